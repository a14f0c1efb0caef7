"""The layout of detection: strand, X and X-dot one under another by where each window starts, and room to calculate.

The steps that tell of detection and padding build the same picture from the same places, so that each goes on where
the one before stopped.
"""

from dataclasses import replace

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, DashedVMobject, RoundedRectangle, Square, VGroup

from dnacnn import Lecture, Padding, Trace
from scenes.kit import theme
from scenes.kit.arithmetic import Pipeline, Products
from scenes.kit.detector import LIFT, NUMBER_LIFT, TILE_SHARE, Detector, Stencil
from scenes.kit.lean import LeanGroup, Outline
from scenes.kit.matrix import Matrix
from scenes.kit.shrinking import Staircase
from scenes.kit.stage import Region
from scenes.kit.step import Step
from scenes.kit.strand import Strand
from scenes.kit.type import Type, fact, math, mono, text, told
from scenes.kit.words import listed, plural

_NUMBERS = 0.3  # above the tiles
_BETWEEN = 0.6  # X and X-dot, whose numbers stand there
_BELOW = 0.36  # under X-dot, for a remark
_TITLES = 0.72  # left of the row labels
_LAYERS = 3  # that the staircase tells of
_PANEL = 0.85  # between the last column and the kernels


class Detection:
    """Places for everything that detection is drawn with; the methods build the things where they belong.

    Parameters
    ----------
    region : all of it lies in here.
    lecture : its motifs are detected.
    trace : of the strand without padding; there is room for the padding's columns too.

    Attributes
    ----------
    side : of a cell.
    upper, lower : the rooms to the right of X and of X-dot.
    """

    def __init__(self, region: Region, lecture: Lecture, trace: Trace) -> None:
        self.region = region
        self.lecture = lecture
        self.trace = trace
        self.letters = len(lecture.alphabet)
        self.detectors = len(lecture.motifs)
        self.width = lecture.width
        self.length = len(trace.strand)
        labels = mono(lecture.motifs[0], theme.LABEL).width + 0.16
        rows = 1 + self.letters + self.detectors
        room = region.height - _NUMBERS - _BETWEEN - _BELOW - LIFT
        self.side = min(room / rows, 0.44 * region.width / (self.length + self.width - 1))
        self.left = region.left + _TITLES + labels
        self.top = region.top - _NUMBERS - self.side - LIFT
        self.answers_top = self.top - self.letters * self.side - _BETWEEN
        right = self.left + (self.length + self.width - 1) * self.side + _PANEL
        self.upper = Region(right, region.right, self.top - self.letters * self.side, self.top)
        self.lower = Region(right - 0.3, region.right, self.answers_top - self.detectors * self.side, self.answers_top)

    def point(self, row: float, column: float) -> np.ndarray:
        """Return the centre of a cell of X, also of one that lies outside."""
        return np.array([self.left + (column + 0.5) * self.side, self.top - (row + 0.5) * self.side, 0.0])

    def answer_point(self, row: float, column: float) -> np.ndarray:
        """Return the centre of a cell of X-dot, also of one that lies outside."""
        return np.array([self.left + (column + 0.5) * self.side, self.answers_top - (row + 0.5) * self.side, 0.0])

    def strand(self, letters: str, *, at: int = 0) -> Strand:
        """Return tiles over the columns of X."""
        tiles = Strand(letters, side=TILE_SHARE * self.side, pitch=self.side)
        return tiles.shift(self.point(-1, at) + UP * LIFT - tiles[0].ground.get_center())

    def numbers(self, count: int, *, at: int = 0) -> VGroup:
        """Return the positions over the tiles, counted from 1."""
        shown = VGroup(*(text(str(at + n + 1), theme.SMALLEST, theme.palette().muted) for n in range(count)))
        for n, one in enumerate(shown):
            one.move_to(self.point(-1, at + n) + UP * (0.5 * self.side + LIFT + NUMBER_LIFT))
        return shown

    def inputs(self, values: np.ndarray, array: str, *, at: int = 0, hollow: bool = False) -> Matrix:
        """Return X, or some columns of it; the first has its rows' letters and its name beside it."""
        matrix = Matrix(
            values,
            array,
            rows=self.lecture.alphabet if at == 0 else "",
            colors=self.bases,
            columns=False,
            name="X" if at == 0 else None,
            hollow=hollow,
            side=self.side,
        )
        return self._put(matrix, self.point(0, at))

    def answers(self, values: np.ndarray, array: str, *, at: int = 0, hollow: bool = False) -> Matrix:
        """Return X-dot, or some columns of it; the first has its motifs and its name beside it."""
        matrix = Matrix(
            values,
            array,
            rows=self.lecture.motifs if at == 0 else (),
            colors=[theme.palette().detector(f) for f in range(self.detectors)],
            columns=[str(at + n + 1) for n in range(values.shape[1])],
            name="dot(X)" if at == 0 else None,
            hollow=hollow,
            side=self.side,
        )
        return self._put(matrix, self.answer_point(0, at))

    def shape(self, matrix: Matrix, size: tuple[int, ...], array: str) -> Type:
        """Return a matrix's size, to stand under its name."""
        shown = told(
            "{rows} × {columns}",
            theme.SMALLEST,
            theme.palette().muted,
            rows=fact(size[0], array, (0,)),
            columns=fact(size[1], array, (1,)),
        )
        return shown.next_to(matrix.title, DOWN, buff=0.16)

    def detector(self, index: int, place: int = 0) -> Detector:
        """Return a kernel in the room beside X, its rows in line with X's rows."""
        kernel = Detector(
            self.trace.kernels[index],
            self.lecture.motifs[index],
            index,
            self.lecture.alphabet,
            side=self.side,
            labelled=place == 0,
        )
        across = self.width * self.side
        pitch = min((self.upper.width - across) / max(1, self.detectors - 1), across + 1.1)
        kernel.shift(self.point(0, 0) - kernel.matrix.cell(0, 0).box.get_center())
        return kernel.shift(RIGHT * (self.upper.left - self.left + place * pitch))

    def stencil(self, index: int, start: int) -> Stencil:
        """Return a kernel's stencil on the window that starts at a column."""
        stencil = Stencil(self.trace.kernels[index], index, self.side)
        return stencil.shift(self.point(0, start) - stencil.border.get_corner(LEFT + UP) + self._to_corner)

    def products(self, kernel: int, window: int, source: Trace | Padding, prefix: str) -> Products:
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
        """Return the way from a sum to an answer, in the room beside X-dot."""
        return Pipeline(kernel, self.trace.bias, "bias", self.lower.part(0.02, 0.98))

    def missing_inputs(self) -> LeanGroup:
        """Return the cells of X that a window over the edge would need: dashed, with nothing in them."""
        columns = range(self.length, self.length + self.width - 1)
        places = [self.point(row, column) for column in columns for row in range(self.letters)]
        return LeanGroup(*(_missing(0.86 * self.side).move_to(place) for place in places))

    def missing_answers(self) -> LeanGroup:
        """Return the columns that X-dot lacks: dashed cells that each ask, under their numbers."""
        palette = theme.palette()
        cells = LeanGroup()
        for column in range(self.length - self.width + 1, self.length):
            above = self.answer_point(0, column) + UP * (0.5 * self.side + 0.12)
            cells.add(text(str(column + 1), theme.SMALLEST, palette.undefined).move_to(above, aligned_edge=DOWN))
            for row in range(self.detectors):
                cell = _missing(0.86 * self.side).move_to(self.answer_point(row, column))
                asks = text("?", 0.52 * self.side * theme.PIXELS_PER_UNIT, palette.undefined)
                cells.add(LeanGroup(cell, asks.move_to(cell)))
        return cells

    def band(self, column: int) -> Outline:
        """Return a frame around one column of X and the place for its answers below."""
        side, palette = self.side, theme.palette()
        top = self.point(-0.5, column)[1]
        bottom = self.answer_point(self.detectors - 0.5, column)[1]
        frame = Outline.of(RoundedRectangle(corner_radius=0.1, width=side + 0.08, height=top - bottom + 0.08))
        frame.set_stroke(palette.accent, width=theme.BOLD).set_fill(palette.accent, opacity=0.1)
        return frame.move_to([self.point(0, column)[0], (top + bottom) / 2, 0.0])

    def count(self, columns: int, array: str, meaning: str, room: Region) -> VGroup:
        """Return how many columns there are, large, and what each of them is for."""
        noun = plural(columns, "column").partition(" ")[2]
        large = told("{n} " + noun, theme.HEADLINE, weight=600, n=fact(columns, array, (1,)))
        small = text(meaning, theme.BODY, theme.palette().muted)
        both = VGroup(large, small).arrange(DOWN, buff=0.3, aligned_edge=LEFT)
        return both.move_to([self.upper.left, room.at(0, 0.5)[1], 0.0], aligned_edge=LEFT)

    def statement(self, kernel: int, detected: np.ndarray, name: str, step: Step) -> Type:
        """Return where a motif starts, as a sentence in line with its row of X-dot; the step knows it by the name."""
        motif = self.lecture.motifs[kernel]
        array = f"{name}.{motif}"
        starts = step.know(array, np.flatnonzero(detected[kernel]) + 1)
        facts = {f"n{place}": fact(start, array, (place,)) for place, start in enumerate(starts)}
        template = f"{motif} starts at {listed([f'{{{slot}}}' for slot in facts])}" if facts else f"no {motif}"
        size = min(theme.BODY, 0.5 * self.side * theme.PIXELS_PER_UNIT)
        shown = told(template, size, theme.palette().detector(kernel), weight=600, **facts)
        shown.move_to(self.answer_point(kernel, 0))
        return shown.align_to(np.array([self.upper.left, 0.0, 0.0]), LEFT)

    def staircase(self, step: Step) -> Staircase:
        """Return how many columns are left when layer follows layer, in the room beside X-dot."""
        bare = replace(self.lecture, pad_side="none", upstream=None)
        counts = [self.length]
        while len(counts) < _LAYERS + 1 and counts[-1] >= self.width:
            counts.append(bare.columns(counts[-1]))
        array = "columns by layer"
        names = [math("X", theme.BODY), math("dot(X)", theme.BODY)]
        names += [text(f"{nth} layer", theme.FINE, theme.palette().muted) for nth in ("second", "third", "fourth")]
        room = self.lower.part(0.05, 1, -0.04, 1.04)
        return Staircase(step.know(array, np.array(counts)), array, names[: len(counts)], room)

    def products_region(self) -> Region:
        """Return the room for products, right of the first kernel, row by row in line with X."""
        left = self.upper.left + self.width * self.side + 0.5
        return Region(left, self.upper.right, self.upper.bottom, self.upper.top)

    @property
    def bases(self) -> list[str]:
        """The colour of each row of X."""
        return [theme.palette().base(letter) for letter in self.lecture.alphabet]

    @property
    def _to_corner(self) -> np.ndarray:
        return np.array([-0.5 * self.side - 0.03, 0.5 * self.side + 0.03, 0.0])

    def _put(self, matrix: Matrix, first: np.ndarray) -> Matrix:
        matrix.shift(first - matrix.cell(0, 0).box.get_center())
        if matrix.title is not None:
            matrix.title.set_x(self.region.left + _TITLES / 2 - 0.05)
        return matrix


def _missing(side: float) -> DashedVMobject:
    square = Square(side).set_stroke(theme.palette().undefined, width=2)
    return DashedVMobject(square, num_dashes=16)
