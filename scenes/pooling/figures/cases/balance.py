"""Two pairs of strands that light the same units in sum."""

from collections.abc import Iterator, Sequence

import numpy as np
from manim import DOWN, RIGHT, UP, FadeIn, LaggedStart
from manim.animation.animation import Animation

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.things.dots import Dots
from scenes.kit.things.matrix import Matrix
from scenes.kit.things.strand import Strand
from scenes.kit.type.text import Glyphs, math, text
from scenes.script.numbers import MINUS

SMALLEST = 0.27  # side of a cell: below it letters could not be read
_LARGEST = 0.36
_PLUS, _EQUALS = 0.5, 0.9  # room for signs between answers


class Answer(FastGroup):
    """A strand, the units that it lights, and the score that a layer gives it.

    Parameters
    ----------
    strand, detected, score : what is shown.
    side : of a cell.
    shift : columns by which the padding moves a detection.

    Attributes
    ----------
    strand, dots, score : the parts, from above.
    """

    def __init__(self, strand: str, detected: np.ndarray, score: Glyphs, *, side: float, shift: int = 0) -> None:
        colors = [theme.palette().detector(row) for row in range(len(detected))]
        self.strand = Strand(strand, side=0.94 * side, pitch=side)
        self.dots = Dots(detected, colors, side)
        self.score = score
        super().__init__(self.strand, self.dots, score)
        self.arrange(DOWN, buff=0.16)
        first = self.dots.boxes[0][shift].get_center()[0] - self.strand[0].get_center()[0]
        self.strand.shift(RIGHT * first)


class Balance(FastGroup):
    """Two answers and a sign, twice; below each pair the sum of its units, and an equals sign between the sums.

    Parameters
    ----------
    left, right : two answers each, to positive and to negative strands.
    cells : (F, W), what either pair lights in sum; known as "witness".
    motifs : to label the sums' rows.

    Attributes
    ----------
    left, right, heads, plus, sums, equals : the parts.
    """

    def __init__(
        self,
        left: Sequence[Answer],
        right: Sequence[Answer],
        cells: np.ndarray,
        motifs: Sequence[str],
        *,
        side: float,
    ) -> None:
        colors = [theme.palette().detector(row) for row in range(len(motifs))]
        self.left, self.right = FastGroup(*left), FastGroup(*right)
        for pair in (self.left, self.right):
            pair.arrange(RIGHT, buff=_PLUS)
        FastGroup(self.left, self.right).arrange(RIGHT, buff=_EQUALS)
        palette = theme.palette()
        self.heads = FastGroup(
            text("positive", theme.BODY, palette.positive, weight=600),
            text("negative", theme.BODY, palette.negative, weight=600),
        )
        self.sums = FastGroup(
            *(Matrix(cells, "witness", rows=motifs, colors=colors, columns=False, side=1.16 * side) for _ in range(2))
        )
        for pair, head, total in zip((self.left, self.right), self.heads, self.sums, strict=True):
            head.next_to(pair, UP, buff=0.25)
            total.next_to(pair, DOWN, buff=0.4)
            total.shift(RIGHT * (pair.get_center()[0] - total.grid.get_center()[0]))
        middle = (self.left.get_right() + self.right.get_left()) / 2
        self.plus = FastGroup(*(self._sign("+", pair[0].dots, pair[1].dots) for pair in (self.left, self.right)))
        # A negative score has its sign already.
        added = [pair for pair in (self.left, self.right) if not pair[1].score.source.startswith(MINUS)]
        self.plus.add(*(self._sign("+", pair[0].score, pair[1].score) for pair in added))
        self.equals = FastGroup(
            *(math("=", size).move_to(middle).match_y(row) for size, row in (
                (theme.LARGE, self.left[0].score), (theme.HEADLINE, self.sums[0].grid)
            ))
        )  # fmt: skip
        super().__init__(self.heads, self.left, self.right, self.plus, self.sums, self.equals)
        self.center()

    def _sign(self, sign: str, first: FastGroup, second: FastGroup) -> Glyphs:
        """Return a sign half-way between two things."""
        middle = (first.get_center() + second.get_center()) / 2
        return math(sign, theme.BODY).move_to(middle)

    @staticmethod
    def side(room: Region, columns: int) -> float:
        """Return how large a cell can be; below `SMALLEST` it is too small."""
        return min(_LARGEST, (room.width - 2 * _PLUS - _EQUALS) / (4 * columns))

    def acts(self) -> Iterator[tuple[list[Animation], float]]:
        """Give what is played one after the other, each with its time."""
        for pair in (self.left, self.right):
            yield [LaggedStart(*(FadeIn(one.strand, one.dots) for one in pair), lag_ratio=0.5)], theme.NORMAL
        yield [FadeIn(self.plus[:2])], theme.QUICK
        for k, total in enumerate(self.sums):
            yield [*self._gather(k), FadeIn(total)], 1.2
        yield [FadeIn(self.equals[1])], theme.QUICK
        scores = [FadeIn(one.score) for pair in (self.left, self.right) for one in pair]
        yield [*scores, FadeIn(self.plus[2:], self.equals[0])], theme.NORMAL

    def _gather(self, side: int) -> list[Animation]:
        """Return what sends the lit cells of a pair into their sum."""
        pair, total = (self.left, self.right)[side], self.sums[side]
        moves: list[Animation] = []
        for answer in pair:
            for r, c in np.argwhere(answer.dots.values > 0):
                dot = answer.dots.dots[r][c].copy()
                moves.append(dot.animate(remover=True).move_to(total.cell(r, c).box).set_opacity(0))
        return moves
