"""The detectors' cells, a strand above them, and the list of cases beside or below them."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from manim import DOWN, LEFT, UP
from manim.animation.animation import Animation

from dnacnn.cases.cases import Case
from dnacnn.lecture.lecture import Lecture
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.things.strand import Tile
from scenes.kit.type.text import Glyphs, label, readings
from scenes.pooling.figures.cases.arrangement import CaseRow, case_line
from scenes.pooling.figures.cases.case_layout import lay_out_cases
from scenes.pooling.figures.cases.case_list import CaseList
from scenes.pooling.figures.cases.cells import NamedCells
from scenes.pooling.figures.excerpt import excerpt

_ANSWER = 2.5  # width of what is said beside a row


class CaseBoard:
    """All that stands in the pictures of the position cases.

    Parameters
    ----------
    lecture : whose cases.
    detected : (F, W), only its shape is shown.
    cases : all of them, as columns of the detectors; counted from 1, they are known as "cases".
    place : of the chosen case.
    strand : on which it holds.
    stage : the whole room.

    Attributes
    ----------
    cells, row, pads : the cells, the strand above them, and what pads it on the left.
    shown, at : which cases are listed, and which row is that of the chosen one.
    list, head : the cases, and how many of all they are; None if they are all.
    region : of the list.
    below, single : whether that lies below the cells, and whether the list has one column.
    arrays : what is displayed.
    """

    def __init__(
        self, lecture: Lecture, detected: np.ndarray, cases: Sequence[Case], *, place: int, strand: str, stage: Region
    ) -> None:
        self.lecture, self.length = lecture, len(strand)
        self.arrays = {"cases": np.array(cases) + 1}
        last = len(cases) - 1
        layout = lay_out_cases(
            stage,
            (len(lecture.motifs), detected.shape[1]),
            letters=lecture.width,
            length=len(strand),
            line=case_line(readings(self.arrays["cases"][last], "cases", (last,))).width,
            count=len(cases),
            shift=lecture.shift,
        )
        self.region, self.below, self.single = layout.cases, layout.below, layout.columns == 1
        self.cells = NamedCells(detected, lecture.motifs, side=layout.side, named=layout.named, above=layout.below)
        if layout.below:
            beyond = len(strand) + lecture.shift - detected.shape[1]
            middle = stage.at(0.5, 1) - np.array([max(0, beyond) * layout.side / 2, 1.2 * layout.side, 0.0])
            self.cells.move_to(middle, aligned_edge=UP)
        else:
            self.cells.move_to(stage.at(0, 0.45), aligned_edge=LEFT)
        self._place_strand(strand, cases[place], layout.side)
        self.shown = excerpt(len(cases), layout.most, keep=(place,))
        self.at = self.shown.index(place)
        columns = min(layout.columns, len(self.shown))
        self.list = self.listing(self.shown, layout.cases, columns=columns, spare=_ANSWER * self.single)
        if not self.single:
            self.list.set_x(stage.center[0])
        if len(cases) == 1 and layout.below:
            self.list.next_to(self.cells.matrix.grid, DOWN, buff=1.2 * layout.side)
        self.head = self._head(len(cases)) if len(self.shown) < len(cases) else None

    def listing(self, shown: Sequence[int], region: Region, **options: Any) -> CaseList:
        """Return some of the cases as a list."""
        cases, lecture = self.arrays["cases"], self.lecture
        return CaseList(cases, lecture.shift, self.length, lecture.width, shown=shown, region=region, **options)

    def slide_blocks(self, case: Case) -> list[Animation]:
        """Return what moves the motifs to where a case has them."""
        lecture = self.lecture
        return [
            block.animate.move_to(self.row.middle(column - lecture.shift, lecture.width))
            for block, column in zip(self.row.blocks, case, strict=True)
        ]

    def _place_strand(self, strand: str, case: Case, side: float) -> None:
        """Set the strand over the columns that its letters light, and pads over those before."""
        lecture, matrix = self.lecture, self.cells.matrix
        starts = [column - lecture.shift for column in case]
        self.row = CaseRow(strand, starts, lecture.motifs, side=side, numbers=None)
        self.row.shift(matrix.cell(0, lecture.shift).get_center() - self.row.slots[0].get_center())
        self.row.next_to(matrix.column_labels, UP, buff=0.22, coor_mask=np.array([0.0, 1.0, 0.0]))
        self.pads = FastGroup(*(Tile(lecture.pad_letter, 0.86 * side) for _ in range(lecture.shift)))
        for column, pad in enumerate(self.pads):
            pad.move_to(matrix.cell(0, column)).match_y(self.row.slots)

    def _head(self, count: int) -> Glyphs:
        """Say above the list how many of all cases it has."""
        self.arrays["listed"] = np.array([len(self.shown), count])
        listed, every = readings(self.arrays["listed"], "listed")
        head = label("listed", theme.LABEL, theme.palette().muted, listed=listed, count=every)
        head.next_to(self.list, UP, buff=0.2).align_to(self.list, LEFT)
        return head
