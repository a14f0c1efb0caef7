"""The cases that are left after pooling, and how the position cases fall into them.

Axes: F motifs, N letters, K motif width, P pooled columns. Columns and groups count from 0; `shift` is as in `cases`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, islice, pairwise

from dnacnn.arrays import Floats
from dnacnn.cases.cases import Case, check_sizes, held_cases, position_cases


@dataclass(frozen=True)
class Grouping:
    """How the position cases fall into the pooled ones."""

    members: tuple[tuple[Case, tuple[Case, ...]], ...]  # each pooled case with its position cases
    collided: tuple[Case, ...]  # the position cases with two motifs in one group, which no pooled case stands for


def pooled_cases(length: int, motifs: int, width: int, pool_size: int, *, shift: int = 0) -> tuple[Case, ...]:
    """List the cases that are left after pooling: each motif stands in a later group than the one before.

    They are the strictly increasing ones among the groups of the position cases. A position case whose motifs share
    a group is not stood for: the group's maximum no longer tells which of the two came first.

    Parameters
    ----------
    length : N
    motifs : F
    width : K
    pool_size : columns per group
    shift : columns by which the padding moves a detection

    Returns
    -------
    cases : tuple of tuples of F increasing groups, in lexicographic order

    Raises
    ------
    InputError
        If one of the sizes is below 1.

    Examples
    --------
    >>> pooled_cases(8, 3, 2, 2)
    ((0, 1, 2), (0, 1, 3), (0, 2, 3), (1, 2, 3))
    """
    check_sizes(length, motifs, width, pool_size)
    last = shift + length - width
    cases: list[Case] = [()]
    columns = [shift - width]
    for _ in range(motifs):
        longer = [
            ((*case, group), start)
            for case, column in zip(cases, columns, strict=True)
            for group, start in _next_groups(column, width, pool_size, last)
            if not case or group > case[-1]
        ]
        cases = [case for case, _ in longer]
        columns = [start for _, start in longer]
    return tuple(cases)


def count_pooled_cases(length: int, motifs: int, width: int, pool_size: int, *, shift: int = 0) -> int:
    """Count the pooled cases without listing them.

    Parameters
    ----------
    length, motifs, width, pool_size, shift : as in `pooled_cases`

    Returns
    -------
    count : int

    Raises
    ------
    InputError
        If one of the sizes is below 1.

    Examples
    --------
    >>> [count_pooled_cases(length, 3, 2, 2) for length in (8, 32, 100)]
    [4, 560, 19600]
    """
    return pooled_counts(length, motifs, width, pool_size, shift=shift)[-1]


def pooled_counts(longest: int, motifs: int, width: int, pool_size: int, *, shift: int = 0) -> tuple[int, ...]:
    """Count the pooled cases for every length from 1 to the longest, in one go.

    Parameters
    ----------
    longest : the last length
    motifs, width, pool_size, shift : as in `pooled_cases`

    Returns
    -------
    counts : tuple of `longest` numbers, the first for strands of one letter

    Raises
    ------
    InputError
        If one of the sizes is below 1.

    Examples
    --------
    >>> pooled_counts(10, 3, 2, 2)
    (0, 0, 0, 0, 0, 1, 1, 4, 4, 10)
    """
    check_sizes(longest, motifs, width, pool_size)
    last = shift + longest - width
    # Column -> how many cases bring the last motif so far there, if each motif stands as far left as its group lets it.
    ways = {shift - width: 1}
    for _ in range(motifs):
        longer = [0] * (last + 1)
        free_from = [0] * (last + 1)  # (W,), the ways whose first free column this is
        for column, count in ways.items():
            free = column + width
            if free > last:
                continue
            free_from[free] += count
            # Inside a group, which only a motif of another group may join.
            if free % pool_size and (column < shift or column // pool_size < free // pool_size):
                longer[free] += count
        for start, count in islice(enumerate(accumulate(free_from)), 0, None, pool_size):
            longer[start] += count
        ways = {column: count for column, count in enumerate(longer) if count}
    ends = (ways.get(shift + length - width, 0) for length in range(1, longest + 1))
    return tuple(accumulate(ends))


def held_pooled_cases(pooled: Floats, length: int, width: int, pool_size: int, *, shift: int = 0) -> tuple[Case, ...]:
    """List the pooled cases that hold on one strand, by following its lit cells.

    It gives what `cases_hold` picks out of `pooled_cases`, but takes no time for the cases that do not hold.

    Parameters
    ----------
    pooled : (F, P)
    length, width, pool_size, shift : as in `pooled_cases`

    Returns
    -------
    cases : tuple of tuples of F increasing groups, in lexicographic order

    Examples
    --------
    >>> import numpy as np
    >>> held_pooled_cases(np.array([[1.0, 1.0, 0.0], [0.0, 1.0, 1.0]]), length=6, width=2, pool_size=2)
    ((0, 1), (0, 2), (1, 2))
    """
    last = shift + length - width
    held = []
    for case in held_cases(pooled, gap=1):
        column = shift - width
        for group in case:
            column = dict(_next_groups(column, width, pool_size, last)).get(group, last + 1)
        if column <= last:
            held.append(case)
    return tuple(held)


def group_cases(length: int, motifs: int, width: int, pool_size: int, *, shift: int = 0) -> Grouping:
    """Put every position case under the pooled case that stands for it.

    Parameters
    ----------
    length, motifs, width, pool_size, shift : as in `pooled_cases`

    Returns
    -------
    grouping : Grouping

    Raises
    ------
    InputError
        If one of the sizes is below 1.

    Examples
    --------
    >>> [len(members) for _, members in group_cases(8, 3, 2, 2).members]
    [4, 3, 2, 1]
    >>> len(group_cases(8, 3, 2, pool_size=3).collided)
    5
    """
    members: dict[Case, list[Case]] = {case: [] for case in pooled_cases(length, motifs, width, pool_size, shift=shift)}
    collided = []
    for case in position_cases(length, motifs, width, shift=shift):
        groups = tuple(column // pool_size for column in case)
        if in_order(groups):
            members[groups].append(case)
        else:
            collided.append(case)
    return Grouping(tuple((case, tuple(below)) for case, below in members.items()), tuple(collided))


def in_order(case: Case) -> bool:
    """Tell whether each entry is larger than the one before it.

    Parameters
    ----------
    case : F columns or groups

    Returns
    -------
    increasing : bool

    Examples
    --------
    >>> in_order((0, 1, 3)), in_order((0, 0, 3))
    (True, False)
    """
    return all(left < right for left, right in pairwise(case))


def _next_groups(column: int, width: int, pool_size: int, last: int) -> Iterator[tuple[int, int]]:
    """Give every group that the next motif can stand in, with the leftmost column that it can have there.

    Of all columns in a group the leftmost leaves most room to the motifs that follow, so it decides for the group.
    """
    free = column + width
    for group in range(free // pool_size, last // pool_size + 1):
        start = max(free, group * pool_size)
        if start <= min(last, (group + 1) * pool_size - 1):
            yield group, start
