"""A small layer as a graph: each input an arrow to each output."""

from collections.abc import Sequence

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, Arrow

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.things.graph import Node, edge
from scenes.kit.type.text import Glyphs

WIDE = 7.6  # a region in which there is room for a large layer, and for two formulas side by side
_SIZE, _LARGE = (2.7, 1.6), (4.0, 2.2)  # between the nodes' middles
_RADIUS, _LARGE_RADIUS = 0.44, 0.5  # of a node
_BESIDE = 0.2  # from a node to its number, and from there to the edge of the region
_ABOVE = 0.08  # from a layer to its name
_TOP = 0.55  # from the top of a region to the nodes, with the name between them


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
        self, inputs: Sequence[str], outputs: Sequence[str], *, size: tuple[float, float], radius: float = _RADIUS
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

    @classmethod
    def at_top_of(
        cls,
        region: Region,
        inputs: Sequence[str],
        outputs: Sequence[str],
        given: Sequence[Glyphs],
        made: Sequence[Glyphs],
    ) -> "Layer":
        """Return a layer at the top of a region, with room for its name above and for its numbers at both sides."""
        left, right = (max(one.width for one in numerals) + 2 * _BESIDE for numerals in (given, made))
        (width, height), radius = (_LARGE, _LARGE_RADIUS) if region.width > WIDE else (_SIZE, _RADIUS)
        width = min(width, region.width - left - right - 2 * radius)
        layer = cls(inputs, outputs, size=(width, height), radius=radius)
        layer.move_to(region.at(0.5, 1) + DOWN * _TOP, aligned_edge=UP)
        over = region.left + left - layer.get_left()[0], layer.get_right()[0] - (region.right - right)
        return layer.shift((max(0.0, over[0]) - max(0.0, over[1])) * RIGHT)

    def beside_input(self, place: int, numeral: Glyphs) -> Glyphs:
        """Place a number left of an input."""
        return numeral.next_to(self.inputs[place].ring, LEFT, buff=_BESIDE)

    def beside_output(self, place: int, numeral: Glyphs) -> Glyphs:
        """Place a number right of an output."""
        return numeral.next_to(self.outputs[place].ring, RIGHT, buff=_BESIDE)

    def above(self, name: Glyphs) -> Glyphs:
        """Place a name above the layer."""
        return name.next_to(self, UP, buff=_ABOVE)


def _column(names: Sequence[str], x: float, height: float, radius: float) -> list[Node]:
    rows = np.linspace(height / 2, -height / 2, len(names))
    return [Node(name, radius=radius, size=theme.BODY).move_to((x, y, 0)) for name, y in zip(names, rows, strict=True)]
