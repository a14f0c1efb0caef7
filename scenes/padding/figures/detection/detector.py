"""A detector: its motif's letters over the kernel that is their one-hot, and the stencil that it lays on a strand."""

import numpy as np
from manim import UP, Circle, Triangle

from scenes.kit.fast_group import FastGroup, Outline
from scenes.kit.look import theme
from scenes.kit.look.boxes import rectangle
from scenes.kit.things.kernel import kernel_border
from scenes.kit.things.matrix import Matrix
from scenes.kit.things.strand import Strand
from scenes.kit.type.text import label

_TILE = 0.9  # of a cell's side that a tile above it takes
_LEGIBLE = 0.24  # side of a tile whose letter can be read
LIFT = 0.07  # of the tiles above the cells, so that a frame fits between
NUMBER_LIFT = 0.16  # of what stands above the tiles, over a cell's half

_FAINT, _RESTING, _BOLD = 2.5, 3.5, 6.5  # strokes of a ring: over a product of 0, over none yet, over a product of 1


class Detector(FastGroup):
    """A motif in tiles, and under them its one-hot, framed in the detector's colour: the kernel.

    Parameters
    ----------
    values : (letters, width)
    motif : the letters that it detects.
    index : which detector it is, from 0; gives the colour and the place in the array `kernels`.
    alphabet : one letter per row; gives the rows' colours.
    side : of a cell, in units.
    labelled : whether the letters stand beside the rows.

    Attributes
    ----------
    motif : as given.
    tiles, matrix, border, label : the parts.
    """

    def __init__(
        self, values: np.ndarray, motif: str, index: int, alphabet: str, *, side: float, labelled: bool
    ) -> None:
        palette = theme.palette()
        self.motif = motif
        self.color_of = palette.detector(index)
        self.matrix = Matrix(
            values,
            "kernels",
            index=(index,),
            rows=alphabet if labelled else "",
            colors=[palette.base(letter) for letter in alphabet],
            columns=False,
            side=side,
        )
        self.tiles = Strand(motif, side=tile_side(side), pitch=side)
        first = self.matrix.cell(0, 0).box.get_center()
        self.tiles.shift(first + UP * (side + LIFT) - self.tiles[0].get_center())
        self.border = kernel_border(self.matrix.grid, self.color_of)
        self.label = label("padding_kernel", theme.SMALLEST, self.color_of, weight=600)
        self.label.move_to(self.tiles).shift(UP * (0.5 * side + NUMBER_LIFT))
        super().__init__(self.matrix, self.tiles, self.border, self.label)


class Stencil(FastGroup):
    """What a kernel looks through: a frame, a ring wherever the kernel holds a one, and a mark where the window starts.

    Attributes
    ----------
    border, rings, mark : the parts; `places` are the rows and columns of the rings.
    """

    def __init__(self, values: np.ndarray, index: int, side: float) -> None:
        self.color_of = theme.palette().detector(index)
        rows, width = values.shape
        self.border = kernel_border(rectangle(width=width * side, height=rows * side), self.color_of)
        corner = np.array([-width * side / 2, rows * side / 2, 0.0])
        self.places = [(int(row), int(column)) for row, column in np.argwhere(values)]
        self.rings = FastGroup(
            *(
                _ring(0.45 * side, self.color_of).move_to(corner + side * np.array([column + 0.5, -row - 0.5, 0.0]))
                for row, column in self.places
            )
        )
        self.mark = Outline.of(Triangle().rotate(np.pi)).set_fill(self.color_of, opacity=1).set_stroke(width=0)
        self.mark.stretch_to_fit_width(min(0.24, 0.8 * side)).stretch_to_fit_height(0.15)
        self.mark.move_to(corner + np.array([side / 2, -rows * side - 0.06, 0.0]), aligned_edge=UP)
        super().__init__(self.border, self.rings, self.mark)
        # A cell that changes comes to the front; the stencil lies on it all the same.
        self.set_z_index(1)

    def light(self, products: np.ndarray) -> "Stencil":
        """Let the rings show products, (letters, width): bold over a 1, faint over a 0."""
        for ring, place in zip(self.rings, self.places, strict=True):
            product = float(np.clip(np.nan_to_num(products[place]), 0, 1))
            ring.set_stroke(width=_FAINT + product * (_BOLD - _FAINT), opacity=0.7 + 0.3 * product)
        return self

    def rest(self) -> "Stencil":
        """Let all rings be alike."""
        self.rings.set_stroke(width=_RESTING, opacity=1)
        return self


def tile_side(side: float) -> float:
    """Return the side of a tile above a cell: less than the cell's, but as large as a letter needs."""
    return max(_TILE * side, min(0.97 * side, _LEGIBLE))


def _ring(radius: float, color: str) -> Outline:
    return Outline.of(Circle(radius=radius)).set_stroke(color, width=_RESTING).set_fill(opacity=0)
