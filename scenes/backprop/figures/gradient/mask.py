"""What is said beside a mask: what its colours mean, and what it does to one window."""

import numpy as np
from manim import DOWN, LEFT, RIGHT

from dnacnn.lecture.lecture_trace import LectureTrace
from scenes.backprop.figures.gradient.backward_pass import SLOPES
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import rectangle
from scenes.kit.look.quiet import tint
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import Glyphs, filled, math, reading, text

_BY_TIE = {
    "first": "a tie: the first counts",
    "split": "a tie: equal shares",
    "all": "a tie: each counts in full",
}


_BOX = 0.5  # height of a swatch
_MOST = 4  # places of a window that are written out


def swatch(color: str, one: Reading, words: str) -> FastGroup:
    """Return what a cell of one of the palette's colours says."""
    ink = getattr(theme.palette(), color)
    sign = filled("{one}", theme.BODY if len(one.shown) == 1 else theme.FINE, ink, weight=500, one=one)
    box = rectangle(width=max(_BOX, sign.width + 0.16), height=_BOX)
    box.set_stroke(theme.palette().rule, width=theme.HAIR).set_fill(ink, opacity=tint(ink, 0.24))
    return FastGroup(FastGroup(box, sign.move_to(box)), text(words, theme.LABEL, theme.palette().muted)).arrange(
        RIGHT, buff=0.25
    )


def mask_legend(trace: LectureTrace) -> FastGroup:
    """Return what the winners' mask's colours say, and what L is."""
    legend = FastGroup()
    alone, tied = (np.argwhere(which) for which in (~trace.tied, trace.tied))
    if len(alone):
        legend.add(swatch("winner", _share(trace, *alone[0]), _larger(trace)))
    if len(tied):
        legend.add(swatch("undefined", _share(trace, *tied[0]), _BY_TIE[trace.lecture.ties]))
    widest = max(box.width for box, _ in legend)
    for sign, words in legend:
        sign[0].stretch_to_fit_width(widest)
        words.next_to(sign, RIGHT, buff=0.25)
    legend.arrange(DOWN, buff=0.24, aligned_edge=LEFT)
    box, words = legend[0]
    loss = text("a loss (values made up)", theme.LABEL, theme.palette().muted)
    loss.next_to(legend, DOWN, buff=0.3).align_to(words, LEFT)
    return legend.add(math("L", theme.BODY).match_x(box).match_y(loss), loss)


def in_practice(trace: LectureTrace) -> FastGroup | None:
    """Return what is done where ReLU has no slope; None if nothing went into it that was 0."""
    zeros = np.argwhere(trace.scores == 0)
    if not len(zeros):
        return None
    place = (int(zeros[0][0]), int(zeros[0][1]))
    practice = swatch("undefined", reading(0.0, SLOPES, place), "z = 0: in practice 0")
    practice[1].notation = ("0", "0")  # what is said of all such places
    return practice


def first_window(trace: LectureTrace) -> FastGroup:
    """Return what becomes of the first number at each place of its window, line by line, under a heading."""
    color = theme.palette().detector(0)
    lines = FastGroup(text(f"{trace.lecture.motifs[0]}, first group", theme.LABEL, color, weight=600))
    first, end = (int(edge) for edge in trace.groups[0])
    lines.add(*(_product(trace, column) for column in range(first, min(end, first + _MOST))))
    if end - first > _MOST:
        lines.add(math("dots.v", theme.LARGE, theme.palette().muted))
    return lines.arrange(DOWN, buff=0.28, aligned_edge=LEFT)


def _larger(trace: LectureTrace) -> str:
    """Say what the winner of a window is, as large as windows are."""
    size = int(np.diff(trace.groups).max())
    return {1: "the only one", 2: "the larger one"}.get(size, "the largest one")


def _share(trace: LectureTrace, row: int, group: int) -> Reading:
    """Return the share that the first winner of a window receives."""
    column = int(trace.winners[row, group])
    return reading(trace.mask[row, column], "mask", (int(row), column))


def _product(trace: LectureTrace, column: int) -> Glyphs:
    palette = theme.palette()
    readings = [
        reading(trace.upstream[0, 0], "upstream", (0, 0)),
        reading(trace.mask[0, column], "mask", (0, column)),
        reading(trace.grad_detected[0, column], "grad_detected", (0, column)),
    ]
    one, share, result = (entry.shown for entry in readings)
    line = math(f"{one} dot.op {{{{ {share} : m }}}} = {{{{ {result} : r }}}}", theme.LARGE, readings=readings)
    won = palette.undefined if trace.tied[0, 0] else palette.winner
    for label, entry, color in (("m", readings[1], won), ("r", readings[2], palette.detector(0))):
        line.part(label).set_fill(color if entry.value else palette.muted)
    return line
