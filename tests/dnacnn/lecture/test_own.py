"""A lecture of some choices: the examples that follow from them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dnacnn.cases.cases import position_cases
from dnacnn.cases.pattern import is_positive
from dnacnn.errors import InputError
from dnacnn.functions.branches import crossing
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.own import own_lecture

# Halves, so that the w at which two lines cross and the w that is given stay apart by more than a step.
pairs = st.lists(st.integers(-20, 20).map(lambda n: n / 2), min_size=2, max_size=2, unique=True)


def positive(strand: str, lecture: Lecture) -> bool:
    return bool(is_positive(strand, lecture.motifs))


def test_nothing_chosen_is_the_notes_own() -> None:
    assert own_lecture() == Lecture()
    assert own_lecture(pool_size=3, pad_side="left") == Lecture(pool_size=3, pad_side="left")


def test_another_strand_takes_the_worked_ones_place() -> None:
    lecture = own_lecture(worked="TTCATTAG")
    assert lecture.strands == ("GATTACAA", "TTCATTAG", "AATAAACC", "GCATTCAG")
    # It was one of the others: the notes' worked strand takes that place.
    assert lecture.others == ("GCATTCAG", "CATTCAGC", "CAGTTAAG")


def test_a_strand_that_is_among_the_examples_stays_there() -> None:
    lecture = own_lecture(worked="GCATTCAG")
    assert lecture.strands == Lecture().strands
    assert lecture.others == ("CAGTTAAG", "CATTCAGC", "TTCATTAG")


def test_another_length_gets_examples_of_its_own() -> None:
    lecture = own_lecture(worked="ACAGTTAAGC")
    first, *positives = lecture.strands
    assert not positive(first, lecture)
    assert positives[0] == lecture.worked
    assert {len(strand) for strand in (*lecture.strands, *lecture.others)} == {10}
    assert all(positive(strand, lecture) for strand in (*positives, *lecture.others))


def test_other_motifs_get_examples_of_their_own() -> None:
    lecture = own_lecture(motifs=["GAT", "ACA"], worked="GATTACA")
    assert lecture.strands == ("AAAAAAA", "GATTACA", "AGATACA")
    assert lecture.others == ("GATACAA", "GATAACA", "AGATACA")
    assert all(positive(strand, lecture) for strand in lecture.others)


def test_a_negative_worked_strand_stands_between_a_negative_and_a_positive() -> None:
    lecture = own_lecture(worked="ATAACATAGC", motifs=["AA", "AT"])
    assert lecture.worked in lecture.strands
    assert [positive(strand, lecture) for strand in lecture.strands] == [False, *([True] * (len(lecture.strands) - 1))]
    lecture = own_lecture(worked="GGGGGGGG")
    assert not positive(lecture.worked, lecture)
    assert lecture.worked in lecture.strands
    assert any(positive(strand, lecture) for strand in lecture.strands)
    assert all(positive(strand, lecture) for strand in lecture.others)


def test_a_strand_too_short_for_any_case_has_no_others() -> None:
    lecture = own_lecture(worked="CATTA")
    assert not position_cases(5, 3, 2)
    assert lecture.others == ()
    assert lecture.worked in lecture.strands
    assert not any(positive(strand, lecture) for strand in lecture.strands)


def test_the_shortest_strand_with_one_case_has_no_others_either() -> None:
    lecture = own_lecture(worked="CATT", motifs=["CA", "TT"])
    assert lecture.others == ()
    assert lecture.strands[-1] == "CATT"
    assert len(lecture.strands) == 2


def test_what_is_chosen_stays() -> None:
    strands, others = ("CAGT", "TTTT"), ("CATTAG",)
    lecture = own_lecture(worked="GATTACA", motifs=["GAT", "ACA"], strands=strands, others=others)
    assert (lecture.strands, lecture.others) == (strands, others)
    assert own_lecture(worked="GATTACA", others=others).others == others
    assert own_lecture(strands=strands).strands == strands
    assert own_lecture(worked="GATTACA", motifs=["GAT", "ACA"], others=[]).others == ()


@given(slopes=pairs, offsets=pairs, logits=pairs)
def test_ranges_hold_what_was_chosen(slopes: list[float], offsets: list[float], logits: list[float]) -> None:
    lecture = own_lecture(slopes=slopes, offsets=offsets, logits=logits)
    low, high = lecture.w_range
    assert low < min(lecture.w, crossing(slopes, offsets)) <= max(lecture.w, crossing(slopes, offsets)) < high
    low, high = lecture.logit_range
    assert low < min(logits) < max(logits) < high


def test_a_range_that_was_chosen_is_not_changed() -> None:
    assert own_lecture(w_range=[0.5, 3], logit_range=[-2, 5]).w_range == (0.5, 3)
    with pytest.raises(InputError, match="logit_range wants both logits"):
        own_lecture(logits=[-20, 20], logit_range=[-3, 3])


def test_examples_differ() -> None:
    for worked, motifs in (("CATT", ["CA", "TT"]), ("GATTACAGATTA", ["ATT"]), ("CAGTTAAGCC", ["CA", "TT", "AG"])):
        lecture = own_lecture(worked=worked, motifs=motifs)
        assert len(set(lecture.strands)) == len(lecture.strands)
        assert len({lecture.worked, *lecture.others}) == 1 + len(lecture.others)


@pytest.mark.parametrize(
    ("choices", "sentence"),
    [
        ({"worked": "CAX"}, "worked"),
        ({"motifs": ["CAT", "TTA"], "worked": "CA"}, "worked wants at least 3 letters, as many as a motif has"),
        ({"motifs": ["CA", "TTA"]}, "motifs wants motifs of one width"),
        ({"worked": "GATTACA", "strands": ["C"]}, "strands, item 1 wants at least 2 letters"),
    ],
)
def test_an_error_names_what_was_chosen(choices: dict, sentence: str) -> None:
    with pytest.raises(InputError, match=sentence):
        own_lecture(**choices)


@pytest.mark.parametrize(
    "choices", [{"worked": "GCGCTATAAAAGGGC", "motifs": ["TATA", "AAAG"]}, {"motifs": ["CA", "TT"]}]
)
def test_the_strands_of_the_beginning_do_not_come_again(choices: dict) -> None:
    lecture = own_lecture(**choices)
    assert len(lecture.others) == 3
    assert not {*lecture.others} & {*lecture.strands}
    assert all(positive(strand, lecture) for strand in (*lecture.others, lecture.strands[-1]))
