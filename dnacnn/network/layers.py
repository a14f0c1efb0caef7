"""The layers of the network, one pure function each.

Axes: N positions, F detectors, K kernel width, W = N - K + 1 windows, P pooled positions, C classes; "..." stands for
any leading batch axes. The four rows of a one-hot matrix stand for A, C, G and T; any other number of rows will do.
"""

from typing import Any, NamedTuple

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from dnacnn.arrays import Bools, Floats, Ints
from dnacnn.errors import InputError


class Pooled(NamedTuple):
    """What max-pooling found: the largest value of each group, and where it stood."""

    values: Floats  # (..., F, P)
    winners: Ints  # (..., F, P), positions in 0 ... W-1; the first of several that tie


def windows(onehot: Floats, width: int) -> Floats:
    """Cut every window of a matrix, (..., 4, N), out of it, leftmost first: a read-only view, (..., W, 4, K).

    Raises
    ------
    InputError
        If the width is below 1, or a window is wider than the matrix.

    Examples
    --------
    >>> windows(np.array([[1.0, 2.0, 3.0]]), 2).tolist()
    [[[1.0, 2.0]], [[2.0, 3.0]]]
    """
    length = onehot.shape[-1]
    if not 1 <= width <= length:
        raise InputError(f"a window over {length} positions wants a width from 1 to {length}, got {width}")
    view = sliding_window_view(onehot, width, axis=-1)  # (..., 4, W, K)
    return np.swapaxes(view, -3, -2)  # (..., W, 4, K)


def window_products(onehot: Floats, kernels: Floats) -> Floats:
    """Multiply every window with every kernel, cell by cell, (..., F, W, 4, K): what a convolution adds up.

    Examples
    --------
    >>> window_products(np.array([[1.0, 2.0, 3.0]]), np.array([[[1.0, 10.0]]])).tolist()
    [[[[1.0, 20.0]], [[2.0, 30.0]]]]
    """
    return np.asarray(kernels[:, None] * windows(onehot, kernels.shape[-1])[..., None, :, :, :])


def convolve(onehot: Floats, kernels: Floats, bias: Floats) -> Floats:
    """Score every window against every kernel: the sum of the cell-by-cell products, plus the bias.

    As in all deep learning, the kernel isn't turned round: strictly it is a cross-correlation.

    Parameters
    ----------
    onehot : (..., 4, N)
    kernels : (F, 4, K)
    bias : (F,)

    Returns
    -------
    scores : (..., F, W), leftmost window first

    Raises
    ------
    InputError
        If the kernels have other rows or are wider than the matrix, or there is not one bias per kernel.

    Examples
    --------
    >>> convolve(np.array([[1.0, 2.0, 3.0]]), np.array([[[1.0, 10.0]]]), np.array([-20.0]))
    array([[ 1., 12.]])
    """
    _check_kernels(onehot, kernels, bias)
    width = kernels.shape[-1]
    count = onehot.shape[-1] - width + 1
    # One small product per kernel column: no copy of the windows is ever made, which keeps a large batch in memory.
    scores = kernels[..., 0] @ onehot[..., :count]  # (F, 4) @ (..., 4, W) -> (..., F, W)
    for column in range(1, width):
        scores += kernels[..., column] @ onehot[..., column : column + count]
    scores += bias[:, None]
    return np.asarray(scores)


def relu(scores: Floats) -> Floats:
    """Keep what is positive, and put 0 in place of the rest; any shape.

    Examples
    --------
    >>> relu(np.array([-1.0, 0.0, 1.0]))
    array([0., 0., 1.])
    """
    return np.maximum(scores, 0.0)


def group_sizes(count: int, size: int) -> Ints:
    """Give how many of so many positions each group has, (P,): all the same, but the last may be shorter.

    Raises
    ------
    InputError
        If the size is below 1.

    Examples
    --------
    >>> group_sizes(5, 2)
    array([2, 2, 1])
    """
    if size < 1:
        raise InputError(f"pooling wants groups of at least 1 position, got a size of {size}")
    return np.minimum(size, count - np.arange(0, count, size))


def group(detected: Floats, size: int) -> Floats:
    """Lay the positions, (..., W), out in groups, (..., P, size); empty places at the end hold minus infinity.

    Examples
    --------
    >>> group(np.array([1.0, 2.0, 3.0]), 2)
    array([[  1.,   2.],
           [  3., -inf]])
    """
    count, groups = detected.shape[-1], len(group_sizes(detected.shape[-1], size))
    missing = groups * size - count
    if missing:
        around = [(0, 0)] * (detected.ndim - 1) + [(0, missing)]
        detected = np.pad(detected, around, constant_values=-np.inf)
    return detected.reshape(*detected.shape[:-1], groups, size)


