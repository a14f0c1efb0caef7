"""Strands as numbers: values by hand, and what is refused."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from dnacnn.errors import InputError
from dnacnn.lecture.lecture import Lecture
from dnacnn.network.encoding import all_strands, clean_strand, decode, encode, one_hot, pad


def test_one_hot_puts_a_single_one_per_letter() -> None:
    expected = [
        [0, 1, 0, 0, 0, 1, 1, 0],
        [1, 0, 0, 0, 0, 0, 0, 0],
        [0, 0, 1, 0, 0, 0, 0, 1],
        [0, 0, 0, 1, 1, 0, 0, 0],
    ]
    np.testing.assert_array_equal(one_hot("CAGTTAAG"), expected)


def test_one_hot_accepts_a_string_a_batch_and_codes_alike() -> None:
    strands = ["GATTACAA", "CAGTTAAG"]
    batch = one_hot(strands)
    assert batch.shape == (2, 4, 8)
    np.testing.assert_array_equal(batch, [one_hot(strand) for strand in strands])
    np.testing.assert_array_equal(batch, one_hot(encode(strands)))
    np.testing.assert_array_equal(one_hot(encode(strands).reshape(2, 1, 8))[:, 0], batch)


def test_one_hot_is_float64() -> None:
    assert one_hot("CAT").dtype == np.float64


@pytest.mark.parametrize("text", ["cagttaag", "  CAGTTAAG\n", "\tCagTTaag "])
def test_lower_case_and_white_space_around_are_accepted(text: str) -> None:
    assert clean_strand(text) == "CAGTTAAG"
    np.testing.assert_array_equal(encode(text), encode("CAGTTAAG"))


class Seq:
    """As Biopython's: no text, but it can be written as bytes, and gives its letters one by one."""

    def __init__(self, data: str) -> None:
        self._data = data

    def __bytes__(self) -> bytes:
        return self._data.encode()

    def __iter__(self) -> Iterator[str]:
        return iter(self._data)

    def __len__(self) -> int:
        return len(self._data)


@pytest.mark.parametrize(
    "pasted",
    [
        ">s\nGATT\nACAA",
        "\ufeff>s a strand, 8 letters\r\nGATT\r\nACAA\r\n",
        "1 gattacaa",
        "        1 gattac\n        7 aa\n//\n",
        "ORIGIN      \n        1 gatta caa\n//",
        "LOCUS       S  8 bp\nFEATURES\n     CDS  1..>8\nORIGIN\n        1 gattacaa\n//\n",
        "     gattac aa         8",
        "GATT\nACAA",
        "GATT ACAA",
        "GATT\N{NO-BREAK SPACE}ACAA",
        b"GATTACAA",
        bytearray(b"gattacaa\n"),
        pytest.param(Seq("GATTACAA"), id="Seq"),
    ],
    ids=repr,
)
def test_a_strand_may_be_pasted_from_a_file(pasted: str | bytes | bytearray | Seq) -> None:
    assert clean_strand(pasted) == "GATTACAA"
    np.testing.assert_array_equal(one_hot(pasted), one_hot("GATTACAA"))
    np.testing.assert_array_equal(one_hot([pasted, pasted]), one_hot(["GATTACAA"] * 2))
    np.testing.assert_array_equal(Lecture().network.run(pasted).pooled, Lecture().network.run("GATTACAA").pooled)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("GANTACAA", r"'N' at position 3 .*unknown base"),
        ("gantacaa", r"'n' at position 3 of 'gantacaa'; N means"),
        ("GAUUACAA", r"'U' at position 3 .*write T"),
        ("CAGO", r"'O' at position 4 of 'CAGO'$"),
        ("CA-GT", r"'-' at position 3 .*; a gap .* leave it out"),
        ("ca r y", r"'r' at position 3 of 'cary'; R stands for A or G, so write the base that is meant"),
        ("GATTACAß", r"'ß' \(LATIN SMALL LETTER SHARP S\) at position 8 of 'GATTACAß'$"),
        ("GATTAСAA", r"'С' \(CYRILLIC CAPITAL LETTER ES, which only looks like C\) at position 6 of 'GATTAСAA'$"),
        ("gατtaca", r"'α' \(GREEK SMALL LETTER ALPHA\) at position 2 "),
        ("ＧATT", r"'Ｇ' \(FULLWIDTH LATIN CAPITAL LETTER G, which only looks like G\)"),
        ("GA\u200bTT", r"'\\u200b' \(ZERO WIDTH SPACE\) at position 3 "),
        (">a\nGATT\n>b\nACAA", r"wants one strand, got 2 records"),
        ("GATT\n>b\nACAA", r"wants one strand, got 2 records"),
        ("ORIGIN\n1 gatt\n//\nORIGIN\n1 acaa\n//", r"wants one strand, got 2 records"),
        (">only a header", r"got the empty text '>only a header'"),
        ("X" + 5000 * "A", r"'X' at position 1 of 'XA{59}…'$"),
        (b"GA\xff", r"REPLACEMENT CHARACTER"),
        (Path("GATTACAA"), r"wants a text of letters from ACGT, got .*Path"),
        ("", r"got the empty text ''"),
        (" \n", r"got the empty text"),
        (7, r"got 7"),
        (None, r"got None"),
    ],
)
def test_a_strand_that_cannot_be_read_is_refused_in_one_sentence(text: object, says: str) -> None:
    with pytest.raises(InputError, match=says) as caught:
        clean_strand(text)
    assert "wants" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_error_says_which_strand_of_a_batch() -> None:
    with pytest.raises(InputError, match=r"strand 2 .*'X' at position 1"):
        encode(["CA", "XA"])


