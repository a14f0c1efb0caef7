"""Softmax beside the argmax that it softens, and beside the max that it does not.

Axes: C logits, B sharpnesses, X values of the first logit.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dnacnn.arrays import Floats, frozen
from dnacnn.errors import InputError
from dnacnn.network.gradients import argmax_jacobian, softmax_jacobian
from dnacnn.network.layers import argmax_one_hot, softmax
from dnacnn.network.pasted import quoted


@dataclass(frozen=True, eq=False, kw_only=True)
class SoftmaxComparison:
    """Three functions of one vector, and how a gradient passes two of them."""

    logits: Floats  # (C,)
    weights: Floats  # (C,), e to the power of each logit times the sharpness
    total: float  # their sum
    probs: Floats  # (C,), softmax: each weight's share of the total
    chosen: Floats  # (C,), argmax as a one-hot vector
    largest: float  # max
    soft_jacobian: Floats  # (C, C), [i, j] is the derivative of probs[i] by logits[j]
    hard_jacobian: Floats  # (C, C), of chosen: 0, or NaN at a tie
    upstream: Floats  # (C,), the gradient that arrives at the output: 1 at the first, 0 elsewhere
    soft_gradient: Floats  # (C,), what softmax passes on of it
    hard_gradient: Floats  # (C,), what argmax passes on of it


@dataclass(frozen=True, eq=False, kw_only=True)
class Sharpening:
    """Softmax of one vector under growing sharpness: what it gains and what it loses."""

    logits: Floats  # (C,)
    sharpness: Floats  # (B,)
    probs: Floats  # (B, C)
    distance: Floats  # (B,), the largest difference between probs and the one-hot argmax
    gradient: Floats  # (B,), the derivative of probs[0] by logits[0]: sharpness * s (1 - s)


@dataclass(frozen=True, eq=False, kw_only=True)
class StepCurve:
    """The first output as the first logit moves and the others stay: the step, and the slopes that soften it."""

    x: Floats  # (X,), increasing; holds the point of the step
    jump: float  # where the first logit ties with the largest of the others
    hard: Floats  # (X,), of argmax
    hard_slope: Floats  # (X,), 0, and NaN at the jump
    sharpness: Floats  # (B,)
    soft: Floats  # (B, X), of softmax


def peak_sharpness(logits: Sequence[float]) -> float:
    """Find the sharpness at which softargmax of two inputs passes the largest gradient to them.

    Along the sharpness b the gradient is b s (1 - s), with s of b times the distance d of the inputs. It is largest
    where u tanh(u / 2) = 1, with u = b d: there the derivative of u s (1 - s) by u is 0.

    Examples
    --------
    >>> round(peak_sharpness((5.0, 4.5)), 4), round(peak_sharpness((1.6, -0.2)), 4)
    (3.0868, 0.8574)
    """
    u = 1.5
    for _ in range(100):  # each turn halves what is missing, about
        u = (u + 1 / np.tanh(u / 2)) / 2
    return float(u / abs(logits[0] - logits[1]))


def three_functions(logits: Sequence[float], sharpness: float = 1.0) -> SoftmaxComparison:
    """Send one vector, of C logits, through softmax of some sharpness, argmax and max.

    Raises
    ------
    InputError
        If a logit is not finite, or there is none.

    Examples
    --------
    >>> functions = three_functions((1.6, -0.2))
    >>> functions.probs.round(2), functions.chosen, functions.largest
    (array([0.86, 0.14]), array([1., 0.]), 1.6)
    >>> functions.soft_gradient.round(3), functions.hard_gradient
    (array([ 0.122, -0.122]), array([0., 0.]))
    """
    x = np.asarray(logits, dtype=np.float64)
    probs, chosen = softmax(x, sharpness), argmax_one_hot(x)
    soft_jacobian, hard_jacobian = softmax_jacobian(x, sharpness), argmax_jacobian(x)
    upstream = np.eye(x.size)[0]
    # Softmax itself subtracts the largest logit first; its shares stay right where these weights overflow.
    with np.errstate(over="ignore"):
        weights = np.exp(x * sharpness)
    return SoftmaxComparison(
        logits=frozen(x),
        weights=frozen(weights),
        total=float(weights.sum()),
        probs=frozen(probs),
        chosen=frozen(chosen),
        largest=float(x.max()),
        soft_jacobian=frozen(soft_jacobian),
        hard_jacobian=frozen(hard_jacobian),
        upstream=frozen(upstream),
        soft_gradient=frozen(upstream @ soft_jacobian),
        hard_gradient=frozen(upstream @ hard_jacobian),
    )


def sharpen(logits: Sequence[float], sharpnesses: Sequence[float] | Floats) -> Sharpening:
    """Turn the sharpness of softmax up: it nears the one-hot argmax, and its gradient fades.

    Raises
    ------
    InputError
        If a logit or a sharpness is not finite, or a sharpness is not above 0.

    Examples
    --------
    >>> sharp = sharpen((1.6, -0.2), (1.0, 2.0, 4.0, 8.0, 16.0))
    >>> sharp.probs[:, 0].round(3)
    array([0.858, 0.973, 0.999, 1.   , 1.   ])
    >>> sharp.gradient.round(3)
    array([0.122, 0.052, 0.003, 0.   , 0.   ])
    """
    x = np.asarray(logits, dtype=np.float64)
    factors = _sharpnesses(sharpnesses)
    probs = softmax(x, factors[:, None])  # (B, C)
    jacobians = softmax_jacobian(np.broadcast_to(x, probs.shape), factors[:, None])  # (B, C, C)
    return Sharpening(
        logits=frozen(x),
        sharpness=frozen(factors),
        probs=frozen(probs),
        distance=frozen(np.abs(probs - argmax_one_hot(x)).max(axis=-1)),
        gradient=frozen(jacobians[:, 0, 0]),
    )


def step_curve(
    logits: Sequence[float], sharpnesses: Sequence[float] | Floats, between: Sequence[float], samples: int
) -> StepCurve:
    """Move the first logit while the others stay, and follow the first output.

    The first of C >= 2 logits moves `between` two ends in so many `samples`; the point of the step is added to them.

    Raises
    ------
    InputError
        If there are not two logits, one is not finite, or a sharpness is not above 0.

    Examples
    --------
    >>> curve = step_curve((1.6, -0.2), (1.0, 2.0, 4.0, 8.0, 16.0), (-3.0, 3.0), samples=3)
    >>> curve.x, curve.hard, curve.hard_slope
    (array([-3. , -0.2,  0. ,  3. ]), array([0., 1., 1., 1.]), array([ 0., nan,  0.,  0.]))
    """
    start = np.asarray(logits, dtype=np.float64)
    if start.size < 2:
        raise InputError(f"step_curve wants at least two logits, got {start.size}")
    factors = _sharpnesses(sharpnesses)
    jump = float(start[1:].max())
    x = np.linspace(between[0], between[1], samples)
    # A sample that only rounding keeps from the jump would stand beside it as a second one.
    x = np.union1d(x[~np.isclose(x, jump, rtol=0, atol=1e-9 * (x[-1] - x[0]))], [jump])
    moved = np.broadcast_to(start, (x.size, start.size)).copy()
    moved[:, 0] = x
    soft = softmax(moved, factors[:, None, None])  # (B, X, C)
    return StepCurve(
        x=frozen(x),
        jump=jump,
        hard=frozen(argmax_one_hot(moved)[:, 0]),
        hard_slope=frozen(argmax_jacobian(moved)[:, 0, 0]),
        sharpness=frozen(factors),
        soft=frozen(soft[..., 0]),
    )


def _sharpnesses(values: Sequence[float] | Floats) -> Floats:
    factors = np.atleast_1d(np.asarray(values, dtype=np.float64))
    if not (np.isfinite(factors).all() and (factors > 0).all()):
        raise InputError(f"sharpnesses wants finite numbers above 0, got {quoted(values)}")
    return factors
