"""Ẋ in groups over Ẍ, with all that steps 9 and 10 mark and answer in them."""

import numpy as np
from manim import Mobject, VMobject

from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import LectureTrace
from scenes.kit.fast_group import FastGroup, Outline
from scenes.kit.look import theme
from scenes.kit.look.boxes import framed
from scenes.kit.look.region import Region
from scenes.kit.things.pooling_tables import PoolingTables
from scenes.kit.type.text import label
from scenes.pooling.figures.tables.panel import Panel


class PooledTables(PoolingTables):
    """Both tables with the pictures in which the steps hand them on.

    Attributes
    ----------
    arrays : the sizes that the panel displays.
    answers : a yes or a no for each cell of Ẍ, row by row, each in its cell's place.
    example : the row and the group of one found motif; `marks` are frames around it in both tables.
    rings : a ring around each winner that doesn't tie, in reading order.
    words : what the panel says.
    """

    def __init__(self, trace: LectureTrace, region: Region) -> None:
        super().__init__(trace, region)
        size = trace.lecture.pool_size
        self.arrays = {"detected_shape": np.array(trace.detected.shape), "pooled_shape": np.array(trace.pooled.shape),
                       "pool_size": np.array(size), "offsets": np.arange(size)}  # fmt: skip
        self.answers = self._answers()
        row, group = self.example = _example(trace)
        winner = theme.palette().winner
        self.marks = FastGroup(*(table.outline(group, winner, row) for table in (self.detected, self.pooled)))
        self.rings = FastGroup(*(self._ring(row, place) for row, place in np.argwhere(~trace.tied)))
        levels = (self.detected.grid.get_y(), self.pooled.grid.get_y()) if self.beside else None
        self.words = Panel(trace, self.panel, levels)

    def answered(self) -> tuple[Mobject, ...]:
        """Return the picture with all answers, the lowest first: what step 9 leaves and step 10 takes over."""
        return *self.base(), self.answers, self.words.summary, self.marks

    def finished(self) -> tuple[Mobject, ...]:
        """Return the picture of the technique, the lowest first: what step 10 leaves and step 11 takes over."""
        return *self.base(), self.rings, self.ties, self.words.name, self.words.formula, self.words.sizes

    def shade(self) -> None:
        """Give each box of Ẍ the colours that its value has, as when it has been answered."""
        for row, cells in enumerate(self.pooled.cells):
            for group, cell in enumerate(cells):
                cell.box.match_style(self.shaded(row, group))

    def shaded(self, row: int, group: int) -> VMobject:
        """Return the box of an answered cell of Ẍ."""
        return self.pooled.cell(row, group).copy().fill().box

    def outcome(self, row: int, group: int) -> Mobject:
        """Return what marks the outcome of one max: a ring around the only winner, or a sign of equality."""
        tied = self.trace.tied
        before = int((tied == tied[row, group]).ravel()[: row * tied.shape[1] + group].sum())
        mark: Mobject = (self.ties if tied[row, group] else self.rings)[before]
        return mark

    def _answers(self) -> FastGroup:
        size = max(theme.SMALLEST, min(0.4 * self.side * theme.PIXELS_PER_UNIT, theme.LABEL))
        level, muted = label("no", size), theme.palette().muted
        words = FastGroup()
        for row in self.pooled.cells:
            line = FastGroup()
            for cell in row:
                name, color = ("yes", cell.color_of) if cell.value > 0 else ("no", muted)
                word = label(name, size, color, weight=600).move_to(cell.box)
                line.add(word.on_baseline_of(level.move_to(cell.box)))
            words.add(line)
        return words

    def _ring(self, row: int, group: int) -> Outline:
        """Draw a ring around the winner of a group."""
        box = self.detected.cell(row, self.trace.winners[row, group]).box
        return framed(box, theme.palette().winner, gap=-0.07 * box.width, corner=0.1376 * box.width)


def _example(trace: LectureTrace) -> tuple[int, int]:
    """Return the row and the group of one found motif, best of one that stands not in its group's first column."""
    found = [(int(row), int(group)) for row, group in np.argwhere(trace.pooled > 0)]
    late = [at for at in found if trace.winners[at] > trace.groups[at[1]][0]]
    wide = [at for at in found if np.diff(trace.groups[at[1]])[0] > 1]
    return (*late, *wide, *found, (0, 0))[0]


def columns_left(trace: LectureTrace) -> int:
    """Return how many columns the last group has if it is shorter than the others; 0 if it isn't.

    >>> from dnacnn.lecture.lecture_trace import run
    >>> columns_left(run("CAGTTAAG", Lecture())), columns_left(run("CAGTTAAG", Lecture(pool_size=3)))
    (0, 2)
    """
    first, end = trace.groups[-1]
    return int(end - first) % trace.lecture.pool_size


def nothing_pooled(lecture: Lecture) -> str | None:
    """Say why pooling changes nothing, if it doesn't: every group is a single column.

    >>> nothing_pooled(Lecture()) is None, nothing_pooled(Lecture(pool_size=1))
    (True, 'In groups of one column nothing is pooled: Ẍ would be Ẋ.')
    """
    if lecture.columns(len(lecture.worked)) == 1:
        return "Ẋ has a single column, so there is nothing to pool."
    return "In groups of one column nothing is pooled: Ẍ would be Ẋ." if lecture.pool_size == 1 else None
