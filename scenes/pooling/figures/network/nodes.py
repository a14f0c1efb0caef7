"""The nodes of the network's diagram, each in its place, and the parameters."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP

from dnacnn.cases.cases import Case
from dnacnn.lecture.lecture_trace import LectureTrace
from dnacnn.network.encoding import DNA
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import framed
from scenes.kit.look.region import Region
from scenes.kit.things.kernel import Kernel
from scenes.kit.things.matrix import Matrix
from scenes.kit.things.strand import Strand
from scenes.kit.type.text import math, mono
from scenes.pooling.figures.network.column import Column
from scenes.pooling.figures.network.last_layer import LastLayer, Output
from scenes.pooling.figures.network.network_layout import BETWEEN, FIRED, STRAND, Counts, lay_out
from scenes.pooling.figures.network.unit_table import UnitTable, unit_name

_TILE = 0.24  # the least side of a tile with a legible letter
_MATRICES = {
    "onehot": ("X", "padded", "A"),
    "detected": ("dot(X)", "detected", "C"),
    "pooled": ("dot.double(X)", "pooled", "D"),
}


@dataclass
class State:
    """What the strand decides: every node that changes with it, in the order of computation."""

    trace: LectureTrace
    strand: Strand
    onehot: Matrix
    detected: Matrix
    pooled: Matrix
    scores: Column
    units: Column
    output: Output

    @property
    def logits(self) -> Column:
        """The last layer's logits."""
        return self.output.logits

    @property
    def probs(self) -> Column:
        """Their probabilities."""
        return self.output.probs

    def numbers(self) -> list[Matrix | Column]:
        """Return the nodes that show numbers, in the order of computation."""
        return [self.onehot, self.detected, self.pooled, self.scores, self.units, self.logits, self.probs]


class Nodes:
    """Places for everything between a strand and the loss; `state` builds what depends on the strand.

    Parameters
    ----------
    trace : of any strand; its shapes and its parameters are used.
    region : where all of it lies.
    wanted : a unit that is to be shown even if there is room for a few only.

    Attributes
    ----------
    arrays : what is displayed and in no trace.
    shown : which units are.
    empty : the state before any strand.
    kernels, table, last : the parameters, the units, and the last layer.
    titles : node -> its name; `letters` and `motifs` those of rows.
    """

    def __init__(self, trace: LectureTrace, region: Region, wanted: int | None) -> None:
        self.trace, palette = trace, theme.palette()
        self.bases = [palette.base(letter) for letter in DNA]
        self.colors = [palette.detector(row) for row in range(len(trace.detected))]
        self.layout = lay_out(_counts(trace), region)
        self.side, self.shown = self.layout.choice.side, list(range(self.layout.choice.shown))
        if wanted is not None and wanted not in self.shown:
            self.shown[-1] = wanted
        self.arrays = {
            "unit_cases": np.array(trace.unit_cases) + 1,
            "hidden": np.array(len(trace.units) - len(self.shown)),
        }
        self.last = LastLayer(self.layout.places["L"], trace)
        self.empty = self.state(trace, hollow=True)
        self.kernels = self._kernels()
        columns = self.empty.scores, self.empty.units
        self.table = UnitTable(trace, self.shown, columns, self.colors, self.layout.bit)
        self.table.stay_within(region)
        self.titles = self._titles()

    def state(self, trace: LectureTrace, suffix: str = "", *, hollow: bool = False) -> State:
        """Build what one strand decides; hollow, all cells are empty.

        Parameters
        ----------
        trace : of the strand.
        suffix : stands after the names of its arrays.
        """
        layout = self.layout
        matrices = {}
        for node, (_, array, place) in _MATRICES.items():
            colors = self.bases if node == "onehot" else self.colors
            matrix = Matrix(getattr(trace, array), f"{array}{suffix}", colors=colors, columns=False,
                            hollow=hollow, side=self.side)  # fmt: skip
            matrices[node] = _at(matrix, layout.places[place])
        strand = Strand(trace.padded_strand, side=max(0.9 * self.side, min(_TILE, self.side)), pitch=self.side)
        for tile in strand:  # in the smallest tiles, a legible letter just has room
            tile.glyph.scale(max(1.0, theme.SMALLEST / tile.glyph.pixels))
        strand.next_to(matrices["onehot"].grid, UP, buff=STRAND)
        return State(
            trace=trace,
            strand=strand,
            **matrices,
            scores=self._column(trace.unit_scores, f"unit_scores{suffix}", hollow=hollow, last=False),
            units=self._column(trace.units, f"units{suffix}", hollow=hollow, last=True),
            output=self.last.state(trace, suffix, hollow=hollow),
        )

    def path(self, state: State) -> FastGroup:
        """Return frames around the cells that make a unit fire, from Ẋ to the units; empty if none does."""
        trace, color, frames = state.trace, theme.palette().positive, FastGroup()
        if not trace.learns:
            return frames
        unit = int(np.argmax(trace.units))
        groups, row = trace.unit_cases[unit], self.shown.index(unit)
        cells = [state.detected.cell(*at) for at in enumerate(_columns(trace, groups))]
        cells += [state.pooled.cell(*at) for at in enumerate(groups)]
        boxes = [cell.box for cell in cells] + [column.cell(row).box for column in (state.scores, state.units)]
        frames.add(*(framed(box, color, gap=-0.01) for box in boxes))
        return frames.add(framed(self.table.names[row], color, gap=0.04))

    def slots(self) -> FastGroup:
        """Return an empty place for each letter of a strand."""
        palette = theme.palette()
        slots = FastGroup(*(tile.background.copy() for tile in self.empty.strand))
        return slots.set_stroke(palette.rule, width=2).set_fill(palette.panel, opacity=0.3)

    def _column(self, values: np.ndarray, array: str, *, hollow: bool, last: bool) -> Column:
        """Return what the units that are shown compute, as the first or the second column."""
        side, place = self.layout.choice.score, self.layout.places["E"]
        column = Column(values, array, (side, side), shown=self.shown, hollow=hollow)
        return column.move_to((place.right - (0 if last else side + FIRED), place.top, 0.0), aligned_edge=UP + RIGHT)

    def _kernels(self) -> FastGroup:
        """Draw the kernels, each with its motif over it."""
        motifs, place = self.trace.lecture.motifs, self.layout.places["B"]
        kernels = FastGroup(
            *(Kernel(self.trace.kernels[row], motif, row, side=self.side) for row, motif in enumerate(motifs))
        )
        kernels.arrange_in_grid(cols=self.layout.choice.abreast, buff=BETWEEN)
        return kernels.move_to(place.center)

    def _titles(self) -> dict[str, FastGroup]:
        """Name the nodes, and the rows of X and Ẋ."""
        titles = {
            "letters": _row_names(DNA, self.bases, self.empty.onehot),
            "motifs": _row_names(self.trace.lecture.motifs, self.colors, self.empty.detected),
        }
        beside = {"onehot": titles["letters"], "detected": titles["motifs"], "pooled": self.empty.pooled.grid}
        for node, (name, _, _) in _MATRICES.items():
            shown = math(name, theme.LARGE - 6)
            if node != "onehot" and self.layout.choice.over:
                corner = getattr(self.empty, node).grid.get_corner(UP + LEFT)
                titles[node] = FastGroup(shown.move_to(corner + 0.08 * UP, aligned_edge=DOWN + LEFT))
            else:
                titles[node] = FastGroup(shown.next_to(beside[node], LEFT, buff=0.16))
        return titles


