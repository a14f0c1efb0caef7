"""What is made of runs: curves, words, edges, and what moves; against hand-made cases and naive counts."""

from itertools import product

import numpy as np
import pytest

from dnacnn.errors import InputError
from dnacnn.experiments.learning.curve import learning_curve
from dnacnn.experiments.learning.design import Design
from dnacnn.experiments.learning.discovery import discover, discovery_run
from dnacnn.experiments.learning.edges import edge_effect, edges_run
from dnacnn.experiments.learning.moved import move_motif
from dnacnn.lecture.lecture import Lecture
from dnacnn.network.encoding import one_hot

MOTIFS = ("CA", "TT", "AG")
SMALL = Design(
    motifs=MOTIFS,
    length=12,
    sizes=(10, 40),
    seeds=(1, 2, 3),
    kernels=(3, 4),
    unseen=60,
    steps=30,
    noise_steps=30,
    noise_size=60,
)


def test_medians_quartiles_and_examples_needed_of_made_up_runs() -> None:
    design = Design(motifs=MOTIFS, length=16, pools=(1, 2), sizes=(10, 100, 1000), seeds=(1, 2, 3))
    runs = [
        [[0.5, 0.9, 1.0], [0.96, 0.9, 1.0]],
        [[0.6, 0.9, 1.0], [0.96, 0.9, 1.0]],
        [[1.0, 0.9, 0.8], [0.96, 0.9, 0.7]],
    ]
    curve = learning_curve(design, runs)
    np.testing.assert_allclose(curve.median, [[0.6, 0.9, 1.0], [0.96, 0.9, 1.0]])
    np.testing.assert_allclose(curve.low[0], [0.55, 0.9, 0.9])
    np.testing.assert_allclose(curve.high[0], [0.8, 0.9, 1.0])
    np.testing.assert_allclose(curve.needed, [10**2.5, 10])  # halfway between two measured, on a logarithmic axis
    np.testing.assert_allclose(curve.needed_between, [[10**2.5, 10], [np.nan, 10]])
    assert np.isnan(learning_curve(design, runs, goal=1.1).needed).all()


def test_words_and_found_motifs_of_made_up_kernels() -> None:
    runs = [
        {"kernels": [(one_hot(words) - 0.25).tolist()], "bias": [[0.0] * 3], "accuracy": [0.9]}
        for words in (["TT", "CA", "AG"], ["CA", "CA", "GA"])
    ]
    found = discover(Design(motifs=MOTIFS, length=8, kernels=(3,), seeds=(1, 2)), runs)[0]
    assert found.words == (("TT", "CA", "AG"), ("CA", "CA", "GA"))
    assert found.counts.tolist() == [3, 1]
    assert found.complete == 1


def test_only_the_first_seed_keeps_its_course() -> None:
    assert "course" not in discovery_run(SMALL, 2)
    course = discovery_run(SMALL, 1)["course"]
    assert course["steps"][0] == 0
    assert course["steps"][-1] == SMALL.noise_steps
    assert len(course["loss"]) == len(course["steps"])


def test_the_ends_of_a_strand_are_seen_by_fewer_windows() -> None:
    edges = edge_effect(SMALL, [edges_run(SMALL, seed) for seed in SMALL.seeds])
    assert edges.seen.tolist() == [[1, *[2] * 10, 1], [1, *[2] * 11], [2] * 12]
    assert edges.cases.tolist() == [28, 21, 15, 10, 6, 3, 1]
    assert edges.median.shape == (3, 7)
    assert ((edges.low <= edges.median) & (edges.median <= edges.high)).all()


def test_moved_motifs_are_those_of_a_naive_count() -> None:
    motifs, length = ("CA", "TT"), 5

    def cells(strand: str, size: int) -> list[list[bool]]:
        rows = [[strand[at : at + 2] == motif for at in range(length)] for motif in motifs]
        return [[any(row[first : first + size]) for first in range(0, length, size)] for row in rows]

    moved = move_motif(motifs, length, [1, 2, 4])
    for place, size in enumerate((1, 2, 4)):
        for start in range(length - 2):
            changes, same = [], []
            for letters in product("ACGT", repeat=length):
                strand = "".join(letters)
                if strand[start : start + 2] != "CA":
                    continue
                after = strand[:start] + strand[start + 2] + "CA" + strand[start + 3 :]
                before_cells, after_cells = cells(strand, size), cells(after, size)
                changes.append(np.mean(np.array(before_cells) != np.array(after_cells)))
                same.append(before_cells[0] == after_cells[0])
            assert moved.changed[place, start] == pytest.approx(np.mean(changes))
            assert moved.same[place, start] == pytest.approx(np.mean(same))


def test_a_design_follows_from_the_lecture() -> None:
    design = Design.of(Lecture(motifs=("ACG", "GTT"), worked="AACGGTTACG", strands=["ACGGTT"], others=[], pool_size=3))
    assert (design.length, design.pools, design.kernels) == (20, (1, 3, 6), (2, 3, 4))
    assert Design.from_data(design.as_data()) == design
    assert Design.of(Lecture(), seeds=(4,), length=10).seeds == (4,)


@pytest.mark.parametrize(
    ("choices", "message"),
    [
        ({"seeds": ()}, "seeds wants whole numbers that grow, got none"),
        ({"sizes": (100, 30)}, "sizes wants whole numbers that grow, got 100, 30"),
        ({"pools": (1, 20)}, "pools wants at most 12, the detectors' columns, got 20"),
        ({"length": 0}, "length wants a whole number of at least 1, got 0"),
        ({"pad_side": "both"}, 'pad_side wants "right", "left" or "none"'),
    ],
)
def test_designs_that_make_no_sense_are_refused(choices: dict, message: str) -> None:
    with pytest.raises(InputError, match=message):
        Design(**{"motifs": MOTIFS, "length": 12, **choices})
