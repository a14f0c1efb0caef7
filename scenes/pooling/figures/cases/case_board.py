"""The detectors' cells, a strand above them, and the list of cases beside or below them."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP
from manim.animation.animation import Animation

from dnacnn.cases.cases import Case
from dnacnn.lecture.lecture import Lecture
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region, cell_side
from scenes.kit.things.matrix import Matrix
from scenes.kit.things.strand import Tile
from scenes.kit.type.text import Glyphs, label, mono, readings
from scenes.pooling.figures.cases.arrangement import CaseRow, case_line
from scenes.pooling.figures.cases.case_list import APART, GAP, CaseList
from scenes.pooling.figures.cases.lights import Lights
from scenes.pooling.figures.excerpt import excerpt
from scenes.pooling.figures.tables.symbols import DETECTED

_SIDE = {False: 0.84, True: 1.3}  # of a cell at most, in a wide picture and in an upright one
_LEAST = 0.46  # side of a cell from which the list may stand beside the cells
_BESIDE = 0.6  # where it begins then
_UPPER = 0.5  # of the height, that cells may take above it else
_NUMBERS, _HEAD = 0.4, 0.5  # above the cells, and above the list
_ROW = {False: 0.43, True: 0.6}  # from row to row of the list, at least
_PLACE = 0.075  # of a strip, at least


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
    matrix, lights, row, pads : the cells, their names, the strand above them, and what pads it on the left.
    shown, at : which cases are listed, and which row is that of the chosen one.
    list, head : the cases, and how many of all they are; None if they are all.
    region, below : of the list, and whether that lies below the cells.
    arrays : what is displayed.
    """

    def __init__(
        self, lecture: Lecture, detected: np.ndarray, cases: Sequence[Case], *, place: int, strand: str, stage: Region
    ) -> None:
        self.lecture, self.length = lecture, len(strand)
        self.arrays = {"cases": np.array(cases) + 1}
        rows, columns = detected.shape
        across = max(columns, len(strand) + lecture.shift)  # the strand above may reach farther than the cells
        labels = mono("C" * lecture.width, theme.LABEL).width + 0.3
        side = cell_side(_SIDE[False], (_BESIDE * stage.width - labels - 1.2, across))
        self.below = stage.upright or side < _LEAST
        if self.below:
            room = (stage.width - labels - 0.4, across), (_UPPER * stage.height - _NUMBERS, rows + 1.2)
            side = cell_side(_SIDE[stage.upright], *room)
        self.matrix = self._cells(detected, side)
        self._place_cells(stage, side, across - columns)
        self.lights = Lights(self.matrix, DETECTED)
        self._place_strand(strand, cases[place], side)
        if self.below:
            self.region = stage.inset(top=stage.top - self.matrix.grid.get_bottom()[1] + 0.3 + _HEAD)
        else:
            self.region = stage.part(left=_BESIDE + 0.02, bottom=0.03, top=0.91)
        width = case_line(readings(self.arrays["cases"][-1], "cases", (len(cases) - 1,))).width
        self._list_cases(place, width + GAP + _PLACE * len(strand), upright=stage.upright)

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

    def _cells(self, detected: np.ndarray, side: float) -> Matrix:
        motifs = self.lecture.motifs
        colors = [theme.palette().detector(row) for row in range(len(motifs))]
        matrix = Matrix(detected, "detected", rows=motifs, colors=colors, name="dot(X)", hollow=True, side=side)
        if self.below:  # the name goes above the labels, not left of them
            title, labels = matrix.title, matrix.row_labels
            title.match_y(matrix.column_labels).align_to(labels, RIGHT).shift(UP * 0.12)
        return matrix

    def _place_cells(self, stage: Region, side: float, beyond: int) -> None:
        """Place the cells, with room for the strand above them, and for so many letters beyond their last column."""
        if self.below:
            top = stage.at(0.5, 1) + np.array([-beyond * side / 2, -1.2 * side, 0])
            self.matrix.move_to(top, aligned_edge=UP)
        else:
            self.matrix.move_to(stage.at(0, 0.44), aligned_edge=LEFT)

    def _place_strand(self, strand: str, case: Case, side: float) -> None:
        """Set the strand over the columns that its letters light, and pads over those before."""
        lecture, matrix = self.lecture, self.matrix
        starts = [column - lecture.shift for column in case]
        self.row = CaseRow(strand, starts, lecture.motifs, side=side, numbers=None)
        self.row.shift(matrix.cell(0, lecture.shift).get_center() - self.row.slots[0].get_center())
        self.row.next_to(matrix.column_labels, UP, buff=0.22, coor_mask=np.array([0.0, 1.0, 0.0]))
        self.pads = FastGroup(*(Tile(lecture.pad_letter, 0.86 * side) for _ in range(lecture.shift)))
        for column, pad in enumerate(self.pads):
            pad.move_to(matrix.cell(0, column)).match_y(self.row.slots)

    def _list_cases(self, place: int, least: float, *, upright: bool) -> None:
        """List the cases, or as many as have room; `least` is how wide a row must be."""
        count, region = len(self.arrays["cases"]), self.region
        per = max(2, int(region.height / _ROW[upright]))
        wide = 1 if not self.below or upright else max(1, int((region.width + APART) / (least + APART)))
        self.shown = excerpt(count, per * wide, keep=(place,))
        self.at = self.shown.index(place)
        columns = min(wide, -(-len(self.shown) // per))
        self.list = self.listing(self.shown, region, columns=columns)
        if self.below:
            self.list.set_x(region.center[0])
        if count == 1 and self.below:
            self.list.next_to(self.matrix.grid, DOWN, buff=0.6, coor_mask=np.array([0.0, 1.0, 0.0]))
        self.head = self._head(count) if len(self.shown) < count else None

    def _head(self, count: int) -> Glyphs:
        """Say above the list how many of all cases it has."""
        self.arrays["listed"] = np.array([len(self.shown), count])
        listed, every = readings(self.arrays["listed"], "listed")
        head = label("listed", theme.LABEL, theme.palette().muted, listed=listed, count=every)
        return head.next_to(self.list, UP, buff=0.2).align_to(self.list, LEFT)
