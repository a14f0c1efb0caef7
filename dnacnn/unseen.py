"""What a layer that has seen all cases but one answers to the one that it has not seen.

Two kinds of layer are trained alike. One has a weight per cell of the detectors' output: cases that share a cell share
its weight. The other has a weight per case, which it gives to a unit that answers where the whole case holds: no two
cases share anything.

Axes: F motifs, W columns, C cases, U different answers of the detectors, D weights (F * W or C), R layers trained
side by side, T steps.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from dnacnn.arrays import Bools, Floats, frozen
from dnacnn.cases import Case
from dnacnn.errors import InputError
from dnacnn.lecture import Lecture
from dnacnn.outputs import Outputs, collect_outputs

Kind = Literal["cells", "cases"]

_LIMIT = 150_000  # cases times different answers: some seconds of training


@dataclass(frozen=True, eq=False, kw_only=True)
class HeldOut:
    """One layer, trained without one case, and its answers to that case."""

    kind: Kind
    case: Case | None  # the case held out, as columns; None if none was
    lonely: tuple[tuple[int, int], ...]  # the cells (motif, column) of the case that belong to no other case
    start: Floats  # the weights before training, of the shape of `weights`
    weights: Floats  # (F, W) for cells, (C,) for cases
    bias: float
    losses: Floats  # (T + 1,), before the first step and after each one
    train_positives: int  # how many positive strands the layer was shown
    train_hits: int  # how many of them it calls positive in the end
    train_negatives: int
    train_false_alarms: int  # how many of them it calls positive in the end
    strands: tuple[str, ...]  # those on which the held-out case holds and no other
    probs: Floats  # one per strand: the layer's probability that it is positive

    @property
    def hits(self) -> int:
        """How many of the strands the layer calls positive."""
        return int((self.probs > 0.5).sum())

    def score(self, features: Floats) -> float:
        """Return what the layer adds up: above 0 it answers "positive".

        Parameters
        ----------
        features : of the shape of `weights`: the detectors' output for cells, which cases hold for cases
        """
        return float((self.weights * features).sum() + self.bias)


@dataclass(frozen=True, eq=False, kw_only=True)
class Unseen:
    """The whole experiment: each case held out in turn, from each kind of layer."""

    lecture: Lecture
    length: int
    cases: tuple[Case, ...]  # C
    by_cells: tuple[HeldOut, ...]  # C layers with a weight per cell
    by_cases: tuple[HeldOut, ...]  # C layers with a weight per case
    all_seen: HeldOut  # a layer with a weight per cell, from which nothing was held out

    @property
    def asked(self) -> int:
        """How many strands of unseen cases a kind of layer was asked about, over all cases."""
        return sum(len(layer.strands) for layer in self.by_cells)

    @property
    def hits(self) -> dict[Kind, int]:
        """How many of them each kind of layer calls positive."""
        return {
            "cells": sum(layer.hits for layer in self.by_cells),
            "cases": sum(layer.hits for layer in self.by_cases),
        }


def hold_out_cases(lecture: Lecture | None = None, length: int | None = None, steps: int = 1000) -> Unseen:
    """Hold each case out in turn, train on all the rest, and ask about the strands of that case.

    A layer is a logistic regression, trained by gradient descent on the cross-entropy over every strand of the length
    but those on which the held-out case holds. Positive strands are few, so the two classes get equal weight in sum.

    Parameters
    ----------
    lecture : motifs, padding and seed; the notes' own if left out
    length : N; the census's own if left out, or as much shorter as it takes to train in some seconds
    steps : of gradient descent

    Returns
    -------
    unseen : Unseen

    Raises
    ------
    InputError
        If there are fewer than two cases, or `take_census` refuses the length, or it takes too long to train.

    Examples
    --------
    >>> found = hold_out_cases(steps=300)
    >>> [f"{layer.hits}/{len(layer.strands)}" for layer in found.by_cells]
    ['0/15', '12/12', '11/11', '12/12', '9/9', '11/11', '16/16', '12/12', '12/12', '0/15']
    >>> found.hits, found.asked
    ({'cells': 95, 'cases': 0}, 125)
    """
    found = collect_outputs(lecture, length)
    while length is None and found.holds.size > _LIMIT:
        found = collect_outputs(lecture, found.census.length - 1)
    if found.holds.size > _LIMIT:
        raise InputError(
            f"hold_out_cases wants at most {_LIMIT} cases times different answers of the detectors, "
            f"got {found.holds.size} for {found.census.length} letters"
        )
    lecture = found.census.lecture
    if len(found.cases) < 2:
        raise InputError(
            f"hold_out_cases wants at least two cases, so that one can be held out, got {len(found.cases)} for "
            f"{found.census.length} letters"
        )
    count = len(found.cases)
    shown = np.hstack([~found.holds, np.ones((len(found.cells), 1), dtype=np.bool_)])  # (U, C + 1)
    cells = found.cells.reshape(len(found.cells), -1)
    by_cells = _train_all(found, "cells", cells, shown, steps)
    by_cases = _train_all(found, "cases", found.holds.astype(np.float64), shown[:, :count], steps)
    return Unseen(
        lecture=lecture,
        length=found.census.length,
        cases=found.cases,
        by_cells=by_cells[:count],
        by_cases=by_cases,
        all_seen=by_cells[count],
    )


def descend(
    features: Floats, target: Floats, share: Floats, start: Floats, steps: int
) -> tuple[Floats, Floats, Floats]:
    """Train logistic regressions side by side by plain gradient descent.

    Parameters
    ----------
    features : (U, D)
    target : (U,), 0 or 1
    share : (U, R), how much each row counts in each regression; a column sums to 1
    start : (D, R), the first weights; every bias starts at 0
    steps : T

    Returns
    -------
    weights : (D, R)
    bias : (R,)
    losses : (T + 1, R), the mean cross-entropy; it never grows

    Examples
    --------
    >>> x, y = np.array([[0.0], [1.0]]), np.array([0.0, 1.0])
    >>> weights, bias, losses = descend(x, y, np.full((2, 1), 0.5), np.zeros((1, 1)), 100)
    >>> bool(weights[0, 0] > 0), bool(losses[-1, 0] < losses[0, 0])
    (True, True)
    """
    inputs = np.hstack([features, np.ones((len(features), 1))])  # (U, D + 1), the last column is for the bias
    weights = np.vstack([start, np.zeros((1, start.shape[1]))])  # (D + 1, R)
    losses = np.empty((steps + 1, start.shape[1]))
    # The loss bends nowhere more than a quarter of this, so a step of four over it never overshoots.
    bend = max(float(np.linalg.eigvalsh((inputs.T * part) @ inputs)[-1]) for part in share.T)
    for step in range(steps + 1):
        scores = inputs @ weights  # (U, R)
        losses[step] = (share * (np.logaddexp(0.0, scores) - target[:, None] * scores)).sum(axis=0)
        if step < steps:
            error = share * (_logistic(scores) - target[:, None])
            weights = weights - 4 / bend * (inputs.T @ error)
    return weights[:-1], weights[-1], losses


def _train_all(found: Outputs, kind: Kind, features: Floats, shown: Bools, steps: int) -> tuple[HeldOut, ...]:
    """Train one layer per column of `shown`, (U, R), which says what each is shown."""
    target = found.positive.astype(np.float64)
    counts = shown * found.counts[:, None]  # (U, R), strands
    classes = np.where(found.positive[:, None], counts[found.positive].sum(axis=0), counts[~found.positive].sum(axis=0))
    start = 0.01 * np.random.default_rng(found.census.lecture.seed).standard_normal((features.shape[1], shown.shape[1]))
    weights, bias, losses = descend(features, target, counts / (2 * classes), start, steps)
    probs = _logistic(features @ weights + bias)  # (U, R)

    alone = found.holds.sum(axis=1) == 1
    hits = counts * (probs > 0.5)
    shape = found.cells.shape[1:] if kind == "cells" else (len(found.cases),)
    layers = []
    for run in range(shown.shape[1]):
        held = run < len(found.cases)
        rows = np.flatnonzero(alone & found.holds[:, run]) if held else ()
        strands = [(strand, probs[row, run]) for row in rows for strand in found.strands(int(row))]
        strands.sort()
        layers.append(
            HeldOut(
                kind=kind,
                case=found.cases[run] if held else None,
                lonely=_lonely(found.cases, run) if held else (),
                start=frozen(start[:, run].reshape(shape)),
                weights=frozen(weights[:, run].reshape(shape)),
                bias=float(bias[run]),
                losses=frozen(losses[:, run]),
                train_positives=int(counts[found.positive, run].sum()),
                train_hits=int(hits[found.positive, run].sum()),
                train_negatives=int(counts[~found.positive, run].sum()),
                train_false_alarms=int(hits[~found.positive, run].sum()),
                strands=tuple(strand for strand, _ in strands),
                probs=frozen(np.array([prob for _, prob in strands], dtype=np.float64)),
            )
        )
    return tuple(layers)


def _lonely(cases: tuple[Case, ...], chosen: int) -> tuple[tuple[int, int], ...]:
    others = {cell for place, case in enumerate(cases) if place != chosen for cell in enumerate(case)}
    return tuple(cell for cell in enumerate(cases[chosen]) if cell not in others)


def _logistic(scores: Floats) -> Floats:
    # By way of tanh, which never overflows.
    return np.asarray(0.5 * (1 + np.tanh(0.5 * scores)))
