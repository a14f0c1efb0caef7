"""Nodes and the arrows between them: what depends on what."""

import numpy as np
from manim import Arrow, Circle, Mobject

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.type.text import Glyphs, math


class Node(FastGroup):
    """A quantity: its name in a circle, and room for its value below.

    Attributes
    ----------
    ring, label : the parts; `value` is the figure below, once `show` has set it.
    """

    def __init__(self, name: str, *, radius: float, size: float, color: str | None = None) -> None:
        palette = theme.palette()
        color = color or palette.ink
        self.ring = Circle(radius=radius).set_stroke(color, width=theme.LINE).set_fill(palette.panel, opacity=1)
        self.label: Glyphs = math(name, size=size, color=color).move_to(self.ring)
        super().__init__(self.ring, self.label)


def edge(start: Mobject, end: Mobject, *, color: str | None = None, gap: float = 0.1) -> Arrow:
    """Return an arrow from the border of one thing to the border of another.

    Parameters
    ----------
    start, end : nodes, or anything with a border.
    gap : room between the borders and the arrow's ends.
    """
    first = start.ring if isinstance(start, Node) else start
    last = end.ring if isinstance(end, Node) else end
    towards = last.get_center() - first.get_center()
    towards = towards / (np.linalg.norm(towards) or 1)
    ends = _border(first, towards) + gap * towards, _border(last, -towards) - gap * towards
    return straight(*ends, color or theme.palette().muted)


def straight(
    start: np.ndarray,
    end: np.ndarray,
    color: str,
    *,
    width: float = theme.LINE,
    tip: float = 0.2,
    buff: float = 0.0,
    most: float = 0.5,
) -> Arrow:
    """Return an arrow from point to point, as thick as is said however short it is.

    Parameters
    ----------
    tip : its length, but at most the share `most` of the arrow's.
    buff : what is left free at both ends.
    """
    return Arrow(
        start,
        end,
        buff=buff,
        stroke_width=width,
        color=color,
        tip_length=tip,
        max_tip_length_to_length_ratio=most,
        max_stroke_width_to_length_ratio=100,
    )


def normal(arrow: Arrow) -> np.ndarray:
    """Return the direction across an arrow, to its left."""
    along = arrow.get_end() - arrow.get_start()
    return np.asarray(np.array([-along[1], along[0], 0.0]) / np.linalg.norm(along))


def gradient_arrow(edge: Arrow, aside: np.ndarray) -> Arrow:
    """Return the arrow of a gradient that flows back along an edge, so far aside."""
    ends = edge.get_end() + aside, edge.get_start() + aside
    return straight(*ends, theme.palette().gradient, width=theme.BOLD, tip=0.22)


def _border(mobject: Mobject, towards: np.ndarray) -> np.ndarray:
    if isinstance(mobject, Circle):
        return np.asarray(mobject.get_center() + towards * mobject.width / 2)
    # The point where a ray from the centre leaves the box around the thing.
    half = np.array([mobject.width / 2, mobject.height / 2])
    reach = np.min(half / np.maximum(np.abs(towards[:2]), 1e-9))
    return np.asarray(mobject.get_center() + towards * reach)
