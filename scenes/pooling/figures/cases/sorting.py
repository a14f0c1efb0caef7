"""Cases that fall into columns: first they wait in rows, then each stands under the case that it becomes."""

from collections.abc import Sequence

import numpy as np
from manim import DOWN, RIGHT, UP, Line

from dnacnn.cases.cases import Case
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.type.text import Glyphs, numeral, readings
from scenes.pooling.figures.cases.arrangement import COLUMNS, GROUPS, Brackets, case_line

_PITCH = 0.52  # between cases under one another, at the size of body text
_SIZES = (44, 40, 36, 33, 30, 27, 24)  # of a case, in pixels
_PER_ROW = 8  # cases that wait side by side, at most
_CLEAR = 0.12  # between cases side by side
_HEAD, _COUNT = 1.22, 1.33  # size of a column's case and of its count, as multiples of a case's
_BROAD = 6.0  # width from which cases may be larger than body text


class Sorting:
    """Places for cases and for the columns into which they fall.

    Parameters
    ----------
    cases : the cases that wait.
    columns : each case that several become, with those.
    region : where all of it lies.
    names : of the arrays that hold, counted from 1, the cases, the columns' cases, and how many fall into each.

    Attributes
    ----------
    fits : whether all of it can be read there; otherwise nothing is made.
    waiting : case -> its line, where it waits.
    becomes : case -> the one that it becomes, in the order of the cases.
    heads : the columns' cases; `rules` the lines under them, `counts` how many fell into each.
    """

    def __init__(
        self,
        cases: Sequence[Case],
        columns: Sequence[tuple[Case, Sequence[Case]]],
        region: Region,
        names: tuple[str, str, str],
    ) -> None:
        self.region = region
        self.columns = {case: number for number, (case, _) in enumerate(columns)}
        into = {member: case for case, members in columns for member in members}
        self.becomes = {case: into[case] for case in cases if case in into}
        self.order = {member: place for _, members in columns for place, member in enumerate(members)}
        deepest = max((len(members) for _, members in columns), default=0)
        self.waiting: dict[Case, Glyphs] = {}
        self.heads, self.rules, self.counts = FastGroup(), FastGroup(), FastGroup()
        self.fits = bool(columns) and any(self._fit(size, cases[-1], len(cases), deepest) for size in self._sizes())
        if not self.fits:
            return
        for number, case in enumerate(cases):
            row, column = divmod(number, self.per_row)
            here = region.at((column + 0.5) / self.per_row, 1) + DOWN * (0.2 + row * self.pitch)
            self.waiting[case] = _line(case, number, names[0], self.size).move_to(here)
        for number, (case, members) in enumerate(columns):
            head = _line(case, number, names[1], self.size * _HEAD, GROUPS).move_to(self._at(number, 0))
            start, end = (head.get_bottom() + 0.13 * DOWN + side * 0.5 * RIGHT for side in (-1, 1))
            rule = Line(start, end)
            self.heads.add(head)
            self.rules.add(rule.set_stroke(theme.palette().rule, width=2))
            count = numeral(len(members), names[2], (number,), size=self.size * _COUNT, weight=700)
            self.counts.add(count.move_to(self._at(number, 0) + DOWN * (0.26 + self.pitch * (1 + len(members)))))

    def _sizes(self) -> Sequence[float]:
        """Give the sizes that a case may have, the largest first."""
        return _SIZES if self.region.width > _BROAD else _SIZES[2:]

    def _fit(self, size: float, widest: Case, count: int, deepest: int) -> bool:
        """Try a size: whether the cases that wait and the deepest column have room."""
        width = _line(widest, 0, "", size).width
        self.size, self.pitch = size, _PITCH * size / theme.BODY
        abreast = int(self.region.width / (width + _CLEAR))
        if not abreast or self.region.width / len(self.columns) < width * _HEAD + 0.05:
            return False
        self.per_row = min(abreast, _PER_ROW, max(1, -(-count // 2)))
        self.top = self.region.top - 0.7 - self.pitch * -(-count // self.per_row)
        return self.top - self.region.bottom > 0.6 + self.pitch * (1 + deepest)

    def slot(self, case: Case) -> np.ndarray:
        """Return where a case stands once it has fallen."""
        return self._at(self.columns[self.becomes[case]], 0) + DOWN * (0.06 + self.pitch * (1 + self.order[case]))

    def _at(self, column: int, down: float) -> np.ndarray:
        across = self.region.left + (column + 0.5) / len(self.columns) * self.region.width
        return RIGHT * across + UP * (self.top - down)


def _line(case: Case, number: int, array: str, size: float, brackets: Brackets = COLUMNS) -> Glyphs:
    """Write a case, counted from 1 as the array is."""
    return case_line(readings((column + 1 for column in case), array, (number,)), size, brackets=brackets)
