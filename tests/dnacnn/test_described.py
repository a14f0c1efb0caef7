"""What flows back, recomputed from a description of the network alone, in plain loops over letters.

The network: X is the strand's letters one-hot, rows A, C, G, T, with K - 1 columns of zeros added at the end or at
the beginning, or none. Each kernel is its motif one-hot, its bias -(K - 1); a sum of products plus the bias goes
through a ReLU and makes a cell of X-dot. Columns are grouped from the left, the last group may be shorter, and a
group's maximum is a cell of X-double-dot. The next layer has a unit for each way in which the F motifs, in order and
without overlap, can fall into F different groups: a weight of 1 at the cell of each, 0 elsewhere, a bias of -(F - 1),
a ReLU. The sum of the units is the logit of "positive", one half that of "negative"; softmax makes probabilities of
them. The loss is minus the logarithm of the probability of what is true: "positive" if the strand holds the motifs in
order. A gradient passes a ReLU where its input was above 0; from a maximum it goes to the first of the columns that
reach it, or to each an equal part, or to each the whole.
"""

import math
import re
from itertools import combinations, pairwise

import pytest

from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run

Values = dict[str, object]


def described(strand: str, motifs: tuple[str, ...], side: str, size: int, ties: str) -> Values:
    width, count, pads = len(motifs[0]), len(motifs), "-" * (len(motifs[0]) - 1)
    text = {"right": strand + pads, "left": pads + strand, "none": strand}[side]
    seen = [text[start : start + width] for start in range(len(text) - width + 1)]
    scores = [[sum(map(str.__eq__, window, motif)) - (width - 1) for window in seen] for motif in motifs]
    detected = [[max(0, score) for score in row] for row in scores]
    groups = [range(at, min(at + size, len(seen))) for at in range(0, len(seen), size)]
    pooled = [[max(row[column] for column in group) for group in groups] for row in detected]
    first = len(pads) if side == "left" else 0
    ways = combinations(range(first, first + len(strand) - width + 1), count)
    apart = [way for way in ways if all(b - a >= width for a, b in pairwise(way))]
    cases = sorted({case for way in apart if len(set(case := tuple(at // size for at in way))) == count})
    inputs = [sum(pooled[f][case[f]] for f in range(count)) - (count - 1) for case in cases]
    total = sum(max(0, one) for one in inputs)
    weights = [math.exp(total), math.exp(0.5)]
    probs = [weight / sum(weights) for weight in weights]
    true = 0 if re.search(".*".join(motifs), strand) else 1
    to_sum = probs[0] - (true == 0)
    to_units = [to_sum if one > 0 else 0.0 for one in inputs]
    to_pooled = [[0.0] * len(groups) for _ in motifs]
    for case, gradient in zip(cases, to_units, strict=True):
        for row, group in enumerate(case):
            to_pooled[row][group] += gradient
    to_detected = [[0.0] * len(seen) for _ in motifs]
    for row, cells in enumerate(detected):
        for group, columns in enumerate(groups):
            best = [column for column in columns if cells[column] == pooled[row][group]]
            for column in best[:1] if ties == "first" else best:
                to_detected[row][column] = to_pooled[row][group] / (len(best) if ties == "split" else 1)
    to_scores = [
        [gradient if score > 0 else 0.0 for gradient, score in zip(*pair, strict=True)]
        for pair in zip(to_detected, scores, strict=True)
    ]
    to_kernels = [
        [
            [sum(to for to, window in zip(row, seen, strict=True) if window[k] == letter) for k in range(width)]
            for letter in "ACGT"
        ]
        for row in to_scores
    ]
    return {
        "unit_scores": inputs,
        "logits": [total, 0.5],
        "probs": probs,
        "loss": -math.log(probs[true]),
        "grad_logits": [to_sum, -to_sum],
        "grad_unit_scores": to_units,
        "grad_unit_bias": to_units,
        "grad_unit_weights": [[[to * cell for cell in row] for row in pooled] for to in to_units],
        "grad_pooled": to_pooled,
        "grad_detected": to_detected,
        "grad_scores": to_scores,
        "grad_kernels": to_kernels,
        "grad_bias": [sum(row) for row in to_scores],
    }


def flat(values: object) -> list[float]:
    return [one for part in values for one in flat(part)] if isinstance(values, list) else [float(values)]  # type: ignore[arg-type] # a number


@pytest.mark.parametrize("ties", ["first", "split", "all"])
@pytest.mark.parametrize(
    ("strand", "motifs", "side", "size"),
    [
        *((strand, ("CA", "TT", "AG"), "right", 2) for strand in ("CAGTTAAG", "CATTTAAG", "GATTACAA", "CACATTTTAGAG")),
        ("CATTTAGTTAG", ("CA", "TT", "AG"), "left", 3),
        ("CATTTAGTTAG", ("CA", "TT", "AG"), "none", 4),
        ("ATAACATAGC", ("AA", "AT"), "right", 3),
        ("GATTACAGATTA", ("ATT",), "none", 3),
        ("GATCATTACAGGCTAA", ("GAT", "CAT", "ACA", "GCT"), "right", 2),
        ("CATGTTGAGACCAGTATCCATAAG", ("CATG", "TTGA", "GACC", "AGTA", "CATA"), "right", 2),
        ("CATT", ("CA", "TT", "AG"), "right", 2),
    ],
)
def test_what_flows_back_follows_from_the_description(
    strand: str, motifs: tuple[str, ...], side: str, size: int, ties: str
) -> None:
    lecture = Lecture(
        strands=[strand], worked=strand, others=[], motifs=motifs, pad_side=side, pool_size=size, ties=ties
    )
    trace = run(strand, lecture)
    for name, values in described(strand, motifs, side, size, ties).items():
        assert getattr(trace, name).ravel().tolist() == pytest.approx(flat(values), rel=1e-12, abs=1e-15), name


def test_the_worked_strand_sends_its_gradient_to_three_cells() -> None:
    back = described("CAGTTAAG", ("CA", "TT", "AG"), "right", 2, "first")
    one = math.e / (math.e + math.sqrt(math.e)) - 1
    assert flat(back["grad_pooled"]) == pytest.approx([one, 0, 0, 0, 0, one, 0, 0, 0, 0, 0, one])
