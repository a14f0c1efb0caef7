"""Where the network looks: which cells change when a motif moves by one letter.

Axes: L positions, G sizes of groups, F detectors, W columns, P pooled columns.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dnacnn.arrays import Floats, Ints, frozen
from dnacnn.errors import InputError
from dnacnn.network.encoding import all_strands, encode
from dnacnn.network.network import Network


@dataclass(frozen=True, eq=False, kw_only=True)
class Moved:
    """What changes, by where the first motif stands before it moves; a size of 1 is no pooling."""

    pools: Ints  # (G,)
    strands: Ints  # (L,), how many there are
    cells: Ints  # (G,), how many there are
    changed: Floats  # (G, L), the mean share of all cells that change
    same: Floats  # (G, L), the share of strands of which no cell in the motif's own row changes
    mean: Floats  # (G,), of `changed`, over all strands and positions


def move_motif(motifs: Sequence[str], length: int, pools: Sequence[int], *, pad_side: str = "right") -> Moved:
    """Let the first motif change places with the letter behind it, in every strand of a length that holds it.

    Parameters
    ----------
    motifs : F of K letters
    length : N, at most 10
    pools : sizes of groups
    pad_side : as in `Network`

    Raises
    ------
    InputError
        If the motif has no room to move, or there are too many strands.

    Examples
    --------
    >>> moved = move_motif(["CA", "TT"], 5, [1, 2])
    >>> moved.strands, moved.same.tolist()
    (array([64, 64, 64]), [[0.0, 0.0, 0.0], [0.9375, 0.0, 0.9375]])
    """
    words = encode(motifs)
    width = words.shape[1]
    if not width < length <= 10:
        raise InputError(f"length wants {width + 1} to 10 letters, got {length}")
    networks = [Network.from_motifs(motifs, pad_side=pad_side, pool_size=size) for size in pools]
    strands = all_strands(length)
    holding = [strands[(strands[:, start : start + width] == words[0]).all(axis=1)] for start in range(length - width)]
    rows = [[_changes(network, one, start) for start, one in enumerate(holding)] for network in networks]
    changed, same = (np.array([[one[part] for one in row] for row in rows]) for part in (0, 1))  # (G, L)
    return Moved(
        pools=frozen(np.array(pools)),
        strands=frozen(np.array([len(one) for one in holding])),
        cells=frozen(np.array([len(words) * network.groups(length) for network in networks])),
        changed=frozen(changed),
        same=frozen(same),
        mean=frozen(changed.mean(axis=1)),
    )


def _changes(network: Network, before: NDArray[np.integer], start: int) -> tuple[float, float]:
    """Give the mean share of cells that change when a motif moves, and how often none in the first row does."""
    after = before.copy()
    after[:, start : start + network.width + 1] = np.roll(before[:, start : start + network.width + 1], 1, axis=1)
    differ = network.forward(before).pooled.values != network.forward(after).pooled.values  # (S, F, P)
    return float(differ.mean()), float((~differ[:, 0].any(axis=1)).mean())


def move_once(motifs: Sequence[str], strand: str) -> tuple[str, str, int]:
    """Let the first motif in a strand change places with the letter behind it.

    A strand that doesn't hold it, or only at its end, gets it at its beginning.

    Returns
    -------
    before, after : the strand without and with the change
    start : where the motif stands before it, from 0

    Examples
    --------
    >>> move_once(["CA", "TT"], "CAGTTAAG"), move_once(["CA"], "GGGGCA")
    (('CAGTTAAG', 'GCATTAAG', 0), ('CAGGCA', 'GCAGCA', 0))
    """
    motif = motifs[0]
    width = len(motif)
    start = strand.find(motif)
    if not 0 <= start < len(strand) - width:
        strand, start = motif + strand[width:], 0
    after = strand[:start] + strand[start + width] + motif + strand[start + width + 1 :]
    return strand, after, start
