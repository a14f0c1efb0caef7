"""Level and upright arrows between things of a diagram."""

import numpy as np
from manim import Arrow, Dot, Mobject

from scenes.kit.graph import edge


def level_arrow(start: Mobject, end: Mobject, gap: float = 0.12) -> Arrow:
    """Draw an arrow from one thing's right side to another's left, at the height of the first."""
    level = start.get_y()
    return _straight([start.get_right()[0] + gap, level, 0], [end.get_left()[0] - gap, level, 0])


def upright_arrow(start: Mobject, end: Mobject, at: float | None = None, gap: float = 0.1) -> Arrow:
    """Draw an arrow from one thing's bottom to another's top, over the middle of the second or elsewhere."""
    across = end.get_x() if at is None else at
    return _straight([across, start.get_bottom()[1] - gap, 0], [across, end.get_top()[1] + gap, 0])


def _straight(start: list[float], end: list[float]) -> Arrow:
    return edge(Dot(np.array(start), radius=0.001), Dot(np.array(end), radius=0.001), gap=0)
