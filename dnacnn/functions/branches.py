"""A parameter w feeds two branches, and the larger one goes on: how the derivative passes the max.

Each branch is a line, x_i = slope_i * w + offset_i, and the result is max(x1, x2). "..." stands for any shape of w.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from dnacnn.arrays import Bools, Floats, frozen
from dnacnn.errors import InputError


@dataclass(frozen=True, eq=False, kw_only=True)
class Branches:
    """Both branches and their max, forwards and back, for one w or for many."""

    w: Floats  # (...)
    x: Floats  # (..., 2)
    value: Floats  # (...), the max
    tied: Bools  # (...), whether the branches are equal
    inner: Floats  # (..., 2), dx_i/dw
    outer: Floats  # (..., 2), dmax/dx_i: 1 for the larger, 0 for the smaller, NaN for both if they tie
    terms: Floats  # (..., 2), outer * inner, one per path
    derivative: Floats  # (...), the sum of the terms; NaN where undefined
    low: Floats  # (...), the least subgradient of the max; equal to the derivative where there is one
    high: Floats  # (...), the greatest
    step: float  # of the finite differences
    backward: Floats  # (...), (max(w) - max(w - step)) / step
    central: Floats  # (...), (max(w + step) - max(w - step)) / (2 * step)
    forward: Floats  # (...), (max(w + step) - max(w)) / step


@dataclass(frozen=True, eq=False, kw_only=True)
class Support:
    """Straight lines through a kink that stay below the max: each has a subgradient as its slope.

    Axes: S lines, "..." any shape of w.
    """

    shares: Floats  # (S, 2), how much of each branch's slope the line takes: s and 1 - s
    slopes: Floats  # (S,), from the least subgradient to the greatest
    lines: Floats  # (S, ...), the lines' heights


def follow_branches(w: float | Floats, slopes: Sequence[float], offsets: Sequence[float], step: float) -> Branches:
    """Compute the max of two lines, its derivative by the chain rule, and finite differences beside it.

    Parameters
    ----------
    w, slopes, offsets : (...), and those of the two branches, which tie if they differ by no more than rounding does
    step : of the finite differences, above 0

    Raises
    ------
    InputError
        If there are not two slopes and two offsets, or the step is not above 0.

    Examples
    --------
    >>> at = follow_branches(1.5, (2.0, -1.0), (-1.0, 2.0), 0.001)
    >>> at.x, at.terms, float(at.derivative)
    (array([2. , 0.5]), array([2., 0.]), 2.0)
    >>> kink = follow_branches(1.0, (2.0, -1.0), (-1.0, 2.0), 0.001)
    >>> float(kink.derivative), float(kink.low), float(kink.high)
    (nan, -1.0, 2.0)
    """
    if len(slopes) != 2 or len(offsets) != 2:
        raise InputError(f"follow_branches wants two slopes and two offsets, got {len(slopes)} and {len(offsets)}")
    if not step > 0:
        raise InputError(f"follow_branches wants a step above 0, got {step}")
    at = np.asarray(w, dtype=np.float64)
    lines = np.array(slopes, dtype=np.float64), np.array(offsets, dtype=np.float64)
    x = _lines(at, *lines)  # (..., 2)
    value = x.max(axis=-1)
    return Branches(
        w=frozen(at),
        x=frozen(x),
        value=frozen(value),
        step=step,
        **_finite_differences(at, value, step, *lines),
        **_chain_rule(at, x, *lines),
    )


def _finite_differences(w: Floats, value: Floats, step: float, slopes: Floats, offsets: Floats) -> dict[str, Any]:
    """Give the differences to the left, to both sides and to the right, by the names of `Branches`."""
    before, after = (_lines(w + way, slopes, offsets).max(axis=-1) for way in (-step, step))
    found = {
        "backward": (value - before) / step,
        "central": (after - before) / (2 * step),
        "forward": (after - value) / step,
    }
    return {name: frozen(array) for name, array in found.items()}


def _chain_rule(w: Floats, x: Floats, slopes: Floats, offsets: Floats) -> dict[str, Any]:
    """Give the derivative and its parts, by the names of `Branches`."""
    size = np.abs(slopes * w[..., None]) + np.abs(offsets)
    tied = np.abs(x[..., 0] - x[..., 1]) <= 4 * np.finfo(np.float64).eps * size.max(axis=-1)
    inner = np.broadcast_to(slopes, x.shape)
    larger = (x == x.max(axis=-1, keepdims=True)).astype(np.float64)
    outer = np.where(tied[..., None], np.nan, larger)
    terms = outer * inner + 0.0  # which turns -0 into 0
    derivative = terms.sum(axis=-1)
    found = {
        "tied": tied,
        "inner": inner,
        "outer": outer,
        "terms": terms,
        "derivative": derivative,
        "low": np.where(tied, inner.min(axis=-1), derivative),
        "high": np.where(tied, inner.max(axis=-1), derivative),
    }
    return {name: frozen(array) for name, array in found.items()}


def crossing(slopes: Sequence[float], offsets: Sequence[float]) -> float:
    """Find the w at which the branches are equal: the kink of their max.

    Raises
    ------
    InputError
        If the branches are parallel.

    Examples
    --------
    >>> crossing((2.0, -1.0), (-1.0, 2.0))
    1.0
    """
    if slopes[0] == slopes[1]:
        raise InputError(f"crossing wants two different slopes, got {slopes[0]} twice")
    return (offsets[1] - offsets[0]) / (slopes[0] - slopes[1])


def support_lines(w: Floats, slopes: Sequence[float], offsets: Sequence[float], count: int) -> Support:
    """Draw straight lines through the kink that nowhere rise above the max.

    There are `count` of them, at least 2, with evenly spread slopes; they are computed at each w.

    Raises
    ------
    InputError
        If the branches are parallel, or fewer than two lines are wanted.

    Examples
    --------
    >>> fan = support_lines(np.array([0.0, 1.0, 2.0]), (2.0, -1.0), (-1.0, 2.0), count=3)
    >>> fan.slopes
    array([-1. ,  0.5,  2. ])
    >>> fan.lines
    array([[ 2. ,  1. ,  0. ],
           [ 0.5,  1. ,  1.5],
           [-1. ,  1. ,  3. ]])
    """
    if count < 2:
        raise InputError(f"support_lines wants at least 2 lines, got {count}")
    kink = crossing(slopes, offsets)
    share = np.linspace(0.0, 1.0, count)
    steep = int(np.argmax(slopes))
    shares = np.empty((count, 2))
    shares[:, steep], shares[:, 1 - steep] = share, 1.0 - share
    mixed = shares @ np.array(slopes, dtype=np.float64)  # (S,)
    height = slopes[0] * kink + offsets[0]
    lines = height + np.multiply.outer(mixed, np.asarray(w, dtype=np.float64) - kink)  # (S, ...)
    return Support(shares=frozen(shares), slopes=frozen(mixed), lines=frozen(lines))


def _lines(w: Floats, slopes: Floats, offsets: Floats) -> Floats:
    return np.asarray(w[..., None] * slopes + offsets)
