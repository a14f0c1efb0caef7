"""Remarks on the chapter's steps."""

from collections.abc import Iterator

import numpy as np

from dnacnn.cases.scan import occurrences_of
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from dnacnn.network.padding import compare_paddings
from scenes.kit.telling.remark import Remark, add, correct

_ASKED = (("dna-is-text", "other-strand"), ("three-detectors", "unknown-base"), ("three-detectors", "who-chose"))


def remarks(lecture: Lecture) -> Iterator[Remark]:
    """Give the remarks of a lecture; only the notes' own example is corrected."""
    trace, strand = run(lecture.worked, lecture), lecture.worked
    zeros, windows = int((trace.scores == 0).sum()), trace.scores.size
    yield add("three-detectors", "relu", less=lecture.width - 1, strand=strand, zeros=zeros, windows=windows)
    for step, name in _ASKED:
        yield add(step, name)
    yield add("pad-with-o", "both-sides", pads=lecture.width - 1)
    if lecture.pad_side != "none":
        blank, quarters = (way for way in compare_paddings(strand, lecture.network) if way.side == lecture.pad_side)
        if np.array_equal(blank.detected, quarters.detected):
            yield add("pad-with-o", "quarter", strand=strand)
    if lecture != Lecture():
        return
    padded, columns = trace.padded_strand, trace.padded.shape[1]
    yield correct("pad-with-o", "letter-a", padded=padded, places=_places("A", strand), columns=columns)
    motif = lecture.motifs[-1]
    yield correct("pad-with-o", "last-motif", motif=motif, strand=strand, places=_places(motif, strand))
    yield correct("other-positives", "nine-letters", first=lecture.others[0], second=lecture.others[2])


def _places(letters: str, strand: str) -> list[int]:
    return [int(at) + 1 for at in occurrences_of(letters, strand)]
