"""How often a max ties, and what the three conventions for a tie are worth.

Axes: S positions of one window; "..." stands for any leading batch axes.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, product

import numpy as np

from dnacnn.arrays import Bools, Floats, frozen
from dnacnn.cases.pooled import group_cases
from dnacnn.errors import InputError
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from dnacnn.network.encoding import DNA
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


@dataclass(frozen=True, eq=False)
class MaxDescent:
    """A gradient descent on half the square of the max of two numbers, of which each step moves the larger alone.

    Axes: T steps.
    """

    x: Floats  # (T + 1, 2), the numbers before the first step and after each
    difference: Floats  # (T + 1,), x1 - x2


@dataclass(frozen=True, eq=False)
class Convention:
    """What one convention does with a tied window."""

    name: str  # "first", "split" or "all"
    mask: Floats  # (S,), the share of the gradient that each position receives
    total: float  # the sum of the shares
    inside: bool  # whether the mask is a subgradient of the max


@dataclass(frozen=True)
class LiveTie:
    """A tie above 0 that a gradient reaches."""

    strand: str
    row: int  # the motif's
    group: int


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
        found.append(RandomTies(goal, ties, closest))
    return tuple(found)


def descend_max(steps: int, seed: int, rate: float = 0.25) -> MaxDescent:
    """Let two numbers, at first between 1 and 3, descend on half the square of their max.

    The larger comes down in steps until it is the smaller: the difference changes its sign without being 0.

    Raises
    ------
    InputError
        If there is no step to take, or a step would not shorten the way.

    Examples
    --------
    >>> descend_max(5, 0).difference.round(2)
    array([ 0.73,  0.17, -0.26,  0.12, -0.2 ,  0.09])
    """
    if steps < 1 or not 0 < rate < 1:
        raise InputError(f"descend_max wants at least 1 step and a rate between 0 and 1, got {steps} and {rate}")
    x = np.empty((steps + 1, 2))
    x[0] = np.random.default_rng(seed).uniform(1, 3, 2)
    for step in range(steps):
        gradient = x[step].max() * max_pool_mask(x[None, step], 2)[0]  # (2,), the max times its slopes
        x[step + 1] = x[step] - rate * gradient
    return MaxDescent(frozen(x), frozen(x[:, 0] - x[:, 1]))


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


def first_live_tie(lecture: Lecture) -> LiveTie | None:
    """Find a strand whose largest value stands twice in a group, above 0, where a gradient comes back.

    The lecture's own strands are tried first; then some are written that hold a motif twice in a group of one of the
    pooled cases, those of the worked strand first. None if no motif finds room for that.

    Examples
    --------
    >>> first_live_tie(Lecture())
    LiveTie(strand='CATTTAAG', row=1, group=1)
    >>> first_live_tie(Lecture(motifs=["CA", "AG"])) is None
    True
    """
    for strand in chain(lecture.own_strands, _twice_in_a_group(lecture)):
        trace = run(strand, lecture)
        alive = np.argwhere(trace.tied & (trace.pooled > 0) & (trace.grad_pooled != 0))
        if len(alive):
            return LiveTie(trace.strand, *alive[0].tolist())
    return None


def _twice_in_a_group(lecture: Lecture) -> Iterator[str]:
    """Write strands on which a case holds, with one of its motifs once more in the same group."""
    length, width, size = len(lecture.worked), lecture.width, lecture.pool_size
    sizes = length, len(lecture.motifs), width, size
    worked = run(lecture.worked, lecture).pooled_cases  # which are tried first
    groups = group_cases(*sizes, shift=lecture.shift).members
    for _, members in sorted(groups, key=lambda one: one[0] not in worked):
        for case, row, later in product(members, range(len(lecture.motifs)), range(1, size)):
            motif, again = lecture.motifs[row], case[row] + later
            free = case[row + 1] if row + 1 < len(case) else lecture.shift + length
            fits = later >= width or motif[later:] == motif[: width - later]
            if fits and case[row] // size == again // size and again + width <= free:
                for letter in DNA:
                    letters = [letter] * length
                    for column, one in [*zip(case, lecture.motifs, strict=True), (again, motif)]:
                        letters[column - lecture.shift : column - lecture.shift + width] = one
                    yield "".join(letters)


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
