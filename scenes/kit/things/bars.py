"""Horizontal bars along one scale: numbers as lengths that can be compared from row to row."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from manim import DashedLine, Line, Polygon

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme

_THINNEST = 0.035  # how wide the bar of a zero is, so that one sees where it is


@dataclass(frozen=True)
class Scale:
    """Where numbers lie from left to right: `zero` is the place of 0, `unit` the length of 1, in units.

    `reach` are the numbers at its ends.
    """

    zero: float
    unit: float
    reach: tuple[float, float] = (-np.inf, np.inf)

    @classmethod
    def between(cls, left: float, right: float, low: float, high: float) -> "Scale":
        """Return the scale that has `low` at `left` and `high` at `right`."""
        unit = (right - left) / (high - low)
        return cls(left - low * unit, unit, (low, high))

    def at(self, value: float) -> float:
        """Return where a number lies."""
        return self.zero + value * self.unit

    def mark(self, value: float, bottom: float, top: float) -> DashedLine:
        """Return an upright dashed line at a number."""
        x = self.at(value)
        line = DashedLine([x, bottom, 0], [x, top, 0], dash_length=0.09, dashed_ratio=0.5)
        return line.set_stroke(theme.palette().rule, width=theme.LINE)


class Bars(FastGroup):
    """One bar below the other, each from a start (0, unless it is told otherwise) over its value.

    Parameters
    ----------
    values : (C,)
    heights : the height in the picture of each bar's middle.
    scale : where the numbers lie.
    colors : one for each bar.
    thickness : of a bar, in units.

    Attributes
    ----------
    values, starts : what is displayed.
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
        self.scale_of = scale
        self.thickness = thickness
        super().__init__(*(Polygon(*np.zeros((4, 3))) for _ in heights))
        for bar, color in zip(self, colors, strict=True):
            bar.set_fill(color, opacity=0.85).set_stroke(color, width=theme.HAIR)
        self.show(values)

    def show(self, values: np.ndarray, starts: np.ndarray | None = None, heights: Sequence[float] = ()) -> "Bars":
        """Display other values, perhaps from other starts and at other heights."""
        self.values = np.array(values, dtype=float)
        self.starts = np.zeros_like(self.values) if starts is None else np.array(starts, dtype=float)
        for bar, value, start, height in zip(self, self.values, self.starts, heights or self.heights, strict=True):
            bar.set_points_as_corners(self._corners(value, start, height))
        return self

    def torn(self, place: int, color: str) -> FastGroup:
        """Return a gap across a bar that is longer than the scale reaches, near the end that it is cut at."""
        bar = self[place]
        end = bar.get_right() if self.values[place] > 0 else bar.get_left()
        at = end + (bar.get_center() - end) * min(1.0, 0.7 / max(bar.width, 0.1))
        slant = np.array([0.09, 0.62 * self.thickness, 0])
        lines = (Line(at + shift - slant, at + shift + slant) for shift in ([-0.07, 0, 0], [0.07, 0, 0]))
        return FastGroup(*(line.set_stroke(color, width=theme.BOLD) for line in lines))

    def ghost(self, color: str) -> FastGroup:
        """Return the bars' outlines alone."""
        ghosts = FastGroup(*(bar.copy() for bar in self))
        return ghosts.set_fill(opacity=0).set_stroke(color, width=theme.LINE)

    def _corners(self, value: float, start: float, height: float) -> np.ndarray:
        left, right = sorted((self.scale_of.at(start), self.scale_of.at(start + value)))
        if right - left < _THINNEST:
            right = left + _THINNEST
        low, high = height - self.thickness / 2, height + self.thickness / 2
        return np.array([(left, low, 0), (right, low, 0), (right, high, 0), (left, high, 0), (left, low, 0)])
