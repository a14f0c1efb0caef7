"""The way of a gradient through the network: what comes, what lets it pass, and what goes on, one below the other."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from manim import (
    DOWN,
    LEFT,
    RIGHT,
    UP,
    Mobject,
    Polygon,
    UpdateFromAlphaFunc,
    VGroup,
    interpolate,
    linear,
    smooth,
    squish_rate_func,
)
from manim.animation.animation import Animation

from dnacnn import Trace, relu_backward
from scenes.kit import theme
from scenes.kit.grouped import Grouped
from scenes.kit.matrix import Cell, Matrix
from scenes.kit.stage import Region

LOSS = {name: f"(partial L) / (partial {name})" for name in ("dot.double(X)", "dot(X)", "Z")}
_SIDE = 0.5  # of a cell, where there is room
_APART = 0.26  # between groups
_LABELS = 0.34  # room for the numbers over a matrix's columns
_BETWEEN = 0.32  # between two levels
_BESIDE = 2.1  # room for names and labels left of the cells
_PANEL = 5.2  # width of the room at the right
_OPEN = 0.07  # between a funnel and the cells
_HALF = 0.5  # of the way: where the mask is
_ARRIVING = 0.7  # of the way: from where on the cell at its end shows
SLOPES = "relu slopes"


class Passage:
    """The matrices on three levels, cell over cell, and a panel beside them.

    It places matrices and adds nothing to the picture. The columns of a level stand over those of the next: what
    goes on from one is moved up to the first level, and the next passage begins.

    Parameters
    ----------
    trace : whose gradients.
    stage : where to lay out.

    Attributes
    ----------
    upstream, mask, detected : the gradient at Ẍ, the winners' mask, and the gradient at Ẋ, hollow.
    scores, slopes, passed : what went into the ReLU, ReLU's slopes there, and the gradient at Z, hollow.
    funnels : from each column of the upstream gradient down to its group.
    known : name -> array: what is displayed besides the trace.
    panel : the region beside.
    """

    def __init__(self, trace: Trace, stage: Region) -> None:
        self.trace = trace
        rows = len(trace.upstream)
        arriving, passing = (np.count_nonzero(gradient) for gradient in (trace.grad_detected, trace.grad_scores))
        self.known = {
            SLOPES: relu_backward(np.ones_like(trace.scores), trace.scores),
            "arriving": np.array(arriving),
            "passing": np.array(passing),
        }
        self.panel = stage.part(left=1 - _PANEL / stage.width)
        self.region = stage.part(right=1 - (_PANEL + 0.3) / stage.width)
        columns, gaps = trace.scores.shape[1], len(trace.groups) - 1
        tall = (stage.height - 2 * _LABELS - 2 * _BETWEEN) / (3 * rows)
        wide = (self.region.width - _BESIDE - gaps * _APART) / columns
        self.side, self.apart = min(_SIDE, tall, wide), _APART
        self.tops = [stage.top - _LABELS]
        for extra in (_LABELS, 0.0):
            self.tops.append(self.tops[-1] - rows * self.side - _BETWEEN - extra)
        winner, muted = theme.palette().winner, theme.palette().undefined
        self.detected = self._grouped(trace.grad_detected, "grad_detected", 2, LOSS["dot(X)"], hollow=True)
        self.mask = self._grouped(trace.mask, "mask", 1, '"mask"', colors=[winner] * rows, columns=True)
        for row, group in np.argwhere(trace.tied):
            for cell in self.mask.block(group, row):
                recolor(cell, muted)
        self.upstream = self._upstream()
        self.funnels = VGroup(*(self._funnel(group) for group in range(len(trace.groups))))
        self.scores = self._grouped(trace.scores, "scores", 1, "Z")
        self.slopes = self._grouped(self.known[SLOPES], SLOPES, 1, "a'(Z)", colors=[winner] * rows)
        for row, column in np.argwhere(trace.scores == 0):
            self.slopes.cell(row, column).box.set_fill(muted, opacity=0.24)
            self.slopes.cell(row, column).figure.set_fill(muted)
        self.passed = self._grouped(trace.grad_scores, "grad_scores", 2, LOSS["Z"], hollow=True)

    def rise(self, level: int) -> np.ndarray:
        """Return how far it is from a level up to the first."""
        return (self.tops[0] - self.tops[level]) * UP

    def closed(self) -> Matrix:
        """Return the gradient at Z as it stands on the first level without gaps, at the left."""
        closed = self.passed.copy().shift(self.rise(2)).spread(-self.apart)
        closed.title.next_to(closed.row_labels, LEFT, buff=0.35)
        return closed.align_to([self.region.left, 0, 0], LEFT)

    def strand(self, above: Matrix) -> Matrix:
        """Return the padded strand, one-hot, on the lower levels: each window under the number that it gave."""
        trace, palette = self.trace, theme.palette()
        letters = trace.lecture.alphabet
        made = Matrix(
            trace.padded,
            "padded",
            rows=letters,
            colors=[palette.base(letter) for letter in letters],
            columns=list(trace.padded_strand),
            name="X",
            side=self.side,
        )
        shift = above.cell(0, 0).box.get_center() - made.cell(0, 0).box.get_center()
        made.shift([shift[0], self.tops[1] - 0.25 - made.grid.get_top()[1], 0])
        made.title.match_x(above.title)
        return made

    def survivors(self, row: int | None = None) -> list[tuple[int, int]]:
        """Return where the gradient passes the ReLU, in reading order; of one row, if it is given."""
        found = np.argwhere(self.trace.grad_scores != 0)
        return [(int(r), int(c)) for r, c in found if row in (None, r)]

    def through_mask(self, group: int, rows: Sequence[int]) -> list["Fall"]:
        """Return the falls of one column of the upstream gradient: each number to all places of its group."""
        first, end = self.trace.groups[group]
        return [
            Fall(self.upstream.cell(row, group), self.mask.cell(row, column), self.detected.cell(row, column))
            for row in rows
            for column in range(first, end)
        ]

    def through_relu(self) -> list["Fall"]:
        """Return the falls of all that has arrived at Ẋ."""
        return [
            Fall(self.detected.cell(row, column), self.slopes.cell(row, column), self.passed.cell(row, column))
            for row, column in np.ndindex(self.trace.scores.shape)
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
    ) -> Grouped:
        """Return a matrix as wide as the detectors' output, on a level."""
        motifs = self.trace.lecture.motifs
        palette = theme.palette()
        own = [palette.detector(row) for row in range(len(motifs))]
        made = Grouped(
            values, array, self.trace.groups, gap=_APART, rows=motifs, colors=own, name=name, hollow=hollow,
            side=self.side, columns=columns,
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

    def _upstream(self) -> Matrix:
        """Return the gradient at Ẍ, each of its columns over the middle of its group."""
        motifs, palette = self.trace.lecture.motifs, theme.palette()
        made = Matrix(
            self.trace.upstream,
            "upstream",
            rows=motifs,
            colors=[palette.detector(row) for row in range(len(motifs))],
            name=LOSS["dot.double(X)"],
            side=self.side,
        )
        self._place(made, 0)
        for group in range(self.trace.upstream.shape[1]):
            boxes = VGroup(*(cell.box for cell in self.mask.block(group)))
            VGroup(made.column(group), made.column_labels[group]).set_x(boxes.get_x())
        made.row_labels.match_x(self.mask.row_labels)
        made.title.match_x(self.mask.title)
        return made

    def _funnel(self, group: int) -> Polygon:
        above, below = self.upstream.column(group), VGroup(*(cell.box for cell in self.mask.block(group)))
        corners = [
            above.get_corner(DOWN + LEFT) + _OPEN * DOWN,
            above.get_corner(DOWN + RIGHT) + _OPEN * DOWN,
            below.get_corner(UP + RIGHT) + _OPEN * UP,
            below.get_corner(UP + LEFT) + _OPEN * UP,
        ]
        return Polygon(*corners).set_fill(theme.palette().panel, opacity=1).set_stroke(width=0)


class Fall:
    """A number on its way from one cell to another, past a cell of a mask that lets it on or doesn't.

    Attributes
    ----------
    traveller : the number; it is no longer needed when it has come.
    """

    def __init__(self, start: Cell, mask: Cell, end: Cell) -> None:
        self.start, self.mask, self.end = start, mask, end
        self.traveller = start.figure.copy()

    def motion(self, **options: Any) -> list[Animation]:
        """Return the motions of the number and of the cell at the end of the way."""
        stops = [cell.box.get_center() for cell in (self.start, self.mask, self.end)]
        passes = self.mask.value != 0

        def go(one: Mobject, share: float) -> None:
            if share < _HALF or passes:
                leg, part = divmod(min(share, 1 - 1e-9) / _HALF, 1)
                one.move_to(interpolate(stops[int(leg)], stops[int(leg) + 1], smooth(part)))
            else:
                one.set_fill(opacity=smooth(2 * (1 - share)))

        result = self.end.copy().fill()
        arrival = {**options, "rate_func": squish_rate_func(smooth, _ARRIVING, 1)}
        moves = [self.end.box.animate(**arrival).match_style(result.box)]
        if self.start.value != 0:
            moves.append(UpdateFromAlphaFunc(self.traveller, go, rate_func=linear, **options))
        if self.end.value == 0:
            moves.append(self.end.figure.animate(**arrival).match_style(result.figure))
        return moves

    def come(self) -> Mobject:
        """Let the end show its number; return the traveller, which is to leave the picture."""
        self.end.fill()
        return self.traveller


def recolor(cell: Cell, color: str) -> None:
    """Give a cell another colour than its row's."""
    cell.color_of = color
    cell.fill()
    cell.figure.set_fill(cell.ink)
