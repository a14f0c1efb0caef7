"""The whole network as a diagram of causes: each node shows its matrix, its parents stand left of it or above it."""

from dataclasses import dataclass, replace

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, Arrow, Mobject

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
from scenes.kit.type.text import Glyphs, filled, math, mono, reading, text
from scenes.kit.type.words import spoken
from scenes.pooling.figures.network.arrows import Bend, leftward, level_arrow, round_down, round_right, upright_arrow
from scenes.pooling.figures.network.case_weights import CaseWeights, case_name
from scenes.pooling.figures.network.network_layout import BETWEEN, FIRED, Counts, lay_out

_TILE = 0.24  # the least side of a tile with a legible letter
_CLEAR = 0.4  # right of the heads of the scores, for weights whose arrow comes round a corner
_DOWN = 0.25  # from that corner to the heads, at least
_WORDS = 1.55  # right of the arrow from X down to Ẋ, for what is written there


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


class NetworkDiagram:
    """Places for everything between a strand and the prediction; `state` builds what depends on the strand.

    Parameters
    ----------
    trace : of any strand; its shapes and its parameters are used.
    layer : the next layer; known as `weights`, `next_bias`, `hidden` and, counted from 1, `units`.
    region : where all of it lies.
    wanted : a unit that is to be shown even if there is room for a few only.

    Attributes
    ----------
    units : which are shown.
    kernels, weights : the parameters: a matrix for each detector, and for each unit with its case above it; `more`
        says how many units are not shown.
    labels, heads, dots : the units' cases beside their scores, what stands over the scores and the answers, and under
        them.
    arrows, names : between nodes, by (from, to), and what is written beside them.
    titles : node -> its name.
    """

    def __init__(self, trace: LectureTrace, layer: NextLayer, region: Region, wanted: int | None = None) -> None:
        self.trace, self.layer, self.region = trace, layer, region
        palette = theme.palette()
        self.bases = [palette.base(letter) for letter in DNA]
        self.colors = [palette.detector(row) for row in range(len(trace.detected))]
        self.plan = lay_out(self._counts(), region)
        self.side, self.units = self.plan.choice.side, self._choose(wanted)
        self.empty = self.state(trace, None, hollow=True)
        self.kernels = self._kernels()
        units = CaseWeights(layer, self.units, self.colors, self.side, across=self.plan.choice.across)
        self.weights, self.more = units.blocks, units.more
        corner = np.array([self.plan.weights.right, self.plan.weights.top, 0])
        FastGroup(units.blocks, units.more).move_to(corner, aligned_edge=UP + RIGHT)
        self.labels, self.heads, self.dots = units.beside(self.empty.scores.grid, self.empty.fired.grid)
        self.titles = self._titles()
        self.arrows = self._arrows()
        self.names = self._names()

    def _counts(self) -> Counts:
        trace, layer = self.trace, self.layer
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

    def _choose(self, wanted: int | None) -> list[int]:
        """Return the first units, and the wanted one if it is not among them."""
        units = list(range(self.plan.choice.shown))
        return units if wanted is None or wanted in units else [*units[:-1], wanted]

    def state(
        self, trace: LectureTrace, answer: NextLayerOutput | None, suffix: str = "", *, hollow: bool = False
    ) -> State:
        """Build what one strand decides; without an answer the units are empty.

        Parameters
        ----------
        trace, answer : of the strand.
        suffix : stands after the names of its arrays; those of the answer are `scores_next` and `fired`.
        hollow : whether the matrices are empty.
        """
        none = np.zeros(len(self.layer.cases))
        scores, fired = (answer.scores, answer.fired) if answer else (none, none)
        units = [theme.palette().ink] * len(self.units)
        strand = Strand(trace.padded_strand, side=max(0.9 * self.side, min(_TILE, self.side)), pitch=self.side)
        strand.move_to(self.plan.strand, aligned_edge=LEFT)
        return State(
            strand=strand,
            onehot=self._matrix("onehot", trace.padded, f"padded{suffix}", self.bases, hollow=hollow),
            detected=self._matrix("detected", trace.detected, f"detected{suffix}", self.colors, hollow=hollow),
            pooled=self._matrix("pooled", trace.pooled, f"pooled{suffix}", self.colors, hollow=hollow),
            scores=self._column(scores, f"next_scores{suffix}", units, 0, hollow=hollow),
            fired=self._column(fired, f"fired{suffix}", units, 1, hollow=hollow),
            prediction=self._prediction(answer),
        )

    def path(self, state: State, trace: LectureTrace, answer: NextLayerOutput, color: str) -> FastGroup:
        """Return frames around the cells that make a unit fire, from Ẋ to the answer; empty if none does."""
        frames = FastGroup()
        if not answer.predicted:
            return frames
        unit = int(np.argmax(answer.fired))
        groups, row = self.layer.cases[unit], self.units.index(unit)
        cells = [state.detected.cell(*at) for at in enumerate(_columns(trace, groups))]
        cells += [state.pooled.cell(*at) for at in enumerate(groups)]
        cells += [state.scores.cell(row, 0), state.fired.cell(row, 0)]
        frames.add(*(framed(cell.box, color, gap=-0.01) for cell in cells))
        return frames.add(framed(self.weights[row][0].grid, color, gap=0.06, width=theme.BOLD))

    def _matrix(self, node: str, values: np.ndarray, array: str, colors: list[str], *, hollow: bool) -> Matrix:
        matrix = Matrix(values, array, colors=colors, columns=False, hollow=hollow, side=self.side)
        return _at(matrix, getattr(self.plan, node))

    def _column(self, values: np.ndarray, array: str, colors: list[str], place: int, *, hollow: bool) -> Matrix:
        """Return what the units that are shown compute, as the first or the second column."""
        side = self.plan.choice.score
        shown = values[self.units, None]
        matrix = Matrix(shown, array, colors=colors, columns=False, hollow=hollow, side=side)
        for unit, (cell,) in zip(self.units, matrix.cells, strict=True):
            cell.numeral.readings = tuple(replace(one, index=(unit, 0)) for one in cell.numeral.readings)
            if cell.value < 0 and not hollow:  # a score below zero excites nobody
                cell.box.set_fill(theme.palette().panel, opacity=0.55)
                cell.numeral.set_fill(theme.palette().muted)
        return _at(matrix, self.plan.scores).shift(place * (side + FIRED) * RIGHT)

    def _prediction(self, answer: NextLayerOutput | None) -> FastGroup:
        """Set the answer in a pill, or a question mark."""
        palette = theme.palette()
        if answer is None:
            word, color = "?", palette.muted
        else:
            word, color = ("positive", palette.positive) if answer.predicted else ("negative", palette.negative)
        said = text(word, size=theme.BODY, color=color, weight=600)
        place = self.plan.pill
        pill = rounded(corner_radius=0.3, width=place.width, height=place.height).move_to(place.center)
        pill.set_stroke(color, width=theme.LINE).set_fill(palette.panel, opacity=1)
        return FastGroup(pill, said.move_to(pill))

    def _kernels(self) -> FastGroup:
        """Stand the kernels above Ẋ, or at its upper right."""
        trace, place = self.trace, self.plan.kernels
        kernels = FastGroup(
            *(Kernel(trace.kernels[row], motif, row, side=self.side) for row, motif in enumerate(trace.lecture.motifs))
        ).arrange_in_grid(cols=self.plan.choice.abreast, buff=(0.7 * self.side, BETWEEN[1]))
        return kernels.move_to(np.array([0.5 * (place.left + place.right), place.top, 0]), aligned_edge=UP)

    def _titles(self) -> dict[str, FastGroup]:
        """Name the nodes, with their sizes, which are entries of `padded_shape` and so on."""
        titles = {}
        for node, name, values, array in (
            ("onehot", "X", self.trace.padded, "padded_shape"),
            ("detected", "dot(X)", self.trace.detected, "detected_shape"),
            ("pooled", "dot.double(X)", self.trace.pooled, "pooled_shape"),
        ):
            sign = math(name, size=theme.LARGE - 6)
            rows, columns = (reading(size, array, (axis,)) for axis, size in enumerate(values.shape))
            size = filled("{r} × {c}", size=theme.SMALLEST, color=theme.palette().muted, r=rows, c=columns)
            titles[node] = FastGroup(sign, size.next_to(sign, RIGHT, buff=0.16))
            size.shift((sign.baseline - size.baseline) * UP)
            place = getattr(self.plan, node)
            titles[node].move_to(np.array([place.left, place.top + 0.1, 0]), aligned_edge=DOWN + LEFT)
        if self.plan.narrow:
            titles["detected"].next_to(self.empty.detected.grid, RIGHT, buff=0.25)
        titles["pooled"].next_to(self.empty.pooled.grid, LEFT, buff=0.25)
        letters, motifs = FastGroup(), FastGroup()
        for letter, color, row in zip(DNA, self.bases, self.empty.onehot.cells, strict=True):
            letters.add(mono(letter, size=theme.FINE, color=color).next_to(row[0], LEFT, buff=0.12))
        for motif, color, row in zip(self.trace.lecture.motifs, self.colors, self.empty.detected.cells, strict=True):
            motifs.add(mono(motif, size=theme.FINE, color=color).next_to(row[0], LEFT, buff=0.12))
        return {**titles, "letters": letters, "motifs": motifs}

    def _arrows(self) -> dict[tuple[str, str], Arrow | Bend]:
        """Join every node to what depends on it."""
        nodes, stacked = self.empty, self.plan.stacked
        onehot, detected, pooled = nodes.onehot.grid, nodes.detected.grid, nodes.pooled.grid
        way = upright_arrow(onehot, detected, at=self.plan.way) if stacked else None
        return {
            ("strand", "onehot"): upright_arrow(nodes.strand, onehot),
            ("onehot", "detected"): way or level_arrow(onehot, self.titles["motifs"]),
            ("kernels", "detected"): self._from_kernels(way, detected),
            ("detected", "pooled"): upright_arrow(detected, pooled),
            ("pooled", "scores"): self._to_scores(pooled),
            ("weights", "scores"): self._from_weights(detected),
            ("scores", "fired"): level_arrow(nodes.scores.grid, nodes.fired.grid, gap=0.05),
            ("fired", "prediction"): level_arrow(nodes.fired.grid, nodes.prediction),
        }

    def _from_kernels(self, way: Arrow | None, detected: Mobject) -> Arrow | Bend:
        """Draw the arrow from the kernels down to Ẋ, or to where X is convolved with them."""
        level = self.plan.level
        if way is None or level is None:
            return upright_arrow(self.kernels, detected)
        return leftward(self.kernels, way.get_x() + _WORDS, level)

    def _from_weights(self, detected: Mobject) -> Arrow | Bend:
        """Draw the arrow from the weights to the scores: down, or round a corner that lies clear of Ẋ."""
        weights, head = FastGroup(self.weights, self.more), self.heads[0]
        across, top = head.get_x(), head.get_top()[1] + _DOWN
        if weights.get_left()[0] < across + _CLEAR or self.region.upright:
            return upright_arrow(weights, head)
        level = weights.get_y()
        if across < max(detected.get_right()[0], self.titles["detected"].get_right()[0]) + 0.3:
            level = min(level, detected.get_bottom()[1] - 0.2)
        return round_down(weights, head, max(level, top))

    def _to_scores(self, pooled: Mobject) -> Arrow | Bend:
        """Draw the arrow from Ẍ to the units: to the right, or first down."""
        if not self.plan.below:
            return level_arrow(pooled, self.labels)
        return round_right(pooled, self.labels, min(pooled.get_x(), self.labels.get_left()[0] - 0.5))

    def _names(self) -> dict[tuple[str, str], Mobject]:
        """Say beside each arrow what it does."""
        bias = reading(self.trace.bias[0], "bias", (0,))
        palette = theme.palette()
        detectors = len(self.colors)
        arrows = self.arrows

        def beside(key: tuple[str, str], words: str, direction: np.ndarray = RIGHT, color: str | None = None) -> Glyphs:
            shown = text(words, size=theme.FINE, color=color or palette.muted)
            arrow = arrows[key]
            return shown.next_to(_level_part(arrow), direction, buff=0.1)

        way = arrows["onehot", "detected"]
        convolve = text("convolve", size=theme.FINE, color=palette.muted)
        score = math(f"Sigma {bias.shown}", size=theme.LABEL, color=palette.muted, readings=(bias,))
        relu = text("ReLU", size=theme.SMALLEST, color=palette.muted)
        if self.plan.stacked:
            FastGroup(score, relu).arrange(RIGHT, buff=0.2)
            FastGroup(convolve, FastGroup(score, relu)).arrange(DOWN, buff=0.1, aligned_edge=LEFT).next_to(
                way, RIGHT, buff=0.12
            )
        else:
            convolve.next_to(way, UP, buff=0.1)
            FastGroup(score, relu).arrange(DOWN, buff=0.1).next_to(way, DOWN, buff=0.12)
        asked = {1: "there?", 2: "both?"}.get(detectors, f"all {spoken(detectors)}?")
        return {
            ("strand", "onehot"): beside(("strand", "onehot"), "one-hot"),
            ("onehot", "detected"): FastGroup(convolve, score, relu),
            ("kernels", "detected"): self._beside_kernels(text("kernels", size=theme.FINE, color=palette.ink)),
            ("detected", "pooled"): beside(("detected", "pooled"), "max", color=palette.winner),
            ("pooled", "scores"): beside(("pooled", "scores"), asked, LEFT if self.plan.below else UP),
            ("weights", "scores"): self._beside_weights(text("weights", size=theme.FINE, color=palette.ink)),
            ("fired", "prediction"): beside(
                ("fired", "prediction"), "any?" if len(self.layer.cases) > 1 else "is it?", UP
            ),
        }

    def _beside_kernels(self, words: Glyphs) -> Glyphs:
        """Place words beside the arrow from the kernels; where it leads left, right of X if there is room."""
        arrow = self.arrows["kernels", "detected"]
        if self.plan.level is None:
            return words.next_to(arrow, RIGHT, buff=0.1)
        way, past = _level_part(arrow), self.empty.onehot.grid.get_right()[0] + 0.1
        words.next_to(way, UP, buff=0.1)
        room = way.get_right()[0] - past
        if words.get_left()[0] >= past:
            return words
        return words.set_x(past + 0.5 * room) if room >= words.width else words.next_to(way, DOWN, buff=0.1)

    def _beside_weights(self, words: Glyphs) -> Glyphs:
        """Place words beside the arrow from the weights; left of it where it is short."""
        arrow = self.arrows["weights", "scores"]
        if not isinstance(arrow, Bend):
            return words.next_to(arrow, RIGHT, buff=0.1)
        if arrow.line.width > words.width:
            return words.next_to(arrow.line, UP, buff=0.1)
        return words.next_to(arrow.arrow, LEFT, buff=0.1)


def _at(matrix: Matrix, place: Region) -> Matrix:
    """Move a matrix so that its first cell lies in the upper left corner of a region."""
    return matrix.shift(np.array([place.left, place.top, 0]) - matrix.cell(0, 0).box.get_corner(UP + LEFT))


def _level_part(arrow: Arrow | Bend) -> Mobject:
    """Return the part of an arrow that words stand beside: of one round a corner, the level one."""
    if not isinstance(arrow, Bend):
        return arrow
    return arrow.arrow if arrow.arrow.width > arrow.arrow.height else arrow.line


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
