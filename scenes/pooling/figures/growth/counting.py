"""The number of cases against the length: the same dots and curve on one pair of axes after another."""

from collections.abc import Sequence

import numpy as np
from manim import LEFT, UP, DashedVMobject, FadeIn, FadeOut, Line, Transform, VMobject
from manim.animation.animation import Animation

from dnacnn.cases.growth import Growth
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.things.plot import Plot
from scenes.kit.type.text import Glyphs, label, text
from scenes.script.numbers import number

Range = tuple[float, float]

_LEFT, _RIGHT, _BELOW, _ABOVE = 1.15, 0.75, 0.5, 1.2  # room around the drawing area, for numbers and names


class Counting:
    """Builds plots of one growth, whose axes lie at one place, so that only scales and curves change between them.

    Parameters
    ----------
    growth : lengths and counts.
    room : where the plots go, with their numbers.
    largest : of all numbers at the upright axis.

    Attributes
    ----------
    origin : where the axes cross, in the picture.
    width, height : of the drawing area, in units.
    """

    def __init__(self, growth: Growth, room: Region, largest: float) -> None:
        self.growth = growth
        left = max(_LEFT, text(number(largest), theme.FINE).width + 0.35)
        self.origin = room.at(0, 0) + np.array([left, _BELOW, 0.0])
        self.width, self.height = room.width - left - _RIGHT, room.height - _BELOW - _ABOVE
        self.lengths, self.counts = np.array(growth.lengths), np.array(growth.counts, dtype=float)
        self.listed = list(zip(growth.lengths, growth.listed, strict=False))

    def at(self, length: float) -> int:
        """Return the place of a length among the lengths."""
        return round(length) - self.growth.lengths[0]

    def plot(
        self, x_range: Range, y_range: Range, x_ticks: Sequence[float], y_ticks: Sequence[float], *, log: bool = False
    ) -> Plot:
        """Return axes with one scale."""
        plot = Plot(
            x_range,
            y_range,
            width=self.width,
            height=self.height,
            x_ticks=x_ticks,
            y_ticks=y_ticks,
            x_label="N",
            log=log,
        )
        plot.labels.add(label("cases", theme.LABEL, theme.palette().muted).next_to(plot.y_axis.get_end(), UP, buff=0.1))
        return plot.shift(self.origin - plot.point(x_range[0], y_range[0]))

    def near(self) -> Plot:
        """Return the axes on which the listed cases are counted."""
        (first, _), (last, most) = self.listed[0], self.listed[-1]
        step, _ = even_ticks(most, 3)
        return self.plot((first - 2, last), (0, 1.05 * most), range(first, last + 1, 4), range(step, most + 1, step))

    def far(self, end: int) -> Plot:
        """Return axes that reach much farther."""
        step, top = even_ticks(self.growth.counts[self.at(end)], 3)
        return self.plot((0, end), (0, top), range(20, end + 1, 20), range(step, top + 1, step))

    def farthest(self, end: int) -> Plot:
        """Return logarithmic axes, both."""
        low = self.lengths[0] - 2
        top = int(np.ceil(np.log10(self.growth.counts[self.at(end)])))
        tens = [10**k for k in range(top, 0, -max(1, round(top / 5)))]
        return self.plot((low, end), (1, 10**top), [10**k for k in (1, 2, 3) if low <= 10**k <= end], tens, log=True)

    def dots(self, plot: Plot) -> FastGroup:
        """Return a dot for each length whose cases were listed."""
        dots = FastGroup(*(plot.dot(*point, theme.palette().ink, 0.07) for point in self.listed))
        return dots.set_z_index(1)

    def stems(self, plot: Plot) -> FastGroup:
        """Return a bar under each dot, down to the axis."""
        stems = FastGroup(*(Line(plot.point(length, 0), plot.point(length, count)) for length, count in self.listed))
        return stems.set_stroke(theme.palette().rule, width=6)

    def curve(
        self, plot: Plot, start: int, end: int, counts: Sequence[int] | None = None, color: str | None = None
    ) -> VMobject:
        """Return the closed form, or other counts, from one length to another."""
        at = self._picks(start, end)
        heights = self.counts if counts is None else np.array(counts, dtype=float)
        return plot.curve(self.lengths[at], heights[at], color or theme.palette().accent, width=theme.BOLD)

    def leading(self, plot: Plot, start: int, end: int, name: Glyphs) -> FastGroup:
        """Return the power that the closed form approaches, dashed, with its name."""
        at = self._picks(start, end)
        # What lies beyond the axes is left out.
        at = at[self.growth.leading[at] <= plot.y_range[1]]
        line = plot.curve(self.lengths[at], self.growth.leading[at], theme.palette().muted, width=2)
        named = at[len(at) // 4]
        name.next_to(plot.point(self.lengths[named], self.growth.leading[named]), UP + LEFT, buff=0.12)
        return FastGroup(DashedVMobject(line, num_dashes=60), name)

    def rescale(
        self,
        old: Plot,
        new: Plot,
        dots: FastGroup,
        curves: Sequence[tuple[VMobject, int, int]],
        *,
        dot_scale: float,
    ) -> list[Animation]:
        """Move dots and curves from one scale to another; the axes stay, their numbers change.

        Parameters
        ----------
        curves : each with the lengths at its ends
        """
        moves: list[Animation] = [
            dot.animate.scale(dot_scale).move_to(new.point(*point))
            for dot, point in zip(dots, self.listed, strict=True)
        ]
        moves += [Transform(curve, self.curve(new, start, end)) for curve, start, end in curves]
        moves += [FadeOut(old.grid, old.x_numbers, old.y_numbers), FadeIn(new.grid, new.x_numbers, new.y_numbers)]
        return moves

    def _picks(self, start: int, end: int) -> np.ndarray:
        """Return the places of lengths that lie about evenly on a logarithmic axis."""
        return np.unique(np.geomspace(start, end, 60).round().astype(int)) - self.growth.lengths[0]


def even_ticks(largest: float, count: int) -> tuple[int, int]:
    """Return a round step that a number has about so many of, and the first multiple that is not below the number.

    >>> even_ticks(1330, 2), even_ticks(147440, 3), even_ticks(99, 3)
    ((500, 1500), (50000, 150000), (50, 100))
    """
    ten = 10 ** max(0, int(np.floor(np.log10(max(1, largest / count)))))
    steps = [ten * k for k in (1, 2, 5, 10)]
    step = min(steps, key=lambda step: abs(np.log(largest / count / step)))
    return step, int(-(-largest // step) * step)
