"""The strand lengths whose cases are drawn, and those that a table of counts has."""

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


def doubled(first: int, last: int) -> list[int]:
    """Return a length and its doubles, as long as they are well below a last one, and that.

    >>> doubled(8, 100), doubled(6, 100)
    ([8, 16, 32, 64, 100], [6, 12, 24, 48, 100])
    """
    lengths = [first]
    while 2 * lengths[-1] < 0.9 * last:
        lengths.append(2 * lengths[-1])
    return [*lengths, last]
