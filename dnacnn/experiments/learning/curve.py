"""How many examples it takes: accuracy on unseen strands by the number of strands that were learned from.

Axes: R seeds, G sizes of groups, E numbers of examples.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from dnacnn.arrays import Floats, frozen
from dnacnn.experiments.learning.classifier import Classifier
from dnacnn.experiments.learning.design import Design
from dnacnn.experiments.learning.training import train


@dataclass(frozen=True, eq=False, kw_only=True)
class LearningCurve:
    """Accuracies of all seeds, and their medians and quartiles."""

    accuracy: Floats  # (R, G, E)
    median: Floats  # (G, E)
    low: Floats  # (G, E), the lower quartile
    high: Floats  # (G, E), the upper quartile
    needed: Floats  # (G,), examples at which the median reaches the goal, between two measured; NaN if it does not
    needed_between: Floats  # (2, G), the same of the upper quartile and of the lower one
    goal: float


def curve_run(design: Design, seed: int) -> list[list[float]]:
    """Train heads behind the given detectors, with one seed: accuracy by size of groups and number of examples, (G, E).

    All sizes of groups learn from the same strands, and fewer examples are the first of more.
    """
    examples, unseen = design.strands(seed, design.sizes)

    def accuracy(pool_size: int, size: int) -> float:
        start = Classifier.from_noise(design.network(pool_size), design.length, seed=seed)
        run = train(
            start,
            examples.first(size),
            unseen,
            steps=design.steps,
            seed=seed,
            learn_kernels=False,
            snapshots=[design.steps],
        )
        return float(run.accuracy[-1])

    return [[accuracy(pool_size, size) for size in design.sizes] for pool_size in design.pools]


def learning_curve(design: Design, runs: Sequence[Any] | None = None, goal: float = 0.95) -> LearningCurve:
    """Take the median and the quartiles of runs with all seeds.

    Parameters
    ----------
    design : what was tried
    runs : what `curve_run` gave for each seed; done now, if left out
    goal : the accuracy of which it is said how many examples it takes

    Examples
    --------
    >>> design = Design(motifs=("CA", "TT"), length=8, sizes=(10, 60), pools=(1, 2), seeds=(1, 2), unseen=50, steps=40)
    >>> curve = learning_curve(design)
    >>> curve.accuracy.shape, curve.median.shape
    ((2, 2, 2), (2, 2))
    """
    accuracy = np.array([curve_run(design, seed) for seed in design.seeds] if runs is None else runs)  # (R, G, E)
    low, median, high = quartiles(accuracy)
    fewest, needed, most = (
        [_crossing(np.array(design.sizes), row, goal) for row in rows] for rows in (high, median, low)
    )
    return LearningCurve(
        accuracy=frozen(accuracy),
        median=frozen(median),
        low=frozen(low),
        high=frozen(high),
        needed=frozen(np.array(needed)),
        needed_between=frozen(np.array([fewest, most])),
        goal=goal,
    )


def quartiles(values: Floats) -> Floats:
    """Give the lower quartile, the median and the upper quartile along the first axis, (3, ...).

    Between two values in order they are interpolated linearly.

    Examples
    --------
    >>> quartiles(np.array([4.0, 1.0, 2.0, 3.0]))
    array([1.75, 2.5 , 3.25])
    """
    return np.asarray(np.quantile(values, [0.25, 0.5, 0.75], axis=0))


def _crossing(sizes: Floats, medians: Floats, goal: float) -> float:
    """Find where a line through the medians, over the logarithm of the sizes, first reaches the goal."""
    reached = np.flatnonzero(medians >= goal)
    if not len(reached):
        return float("nan")
    at = reached[0]
    if at == 0:
        return float(sizes[0])
    share = (goal - medians[at - 1]) / (medians[at] - medians[at - 1])
    return float(sizes[at - 1] * (sizes[at] / sizes[at - 1]) ** share)
