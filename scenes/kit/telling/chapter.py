"""The four chapters: which steps each tells, and how a chapter's name is set."""

from dataclasses import dataclass

from manim import RIGHT

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import rounded
from scenes.kit.look.quiet import faintest
from scenes.kit.type.shown import counted
from scenes.kit.type.text import Glyphs, text


@dataclass(frozen=True)
class Chapter:
    """One chapter: its number, its title, its first and its last step."""

    number: int
    title: str
    first: int
    last: int


CHAPTERS = (
    Chapter(1, "Padding", 1, 6),
    Chapter(2, "Pooling", 7, 12),
    Chapter(3, "Backpropagating through max", 13, 15),
    Chapter(4, "Softmax is softargmax", 16, 19),
)


class ChapterName(FastGroup):
    """A chapter's number on a chip, and its title beside it.

    Attributes
    ----------
    chip, digit, words : the parts; the digit is on the chip.
    """

    def __init__(self, chapter: Chapter, size: float = theme.LABEL) -> None:
        palette = theme.palette()
        self.digit: Glyphs = text(
            str(chapter.number), size=max(theme.SMALLEST, 0.86 * size), color=palette.background, weight=700
        )
        self.digit.readings = (counted(chapter.number),)
        side = 1.35 * size / theme.PIXELS_PER_UNIT
        background = rounded(corner_radius=0.25 * side, width=side, height=side)
        background.set_fill(palette.accent, opacity=1).set_stroke(width=0)
        self.chip = FastGroup(background, self.digit.move_to(background))
        self.words: Glyphs = text(chapter.title, size=size, color=palette.ink, weight=600)
        self.words.next_to(self.chip, RIGHT, buff=0.4 * side).on_baseline_of(self.digit)
        super().__init__(self.chip, self.words)

    def step_back(self) -> "ChapterName":
        """Let the name step back from a quiet picture: the digit can still be read without its chip."""
        palette = theme.palette()
        self.chip[0].set_fill(opacity=0).set_stroke(palette.rule, width=theme.HAIR)
        self.digit.set_fill(palette.muted, opacity=faintest(palette.muted))
        return self
