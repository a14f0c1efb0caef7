"""A small layer as a graph: each input an arrow to each output."""

from collections.abc import Sequence

import numpy as np
from manim import LEFT, RIGHT, Arrow

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.things.graph import Node, edge
from scenes.kit.type.text import Glyphs


class Layer(FastGroup):
    """Inputs at the left, outputs at the right, and every arrow between them.

    Parameters
    ----------
    inputs, outputs : formulas, from the top.
    size : width and height between the nodes' middles, in units.
    radius : of a node.

    Attributes
    ----------
    inputs, outputs : the nodes.
    edges : (input, output) -> arrow.
    """

    def __init__(
        self, inputs: Sequence[str], outputs: Sequence[str], *, size: tuple[float, float], radius: float = 0.44
    ) -> None:
        width, height = size
        self.inputs = _column(inputs, -width / 2, height, radius)
        self.outputs = _column(outputs, width / 2, height, radius)
        self.edges: dict[tuple[int, int], Arrow] = {
            (i, o): edge(start, end, gap=0.12)
            for i, start in enumerate(self.inputs)
            for o, end in enumerate(self.outputs)
        }
        super().__init__(*self.edges.values(), *self.inputs, *self.outputs)

    def beside_input(self, place: int, numeral: Glyphs) -> Glyphs:
        """Place a figure left of an input."""
        return numeral.next_to(self.inputs[place].ring, LEFT, buff=0.2)

    def beside_output(self, place: int, numeral: Glyphs) -> Glyphs:
        """Place a figure right of an output."""
        return numeral.next_to(self.outputs[place].ring, RIGHT, buff=0.2)


def _column(names: Sequence[str], x: float, height: float, radius: float) -> list[Node]:
    rows = np.linspace(height / 2, -height / 2, len(names)) if len(names) > 1 else [0.0]
    return [Node(name, radius=radius, size=theme.BODY).move_to([x, y, 0]) for name, y in zip(names, rows, strict=True)]
