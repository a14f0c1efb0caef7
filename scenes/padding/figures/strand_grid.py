"""Strands one under another, letter under letter, with the positions above them."""

from collections.abc import Sequence

from manim import DOWN, LEFT, UP

from scenes.kit.fast_group import FastGroup, Outline
from scenes.kit.look import theme
from scenes.kit.look.boxes import framed
from scenes.kit.look.region import Region
from scenes.kit.things.matrix import number_columns
from scenes.kit.things.strand import Strand

LARGEST = 0.82  # side of a tile
_LEAST_GAP, _MOST_GAP, _MOST_UPRIGHT = 0.3, 0.5, 1.2  # between strands, in sides of a tile; in units
_NUMBERS = 0.5  # height that the positions take
_ABOVE = 0.22  # between the positions and the first strand


class StrandGrid:
    """A row of tiles for each strand.

    Attributes
    ----------
    rows : the strands, from the top.
    positions : the numbers above the longest strand's tiles, counted from 1.
    """

    def __init__(self, strands: Sequence[str], region: Region) -> None:
        count, longest = len(strands), max(map(len, strands))
        height = region.height - _NUMBERS
        side = min(LARGEST, region.width / (1.1 * longest), height / ((1 + _LEAST_GAP) * count - _LEAST_GAP))
        most = max(_MOST_GAP * side, _MOST_UPRIGHT) if region.upright else _MOST_GAP * side
        gap = min(max((height - count * side) / count, _LEAST_GAP * side), most)
        self.rows = FastGroup(*(Strand(letters, side=side) for letters in strands))
        self.rows.arrange(DOWN, buff=gap, aligned_edge=LEFT)
        self.positions = FastGroup(*number_columns([str(n + 1) for n in range(longest)], 1.1 * side))
        row: Strand = max(self.rows, key=len)
        for number, tile in zip(self.positions, row, strict=True):
            number.next_to(self.rows, UP, buff=_ABOVE).match_x(tile)
        region.fit(self.rows, self.positions)

    def frame(self, place: int) -> Outline:
        """Return a frame around all that stands at one position, its number included."""
        column = FastGroup(self.positions[place], *(tiles[place] for tiles in self.rows))
        frame = framed(column, theme.palette().ink, gap=0.05 * self.rows[0].side)
        return frame.stretch_to_fit_height(frame.height + 0.16)
