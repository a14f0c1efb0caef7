"""Cases that fall into columns: first they wait in rows, then each stands under the case that it becomes."""

from collections.abc import Sequence

import numpy as np
from manim import DOWN, RIGHT, UP, Line, VGroup

from dnacnn import Case
from scenes.kit import theme
from scenes.kit.arrangement import case_line
from scenes.kit.stage import Region
from scenes.kit.type import Type, fact, figure, told

_PER_ROW = 5  # cases that wait side by side
_PITCH = 0.52  # between cases under one another


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
        self.waiting: dict[Case, Type] = {}
        for number, case in enumerate(cases):
            row, column = divmod(number, _PER_ROW)
            here = region.at((column + 0.5) / _PER_ROW, 1) + DOWN * (0.2 + row * _PITCH)
            self.waiting[case] = _line(case, number, names[0], theme.BODY).move_to(here)
        self.top = region.top - 0.7 - _PITCH * (-(-len(cases) // _PER_ROW))
        self.heads, self.rules, self.counts = VGroup(), VGroup(), VGroup()
        for number, (case, members) in enumerate(columns):
            head = _line(case, number, names[1], theme.LARGE - 4).move_to(self._at(number, 0))
            rule = Line(*(head.get_bottom() + 0.13 * DOWN + side * 0.5 * RIGHT for side in (-1, 1)))
            self.heads.add(head)
            self.rules.add(rule.set_stroke(theme.palette().rule, width=2))
            count = figure(len(members), names[2], (number,), size=theme.LARGE, weight=700)
            self.counts.add(count.move_to(self._at(number, 0) + DOWN * (0.78 + _PITCH * len(members))))

    def slot(self, case: Case) -> np.ndarray:
        """Return where a case stands once it has fallen."""
        return self._at(self.columns[self.becomes[case]], 0) + DOWN * (0.58 + _PITCH * self.order[case])

    def spelled(self, number: int, motifs: Sequence[str]) -> VGroup:
        """Write a column's case in words: each motif and its region."""
        words = VGroup()
        for row, motif in enumerate(motifs):
            color = theme.palette().detector(row)
            words.add(told(f"{motif} in {{n}}", color=color, n=self.heads[number].readings[row]))
        return words.arrange(RIGHT, buff=0.24)

    def _at(self, column: int, down: float) -> np.ndarray:
        across = self.region.left + (column + 0.5) / len(self.columns) * self.region.width
        return RIGHT * across + UP * (self.top - down)


def _line(case: Case, number: int, array: str, size: float) -> Type:
    """Write a case, counted from 1 as the array is."""
    return case_line([fact(column + 1, array, (number, row)) for row, column in enumerate(case)], size)
