import numpy as np

from dnacnn.experiments.learning.alike import find_alike
from dnacnn.experiments.learning.design import Design
from dnacnn.network.encoding import decode

DESIGN = Design(motifs=("CA", "TT", "AG"), length=16, unseen=1000, seeds=(1, 2))


def cells(strand: str, size: int) -> tuple[bool, ...]:
    """Say of each motif and group whether the motif starts in it."""
    groups = [range(at, min(at + size, 16)) for at in range(0, 16, size)]
    return tuple(any(strand.startswith(motif, at) for at in group) for motif in DESIGN.motifs for group in groups)


def test_strands_that_look_alike_do() -> None:
    assert find_alike(DESIGN, 1) is None
    found = find_alike(DESIGN, 4)
    assert found
    assert cells(found.positive, 4) == cells(found.negative, 4)
    network = DESIGN.network(4)
    np.testing.assert_array_equal(*network.forward([found.positive, found.negative]).pooled.values)


def test_the_pair_is_the_clearest_of_its_seed() -> None:
    found = find_alike(DESIGN, 4)
    assert found

    def starts(strand: str) -> int:
        return sum(strand.startswith(motif, at) for motif in DESIGN.motifs for at in range(16))

    unseen = DESIGN.strands(1, [1])[1]
    looks: dict[tuple[bool, ...], tuple[list[int], list[int]]] = {}
    for row, label in zip(unseen.codes, unseen.labels, strict=True):
        looks.setdefault(cells(decode(row), 4), ([], []))[int(label)].append(starts(decode(row)))
    fewest = min(min(negatives) + min(positives) for negatives, positives in looks.values() if negatives and positives)
    assert starts(found.positive) + starts(found.negative) == fewest


def test_the_order_that_coarse_groups_lose_is_kept_by_those_that_cannot_hold_both_motifs() -> None:
    found = find_alike(DESIGN, 4)
    assert found
    pair = found.order_lost(DESIGN, 2)
    assert pair
    motifs = [DESIGN.motifs[row] for row in pair]
    fine = [
        [{at // 2 for at in range(16) if one.startswith(motif, at)} for motif in motifs]
        for one in (
            found.positive,
            found.negative,
        )
    ]
    assert fine[0] != fine[1]
    shared = [{at // 4 for at in range(16) if found.positive.startswith(motif, at)} for motif in motifs]
    assert shared[0] & shared[1]
    assert found.order_lost(DESIGN, 4) is None
