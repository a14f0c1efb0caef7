"""Why cases are choices: each motif squeezed to one place, for one strand and for all cases."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, Arrow, Line

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region, frame
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import Glyphs, readings
from scenes.pooling.figures.cases.arrangement import CHOSEN, CaseRow, Strip, case_line
from scenes.pooling.figures.excerpt import excerpt

ROW = 0.47  # of a table of choices, at least
_PITCH = {False: 0.53, True: 0.64}  # from row to row, in a wide picture and in an upright one
_CELL = {False: 0.3, True: 0.42}  # place of a strip at most
_LEGIBLE, _RULED = 0.11, 0.12  # and at least; and from where its places are parted
_ARROW, _GAP, _HEAD = 0.6, 0.25, 0.65


class Squeezing(FastGroup):
    """A strand above, and below it what is left when each motif keeps only its first letter.

    Parameters
    ----------
    letters, starts, motifs : the strand and its case, as in `CaseRow`.
    choice : where each motif's first letter stands among those that are left.
    side : of a place, in units.
    apart : room between the rows, in sides.

    Attributes
    ----------
    above, below : the two rows.
    kept, used : the positions above of the letters that are left, and of those that are not.
    links : from each kept letter to its place below.
    """

    def __init__(
        self,
        letters: str,
        starts: Sequence[int],
        motifs: Sequence[str],
        choice: Sequence[int],
        *,
        side: float,
        apart: float,
    ) -> None:
        self.above = CaseRow(letters, starts, motifs, side=side, numbers=UP)
        used = {start + k for start, motif in zip(starts, motifs, strict=True) for k in range(1, len(motif))}
        self.kept = [k for k in range(len(letters)) if k not in used]
        self.used = [k for k in range(len(letters)) if k in used]
        left = "".join(letters[k] for k in self.kept)
        self.below = CaseRow(left, choice, [motif[0] for motif in motifs], side=side, numbers=DOWN)
        self.below.next_to(self.above, DOWN, buff=apart * side)
        self.links = FastGroup()
        for place, k in enumerate(self.kept):
            link = Line(self.above.slots[k].get_bottom(), self.below.slots[place].get_top(), buff=0.12)
            row = choice.index(place) if place in choice else None
            color = theme.palette().rule if row is None else theme.palette().detector(row)
            self.links.add(link.set_stroke(color, width=theme.LINE if row is not None else 2))
        super().__init__(self.above, self.links, self.below)


class ChoiceRow(FastGroup):
    """One line of the table: a case and its strip, and what they are squeezed to.

    Parameters
    ----------
    under : whether the strips stand under what is written, not beside it.

    Attributes
    ----------
    case, strip, arrow, squeezed, choice : the parts.
    """

    def __init__(self, case: Glyphs, strip: Strip, squeezed: Strip, choice: Glyphs, *, under: bool) -> None:
        self.case, self.strip, self.squeezed, self.choice = case, strip, squeezed, choice
        self.arrow = Arrow(
            [0, 0, 0], [_ARROW, 0, 0], buff=0, stroke_width=2.5, tip_length=0.14, color=theme.palette().muted
        )
        super().__init__(case, strip, self.arrow, squeezed, choice)
        if under:
            FastGroup(strip, self.arrow, squeezed).arrange(RIGHT, buff=_GAP)
            for line, below in ((case, strip), (choice, squeezed)):
                line.next_to(below, UP, buff=0.12, aligned_edge=LEFT)
        else:
            self.arrange(RIGHT, buff=_GAP)


class ChoiceTable(FastGroup):
    """Cases beside the choices that they are squeezed to, one row each, with a head over each kind of strip.

    Parameters
    ----------
    cases, choices : (C, F), positions counted from 1; known as "cases" and "choices".
    shown : which of them have a row.
    heads : over the strips, and over the squeezed ones.
    places : how many each kind of strip has.
    span : how many places a motif takes in a case.
    room : where the table goes.
    under : as in `ChoiceRow`.

    Attributes
    ----------
    heads, rows : the parts.
    shown, room : which cases these are, and where.
    cell : how large a place of a strip is.
    """

    def __init__(
        self,
        cases: np.ndarray,
        choices: np.ndarray,
        *,
        shown: Sequence[int],
        heads: tuple[Glyphs, Glyphs],
        places: Sequence[int],
        span: int,
        room: Region,
        under: bool = False,
    ) -> None:
        self.shown, self.room = tuple(shown), room
        written = [
            (case_line(readings(cases[k], "cases", (k,)), theme.BODY),
             case_line(readings(choices[k], "choices", (k,)), theme.BODY, brackets=CHOSEN))
            for k in shown
        ]  # fmt: skip
        words = 0.0 if under else sum(max(pair[side].width for pair in written) for side in (0, 1))
        free = room.width - words - _ARROW - (2 if under else 4) * _GAP
        self.cell = min(_CELL[frame().upright], free / sum(places))
        pitch = min((2.1 if under else 1.0) * _PITCH[frame().upright], (room.height - _HEAD) / len(shown))
        height = min(0.24, 0.4 * pitch) if under else 0.5 * pitch
        self.rows, self.heads = FastGroup(), FastGroup(*heads)
        for at, (k, (case, choice)) in enumerate(zip(shown, written, strict=True)):
            options: dict[str, Any] = {"cell": self.cell, "height": height, "ruled": self.cell > _RULED}
            strip = Strip(places[0], cases[k] - 1, span, **options)
            squeezed = Strip(places[1], choices[k] - 1, 1, **options)
            row = ChoiceRow(case, strip, squeezed, choice, under=under)
            self.rows.add(row.shift(DOWN * at * pitch - row.strip.get_center()))
        first = self.rows[0]
        for head, strip in zip(heads, (first.strip, first.squeezed), strict=True):
            head.next_to(strip, UP, buff=0.25)
            if under:
                head.next_to(first, UP, buff=0.2).align_to(strip, LEFT)
        heads[1].on_baseline_of(heads[0])
        super().__init__(self.heads, self.rows)
        self.move_to(room.center)


def fit_choices(
    cases: np.ndarray,
    choices: np.ndarray,
    rooms: Sequence[Region],
    *,
    keep: int,
    places: Sequence[Reading],
    **options: Any,
) -> ChoiceTable:
    """Return a table in the first of some rooms in which it is legible; in the last one at the worst.

    Parameters
    ----------
    keep : the case that is shown at any rate, if not all have room.
    places, options : as in `ChoiceTable`.
    """
    sizes = [int(one.value) for one in places]
    for room, under in [*((room, False) for room in rooms), (rooms[-1], True)]:
        pitch = 2.2 * ROW if under else ROW
        shown = excerpt(len(cases), int((room.height - _HEAD) / pitch), keep=(keep,))
        table = ChoiceTable(cases, choices, shown=shown, room=room, under=under, places=sizes, **options)
        if table.cell >= _LEGIBLE:
            break
    return table
