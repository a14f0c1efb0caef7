"""The backward pass: each layer's gradient, given the gradient of what it put out.

Axes: N positions, F detectors, K kernel width, W = N - K + 1 windows, P pooled positions, C classes;
"..." stands for any leading batch axes. A gradient has the shape of the array that it belongs to.
"""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from dnacnn.arrays import Floats
from dnacnn.errors import InputError
from dnacnn.network.layers import argmax_one_hot, group, group_sizes, softmax, windows
from dnacnn.network.pasted import quoted

TIES = ("first", "split", "all")


class ConvolveGradients(NamedTuple):
    """The gradients of a convolution; those of kernels and bias are kept apart for each member of a batch."""

    kernels: Floats  # (..., F, 4, K)
    bias: Floats  # (..., F)
    onehot: Floats  # (..., 4, N)


def max_pool_mask(detected: Floats, size: int, ties: str = "first") -> Floats:
    """Weigh each position, (..., F, W), by the share of its group's gradient that it receives.

    When several positions tie, the "first" receives all of it, or each an equal part ("split"), or each the whole
    ("all").

    Raises
    ------
    InputError
        If the convention is unknown, or the size is below 1.

    Examples
    --------
    >>> [max_pool_mask(np.array([[3.0, 1.0, 0.0, 0.0]]), 2, ties).tolist() for ties in TIES]
    [[[1.0, 0.0, 1.0, 0.0]], [[1.0, 0.0, 0.5, 0.5]], [[1.0, 0.0, 1.0, 1.0]]]
    """
    if ties not in TIES:
        raise InputError(f'ties wants "first", "split" or "all", got {quoted(ties)}')
    groups = group(detected, size)  # (..., F, P, size)
    if ties == "first":
        best = groups.argmax(axis=-1)[..., None]  # (..., F, P, 1)
        mask = (np.arange(size) == best).astype(np.float64)
    else:
        mask = argmax_one_hot(groups)
        if ties == "split":
            mask /= mask.sum(axis=-1, keepdims=True)
    flat = mask.reshape(*detected.shape[:-1], -1)
    return np.asarray(flat[..., : detected.shape[-1]])  # (..., F, W)


def max_pool_backward(upstream: Floats, detected: Floats, size: int, ties: str = "first") -> Floats:
    """Send each group's gradient back to the positions that won it.

    Parameters
    ----------
    upstream : (..., F, P)
    detected : (..., F, W), what was pooled
    size : positions per group
    ties : "first", "split" or "all", as in `max_pool_mask`

    Returns
    -------
    gradient : (..., F, W)

    Raises
    ------
    InputError
        If the upstream gradient does not have one value per group, or `max_pool_mask` refuses the rest.

    Examples
    --------
    >>> max_pool_backward(np.array([[5.0, 7.0]]), np.array([[3.0, 1.0, 0.0, 2.0]]), 2)
    array([[5., 0., 0., 7.]])
    """
    mask = max_pool_mask(detected, size, ties)
    count = detected.shape[-1]
    wanted = (*detected.shape[-2:-1], len(group_sizes(count, size)))
    if upstream.shape[-2:] != wanted:
        raise InputError(f"max_pool_backward wants an upstream of shape (..., {wanted}), got {upstream.shape}")
    return np.asarray(mask * np.repeat(upstream, size, axis=-1)[..., :count] + 0.0)  # + 0 turns -0 into 0


def average_pool_backward(upstream: Floats, count: int, size: int) -> Floats:
    """Give each position its equal part of its group's gradient, whatever was pooled.

    Parameters
    ----------
    upstream : (..., F, P)
    count : W, the positions that were pooled
    size : positions per group

    Returns
    -------
    gradient : (..., F, W)

    Raises
    ------
    InputError
        If the upstream gradient does not have one value per group, or the size is below 1.

    Examples
    --------
    >>> average_pool_backward(np.array([[4.0, 7.0]]), 3, 2)
    array([[2., 2., 7.]])
    """
    sizes = group_sizes(count, size)
    if upstream.shape[-1] != len(sizes):
        raise InputError(f"average_pool_backward wants an upstream of {len(sizes)} groups, got {upstream.shape}")
    return np.asarray(np.repeat(upstream / sizes, sizes, axis=-1))


