"""Strands that pooling makes alike: the same pooled cells, though the pattern holds on one of them alone."""

from dataclasses import dataclass

import numpy as np

from dnacnn.experiments.learning.design import Design
from dnacnn.network.encoding import decode


@dataclass(frozen=True)
class Alike:
    """Two strands which no layer behind the pooling can tell apart, and how many such strands there are.

    Attributes
    ----------
    positive, negative : the strands.
    pool_size : columns per group.
    lost : of the unseen strands, how many share their pooled cells with a strand of the other class.
    asked : how many unseen strands there are.
    """

    positive: str
    negative: str
    pool_size: int
    lost: int
    asked: int


def find_alike(design: Design, pool_size: int) -> Alike | None:
    """Look through the first seed's unseen strands for two of different classes with the same pooled cells.

    The positive is the first in order of which there is such a negative, and that the first too.

    Examples
    --------
    >>> design = Design(motifs=("CA", "TT"), length=8, pools=(1, 4), unseen=200)
    >>> find_alike(design, 1) is None
    True
    >>> found = find_alike(design, 4)
    >>> found.positive, found.negative
    ('CATTACGC', 'TTACATCT')
    """
    _, unseen = design.strands(design.seeds[0], [1])
    pooled = design.network(pool_size).forward(unseen.codes).pooled.values
    classes: dict[bytes, tuple[list[int], list[int]]] = {}
    for place, (cells, label) in enumerate(zip(pooled, unseen.labels, strict=True)):
        classes.setdefault(np.ascontiguousarray(cells).tobytes(), ([], []))[int(label)].append(place)
    mixed = [both for both in classes.values() if all(both)]
    if not mixed:
        return None
    negatives, positives = min(mixed, key=lambda both: both[1][0])
    return Alike(
        positive=decode(unseen.codes[positives[0]]),
        negative=decode(unseen.codes[negatives[0]]),
        pool_size=pool_size,
        lost=sum(len(both[0]) + len(both[1]) for both in mixed),
        asked=len(unseen.labels),
    )
