"""How fast the number of cases grows with the length of the strand."""

from dataclasses import dataclass
from math import factorial, log

import numpy as np

from dnacnn.arrays import Floats, frozen
from dnacnn.cases.cases import count_cases, position_cases
from dnacnn.cases.pooled import pooled_counts
from dnacnn.errors import InputError
from dnacnn.lecture.lecture import Lecture


@dataclass(frozen=True, eq=False, kw_only=True)
class Growth:
    """The number of cases for each length, counted and computed.

    Axes: L lengths, of which the first E were counted by listing the cases.
    """

    lengths: tuple[int, ...]  # L, one letter apart
    listed: tuple[int, ...]  # E <= L, how many cases a listing gives
    counts: tuple[int, ...]  # L, the closed form
    leading: Floats  # (L,), the power that the closed form approaches: N ** F / F!
    pooled: tuple[int, ...]  # L, how many are left after pooling
    slopes: Floats  # (L - 1,), of the counts on log-log axes, between each two neighbouring lengths


def count_growth(lecture: Lecture, longest: int, listed_to: int, shortest: int | None = None) -> Growth:
    """Count the cases for every length up to the longest.

    Parameters
    ----------
    lecture : whose motifs and pooling are used
    longest, listed_to : the last length, and the last for which the cases are listed one by one
    shortest : the first length; the shortest that has a case, if left out

    Raises
    ------
    InputError
        If no length is left, or the first has no case.

    Examples
    --------
    >>> up = count_growth(Lecture(), longest=10, shortest=8, listed_to=24)
    >>> up.lengths, up.listed, up.counts, up.pooled
    ((8, 9, 10), (10, 20, 35), (10, 20, 35), (4, 4, 10))
    """
    motifs, width = len(lecture.motifs), lecture.width
    first = motifs * width if shortest is None else shortest
    if not motifs * width <= first < longest:
        raise InputError(
            f"count_growth wants lengths from {motifs * width}, which all motifs need, to a longer one, "
            f"got {first} to {longest}"
        )
    lengths = tuple(range(first, longest + 1))
    counts = tuple(count_cases(length, motifs, width) for length in lengths)
    pooled = pooled_counts(longest, motifs, width, lecture.pool_size, shift=lecture.shift)[first - 1 :]
    return Growth(
        lengths=lengths,
        listed=tuple(len(position_cases(length, motifs, width)) for length in lengths if length <= listed_to),
        counts=counts,
        leading=frozen(np.array(lengths, dtype=np.float64) ** motifs / factorial(motifs)),
        pooled=pooled,
        slopes=frozen(_slopes(lengths, counts)),
    )


def _slopes(lengths: tuple[int, ...], counts: tuple[int, ...]) -> Floats:
    # Python's own logarithm takes whole numbers of any size.
    heights = np.array([log(count) if count else np.nan for count in counts])
    return np.asarray(np.diff(heights) / np.diff(np.log(lengths)))
