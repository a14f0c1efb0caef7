"""One motif's row before and after the motif has moved by a letter, for several sizes of groups."""

import numpy as np
from manim import DOWN, LEFT, RIGHT

from scenes.kit.fast_group import FastGroup, Outline
from scenes.kit.look import theme
from scenes.kit.look.boxes import rectangle
from scenes.kit.look.region import Region
from scenes.kit.things.strand import Strand
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import label

_HEIGHT = 0.5
_BESIDE = 15  # columns, at most, of strands that stand side by side


class MovedRows:
    """Two strands, and under each the motif's row: every column, then in groups.

    Parameters
    ----------
    strands : before and after.
    rows : for each size of groups, the motif's row before and after, (2, P).
    pools : the sizes.
    shift : columns that the padding adds on the left.
    region : where to lay out.

    Attributes
    ----------
    strands, names, lines : the two strands; for each size its name, and two rows of cells.
    """

    def __init__(
        self, strands: tuple[str, str], rows: list[np.ndarray], pools: list[Reading], shift: int, region: Region
    ) -> None:
        upright, columns = region.upright, len(strands[0]) + 1
        stacked = upright or columns > _BESIDE
        across = region.width - (0.6 if upright else 3.4)
        self.pitch = min(0.62, across / (1 if stacked else 2) / (columns + 0.6))
        self.strands = [Strand(one, side=0.86 * self.pitch, pitch=self.pitch) for one in strands]
        self.names = [label("groups", theme.LABEL, columns=size) for size in pools]
        self.lines = [
            [self._cells(row, round(size.value)) for row in both] for both, size in zip(rows, pools, strict=True)
        ]
        self._arrange(upright, stacked, shift)
        everything = [*self.strands, *self.names, *(cells for both in self.lines for cells in both)]
        region.fit(*everything)

    def _cells(self, row: np.ndarray, size: int) -> FastGroup:
        """Draw a row: each cell as wide as its group."""
        color = theme.palette().detector(0)
        cells = (answer_cell(value, color, size * self.pitch, _HEIGHT) for value in row)
        return FastGroup(*cells).arrange(RIGHT, buff=0)

    def _arrange(self, upright: bool, stacked: bool, shift: int) -> None:
        pitch = _HEIGHT + (0.9 if upright else 0.2 if stacked else 0.5)
        if stacked:
            self.strands[1].next_to(self.strands[0], DOWN, buff=0.6 + len(self.lines) * pitch)
        else:
            self.strands[1].next_to(self.strands[0], RIGHT, buff=1.6 * self.pitch)
        for line, (name, both) in enumerate(zip(self.names, self.lines, strict=True)):
            for strand, cells in zip(self.strands, both, strict=True):
                cells.align_to(strand[0].get_center() + LEFT * (0.5 + shift) * self.pitch, LEFT)
                cells.set_y(strand.get_y() - 0.5 - 0.5 * strand.side - _HEIGHT / 2 - line * pitch + 0.15)
            if upright:
                name.next_to(both[0], DOWN, buff=0.08).align_to(both[0], LEFT)
            else:
                name.next_to(both[0], LEFT, buff=0.45)
        widest = min(name.get_left()[0] for name in self.names)
        if not upright:
            for name in self.names:
                name.set_x(widest + name.width / 2)


def answer_cell(value: float, color: str, width: float, height: float) -> Outline:
    """Draw a cell without a number, in the detector's colour where it answers."""
    cell = rectangle(width=width, height=height).set_stroke(theme.palette().rule, width=theme.HAIR)
    return cell.set_fill(color if value > 0 else theme.palette().panel, opacity=0.9 if value > 0 else 0.55)
