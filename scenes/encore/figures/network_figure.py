"""The network of random numbers on one strand: kernels, what they answer, what is pooled, the dense head."""

from collections.abc import Iterable, Sequence
from math import log

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, Arrow, Line, Mobject

from dnacnn.experiments.learning.first_step import FirstStep, Pass
from dnacnn.network.encoding import DNA
from scenes.encore.figures.tinted import Tinted
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import rectangle
from scenes.kit.look.clearance import are_clear, boxes, boxes_along
from scenes.kit.look.region import Region
from scenes.kit.things.strand import Strand
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import Glyphs, label, math, numeral, reading

_GAP = 0.45
_BESIDE = 5.43  # width of all that stands beside kernels and rows
_UNIT = 0.26  # side of a hidden unit's cell
_BAR = 1.5  # length of a probability of 1
_TALLEST = 0.36  # of a kernel's cell
_LETTERED = 0.2  # side of a kernel's cell beside which a letter has room
_MOST_CELL = 0.66
_LEAST_PITCH = 0.3  # of letters


class NetworkFigure(FastGroup):
    """Each kernel beside its row of answers, then the pooled cells, the hidden units, and the two classes.

    Parameters
    ----------
    strand, passed : what goes through it, padded, and what comes of it.
    region : where all of it lies.
    when : what the arrays' names begin with: "noise detected", "noise pooled" and "noise probs".
    digits : decimals of the probabilities.

    Attributes
    ----------
    strand, kernels, detected, pooled, hidden : what the network holds, by rows where there are several.
    names, classes, shares, bars, wires : names above, the two classes with their probabilities, what joins the parts.
    """

    def __init__(self, strand: str, passed: Pass, region: Region, *, when: str, digits: int) -> None:
        self.passed, trace = passed, passed.trace
        count, columns = trace.detected.shape
        groups = trace.pooled.shape[1]
        self.upright = upright = region.upright
        height = 0.3 * region.height if upright else region.height - 1.2
        self.pitch = min(1.75, height / count)
        self.kernels = [self._kernel(row) for row in range(count)]
        across = region.width - (1.9 if upright else _BESIDE + self.kernels[0].boxes.width)
        self.cell = min(_MOST_CELL, across / (len(strand) if upright else columns + groups))
        self.detected = [self._row(trace.detected, f"{when} detected", row) for row in range(count)]
        self.pooled = [self._row(trace.pooled, f"{when} pooled", row) for row in range(count)]
        self.hidden = Tinted(passed.active[:, None], side=_UNIT)
        self._place(upright)
        # Letters that would be too small over their columns stand beside each other without them.
        pitch = max(self.cell, _LEAST_PITCH)
        self.strand = Strand(strand, side=0.86 * pitch, pitch=pitch)
        first = self.detected[0].cell(0, 0)
        self.strand.next_to(first, UP, buff=0.3).align_to(first, LEFT).shift(RIGHT * 0.07 * self.cell)
        self.names = self._name()
        self._classify(upright, when, digits)
        parts = (self.strand, *self.kernels, *self.detected, *self.pooled, self.hidden)
        super().__init__(*parts, self.names, self.classes, self.shares, self.bars, self.wires)
        region.fit(self)

    def _kernel(self, row: int) -> Tinted:
        kernels = self.passed.trace.kernels
        side = min(_TALLEST, 0.9 * self.pitch / 4)
        rows = DNA if side > _LETTERED and not self.upright else ""
        return Tinted(kernels[row], side=side, most=float(np.abs(kernels).max()), rows=rows)

    def _row(self, values: np.ndarray, array: str, row: int) -> Tinted:
        return Tinted(values[row : row + 1], array, (row,), side=self.cell, most=float(values.max()) or 1.0)

    def _place(self, upright: bool) -> None:
        for row, (kernel, detected, pooled) in enumerate(zip(self.kernels, self.detected, self.pooled, strict=True)):
            kernel.shift(DOWN * row * self.pitch)
            detected.next_to(kernel, RIGHT, buff=_GAP)
            if upright:
                pooled.next_to(self.detected[0], DOWN, buff=0).align_to(detected, LEFT)
                pooled.shift(DOWN * (len(self.kernels) * self.pitch + 1.05 * row * self.cell))
            else:
                pooled.next_to(detected, RIGHT, buff=_GAP)
        if upright:
            self.hidden.rotate(np.pi / 2).next_to(self.pooled[-1], DOWN, buff=0.7).align_to(self.detected[0], LEFT)
        else:
            self.hidden.next_to(FastGroup(*self.pooled), RIGHT, buff=2 * _GAP)

    def _name(self) -> FastGroup:
        names = FastGroup()
        muted = theme.palette().muted
        for formula, thing in (("dot(X)", self.detected), ("dot.double(X)", self.pooled)):
            names.add(math(formula, theme.BODY).next_to(thing[-1], DOWN, buff=0.16))
        units = label("hidden", theme.BODY, muted, n=reading(len(self.passed.active), "units"))
        wide = self.hidden.width > self.hidden.height
        names.add(units.next_to(self.hidden, RIGHT if wide else DOWN, buff=0.16))
        return names

    def _classify(self, upright: bool, when: str, digits: int) -> None:
        """Place the two classes, with the bar and the number of each one's probability."""
        palette, probs = theme.palette(), self.passed.probs
        self.classes, self.shares, self.bars, self.wires = (FastGroup() for _ in range(4))
        where = self.hidden.get_center()
        for place, (name, color) in enumerate((("positive", palette.positive), ("negative", palette.negative))):
            at = 1 - place
            word = label(name, theme.LABEL, color)
            corner = where + (DOWN * (1.5 + 0.95 * place) if upright else RIGHT * 1.0 + UP * (0.75 - 1.5 * place))
            word.move_to(corner, aligned_edge=LEFT)
            if upright:
                word.align_to(self.hidden, LEFT)
            bar = rectangle(width=max(0.03, _BAR * probs[at]), height=0.24).set_stroke(width=0)
            bar.set_fill(color, opacity=0.9).next_to(word, DOWN, buff=0.14, aligned_edge=LEFT)
            share = numeral(probs[at], f"{when} probs", (at,), size=theme.SPOKEN, digits=digits)
            share.next_to(bar, RIGHT, buff=0.14)
            self.classes.add(word)
            self.bars.add(bar)
            self.shares.add(share)
        self.wires.add(*self._join(upright))

    def _join(self, upright: bool) -> list[Line]:
        """Draw thin lines: every pooled row to the units, the units to the classes."""
        color = theme.palette().rule
        if upright:
            ends = [(self.pooled[-1].get_bottom(), self.hidden.get_top())]
            ends += [(self.hidden.get_bottom(), self.classes[0].get_top())]
        else:
            ends = [(row.get_right(), self.hidden.get_left()) for row in self.pooled]
            ends += [(self.hidden.get_right(), word.get_left() + 0.12 * LEFT) for word in self.classes]
        return [Line(start, end, buff=0.1, stroke_width=theme.HAIR, color=color) for start, end in ends]


