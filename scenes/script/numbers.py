"""Numbers as a language writes and says them."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.numbers import get_decimal_symbol
from num2words import num2words

from dnacnn.errors import InputError
from dnacnn.network.pasted import quoted

MINUS = "\N{MINUS SIGN}"
THIN = "\N{NARROW NO-BREAK SPACE}"  # parts thousands
NO_BREAK = "\N{NO-BREAK SPACE}"
_MOST_DIGITS = 3
_MOST_SPELLED = 12

# English joins lists without a comma before "and", as British English does.
_LOCALES = {"en": "en_GB"}

# French keeps some signs apart from the words beside them, but in their line.
_FRENCH = ((re.compile(r" (?=[;!?])|(?<=\d)(?=;)"), THIN), (re.compile(r" (?=[:»])|(?<=«) "), NO_BREAK))

_language: ContextVar[str] = ContextVar("language", default="en")


def language() -> str:
    """Return the language in force, as a code such as "en"."""
    return _language.get()


def use_language(code: str) -> None:
    """Put a language in force for all numbers that are written from here on in this context."""
    _language.set(code)


@contextmanager
def in_language(code: str) -> Iterator[None]:
    """Put a language in force for one block."""
    token = _language.set(code)
    try:
        yield
    finally:
        _language.reset(token)


@cache
def locale(code: str) -> Locale:
    """Return what Babel knows of a language."""
    try:
        return Locale.parse(_LOCALES.get(code, code).replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        raise InputError(f'language wants a code such as "de" or "pt-BR", got {quoted(code)}') from None


def number(value: float, digits: int | None = None) -> str:
    """Write a number: a true minus sign, no superfluous zeros, thousands apart, a question mark if undefined.

    Parameters
    ----------
    value : the number; NaN stands for one that is undefined.
    digits : decimals; without it as many as the number needs, at most three.

    Examples
    --------
    >>> number(1.0), number(-0.2), number(0.25), number(0.8581, 2), number(float("nan"))
    ('1', '−0.2', '0.25', '0.86', '?')
    >>> number(-2300) == f"{MINUS}2{THIN}300", number(147440) == f"147{THIN}440"
    (True, True)
    """
    if value != value:  # noqa: PLR0124 - true of NaN alone
        return "?"  # a dash would look like a minus sign
    written = f"{value:,.{_MOST_DIGITS if digits is None else digits}f}"
    if digits is None:
        written = written.rstrip("0").rstrip(".")
    written = written.replace(",", THIN)
    if not written.strip("-0."):
        written = written.lstrip("-")
    return written.replace("-", MINUS).replace(".", _decimal_mark(language()))


def spelled(count: float) -> str:
    """Write a small whole number as a word, any other in digits.

    >>> spelled(2), spelled(12), spelled(142)
    ('two', 'twelve', '142')
    """
    if count != int(count) or not 0 <= count <= _MOST_SPELLED:
        return number(count)
    try:
        return str(num2words(int(count), lang=language().replace("-", "_")))
    except NotImplementedError:
        return number(count)


def spaced(words: str) -> str:
    """Let no line break where the language in force forbids it, within what is written with plain spaces.

    >>> spaced("Why? « So. »")
    'Why? « So. »'
    """
    words = words.replace(" %", f"{NO_BREAK}%")
    if language() == "fr":
        for pattern, space in _FRENCH:
            words = pattern.sub(space, words)
    return words


def decimal_mark() -> str:
    """Return what parts a number's decimals from its whole in the language in force."""
    return _decimal_mark(language())


def ordinal(place: float) -> str:
    """Write the name of a place: a word if it is small, else a number with its ending.

    >>> ordinal(8), ordinal(22)
    ('eighth', '22nd')
    """
    kind = "ordinal" if place <= _MOST_SPELLED else "ordinal_num"
    try:
        return str(num2words(int(place), to=kind, lang=language().replace("-", "_")))
    except NotImplementedError:
        return f"{number(place)}."


@cache
def _decimal_mark(code: str) -> str:
    return str(get_decimal_symbol(locale(code)))
