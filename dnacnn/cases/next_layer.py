"""The layer after pooling: one unit for each pooled case, and whether any of them fires.

Axes: F detectors, P pooled columns, C pooled cases; "..." stands for any leading batch axes.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from dnacnn.arrays import Bools, Floats, frozen
from dnacnn.cases.cases import Case
from dnacnn.cases.pooled import pooled_cases
from dnacnn.errors import InputError
from dnacnn.lecture.lecture import Lecture
from dnacnn.network.layers import relu


@dataclass(frozen=True, eq=False, kw_only=True)
class NextLayer:
    """One unit per pooled case: it answers 1 if all cells of its case are 1, and 0 otherwise."""

    cases: tuple[Case, ...]  # C, as columns of pooled
    weights: Floats  # (C, F, P), 1 at the cells of the case, 0 elsewhere
    bias: Floats  # (C,), -(F - 1) each


class NextLayerOutput(NamedTuple):
    """What the next layer makes of the pooled output."""

    sums: Floats  # (..., C), the weighted sums
    scores: Floats  # (..., C), with the bias
    fired: Floats  # (..., C), ReLU of the scores
    predicted: Bools  # (...), whether any unit fires


def build_next_layer(lecture: Lecture, length: int | None = None) -> NextLayer:
    """Write the pooled cases of strands of one length as weights, so that each unit is an AND of its case's cells.

    The length is the worked strand's if left out.

    Raises
    ------
    InputError
        If the strands are shorter than a motif.

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
    motifs = len(lecture.motifs)
    cases = pooled_cases(length, motifs, lecture.width, lecture.pool_size, shift=lecture.shift)
    weights = np.zeros((len(cases), motifs, lecture.groups(length)))
    for unit, case in enumerate(cases):
        weights[unit, range(motifs), case] = 1
    return NextLayer(cases=cases, weights=frozen(weights), bias=frozen(np.full(len(cases), 1.0 - motifs)))


def ask_next_layer(pooled: Floats, layer: NextLayer) -> NextLayerOutput:
    """Ask every unit about pooled cells, (..., F, P), and predict a positive if any of them fires.

    Raises
    ------
    InputError
        If the units look at another number of cells.

    Examples
    --------
    >>> from dnacnn.lecture.lecture_trace import run
    >>> ask_next_layer(run("CAGTTAAG", Lecture()).pooled, build_next_layer(Lecture())).fired
    array([0., 1., 0., 0.])
    >>> ask_next_layer(run("GATTACAA", Lecture()).pooled, build_next_layer(Lecture())).predicted
    array(False)
    """
    if pooled.shape[-2:] != layer.weights.shape[-2:]:
        raise InputError(
            f"ask_next_layer wants pooled cells of shape {layer.weights.shape[-2:]}, got {pooled.shape[-2:]}"
        )
    sums = np.einsum("...fp,cfp->...c", pooled, layer.weights)  # (..., C)
    scores = sums + layer.bias
    fired = relu(scores)
    return NextLayerOutput(sums, scores, fired, np.asarray((fired > 0).any(axis=-1)))
