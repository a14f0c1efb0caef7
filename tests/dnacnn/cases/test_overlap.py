"""Motifs laid over one another, against strands that would have to hold both."""

from itertools import product

import pytest

from dnacnn.cases.overlap import closest_starts, list_overlaps


def test_the_notes_motifs_can_never_share_a_letter() -> None:
    found = list_overlaps(["CA", "TT", "AG"])
    assert [(one.motifs, one.shift, one.clash, one.letters) for one in found] == [
        ((0, 1), 1, 1, ("A", "T")),
        ((1, 2), 1, 1, ("T", "A")),
    ]


@pytest.mark.parametrize(("first", "second"), [("CAC", "ACA"), ("AAA", "AAA"), ("CAT", "GTC"), ("CAT", "TCA")])
def test_an_overlap_clashes_exactly_if_no_strand_holds_both(first: str, second: str) -> None:
    for one in list_overlaps([first, second]):
        together = ["".join(s) for s in product("ACGT", repeat=len(first) + one.shift)]
        both = any(s.startswith(first) and s.startswith(second, one.shift) for s in together)
        assert (one.clash is None) is both


def test_one_motif_or_one_letter_has_no_overlap() -> None:
    assert list_overlaps(["CA"]) == ()
    assert list_overlaps(["C", "A"]) == ()


@pytest.mark.parametrize(("first", "second"), [("CAC", "ACA"), ("AAA", "AAA"), ("CAT", "GTC"), ("CAT", "TCA")])
def test_two_words_start_as_near_to_each_other_as_in_any_strand(first: str, second: str) -> None:
    strands = map("".join, product("ACGT", repeat=6))
    apart = (
        abs(one - other)
        for strand in strands
        for one in range(6)
        for other in range(6)
        if strand.startswith(first, one) and strand.startswith(second, other)
    )
    assert closest_starts(first, second) == min(apart)
