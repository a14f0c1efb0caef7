"""The whole network as a diagram of causes: each node shows its matrix, its parents stand left of it or above it."""

from dataclasses import dataclass

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, Arrow, Mobject, RoundedRectangle, VGroup

from dnacnn import Answer, NextLayer, Trace
from scenes.kit import theme
from scenes.kit.arrows import level_arrow, upright_arrow
from scenes.kit.caseweights import CaseWeights
from scenes.kit.frame import framed
from scenes.kit.kernel import Kernel
from scenes.kit.matrix import Matrix
from scenes.kit.stage import Region
from scenes.kit.strand import Strand
from scenes.kit.type import Type, fact, math, mono, text, told
from scenes.kit.words import spoken

_CELL = 0.44  # side of a cell, where there is room
_LETTERS, _MOTIFS, _CASES = 0.35, 0.56, 0.85  # room for the labels left of X, of Ẋ and of the units
_WAY = 1.3  # from X to Ẋ
_BELOW = 0.74  # from Ẋ down to Ẍ
_ABOVE = 0.5  # from the kernels down to Ẋ
_LABEL = 0.36  # over a kernel or a unit's weights
_BETWEEN = 0.34  # between units' weights
_INSET = 0.1  # right of the units' weights, for a frame around them
_MOST = 4  # units that are shown


@dataclass
class State:
    """What the strand decides: every node that changes with it, in the order of computation."""

    strand: Strand
    onehot: Matrix
    detected: Matrix
    pooled: Matrix
    scores: Matrix
    fired: Matrix
    prediction: VGroup

    def matrices(self) -> list[Matrix]:
        """Return the nodes that show matrices."""
        return [self.onehot, self.detected, self.pooled, self.scores, self.fired]


