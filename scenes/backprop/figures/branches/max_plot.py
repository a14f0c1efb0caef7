"""Two lines, the larger of them, and below, its slope: what a slider shows of a max."""

from collections.abc import Iterator

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, Circle, DashedLine, Dot, Line, Mobject

from scenes.backprop.figures.branches.sweep import Sweep
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.things.plot import Plot, ticks
from scenes.kit.type.text import Glyphs, math, text
from scenes.script.numbers import number

_NUMBERS = 0.98  # room left of the axes, besides that for the numbers
_NAMES = 0.75  # room right of them
_ASUNDER = 0.36  # between the names of the branches, from middle to middle
_CLEAR = 0.14  # between them and the axis
_LOWER = 0.3  # the lower plot's share of the height
_BELOW = 0.6  # room for the numbers under the lower axis
_BETWEEN = 0.62
_MARGIN = 0.16  # the share of a range that is added at each end
_TANGENT = 0.75  # half a tangent's length
_MARKS = 12  # stops between two finite differences that are marked


class MaxPlot:
    """Two plots over one axis of w, with a knob.

    Parameters
    ----------
    region : where to draw.
    sweep : the values.

    Attributes
    ----------
    upper, lower : the axes.
    lines, glow, names : both branches, bright where they are the larger; the light along their max; their names.
    probe : the guide, the dots, the tangent and the knob; follows `stand`.
    slope : the derivative where the knob has been, as a line in two parts.
    marked, marks : some places, and their finite differences, visible where the knob has been.
    """

    def __init__(self, region: Region, sweep: Sweep) -> None:
        self.sweep = sweep
        self._place_axes(region)
        self._name_axes()
        self._draw_lines(region.top)
        gradient = theme.palette().gradient
        self.slope = FastGroup(*(Line().set_stroke(gradient, width=theme.BOLD) for _ in range(2)))
        at = sweep.at
        self.marked = [place for place in range(_MARKS // 2, sweep.last, _MARKS) if not at.tied[place]]
        points = [self.lower.point(at.w[place], at.central[place]) for place in self.marked]
        self.marks = FastGroup(*(ring().move_to(point) for point in points))
        self.probe = SliderMarks(self)
        self.visit(sweep.home, sweep.home)

    def parts(self) -> list[Mobject]:
        """Return all parts, the lowest first."""
        lines = [self.upper, self.lower, self.words, self.glow, *self.lines, self.names]
        return [*lines, self.slope, self.marks, self.probe]

    def visit(self, first: int, last: int) -> None:
        """Show the slope for the places from one to another."""
        at, kink, end = self.sweep.at, self.sweep.kink, self.sweep.last
        for part, near, far in zip(self.slope, (kink - 1, kink + 1), (0, end), strict=True):
            low, high = max(min(near, far), first), min(max(near, far), last)
            if low < high:
                # Up to the kink itself, where the slope is undefined but its neighbours have come.
                ends = (at.w[kink if place == near else place] for place in (low, high))
                part.put_start_and_end_on(*(self.lower.point(w, at.derivative[near]) for w in ends))
            part.set_stroke(opacity=float(low < high))
        for place, mark in zip(self.marked, self.marks, strict=True):
            mark.set_stroke(opacity=1.0 if first <= place <= last else 0.0)

    def point(self, place: int) -> np.ndarray:
        """Return where the max lies in the upper plot."""
        return self.upper.point(self.sweep.at.w[place], self.sweep.at.value[place])

    def _place_axes(self, region: Region) -> None:
        """Place both plots by their drawing areas, not by what stands around them."""
        at, rates = self.sweep.at, sorted(self.sweep.lecture.slopes)
        heights = _padded(float(at.x.min()), float(at.x.max()), 0.04)
        slopes = _padded(rates[0], rates[-1], _MARGIN)
        numbers = _NUMBERS + max(
            *(text(number(mark), theme.SPOKEN).width for mark in rates),
            *(text(number(mark), theme.LABEL).width for mark in ticks(*heights)),
        )
        ends, wide = (float(at.w[0]), float(at.w[-1])), region.width - numbers - _NAMES
        tall = region.height - _BELOW - _BETWEEN - 0.3
        self.upper = Plot(
            ends, heights, width=wide, height=(1 - _LOWER) * tall, y_ticks=ticks(*heights), number_size=theme.LABEL
        )
        self.lower = Plot(
            ends,
            slopes,
            width=wide,
            height=_LOWER * tall,
            x_ticks=ticks(*ends),
            y_ticks=rates,
            x_label="w",
            number_size=theme.SPOKEN,
        )
        corner = region.at(0, 0) + numbers * RIGHT + _BELOW * UP
        self.lower.shift(corner - self.lower.point(at.w[0], slopes[0]))
        corner += (_LOWER * tall + _BETWEEN) * UP
        self.upper.shift(corner - self.upper.point(at.w[0], heights[0]))
        self._floor = float(corner[1])

    def _name_axes(self) -> None:
        palette = theme.palette()
        name = math("(partial dot(x)) / (partial w)", theme.BODY, palette.gradient)
        name.next_to(self.lower.y_numbers, LEFT, buff=0.12).match_y(self.lower.grid)
        self.words = FastGroup(name)
        for shown, rate in zip((*self.lower.y_numbers,), self.sweep.rates(), strict=True):
            shown.readings = (rate,)
        # The knob on the axis must not touch the numbers below it.
        self.lower.x_numbers.shift(0.1 * DOWN)

    def _draw_lines(self, top: float) -> None:
        palette, at, plot = theme.palette(), self.sweep.at, self.upper
        ends = [0, self.sweep.kink, self.sweep.last]
        self.glow = plot.curve(at.w[ends], at.value[ends], palette.winner, width=16).set_stroke(opacity=0.28)
        self.lines: list[FastGroup] = []
        self.names = FastGroup()
        for branch, color in enumerate(palette.branches):
            dim = plot.curve(at.w[ends], at.x[ends, branch], color).set_stroke(opacity=0.4)
            larger = np.where((at.x[ends, branch] == at.value[ends]) | at.tied[ends], at.value[ends], np.nan)
            self.lines.append(FastGroup(dim, plot.curve(at.w[ends], larger, color, width=theme.BOLD)))
            name = math(f"x_{branch + 1}", theme.BODY, color)
            self.names.add(name.next_to(plot.point(at.w[-1], at.x[-1, branch]), RIGHT, buff=0.14))
        low, high = sorted(self.names, key=lambda name: name.get_y())
        near = max(0.0, _ASUNDER - (high.get_y() - low.get_y())) / 2
        low.shift(near * DOWN)
        high.shift(near * UP)
        # The axis ends in an arrow between them and the numbers below.
        FastGroup(low, high).shift(max(0.0, self._floor + _CLEAR - low.get_bottom()[1]) * UP)
        self.names.add(self._name_max(top))

    def _name_max(self, top: float) -> Glyphs:
        """Name the max above itself, on the other side of the kink than home, as near the end as there is room."""
        sweep = self.sweep
        name = math("dot(x)", theme.BODY, theme.palette().winner)
        towards = -1 if sweep.home > sweep.kink else 1
        if abs((0 if towards < 0 else sweep.last) - sweep.kink) <= sweep.last // 12:
            towards = -towards  # the kink is almost at that end
        clear = name.width / 2 + _CLEAR
        for side in (towards, -towards):
            for _ in self._places_of(name, side):
                if name.get_top()[1] <= top and side * (name.get_x() - self.point(sweep.kink)[0]) >= clear:
                    return name
        return name

    def _places_of(self, name: Glyphs, side: int) -> Iterator[None]:
        """Bring the max's name to places along one arm, from its end on: above it, then beside a steep one."""
        sweep, at = self.sweep, self.sweep.at
        end = 0 if side < 0 else sweep.last
        along = self.upper.point(at.w[end] + 1, at.derivative[end]) - self.upper.point(at.w[end], 0)
        steep = abs(along[1] / along[0])
        # The steeper the line, the further its name is from it, so that they don't touch.
        ways = [(UP, name.width / 2 * steep)]
        if steep > 1:
            ways.append((side * LEFT, name.height / 2 / steep))
        for way, lift in ways:
            for place in range(end - side * (sweep.last // 12), sweep.kink, -side):
                name.next_to(self.point(place), way, buff=0.14 + min(0.5, lift))
                yield


class SliderMarks(FastGroup):
    """What follows the knob in both plots.

    Attributes
    ----------
    guide, dots, tangent, top, foot, knob : from the lower axis up: a dashed line; a dot on each branch; the slope at
        the max; the max; the slope in the lower plot; the knob on the axis.
    """

    def __init__(self, plots: MaxPlot) -> None:
        palette = theme.palette()
        self._sweep, self._upper, self._lower = plots.sweep, plots.upper, plots.lower
        floor, ceiling = self._lower.point(0, self._lower.y_range[0]), self._upper.point(0, self._upper.y_range[1])
        self.guide = DashedLine(floor, ceiling, dash_length=0.08).set_stroke(palette.muted, width=2, opacity=0.6)
        self.dots = FastGroup(*(Dot(radius=0.075, color=color) for color in palette.branches))
        self.tangent = Line(LEFT, RIGHT).set_stroke(palette.gradient, width=theme.BOLD)
        self.top = Dot(radius=0.11, color=palette.winner)
        self.foot = Dot(radius=0.1, color=palette.gradient)
        self.knob = Circle(radius=0.14).set_fill(palette.accent, opacity=1).set_stroke(palette.ink, width=2)
        super().__init__(self.guide, self.dots, self.tangent, self.top, self.foot, self.knob)
        self.stand(self._sweep.home)

    def stand(self, place: int) -> "SliderMarks":
        """Move to a place."""
        at, upper, lower = self._sweep.at, self._upper, self._lower
        w = at.w[place]
        floor = lower.point(w, lower.y_range[0])
        self.guide.match_x(Dot(floor))
        for dot, x in zip(self.dots, at.x[place], strict=True):
            dot.move_to(upper.point(w, x))
        middle = upper.point(w, at.value[place])
        self.top.move_to(middle)
        self.knob.move_to(floor)
        defined = not at.tied[place]
        if defined:
            upper.lay_tangent(self.tangent, (w, at.value[place]), at.derivative[place], _TANGENT)
            self.foot.move_to(lower.point(w, at.derivative[place]))
        self.tangent.set_stroke(opacity=float(defined))
        self.foot.set_fill(opacity=float(defined))
        return self


def ring() -> Circle:
    """Return the mark of a finite difference."""
    return Circle(radius=0.075).set_stroke(theme.palette().ink, width=2.5).set_fill(opacity=0)


def dash() -> Line:
    """Return a piece of the derivative's line."""
    return Line(LEFT, RIGHT).set_length(0.4).set_stroke(theme.palette().gradient, width=theme.BOLD)


def _padded(low: float, high: float, share: float) -> tuple[float, float]:
    margin = share * (high - low)
    return low - margin, high + margin
