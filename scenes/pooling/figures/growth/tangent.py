"""A tangent that runs along a curve and says its slope."""

from collections.abc import Sequence

import numpy as np
from manim import DOWN, RIGHT, Dot, Line

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.things.plot import Plot
from scenes.kit.type.text import Glyphs, numeral, reading
from scenes.script.numbers import number


class Probe(FastGroup):
    """A dot on a curve of computed points, a piece of its tangent, and the slope there as a figure.

    Parameters
    ----------
    plot : where the curve is drawn.
    xs, ys : the curve's points; those without a slope are left out.
    slopes : the slope at each point from the first, as the plot draws it: on log-log axes that of the logarithms.
    array : the core's name of the slopes.
    reach : half the tangent's length, in units.
    """

    def __init__(
        self,
        plot: Plot,
        xs: Sequence[float],
        ys: Sequence[float],
        slopes: Sequence[float],
        array: str,
        *,
        digits: int = 2,
        reach: float = 0.6,
    ) -> None:
        ink = theme.palette().ink
        self._slopes, self._array, self._digits = slopes, array, digits
        self.line = Line().set_stroke(ink, width=theme.BOLD)
        self.dot = Dot(radius=0.09, color=ink)
        super().__init__(self.line, self.dot)
        points = list(zip(xs, ys, slopes, strict=False))
        self._middles = np.array([plot.point(x, y) for x, y, _ in points])
        along = np.array([_along(plot, *point) for point in points])
        self._reaches = reach * along / np.linalg.norm(along, axis=1, keepdims=True)
        # Each figure is there from the start and shows where it is meant, so that the parts stay the same.
        self._figures: dict[str, Glyphs] = {}
        self._shown = [number(slope, digits) for _, _, slope in points]
        for at, shown in enumerate(self._shown):
            if shown not in self._figures:
                self._figures[shown] = numeral(slopes[at], array, (at,), size=theme.BODY, digits=digits, weight=600)
        self.add(*self._figures.values())
        self.go(0)

    def go(self, place: float) -> "Probe":
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
        here.readings = (reading(self._slopes[at], self._array, (at,), self._digits),)
        return self


def _along(plot: Plot, x: float, y: float, slope: float) -> np.ndarray:
    """Return the direction of a tangent in the picture."""
    beyond = (2 * x, y * 2.0**slope) if plot.log else (x + 1, y + slope)
    return np.asarray(plot.point(*beyond) - plot.point(x, y))
