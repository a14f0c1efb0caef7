"""A matrix too wide for digits: a row is a band, and an entry that is not zero a bar in it."""

from collections.abc import Sequence

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP

from scenes.kit.fast_group import FastGroup, Outline
from scenes.kit.look import theme
from scenes.kit.look.boxes import rectangle, rounded
from scenes.kit.type.text import mono

_BAR = 0.72  # of a place, the largest entry's bar takes in each direction


class BarMatrix(FastGroup):
    """Rows of bars, as tall as their entries are large: full above zero, hollow below.

    Parameters
    ----------
    values : (rows, columns)
    colors : a colour for each row.
    pitch : from column to column, in units.
    height : of a row.
    rows : a label for each row, or none.

    Attributes
    ----------
    grid, row_labels : bands and bars; the labels.
    """

    def __init__(
        self, values: np.ndarray, colors: Sequence[str], pitch: float, height: float, *, rows: Sequence[str] = ()
    ) -> None:
        super().__init__()
        self.values = np.array(values, dtype=float)
        self.pitch = pitch
        palette = theme.palette()
        largest = np.abs(self.values).max() or 1.0
        self.grid = FastGroup()
        self.row_labels = FastGroup()
        for place, row in enumerate(self.values):
            band = rectangle(width=len(row) * pitch, height=height).shift(DOWN * place * height)
            band.set_fill(palette.panel, opacity=0.55).set_stroke(palette.rule, width=theme.HAIR)
            self.grid.add(band)
            for column, value in enumerate(row):
                if value:
                    bar = rectangle(width=_BAR * pitch, height=_BAR * height * max(0.2, abs(value) / largest))
                    bar.move_to(band.get_left() + RIGHT * (column + 0.5) * pitch)
                    bar.set_stroke(colors[place], width=theme.HAIR).set_fill(colors[place], opacity=float(value > 0))
                    self.grid.add(bar)
            if rows:
                self.row_labels.add(mono(rows[place], theme.SMALLEST, colors[place]).next_to(band, LEFT, buff=0.16))
        self.add(self.grid, self.row_labels)
        self.center()

    def frame(self, start: int, width: int, color: str) -> Outline:
        """Return a frame around some columns, not yet part of the matrix."""
        box = rounded(corner_radius=0.05, width=width * self.pitch + 0.08, height=self.grid.height + 0.08)
        corner = self.grid.get_corner(UP + LEFT) + RIGHT * start * self.pitch
        middle = corner + np.array([width * self.pitch / 2, -self.grid.height / 2, 0.0])
        return box.move_to(middle).set_stroke(color, width=theme.LINE).set_fill(opacity=0)
