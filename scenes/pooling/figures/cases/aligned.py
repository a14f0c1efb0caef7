"""Two pairs of long strands that light the same cells in sum: above it and below it, letter over column."""

from collections.abc import Iterator

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, FadeIn, LaggedStart
from manim.animation.animation import Animation

from scenes.kit.fast_group import FastGroup, Outline
from scenes.kit.fit.layout import cell_side
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.things.strand import Strand
from scenes.kit.type.text import math, numeral
from scenes.pooling.figures.cases.arrangement import border_around
from scenes.pooling.figures.cases.balance import SMALLEST, Act, Balance, Pairs, has_sign, positive_and_negative

_LEAST = 0.255  # side of a cell: below it letters could not be read
_LARGEST = {False: 0.5, True: 0.7}  # in a wide region, in an upright one
_SCORE = 1.28  # width right of the strands
_LETTER = 0.62  # width of a letter of a label, as a share of its size
_BETWEEN = 1.12  # from strand to strand, as a share of the side
_HEAD, _GAP = 0.5, 0.28  # height of a head; between strands and sum


class AlignedBalance(FastGroup):
    """Two positive strands, what they light in sum, and two negative ones which light the same.

    Attributes
    ----------
    heads, strands, marks, scores, signs, sum, total : the parts.
    """

    def __init__(self, pairs: Pairs, side: float) -> None:
        self._pairs, shift = pairs, pairs.lecture.shift
        self.sum = pairs.sum_matrix(side)
        first = self.sum.cell(0, 0).get_center()[0] + shift * side
        top, bottom = self.sum.grid.get_top()[1], self.sum.grid.get_bottom()[1]
        near, far = _GAP + 0.5 * side, _GAP + (0.5 + _BETWEEN) * side
        self.strands, self.marks, self.scores = FastGroup(), FastGroup(), FastGroup(*pairs.written_scores())
        heights = (top + far, top + near, bottom - near, bottom - far)
        for letters, lit, score, y in zip(pairs.strands, pairs.detected, self.scores, heights, strict=True):
            strand = Strand(letters, side=0.94 * side, pitch=side)
            strand.shift((first - strand[0].get_center()[0], y - strand.get_center()[1], 0))
            self.strands.add(strand)
            self.marks.add(FastGroup(*(self._mark(strand, row, column, side) for row, column in np.argwhere(lit > 0))))
            score.move_to([strand.get_right()[0] + _SCORE, y, 0], aligned_edge=RIGHT)
        added = [score for score in self.scores[1::2] if not has_sign(score)]
        self.signs = FastGroup(*(math("+", theme.LABEL).next_to(score, LEFT, buff=0.14) for score in added))
        self.total = numeral(pairs.total, "pair's score", digits=pairs.digits, size=theme.LABEL, weight=700)
        self.total.match_y(self.sum.grid).align_to(self.scores, RIGHT)
        self.equals = math("=", theme.BODY).next_to(self.total, LEFT, buff=0.14)
        positive, negative = positive_and_negative()
        positive.next_to(self.strands[0], UP, buff=0.18)
        negative.next_to(self.strands[3], DOWN, buff=0.18)
        self.heads = FastGroup(positive, negative)
        parts = (self.heads, self.strands, self.marks, self.scores, self.signs, self.sum, self.total, self.equals)
        super().__init__(*parts)

    @staticmethod
    def side(region: Region, pairs: Pairs) -> float:
        """Return how large a cell can be."""
        lecture, (rows, columns) = pairs.lecture, pairs.cells.shape
        labels = lecture.width * _LETTER * theme.LABEL / theme.PIXELS_PER_UNIT + 0.2
        across = (region.width - labels - _SCORE, columns + lecture.shift)
        up = (region.height - 2 * _HEAD - 2 * _GAP, rows + 2 + 2 * _BETWEEN)
        return cell_side(_LARGEST[region.upright], across, up)

    def acts(self) -> Iterator[Act]:
        """Give what is played one after the other."""
        for pair in (slice(0, 2), slice(2, 4)):
            arriving = zip(self.strands[pair], self.marks[pair], strict=True)
            yield [LaggedStart(*(FadeIn(*both) for both in arriving), lag_ratio=0.5)], theme.NORMAL
        yield [*self._gather(0, 1), FadeIn(self.sum)], 1.2
        yield self._gather(2, 3), 1.2
        yield [FadeIn(self.scores, self.signs)], theme.NORMAL
        yield [FadeIn(self.total, self.equals)], theme.QUICK

    def _mark(self, strand: Strand, row: int, column: int, side: float) -> Outline:
        """Return the frame around the letters that light a cell."""
        span, start = self._pairs.lecture.width, column - self._pairs.lecture.shift
        border = border_around(span, side=side, color=theme.palette().detector(row)).set_stroke(width=theme.LINE)
        return border.move_to(strand.window(start, span))

    def _gather(self, *pair: int) -> list[Animation]:
        """Return what sends the marks of a pair into the sum."""
        moves: list[Animation] = []
        for k in pair:
            for mark, (row, column) in zip(self.marks[k], np.argwhere(self._pairs.detected[k] > 0), strict=True):
                box = self.sum.cell(row, column).box
                moves.append(mark.copy().animate(remover=True).scale_to_fit_width(box.width).move_to(box))
        return moves


def balance(pairs: Pairs, region: Region) -> Balance | AlignedBalance | None:
    """Set four strands beside one another, or under one another if they are long; None if they are too long."""
    side = Balance.side(region, pairs.cells.shape[1])
    if side >= SMALLEST and pairs.lecture.shift <= 1 and not region.upright:
        return Balance(pairs, side)
    side = AlignedBalance.side(region.part(bottom=0.12), pairs)
    return AlignedBalance(pairs, side) if side >= _LEAST else None
