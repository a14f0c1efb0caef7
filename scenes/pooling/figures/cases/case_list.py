"""Cases under one another, each with a strip that shows where the motifs stand."""

from collections.abc import Sequence

import numpy as np
from manim import DOWN, RIGHT
from manim.animation.animation import Animation

from scenes.kit.fast_group import FastGroup, Outline
from scenes.kit.look import theme
from scenes.kit.look.boxes import rounded
from scenes.kit.look.region import Region, frame
from scenes.kit.type.text import Glyphs, readings
from scenes.pooling.figures.cases.arrangement import Strip, case_line

GAP = 0.3  # between a line and its strip
APART = 0.6  # between columns of rows
_PITCH = {False: 0.7, True: 0.95}  # from row to row at most, in a wide picture and in an upright one
_CELL = {False: 0.24, True: 0.52}  # place of a strip, at most
_RULED = 0.1  # place of a strip, from where its places are parted


class CaseList(FastGroup):
    """One row per case: its line as the notes write it, and its strip.

    Parameters
    ----------
    cases : (C, F), positions counted from 1; known as "cases".
    shift : columns by which the padding moves a detection.
    places : letters of the strand.
    span : letters of a motif.
    shown : which of the cases have a row.
    region : where the list goes.
    columns : of rows.
    spare : width that stays free right of the rows of the last column.
    under : whether a strip stands under its line, not beside it.

    Attributes
    ----------
    rows, lines, strips : `rows[at]` holds `lines[at]` and `strips[at]`, in the order of `shown`.
    pitch : from row to row.
    """

    def __init__(
        self,
        cases: np.ndarray,
        shift: int,
        places: int,
        span: int,
        *,
        shown: Sequence[int],
        region: Region,
        columns: int = 1,
        spare: float = 0.0,
        under: bool = False,
    ) -> None:
        per, upright = -(-len(shown) // columns), frame().upright
        self.pitch = min(_PITCH[upright], region.height / per)
        size = theme.LABEL if under else max(theme.BODY, 0.44 * self.pitch * theme.PIXELS_PER_UNIT)
        self.lines = [case_line(readings(cases[k], "cases", (k,)), size) for k in shown]
        widest = max(line.width for line in self.lines)
        wide = (region.width - spare - (columns - 1) * APART) / columns
        left = 0.0 if under else widest + GAP
        cell = min(_CELL[upright and not under], (wide - left) / places)
        height = (0.3 if under else 0.5) * self.pitch
        starts = cases - 1 - shift
        self.strips = [Strip(places, starts[k], span, cell=cell, height=height, ruled=cell > _RULED) for k in shown]
        self.rows = FastGroup()
        across = left + places * cell + (APART if columns == 1 else max(APART, wide + APART - left - places * cell))
        for at, (line, strip) in enumerate(zip(self.lines, self.strips, strict=True)):
            if under:
                strip.move_to((strip.width / 2, -0.27 * self.pitch, 0.0))
                line.move_to((line.width / 2, 0.18 * self.pitch, 0.0))
            else:
                line.move_to((widest - line.width / 2, 0.0, 0.0))
                strip.move_to((left + strip.width / 2, 0.0, 0.0))
            place = RIGHT * (at // per) * across + DOWN * (at % per) * self.pitch
            self.rows.add(FastGroup(line, strip).shift(place))
        super().__init__(self.rows)
        self.shift(region.at(0, 0.5) - np.array([0.0, self.get_center()[1], 0.0]))

    def beside(self, at: int, words: Glyphs) -> Glyphs:
        """Place words to the right of a row."""
        words.next_to(self.strips[at], RIGHT, buff=0.35)
        return words

    def frame(self, at: int, *, right: float = 0.0) -> Outline:
        """Return a frame around a row, so much wider on the right; not yet part of the list."""
        row = self.rows[at]
        box = rounded(corner_radius=0.12, width=row.width + 0.36 + right, height=0.96 * self.pitch)
        box.set_stroke(theme.palette().ink, width=theme.LINE).set_fill(opacity=0)
        return box.move_to(row).shift(RIGHT * right / 2)

    def quieten_others(self, at: int) -> list[Animation]:
        """Return what quietens every block but those that stand where the motif stands in one case."""
        chosen = self.strips[at].starts
        return [
            block.animate.set_fill(opacity=theme.QUIET)
            for strip in self.strips
            for block, start, own in zip(strip.blocks, strip.starts, chosen, strict=True)
            if start != own
        ]
