"""The cases that the next layer has to know if nothing is pooled: where each motif stands.

A case names one column per motif, in the motifs' order. It is possible if each motif starts only after the one before
it has ended. Columns count from 0; `shift` is how many of them the padding moves every detection to the right: K - 1
if the strand is padded on the left, and 0 otherwise.

Axes: F motifs, N letters, K motif width, W columns of the detectors, C cases; "..." stands for any leading batch axes.
"""

from collections.abc import Sequence
from math import comb, factorial

import numpy as np

from dnacnn.arrays import Bools, Floats
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
    cases: list[Case] = [()]
    for _ in range(motifs):
        cases = [
            (*case, column)
            for case in cases
            for column in range(case[-1] + width if case else shift, shift + length - width + 1)
        ]
    return tuple(cases)


def count_cases(length: int, motifs: int, width: int) -> int:
    """Count the position cases in closed form: choose F of the N - F(K - 1) places left by squeezing each motif to one.

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
    """Count the places that are left when each motif is squeezed to one.

    Parameters
    ----------
    length : N
    motifs : F
    width : K

    Returns
    -------
    places : N - F(K - 1), or 0 if that is negative

    Examples
    --------
    >>> squeezed_length(8, 3, 2)
    5
    """
    check_sizes(length, motifs, width, 1)
    return max(length - motifs * (width - 1), 0)


def closed_form(motifs: int, width: int) -> tuple[tuple[int, ...], int]:
    """Write `count_cases` out as a product over a number: (N - 3)(N - 4)(N - 5) / 6 for three motifs of two letters.

    Parameters
    ----------
    motifs : F
    width : K

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
    """Take out all but one letter of each motif: a case becomes a plain choice of F different places.

    Parameters
    ----------
    case : F starts, each at least K after the one before
    width : K

    Returns
    -------
    choice : F increasing places among N - F(K - 1)

    Examples
    --------
    >>> squeeze((0, 2, 6), 2)
    (0, 1, 4)
    """
    return tuple(start - number * (width - 1) for number, start in enumerate(case))


def unsqueeze(choice: Sequence[int], width: int) -> Case:
    """Undo `squeeze`: put the letters of each motif back in.

    Parameters
    ----------
    choice : F increasing places among N - F(K - 1)
    width : K

    Returns
    -------
    case : F starts

    Examples
    --------
    >>> unsqueeze((0, 1, 4), 2)
    (0, 2, 6)
    """
    return tuple(place + number * (width - 1) for number, place in enumerate(choice))


def cases_hold(answers: Floats, cases: Sequence[Case]) -> Bools:
    """Tell which cases hold: those whose every cell is above 0.

    Parameters
    ----------
    answers : (..., F, W) for position cases, or (..., F, P) for pooled ones
    cases : C tuples of F columns

    Returns
    -------
    hold : (..., C)

    Raises
    ------
    InputError
        If the cases are about another number of motifs.

    Examples
    --------
    >>> cases_hold(np.array([[1.0, 0.0, 0.0], [0.0, 0.0, 1.0]]), [(0, 1), (0, 2), (1, 2)])
    array([False,  True, False])
    """
    motifs = answers.shape[-2]
    if any(len(case) != motifs for case in cases):
        raise InputError(f"cases_hold wants cases of {motifs} columns, one per row of answers")
    columns = np.array(cases, dtype=np.intp).reshape(-1, motifs)  # (C, F)
    lit = answers > 0
    hold = np.ones((*answers.shape[:-2], len(columns)), dtype=np.bool_)
    for row in range(motifs):
        hold &= lit[..., row, columns[:, row]]
    return hold


def held_cases(answers: Floats, gap: int) -> tuple[Case, ...]:
    """List the cases that hold on one strand, by following its lit cells.

    It gives what `cases_hold` picks out of `position_cases`, but takes no time for the cases that do not hold.

    Parameters
    ----------
    answers : (F, W)
    gap : the least distance between two neighbouring columns of a case: K

    Returns
    -------
    cases : tuple of tuples of F columns, in lexicographic order

    Examples
    --------
    >>> held_cases(np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 1.0]]), gap=2)
    ((0, 2),)
    """
    cases: list[Case] = [()]
    for row in answers > 0:
        lit = [int(column) for column in np.flatnonzero(row)]
        cases = [(*case, column) for case in cases for column in lit if not case or column >= case[-1] + gap]
    return tuple(cases)


def check_sizes(length: int, motifs: int, width: int, pool_size: int) -> None:
    """Refuse sizes that no case can have.

    Parameters
    ----------
    length, motifs, width, pool_size : whole numbers of at least 1

    Raises
    ------
    InputError
        If one of them is below 1; the message names it.
    """
    for name, value in (("length", length), ("motifs", motifs), ("width", width), ("pool_size", pool_size)):
        if value < 1:
            raise InputError(f"cases want a {name} of at least 1, got {value}")
