"""Every run as a dot: its accuracy, by how many kernels it had, and whether it found all motifs."""

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, Circle, DashedLine, Dot, Line

from dnacnn.experiments.learning.discovery import Discovery, best_lacking
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.things.plot import Plot, ticks
from scenes.kit.type.text import label, reading

_RADIUS = 0.085
_NAMES = 2.4  # width that the numbers of kernels take


class RunDots(FastGroup):
    """A line of dots for each number of kernels, over one axis of accuracies.

    Attributes
    ----------
    plot, title : the axis, and what it says.
    lines : each with its name, its dots, and a mark at the median.
    lit : the dots of runs that found all motifs, or, given a limit, of the others above it.
    mark : a line at the limit, and what it is; without one, a line at the best run that lacks a motif, what it is, and
        a ring about its dot; or empty.
    """

    def __init__(self, discoveries: tuple[Discovery, ...], limit: float | None, region: Region) -> None:
        least = min(float(one.accuracy.min()) for one in discoveries)
        low = float(np.floor(least * 20) / 20)
        rows = len(discoveries)
        width, height = region.width - _NAMES, min(1.2 * rows, 0.7 * region.height)
        self.plot = Plot((low, 1.0), (0.0, rows), width=width, height=height, x_ticks=ticks(low, 1.0))
        self.plot.remove(self.plot.y_axis)
        self.title = label("accuracy", theme.LABEL, theme.palette().muted)
        self.title.next_to(self.plot.x_numbers, DOWN, buff=0.2)
        self.lines = [self._line(one, place, rows - place - 0.5, low) for place, one in enumerate(discoveries)]
        dots = [dot for line in self.lines for dot in line[1]]
        lit = np.concatenate([one.found.all(axis=1) for one in discoveries])
        if limit is not None:
            lit = ~lit & (np.concatenate([one.accuracy for one in discoveries]) > limit)
        self.lit = FastGroup(*(dots[place] for place in np.flatnonzero(lit)))
        self.mark = self._best(discoveries, rows) if limit is None else self._limit(limit, rows)
        super().__init__(self.plot, self.title, *self.lines, self.mark)
        region.fit(self)

    def _best(self, discoveries: tuple[Discovery, ...], rows: int) -> FastGroup:
        """Mark the best run that lacks a motif."""
        where, color = best_lacking(discoveries), theme.palette().accent
        if where is None:
            return FastGroup()
        place, at = where
        right = float(discoveries[place].accuracy[at])
        ring = Circle(2 * _RADIUS, color=color, stroke_width=theme.LINE).move_to(self.lines[place][1][at])
        line = DashedLine(self.plot.point(right, 0), self.plot.point(right, rows), color=color, stroke_width=theme.HAIR)
        name = label("best-lacking", theme.BODY, color, right=reading(100 * right, "percent", where, 1))
        name.next_to(line, UP, buff=0.15)
        name.shift(min(0.0, self.plot.point(1.0, 0)[0] - name.get_right()[0]) * RIGHT)
        return FastGroup(line, name, ring)

    def _limit(self, right: float, rows: int) -> FastGroup:
        """Draw what a rule reaches at most that doesn't see one motif."""
        color = theme.palette().winner
        line = DashedLine(self.plot.point(right, 0), self.plot.point(right, rows), color=color, stroke_width=theme.LINE)
        name = label("ignoring", theme.BODY, color, right=reading(100 * right, "ignoring percent", (), 1))
        return FastGroup(line, name.next_to(line, UP, buff=0.15).align_to(self.plot, LEFT))

    def _line(self, found: Discovery, place: int, height: float, low: float) -> FastGroup:
        palette = theme.palette()
        name = label("kernels", theme.BODY, n=reading(found.count, "kernel counts", (place,)))
        name.next_to(self.plot.point(low, height), LEFT, buff=0.35)
        dots = FastGroup()
        for value, complete in zip(found.accuracy, np.atleast_1d(found.found.all(axis=1)), strict=True):
            dot = Dot(self.plot.point(float(value), height), radius=_RADIUS)
            dot.set_fill(palette.positive if complete else palette.muted, opacity=0.9)
            # What lies on another goes above or below it, whichever is nearer.
            tries = (step * 2.1 * _RADIUS * UP for step in (0, 1, -1, 2, -2, 3, -3))
            places = [dot.get_center() + up for up in tries]
            free = (at for at in places if all(np.hypot(*(at - one.get_center())[:2]) > 2 * _RADIUS for one in dots))
            dots.add(dot.move_to(next(free, places[0])))
        middle = self.plot.point(float(np.median(found.accuracy)), height)
        half = (0.3 * self.plot.height / 3) * UP
        return FastGroup(name, dots, Line(middle - half, middle + half, color=palette.ink, stroke_width=theme.LINE))
