from itertools import pairwise, product

import pytest

from dnacnn.experiments.learning.coverage import cover
from dnacnn.experiments.learning.design import Design
from dnacnn.network.encoding import decode


@pytest.mark.parametrize(
    ("motifs", "length", "pad_side", "size"),
    [(("CA", "TT", "AG"), 16, "right", 2), (("CA", "TT", "AG"), 12, "left", 4), (("GAT", "ACA"), 14, "none", 3)],
)
def test_ways_that_no_positive_holds_are_counted_letter_by_letter(
    motifs: tuple[str, ...], length: int, pad_side: str, size: int
) -> None:
    design = Design(motifs=motifs, length=length, pad_side=pad_side, unseen=200, seeds=(3,))
    width, shift = len(motifs[0]), len(motifs[0]) - 1 if pad_side == "left" else 0
    examples = design.strands(3, [60])[0]
    positives = [decode(row) for row, label in zip(examples.codes, examples.labels, strict=True) if label]
    ways = [
        way
        for way in product(range(length - width + 1), repeat=len(motifs))
        if all(other - one >= width for one, other in pairwise(way))
    ]
    held = {way for way in ways for strand in positives if all(map(strand.startswith, motifs, way))}
    groups = {way: tuple((at + shift) // size for at in way) for way in ways}
    kept = {one for one in groups.values() if len({*one}) == len(one)}
    found = cover(design, 60, size)
    assert {tuple(column - shift for column in case) for case in found.cases} == {*ways}
    assert found.positives == len(positives)
    assert found.unmet == (len({*ways} - held), len(kept - {groups[way] for way in held}))
    assert sum(found.groups < 0) == sum(groups[way] not in kept for way in ways)
    shown = tuple(column - shift for column in found.cases[found.case])
    assert found.strand in positives
    assert all(map(found.strand.startswith, motifs, shown))
