"""Gradient descent, for logistic regressions side by side.

Axes: U rows, D weights, R regressions, T steps.
"""

from collections.abc import Sequence

import numpy as np

from dnacnn.arrays import Floats

_SERIAL = 1 << 18  # multiplications in a product that OpenBLAS leaves to one thread


def descend(
    features: Floats, target: Floats, share: Floats, start: Floats, *, steps: int, after: Sequence[int] = ()
) -> tuple[Floats, Floats, Floats, dict[int, Floats]]:
    """Train logistic regressions side by side by plain gradient descent.

    Of the rows, `features` (U, D) with `target` (U,), 0 or 1, each counts in each regression by its `share` (U, R), of
    which a column sums to 1. The weights begin at `start` (D, R), every bias at 0.

    Returns
    -------
    weights, bias : (D, R) and (R,)
    losses : (T + 1, R), the mean cross-entropy; it never grows
    kept : the weights `after` some numbers of steps

    Examples
    --------
    >>> x, y = np.array([[0.0], [1.0]]), np.array([0.0, 1.0])
    >>> weights, bias, losses, _ = descend(x, y, np.full((2, 1), 0.5), np.zeros((1, 1)), steps=100)
    >>> bool(weights[0, 0] > 0), bool(losses[-1, 0] < losses[0, 0])
    (True, True)
    """
    inputs = np.hstack([features, np.ones((len(features), 1))])  # (U, D + 1), the last column is for the bias
    weights = np.vstack([start, np.zeros((1, start.shape[1]))])  # (D + 1, R)
    losses = np.empty((steps + 1, start.shape[1]))
    kept = {}
    # The loss bends nowhere more than a quarter of this, so a step of four over it never overshoots.
    bend = max(float(np.linalg.eigvalsh((inputs.T * part) @ inputs)[-1]) for part in share.T)
    # Larger products would wake threads that wait for one another much longer than they work.
    parts = max(1, -(-len(inputs) * weights.size // _SERIAL))
    blocks = np.array_split(inputs, parts)
    for step in range(steps + 1):
        if step in after:
            kept[step] = weights[:-1].copy()
        scores = np.concatenate([block @ weights for block in blocks])  # (U, R)
        losses[step] = (share * (np.logaddexp(0.0, scores) - target[:, None] * scores)).sum(axis=0)
        if step < steps:
            error = share * (logistic(scores) - target[:, None])
            errors = np.array_split(error, parts)
            weights = weights - 4 / bend * sum(block.T @ one for block, one in zip(blocks, errors, strict=True))
    return weights[:-1], weights[-1], losses, kept


def logistic(scores: Floats) -> Floats:
    """Turn scores of any shape into probabilities.

    Examples
    --------
    >>> logistic(np.array([-1000.0, 0.0, 1000.0]))
    array([0. , 0.5, 1. ])
    """
    # By way of tanh, which never overflows.
    return np.asarray(0.5 * (1 + np.tanh(0.5 * scores)))
