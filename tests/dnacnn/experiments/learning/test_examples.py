import re

import numpy as np
import pytest

from dnacnn.errors import InputError
from dnacnn.experiments.learning.examples import count_positives, draw_examples, draw_starting_at
from dnacnn.network.encoding import decode

MOTIFS = ("CA", "TT", "AG")
PATTERN = re.compile(".*CA.*TT.*AG")


def test_half_are_positive_and_a_third_of_the_others_are_decoys() -> None:
    drawn = draw_examples(MOTIFS, 16, 600, seed=3)
    strands = [decode(row) for row in drawn.codes]
    assert [bool(PATTERN.match(strand)) for strand in strands] == drawn.labels.astype(bool).tolist()
    assert drawn.labels.sum() == 300
    assert drawn.decoys.sum() == 100
    assert not (drawn.decoys & drawn.labels).any()
    assert all(
        all(motif in strand for motif in MOTIFS)
        for strand, is_decoy in zip(strands, drawn.decoys, strict=True)
        if is_decoy
    )


@pytest.mark.parametrize("count", [1, 2, 5, 30])
def test_positives_are_counted_as_they_are_drawn(count: int) -> None:
    assert count_positives(count) == draw_examples(MOTIFS, 16, count, seed=1).labels.sum()


def test_fewer_are_the_first_of_more_and_another_seed_draws_others() -> None:
    many, few, other = (draw_examples(MOTIFS, 16, count, seed=seed) for count, seed in ((500, 1), (30, 1), (30, 2)))
    np.testing.assert_array_equal(many.codes[:30], few.codes)
    np.testing.assert_array_equal(many.first(30).labels, few.labels)
    assert (few.codes != other.codes).any()


def test_unseen_strands_are_never_drawn_again() -> None:
    unseen = draw_examples(MOTIFS, 8, 100, seed=1)
    seen = draw_examples(MOTIFS, 8, 100, seed=2, unlike=unseen)
    assert not {decode(row) for row in unseen.codes} & {decode(row) for row in seen.codes}


def test_the_places_of_a_positive_are_equally_probable() -> None:
    codes = draw_examples(MOTIFS, 8, 8000, seed=4).codes[::2]
    strands = [decode(row) for row in codes]
    # Strands that hold the pattern in one way only tell where their motifs were put.
    single = [re.fullmatch("(.*?)CA(.*?)TT(.*?)AG(.*)", strand) for strand in strands]
    first = np.bincount([len(match[1]) for match in single if match], minlength=3)
    # 6, 3 and 1 of the ten cases have the first motif there; an accidental earlier one is rare.
    np.testing.assert_allclose(first / first.sum(), [0.6, 0.3, 0.1], atol=0.04)


def test_a_single_motif_has_no_decoys() -> None:
    drawn = draw_examples(["CA"], 6, 60, seed=1)
    assert drawn.decoys.sum() == 0
    assert drawn.labels.sum() == 30


@pytest.mark.parametrize("start", [0, 4, 10])
def test_positives_start_where_they_are_told_to(start: int) -> None:
    for row in draw_starting_at(MOTIFS, 16, start, 50, seed=[1]):
        strand = decode(row)
        assert strand.find("CA") == start
        assert PATTERN.match(strand)


def test_what_cannot_be_drawn_is_refused() -> None:
    with pytest.raises(InputError, match="length wants room for CA TT AG, got 5 letters"):
        draw_examples(MOTIFS, 5, 10, seed=1)
    with pytest.raises(InputError, match="start wants room for CA TT AG in 8 letters, got 3"):
        draw_starting_at(MOTIFS, 8, 3, 1, seed=[1])
    full = draw_examples(["AC"], 2, 2, seed=1)
    with pytest.raises(
        InputError, match="positive strands of 2 letters for AC that are not among the unseen ones, found"
    ):
        draw_examples(["AC"], 2, 2, seed=2, unlike=full)