class Network:
    """Places for everything between a strand and the prediction; `state` builds what depends on the strand.

    Parameters
    ----------
    trace : of any strand; its shapes and its parameters are used.
    layer : the next layer; known as `weights`, `next_bias` and, counted from 1, `units`.
    region : where all of it lies.

    Attributes
    ----------
    kernels, weights : the parameters: a matrix for each detector, and for each unit with its case above it.
    labels, heads : the units' cases beside their scores, and what stands over the scores and the answers.
    arrows, names : between nodes, by (from, to), and what is written beside them.
    titles : node -> its name.
    """

    def __init__(self, trace: Trace, layer: NextLayer, region: Region) -> None:
        self.trace, self.layer, self.region = trace, layer, region
        self.units = range(min(_MOST, len(layer.cases)))
        palette = theme.palette()
        self.bases = [palette.base(letter) for letter in trace.lecture.alphabet]
        self.colors = [palette.detector(row) for row in range(len(trace.detected))]
        self._measure()
        self.kernels = self._kernels()
        units = CaseWeights(layer, self.units, self.colors, self.side)
        self.weights = units.blocks.move_to(region.at(1, 1) + _INSET * LEFT, aligned_edge=UP + RIGHT)
        self.labels, self.heads = units.beside(self.corners["scores"], self.corners["fired"])
        self.empty = self.state(trace, None, hollow=True)
        self.titles = self._titles()
        self.arrows = self._arrows()
        self.names = self._names()

    def _measure(self) -> None:
        """Find the largest cells that fit, and from them where each node's first cell lies."""
        trace, region = self.trace, self.region
        letters, columns = trace.padded.shape
        detectors, width = trace.detected.shape
        groups = trace.pooled.shape[1]
        across = region.width - _LETTERS - _WAY - _MOTIFS - _BETWEEN - _INSET - 0.5
        down = region.height - _LABEL - _ABOVE - _BELOW
        rows = letters + 1.5 * detectors + 0.5 * max(detectors, len(self.units))
        self.side = side = min(_CELL, across / (columns + width + 2 * groups), down / rows)
        level = region.bottom + 0.5 * max(detectors, len(self.units)) * side
        left = region.left + _LETTERS
        right = left + columns * side + _WAY + _MOTIFS
        middle = level + detectors * side + _BELOW
        self.corners = {
            "onehot": np.array([left, middle + 0.5 * letters * side, 0]),
            "detected": np.array([right, middle + 0.5 * detectors * side, 0]),
            "pooled": np.array([right, level + 0.5 * detectors * side, 0]),
            "scores": np.array([right + groups * side + 1.32 + _CASES, level + 0.5 * len(self.units) * side, 0]),
        }
        self.corners["fired"] = self.corners["scores"] + RIGHT * (side + 0.45)

    def state(self, trace: Trace, answer: Answer | None, suffix: str = "", *, hollow: bool = False) -> State:
        """Build what one strand decides; without an answer the units are empty.

        Parameters
        ----------
        trace, answer : of the strand.
        suffix : stands after the names of its arrays; those of the answer are `scores_next` and `fired`.
        hollow : whether the matrices are empty.
        """
        none = np.zeros(len(self.layer.cases))
        scores, fired = (answer.scores, answer.fired) if answer else (none, none)
        shown = len(self.units)
        units = [theme.palette().ink] * shown
        strand = Strand(trace.padded_strand, side=0.9 * self.side, pitch=self.side)
        strand.move_to(self.corners["onehot"] + UP * 0.95, aligned_edge=LEFT)
        return State(
            strand=strand,
            onehot=self._matrix("onehot", trace.padded, f"padded{suffix}", self.bases, hollow=hollow),
            detected=self._matrix("detected", trace.detected, f"detected{suffix}", self.colors, hollow=hollow),
            pooled=self._matrix("pooled", trace.pooled, f"pooled{suffix}", self.colors, hollow=hollow),
            scores=self._matrix("scores", scores[:shown, None], f"next_scores{suffix}", units, hollow=hollow),
            fired=self._matrix("fired", fired[:shown, None], f"fired{suffix}", units, hollow=hollow),
            prediction=self._prediction(answer),
        )

    def path(self, state: State, trace: Trace, answer: Answer, color: str) -> VGroup:
        """Return frames around the cells that make a unit fire, from Ẋ to the answer; empty if none does."""
        frames = VGroup()
        for unit in self.units:
            if answer.fired[unit] <= 0:
                continue
            groups = self.layer.cases[unit]
            size = trace.lecture.pool_size
            columns = next(case for case in trace.cases if tuple(column // size for column in case) == groups)
            cells = [state.detected.cell(*at) for at in enumerate(columns)]
            cells += [state.pooled.cell(*at) for at in enumerate(groups)]
            cells += [state.scores.cell(unit, 0), state.fired.cell(unit, 0)]
            frames.add(*(framed(cell.box, color, gap=-0.01) for cell in cells))
            frames.add(framed(self.weights[unit][0].grid, color, gap=0.06, width=theme.BOLD))
        return frames

    def _matrix(self, node: str, values: np.ndarray, array: str, colors: list[str], *, hollow: bool) -> Matrix:
        matrix = Matrix(values, array, colors=colors, columns=False, hollow=hollow, side=self.side)
        for row in matrix.cells:
            for cell in row:
                if cell.value < 0 and not hollow:  # a score below zero excites nobody
                    cell.box.set_fill(theme.palette().panel, opacity=0.55)
                    cell.figure.set_fill(theme.palette().muted)
        return matrix.shift(self.corners[node] - matrix.cell(0, 0).box.get_corner(UP + LEFT))

    def _prediction(self, answer: Answer | None) -> VGroup:
        """Set the answer in a pill, or a question mark."""
        palette = theme.palette()
        if answer is None:
            word, color = "?", palette.muted
        else:
            word, color = ("positive", palette.positive) if answer.predicted else ("negative", palette.negative)
        said = text(word, size=theme.BODY, color=color, weight=600)
        pill = RoundedRectangle(corner_radius=0.3, width=1.75, height=0.72)
        pill.set_stroke(color, width=theme.LINE).set_fill(palette.panel, opacity=1)
        middle = self.corners["scores"][1] - 0.5 * len(self.units) * self.side
        pill.move_to([self.region.right - 0.02, middle, 0], aligned_edge=RIGHT)
        return VGroup(pill, said.move_to(pill))

    def _kernels(self) -> VGroup:
        """Stand the kernels over Ẋ."""
        trace = self.trace
        kernels = VGroup(
            *(Kernel(trace.kernels[row], motif, row, side=self.side) for row, motif in enumerate(trace.lecture.motifs))
        ).arrange(RIGHT, buff=0.7 * self.side)
        return kernels.move_to(self._over("detected", trace.detected.shape[1]), aligned_edge=UP)

    def _over(self, node: str, columns: int) -> np.ndarray:
        """Return the top of the region over the middle of a node."""
        return np.array([self.corners[node][0] + 0.5 * columns * self.side, self.region.top, 0])

    def _titles(self) -> dict[str, VGroup]:
        """Name the nodes, with their sizes, which are entries of `padded_shape` and so on."""
        titles = {}
        for node, name, values, array in (
            ("onehot", "X", self.trace.padded, "padded_shape"),
            ("detected", "dot(X)", self.trace.detected, "detected_shape"),
            ("pooled", "dot.double(X)", self.trace.pooled, "pooled_shape"),
        ):
            sign = math(name, size=theme.LARGE - 6)
            rows, columns = (fact(size, array, (axis,)) for axis, size in enumerate(values.shape))
            size = told("{r} × {c}", size=theme.SMALLEST, color=theme.palette().muted, r=rows, c=columns)
            titles[node] = VGroup(sign, size.next_to(sign, RIGHT, buff=0.16))
            size.shift((sign.baseline - size.baseline) * UP)
            corner = self.corners[node]
            titles[node].move_to(corner + 0.1 * UP, aligned_edge=DOWN + LEFT)
        pooled = self.empty.pooled.grid
        titles["pooled"].next_to(pooled, LEFT, buff=0.25)
        letters, motifs = VGroup(), VGroup()
        for letter, color, row in zip(self.trace.lecture.alphabet, self.bases, self.empty.onehot.cells, strict=True):
            letters.add(mono(letter, size=theme.FINE, color=color).next_to(row[0], LEFT, buff=0.12))
        for motif, color, row in zip(self.trace.lecture.motifs, self.colors, self.empty.detected.cells, strict=True):
            motifs.add(mono(motif, size=theme.FINE, color=color).next_to(row[0], LEFT, buff=0.12))
        return {**titles, "letters": letters, "motifs": motifs}

    def _arrows(self) -> dict[tuple[str, str], Arrow]:
        """Join every node to what depends on it."""
        nodes = self.empty
        detected, pooled, scores = nodes.detected.grid, nodes.pooled.grid, nodes.scores.grid
        return {
            ("strand", "onehot"): upright_arrow(nodes.strand, nodes.onehot.grid),
            ("onehot", "detected"): level_arrow(nodes.onehot.grid, self.titles["motifs"]),
            ("kernels", "detected"): upright_arrow(self.kernels, detected),
            ("detected", "pooled"): upright_arrow(detected, pooled, at=pooled.get_x()),
            ("pooled", "scores"): level_arrow(pooled, self.labels),
            ("weights", "scores"): upright_arrow(self.weights, self.heads, at=scores.get_x()),
            ("scores", "fired"): level_arrow(scores, nodes.fired.grid, gap=0.05),
            ("fired", "prediction"): level_arrow(nodes.fired.grid, nodes.prediction),
        }

    def _names(self) -> dict[tuple[str, str], Mobject]:
        """Say beside each arrow what it does."""
        bias = fact(self.trace.bias[0], "bias", (0,))
        palette = theme.palette()
        detectors = len(self.colors)
        arrows = self.arrows

        def beside(key: tuple[str, str], words: str, direction: np.ndarray = RIGHT, color: str | None = None) -> Type:
            shown = text(words, size=theme.FINE, color=color or palette.muted)
            return shown.next_to(arrows[key], direction, buff=0.1)

        way = arrows["onehot", "detected"]
        score = math(f"Sigma {bias.shown}", size=theme.LABEL, color=palette.muted, facts=(bias,))
        under = VGroup(score, text("ReLU", size=theme.SMALLEST, color=palette.muted)).arrange(DOWN, buff=0.1)
        return {
            ("strand", "onehot"): beside(("strand", "onehot"), "one-hot"),
            ("onehot", "detected"): VGroup(
                beside(("onehot", "detected"), "convolve", UP), under.next_to(way, DOWN, buff=0.12)
            ),
            ("kernels", "detected"): beside(("kernels", "detected"), "kernels", color=palette.ink),
            ("detected", "pooled"): beside(("detected", "pooled"), "max", color=palette.winner),
            ("pooled", "scores"): beside(("pooled", "scores"), f"all {spoken(detectors)}?", UP),
            ("weights", "scores"): beside(("weights", "scores"), "weights", color=palette.ink),
            ("fired", "prediction"): beside(("fired", "prediction"), "any?", UP),
        }
