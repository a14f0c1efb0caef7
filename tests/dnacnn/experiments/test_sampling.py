"""What is drawn for lectures whose strands are too many to be tried one by one."""

import numpy as np
import pytest

from dnacnn.cases.cases import cases_hold, position_cases
from dnacnn.cases.pattern import is_positive
from dnacnn.errors import InputError
from dnacnn.experiments.sampling import count_held, sample_outputs
from dnacnn.experiments.unseen import hold_out_cases
from dnacnn.experiments.witness import linear_witness
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from dnacnn.network.encoding import decode

LONG = Lecture(worked="GATCATACAGTTACCATTGACAGA")
MANY = Lecture(worked="GATCATTACAGGCTAA", motifs=["GAT", "CAT", "ACA", "GCT"], pad_side="left")


def test_counting_agrees_with_listing() -> None:
    answers = np.random.default_rng(0).random((50, 3, 9)) > 0.6
    for gap in (1, 2, 3):
        cases = position_cases(8 + gap, 3, gap)
        np.testing.assert_array_equal(count_held(answers, gap), cases_hold(answers * 1.0, cases).sum(axis=-1))


@pytest.mark.parametrize("lecture", [LONG, MANY, Lecture(worked="GATTACAGATTA", motifs=["ATT"], pad_side="none")])
def test_each_positive_strand_fits_one_case_of_the_sample_and_no_negative_one_fits_any(lecture: Lecture) -> None:
    found = sample_outputs(lecture)
    assert len(np.unique(found.codes, axis=0)) == len(found.codes)
    assert found.counts.sum() == len(found.codes)
    assert found.holds.any(axis=0).all()
    np.testing.assert_array_equal(found.holds.sum(axis=1), found.positive)
    positive = is_positive(found.codes, lecture.motifs)
    np.testing.assert_array_equal(found.positive[found.member], positive)
    assert abs(positive.mean() - 0.5) < 0.1
    for codes in found.codes[:: len(found.codes) // 9]:
        trace = run(decode(codes), lecture)
        assert len(trace.cases) == trace.positive
        assert set(trace.cases) <= set(found.cases)


def test_a_sample_has_the_cases_that_are_asked_for() -> None:
    keep = position_cases(24, 3, 2)[700:703]
    found = sample_outputs(LONG, keep)
    assert set(keep) < set(found.cases) < set(position_cases(24, 3, 2))
    assert list(found.cases) == sorted(found.cases)


def test_motifs_that_fit_nowhere_are_refused() -> None:
    with pytest.raises(InputError, match="got 8 letters"):
        sample_outputs(Lecture(motifs=["GATTA", "CATTA"]))


def test_cases_are_held_out_of_a_sample_too() -> None:
    held = (position_cases(24, 3, 2)[0], position_cases(24, 3, 2)[700])
    found = hold_out_cases(LONG, held=held, steps=30, after=(10, 30))
    assert found.length == 24
    assert found.sampled == len(sample_outputs(LONG, held).codes)
    assert [layer.case for layer in found.by_cells] == list(held) == [layer.case for layer in found.by_cases]
    assert all(run(strand, LONG).cases == (layer.case,) for layer in found.by_cells for strand in layer.strands)
    for layer in found.by_cells:
        np.testing.assert_array_equal(layer.after[30], layer.weights)
        assert (layer.after[10] != layer.weights).any()


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
