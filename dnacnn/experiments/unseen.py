"""What a layer that has seen all cases but one answers to the one that it has not seen.

Two kinds of layer are trained alike. One has a weight per cell of the detectors' output: cases that share a cell share
its weight. The other has a weight per case, which it gives to a unit that answers where the whole case holds: no two
cases share anything.

Every strand of a short lecture is tried; of a long one, a sample.

Axes: F motifs, W columns, C cases, H of which are held out in turn, U different answers of the detectors, D weights
(F * W or C), R layers trained side by side, T steps.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypedDict, Unpack

import numpy as np

from dnacnn.arrays import Bools, Floats, frozen
from dnacnn.cases.cases import Case
from dnacnn.errors import InputError
from dnacnn.experiments.descent import descend, logistic
from dnacnn.experiments.outputs import EVERY, Outputs, collect_outputs, sample_outputs
from dnacnn.lecture.lecture import Lecture

Kind = Literal["cells", "cases"]
Held = tuple[Case, ...] | None

_LIMIT = 150_000  # cases times different answers: some seconds of training


class _Training(TypedDict):
    steps: int
    after: Sequence[int]


@dataclass(frozen=True, eq=False, kw_only=True)
class HeldOut:
    """One layer, trained without one case, and its answers to that case."""

    kind: Kind
    case: Case | None  # the case held out, as columns; None if none was
    lonely: tuple[tuple[int, int], ...]  # the cells (motif, column) of the case that belong to no other case
    start: Floats  # the weights before training, of the shape of `weights`
    weights: Floats  # (F, W) for cells, (C,) for cases
    after: dict[int, Floats]  # steps -> the weights then
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
    cases: tuple[Case, ...]  # C, that strands were tried of
    sampled: int | None  # how many strands were drawn; None if every strand was tried
    by_cells: tuple[HeldOut, ...]  # H layers with a weight per cell
    by_cases: tuple[HeldOut, ...]  # H layers with a weight per case
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


@cache
def hold_out_cases(
    lecture: Lecture, length: int | None = None, steps: int = 1000, *, held: Held = None, after: tuple[int, ...] = ()
) -> Unseen:
    """Hold cases out in turn, train on all the rest, and ask about the strands of each.

    A layer is a logistic regression, trained by gradient descent on the cross-entropy over all strands but those on
    which the held-out case holds. Positive strands are few, so the two classes get equal weight in sum.

    Every strand of a given length is tried; of the worked strand's length, every one or, where there are too many, a
    sample. All cases are held out if none are given, and the weights `after` some numbers of steps are kept too.

    Raises
    ------
    InputError
        If there are fewer than two cases, or `take_census` refuses the length, or it takes too long to train.

    Examples
    --------
    >>> found = hold_out_cases(Lecture(), steps=300)
    >>> found.hits, found.asked
    ({'cells': 95, 'cases': 0}, 125)
    """
    found, sampled = _outputs(lecture, length, held or ())
    places = [found.cases.index(case) for case in held] if held is not None else list(range(len(found.cases)))
    shown = np.hstack([~found.holds[:, places], np.ones((len(found.cells), 1), dtype=np.bool_)])  # (U, H + 1)
    cells = found.cells.reshape(len(found.cells), -1)
    training: _Training = {"steps": steps, "after": after}
    by_cells = _train_all(found, "cells", cells, shown, places, **training)
    by_cases = _train_all(found, "cases", found.holds.astype(np.float64), shown[:, :-1], places, **training)
    return Unseen(
        lecture=lecture,
        length=found.length,
        cases=found.cases,
        sampled=len(found.codes) if sampled else None,
        by_cells=by_cells[:-1],
        by_cases=by_cases,
        all_seen=by_cells[-1],
    )


def _outputs(lecture: Lecture, length: int | None, keep: tuple[Case, ...]) -> tuple[Outputs, bool]:
    """Give what the layers are trained on, and whether it is a sample."""
    every = length is not None or len(lecture.worked) <= EVERY
    found = collect_outputs(lecture, length) if every else None
    if found is None or (length is None and found.holds.size > _LIMIT):
        return _enough(sample_outputs(lecture, keep)), True
    if found.holds.size > _LIMIT:
        raise InputError(
            f"hold_out_cases wants at most {_LIMIT} cases times different answers of the detectors, "
            f"got {found.holds.size} for {found.length} letters"
        )
    return _enough(found), False


def _enough(found: Outputs) -> Outputs:
    if len(found.cases) < 2:
        raise InputError(
            f"hold_out_cases wants at least two cases, so that one can be held out, got {len(found.cases)} for "
            f"{found.length} letters"
        )
    return found


def _train_all(
    found: Outputs, kind: Kind, features: Floats, shown: Bools, places: Sequence[int], **training: Unpack[_Training]
) -> tuple[HeldOut, ...]:
    """Train one layer per column of `shown`, (U, R), which says what each is shown; the first lack a case each."""
    target = found.positive.astype(np.float64)
    counts = shown * found.counts[:, None]  # (U, R), strands
    classes = np.where(found.positive[:, None], counts[found.positive].sum(axis=0), counts[~found.positive].sum(axis=0))
    start = 0.01 * np.random.default_rng(found.lecture.seed).standard_normal((features.shape[1], shown.shape[1]))
    weights, bias, losses, kept = descend(features, target, counts / (2 * classes), start, **training)
    probs = logistic(features @ weights + bias)  # (U, R)

    hits = counts * (probs > 0.5)
    shape = found.cells.shape[1:] if kind == "cells" else (len(found.cases),)
    layers = []
    for run in range(shown.shape[1]):
        place = places[run] if run < len(places) else None
        strands = _strands_of(found, place, probs[:, run])
        layers.append(
            HeldOut(
                kind=kind,
                case=found.cases[place] if place is not None else None,
                lonely=_lonely(found.cases, place) if place is not None else (),
                start=frozen(start[:, run].reshape(shape)),
                weights=frozen(weights[:, run].reshape(shape)),
                after={step: frozen(then[:, run].reshape(shape)) for step, then in kept.items()},
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


def _strands_of(found: Outputs, place: int | None, probs: Floats) -> list[tuple[str, float]]:
    """List the strands on which one case holds alone, each with its probability."""
    if place is None:
        return []
    rows = np.flatnonzero((found.holds.sum(axis=1) == 1) & found.holds[:, place])
    return sorted((strand, float(probs[row])) for row in rows for strand in found.strands(int(row)))


def _lonely(cases: tuple[Case, ...], chosen: int) -> tuple[tuple[int, int], ...]:
    others = {cell for place, case in enumerate(cases) if place != chosen for cell in enumerate(case)}
    return tuple(cell for cell in enumerate(cases[chosen]) if cell not in others)
