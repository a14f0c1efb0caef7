"""A speech bubble whose tail points at a mouth."""

from collections.abc import Sequence

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, Polygon, Union

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import rounded
from scenes.kit.type.text import Glyphs, text

_LEADING = 1.4  # from line to line
_PADDING = (0.42, 0.36)
_SIGNS = ",.?!"


class Bubble(FastGroup):
    """An outline around words.

    Parameters
    ----------
    lines : what is said, line by line.
    mouth : the point that the tail reaches for.
    middle : of the words.
    size : of the type, in pixels.
    named : words that are names of functions: they stand out.

    Attributes
    ----------
    shell, words : the outline, and the words in reading order.
    """

    def __init__(
        self,
        lines: Sequence[str],
        mouth: np.ndarray,
        middle: np.ndarray,
        *,
        size: float = theme.BODY,
        named: Sequence[str] = (),
    ) -> None:
        rows = [_set_line(line, size, named) for line in lines]
        first = FastGroup(*rows[0])
        for place, row in enumerate(rows):
            drop = rows[0][0].baseline - row[0].baseline - place * _LEADING * size / theme.PIXELS_PER_UNIT
            FastGroup(*row).match_x(first).shift(drop * UP)
        self.words = FastGroup(*(word for row in rows for word in row)).move_to(middle)
        self.shell = _shell(self.words, mouth)
        super().__init__(self.shell, self.words)

    @staticmethod
    def height_of(lines: Sequence[str], size: float) -> float:
        """Return about how high a bubble is without its tail."""
        return ((len(lines) - 1) * _LEADING + 0.9) * size / theme.PIXELS_PER_UNIT + 2 * _PADDING[1]

    def word(self, said: str) -> Glyphs:
        """Return the last word of the bubble that says this, punctuation left aside."""
        words = (word for word in reversed(self.words.submobjects) if isinstance(word, Glyphs))
        return next(word for word in words if word.source.strip(_SIGNS) == said)


def _set_line(line: str, size: float, named: Sequence[str]) -> list[Glyphs]:
    row: list[Glyphs] = []
    for said in line.split():
        name = said.strip(_SIGNS) in named
        word = text(said, size, theme.palette().accent if name else None, weight=700 if name else 400)
        if row:
            gap = _gap(row[-1].source, said, size)
            word.next_to(row[-1], RIGHT, buff=gap).on_baseline_of(row[0])
        row.append(word)
    return row


def _gap(first: str, last: str, size: float) -> float:
    """Return how far apart the letters of two words stand when they are set as one."""
    together = text(f"{first} {last}", size)
    return float(together[len(first)].get_left()[0] - together[len(first) - 1].get_right()[0])


def _shell(words: FastGroup, mouth: np.ndarray) -> Union:
    palette = theme.palette()
    box = rounded(corner_radius=0.35, width=words.width + 2 * _PADDING[0], height=words.height + 2 * _PADDING[1])
    box.move_to(words)
    outward, inward = (LEFT, RIGHT) if mouth[0] < box.get_center()[0] else (RIGHT, LEFT)
    foot = box.get_corner(DOWN + outward) + 0.1 * UP
    near, far = foot + 0.75 * inward, foot + 1.25 * inward
    # A union wants its outlines to turn the same way.
    tail = Polygon(near, far, mouth) if inward[0] < 0 else Polygon(far, near, mouth)
    shell = Union(box, tail)
    return shell.set_fill(palette.panel, opacity=1).set_stroke(palette.muted, width=theme.LINE)
