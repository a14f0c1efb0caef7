"""Labels with a border: a verdict, and a tag that can be hung on one."""

import numpy as np
from manim import PI, Circle, Polygon

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import rounded
from scenes.kit.type.text import Glyphs, label, text


class Verdict(FastGroup):
    """Positive or negative, as a word in its colour.

    Attributes
    ----------
    border, word : the two parts.
    """

    def __init__(self, positive: bool, size: float = theme.LABEL) -> None:
        palette = theme.palette()
        color = palette.positive if positive else palette.negative
        self.word: Glyphs = label("positive" if positive else "negative", size, color, weight=600)
        height = 1.9 * size / theme.PIXELS_PER_UNIT
        self.border = rounded(corner_radius=0.45 * height, width=self.word.width + 1.1 * height, height=height)
        self.border.set_stroke(color, width=theme.LINE).set_fill(palette.panel, opacity=1)
        super().__init__(self.border, self.word.move_to(self.border))


class Tag(FastGroup):
    """A luggage tag with some words on it, a little askew.

    Attributes
    ----------
    background, hole, words : the parts.
    """

    def __init__(self, words: str, size: float) -> None:
        palette = theme.palette()
        self.words: Glyphs = text(words, size, palette.background, weight=700)
        half = 0.95 * size / theme.PIXELS_PER_UNIT
        width = self.words.width
        corners = np.array([(-2.2, 0), (-1.2, 1), (0.9, 1), (0.9, -1), (-1.2, -1)]) * half
        corners[2:4, 0] += width
        self.background = Polygon(*(np.array([x, y, 0.0]) for x, y in corners)).round_corners(0.3 * half)
        self.background.set_fill(palette.accent, opacity=1).set_stroke(width=0)
        self.hole = Circle(radius=0.22 * half).set_fill(palette.background, opacity=1).set_stroke(width=0)
        self.hole.move_to(np.array([-1.3 * half, 0.0, 0.0]))
        self.words.move_to(np.array([-0.3 * half + width / 2, 0.0, 0.0]))
        super().__init__(self.background, self.hole, self.words)
        self.center().rotate(PI / 36)
