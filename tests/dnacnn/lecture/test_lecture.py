"""What a lecture is free to choose, and what it refuses."""

from dataclasses import FrozenInstanceError, replace
from typing import Any

import numpy as np
import pytest

from dnacnn.errors import InputError
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run


def test_the_defaults_are_the_notes() -> None:
    lecture = Lecture()
    assert lecture.strands == ("GATTACAA", "CAGTTAAG", "AATAAACC", "GCATTCAG")
    assert lecture.worked == "CAGTTAAG"
    assert lecture.others == ("GCATTCAG", "CATTCAGC", "TTCATTAG")
    assert lecture.motifs == ("CA", "TT", "AG")
    assert (lecture.pad_letter, lecture.pad_side, lecture.pool_size, lecture.ties) == ("O", "right", 2, "first")
    assert lecture.logits == (1.6, -0.2)
    assert lecture.tie_pairs >= 1_000_000


def test_a_lecture_is_frozen_and_can_be_compared_and_hashed() -> None:
    lecture = Lecture()
    with pytest.raises(FrozenInstanceError):
        lecture.pool_size = 3  # type: ignore[misc]
    assert lecture == Lecture()
    assert len({lecture, Lecture(), Lecture(pool_size=3)}) == 2


def test_lists_lower_case_and_white_space_are_brought_into_form() -> None:
    lecture = Lecture(
        worked=" cagttaag\n", strands=["gattacaa "], others=[], motifs=["ca", " tt"], pad_letter="x", logits=[1, 2]
    )
    assert lecture.worked == "CAGTTAAG"
    assert lecture.strands == ("GATTACAA",)
    assert lecture.motifs == ("CA", "TT")
    assert lecture.pad_letter == "X"
    assert lecture.logits == (1.0, 2.0)
    hash(lecture)


@pytest.mark.parametrize("whole", [3, np.int64(3)])
def test_numbers_of_other_libraries_are_numbers(whole: Any) -> None:
    assert Lecture(pool_size=whole).pool_size == 3
    assert Lecture(w=np.float32(1.25)).w == 1.25


@pytest.mark.parametrize(
    ("choice", "says"),
    [
        ({"worked": "CAGTNAAG"}, r"^worked wants .*'N' at position 5"),
        ({"worked": ""}, r"^worked wants .*empty"),
        ({"worked": "C"}, r"^worked wants at least 2 letters.*'C' of 1"),
        ({"worked": 12345678}, r"^worked wants a text"),
        ({"strands": ["GATTACAA", "CAGUTAAG"]}, r"^strands, item 2 wants .*'U' at position 4 .*write T"),
        ({"strands": "GATTACAA"}, r"^strands wants a list of texts, got 'GATTACAA'"),
        ({"strands": []}, r"^strands wants at least one strand"),
        ({"strands": 5}, r"^strands wants a list"),
        ({"others": ["CAGT", "A"]}, r"^others, item 2 wants at least 2 letters"),
        ({"motifs": ["CA", "TTT"]}, r"^motifs wants motifs of one width, got 'CA' of 2 letters and 'TTT' of 3"),
        ({"motifs": ["CA", "TT", "ca"]}, r"^motifs wants different motifs, got 'CA' again as item 3"),
        ({"motifs": []}, r"^motifs wants at least one"),
        ({"motifs": ["CA", ""]}, r"^motifs, item 2 wants at least one letter"),
        ({"motifs": ["CA", "NN"]}, r"^motifs, item 2 wants .*'N' at position 1"),
        ({"motifs": "CATTAG"}, r"^motifs wants a list"),
        ({"motifs": ["CAGTTAAGC"]}, r"^worked wants at least 9 letters"),
        ({"pad_letter": "A"}, r"^pad_letter wants one letter outside ACGT, got 'A'"),
        ({"pad_letter": "OO"}, r"^pad_letter wants"),
        ({"pad_letter": 0}, r"^pad_letter wants"),
        ({"pad_side": "both"}, r'^pad_side wants "right", "left" or "none", got \'both\''),
        ({"pool_size": 0}, r"^pool_size wants a whole number of at least 1, got 0"),
        ({"pool_size": 2.0}, r"^pool_size wants a whole number"),
        ({"pool_size": True}, r"^pool_size wants a whole number"),
        ({"ties": "last"}, r'^ties wants "first", "split" or "all", got \'last\''),
        ({"seed": -1}, r"^seed wants a whole number of at least 0"),
        ({"tie_pairs": 0}, r"^tie_pairs wants"),
        ({"slopes": (1, 1)}, r"^slopes wants two different"),
        ({"slopes": (1,)}, r"^slopes wants 2 numbers, got 1"),
        ({"offsets": ("a", 2)}, r"^offsets, item 1 wants a finite number, got 'a'"),
        ({"w": 1.0}, r"^w wants a point at which the branches differ, got 1.0"),
        ({"w": 5}, r"^w wants a number inside w_range, between 0.0 and 2.0, got 5.0"),
        ({"w": 1.9, "w_range": (1.5, 3)}, r"^w_range wants the w at which the branches cross, 1.0, between"),
        ({"w_step": 0}, r"^w_step wants"),
        ({"w_step": 0.75}, r"^w_step wants a number from 1e-06 to .* 0.5, got 0.75"),
        ({"logits": (float("nan"), 0)}, r"^logits, item 1 wants a finite number, .*got nan"),
        ({"logits": (float("inf"), 0)}, r"^logits, item 1 wants a finite number, .*got inf"),
        ({"logits": (10**400, 0)}, r"^logits, item 1 wants a finite number"),
        ({"logits": (True, 0)}, r"^logits, item 1 wants a finite number, got True"),
        ({"logits": (1, 2, 3)}, r"^logits wants 2 numbers, got 3"),
        ({"logits": (1, 1)}, r"^logits wants two different numbers"),
        ({"logits": (1.6, -5)}, r"^logit_range wants both logits, \(1.6, -5.0\), between its ends, got -3.0 to 3.0"),
        ({"sharpnesses": (1, 1)}, r"^sharpnesses wants increasing numbers above 0"),
        ({"sharpnesses": (0, 1)}, r"^sharpnesses wants increasing"),
        ({"sharpnesses": ()}, r"^sharpnesses wants increasing"),
    ],
)
def test_a_choice_that_makes_no_sense_is_refused_in_one_sentence(choice: dict[str, Any], says: str) -> None:
    with pytest.raises(InputError, match=says) as caught:
        Lecture(**choice)
    assert isinstance(caught.value, ValueError)
    assert "got" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_refused_strand_of_run_is_named() -> None:
    with pytest.raises(InputError, match=r"^strand wants .*'N' at position 3"):
        run("GANTACAA", Lecture())
    with pytest.raises(InputError, match=r"^strand wants at least 3 letters"):
        run("CA", Lecture(motifs=["CAT"]))


def test_sizes_follow_from_the_choices() -> None:
    lecture = Lecture(motifs=["CAT", "TAG"], pool_size=3)
    assert (lecture.width, lecture.pad_columns, lecture.shift) == (3, 2, 0)
    assert (lecture.columns(8), lecture.groups(8)) == (8, 3)
    assert replace(lecture, pad_side="left").shift == 2
    bare = replace(lecture, pad_side="none")
    assert (bare.pad_columns, bare.shift, bare.columns(8), bare.groups(8)) == (0, 0, 6, 2)
