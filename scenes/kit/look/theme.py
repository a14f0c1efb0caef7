"""Colours by meaning, sizes and paces: the one place that says how the lecture looks.

A colour stands for one thing through all steps. Colours come from the palette of the theme in force
(`palette()`), which a step activates before it builds anything; sizes and paces are plain constants.

Sizes of text are given in pixels of a 1920 by 1080 picture, lengths in Manim's units (a picture is 8 units high).
"""

from contextvars import ContextVar
from dataclasses import dataclass

PIXELS_PER_UNIT = 1080 / 8

# Text, in pixels of a 1080p picture. Nothing may be smaller than SMALLEST.
SMALLEST = 24
FINE = 26
LABEL = 30
SPOKEN = 34  # at least, a number that is spoken of
BODY = 36
CAPTION = 33
LARGE = 48
HEADLINE = 64
DISPLAY = 96

# Lengths, in units.
SAFE = 0.4  # margin that nothing but the ground enters
HEADING_BAND = 0.95  # at the top: step number and title
CAPTION_SHARE = 1 / 8  # at the bottom, of the picture's height
GAP = 0.35  # between things that belong together
WIDE_GAP = 0.8  # between things that don't
CELL = 0.56  # side of a matrix cell
TILE = 0.74  # side of a letter tile
HAIR = 1.5  # stroke of a grid
LINE = 3.0  # stroke of a curve or an arrow
BOLD = 5.0  # stroke of an emphasis

# Paces, in seconds.
FLASH = 0.2
QUICK = 0.4
NORMAL = 0.8
SLOW = 1.5
HOLD = 0.9  # the shortest time for which a finished picture stands
PAUSE = 2.0  # for thinking, after a question
READING = 19.0  # characters a second that a viewer reads beside a moving picture
LEAST_WORDS, MOST_WORDS = 2.6, 3.2  # that are spoken in a second
IDLE = 2.0  # for which a beat may move on after its words with nothing new
LULL = 12.0  # for which nothing new may come, at most

# How quiet the rest becomes when one thing is meant.
QUIET = 0.25


@dataclass(frozen=True)
class Palette:
    """The colours of one theme, each named for what it means.

    Attributes
    ----------
    background, panel, rule : behind everything; behind a cell; a thin line that only orders.
    ink, muted, accent : text; text that may be overlooked; what is pointed at, and the step's number.
    bases, pad : a letter and its colour, for each of the four; the pad letter's colour.
    detectors : one colour per motif, in the motifs' order.
    branches : of the two inputs of a max in chapter 3, x1 and x2.
    winner, gradient, undefined, positive, negative : as they say; "undefined" is also a tie.
    """

    name: str
    background: str
    panel: str
    rule: str
    ink: str
    muted: str
    accent: str
    bases: tuple[tuple[str, str], ...]
    pad: str
    detectors: tuple[str, ...]
    branches: tuple[str, str]
    winner: str
    gradient: str
    undefined: str
    positive: str
    negative: str

    def base(self, letter: str) -> str:
        """Return the colour of a letter; a letter outside the alphabet is the pad."""
        return dict(self.bases).get(letter, self.pad)

    def detector(self, index: int) -> str:
        """Return the colour of the motif at `index`; more motifs than colours begin again."""
        return self.detectors[index % len(self.detectors)]


DARK = Palette(
    name="dark",
    background="#0f1420",
    panel="#1a2233",
    rule="#4a566e",
    ink="#eef2f8",
    muted="#9fabc0",
    accent="#8fb8ff",
    bases=(("A", "#56b4e9"), ("C", "#f0e442"), ("G", "#f9751d"), ("T", "#d987a6")),
    pad="#aab5c9",
    detectors=("#2dd4bf", "#faaf53", "#b197fc", "#ff819a", "#d5f66f"),
    branches=("#7aa8ff", "#8bc34a"),
    winner="#fff3bf",
    gradient="#ff6b81",
    undefined="#c3cad6",
    positive="#84e19f",
    negative="#f88171",
)

LIGHT = Palette(
    name="light",
    background="#ffffff",
    panel="#f1f4f9",
    rule="#a8b3c4",
    ink="#141a26",
    muted="#566178",
    accent="#1f5fbf",
    bases=(("A", "#004488"), ("C", "#715800"), ("G", "#ac503c"), ("T", "#a14a9b")),
    pad="#5f6773",
    detectors=("#007966", "#7f3a00", "#6741d9", "#c2265d", "#637300"),
    branches=("#2f4fc4", "#417000"),
    winner="#7a4f00",
    gradient="#c51748",
    undefined="#58647a",
    positive="#137739",
    negative="#bf2e21",
)

THEMES = {"dark": DARK, "light": LIGHT}

_in_force: ContextVar[Palette] = ContextVar("palette", default=DARK)


def palette() -> Palette:
    """Return the palette in force."""
    return _in_force.get()


def activate(chosen: Palette) -> None:
    """Put a palette in force for what is built from here on in this context."""
    _in_force.set(chosen)
