"""A slider: a line with marks, and a knob at the number that is in force."""

from collections.abc import Callable, Sequence

import numpy as np
from manim import DOWN, UP, Circle, Line

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.type.readout import Readout
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import Glyphs, text
from scenes.script.numbers import number


class Slider(FastGroup):
    """A line from the first to the last of some increasing numbers, and a knob.

    Parameters
    ----------
    values : the numbers that the knob can stand at.
    width : of the line, in units.
    write : sets the words above the line for one of the values, by its index; they change with the knob.
    marks : numbers that are marked on the line, as `fact` gives them if they are the core's.
    log : whether equal factors take equal room.

    Attributes
    ----------
    line, knob, label : the parts.
    at : the index of the value that is in force.
    """

    def __init__(
        self,
        values: Sequence[float] | np.ndarray,
        width: float,
        write: Callable[[int], Glyphs],
        *,
        marks: Sequence[float | Reading] = (),
        log: bool = False,
    ) -> None:
        palette = theme.palette()
        self.values = np.array(values, dtype=float)
        self.log = log
        self.line = Line([0, 0, 0], [width, 0, 0]).set_stroke(palette.muted, width=theme.LINE)
        self.knob = Circle(radius=0.13).set_fill(palette.accent, opacity=1).set_stroke(palette.ink, width=2)
        self.ticks, self.numbers = FastGroup(), FastGroup()
        for mark in marks:
            value = mark.value if isinstance(mark, Reading) else mark
            here = self.point(value)
            self.ticks.add(Line(here + 0.09 * UP, here + 0.09 * DOWN).set_stroke(palette.muted, width=theme.LINE))
            words = text(number(value), theme.SMALLEST, palette.muted)
            words.readings = (mark,) if isinstance(mark, Reading) else ()
            self.numbers.add(words.next_to(here, DOWN, buff=0.17))
        self.label = Readout(lambda index: write(index).next_to(self.line, UP, buff=0.26))
        super().__init__(self.line, self.ticks, self.numbers, self.knob, self.label)
        self.show(0)

    def point(self, value: float) -> np.ndarray:
        """Return where a number lies on the line."""
        ends = np.array([self.values[0], self.values[-1]])
        if self.log:
            value, ends = np.log(value), np.log(ends)
        share = (value - ends[0]) / (ends[1] - ends[0])
        return self.line.get_start() + share * (self.line.get_end() - self.line.get_start())

    def show(self, index: int) -> "Slider":
        """Move the knob to one of the values."""
        self.at = index
        self.knob.move_to(self.point(self.values[index]))
        self.label.show(index)
        return self
