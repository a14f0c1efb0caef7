"""Horizontal bars along one scale: numbers as lengths that can be compared from row to row."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from manim import Polygon

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme

THINNEST = 0.035  # how wide the bar of a zero is, so that one sees where it is


@dataclass(frozen=True)
class Scale:
    """Where numbers lie from left to right.

    Attributes
    ----------
    zero : the x of 0, in units.
    unit : the length of 1, in units.
    reach : the numbers at its ends.
    """

    zero: float
    unit: float
    reach: tuple[float, float] = (-np.inf, np.inf)

    @classmethod
    def between(cls, left: float, right: float, low: float, high: float) -> Self:
        """Return the scale that has `low` at `left` and `high` at `right`."""
        unit = (right - left) / (high - low)
        return cls(left - low * unit, unit, (low, high))

    def at(self, value: float) -> float:
        """Return the x of a number."""
        return self.zero + value * self.unit


class Bars(FastGroup):
    """One bar below the other, each from its start (0 at first) over its value.

    Parameters
    ----------
    values : (C,)
    heights : the y of each bar's middle.
    scale : where the numbers lie.
    colors : one for each bar.
    thickness : of a bar, in units.

    Attributes
    ----------
    values : (C,), as displayed.
    """

    def __init__(
        self,
        values: np.ndarray,
        heights: Sequence[float],
        scale: Scale,
        colors: Sequence[str],
        *,
        thickness: float = 0.42,
    ) -> None:
        self.heights = tuple(heights)
        self.thickness = thickness
        self._scale = scale
        super().__init__(*(Polygon(*np.zeros((4, 3))) for _ in heights))
        for bar, color in zip(self, colors, strict=True):
            bar.set_fill(color, opacity=0.85).set_stroke(color, width=theme.HAIR)
        self.set_values(values)

    def set_values(self, values: np.ndarray, starts: np.ndarray | float = 0.0, heights: Sequence[float] = ()) -> Self:
        """Display other values, perhaps from other starts and at other heights."""
        self.values = np.array(values, dtype=float)
        starts = np.broadcast_to(starts, self.values.shape)
        for bar, value, start, height in zip(self, self.values, starts, heights or self.heights, strict=True):
            bar.set_points_as_corners(self._corners(value, start, height))
        return self

    def _corners(self, value: float, start: float, height: float) -> np.ndarray:
        left, right = sorted((self._scale.at(start), self._scale.at(start + value)))
        right = max(right, left + THINNEST)
        low, high = height - self.thickness / 2, height + self.thickness / 2
        return np.array([(left, low, 0), (right, low, 0), (right, high, 0), (left, high, 0), (left, low, 0)])
