"""A positive and a negative strand above and below the pooled cells that they share."""

import numpy as np
from manim import DOWN, RIGHT, UP, Dot

from dnacnn.experiments.learning.alike import Alike
from dnacnn.experiments.learning.design import Design
from dnacnn.network.network import Network
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import rounded
from scenes.kit.look.region import Region
from scenes.kit.things.matrix import Matrix
from scenes.kit.things.strand import Strand
from scenes.kit.things.tag import Verdict
from scenes.kit.type.text import math

_CELL = 0.5
_START = 0.075  # radius of the mark where a motif starts


class AlikePair:
    """Two strands in groups of letters, and between them each group's pooled cells.

    Attributes
    ----------
    strands, frames, motifs, verdicts : of the positive, above, and of the negative, below; a dot is where a motif
        starts, and so which group has it.
    pooled : (F, P), for both.
    """

    def __init__(self, alike: Alike, design: Design, region: Region) -> None:
        length = len(alike.positive)
        aside = 0.0 if region.upright else 2.6
        pitch = min(0.66, (region.width - aside - 0.9) / length)
        self.network = design.network(alike.pool_size)
        self.values = self.network.forward(alike.positive).pooled.values
        self.strands = [Strand(letters, side=0.86 * pitch, pitch=pitch) for letters in (alike.positive, alike.negative)]
        self.pooled = self._pool(design, pitch, alike.pool_size)
        gap = 0.62
        self.strands[0].next_to(self.pooled.grid, UP, buff=gap).set_x(0)
        self.strands[1].next_to(self.pooled.grid, DOWN, buff=gap).set_x(0)
        self.frames = [self._frames(strand, alike.pool_size, pitch) for strand in self.strands]
        self.motifs = [mark_starts(underline(strand, self.network, pitch)) for strand in self.strands]
        self.verdicts = [Verdict(positive) for positive in (True, False)]
        for verdict, strand, side in zip(self.verdicts, self.strands, (UP, DOWN), strict=True):
            verdict.next_to(strand, side if region.upright else RIGHT, buff=0.45)
        region.fit(*self.strands, *self.frames, *self.motifs, *self.verdicts, self.pooled)

    def _pool(self, design: Design, pitch: float, size: int) -> Matrix:
        """Return the shared cells, each group's column in the middle of its letters."""
        colors = [theme.palette().detector(row) for row in range(len(design.motifs))]
        pooled = Matrix(self.values, "alike", rows=design.motifs, colors=colors, columns=False, side=_CELL)
        shift, length = self.network.shift, design.length
        for group in range(self.values.shape[1]):
            first, end = max(0, group * size - shift), min(length, (group + 1) * size - shift)
            middle = (0.5 * (first + end - 1) - 0.5 * (length - 1)) * pitch
            pooled.column(group).set_x(middle)
        pooled.add(math("dot.double(X)", theme.LARGE).next_to(pooled.grid, RIGHT, buff=0.4))
        for label, row in zip(pooled.row_labels, pooled.cells, strict=True):
            label.next_to(row[0], -RIGHT, buff=0.2)
        return pooled

    def _frames(self, strand: Strand, size: int, pitch: float) -> FastGroup:
        """Frame the letters at which the windows of each group start."""
        frames = FastGroup()
        for first in range(-(self.network.shift % size), len(strand), size):
            tiles = [strand[at] for at in range(max(0, first), min(len(strand), first + size))]
            box = rounded(corner_radius=0.08, width=len(tiles) * pitch - 0.04, height=1.3 * strand.side)
            box.move_to(FastGroup(*tiles)).set_stroke(theme.palette().muted, width=theme.HAIR).set_fill(opacity=0)
            frames.add(box)
        return frames


def underline(strand: Strand, network: Network, pitch: float) -> FastGroup:
    """Underline each motif on a strand in its detector's colour."""
    found = network.forward(strand.letters).detected > 0
    lines = FastGroup()
    for row, column in np.argwhere(found):
        tiles = strand.window(int(column) - network.shift, network.width)
        bar = rounded(corner_radius=0.03, width=len(tiles) * pitch - 0.12, height=0.07)
        bar.set_fill(theme.palette().detector(int(row)), opacity=1).set_stroke(width=0)
        lines.add(bar.next_to(tiles, DOWN, buff=0.02 + 0.09 * int(row)))
    return lines


def mark_starts(lines: FastGroup) -> FastGroup:
    """Give each underline a dot where its motif starts."""
    dots = (Dot(line.get_left(), radius=_START, color=line.get_fill_color()).shift(_START * RIGHT) for line in lines)
    return FastGroup(*lines, *dots)
