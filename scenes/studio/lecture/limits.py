"""What the pictures have been laid out for: how much of everything a lecture may have."""

from collections.abc import Iterable, Iterator

import numpy as np

from dnacnn.errors import InputError
from dnacnn.lecture.lecture import Lecture
from dnacnn.network.pasted import named, quoted
from scenes.kit.type.fonts import MONO, missing_letters

LETTERS, MOTIFS, WIDTHS = (4, 24), (1, 5), (2, 4)
MOST_SEEDS = 10_000  # which take months already
_STRANDS = {"strands": 6, "others": 4}
_SCALARS = ("slopes", "offsets", "w", "w_range", "w_step", "logits", "logit_range", "sharpnesses")
_TOO_LARGE, _DECIMALS = 100, 3
_SHARPNESSES = 8
_PAIRS = 10_000_000  # are drawn within a second or so


def fitting(lecture: Lecture) -> Lecture:
    """Return a lecture that makes sense, or refuse one that cannot be drawn well.

    Raises
    ------
    InputError
        If there is too much of something; the message says how much was wanted and what came.
    """
    for check in (_letters, _network, _scalars):
        check(lecture)
    return lecture


def _letters(lecture: Lecture) -> None:
    pad = lecture.pad_letter
    missing = missing_letters(pad, MONO)
    if not pad.isalpha() or missing or "looks like" in named(pad):
        got = missing[0] if missing else f"{pad!r} ({named(pad)})" if named(pad) else repr(pad)
        raise InputError(
            f"pad_letter wants a letter that the lecture's fonts have and that is none of DNA's, got {got}"
        )
    count = len(lecture.motifs)
    if not MOTIFS[0] <= count <= MOTIFS[1]:
        raise InputError(f"motifs wants {MOTIFS[0]} to {MOTIFS[1]} motifs, as many as can be shown, got {count}")
    if not WIDTHS[0] <= lecture.width <= WIDTHS[1]:
        wanted = f"motifs wants motifs of {WIDTHS[0]} to {WIDTHS[1]} letters"
        raise InputError(f"{wanted}, got {quoted(lecture.motifs[0])} of {lecture.width}")
    for name, strand in _named(lecture):
        if not LETTERS[0] <= len(strand) <= LETTERS[1]:
            wanted = f"{name} wants {LETTERS[0]} to {LETTERS[1]} letters, as many as can be shown"
            raise InputError(f"{wanted}, got {quoted(strand)} of {len(strand)}")
    for name, most in _STRANDS.items():
        found = len(getattr(lecture, name))
        if found > most:
            raise InputError(f"{name} wants at most {most} strands, as many as can be shown, got {found}")


def _named(lecture: Lecture) -> Iterator[tuple[str, str]]:
    yield "worked", lecture.worked
    for name in _STRANDS:
        yield from ((f"{name}, item {place}", strand) for place, strand in enumerate(getattr(lecture, name), 1))


def _network(lecture: Lecture) -> None:
    columns = lecture.columns(len(lecture.worked))
    if lecture.pool_size > columns:
        raise InputError(f"pool_size wants at most {columns}, the detectors' columns, got {lecture.pool_size}")


def _scalars(lecture: Lecture) -> None:
    if lecture.tie_pairs > _PAIRS:
        raise InputError(f"tie_pairs wants at most {_PAIRS}, got {lecture.tie_pairs}")
    count = len(lecture.sharpnesses)
    if count > _SHARPNESSES:
        raise InputError(f"sharpnesses wants at most {_SHARPNESSES} numbers, as many as can be shown, got {count}")
    for name in _SCALARS:
        said = getattr(lecture, name)
        for value in said if isinstance(said, Iterable) else (said,):
            if abs(value) >= _TOO_LARGE or not np.isclose(round(value, _DECIMALS), value, rtol=0, atol=1e-12):
                wanted = f"{name} wants numbers below {_TOO_LARGE} of at most {_DECIMALS} decimals, as they are written"
                raise InputError(f"{wanted}, got {value}")
