"""Level and upright arrows between things of a diagram."""

from collections.abc import Sequence

import numpy as np
from manim import Arrow, Dot, Line, Mobject, VMobject

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.things.graph import edge

_CORNER = 0.12  # from a thing's corner, where a slanting arrow starts or ends


def level_arrow(start: Mobject, end: Mobject, gap: float = 0.12) -> Arrow:
    """Draw an arrow from one thing's right side to another's left, at the height of the first."""
    level = start.get_y()
    return _straight([start.get_right()[0] + gap, level, 0], [end.get_left()[0] - gap, level, 0])


def upright_arrow(start: Mobject, end: Mobject, at: float | None = None, gap: float = 0.1) -> Arrow:
    """Draw an arrow from one thing's bottom to another's top, over the middle of the second or elsewhere.

    Where the two do not lie over one another, it slants from corner to corner.
    """
    across = end.get_x() if at is None else at
    first = _within(start, across, _CORNER)
    last = _within(end, first, _CORNER)
    return _straight([first, start.get_bottom()[1] - gap, 0], [last, end.get_top()[1] + gap, 0])


class Bend(FastGroup):
    """A line to a corner, and an arrow from there.

    Attributes
    ----------
    line, arrow : the two parts.
    """

    def __init__(self, start: Sequence[float], corner: Sequence[float], end: Sequence[float]) -> None:
        self.line = Line(np.array([*start, 0.0]), np.array([*corner, 0.0])).set_stroke(
            theme.palette().muted, width=theme.LINE
        )
        self.arrow = _straight([*corner, 0], [*end, 0])
        super().__init__(self.line, self.arrow)


def leftward(start: Mobject, end: float, level: float, gap: float = 0.1) -> Arrow | Bend:
    """Draw an arrow to the left, at a height: from a thing's left side, or round a corner from the bottom of it."""
    bottom = start.get_bottom()[1]
    if bottom < level:
        return _straight([start.get_left()[0] - gap, level, 0], [end, level, 0])
    across = start.get_x()
    return Bend((across, bottom - gap), (across, level), (end, level))


def round_down(start: Mobject, end: Mobject, level: float, gap: float = 0.1) -> Bend:
    """Draw an arrow from a thing's left side to the left, at a height, and down to another's top."""
    return Bend((start.get_left()[0] - gap, level), (end.get_x(), level), (end.get_x(), end.get_top()[1] + gap))


def round_right(start: Mobject, end: Mobject, across: float, gap: float = 0.1) -> Bend:
    """Draw an arrow from a thing's bottom down, somewhere, and to the right to another's left side."""
    level = end.get_y()
    return Bend((across, start.get_bottom()[1] - gap), (across, level), (end.get_left()[0] - gap, level))


def course(arrow: Arrow | Bend) -> VMobject:
    """Return the way along an arrow, from its start to its tip."""
    if isinstance(arrow, Bend):
        corners = [arrow.line.get_start(), arrow.line.get_end(), arrow.arrow.get_end()]
        return VMobject().set_points_as_corners(corners)
    return Line(arrow.get_start(), arrow.get_end())


def _within(mobject: Mobject, across: float, inset: float) -> float:
    """Return the nearest place to one that lies between a thing's sides; the middle of one that is too narrow."""
    left, right = mobject.get_left()[0] + inset, mobject.get_right()[0] - inset
    return float(np.clip(across, left, right)) if left < right else float(mobject.get_x())


def _straight(start: list[float], end: list[float]) -> Arrow:
    return edge(Dot(np.array(start), radius=0.001), Dot(np.array(end), radius=0.001), gap=0)
