"""A matrix whose columns are taken together in groups."""

from collections.abc import Iterable
from typing import Any, Self

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, Mobject, Polygon

from scenes.kit.fast_group import FastGroup, Outline
from scenes.kit.look import theme
from scenes.kit.look.boxes import framed
from scenes.kit.things.matrix import Cell, Matrix


class Grouped(Matrix):
    """A matrix that knows which columns belong together, and can let the groups stand apart.

    Parameters
    ----------
    values, array, options : as for `Matrix`.
    groups : the first column of each group and the one after its last, from left to right.
    gap : room between neighbouring groups.
    per_line : how many groups stand beside each other; the others follow in lines below. None for all of them.
    pitch : from one line down to the next.
    """

    def __init__(
        self,
        values: np.ndarray,
        array: str,
        groups: Iterable[Iterable[int]],
        *,
        gap: float = 0.0,
        per_line: int | None = None,
        pitch: float = 0.0,
        **options: Any,
    ) -> None:
        super().__init__(values, array, **options)
        self.groups = tuple((int(first), int(end)) for first, end in groups)
        self.per_line = per_line or len(self.groups)
        for line in range(1, -(-len(self.groups) // self.per_line)):
            self._wrap(line, pitch)
        self.spread(gap)

    def _wrap(self, line: int, pitch: float) -> None:
        """Move the groups of a line below those of the first, and repeat the labels at their left."""
        members = self.groups[line * self.per_line : (line + 1) * self.per_line]
        start = self.cells[0][members[0][0]].get_x() - self.cells[0][0].get_x()
        by = line * pitch * DOWN - start * RIGHT
        for column in range(members[0][0], members[-1][1]):
            self._at(column).shift(by)
        rows = len(self.cells)
        self.row_labels.add(*(label.copy().shift(line * pitch * DOWN) for label in self.row_labels[:rows]))
        if self.title is not None:
            titles = [*self.title] if line > 1 else [self.title]
            self.remove(self.title)
            self.title = FastGroup(*titles, titles[0].copy().shift(line * pitch * DOWN))
            self.add(self.title)

    def _at(self, column: int) -> FastGroup:
        """Return the cells of a column, and its label."""
        return FastGroup(*(row[column] for row in self.cells), *self.column_labels[column : column + 1])

    def spread(self, by: float) -> Self:
        """Move neighbouring groups apart by so much more, or together by so much if it is negative."""
        middle = (self.per_line - 1) / 2
        for place, (first, end) in enumerate(self.groups):
            for column in range(first, end):
                self._at(column).shift(RIGHT * (place % self.per_line - middle) * by)
        for beside in (self.row_labels, self.title):
            if beside is not None:
                beside.shift(-RIGHT * middle * by)
        return self

    def block(self, group: int, row: int | None = None) -> list[Cell]:
        """Return the cells of one group, of all rows or of one."""
        first, end = self.groups[group]
        rows = self.cells if row is None else [self.cells[row]]
        return [cell for cells in rows for cell in cells[first:end]]

    def boxes(self, group: int, row: int | None = None) -> FastGroup:
        """Return the boxes of those cells."""
        return FastGroup(*(cell.box for cell in self.block(group, row)))

    def outline(
        self, group: int, color: str, row: int | None = None, *, width: float = theme.BOLD, gap: float = 0.04
    ) -> Outline:
        """Return a frame around one group, not yet part of the matrix."""
        corner = 0.14 * self.cells[0][0].box.width
        return framed(self.boxes(group, row), color, gap=gap, width=width, corner=corner)


def funnel(above: Mobject, below: Mobject, under: float, over: float) -> Polygon:
    """Return the way down from one thing to another, so far under the one and over the other."""
    corners = [above.get_corner(DOWN + side) + under * DOWN for side in (LEFT, RIGHT)]
    corners += [below.get_corner(UP + side) + over * UP for side in (RIGHT, LEFT)]
    return Polygon(*corners).set_fill(theme.palette().panel, opacity=1).set_stroke(width=0)
