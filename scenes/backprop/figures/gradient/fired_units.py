"""The next layer's units below the gradient at Ẍ: those that fired pass the loss's slope on to their cells."""

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, Arrow

from scenes.backprop.figures.gradient.backward_pass import BackwardPass
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.things.decision import dots_for_more, unit_box
from scenes.kit.things.graph import straight
from scenes.kit.type.text import Glyphs, math, numeral, readings

_MOST = 5  # units that are shown
_SIDE = 0.62  # of a unit's box
_APART = 0.4  # between two units' names
_CLEAR = 0.12  # between an arrow and what it joins
CASES = "groups of units"


class FiredUnits:
    """A row of units, those that fired lit, and the ways of a gradient through these.

    Parameters
    ----------
    page : the gradient at Ẍ, above.

    Attributes
    ----------
    row : the units with what they say and the groups that they ask for; dots stand for those that have no room.
    arrays : name -> array: what is displayed besides the trace.
    """

    def __init__(self, page: BackwardPass) -> None:
        self._page, self._trace = page, page.trace
        trace, region = page.trace, page.layout.region
        self.arrays = {CASES: np.array(trace.unit_cases) + 1}
        names = [self._name(unit) for unit in range(len(trace.units))]
        pitch = max([_SIDE, *(name.width for name in names)]) + _APART
        most = max(1, min(_MOST, int((page.upstream.width + pitch / 2) / pitch)))
        fired_first = np.argsort(trace.units == 0, kind="stable")
        self._shown = sorted(int(unit) for unit in fired_first[:most])
        self._boxes = {unit: self._box(unit) for unit in self._shown}
        made = FastGroup()
        for place, unit in enumerate(self._shown):
            box = self._boxes[unit].shift(place * pitch * RIGHT)
            made.add(FastGroup(box, names[unit].next_to(box, DOWN, buff=_CLEAR)))
        boxes = FastGroup(*self._boxes.values())
        self.row = FastGroup(made, dots_for_more(most < len(names), boxes, RIGHT))
        stage = page.layout.stage if page.layout.stage.upright else region
        if self.row.width > stage.width:
            stage.fit(self.row)
        half = self.row.width / 2
        across = np.clip(page.upstream.grid.get_x(), stage.left + half, stage.right - half)
        self.row.move_to((across, region.bottom + 0.05, 0), aligned_edge=DOWN)

    def arriving(self, slope: Glyphs) -> list[Arrow]:
        """Return the arrows from the loss's slope, which stands at the right, to the units that fired."""
        start = slope.get_left() + _CLEAR * LEFT
        return [self._arrow(start, self._boxes[unit][0].get_corner(UP + RIGHT)) for unit in self._fired()]

    def passing(self) -> list[Arrow]:
        """Return the arrows from each unit that fired to the columns that are shown of the groups it asks for."""
        page = self._page
        return [
            self._arrow(self._boxes[unit][0].get_top(), page.upstream.column(page.groups.index(group)).get_bottom())
            for unit in self._fired()
            for group in sorted(set(self._trace.unit_cases[unit]))
            if group in page.groups
        ]

    def _fired(self) -> list[int]:
        return [unit for unit in self._shown if self._trace.units[unit]]

    def _arrow(self, start: np.ndarray, end: np.ndarray) -> Arrow:
        return straight(start, end, theme.palette().gradient, tip=0.16, buff=_CLEAR)

    def _box(self, unit: int) -> FastGroup:
        palette, value = theme.palette(), self._trace.units[unit]
        box = unit_box(_SIDE, fires=bool(value))
        said = numeral(value, f"{self._page.prefix}units", (unit,), color=palette.ink if value else palette.muted)
        return FastGroup(box, said.scale(min(1.0, 0.8 * _SIDE / said.width)).move_to(box))

    def _name(self, unit: int) -> Glyphs:
        groups = readings((group + 1 for group in self._trace.unit_cases[unit]), CASES, (unit,))
        palette, fired = theme.palette(), self._trace.units[unit]
        inside = ", ".join(one.shown for one in groups)
        color = palette.ink if fired else palette.muted
        return math(f"bracket.l {inside} bracket.r", theme.BODY, color, readings=groups)
