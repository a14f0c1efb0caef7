"""The star of a pattern: a band that stretches over whatever lies between two motifs, also over nothing."""

import numpy as np

from scenes.kit.fast_group import FastGroup, Outline
from scenes.kit.look import theme
from scenes.kit.look.boxes import rounded
from scenes.kit.type.text import Glyphs, mono

NARROWEST = 0.3


class Star(FastGroup):
    """A band with a star in it.

    Parameters
    ----------
    height : of the band.
    width : from the left end to the right; a star that stands for nothing keeps a little.

    Attributes
    ----------
    band, glyph : the two parts.
    """

    def __init__(self, height: float, width: float = NARROWEST) -> None:
        palette = theme.palette()
        self.band = _band(height, width)
        self.band.set_fill(palette.panel, opacity=1).set_stroke(palette.muted, width=theme.HAIR)
        self.glyph: Glyphs = mono("*", max(theme.BODY, 90 * height), palette.ink, weight=700)
        super().__init__(self.band, self.glyph.move_to(self.band))

    def span(self, left: np.ndarray, right: np.ndarray) -> "Star":
        """Stretch the band from one point to another."""
        width = max(NARROWEST, float(right[0] - left[0]))
        band = _band(self.band.height, width).move_to((left + right) / 2)
        self.band.set_points(band.points)
        self.glyph.move_to(self.band)
        return self


def _band(height: float, width: float) -> Outline:
    return rounded(corner_radius=0.46 * min(height, NARROWEST), width=width, height=height)
