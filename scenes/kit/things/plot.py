"""Axes with typeset numbers, and curves through computed points."""

from collections.abc import Sequence

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, Arrow, Dot, Line, VMobject

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.things.graph import straight
from scenes.kit.type.text import Glyphs, math, text
from scenes.script.numbers import MINUS, number


class Plot(FastGroup):
    """A pair of axes. Data come as arrays; the plot only places them.

    Parameters
    ----------
    x_range, y_range : (low, high), in data units.
    width, height : of the drawing area, in units.
    x_ticks, y_ticks : where the axes carry a number.
    x_label, y_label : formulas at the ends of the axes.
    log : whether both axes are logarithmic; their numbers are then written as powers of ten.
    x_axis_at, y_axis_at : the data value at which each axis crosses the other; the low end by default.
    number_size : of the axes' numbers, in pixels.

    Attributes
    ----------
    x_axis, y_axis, x_numbers, y_numbers, grid, labels : the parts.
    """

    def __init__(
        self,
        x_range: tuple[float, float],
        y_range: tuple[float, float],
        *,
        width: float = 5.0,
        height: float = 3.4,
        x_ticks: Sequence[float] = (),
        y_ticks: Sequence[float] = (),
        x_label: str | None = None,
        y_label: str | None = None,
        log: bool = False,
        x_axis_at: float | None = None,
        y_axis_at: float | None = None,
        number_size: float = theme.FINE,
    ) -> None:
        self.x_range, self.y_range, self.log = x_range, y_range, log
        # Two corners, invisible, tell where the data lie also after the plot has been moved or scaled.
        self._origin = Dot(radius=0.001, fill_opacity=0).move_to(np.array([-width / 2, -height / 2, 0.0]))
        self._corner = Dot(radius=0.001, fill_opacity=0).move_to(np.array([width / 2, height / 2, 0.0]))
        super().__init__(self._origin, self._corner)
        self._draw_axes(x_ticks, y_ticks, number_size, (y_axis_at, x_axis_at))
        self._label_axes(x_label, y_label)
        self.add(self.grid, self.x_axis, self.y_axis, self.x_numbers, self.y_numbers, self.labels)

    def _draw_axes(
        self, x_ticks: Sequence[float], y_ticks: Sequence[float], size: float, at: tuple[float | None, float | None]
    ) -> None:
        (x_low, x_high), (y_low, y_high) = self.x_range, self.y_range
        x0, y0 = x_low if at[0] is None else at[0], y_low if at[1] is None else at[1]
        self.grid = FastGroup(
            *(Line(self.point(x, y_low), self.point(x, y_high)) for x in x_ticks),
            *(Line(self.point(x_low, y), self.point(x_high, y)) for y in y_ticks),
        ).set_stroke(theme.palette().rule, width=theme.HAIR, opacity=0.35)
        self.x_axis = _axis(self.point(x_low, y0), self.point(x_high, y0) + RIGHT * 0.3)
        self.y_axis = _axis(self.point(x0, y_low), self.point(x0, y_high) + UP * 0.3)
        x_numbers = ((x, _tick(x, size, power=self.log)) for x in x_ticks)
        y_numbers = ((y, _tick(y, size, power=self.log)) for y in y_ticks)
        self.x_numbers = FastGroup(*(one.next_to(self.point(x, y0), DOWN, buff=0.14) for x, one in x_numbers))
        self.y_numbers = FastGroup(*(one.next_to(self.point(x0, y), LEFT, buff=0.14) for y, one in y_numbers))

    def _label_axes(self, x_label: str | None, y_label: str | None) -> None:
        self.labels = FastGroup()
        if x_label is not None:
            self.labels.add(math(x_label, size=theme.BODY).next_to(self.x_axis.get_end(), RIGHT, buff=0.14))
        if y_label is not None:
            self.labels.add(math(y_label, size=theme.BODY).next_to(self.y_axis.get_end(), UP, buff=0.12))

    def point(self, x: float, y: float) -> np.ndarray:
        """Return where a datum lies in the picture."""
        return np.asarray(self._points([x], [y])[0])

    def _points(self, xs: Sequence[float] | np.ndarray, ys: Sequence[float] | np.ndarray) -> np.ndarray:
        """Return where data lie in the picture: (data, 3)."""
        low, high = self._origin.get_center(), self._corner.get_center()
        shares = [
            (_share(x, self.x_range, log=self.log), _share(y, self.y_range, log=self.log), 0.0)
            for x, y in zip(xs, ys, strict=True)
        ]
        return low + np.array(shares).reshape(-1, 3) * (high - low)

    def curve(
        self, xs: Sequence[float] | np.ndarray, ys: Sequence[float] | np.ndarray, color: str, width: float = theme.LINE
    ) -> VMobject:
        """Return a line through computed points; it breaks where a value is undefined (NaN)."""
        points = self._points(xs, ys)
        line = VMobject(stroke_color=color, stroke_width=width)
        defined = ~np.isnan(points).any(axis=1)
        edges = np.flatnonzero(np.diff(np.concatenate([[0], defined.astype(int), [0]])))
        for start, end in zip(edges[::2], edges[1::2], strict=True):
            if end - start < 2:
                continue  # a point alone makes no line
            line.start_new_path(points[start])
            line.add_points_as_corners(points[start + 1 : end])
        return line

    def lay_tangent(
        self,
        line: Line,
        at: tuple[float, float],
        slope: float,
        reach: float,
        within: tuple[float, float] | None = None,
    ) -> None:
        """Let a line be a curve's tangent at (x, y), so long to both sides, but within the x-axis or two other xs."""
        here, (low, high) = self.point(*at), within or self.x_range
        along = self.point(at[0] + 1, at[1] + slope) - here
        share = reach / np.linalg.norm(along)
        ends = max(low - at[0], -share), min(high - at[0], share)
        line.put_start_and_end_on(*(here + end * along for end in ends))

    def dot(self, x: float, y: float, color: str, radius: float = 0.09, *, hollow: bool = False) -> Dot:
        """Return a dot at a datum; a hollow one marks a value that is not taken."""
        dot = Dot(self.point(x, y), radius=radius, color=color)
        if hollow:
            dot.set_fill(theme.palette().background, opacity=1).set_stroke(color, width=theme.LINE)
        return dot


