"""The different answers of the detectors, over all strands and over a sample."""

import numpy as np
import pytest

from dnacnn.cases.cases import position_cases
from dnacnn.cases.pattern import is_positive
from dnacnn.errors import InputError
from dnacnn.experiments.outputs import collect_outputs, sample_outputs
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from dnacnn.network.encoding import decode

LONG = Lecture(worked="GATCATACAGTTACCATTGACAGA")


MANY = Lecture(worked="GATCATTACAGGCTAA", motifs=["GAT", "CAT", "ACA", "GCT"], pad_side="left")


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


def test_the_different_outputs_stand_for_all_strands() -> None:
    out = collect_outputs(Lecture())
    assert out.counts.sum() == 65536
    assert out.counts[out.positive].sum() == 142
    cells = out.cells.reshape(len(out.cells), -1)
    assert len(np.unique(cells, axis=0)) == len(cells) == 882
    for row in range(0, len(cells), 111):
        strands = out.strands(row)
        assert len(strands) == out.counts[row]
        np.testing.assert_array_equal(run(strands[0], Lecture()).detected, out.cells[row])
        np.testing.assert_array_equal(run(strands[-1], Lecture()).detected, out.cells[row])
