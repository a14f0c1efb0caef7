"""The nodes of the network's diagram, each a matrix in its place, and the parameters."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP

from dnacnn.cases.cases import Case
from dnacnn.cases.next_layer import NextLayer, NextLayerOutput
from dnacnn.lecture.lecture_trace import LectureTrace
from dnacnn.network.encoding import DNA
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import framed, rounded
from scenes.kit.look.region import Region
from scenes.kit.things.kernel import Kernel
from scenes.kit.things.matrix import Matrix
from scenes.kit.things.strand import Strand
from scenes.kit.type.text import label, math, mono, reading, text
from scenes.pooling.figures.network.case_weights import CaseWeights, case_name
from scenes.pooling.figures.network.network_layout import BETWEEN, FIRED, Counts, lay_out

_TILE = 0.24  # the least side of a tile with a legible letter
_TITLES = {"onehot": ("X", "padded"), "detected": ("dot(X)", "detected"), "pooled": ("dot.double(X)", "pooled")}


@dataclass
class State:
    """What the strand decides: every node that changes with it, in the order of computation."""

    strand: Strand
    onehot: Matrix
    detected: Matrix
    pooled: Matrix
    scores: Matrix
    fired: Matrix
    prediction: FastGroup

    def matrices(self) -> list[Matrix]:
        """Return the nodes that show matrices."""
        return [self.onehot, self.detected, self.pooled, self.scores, self.fired]


class Nodes:
    """Places for everything between a strand and the prediction; `state` builds what depends on the strand.

    Parameters
    ----------
    trace : of any strand; its shapes and its parameters are used.
    layer : the next layer.
    region : where all of it lies.
    wanted : a unit that is to be shown even if there is room for a few only.

    Attributes
    ----------
    arrays : the parameters and the sizes that are displayed; `units` are the layer's cases, counted from 1.
    units : which are shown.
    empty : the state before any strand.
    kernels, weights : the parameters: a matrix for each detector, and for each unit with its case above it; `more`
        says how many units are not shown.
    labels, heads, dots : the units' cases beside their scores, what stands over the scores and the answers, and under
        them.
    titles : node -> its name; `letters` and `motifs` those of rows.
    """

    def __init__(self, trace: LectureTrace, layer: NextLayer, region: Region, wanted: int | None = None) -> None:
        self.trace, self.layer, palette = trace, layer, theme.palette()
        self.bases = [palette.base(letter) for letter in DNA]
        self.colors = [palette.detector(row) for row in range(len(trace.detected))]
        self.layout = lay_out(_counts(trace, layer), region)
        self.side, self.units = self.layout.choice.side, list(range(self.layout.choice.shown))
        if wanted is not None and wanted not in self.units:
            self.units[-1] = wanted
        self.arrays = {
            "weights": layer.weights,
            "next_bias": layer.bias,
            "units": np.array(layer.cases) + 1,
            "hidden": np.array(len(layer.cases) - len(self.units)),
            **{f"{array}_shape": np.array(getattr(trace, array).shape) for _, array in _TITLES.values()},
        }
        self.empty = self.state(trace)
        self.kernels = self._kernels()
        units = CaseWeights(layer, self.units, self.colors, self.side, across=self.layout.choice.across)
        self.weights, self.more = units.blocks, units.more
        corner = np.array([self.layout.weights.right, self.layout.weights.top, 0])
        FastGroup(units.blocks, units.more).move_to(corner, aligned_edge=UP + RIGHT)
        self.labels, self.heads, self.dots = units.beside(self.empty.scores.grid, self.empty.fired.grid)
        self.titles = self._titles()

    def state(
        self, trace: LectureTrace, answer: NextLayerOutput | None = None, suffix: str = "", *, hollow: bool = False
    ) -> State:
        """Build what one strand decides; hollow, or without an answer, all matrices are empty.

        Parameters
        ----------
        trace, answer : of the strand.
        suffix : stands after the names of its arrays; those of the answer are `next_scores` and `fired`.
        """
        none, hollow = np.zeros(len(self.layer.cases)), hollow or answer is None
        scores, fired = (answer.unit_scores, answer.units) if answer else (none, none)
        strand = Strand(trace.padded_strand, side=max(0.9 * self.side, min(_TILE, self.side)), pitch=self.side)
        matrices = {}
        for node, colors in (("onehot", self.bases), ("detected", self.colors), ("pooled", self.colors)):
            array = _TITLES[node][1]
            matrix = Matrix(getattr(trace, array), f"{array}{suffix}", colors=colors, columns=False,
                            hollow=hollow, side=self.side)  # fmt: skip
            matrices[node] = _at(matrix, getattr(self.layout, node))
        return State(
            strand=strand.move_to(self.layout.strand, aligned_edge=LEFT),
            **matrices,
            scores=self._column(scores, f"next_scores{suffix}", 0, hollow=hollow),
            fired=self._column(fired, f"fired{suffix}", 1, hollow=hollow),
            prediction=self._prediction(None if hollow else answer),
        )

    def path(self, state: State, trace: LectureTrace, answer: NextLayerOutput) -> FastGroup:
        """Return frames around the cells that make a unit fire, from Ẋ to the answer; empty if none does."""
        color, frames = theme.palette().positive, FastGroup()
        if not answer.predicted:
            return frames
        unit = int(np.argmax(answer.units))
        groups, row = self.layer.cases[unit], self.units.index(unit)
        cells = [state.detected.cell(*at) for at in enumerate(_columns(trace, groups))]
        cells += [state.pooled.cell(*at) for at in enumerate(groups)]
        cells += [state.scores.cell(row, 0), state.fired.cell(row, 0)]
        frames.add(*(framed(cell.box, color, gap=-0.01) for cell in cells))
        return frames.add(framed(self.weights[row][0].grid, color, gap=0.06, width=theme.BOLD))

    def slots(self) -> FastGroup:
        """Return an empty place for each letter of a strand."""
        palette = theme.palette()
        slots = FastGroup(*(tile.background.copy() for tile in self.empty.strand))
        return slots.set_stroke(palette.rule, width=2).set_fill(palette.panel, opacity=0.3)

    def _column(self, values: np.ndarray, array: str, place: int, *, hollow: bool) -> Matrix:
        """Return what the units that are shown compute, as the first or the second column."""
        side, palette = self.layout.choice.score, theme.palette()
        colors = [palette.ink] * len(self.units)
        matrix = Matrix(values[self.units, None], array, colors=colors, columns=False, hollow=hollow, side=side)
        for unit, (cell,) in zip(self.units, matrix.cells, strict=True):
            cell.numeral.readings = tuple(replace(one, index=(unit, 0)) for one in cell.numeral.readings)
            if cell.value < 0 and not hollow:  # a score below zero excites no unit
                cell.box.set_fill(palette.panel, opacity=0.55)
                cell.numeral.set_fill(palette.muted)
        return _at(matrix, self.layout.scores).shift(place * (side + FIRED) * RIGHT)

    def _prediction(self, answer: NextLayerOutput | None) -> FastGroup:
        """Set the answer in a pill, or a question mark."""
        palette, place = theme.palette(), self.layout.pill
        if answer is None:
            color, word = palette.muted, text("?", theme.BODY, palette.muted, weight=600)
        else:
            name, color = ("positive", palette.positive) if answer.predicted else ("negative", palette.negative)
            word = label(name, theme.BODY, color, weight=600)
        pill = rounded(corner_radius=0.3, width=place.width, height=place.height).move_to(place.center)
        pill.set_stroke(color, width=theme.LINE).set_fill(palette.panel, opacity=1)
        return FastGroup(pill, word.move_to(pill))

    def _kernels(self) -> FastGroup:
        """Stand the kernels above Ẋ, or at its upper right."""
        motifs, place = self.trace.lecture.motifs, self.layout.kernels
        kernels = FastGroup(
            *(Kernel(self.trace.kernels[row], motif, row, side=self.side) for row, motif in enumerate(motifs))
        )
        kernels.arrange_in_grid(cols=self.layout.choice.abreast, buff=(0.7 * self.side, BETWEEN[1]))
        return kernels.move_to((place.x, place.top, 0.0), aligned_edge=UP)

    def _titles(self) -> dict[str, FastGroup]:
        """Name the nodes, with their sizes, and the rows of X and Ẋ."""
        titles = {}
        for node, (name, array) in _TITLES.items():
            sign = math(name, theme.LARGE - 6)
            shape = getattr(self.trace, array).shape
            rows, columns = (reading(size, f"{array}_shape", (axis,)) for axis, size in enumerate(shape))
            size = label("size", theme.SMALLEST, theme.palette().muted, rows=rows, columns=columns)
            titles[node] = FastGroup(sign, size.next_to(sign, RIGHT, buff=0.16))
            size.on_baseline_of(sign)
            place = getattr(self.layout, node)
            titles[node].move_to((place.left, place.top + 0.1, 0.0), aligned_edge=DOWN + LEFT)
        if self.layout.narrow:
            titles["detected"].next_to(self.empty.detected.grid, RIGHT, buff=0.25)
        titles["pooled"].next_to(self.empty.pooled.grid, LEFT, buff=0.25)
        titles["letters"] = _row_names(DNA, self.bases, self.empty.onehot)
        titles["motifs"] = _row_names(self.trace.lecture.motifs, self.colors, self.empty.detected)
        return titles


def _row_names(names: Sequence[str], colors: list[str], matrix: Matrix) -> FastGroup:
    return FastGroup(
        *(
            mono(name, theme.FINE, color).next_to(row[0], LEFT, buff=0.12)
            for name, color, row in zip(names, colors, matrix.cells, strict=True)
        )
    )


def _counts(trace: LectureTrace, layer: NextLayer) -> Counts:
    letters, columns = trace.padded.shape
    detectors, windows = trace.detected.shape
    return Counts(
        letters=letters,
        columns=columns,
        motifs=detectors,
        width=trace.kernels.shape[-1],
        windows=windows,
        groups=trace.pooled.shape[1],
        units=len(layer.cases),
        motif_label=mono(trace.lecture.motifs[0], size=theme.FINE).width + 0.2,
        case_label=case_name(layer, len(layer.cases) - 1).width + 0.12,
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
