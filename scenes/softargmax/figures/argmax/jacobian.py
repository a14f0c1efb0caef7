"""The derivatives of every output by every input, as a table."""

from collections.abc import Sequence

import numpy as np
from manim import LEFT, UP

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.things.matrix import Cell, Matrix
from scenes.kit.type.text import level, math

_SIDE = 1.0


class Jacobian(FastGroup):
    """A row for each output, a column for each input; the cells are empty at first.

    Parameters
    ----------
    values : (outputs, inputs)
    array : the core's name of the values.
    outputs, inputs : formulas.
    symbol : of an output; the table's name says which derivatives it holds.
    digits : decimals of what is no whole number.

    Attributes
    ----------
    matrix : the cells; `matrix.cell(output, input)`.
    rows, columns : the formulas at the edges.
    """

    def __init__(
        self,
        values: np.ndarray,
        array: str,
        outputs: Sequence[str],
        inputs: Sequence[str],
        *,
        symbol: str,
        digits: int | None = None,
    ) -> None:
        colors = [theme.palette().gradient] * len(values)
        self.matrix = Matrix(values, array, columns=False, side=_SIDE, colors=colors, digits=digits, hollow=True)
        level([cell.numeral for cell in self.cells])
        self.rows, self.columns = FastGroup(), FastGroup()
        for place, output in enumerate(outputs):
            self.rows.add(math(output, theme.BODY).next_to(self.matrix.cell(place, 0), LEFT, buff=0.2))
        for place, one in enumerate(inputs):
            self.columns.add(math(one, theme.BODY).next_to(self.matrix.cell(0, place), UP, buff=0.16))
        title = math(f"(partial {symbol}_i) / (partial x_j) =", theme.LARGE)
        title.next_to(self.rows, LEFT, buff=0.35).match_y(self.matrix)
        super().__init__(self.matrix, self.rows, self.columns, title)

    @property
    def cells(self) -> list[Cell]:
        """All cells, row by row."""
        return self.matrix.flat
