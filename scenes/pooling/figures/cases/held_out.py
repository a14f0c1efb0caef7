"""What layers answer about cases that were held out from them: a table beside the list of cases."""

from collections.abc import Sequence

import numpy as np
from manim import DOWN, LEFT, ORIGIN, RIGHT, UP

from scenes.kit.fast_group import FastGroup, Outline
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import Glyphs, filled, math, text
from scenes.pooling.figures.cases.case_list import CaseList
from scenes.pooling.figures.cases.case_units import AnswerColumn, CaseUnits
from scenes.script.numbers import MINUS

KINDS = {"cases": ("unit", "per case"), "cells": ("weight", "per cell")}
HEAD, FOOT = 0.95, 1.05  # of the table: height above the rows and below them
_COLUMN = 0.15  # width of a column of answers, as a share of the width; but in units at least
_NARROW = 1.5
_GAP = 0.35
_LONGEST = 0.24  # bar, as a share of the width


class HeldOutTable(FastGroup):
    """Units and their weights beside a list of cases, and what both kinds of layer answer to each unseen case.

    Parameters
    ----------
    cases : the list, where it stands, at the left of the room.
    weights : (C,), of a layer with a unit per case; known as "case weights".
    units : the places of the listed cases among these.
    held : the row of the case that was held out from that layer.
    without : says that the held case was left out.
    asked : how many strands each case has.
    accepted : for each kind of layer, how many of them it accepts when the case is held out.
    sums : the sum of `asked`, and for each kind of layer that of `accepted`.
    lonely : the rows of the cases that have a cell which no other case has; `why` says so.
    room : of the whole picture.

    Attributes
    ----------
    units, mark, head, columns, notes : the parts.
    """

    def __init__(
        self,
        cases: CaseList,
        weights: np.ndarray,
        units: Sequence[int],
        held: int,
        without: Glyphs,
        *,
        asked: Sequence[Reading],
        accepted: dict[str, Sequence[Reading]],
        sums: Sequence[Reading],
        lonely: Sequence[int],
        why: str,
        room: Region,
    ) -> None:
        muted = theme.palette().muted
        wide = max(_NARROW, _COLUMN * room.width)
        columns = [room.right - 0.85 + place * wide for place in (-1, 0)]
        self.units = CaseUnits(
            cases, weights, units, held, right=columns[0] - 0.5 * _NARROW - _GAP, longest=_LONGEST * room.width
        )
        self.mark: Outline = cases.frame(held, right=self.units.units.get_right()[0] - cases.get_right()[0])
        self.columns = FastGroup()
        for place, (kind, head) in enumerate(KINDS.items()):
            total = filled("{hits} of {asked}", theme.LABEL, hits=sums[place + 1], asked=sums[0], weight=700)
            words = _two_lines(*(text(one, theme.FINE, muted) for one in head))
            self.columns.add(AnswerColumn(cases, accepted[kind], asked, words, total, x=columns[place]))
        first, last = self.columns
        self.head = _two_lines(text("weight, trained", theme.FINE, muted), without, LEFT)
        self.head.match_y(first.head).set_x(self.units.axis.get_x(), LEFT)
        # Over short bars a long head begins farther left.
        self.head.shift(RIGHT * min(0.0, first.get_left()[0] - _GAP - self.head.get_right()[0]))
        note = text("each case held out in turn", theme.FINE, muted)
        self.notes = FastGroup(note.next_to(first.total, LEFT, buff=_GAP + 0.1))
        for row in lonely:
            self.notes.add(text("*", theme.LABEL, muted).next_to(last.answers[row], RIGHT, buff=0.06))
        if lonely:
            note = text(f"* {why}", theme.FINE, muted).next_to(self.notes[0], DOWN, buff=0.2)
            self.notes.add(note.align_to(last, RIGHT))
        super().__init__(self.mark, self.units, self.head, self.columns, self.notes)


class WeightedSum(FastGroup):
    """A sum of signed terms, the last of which is the bias, its total, and whether that is above zero.

    Attributes
    ----------
    line, note : the sum, and the word under its bias.
    """

    def __init__(self, terms: Sequence[Reading], bias: Reading, total: Reading, *, width: float) -> None:
        signed = [one.shown if one.shown.startswith(MINUS) else f"+ {one.shown}" for one in (*terms[1:], bias)]
        signed[-1] = f"{{{{ {signed[-1]} : bias }}}}"
        relation = "> 0" if total.value > 0 else "<= 0"
        formula = f"{' '.join([terms[0].shown, *signed])} = {total.shown} {relation}"
        self.line = math(formula, readings=(*terms, bias, total), notation=["0"])
        self.line.scale(min(1.0, width / self.line.width))
        self.note = text("bias", theme.FINE, theme.palette().muted)
        self.note.next_to(self.line.part("bias"), DOWN, buff=0.12)
        super().__init__(self.line, self.note)


def _two_lines(first: Glyphs, second: Glyphs, edge: np.ndarray = ORIGIN) -> FastGroup:
    """Set one line under another, the baselines as far apart as they are in every other such pair."""
    second.next_to(first, DOWN, buff=0, aligned_edge=edge)
    second.shift(UP * (first.baseline - second.baseline - 1.35 * second.size / theme.PIXELS_PER_UNIT))
    return FastGroup(first, second)
