"""The whole network as a diagram of causes: the parents of each node stand left of it or above it."""

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, Arrow, Mobject

from dnacnn.cases.next_layer import NextLayer
from dnacnn.lecture.lecture_trace import LectureTrace
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.type.text import Glyphs, label, math, reading
from scenes.pooling.figures.network.arrows import Bend, leftward, level_arrow, round_down, round_right, upright_arrow
from scenes.pooling.figures.network.nodes import Nodes

_CLEAR = 0.4  # right of the heads of the scores, for weights whose arrow comes round a corner
_DOWN = 0.25  # from that corner to the heads, at least
_WORDS = 1.55  # right of the arrow from X down to Ẋ, for what is written there


class NetworkDiagram(Nodes):
    """The nodes with what joins them.

    Attributes
    ----------
    arrows, names : between nodes, by (from, to), and what is written beside them.
    """

    def __init__(self, trace: LectureTrace, layer: NextLayer, region: Region, wanted: int | None = None) -> None:
        super().__init__(trace, layer, region, wanted)
        self.upright = region.upright
        self.arrows = self._arrows()
        self.names = self._names()

    def _arrows(self) -> dict[tuple[str, str], Arrow | Bend]:
        """Join every node to what depends on it."""
        nodes, layout = self.empty, self.layout
        onehot, detected, pooled = nodes.onehot.grid, nodes.detected.grid, nodes.pooled.grid
        if layout.stacked:
            way = upright_arrow(onehot, detected, at=layout.way)
        else:
            way = level_arrow(onehot, self.titles["motifs"])
        return {
            ("strand", "onehot"): upright_arrow(nodes.strand, onehot),
            ("onehot", "detected"): way,
            ("kernels", "detected"): (
                upright_arrow(self.kernels, detected)
                if layout.level is None
                else leftward(self.kernels, way.get_x() + _WORDS, layout.level)
            ),
            ("detected", "pooled"): upright_arrow(detected, pooled),
            ("pooled", "scores"): (
                round_right(pooled, self.labels, min(pooled.get_x(), self.labels.get_left()[0] - 0.5))
                if layout.below
                else level_arrow(pooled, self.labels)
            ),
            ("weights", "scores"): self._from_weights(detected),
            ("scores", "fired"): level_arrow(nodes.scores.grid, nodes.fired.grid, gap=0.05),
            ("fired", "prediction"): level_arrow(nodes.fired.grid, nodes.prediction),
        }

    def _from_weights(self, detected: Mobject) -> Arrow | Bend:
        """Draw the arrow from the weights to the scores: down, or round a corner that lies clear of Ẋ."""
        weights, head = FastGroup(self.weights, self.more), self.heads[0]
        across = head.get_x()
        if weights.get_left()[0] < across + _CLEAR or self.upright:
            return upright_arrow(weights, head)
        level = weights.get_y()
        if across < max(detected.get_right()[0], self.titles["detected"].get_right()[0]) + 0.3:
            level = min(level, detected.get_bottom()[1] - 0.2)
        return round_down(weights, head, max(level, head.get_top()[1] + _DOWN))

    def _names(self) -> dict[tuple[str, str], Mobject]:
        """Say beside each arrow what it does."""
        palette, units, below = theme.palette(), len(self.layer.cases), self.layout.below
        return {
            ("strand", "onehot"): self._beside("strand", "onehot", label("one-hot", theme.FINE, palette.muted)),
            ("onehot", "detected"): self._convolution(),
            ("kernels", "detected"): self._beside_kernels(label("kernels", theme.FINE)),
            ("detected", "pooled"): self._beside("detected", "pooled", label("max", theme.FINE, palette.winner)),
            ("pooled", "scores"): self._beside(
                "pooled",
                "scores",
                label("all-there", theme.FINE, palette.muted, motifs=len(self.colors)),
                LEFT if below else UP,
            ),
            ("weights", "scores"): self._beside_weights(label("weights", theme.FINE)),
            ("fired", "prediction"): self._beside(
                "fired", "prediction", label("any", theme.FINE, palette.muted, units=units), UP
            ),
        }

    def _beside(self, parent: str, node: str, words: Glyphs, direction: np.ndarray = RIGHT) -> Glyphs:
        return words.next_to(_level_part(self.arrows[parent, node]), direction, buff=0.1)

    def _convolution(self) -> FastGroup:
        """Say beside the arrow from X to Ẋ how that is computed."""
        way, muted = self.arrows["onehot", "detected"], theme.palette().muted
        bias = reading(self.trace.bias[0], "bias", (0,))
        convolve = label("convolve", theme.FINE, muted)
        score = math(f"Sigma {bias.shown}", theme.LABEL, muted, readings=(bias,))
        relu = label("relu", theme.SMALLEST, muted)
        if self.layout.stacked:
            FastGroup(score, relu).arrange(RIGHT, buff=0.2)
            lines = FastGroup(convolve, FastGroup(score, relu)).arrange(DOWN, buff=0.1, aligned_edge=LEFT)
            lines.next_to(way, RIGHT, buff=0.12)
        else:
            convolve.next_to(way, UP, buff=0.1)
            FastGroup(score, relu).arrange(DOWN, buff=0.1).next_to(way, DOWN, buff=0.12)
        return FastGroup(convolve, score, relu)

    def _beside_kernels(self, words: Glyphs) -> Glyphs:
        """Place words beside the arrow from the kernels; where it leads left, right of X if there is room."""
        arrow = self.arrows["kernels", "detected"]
        if self.layout.level is None:
            return words.next_to(arrow, RIGHT, buff=0.1)
        way, past = _level_part(arrow), self.empty.onehot.grid.get_right()[0] + 0.1
        words.next_to(way, UP, buff=0.1)
        room = way.get_right()[0] - past
        if words.get_left()[0] >= past:
            return words
        return words.set_x(past + 0.5 * room) if room >= words.width else words.next_to(way, DOWN, buff=0.1)

    def _beside_weights(self, words: Glyphs) -> Glyphs:
        """Place words beside the arrow from the weights; left of it where it is short."""
        arrow = self.arrows["weights", "scores"]
        if not isinstance(arrow, Bend):
            return words.next_to(arrow, RIGHT, buff=0.1)
        if arrow.line.width > words.width:
            return words.next_to(arrow.line, UP, buff=0.1)
        return words.next_to(arrow.arrow, LEFT, buff=0.1)


def _level_part(arrow: Arrow | Bend) -> Mobject:
    """Return the part of an arrow that words stand beside: of one round a corner, the level one."""
    if not isinstance(arrow, Bend):
        return arrow
    return arrow.arrow if arrow.arrow.width > arrow.arrow.height else arrow.line
