"""What messages are filled with: numbers, lists and other messages, as a language writes them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Protocol, runtime_checkable

import numpy as np
from babel import Locale
from babel.lists import format_list
from fluent.runtime.types import FluentFloat, FluentType

from dnacnn.errors import InputError
from dnacnn.network.pasted import quoted
from scenes.script.numbers import number, ordinal, spelled

_VOWELS = "AEFHILMNORSX"  # letters whose English names begin with a vowel


@runtime_checkable
class Shown(Protocol):
    """A number of the core as it is displayed."""

    @property
    def value(self) -> float:
        """The number."""

    @property
    def shown(self) -> str:
        """How it is written."""


@dataclass(frozen=True)
class Message:
    """A message filled with values.

    Attributes
    ----------
    text : what is said or written.
    readings : the numbers of the core in it and its answer, in the order in which they were used.
    answer : what is said later, if anything is.
    spoken, spoken_answer : what is heard instead of these, if the rules of the language would say them wrongly.
    place : where it stands in the script, and its id.
    """

    text: str
    readings: tuple[Any, ...] = ()
    answer: str = ""
    spoken: str = ""
    spoken_answer: str = ""
    place: str = field(default="", compare=False)

    @property
    def whole(self) -> str:
        """The text and its answer."""
        return f"{self.text} {self.answer}" if self.answer else self.text


def value(one: Any, used: list[Any]) -> Any:
    """Turn a value into what Fluent can write; numbers of the core that are written are added to those used."""
    if isinstance(one, Message):
        return _Written(one, used)
    if isinstance(one, Shown):
        return _number(one.value, one.shown, lambda: used.append(one))
    if isinstance(one, str):
        return one
    if isinstance(one, bool | np.bool):
        return "yes" if one else "no"
    if isinstance(one, Iterable):
        return _List([value(item, used) for item in one])
    return _number(one, number(one), lambda: None)


class _Number(FluentFloat):
    """A number that is written as the film writes numbers, and that notes that it was used."""

    shown: str
    note: Callable[[], None]

    def format(self, locale: Locale) -> str:  # noqa: ARG002 - written already
        """Write the number as it is displayed."""
        self.note()
        return self.shown


class _List(FluentType):
    """Several things, joined as a sentence joins them."""

    def __init__(self, items: Sequence[Any]) -> None:
        self.items = items

    def format(self, locale: Locale) -> str:
        """Write the list."""
        items = [item.format(locale) if isinstance(item, FluentType) else str(item) for item in self.items]
        return str(format_list(items, locale=locale)) if items else ""


class _Written(FluentType):
    """Something that is written already, with its numbers."""

    def __init__(self, written: Message, used: list[Any]) -> None:
        self.written, self.used = written, used

    def format(self, locale: Locale) -> str:  # noqa: ARG002 - written already
        """Give the text, and note the numbers in it."""
        self.used.extend(self.written.readings)
        return self.written.text


def _number(found: float, shown: str, note: Callable[[], None]) -> _Number:
    made = _Number(float(found))
    made.shown, made.note = shown, note
    return made


def _counting(function: str, write: Callable[[float], str]) -> Callable[..., str]:
    """SPELLED($n), ORDINAL($n): a small whole number, or a small place, as a word, such as eight or eighth."""

    def written(*counts: Any) -> str:
        count = _only(function, counts, numbers=True)
        word = write(float(count))
        if isinstance(count, _Number):
            count.note()
        return word

    return written


def _capitalize(*texts: Any) -> str:
    """CAP($words): the first letter of a sentence."""
    words = str(_only("CAP", texts))
    return words[:1].upper() + words[1:]


def _article(*letters: Any) -> str:
    """ARTICLE($motif): English, the article before letters that are spelt out."""
    return "an" if str(_only("ARTICLE", letters)).startswith(tuple(_VOWELS)) else "a"


def _only(function: str, given: Sequence[Any], *, numbers: bool = False) -> Any:
    """Return the one value that a function is given, if it is one that the function takes."""
    if len(given) != 1 or (numbers and not isinstance(given[0], (float, int, Decimal))):
        wanted = "number" if numbers else "value"
        got = ", ".join(quoted(str(one)) for one in given) or "none"
        raise InputError(f"{function}() wants one {wanted}, got {got}")
    return given[0]


_COUNTING = {name: _counting(name, write) for name, write in (("SPELLED", spelled), ("ORDINAL", ordinal))}
FUNCTIONS: dict[str, Any] = {**_COUNTING, "CAP": _capitalize, "ARTICLE": _article}
