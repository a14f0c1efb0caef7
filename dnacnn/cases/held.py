"""Which cases hold, given the answers of the detectors: those whose every cell is above 0.

Axes: F motifs, N letters, K motif width, W and P columns before and after pooling, C cases; "..." stands for any
leading batch axes. Columns and groups count from 0; `shift` is as in `cases`.
"""

from collections.abc import Sequence

import numpy as np

from dnacnn.arrays import Bools, Floats, Ints
from dnacnn.cases.cases import Case, follow_cases
from dnacnn.errors import InputError


def cases_hold(answers: Floats, cases: Sequence[Case]) -> Bools:
    """Say which of C cases hold, (..., C), on answers (..., F, W) for position cases, or (..., F, P) for pooled ones.

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


def held_cases(answers: Floats, length: int, width: int, pool_size: int, *, shift: int = 0) -> tuple[Case, ...]:
    """List the cases that hold on one strand, by following its lit cells.

    It gives what `cases_hold` picks out of `pooled_cases`, but takes no time for the cases that do not hold. Answers
    are (F, P), or (F, W) with a pool size of 1, which gives position cases.

    Examples
    --------
    >>> held_cases(np.array([[1.0, 1.0, 0.0], [0.0, 1.0, 1.0]]), length=6, width=2, pool_size=2)
    ((0, 1), (0, 2), (1, 2))
    """
    rows = [set(np.flatnonzero(row).tolist()) for row in answers > 0]
    return follow_cases(rows, length, width, pool_size, shift)


def count_held(detected: Floats, width: int) -> Ints:
    """Count the position cases that hold on each strand, (...,), given `detected`, (..., F, W), without a list of them.

    Examples
    --------
    >>> count_held(np.array([[1.0, 0.0, 0.0, 0.0], [0.0, 0.0, 1.0, 1.0]]), 2)
    array(2)
    """
    ways = np.ones((*detected.shape[:-2], detected.shape[-1]), dtype=np.int64)
    ends = ways
    for row in range(detected.shape[-2]):
        ends = np.where(detected[..., row, :] > 0, ways, 0)
        ways = np.zeros_like(ends)
        ways[..., width:] = np.cumsum(ends, axis=-1)[..., :-width]
    return np.asarray(ends.sum(axis=-1))


def ascending_groups(pooled: Floats) -> Bools:
    """Return whether groups g1 <= g2 <= ... are lit, one for each motif, (...), given `pooled`, (..., F, P).

    Unlike `any_pooled_held`, it does not ask whether so many motifs have room in a group that they share.

    Examples
    --------
    >>> [bool(ascending_groups(np.array(rows))) for rows in ([[0, 1, 0], [0, 1, 1]], [[0, 1], [1, 0]])]
    [True, False]
    """
    reached = np.ones(pooled.shape[:-2] + pooled.shape[-1:], dtype=np.bool_)
    for row in range(pooled.shape[-2]):
        reached = np.logical_or.accumulate(reached & (pooled[..., row, :] > 0), axis=-1)
    return np.asarray(reached[..., -1])


def any_pooled_held(
    pooled: Floats, length: int, width: int, pool_size: int, *, shift: int = 0, sharing: bool = False
) -> Bools:
    """Return whether some pooled case holds on each strand, (...,), given `pooled`, (..., F, P), and no list.

    With `sharing`, motifs may also share a group, if both have room in it.

    Examples
    --------
    >>> shared = np.array([[1.0, 0.0], [1.0, 0.0]])
    >>> [bool(any_pooled_held(shared, 8, 2, 4, sharing=sharing)) for sharing in (False, True)]
    [False, True]
    """
    groups = np.arange(pooled.shape[-1])
    last = np.minimum(shift + length - width, (groups + 1) * pool_size - 1)  # the last column of each group
    never = shift + length  # beyond any column
    # The leftmost column that the next motif may have, in each group: it leaves most room to those that follow.
    free = np.full(pooled.shape[:-2] + pooled.shape[-1:], shift)
    held: Ints = free
    for row in range(pooled.shape[-2]):
        first = np.maximum(free, groups * pool_size)
        held = np.where((pooled[..., row, :] > 0) & (first <= last), first, never)
        free = np.minimum.accumulate(held, axis=-1) + width
        if not sharing:
            free = np.concatenate([np.full_like(free[..., :1], never), free[..., :-1]], axis=-1)
    return np.asarray((held < never).any(axis=-1))
