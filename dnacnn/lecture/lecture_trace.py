"""One strand of a lecture on its way through the lecture's network, and what the lecture asks about it."""

from dataclasses import dataclass

import numpy as np

from dnacnn.arrays import Floats
from dnacnn.cases.cases import Case
from dnacnn.cases.held import held_cases
from dnacnn.cases.pattern import is_positive
from dnacnn.lecture.lecture import Lecture
from dnacnn.network.encoding import Strand, check_length, clean_strand
from dnacnn.network.trace import Trace


@dataclass(frozen=True, eq=False, kw_only=True)
class LectureTrace(Trace):
    """The trace of one strand, with the cases that hold on it, the prediction and the truth.

    A case names one column per motif.
    """

    lecture: Lecture
    strand: str  # N letters
    padded_strand: str  # M letters, the pad letter included
    cases: tuple[Case, ...]  # the position cases that hold, as columns of detected
    pooled_cases: tuple[Case, ...]  # the pooled cases that hold, as columns of pooled
    positive: bool  # from the pattern itself
    predicted: bool  # whether some pooled case holds


def run(strand: Strand, lecture: Lecture) -> LectureTrace:
    """Take one strand through a lecture's network, forwards and back.

    Parameters
    ----------
    strand : N letters; lower case and white space around them are accepted
    lecture : Lecture
        Its own upstream gradient is used if it has the shape of the pooled output. Otherwise the gradients are the
        tenths 0.1, -0.2, 0.3, ... in reading order: no two alike, so that each can be followed back.

    Raises
    ------
    InputError
        If the strand is empty, holds another letter than A, C, G or T, or is shorter than a motif.

    Examples
    --------
    >>> trace = run("CAGTTAAG", Lecture())
    >>> trace.cases, trace.pooled_cases, trace.positive
    (((0, 3, 6),), ((0, 1, 3),), True)
    >>> trace.upstream[0]
    array([ 0.1, -0.2,  0.3, -0.4])
    """
    strand, network = clean_strand(strand), lecture.network
    check_length(strand, network.width)
    trace = network.run(strand, upstream=_upstream(lecture, (len(lecture.motifs), network.groups(len(strand)))))
    pads = lecture.pad_letter * network.pad_columns
    held = held_cases(trace.pooled, len(strand), network.width, network.pool_size, shift=network.shift)
    return LectureTrace(
        **vars(trace),
        lecture=lecture,
        strand=strand,
        padded_strand=pads + strand if lecture.pad_side == "left" else strand + pads,
        cases=held_cases(trace.detected, len(strand), network.width, 1, shift=network.shift),
        pooled_cases=held,
        positive=bool(is_positive(strand, lecture.motifs)),
        predicted=bool(held),
    )


def _upstream(lecture: Lecture, shape: tuple[int, int]) -> Floats:
    if lecture.upstream is not None and np.shape(lecture.upstream) == shape:
        return np.array(lecture.upstream, dtype=np.float64)
    number = np.arange(1, shape[0] * shape[1] + 1)
    return np.where(number % 2, number, -number).reshape(shape) / 10
