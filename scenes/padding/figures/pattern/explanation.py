"""Why a strand fits the pattern or doesn't, in words: from what its reader met."""

from collections.abc import Iterable
from functools import reduce
from typing import Any

from dnacnn.cases.scan import Scan
from scenes.script.script import say

_EACH = 3  # missing motifs that a remark names one by one


def explain(scan: Scan, *, places: bool = False) -> str:
    """Say in one sentence how a strand fares; if it fits, perhaps where its motifs are."""
    if scan.positive and not places:
        return say("the-pattern_fits-too")
    if scan.positive:
        starts = [(motif, (start or 0) + 1) for motif, start in zip(scan.motifs, scan.found, strict=True)]
        found = (say("the-pattern_place", motif=motif, position=start) for motif, start in starts)
        return say("the-pattern_fits", places=_joined("then", found))
    if set(scan.outcomes) == {"absent"}:
        motifs = _joined("nor", scan.motifs)
        return say("the-pattern_holds-none", count=len(scan.motifs), motifs=motifs)
    if scan.found[0] is None:
        return say("the-pattern_holds-no-first", motif=scan.motifs[0])
    return say("the-pattern_fails", faults=_joined("and", (_about("fault", scan, place) for place in faulty(scan))))


def order(scan: Scan) -> str:
    """Say in which order a strand is read for the motifs."""
    return _joined("then", scan.motifs)


def remark(scan: Scan) -> str:
    """Say why a strand fails in a few words."""
    if set(scan.outcomes) == {"absent"} and len(scan.motifs) > _EACH:
        return say("the-pattern_none-of-the-motifs")
    return _joined("with", (_about("remark", scan, place) for place in faulty(scan)))


def places_of(scan: Scan, starts: Iterable[Any]) -> str:
    """Say where a strand's motifs start, from numbers or readings."""
    pairs = zip(scan.motifs, starts, strict=True)
    return _joined("with", (say("the-pattern_place", motif=motif, position=start) for motif, start in pairs))


def faulty(scan: Scan) -> list[int]:
    """Return the motifs that keep a strand from fitting: the one not found in time, and those that are nowhere.

    >>> from dnacnn.cases.scan import scan
    >>> faulty(scan("GATTACAA", ["CA", "TT", "AG"]))
    [1, 2]
    """
    return [place for place, outcome in enumerate(scan.outcomes) if outcome not in {"found", "unread"}]


def _about(kind: str, scan: Scan, place: int) -> str:
    """Say what is wrong with one motif: absent, early or overlapping the one before."""
    before = scan.motifs[place - 1]
    return say(f"the-pattern_{kind}-{scan.outcomes[place]}", motif=scan.motifs[place], before=before)


def _joined(joint: str, parts: Iterable[str]) -> str:
    """Join parts one after another, as a message of the script joins two."""
    found = list(parts)
    return reduce(lambda before, after: say(f"the-pattern_{joint}", before=before, after=after), found) if found else ""
