"""Strands as they are pasted: with the header and line numbers of sequence files, or letters that look like ours."""

import os
import re
import unicodedata
from typing import Any, SupportsBytes

from dnacnn.errors import InputError

_LONGEST = 60  # letters of a text that an error repeats

_START = re.compile(r">|ORIGIN\b")  # of the line before a record's letters, in FASTA and GenBank
_NUMBER = re.compile(r"^\s*\d+(?=\s)|(?<=\s)\d+\s*$", re.MULTILINE)
_LOOKALIKES = {"A": "АΑᎪаɑ", "C": "СϹᏟсϲ", "G": "ԌᏀɡԍ", "T": "ТΤᎢт"}  # Cyrillic, Greek, Cherokee and others


def is_strand(value: Any) -> bool:
    """Whether a value is one strand: text, bytes, or an object of letters such as Biopython's `Seq`."""
    written = isinstance(value, (str, bytearray, SupportsBytes))
    return written and not isinstance(value, os.PathLike)


def letters(value: Any, where: str = "strand") -> str:
    """Return the letters of one strand as they are written, without what files in FASTA or GenBank put around them.

    Raises
    ------
    InputError
        If it is no strand, or several.

    Examples
    --------
    >>> letters(">a header"), letters("1 gatta caa"), letters(b"GATTACAA")
    ('', 'gattacaa', 'GATTACAA')
    """
    if not is_strand(value):
        raise InputError(f"{where} wants a text of letters, got {quoted(value)}")
    text = value if isinstance(value, str) else bytes(value).decode("utf-8", "replace")
    lines = [line for line in text.lstrip("\N{BYTE ORDER MARK}").splitlines() if line.strip()]
    starts = [place for place, line in enumerate(lines) if _START.match(line)]
    if starts:
        before = starts[0] > 0 and not lines[0].startswith("LOCUS")
        count = len(starts) + before
        if count > 1:
            raise InputError(f"{where} wants one strand, got {count} records; leave the one that is meant")
        del lines[: starts[0] + 1]
    if lines and lines[-1].strip() == "//":  # the end of a GenBank record
        del lines[-1]
    return "".join(_NUMBER.sub("", "\n".join(lines)).split())


def quoted(text: Any) -> str:
    """Repeat what was written, or the beginning of it if it is long.

    >>> quoted("GATTACAA")
    "'GATTACAA'"
    """
    written = str(text)
    return repr(text if len(written) <= _LONGEST else f"{written[:_LONGEST]}…")


def named(letter: str) -> str:
    """Say what a letter is that a reader may take for another one.

    Examples
    --------
    >>> named("ß"), named("X")
    ('LATIN SMALL LETTER SHARP S', '')
    """
    if letter.isascii():
        return ""
    name = unicodedata.name(letter, "")
    plain = unicodedata.normalize("NFKC", letter).upper()
    like = next((ours for ours, others in _LOOKALIKES.items() if letter in others or plain == ours), None)
    return f"{name}, which only looks like {like}" if like else name
