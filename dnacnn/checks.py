"""Checks of what a lecturer wrote, one per kind of value; each gives the value in its standard form."""

from collections.abc import Iterable
from math import inf
from numbers import Integral, Real
from typing import Any

from dnacnn.errors import InputError
from dnacnn.network.encoding import clean_strand
from dnacnn.network.pasted import quoted

_LARGEST = 1e100  # products and sums of a few such numbers are still finite


def check_number(where: str, value: Any) -> float:
    """Accept a finite number, called `where` in an error; a truth value is no number here.

    Raises
    ------
    InputError
        If it is no number, not finite, or so large that sums would overflow. A truth value is no number here.

    Examples
    --------
    >>> check_number("w", 2)
    2.0
    """
    if isinstance(value, bool) or not isinstance(value, Real):
        raise InputError(f"{where} wants a finite number, got {quoted(value)}")
    try:
        number = float(value)
    except OverflowError:  # a whole number too long for a float
        number = inf
    if not abs(number) <= _LARGEST:
        raise InputError(f"{where} wants a finite number, at most {_LARGEST:.0e} in size, got {quoted(value)}")
    return number


def check_numbers(where: str, values: Any, count: int | None = None) -> tuple[float, ...]:
    """Accept a list of finite numbers, of a `count` if that matters; called `where` in an error.

    Raises
    ------
    InputError
        If it is no list, an entry is no finite number, or the count differs.

    Examples
    --------
    >>> check_numbers("logits", [1, 2.5], count=2)
    (1.0, 2.5)
    """
    wanted = f"{where} wants {'a list of' if count is None else count} numbers"
    if isinstance(values, str) or not isinstance(values, Iterable):
        raise InputError(f"{wanted}, got {quoted(values)}")
    numbers = tuple(check_number(f"{where}, item {place}", value) for place, value in enumerate(values, start=1))
    if count is not None and len(numbers) != count:
        raise InputError(f"{wanted}, got {len(numbers)}")
    return numbers


def check_whole(where: str, value: Any, least: int, most: int | None = None) -> int:
    """Accept a whole number of at least `least`, and at most `most` if that is given; called `where` in an error.

    Raises
    ------
    InputError
        If it is no whole number, too small or too large.

    Examples
    --------
    >>> check_whole("pool_size", 2, least=1)
    2
    """
    whole = isinstance(value, Integral) and not isinstance(value, bool)
    if not whole or value < least or (most is not None and value > most):
        wanted = f"of at least {least}" if most is None else f"from {least} to {most}"
        raise InputError(f"{where} wants a whole number {wanted}, got {quoted(value)}")
    return int(value)


def check_strands(where: str, values: Any) -> tuple[str, ...]:
    """Accept a list of strands, called `where` in an error, and give them their standard form.

    Raises
    ------
    InputError
        If it is no list, or an entry is not acceptable to `clean_strand`.

    Examples
    --------
    >>> check_strands("others", ["ca", " TT "])
    ('CA', 'TT')
    """
    if isinstance(values, str) or not isinstance(values, Iterable):
        raise InputError(f"{where} wants a list of texts, got {quoted(values)}")
    return tuple(clean_strand(text, f"{where}, item {place}") for place, text in enumerate(values, start=1))


def check_motifs(where: str, values: Any) -> tuple[str, ...]:
    """Accept different strands of one length, called `where` in an error, and give them their standard form.

    Raises
    ------
    InputError
        If there is none, `check_strands` refuses one, their widths differ, or one is repeated.

    Examples
    --------
    >>> check_motifs("motifs", ["ca", "tt"])
    ('CA', 'TT')
    """
    motifs = check_strands(where, values)
    if not motifs:
        raise InputError(f"{where} wants at least one motif, got none")
    for place, motif in enumerate(motifs):
        if len(motif) != len(motifs[0]):
            raise InputError(
                f"{where} wants motifs of one width, got {quoted(motifs[0])} of {len(motifs[0])} letters and "
                f"{quoted(motif)} of {len(motif)} (item {place + 1})"
            )
        if motif in motifs[:place]:
            raise InputError(f"{where} wants different motifs, got {quoted(motif)} again as item {place + 1}")
    return motifs
