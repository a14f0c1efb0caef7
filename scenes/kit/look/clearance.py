"""Whether things that are drawn are clear of each other: boxes, and lines as the points along them.

Boxes are arrays, (boxes, 4): left, bottom, right and top of each.
"""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, Mobject

GAP = 0.06  # between what is clear of each other, at least
_STEP = 0.05  # between the points of a line that are looked at


def boxes(*things: Mobject) -> np.ndarray:
    """Return the boxes around things."""
    corners = [(thing.get_corner(DOWN + LEFT), thing.get_corner(UP + RIGHT)) for thing in things]
    return np.array(corners).reshape(-1, 2, 3)[:, :, :2].reshape(-1, 4)


def boxes_along(corners: Sequence[np.ndarray] | np.ndarray) -> np.ndarray:
    """Return boxes of no size, close together along a line through corners: (corners, 3)."""
    parts = [np.linspace(start, end, 2 + int(np.linalg.norm(end - start) / _STEP)) for start, end in pairwise(corners)]
    return np.tile(np.concatenate(parts)[:, :2], 2)


def are_clear(some: np.ndarray, others: np.ndarray, gap: float = GAP) -> bool:
    """Return whether no box of some lies nearer than a gap to any of others."""
    apart = np.maximum(some[:, None, :2] - others[:, 2:], others[:, :2] - some[:, None, 2:])
    return bool((apart >= gap).any(axis=2).all())
