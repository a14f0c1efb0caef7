"""The plane, or the space, in which the mask of a small window is a point, and all masks that are subgradients."""

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, Arrow, Line, Polygon, VMobject

from dnacnn.arrays import Bools, Floats
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.things.plot import Plot
from scenes.kit.type.shown import counted
from scenes.kit.type.text import math

_SIDE = 3.1  # of the plane, in units
_REACH = 1.25  # of its axes
_ASIDE = {  # where the names of "split" and "all" stand in the space, by which inputs tie: clear of its lines
    (0, 1, 2): (RIGHT, UP + RIGHT),
    (0, 2): (DOWN, RIGHT),
    (1, 2): (LEFT, LEFT),
}
_AXES = np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [-0.42, -0.36, 0.0]])  # of the space, as it is drawn


class MaskSpace:
    """Axes for the shares of two or three inputs, and the masks that share 1 among those that tie.

    Parameters
    ----------
    region : where to draw.
    tied : for each input whether it is among the largest.

    Attributes
    ----------
    axes, masks : the parts.
    """

    def __init__(self, region: Region, tied: Bools) -> None:
        count, undefined = len(tied), theme.palette().undefined
        side = min(_SIDE, region.width - 1.2, region.height - 1.0)
        self._ties = tuple(int(place) for place in np.flatnonzero(tied))
        total = " + ".join(f"m_{n + 1}" for n in range(count))
        label = math(f"{total} = 1", theme.LABEL, undefined, notation=["1"])
        if count == 2:
            self._build_plane(region, side)
            label.next_to(self.point(np.array([0.2, 0.8])), RIGHT + 0.4 * UP, buff=0.14)
        else:
            self._build_space(region, side)
            label.next_to(self.axes, DOWN, buff=0.2)
        corners = [self.point(np.eye(count)[n]) for n in self._ties]
        shape: VMobject = Line(corners[0], corners[1])
        if len(corners) > 2:
            shape = Polygon(*corners).set_fill(undefined, opacity=0.15)
        self.masks = FastGroup(shape.set_stroke(undefined, width=theme.BOLD + 2), label)

    def point(self, mask: Floats) -> np.ndarray:
        """Return where a mask lies."""
        if len(mask) == 2:
            return self._plane.point(*mask)
        return np.asarray(self._origin + self._unit * (mask @ _AXES))

    def aside(self, name: str) -> np.ndarray:
        """Return on which side of its point a convention's name stands."""
        names = ("split", "all")
        found = _ASIDE.get(self._ties) if name in names else None
        return UP + RIGHT if found is None else found[names.index(name)]

    def room_beside(self, mask: Floats) -> float:
        """Return how far a mask among those that are subgradients lies from the line at its right."""
        (right, y, _), (left, high, _) = self.point(np.eye(len(mask))[0]), self.point(np.eye(len(mask))[1])
        x, at, _ = self.point(mask)
        return float(right + (left - right) * (at - y) / (high - y) - x)

    def _build_plane(self, region: Region, side: float) -> None:
        ends = (0.0, _REACH)
        self._plane = Plot(
            ends, ends, width=side, height=side, x_ticks=(1,), y_ticks=(1,), x_label="m_1", y_label="m_2"
        )
        self.axes: FastGroup = self._plane
        region.fit(self._plane)
        self._plane.x_numbers.shift(0.1 * DOWN)
        self._plane.y_numbers.shift(0.1 * LEFT)
        for shown in (*self._plane.x_numbers, *self._plane.y_numbers):
            shown.readings = (counted(1),)

    def _build_space(self, region: Region, side: float) -> None:
        palette = theme.palette()
        self._unit, self._origin = side / (_REACH + 0.3), np.zeros(3)
        edges, ways = FastGroup(), FastGroup()
        for axis, aside in enumerate((RIGHT, UP, LEFT)):
            along = np.eye(3)[axis]
            for start in np.ndindex(2, 2):
                corner = np.insert(np.array(start, dtype=float), axis, 0.0)
                edges.add(Line(self.point(corner), self.point(corner + along)))
            end = self.point(_REACH * along)
            way = Arrow(self._origin, end, buff=0, stroke_width=2.2, color=palette.muted, tip_length=0.16)
            ways.add(way, math(f"m_{axis + 1}", theme.BODY).next_to(end, aside, buff=0.12))
        edges.set_stroke(palette.rule, width=theme.HAIR, opacity=0.35)
        self.axes = FastGroup(edges, ways)
        before = self.axes.get_center()
        region.part(bottom=0.12).fit(self.axes)
        self._origin = self._origin + self.axes.get_center() - before
