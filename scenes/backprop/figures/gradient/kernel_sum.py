"""The gradient of a kernel as a sum: each number that reaches it, times the window that it came from."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from manim import RIGHT, VMobject

from dnacnn.lecture.lecture_trace import LectureTrace
from dnacnn.network.encoding import DNA
from scenes.backprop.figures.gradient.wide_matrix import WideMatrix, room_for
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
    """One number times its window: the window's column, and from left to right what is written."""

    column: int
    signs: FastGroup  # the times, and a plus before it if the term isn't the first
    factor: Glyphs
    window: WideMatrix

    def parts(self) -> list[VMobject]:
        """Return everything from left to right."""
        *plus, times = self.signs
        return [*plus, self.factor, times, self.window]


class KernelSum:
    """One detector's sum written out, its result hollow, as large as the region allows.

    Parameters
    ----------
    trace : whose gradients.
    region : where to lay out.
    detector : whose sum is written out.
    columns : the windows in the picture from which a gradient reaches it; if there are many, the first are written out.

    Attributes
    ----------
    terms, equals, total, line : the sum's parts, and all of it.
    fits : whether it fits into the region, legible.
    """

    def __init__(self, trace: LectureTrace, region: Region, detector: int, columns: Sequence[int]) -> None:
        most = min(_MOST, len(columns))
        counts = range(most, min(most, 1) - 1, -1)
        for count, side in ((count, side) for count in counts for side in SIDES):
            self.terms = [_term(trace, detector, column, side, first=not n) for n, column in enumerate(columns[:count])]
            whole = count == np.count_nonzero(trace.grad_scores[detector])
            self.equals = math("=" if whole else "+ dots.c =", theme.BODY)
            self.total = kernel_gradient(trace, detector, side)
            self.line = FastGroup(*(part for term in self.terms for part in term.parts()), self.equals, self.total)
            self.line.arrange(RIGHT, buff=_APART)
            self.fits = self.line.width <= region.width and self.line.height <= region.height
            if self.fits:
                break
        region.fit(self.line)


def kernel_gradient(trace: LectureTrace, row: int, side: float, rows: str = "") -> WideMatrix:
    """Return the gradient of one kernel, hollow, perhaps with the letters of its rows."""
    wide = max(side, room_for(trace.grad_kernels))
    return _matrix(trace, "grad_kernels", row, side=side, wide=wide, hollow=True, rows=rows)


def _term(trace: LectureTrace, detector: int, column: int, side: float, *, first: bool) -> Term:
    one = reading(trace.grad_scores[detector, column], "grad_scores", (detector, column))
    shown = one.shown if first or one.value >= 0 else f"({one.shown})"
    factor = math(shown, _FACTOR, theme.palette().detector(detector), readings=[one])
    signs = FastGroup(*(math(sign, theme.BODY) for sign in (("dot.op",) if first else ("+", "dot.op"))))
    return Term(column, signs, factor, _matrix(trace, "windows", column, side=side, wide=side))


def _matrix(trace: LectureTrace, array: str, entry: int, **options: Any) -> WideMatrix:
    """Return one matrix of an array of them, its rows in the colours of the letters."""
    bases = [theme.palette().base(letter) for letter in DNA]
    values = getattr(trace, array)[entry]
    return WideMatrix(values, array, index=(entry,), colors=bases, columns=False, **options).even()
