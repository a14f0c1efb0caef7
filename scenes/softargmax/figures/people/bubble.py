"""What somebody says: words in a bubble whose tail points at the mouth."""

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
    """A speech bubble.

    Parameters
    ----------
    lines : what is said, line by line.
    mouth : the point that the tail reaches for.
    middle : the middle of the bubble.
    named : words that are names of functions: they stand out.

    Attributes
    ----------
    shell, words : the outline, and the words in reading order, each a `Type`.
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
        rows = FastGroup(*(_line(line, size, named) for line in lines))
        for place, row in enumerate(rows):
            drop = rows[0][0].baseline - row[0].baseline - place * _LEADING * size / theme.PIXELS_PER_UNIT
            row.match_x(rows[0]).shift(np.array([0.0, drop, 0.0]))
        rows.move_to(middle)
        self.words = FastGroup(*(word for row in rows for word in row))
        self.shell = _shell(rows, mouth)
        super().__init__(self.shell, self.words)

    @staticmethod
    def height_of(lines: Sequence[str], size: float) -> float:
        """Return how high a bubble is without its tail, within a hair."""
        return ((len(lines) - 1) * _LEADING + 0.9) * size / theme.PIXELS_PER_UNIT + 2 * _PADDING[1]

    def word(self, said: str) -> Glyphs:
        """Return the last word of the bubble that says this, punctuation left aside."""
        return next(word for word in reversed(self.words) if word.source.strip(_SIGNS) == said)


def _line(line: str, size: float, named: Sequence[str]) -> FastGroup:
    palette = theme.palette()
    row = FastGroup()
    for said in line.split():
        word = text(said, size, palette.accent, weight=700) if said.strip(_SIGNS) in named else text(said, size)
        if len(row):
            gap = _gap(row[-1].source, said, size)
            word.next_to(row[-1], RIGHT, buff=gap).on_baseline_of(row[0])
        row.add(word)
    return row


def _gap(first: str, last: str, size: float) -> float:
    """Return how far apart the letters of two words stand when they are set as one."""
    together = text(f"{first} {last}", size)
    return float(together[len(first)].get_left()[0] - together[len(first) - 1].get_right()[0])


def _shell(rows: FastGroup, mouth: np.ndarray) -> Union:
    palette = theme.palette()
    across, down = rows.width + 2 * _PADDING[0], rows.height + 2 * _PADDING[1]
    box = rounded(corner_radius=0.35, width=across, height=down).move_to(rows)
    foot = box.get_corner(DOWN + (LEFT if mouth[0] < box.get_center()[0] else RIGHT))
    inward = RIGHT if mouth[0] < box.get_center()[0] else LEFT
    near, far = foot + 0.75 * inward + 0.1 * UP, foot + 1.25 * inward + 0.1 * UP
    # A union wants its outlines to turn the same way.
    tail = Polygon(near, far, mouth) if inward[0] < 0 else Polygon(far, near, mouth)
    shell = Union(box, tail)
    return shell.set_fill(palette.panel, opacity=1).set_stroke(palette.muted, width=theme.LINE)
