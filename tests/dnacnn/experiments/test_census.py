"""Every strand of one length, and what pooling costs."""

import re
import time
import tracemalloc
from itertools import product

import numpy as np
import pytest

from dnacnn.cases.cases import cases_hold, position_cases
from dnacnn.cases.pattern import is_positive
from dnacnn.cases.pooled import pooled_cases
from dnacnn.errors import InputError
from dnacnn.experiments.census import census_length, take_census
from dnacnn.experiments.price import first_missed, pool_price
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from dnacnn.network.encoding import all_strands, decode, encode, one_hot, pad
from dnacnn.network.layers import convolve, max_pool, relu


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
    assert census_length(Lecture(worked="CATTAG" * 4), limit=1000) == 4


def test_a_census_refuses_what_it_cannot_do() -> None:
    with pytest.raises(InputError, match="at most 1048576 strands, got 4194304 of 11 letters"):
        take_census(Lecture(), length=11)
    with pytest.raises(InputError, match="at least 2 letters"):
        take_census(Lecture(), length=1)


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


def test_a_price_does_not_mind_the_lectures_own_upstream() -> None:
    lecture = Lecture(upstream=[[1, 0, 0, 0]] * 3)
    assert pool_price(3, lecture) == pool_price(3, Lecture())


def test_all_strands_of_eight_letters_at_once_are_quick_and_small() -> None:
    strands = [decode(row) for row in all_strands(8)]
    motifs = Lecture().motifs
    kernels = one_hot(motifs)

    def everything() -> np.ndarray:
        codes = encode(strands)
        detected = relu(convolve(pad(one_hot(codes), 1), kernels, np.full(3, -1.0)))
        pooled = max_pool(detected, 2).values
        by_cases = cases_hold(detected, position_cases(8, 3, 2)).any(axis=-1)
        by_pooled = cases_hold(pooled, pooled_cases(8, 3, 2, 2)).any(axis=-1)
        return np.stack([by_cases, by_pooled, is_positive(codes, motifs)])

    tracemalloc.start()
    answers = everything()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (answers.sum(axis=1) == 142).all()
    assert peak < 500e6

    times = []
    for _ in range(3):
        start = time.process_time()
        everything()
        times.append(time.process_time() - start)
    assert min(times) < 1
