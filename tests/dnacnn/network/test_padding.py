"""Other paddings, and windows past the end of the strand, by hand and against whole lectures."""

from dataclasses import replace

import numpy as np
import pytest

from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from dnacnn.network.padding import compare_paddings, hang_over


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


@pytest.mark.parametrize(("strand", "motifs"), [("CAGTTAAG", ("CA", "TT", "AG")), ("TTCATTAG", ("CAT", "TAG"))])
def test_only_what_reaches_over_the_edge_is_undefined(strand: str, motifs: tuple[str, ...]) -> None:
    lecture = Lecture(worked=strand, motifs=motifs)
    way = hang_over(strand, lecture.network)
    inside = np.arange(len(strand))[:, None] + np.arange(lecture.width) < len(strand)  # (W, K)
    assert np.array_equal(np.isnan(way.products), np.broadcast_to(~inside[None, :, None, :], way.products.shape))
    assert np.array_equal(np.isnan(way.scores).all(axis=0), way.hanging)
    bare = run(strand, Lecture(worked=strand, motifs=motifs, pad_side="none"))
    assert np.array_equal(way.scores[:, ~way.hanging], bare.scores)


def test_products_of_a_padding_add_up_to_its_scores() -> None:
    lecture = Lecture()
    for way in compare_paddings("CATTCAGC", lecture.network):
        assert np.allclose(way.products.sum(axis=(-2, -1)), way.matches)
        assert np.allclose(way.matches - (lecture.width - 1), way.scores)
        assert np.array_equal(way.windows[0].T, way.padded[:, : lecture.width].T)
