"""All slopes that a kink allows: lines through it that stay below, and their slopes as an interval."""

import numpy as np
from manim import LEFT, RIGHT, Dot, Line

from dnacnn.functions.branches import support_lines
from scenes.backprop.figures.branches.max_plot import MaxPlot
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.type.text import Glyphs, math

_LINES = 61
_EVERY = 10  # of the lines that stay
_REACH = 0.45  # of the range of w, to each side
_HALF = 0.8  # length of a one-sided slope


class Subgradients:
    """What is drawn into the two plots at the kink.

    Parameters
    ----------
    plots : the plots.

    Attributes
    ----------
    sides : the slopes from the left and from the right, as short lines up to the kink.
    needle : the line that turns, and in the lower plot the dot that climbs; follows `turn`.
    ribs, interval : the lines that it leaves, and the slopes that it has had.
    ends, range : what bounds the interval, and the interval written out.
    """

    def __init__(self, plots: MaxPlot) -> None:
        self.plots = plots
        sweep, palette = plots.sweep, theme.palette()
        lecture = sweep.lecture
        self.w = float(sweep.at.w[sweep.kink])
        reach = _REACH * (sweep.at.w[-1] - sweep.at.w[0])
        self.span = np.array([max(self.w - reach, sweep.at.w[0]), min(self.w + reach, sweep.at.w[-1])])
        self.support = support_lines(self.span, lecture.slopes, lecture.offsets, _LINES)
        self.sides = FastGroup(*(self._side(line, end) for line, end in ((0, 0), (-1, 1))))
        self.needle = FastGroup(Line().set_stroke(palette.ink, width=theme.LINE), Dot(radius=0.1, color=palette.ink))
        self.ribs = FastGroup(*(self._rib(line) for line in range(0, _LINES, _EVERY)))
        self.interval = Line(self._below(0), self._below(-1)).set_stroke(palette.undefined, width=theme.BOLD + 2)
        self.ends = FastGroup(*(Dot(self._below(line), radius=0.09, color=palette.undefined) for line in (0, -1)))
        self.range = self._write_range()
        self.furthest = 0
        self.turn(0)

    @property
    def last(self) -> int:
        """The place of the steepest line."""
        return _LINES - 1

    def turn(self, line: int) -> None:
        """Let the needle have the slope of one of the lines, and show those that it has passed."""
        needle, dot = self.needle
        needle.put_start_and_end_on(*self.ends_of(line))
        dot.move_to(self._below(line))
        self.furthest = max(line, self.furthest)
        for place, rib in enumerate(self.ribs):
            rib.set_stroke(opacity=0.45 if place * _EVERY <= self.furthest else 0.0)
        self.interval.put_start_and_end_on(self._below(0), self._below(max(self.furthest, 1)))

    def ends_of(self, line: int) -> list[np.ndarray]:
        """Return the ends of a line in the upper plot."""
        return [self.plots.upper.point(*at) for at in zip(self.span, self.support.lines[line], strict=True)]

    def _below(self, line: int) -> np.ndarray:
        return self.plots.lower.point(self.w, self.support.slopes[line])

    def _write_range(self) -> Glyphs:
        """Write the interval out beside itself, where there is more room."""
        sweep, plot = self.plots.sweep, self.plots.lower
        low, high = (sweep.reading(name, sweep.kink) for name in ("low", "high"))
        color = theme.palette().undefined
        written = math(f"g in [{low.shown}, {high.shown}]", theme.LARGE, color, readings=[low, high])
        first, last = (plot.point(sweep.at.w[end], 0)[0] for end in (0, -1))
        at = self.interval.get_x()
        room = max(last - at, at - first) - 0.3
        written.scale(min(1.0, max(theme.SMALLEST / theme.LARGE, room / written.width)))
        written.next_to(self.interval, RIGHT, buff=0.2)
        if written.get_right()[0] > last and at - first > last - at:
            written.next_to(self.interval, LEFT, buff=0.2)
        return written

    def _rib(self, line: int) -> Line:
        start, end = self.ends_of(line)
        return Line(start, end).set_stroke(theme.palette().undefined, width=theme.LINE)

    def _side(self, line: int, end: int) -> Line:
        """Draw one of the two slopes that meet at the kink."""
        middle = self.plots.point(self.plots.sweep.kink)
        along = self.ends_of(line)[end] - middle
        # Not beyond the ends of the axis.
        side = Line(middle + min(1.0, _HALF / np.linalg.norm(along)) * along, middle)
        return side.set_stroke(theme.palette().gradient, width=theme.BOLD + 2)
