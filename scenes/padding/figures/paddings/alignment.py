"""A padded strand over what was detected in it, to see whether a detection stands where its motif starts."""

from typing import cast

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, Arrow, FadeIn, FadeOut, GrowArrow, LaggedStart
from manim.animation.animation import Animation

from dnacnn.lecture.lecture import Lecture
from dnacnn.network.padding import PaddedTrace
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.things.graph import straight
from scenes.kit.things.matrix import Matrix, number_columns
from scenes.kit.things.strand import Strand
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import label
from scenes.padding.figures.detection.detector import LIFT, NUMBER_LIFT, tile_side

_GAP = 1.25  # between the tiles and X-dot, where the links run
_LEAST_GAP = 0.6  # where there is little height
_MOST = 0.8  # side of a cell
_NUMBERS = 0.34  # height of a line of numbers
_LINE = 0.75  # height that a title takes, or a verdict
_BESIDE = 3.3  # width that they take where they stand at the right


class Alignment(FastGroup):
    """Tiles with their positions, X-dot with its columns at the same places, and a link for each detection.

    Parameters
    ----------
    way : the strand, how it is padded, and what is detected then.
    lecture : its motifs were looked for. Links lead from where motifs start, or with padding on the left, end.
    region : all of it stands in the middle of this; there is room for the pad on either side.
    verdict : the message that says what becomes of the detections.
    count : the number in it.
    color : the verdict's.

    Attributes
    ----------
    tiles, pads, numbers, outputs, links, title, verdict : the parts; `still` are the first four, `row`
        the first two, `side` that of a cell.
    """

    def __init__(
        self, way: PaddedTrace, lecture: Lecture, region: Region, verdict: str, count: Reading, *, color: str
    ) -> None:
        self.way = way
        self.from_end = lecture.width - 1 if way.side == "left" else 0
        length, pads, motifs = len(way.strand), lecture.width - 1, lecture.motifs
        self.side, beside = fit(region, lecture, length)
        spare = region.height - 2 * _LINE * (not beside) - 2 * _NUMBERS - (len(motifs) + 1) * self.side
        gap = min(_GAP, max(_LEAST_GAP, spare)) + (region.upright and min(1.0, max(0.0, 0.5 * (spare - _GAP))))
        self._lay_strand(lecture.pad_letter * (0 if way.side == "none" else pads))
        colors = [theme.palette().detector(f) for f in range(len(motifs))]
        self.outputs = Matrix(way.detected, f"{way.side}.detected", rows=motifs, colors=colors, side=self.side)
        self.outputs.shift(DOWN * (self.side + LIFT + gap) - self.outputs.cell(0, 0).box.get_center())
        self._arrows = [self._link(f, column) for f, column in np.argwhere(way.detected > 0)]
        self.links = FastGroup(*self._arrows)
        self.title = label(f"pad-with-o_side-{way.side}", theme.BODY, weight=600)
        self.verdict = label(verdict, theme.LABEL, color, width=_BESIDE - 0.5 if beside else None, n=count)
        self._place_words(pads * self.side + 0.35 if beside else None)
        self.row = FastGroup(*((self.pads, self.tiles) if way.side == "left" else (self.tiles, self.pads)))
        self.still = FastGroup(self.tiles, self.pads, self.numbers, self.outputs)
        super().__init__(self.still, self.title, self.links, self.verdict)
        # The strand, not the strand with its pad, stands in the middle, whichever side the pad is on.
        middle = (self.get_top()[1] + self.get_bottom()[1]) / 2
        across = self.tiles.get_x() + 0.5 * _BESIDE * beside
        self.shift(region.center - np.array([across, middle, 0.0]))

    def conclude(self) -> list[Animation]:
        """Return what brings in the links, one after the other, and the verdict."""
        links = [LaggedStart(*map(GrowArrow, self._arrows), lag_ratio=0.3)] if self._arrows else []
        return [*links, FadeIn(self.verdict)]

    def shift_from(self, other: "Alignment", copies: FastGroup) -> list[Animation]:
        """Return how copies of another's still parts, brought here, become these: the pad hops, the columns move on."""
        _, pads, _, copied = copies
        outputs = cast("Matrix", copied)
        by = self.way.shift - other.way.shift
        there, back = self.outputs.values.shape[1], RIGHT * by * self.side
        moves: list[Animation] = [
            pads.animate(path_arc=np.sign(by) * np.pi / 2).move_to(self.pads) if len(self.pads) else FadeOut(pads)
        ]
        columns = range(outputs.values.shape[1])
        for column in columns:
            cells = outputs.column(column)
            if not 0 <= column + by < there:
                moves.append(FadeOut(cells, shift=back))
            elif by:
                moves.append(cells.animate.shift(back))
        new = [column for column in range(there) if column - by not in columns]
        moves += [FadeIn(self.outputs.column(column), shift=back) for column in new]
        moves += [FadeOut(number) for number in outputs.column_labels[there:]]
        return moves

    def _lay_strand(self, letters: str) -> None:
        """Lay the strand's tiles, its first at the origin, with their numbers, and the pad's letters at their side."""
        length, size = len(self.way.strand), tile_side(self.side)
        self.tiles = Strand(self.way.strand, side=size, pitch=self.side)
        self.tiles.shift(-self.tiles[0].get_center())
        self.pads = Strand(letters, side=size, pitch=self.side)
        for place, pad in enumerate(self.pads, -len(letters) if self.way.side == "left" else length):
            pad.move_to(RIGHT * self.side * place)
        self.numbers = FastGroup(*number_columns([str(n + 1) for n in range(length)], self.side))
        for number, tile in zip(self.numbers, self.tiles, strict=True):
            number.move_to(tile.get_center() + UP * (0.5 * self.side + NUMBER_LIFT))

    def _place_words(self, apart: float | None) -> None:
        """Put title and verdict at the right, so far from the tiles, or else above and below."""
        if apart is None:
            self.title.next_to(self.numbers, UP, buff=0.3)
            self.verdict.next_to(self.outputs.grid, DOWN, buff=0.35)
        else:
            right = RIGHT * (self.tiles.get_right()[0] + apart)
            self.title.move_to(right + UP * self.tiles.get_y(), aligned_edge=LEFT)
            self.verdict.move_to(right + UP * self.outputs.grid.get_y(), aligned_edge=LEFT)

    def _link(self, f: int, column: int) -> Arrow:
        """Draw an arrow from the letter where a motif starts, or ends, to the column that lights."""
        tile = self.tiles[column - self.way.shift + self.from_end]
        # A column without a number has a point in its place.
        end = self.outputs.cell(0, column).box.get_center() + UP * (0.5 * self.side + 0.385)
        tip = min(0.22, 0.6 * self.side)
        return straight(
            tile.get_bottom() + DOWN * 0.06, end, theme.palette().detector(int(f)), width=theme.BOLD, tip=tip
        )


def fit(region: Region, lecture: Lecture, length: int) -> tuple[float, bool]:
    """Return how large the cells of an alignment can be in a region, and whether words then stand beside them."""
    rows, columns = len(lecture.motifs) + 1, length + 2 * (lecture.width - 1) + 1.2
    lines = region.height - 2 * _NUMBERS - _LEAST_GAP
    over = min(_MOST, region.width / columns, (lines - 2 * _LINE) / rows)
    at_side = min(_MOST, (region.width - _BESIDE) / columns, lines / rows)
    return (over, False) if over >= at_side else (at_side, True)
