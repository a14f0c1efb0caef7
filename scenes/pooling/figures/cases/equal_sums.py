"""Two pairs of strands that light the same cells in sum: no weights per cell can part them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, FadeIn, LaggedStart
from manim.animation.animation import Animation

from dnacnn.lecture.lecture import Lecture
from scenes.kit.fast_group import FastGroup, Outline
from scenes.kit.look import theme
from scenes.kit.look.region import Region, cell_side
from scenes.kit.motion.moves import fill
from scenes.kit.things.matrix import Matrix
from scenes.kit.things.strand import Strand
from scenes.kit.type.text import label, math, mono
from scenes.pooling.figures.cases.arrangement import border_around

_LEAST, _MOST = 0.255, 0.68  # side of a cell: below the first, letters could not be read
_BETWEEN = 1.15  # from strand to strand, in sides
_GAP = 0.75  # between strands and sum, where the sum's name stands
_WORDS = 0.65  # height of a head, and of what is said below a sum
_SAYS = 5.4  # width of the same, beside them
_EQUALS = 1.3  # room for the sign between the sums
_APART = 0.5  # between pairs that stand below one another
_FALL = 1.2  # seconds


class Pair(FastGroup):
    """Two strands over the sum of the cells that they light.

    Parameters
    ----------
    lecture, strands : whose detectors they light, and which.
    detected : what each lights, (F, W).
    answer : "positive" or "negative", as both are.
    plan : how large a cell is, and where words stand.

    Attributes
    ----------
    head, strands, marks, sum, formula, score : the parts; `marks[k]` frames each place of a strand that lights a
        cell, and `score` says what a layer's sum over both would have to be.
    """

    def __init__(
        self, lecture: Lecture, strands: Sequence[str], detected: Sequence[np.ndarray], answer: str, plan: "Plan"
    ) -> None:
        palette, side, self.detected = theme.palette(), plan.side, detected
        color = palette.positive if answer == "positive" else palette.negative
        colors = [palette.detector(row) for row in range(len(lecture.motifs))]
        total = np.add(*detected)
        self.sum = Matrix(
            total, "pair's cells", rows=lecture.motifs, colors=colors, columns=False, side=side, hollow=True
        )
        self.formula = math("dot(X)_1 + dot(X)_2", theme.BODY, color, notation=("1", "2"))
        self.formula.next_to(self.sum.grid, UP, buff=0.16)
        self.strands = FastGroup(*(Strand(letters, side=0.94 * side, pitch=side) for letters in strands))
        first = self.sum.cell(0, 0).get_center() + RIGHT * lecture.shift * side
        for k, strand in enumerate(self.strands):
            up = _GAP + (1 + (1 - k) * _BETWEEN) * side
            strand.shift(first + UP * up - strand[0].get_center())
        self.marks = FastGroup(*map(self._marks, [lecture] * 2, self.strands, detected))
        self.head = label(answer, theme.LARGE, color, weight=600)
        self.score = label(f"sum-{answer}", theme.BODY, color, weight=600)
        for words, of, edge in ((self.head, self.strands, UP), (self.score, self.sum.grid, DOWN)):
            words.next_to(of, RIGHT if plan.words_beside else edge, buff=0.25)
        self.score.notation = ("0",)
        super().__init__(self.head, self.strands, self.marks, self.sum, self.formula, self.score)

    def _marks(self, lecture: Lecture, strand: Strand, lit: np.ndarray) -> FastGroup:
        marks = FastGroup()
        for row, column in np.argwhere(lit > 0):
            border = border_around(lecture.width, side=self.sum.side, color=theme.palette().detector(row))
            marks.add(border.set_stroke(width=theme.LINE).move_to(strand.window(column - lecture.shift, lecture.width)))
        return marks

    def fall(self) -> list[Animation]:
        """Return what sends all marks into the sum."""
        moves: list[Animation] = []
        for marks, lit in zip(self.marks, self.detected, strict=True):
            for mark, place in zip(marks, np.argwhere(lit > 0), strict=True):
                moves.append(self._drop(mark, self.sum.cell(*place).box))
        return moves

    def fill(self) -> list[Animation]:
        """Return what writes the sum."""
        return [fill(cell) for cell in self.sum.flat]

    @staticmethod
    def _drop(mark: Outline, box: Outline) -> Animation:
        moving: Animation = mark.copy().animate(remover=True).scale_to_fit_width(box.width).move_to(box)
        return moving


class EqualSums(FastGroup):
    """A pair of positive strands and a pair of negative ones, with an equals sign between what they light.

    Attributes
    ----------
    pairs, equals, unequal : the parts.
    """

    def __init__(
        self, lecture: Lecture, strands: Sequence[str], detected: Sequence[np.ndarray], region: Region
    ) -> None:
        plan = lay_out_pairs(lecture, detected[0].shape, len(strands[0]), region)
        halves = (slice(0, 2), "positive"), (slice(2, 4), "negative")
        self.pairs = FastGroup(*(Pair(lecture, strands[half], detected[half], answer, plan) for half, answer in halves))
        if plan.across:
            self.pairs.arrange(RIGHT, buff=_EQUALS)
        else:
            self.pairs.arrange(DOWN, buff=_APART, aligned_edge=LEFT)
        one, other = self.pairs
        self.equals, self.unequal = math("=", theme.DISPLAY), math("!=", theme.HEADLINE, theme.palette().negative)
        if plan.across:
            self.equals.move_to((one.sum.get_right() + other.sum.get_left()) / 2)
            self.unequal.move_to(self.equals).match_y(one.score)
        super().__init__(self.pairs, *([self.equals, self.unequal] if plan.across else []))
        region.fit(self)

    def acts(self) -> Iterator[tuple[list[Animation], float]]:
        """Give what is played one after the other, and how long each takes."""
        for pair in self.pairs:
            arriving = (FadeIn(*both) for both in zip(pair.strands, pair.marks, strict=True))
            yield [FadeIn(pair.head), LaggedStart(*arriving, lag_ratio=0.5)], theme.SLOW
            yield [FadeIn(pair.sum, pair.formula), *pair.fall()], _FALL
            yield pair.fill(), theme.QUICK
        if self.equals in self.submobjects:
            yield [FadeIn(self.equals)], theme.QUICK

    def contradiction(self) -> list[Animation]:
        """Return what says that one sum would have to be on both sides of 0."""
        unequal = [self.unequal] if self.unequal in self.submobjects else []
        return [FadeIn(*(pair.score for pair in self.pairs), *unequal)]


@dataclass(frozen=True)
class Plan:
    """How two pairs stand.

    Attributes
    ----------
    side : of a cell.
    across : whether the pairs stand side by side.
    words_beside : whether words stand at the right of what they are about.
    """

    side: float
    across: bool
    words_beside: bool


def lay_out_pairs(lecture: Lecture, shape: tuple[int, int], letters: int, region: Region) -> Plan:
    """Choose how two pairs stand, so that cells are large."""
    rows, columns = shape
    labels = mono("C" * lecture.width, theme.LABEL).width + 0.2
    wide, high = max(columns, letters + lecture.shift), rows + 1 + _BETWEEN

    def plan(width: float, height: float, *, across: bool, beside: bool = False) -> Plan:
        width, height = width - labels - _SAYS * beside, height - _GAP - 2 * _WORDS * (not beside)
        return Plan(cell_side(_MOST, (width, wide), (height, high)), across, beside)

    half = (region.height - _APART) / 2
    plans = [
        plan((region.width - _EQUALS) / 2, region.height, across=True),
        plan(region.width, half, across=False),
        plan(region.width, half, across=False, beside=True),
    ]
    return max(plans, key=lambda one: round(one.side, 2))


def equal_sums(
    lecture: Lecture, strands: Sequence[str], detected: Sequence[np.ndarray], region: Region
) -> EqualSums | None:
    """Set four strands, two positive ones first; None if they could not be read."""
    if lay_out_pairs(lecture, detected[0].shape, len(strands[0]), region).side < _LEAST:
        return None
    return EqualSums(lecture, strands, detected, region)
