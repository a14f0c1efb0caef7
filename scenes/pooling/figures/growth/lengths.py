"""The strand lengths whose cases are drawn, and what is said of them."""

from collections.abc import Sequence
from typing import Any

from dnacnn.cases.cases import count_cases
from dnacnn.lecture.lecture import Lecture

_MOST = 130  # cases of the longest that can be drawn


def drawable_length(lecture: Lecture, lengths: int) -> int:
    """Return the length from which so many lengths in a row have few enough cases to draw every one.

    It is the worked strand's; one that is shorter if that has too many cases; or the shortest that has one.

    Examples
    --------
    >>> [drawable_length(Lecture(worked=strand), 5) for strand in ("CAGTTAAG", "CAGTTAAG" * 3, "CAGT")]
    [8, 9, 6]
    """
    motifs, width = len(lecture.motifs), lecture.width
    length = max(len(lecture.worked), motifs * width)
    while length > motifs * width and count_cases(length + lengths - 1, motifs, width) > _MOST:
        length -= 1
    return length


def count_message(lecture: Lecture, lengths: Sequence[int], counts: Sequence[int]) -> tuple[str, dict[str, Any]]:
    """Choose how it is said how many cases the first lengths have, beginning with what the worked strand has.

    Returns
    -------
    message, values : the message's id, and what it is filled with.
    """
    own, motifs = len(lecture.worked), len(lecture.motifs)
    values: dict[str, Any] = {
        "own": own,
        "length": lengths[0],
        "count": counts[0],
        "next": counts[1],
        "more": counts[2:],
        "motifs": lecture.motifs,
        "many": count_cases(own, motifs, lecture.width),
    }
    name = "every-case-a-line"
    return name if own == lengths[0] else f"{name}-short" if own < lengths[0] else f"{name}-long", values
