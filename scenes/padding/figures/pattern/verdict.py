"""Why a strand fits the pattern or doesn't, in words: from what its reader met."""

from dnacnn.cases.scan import Scan

_EACH = 3  # missing motifs that a remark names one by one


def reason(reading: Scan) -> str:
    """Say in one sentence how a strand fares.

    >>> from dnacnn.cases.scan import read
    >>> reason(read("CAGTTAAG"))
    'CAGTTAAG holds CA at 1, then TT at 4, then AG at 7: positive.'
    >>> reason(read("GATTACAA"))
    'GATTACAA holds CA at 6, but TT comes too early, before CA, and there is no AG: negative.'
    >>> reason(read("AATAAACC"))
    'AATAAACC holds neither CA nor TT nor AG: negative.'
    """
    strand, motifs = reading.strand, reading.motifs
    places = [
        f"{motif} at {start + 1}" for motif, start in zip(motifs, reading.found, strict=True) if start is not None
    ]
    if reading.positive:
        return f"{strand} holds {', then '.join(places)}: positive."
    if set(reading.outcomes) == {"absent"}:
        nothing = f"neither {' nor '.join(motifs)}" if len(motifs) > 1 else f"no {motifs[0]}"
        return f"{strand} holds {nothing}: negative."
    faults = [_told(reading, place) for place in faulty(reading)]
    if not places:
        return f"{strand} holds no {motifs[0]} to begin with: negative."
    return f"{strand} holds {', then '.join(places)}, but {', and '.join(faults)}: negative."


def remark(reading: Scan) -> str:
    """Say why a strand fails in a few words.

    >>> from dnacnn.cases.scan import read
    >>> remark(read("GATTACAA")), remark(read("AATAAACC")), remark(read("CAGTTAAG"))
    ('TT too early, no AG', 'no CA, no TT, no AG', '')
    """
    if set(reading.outcomes) == {"absent"} and len(reading.motifs) > _EACH:
        return "none of the motifs"
    return ", ".join(_noted(reading, place) for place in faulty(reading))


def faulty(reading: Scan) -> list[int]:
    """Return the motifs that keep a strand from fitting: the one not found in time, and those that are nowhere.

    >>> from dnacnn.cases.scan import read
    >>> faulty(read("GATTACAA"))
    [1, 2]
    """
    return [place for place, outcome in enumerate(reading.outcomes) if outcome not in {"found", "unread"}]


def _told(reading: Scan, place: int) -> str:
    motif, outcome = reading.motifs[place], reading.outcomes[place]
    if outcome == "absent":
        return f"there is no {motif}"
    before = reading.motifs[place - 1]
    return f"{motif} comes too early, before {before}" if outcome == "early" else f"{motif} overlaps {before}"


def _noted(reading: Scan, place: int) -> str:
    motif, outcome = reading.motifs[place], reading.outcomes[place]
    if outcome == "absent":
        return f"no {motif}"
    return f"{motif} too early" if outcome == "early" else f"{motif} overlaps {reading.motifs[place - 1]}"
