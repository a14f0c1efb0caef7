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
    rows : the alphabet, to label the rows with; empty for none.

    Attributes
    ----------
    matrix, border, label : the parts.
    """

    def __init__(
        self, values: np.ndarray, motif: str, detector: int, *, rows: str = "", side: float = theme.CELL
    ) -> None:
        palette = theme.palette()
        self.motif = motif
        self.detector = detector
        self.color_of = palette.detector(detector)
        self.matrix = Matrix(
            values,
            "kernels",
            index=(detector,),
            rows=rows,
            colors=[palette.base(letter) for letter in rows] or [self.color_of] * len(values),
            columns=False,
            side=side,
        )
        grid = self.matrix.grid
        self.border = rounded(corner_radius=0.1, width=grid.width + 0.06, height=grid.height + 0.06)
        self.border.set_stroke(self.color_of, width=theme.BOLD).move_to(grid)
        self.label = mono(motif, size=theme.LABEL, color=self.color_of).next_to(self.border, UP, buff=0.14)
        super().__init__(self.matrix, self.border, self.label)

    def over(self, matrix: Matrix, start: int) -> np.ndarray:
        """Return how far to shift so that the kernel's cells lie on a matrix's columns from `start` on."""
        return matrix_point(matrix, start) - self.matrix.cell(0, 0).box.get_center()

    def below(self, matrix: Matrix, start: int, gap: float = theme.GAP) -> np.ndarray:
        """Return how far to shift so that the kernel stands under a matrix's columns from `start` on."""
        shift = self.over(matrix, start)
        bottom = matrix.grid.get_bottom()[1] - gap
        return np.array([shift[0], bottom - self.label.get_top()[1], 0.0])


def matrix_point(matrix: Matrix, column: int, row: int = 0) -> np.ndarray:
    """Return the centre of a cell, also of one that would lie outside the matrix."""
    first = matrix.cell(0, 0).box
    return np.asarray(first.get_center() + np.array([column * first.width, -row * first.width, 0.0]))
