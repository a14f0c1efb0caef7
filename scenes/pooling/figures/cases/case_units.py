"""A unit for each case of a list: it answers where all its cells are lit, and has one weight."""

from collections.abc import Sequence

import numpy as np
from manim import DOWN, RIGHT, UP, Line, Mobject

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import rounded
from scenes.kit.things.bars import Bars, Scale
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import Glyphs, filled, numeral, text
from scenes.pooling.figures.cases.case_list import CaseList


class CaseUnits(FastGroup):
    """Right of each row of a list: the unit that asks for all of the case's cells, and its weight as a bar.

    Parameters
    ----------
    cases : the list, where it stands.
    weights : (C,), known as "case weights".
    units : the places of the listed cases among these.
    held : the row whose weight is written, because it has hardly a bar.
    right, longest : where the longest bar ends, and how long it is at most.

    Attributes
    ----------
    units, axis, bars : the parts; a unit and a bar for each row.
    figure : the written weight.
    """

    def __init__(
        self, cases: CaseList, weights: np.ndarray, units: Sequence[int], held: int, *, right: float, longest: float
    ) -> None:
        palette = theme.palette()
        self.units = FastGroup()
        left = cases.get_right()[0] + 0.35
        heights = [row.get_center()[1] for row in cases.rows]
        for height in heights:
            words = text("and", theme.SMALLEST, palette.ink)
            box = rounded(corner_radius=0.14, width=words.width + 0.26, height=min(0.5, 0.76 * cases.pitch))
            box.set_fill(palette.panel, opacity=1).set_stroke(palette.muted, width=2)
            box.move_to([left + box.width / 2, height, 0])
            wire = Line([cases.get_right()[0], height, 0], box.get_left(), buff=0.06).set_stroke(palette.muted, width=2)
            self.units.add(FastGroup(wire, box, words.move_to(box)))
        zero = self.units.get_right()[0] + 0.35
        shown = np.maximum(weights[list(units)], 0.0)
        scale = Scale.between(zero, min(right, zero + longest), 0.0, float(shown.max()))
        # A bar that is thinner than a line would look like one that says something.
        self.bars = Bars(shown, heights, scale, [palette.accent] * len(shown), thickness=min(0.4, 0.46 * cases.pitch))
        for bar, value in zip(self.bars, shown, strict=True):
            if value * scale.unit <= theme.LINE / 100:
                bar.set_opacity(0)
        self.numeral: Glyphs = numeral(weights[units[held]], "case weights", (units[held],), size=theme.LABEL, digits=1)
        self.numeral.move_to([zero + 0.18 + self.numeral.width / 2, heights[held], 0])
        self.numeral.shift(RIGHT * self.bars[held].width * (self.bars[held].get_fill_opacity() > 0))
        self.axis = Line([zero, heights[0] + 0.5 * cases.pitch, 0], [zero, heights[-1] - 0.5 * cases.pitch, 0])
        self.axis.set_stroke(palette.muted, width=theme.HAIR)
        super().__init__(self.units, self.axis, self.bars, self.numeral)


class AnswerColumn(FastGroup):
    """Beside each row of a list: of how many strands a layer accepts how many; green if any, red if none.

    Parameters
    ----------
    cases : the list, where it stands.
    hits, asked : one of each for each case, as they are displayed.
    head : over the column.
    total : under it.
    x : where the column stands in the picture.

    Attributes
    ----------
    answers, head, total : the parts.
    """

    def __init__(
        self,
        cases: CaseList,
        hits: Sequence[Reading],
        asked: Sequence[Reading],
        head: Mobject,
        total: Glyphs,
        *,
        x: float,
    ) -> None:
        palette = theme.palette()
        self.answers = FastGroup()
        for row, hit, of in zip(cases.rows, hits, asked, strict=True):
            color = palette.positive if hit.value else palette.negative
            answer = filled("{hit} of {of}", theme.LABEL, color, hit=hit, of=of)
            self.answers.add(answer.move_to([x, row.get_center()[1], 0]))
        gap = 0.5 * cases.pitch + 0.1
        self.head = head.next_to([x, cases.rows[0].get_center()[1] + gap, 0], UP, buff=0)
        self.total = total.next_to([x, cases.rows[-1].get_center()[1] - gap, 0], DOWN, buff=0.06)
        super().__init__(self.answers, self.head, self.total)
