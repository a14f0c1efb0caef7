"""The honest check: every strand of one length, through both case lists and the pattern itself.

Axes: S strands, N letters, F motifs, W and P columns before and after pooling.
"""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from dnacnn.arrays import Bools, Floats, Ints, frozen
from dnacnn.cases import Case, cases_hold, held_cases, position_cases
from dnacnn.encoding import all_strands, decode, one_hot, pad
from dnacnn.errors import InputError
from dnacnn.layers import convolve, max_pool, relu
from dnacnn.lecture import Lecture
from dnacnn.pattern import is_positive
from dnacnn.pooling import group_cases, in_order, pooled_cases
from dnacnn.trace import run

LIMIT = 1 << 20  # strands: beyond it a check takes more than some seconds
_CHUNK = 1 << 16  # strands taken through the network at once


@dataclass(frozen=True, eq=False, kw_only=True)
class Census:
    """What the ten cases, the four cases and the pattern say of every strand of one length."""

    lecture: Lecture
    length: int
    codes: NDArray[np.int8]  # (S, N), as `all_strands` gives them
    positive: Bools  # (S,), the pattern itself
    by_cases: Bools  # (S,), whether some position case holds
    by_pooled: Bools  # (S,), whether some pooled case holds
    holding: Ints  # (S,), how many position cases hold

    @property
    def positives(self) -> int:
        """How many strands the pattern takes."""
        return int(self.positive.sum())

    @property
    def cases_agree(self) -> int:
        """For how many strands the position cases say what the pattern says."""
        return int((self.by_cases == self.positive).sum())

    @property
    def pooled_agree(self) -> int:
        """For how many strands the pooled cases say what the pattern says."""
        return int((self.by_pooled == self.positive).sum())

    @property
    def missed(self) -> Ints:
        """The positive strands that no pooled case takes, as rows of codes."""
        return np.flatnonzero(self.positive & ~self.by_pooled)

    @property
    def false_alarms(self) -> Ints:
        """The negative strands that some pooled case takes, as rows of codes."""
        return np.flatnonzero(~self.positive & self.by_pooled)

    def strand(self, row: int) -> str:
        """Write one row of codes as letters."""
        return decode(self.codes[row], self.lecture.alphabet)


@dataclass(frozen=True, kw_only=True)
class Price:
    """What one pool size costs: right answers lost, over all strands of one length."""

    pool_size: int
    strands: int
    positives: int
    cases: int  # how many pooled cases are left
    collided: int  # how many position cases have two motifs in one group
    missed: int  # positive strands that the pooled cases do not take
    false_alarms: int  # negative strands that they take
    lenient_false_alarms: int  # negative strands taken if motifs may share a group; nothing is missed then


@dataclass(frozen=True, kw_only=True)
class Collision:
    """A positive strand that pooling loses, and where."""

    strand: str
    pool_size: int
    case: Case  # a position case that holds on it
    groups: Case  # the group of each motif
    group: int  # the one in which two motifs collide
    motifs: tuple[int, int]  # these two


def census_length(lecture: Lecture, limit: int = 1 << 18) -> int:
    """Give the length at which every strand can be checked: the worked strand's, or the longest that is affordable.

    Parameters
    ----------
    lecture : of any alphabet
    limit : how many strands are affordable

    Returns
    -------
    length : int

    Examples
    --------
    >>> census_length(Lecture()), census_length(Lecture(worked="CAGTTAAGCAGTTAAG"))
    (8, 9)
    """
    length = len(lecture.worked)
    while length > 1 and len(lecture.alphabet) ** length > limit:
        length -= 1
    return length


def census(lecture: Lecture | None = None, length: int | None = None) -> Census:
    """Ask the pattern, the position cases and the pooled cases about every strand of one length.

    Parameters
    ----------
    lecture : motifs, padding and pooling; the notes' own if left out
    length : N; the worked strand's, or the longest affordable one, if left out

    Returns
    -------
    census : Census

    Raises
    ------
    InputError
        If the strands are shorter than a motif, or there are more than a million of them.

    Examples
    --------
    >>> everything = census()
    >>> len(everything.codes), everything.positives, everything.cases_agree, everything.pooled_agree
    (65536, 142, 65536, 65536)
    """
    lecture = Lecture() if lecture is None else lecture
    length = census_length(lecture) if length is None else length
    _check_length(lecture, length)
    codes = all_strands(length, lecture.alphabet)
    shape = (length, len(lecture.motifs), lecture.width)
    cases = position_cases(*shape, shift=lecture.shift)
    after = pooled_cases(*shape, lecture.pool_size, shift=lecture.shift)
    holding = np.empty(len(codes), dtype=np.intp)
    by_pooled = np.empty(len(codes), dtype=np.bool_)
    for start in range(0, len(codes), _CHUNK):
        part = slice(start, start + _CHUNK)
        detected = detect(codes[part], lecture)
        holding[part] = cases_hold(detected, cases).sum(axis=-1)
        by_pooled[part] = cases_hold(max_pool(detected, lecture.pool_size).values, after).any(axis=-1)
    return Census(
        lecture=lecture,
        length=length,
        codes=frozen(codes),
        positive=frozen(is_positive(codes, lecture.motifs, lecture.alphabet)),
        by_cases=frozen(holding > 0),
        by_pooled=frozen(by_pooled),
        holding=frozen(holding),
    )