def relu_backward(upstream: Floats, scores: Floats) -> Floats:
    """Let the gradient pass where the score, what went into the ReLU, was positive; both have one shape.

    At 0, where ReLU has no derivative, the slope is 0 by convention.

    Examples
    --------
    >>> relu_backward(np.array([5.0, 5.0, 5.0]), np.array([-1.0, 0.0, 1.0]))
    array([0., 0., 5.])
    """
    return np.where(scores > 0.0, upstream, 0.0)


def convolve_backward(upstream: Floats, onehot: Floats, kernels: Floats) -> ConvolveGradients:
    """Send the gradient of the scores back to the kernels, the bias and the input.

    Parameters
    ----------
    upstream : (..., F, W)
    onehot : (..., 4, N), what was convolved
    kernels : (F, 4, K)

    Returns
    -------
    kernels : (..., F, 4, K)
    bias : (..., F)
    onehot : (..., 4, N)

    Raises
    ------
    InputError
        If the upstream gradient does not have one value per detector and window.

    Examples
    --------
    >>> back = convolve_backward(np.array([[5.0, 7.0]]), np.array([[1.0, 2.0, 3.0]]), np.array([[[1.0, 10.0]]]))
    >>> back.kernels, back.bias, back.onehot
    (array([[[19., 31.]]]), array([12.]), array([[ 5., 57., 70.]]))
    """
    detectors, _, width = kernels.shape
    count = onehot.shape[-1] - width + 1
    if upstream.shape[-2:] != (detectors, count):
        raise InputError(
            f"convolve_backward wants an upstream of shape (..., {detectors}, {count}), got {upstream.shape}"
        )
    to_kernels = np.einsum("...fw,...wak->...fak", upstream, windows(onehot, width))
    to_onehot = np.zeros(np.broadcast_shapes(onehot.shape[:-2], upstream.shape[:-2]) + onehot.shape[-2:])
    for column in range(width):
        to_onehot[..., column : column + count] += kernels[..., column].T @ upstream  # (A, F) @ (..., F, W)
    return ConvolveGradients(to_kernels, upstream.sum(axis=-1), to_onehot)


def cross_entropy_backward(logits: Floats, target: Floats) -> Floats:
    """Send the gradient of `cross_entropy` back to the logits, (..., C): what softmax gave, less what was right.

    Examples
    --------
    >>> cross_entropy_backward(np.array([1.0, 0.5]), np.array([1.0, 0.0])).round(3)
    array([-0.378,  0.378])
    """
    return np.asarray(softmax(logits) - target)


def softmax_jacobian(logits: Floats, sharpness: float | Floats = 1.0) -> Floats:
    """Differentiate every output of softmax by every input.

    Parameters
    ----------
    logits : (..., C)
    sharpness : as in `softmax`

    Returns
    -------
    jacobian : (..., C, C)
        Entry [i, j] is the derivative of output i by input j: sharpness * s_i * ((i is j) - s_j), by the quotient
        rule on s_i = e^(b x_i) / sum_j e^(b x_j).

    Examples
    --------
    >>> softmax_jacobian(np.array([1.6, -0.2])).round(3)
    array([[ 0.122, -0.122],
           [-0.122,  0.122]])
    """
    probs = softmax(logits, sharpness)  # (..., C)
    factor = np.broadcast_to(np.asarray(sharpness, dtype=np.float64), probs.shape)
    jacobian = -(factor * probs)[..., :, None] * probs[..., None, :]  # (..., C, C), right off the diagonal
    # The outputs always sum to 1, so a column sums to 0. Taken from there, the diagonal is exact even near s_i = 1.
    place = np.arange(probs.shape[-1])
    jacobian[..., place, place] = 0.0
    jacobian[..., place, place] = -jacobian.sum(axis=-2)
    return np.asarray(jacobian + 0.0)  # + 0 turns -0 into 0


def argmax_jacobian(logits: NDArray[Any]) -> Floats:
    """Differentiate every output of the one-hot argmax of (..., C) logits by every input, (..., C, C).

    The derivative is NaN, undefined, where output and input both tie for the largest, since there the output jumps; it
    is 0 everywhere else.

    Examples
    --------
    >>> argmax_jacobian(np.array([1.6, -0.2])).tolist(), argmax_jacobian(np.array([0.5, 0.5])).tolist()
    ([[0.0, 0.0], [0.0, 0.0]], [[nan, nan], [nan, nan]])
    """
    best = argmax_one_hot(logits) > 0  # (..., C)
    tied = best & (best.sum(axis=-1, keepdims=True) > 1)
    return np.where(tied[..., :, None] & tied[..., None, :], np.nan, 0.0)