def loss_line(share: Reading, loss: Reading) -> Glyphs:
    """Write the loss: minus the logarithm of the right class's probability."""
    return math(f"L = -ln {share.shown} = {{{{ {loss.shown} : loss }}}}", theme.LARGE, readings=[share, loss])


def digits_of(step: FirstStep) -> int:
    """Return with how many decimals each loss is minus the logarithm of the probability, as they are displayed."""
    pairs = [(float(one.probs[step.label]), one.loss) for one in (step.before, step.after)]
    for digits in (3, 2, 4):
        shown = [(round(share, digits), round(loss, digits)) for share, loss in pairs]
        if all(share > 0 and round(-log(share), digits) == loss for share, loss in shown):
            return digits
    return 3


def way(start: np.ndarray, end: np.ndarray) -> Arrow:
    """Return an arrow of the gradient."""
    return Arrow(start, end, buff=0.12, stroke_width=theme.LINE, color=theme.palette().gradient, tip_length=0.2)


def clear_way(starts: Sequence[np.ndarray], ends: Sequence[np.ndarray], others: Iterable[Mobject]) -> Arrow:
    """Return the first arrow of the gradient, to the first end that any can reach, that runs through no other thing."""
    taken = boxes(*others)
    arrows = [way(start, end) for end in ends for start in starts]
    clear = (one for one in arrows if are_clear(boxes_along([one.get_start(), one.get_end()]), taken))
    return next(clear, arrows[0])
