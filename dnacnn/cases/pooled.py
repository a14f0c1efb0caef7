"""The cases that are left after pooling, and how the position cases fall into them.

Axes: F motifs, N letters, K motif width, P pooled columns. Columns and groups count from 0; `shift` is as in `cases`.
"""

from dataclasses import dataclass
from itertools import accumulate, islice

from dnacnn.cases.cases import Case, check_sizes, follow_cases, position_cases


@dataclass(frozen=True)
class CaseGroups:
    """How the position cases fall into the pooled ones."""

    members: tuple[tuple[Case, tuple[Case, ...]], ...]  # each pooled case with its position cases
    collided: tuple[Case, ...]  # the position cases with two motifs in one group, which no pooled case stands for


def pooled_cases(length: int, motifs: int, width: int, pool_size: int, *, shift: int = 0) -> tuple[Case, ...]:
    """List the cases that are left after pooling: each motif stands in a later group than the one before.

    They are the strictly increasing ones among the groups of the position cases. A position case whose motifs share
    a group is not stood for: the group's maximum is the same whichever of the two came first.

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
    groups = range((shift + length) // pool_size + 1)
    return follow_cases([groups] * motifs, length, width, pool_size, shift)


def count_pooled_cases(length: int, motifs: int, width: int, pool_size: int, *, shift: int = 0) -> int:
    """Count the pooled cases without listing them.

    Examples
    --------
    >>> [count_pooled_cases(length, 3, 2, 2) for length in (8, 32, 100)]
    [4, 560, 19600]
    """
    return pooled_counts(length, motifs, width, pool_size, shift=shift)[-1]


def pooled_counts(longest: int, motifs: int, width: int, pool_size: int, *, shift: int = 0) -> tuple[int, ...]:
    """Count the pooled cases for every length from 1 to the longest, in one go.

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


def group_cases(length: int, motifs: int, width: int, pool_size: int, *, shift: int = 0) -> CaseGroups:
    """Put every position case under the pooled case that stands for it.

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
        if groups in members:
            members[groups].append(case)
        else:
            collided.append(case)
    return CaseGroups(tuple((case, tuple(below)) for case, below in members.items()), tuple(collided))
