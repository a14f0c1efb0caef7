"""The way of a gradient through the network: what comes, what lets it pass, and what goes on, one below the other."""

from collections.abc import Sequence

import numpy as np
from manim import (
    DOWN,
    LEFT,
    RIGHT,
    UP,
    Mobject,
    Polygon,
)

from dnacnn.lecture.lecture_trace import LectureTrace
from dnacnn.network.encoding import DNA
from dnacnn.network.gradients import relu_backward
from scenes.backprop.figures.gradient.masked_move import Fall
from scenes.backprop.figures.gradient.page_layout import APART, BETWEEN, LABELS, Plan
from scenes.backprop.figures.gradient.wide_matrix import Broad
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.quiet import tint
from scenes.kit.look.region import Region
from scenes.kit.things.matrix import Cell, Matrix
from scenes.kit.type.shown import counted
from scenes.kit.type.text import Glyphs, filled, reading

LOSS = {name: f"(partial L) / (partial {name})" for name in ("dot.double(X)", "dot(X)", "Z")}
SLOPES, COLUMNS = "relu slopes", "all columns"
_OPEN = 0.07  # between a funnel and the cells
_MEANT = 0.24  # how much of its colour a box takes at most, if its zero is meant


class Passage:
    """The matrices on three levels, cell over cell, and a panel beside them.

    It places matrices and adds nothing to the picture. The columns of a level stand over those of the next: what
    goes on from one is moved up to the first level, and the next passage begins.

    Parameters
    ----------
    trace : whose gradients.
    plan : where to lay out.
    span : which of the plan's pictures.

    Attributes
    ----------
    first, end : the first column that is shown, and the one after the last.
    groups : which groups of columns are shown, perhaps in part.
    upstream, mask, detected : the gradient at Ẍ, the winners' mask, and the gradient at Ẋ, hollow.
    scores, slopes, passed : what went into the ReLU, ReLU's slopes there, and the gradient at Z, hollow.
    funnels : from each column of the upstream gradient down to its group.
    known : name -> array: what is displayed besides the trace.
    panel : the region beside.
    place : which columns these are, for the panel; None if they are all.
    """

    def __init__(self, trace: LectureTrace, plan: Plan, span: int = 0) -> None:
        self.trace, self.plan = trace, plan
        rows = len(trace.upstream)
        arriving, passing = (np.count_nonzero(gradient) for gradient in (trace.grad_detected, trace.grad_scores))
        self.arrays = {
            SLOPES: relu_backward(np.ones_like(trace.scores), trace.scores),
            COLUMNS: np.array(trace.scores.shape[1]),
            "arriving": np.array(arriving),
            "passing": np.array(passing),
        }
        self.panel, self.region = plan.panel, plan.region
        self.side, self.wide = plan.side, plan.wide
        self.first, self.end = plan.spans[span]
        edges = [(int(first), int(end)) for first, end in trace.groups]
        self.groups = [place for place, (first, end) in enumerate(edges) if first < self.end and end > self.first]
        self._edges = [(max(edges[g][0], self.first), min(edges[g][1], self.end)) for g in self.groups]
        self.tops = [self.region.top - LABELS]
        for extra in (LABELS, 0.0):
            self.tops.append(self.tops[-1] - rows * self.side - BETWEEN - extra)
        winner, muted = theme.palette().winner, theme.palette().undefined
        self.detected = self._grouped(trace.grad_detected, "grad_detected", 2, LOSS["dot(X)"], hollow=True)
        self.mask = self._grouped(trace.mask, "mask", 1, '"mask"', colors=[winner] * rows, columns=True)
        for row, group in np.argwhere(trace.tied):
            for cell in self.block(self.mask, group, row):
                recolor(cell, muted)
        self.upstream = self._upstream()
        self.funnels = FastGroup(*(self._funnel(group) for group in range(len(self.groups))))
        self.scores = self._grouped(trace.scores, "scores", 1, "Z")
        self.slopes = self._grouped(self.arrays[SLOPES], SLOPES, 1, "a'(Z)", colors=[winner] * rows)
        for row, column in np.argwhere(trace.scores == 0):
            if self.first <= column < self.end:
                recolor(self.slopes.cell(row, column - self.first), muted, zero=True)
        self.passed = self._grouped(trace.grad_scores, "grad_scores", 2, LOSS["Z"], hollow=True)
        self.place = self._say_which()

    @classmethod
    def through(cls, trace: LectureTrace, stage: Region) -> list["Passage"]:
        """Return as many as it takes to show all columns."""
        plan = Plan.of(trace, stage)
        return [cls(trace, plan, span) for span in range(len(plan.spans))]

    def above(self) -> list[Mobject]:
        """Return what stands above the gradient at Ẋ before it has come."""
        return [self.upstream, self.funnels, self.mask]

    def block(self, matrix: Broad, group: int, row: int) -> list[Cell]:
        """Return the cells of one row of one of the trace's groups, as far as it is shown."""
        return matrix.block(self.groups.index(group), row) if group in self.groups else []

    def _say_which(self) -> Glyphs | None:
        columns = self.trace.scores.shape[1]
        if self.end - self.first == columns:
            return None
        here = {"a": counted(self.first + 1), "b": counted(self.end), "n": reading(columns, COLUMNS)}
        words = filled("columns {a} to {b} of {n}", theme.LABEL, theme.palette().accent, **here)
        self.panel.part(bottom=0.9).fit(words)
        return words

    def rise(self, level: int) -> np.ndarray:
        """Return how far it is from a level up to the first."""
        return (self.tops[0] - self.tops[level]) * UP

    def closed(self) -> Matrix:
        """Return the gradient at Z as it stands on the first level without gaps; the strand will be below it."""
        closed = self.passed.copy().shift(self.rise(2)).spread(-APART)
        closed.title.next_to(closed.row_labels, LEFT, buff=0.35)
        stage, beyond = self.plan.stage, (self.trace.lecture.width - 1) * self.wide
        left = stage.center[0] - (closed.width + beyond) / 2 if stage.upright else stage.left
        return closed.align_to([left, 0, 0], LEFT)

    def strand(self, above: Matrix) -> Broad:
        """Return the padded strand, one-hot, on the lower levels: each window under the number that it gave."""
        trace, palette = self.trace, theme.palette()
        letters = DNA
        end = self.end + trace.lecture.width - 1
        made = Broad(
            trace.padded[:, self.first : end],
            "padded",
            first=self.first,
            rows=letters,
            colors=[palette.base(letter) for letter in letters],
            columns=list(trace.padded_strand[self.first : end]),
            name="X",
            side=self.side,
            wide=self.wide,
        ).even()
        shift = above.cell(0, 0).box.get_center() - made.cell(0, 0).box.get_center()
        made.shift([shift[0], self.tops[1] - 0.25 - made.grid.get_top()[1], 0])
        made.title.match_x(above.title)
        return made

    def survivors(self, row: int) -> list[int]:
        """Return the columns shown at which a row's gradient passes the ReLU."""
        return [int(c) for c in np.flatnonzero(self.trace.grad_scores[row]) if self.first <= c < self.end]

    def through_mask(self, group: int, rows: Sequence[int]) -> list[Fall]:
        """Return the falls of one column of the upstream gradient that is shown: each number to all of its group."""
        first, end = self._edges[group]
        return [
            Fall(self.upstream.cell(row, group), self.mask.cell(row, column), self.detected.cell(row, column))
            for row in rows
            for column in range(first - self.first, end - self.first)
        ]

    def through_relu(self) -> list[Fall]:
        """Return the falls of all that has arrived at Ẋ."""
        return [
            Fall(*(matrix.cell(row, column) for matrix in (self.detected, self.slopes, self.passed)))
            for row, column in np.ndindex(len(self.detected.cells), self.end - self.first)
        ]

    def _grouped(
        self,
        values: np.ndarray,
        array: str,
        level: int,
        name: str,
        *,
        hollow: bool = False,
        colors: list[str] | None = None,
        columns: bool = False,
    ) -> Broad:
        """Return a matrix as wide as the detectors' output, on a level."""
        motifs = self.trace.lecture.motifs
        palette = theme.palette()
        own = [palette.detector(row) for row in range(len(motifs))]
        numbers = [str(column + 1) for column in range(self.first, self.end)] if columns else False
        made = Broad(
            values[:, self.first : self.end], array, [(a - self.first, b - self.first) for a, b in self._edges],
            first=self.first, gap=APART, rows=motifs, colors=own, name=name, hollow=hollow, side=self.side,
            wide=self.wide, columns=numbers,
        )  # fmt: skip
        if colors is not None:
            for color, cells in zip(colors, made.cells, strict=True):
                for cell in cells:
                    recolor(cell, color)
        return self._place(made, level)

    def _place(self, matrix: Matrix, level: int) -> Matrix:
        """Put a matrix on a level, its cells at the right end of the region, its numbers of one size."""
        matrix.even()
        corner = matrix.grid.get_corner(UP + RIGHT)
        matrix.shift([self.region.right - corner[0], self.tops[level] - corner[1], 0])
        if matrix.title is not None:
            room = matrix.row_labels.get_left()[0] - self.region.left
            matrix.title.scale(min(1.0, 0.8 * room / matrix.title.width))
            matrix.title.move_to([self.region.left + 0.52 * room, matrix.title.get_y(), 0])
        return matrix

    def _upstream(self) -> Broad:
        """Return the gradient at Ẍ, each of its columns over the middle of its group."""
        motifs, palette = self.trace.lecture.motifs, theme.palette()
        made = Broad(
            self.trace.upstream[:, self.groups],
            "upstream",
            first=self.groups[0],
            rows=motifs,
            colors=[palette.detector(row) for row in range(len(motifs))],
            columns=[str(group + 1) for group in self.groups],
            name=LOSS["dot.double(X)"],
            side=self.side,
            wide=self.wide,
        )
        self._place(made, 0)
        for group in range(len(self.groups)):
            boxes = FastGroup(*(cell.box for cell in self.mask.block(group)))
            FastGroup(made.column(group), made.column_labels[group]).set_x(boxes.get_x())
        made.row_labels.match_x(self.mask.row_labels)
        made.title.match_x(self.mask.title)
        return made

    def _funnel(self, group: int) -> Polygon:
        above, below = self.upstream.column(group), FastGroup(*(cell.box for cell in self.mask.block(group)))
        corners = [
            above.get_corner(DOWN + LEFT) + _OPEN * DOWN,
            above.get_corner(DOWN + RIGHT) + _OPEN * DOWN,
            below.get_corner(UP + RIGHT) + _OPEN * UP,
            below.get_corner(UP + LEFT) + _OPEN * UP,
        ]
        return Polygon(*corners).set_fill(theme.palette().panel, opacity=1).set_stroke(width=0)


def recolor(cell: Cell, color: str, *, zero: bool = False) -> None:
    """Give a cell another colour than its row's; a zero steps back, unless it is meant."""
    cell.color_of = color
    cell.fill()
    cell.numeral.set_fill(color if zero else cell.ink)
    if zero:
        cell.box.set_fill(color, opacity=tint(color, _MEANT))
