"""A convolution kernel: a small framed matrix in its motif's colour, and the window that it looks through."""

import numpy as np
from manim import UP, Mobject

from scenes.kit.fast_group import FastGroup, Outline
from scenes.kit.look import theme
from scenes.kit.look.boxes import framed
from scenes.kit.things.matrix import Matrix
from scenes.kit.type.text import mono


class Kernel(FastGroup):
    """The kernel of one motif.

    Parameters
    ----------
    values : (letters, width)
    motif : the letters that it detects.
    detector : which detector it is, from 0; gives the colour and the place in the array `kernels`.
    side : of a cell, in units.

    Attributes
    ----------
    matrix, border, label : the parts.
    """

    def __init__(self, values: np.ndarray, motif: str, detector: int, *, side: float = theme.CELL) -> None:
        self.motif = motif
        self.color_of = theme.palette().detector(detector)
        self.matrix = Matrix(
            values, "kernels", index=(detector,), colors=[self.color_of] * len(values), columns=False, side=side
        )
        self.border = kernel_border(self.matrix.grid, self.color_of)
        self.label = mono(motif, size=theme.LABEL, color=self.color_of).next_to(self.border, UP, buff=0.14)
        super().__init__(self.matrix, self.border, self.label)


def kernel_border(grid: Mobject, color: str) -> Outline:
    """Return the frame in which a kernel's cells stand."""
    return framed(grid, color, gap=0.03, width=theme.BOLD, corner=0.1)
