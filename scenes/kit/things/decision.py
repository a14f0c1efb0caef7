"""What the network makes of the pooled output, small: its units, the softmax of their sum and a threshold, the loss."""

import numpy as np
from manim import DOWN, RIGHT, UP, Dot

from dnacnn.lecture.lecture_trace import LectureTrace
from scenes.kit.fast_group import FastGroup, Outline
from scenes.kit.look import theme
from scenes.kit.look.boxes import rectangle
from scenes.kit.type.text import label, numeral, reading

_MOST = 5  # units that are shown
_TALL, _WIDE, _PITCH = 0.96, 0.42, 1.8  # height and width of a bar, and widths from bar to bar
_DIGITS = 2


def shown_units(trace: LectureTrace) -> tuple[int, ...]:
    """Choose which units are shown: all, or if they are too many, those that fire before the others."""
    count = len(trace.units)
    if count <= _MOST:
        return tuple(range(count))
    order = np.argsort(trace.units == 0, kind="stable")
    return tuple(sorted(order[: _MOST - 1].tolist()))


class Units(FastGroup):
    """A row or a column of units with what each says; three dots stand for those that are left out.

    Parameters
    ----------
    trace : of the strand that they say it about.
    side : of a cell, in units.
    along : `RIGHT` or `DOWN`.

    Attributes
    ----------
    cells, dots : the boxes with their numbers; the dots.
    """

    def __init__(self, trace: LectureTrace, side: float, along: np.ndarray) -> None:
        palette, shown = theme.palette(), shown_units(trace)
        self.cells = FastGroup()
        for unit in shown:
            value = trace.units[unit]
            box = unit_box(side, fires=value > 0)
            written = numeral(value, "units", (unit,), size=theme.FINE, color=palette.ink)
            self.cells.add(FastGroup(box, written.move_to(box)))
        if not shown:
            self.cells.add(FastGroup(unit_box(side, fires=False).set_fill(opacity=0)))
        self.cells.arrange(along, buff=0)
        self.dots = dots_for_more(len(shown) < len(trace.units), self.cells, along)
        super().__init__(self.cells, self.dots)


def dots_for_more(more: bool, cells: FastGroup, along: np.ndarray) -> FastGroup:
    """Return three dots behind cells, or none if there are no more of them."""
    dots = FastGroup(*(Dot(0.12 * place * along, radius=0.025) for place in range(3 * more)))
    return dots.set_fill(theme.palette().muted).next_to(cells, along, buff=0.1)


class Shares(FastGroup):
    """The two probabilities as bars, what they are of below them, and above them how large they are."""

    def __init__(self, trace: LectureTrace) -> None:
        palette = theme.palette()
        super().__init__()
        for place, color in enumerate((palette.positive, palette.negative)):
            share = float(trace.probs[place])
            whole = rectangle(width=_WIDE, height=_TALL).set_stroke(palette.rule, width=theme.HAIR)
            whole.set_fill(palette.panel, opacity=0.55).shift(RIGHT * place * _PITCH * _WIDE)
            part = rectangle(width=_WIDE, height=max(share, 0.01) * _TALL).move_to(whole, aligned_edge=DOWN)
            part.set_fill(color, opacity=0.9).set_stroke(width=0)
            got = numeral(share, "probs", (place,), digits=_DIGITS, size=theme.FINE).next_to(whole, UP, buff=0.12)
            given = numeral(trace.logits[place], "logits", (place,), size=theme.FINE).next_to(whole, DOWN, buff=0.12)
            self.add(FastGroup(whole, part, given, got))


def loss_label(trace: LectureTrace) -> FastGroup:
    """Write the loss."""
    written = reading(float(trace.loss), "loss", (), _DIGITS)
    return FastGroup(label("lecture_loss", theme.FINE, theme.palette().gradient, loss=written))


def unit_box(side: float, *, fires: bool) -> Outline:
    """Return the cell of a unit, which is lit if the unit fires."""
    palette = theme.palette()
    box = rectangle(width=side, height=side).set_stroke(palette.rule, width=theme.HAIR)
    return box.set_fill(palette.accent if fires else palette.panel, opacity=0.3 if fires else 0.55)
