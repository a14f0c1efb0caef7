"""What layers answer about cases that were held out from them: a table beside the list of cases."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from manim import DOWN, LEFT, ORIGIN, RIGHT, UP

from dnacnn.experiments.unseen import Unseen
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import Glyphs, label, readings, text
from scenes.pooling.figures.cases.case_list import CaseList
from scenes.pooling.figures.cases.case_units import CaseUnits
from scenes.script.values import Message

_HEADS = {"cases": ("unit", "per-case"), "cells": ("weight", "per-cell")}  # of a column, in two lines
_HEAD, _FOOT = 0.95, 1.05  # of the table: height above the rows and below them
_ROWS = {False: 0.43, True: 0.36}  # of the width, that the list of cases takes in a wide region and in an upright one
_COLUMN = 0.15  # width of a column of answers, as a share of the width; but in units at least
_NARROW = 1.5
_GAP = 0.35
_LONGEST = 0.24  # bar, as a share of the width


@dataclass(frozen=True)
class Acceptance:
    """How many strands of unseen cases the layers accept, as it is displayed."""

    unseen: Unseen

    @cached_property
    def arrays(self) -> dict[str, np.ndarray]:
        """What is displayed, by name; one number for each case that was held out, and the sums of the three."""
        found = self.unseen
        counts = {
            "asked": [len(layer.strands) for layer in found.by_cells],
            "accepted by cases": [layer.hits for layer in found.by_cases],
            "accepted by cells": [layer.hits for layer in found.by_cells],
            "sums": [found.asked, found.hits["cases"], found.hits["cells"]],
        }
        return {name: np.array(values) for name, values in counts.items()}

    def readings(self, name: str) -> list[Reading]:
        """Return the numbers of one of the arrays."""
        return readings(self.arrays[name], name)


class AnswerColumn(FastGroup):
    """Beside each row of a list: of how many strands a layer accepts how many; green if any, red if none.

    Parameters
    ----------
    cases : the list, where it stands.
    hits, asked : a number for each case, and the sum of all.
    head : its lines, over the column.
    x : where the column stands in the picture.

    Attributes
    ----------
    answers, head, total : the parts.
    """

    def __init__(
        self, cases: CaseList, hits: Sequence[Reading], asked: Sequence[Reading], head: Sequence[str], *, x: float
    ) -> None:
        palette = theme.palette()
        self.answers = FastGroup()
        for row, hit, of in zip(cases.rows, hits[:-1], asked[:-1], strict=True):
            color = palette.positive if hit.value else palette.negative
            answer = label("accepted", theme.LABEL, color, hits=hit, asked=of)
            self.answers.add(answer.move_to((x, row.get_center()[1], 0)))
        self.total = label("accepted", theme.LABEL, weight=700, hits=hits[-1], asked=asked[-1])
        first, second = (label(line, theme.FINE, palette.muted) for line in head)
        self.head = _two_lines(first, second)
        gap = 0.5 * cases.pitch + 0.1
        self.head.next_to((x, cases.rows[0].get_center()[1] + gap, 0), UP, buff=0)
        self.total.next_to((x, cases.rows[-1].get_center()[1] - gap, 0), DOWN, buff=0.06)
        super().__init__(self.answers, self.head, self.total)


class HeldOutTable(FastGroup):
    """Units and their weights beside a list of cases, and what both kinds of layer answer to each unseen case.

    Parameters
    ----------
    cases : the list, where it stands, at the left of the region.
    acceptance : the answers.
    held : the row of the case that is pointed out; the weights are those of the layer from which it was held out.
    case : how that case is written.
    region : of the whole picture.

    Attributes
    ----------
    units, mark, head, columns, notes : the parts.
    arrays : what is displayed, beside the answers.
    """

    def __init__(self, cases: CaseList, acceptance: Acceptance, held: int, case: Message, region: Region) -> None:
        unseen = acceptance.unseen
        wide = max(_NARROW, _COLUMN * region.width)
        places = [region.right - 0.85 - wide, region.right - 0.85]
        layer = unseen.by_cases[held]
        self.arrays = {"case weights": layer.weights}
        self.units = CaseUnits(
            cases,
            layer.weights,
            [unseen.cases.index(one.case) for one in unseen.by_cases if one.case is not None],
            held,
            right=places[0] - 0.5 * _NARROW - _GAP,
            longest=_LONGEST * region.width,
        )
        self.mark = cases.frame(held, right=self.units.units.get_right()[0] - cases.get_right()[0])
        asked, *sums = acceptance.readings("sums")
        every = [*acceptance.readings("asked"), asked]
        self.columns = FastGroup()
        for (kind, head), total, x in zip(_HEADS.items(), sums, places, strict=True):
            hits = [*acceptance.readings(f"accepted by {kind}"), total]
            self.columns.add(AnswerColumn(cases, hits, every, head, x=x))
        self.head = self._head(case)
        self.notes = self._notes(unseen)
        super().__init__(self.mark, self.units, self.head, self.columns, self.notes)

    def _head(self, case: Message) -> FastGroup:
        """Say over the bars what they are."""
        first, muted = self.columns[0], theme.palette().muted
        head = _two_lines(
            label("trained", theme.FINE, muted), label("without", theme.FINE, muted, case=case), edge=LEFT
        )
        head.match_y(first.head).set_x(self.units.axis.get_x(), LEFT)
        # Over short bars a long head begins farther left.
        head.shift(RIGHT * min(0.0, first.get_left()[0] - _GAP - head.get_right()[0]))
        return head

    def _notes(self, unseen: Unseen) -> FastGroup:
        """Say what was asked, and mark the rows of the cases that have a cell which no other case has."""
        (first, last), muted = self.columns, theme.palette().muted
        note = label("held-out", theme.FINE, muted).next_to(first.total, LEFT, buff=_GAP + 0.1)
        lonely = [row for row, layer in enumerate(unseen.by_cells) if layer.lonely]
        stars = [text("*", theme.LABEL, muted).next_to(last.answers[row], RIGHT, buff=0.06) for row in lonely]
        notes = FastGroup(note, *stars)
        if lonely:
            why = label("own-cell", theme.FINE, muted, strands="all" if unseen.sampled is None else "drawn")
            notes.add(why.next_to(note, DOWN, buff=0.2).align_to(last, RIGHT))
        return notes


def rows_region(region: Region) -> Region:
    """Return where the list of cases stands beside a table."""
    rows = region.inset(left=0.2, bottom=_FOOT, top=_HEAD)
    return Region(rows.left, region.left + _ROWS[region.upright] * region.width, rows.bottom, rows.top)


def _two_lines(first: Glyphs, second: Glyphs, edge: np.ndarray = ORIGIN) -> FastGroup:
    """Set one line under another, the baselines as far apart as they are in every other such pair."""
    second.next_to(first, DOWN, buff=0, aligned_edge=edge)
    second.shift(UP * (first.baseline - second.baseline - 1.35 * second.size / theme.PIXELS_PER_UNIT))
    return FastGroup(first, second)
