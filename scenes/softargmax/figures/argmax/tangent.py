"""A tangent on argmax's step: level on either side, and none at the jump."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Self

import numpy as np
from manim import DOWN, LEFT, ORIGIN, RIGHT, UP, Line

from scenes.kit.look import theme
from scenes.kit.type.text import Glyphs, label, reading
from scenes.softargmax.figures.argmax.argmax_sweep import OWN
from scenes.softargmax.figures.argmax.step_plot import StepPlot

_REACH = 0.6  # half its length, in units
_APART = 0.26  # from the step to what is written about it
_GAP, _NEAR = 0.16, 0.06  # from the jump to words that are moved beside it, and the least from any line
_SIZES = (theme.BODY, theme.LABEL, theme.FINE)  # of the words


class Tangent(Line):
    """A piece of the tangent, through the point at which the first input stands."""

    def __init__(self, plot: StepPlot) -> None:
        super().__init__(LEFT, RIGHT)
        self.set_stroke(theme.palette().gradient, width=2 * theme.BOLD).set_z_index(1)
        sweep = plot.sweep
        self._axes, self._point, self._ends = plot.axes, plot.axes.point, plot.axes.x_range
        self._step = sweep.curve.x, sweep.outputs_along[:, 0], sweep.curve.hard_slope
        self._jump, self._own = sweep.curve.jump, sweep.x(OWN)

    def set_index(self, index: int) -> Self:
        """Lie on the step at a point of the curve; where there is no slope, there is no tangent."""
        x, y, slope = (float(values[index]) for values in self._step)
        if np.isnan(slope):
            return self.set_stroke(opacity=0)
        # Not past the jump: the slope holds on this side of it alone.
        within = (self._jump, np.inf) if x > self._jump else (-np.inf, self._jump)
        self._axes.lay_tangent(self, (x, y), slope, _REACH, within)
        return self.set_stroke(opacity=1)

    def words(self, index: int, aside: np.ndarray = ORIGIN) -> Glyphs:
        """Return the slope at a point of the curve, written on the inner side of the step, perhaps some way aside."""
        x, y, slope = (float(values[index]) for values in self._step)
        if np.isnan(slope):
            return self._undefined(x)
        level, jump = DOWN if y else UP, self._point(self._jump, y)
        for size in _SIZES:
            words = label("slope", size, theme.palette().gradient, s=reading(slope, "slope along x1", (index,)))
            for side in (aside, -aside, RIGHT, LEFT):
                words.next_to(self._point(x, y), level + side, buff=_APART)
                if words.get_left()[0] < jump[0] < words.get_right()[0]:
                    words.next_to((jump[0], words.get_y(), 0), RIGHT if x > self._jump else LEFT, buff=_GAP)
                if self._clear(words, (x,) if y else ()):
                    return words
        return self._beyond(words)

    def _clear(self, words: Glyphs, probe: Sequence[float]) -> bool:
        """Return whether words lie within the axes, and no upright line passes through them: none of these inputs'."""
        left, right = words.get_left()[0], words.get_right()[0]
        low, high = (self._point(end, 0)[0] for end in self._ends)
        lines = [self._point(x, 0)[0] for x in (self._jump, self._own, *probe)]
        return low + _NEAR < left and right < high + _APART and not any(left - _NEAR < x < right + _NEAR for x in lines)

    def _beyond(self, words: Glyphs) -> Glyphs:
        """Place words where the widest room is between the lines of both inputs and the ends, at their height."""
        at = sorted(float(self._point(x, 0)[0]) for x in (*self._ends, self._jump, self._own))
        left, right = max(pairwise(at), key=lambda room: room[1] - room[0])
        middle = (left + right) / 2 if left == at[0] else left + _APART + words.width / 2
        return words.move_to((middle, words.get_y(), 0))

    def _undefined(self, x: float) -> Glyphs:
        """Return the word beside the jump, as large as fits, or else beyond the line of the own input."""
        (low, high), own = self._ends, self._own
        here, right, left = (self._point(end, 0.5)[0] for end in (x, own if own > x else high, own if own < x else low))
        if own < x:
            right += _APART  # nothing stands past the end of the axis
        for size in _SIZES:
            words = label("undefined", size, theme.palette().undefined)
            wide = words.width + 2 * _APART
            if max(right - here, here - left) > wide:
                side = RIGHT if right - here > wide else LEFT
                return words.next_to((here, self._point(x, 0.5)[1], 0), side, buff=_APART)
        return words.next_to(self._point(own, 0.5), RIGHT if own > x else LEFT, buff=_APART)
