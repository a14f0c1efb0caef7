"""Level and upright arrows between things of a diagram, and arrows round corners."""

from collections.abc import Sequence

import numpy as np
from manim import Arrow, Dot, Mobject, VMobject

from scenes.kit.fast_group import FastGroup, Outline
from scenes.kit.look import theme
from scenes.kit.things.graph import edge

_CORNER = 0.12  # from a thing's corner, where a slanting arrow starts or ends
_OFF = 0.1  # between a thing and the end of an arrow from it or into its top
_BEFORE = 0.32  # left of a thing, where an arrow comes down that enters it from there


def level_arrow(start: Mobject, end: Mobject, gap: float = 0.12, level: float | None = None) -> Arrow:
    """Draw an arrow from one thing's right side to another's left, at a height: that of the first's middle."""
    level = start.get_y() if level is None else level
    return _straight([start.get_right()[0] + gap, level, 0], [end.get_left()[0] - gap, level, 0])


def upright_arrow(start: Mobject, end: Mobject, at: float | None = None, gap: float = 0.1) -> Arrow:
    """Draw an arrow from one thing's bottom to another's top, over the middle of the second or elsewhere.

    Where the two do not lie over one another, it slants from corner to corner.
    """
    across = end.get_x() if at is None else at
    first = _within(start, across, _CORNER)
    last = _within(end, first, _CORNER)
    return _straight([first, start.get_bottom()[1] - gap, 0], [last, end.get_top()[1] + gap, 0])


def slanting_arrow(start: np.ndarray, end: np.ndarray) -> Arrow:
    """Draw an arrow between two points."""
    return _straight(list(start), list(end))


class Bend(FastGroup):
    """A line round one or more corners, and an arrow from the last of them.

    Attributes
    ----------
    line, arrow : the two parts.
    """

    def __init__(self, *corners: Sequence[float]) -> None:
        points = [np.array([*corner, 0.0]) for corner in corners]
        self.corners = points
        way = VMobject().set_points_as_corners(points[:-1])
        self.line = Outline.through(way.points).set_stroke(theme.palette().muted, width=theme.LINE).set_fill(opacity=0)
        self.arrow = _straight(list(points[-2]), list(points[-1]))
        super().__init__(self.line, self.arrow)


def next_line(start: Mobject, end: Mobject, level: float) -> Bend:
    """Draw an arrow from a thing down to a height, along it, and into the left side of another, in a line below.

    Parameters
    ----------
    level : the height between the lines.
    """
    across, before = start.get_x(), end.get_left()[0] - _BEFORE
    foot, beside = start.get_bottom()[1] - _OFF, end.get_y()
    return Bend((across, foot), (across, level), (before, level), (before, beside), (end.get_left()[0] - 0.04, beside))


def next_top(start: Mobject, end: Mobject, level: float) -> Bend:
    """Draw an arrow from a thing down to a height, along it, and into the top of another, in a line below."""
    across, over = start.get_x(), end.get_x()
    return Bend((across, start.get_bottom()[1] - _OFF), (across, level), (over, level), (over, end.get_top()[1] + _OFF))


def course(arrow: Arrow | Bend) -> VMobject:
    """Return the way along an arrow, from its start to its tip."""
    if isinstance(arrow, Bend):
        return VMobject().set_points_as_corners([*arrow.corners[:-1], arrow.arrow.get_end()])
    return VMobject().set_points_as_corners([arrow.get_start(), arrow.get_end()])


def _within(mobject: Mobject, across: float, inset: float) -> float:
    """Return the nearest place to one that lies between a thing's sides; the middle of one that is too narrow."""
    left, right = mobject.get_left()[0] + inset, mobject.get_right()[0] - inset
    return float(np.clip(across, left, right)) if left < right else float(mobject.get_x())


def _straight(start: list[float], end: list[float]) -> Arrow:
    return edge(Dot(np.array(start), radius=0.001), Dot(np.array(end), radius=0.001), gap=0)
