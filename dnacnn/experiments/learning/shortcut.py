"""How far one gets without looking at everything: rules that ignore one motif."""

from functools import lru_cache

import numpy as np

from dnacnn.cases.pattern import is_positive
from dnacnn.experiments.learning.design import Design


@lru_cache(maxsize=16)
def best_ignoring(design: Design) -> float | None:
    """Give the accuracy of the best rule that wants all motifs but one, in order, on all seeds' unseen strands.

    A single motif can't be ignored: then it is None.

    Examples
    --------
    >>> design = Design(motifs=("CA", "TT", "AG"), length=8, unseen=200, seeds=(1, 2))
    >>> best_ignoring(design)
    0.915
    """
    motifs = design.motifs
    if len(motifs) == 1:
        return None
    unseen = [design.strands(seed, [1])[1] for seed in design.seeds]
    rules = [motifs[:place] + motifs[place + 1 :] for place in range(len(motifs))]
    right = [[np.mean(is_positive(one.codes, rule) == one.labels) for one in unseen] for rule in rules]
    return float(np.mean(right, axis=1).max())
