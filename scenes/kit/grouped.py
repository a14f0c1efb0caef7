"""A matrix whose columns are taken together in groups."""

from collections.abc import Iterable
from typing import Any, Self

import numpy as np
from manim import RIGHT, RoundedRectangle, VGroup

from scenes.kit import theme
from scenes.kit.matrix import Cell, Matrix


class Grouped(Matrix):
    """A matrix that knows which columns belong together, and can let the groups stand apart.

    Parameters
    ----------
    values, array, options : as for `Matrix`.
    groups : the first column of each group and the one after its last, from left to right.
    gap : room between neighbouring groups.
    """

    def __init__(
        self, values: np.ndarray, array: str, groups: Iterable[Iterable[int]], *, gap: float = 0.0, **options: Any
    ) -> None:
        super().__init__(values, array, **options)
        self.groups = tuple((int(first), int(end)) for first, end in groups)
        self.spread(gap)

    def spread(self, by: float) -> Self:
        """Move neighbouring groups apart by so much more, or together by so much if it is negative."""
        middle = (len(self.groups) - 1) / 2
        for place, (first, end) in enumerate(self.groups):
            shift = RIGHT * (place - middle) * by
            for column in range(first, end):
                for row in self.cells:
                    row[column].shift(shift)
                if len(self.column_labels):
                    self.column_labels[column].shift(shift)
        for beside in (self.row_labels, self.title):
            if beside is not None:
                beside.shift(-RIGHT * middle * by)
        return self

    def block(self, group: int, row: int | None = None) -> list[Cell]:
        """Return the cells of one group, of all rows or of one."""
        first, end = self.groups[group]
        rows = self.cells if row is None else [self.cells[row]]
        return [cell for cells in rows for cell in cells[first:end]]

    def outline(
        self, group: int, color: str, row: int | None = None, *, width: float = theme.BOLD, gap: float = 0.04
    ) -> RoundedRectangle:
        """Return a frame around one group, not yet part of the matrix."""
        around = VGroup(*(cell.box for cell in self.block(group, row)))
        side = self.cells[0][0].box.width
        box = RoundedRectangle(
            corner_radius=0.14 * side, width=around.width + 2 * gap, height=around.height + 2 * gap, stroke_width=width
        )
        return box.set_stroke(color).set_fill(opacity=0).move_to(around)
