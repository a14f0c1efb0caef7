"""Training itself: steps along the gradient of batches, and what was seen on the way.

Axes: T snapshots, F detectors, K kernel width.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from dnacnn.arrays import Floats, Ints, frozen
from dnacnn.checks import check_whole
from dnacnn.errors import InputError
from dnacnn.experiments.learning.classifier import (
    Classifier,
    Parameters,
    head_backward,
    head_forward,
    mean_loss,
    pass_both_ways,
)
from dnacnn.experiments.learning.examples import Examples
from dnacnn.experiments.learning.optimizers import Adam, Memory, Optimizer
from dnacnn.network.layers import convolve, max_pool, relu

BATCH = 32
# Numbers are rounded differently by other processors and libraries, and training makes much of little. So after each
# step the weights are rounded to this grid, far finer than a step: sums of them are exact then, and two machines go the
# same way.
GRID = 2.0**-20


@dataclass(frozen=True, eq=False, kw_only=True)
class Training:
    """What training came to.

    Examples
    --------
    >>> from dnacnn.experiments.learning.examples import draw_examples
    >>> from dnacnn.network.network import Network
    >>> network = Network.from_motifs(["CA", "TT"], pad_side="right", pool_size=2)
    >>> seen, unseen = (draw_examples(["CA", "TT"], 8, 100, seed=[1, part]) for part in (2, 3))
    >>> run = train(Classifier.from_noise(network, 8, seed=1), seen, unseen, steps=200, seed=1, snapshots=[0, 200])
    >>> run.accuracy.shape, bool(run.train_loss[1] < run.train_loss[0])
    ((2,), True)
    """

    start: Classifier
    end: Classifier
    losses: Floats  # (steps,), the mean loss of each step's batch, before the step
    steps: Ints  # (T,), the steps that had been taken at each snapshot
    kernels: Floats  # (T, F, 4, K)
    bias: Floats  # (T, F)
    train_loss: Floats  # (T,), the mean loss of all strands that are learned from
    accuracy: Floats  # (T,), the share of unseen strands that are told right


def train(
    start: Classifier,
    examples: Examples,
    unseen: Examples,
    *,
    steps: int,
    seed: int,
    optimizer: Optimizer | None = None,
    learn_kernels: bool = True,
    snapshots: Sequence[int] = (),
    grid: float | None = GRID,
) -> Training:
    """Take steps along the gradient, each of a batch of examples; in every epoch each example is used once.

    Parameters
    ----------
    start : the weights to begin with
    examples, unseen : what is learned from, and what the accuracy is measured on
    steps : how many
    seed : of the order in which examples come
    optimizer : Adam if left out
    learn_kernels : whether the kernels and their biases are trained too, or the head alone
    snapshots : the numbers of steps after which to look at the kernels, the loss and the accuracy
    grid : weights are whole multiples of it; None leaves them as they come

    Raises
    ------
    InputError
        If a number makes no sense.
    """
    check_whole("steps", steps, least=0)
    kept = _Kept(snapshots, steps)
    course = _Course(start, examples, unseen, learn_kernels=learn_kernels)
    batches = _batches(len(examples.labels), steps, seed)
    weights = first = _round(start.parameters, grid)
    kept.look(0, first, course)
    for step, (loss, weights) in enumerate(course.descend(first, batches, optimizer or Adam(), grid), 1):
        kept.losses.append(loss)
        kept.look(step, weights, course)
    return kept.training(start, weights)


class _Kept:
    """What is kept of a training: each step's loss, and what was seen at snapshots."""

    def __init__(self, snapshots: Sequence[int], steps: int) -> None:
        if any(not 0 <= at <= steps for at in snapshots):
            raise InputError(f"snapshots wants numbers of steps from 0 to {steps}, got {list(snapshots)}")
        self.losses: list[float] = []
        self._snapshots = snapshots
        self._seen: dict[int, tuple[Floats, Floats, float, float]] = {}

    def look(self, step: int, weights: Parameters, course: "_Course") -> None:
        """Take a snapshot if one is wanted after this step."""
        if step in self._snapshots:
            self._seen[step] = (weights.kernels, weights.bias, *course.measure(weights))

    def training(self, start: Classifier, weights: Parameters) -> Training:
        """Give what training came to."""
        kernels, bias, train_loss, accuracy = zip(*self._seen.values(), strict=True) if self._seen else ((),) * 4
        return Training(
            start=start,
            end=start.with_parameters(weights),
            losses=frozen(np.array(self.losses)),
            steps=frozen(np.array(list(self._seen), dtype=np.intp)),
            kernels=frozen(np.array(kernels)),
            bias=frozen(np.array(bias)),
            train_loss=frozen(np.array(train_loss)),
            accuracy=frozen(np.array(accuracy)),
        )


