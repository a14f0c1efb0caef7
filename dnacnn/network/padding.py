"""What other paddings would do to a strand: another value in the new columns, another end, or none.

Axes: N letters, M padded positions, F detectors, K kernel width, W windows.
"""

from dataclasses import dataclass, replace

import numpy as np

from dnacnn.arrays import Bools, Floats, frozen
from dnacnn.network.encoding import DNA, SIDES, Strand, clean_strand
from dnacnn.network.layers import window_products, windows
from dnacnn.network.network import Network


@dataclass(frozen=True, eq=False, kw_only=True)
class PaddedTrace:
    """One way of padding, and what the detectors answer to it."""

    strand: str
    side: str  # "right", "left" or "none"
    fill: float  # what each row of a new column holds: 0, 1/4, or NaN for nothing
    shift: int  # how many columns later a detection comes than without padding
    padded: Floats  # (4, M)
    windows: Floats  # (W, 4, K), what each window sees
    products: Floats  # (F, W, 4, K), kernel times window, cell by cell
    matches: Floats  # (F, W), the sum of the products
    scores: Floats  # (F, W)
    detected: Floats  # (F, W)
    hanging: Bools  # (W,), whether the window reaches into the padding
    spurious: Bools  # (F, W), where a detector answers though its motif does not stand there as a whole


def compare_paddings(strand: Strand, network: Network) -> tuple[PaddedTrace, ...]:
    """Run the detectors on one strand under every padding.

    Parameters
    ----------
    strand : N letters
    network : whose kernels are used, whatever its own padding

    Returns
    -------
    paddings : five of them
        Right, left, each with zeros and then with equal parts of every letter, and last no padding.

    Raises
    ------
    InputError
        If the strand holds another letter than A, C, G and T, or is shorter than a kernel.

    Examples
    --------
    >>> network = Network.from_motifs(["CA", "TT", "AG"], pad_side="right", pool_size=2)
    >>> [(way.side, way.fill) for way in compare_paddings("GATTACAA", network)]
    [('right', 0.0), ('right', 0.25), ('left', 0.0), ('left', 0.25), ('none', 0.0)]
    >>> compare_paddings("GATTACAA", network)[1].detected[2]  # half of AG at the end, and a quarter of an answer
    array([0.  , 0.  , 0.  , 0.  , 0.  , 0.  , 0.  , 0.25])
    """
    ways = [(side, fill) for side in SIDES for fill in (0.0, 1 / len(DNA)) if side != "none" or fill == 0.0]
    return tuple(_pad_one(strand, network, side, fill) for side, fill in ways)


def hang_over(strand: Strand, network: Network) -> PaddedTrace:
    """Let the windows run past the end of the strand, where there is nothing: what depends on nothing is undefined.

    Parameters
    ----------
    strand, network : as in `compare_paddings`

    Returns
    -------
    trace : PaddedTrace
        On the right, filled with NaN.

    Raises
    ------
    InputError
        As `compare_paddings` does.

    Examples
    --------
    >>> network = Network.from_motifs(["CA", "TT", "AG"], pad_side="right", pool_size=2)
    >>> hang_over("CAG", network).products[0, -1]  # CA on the G and on nothing
    array([[ 0., nan],
           [ 0., nan],
           [ 0., nan],
           [ 0., nan]])
    """
    return _pad_one(strand, network, "right", np.nan)


def _pad_one(strand: Strand, network: Network, side: str, fill: float) -> PaddedTrace:
    strand, network = clean_strand(strand), replace(network, pad_side=side)
    padded, scores, detected, _ = network.forward(strand, fill=fill)
    products = window_products(padded, network.kernels)
    hanging = network.hanging(len(strand))
    return PaddedTrace(
        strand=strand,
        side=side,
        fill=fill,
        shift=network.shift,
        padded=frozen(padded),
        windows=frozen(windows(padded, network.width)),
        products=frozen(products),
        matches=frozen(products.sum(axis=(-2, -1))),
        scores=frozen(scores),
        detected=frozen(detected),
        hanging=frozen(hanging),
        spurious=frozen((detected > 0) & hanging),
    )
