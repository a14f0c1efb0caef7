"""Every strand of one length, and samples: against one strand after another."""

import re
import tracemalloc
from dataclasses import replace

import numpy as np
import pytest

from dnacnn.cases.cases import position_cases
from dnacnn.cases.held import cases_hold
from dnacnn.cases.pattern import is_positive
from dnacnn.cases.pooled import pooled_cases
from dnacnn.errors import InputError
from dnacnn.experiments.census import census_length, draw_sample, survey, take_census
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from dnacnn.lecture.own import own_lecture
from dnacnn.network.encoding import all_strands, decode

OVERLAPPING = own_lecture(worked="ATAACATAGC", motifs=["AA", "AT"], pool_size=3)


def tiny(**choices: object) -> Lecture:
    return Lecture(strands=["ACCA"], worked="ACCAC", others=[], **choices)  # type: ignore[arg-type]


@pytest.mark.parametrize("side", ["right", "left", "none"])
@pytest.mark.parametrize("size", [1, 2, 3])
@pytest.mark.parametrize("motifs", [["AC", "CA"], ["AA", "AC"], ["ACA", "CAG"], ["AG", "CC", "TT"], ["CC"]])
def test_a_census_is_what_one_strand_after_another_gives(side: str, size: int, motifs: list[str]) -> None:
    lecture = tiny(motifs=motifs, pad_side=side, pool_size=size)
    everything = take_census(lecture)
    assert everything.length == 5
    assert len(everything.codes) == 1024
    pattern = re.compile(".*".join(motifs))
    for row in range(0, 1024, 7):
        strand = everything.strand(row)
        t = run(strand, lecture)
        assert everything.positive[row] == t.positive == bool(pattern.search(strand))
        assert everything.by_cases[row] == bool(t.cases)
        assert everything.holding[row] == len(t.cases)
        assert everything.by_pooled[row] == t.predicted
    np.testing.assert_array_equal(everything.by_cases, everything.positive)


def test_motifs_that_share_a_letter_make_pooling_wrong_both_ways() -> None:
    lecture = tiny(motifs=["AC", "CA"], pool_size=2)
    everything = take_census(lecture)
    assert len(everything.false_alarms)
    strand = everything.strand(int(everything.false_alarms[0]))
    assert not re.search("AC.*CA", strand)
    assert run(strand, lecture).predicted


def test_rows_of_a_census_are_counted_once() -> None:
    everything = take_census(Lecture(pool_size=3))
    assert everything.positives == 142
    assert len(everything.missed) + everything.pooled_agree == 65536
    assert not len(everything.false_alarms)
    assert not everything.codes.flags.writeable


def test_the_length_is_the_worked_strands_or_what_is_affordable() -> None:
    assert census_length(Lecture()) == 8
    assert census_length(Lecture(worked="CATTAG")) == 6
    assert census_length(Lecture(worked="CATTAG" * 4)) == 9


def test_a_census_refuses_what_it_cannot_do() -> None:
    with pytest.raises(InputError, match="at most 1048576 strands, got 4194304 of 11 letters"):
        take_census(Lecture(), length=11)
    with pytest.raises(InputError, match="at least 2 letters"):
        take_census(Lecture(), length=1)


def test_all_strands_of_eight_letters_at_once_take_little_memory() -> None:
    strands, lecture = [decode(row) for row in all_strands(8)], Lecture()

    tracemalloc.start()
    ahead = lecture.network.forward(strands)
    by_cases = cases_hold(ahead.detected, position_cases(8, 3, 2)).any(axis=-1)
    by_pooled = cases_hold(ahead.pooled.values, pooled_cases(8, 3, 2, 2)).any(axis=-1)
    answers = np.stack([by_cases, by_pooled, is_positive(strands, lecture.motifs)])
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (answers.sum(axis=1) == 142).all()
    assert peak < 500e6


def test_a_sample_is_what_one_strand_after_another_gives() -> None:
    drawn = draw_sample(OVERLAPPING, 400)
    assert not drawn.complete
    assert drawn.positive[200:].all()
    for row in range(0, 400, 9):
        trace = run(drawn.strand(row), OVERLAPPING)
        assert drawn.positive[row] == drawn.by_cases[row] == trace.positive
        assert drawn.holding[row] == len(trace.cases)
        assert drawn.by_pooled[row] == trace.predicted


def test_the_motifs_are_put_in_from_the_first_case_to_the_last() -> None:
    lecture = own_lecture(worked="CATGTTGAGACCAGTATCCATAAG", motifs=["CATG", "TTGA", "GACC", "AGTA", "CATA"])
    drawn = draw_sample(lecture, 252)
    assert drawn.positives == 126
    assert {run(drawn.strand(row), lecture).cases[0][0] for row in (126, 251)} == {0, 4}


def test_all_are_asked_where_that_is_affordable() -> None:
    assert survey(Lecture()).complete
    assert len(survey(Lecture()).codes) == 4**8
    assert not survey(OVERLAPPING).complete
    with pytest.raises(InputError, match="at least 2 strands"):
        draw_sample(Lecture(), count=1)


def test_lectures_that_differ_in_their_strands_alone_share_what_is_asked_of_all() -> None:
    one, other = (Lecture(worked=worked, pool_size=3) for worked in ("GATTACA", "CATTCAG"))
    assert survey(one).positive is survey(other).positive
    assert (survey(one).lecture, survey(other).lecture) == (one, other)
    everything = take_census(other)
    assert np.array_equal(survey(other).codes, everything.codes)
    assert np.array_equal(survey(other).by_pooled, everything.by_pooled)
    assert survey(replace(one, motifs=("GA", "CA"))).positives != survey(one).positives