def test_strands_of_different_lengths_are_no_batch() -> None:
    with pytest.raises(InputError, match=r"2 letters in strand 1 and 3 in strand 3"):
        encode(["CA", "TT", "AGA"])
    with pytest.raises(InputError, match="got none"):
        encode([])


@pytest.mark.parametrize("codes", [np.array([0, 4]), np.array([-1, 0])])
def test_codes_outside_the_alphabet_never_become_a_letter(codes: NDArray[np.intp]) -> None:
    with pytest.raises(InputError, match="from 0 to 3"):
        one_hot(codes)


def test_codes_have_to_be_whole_numbers() -> None:
    with pytest.raises(InputError, match="float64"):
        one_hot(np.array([0.0, 1.0]))


def test_padding_adds_columns_of_one_value_at_one_end() -> None:
    x = one_hot("CA")
    np.testing.assert_array_equal(pad(x, 2), np.hstack([x, np.zeros((4, 2))]))
    np.testing.assert_array_equal(pad(x, 1, "left"), np.hstack([np.zeros((4, 1)), x]))
    np.testing.assert_array_equal(pad(x, 1, "right", 0.25), np.hstack([x, np.full((4, 1), 0.25)]))
    np.testing.assert_array_equal(pad(x, 1, "none"), x)
    np.testing.assert_array_equal(pad(x, 0), x)


def test_padding_leaves_leading_axes_alone() -> None:
    assert pad(np.zeros((5, 6, 4, 8)), 1).shape == (5, 6, 4, 9)


def test_padding_refuses_an_unknown_side_and_a_negative_width() -> None:
    with pytest.raises(InputError, match='"right", "left" or "none", got \'both\''):
        pad(one_hot("CA"), 1, "both")
    with pytest.raises(InputError, match="got -1"):
        pad(one_hot("CA"), -1)


def test_all_strands_are_all_of_them_once_in_order() -> None:
    codes = all_strands(3)
    texts = [decode(row) for row in codes]
    assert len(set(texts)) == 64
    assert texts == sorted(texts)
    assert texts[0] == "AAA"
    assert texts[-1] == "TTT"
    with pytest.raises(InputError, match="at least 1"):
        all_strands(0)


def test_decode_undoes_encode() -> None:
    assert decode(encode("GATTACAA")) == "GATTACAA"
