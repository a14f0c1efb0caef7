"""A unit for each case of a list: it answers where all its cells are lit, and has one weight."""

from collections.abc import Sequence

import numpy as np
from manim import RIGHT, Line, RoundedRectangle, VGroup

from scenes.kit import theme
from scenes.kit.bars import Bars, Scale
from scenes.kit.caselist import CaseList
from scenes.kit.lean import LeanGroup
from scenes.kit.reading import Reading
from scenes.kit.type import Type, figure, text, told


class CaseUnits(LeanGroup):
    """Right of each row of a list: the unit that asks for all of the case's cells, and its weight as a bar.

    Parameters
    ----------
    cases : the list, where it stands.
    weights : (C,)
    array : the core's name of the weights.
    length : of the longest bar, in units.

    Attributes
    ----------
    units, bars, figures : one for each case.
    """

    def __init__(self, cases: CaseList, weights: np.ndarray, array: str, *, length: float) -> None:
        palette = theme.palette()
        self.units, self.figures = VGroup(), VGroup()
        for strip in cases.strips:
            words = text("and", theme.SMALLEST, palette.ink)
            box = RoundedRectangle(corner_radius=0.14, width=words.width + 0.26, height=0.76 * cases.pitch)
            box.set_fill(palette.panel, opacity=1).set_stroke(palette.muted, width=2)
            box.next_to(strip, RIGHT, buff=0.45)
            wire = Line(strip.get_right(), box.get_left(), buff=0.06).set_stroke(palette.muted, width=2)
            self.units.add(VGroup(wire, box, words.move_to(box)))
        left = self.units.get_right()[0] + 0.4
        scale = Scale.between(left, left + length, 0.0, float(weights.max()))
        heights = [strip.get_center()[1] for strip in cases.strips]
        colors = [palette.accent] * len(weights)
        self.bars = Bars(np.maximum(weights, 0.0), heights, scale, colors, thickness=0.46 * cases.pitch)
        for k, (bar, weight) in enumerate(zip(self.bars, weights, strict=True)):
            value = figure(weight, array, (k,), size=theme.LABEL, digits=1)
            self.figures.add(value.next_to(bar, RIGHT, buff=0.18))
        super().__init__(self.units, self.bars, self.figures)


class AnswerColumn(LeanGroup):
    """Beside each row of a list: of how many strands a layer accepts how many; green if any, red if none.

    Parameters
    ----------
    cases : the list, where it stands.
    hits, asked : one of each for each case, as they are displayed.
    head : over the column.
    totals : under it, from above.
    x : where the column stands in the picture.
    gap : between the list and the head, and between the list and the totals, in units.

    Attributes
    ----------
    answers, head, totals : the parts.
    """

    def __init__(
        self,
        cases: CaseList,
        hits: Sequence[Reading],
        asked: Sequence[Reading],
        head: Type,
        totals: Sequence[Type],
        *,
        x: float,
        gap: float = 0.44,
    ) -> None:
        palette = theme.palette()
        self.answers = VGroup()
        for strip, hit, of in zip(cases.strips, hits, asked, strict=True):
            color = palette.positive if hit.value else palette.negative
            answer = told("{hit} of {of}", theme.LABEL, color, hit=hit, of=of)
            self.answers.add(answer.move_to([x, strip.get_center()[1], 0]))
        self.head = head.move_to([x, cases.get_top()[1] + gap, 0])
        self.totals = VGroup(
            *(one.move_to([x, cases.get_bottom()[1] - gap * (k + 1), 0]) for k, one in enumerate(totals))
        )
        super().__init__(self.answers, self.head, self.totals)