def _row_names(names: Sequence[str], colors: list[str], matrix: Matrix) -> FastGroup:
    # Low rows have low names, which then don't lie on one another.
    size = float(np.clip(1.1 * matrix.side * theme.PIXELS_PER_UNIT, theme.SMALLEST, theme.LABEL))
    return FastGroup(
        *(
            mono(name, size, color).next_to(row[0], LEFT, buff=0.12)
            for name, color, row in zip(names, colors, matrix.cells, strict=True)
        )
    )


def _counts(trace: LectureTrace) -> Counts:
    letters, columns = trace.padded.shape
    detectors, windows = trace.detected.shape
    return Counts(
        letters=letters,
        columns=columns,
        motifs=detectors,
        width=trace.kernels.shape[-1],
        windows=windows,
        groups=trace.pooled.shape[1],
        units=len(trace.units),
        motif_label=mono(trace.lecture.motifs[0], size=theme.LABEL).width + 0.2,
        unit_label=unit_name(trace.unit_cases[-1], len(trace.units) - 1).width,
    )


def _at(matrix: Matrix, place: Region) -> Matrix:
    """Move a matrix so that its first cell lies in the upper left corner of a region."""
    return matrix.shift(np.array([place.left, place.top, 0]) - matrix.cell(0, 0).box.get_corner(UP + LEFT))


def _columns(trace: LectureTrace, groups: Case) -> list[int]:
    """Return one lit column of Ẋ in each of some groups: those of a case that holds, if there is one."""
    size = trace.lecture.pool_size
    for case in trace.cases:
        if tuple(column // size for column in case) == tuple(groups):
            return list(case)
    return [
        size * group + int(row[size * group : size * (group + 1)].argmax())
        for row, group in zip(trace.detected, groups, strict=True)
    ]
