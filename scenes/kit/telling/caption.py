"""A sentence in the band below the picture."""

import re
from functools import partial
from textwrap import wrap

import numpy as np
from manim.animation.animation import Animation
from manim.animation.updaters.update import UpdateFromAlphaFunc

from dnacnn.errors import InputError
from dnacnn.network.pasted import quoted
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region, caption_band, stage
from scenes.kit.type.text import Glyphs, text
from scenes.script.numbers import language
from scenes.script.values import Message

# What should not be parted: formulas at their operators, and a number that ends a clause from the word before it.
_TOGETHER = re.compile(r" (?=[+−=·×<>≤≥→] )|(?<= [+−=·×<>≤≥→]) | (?=\d+[.,;:])")
_NO_BREAK = "\N{NO-BREAK SPACE}"
# Small words and numbers that should end no line, where a language has many of them.
_CLINGING = {
    "de": re.compile(
        r"\b(\d+(?= \w{4})|am|an|auf|aus|bei|das|dem|den|der|des|die|ein|eine[mnrs]?|für|im|in|mit|nach"
        r"|oder|und|vom|von|wo|zu|zum|zur) ",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\b(\d+(?= \w{4})|a|al|cada|con|de|del|donde|el|en|es|la|las|lo|los|ni|no|o|para|por|que|se|si|sin|su|sus"
        r"|un|una|y) ",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(\d+|à|au|aux|ce|ces|cette|dans|de|des|du|en|est|et|il|la|le|les|mais|ne|ni|on|ou|où|par|pour|que|qui|sa|ses"
        r"|son|sont|sur|un|une|y) ",
        re.IGNORECASE,
    ),
}
_FULL = 0.9  # of the band's width, that one line may take
_SLACKS = (1.08, 1.16, 1.26, 1.4, 1.03)  # of an even share, that lines of several may have
_SIZES = (theme.CAPTION, 30, 27, theme.SMALLEST)
_MOST = 2  # lines, but in an upright picture
_ANSWERED = 3  # with an answer, set smaller
_FIRST, _LEADING = 0.94, 1.28  # ems: the height of a line, and how far below it the next one stands
_ROUNDING = 0.1  # pixels
_LEAST = 0.4  # of the piece's width: a last line that is shorter looks like one that was left over


class Caption:
    """A sentence in the band, whose answer, if it has one, has its place from the start and comes later.

    Attributes
    ----------
    type : the whole sentence.
    answer : the outlines of its answer.
    """

    def __init__(self, said: Message) -> None:
        try:
            self.type = caption(said.text, said.answer)
        except InputError as error:
            raise InputError(f"{said.place}: {error}" if said.place else str(error)) from None
        self.answer = FastGroup(*self.type[len(text(said.text, theme.CAPTION)) :])
        self.answer.set_fill(opacity=0)

    def bring_in_the_answer(self) -> Animation:
        """Let the answer appear."""
        # The whole piece is moved: a part of it that is moved alone would leave it.
        return UpdateFromAlphaFunc(self.type, lambda _, share: self.answer.set_fill(opacity=share))


def caption(sentence: str, answer: str = "") -> Glyphs:
    """Set a sentence in as few lines as the band takes, of like length: they read better than a full one and a word.

    A long sentence is set smaller, so that it takes two lines at most; in an upright picture as many as fit. An answer
    begins a line, so that what comes before it stands in the middle from the start; both may take three lines.

    Raises
    ------
    InputError
        If it says nothing, or is so long that it could not be read.
    """
    if not sentence.strip():
        raise InputError("there is nothing to say before the answer" if answer else "this says nothing")
    band = caption_band()
    for size in _SIZES:
        most = _ANSWERED if answer and size < theme.CAPTION else _MOST
        piece = _parts(sentence, answer, size, band) if answer else _lines(sentence, size, band)
        if count_lines(piece) <= most or stage().upright:
            break
    band.fit(piece)
    if piece.pixels < theme.SMALLEST - _ROUNDING or (count_lines(piece) > most and not stage().upright):
        raise InputError(f"this is too long for {most} lines of caption: {quoted(piece.source)}")
    return piece


def _parts(sentence: str, answer: str, size: float, band: Region) -> Glyphs:
    """Set a sentence and its answer in lines of their own."""
    lines = [line for words in (sentence, answer) for line in _broken(words, size, band.width)]
    piece = _set("\n".join(lines), size, 2 * band.width)  # where they break has been decided
    piece.source = f"{sentence} {answer}"
    return piece


def _broken(words: str, size: float, width: float) -> list[str]:
    """Break words into as few lines as fit, of like length."""
    glued = _glued(words)
    break_after = partial(wrap, glued, break_long_words=False, break_on_hyphens=False)
    fewest = int(np.ceil(text(glued, size).width / width))
    for count in range(fewest, len(words)):
        lines = next(lines for letters in range(1, len(words) + 1) if len(lines := break_after(letters)) <= count)
        if max(text(line, size).width for line in lines) <= width:
            return lines
    return [glued]


def _lines(sentence: str, size: float, band: Region) -> Glyphs:
    """Set a sentence in lines of like length."""
    piece = text(sentence, size)
    if piece.width > _FULL * band.width:
        even = piece.width / np.ceil(piece.width / (_FULL * band.width))
        widths = [min(band.width, slack * even) for slack in _SLACKS]
        tried = [_set(sentence, size, widths[0])]
        while last_line(tried[-1]) < _LEAST * tried[-1].width and len(tried) < len(widths):
            tried.append(_set(sentence, size, widths[len(tried)]))
        piece = max(reversed(tried), key=lambda one: min(_LEAST, last_line(one) / one.width))
    return piece


def count_lines(piece: Glyphs) -> int:
    """Return in how many lines a piece stands."""
    ems = piece.height * theme.PIXELS_PER_UNIT / piece.pixels
    return 1 + round((ems - _FIRST) / _LEADING)


def last_line(piece: Glyphs) -> float:
    """Return how long the last line of a piece is, in units."""
    boxes = np.array([[*glyph.points.min(axis=0)[:2], *glyph.points.max(axis=0)[:2]] for glyph in piece])
    line = 0.8 * piece.pixels / theme.PIXELS_PER_UNIT
    last = boxes[boxes[:, [1, 3]].mean(axis=1) < boxes[:, 1].min() + line]
    return float(last[:, 2].max() - last[:, 0].min())


def _set(sentence: str, size: float, width: float) -> Glyphs:
    piece = text(_glued(sentence), size, width=width, align="center")
    piece.source = sentence
    return piece


def _glued(words: str) -> str:
    """Tie together what no line should part."""
    together = _TOGETHER.sub(_NO_BREAK, words)
    clinging = _CLINGING.get(language())
    return clinging.sub(rf"\1{_NO_BREAK}", together) if clinging else together