class _Course:
    """What is computed of examples again and again: their padded columns, or pooled cells if the kernels stay."""

    def __init__(self, start: Classifier, examples: Examples, unseen: Examples, *, learn_kernels: bool) -> None:
        self._network, self._learn_kernels = start.network, learn_kernels
        self._labels, self._unseen_labels = examples.labels, unseen.labels
        inputs = (start.padded(examples.codes), start.padded(unseen.codes))
        self._inputs, self._unseen = inputs if learn_kernels else (self._pool(one, start.parameters) for one in inputs)

    def descend(
        self, weights: Parameters, batches: Sequence[Ints], optimizer: Optimizer, grid: float | None
    ) -> Iterator[tuple[float, Parameters]]:
        """Take a step a batch: give the loss before it, and the weights after it."""
        memory = Memory()
        for batch in batches:
            loss, gradient = self.differentiate(weights, batch)
            moves, memory = optimizer.step(gradient, memory)
            weights = _round(Parameters(*(w - move for w, move in zip(weights, moves, strict=True))), grid)
            yield loss, weights

    def differentiate(self, weights: Parameters, batch: Ints) -> tuple[float, Parameters]:
        """Give a batch's mean loss and its gradient."""
        inputs, labels = self._inputs[batch], self._labels[batch]
        if self._learn_kernels:
            return pass_both_ways(inputs, labels, weights, self._network)[:2]
        ahead = head_forward(inputs, weights)
        head = head_backward(inputs, ahead, labels, weights)
        still = np.zeros_like(weights.kernels), np.zeros_like(weights.bias)
        return mean_loss(ahead.logits, labels), Parameters(*still, *head[:4])

    def measure(self, weights: Parameters) -> tuple[float, float]:
        """Give the mean loss of all examples, and the accuracy on unseen ones."""
        logits, unseen = (self._logits(inputs, weights) for inputs in (self._inputs, self._unseen))
        return mean_loss(logits, self._labels), float(np.mean(unseen.argmax(axis=1) == self._unseen_labels))

    def _logits(self, inputs: Floats, weights: Parameters) -> Floats:
        return head_forward(self._pool(inputs, weights) if self._learn_kernels else inputs, weights).logits

    def _pool(self, padded: Floats, weights: Parameters) -> Floats:
        detected = relu(convolve(padded, weights.kernels, weights.bias))
        return max_pool(detected, self._network.pool_size).values


def _batches(count: int, steps: int, seed: int) -> list[Ints]:
    """Say which examples each step uses: all in a drawn order, then all in another."""
    shuffled, size = np.random.default_rng([seed, 2]), min(BATCH, count)
    found: list[Ints] = []
    while len(found) < steps:
        order = shuffled.permutation(count)
        found += [order[first : first + size] for first in range(0, count - size + 1, size)]
    return found[:steps]


def _round(weights: Parameters, grid: float | None) -> Parameters:
    return weights if grid is None else Parameters(*(np.rint(array / grid) * grid for array in weights))
