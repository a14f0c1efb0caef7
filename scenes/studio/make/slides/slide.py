"""A slide, and a deck of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from scenes.kit.look.theme import DARK, Palette


@dataclass(frozen=True)
class Slide:
    """One beat of a step.

    Attributes
    ----------
    step : what its step is called, with its number.
    clip, poster : its film, and the picture on which that ends.
    sentence : the speaker's note.
    loop : whether the film may go round and round.
    size : the film's width and height in pixels.
    seconds : how long the film lasts.
    sound : whether something is heard in it.
    """

    step: str
    clip: Path
    poster: Path
    sentence: str
    loop: bool
    size: tuple[int, int]
    seconds: float
    sound: bool = False


@dataclass(frozen=True)
class Deck:
    """Slides in order.

    Attributes
    ----------
    slides : one a beat.
    title, author, language : of the whole.
    palette : the colours of the films.
    """

    slides: tuple[Slide, ...]
    title: str
    author: str = ""
    language: str = "en"
    palette: Palette = DARK

    @property
    def size(self) -> tuple[int, int]:
        """The width and height of its films, in pixels."""
        return self.slides[0].size

    def steps(self) -> Iterator[tuple[str, list[Slide]]]:
        """Give each step's name with its slides."""
        for heading, slides in groupby(self.slides, key=lambda slide: slide.step):
            yield heading, list(slides)
