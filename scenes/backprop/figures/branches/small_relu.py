"""ReLU as a max whose second input is 0: its graph, its cases and its plot, where the larger example has its own."""

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP

from dnacnn.network.layers import relu
from scenes.backprop.figures.branches.piecewise import relu_cases, relu_slope
from scenes.backprop.figures.branches.slider_view import SliderView
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.things.graph import Node
from scenes.kit.things.plot import Plot
from scenes.kit.type.text import Glyphs, math

_ENDS, _HEIGHTS = (-1.8, 1.8), (-0.8, 1.8)  # of the plot
_TYPE = (theme.LARGE, 40)  # of a node's name of one letter, and of a longer one
_NAMES = 0.6  # room for z beside its axis


class SmallRelu:
    """What the max of two becomes.

    Parameters
    ----------
    view : the example, whose graph is turned into ReLU's.
    size : of the rules, in pixels.

    Attributes
    ----------
    graph : a part for each of the graph's tail.
    rules : ReLU and its slope as cases.
    plot : both inputs over z, and the larger of them.
    """

    def __init__(self, view: SliderView, size: float) -> None:
        first, second, colors = *view.graph.branches, theme.palette().branches
        named = [_renamed(branch.node, *one) for branch, *one in zip((first, second), ("z", "0"), colors, strict=True)]
        end = _renamed(view.graph.result, "a(z)", theme.palette().winner)
        kept = (first.onto, second.onto, view.graph.gate, view.graph.out)
        first_way, second_way, gate, out = (part.copy() for part in kept)
        for way in (first_way, second_way):
            way.set_stroke(opacity=1).tip.set_fill(opacity=1)
        self.graph = [first_way, second_way, *named, gate, out, end]
        self.rules = FastGroup(relu_cases(size), relu_slope(size)).arrange(DOWN, buff=theme.GAP, aligned_edge=LEFT)
        top = view.graph.get_bottom()[1] - theme.GAP
        floor = view.room.top + theme.GAP if view.stage.upright else view.stage.bottom
        Region(view.left.left, view.left.right, floor, top).fit(self.rules)
        self.plot = ReluPlot(view.room)


class ReluPlot:
    """Both inputs of ReLU over z, and the larger of them.

    Attributes
    ----------
    axes, lines, glow, name : the axes, both inputs, the light along the larger, which is still out, and its name.
    slopes : of both halves.
    """

    def __init__(self, region: Region) -> None:
        palette = theme.palette()
        (left, right), (low, high) = _ENDS, _HEIGHTS
        unit = min((region.width - 2 * _NAMES) / (right - left), (region.height - _NAMES) / (high - low))
        across, up = unit * (right - left), unit * (high - low)
        self.axes = Plot(_ENDS, _HEIGHTS, width=across, height=up, x_axis_at=0, y_axis_at=0, x_label="z")
        region.fit(self.axes)
        z = np.array([left, 0.0, right])
        self.glow = self.axes.curve(z, relu(z), palette.winner, width=16).set_stroke(opacity=0)
        thin = [(np.array([low, right]),) * 2, (z, 0 * z)]
        bold = [(z[1:], z[1:]), (z[:2], 0 * z[:2])]
        self.lines = [
            FastGroup(
                self.axes.curve(*thin[number], color).set_stroke(opacity=0.4),
                self.axes.curve(*bold[number], color, theme.BOLD),
            )
            for number, color in enumerate(palette.branches)
        ]
        below, above = (self.axes.point(float(at), float(relu(at))) for at in z[[0, 2]] / 2)
        self.name = math("a(z)", theme.LARGE, palette.winner).next_to(above, UP + LEFT, buff=0.2)
        self.slopes = [
            _slope("0", palette.branches[1]).next_to(below, UP, buff=0.2),
            _slope("1", palette.branches[0]).next_to(above, RIGHT, buff=0.3),
        ]


def _slope(shown: str, color: str) -> Glyphs:
    return math(f"a'(z) = {shown}", theme.LARGE, color, notation=[shown])


def _renamed(node: Node, name: str, color: str) -> Node:
    """Return a node in another's place with another name."""
    new = Node(name, radius=node.ring.width / 2, size=_TYPE[len(name) > 1], color=color).move_to(node.ring)
    new.label.notation = ("0",) if name == "0" else ()
    return new
