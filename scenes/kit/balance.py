"""Two pairs of strands that light the same units in sum."""

from collections.abc import Sequence

import numpy as np
from manim import DOWN, RIGHT, UP, VGroup
from manim.animation.animation import Animation

from scenes.kit import theme
from scenes.kit.dots import Dots
from scenes.kit.lean import LeanGroup
from scenes.kit.matrix import Matrix
from scenes.kit.strand import Strand
from scenes.kit.type import Type, math, text


class Answer(LeanGroup):
    """A strand, the units that it lights, and the score that a layer gives it.

    Attributes
    ----------
    strand, dots, score : the parts, from above.
    """

    def __init__(self, strand: str, detected: np.ndarray, score: Type, *, side: float) -> None:
        colors = [theme.palette().detector(row) for row in range(len(detected))]
        self.strand = Strand(strand, side=0.94 * side, pitch=side)
        self.dots = Dots(detected, colors, side)
        self.score = score
        super().__init__(self.strand, self.dots, score)
        self.arrange(DOWN, buff=0.16)
        first = self.dots.boxes[0][0].get_center()[0] - self.strand[0].get_center()[0]
        self.strand.shift(RIGHT * first)


class Balance(LeanGroup):
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
        self.left, self.right = VGroup(*left), VGroup(*right)
        for pair in (self.left, self.right):
            pair.arrange(RIGHT, buff=0.5)
        VGroup(self.left, self.right).arrange(RIGHT, buff=0.9)
        palette = theme.palette()
        self.heads = VGroup(
            text("positive", theme.BODY, palette.positive, weight=600),
            text("negative", theme.BODY, palette.negative, weight=600),
        )
        self.sums = VGroup(
            *(Matrix(cells, "witness", rows=motifs, colors=colors, columns=False, side=1.16 * side) for _ in range(2))
        )
        for pair, head, total in zip((self.left, self.right), self.heads, self.sums, strict=True):
            head.next_to(pair, UP, buff=0.25)
            total.next_to(pair, DOWN, buff=0.4)
            total.shift(RIGHT * (pair.get_center()[0] - total.grid.get_center()[0]))
        middle = (self.left.get_right() + self.right.get_left()) / 2
        self.plus = VGroup(*(self._sign("+", pair[0].dots, pair[1].dots) for pair in (self.left, self.right)))
        self.plus.add(*(self._sign("+", pair[0].score, pair[1].score) for pair in (self.left, self.right)))
        self.equals = VGroup(
            *(math("=", size).move_to(middle).match_y(row) for size, row in (
                (theme.LARGE, self.left[0].score), (theme.HEADLINE, self.sums[0].grid)
            ))
        )  # fmt: skip
        super().__init__(self.heads, self.left, self.right, self.plus, self.sums, self.equals)
        self.center()

    def _sign(self, sign: str, first: VGroup, second: VGroup) -> Type:
        """Return a sign half-way between two things."""
        middle = (first.get_center() + second.get_center()) / 2
        return math(sign, theme.BODY).move_to(middle)

    def gather(self, side: int) -> list[Animation]:
        """Return what sends the lit cells of a pair into their sum; the caller brings in the sum itself."""
        pair, total = (self.left, self.right)[side], self.sums[side]
        moves: list[Animation] = []
        for answer in pair:
            for r, c in np.argwhere(answer.dots.values > 0):
                dot = answer.dots.dots[r][c].copy()
                moves.append(dot.animate(remover=True).move_to(total.cell(r, c).box).set_opacity(0))
        return moves
