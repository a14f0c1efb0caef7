"""What a rule can tell right at most, against plain loops over strands."""

from collections import Counter

import numpy as np
import pytest

from dnacnn.experiments.learning.design import Design
from dnacnn.experiments.learning.limits import attainable, best_ignoring
from dnacnn.experiments.learning.results import kept_results
from dnacnn.network.encoding import decode

DESIGN = Design(motifs=("CA", "TT", "AG"), length=16, unseen=1000, seeds=(1, 2))


def fitted(motifs: list[str], size: int) -> float:
    """Count what a rule tells right that knows all strands, but sees only in which groups these motifs start."""
    looks: Counter[tuple[tuple[bool, ...], int]] = Counter()
    for seed in DESIGN.seeds:
        unseen = DESIGN.strands(seed, [1])[1]
        for row, label in zip(unseen.codes, unseen.labels, strict=True):
            strand = decode(row)
            groups = [range(at, min(at + size, 16)) for at in range(0, 16, size)]
            cells = (any(strand.startswith(motif, at) for at in group) for motif in motifs for group in groups)
            looks[tuple(cells), int(label)] += 1
    return sum(max(looks[look, 0], looks[look, 1]) for look in {look for look, _ in looks}) / looks.total()


@pytest.mark.parametrize("size", [1, 2, 4])
def test_it_is_the_more_frequent_class_of_what_looks_the_same(size: int) -> None:
    assert attainable(DESIGN, size) == pytest.approx(fitted([*DESIGN.motifs], size), rel=1e-12)


def test_without_one_motif_it_is_less() -> None:
    rest = [[motif for motif in DESIGN.motifs if motif != ignored] for ignored in DESIGN.motifs]
    shares = [fitted(motifs, DESIGN.pool_size) for motifs in rest]
    found = best_ignoring(DESIGN)
    assert found == pytest.approx(max(shares), rel=1e-12)
    assert [attainable(DESIGN, 2, place) for place in range(3)] == pytest.approx(shares, rel=1e-12)
    assert max(shares) < attainable(DESIGN, DESIGN.pool_size)


def test_a_single_motif_cannot_be_ignored() -> None:
    assert best_ignoring(Design(motifs=("CA",), length=8, unseen=40, seeds=(1,))) is None


def test_training_does_not_get_beyond_it() -> None:
    kept = kept_results()
    limit = attainable(kept.design, kept.design.pools[-1])
    assert (np.median(kept.curve.accuracy[:, -1], axis=0) <= limit).all()
    assert limit < 1