def ticks(low: float, high: float, most: int = 6) -> list[float]:
    """Return round numbers in a range, a few of them."""
    power = 10.0 ** np.floor(np.log10(high - low))
    for step in power * np.array([0.1, 0.2, 0.5, 1.0, 2.0, 5.0]):
        marks = np.arange(np.ceil(low / step - 1e-9), np.floor(high / step + 1e-9) + 1) * step
        if len(marks) <= most:
            return [float(mark) for mark in marks]
    return [low, high]


def _share(value: float, ends: tuple[float, float], *, log: bool) -> float:
    if log:
        value, ends = np.log(value), (np.log(ends[0]), np.log(ends[1]))
    return (value - ends[0]) / (ends[1] - ends[0])


def _tick(value: float, size: float, *, power: bool) -> Glyphs:
    """Write the number at a tick; a whole power of ten as such, where that is asked for."""
    exponent = np.log10(value) if power else 0.5
    if exponent == round(exponent):
        # The exponent is smaller than the ten, and must be legible as well.
        return math(
            f"10^{exponent:.0f}", size=1.3 * size, color=theme.palette().muted, notation=("10", f"{abs(exponent):.0f}")
        )
    return scale_number(value, size)


def scale_number(value: float, size: float = theme.FINE) -> Glyphs:
    """Write a number at an axis: no value of anything, but part of the scale on which values are read."""
    shown = number(value)
    return text(shown, size, theme.palette().muted, notation=[shown.removeprefix(MINUS)])


def _axis(start: np.ndarray, end: np.ndarray) -> Arrow:
    return straight(start, end, theme.palette().muted, width=2.2, tip=0.16, most=1)
