"""The whole network as a diagram of causes, in lines: what causes a node stands before it or above it."""

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, Arrow, Mobject

from dnacnn.lecture.lecture_trace import LectureTrace
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.type.text import Glyphs, label, math, reading
from scenes.pooling.figures.network.arrows import Bend, level_arrow, next_line, next_top, slanting_arrow, upright_arrow
from scenes.pooling.figures.network.nodes import Nodes

_WAY = 0.3  # from the left end of Ẋ, or of kernels that stand between, to the arrow from X


class NetworkDiagram(Nodes):
    """The nodes with what joins them.

    Attributes
    ----------
    arrows, names : between nodes, by (from, to), and what is written beside them.
    """

    def __init__(self, trace: LectureTrace, region: Region, wanted: int | None = None) -> None:
        super().__init__(trace, region, wanted)
        self._left = region.left
        if len(self.table.more) and not self.layout.together(
            "E", "L"
        ):  # the arrow to the last layer comes down from the units
            self.table.more.align_to(self.empty.scores, RIGHT)
        self.arrows = self._arrows()
        self.names = self._names()

    def _arrows(self) -> dict[tuple[str, str], Arrow | Bend]:
        """Join every node to what depends on it."""
        nodes = self.empty
        return {
            ("strand", "onehot"): upright_arrow(nodes.strand, nodes.onehot.grid),
            ("onehot", "detected"): self._from_onehot(),
            ("kernels", "detected"): self._from_kernels(),
            ("detected", "pooled"): self._from_detected(),
            ("pooled", "scores"): self._from_pooled(),
            ("scores", "units"): level_arrow(nodes.scores, nodes.units, gap=0.05),
            ("units", "logits"): self._from_units(),
            ("logits", "probs"): self.last.way,
            ("probs", "prediction"): upright_arrow(nodes.probs, nodes.output.prediction, gap=0.06),
        }

    def _from_onehot(self) -> Arrow:
        onehot, detected, layout = self.empty.onehot.grid, self.empty.detected.grid, self.layout
        if layout.together("A", "C"):
            return level_arrow(onehot, self._front("detected"), level=layout.foot)
        alone = not layout.together("A", "B")
        across = self.kernels.get_left()[0] - _WAY if alone else detected.get_left()[0] + _WAY
        return upright_arrow(onehot, detected, at=across)

    def _front(self, node: str) -> Mobject:
        """Return what stands farthest left of a matrix."""
        return min(self.titles[node], self.titles["motifs"] if node == "detected" else getattr(self.empty, node).grid,
                   key=lambda one: float(one.get_left()[0]))  # fmt: skip

    def _from_kernels(self) -> Arrow:
        detected = self.empty.detected.grid
        if self.layout.together("B", "C"):
            way = self.kernels.get_bottom()
            return slanting_arrow(way + 0.06 * DOWN, np.array([way[0], self.layout.foot + 0.05, 0.0]))
        return upright_arrow(self.kernels, detected)

    def _from_detected(self) -> Arrow | Bend:
        detected, pooled, layout = self.empty.detected.grid, self.empty.pooled.grid, self.layout
        if layout.together("C", "D"):
            return level_arrow(detected, self._front("pooled"), level=detected.get_y())
        if detected.get_left()[0] <= pooled.get_x() <= detected.get_right()[0]:
            return upright_arrow(detected, pooled)
        return next_top(detected, pooled, layout.levels["D"])

    def _from_pooled(self) -> Arrow | Bend:
        pooled, patterns = self.empty.pooled.grid, self.table.patterns
        if self.layout.together("D", "E"):
            return level_arrow(pooled, patterns)
        return next_line(pooled, patterns, self.layout.levels["E"])

    def _from_units(self) -> Arrow | Bend:
        units, name = self.empty.units, self.last.names[0]
        if self.layout.together("E", "L"):
            low, high = units.get_bottom()[1] + 0.2, units.get_top()[1] - 0.2
            level = float(np.clip(name.get_y(), low, max(low, high)))
            start = np.array([units.get_right()[0] + 0.08, level, 0.0])
            return slanting_arrow(start, name.get_left() + np.array([-0.1, 0.0, 0.0]))
        return next_line(units, name, self.layout.levels["L"])

    def _names(self) -> dict[tuple[str, str], Mobject]:
        """Say beside each arrow what it does."""
        palette = theme.palette()
        all_there = label("all-there", theme.BODY, palette.muted, motifs=len(self.colors))
        return {
            ("strand", "onehot"): self._beside("strand", "onehot", label("one-hot", theme.BODY, palette.muted)),
            ("onehot", "detected"): self._convolution(),
            ("detected", "pooled"): self._beside("detected", "pooled", label("max", theme.BODY, palette.winner)),
            ("pooled", "scores"): self._beside("pooled", "scores", all_there),
            ("units", "logits"): self._sum(),
            ("logits", "probs"): self.last.softmax,
        }

    def _sum(self) -> Glyphs:
        """Say beside the arrow from the units what it does, clear of what stands for more of them."""
        arrow, sign = self.arrows["units", "logits"], math("Sigma", theme.LARGE)
        if isinstance(arrow, Bend) and len(self.table.more):
            return sign.move_to(arrow.corners[1] + np.array([0.12, 0.08, 0.0]), aligned_edge=DOWN + LEFT)
        return self._beside("units", "logits", sign)

    def _beside(self, parent: str, node: str, words: Glyphs) -> Glyphs:
        """Place words over a level arrow, or right of an upright one, or of the end of one round corners."""
        arrow = self.arrows[parent, node]
        if isinstance(arrow, Bend) and arrow.arrow.height > arrow.arrow.width:
            return words.next_to(arrow.arrow, RIGHT, buff=0.1)
        if isinstance(arrow, Bend):
            # Left of what the arrow comes down from, where nothing stands over it.
            past = getattr(self.empty, parent).width / 2 + 0.2
            return words.move_to(arrow.corners[1] + np.array([-past, 0.08, 0.0]), aligned_edge=DOWN + RIGHT)
        return words.next_to(arrow, UP if arrow.width > arrow.height else RIGHT, buff=0.1)

    def _convolution(self) -> FastGroup:
        """Say beside the arrow from X to Ẋ how that is computed."""
        way, muted = self.arrows["onehot", "detected"], theme.palette().muted
        bias = reading(self.trace.bias[0], "bias", (0,))
        words = FastGroup(
            label("convolution", theme.BODY),
            math(f"Sigma {bias.shown}", theme.BODY, readings=(bias,)),
            label("relu", theme.BODY, muted),
        ).arrange(RIGHT, buff=0.22)
        if self.layout.together("A", "C"):
            return words.move_to(np.array([self.kernels.get_x(), way.get_y() - 0.3, 0.0]))
        # Right of the arrow, or left of it where the kernels' own arrow comes down.
        room = self.empty.detected.grid.get_right()[0] - way.get_x()
        beside = way.get_x() - words.width - 0.2 >= self._left
        side = -1 if self.layout.together("A", "B") and room < words.width + 0.4 and beside else 1
        kernels = self.arrows["kernels", "detected"]
        if side > 0 and not isinstance(kernels, Bend) and kernels.get_x() > way.get_x():
            between = _passes(kernels, self.layout.levels["C"] - words.height / 2) - way.get_x() - 0.24
            if between < words.width and beside:
                side = -1
            else:
                words.scale(min(1.0, between / words.width))
        place = np.array([way.get_x() + side * 0.14, self.layout.levels["C"], 0.0])
        return words.move_to(place, aligned_edge=-side * RIGHT)


def _passes(arrow: Arrow, level: float) -> float:
    """Return where an arrow that comes down passes a height; how far left it reaches, where its tip is near."""
    start, end = arrow.get_start(), arrow.get_end()
    if level < end[1] + arrow.tip.height:
        return float(arrow.get_left()[0])
    along = np.clip((start[1] - level) / (start[1] - end[1]), 0, 1)
    return float(start[0] + along * (end[0] - start[0]))
