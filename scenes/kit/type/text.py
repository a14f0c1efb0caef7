"""Text and formulas, set by Typst with pinned fonts; numbers of the core that know which they are."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from dnacnn.errors import InputError
from scenes.kit.fast_group import FastGroup, Outline
from scenes.kit.look import theme
from scenes.kit.type.fonts import MONO, SANS, escaped, missing_letters
from scenes.kit.type.shown import Reading
from scenes.kit.type.typeset import Typeset, typeset
from scenes.script.numbers import decimal_mark, number
from scenes.script.script import message

_DECIMAL_COMMA = re.compile(r"\d+,\d+")
_ARROW = re.compile(r"[-=<>~|]{2,}")


class Glyphs(FastGroup):
    """A typeset piece: one submobject per outline, with its source kept.

    Attributes
    ----------
    source : what was typeset, as the caller wrote it.
    size : in pixels at 1080p, as it was built (scaling does not change it; see `pixels`).
    readings : the numbers of the trace that it displays, if any.
    notation : numbers in it that no array has since they define something, like the 0 of max(0, z).
    """

    def __init__(
        self,
        setting: Typeset,
        source: str,
        size: float,
        color: str | None,
        *,
        readings: Iterable[Reading],
        notation: Iterable[str],
    ) -> None:
        super().__init__(*map(Outline.through, setting.glyphs))
        self.source = source
        self.size = size
        self.readings, self.notation = tuple(readings), tuple(notation)
        self._parts = setting.parts
        self._baseline = setting.baseline
        self._built_width, self._built_height = setting.extent
        self.set_fill(color or theme.palette().ink, opacity=1).set_stroke(width=0)

    def part(self, label: str) -> FastGroup:
        """Return the outlines that a formula's `{{ body : label }}` names."""
        return FastGroup(*(self[index] for index in self.places(label)))

    def places(self, label: str) -> tuple[int, ...]:
        """Return which of the outlines a part consists of."""
        if label not in self._parts:
            raise KeyError(f"no part {label!r} in {self.source!r}; it has {sorted(self._parts)}")
        return self._parts[label]

    @property
    def labels(self) -> tuple[str, ...]:
        """The names of all parts."""
        return tuple(self._parts)

    @property
    def baseline(self) -> float:
        """The height in the picture on which the letters stand."""
        return float(self.get_bottom()[1] + self._baseline * self.height)

    def on_baseline_of(self, other: "Glyphs") -> "Glyphs":
        """Move up or down until both stand on one line."""
        return self.shift(np.array([0.0, other.baseline - self.baseline, 0.0]))

    @property
    def pixels(self) -> float:
        """The size of the type as it now stands, in pixels at 1080p."""
        if not self._built_height and not self._built_width:
            return self.size  # of words that show nothing
        grown = self.height / self._built_height if self._built_height else self.width / self._built_width
        return self.size * grown


def text(
    words: str,
    size: float = theme.BODY,
    color: str | None = None,
    *,
    weight: int = 400,
    font: str = SANS,
    width: float | None = None,
    align: str = "left",
    room: float | None = None,
    readings: Iterable[Reading] = (),
    notation: Iterable[str] = (),
) -> Glyphs:
    """Set words as they are written; nothing in them is markup.

    Parameters
    ----------
    words : what to set.
    size : in pixels at 1080p.
    color : defaults to the palette's ink.
    weight : 400 is regular, 600 semi-bold, 700 bold.
    font : one of `SANS` and `MONO`.
    width : where to break lines, in units; without it there is one line.
    align : "left", "center" or "right", for several lines.
    room : how wide it may be, in units: what is wider gets smaller, as long as it can be read, and then lines.
    readings, notation : its numbers, as in `math`.
    """
    if room is not None:
        how = {"weight": weight, "font": font, "align": align, "readings": readings, "notation": notation}
        return _within(room, words, size, color, **how)
    missing = missing_letters(words, font)
    if missing:
        raise InputError(f"no font of the lecture has {', '.join(missing)} in {words!r}")
    # Signs that make an arrow in some fonts are meant as they are written.
    plain = ", features: (calt: 0)" if _ARROW.search(words) else ""
    body = f'#text(font: "{font}", weight: {weight}{plain})[#"{escaped(words)}"]'
    if width is not None:
        em = size / theme.PIXELS_PER_UNIT
        body = f"#block(width: {width / em * 10:.3f}pt)[#set align({align})\n#set par(leading: 0.55em)\n{body}]"
    return Glyphs(typeset(body, size, math=False), words, size, color, readings=readings, notation=notation)