def max_pool(detected: Floats, size: int) -> Pooled:
    """Summarize each group of positions by its largest value.

    Parameters
    ----------
    detected : (..., F, W)
    size : positions per group; a last group that is shorter is pooled as it is

    Returns
    -------
    values : (..., F, P)
    winners : (..., F, P)
        The position of each value in `detected`; of several that tie, the first.

    Raises
    ------
    InputError
        If the size is below 1.

    Examples
    --------
    >>> values, winners = max_pool(np.array([[3.0, 1.0, 0.0, 0.0, 7.0]]), 2)
    >>> values, winners
    (array([[3., 0., 7.]]), array([[0, 2, 4]]))
    """
    groups = group(detected, size)  # (..., F, P, size)
    inside = groups.argmax(axis=-1)  # (..., F, P)
    values = np.take_along_axis(groups, inside[..., None], axis=-1)[..., 0]  # (..., F, P)
    return Pooled(values, inside + size * np.arange(groups.shape[-2]))


def pool_ties(detected: Floats, size: int) -> Bools:
    """Say in which groups more than one position reaches the largest value, (..., F, P).

    Examples
    --------
    >>> pool_ties(np.array([[3.0, 1.0, 0.0, 0.0, 7.0]]), 2)
    array([[False,  True, False]])
    """
    groups = group(detected, size)
    best = groups.max(axis=-1, keepdims=True)
    return np.asarray((groups == best).sum(axis=-1) > 1)


def average_pool(detected: Floats, size: int) -> Floats:
    """Summarize each group of positions by its mean, which is the same for one detection and for several weak ones.

    Parameters
    ----------
    detected : (..., F, W)
    size : positions per group; a last group that is shorter is divided by as many positions as it has

    Returns
    -------
    means : (..., F, P)

    Raises
    ------
    InputError
        If the size is below 1.

    Examples
    --------
    >>> average_pool(np.array([[3.0, 1.0, 0.0, 0.0, 7.0]]), 2)
    array([[2., 0., 7.]])
    """
    sizes = group_sizes(detected.shape[-1], size)
    return np.asarray(np.add.reduceat(detected, size * np.arange(len(sizes)), axis=-1) / sizes)


def softmax(logits: Floats, sharpness: float | Floats = 1.0) -> Floats:
    """Turn numbers into a distribution that favours the largest: a soft argmax.

    Parameters
    ----------
    logits : (..., C)
    sharpness : the factor on the logits before they are exponentiated, one over the temperature of physics; an array
        must broadcast against the logits

    Returns
    -------
    probs : (..., C), of which each row sums to 1

    Raises
    ------
    InputError
        If a logit is not finite, or there is none.

    Examples
    --------
    >>> softmax(np.array([1.6, -0.2])).round(2)
    array([0.86, 0.14])
    """
    if not logits.size or not np.isfinite(logits).all():
        raise InputError(f"softmax wants finite logits, got {logits.tolist()}")
    # Two huge logits may differ by more than a float holds; the smaller then weighs exactly 0, as it should.
    with np.errstate(over="ignore"):
        weights = np.exp((logits - logits.max(axis=-1, keepdims=True)) * sharpness)
    return np.asarray(weights / weights.sum(axis=-1, keepdims=True))


def cross_entropy(logits: Floats, target: Floats) -> Floats:
    """Return minus the logarithm of the probability that softmax gives to the right class, (...).

    Parameters
    ----------
    logits : (..., C)
    target : (..., C), 1 at the right class and 0 elsewhere, or any distribution

    Examples
    --------
    >>> cross_entropy(np.array([1.0, 0.5]), np.array([1.0, 0.0])).round(3)
    np.float64(0.474)
    """
    largest = logits.max(axis=-1, keepdims=True)
    # The logarithm of softmax, written so that a probability too small for a float still has one.
    logs = logits - largest - np.log(np.exp(logits - largest).sum(axis=-1, keepdims=True))
    return np.asarray(-(target * logs).sum(axis=-1))


def argmax_one_hot(logits: NDArray[Any]) -> Floats:
    """Mark the largest of (..., C) numbers with 1 and the others with 0; those that tie for the largest all get 1.

    Examples
    --------
    >>> argmax_one_hot(np.array([1.6, -0.2])), argmax_one_hot(np.array([0.5, 0.5]))
    (array([1., 0.]), array([1., 1.]))
    """
    return np.asarray(logits == logits.max(axis=-1, keepdims=True), dtype=np.float64)


def _check_kernels(onehot: Floats, kernels: Floats, bias: Floats) -> None:
    letters, length = onehot.shape[-2:]
    detectors, rows, width = kernels.shape
    if rows != letters:
        raise InputError(f"convolve wants kernels over {letters} letters, got kernels over {rows}")
    if width > length:
        raise InputError(f"convolve wants kernels of at most {length} columns, got {width}")
    if bias.shape != (detectors,):
        raise InputError(f"convolve wants a bias of shape ({detectors},), got {bias.shape}")
