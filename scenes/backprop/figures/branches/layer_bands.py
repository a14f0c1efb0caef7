"""Two layers as bands behind the small graph: the inputs of the max lie in one, its result in the next."""

from manim import UP, Mobject

from scenes.backprop.figures.branches.branch_graph import BranchGraph
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import rounded
from scenes.kit.type.text import label

_BESIDE, _ABOVE = 0.2, 0.15  # between the graph and the border of a band
_WORDS = 0.14  # between a band and its name


class LayerBands(FastGroup):
    """Both bands with their names.

    Parameters
    ----------
    graph : behind which they lie.

    Attributes
    ----------
    first, next : a band with its name each.
    """

    def __init__(self, graph: BranchGraph) -> None:
        self.graph = graph
        parts = (part for branch in graph.branches for part in (branch.node, branch.formula))
        widest = max(parts, key=lambda part: float(part.width))
        self.first = self._band("one-layer", widest)
        self.next = self._band("next-layer", graph.result)
        super().__init__(self.first, self.next)

    def _band(self, name: str, inner: Mobject) -> FastGroup:
        palette = theme.palette()
        band = rounded(corner_radius=0.2, width=inner.width + 2 * _BESIDE, height=self.graph.height + 2 * _ABOVE)
        band.set_fill(palette.panel, opacity=0.7).set_stroke(width=0)
        band.move_to((inner.get_x(), self.graph.get_y(), 0))
        return FastGroup(band, label(name, theme.LABEL, palette.ink).next_to(band, UP, buff=_WORDS))
