"""Two pairs of strands that light the same cells in sum, side by side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from manim import DOWN, RIGHT, UP, FadeIn, LaggedStart
from manim.animation.animation import Animation

from dnacnn.lecture.lecture import Lecture
from scenes.kit.fast_group import FastGroup
from scenes.kit.fit.layout import cell_side
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.things.dots import Dots
from scenes.kit.things.matrix import Matrix
from scenes.kit.things.strand import Strand
from scenes.kit.type.shown import digits_that_add_up
from scenes.kit.type.text import Glyphs, label, math, numeral
from scenes.script.numbers import MINUS

SMALLEST = 0.27  # side of a cell: below it letters could not be read
_LARGEST = 0.36
_PLUS, _EQUALS = 0.5, 0.9  # room for signs between answers

Act = tuple[list[Animation], float]  # what is played at once, and for how long


@dataclass(frozen=True)
class Pairs:
    """Two positive strands and two negative ones that light the same cells in sum.

    Attributes
    ----------
    lecture : whose detectors they light.
    strands, detected : the four of them, and what each lights, (F, W).
    cells : (F, W), what either pair lights in sum.
    scores : (4,), what a layer gives each.
    """

    lecture: Lecture
    strands: Sequence[str]
    detected: Sequence[np.ndarray]
    cells: np.ndarray
    scores: np.ndarray

    @property
    def total(self) -> float:
        """What the layer gives either pair in sum."""
        return float(self.scores[:2].sum())

    @property
    def arrays(self) -> dict[str, np.ndarray]:
        """What is displayed, by name."""
        return {"witness": self.cells, "scores": self.scores, "pair's score": np.array(self.total)}

    @property
    def digits(self) -> int:
        """With how many decimals the scores add up."""
        return digits_that_add_up((self.scores[:2], self.total), (self.scores[2:], self.total))

    def written_scores(self) -> list[Glyphs]:
        """Return the four scores."""
        return [
            numeral(score, "scores", (k,), digits=self.digits, size=theme.LABEL) for k, score in enumerate(self.scores)
        ]

    def sum_matrix(self, side: float) -> Matrix:
        """Return the cells that either pair lights in sum."""
        motifs = self.lecture.motifs
        colors = [theme.palette().detector(row) for row in range(len(motifs))]
        return Matrix(self.cells, "witness", rows=motifs, colors=colors, columns=False, side=side)


def positive_and_negative() -> tuple[Glyphs, Glyphs]:
    """Return the two answers, as heads of the pairs."""
    palette = theme.palette()
    return (
        label("positive", theme.BODY, palette.positive, weight=600),
        label("negative", theme.BODY, palette.negative, weight=600),
    )


def has_sign(score: Glyphs) -> bool:
    """Whether a written score has its sign already, so that no plus is set before it."""
    return score.source.startswith(MINUS)


class Answer(FastGroup):
    """A strand, the cells that it lights, and the score that a layer gives it.

    Attributes
    ----------
    strand, dots, score : the parts, from above.
    """

    def __init__(self, strand: str, detected: np.ndarray, score: Glyphs, *, side: float, shift: int) -> None:
        colors = [theme.palette().detector(row) for row in range(len(detected))]
        self.strand = Strand(strand, side=0.94 * side, pitch=side)
        self.dots = Dots(detected, colors, side)
        self.score = score
        super().__init__(self.strand, self.dots, score)
        self.arrange(DOWN, buff=0.16)
        first = self.dots.boxes[0][shift].get_center()[0] - self.strand[0].get_center()[0]
        self.strand.shift(RIGHT * first)


class Balance(FastGroup):
    """Two answers and a sign, twice; below each pair the sum of its cells, and an equals sign between the sums.

    Attributes
    ----------
    heads, pairs, plus, sums, equals : the parts.
    """

    def __init__(self, pairs: Pairs, side: float) -> None:
        four = zip(pairs.strands, pairs.detected, pairs.written_scores(), strict=True)
        answers = [Answer(*one, side=side, shift=pairs.lecture.shift) for one in four]
        left, right = (FastGroup(*pair).arrange(RIGHT, buff=_PLUS) for pair in (answers[:2], answers[2:]))
        self.pairs = FastGroup(left, right).arrange(RIGHT, buff=_EQUALS)
        self.heads = FastGroup(*positive_and_negative())
        self.sums = FastGroup(*(pairs.sum_matrix(1.16 * side) for _ in range(2)))
        for pair, head, total in zip(self.pairs, self.heads, self.sums, strict=True):
            head.next_to(pair, UP, buff=0.25)
            total.next_to(pair, DOWN, buff=0.4)
            total.shift(RIGHT * (pair.get_center()[0] - total.grid.get_center()[0]))
        self.plus = FastGroup(*(_plus(one.dots, two.dots) for one, two in self.pairs))
        self.plus.add(*(_plus(one.score, two.score) for one, two in self.pairs if not has_sign(two.score)))
        middle = (left.get_right() + right.get_left()) / 2
        signs = ((theme.LARGE, left[0].score), (theme.HEADLINE, self.sums[0].grid))
        self.equals = FastGroup(*(math("=", size).move_to(middle).match_y(row) for size, row in signs))
        super().__init__(self.heads, *self.pairs, self.plus, self.sums, self.equals)
        self.center()

    @staticmethod
    def side(region: Region, columns: int) -> float:
        """Return how large a cell can be; below `SMALLEST` it is too small."""
        return cell_side(_LARGEST, (region.width - 2 * _PLUS - _EQUALS, 4 * columns))

    def acts(self) -> Iterator[Act]:
        """Give what is played one after the other."""
        for pair in self.pairs:
            yield [LaggedStart(*(FadeIn(one.strand, one.dots) for one in pair), lag_ratio=0.5)], theme.NORMAL
        yield [FadeIn(self.plus[:2])], theme.QUICK
        for pair, total in zip(self.pairs, self.sums, strict=True):
            yield [*_gather(pair, total), FadeIn(total)], 1.2
        yield [FadeIn(self.equals[1])], theme.QUICK
        scores = [FadeIn(one.score) for pair in self.pairs for one in pair]
        yield [*scores, FadeIn(self.plus[2:], self.equals[0])], theme.NORMAL


def _plus(first: FastGroup, second: FastGroup) -> Glyphs:
    """Return a plus half-way between two things."""
    sign = math("+", theme.BODY)
    sign.move_to((first.get_center() + second.get_center()) / 2)
    return sign


def _gather(pair: Sequence[Answer], total: Matrix) -> list[Animation]:
    """Return what sends the lit cells of a pair into their sum."""
    moves: list[Animation] = []
    for answer in pair:
        for r, c in np.argwhere(answer.dots.values > 0):
            dot = answer.dots.dots[r][c].copy()
            moves.append(dot.animate(remover=True).move_to(total.cell(r, c).box).set_opacity(0))
    return moves
