"""What other paddings would do."""

from dataclasses import replace

import numpy as np
import pytest

from dnacnn.cases.examples import first_spurious
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from dnacnn.network.padding import compare_paddings


def test_the_worked_strand_under_every_padding() -> None:
    ways = compare_paddings("CAGTTAAG", Lecture().network)
    assert [(way.side, way.fill, way.shift) for way in ways] == [
        ("right", 0, 0),
        ("right", 0.25, 0),
        ("left", 0, 1),
        ("left", 0.25, 1),
        ("none", 0, 0),
    ]
    zeros, quarters, left, left_quarters, none = ways
    t = run("CAGTTAAG", Lecture())
    np.testing.assert_array_equal(zeros.detected, t.detected)
    np.testing.assert_array_equal(quarters.detected, zeros.detected)
    np.testing.assert_array_equal(quarters.scores[:, :7], zeros.scores[:, :7])
    np.testing.assert_array_equal(zeros.scores[:, 7], [-1, -1, -1])
    np.testing.assert_array_equal(quarters.scores[:, 7], [-0.75, -0.75, -0.75])
    np.testing.assert_array_equal(left.detected[:, 1:], zeros.detected[:, :7])
    np.testing.assert_array_equal(left_quarters.detected, left.detected)
    np.testing.assert_array_equal(none.detected, zeros.detected[:, :7])
    assert not any(way.spurious.any() for way in ways)


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


def test_each_side_is_what_a_lecture_with_that_side_computes() -> None:
    for strand in ("GATTACAA", "TTCATTAG"):
        for way in compare_paddings(strand, Lecture().network):
            if way.fill == 0:
                t = run(strand, replace(Lecture(), pad_side=way.side))
                np.testing.assert_array_equal(way.detected, t.detected)
                np.testing.assert_array_equal(way.hanging, t.hanging)


def test_on_the_left_a_quarter_answers_before_the_strand_begins() -> None:
    left = compare_paddings("TTCATTAG", Lecture().network)[3]
    np.testing.assert_array_equal(left.detected[:, 0], [0, 0.25, 0])
