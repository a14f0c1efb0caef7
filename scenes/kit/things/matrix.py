"""A matrix on a grid, addressed by index, that knows its array."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Self

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, VectorizedPoint

from scenes.kit.fast_group import FastGroup, Outline
from scenes.kit.look import theme
from scenes.kit.look.boxes import rectangle, rounded
from scenes.kit.look.quiet import MOST_TINT, tint
from scenes.kit.type.shown import Reading, counted
from scenes.kit.type.text import Glyphs, level, math, mono, numeral, text
from scenes.script.numbers import number

FRACTIONS = {0.25: "¼", 0.5: "½", 0.75: "¾"}  # for cells that have no room for decimals
_AIRY, _FULL = 0.76, 0.84  # of a cell's side: how much of it a long number takes, and takes if it must
_APART = 0.09  # between the labels of two columns, at least


class Matrix(FastGroup):
    """Cells in rows and columns, with labels for the rows, numbers for the columns, and a name.

    Parameters
    ----------
    values : (rows, columns)
        What is displayed. Kept, read-only, as `values`.
    array : the core's name of the values ("onehot", "detected", ...); each displayed number knows it is an entry.
    rows : a label for each row: a letter, a motif; set in the row's colour.
    colors : a colour for each row; the ink where there is none.
    columns : a label for each column: True counts them from 1; False leaves them out. Where columns are narrower than
        their labels, only every second is labelled, or every third and so on; where a label is empty, none is.
    name : a formula, set left of the rows (`X`, `dot(X)`).
    hollow : start with empty cells, to be filled by `Cell.fill` or `moves.fill`.
    side : of a cell, in units.
    index : offset of the first entry in the array, when `values` is a part of it.
    digits : decimals of what is no whole number; see `numeral`.

    Attributes
    ----------
    cells : rows of `Cell`; `cell(row, column)` is one of them.
    row_labels, column_labels, title : what they say; a column without a label has a point in its place; `title` is
        None without a name.
    """

    def __init__(
        self,
        values: np.ndarray,
        array: str,
        *,
        rows: Sequence[str] = (),
        colors: Sequence[str] = (),
        columns: bool | Sequence[str] = True,
        name: str | None = None,
        hollow: bool = False,
        side: float = theme.CELL,
        index: tuple[int, ...] = (),
        digits: int | None = None,
    ) -> None:
        super().__init__()
        self.values = np.array(values, dtype=float)
        self.values.flags.writeable = False
        self.array = array
        self.side = side
        self.colors = list(colors) or [theme.palette().ink] * len(self.values)
        self.cells = self._fill_cells(partial(Cell, side=side, hollow=hollow, digits=digits), index)
        self.grid = FastGroup(*(FastGroup(*row) for row in self.cells))
        self.row_labels = self._label_rows(rows)
        self.column_labels = self._label_columns(columns)
        self.add(self.grid, self.row_labels, self.column_labels)
        self.title: Any = None  # a group of glyphs, where a name is written on several lines
        if name is not None:
            beside = self.row_labels if len(self.row_labels) else self.grid
            self.title = math(name, size=theme.LARGE).next_to(beside, LEFT, buff=0.3).match_y(self.grid)
            self.add(self.title)
        self.center()

    def _fill_cells(self, build: Callable[..., "Cell"], index: tuple[int, ...]) -> list[list["Cell"]]:
        cells = [
            [build(value, self.array, (*index, r, c), color=color) for c, value in enumerate(row)]
            for r, (row, color) in enumerate(zip(self.values, self.colors, strict=False))
        ]
        for r, row in enumerate(cells):
            for c, cell in enumerate(row):
                cell.shift(RIGHT * c * self.side + DOWN * r * self.side)
        return cells

    def _label_rows(self, rows: Sequence[str]) -> FastGroup:
        size = max(theme.SMALLEST, min(theme.LABEL, 0.5 * self.side * theme.PIXELS_PER_UNIT + 2))
        labels = (mono(label, size=size, color=color) for label, color in zip(rows, self.colors, strict=False))
        return FastGroup(*(label.next_to(self.cells[r][0], LEFT, buff=0.16) for r, label in enumerate(labels)))

    def _label_columns(self, columns: bool | Sequence[str]) -> FastGroup:
        if columns is True:
            columns = [str(c + 1) for c in range(self.values.shape[1])]
        labels = number_columns(columns or (), self.side)
        return FastGroup(*(label.next_to(self.cells[0][c], UP, buff=0.12) for c, label in enumerate(labels)))

    def cell(self, row: int, column: int) -> "Cell":
        """Return one cell."""
        return self.cells[row][column]

    @property
    def flat(self) -> list["Cell"]:
        """All cells, row by row."""
        return [cell for row in self.cells for cell in row]

    def column(self, column: int) -> FastGroup:
        """Return the cells of one column."""
        return FastGroup(*(row[column] for row in self.cells))

    def window(self, start: int, width: int, *, row: int | None = None) -> FastGroup:
        """Return the cells of `width` columns, of all rows or of one."""
        rows = self.cells if row is None else [self.cells[row]]
        return FastGroup(*(cell for cells in rows for cell in cells[start : start + width]))

    def frame(self, start: int, width: int, color: str) -> Outline:
        """Return a frame around some columns, not yet part of the matrix; columns past the end are framed too."""
        first, rows = self.cells[0][0], len(self.cells)
        # The matrix may have been scaled since it was built.
        side = first.box.width
        box = rounded(corner_radius=0.15 * side, width=width * side + 0.08, height=rows * side + 0.08)
        box.set_stroke(color, width=theme.BOLD).set_fill(opacity=0)
        corner = first.box.get_corner(UP + LEFT) + RIGHT * start * side
        return box.move_to(corner + np.array([width * side / 2, -rows * side / 2, 0.0]))

    def even(self, *others: "Matrix") -> Self:
        """Set all figures, also those of other matrices, in the size of the smallest."""
        matrices: list[Matrix] = [self, *others]
        level([cell.numeral for matrix in matrices for cell in matrix.flat])
        return self


def every(label: str, pitch: float) -> int:
    """Return of how many columns one has room for a label as wide as this: 1 if each has."""
    return max(1, int(np.ceil((text(label, size=theme.SMALLEST).width + _APART) / pitch - 1e-9)))


def number_columns(labels: Sequence[str], pitch: float) -> list[Glyphs | VectorizedPoint]:
    """Set the labels of columns, as many as have room; the others are points, which show nothing.

    Parameters
    ----------
    labels : one for each column; one that is a number knows that it counts. With empty ones the choice has been made.
    pitch : from one column to the next, in units.
    """
    step = 1 if not all(labels) else max((every(label, pitch) for label in {*labels}), default=1)
    found: list[Glyphs | VectorizedPoint] = []
    for place, label in enumerate(labels):
        if place % step or not label:
            found.append(VectorizedPoint())
            continue
        readings = [counted(int(label))] if label.isdigit() and int(label) else []
        found.append(text(label, theme.SMALLEST, theme.palette().muted, readings=readings))
    return found


def fraction(value: float, array: str, index: tuple[int, ...], size: float, color: str) -> Glyphs:
    """Set a number of `FRACTIONS` as one sign."""
    shown = FRACTIONS[value]
    return text(shown, size, color, weight=500, readings=[Reading(array, index, value, shown)])


class Cell(FastGroup):
    """One entry: its box and its numeral. A zero is quiet, anything else in the row's colour; above 0 the box is too.

    Attributes
    ----------
    box, numeral : the two submobjects.
    value : the entry.
    tinted : whether the box takes something of the colour, as it does above 0.
    full : whether the numeral shows.
    """

    def __init__(
        self,
        value: float,
        array: str,
        index: tuple[int, ...],
        *,
        color: str,
        side: float,
        hollow: bool,
        digits: int | None,
    ) -> None:
        self.value = float(value)
        self.tinted = self.value > 0
        self.color_of = color
        digits = None if self.value.is_integer() else digits
        self.box = rectangle(width=side, height=side).set_stroke(theme.palette().rule, width=theme.HAIR)
        size = max(theme.SMALLEST, 0.52 * side * theme.PIXELS_PER_UNIT)
        self.numeral: Glyphs = numeral(value, array, index, size=size, color=self.ink, digits=digits)
        if len(number(value, digits)) > 2:
            most = self.numeral.width
            self.numeral.scale_to_fit_width(min(most, _AIRY * side))
            if self.numeral.pixels < theme.SMALLEST:
                self.numeral.scale_to_fit_width(min(most, _FULL * side))
        if self.numeral.pixels < theme.SMALLEST and self.value in FRACTIONS:
            self.numeral = fraction(self.value, array, index, theme.SMALLEST, self.ink)
        super().__init__(self.box, self.numeral.move_to(self.box))
        if hollow:
            self.empty()
        else:
            self.fill()

    @property
    def ink(self) -> str:
        """The colour of the numeral."""
        return theme.palette().muted if self.value == 0 else self.color_of

    @property
    def strength(self) -> float:
        """How much of the row's colour the box takes: less than nothing isn't something."""
        return tint(self.color_of, MOST_TINT) if self.tinted else 0.0

    def fill(self) -> "Cell":
        """Show the entry."""
        self.full = True
        palette = theme.palette()
        self.box.set_fill(self.color_of if self.strength else palette.panel, opacity=self.strength or 0.55)
        self.numeral.set_fill(opacity=1)
        return self

    def empty(self) -> "Cell":
        """Show the box alone."""
        self.full = False
        self.box.set_fill(theme.palette().panel, opacity=0.2)
        self.numeral.set_fill(opacity=0)
        return self
