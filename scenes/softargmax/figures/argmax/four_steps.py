"""Each of argmax's two outputs along each of its two inputs: four steps, and the four slopes where the inputs stand."""

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, Dot, Line

from dnacnn.network.layers import argmax_one_hot
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.things.plot import Plot
from scenes.kit.type.text import Glyphs, label, math, reading
from scenes.softargmax.figures.argmax.argmax_sweep import ArgmaxSweep

_SIDES, _TOP = 1.1, 0.75  # what a row's name takes, with the numbers beside it, and what a column's does
_APART = (0.95, 1.0)  # between two columns, and between two rows
_TIP = 0.4  # what an axis sticks out
_REACH = 0.5  # half a tangent's length
_DOT = 0.08  # radius


class FourSteps(FastGroup):
    """A table of small plots: a row for each output, a column for each input; each input moves while the other stays.

    Parameters
    ----------
    region : where to draw.
    sweep : the inputs, the ranges that they move in, and the slopes.

    Attributes
    ----------
    plots, slopes : (output, input) -> the plot with its tangent, and the words at the tangent.
    names : of the rows and the columns.
    """

    def __init__(self, region: Region, sweep: ArgmaxSweep) -> None:
        self._sweep = sweep
        size = (region.width - _SIDES - _APART[0] - _TIP) / 2, (region.height - _TOP - _APART[1]) / 2
        self.plots: dict[tuple[int, int], FastGroup] = {}
        self.slopes: dict[tuple[int, int], Glyphs] = {}
        self.names = FastGroup()
        for output in range(2):
            for given in range(2):
                corner = region.at(0, 1) + RIGHT * (_SIDES + given * (size[0] + _APART[0])) + DOWN * _TOP
                corner += DOWN * output * (size[1] + _APART[1])
                self._draw((output, given), size, corner)
        super().__init__(self.names, *self.plots.values(), *self.slopes.values())

    def _draw(self, which: tuple[int, int], size: tuple[float, float], corner: np.ndarray) -> None:
        output, given = which
        palette, own = theme.palette(), float(self._sweep.at.logits[given])
        tie, ends = float(self._sweep.at.logits[1 - given]), self._sweep.ends[given]
        axes = Plot(ends, (-0.2, 1.3), width=size[0], height=size[1], y_ticks=(0, 1))
        axes.shift(corner - axes.point(ends[0], 1.3))
        before, at, after = (float(self._output(output, given, x)) for x in (ends[0], tie, ends[1]))
        lines = FastGroup(
            Line(axes.point(ends[0], before), axes.point(tie, before)),
            Line(axes.point(tie, after), axes.point(ends[1], after)),
        ).set_stroke(palette.ink, width=theme.BOLD)
        dots = axes.dot(tie, 1 - at, palette.ink, _DOT, hollow=True), axes.dot(tie, at, palette.ink, _DOT)
        stands = own, float(self._output(output, given, own))
        here, tangent = axes.point(*stands), Line().set_stroke(palette.gradient, width=2 * theme.BOLD)
        axes.lay_tangent(tangent, stands, 0.0, _REACH)
        slope = reading(self._sweep.at.hard_jacobian[which], "hard Jacobian", which)
        words = label("slope", theme.BODY, palette.gradient, s=slope)
        words.next_to(here, DOWN if self._sweep.at.chosen[output] else UP, buff=0.22)
        words.shift(RIGHT * (max(0.0, axes.get_left()[0] + 0.5 - words.get_left()[0])))
        words.shift(LEFT * (max(0.0, words.get_right()[0] - axes.get_right()[0])))
        self.slopes[which] = words
        probe = Dot(here, radius=1.3 * _DOT, color=palette.accent).set_stroke(palette.ink, width=2)
        self.plots[which] = FastGroup(axes, lines, *dots, tangent, probe)
        if given == 0:
            name = math(f"hat(x)_{output + 1}", theme.LARGE)
            self.names.add(name.next_to(axes.point(ends[0], 0.5), LEFT, buff=0.55))
        if output == 0:
            name = math(f"x_{given + 1}", theme.LARGE)
            self.names.add(name.next_to(axes.point(sum(ends) / 2, 1.3), UP, buff=0.3))

    def _output(self, output: int, given: int, x: float) -> float:
        """Return an output when one input is moved."""
        moved = self._sweep.at.logits.copy()
        moved[given] = x
        return float(argmax_one_hot(moved)[output])
