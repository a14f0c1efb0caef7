"""Strands drawn at random say what their lists of cases say."""

import numpy as np
import pytest

from dnacnn.errors import InputError
from dnacnn.experiments.census import take_census
from dnacnn.experiments.price import first_false_alarm, first_missed, pool_price
from dnacnn.experiments.sample import count_held, draw_sample, pooled_case_holds, survey
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from dnacnn.lecture.own import own_lecture

OVERLAPPING = own_lecture(worked="ATAACATAGC", motifs=["AA", "AT"], pool_size=3)


@pytest.mark.parametrize("side", ["right", "left", "none"])
@pytest.mark.parametrize("size", [1, 2, 3, 9])
@pytest.mark.parametrize("motifs", [["CA", "TT", "AG"], ["AA", "AT"], ["ATA", "TAT"], ["AC"]])
def test_no_list_is_needed(side: str, size: int, motifs: list[str]) -> None:
    lecture = own_lecture(worked="ATATCATT", motifs=motifs, pad_side=side, pool_size=size)
    census = take_census(lecture, 6)
    ahead = lecture.network.forward(census.codes)
    np.testing.assert_array_equal(count_held(ahead.detected, lecture.width), census.holding)
    found = pooled_case_holds(ahead.pooled.values, 6, lecture.width, size, shift=lecture.shift)
    np.testing.assert_array_equal(found, census.by_pooled)


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


def test_the_price_of_a_long_strand_is_asked_of_a_sample() -> None:
    lecture = own_lecture(worked="GATCATACAGTTACCATTGACAGA")
    price = pool_price(3, lecture)
    assert not price.complete
    assert price.positives > 8000
    assert 0 < price.missed < price.positives
    assert pool_price(2, lecture).missed == 0


def test_motifs_that_share_letters_give_a_false_alarm() -> None:
    found = first_false_alarm(OVERLAPPING)
    assert found is not None
    assert not found.shared
    trace = run(found.strand, OVERLAPPING)
    assert trace.predicted
    assert not trace.positive
    one, other = (found.case[motif] for motif in found.motifs)
    assert one < other < one + 2
    assert trace.detected[found.motifs[0], one] == trace.detected[found.motifs[1], other] == 1
    missed = first_missed(3, OVERLAPPING)
    assert missed is not None
    assert missed.shared


def test_a_false_alarm_that_chance_does_not_give_is_built() -> None:
    lecture = own_lecture(worked="CATGACCGTTACATTTTCACCAAG", motifs=["CATG", "GTTA", "CACC"])
    assert not len(draw_sample(lecture).false_alarms)
    found = first_false_alarm(lecture)
    assert found is not None
    assert "CATGTTA" in found.strand
    assert found.motifs == (0, 1)
    assert found.case[1] == found.case[0] + 3


def test_an_overlap_that_no_grouping_takes_for_order_gives_none() -> None:
    # TTGACC holds TTGA and GACC, but always in neighbouring groups of two; apart, they are two groups apart at least.
    lecture = own_lecture(worked="CATGTTGAGACCAGTATCCATAAG", motifs=["CATG", "TTGA", "GACC", "AGTA", "CATA"])
    assert first_false_alarm(lecture) is None
