"""The layers of the network, one pure function each.

Axes: N positions, F detectors, K kernel width, W = N - K + 1 windows, P pooled positions, C classes;
"..." stands for any leading batch axes.
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
    """Cut out every window of a matrix, leftmost first.

    Parameters
    ----------
    onehot : (..., A, N)
    width : K

    Returns
    -------
    windows : (..., W, A, K)
        A read-only view.

    Raises
    ------
    InputError
        If the width is below 1, or a window is wider than the matrix.

    Examples
    --------
    >>> windows(np.array([[1.0, 2.0, 3.0]]), 2)
    array([[[1., 2.]],
    <BLANKLINE>
           [[2., 3.]]])
    """
    length = onehot.shape[-1]
    if not 1 <= width <= length:
        raise InputError(f"a window over {length} positions wants a width from 1 to {length}, got {width}")
    view = sliding_window_view(onehot, width, axis=-1)  # (..., A, W, K)
    return np.swapaxes(view, -3, -2)  # (..., W, A, K)


def window_products(onehot: Floats, kernels: Floats) -> Floats:
    """Multiply every window with every kernel, cell by cell: what a convolution adds up.

    Parameters
    ----------
    onehot : (..., 4, N)
    kernels : (F, 4, K)

    Returns
    -------
    products : (..., F, W, 4, K)

    Examples
    --------
    >>> window_products(np.array([[1.0, 2.0, 3.0]]), np.array([[[1.0, 10.0]]])).tolist()
    [[[[1.0, 20.0]], [[2.0, 30.0]]]]
    """
    return np.asarray(kernels[:, None] * windows(onehot, kernels.shape[-1])[..., None, :, :, :])


def convolve(onehot: Floats, kernels: Floats, bias: Floats) -> Floats:
    """Score every window against every kernel: the sum of the cell-by-cell products, plus the bias.

    Parameters
    ----------
    onehot : (..., A, N)
    kernels : (F, A, K)
    bias : (F,)

    Returns
    -------
    scores : (..., F, W)
        Leftmost window first.

    Raises
    ------
    InputError
        If the kernels read another alphabet, or are wider than the matrix, or there is not one bias per kernel.

    Examples
    --------
    >>> convolve(np.array([[1.0, 2.0, 3.0]]), np.array([[[1.0, 10.0]]]), np.array([-20.0]))
    array([[ 1., 12.]])
    """
    letters, length = onehot.shape[-2:]
    detectors, kernel_letters, width = kernels.shape
    if kernel_letters != letters:
        raise InputError(f"convolve wants kernels over {letters} letters, got kernels over {kernel_letters}")
    if width > length:
        raise InputError(f"convolve wants kernels of at most {length} columns, got {width}")
    if bias.shape != (detectors,):
        raise InputError(f"convolve wants a bias of shape ({detectors},), got {bias.shape}")

    count = length - width + 1
    # One small product per kernel column: no copy of the windows is ever made, which keeps a large batch in memory.
    scores = kernels[..., 0] @ onehot[..., :count]  # (F, A) @ (..., A, W) -> (..., F, W)
    for column in range(1, width):
        scores += kernels[..., column] @ onehot[..., column : column + count]
    scores += bias[:, None]
    return np.asarray(scores)


def relu(scores: Floats) -> Floats:
    """Keep what is positive, and put 0 in place of the rest.

    Parameters
    ----------
    scores : any shape

    Returns
    -------
    detected : the same shape

    Examples
    --------
    >>> relu(np.array([-1.0, 0.0, 1.0]))
    array([0., 0., 1.])
    """
    return np.maximum(scores, 0.0)


def group(detected: Floats, size: int) -> Floats:
    """Lay the positions out in groups of one size, side by side.

    Parameters
    ----------
    detected : (..., W)
    size : positions per group

    Returns
    -------
    groups : (..., P, size), P = ceil(W / size)
        If the last group is shorter, its empty places hold minus infinity, which never wins a max.

    Raises
    ------
    InputError
        If the size is below 1.

    Examples
    --------
    >>> group(np.array([1.0, 2.0, 3.0]), 2)
    array([[  1.,   2.],
           [  3., -inf]])
    """
    if size < 1:
        raise InputError(f"pooling wants groups of at least 1 position, got a size of {size}")
    count = detected.shape[-1]
    missing = -count % size
    if missing:
        around = [(0, 0)] * (detected.ndim - 1) + [(0, missing)]
        detected = np.pad(detected, around, constant_values=-np.inf)
    return detected.reshape(*detected.shape[:-1], (count + missing) // size, size)


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
    >>> values
    array([[3., 0., 7.]])
    >>> winners
    array([[0, 2, 4]])
    """
    groups = group(detected, size)  # (..., F, P, size)
    inside = groups.argmax(axis=-1)  # (..., F, P)
    values = np.take_along_axis(groups, inside[..., None], axis=-1)[..., 0]  # (..., F, P)
    return Pooled(values, inside + size * np.arange(groups.shape[-2]))


def pool_ties(detected: Floats, size: int) -> Bools:
    """Tell in which groups more than one position reaches the largest value.

    Parameters
    ----------
    detected : (..., F, W)
    size : positions per group

    Returns
    -------
    tied : (..., F, P)

    Examples
    --------
    >>> pool_ties(np.array([[3.0, 1.0, 0.0, 0.0, 7.0]]), 2)
    array([[False,  True, False]])
    """
    groups = group(detected, size)
    best = groups.max(axis=-1, keepdims=True)
    return np.asarray((groups == best).sum(axis=-1) > 1)


def softmax(logits: Floats, sharpness: float | Floats = 1.0) -> Floats:
    """Turn numbers into a distribution that leans towards the largest: a soft argmax.

    Parameters
    ----------
    logits : (..., C)
    sharpness : the factor on the logits before they are exponentiated; an array must broadcast against the logits

    Returns
    -------
    probs : (..., C)
        Each row sums to 1.

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


def argmax_one_hot(logits: NDArray[Any]) -> Floats:
    """Mark the largest number with 1 and the others with 0; numbers that tie for the largest all get 1.

    Parameters
    ----------
    logits : (..., C)

    Returns
    -------
    chosen : (..., C)

    Examples
    --------
    >>> argmax_one_hot(np.array([1.6, -0.2]))
    array([1., 0.])
    >>> argmax_one_hot(np.array([0.5, 0.5]))
    array([1., 1.])
    """
    return np.asarray(logits == logits.max(axis=-1, keepdims=True), dtype=np.float64)
