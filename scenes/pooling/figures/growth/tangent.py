"""A tangent that runs along a curve and says its slope."""

from collections.abc import Sequence

import numpy as np
from manim import DOWN, RIGHT, Dot, Line

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.things.plot import Plot
from scenes.kit.type.text import Glyphs, numeral, reading
from scenes.script.numbers import number

_DIGITS = 2  # of a slope
_REACH = 0.6  # half the tangent's length, in units


class TangentDot(FastGroup):
    """A dot on a curve of computed points, a piece of its tangent, and the slope there as a figure.

    Parameters
    ----------
    plot : where the curve is drawn.
    xs, ys : the curve's points; those without a slope are left out.
    slopes : the slope at each point from the first, known by that name; on log-log axes that of the logarithms.
    """

    def __init__(
        self,
        plot: Plot,
        xs: Sequence[float],
        ys: Sequence[float],
        slopes: Sequence[float] | np.ndarray,
    ) -> None:
        ink = theme.palette().ink
        self._slopes = slopes
        self.line = Line().set_stroke(ink, width=theme.BOLD)
        self.dot = Dot(radius=0.09, color=ink)
        super().__init__(self.line, self.dot)
        points = list(zip(xs, ys, slopes, strict=False))
        self._middles = np.array([plot.point(x, y) for x, y, _ in points])
        along = np.array([_along(plot, *point) for point in points])
        self._reaches = _REACH * along / np.linalg.norm(along, axis=1, keepdims=True)
        # Each figure is there from the start and shows where it is meant, so that the parts stay the same.
        self._figures: dict[str, Glyphs] = {}
        self._shown = [number(slope, _DIGITS) for _, _, slope in points]
        for at, shown in enumerate(self._shown):
            if shown not in self._figures:
                self._figures[shown] = numeral(slopes[at], "slopes", (at,), digits=_DIGITS, weight=600)
        self.add(*self._figures.values())
        self.go(0)

    def go(self, place: float) -> "TangentDot":
        """Stand at a point, or on the way to the next; the figure is the nearest point's."""
        low = min(int(place), len(self._middles) - 2)
        share = place - low
        middle = (1 - share) * self._middles[low] + share * self._middles[low + 1]
        reach = (1 - share) * self._reaches[low] + share * self._reaches[low + 1]
        self.line.put_start_and_end_on(middle - reach, middle + reach)
        self.dot.move_to(middle)
        at = round(place)
        for shown, readout in self._figures.items():
            readout.set_fill(opacity=1 if shown == self._shown[at] else 0)
        here = self._figures[self._shown[at]].next_to(middle, RIGHT + DOWN, buff=0.14)
        here.readings = (reading(self._slopes[at], "slopes", (at,), _DIGITS),)
        return self


def _along(plot: Plot, x: float, y: float, slope: float) -> np.ndarray:
    """Return the direction of a tangent in the picture."""
    beyond = (2 * x, y * 2.0**slope) if plot.log else (x + 1, y + slope)
    return np.asarray(plot.point(*beyond) - plot.point(x, y))
