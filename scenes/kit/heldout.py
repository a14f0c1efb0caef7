"""What layers answer about cases that were held out from them: a table beside the list of cases."""

from collections.abc import Sequence

import numpy as np
from manim import LEFT, RIGHT, RoundedRectangle, VGroup

from scenes.kit import theme
from scenes.kit.caselist import CaseList
from scenes.kit.caseunits import AnswerColumn, CaseUnits
from scenes.kit.lean import LeanGroup
from scenes.kit.reading import MINUS, Reading
from scenes.kit.stage import Region
from scenes.kit.type import Type, math, text, told

KINDS = {"cases": "unit per case", "cells": "weight per cell"}


class HeldOutTable(LeanGroup):
    """Units and their weights beside a list of cases, and what both kinds of layer answer to each unseen case.

    Parameters
    ----------
    cases : the list, where it stands.
    weights : (C,), of a layer with a unit per case; known as "case weights".
    held : the case that was held out from that layer.
    name : the held case, written out.
    asked : how many strands each case has.
    accepted : for each kind of layer, how many of them it accepts when the case is held out.
    sums : the sum of `asked`, and for each kind of layer that of `accepted`.
    wrong : for each kind of layer, how many negatives it accepts when the held case is held out.
    lonely : the cases that have a cell which no other case has.
    room : of the whole picture.

    Attributes
    ----------
    units, mark, head, columns, notes : the parts.
    """

    def __init__(
        self,
        cases: CaseList,
        weights: np.ndarray,
        held: int,
        name: str,
        *,
        asked: Sequence[Reading],
        accepted: dict[str, Sequence[Reading]],
        sums: Sequence[Reading],
        wrong: Sequence[Reading],
        lonely: Sequence[int],
        room: Region,
    ) -> None:
        muted = theme.palette().muted
        self.units = CaseUnits(cases, weights, "case weights", length=0.19 * room.width)
        self.mark: RoundedRectangle = cases.frame(held, right=self.units.units.get_right()[0] - cases.get_right()[0])
        self.columns = VGroup()
        for place, (kind, head) in enumerate(KINDS.items()):
            totals = [
                told("{hits} of {asked}", theme.LABEL, hits=sums[place + 1], asked=sums[0], weight=700),
                told("{wrong}", theme.LABEL, wrong=wrong[place], weight=700),
            ]
            x = room.at(0.78 + 0.15 * place, 0)[0]
            words = text(head, theme.FINE, muted)
            self.columns.add(AnswerColumn(cases, accepted[kind], asked, words, totals, x=x))
        first, last = self.columns
        self.head = text(f"weight, trained without {name}", theme.FINE, muted)
        self.head.move_to(first.head).align_to(self.units.bars, LEFT)
        self.notes = VGroup()
        words = ("strands accepted, each case held out in turn", f"negatives accepted, without {name}")
        for one, total in zip(words, first.totals, strict=True):
            note = text(one, theme.FINE, muted).next_to(first.totals[0], LEFT, buff=0.6)
            self.notes.add(note.match_y(total))
        for k in lonely:
            self.notes.add(text("*", theme.LABEL, muted).next_to(last.answers[k], RIGHT, buff=0.06))
        if lonely:
            note = text("* has a cell that no other case has", theme.FINE, muted)
            self.notes.add(note.match_y(self.notes[0]).align_to(cases, LEFT))
        super().__init__(self.mark, self.units, self.head, self.columns, self.notes)


def weighted_sum(terms: Sequence[Reading], total: Reading) -> Type:
    """Write a sum of signed terms, its total, and whether that is above zero."""
    signed = [one.shown if one.shown.startswith(MINUS) else f"+ {one.shown}" for one in terms[1:]]
    relation = "> 0" if total.value > 0 else "<= 0"
    return math(f"{' '.join([terms[0].shown, *signed])} = {total.shown} {relation}", facts=(*terms, total))
