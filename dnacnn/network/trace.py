"""One strand on its way through the network, with everything that was computed.

Axes: A letters, N positions, F detectors, K kernel width, M = N + pad padded positions, W = M - K + 1 windows,
P pooled positions.
"""

from dataclasses import dataclass

import numpy as np

from dnacnn.arrays import Bools, Floats, Ints, frozen
from dnacnn.cases.cases import Case, held_cases
from dnacnn.cases.pattern import is_positive
from dnacnn.cases.pooled import held_pooled_cases
from dnacnn.lecture.lecture import Lecture
from dnacnn.network.encoding import clean_strand, one_hot, pad
from dnacnn.network.gradients import convolve_backward, max_pool_backward, max_pool_mask, relu_backward
from dnacnn.network.layers import convolve, max_pool, pool_ties, relu, windows


@dataclass(frozen=True, eq=False, kw_only=True)
class Trace:
    """Every intermediate of one strand, in the order of computation; the arrays are read-only.

    Positions, columns and groups count from 0. A case names one column per motif.
    """

    lecture: Lecture
    strand: str  # N letters
    padded_strand: str  # M letters, the pad letter included

    onehot: Floats  # X, (A, N)
    padded: Floats  # (A, M)
    kernels: Floats  # (F, A, K)
    bias: Floats  # (F,), -(K - 1) each
    windows: Floats  # (W, A, K), what each window sees
    starts: Ints  # (W,), the strand position of each window's first letter; negative if it hangs over on the left
    hanging: Bools  # (W,), whether the window reaches into the padding
    products: Floats  # (F, W, A, K), kernel times window, cell by cell
    matches: Floats  # (F, W), the sum of the products
    scores: Floats  # (F, W), matches + bias
    detected: Floats  # X-dot, (F, W), ReLU of the scores
    groups: Ints  # (P, 2), the first column of each group and the one after its last
    pooled: Floats  # X-double-dot, (F, P)
    winners: Ints  # (F, P), the column that won; the first of several that tie
    tied: Bools  # (F, P), whether several columns reached the maximum

    mask: Floats  # (F, W), the share of its group's gradient that each column receives
    upstream: Floats  # (F, P), the gradient at pooled
    grad_detected: Floats  # (F, W)
    grad_scores: Floats  # (F, W)
    grad_kernels: Floats  # (F, A, K)
    grad_bias: Floats  # (F,)
    grad_padded: Floats  # (A, M)

    cases: tuple[Case, ...]  # the position cases that hold, as columns of detected
    pooled_cases: tuple[Case, ...]  # the pooled cases that hold, as columns of pooled
    positive: bool  # from the pattern itself
    predicted: bool  # whether some pooled case holds


def run(strand: str, lecture: Lecture | None = None) -> Trace:
    """Take one strand through the network, forwards and back.

    Parameters
    ----------
    strand : N letters; lower case and white space around them are accepted
    lecture : motifs, padding, pooling and the rest; the notes' own if left out

    Returns
    -------
    trace : Trace

    Raises
    ------
    InputError
        If the strand is empty, holds a letter outside the alphabet, or is shorter than a motif.

    Examples
    --------
    >>> trace = run("CAGTTAAG")
    >>> trace.detected
    array([[1., 0., 0., 0., 0., 0., 0., 0.],
           [0., 0., 0., 1., 0., 0., 0., 0.],
           [0., 1., 0., 0., 0., 0., 1., 0.]])
    >>> trace.cases, trace.pooled_cases, trace.positive
    (((0, 3, 6),), ((0, 1, 3),), True)
    """
    lecture = Lecture() if lecture is None else lecture
    strand = clean_strand(strand, lecture.alphabet)
    lecture.check_length(strand)
    size, width, extra = lecture.pool_size, lecture.width, lecture.pad_columns

    onehot = one_hot(strand, lecture.alphabet)
    padded = pad(onehot, extra, lecture.pad_side)
    kernels = one_hot(lecture.motifs, lecture.alphabet)
    bias = np.full(len(kernels), 1.0 - width)
    seen = windows(padded, width)
    products = kernels[:, None] * seen  # (F, W, A, K)
    matches = products.sum(axis=(-2, -1))
    scores = convolve(padded, kernels, bias)
    detected = relu(scores)
    pooled, winners = max_pool(detected, size)

    upstream = upstream_for(lecture, pooled.shape)
    grad_detected = max_pool_backward(upstream, detected, size, lecture.ties)
    grad_scores = relu_backward(grad_detected, scores)
    back = convolve_backward(grad_scores, padded, kernels)

    starts = np.arange(detected.shape[1]) - lecture.shift
    edges = np.arange(0, detected.shape[1], size)
    pads = lecture.pad_letter * extra
    held = held_pooled_cases(pooled, len(strand), width, size, shift=lecture.shift)
    return Trace(
        lecture=lecture,
        strand=strand,
        padded_strand=pads + strand if lecture.pad_side == "left" else strand + pads,
        onehot=frozen(onehot),
        padded=frozen(padded),
        kernels=frozen(kernels),
        bias=frozen(bias),
        windows=frozen(seen),
        starts=frozen(starts),
        hanging=frozen((starts < 0) | (starts + width > len(strand))),
        products=frozen(products),
        matches=frozen(matches),
        scores=frozen(scores),
        detected=frozen(detected),
        groups=frozen(np.stack([edges, np.minimum(edges + size, detected.shape[1])], axis=1)),
        pooled=frozen(pooled),
        winners=frozen(winners),
        tied=frozen(pool_ties(detected, size)),
        mask=frozen(max_pool_mask(detected, size, lecture.ties)),
        upstream=frozen(upstream),
        grad_detected=frozen(grad_detected),
        grad_scores=frozen(grad_scores),
        grad_kernels=frozen(back.kernels),
        grad_bias=frozen(back.bias),
        grad_padded=frozen(back.onehot),
        cases=held_cases(detected, width),
        pooled_cases=held,
        positive=bool(is_positive(strand, lecture.motifs, lecture.alphabet)),
        predicted=bool(held),
    )


def upstream_for(lecture: Lecture, shape: tuple[int, int]) -> Floats:
    """Give the gradient that arrives at the pooled output: the lecture's own, or one that is easily told apart.

    Parameters
    ----------
    lecture : whose `upstream` is used if it has this shape
    shape : (F, P)

    Returns
    -------
    upstream : (F, P)
        Otherwise the tenths 0.1, -0.2, 0.3, ... in reading order: no two alike, so that each can be followed back.

    Examples
    --------
    >>> upstream_for(Lecture(), (2, 3))
    array([[ 0.1, -0.2,  0.3],
           [-0.4,  0.5, -0.6]])
    """
    if lecture.upstream is not None and np.shape(lecture.upstream) == shape:
        return np.array(lecture.upstream, dtype=np.float64)
    number = np.arange(1, shape[0] * shape[1] + 1)
    return np.where(number % 2, number, -number).reshape(shape) / 10
