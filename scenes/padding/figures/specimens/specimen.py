"""One strand of several: its tiles, X and X-dot one under another, column under column, and paths through X-dot."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, Circle, DashedVMobject, LineJointType, VMobject

from dnacnn.lecture.lecture_trace import LectureTrace
from dnacnn.network.encoding import DNA
from scenes.kit.fast_group import FastGroup, Outline
from scenes.kit.look import theme
from scenes.kit.look.boxes import rounded
from scenes.kit.things.matrix import Matrix
from scenes.kit.things.strand import Strand
from scenes.kit.type.text import Glyphs, math
from scenes.padding.figures.detection.detector import Stencil

_TILES = 0.1  # between the tiles and what is below
_NUMBERS, _CLOSE = 0.52, 0.36  # above X-dot, where the columns' numbers stand: below X, and below the tiles
_RING = 0.44  # radius of a ring around a cell, as a share of the cell


class Specimen(FastGroup):
    """A strand on its way through the detectors.

    Parameters
    ----------
    trace : of the strand; its arrays are registered as `detected@STRAND` and so on.
    side : of a cell.
    labelled : whether names and row labels stand at the left.
    whole : whether X is shown, or X-dot alone.
    numbered : whether X-dot's columns are.

    Attributes
    ----------
    strand, inputs, outputs : the parts; `inputs` is None unless `whole`.
    names : of the matrices, from the top, if labelled.
    """

    def __init__(
        self, trace: LectureTrace, side: float, *, labelled: bool, whole: bool = True, numbered: bool = True
    ) -> None:
        palette = theme.palette()
        self.trace = trace
        self.side = side
        self.strand = Strand(trace.padded_strand, side=0.92 * side, pitch=side)
        motifs, letters = trace.lecture.motifs, DNA
        self.outputs = Matrix(
            trace.detected,
            f"detected@{trace.strand}",
            rows=motifs if labelled else (),
            colors=[palette.detector(place) for place in range(len(motifs))],
            columns=numbered,
            hollow=True,
            side=side,
        )
        self.inputs: Matrix | None = None
        below = side + _TILES
        if whole:
            self.inputs = Matrix(
                trace.padded,
                f"padded@{trace.strand}",
                rows=letters if labelled else (),
                colors=[palette.base(letter) for letter in letters],
                columns=False,
                hollow=True,
                side=side,
            )
            self._put(self.inputs, below)
            below += len(letters) * side
        self._put(self.outputs, below + (0.0 if not numbered else _NUMBERS if whole else _CLOSE))
        parts = [part for part in (self.strand, self.inputs, self.outputs) if part is not None]
        super().__init__(*parts)
        self.names = FastGroup()
        if labelled:
            self.names.add(*self._name_matrices())
            self.add(self.names)

    def stencil(self, row: int, start: int) -> VMobject:
        """Return a kernel's stencil on a window of X, its rings as the products are; without X, on the letters."""
        kernel = self.trace.kernels[row]
        if self.inputs is None:
            return self.pair(row, start, kernel.shape[1])
        first = self.inputs.cell(0, start).box
        stencil = Stencil(kernel, row, first.width).light(self.trace.products[row, start])
        corner = first.get_corner(UP + LEFT) + 0.03 * (UP + LEFT)
        return stencil.shift(corner - stencil.border.get_corner(UP + LEFT))

    def pair(self, row: int, column: int, width: int) -> Outline:
        """Return a frame around the letters that made a cell of X-dot light."""
        letters = FastGroup(*self.strand[column : column + width])
        box = rounded(corner_radius=0.1, width=width * self.side - 0.05, height=letters.height + 0.1)
        return box.move_to(letters).set_stroke(theme.palette().detector(row), width=theme.BOLD).set_fill(opacity=0)

    def ring(self, row: int, column: int) -> Circle:
        """Return a ring around a cell of X-dot."""
        cell = self.outputs.cell(row, column)
        return Circle(_RING * cell.box.width).set_stroke(cell.color_of, width=theme.LINE).move_to(cell.box)

    def dashed(self, row: int, column: int) -> DashedVMobject:
        """Return a dashed ring around a cell of X-dot, one that leads nowhere."""
        ring = self.ring(row, column).set_stroke(theme.palette().ink)
        return DashedVMobject(ring, num_dashes=12)

    def path(self, case: Sequence[int]) -> tuple[list[Circle], list[VMobject]]:
        """Return a ring around each cell of a case, and the way from one to the next, which crosses no other cell."""
        rings = [self.ring(row, column) for row, column in enumerate(case)]
        return rings, [self._way(row, *pair) for row, pair in enumerate(pairwise(case))]

    def _name_matrices(self) -> list[Glyphs]:
        """Return the matrices' names, at the left of both."""
        named = [(one, name) for one, name in ((self.inputs, "X"), (self.outputs, "dot(X)")) if one is not None]
        left = min(one.get_left()[0] for one, _ in named) - 0.3
        return [math(name, theme.LARGE).match_y(one.grid).set_x(left, RIGHT) for one, name in named]

    def _way(self, row: int, start: int, end: int) -> VMobject:
        """Return the way from a cell to one in the row below: along the line between the rows."""
        first, last = self.outputs.cell(row, start).box, self.outputs.cell(row + 1, end).box
        corners = [first.get_corner(DOWN + RIGHT), last.get_corner(UP + LEFT)]
        outwards = _RING * np.sqrt(2) * (corners[0] - first.get_center())
        points = [first.get_center() + outwards, *corners, last.get_center() - outwards]
        way = VMobject(joint_type=LineJointType.ROUND).set_points_as_corners(points)
        return way.set_stroke(theme.palette().ink, width=theme.BOLD)

    def _put(self, matrix: Matrix, below: float) -> None:
        matrix.shift(self.strand[0].get_center() + DOWN * below - matrix.cell(0, 0).box.get_center())
