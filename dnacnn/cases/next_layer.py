"""What stands behind the pooling: one unit for each pooled case, their sum, and a softmax over two logits.

A unit fires if every cell of its case is lit. The sum of the units is the logit of "positive", and a fixed threshold
is that of "negative": whichever is larger decides.

Axes: F detectors, P pooled columns, C pooled cases; the two logits are those of "positive" and of "negative"; "..."
stands for any leading batch axes. A gradient has the shape of the array that it belongs to.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from dnacnn.arrays import Bools, Floats, frozen
from dnacnn.cases.cases import Case
from dnacnn.cases.pooled import count_pooled_cases, pooled_cases
from dnacnn.errors import InputError
from dnacnn.lecture.lecture import Lecture
from dnacnn.network.gradients import cross_entropy_backward, relu_backward
from dnacnn.network.layers import cross_entropy, relu, softmax

THRESHOLD = 0.5  # the logit of "negative": between no unit that fires and one
_LIMIT = 1 << 23  # weights: 64 MB of them


@dataclass(frozen=True, eq=False, kw_only=True)
class NextLayer:
    """One unit per pooled case: it answers 1 if all cells of its case are 1, and 0 otherwise."""

    cases: tuple[Case, ...]  # C, as columns of pooled
    weights: Floats  # (C, F, P), 1 at the cells of the case, 0 elsewhere
    bias: Floats  # (C,), -(F - 1) each


class NextLayerOutput(NamedTuple):
    """What follows from the pooled output, in the order of computation."""

    unit_sums: Floats  # (..., C), the weighted sums
    unit_scores: Floats  # (..., C), with the bias
    units: Floats  # (..., C), ReLU of the scores
    logits: Floats  # (..., 2), the sum of the units, and the threshold
    probs: Floats  # (..., 2), softmax of the logits
    predicted: Bools  # (...), whether "positive" is the more probable: if a unit is 0 or 1, whether any fires


class NextLayerGradients(NamedTuple):
    """The gradients of the loss, from the logits back to the pooled output."""

    grad_logits: Floats  # (..., 2); the first is also that of the units' sum, and nothing depends on the second
    grad_units: Floats  # (..., C)
    grad_unit_scores: Floats  # (..., C)
    grad_unit_weights: Floats  # (..., C, F, P)
    grad_unit_bias: Floats  # (..., C)
    grad_pooled: Floats  # (..., F, P)


@lru_cache(maxsize=64)
def build_next_layer(lecture: Lecture, length: int | None = None) -> NextLayer:
    """Write the pooled cases of strands of one length as weights, so that each unit is an AND of its case's cells.

    The length is the worked strand's if left out.

    Raises
    ------
    InputError
        If the strands are shorter than a motif, or so long that the units have more than eight million weights.

    Examples
    --------
    >>> layer = build_next_layer(Lecture())
    >>> layer.cases[1], layer.bias[1]
    ((0, 1, 3), np.float64(-2.0))
    >>> layer.weights[1]
    array([[1., 0., 0., 0.],
           [0., 1., 0., 0.],
           [0., 0., 0., 1.]])
    """
    length = len(lecture.worked) if length is None else length
    if length < lecture.width:
        raise InputError(
            f"build_next_layer wants strands of at least {lecture.width} letters, as a motif has, got {length}"
        )
    motifs, groups = len(lecture.motifs), lecture.groups(length)
    sizes = length, motifs, lecture.width, lecture.pool_size
    count = count_pooled_cases(*sizes, shift=lecture.shift)
    if count * motifs * groups > _LIMIT:
        raise InputError(
            f"build_next_layer wants at most {_LIMIT} weights, got {count} units with {motifs} times {groups} each "
            f"for {length} letters"
        )
    cases = pooled_cases(*sizes, shift=lecture.shift)
    weights = np.zeros((count, motifs, groups))
    for unit, case in enumerate(cases):
        weights[unit, range(motifs), case] = 1
    return NextLayer(cases=cases, weights=frozen(weights), bias=frozen(np.full(count, 1.0 - motifs)))


def ask_next_layer(pooled: Floats, layer: NextLayer) -> NextLayerOutput:
    """Take pooled cells, (..., F, P), through the units to the two probabilities.

    Raises
    ------
    InputError
        If the units look at another number of cells.

    Examples
    --------
    >>> pooled = np.array([[1.0, 0.0, 0.0, 0.0], [0.0, 1.0, 0.0, 0.0], [1.0, 0.0, 0.0, 1.0]])  # of CAGTTAAG
    >>> output = ask_next_layer(pooled, build_next_layer(Lecture()))
    >>> output.units, output.logits, output.probs.round(3), output.predicted
    (array([0., 1., 0., 0.]), array([1. , 0.5]), array([0.622, 0.378]), array(True))
    """
    if pooled.shape[-2:] != layer.weights.shape[-2:]:
        raise InputError(
            f"ask_next_layer wants pooled cells of shape {layer.weights.shape[-2:]}, got {pooled.shape[-2:]}"
        )
    sums = np.einsum("...fp,cfp->...c", pooled, layer.weights)
    scores = sums + layer.bias
    units = relu(scores)
    total = units.sum(axis=-1)
    logits = np.stack([total, np.full_like(total, THRESHOLD)], axis=-1)
    return NextLayerOutput(sums, scores, units, logits, softmax(logits), np.asarray(total > THRESHOLD))


def next_layer_loss(output: NextLayerOutput, positive: Bools) -> Floats:
    """Return minus the logarithm of the probability of what is true, (...).

    Examples
    --------
    >>> pooled = np.array([[1.0, 0.0, 0.0, 0.0], [0.0, 1.0, 0.0, 0.0], [1.0, 0.0, 0.0, 1.0]])
    >>> output = ask_next_layer(pooled, build_next_layer(Lecture()))
    >>> next_layer_loss(output, np.array(True)).round(3), -np.log(output.probs[0]).round(3)
    (np.float64(0.474), np.float64(0.474))
    """
    return cross_entropy(output.logits, _classes(positive))


def next_layer_backward(
    output: NextLayerOutput, positive: Bools, pooled: Floats, layer: NextLayer
) -> NextLayerGradients:
    """Send the gradient of the loss back through the units to the pooled cells.

    Parameters
    ----------
    output, pooled, layer : as in `ask_next_layer`
    positive : (...), what is true

    Examples
    --------
    >>> pooled = np.array([[1.0, 0.0, 0.0, 0.0], [0.0, 1.0, 0.0, 0.0], [1.0, 0.0, 0.0, 1.0]])
    >>> layer = build_next_layer(Lecture())
    >>> back = next_layer_backward(ask_next_layer(pooled, layer), np.array(True), pooled, layer)
    >>> back.grad_pooled.round(3)  # the probability of "positive", less 1, at the cells of the one unit that fires
    array([[-0.378,  0.   ,  0.   ,  0.   ],
           [ 0.   , -0.378,  0.   ,  0.   ],
           [ 0.   ,  0.   ,  0.   , -0.378]])
    """
    to_logits = cross_entropy_backward(output.logits, _classes(positive))
    to_units = np.broadcast_to(to_logits[..., :1], output.units.shape)
    to_scores = relu_backward(to_units, output.unit_scores)
    return NextLayerGradients(
        grad_logits=to_logits,
        grad_units=to_units,
        grad_unit_scores=to_scores,
        grad_unit_weights=to_scores[..., None, None] * pooled[..., None, :, :] + 0.0,  # + 0 turns -0 into 0
        grad_unit_bias=to_scores,
        grad_pooled=np.einsum("...c,cfp->...fp", to_scores, layer.weights) + 0.0,
    )


def _classes(positive: Bools) -> Floats:
    return np.stack([positive, ~np.asarray(positive)], axis=-1).astype(np.float64)
