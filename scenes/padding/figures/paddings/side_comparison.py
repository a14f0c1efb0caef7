"""The lecture's way of padding beside another one, on the worked strand."""

import numpy as np

from dnacnn.lecture.lecture import Lecture
from dnacnn.network.padding import compare_paddings
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.type.text import reading
from scenes.padding.figures.paddings.alignment import Alignment, fit

_WORTH = 1.15  # by which cells must become larger for alignments to stand under one another


class SideComparison:
    """Two alignments: right beside left, left beside right, or no padding beside right.

    Attributes
    ----------
    own, other : the lecture's own way, and the one beside it.
    shift : how many columns later a detection comes with padding on the left.
    added : how many columns padding adds.
    arrays : what they display and no trace holds.
    """

    def __init__(self, lecture: Lecture, region: Region) -> None:
        # Zeros come before other values in the padding.
        ways = {way.side: way for way in reversed(compare_paddings(lecture.worked, lecture.network))}
        side = lecture.pad_side
        own, other = ways[side], ways["left" if side == "right" else "right"]
        columns = own.detected.shape[1]
        self.shift, self.added = ways["left"].shift, other.detected.shape[1] - columns
        counts = {"none.columns": columns, "right.more": self.added} if side == "none" else {"shift": self.shift}
        self.arrays = {name: np.array(count) for name, count in counts.items()}
        self.arrays |= {f"{way.side}.detected": way.detected for way in (own, other)}
        readings = [reading(count, name) for name, count in counts.items()]
        palette = theme.palette()
        rooms = choose_rooms(lecture, region, len(own.strand))
        name = "pad-with-o_verdict"
        against = f"{name}-none-not" if side == "none" else f"{name}-{other.side}"
        self.own = Alignment(own, lecture, rooms[0], f"{name}-{side}", readings[0], color=palette.positive)
        self.other = Alignment(other, lecture, rooms[1], against, readings[-1], color=palette.ink)


def choose_rooms(lecture: Lecture, region: Region, length: int) -> tuple[Region, Region]:
    """Return rooms for two alignments, side by side, or under one another where that makes them larger."""
    beside = region.part(0, 0.49), region.part(0.51, 1)
    under = region.part(bottom=0.51), region.part(top=0.49)
    larger = fit(under[0], lecture, length)[0] > _WORTH * fit(beside[0], lecture, length)[0]
    return under if region.upright or larger else beside
