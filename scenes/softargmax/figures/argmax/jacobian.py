"""The derivatives of every output by every input, as a table."""

from collections.abc import Sequence

import numpy as np
from manim import LEFT, UP

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.things.matrix import Matrix
from scenes.kit.type.text import Glyphs, level, math

_SIDE = 0.88


class Jacobian(FastGroup):
    """A row for each output, a column for each input.

    Parameters
    ----------
    values : (outputs, inputs)
    array : the core's name of the values.
    outputs, inputs : formulas.
    digits : decimals.
    hollow : whether the cells are empty at first.

    Attributes
    ----------
    matrix : the cells; `matrix.cell(output, input)`.
    rows, columns : the formulas at the edges.
    name : what the entries are.
    """

    def __init__(
        self,
        values: np.ndarray,
        array: str,
        outputs: Sequence[str],
        inputs: Sequence[str],
        *,
        name: str,
        digits: int | None = None,
        hollow: bool = False,
    ) -> None:
        palette = theme.palette()
        self.matrix = Matrix(
            values,
            array,
            columns=False,
            side=_SIDE,
            colors=[palette.gradient] * len(values),
            digits=digits,
            hollow=hollow,
        )
        level([cell.numeral for row in self.matrix.cells for cell in row])
        self.rows = FastGroup(
            *(
                math(output, theme.BODY).next_to(self.matrix.cell(place, 0), LEFT, buff=0.2)
                for place, output in enumerate(outputs)
            )
        )
        self.columns = FastGroup(
            *(
                math(one, theme.BODY).next_to(self.matrix.cell(0, place), UP, buff=0.16)
                for place, one in enumerate(inputs)
            )
        )
        self.name: Glyphs = math(name, theme.LARGE)
        self.name.next_to(self.rows, LEFT, buff=0.35).match_y(self.matrix)
        super().__init__(self.matrix, self.rows, self.columns, self.name)
