"""One window of the pooling layer as a graph: its numbers go into a max, and the largest comes out."""

import numpy as np
from manim import DOWN, LEFT, Mobject

from scenes.backprop.figures.branches.branch_graph import Gate
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.things.graph import Node, edge
from scenes.kit.type.text import Glyphs, math

_RADIUS = 0.45
_ACROSS = (0.0, 1.96, 3.7)  # the inputs, the max, its result
_PAIR = 2.2  # between two inputs
_PITCH = 1.15  # between more than two
_MOST = 4  # inputs that are drawn, if there are more of them


class WindowGraph(FastGroup):
    """The graph, built around the origin.

    Parameters
    ----------
    count : how many numbers go in, at least two; of many, only the first two and the last are drawn.

    Attributes
    ----------
    places : which inputs are drawn.
    nodes, ways, gate, out, result : the inputs, an arrow from each to the max, the max, and on to the result.
    """

    def __init__(self, count: int) -> None:
        palette = theme.palette()
        names = 1.05 * _RADIUS * theme.PIXELS_PER_UNIT * 0.8
        self.places = tuple(range(count)) if count <= _MOST else (0, 1, count - 1)
        slots = len(self.places) + (count > _MOST)
        heights = (slots - 1) / 2 - np.arange(slots)
        heights = heights * (_PAIR if slots == 2 else _PITCH)
        rows = [*range(len(self.places) - 1), slots - 1]
        at, gate, end = _ACROSS
        self.gate = Gate(_RADIUS, theme.BODY).move_to((gate, 0, 0))
        self.nodes, self.ways = [], []
        for place, row in zip(self.places, rows, strict=True):
            color = palette.branches[place] if place < len(palette.branches) else palette.ink
            node = Node(f"x_{place + 1}", radius=_RADIUS, size=names, color=color).move_to((at, heights[row], 0))
            self.nodes.append(node)
            self.ways.append(edge(node, self.gate.box, color=color))
        self.result = Node("dot(x)", radius=_RADIUS, size=names, color=palette.winner).move_to((end, 0, 0))
        self.out = edge(self.gate.box, self.result, color=palette.winner)
        self.more = FastGroup()
        if count > _MOST:
            self.more.add(math("dots.v", theme.LARGE, palette.muted).move_to((at, heights[-2], 0)))
        super().__init__(*self.ways, *self.nodes, self.gate, self.out, self.result, self.more)

    def pair(self) -> list[Mobject]:
        """Return what a graph of two inputs has as well."""
        return [*self.ways[:2], *self.nodes[:2], self.gate, self.out, self.result]

    def label(self, node: Node, piece: Glyphs) -> Glyphs:
        """Place a number beside an input, or below the result."""
        result = node is self.result
        return piece.next_to(node.ring, DOWN if result else LEFT, buff=0.12 if result else 0.14)
