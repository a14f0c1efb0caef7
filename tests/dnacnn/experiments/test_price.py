"""What pooling costs, against brute force, and where it goes wrong."""

import re
from itertools import product
from math import comb

import numpy as np

from dnacnn.experiments.census import draw_sample, take_census
from dnacnn.experiments.price import first_false_alarm, first_missed, pool_price, trade_off
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from dnacnn.lecture.own import own_lecture

OVERLAPPING = own_lecture(worked="ATAACATAGC", motifs=["AA", "AT"], pool_size=3)


def tiny(**choices: object) -> Lecture:
    return Lecture(strands=["ACCA"], worked="ACCAC", others=[], **choices)  # type: ignore[arg-type]


def test_the_price_of_each_pool_size() -> None:
    prices = [pool_price(size, Lecture()) for size in (1, 2, 3, 4)]
    assert [price.cases for price in prices] == [10, 4, 1, 0]
    assert [price.collided for price in prices] == [0, 0, 5, 10]
    assert [price.missed for price in prices] == [0, 0, 71, 142]
    assert [price.false_alarms for price in prices] == [0, 0, 0, 0]
    assert [price.lenient_false_alarms for price in prices] == [0, 0, 190, 301]


def test_the_price_by_brute_force() -> None:
    lecture = tiny(motifs=["AC", "CG"], pool_size=1)
    price = pool_price(3, lecture, 6)
    missed = false_alarms = lenient = 0
    for letters in product("ACGT", repeat=6):
        strand = "".join(letters)
        positive = bool(re.search("AC.*CG", strand))
        first = {place // 3 for place in range(5) if strand[place : place + 2] == "AC"}
        second = {place // 3 for place in range(5) if strand[place : place + 2] == "CG"}
        strict = any(one < two for one in first for two in second)
        missed += positive and not strict
        false_alarms += strict and not positive
        # The last group holds two columns, too few for both motifs.
        shared = any((one, two) in {(0, 0), (0, 1)} for one in first for two in second)
        lenient += shared and not positive
    assert (price.missed, price.false_alarms, price.lenient_false_alarms) == (missed, false_alarms, lenient)
    assert lenient > false_alarms


def test_the_first_missed_strand_is_one_of_the_lectures_own_if_it_can_be() -> None:
    found = first_missed(3, Lecture())
    assert found is not None
    assert found.strand in Lecture().others
    assert (found.case, found.groups, found.group, found.motifs) == ((0, 2, 5), (0, 0, 1), 0, (0, 1))
    t = run(found.strand, Lecture(pool_size=3))
    assert t.positive
    assert not t.predicted
    assert all(t.pooled[motif, found.group] == 1 for motif in found.motifs)


def test_otherwise_it_is_the_first_in_the_alphabets_order() -> None:
    lecture = Lecture(strands=["GATTACAA"], worked="CAGTTAAG", others=[])
    found = first_missed(3, lecture)
    assert found is not None
    everything = take_census(Lecture(pool_size=3))
    assert found.strand == everything.strand(int(everything.missed[0]))
    assert found.groups[found.motifs[0]] == found.groups[found.motifs[1]] == found.group


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


def test_groups_in_any_ascending_order_are_counted_strand_by_strand() -> None:
    lecture, everything = Lecture(pool_size=3), take_census(Lecture(pool_size=3))
    alarms = 0
    for row, pooled in enumerate(lecture.network.forward(everything.codes).pooled.values):
        lit = [np.flatnonzero(cells) for cells in pooled]
        alarms += not everything.positive[row] and any(a <= b <= c for a, b, c in product(*lit))
    assert pool_price(3, lecture).ascending_false_alarms == alarms == 246


def test_pooling_trades_units_for_right_answers() -> None:
    ones, twos, fours = trade_off(Lecture(), (1, 2, 4))
    assert (ones.units, twos.units, fours.units) == (comb(97, 3), comb(50, 3), comb(25, 3))
    assert (ones.wrong, twos.wrong, fours.wrong) == (0, 0, 142)
    assert {one.price.strands for one in (ones, twos, fours)} == {65536}
    assert {one.length for one in (ones, twos, fours)} == {100}
