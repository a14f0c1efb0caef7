"""The cases that the next layer has to tell apart if nothing is pooled: where each motif stands.

A case names one column per motif, in the motifs' order. It is possible if each motif starts only after the one before
it has ended. Columns count from 0; `shift` is how many of them the padding moves every detection to the right: K - 1
if the strand is padded on the left, and 0 otherwise.

Axes: F motifs, N letters, K motif width, W columns of the detectors, C cases.
"""

from collections.abc import Container, Iterator, Sequence
from math import comb, factorial

from dnacnn.errors import InputError

Case = tuple[int, ...]


def position_cases(length: int, motifs: int, width: int, *, shift: int = 0) -> tuple[Case, ...]:
    """List every way in which the motifs can stand in a strand, in order and without overlap.

    Parameters
    ----------
    length : N, the letters of the strand
    motifs : F, how many motifs there are
    width : K, the letters of each motif
    shift : columns by which the padding moves a detection

    Returns
    -------
    cases : tuple of tuples of F columns, in lexicographic order
        Empty if the motifs do not fit.

    Examples
    --------
    >>> position_cases(5, motifs=2, width=2)
    ((0, 2), (0, 3), (1, 3))
    >>> len(position_cases(8, 3, 2))
    10
    """
    check_sizes(length, motifs, width, 1)
    return follow_cases([range(shift + length)] * motifs, length, width, 1, shift)


def count_cases(length: int, motifs: int, width: int) -> int:
    """Count the position cases in closed form: choose F of the N - F(K - 1) places left by squeezing each motif to one.

    This is how one counts subsets without neighbours; see "stars and bars" in any book on combinatorics.

    Parameters
    ----------
    length : N
    motifs : F
    width : K

    Returns
    -------
    count : int

    Examples
    --------
    >>> [count_cases(length, 3, 2) for length in (8, 10, 16, 32, 100)]
    [10, 35, 286, 3654, 147440]
    """
    return comb(squeezed_length(length, motifs, width), motifs)


def squeezed_length(length: int, motifs: int, width: int) -> int:
    """Count the places that are left when each motif is squeezed to one: N - F(K - 1), or 0 if that is negative.

    Examples
    --------
    >>> squeezed_length(8, 3, 2)
    5
    """
    check_sizes(length, motifs, width, 1)
    return max(length - motifs * (width - 1), 0)


def closed_form(motifs: int, width: int) -> tuple[tuple[int, ...], int]:
    """Write `count_cases` out as a product over a number: (N - 3)(N - 4)(N - 5) / 6 for three motifs of two letters.

    Returns
    -------
    less : F numbers, each a factor's distance from N
    divisor : F!

    Examples
    --------
    >>> closed_form(3, 2)
    ((3, 4, 5), 6)
    """
    check_sizes(1, motifs, width, 1)
    first = motifs * (width - 1)
    return tuple(range(first, first + motifs)), factorial(motifs)


def squeeze(case: Sequence[int], width: int) -> Case:
    """Take out all but one letter of each motif: a case becomes a plain choice of F of the N - F(K - 1) places.

    Examples
    --------
    >>> squeeze((0, 2, 6), 2)
    (0, 1, 4)
    """
    return tuple(start - number * (width - 1) for number, start in enumerate(case))


def check_sizes(length: int, motifs: int, width: int, pool_size: int) -> None:
    """Refuse sizes below 1, which no case can have; the message names the size."""
    for name, value in (("length", length), ("motifs", motifs), ("width", width), ("pool_size", pool_size)):
        if value < 1:
            raise InputError(f"cases want a {name} of at least 1, got {value}")


def follow_cases(
    rows: Sequence[Container[int]], length: int, width: int, pool_size: int, shift: int
) -> tuple[Case, ...]:
    """List the cases that go through some groups of columns, given for each motif; the rest is as in `pooled_cases`.

    A pool size of 1 makes a group of each column.

    Examples
    --------
    >>> follow_cases([{0, 1}, {2, 3}], 4, 2, 1, 0)
    ((0, 2),)
    """
    last = shift + length - width
    cases: list[tuple[Case, int]] = [((), shift - width)]  # each with the column at which its last motif stands
    for row in rows:
        cases = [
            ((*case, group), start)
            for case, column in cases
            for group, start in _next_groups(column + width, pool_size, last)
            if group in row and (not case or group > case[-1])
        ]
    return tuple(case for case, _ in cases)


def _next_groups(free: int, pool_size: int, last: int) -> Iterator[tuple[int, int]]:
    """Give every group from the first free column on, with the leftmost column that a motif can have there.

    Of all columns in a group the leftmost leaves most room to the motifs that follow, so it decides for the group.
    """
    for group in range(free // pool_size, last // pool_size + 1):
        start = max(free, group * pool_size)
        if start <= last:
            yield group, start
