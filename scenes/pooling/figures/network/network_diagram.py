"""The whole network as a diagram of causes, in lines: what causes a node stands before it or above it."""

import numpy as np
from manim import DOWN, LEFT, ORIGIN, RIGHT, UP, Arrow, Mobject

from dnacnn.lecture.lecture_trace import LectureTrace
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import rectangle
from scenes.kit.look.region import Region
from scenes.kit.type.text import label, math, reading
from scenes.pooling.figures.network.arrows import (
    Bend,
    course,
    level_arrow,
    next_line,
    next_top,
    slanting_arrow,
    upright_arrow,
)
from scenes.pooling.figures.network.network_layout import WAY
from scenes.pooling.figures.network.nodes import Nodes
from scenes.pooling.figures.network.room import Place, Room

_BESIDE = (0.14, 0.24, 0.34, 0.5)  # from an arrow to words beside it; the more, the more it slants


class NetworkDiagram(Nodes):
    """The nodes with what joins them.

    Attributes
    ----------
    arrows, names : between nodes, by (from, to), and what is written beside them.
    """

    def __init__(self, trace: LectureTrace, region: Region, wanted: int | None = None) -> None:
        super().__init__(trace, region, wanted)
        self._region = region
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
        across = self.kernels.get_left()[0] - WAY if alone else detected.get_left()[0] + WAY
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
        words = {
            ("strand", "onehot"): label("one-hot", theme.BODY, palette.muted),
            ("onehot", "detected"): self._convolution(),
            ("detected", "pooled"): label("max", theme.BODY, palette.winner),
            ("pooled", "scores"): label("all-there", theme.BODY, palette.muted, motifs=len(self.colors)),
            ("units", "logits"): math("Sigma", theme.LARGE),
        }
        room = self._room()
        settled = {key: room.settle(one, self._places(*key)) for key, one in words.items()}
        return {**settled, ("logits", "probs"): self.last.softmax}

    def _room(self) -> Room:
        """Return the region with all that is in it but the names of arrows."""
        nodes, table, last = self.empty, self.table, self.layout.places["L"]
        grids = (node.grid for node in nodes.numbers()[:5])
        titles = (part for title in self.titles.values() for part in title)
        tips = (arrow.arrow.tip if isinstance(arrow, Bend) else arrow.tip for arrow in self.arrows.values())
        output = rectangle(width=last.width, height=last.height).move_to(last.center)
        units = (*table.patterns, *table.names, *table.heads, *table.more)
        things = (nodes.strand, *grids, *titles, *self.kernels, *units, output, *tips)
        return Room(self._region, things, map(course, self.arrows.values()))

    def _places(self, parent: str, node: str) -> list[Place]:
        """Return where words beside an arrow may stand, the best place first."""
        arrow = self.arrows[parent, node]
        if (parent, node) == ("onehot", "detected"):
            return self._under_kernels(arrow)
        if isinstance(arrow, Bend) and arrow.arrow.height < arrow.arrow.width:
            return self._along(arrow, parent)
        way = arrow.arrow if isinstance(arrow, Bend) else arrow
        sides = (UP, DOWN) if way.width > way.height else (RIGHT, LEFT)
        return [(way.get_critical_point(side) + 0.1 * side, -side) for side in sides]

    def _along(self, arrow: Bend, parent: str) -> list[Place]:
        """Return places along an arrow that goes down, back to the left, and on in the next line."""
        _, start, end, foot, _ = arrow.corners
        over, under = 0.08 * UP, 0.08 * DOWN
        # Left of what the arrow comes down from, where nothing stands over it; at once, if something stands there.
        past = start + (getattr(self.empty, parent).width / 2 + 0.2) * LEFT
        best = (past + over, DOWN + RIGHT)
        if parent == "units" and len(self.table.more):
            best = (start + 0.12 * RIGHT + over, DOWN + LEFT)
        shares = np.linspace(0, 1, 40)
        level = [start + share * (end - start) for share in shares]
        drop = [end + share * (foot - end) for share in shares]
        return [
            best,
            *((at + over, DOWN + RIGHT) for at in level),
            *((at + under, UP + RIGHT) for at in level),
            *((at + 0.1 * LEFT, RIGHT) for at in drop),
        ]

    def _convolution(self) -> FastGroup:
        """Say how Ẋ is computed from X."""
        bias = reading(self.trace.bias[0], "bias", (0,))
        return FastGroup(
            label("convolution", theme.BODY),
            math(f"Sigma {bias.shown}", theme.BODY, readings=(bias,)),
            label("relu", theme.BODY, theme.palette().muted),
        ).arrange(RIGHT, buff=0.22)

    def _under_kernels(self, way: Mobject) -> list[Place]:
        """Return where it may be said: under the kernels, or beside the arrow from X, or that from the kernels."""
        if self.layout.together("A", "C"):
            return [(np.array([self.kernels.get_x(), way.get_y() - 0.3, 0.0]), ORIGIN)]
        level = self.layout.levels["C"]
        here, there = way.get_x(), _passes(self._from_kernels(), level)
        sides = ((here, RIGHT), (here, LEFT), (there, RIGHT))
        return [(np.array([at, level, 0.0]) + off * side, -side) for at, side in sides for off in _BESIDE]


def _passes(arrow: Arrow, level: float) -> float:
    """Return where an arrow that comes down passes a height; how far left it reaches, where its tip is near."""
    start, end = arrow.get_start(), arrow.get_end()
    if level < end[1] + arrow.tip.height:
        return float(arrow.get_left()[0])
    along = np.clip((start[1] - level) / (start[1] - end[1]), 0, 1)
    return float(start[0] + along * (end[0] - start[0]))
