"""The honest check: every strand of one length, through both case lists and the pattern itself.

Axes: S strands, N letters, F motifs, W and P columns before and after pooling.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dnacnn.arrays import Bools, Ints, frozen
from dnacnn.cases.cases import cases_hold, position_cases
from dnacnn.cases.pattern import is_positive
from dnacnn.cases.pooled import pooled_cases
from dnacnn.errors import InputError
from dnacnn.lecture.lecture import Lecture
from dnacnn.network.encoding import DNA, all_strands, decode

LIMIT = 1 << 20  # strands: beyond it a check takes more than some seconds
CHUNK = 1 << 16  # strands taken through the network at once


@dataclass(frozen=True, eq=False, kw_only=True)
class Census:
    """What the ten cases, the four cases and the pattern say of strands of one length."""

    lecture: Lecture
    length: int
    codes: NDArray[np.int8]  # (S, N), as `all_strands` gives them
    positive: Bools  # (S,), the pattern itself
    by_cases: Bools  # (S,), whether some position case holds
    by_pooled: Bools  # (S,), whether some pooled case holds
    holding: Ints  # (S,), how many position cases hold
    complete: bool = True  # whether these are all strands of their length

    @classmethod
    def of(
        cls, lecture: Lecture, codes: NDArray[np.int8], holding: Ints, by_pooled: Bools, *, complete: bool = True
    ) -> "Census":
        """Put a census together, with what the pattern says of each strand; the arrays become read-only."""
        return cls(
            lecture=lecture,
            length=codes.shape[1],
            codes=frozen(codes),
            positive=frozen(is_positive(codes, lecture.motifs)),
            by_cases=frozen(holding > 0),
            by_pooled=frozen(by_pooled),
            holding=frozen(holding),
            complete=complete,
        )

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


def census_length(lecture: Lecture, limit: int = 1 << 18) -> int:
    """Give the length at which every strand can be checked: the worked strand's, or the longest that is affordable.

    Parameters
    ----------
    lecture : Lecture
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
    while length > 1 and len(DNA) ** length > limit:
        length -= 1
    return length


def take_census(lecture: Lecture, length: int | None = None) -> Census:
    """Ask the pattern, the position cases and the pooled cases about every strand of one length.

    Parameters
    ----------
    lecture : motifs, padding and pooling
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
    >>> everything = take_census(Lecture())
    >>> len(everything.codes), everything.positives, everything.cases_agree, everything.pooled_agree
    (65536, 142, 65536, 65536)
    """
    length = census_length(lecture) if length is None else length
    _check_length(lecture, length)
    codes = all_strands(length)
    shape = (length, len(lecture.motifs), lecture.width)
    cases = position_cases(*shape, shift=lecture.shift)
    after = pooled_cases(*shape, lecture.pool_size, shift=lecture.shift)
    holding = np.empty(len(codes), dtype=np.intp)
    by_pooled = np.empty(len(codes), dtype=np.bool_)
    for start in range(0, len(codes), CHUNK):
        part = slice(start, start + CHUNK)
        ahead = lecture.network.forward(codes[part])
        holding[part] = cases_hold(ahead.detected, cases).sum(axis=-1)
        by_pooled[part] = cases_hold(ahead.pooled.values, after).any(axis=-1)
    return Census.of(lecture, codes, holding, by_pooled)


def _check_length(lecture: Lecture, length: int) -> None:
    letters = len(DNA)
    if length < lecture.width:
        raise InputError(f"take_census wants strands of at least {lecture.width} letters, as a motif has, got {length}")
    if letters**length > LIMIT:
        raise InputError(
            f"take_census wants at most {LIMIT} strands, got {letters**length} of {length} letters from {letters}"
        )
