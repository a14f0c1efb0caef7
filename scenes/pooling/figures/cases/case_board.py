"""The detectors' cells, a strand above them, and the list of cases beside or below them."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from manim import DOWN, LEFT, UP

from dnacnn.cases.cases import Case
from dnacnn.lecture.lecture import Lecture
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.things.strand import Tile
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import Glyphs, filled, reading
from scenes.pooling.figures.cases.arrangement import CaseRow, case_line
from scenes.pooling.figures.cases.case_layout import ANSWER, CasePlan
from scenes.pooling.figures.cases.case_list import CaseList
from scenes.pooling.figures.cases.cells import NamedCells
from scenes.pooling.figures.cases.excerpt import excerpt


class CaseBoard:
    """All that stands in the pictures of the position cases.

    Parameters
    ----------
    lecture : whose cases.
    detected : (F, W), only its shape is shown.
    cases : all of them, as columns of the detectors; counted from 1, they are known as "cases".
    place : of the case that is told.
    strand : on which it holds.
    stage : the whole room.

    Attributes
    ----------
    plan : where things stand.
    cells, row, pads : the cells, the strand above them, and what pads it on the left.
    shown, at : which cases are listed, and which row is the told one's.
    list : the cases.
    """

    def __init__(
        self, lecture: Lecture, detected: np.ndarray, cases: Sequence[Case], *, place: int, strand: str, stage: Region
    ) -> None:
        self.lecture, self.strand, self.stage = lecture, strand, stage
        self.columns = np.array(cases)
        last = [reading(column + 1, "cases", (len(cases) - 1, row)) for row, column in enumerate(cases[-1])]
        self.plan = plan = CasePlan.of(
            stage,
            detected.shape,
            letters=lecture.width,
            length=len(strand),
            line=case_line(last).width,
            count=len(cases),
            shift=lecture.shift,
        )
        self.cells = NamedCells(detected, lecture.motifs, side=plan.side, named=plan.named, above=plan.below)
        if plan.below:
            beyond = len(strand) + lecture.shift - detected.shape[1]
            middle = stage.at(0.5, 1) - np.array([max(0, beyond) * plan.side / 2, 1.2 * plan.side, 0.0])
            self.cells.move_to(middle, aligned_edge=UP)
        else:
            self.cells.move_to(stage.at(0, 0.45), aligned_edge=LEFT)
        matrix = self.cells.matrix
        starts = [column - lecture.shift for column in cases[place]]
        self.row = CaseRow(strand, starts, lecture.motifs, side=plan.side, numbers=None)
        self.row.shift(matrix.cell(0, lecture.shift).get_center() - self.row.slots[0].get_center())
        self.row.next_to(matrix.column_labels, UP, buff=0.22, coor_mask=np.array([0.0, 1.0, 0.0]))
        self.pads = FastGroup(*(Tile(lecture.pad_letter, 0.86 * plan.side) for _ in range(lecture.shift)))
        for column, pad in enumerate(self.pads):
            pad.move_to(matrix.cell(0, column)).match_y(self.row.slots)
        self.shown = excerpt(len(cases), plan.most, keep=(place,))
        self.at = self.shown.index(place)
        self.single = plan.columns == 1
        columns = min(plan.columns, len(self.shown))
        self.list = self.listing(self.shown, plan.cases, columns=columns, spare=ANSWER * self.single)
        if not self.single:
            self.list.set_x(stage.center[0])
        if len(cases) == 1 and plan.below:
            self.list.next_to(matrix.grid, DOWN, buff=1.2 * plan.side)

    def listing(self, shown: Sequence[int], room: Region, **options: Any) -> CaseList:
        """Return some of the cases as a list."""
        return CaseList(
            self.columns + 1,
            self.columns - self.lecture.shift,
            len(self.strand),
            self.lecture.width,
            shown=shown,
            room=room,
            **options,
        )

    def head(self, shown: Reading, count: Reading) -> Glyphs:
        """Return how many of all cases are listed, above the list."""
        head = filled("{n} of {all} cases", theme.LABEL, theme.palette().muted, n=shown, all=count)
        return head.next_to(self.list, UP, buff=0.2).align_to(self.list, LEFT)
