"""Boxes with rounded corners, and frames around what is meant."""

from functools import cache

import numpy as np
from manim import Mobject, Rectangle, RoundedRectangle

from scenes.kit.fast_group import Outline
from scenes.kit.look import theme


def rounded(*, corner_radius: float, width: float, height: float) -> Outline:
    """Return a box about the origin; Manim's own takes much longer to make.

    Raises
    ------
    ValueError
        If there is no room for the corners.
    """
    half = 0.5 * np.array([width, height])
    if corner_radius > half.min() + 1e-9:
        raise ValueError(f"corners of radius {corner_radius} don't fit into a box of {width} by {height}")
    box = _unit().copy()
    places = box.points[:, :2]
    straight = np.clip(places, -1, 1)
    box.points[:, :2] = straight * (half - corner_radius) + (places - straight) * corner_radius
    return box


def framed(
    mobject: Mobject, color: str, *, gap: float = 0.15, width: float = theme.LINE, corner: float | None = None
) -> Outline:
    """Return a frame around a thing, with some room; its corners are rounded by a radius that suits it, or by one."""
    across, down = mobject.width + 2 * gap, mobject.height + 2 * gap
    radius = min(0.14, 0.2 * min(across, down)) if corner is None else corner
    frame = rounded(corner_radius=radius, width=across, height=down)
    return frame.move_to(mobject).set_stroke(color, width=width).set_fill(opacity=0)


def rectangle(*, width: float, height: float) -> Outline:
    """Return a box with corners, about the origin; Manim's own takes longer to make."""
    box = _square().copy()
    box.points[:, :2] *= 0.5 * np.array([width, height])
    return box


@cache
def _square() -> Outline:
    return Outline.of(Rectangle(width=2, height=2))


@cache
def _unit() -> Outline:
    """Return a box whose corners begin one unit from the middle."""
    return Outline.of(RoundedRectangle(corner_radius=1, width=4, height=4))
