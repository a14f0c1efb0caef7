"""Strands that show something."""

import numpy as np
import pytest

from dnacnn.cases.cases import position_cases
from dnacnn.cases.examples import example_negative, example_that_learns, first_spurious, realize
from dnacnn.cases.scan import scan
from dnacnn.errors import InputError
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run


@pytest.mark.parametrize("case", position_cases(8, 3, 2))
def test_each_of_the_ten_cases_has_a_strand_on_which_it_alone_holds(case: tuple[int, ...]) -> None:
    strand = realize(case, Lecture())
    assert len(strand) == 8
    assert run(strand, Lecture()).cases == (case,)


@pytest.mark.parametrize("side", ["right", "left", "none"])
def test_a_case_is_about_columns_whatever_the_padding(side: str) -> None:
    lecture = Lecture(pad_side=side, motifs=["CAT", "TAG"])
    for case in position_cases(8, 2, 3, shift=lecture.shift):
        assert run(realize(case, lecture), lecture).cases == (case,)


def test_a_long_strand_is_filled_too() -> None:
    case = (3, 10, 20)
    assert run(realize(case, Lecture(), length=24), Lecture()).cases == (case,)


@pytest.mark.parametrize(
    ("case", "says"), [((0, 1, 4), "'TT' at column 1"), ((0, 2, 7), "'AG' at column 7"), ((0, 2), "3 columns, got 2")]
)
def test_a_case_that_cannot_be_is_refused(case: tuple[int, ...], says: str) -> None:
    with pytest.raises(InputError, match=says):
        realize(case, Lecture())


def test_a_negative_strand_is_one_of_the_lectures_own_if_it_can_be() -> None:
    assert example_negative(Lecture()) == "GATTACAA"
    only_positive = Lecture(strands=["CAGTTAAG"], others=["GCATTCAG"])
    assert example_negative(only_positive) == "AAAAAAAA"
    everything = Lecture(strands=["AA"], worked="AAA", others=[], motifs=["AA"])
    assert example_negative(everything) == "ACA"
    assert not scan("ACA", ["AA"]).positive


def test_a_motif_of_one_letter_gets_another_letter_beside_it() -> None:
    lecture = Lecture(worked="AAAAAAAAAA", motifs=["AA"])
    for case in position_cases(10, 1, 2):
        assert run(realize(case, lecture), lecture).cases == (case,)


def test_quarters_make_half_a_motif_answer() -> None:
    found = first_spurious(Lecture(), "right")
    assert (found.strand, found.side, found.fill) == ("CATTCAGC", "right", 0.25)
    np.testing.assert_array_equal(np.argwhere(found.spurious), [[0, 7]])
    assert found.detected[0, 7] == 1 + 0.25 - 1
    assert found.hanging[7]


@pytest.mark.parametrize("side", ["right", "left"])
@pytest.mark.parametrize("motifs", [("CATG", "TTGA"), ("GGG",), ("CA", "TT")])
def test_some_strand_shows_it_for_any_motifs(side: str, motifs: tuple[str, ...]) -> None:
    lecture = Lecture(strands=["TTTTAAAA"], worked="TTTTAAAA", others=[], motifs=motifs)
    found = first_spurious(lecture, side)
    assert found.side == side
    assert found.spurious.any()
    assert len(found.strand) == 8


@pytest.mark.parametrize(
    ("lecture", "strand"),
    [
        (Lecture(), "CAGTTAAG"),
        (Lecture(worked="GATTACAA"), "GCATTCAG"),  # of step 6, of the same length
        (Lecture(worked="GATTACAA", others=[], strands=["GATTACAA"]), "CATTAGAA"),  # written
        (Lecture(worked="GATTA", others=["CATTAG"]), "CATTAG"),  # five letters have no room
        (Lecture(worked="GATTA", others=[], strands=["GATTA"]), None),
        (Lecture(worked="CATTAGAA", pool_size=3, others=[], strands=["A" * 8]), "CAATTAAG"),  # the worked one is missed
    ],
    ids=str,
)
def test_an_example_that_learns_is_positive_and_gets_a_gradient(lecture: Lecture, strand: str | None) -> None:
    found = example_that_learns(lecture)
    if strand is None:
        assert found is None
        return
    assert found is not None
    assert found.strand == strand
    assert found.positive
    assert found.predicted
    assert found.grad_pooled.any()
