"""A strand is scanned for the pattern, from left to right, with the reason where it fails.

Positions count from 0; a stretch is a pair of the first position and the one after the last.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from dnacnn.errors import InputError
from dnacnn.network.encoding import Strand, clean_strand

Stretch = tuple[int, int]
Outcome = Literal["found", "absent", "early", "overlap", "unread"]


@dataclass(frozen=True)
class Scan:
    """What is met when the first motif is looked for, after it the second, and so on.

    An outcome is "found"; "absent" if the motif stands nowhere in the strand; "early" if it stands only before the
    point from which it was looked for; "overlap" if it starts before that point but reaches past it, so that it
    shares letters with the motif before it; and "unread" if it stands somewhere, but the scan had already stopped.
    """

    strand: str
    motifs: tuple[str, ...]  # F texts
    positive: bool
    found: tuple[int | None, ...]  # F, where each motif was taken
    outcomes: tuple[Outcome, ...]  # F
    occurrences: tuple[tuple[int, ...], ...]  # F, every place where each motif stands
    tried: tuple[Stretch, ...]  # F, the window starts that were compared for each motif; empty if it was not reached
    stars: tuple[Stretch, ...]  # F + 1 stretches between the motifs if positive, else the ones up to the failure
    stopped: int | None  # the motif that was not found


def scan(strand: Strand, motifs: Sequence[str]) -> Scan:
    """Look for the motifs one after another, each at the first place after the one before.

    Parameters
    ----------
    strand : N letters
    motifs : F texts

    Raises
    ------
    InputError
        If there is no motif, or the strand or a motif is empty or holds another letter than A, C, G and T.

    Examples
    --------
    >>> scan("CAGTTAAG", ["CA", "TT", "AG"]).stars
    ((0, 0), (2, 3), (5, 6), (8, 8))
    >>> scan("GATTACAA", ["CA", "TT", "AG"]).outcomes
    ('found', 'early', 'absent')
    """
    strand = clean_strand(strand)
    motifs = tuple(clean_strand(motif, f"motif {place}") for place, motif in enumerate(motifs, start=1))
    if not motifs:
        raise InputError("scan wants at least one motif, got none")
    occurrences = tuple(occurrences_of(motif, strand) for motif in motifs)
    found, outcomes, tried, stars = zip(*_look_for(motifs, occurrences, len(strand)), strict=True)
    stopped = found.index(None) if None in found else None
    rest = [] if stopped is not None else [(found[-1] + len(motifs[-1]), len(strand))]
    return Scan(
        strand=strand,
        motifs=motifs,
        positive=stopped is None,
        found=found,
        outcomes=outcomes,
        occurrences=occurrences,
        tried=tried,
        stars=(*(star for star in stars if star is not None), *rest),
        stopped=stopped,
    )


def occurrences_of(motif: str, strand: str) -> tuple[int, ...]:
    """List every place where a motif stands, overlapping ones included.

    Examples
    --------
    >>> occurrences_of("AA", "AATAAA")
    (0, 3, 4)
    """
    return tuple(start for start in range(len(strand) - len(motif) + 1) if strand.startswith(motif, start))


def _look_for(
    motifs: tuple[str, ...], occurrences: tuple[tuple[int, ...], ...], length: int
) -> Iterator[tuple[int | None, Outcome, Stretch, Stretch | None]]:
    """Give, for each motif, where it was taken, the outcome, the starts that were tried, and the stretch before it."""
    free, stopped = 0, False  # the first position that no found motif covers
    for motif, starts in zip(motifs, occurrences, strict=True):
        start = next((start for start in starts if start >= free), None)
        if stopped:
            yield None, "unread" if starts else "absent", (free, free), None
        elif start is None:
            stopped = True
            yield None, _failure(starts, len(motif), free), (free, max(free, length - len(motif) + 1)), (free, length)
        else:
            yield start, "found", (free, start + 1), (free, start)
            free = start + len(motif)


def _failure(starts: Sequence[int], width: int, free: int) -> Outcome:
    if not starts:
        return "absent"
    return "overlap" if any(start + width > free for start in starts) else "early"
