"""Strands drawn at random, where there are too many of one length to ask them all.

A random strand hardly ever holds long motifs in order, so in the second half of a sample they are put in. No list of
cases is gone through here: what the lists say of a strand follows from its lit cells, group by group.

Axes: S strands, N letters, F motifs, W and P columns before and after pooling.
"""

import numpy as np

from dnacnn.arrays import Bools, Floats, Ints
from dnacnn.cases.cases import position_cases
from dnacnn.errors import InputError
from dnacnn.experiments.census import Census, census_length, take_census
from dnacnn.lecture.lecture import Lecture
from dnacnn.network.encoding import DNA, encode

DRAWN = 1 << 14  # strands of a sample


def survey(lecture: Lecture) -> Census:
    """Ask every strand of the worked strand's length if that can be afforded, and a sample of them otherwise.

    Parameters
    ----------
    lecture : motifs, padding and pooling

    Returns
    -------
    census : Census; it says whether it is `complete`

    Examples
    --------
    >>> survey(Lecture()).complete, survey(Lecture(worked="CAGTTAAGCAGTTAAG")).complete
    (True, False)
    """
    if census_length(lecture) == len(lecture.worked):
        return take_census(lecture)
    return draw_sample(lecture)


def draw_sample(lecture: Lecture, count: int = DRAWN) -> Census:
    """Ask the pattern and both lists of cases about strands that are drawn at random.

    Parameters
    ----------
    lecture : motifs, padding, pooling and the seed; the strands are as long as its worked one
    count : S; in the second half of the strands the motifs are put in, the list of position cases from its first case
        to its last; all are plainly random if the motifs do not fit

    Returns
    -------
    census : Census, not complete

    Raises
    ------
    InputError
        If there are fewer than two strands to draw.

    Examples
    --------
    >>> drawn = draw_sample(Lecture(worked="CAGTTAAG" * 3), 1000)
    >>> drawn.codes.shape, drawn.positives >= 500, drawn.pooled_agree
    ((1000, 24), True, 1000)
    """
    if count < 2:
        raise InputError(f"draw_sample wants at least 2 strands, got {count}")
    length, width, size = len(lecture.worked), lecture.width, lecture.pool_size
    chance = np.random.default_rng(lecture.seed)
    codes = chance.integers(len(DNA), size=(count, length), dtype=np.int8)
    cases = np.array(position_cases(length, len(lecture.motifs), width)).reshape(-1, len(lecture.motifs))
    if len(cases):
        planted = np.arange(count // 2, count)
        starts = cases[(planted - planted[0]) * len(cases) // len(planted)]
        letters = np.arange(width)
        for row, motif in enumerate(encode(lecture.motifs)):
            codes[planted[:, None], starts[:, row, None] + letters] = motif
    ahead = lecture.network.forward(codes)
    holding = count_held(ahead.detected, width)
    by_pooled = pooled_case_holds(ahead.pooled.values, length, width, size, shift=lecture.shift)
    return Census.of(lecture, codes, holding, by_pooled, complete=False)


def count_held(detected: Floats, width: int) -> Ints:
    """Count the position cases that hold on each strand, without a list of them.

    Parameters
    ----------
    detected : (..., F, W)
    width : K

    Returns
    -------
    holding : (...,)

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


def pooled_case_holds(
    pooled: Floats, length: int, width: int, pool_size: int, *, shift: int = 0, sharing: bool = False
) -> Bools:
    """Tell whether some pooled case holds on each strand, without a list of them.

    Parameters
    ----------
    pooled : (..., F, P)
    length, width, pool_size, shift : as in `pooled_cases`
    sharing : whether motifs may also share a group, if both have room in it

    Returns
    -------
    holds : (...,)

    Examples
    --------
    >>> shared = np.array([[1.0, 0.0], [1.0, 0.0]])
    >>> [bool(pooled_case_holds(shared, 8, 2, 4, sharing=sharing)) for sharing in (False, True)]
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
