"""Strands that pooling makes alike: the same pooled cells, though the pattern holds on one of them alone."""

from dataclasses import dataclass
from itertools import combinations

import numpy as np

from dnacnn.arrays import Ints
from dnacnn.experiments.learning.design import Design
from dnacnn.experiments.learning.examples import Examples
from dnacnn.network.encoding import decode

Places = tuple[list[int], list[int]]  # of negatives, and of positives


@dataclass(frozen=True)
class Alike:
    """Two strands which no layer behind the pooling can tell apart.

    Attributes
    ----------
    positive, negative : the strands.
    pool_size : columns per group.
    """

    positive: str
    negative: str
    pool_size: int

    def order_lost(self, design: Design, pool_size: int) -> tuple[int, int] | None:
        """Find two motifs that share a group, but whose cells differ in groups of another size; None if there are none.

        Examples
        --------
        >>> Alike("CATTACGC", "TTACATCT", 4).order_lost(Design(motifs=("CA", "TT"), length=8), 2)
        (0, 1)
        """
        shared = design.network(self.pool_size).forward(self.positive).pooled.values > 0
        one, other = design.network(pool_size).forward([self.positive, self.negative]).pooled.values > 0
        for group in shared.T:
            for pair in combinations(np.flatnonzero(group).tolist(), 2):
                if not np.array_equal(one[[*pair]], other[[*pair]]):
                    return pair
        return None


def find_alike(design: Design, pool_size: int) -> Alike | None:
    """Look through the seeds' unseen strands for two of different classes with the same pooled cells.

    They are the clearest of the first seed that has any: motifs start in the fewest places of both together.

    Examples
    --------
    >>> design = Design(motifs=("CA", "TT"), length=8, pools=(1, 4), unseen=200)
    >>> find_alike(design, 1) is None
    True
    >>> found = find_alike(design, 4)
    >>> found.positive, found.negative
    ('CATTACGC', 'TTACATCT')
    """
    for seed in design.seeds:
        unseen, starts, classes = _unseen(design, seed, pool_size)
        pairs = [[min(places, key=starts.__getitem__) for places in both] for both in classes if all(both)]
        if pairs:
            negative, positive = min(pairs, key=lambda pair: starts[pair].sum())
            return Alike(decode(unseen.codes[positive]), decode(unseen.codes[negative]), pool_size)
    return None


def _unseen(design: Design, seed: int, pool_size: int) -> tuple[Examples, Ints, list[Places]]:
    """Give a seed's unseen strands, in how many places of each a motif starts, and which share their pooled cells."""
    _, unseen = design.strands(seed, [1])
    found = design.network(pool_size).forward(unseen.codes)
    classes: dict[bytes, Places] = {}
    for place, (cells, label) in enumerate(zip(found.pooled.values, unseen.labels, strict=True)):
        classes.setdefault(np.ascontiguousarray(cells).tobytes(), ([], []))[int(label)].append(place)
    return unseen, np.asarray((found.detected > 0).sum(axis=(1, 2))), list(classes.values())
