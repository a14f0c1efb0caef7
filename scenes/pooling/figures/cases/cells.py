"""The detectors' output as named cells, some of which are lit, or as the weights that a layer gives them."""

from collections.abc import Iterable, Sequence

import numpy as np
from manim import RIGHT, UP
from manim.animation.animation import Animation

from dnacnn.cases.cases import Case
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.things.matrix import Matrix
from scenes.kit.type.text import numeral, text
from scenes.pooling.figures.tables.symbols import DETECTED, symbols
from scenes.script.numbers import number

Place = tuple[int, int]  # row, column

_LIT = 0.5  # how much of its colour a cell takes that something is written in
_FAINT = 0.1  # how much of it stays in a cell that steps back
_ROOM = 0.84  # share of a cell's side that a number may take


class NamedCells(FastGroup):
    """The cells of the detectors' output, each with its symbol if it can be read there.

    Parameters
    ----------
    detected : (F, W), only its shape is shown.
    motifs : a label for each row.
    named : whether the cells have their symbols.
    above : whether the name of all stands above the labels, not left of them.

    Attributes
    ----------
    matrix, names : the boxes with their labels, and the symbols, row by row.
    lit : the cells that are lit.
    """

    def __init__(self, detected: np.ndarray, motifs: Sequence[str], *, side: float, named: bool, above: bool) -> None:
        palette = theme.palette()
        colors = [palette.detector(row) for row in range(len(motifs))]
        self.matrix = Matrix(detected, "detected", rows=motifs, colors=colors, name="dot(X)", hollow=True, side=side)
        if above:
            title, labels = self.matrix.title, self.matrix.row_labels
            title.match_y(self.matrix.column_labels).align_to(labels, RIGHT).shift(UP * 0.12)
        self.names = symbols(self.matrix, DETECTED).set_fill(palette.muted) if named else FastGroup()
        self.lit: frozenset[Place] = frozenset()
        super().__init__(self.matrix, self.names)

    def light(self, places: Iterable[Place]) -> list[Animation]:
        """Return what lights these cells and no others."""
        palette = theme.palette()
        wanted = frozenset(places)
        changes: list[Animation] = []
        for row, column in sorted(wanted ^ self.lit):
            cell, lit = self.matrix.cell(row, column), (row, column) in wanted
            fill = (cell.color_of, _LIT if self.names else 1.0) if lit else (palette.panel, 0.2)
            changes.append(cell.box.animate.set_fill(*fill))
            if self.names:
                changes.append(self.names[row][column].animate.set_fill(palette.ink if lit else palette.muted))
        self.lit = wanted
        return changes

    def digits(self, values: np.ndarray) -> int | None:
        """Return with how many decimals weights have room in the cells, two at most; None if they have none."""
        for digits in (2, 1):
            longest = max((number(value, digits) for value in values.ravel()), key=len)
            longest = "".join("0" if letter.isdigit() else letter for letter in longest)
            if text(longest, theme.SMALLEST, weight=500).width <= _ROOM * self._side:
                return digits
        return None

    def weights(self, values: np.ndarray, array: str, largest: float, digits: int | None) -> FastGroup:
        """Return weights as numbers of one size, row by row, each in its cell; those near zero are quiet.

        Parameters
        ----------
        values : (F, W), known as `array`.
        largest : weight, to which the others are compared.
        digits : decimals; None for no numbers at all.
        """
        if digits is None:
            return FastGroup()
        palette = theme.palette()
        rows = FastGroup()
        for r, cells in enumerate(self.matrix.cells):
            colors = [palette.ink if value > 0.1 * largest else palette.muted for value in values[r]]
            rows.add(
                FastGroup(
                    *(
                        numeral(values[r, c], array, (r, c), color=colors[c], digits=digits).move_to(cell.box)
                        for c, cell in enumerate(cells)
                    )
                )
            )
        widest = max(one.width for line in rows for one in line)
        for line in rows:
            for one in line:
                one.scale(min(1.0, _ROOM * self._side / widest))
        return rows

    def quieten(self, weights: FastGroup, places: Iterable[Place]) -> list[Animation]:
        """Return what lets the weights of some cells step back."""
        changes: list[Animation] = []
        for row, column in places:
            box = self.matrix.cell(row, column).box
            changes.append(box.animate.set_fill(opacity=min(box.get_fill_opacity(), _FAINT)))
            if len(weights):
                changes.append(weights[row][column].animate.set_fill(theme.palette().muted))
        return changes

    def shade(self, values: np.ndarray, largest: float, *, written: bool) -> list[Animation]:
        """Return what fills each box the more, the larger its weight."""
        strongest = _LIT if written else 1.0
        return [
            cell.box.animate.set_fill(cell.color_of, strongest * max(0.0, values[r, c]) / largest)
            for r, row in enumerate(self.matrix.cells)
            for c, cell in enumerate(row)
        ]

    @property
    def _side(self) -> float:
        return float(self.matrix.cell(0, 0).box.width)


def cells_of(case: Case) -> list[Place]:
    """Return the cells of a case: one column per row.

    >>> cells_of((0, 2, 6))
    [(0, 0), (1, 2), (2, 6)]
    """
    return list(enumerate(case))
