"""A slider: a line between two numbers, and a knob at the number that is in force."""

from collections.abc import Callable
from typing import Self

import numpy as np
from manim import DOWN, UP, Circle, Line

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.type.readout import Readout
from scenes.kit.type.text import Glyphs, numeral


class Slider(FastGroup):
    """A line from the first to the last of some numbers, along which equal factors take equal room, and a knob.

    Parameters
    ----------
    values : increasing numbers above 0 that the knob can stand at.
    array : the core's name of them.
    width : of the line, in units.
    write : returns the words above the line for the value of an index.

    Attributes
    ----------
    line, knob, words : the parts.
    """

    def __init__(self, values: np.ndarray, array: str, width: float, write: Callable[[int], Glyphs]) -> None:
        palette = theme.palette()
        self._logs = np.log(values)
        self.line = Line((0, 0, 0), (width, 0, 0)).set_stroke(palette.muted, width=theme.LINE)
        self.knob = Circle(radius=0.13).set_fill(palette.accent, opacity=1).set_stroke(palette.ink, width=2)
        ticks, numbers = FastGroup(), FastGroup()
        for index in (0, len(values) - 1):
            here = self._point(index)
            ticks.add(Line(here + 0.09 * UP, here + 0.09 * DOWN).set_stroke(palette.muted, width=theme.LINE))
            end = numeral(values[index], array, (index,), size=theme.SMALLEST, color=palette.muted, weight=400)
            numbers.add(end.next_to(here, DOWN, buff=0.17))
        self.words = Readout(lambda index: write(index).next_to(self.line, UP, buff=0.26))
        super().__init__(self.line, ticks, numbers, self.knob, self.words)
        self.set_index(0)

    def set_index(self, index: int) -> Self:
        """Move the knob to one of the values."""
        self.knob.move_to(self._point(index))
        self.words.show(index)
        return self

    def _point(self, index: int) -> np.ndarray:
        low, high = self._logs[[0, -1]]
        share = (self._logs[index] - low) / (high - low)
        start, end = self.line.get_start(), self.line.get_end()
        return np.asarray(start + share * (end - start))
