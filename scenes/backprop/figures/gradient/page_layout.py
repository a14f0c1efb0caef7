"""How large the gradients of the network become on a stage, and which columns are shown if not all fit."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dnacnn.lecture.lecture_trace import LectureTrace
from scenes.backprop.figures.gradient.wide_matrix import room_for
from scenes.kit.look.region import Region, cell_side

APART = 0.26  # between groups
LABELS = 0.34  # room for the numbers over a matrix's columns
BETWEEN = 0.32  # between two levels
_SIDE, _WIDE = 0.56, 0.7  # of a cell, where there is room
_NAMES = 2.1  # room for names and labels left of the cells
_LETTER = 0.16  # by which a letter of a motif beyond the second widens it
_PANEL = 4.3  # width of the room at the right
_BELOW = 0.42  # the share of an upright stage for it
_GAP = 0.3  # between the matrices and that room


@dataclass(frozen=True)
class PageLayout:
    """How large everything becomes, and which columns are shown.

    Attributes
    ----------
    stage, region, panel : where to lay out, where the matrices stand, and the room beside or below them.
    side, wide : height and width of a cell.
    span : the first column that is shown, and the one after the last.
    """

    stage: Region
    region: Region
    panel: Region
    side: float
    wide: float
    span: tuple[int, int]

    @classmethod
    def of(cls, trace: LectureTrace, stage: Region) -> "PageLayout":
        """Choose for a stage: all columns if they are legible in it, else those that most of the gradient reaches."""
        rows, columns = trace.scores.shape
        need = room_for(trace.grad_pooled, trace.mask, trace.grad_detected, trace.grad_scores)
        if stage.upright:
            region, panel = stage.part(bottom=_BELOW), stage.part(top=_BELOW)
        else:
            region, panel = stage.inset(right=_PANEL + _GAP), stage.inset(left=stage.width - _PANEL)
        names = _NAMES + _LETTER * (trace.lecture.width - 2)
        room, gaps = region.width - names, APART * (len(trace.groups) - 1)
        levels = 2 * LABELS + 2 * BETWEEN
        side = cell_side(_SIDE, (region.height - levels, 3 * rows))
        # Upright, the strand below has only the same width, without gaps, for its last window's further letters.
        beyond, rooms = trace.lecture.width - 1, [(room - gaps, columns)]
        if stage.upright:
            rooms.append((room, columns + beyond))
        wide = max(need, cell_side(_WIDE, *rooms))
        most = max(1, int(room / wide + 1e-9) - beyond) if stage.upright else columns
        reached = np.count_nonzero(trace.grad_scores, axis=0)
        span = best_span([(int(first), int(end)) for first, end in trace.groups], reached, wide, APART, room, most=most)
        used = names + (span[1] - span[0]) * wide + gaps
        spare = max(0.0, region.width - used) / (2 if stage.upright else 1)
        region = region.inset(left=spare, right=spare if stage.upright else 0.0)
        return cls(stage, region, panel, side, wide, span)


def best_span(
    groups: Sequence[tuple[int, int]],
    reached: Sequence[int] | np.ndarray,
    wide: float,
    gap: float,
    room: float,
    *,
    most: float = np.inf,
) -> tuple[int, int]:
    """Choose neighbouring columns, as many whole groups as fit, of which the most are reached.

    Parameters
    ----------
    groups : the first column of each group and the one after its last.
    reached : for each column, how much there is to be seen in it.
    wide, gap : of a column, and between two groups.
    room : how wide the columns may be together.
    most : how many there may be, if that is limited too.

    Examples
    --------
    >>> best_span([(0, 2), (2, 4), (4, 6)], [0, 0, 1, 0, 0, 1], 0.5, 0.25, 3.5)
    (0, 6)
    >>> best_span([(0, 2), (2, 4), (4, 6)], [0, 0, 1, 0, 0, 1], 0.5, 0.25, 2.25)
    (2, 6)
    >>> best_span([(0, 6)], [0, 0, 1, 0, 0, 1], 0.5, 0.25, 2.0)
    (2, 6)
    >>> best_span([(0, 2), (2, 4), (4, 6)], [0, 0, 1, 0, 0, 1], 0.5, 0.25, 3.5, most=4)
    (2, 6)
    """
    fitting = [
        (first, end)
        for place, (first, _) in enumerate(groups)
        for count, (_, end) in enumerate(groups[place:])
        if end - first <= most and (end - first) * wide + count * gap <= room + 1e-9
    ]
    if not fitting:  # not even one group: a part of one has to do
        part = int(min(most, max(1, int(room / wide + 1e-9))))
        fitting = [(first, first + part) for first in range(groups[-1][1] - part + 1)]
    return max(fitting, key=lambda span: (sum(reached[span[0] : span[1]]), span[1] - span[0], -span[0]))
