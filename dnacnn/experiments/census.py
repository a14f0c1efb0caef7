"""The honest check: what the case lists and the pattern itself say of many strands.

Every strand of one length is asked where that can be afforded, and a sample of them otherwise. No list of cases is
gone through: what the lists say of a strand follows from its lit cells.

Axes: S strands, N letters, F motifs, W and P columns before and after pooling.
"""

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from dnacnn.arrays import Bools, Ints, frozen
from dnacnn.cases.cases import position_cases
from dnacnn.cases.held import any_pooled_held, count_held
from dnacnn.cases.pattern import is_positive
from dnacnn.errors import InputError
from dnacnn.lecture.lecture import Lecture
from dnacnn.network.encoding import DNA, all_strands, decode, encode

AFFORDABLE = 9  # letters of the strands that are all asked by `survey`: 262 144 of them
LIMIT = 1 << 20  # strands: beyond it a census takes more than some seconds
CHUNK = 1 << 16  # strands taken through the network at once
DRAWN = 1 << 14  # strands of a sample


@dataclass(frozen=True, eq=False, kw_only=True)
class Census:
    """What the position cases, the pooled cases and the pattern say of strands of one length."""

    lecture: Lecture
    length: int
    codes: NDArray[np.int8]  # (S, N), as `all_strands` gives them
    positive: Bools  # (S,), the pattern itself
    by_cases: Bools  # (S,), whether some position case holds
    by_pooled: Bools  # (S,), whether some pooled case holds
    holding: Ints  # (S,), how many position cases hold
    with_all: Bools  # (S,), whether every motif is found somewhere, in whatever order
    complete: bool  # whether these are all strands of their length

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
        return decode(self.codes[row])


def census_length(lecture: Lecture) -> int:
    """Give the length at which every strand can be asked: the worked strand's, or the longest that is affordable.

    Examples
    --------
    >>> census_length(Lecture()), census_length(Lecture(worked="CAGTTAAGCAGTTAAG"))
    (8, 9)
    """
    return min(len(lecture.worked), AFFORDABLE)


def take_census(lecture: Lecture, length: int | None = None) -> Census:
    """Ask the pattern, the position cases and the pooled cases about every strand of one length.

    Parameters
    ----------
    lecture : motifs, padding and pooling
    length : N; `census_length` if left out

    Returns
    -------
    census : Census, complete

    Raises
    ------
    InputError
        If the strands are shorter than a motif, or there are more than a million of them.

    Examples
    --------
    >>> everything = take_census(Lecture())
    >>> len(everything.codes), everything.positives, everything.cases_agree, everything.pooled_agree
    (65536, 142, 65536, 65536)
    """
    length = census_length(lecture) if length is None else length
    if length < lecture.width:
        raise InputError(f"take_census wants strands of at least {lecture.width} letters, as a motif has, got {length}")
    if len(DNA) ** length > LIMIT:
        raise InputError(f"take_census wants at most {LIMIT} strands, got {len(DNA) ** length} of {length} letters")
    return _ask(lecture, all_strands(length), complete=True)


def draw_sample(lecture: Lecture, count: int = DRAWN) -> Census:
    """Ask the pattern and both lists of cases about strands, as long as the worked one, that are drawn at random.

    A random strand hardly ever holds long motifs in order, so in the second half of the strands they are put in, in
    the position cases from the first to the last. All are plainly random if the motifs do not fit.

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
    length, motifs = len(lecture.worked), len(lecture.motifs)
    codes = np.random.default_rng(lecture.seed).integers(len(DNA), size=(count, length), dtype=np.int8)
    cases = np.array(position_cases(length, motifs, lecture.width)).reshape(-1, motifs)
    if len(cases):
        planted = np.arange(count // 2, count)
        starts = cases[(planted - planted[0]) * len(cases) // len(planted)]
        for row, motif in enumerate(encode(lecture.motifs)):
            codes[planted[:, None], starts[:, row, None] + np.arange(lecture.width)] = motif
    return _ask(lecture, codes, complete=False)


def survey(lecture: Lecture) -> Census:
    """Ask every strand of the worked strand's length if that can be afforded, and a sample of them otherwise.

    Examples
    --------
    >>> survey(Lecture()).complete, survey(Lecture(worked="CAGTTAAGCAGTTAAG")).complete
    (True, False)
    """
    return replace(_survey(of_any_strand(lecture)), lecture=lecture)


@lru_cache(maxsize=8)
def _survey(lecture: Lecture) -> Census:
    return take_census(lecture) if census_length(lecture) == len(lecture.worked) else draw_sample(lecture)


def of_any_strand(lecture: Lecture) -> Lecture:
    """Forget which strands a lecture shows, but not how long the worked one is: what is asked of all is the same.

    Examples
    --------
    >>> of_any_strand(Lecture(worked="GATTACA")) == of_any_strand(Lecture(worked="CATTCAG"))
    True
    """
    strand = DNA[0] * len(lecture.worked)
    return replace(lecture, strands=(strand,), worked=strand, others=())


def _ask(lecture: Lecture, codes: NDArray[np.int8], *, complete: bool) -> Census:
    length, network = codes.shape[1], lecture.network
    holding = np.empty(len(codes), dtype=np.intp)
    by_pooled, with_all = (np.empty(len(codes), dtype=np.bool_) for _ in range(2))
    for start in range(0, len(codes), CHUNK):
        part = slice(start, start + CHUNK)
        ahead = network.forward(codes[part])
        with_all[part] = (ahead.detected > 0).any(axis=-1).all(axis=-1)
        holding[part] = count_held(ahead.detected, network.width)
        by_pooled[part] = any_pooled_held(
            ahead.pooled.values, length, network.width, network.pool_size, shift=network.shift
        )
    return Census(
        lecture=lecture,
        length=length,
        codes=frozen(codes),
        positive=frozen(is_positive(codes, lecture.motifs)),
        by_cases=frozen(holding > 0),
        by_pooled=frozen(by_pooled),
        holding=frozen(holding),
        with_all=frozen(with_all),
        complete=complete,
    )
