"""Whether two motifs can share letters: why a motif that starts after another starts after that one's end.

Letters are counted from the first letter of the first motif, from 0.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True)
class Overlap:
    """Two neighbouring motifs, the second one starting inside the first."""

    motifs: tuple[int, int]  # which two
    shift: int  # how many letters later the second one starts, from 1 to K - 1
    clash: int | None  # the first letter that would have to be two letters at once; None if the two fit
    letters: tuple[str, str] | None  # these two


def list_overlaps(motifs: Sequence[str]) -> tuple[Overlap, ...]:
    """Lay each of F motifs over the one before it, in each of the K - 1 ways in which they share letters.

    If every overlap clashes, a motif that starts after the one before it also starts after that one's end.

    Examples
    --------
    >>> [(one.motifs, one.clash, one.letters) for one in list_overlaps(["CA", "TT", "AG"])]
    [((0, 1), 1, ('A', 'T')), ((1, 2), 1, ('T', 'A'))]
    >>> list_overlaps(["CA", "AG"])[0].clash is None
    True
    """
    return tuple(
        _overlap(place, first, second, shift)
        for place, (first, second) in enumerate(pairwise(motifs))
        for shift in range(1, len(first))
    )


def _overlap(place: int, first: str, second: str, shift: int) -> Overlap:
    for letter in range(shift, len(first)):
        pair = (first[letter], second[letter - shift])
        if pair[0] != pair[1]:
            return Overlap((place, place + 1), shift, letter, pair)
    return Overlap((place, place + 1), shift, None, None)


def closest_starts(first: str, second: str) -> int:
    """Return how many letters apart two words of K letters can start at least, whichever comes first.

    Examples
    --------
    >>> closest_starts("TT", "AG"), closest_starts("CA", "AG"), closest_starts("CA", "CA")
    (2, 1, 0)
    """
    width = len(first)

    def fits(apart: int) -> bool:
        return any(one[apart:] == other[: width - apart] for one, other in ((first, second), (second, first)))

    return next(filter(fits, range(width)), width)
