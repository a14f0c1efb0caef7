"""A census as it is being taken: running counts.

Axes: S strands, B parts into which the census is cut.
"""

from dataclasses import dataclass

import numpy as np

from dnacnn.arrays import Bools, Ints, frozen
from dnacnn.errors import InputError
from dnacnn.experiments.census import Census


@dataclass(frozen=True, eq=False, kw_only=True)
class Tally:
    """How far the counts have come after each part of a census; the first entry is before it begins."""

    checked: Ints  # (B + 1,), strands looked at so far
    positive: Ints  # (B + 1,), taken by the pattern
    by_cases: Ints  # (B + 1,), taken by the position cases
    by_pooled: Ints  # (B + 1,), taken by the pooled cases
    differing: Ints  # (B + 1,), strands that get different answers


def tally_census(census: Census, parts: int = 64) -> Tally:
    """Count along a census, in the order of its strands, cut into parts as evenly as can be.

    Raises
    ------
    InputError
        If there is no part.

    Examples
    --------
    >>> from dnacnn import Lecture, take_census
    >>> tally = tally_census(take_census(Lecture()), parts=2)
    >>> tally.checked, tally.positive, tally.differing
    (array([    0, 32768, 65536]), array([  0, 112, 142]), array([0, 0, 0]))
    """
    if parts < 1:
        raise InputError(f"tally_census wants at least 1 part, got {parts}")
    count = len(census.codes)
    ends = np.linspace(0, count, parts + 1).round().astype(np.intp)
    answers = np.stack([census.positive, census.by_cases, census.by_pooled])
    differ = (answers != answers[0]).any(axis=0)
    return Tally(
        checked=frozen(ends),
        positive=_up_to(census.positive, ends),
        by_cases=_up_to(census.by_cases, ends),
        by_pooled=_up_to(census.by_pooled, ends),
        differing=_up_to(differ, ends),
    )


def _up_to(answers: Bools, ends: Ints) -> Ints:
    return frozen(np.concatenate([[0], np.cumsum(answers)])[ends])
