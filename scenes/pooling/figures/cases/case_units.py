"""A unit for each case of a list, one of which has never seen its case; and the strand that would have needed it."""

from collections.abc import Sequence

import numpy as np
from manim import DOWN, RIGHT, UP, Circle, DashedVMobject, Line

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import framed
from scenes.kit.look.region import Region
from scenes.kit.type.text import label, numeral
from scenes.pooling.figures.cases.arrangement import CaseRow, Strip
from scenes.pooling.figures.cases.case_list import CaseList

_GAP = 0.4  # between the list and the units
_BESIDE = 0.35  # between a result and what is said of it
_LEGIBLE = 0.42  # side of a tile, with its letter


class CaseUnits(FastGroup):
    """Right of each row of a list its unit, filled if it has seen its case; and what each gives for one strand.

    Parameters
    ----------
    cases : the list, where it stands.
    fired : what each listed unit gives for the strand; known as "fired".
    at : the row whose unit has never seen its case.
    right : how far right all of it may reach.

    Attributes
    ----------
    head, wires, units, mark, unseen : the parts: a frame around the row, and what is said of its unit.
    fired : the units' results, as numbers.
    """

    def __init__(self, cases: CaseList, fired: np.ndarray, at: int, right: float) -> None:
        palette, left = theme.palette(), cases.get_right()[0]
        radius = min(0.24, 0.36 * cases.pitch)
        self.wires, self.units, self.fired = FastGroup(), FastGroup(), FastGroup()
        for row, line in enumerate(cases.rows):
            middle = np.array([left + 2 * _GAP + radius, line.get_y(), 0.0])
            circle = Circle(radius=radius).move_to(middle)
            circle.set_stroke(palette.accent, width=theme.LINE).set_fill(palette.accent, opacity=0 if row == at else 1)
            self.units.add(DashedVMobject(circle, num_dashes=14) if row == at else circle)
            wire = Line(middle + (radius + _GAP) * -RIGHT, middle - radius * RIGHT, buff=0.05)
            self.wires.add(wire.set_stroke(palette.muted, width=2))
            value = numeral(fired[row], "fired", (row,), size=theme.LABEL)
            self.fired.add(value.next_to(circle, RIGHT, buff=0.3))
        self.head = label("unit", theme.LABEL, palette.muted).next_to(self.units, UP, buff=0.2)
        self.mark = framed(FastGroup(cases.rows[at], self.units[at]), palette.ink, gap=min(0.12, 0.1 * cases.pitch))
        room = right - self.fired[at].get_right()[0] - _BESIDE
        self.unseen = label("never-seen", theme.LABEL, palette.negative, weight=600, room=room)
        self.unseen.next_to(self.fired[at], RIGHT, buff=_BESIDE)
        super().__init__(self.wires, self.units, self.head, self.mark, self.unseen, self.fired)


class MissedStrand(FastGroup):
    """A positive strand that no unit answers to; one whose letters could not be read is a strip.

    Attributes
    ----------
    row, truth, none, answer : the parts, from above: the strand, what it is, that no unit fires, and the answer.
    """

    def __init__(self, letters: str, starts: Sequence[int], motifs: Sequence[str], region: Region) -> None:
        palette, side = theme.palette(), min(0.8, region.width / len(letters))
        self.row: CaseRow | Strip = CaseRow(letters, starts, motifs, side=side, numbers=None)
        if side < _LEGIBLE:
            self.row = Strip(len(letters), starts, len(motifs[0]), cell=side, height=0.4)
        self.truth = label("is-positive", theme.BODY, palette.positive, weight=600)
        self.none = label("no-unit-fires", theme.BODY)
        self.answer = label("answer-negative", theme.BODY, palette.negative, weight=600)
        super().__init__(self.row, self.truth, self.none, self.answer)
        self.arrange(DOWN, buff=0.35)
        FastGroup(self.none, self.answer).shift(0.4 * DOWN)
        region.fit(self)
