"""A slider: a line between two numbers, and a knob at the number that is in force."""

from collections.abc import Callable
from typing import Self

import numpy as np
from manim import DOWN, UP, Circle, Line

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.things.plot import scale_number
from scenes.kit.type.readout import Readout
from scenes.kit.type.text import Glyphs
from scenes.softargmax.figures.powers import powers_of_two


class Slider(FastGroup):
    """A line from the first to the last of some numbers, along which equal factors take equal room, and a knob.

    Parameters
    ----------
    values : increasing numbers above 0 that the knob can stand at.
    width : of the line, in units.
    write : returns the words above the line for the value of an index.

    Attributes
    ----------
    line, knob, words : the parts.
    """

    def __init__(self, values: np.ndarray, width: float, write: Callable[[int], Glyphs]) -> None:
        palette = theme.palette()
        self._values = values
        self.line = Line((0, 0, 0), (width, 0, 0)).set_stroke(palette.muted, width=theme.LINE)
        self.knob = Circle(radius=0.13).set_fill(palette.accent, opacity=1).set_stroke(palette.ink, width=2)
        marks = FastGroup()
        for value in powers_of_two(values[0], values[-1]):
            here = self._point(value)
            marks.add(Line(here + 0.09 * UP, here + 0.09 * DOWN).set_stroke(palette.muted, width=theme.LINE))
            marks.add(scale_number(value, theme.SMALLEST).next_to(here, DOWN, buff=0.17))
        self.words = Readout(lambda index: write(index).next_to(self.line, UP, buff=0.26))
        super().__init__(self.line, marks, self.knob, self.words)
        self.set_index(0)

    def set_index(self, index: int) -> Self:
        """Move the knob to one of the values."""
        self.knob.move_to(self._point(self._values[index]))
        self.words.show(index)
        return self

    def _point(self, value: float) -> np.ndarray:
        low, high = self._values[[0, -1]]
        share = np.log(value / low) / np.log(high / low)
        start, end = self.line.get_start(), self.line.get_end()
        return np.asarray(start + share * (end - start))
