"""How many unseen strands can be told right at most by what their pooled cells say.

Axes: S strands, the unseen ones of all seeds; F motifs; C groups.
"""

from functools import lru_cache

import numpy as np

from dnacnn.arrays import Bools, Ints
from dnacnn.experiments.learning.design import Design


@lru_cache(maxsize=16)
def attainable(design: Design, pool_size: int, ignored: int | None = None) -> float:
    """Give the share of unseen strands that the best rule tells right which sees their pooled cells and nothing else.

    The rule is the one that fits these very strands best: of those with the same cells, it is right for the more
    frequent class. So a rule that doesn't know them can get there at best.

    Parameters
    ----------
    ignored : the place of a motif whose cells the rule doesn't see

    Examples
    --------
    >>> design = Design(motifs=("CA", "TT"), length=8, pools=(1, 4), unseen=200, seeds=(1, 2))
    >>> attainable(design, 1), attainable(design, 4), attainable(design, 1, ignored=0)
    (1.0, 0.945, 0.9)
    """
    cells, labels = _unseen(design, pool_size)
    if ignored is not None:
        cells = np.delete(cells, ignored, axis=1)
    alike = np.unique(np.packbits(cells.reshape(len(cells), -1), axis=1), axis=0, return_inverse=True)[1].ravel()
    held, positive = np.bincount(alike), np.bincount(alike, labels)
    return float(np.maximum(positive, held - positive).sum() / len(labels))


def best_ignoring(design: Design) -> float | None:
    """Give what is attainable by a rule that doesn't see one of the motifs, whichever can best be spared.

    A single motif can't be spared: then it is None.

    Examples
    --------
    >>> best_ignoring(Design(motifs=("CA", "TT"), length=8, pools=(1, 4), unseen=200, seeds=(1, 2)))
    0.895
    """
    places = range(len(design.motifs))
    return max(attainable(design, design.pool_size, place) for place in places) if len(places) > 1 else None


@lru_cache(maxsize=4)
def _unseen(design: Design, pool_size: int) -> tuple[Bools, Ints]:
    """Say of all seeds' unseen strands which pooled cells are above 0, (S, F, C), and of which class they are, (S,)."""
    network, unseen = design.network(pool_size), [design.strands(seed, [1])[1] for seed in design.seeds]
    cells = [network.forward(one.codes).pooled.values > 0 for one in unseen]
    return np.concatenate(cells), np.concatenate([one.labels for one in unseen])
