"""Cases under one another, each with a strip that shows where the motifs stand."""

from collections.abc import Sequence

import numpy as np
from manim import DOWN, RIGHT

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region, frame
from scenes.kit.type.text import readings
from scenes.pooling.figures.cases.arrangement import Strip, case_line

GAP = 0.3  # between a line and its strip
APART = 0.6  # between columns of rows
_PITCH = {False: 0.7, True: 0.95}  # from row to row at most, in a wide picture and in an upright one
_CELL = {False: 0.36, True: 0.52}  # place of a strip, at most
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
    region : where the list goes, at its left.
    columns : of rows.
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
        under: bool = False,
    ) -> None:
        per, upright = -(-len(shown) // columns), frame().upright
        self.pitch = min(_PITCH[upright], region.height / per)
        size = theme.LABEL if under else max(theme.BODY, 0.44 * self.pitch * theme.PIXELS_PER_UNIT)
        self.lines = [case_line(readings(cases[k], "cases", (k,)), size) for k in shown]
        widest = max(line.width for line in self.lines)
        wide = (region.width - (columns - 1) * APART) / columns
        left = 0.0 if under else widest + GAP
        cell = min(_CELL[upright and not under], (wide - left) / places)
        height = (0.3 if under else 0.5) * self.pitch
        starts = cases - 1 - shift
        self.strips = [Strip(places, starts[k], span, cell=cell, height=height, ruled=cell > _RULED) for k in shown]
        self.rows = FastGroup()
        for at, (line, strip) in enumerate(zip(self.lines, self.strips, strict=True)):
            line.move_to((line.width / 2, 0.18 * self.pitch, 0) if under else (widest - line.width / 2, 0, 0))
            strip.move_to((left + strip.width / 2, -0.27 * self.pitch if under else 0, 0))
            place = RIGHT * (at // per) * (wide + APART) + DOWN * (at % per) * self.pitch
            self.rows.add(FastGroup(line, strip).shift(place))
        super().__init__(self.rows)
        self.shift(region.at(0, 0.5) - np.array([0.0, self.get_center()[1], 0.0]))
