"""A convolution kernel: a small framed matrix in its motif's colour, and the window that it looks through."""

import numpy as np
from manim import UP

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import rounded
from scenes.kit.things.matrix import Matrix
from scenes.kit.type.text import mono


class Kernel(FastGroup):
    """The kernel of one motif.

    Parameters
    ----------
    values : (letters, width)
    motif : the letters that it detects.
    detector : which detector it is, from 0; gives the colour and the place in the array `kernels`.

    Attributes
    ----------
    matrix, border, label : the parts.
    """

    def __init__(self, values: np.ndarray, motif: str, detector: int, *, side: float = theme.CELL) -> None:
        self.motif = motif
        self.detector = detector
        self.color_of = theme.palette().detector(detector)
        self.matrix = Matrix(
            values, "kernels", index=(detector,), colors=[self.color_of] * len(values), columns=False, side=side
        )
        grid = self.matrix.grid
        self.border = rounded(corner_radius=0.1, width=grid.width + 0.06, height=grid.height + 0.06)
        self.border.set_stroke(self.color_of, width=theme.BOLD).move_to(grid)
        self.label = mono(motif, size=theme.LABEL, color=self.color_of).next_to(self.border, UP, buff=0.14)
        super().__init__(self.matrix, self.border, self.label)
