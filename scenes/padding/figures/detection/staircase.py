"""What becomes of the columns when layer follows layer."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from manim import LEFT, RIGHT

from dnacnn.lecture.lecture import Lecture
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import rectangle
from scenes.kit.look.region import Region
from scenes.kit.type.text import label, math, readings
from scenes.padding.figures.detection.missing import missing

LAYERS = 3  # at most
_SQUARE = 0.84  # of the distance from one square to the next


class Staircase(FastGroup):
    """How many columns are left, layer by layer: a row of squares each, with what is gone in dashes.

    Parameters
    ----------
    columns : how many, first before any layer.
    array : the name of these counts.
    region : the rows fill its height.

    Attributes
    ----------
    rows, gone, names, counts : the parts, row by row.
    """

    def __init__(self, columns: Sequence[int], array: str, region: Region) -> None:
        muted = theme.palette().muted
        pitch = region.height / len(columns)
        layers = (label(f"padding_layer-{nth}", theme.FINE, muted) for nth in range(2, len(columns)))
        self.names = FastGroup(math("X", theme.BODY), math("dot(X)", theme.BODY), *layers)
        self.counts = FastGroup(*(label("padding_columns", theme.FINE, n=count) for count in readings(columns, array)))
        left = max(name.width for name in self.names) + 0.3
        right = max(count.width for count in self.counts) + 0.3
        side = min(0.8 * pitch, (region.width - left - right) / columns[0])
        square = rectangle(width=_SQUARE * side, height=_SQUARE * side).set_stroke(muted, width=theme.HAIR)
        square.set_fill(muted, opacity=0.35)
        self.rows, self.gone = FastGroup(), FastGroup()
        for r, kept in enumerate(columns):
            start = np.array([region.left + left, region.top - (r + 0.5) * pitch, 0.0])
            places = [start + RIGHT * (c + 0.5) * side for c in range(columns[0])]
            self.rows.add(FastGroup(*(square.copy().move_to(place) for place in places[:kept])))
            self.gone.add(FastGroup(*(missing(_SQUARE * side).move_to(place) for place in places[kept:])))
            self.names[r].move_to(start + LEFT * 0.3, aligned_edge=RIGHT)
            self.counts[r].move_to(start + RIGHT * (columns[0] * side + 0.3), aligned_edge=LEFT)
        super().__init__(self.rows, self.gone, self.names, self.counts)

    def step(self, row: int) -> FastGroup:
        """Return one row with its name and its count."""
        return FastGroup(self.rows[row], self.gone[row], self.names[row], self.counts[row])


def columns_by_layer(length: int, lecture: Lecture) -> list[int]:
    """Return how many columns are left when layer follows layer, none of them padded, as long as a kernel fits."""
    bare = replace(lecture, pad_side="none")
    counts = [length]
    while len(counts) < LAYERS + 1 and counts[-1] >= lecture.width:
        counts.append(bare.columns(counts[-1]))
    return counts
