"""A matrix whose cells are as wide as their numbers want, and which may show some columns of its array alone."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np
from manim import LEFT, RIGHT

from scenes.kit.fast_group import Outline
from scenes.kit.look import theme
from scenes.kit.look.boxes import rounded
from scenes.kit.things.grouped import Grouped
from scenes.kit.things.matrix import Cell
from scenes.kit.type.text import text
from scenes.script.numbers import number

_FILLED = 0.86  # of a cell's width: how much of it a number may take
_FIGURE = 0.52  # of a cell's height: how large a figure is
_SPARE = 1.04  # some digits are a little wider than a 0
_ROUNDED = 1e-9  # what a quotient of lengths may miss a whole number by


class Broad(Grouped):
    """Columns of an array from a place on, with cells of their own width and height.

    Parameters
    ----------
    values : the columns that are shown.
    array, groups, gap, options : as for `Grouped`; the groups count from the first column that is shown.
    side : height of a cell.
    wide : width of a cell.
    first, above : how many columns and rows of the array come before.
    """

    def __init__(
        self,
        values: np.ndarray,
        array: str,
        groups: Iterable[Iterable[int]] = (),
        *,
        side: float,
        wide: float,
        first: int = 0,
        above: int = 0,
        gap: float = 0.0,
        **options: Any,
    ) -> None:
        super().__init__(values, array, tuple(groups) or [(0, values.shape[1])], side=side, **options)
        for row in self.cells:
            for cell in row:
                _widen(cell, side, wide)
                _move_on(cell, above, first)
        # The groups stand as they stood, each column as much further out as all before it have grown.
        extra, count = wide - side, len(self.cells[0])
        for column in range(count):
            shift = RIGHT * (column - (count - 1) / 2) * extra
            for row in self.cells:
                row[column].shift(shift)
            if len(self.column_labels):
                self.column_labels[column].shift(shift)
        for beside in (self.row_labels, self.title):
            if beside is not None:
                beside.shift(LEFT * count / 2 * extra)
        self.spread(gap)

    def frame(self, start: int, width: int, color: str, *, row: int | None = None) -> Outline:
        """Return a frame around some columns, not yet part of the matrix."""
        around = self.window(start, width, row=row)
        box = rounded(corner_radius=0.15 * self.side, width=around.width + 0.08, height=around.height + 0.08)
        return box.set_stroke(color, width=theme.BOLD).set_fill(opacity=0).move_to(around)


def room_for(*arrays: np.ndarray) -> float:
    """Return how wide a cell has to be for all numbers of some arrays to be legible in it."""
    written = {number(value) for array in arrays for value in np.unique(array)}
    return _SPARE * max(_width("".join("0" if sign.isdigit() else sign for sign in one)) for one in written) / _FILLED


def spans(groups: Iterable[Iterable[int]], wide: float, gap: float, room: float) -> list[tuple[int, int]]:
    """Deal columns out to pictures, each the first column and the one after the last; a group is parted if it must.

    Parameters
    ----------
    groups : the first column of each group and the one after its last.
    wide, gap : of a column, and between two groups.
    room : how wide a picture's columns may be together.

    Examples
    --------
    >>> spans([(0, 2), (2, 4), (4, 6), (6, 8)], 0.5, 0.25, 5.0)
    [(0, 8)]
    >>> spans([(0, 2), (2, 4), (4, 6), (6, 8)], 0.5, 0.25, 4.0)
    [(0, 4), (4, 8)]
    >>> spans([(0, 8)], 0.5, 0.25, 3.0)
    [(0, 4), (4, 8)]
    """
    edges = [(int(first), int(end)) for first, end in groups]
    largest = max(end - first for first, end in edges)
    most = max(1, int((room + gap) / (largest * wide + gap) + _ROUNDED))
    if largest * wide > room + _ROUNDED:
        most = max(1, int((room - gap) / wide + _ROUNDED))
        edges = [(column, column + 1) for column in range(edges[-1][1])]
    count = -(-len(edges) // most)
    ends = [round(place * len(edges) / count) for place in range(count + 1)]
    return [(edges[low][0], edges[high - 1][1]) for low, high in pairwise(ends)]


@cache
def _width(written: str) -> float:
    return text(written, theme.SMALLEST, weight=500).width


def _widen(cell: Cell, side: float, wide: float) -> None:
    cell.box.stretch_to_fit_width(wide)
    shown = cell.numeral
    size = max(theme.SMALLEST, _FIGURE * side * theme.PIXELS_PER_UNIT)
    shown.scale(size / shown.pixels)
    shown.scale(min(1.0, _FILLED * wide / shown.width))


def _move_on(cell: Cell, rows: int, columns: int) -> None:
    """Tell a cell's number that it stands some rows and columns further in its array."""
    cell.numeral.readings = tuple(
        replace(one, index=(*one.index[:-2], one.index[-2] + rows, one.index[-1] + columns))
        for one in cell.numeral.readings
    )
