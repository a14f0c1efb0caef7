"""The next layer's units: the weights of each under its case, and the cases again beside what the units answer."""

from collections.abc import Sequence

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, VGroup

from dnacnn import NextLayer
from scenes.kit import theme
from scenes.kit.arrangement import case_line
from scenes.kit.frame import framed
from scenes.kit.matrix import Matrix
from scenes.kit.type import Type, fact, math, text

_APART = (0.34, 0.16)  # between units, across and down


class CaseWeights:
    """Some units of the next layer.

    Parameters
    ----------
    layer : its weights and its bias are known as `weights` and `next_bias`, its cases, counted from 1, as `units`.
    units : which are shown.
    colors : one for each row.
    side : of a cell.

    Attributes
    ----------
    blocks : two by two, each a matrix, its border and its case.
    """

    def __init__(self, layer: NextLayer, units: Sequence[int], colors: Sequence[str], side: float) -> None:
        self.layer, self.units, self.side = layer, units, side
        self.blocks = VGroup()
        for unit in units:
            matrix = Matrix(layer.weights[unit], "weights", index=(unit,), colors=colors, columns=False, side=side)
            border = framed(matrix.grid, theme.palette().muted, gap=0.03)
            self.blocks.add(VGroup(matrix, border, self._case(unit).next_to(border, UP, buff=0.09)))
        self.blocks.arrange_in_grid(cols=2, buff=_APART)

    def beside(self, scores: np.ndarray, fired: np.ndarray) -> tuple[VGroup, VGroup]:
        """Return the cases left of a column of scores, and what is computed over it and over the answers' column.

        Parameters
        ----------
        scores, fired : the upper left corners of the two columns.
        """
        labels = VGroup()
        for row, unit in enumerate(self.units):
            place = scores + 0.12 * LEFT + (row + 0.5) * self.side * DOWN
            labels.add(self._case(unit).move_to(place, aligned_edge=RIGHT))
        bias, muted = fact(self.layer.bias[0], "next_bias", (0,)), theme.palette().muted
        heads = VGroup(
            math(f"Sigma {bias.shown}", size=theme.FINE, color=muted, facts=(bias,)),
            text("ReLU", size=theme.SMALLEST, color=muted),
        )
        for head, corner in zip(heads, (scores, fired), strict=True):
            head.move_to(corner + 0.5 * self.side * RIGHT + 0.2 * UP)
        return labels, heads

    def _case(self, unit: int) -> Type:
        case = self.layer.cases[unit]
        return case_line([fact(group + 1, "units", (unit, row)) for row, group in enumerate(case)], theme.LABEL)