def _within(room: float, words: str, size: float, color: str | None, **how: Any) -> Glyphs:
    piece = text(words, size, color, **how)
    if piece.width <= room:
        return piece
    smaller = size * room / piece.width
    if smaller >= theme.SMALLEST:
        return text(words, smaller, color, **how)
    return text(words, min(size, theme.SMALLEST), color, width=room, **how)


def label(
    name: str,
    size: float = theme.BODY,
    color: str | None = None,
    *,
    weight: int = 400,
    width: float | None = None,
    align: str = "left",
    room: float | None = None,
    **values: Any,
) -> Glyphs:
    """Set a message of the script, filled with values; the numbers of the core in it are its readings.

    Parameters
    ----------
    name : the message's id, as `scenes.script.script.message` looks for it.
    size, color, weight, width, align, room : as in `text`.
    values : what the message may use: strings, numbers, readings, or lists of these.
    """
    said = message(name, **values)
    return text(said.text, size, color, weight=weight, width=width, align=align, room=room, readings=said.readings)


def reading(value: float, array: str, index: tuple[int, ...] = (), digits: int | None = None) -> Reading:
    """Return a number of the core as it is displayed, with the entry that it is."""
    return Reading(array, index, float(value), number(value, digits))


def readings(
    values: Iterable[float], array: str, row: tuple[int, ...] = (), digits: int | None = None
) -> list[Reading]:
    """Return the entries of an array, or of one of its rows, as they are displayed."""
    return [reading(value, array, (*row, place), digits) for place, value in enumerate(values)]


def mono(words: str, size: float = theme.BODY, color: str | None = None, *, weight: int = 600) -> Glyphs:
    """Set letters of a strand or a motif, all of one width."""
    return text(words, size, color, weight=weight, font=MONO)


def math(
    formula: str,
    size: float = theme.BODY,
    color: str | None = None,
    *,
    readings: Iterable[Reading] = (),
    notation: Iterable[str] = (),
) -> Glyphs:
    """Set a formula in Typst's notation.

    Parameters
    ----------
    formula : `{{ body : label }}` makes a part that `part(label)` returns.
    readings : the numbers of the core that were written into the formula (`f"x = {one.shown}"`).
    notation : its other numbers, one by one: those that belong to a definition and could be no others.
    """
    # Typst takes a comma for what parts arguments, and sets a space behind it; what is quoted is one thing.
    plain = _DECIMAL_COMMA.sub(r'"\g<0>"', formula) if decimal_mark() == "," else formula
    return Glyphs(typeset(plain, size, math=True), formula, size, color, readings=readings, notation=notation)


def numeral(
    value: float,
    array: str,
    index: tuple[int, ...] = (),
    *,
    size: float = theme.BODY,
    color: str | None = None,
    digits: int | None = None,
    weight: int = 500,
) -> Glyphs:
    """Set one number of the trace, and remember which it is.

    Parameters
    ----------
    value : the number.
    array : the name of the array or scalar that it is an entry of, as the core names it.
    index : its place there; empty for a scalar.
    digits : decimals to show; without it as many as the number needs, at most three.
    """
    one = reading(value, array, index, digits)
    return text(one.shown, size, color, weight=weight, readings=[one])


def level(pieces: Sequence[Glyphs]) -> float:
    """Scale pieces of type, each about its middle, to the size of the smallest; return that size in pixels."""
    smallest = min(piece.pixels for piece in pieces)
    for piece in pieces:
        piece.scale(smallest / piece.pixels)
    return smallest
