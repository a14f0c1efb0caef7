"""A matrix whose cells are as wide as their numbers need, and which may show a part of its array."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import Any, Self, cast

import numpy as np
from manim import LEFT, RIGHT

from scenes.kit.fast_group import Outline
from scenes.kit.look import theme
from scenes.kit.look.boxes import framed
from scenes.kit.things.grouped import Grouped
from scenes.kit.things.matrix import Cell
from scenes.kit.type.text import Glyphs, text
from scenes.script.numbers import number

DIGITS = 2  # of a gradient
_FILLED = 0.86  # of a cell's width: how much of it a number may take
_FIGURE = 0.52  # of a cell's height: how large a figure is
_SPARE = 1.04  # some digits are a little wider than a 0


class WideMatrix(Grouped):
    """A part of an array, with cells of their own width and height.

    Parameters
    ----------
    values : the entries that are shown.
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
        for cell in self.flat:
            _widen(cell, side, wide)
            _offset(cell, above, first)
        # The groups stay where they were, each column as much further out as all before it have grown.
        extra, count = wide - side, len(self.cells[0])
        for column in range(count):
            self._at(column).shift(RIGHT * (column - (count - 1) / 2) * extra)
        for beside in (self.row_labels, self.title):
            if beside is not None:
                beside.shift(LEFT * count / 2 * extra)
        self.spread(gap)

    @property
    def heading(self) -> Glyphs:
        """The title of a matrix that has one."""
        if self.title is None:
            raise ValueError(f"the matrix of {self.array} has no title")
        return cast("Glyphs", self.title)

    def mark(self) -> Self:
        """Let all that isn't 0 stand out, also what is below."""
        for cell in self.flat:
            cell.tinted = cell.value != 0
            if cell.full:
                cell.fill()
        return self

    def frame(self, start: int, width: int, color: str) -> Outline:
        """Return a frame around some columns, not yet part of the matrix."""
        around = self.window(start, width)
        return framed(around, color, gap=0.04, width=theme.BOLD, corner=0.15 * self.side)


def room_for(*arrays: np.ndarray, digits: int | None = DIGITS) -> float:
    """Return how wide a cell has to be for all entries of some arrays to be legible in it, with so many decimals."""
    entries = {float(value) for array in arrays for value in np.unique(array)}
    written = {number(value, None if value.is_integer() else digits) for value in entries}
    return _SPARE * max(_width("".join("0" if sign.isdigit() else sign for sign in one)) for one in written) / _FILLED


@cache
def _width(written: str) -> float:
    return text(written, theme.SMALLEST, weight=500).width


def _widen(cell: Cell, side: float, wide: float) -> None:
    cell.box.stretch_to_fit_width(wide)
    shown = cell.numeral
    size = max(theme.SMALLEST, _FIGURE * side * theme.PIXELS_PER_UNIT)
    shown.scale(size / shown.pixels)
    shown.scale(min(1.0, _FILLED * wide / shown.width))


def _offset(cell: Cell, rows: int, columns: int) -> None:
    """Note that a cell's number stands some rows and columns further in its array."""
    cell.numeral.readings = tuple(
        replace(one, index=(*one.index[:-2], one.index[-2] + rows, one.index[-1] + columns))
        for one in cell.numeral.readings
    )
