"""The gradient of a kernel: each number that reaches it, times the window that it saw, added up."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, Mobject, RoundedRectangle, VGroup

from dnacnn import Trace
from scenes.kit import theme
from scenes.kit.matrix import Matrix
from scenes.kit.stage import Region
from scenes.kit.type import Type, fact, math, mono

_SIDE = 0.52
_MOST = 2  # windows that are written out
_APART = 0.45  # between kernels
_BELOW = 0.95  # between the sum and the kernels


@dataclass(frozen=True)
class Term:
    """One number times what its window saw."""

    column: int  # of the window
    factor: Type
    window: Matrix
    signs: VGroup  # the times, and a plus before it if it isn't the first

    def parts(self) -> list[Mobject]:
        """Return everything as it is written, from left to right."""
        *plus, times = self.signs
        return [*plus, self.factor, times, self.window]


class Weighing:
    """One detector's sum written out, and below it the gradients of all kernels; all results are hollow.

    Parameters
    ----------
    trace : whose gradients.
    region : where to lay out.
    detector : whose sum is written out.
    columns : the windows from which a gradient reaches it; if there are many, the first are written out.

    Attributes
    ----------
    terms, equals, total : the sum.
    kernels, borders, name : the gradients of all kernels, what stands around each, and the name of all.
    """

    def __init__(self, trace: Trace, region: Region, detector: int, columns: list[int]) -> None:
        self.trace = trace
        palette = theme.palette()
        self.bases = [palette.base(letter) for letter in trace.lecture.alphabet]
        self.terms = [self._term(detector, column, first=not place) for place, column in enumerate(columns[:_MOST])]
        self.equals = math("=" if len(columns) <= _MOST else "+ dots.c =", theme.BODY)
        self.total = self._kernel(detector)
        line = VGroup(*(part for term in self.terms for part in term.parts()), self.equals, self.total)
        line.arrange(RIGHT, buff=0.15)
        rows = [trace.lecture.alphabet, *[""] * (len(trace.grad_kernels) - 1)]
        self.kernels = [self._kernel(*pair) for pair in enumerate(rows)]
        self.total.even(*self.kernels)
        below = VGroup(*self.kernels).arrange(RIGHT, buff=_APART).next_to(line, DOWN, buff=_BELOW)
        self.borders = VGroup(*(self._border(row, kernel) for row, kernel in enumerate(self.kernels)))
        self.name = math("(partial L) / (partial K)", theme.LARGE).next_to(below, LEFT, buff=0.35)
        VGroup(below, self.borders, self.name).match_x(line)
        region.fit(line, below, self.borders, self.name)

    def _term(self, detector: int, column: int, *, first: bool) -> Term:
        value = self.trace.grad_scores[detector, column]
        color = theme.palette().detector(detector)
        one = fact(value, "grad_scores", (detector, column))
        factor = math(one.shown if first or value >= 0 else f"({one.shown})", theme.LARGE - 6, color, facts=[one])
        window = self._matrix(self.trace.windows[column], "windows", (column,))
        signs = VGroup(*(math(sign, theme.BODY) for sign in (("dot.op",) if first else ("+", "dot.op"))))
        return Term(column, factor, window, signs)

    def _matrix(self, values: np.ndarray, array: str, index: tuple[int, ...], **options: Any) -> Matrix:
        return Matrix(values, array, index=index, colors=self.bases, columns=False, side=_SIDE, **options)

    def _kernel(self, row: int, rows: str = "") -> Matrix:
        return self._matrix(self.trace.grad_kernels[row], "grad_kernels", (row,), hollow=True, rows=rows)

    def _border(self, row: int, kernel: Matrix) -> VGroup:
        color = theme.palette().detector(row)
        border = RoundedRectangle(corner_radius=0.1, width=kernel.grid.width + 0.06, height=kernel.grid.height + 0.06)
        border.set_stroke(color, width=theme.BOLD).move_to(kernel.grid)
        return VGroup(border, mono(self.trace.lecture.motifs[row], theme.LABEL, color).next_to(border, UP, buff=0.12))
