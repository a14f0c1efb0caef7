"""Which cases of a long list are shown, and which one is followed."""

from collections.abc import Sequence

from dnacnn.cases.cases import Case
from dnacnn.lecture.lecture import Lecture


def excerpt(count: int, most: int, keep: Sequence[int] = ()) -> tuple[int, ...]:
    """Choose lines that are spread over a list from its first to its last.

    Parameters
    ----------
    count : lines in the list.
    most : lines that can be shown, at least two more than are to be kept.
    keep : lines that are shown in any case.

    Returns
    -------
    lines : counted from 0, in order; all of them if they are few enough.

    Examples
    --------
    >>> excerpt(4, 10), excerpt(100, 5), excerpt(100, 5, keep=[2])
    ((0, 1, 2, 3), (0, 25, 50, 74, 99), (0, 2, 33, 66, 99))
    """
    if count <= most:
        return tuple(range(count))
    chosen = {0, count - 1, *keep}
    size = most
    while True:
        # The kept ones take the places of as many of the others.
        spread = {*chosen, *(round(place * (count - 1) / (size - 1)) for place in range(1, size - 1))}
        if len(spread) <= most:
            return tuple(sorted(spread))
        size -= 1


def example_case(lecture: Lecture, length: int) -> Case:
    """Choose the case of which all motifs stand as far left as they go, but the last as far right.

    Parameters
    ----------
    lecture : whose motifs and padding are used.
    length : letters of the strand, enough for all motifs.

    Examples
    --------
    >>> example_case(Lecture(), 8)
    (0, 2, 6)
    """
    starts = (*(place * lecture.width for place in range(len(lecture.motifs) - 1)), length - lecture.width)
    return tuple(start + lecture.shift for start in starts)
