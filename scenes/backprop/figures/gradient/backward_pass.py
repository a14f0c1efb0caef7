"""The backward pass through pooling and ReLU: gradients, and what lets them pass, on three levels, cell over cell."""

import numpy as np
from manim import LEFT, RIGHT, UP

from dnacnn.arrays import Floats
from dnacnn.lecture.lecture_trace import LectureTrace
from dnacnn.network.encoding import DNA
from dnacnn.network.gradients import relu_backward
from scenes.backprop.figures.gradient.masked_move import MaskedMove
from scenes.backprop.figures.gradient.page_layout import APART, BETWEEN, LABELS, PageLayout
from scenes.backprop.figures.gradient.wide_matrix import DIGITS, WideMatrix
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.quiet import tint
from scenes.kit.things.grouped import funnel
from scenes.kit.things.matrix import Cell
from scenes.kit.type.shown import counted
from scenes.kit.type.text import Glyphs, label, reading
from scenes.script.script import say

SLOPES = "relu slopes"
_COLUMNS = "all columns"
_OPEN = 0.07  # between a funnel and the cells
_ZERO = 0.24  # how much of its colour a box takes at most, if its zero is an answer


class BackwardPass:
    """The gradients, or as many of their columns as share a picture, and a panel beside them.

    It places matrices and adds nothing to the picture. What arrives on the third level moves up to the first when
    the next layer's turn comes.

    Parameters
    ----------
    trace : whose gradients.
    layout : where to lay out.
    prefix : stands before the names of the trace's arrays.

    Attributes
    ----------
    first, end : the first column that is shown, and the one after the last.
    groups : which groups of columns are shown, perhaps in part.
    upstream, mask, detected : the gradient at Ẍ, hollow, the winners' mask, and the gradient at Ẋ, hollow.
    slopes, passed : ReLU's slopes, and the gradient at Z, hollow.
    funnels : from each column of the upstream gradient down to its group.
    arrays : name -> array: what is displayed besides the trace.
    panel : the region beside.
    place : which columns these are, written in the panel; empty if they are all.
    """

    def __init__(self, trace: LectureTrace, layout: PageLayout, prefix: str = "") -> None:
        self.trace, self.layout, self.panel, self.prefix = trace, layout, layout.panel, prefix
        self.arrays = {
            f"{prefix}{SLOPES}": relu_backward(np.ones_like(trace.scores), trace.scores),
            _COLUMNS: np.array(trace.scores.shape[1]),
        }
        self.first, self.end = layout.span
        edges = [(int(first), int(end)) for first, end in trace.groups]
        self.groups = [place for place, (first, end) in enumerate(edges) if first < self.end and end > self.first]
        self._edges = [
            (max(edges[group][0], self.first) - self.first, min(edges[group][1], self.end) - self.first)
            for group in self.groups
        ]
        self.tops = [layout.region.top - LABELS]
        for extra in (LABELS, 0.0):
            self.tops.append(self.tops[-1] - len(trace.grad_pooled) * layout.side - BETWEEN - extra)
        self._build_pooling()
        self._build_relu()
        self.place = self._write_place()

    def rise(self, level: int) -> np.ndarray:
        """Return the way from a level up to the first."""
        return (self.tops[0] - self.tops[level]) * UP

    def closed(self) -> WideMatrix:
        """Return the gradient at Z on the first level, without gaps, as the strand will be below it."""
        closed = self.passed.copy().shift(self.rise(2)).spread(-APART)
        closed.heading.next_to(closed.row_labels, LEFT, buff=0.35)
        stage, beyond = self.layout.stage, (self.trace.lecture.width - 1) * self.layout.wide
        left = stage.center[0] - (closed.width + beyond) / 2 if stage.upright else stage.left
        return closed.align_to((left, 0, 0), LEFT)

    def strand(self, above: WideMatrix) -> WideMatrix:
        """Return the padded strand, one-hot, on the lower levels: each window under the number that it gave."""
        trace, palette = self.trace, theme.palette()
        end = self.end + trace.lecture.width - 1
        made = WideMatrix(
            trace.padded[:, self.first : end],
            f"{self.prefix}padded",
            first=self.first,
            rows=DNA,
            colors=[palette.base(letter) for letter in DNA],
            columns=list(trace.padded_strand[self.first : end]),
            name="X",
            side=self.layout.side,
            wide=self.layout.wide,
        ).even()
        across = above.cell(0, 0).box.get_center()[0] - made.cell(0, 0).box.get_center()[0]
        made.shift((across, self.tops[1] - 0.25 - made.grid.get_top()[1], 0))
        made.heading.match_x(above.heading)
        return made

    def survivors(self, row: int) -> list[int]:
        """Return the columns shown from which a gradient reaches a row's kernel."""
        return [int(c) for c in np.flatnonzero(self.trace.grad_scores[row]) if self.first <= c < self.end]

    def through_mask(self, group: int) -> list[MaskedMove]:
        """Return the moves of one column of the upstream gradient that is shown: each number to all of its group."""
        return [
            MaskedMove(self.upstream.cell(row, group), self.mask.cell(row, column), self.detected.cell(row, column))
            for row in range(len(self.trace.grad_pooled))
            for column in range(*self._edges[group])
        ]

    def through_pooling(self) -> list[list[MaskedMove]]:
        """Return the moves of all columns, those at which a gradient arrives."""
        reached = (self.trace.grad_pooled != 0).any(axis=0)
        return [self.through_mask(place) for place, group in enumerate(self.groups) if reached[group]]

    def through_relu(self) -> list[MaskedMove]:
        """Return the moves of all that has arrived at Ẋ."""
        return [*map(MaskedMove, self.detected.flat, self.slopes.flat, self.passed.flat)]

    def _build_pooling(self) -> None:
        trace, palette = self.trace, theme.palette()
        self.detected = self._matrix(trace.grad_detected, "grad_detected", 2, _loss("dot(X)"), hollow=True)
        self.mask = self._matrix(trace.mask, "mask", 1, f'"{say("mask")}"', color=palette.winner, labeled=True)
        for row, group in np.argwhere(trace.tied):
            if group in self.groups:
                for cell in self.mask.block(self.groups.index(group), row):
                    _recolor(cell, palette.undefined)
        self.upstream = self._matrix(
            trace.grad_pooled, "grad_pooled", 0, _loss("dot.double(X)"), pooled=True, labeled=True, hollow=True
        )
        for group in range(len(self.groups)):
            above = FastGroup(self.upstream.column(group), self.upstream.column_labels[group])
            above.match_x(self.mask.boxes(group))
        self.upstream.row_labels.match_x(self.mask.row_labels)
        self.upstream.heading.match_x(self.mask.heading)
        ends = ((self.upstream.column(group), self.mask.boxes(group)) for group in range(len(self.groups)))
        self.funnels = FastGroup(*(funnel(*pair, _OPEN, _OPEN) for pair in ends))

    def _build_relu(self) -> None:
        trace, palette = self.trace, theme.palette()
        self.slopes = self._matrix(self.arrays[f"{self.prefix}{SLOPES}"], SLOPES, 1, "a'(Z)", color=palette.winner)
        for row, column in np.argwhere(trace.scores == 0):
            if self.first <= column < self.end:
                _recolor(self.slopes.cell(row, column - self.first), palette.undefined, zero=True)
        self.passed = self._matrix(trace.grad_scores, "grad_scores", 2, _loss("Z"), hollow=True)

    def _matrix(
        self,
        values: Floats,
        array: str,
        level: int,
        name: str,
        *,
        pooled: bool = False,
        color: str | None = None,
        labeled: bool = False,
        hollow: bool = False,
    ) -> WideMatrix:
        """Return a matrix on a level, its cells at the right end of the region."""
        palette, layout, motifs = theme.palette(), self.layout, self.trace.lecture.motifs
        first, end = (self.groups[0], self.groups[-1] + 1) if pooled else (self.first, self.end)
        made = WideMatrix(
            values[:, first:end],
            f"{self.prefix}{array}",
            () if pooled else self._edges,
            first=first,
            gap=0.0 if pooled else APART,
            rows=motifs,
            colors=[palette.detector(row) for row in range(len(motifs))],
            name=name,
            hollow=hollow,
            side=layout.side,
            wide=layout.wide,
            digits=DIGITS,
            columns=[str(place + 1) for place in range(first, end)] if labeled else False,
        )
        if color is not None:
            for cell in made.flat:
                _recolor(cell, color)
        made.mark().even()
        corner = made.grid.get_corner(UP + RIGHT)
        made.shift((layout.region.right - corner[0], self.tops[level] - corner[1], 0))
        room = made.row_labels.get_left()[0] - layout.region.left
        heading = made.heading.scale(min(1.0, 0.8 * room / made.heading.width))
        heading.move_to((layout.region.left + 0.52 * room, heading.get_y(), 0))
        return made

    def _write_place(self) -> list[Glyphs]:
        columns = self.trace.scores.shape[1]
        if self.end - self.first == columns:
            return []
        words = label(
            "columns",
            theme.LABEL,
            theme.palette().accent,
            first=counted(self.first + 1),
            last=counted(self.end),
            all=reading(columns, _COLUMNS),
        )
        self.panel.part(bottom=0.9).fit(words)
        return [words]


def _loss(name: str) -> str:
    return f"(partial L) / (partial {name})"


def _recolor(cell: Cell, color: str, *, zero: bool = False) -> None:
    """Give a cell another colour than its row's; a zero steps back, unless it is an answer."""
    cell.color_of = color
    cell.fill()
    cell.numeral.set_fill(color if zero else cell.ink)
    if zero:
        cell.box.set_fill(color, opacity=tint(color, _ZERO))
