"""Outlines of drawn things, as points that a smooth curve goes through, each with a fixed number of them."""

import numpy as np
from manim import VMobject

from scenes.kit.look import theme
from scenes.softargmax.figures.people.pose import Mouth

Point = tuple[float, float]
_ROUND = 24  # points around an ellipse


def drawn(points: np.ndarray) -> VMobject:
    """Return a shape with a smooth outline in ink."""
    shape = VMobject()
    shape.set_points_smoothly(points)
    return shape.set_stroke(theme.palette().ink, width=theme.LINE)


def spatial(points: np.ndarray) -> np.ndarray:
    """Add the third coordinate."""
    return np.column_stack([points, np.zeros(len(points))])


def ellipse(middle: Point, wide: float, high: float) -> np.ndarray:
    """Return an upright ellipse."""
    angles = np.linspace(0, 2 * np.pi, _ROUND + 1)
    return spatial(np.column_stack([middle[0] + wide * np.cos(angles), middle[1] + high * np.sin(angles)]))


def arc(middle: Point, half: float, rise: float) -> np.ndarray:
    """Return a shallow bow, open below."""
    x = np.linspace(-1, 1, 7)
    return spatial(np.column_stack([middle[0] + half * x, middle[1] + rise * (1 - x**2)]))


def straight(first: Point, last: Point) -> np.ndarray:
    """Return a straight stroke."""
    return spatial(np.linspace(first, last, 7))


def nose(top: Point, towards: int) -> np.ndarray:
    """Return a nose that points to the right (1) or to the left (-1)."""
    shape = np.array([(0.0, 0.1), (0.05, 0.0), (0.1, -0.09), (0.04, -0.13), (-0.04, -0.12)])
    return spatial(np.array(top) + shape * np.array([towards, 1.0]))


def lips(middle: Point, mouth: Mouth) -> np.ndarray:
    """Return a pair of lips."""
    x = np.concatenate([np.linspace(-1, 1, 13), np.linspace(1, -1, 13)[1:]])
    sign = np.concatenate([np.ones(13), -np.ones(12)])
    line = mouth.bend * (x**2 - 0.5) + mouth.slant * x
    y = line + sign * mouth.open * np.sqrt(np.maximum(1 - x**2, 0))
    return spatial(np.column_stack([middle[0] + mouth.width * x, middle[1] + y]))


def limb(start: Point, bend: Point, end: Point, half: float) -> np.ndarray:
    """Return the outline of a tube of round ends along a curve."""
    t = np.linspace(0, 1, 13)[:, None]
    a, b, c = (np.array(point, dtype=float) for point in (start, bend, end))
    middle = (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t**2 * c
    along = 2 * (1 - t) * (b - a) + 2 * t * (c - b)
    along /= np.maximum(np.linalg.norm(along, axis=1, keepdims=True), 1e-9)
    across = np.column_stack([-along[:, 1], along[:, 0]])
    width = half * (1 - 0.22 * t)
    angles = np.linspace(0, np.pi, 7)[1:-1, None]
    tip = middle[-1] + width[-1] * (np.cos(angles) * across[-1] + np.sin(angles) * along[-1])
    heel = middle[0] - width[0] * (np.cos(angles) * across[0] + np.sin(angles) * along[0])
    outline = np.concatenate([middle + width * across, tip, (middle - width * across)[::-1], heel])
    return spatial(np.concatenate([outline, outline[:1]]))
