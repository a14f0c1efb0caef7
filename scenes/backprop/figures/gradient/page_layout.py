"""How large the gradients of the network become on a stage, and how many pictures they take."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from dnacnn.lecture.lecture_trace import LectureTrace
from scenes.backprop.figures.gradient.wide_matrix import room_for
from scenes.kit.look.region import Region

APART = 0.26  # between groups
LABELS = 0.34  # room for the numbers over a matrix's columns
BETWEEN = 0.32  # between two levels
_SIDE = 0.5  # of a cell, where there is room
_TALL = 0.8  # the same in an upright picture
_NAMES = 2.1  # room for names and labels left of the cells
_LETTER = 0.16  # by which a letter of a motif beyond the second widens it
_SLACK = 1.0  # that the names may have on top
_PANEL = (5.2, 4.3)  # width of the room at the right: at most, and at least
_GAP = 0.3  # between the matrices and that room
_ROUNDED = 1e-9  # what a quotient of lengths may miss a whole number by


@dataclass(frozen=True)
class PageLayout:
    """How large everything becomes, and which columns share a picture.

    Attributes
    ----------
    stage, region, panel : where to lay out, where the matrices stand, and the room beside or below them.
    side, wide : of a cell.
    spans : for each picture its first column, and the one after its last.
    """

    stage: Region
    region: Region
    panel: Region
    side: float
    wide: float
    spans: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, trace: LectureTrace, stage: Region) -> "PageLayout":
        """Choose for a stage: one picture if all columns can be legible in it, else as many as are needed."""
        rows, columns = trace.scores.shape
        need = room_for(trace.grad_pooled, trace.mask, trace.grad_detected, trace.scores, trace.grad_scores)
        names = _NAMES + _LETTER * (trace.lecture.width - 2)
        gaps = APART * (len(trace.groups) - 1)
        levels = 2 * LABELS + 2 * BETWEEN
        tall = (stage.height - levels) / (3 * rows)
        if stage.upright:
            room = stage.width - names
            side = min(_TALL, (0.72 * stage.height - levels) / (3 * rows), max(need, (room - gaps) / columns))
            wide = max(side, need)
            below = (levels + 3 * rows * side + BETWEEN) / stage.height
            region, panel = stage, stage.part(top=1 - below)
        else:
            for width in _PANEL:
                room = stage.width - width - _GAP - names
                side = min(_SIDE, tall, max(need, (room - gaps) / columns))
                wide = max(side, need)
                if columns * wide + gaps <= room:
                    break
            panel = stage.part(left=1 - width / stage.width)
            region = stage.part(right=1 - (width + _GAP) / stage.width)
        found = tuple(spans(trace.groups, wide, APART, room))
        # Names don't stand far from their matrices where there are few columns.
        used = names + _SLACK + max(end - first for first, end in found) * wide + gaps
        spare = max(0.0, region.width - used)
        shares = (spare / 2, spare / 2) if stage.upright else (spare, 0.0)
        region = Region(region.left + shares[0], region.right - shares[1], region.bottom, region.top)
        return cls(stage, region, panel, side, wide, found)


def spans(groups: Iterable[Iterable[int]], wide: float, gap: float, room: float) -> list[tuple[int, int]]:
    """Deal columns out to pictures, each the first column and the one after the last; a group is parted if it must.

    Parameters
    ----------
    groups : the first column of each group and the one after its last.
    wide, gap : of a column, and between two groups.
    room : how wide a picture's columns may be together.

    Examples
    --------
    >>> spans([(0, 2), (2, 4), (4, 6), (6, 8)], 0.5, 0.25, 5.0)
    [(0, 8)]
    >>> spans([(0, 2), (2, 4), (4, 6), (6, 8)], 0.5, 0.25, 4.0)
    [(0, 4), (4, 8)]
    >>> spans([(0, 8)], 0.5, 0.25, 3.0)
    [(0, 4), (4, 8)]
    """
    edges = [(int(first), int(end)) for first, end in groups]
    largest = max(end - first for first, end in edges)
    most = max(1, int((room + gap) / (largest * wide + gap) + _ROUNDED))
    if largest * wide > room + _ROUNDED:
        most = max(1, int((room - gap) / wide + _ROUNDED))
        edges = [(column, column + 1) for column in range(edges[-1][1])]
    count = -(-len(edges) // most)
    ends = [round(place * len(edges) / count) for place in range(count + 1)]
    return [(edges[low][0], edges[high - 1][1]) for low, high in pairwise(ends)]
