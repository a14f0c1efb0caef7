"""Rules that ignore one motif, against a plain loop."""

from dnacnn.experiments.learning.design import Design
from dnacnn.experiments.learning.shortcut import best_ignoring
from dnacnn.network.encoding import decode

DESIGN = Design(motifs=("CA", "TT", "AG"), length=16, unseen=300, seeds=(1, 2, 3))


def holds(strand: str, rule: list[str]) -> bool:
    """Say whether a strand holds motifs in order."""
    for motif in rule:
        _, found, strand = strand.partition(motif)
        if not found:
            return False
    return True


def test_the_best_rule_that_ignores_a_motif() -> None:
    shares = []
    for ignored in DESIGN.motifs:
        rule = [motif for motif in DESIGN.motifs if motif != ignored]
        right = 0
        for seed in DESIGN.seeds:
            unseen = DESIGN.strands(seed, [1])[1]
            for row, label in zip(unseen.codes, unseen.labels, strict=True):
                right += holds(decode(row), rule) == bool(label)
        shares.append(right / (DESIGN.unseen * len(DESIGN.seeds)))
    found = best_ignoring(DESIGN)
    assert found is not None
    assert abs(found - max(shares)) < 1e-12
    assert min(shares) < max(shares) < 1


def test_a_single_motif_cannot_be_ignored() -> None:
    assert best_ignoring(Design(motifs=("CA",), length=8, unseen=40, seeds=(1,))) is None
