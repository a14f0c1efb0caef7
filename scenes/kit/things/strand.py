"""A strand of DNA as a row of letter tiles."""

from functools import cache

from manim import RIGHT

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import rounded
from scenes.kit.look.contrast import READABLE, contrast
from scenes.kit.type.text import Glyphs, mono

_SHARE, _MOST = 0.56, 0.8  # of a tile's side that its letter's size takes; and where it would be too small to read


class Tile(FastGroup):
    """One letter on its ground, in the colour of its base."""

    def __init__(self, letter: str, side: float) -> None:
        self.letter = letter
        self.color_of = theme.palette().base(letter)
        self.background = rounded(corner_radius=0.16 * side, width=side, height=side)
        self.background.set_fill(_paper(theme.palette()), opacity=1).set_stroke(self.color_of, width=2.5)
        size = max(_SHARE * side * theme.PIXELS_PER_UNIT, min(theme.SMALLEST, _MOST * side * theme.PIXELS_PER_UNIT))
        self.glyph: Glyphs = mono(letter, size=size, color=self.color_of, weight=700)
        super().__init__(self.background, self.glyph.move_to(self.background))


class Strand(FastGroup):
    """Letter tiles from left to right; `strand[i]` is the tile at position i, counted from 0."""

    def __init__(self, letters: str, side: float = theme.TILE, pitch: float | None = None) -> None:
        self.letters = letters
        self.side = side
        self.pitch = pitch if pitch is not None else side * 1.1
        super().__init__(*(Tile(letter, side) for letter in letters))
        for position, tile in enumerate(self):
            tile.shift(RIGHT * self.pitch * position)
        self.center()

    def window(self, start: int, width: int) -> FastGroup:
        """Return the tiles of one window."""
        return FastGroup(*self[start : start + width])


@cache
def _paper(palette: theme.Palette) -> str:
    """Return the colour of tiles: the panel's, where every letter can be read on it."""
    letters = (*(color for _, color in palette.bases), palette.pad)
    readable = all(contrast(color, palette.panel) >= READABLE for color in letters)
    return palette.panel if readable else palette.background
