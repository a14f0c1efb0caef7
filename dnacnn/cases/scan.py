"""Reading a strand for the pattern, from left to right, with the reason where it fails.

Positions count from 0; a stretch is a pair of the first position and the one after the last.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from dnacnn.errors import InputError
from dnacnn.network.encoding import clean_strand

Stretch = tuple[int, int]
Outcome = Literal["found", "absent", "early", "overlap", "unread"]


@dataclass(frozen=True)
class Scan:
    """What a reader meets who looks for the first motif, after it for the second, and so on.

    An outcome is "found"; "absent" if the motif stands nowhere in the strand; "early" if it stands only before the
    point from which it was looked for; "overlap" if it starts before that point but reaches past it, so that it
    shares letters with the motif before it; and "unread" if it stands somewhere, but the reader had already given up.
    """

    strand: str
    motifs: tuple[str, ...]  # F texts
    positive: bool
    found: tuple[int | None, ...]  # F, where the reader took each motif
    outcomes: tuple[Outcome, ...]  # F
    occurrences: tuple[tuple[int, ...], ...]  # F, every place where each motif stands
    tried: tuple[Stretch, ...]  # F, the window starts that were compared for each motif; empty if it was not reached
    stars: tuple[Stretch, ...]  # F + 1 stretches between the motifs if positive, else the ones up to the failure
    stopped: int | None  # the motif that the reader did not find


def scan(strand: str, motifs: Sequence[str]) -> Scan:
    """Look for the motifs one after another, each at the first place after the one before.

    Parameters
    ----------
    strand : N letters
    motifs : F texts

    Returns
    -------
    reading : Reading

    Raises
    ------
    InputError
        If there is no motif, or the strand or a motif is empty or holds a letter outside the alphabet.

    Examples
    --------
    >>> scan("CAGTTAAG", ["CA", "TT", "AG"]).found, scan("CAGTTAAG", ["CA", "TT", "AG"]).stars
    ((0, 3, 6), ((0, 0), (2, 3), (5, 6), (8, 8)))
    >>> scan("GATTACAA", ["CA", "TT", "AG"]).outcomes
    ('found', 'early', 'absent')
    >>> scan("AATAAACC", ["CA", "TT", "AG"]).outcomes
    ('absent', 'absent', 'absent')
    """
    strand = clean_strand(strand)
    motifs = tuple(clean_strand(motif, f"motif {place}") for place, motif in enumerate(motifs, start=1))
    if not motifs:
        raise InputError("read wants at least one motif, got none")
    occurrences = tuple(occurrences_of(motif, strand) for motif in motifs)

    found: list[int | None] = []
    outcomes: list[Outcome] = []
    tried: list[Stretch] = []
    stars: list[Stretch] = []
    stopped: int | None = None
    free = 0  # the first position that no found motif covers
    for place, (motif, starts) in enumerate(zip(motifs, occurrences, strict=True)):
        start = next((start for start in starts if start >= free), None) if stopped is None else None
        found.append(start)
        if stopped is not None:
            outcomes.append("unread" if starts else "absent")
            tried.append((free, free))
            continue
        if start is not None:
            outcomes.append("found")
            tried.append((free, start + 1))
            stars.append((free, start))
            free = start + len(motif)
            continue
        stopped = place
        outcomes.append(_failure(starts, len(motif), free))
        tried.append((free, max(free, len(strand) - len(motif) + 1)))
        stars.append((free, len(strand)))
    if stopped is None:
        stars.append((free, len(strand)))
    return Scan(
        strand=strand,
        motifs=motifs,
        positive=stopped is None,
        found=tuple(found),
        outcomes=tuple(outcomes),
        occurrences=occurrences,
        tried=tuple(tried),
        stars=tuple(stars),
        stopped=stopped,
    )


def occurrences_of(motif: str, strand: str) -> tuple[int, ...]:
    """List every place where a motif stands, overlapping ones included.

    Parameters
    ----------
    motif : K letters
    strand : N letters

    Returns
    -------
    starts : tuple of positions, increasing

    Examples
    --------
    >>> occurrences_of("AA", "AATAAA")
    (0, 3, 4)
    """
    return tuple(start for start in range(len(strand) - len(motif) + 1) if strand.startswith(motif, start))


def _failure(starts: Sequence[int], width: int, free: int) -> Outcome:
    if not starts:
        return "absent"
    return "overlap" if any(start + width > free for start in starts) else "early"
