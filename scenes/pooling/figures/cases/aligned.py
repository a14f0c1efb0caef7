"""Two pairs of long strands that light the same units in sum: above it and below it, letter over column."""

from collections.abc import Iterator, Sequence

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, FadeIn, LaggedStart
from manim.animation.animation import Animation

from dnacnn.lecture.lecture import Lecture
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.things.matrix import Matrix
from scenes.kit.things.strand import Strand
from scenes.kit.type.shown import digits_that_add_up
from scenes.kit.type.text import Glyphs, math, numeral, text
from scenes.pooling.figures.cases.arrangement import border_around
from scenes.pooling.figures.cases.balance import SMALLEST, Answer, Balance
from scenes.script.numbers import MINUS

LEAST = 0.255  # side of a cell: below it letters could not be read

_LARGEST = {False: 0.5, True: 0.7}  # in a wide room, in an upright one
_SCORE = 1.28  # width right of the strands
_LETTER = 0.62  # width of a letter of a label, as a share of its size
_BETWEEN = 1.12  # from strand to strand, as a share of the side
_HEAD, _GAP = 0.5, 0.28  # height of a head; between strands and sum


class AlignedBalance(FastGroup):
    """Two positive strands, what they light in sum, and two negative ones which light the same.

    Parameters
    ----------
    strands : four.
    detected : what each of them lights.
    scores : what a layer gives each, as figures.
    total : what it gives either pair.
    cells : (F, W), what either pair lights in sum; known as "witness".
    motifs : to label the sum's rows.
    shift : columns by which the padding moves a detection.
    side : of a cell.

    Attributes
    ----------
    heads, strands, marks, scores, signs, sum, total : the parts.
    """

    def __init__(
        self,
        strands: Sequence[str],
        *,
        detected: Sequence[np.ndarray],
        scores: Sequence[Glyphs],
        total: Glyphs,
        cells: np.ndarray,
        motifs: Sequence[str],
        shift: int,
        side: float,
    ) -> None:
        palette = theme.palette()
        colors = [palette.detector(row) for row in range(len(motifs))]
        self.detected, self.shift_of, self.span = detected, shift, len(motifs[0])
        self.sum = Matrix(cells, "witness", rows=motifs, colors=colors, columns=False, side=side)
        first = self.sum.cell(0, 0).get_center()[0] + shift * side
        top, bottom = self.sum.grid.get_top()[1], self.sum.grid.get_bottom()[1]
        up = [top + _GAP + (0.5 + _BETWEEN) * side, top + _GAP + 0.5 * side]
        down = [bottom - _GAP - 0.5 * side, bottom - _GAP - (0.5 + _BETWEEN) * side]
        self.strands, self.marks, self.scores = FastGroup(), FastGroup(), FastGroup(*scores)
        for letters, lit, score, y in zip(strands, detected, scores, [*up, *down], strict=True):
            strand = Strand(letters, side=0.94 * side, pitch=side)
            strand.shift([first - strand[0].get_center()[0], y - strand.get_center()[1], 0])
            self.strands.add(strand)
            self.marks.add(FastGroup(*(self._mark(strand, row, column, side) for row, column in np.argwhere(lit > 0))))
            score.move_to([strand.get_right()[0] + _SCORE, y, 0], aligned_edge=RIGHT)
        # A negative score has its sign already.
        added = [score for score in (scores[1], scores[3]) if not score.source.startswith(MINUS)]
        self.signs = FastGroup(*(math("+", theme.LABEL).next_to(score, LEFT, buff=0.14) for score in added))
        self.total = total.match_y(self.sum.grid).align_to(self.scores, RIGHT)
        self.equals = math("=", theme.BODY).next_to(total, LEFT, buff=0.14)
        self.heads = FastGroup(
            text("positive", theme.BODY, palette.positive, weight=600).next_to(self.strands[0], UP, buff=0.18),
            text("negative", theme.BODY, palette.negative, weight=600).next_to(self.strands[3], DOWN, buff=0.18),
        )
        parts = (self.heads, self.strands, self.marks, self.scores, self.signs, self.sum, self.total, self.equals)
        super().__init__(*parts)

    @staticmethod
    def side(room: Region, motifs: Sequence[str], columns: int, shift: int) -> float:
        """Return how large a cell can be; below `LEAST` it is too small."""
        labels = len(motifs[0]) * _LETTER * theme.LABEL / theme.PIXELS_PER_UNIT + 0.2
        across = (room.width - labels - _SCORE) / (columns + shift)
        up = (room.height - 2 * _HEAD - 2 * _GAP) / (len(motifs) + 2 + 2 * _BETWEEN)
        return min(_LARGEST[room.upright], across, up)

    def acts(self) -> Iterator[tuple[list[Animation], float]]:
        """Give what is played one after the other, each with its time."""
        for pair in (slice(0, 2), slice(2, 4)):
            arriving = zip(self.strands[pair], self.marks[pair], strict=True)
            yield [LaggedStart(*(FadeIn(*both) for both in arriving), lag_ratio=0.5)], theme.NORMAL
        yield [*self._gather(0, 1), FadeIn(self.sum)], 1.2
        yield self._gather(2, 3), 1.2
        yield [FadeIn(self.scores, self.signs)], theme.NORMAL
        yield [FadeIn(self.total, self.equals)], theme.QUICK

    def _mark(self, strand: Strand, row: int, column: int, side: float) -> FastGroup:
        border = border_around(self.span, side=side, color=theme.palette().detector(row))
        start = column - self.shift_of
        return border.set_stroke(width=theme.LINE).move_to(strand.window(start, self.span))

    def _gather(self, *pair: int) -> list[Animation]:
        """Return what sends the marks of a pair into the sum."""
        moves: list[Animation] = []
        for k in pair:
            for mark, (row, column) in zip(self.marks[k], np.argwhere(self.detected[k] > 0), strict=True):
                box = self.sum.cell(row, column).box
                moves.append(mark.copy().animate(remover=True).scale_to_fit_width(box.width).move_to(box))
        return moves


def balanced(
    strands: Sequence[str],
    cells: np.ndarray,
    lecture: Lecture,
    *,
    detected: Sequence[np.ndarray],
    scores: np.ndarray,
    stage: Region,
) -> Balance | AlignedBalance | None:
    """Set four strands beside one another, or under one another if they are long; None if they are too long.

    The scores are known as "scores", and the sum of a pair's as "pair's score".
    """
    total = float(scores[:2].sum())
    digits = digits_that_add_up((scores[:2], total), (scores[2:], total))
    shown = [numeral(score, "scores", (k,), digits=digits, size=theme.LABEL) for k, score in enumerate(scores)]
    side = Balance.side(stage, cells.shape[1])
    if side >= SMALLEST and lecture.shift <= 1 and not stage.upright:
        answers = [Answer(*one, side=side, shift=lecture.shift) for one in zip(strands, detected, shown, strict=True)]
        return Balance(answers[:2], answers[2:], cells, lecture.motifs, side=side)
    side = AlignedBalance.side(stage.part(bottom=0.12), lecture.motifs, cells.shape[1], lecture.shift)
    if side < LEAST:
        return None
    together = numeral(total, "pair's score", (), digits=digits, size=theme.LABEL, weight=700)
    return AlignedBalance(
        strands,
        detected=detected,
        scores=shown,
        total=together,
        cells=cells,
        motifs=lecture.motifs,
        shift=lecture.shift,
        side=side,
    )
