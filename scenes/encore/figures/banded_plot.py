"""Medians as curves, with the band between the quartiles, for several ways of doing one thing."""

from collections.abc import Sequence

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, Polygon, VMobject

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.things.plot import Plot, ticks
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import Glyphs, text

NUMBER = 34  # size of a number that may be spoken of

_BAND = 0.22


def color_of(way: int) -> str:
    """Return the colour of a way; these stand for nothing else in a picture of curves."""
    palette = theme.palette()
    return (palette.ink, palette.branches[0], palette.branches[1])[way]


class BandedPlot(FastGroup):
    """Axes, of which the lower may be logarithmic, with room for bands, curves and dots.

    Parameters
    ----------
    xs : where values are.
    low : of the vertical axis, which ends at 1.
    width, height : of the drawing area, in units.
    log : whether the horizontal axis is logarithmic.
    names : readings that are written below the axis, one for each x; those without room are left out.
    below, above : what the axes say.

    Attributes
    ----------
    plot, numbers, titles : the parts.
    """

    def __init__(
        self,
        xs: Sequence[float],
        low: float,
        *,
        width: float,
        height: float,
        names: Sequence[Reading],
        below: Glyphs,
        above: Glyphs,
        log: bool = False,
    ) -> None:
        self._log = log
        self.xs = np.log10(np.array(xs, dtype=float)) if log else np.array(xs, dtype=float)
        spare = 0.04 * (self.xs[-1] - self.xs[0])
        self.ends = (float(self.xs[0] - spare), float(self.xs[-1] + spare))
        self.plot = Plot(self.ends, (low, 1.0), width=width, height=height, y_ticks=ticks(low, 1.0))
        self.numbers = FastGroup()
        for x, one in zip(self.xs, names, strict=True):
            shown = text(one.shown, NUMBER, theme.palette().muted)
            shown.readings = (one,)
            shown.next_to(self.plot.point(x, low), DOWN, buff=0.16)
            if not len(self.numbers) or shown.get_left()[0] > self.numbers[-1].get_right()[0] + 0.12:
                self.numbers.add(shown)
        below.next_to(self.numbers, DOWN, buff=0.16).set_x(self.plot.point(sum(self.ends) / 2, low)[0])
        above.next_to(self.plot.y_axis.get_end(), UP, buff=0.12).align_to(self.plot.y_numbers, LEFT)
        self.titles = FastGroup(below, above)
        super().__init__(self.plot, self.numbers, self.titles)

    def point(self, x: float, y: float) -> np.ndarray:
        """Return where a value lies."""
        return self.plot.point(np.log10(x) if self._log else x, y)

    def curve(self, ys: np.ndarray, color: str) -> VMobject:
        """Return the line through medians."""
        return self.plot.curve(self.xs, ys, color, theme.BOLD)

    def band(self, low: np.ndarray, high: np.ndarray, color: str) -> Polygon:
        """Return the area between quartiles."""
        corners = [self.plot.point(x, y) for x, y in zip(self.xs, low, strict=True)]
        corners += [self.plot.point(x, y) for x, y in zip(self.xs[::-1], high[::-1], strict=True)]
        return Polygon(*corners, stroke_width=0, fill_color=color, fill_opacity=_BAND)

    def level(self, y: float, color: str) -> VMobject:
        """Return a line all across at a value."""
        return self.plot.curve(self.ends, (y, y), color, theme.HAIR)

    def reshape(self, curve: VMobject, band: VMobject, quartiles: np.ndarray) -> None:
        """Let a curve and its band take other values: lower quartile, median, upper quartile."""
        low, middle, high = quartiles
        curve.points = self.curve(middle, theme.palette().ink).points
        band.points = self.band(low, high, theme.palette().ink).points


def floor_of(values: np.ndarray) -> float:
    """Return a round number below values, at which an axis may begin."""
    return float(max(0.0, np.floor(values.min() * 10 - 0.2) / 10))


def beside(names: Sequence[Glyphs], plot: BandedPlot, ends: Sequence[float]) -> None:
    """Place names at the right of curves, near their ends and clear of each other."""
    order = np.argsort(ends)
    before = -np.inf
    for place in order:
        name = names[place]
        name.move_to(plot.plot.point(plot.ends[1], ends[place]), aligned_edge=LEFT).shift(RIGHT * 0.35)
        name.set_y(max(name.get_y(), before + 0.5))
        before = name.get_y()
