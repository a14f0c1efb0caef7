"""Strands that show something."""

import pytest

from dnacnn import InputError, Lecture, example_negative, position_cases, realize, run, scan


@pytest.mark.parametrize("case", position_cases(8))
def test_each_of_the_ten_cases_has_a_strand_on_which_it_alone_holds(case: tuple[int, ...]) -> None:
    strand = realize(case)
    assert len(strand) == 8
    assert run(strand).cases == (case,)


@pytest.mark.parametrize("side", ["right", "left", "none"])
def test_a_case_is_about_columns_whatever_the_padding(side: str) -> None:
    lecture = Lecture(pad_side=side, motifs=["CAT", "TAG"])
    for case in position_cases(8, 2, 3, shift=lecture.shift):
        assert run(realize(case, lecture), lecture).cases == (case,)


def test_a_long_strand_is_filled_too() -> None:
    case = (3, 10, 20)
    assert run(realize(case, length=24)).cases == (case,)


def test_a_case_that_never_holds_alone_still_gets_a_strand() -> None:
    lecture = Lecture(alphabet="AB", motifs=["A", "B"], worked="AABB", strands=["AB"], others=[])
    assert realize((0, 1), lecture, length=2) == "AB"
    strand = realize((0, 3), lecture, length=4)
    assert (0, 3) in run(strand, lecture).cases
    assert len(run(strand, lecture).cases) > 1


@pytest.mark.parametrize(
    ("case", "says"), [((0, 1, 4), "'TT' at column 1"), ((0, 2, 7), "'AG' at column 7"), ((0, 2), "3 columns, got 2")]
)
def test_a_case_that_cannot_be_is_refused(case: tuple[int, ...], says: str) -> None:
    with pytest.raises(InputError, match=says):
        realize(case)


def test_a_negative_strand_is_one_of_the_lectures_own_if_it_can_be() -> None:
    assert example_negative() == "GATTACAA"
    only_positive = Lecture(strands=["CAGTTAAG"], others=["GCATTCAG"])
    assert example_negative(only_positive) == "AAAAAAAA"
    everything = Lecture(strands=["A"], worked="AA", others=[], motifs=["A"])
    assert example_negative(everything) == "CC"
    assert not scan("CC", ["A"]).positive


def test_a_motif_of_one_letter_gets_another_letter_beside_it() -> None:
    lecture = Lecture(worked="AAAAAAAAAA", motifs=["AA"])
    for case in position_cases(10, 1, 2):
        assert run(realize(case, lecture), lecture).cases == (case,)
