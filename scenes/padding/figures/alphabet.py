"""The letters of DNA with the names of what they stand for: large where they are introduced, then small as a key."""

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP

from dnacnn.network.encoding import DNA
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.things.strand import Tile
from scenes.kit.type.text import Glyphs, label

_LARGE, _LARGE_UPRIGHT = 1.5, 2.1  # sides of a letter where it is introduced
_KEY, _KEY_UPRIGHT, _KEY_GRID = 0.6, 0.9, 1.2  # sides of a letter in the key
_SMALL_TILES = 0.5  # side of the strands' tiles below which the key fills an upright picture in two columns
_APART = 0.28  # between a letter and its name
_ASCENT, _MIDDLE = 0.75, 0.27  # of the type's size, from the line to the letters' tops and to their middle


class NamedLetter(FastGroup):
    """A letter, and the name of its base below it or to its right.

    Attributes
    ----------
    tile, word : the two parts.
    """

    def __init__(self, letter: str, side: float, direction: np.ndarray) -> None:
        self.tile = Tile(letter, side)
        size = theme.BODY if side < _LARGE else 0.85 * theme.LARGE
        self.word: Glyphs = label(f"base-{letter}", size).next_to(self.tile, direction, buff=_APART)
        # Words stand on one line, whether or not a letter reaches below it.
        em = size / theme.PIXELS_PER_UNIT
        below = self.tile.get_bottom()[1] - _APART - _ASCENT * em
        line = self.tile.get_y() - _MIDDLE * em if direction is RIGHT else below
        self.word.shift(UP * (line - self.word.baseline))
        super().__init__(self.tile, self.word)


def large_alphabet(region: Region, *, upright: bool) -> FastGroup:
    """Return the four letters, their names below them: side by side, in an upright picture two by two."""
    letters = FastGroup(*(NamedLetter(letter, _LARGE_UPRIGHT if upright else _LARGE, DOWN) for letter in DNA))
    if upright:
        letters.arrange_in_grid(cols=2, buff=(1.5 * theme.WIDE_GAP, theme.WIDE_GAP))
    else:
        letters.arrange(RIGHT, buff=theme.WIDE_GAP, aligned_edge=UP)
    region.fit(letters)
    return letters


def alphabet_key(region: Region, longest: int) -> FastGroup:
    """Return the four letters as a key at a region's top.

    Parameters
    ----------
    region : the key and the strands share it.
    longest : letters of the longest strand; in an upright picture the key fills what its small tiles leave.
    """
    if region.upright and region.width / (1.1 * longest) < _SMALL_TILES:
        key = FastGroup(*(NamedLetter(letter, _KEY_GRID, RIGHT) for letter in DNA))
        key.arrange_in_grid(cols=2, buff=(2 * theme.WIDE_GAP, theme.WIDE_GAP), cell_alignment=LEFT)
    else:
        side, direction = (_KEY_UPRIGHT, DOWN) if region.upright else (_KEY, RIGHT)
        key = FastGroup(*(NamedLetter(letter, side, direction) for letter in DNA))
        key.arrange(RIGHT, buff=theme.WIDE_GAP, aligned_edge=UP)
    return key.move_to(region.at(0.5, 1), aligned_edge=UP)
