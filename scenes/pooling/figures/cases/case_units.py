"""A unit for each case of a list: it answers where all its cells are lit, and has one weight."""

from collections.abc import Sequence

import numpy as np
from manim import RIGHT, Line

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import rounded
from scenes.kit.things.bars import Bars, Scale
from scenes.kit.type.text import label, numeral
from scenes.pooling.figures.cases.case_list import CaseList

_GAP = 0.35  # between the list and the units, and between the units and the bars


class CaseUnits(FastGroup):
    """Right of each row of a list: the unit that asks for all of the case's cells, and its weight as a bar.

    Parameters
    ----------
    cases : the list, where it stands.
    weights : (C,), known as "case weights".
    places : of the listed cases among these.
    held : the row whose weight is written, because it has hardly a bar.
    right, longest : where the longest bar ends, and how long it is at most.

    Attributes
    ----------
    units, axis, bars : the parts; a unit and a bar for each row.
    numeral : the written weight.
    """

    def __init__(
        self, cases: CaseList, weights: np.ndarray, places: Sequence[int], held: int, *, right: float, longest: float
    ) -> None:
        palette = theme.palette()
        heights = [float(row.get_center()[1]) for row in cases.rows]
        self.units = FastGroup(*(self._unit(cases, height) for height in heights))
        zero = self.units.get_right()[0] + _GAP
        shown = np.maximum(weights[list(places)], 0.0)
        scale = Scale.between(zero, min(right, zero + longest), 0.0, float(shown.max()))
        self.bars = Bars(shown, heights, scale, [palette.accent] * len(shown), thickness=min(0.4, 0.46 * cases.pitch))
        # A bar that is thinner than a line would look like one that says something.
        thin = shown * scale.unit <= theme.LINE / 100
        for row in np.flatnonzero(thin):
            self.bars[int(row)].set_opacity(0)
        place = places[held]
        self.numeral = numeral(weights[place], "case weights", (place,), size=theme.LABEL, digits=1)
        self.numeral.move_to((zero + 0.18 + self.numeral.width / 2, heights[held], 0))
        if not thin[held]:
            self.numeral.shift(RIGHT * self.bars[held].width)
        self.axis = Line((zero, heights[0] + 0.5 * cases.pitch, 0), (zero, heights[-1] - 0.5 * cases.pitch, 0))
        self.axis.set_stroke(palette.muted, width=theme.HAIR)
        super().__init__(self.units, self.axis, self.bars, self.numeral)

    @staticmethod
    def _unit(cases: CaseList, height: float) -> FastGroup:
        """Return the unit of a row, with a wire from it."""
        palette, left = theme.palette(), cases.get_right()[0]
        words = label("unit-and", theme.SMALLEST, palette.ink)
        box = rounded(corner_radius=0.14, width=words.width + 0.26, height=min(0.5, 0.76 * cases.pitch))
        box.set_fill(palette.panel, opacity=1).set_stroke(palette.muted, width=2)
        box.move_to((left + _GAP + box.width / 2, height, 0))
        wire = Line((left, height, 0), box.get_left(), buff=0.06).set_stroke(palette.muted, width=2)
        return FastGroup(wire, box, words.move_to(box))
