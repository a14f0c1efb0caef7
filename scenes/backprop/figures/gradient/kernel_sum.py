"""The gradient of a kernel: each number that reaches it, times the window that it saw, added up."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from manim import RIGHT, Mobject

from dnacnn.lecture.lecture_trace import LectureTrace
from dnacnn.network.encoding import DNA
from scenes.backprop.figures.gradient.wide_matrix import Broad, room_for
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.type.text import Glyphs, math, reading

SIDES = (0.52, 0.46, 0.4, 0.34)  # of a cell, the one preferred first
_MOST = 2  # windows that are written out
_APART = 0.15  # between the parts of the sum
_FACTOR = theme.LARGE - 6


@dataclass(frozen=True)
class Term:
    """One number times what its window saw."""

    column: int  # of the window
    factor: Glyphs
    window: Broad
    signs: FastGroup  # the times, and a plus before it if it isn't the first

    def parts(self) -> list[Mobject]:
        """Return everything as it is written, from left to right."""
        *plus, times = self.signs
        return [*plus, self.factor, times, self.window]


class Weighing:
    """One detector's sum written out; the result is hollow.

    Parameters
    ----------
    trace : whose gradients.
    region : where to lay out.
    detector : whose sum is written out.
    columns : the windows from which a gradient reaches it that are in the picture; if there are many, the first are
        written out.

    Attributes
    ----------
    terms, equals, total : the sum.
    fits : whether it fits into the region, legible.
    """

    def __init__(self, trace: LectureTrace, region: Region, detector: int, columns: Sequence[int]) -> None:
        self.trace = trace
        every = int(np.count_nonzero(trace.grad_scores[detector]))
        most = min(_MOST, len(columns))
        choices = [(count, side) for count in range(most, min(most, 1) - 1, -1) for side in SIDES]
        for count, side in choices:
            self.side = side
            self.terms = [self._term(detector, at, first=not place) for place, at in enumerate(columns[:count])]
            self.equals = math("=" if count == every else "+ dots.c =", theme.BODY)
            self.total = kernel_gradient(trace, detector, side)
            self.line = FastGroup(*(part for term in self.terms for part in term.parts()), self.equals, self.total)
            self.line.arrange(RIGHT, buff=_APART)
            self.fits = self.line.width <= region.width and self.line.height <= region.height
            if self.fits:
                break
        region.fit(self.line)

    def _term(self, detector: int, column: int, *, first: bool) -> Term:
        value = self.trace.grad_scores[detector, column]
        one = reading(value, "grad_scores", (detector, column))
        shown = one.shown if first or value >= 0 else f"({one.shown})"
        factor = math(shown, _FACTOR, theme.palette().detector(detector), readings=[one])
        window = _matrix(self.trace, "windows", column, side=self.side, wide=self.side)
        signs = FastGroup(*(math(sign, theme.BODY) for sign in (("dot.op",) if first else ("+", "dot.op"))))
        return Term(column, factor, window, signs)


def kernel_gradient(trace: LectureTrace, row: int, side: float, rows: str = "") -> Broad:
    """Return the gradient of one kernel, hollow, perhaps with the letters of its rows."""
    wide = max(side, room_for(trace.grad_kernels))
    return _matrix(trace, "grad_kernels", row, side=side, wide=wide, hollow=True, rows=rows)


def _matrix(trace: LectureTrace, array: str, entry: int, **options: Any) -> Broad:
    """Return one matrix of an array of them, its rows in the colours of the letters."""
    values = getattr(trace, array)[entry]
    bases = [theme.palette().base(letter) for letter in DNA]
    made = Broad(values, array, [(0, values.shape[1])], index=(entry,), colors=bases, columns=False, **options)
    return made.even()
