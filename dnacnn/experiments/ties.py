"""How often a max ties, and what the three conventions for a tie are worth.

Axes: S positions of one window; "..." stands for any leading batch axes.
"""

from dataclasses import dataclass

import numpy as np

from dnacnn.arrays import Bools, Floats, frozen
from dnacnn.errors import InputError
from dnacnn.network.gradients import TIES, max_pool_mask
from dnacnn.network.layers import argmax_one_hot
from dnacnn.network.trace import Trace

_CHUNK = 1 << 18  # pairs drawn at once: 4 MB


@dataclass(frozen=True)
class RandomTies:
    """How often two random reals were equal."""

    pairs: int  # how many pairs were drawn
    ties: int  # how many of them were equal
    closest: float  # the smallest difference met
    seed: int


@dataclass(frozen=True, eq=False)
class Convention:
    """What one convention does with a tied window."""

    name: str  # "first", "split" or "all"
    mask: Floats  # (S,), the share of the gradient that each position receives
    total: float  # the sum of the shares
    inside: bool  # whether the mask is a subgradient of the max


def random_ties(pairs: int, seed: int) -> RandomTies:
    """Draw pairs of real numbers, normally distributed, and count how often the two are equal.

    The memory needed does not grow with the pairs.

    Raises
    ------
    InputError
        If there is no pair to draw.

    Examples
    --------
    >>> random_ties(1000, 0).ties
    0
    """
    return tie_milestones(pairs, seed)[-1]


def tie_milestones(pairs: int, seed: int) -> tuple[RandomTies, ...]:
    """Look at the same experiment while it runs: after 1 pair, 10 pairs, 100 and so on, and after all.

    Raises
    ------
    InputError
        If there is no pair to draw.

    Examples
    --------
    >>> [(at.pairs, at.ties, round(at.closest, 4)) for at in tie_milestones(200, 0)]
    [(1, 0, 0.2578), (10, 0, 0.228), (100, 0, 0.0115), (200, 0, 0.0115)]
    """
    if pairs < 1:
        raise InputError(f"the experiment wants at least 1 pair, got {pairs}")
    generator = np.random.default_rng(seed)
    powers = [10**power for power in range(len(str(pairs))) if 10**power < pairs]
    done, ties, closest, found = 0, 0, np.inf, []
    for goal in (*powers, pairs):
        while done < goal:
            x = generator.standard_normal((min(_CHUNK, goal - done), 2))
            ties += int((x[:, 0] == x[:, 1]).sum())
            closest = min(closest, float(np.abs(x[:, 0] - x[:, 1]).min()))
            done += len(x)
        found.append(RandomTies(goal, ties, closest, seed))
    return tuple(found)


def random_pairs(count: int, seed: int) -> Floats:
    """Give the first pairs that the experiment draws, (count, 2).

    Examples
    --------
    >>> random_pairs(2, 0).round(3)
    array([[ 0.126, -0.132],
           [ 0.64 ,  0.105]])
    """
    return frozen(np.random.default_rng(seed).standard_normal((count, 2)))


def in_subdifferential(mask: Floats, window: Floats) -> Bools:
    """Return whether a mask, (..., S), is a subgradient of the max of a window, (..., S).

    The subgradients are the mixtures of choices that each pick one largest position; any text on convex analysis has it
    as the subdifferential of a maximum.

    Examples
    --------
    >>> in_subdifferential(np.array([[1.0, 0.0], [0.5, 0.5], [1.0, 1.0]]), np.zeros(2))
    array([ True,  True, False])
    """
    largest = argmax_one_hot(window) > 0
    fair = (mask >= 0).all(axis=-1) & np.isclose(mask.sum(axis=-1), 1.0)
    return np.asarray(fair & np.where(largest, True, mask == 0).all(axis=-1))


def tie_conventions(window: Floats) -> tuple[Convention, ...]:
    """Set the three conventions side by side on one window.

    Parameters
    ----------
    window : (S,)

    Returns
    -------
    conventions : "first", "split" and "all"

    Examples
    --------
    >>> [(way.name, way.mask.tolist(), way.inside) for way in tie_conventions(np.zeros(2))]
    [('first', [1.0, 0.0], True), ('split', [0.5, 0.5], True), ('all', [1.0, 1.0], False)]
    """
    masks = {name: max_pool_mask(window[None], window.size, name)[0] for name in TIES}
    return tuple(
        Convention(name, frozen(mask), float(mask.sum()), bool(in_subdifferential(mask, window)))
        for name, mask in masks.items()
    )


def first_tied(trace: Trace) -> tuple[int, int] | None:
    """Find the first pooling window that ties, in reading order: the detector's row and the group, or None.

    Examples
    --------
    >>> from dnacnn import Lecture, run
    >>> first_tied(run("CAGTTAAG", Lecture()))
    (0, 1)
    """
    places = np.argwhere(trace.tied)
    return (int(places[0, 0]), int(places[0, 1])) if len(places) else None
