"""The next layer's units: the weights of each under its case, and the cases again beside what the units answer."""

from collections.abc import Sequence

from manim import DOWN, LEFT, UP, Mobject

from dnacnn.cases.next_layer import NextLayer
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import framed
from scenes.kit.things.matrix import Matrix
from scenes.kit.type.text import Glyphs, label, math, reading
from scenes.pooling.figures.cases.arrangement import GROUPS, case_line
from scenes.pooling.figures.network.network_layout import BETWEEN, DOTS


def case_name(layer: NextLayer, unit: int) -> Glyphs:
    """Write the case of a unit; the array `units` holds the cases, counted from 1."""
    readings = [reading(group + 1, "units", (unit, row)) for row, group in enumerate(layer.cases[unit])]
    return case_line(readings, theme.LABEL, brackets=GROUPS)


class CaseWeights:
    """Some units of the next layer, and how many more there are.

    Parameters
    ----------
    layer : its arrays are `weights` and `next_bias`; `hidden` is how many units are not shown.
    units : which are shown.
    colors : one for each row.
    side : of a cell.
    across : how many lie side by side.

    Attributes
    ----------
    blocks : each a matrix, its border and its case.
    more : what stands for the units that are not shown; nothing if there are none.
    """

    def __init__(
        self, layer: NextLayer, units: Sequence[int], colors: Sequence[str], side: float, *, across: int
    ) -> None:
        self.layer, self.units = layer, units
        self.blocks, self.more = FastGroup(), FastGroup()
        for unit in units:
            matrix = Matrix(layer.weights[unit], "weights", index=(unit,), colors=colors, columns=False, side=side)
            border = framed(matrix.grid, theme.palette().muted, gap=0.03)
            self.blocks.add(FastGroup(matrix, border, case_name(layer, unit).next_to(border, UP, buff=0.09)))
        self.blocks.arrange_in_grid(cols=across, buff=BETWEEN)
        hidden = len(layer.cases) - len(units)
        if hidden:
            words = label("and-more", theme.FINE, n=reading(hidden, "hidden"))
            self.more.add(words.next_to(self.blocks, DOWN, buff=0.15))

    def beside(self, scores: Mobject, fired: Mobject) -> tuple[FastGroup, FastGroup, FastGroup]:
        """Return what stands around two columns of cells: the cases at the left, heads over them, dots below.

        Parameters
        ----------
        scores, fired : the columns.
        """
        labels = FastGroup()
        for unit, cell in zip(self.units, scores, strict=True):
            labels.add(case_name(self.layer, unit).next_to(cell, LEFT, buff=0.12))
        bias, muted = reading(self.layer.bias[0], "next_bias", (0,)), theme.palette().muted
        # A single motif needs no bias: its cell is all that a unit asks for.
        used = [bias] if bias.value else []
        sum_of = " ".join(["Sigma", *(one.shown for one in used)])
        heads = FastGroup(math(sum_of, theme.FINE, muted, readings=used), label("relu", theme.SMALLEST, muted))
        dots = FastGroup()
        for head, column in zip(heads, (scores, fired), strict=True):
            head.move_to(column.get_top() + 0.2 * UP)
            if len(self.more):
                dots.add(math("dots.v", theme.FINE, muted).move_to(column.get_bottom() + 0.5 * DOTS * DOWN))
        return labels, heads, dots