def detect(codes: NDArray[np.integer], lecture: Lecture) -> Floats:
    """Take strands up to the detectors' answers.

    Parameters
    ----------
    codes : (..., N), as `encode` gives them
    lecture : motifs and padding

    Returns
    -------
    detected : (..., F, W)

    Examples
    --------
    >>> detect(np.array([1, 0, 2]), Lecture())
    array([[1., 0., 0.],
           [0., 0., 0.],
           [0., 1., 0.]])
    """
    padded = pad(one_hot(codes, lecture.alphabet), lecture.pad_columns, lecture.pad_side)
    kernels = one_hot(lecture.motifs, lecture.alphabet)
    return relu(convolve(padded, kernels, np.full(len(kernels), 1.0 - lecture.width)))


def price(pool_size: int, lecture: Lecture | None = None, length: int | None = None) -> Price:
    """Count what one pool size loses over every strand of one length.

    Parameters
    ----------
    pool_size : columns per group
    lecture, length : as in `census`

    Returns
    -------
    price : Price

    Raises
    ------
    InputError
        As `census` does, or if the pool size is below 1.

    Examples
    --------
    >>> price(3).cases, price(3).missed, price(3).false_alarms
    (1, 71, 0)
    """
    lecture = _with_pool_size(lecture, pool_size)
    everything = census(lecture, length)
    shape = (everything.length, len(lecture.motifs), lecture.width)
    grouping = group_cases(*shape, pool_size, shift=lecture.shift)
    images = sorted(
        {tuple(column // pool_size for column in case) for case in position_cases(*shape, shift=lecture.shift)}
    )
    alarms = 0
    for start in range(0, len(everything.codes), _CHUNK):
        part = slice(start, start + _CHUNK)
        pooled = max_pool(detect(everything.codes[part], lecture), pool_size).values
        alarms += int((cases_hold(pooled, images).any(axis=-1) & ~everything.positive[part]).sum())
    return Price(
        pool_size=pool_size,
        strands=len(everything.codes),
        positives=everything.positives,
        cases=len(grouping.members),
        collided=len(grouping.collided),
        missed=len(everything.missed),
        false_alarms=len(everything.false_alarms),
        lenient_false_alarms=alarms,
    )


def first_missed(pool_size: int = 3, lecture: Lecture | None = None, length: int | None = None) -> Collision | None:
    """Find a positive strand that a pool size loses, and the group in which two of its motifs collide.

    Parameters
    ----------
    pool_size : columns per group
    lecture : whose own strands are tried first: the worked one, then those of step 6, then those of step 1
    length : of the other strands, as in `census`; they are tried in the alphabet's order

    Returns
    -------
    collision : Collision, or None if this pool size loses nothing

    Raises
    ------
    InputError
        As `census` does, or if the pool size is below 1.

    Examples
    --------
    >>> found = first_missed(3)
    >>> found.strand, found.case, found.groups, found.group, found.motifs
    ('CATTCAGC', (0, 2, 5), (0, 0, 1), 0, (0, 1))
    >>> first_missed(2) is None
    True
    """
    lecture = _with_pool_size(lecture, pool_size)
    for strand in (lecture.worked, *lecture.others, *lecture.strands):
        trace = run(strand, lecture)
        if trace.positive and not trace.predicted:
            return _collide(strand, trace.cases[0], pool_size)
    everything = census(lecture, length)
    for row in everything.missed[:1]:
        case = held_cases(detect(everything.codes[row], lecture), lecture.width)[0]
        return _collide(everything.strand(row), case, pool_size)
    return None


def _collide(strand: str, case: Case, pool_size: int) -> Collision:
    groups = tuple(column // pool_size for column in case)
    second = next(place for place in range(1, len(groups)) if not in_order(groups[place - 1 : place + 1]))
    return Collision(
        strand=strand,
        pool_size=pool_size,
        case=case,
        groups=groups,
        group=groups[second],
        motifs=(second - 1, second),
    )


def _with_pool_size(lecture: Lecture | None, pool_size: int) -> Lecture:
    # An upstream gradient of the lecture's own fits its own pool size only, and is not needed here.
    return replace(Lecture() if lecture is None else lecture, pool_size=pool_size, upstream=None)


def _check_length(lecture: Lecture, length: int) -> None:
    letters = len(lecture.alphabet)
    if length < lecture.width:
        raise InputError(f"census wants strands of at least {lecture.width} letters, as a motif has, got {length}")
    if letters**length > LIMIT:
        raise InputError(
            f"census wants at most {LIMIT} strands, got {letters**length} of {length} letters from {letters}"
        )
