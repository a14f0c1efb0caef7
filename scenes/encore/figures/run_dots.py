"""Every run as a dot: its accuracy, by how many kernels it had, and whether it found all motifs."""

import numpy as np
from manim import DOWN, LEFT, UP, Dot, Line

from dnacnn.experiments.learning.discovery import Discovery
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
    """

    def __init__(self, discoveries: tuple[Discovery, ...], region: Region) -> None:
        least = min(float(one.accuracy.min()) for one in discoveries)
        low = float(np.floor(least * 20) / 20)
        rows = len(discoveries)
        width, height = region.width - _NAMES, min(1.2 * rows, 0.7 * region.height)
        self.plot = Plot((low, 1.0), (0.0, rows), width=width, height=height, x_ticks=ticks(low, 1.0))
        self.plot.remove(self.plot.y_axis)
        self.title = label("accuracy", theme.LABEL, theme.palette().muted)
        self.title.next_to(self.plot.x_numbers, DOWN, buff=0.2)
        self.lines = [self._line(one, place, rows - place - 0.5, low) for place, one in enumerate(discoveries)]
        super().__init__(self.plot, self.title, *self.lines)
        region.fit(self)

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
