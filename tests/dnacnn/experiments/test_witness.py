"""Strands that show why a weight per cell cannot be right."""

import numpy as np
import pytest

from dnacnn.experiments.witness import linear_witness
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run

LONG = Lecture(worked="GATCATACAGTTACCATTGACAGA")


MANY = Lecture(worked="GATCATTACAGGCTAA", motifs=["GAT", "CAT", "ACA", "GCT"], pad_side="left")


@pytest.mark.parametrize("lecture", [LONG, MANY])
def test_a_witness_of_long_strands_balances(lecture: Lecture) -> None:
    found = linear_witness(lecture)
    assert found is not None
    good, bad = ([run(strand, lecture) for strand in pair] for pair in (found.positives, found.negatives))
    assert all(trace.positive for trace in good)
    assert not any(trace.positive for trace in bad)
    for pair in (good, bad):
        np.testing.assert_array_equal(pair[0].detected + pair[1].detected, found.cells)


def test_no_witness_is_put_together_for_one_motif_or_without_room() -> None:
    assert linear_witness(Lecture(worked="GATTACAGATTA", motifs=["ATT"])) is None
    assert linear_witness(Lecture(worked="CATTAGCATTAG", motifs=["CATT", "AGCA", "TTAG"])) is None


def test_a_single_motif_needs_no_more_than_a_weight_per_cell() -> None:
    assert linear_witness(Lecture(motifs=["CA"]), length=5) is None


def test_two_pairs_light_the_same_cells_and_the_worked_strand_is_one_of_them() -> None:
    witness = linear_witness(Lecture())
    assert witness is not None
    good, bad = (
        [run(strand, Lecture()) for strand in witness.positives],
        [run(strand, Lecture()) for strand in witness.negatives],
    )
    assert all(t.positive for t in good)
    assert not any(t.positive for t in bad)
    assert witness.positives[0] == "CAGTTAAG"
    for pair in (good, bad):
        np.testing.assert_array_equal(sum(t.detected for t in pair), witness.cells)
