"""Reading a strand for the pattern, and the reason where it fails."""

import random
import re

import pytest

from dnacnn.cases.pattern import is_positive
from dnacnn.cases.scan import occurrences_of, scan
from dnacnn.errors import InputError


def test_the_two_positives_of_the_notes() -> None:
    first, second = scan("CAGTTAAG", ["CA", "TT", "AG"]), scan("GCATTCAG", ["CA", "TT", "AG"])
    assert first.positive
    assert first.found == (0, 3, 6)
    assert first.stars == ((0, 0), (2, 3), (5, 6), (8, 8))
    assert first.tried == ((0, 1), (2, 4), (5, 7))
    assert second.found == (1, 3, 6)
    assert second.stars == ((0, 1), (3, 3), (5, 6), (8, 8))
    assert second.stopped is None


def test_gattacaa_has_two_of_them_in_the_wrong_order_and_no_third() -> None:
    reading = scan("GATTACAA", ["CA", "TT", "AG"])
    assert not reading.positive
    assert reading.found == (5, None, None)
    assert reading.occurrences == ((5,), (2,), ())
    assert reading.outcomes == ("found", "early", "absent")
    assert reading.stopped == 1
    assert reading.tried == ((0, 6), (7, 7), (7, 7))
    assert reading.stars == ((0, 5), (7, 8))


def test_aataaacc_has_none_of_the_three() -> None:
    reading = scan("AATAAACC", ["CA", "TT", "AG"])
    assert reading.outcomes == ("absent", "absent", "absent")
    assert reading.found == (None, None, None)
    assert reading.stars == ((0, 8),)
    assert reading.tried[0] == (0, 7)


def test_a_motif_that_shares_letters_with_the_one_before() -> None:
    reading = scan("CAGG", ["CA", "AG"])
    assert reading.outcomes == ("found", "overlap")


def test_a_motif_that_nobody_looked_for_any_more() -> None:
    reading = scan("TTAGTTAG", ["CA", "TT", "AG"])
    assert reading.outcomes == ("absent", "unread", "unread")


def test_the_first_place_that_fits_is_taken() -> None:
    assert scan("CACATTTTAGAG", ["CA", "TT", "AG"]).found == (0, 4, 8)
    assert scan("AAAA", ["AA"]).found == (0,)


def test_occurrences_may_overlap() -> None:
    assert occurrences_of("AA", "AAAA") == (0, 1, 2)
    assert occurrences_of("CAGT", "CA") == ()


def test_without_motifs_there_is_nothing_to_read() -> None:
    with pytest.raises(InputError, match="at least one motif"):
        scan("CAGT", [])


@pytest.mark.parametrize("seed", range(100))
def test_reading_agrees_with_the_pattern(seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311 - a die, not a secret
    motifs = dice.sample(["AA", "AC", "CA", "CC"], k=dice.randint(1, 3))
    strand = "".join(dice.choices("AC", k=dice.randint(2, 9)))
    reading = scan(strand, motifs)
    assert reading.positive == bool(re.search(".*".join(motifs), strand)) == bool(is_positive(strand, motifs))
    assert reading.positive == all(outcome == "found" for outcome in reading.outcomes)
    for motif, start in zip(motifs, reading.found, strict=True):
        assert start is None or strand[start : start + 2] == motif
    if reading.positive:
        pieces = [strand[start:stop] for start, stop in reading.stars]
        rebuilt = pieces[0] + "".join(motif + piece for motif, piece in zip(motifs, pieces[1:], strict=True))
        assert rebuilt == strand
