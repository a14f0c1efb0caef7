"""The chapters: which steps each holds, and how a chapter's name is set."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from manim import RIGHT

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import rounded
from scenes.kit.look.quiet import faintest
from scenes.kit.telling.step_number import MODULE, StepNumber
from scenes.kit.type.shown import counted
from scenes.kit.type.text import Glyphs, text
from scenes.script import script

_SCENES = Path(__file__).parents[2]
_BEYOND = "encore"  # a folder of steps that are no part of the notes, and so no chapter of theirs


@dataclass(frozen=True)
class Chapter:
    """One chapter: a folder of steps.

    Attributes
    ----------
    id : the folder's name.
    number : its place in the lecture, from 1.
    first, last : the numbers of its first and its last step.
    """

    id: str
    number: int
    first: StepNumber
    last: StepNumber

    @property
    def title(self) -> str:
        """The chapter's title, in the language in force."""
        return script.say(f"{self.id}_title")


@cache
def chapters() -> tuple[Chapter, ...]:
    """Return the lecture's chapters in order, as the folders of its steps have them."""
    steps: dict[str, list[StepNumber]] = {}
    for path in _SCENES.glob("*/s*.py"):
        named = MODULE.fullmatch(path.stem)
        if named and path.parent.name != _BEYOND:
            steps.setdefault(path.parent.name, []).append(StepNumber(int(named[1]), named[2]))
    ordered = sorted(steps.items(), key=lambda chapter: min(chapter[1]))
    return tuple(
        Chapter(name, place, min(numbers), max(numbers)) for place, (name, numbers) in enumerate(ordered, start=1)
    )


class ChapterName(FastGroup):
    """A chapter's number on a round chip (a step's is a box), and its title beside it.

    Attributes
    ----------
    chip, digit, words : the parts; the digit is on the chip.
    """

    def __init__(self, chapter: Chapter, size: float) -> None:
        palette = theme.palette()
        number, least = counted(chapter.number), max(theme.SMALLEST, 0.86 * size)
        self.digit: Glyphs = text(number.shown, least, palette.background, weight=700, readings=[number])
        side = 1.35 * size / theme.PIXELS_PER_UNIT
        background = rounded(corner_radius=side / 2, width=side, height=side)
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
