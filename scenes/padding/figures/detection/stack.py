"""Strand, X and X-dot one under another by where each window starts, and all that is drawn at their places.

The steps on detection and padding build the same picture from the same places, so that each goes on where the one
before stopped.
"""

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, VMobject

from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import LectureTrace
from dnacnn.network.encoding import DNA
from dnacnn.network.padding import PaddedTrace
from scenes.kit.fast_group import FastGroup, Outline
from scenes.kit.look import theme
from scenes.kit.look.boxes import rounded
from scenes.kit.look.region import Region
from scenes.kit.things.matrix import Matrix, every, number_columns
from scenes.kit.things.strand import Strand
from scenes.kit.type.text import Glyphs, label, mono, reading, readings
from scenes.padding.figures.detection.detector import LIFT, NUMBER_LIFT, Detector, Stencil, tile_side
from scenes.padding.figures.detection.pipeline import Pipeline
from scenes.padding.figures.detection.products import Products
from scenes.padding.figures.detection.stack_layout import Needs, arrange

_TITLE = 0.4  # over the numbers, where titles stand above
_LINE = 0.62  # between statements that stand under one another, at most


class Stack:
    """Strand, X and X-dot without padding; its methods draw what belongs beside them, at its place.

    Parameters
    ----------
    region : all of it lies in here.
    lecture : its motifs are detected.
    trace : of the strand without padding; there is room for the padding's columns too.
    hollow : whether X-dot starts empty.

    Attributes
    ----------
    side : of a cell.
    upper, lower : the rooms for kernels and products, and for what follows from them: to the right of X and of X-dot,
        or below both.
    stacked : whether they are below.
    positions, strand, inputs, inputs_size, outputs, outputs_size : the parts; `parts` are all of them, in order.
    arrays : what the parts display and no trace holds.
    """

    def __init__(self, region: Region, lecture: Lecture, trace: LectureTrace, *, hollow: bool = False) -> None:
        self.region = region
        self.lecture = lecture
        self.trace = trace
        self.letters = len(DNA)
        self.detectors = len(lecture.motifs)
        self.width = lecture.width
        self.length = len(trace.strand)
        self._beside = mono(lecture.motifs[0], theme.LABEL).width + 0.16
        needs = Needs(self.length, self.width, self.letters, self.detectors, self._beside)
        self.layout = layout = arrange(region, needs)
        self.side, self.kernel_side, self.stacked = layout.side, layout.kernel_side, layout.stacked
        self.left, self.top, self.outputs_top = layout.left, layout.top, layout.outputs_top
        self.upper, self.lower = layout.upper, layout.lower
        step = every(str(self.length), self.side)
        self.labels = [str(n + 1) if n % step == 0 else "" for n in range(self.length)]
        self.positions = self.draw_positions(self.length)
        self.strand = self.draw_strand(trace.strand)
        self.inputs = self.draw_inputs(trace.onehot, "onehot")
        self.inputs_size = self.draw_size(self.inputs, trace.onehot.shape, "onehot.shape")
        self.outputs = self.draw_outputs(trace.detected, "unpadded.detected", hollow=hollow)
        self.outputs_size = self.draw_size(self.outputs, trace.detected.shape, "unpadded.detected.shape")
        self.arrays = {
            "onehot.shape": np.array(trace.onehot.shape),
            "unpadded.detected.shape": np.array(trace.detected.shape),
        }

    @property
    def above(self) -> tuple[VMobject, ...]:
        """The strand and X."""
        return (self.positions, self.strand, self.inputs, self.inputs_size)

    @property
    def parts(self) -> tuple[VMobject, ...]:
        """All parts."""
        return (*self.above, self.outputs, self.outputs_size)

    def point(self, row: float, column: float) -> np.ndarray:
        """Return the centre of a cell of X, also of one that lies outside."""
        return np.array([self.left + (column + 0.5) * self.side, self.top - (row + 0.5) * self.side, 0.0])

    def output_point(self, row: float, column: float) -> np.ndarray:
        """Return the centre of a cell of X-dot, also of one that lies outside."""
        return np.array([self.left + (column + 0.5) * self.side, self.outputs_top - (row + 0.5) * self.side, 0.0])

    def draw_strand(self, letters: str, *, at: int = 0) -> Strand:
        """Return tiles over the columns of X."""
        tiles = Strand(letters, side=tile_side(self.side), pitch=self.side)
        return tiles.shift(self.point(-1, at) + UP * LIFT - tiles[0].get_center())

    def draw_positions(self, count: int) -> FastGroup:
        """Return the positions over the tiles, counted from 1."""
        shown = FastGroup(*number_columns(self.labels[:count], self.side))
        for n, one in enumerate(shown):
            one.move_to(self.point(-1, n) + UP * (0.5 * self.side + LIFT + NUMBER_LIFT))
        return shown

    def draw_inputs(
        self, values: np.ndarray, array: str, *, at: int = 0, hollow: bool = False, labelled: bool = True
    ) -> Matrix:
        """Return X, or some columns of it, with its rows' letters and its name beside it."""
        matrix = Matrix(
            values,
            array,
            rows=DNA if labelled else "",
            colors=self.bases,
            columns=False,
            name="X" if labelled else None,
            hollow=hollow,
            side=self.side,
        )
        above = 1.5 * self.side + LIFT + NUMBER_LIFT + _TITLE
        self._put(matrix, self.point(0, at), above)
        # The labels stand left of the whole, not of a part.
        matrix.row_labels.shift(LEFT * at * self.side)
        return matrix

    def draw_outputs(self, values: np.ndarray, array: str, *, at: int = 0, hollow: bool = False) -> Matrix:
        """Return X-dot, or some columns of it; the first has its motifs and its name beside it."""
        matrix = Matrix(
            values,
            array,
            rows=self.lecture.motifs if at == 0 else (),
            colors=[theme.palette().detector(f) for f in range(self.detectors)],
            columns=self.labels[at : at + values.shape[1]],
            name="dot(X)" if at == 0 else None,
            hollow=hollow,
            side=self.side,
        )
        return self._put(matrix, self.output_point(0, at), 0.5 * self.side + 0.3 + _TITLE)

    def draw_size(self, matrix: Matrix, size: tuple[int, ...], array: str) -> Glyphs:
        """Return a matrix's size, to stand under its name."""
        rows, columns = readings(size, array)
        muted = theme.palette().muted
        shown = label("padding_matrix-size", theme.SMALLEST, muted, rows=rows, columns=columns)
        name = matrix if matrix.title is None else matrix.title
        if self.layout.title is None:
            return shown.next_to(name, RIGHT, buff=0.3).align_to(name, DOWN)
        return shown.next_to(name, DOWN, buff=0.16)

    def detector(self, index: int, place: int = 0) -> Detector:
        """Return a kernel in the room beside X, its rows in line with X's rows."""
        kernel = Detector(
            self.trace.kernels[index],
            self.lecture.motifs[index],
            index,
            DNA,
            side=self.kernel_side,
            labelled=place == 0,
        )
        across = self.width * self.kernel_side
        pitch = (self.upper.width - 0.08 - across) / max(1, self.detectors - 1)  # with room for the last one's border
        pitch = min(pitch, across + (2.4 if self.region.upright else 1.1))
        corner = self.upper.at(0, 1) + np.array([0.5, -0.5, 0.0]) * self.kernel_side
        return kernel.shift(corner - kernel.matrix.cell(0, 0).box.get_center() + RIGHT * place * pitch)

    def lifted(self, stencil: Stencil, kernel: Detector) -> Stencil:
        """Return a stencil as it lies on the kernel that it is taken from."""
        return stencil.copy().scale(self.kernel_side / self.side).move_to(kernel.border)

    def stencil(self, index: int, start: int) -> Stencil:
        """Return a kernel's stencil on the window that starts at a column."""
        stencil = Stencil(self.trace.kernels[index], index, self.side)
        corner = self.point(-0.5, start - 0.5) + 0.03 * (LEFT + UP)
        return stencil.shift(corner - stencil.border.get_corner(LEFT + UP))

    def products(self, kernel: int, window: int, source: LectureTrace | PaddedTrace, prefix: str) -> Products:
        """Return the products of one window; `prefix` stands before the names of the source's arrays."""
        return Products(
            (kernel, window),
            source.windows[window],
            self.trace.kernels[kernel],
            source.products[kernel, window],
            arrays=(f"{prefix}windows", "kernels", f"{prefix}products"),
            region=self.products_region(),
            bases=self.bases,
        )

    def pipeline(self, kernel: int) -> Pipeline:
        """Return the way from a sum to an output, in the room beside X-dot."""
        return Pipeline(kernel, self.trace.bias, "bias", self.lower.part(0.02, 0.98))

    def band(self, column: int) -> Outline:
        """Return a frame around one column of X and the place for its outputs below."""
        palette = theme.palette()
        top, bottom = self.point(-0.5, column), self.output_point(self.detectors - 0.5, column)
        # Between narrow cells it must leave the neighbours' numbers alone.
        across = self.side + min(0.08, max(0.0, self.side - 0.3))
        frame = rounded(corner_radius=0.1, width=across, height=top[1] - bottom[1] + 0.08)
        frame.set_stroke(palette.accent, width=theme.BOLD).set_fill(opacity=0)
        return frame.move_to((top + bottom) / 2)

    def count(self, columns: int, array: str, meaning: str, room: Region) -> FastGroup:
        """Return how many columns there are, large, and in a message what each of them is for."""
        large = label("padding_columns", theme.HEADLINE, weight=600, n=reading(columns, array, (1,)))
        small = label(meaning, theme.BODY, theme.palette().muted)
        both = FastGroup(large, small).arrange(DOWN, buff=0.3, aligned_edge=LEFT)
        left = room.left if self.stacked else self.upper.left
        # Rooms side by side are not equally high.
        level = self.lower if self.stacked and not self.region.upright else room
        return both.move_to(np.array([left, level.center[1], 0.0]), aligned_edge=LEFT)

    def list_starts(self, detected: np.ndarray, name: str) -> dict[str, np.ndarray]:
        """Return where each motif starts, counted from 1, as `NAME.MOTIF`, and how often, as `NAME.MOTIF.count`."""
        found = {}
        for motif, row in zip(self.lecture.motifs, detected, strict=True):
            starts = found[f"{name}.{motif}"] = np.flatnonzero(row) + 1
            found[f"{name}.{motif}.count"] = np.array(len(starts))
        return found

    def statement(self, kernel: int, detected: np.ndarray, name: str, *, message: str = "padding_starts-at") -> Glyphs:
        """Return where a motif starts, as a sentence; or how often, if the places are too many for a line.

        It stands in line with the motif's row of X-dot, or in the lower room if that is not beside X-dot. Its numbers
        are entries of what `list_starts` returns.
        """
        motif, color = self.lecture.motifs[kernel], theme.palette().detector(kernel)
        array = f"{name}.{motif}"
        starts = readings(np.flatnonzero(detected[kernel]) + 1, array)
        pitch = min(_LINE, self.lower.height / self.detectors) if self.stacked else self.side
        size = min(theme.BODY, max(theme.SMALLEST, 0.5 * pitch * theme.PIXELS_PER_UNIT))
        shown = label(message, size, color, weight=600, motif=motif, starts=starts, count=len(starts))
        if shown.width > (self.lower if self.stacked else self.upper).width:
            count = reading(len(starts), f"{array}.count")
            shown = label(f"{message}-many", size, color, weight=600, motif=motif, n=count)
        if self.stacked:
            return shown.move_to(self.lower.at(0, 1) + DOWN * (kernel + 0.5) * pitch, aligned_edge=LEFT)
        shown.move_to(self.output_point(kernel, 0))
        return shown.align_to(np.array([self.upper.left, 0.0, 0.0]), LEFT)

    def products_region(self) -> Region:
        """Return the room for products, right of the first kernel, row by row in line with X."""
        left = self.upper.left + self.width * self.kernel_side + 0.5
        return Region(left, self.upper.right, self.upper.bottom, self.upper.top)

    @property
    def bases(self) -> list[str]:
        """The colour of each row of X."""
        return [theme.palette().base(letter) for letter in DNA]

    def _put(self, matrix: Matrix, first: np.ndarray, above: float) -> Matrix:
        """Put a matrix's first cell at a place, its title beside it or, by some units, above it."""
        matrix.shift(first - matrix.cell(0, 0).box.get_center())
        if matrix.title is not None and self.layout.title is not None:
            matrix.title.set_x(self.layout.title)
        elif matrix.title is not None:
            matrix.title.move_to(first + UP * above).align_to(np.array([self.left - self._beside, 0.0, 0.0]), LEFT)
        return matrix
