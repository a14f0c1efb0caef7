"""What a network computes from strands, with everything in between.

Axes: N letters, M padded positions, F detectors, K kernel width, W windows, P pooled positions; "..." is empty for one
strand, and S for S of them.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from dnacnn.arrays import Bools, Floats, Ints
from dnacnn.network.encoding import DNA

if TYPE_CHECKING:
    from dnacnn.network.network import Network


@dataclass(frozen=True, eq=False, kw_only=True)
class Trace:
    """Every intermediate of one strand or of several, in the order of computation; the arrays are read-only.

    Positions, columns and groups count from 0. A gradient has the shape of the array that it belongs to.
    """

    network: "Network"

    onehot: Floats  # X, (..., 4, N)
    padded: Floats  # (..., 4, M)
    kernels: Floats  # (F, 4, K)
    bias: Floats  # (F,)
    windows: Floats  # (..., W, 4, K), what each window sees
    starts: Ints  # (W,), the strand position of each window's first letter; negative if it hangs over on the left
    hanging: Bools  # (W,), whether the window reaches into the padding
    products: Floats  # (..., F, W, 4, K), kernel times window, cell by cell
    matches: Floats  # (..., F, W), the sum of the products
    scores: Floats  # (..., F, W), matches + bias
    detected: Floats  # X-dot, (..., F, W), ReLU of the scores
    groups: Ints  # (P, 2), the first column of each group and the one after its last
    pooled: Floats  # X-double-dot, (..., F, P)
    winners: Ints  # (..., F, P), the column that won; the first of several that tie
    tied: Bools  # (..., F, P), whether several columns reached the maximum

    mask: Floats  # (..., F, W), the share of its group's gradient that each column receives
    grad_pooled: Floats  # (..., F, P)
    grad_detected: Floats  # (..., F, W)
    grad_scores: Floats  # (..., F, W)
    grad_kernels: Floats  # (..., F, 4, K)
    grad_bias: Floats  # (..., F)
    grad_padded: Floats  # (..., 4, M)

    @property
    def strands(self) -> tuple[str, ...]:
        """The strands themselves: one, or S of them."""
        letters = np.array(list(DNA))[self.onehot.argmax(axis=-2)]  # (..., N)
        return tuple("".join(row) for row in np.atleast_2d(letters))

    def _repr_html_(self) -> str:
        """Show X, X-dot and X-double-dot as tables, in a notebook."""
        from dnacnn.network.html import trace_html  # noqa: PLC0415 - which imports this module, and isn't always needed

        return trace_html(self)
