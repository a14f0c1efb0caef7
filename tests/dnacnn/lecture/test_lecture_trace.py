"""The worked strand, number by number, and what holds for every trace."""

from dataclasses import FrozenInstanceError, fields, replace

import numpy as np
import pytest

from dnacnn.cases.cases import count_cases
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from dnacnn.network.encoding import one_hot
from dnacnn.network.layers import convolve, max_pool, relu


def test_the_worked_strand_from_end_to_end() -> None:
    t = run("CAGTTAAG", Lecture())
    assert (t.strand, t.padded_strand) == ("CAGTTAAG", "CAGTTAAGO")
    np.testing.assert_array_equal(
        t.padded,
        [
            [0, 1, 0, 0, 0, 1, 1, 0, 0],
            [1, 0, 0, 0, 0, 0, 0, 0, 0],
            [0, 0, 1, 0, 0, 0, 0, 1, 0],
            [0, 0, 0, 1, 1, 0, 0, 0, 0],
        ],
    )
    np.testing.assert_array_equal(t.onehot, t.padded[:, :8])
    np.testing.assert_array_equal(t.kernels[0], [[0, 1], [1, 0], [0, 0], [0, 0]])
    np.testing.assert_array_equal(t.kernels[1], [[0, 0], [0, 0], [0, 0], [1, 1]])
    np.testing.assert_array_equal(t.kernels[2], [[1, 0], [0, 0], [0, 1], [0, 0]])
    np.testing.assert_array_equal(t.bias, [-1, -1, -1])
    np.testing.assert_array_equal(
        t.matches, [[2, 0, 0, 0, 1, 1, 0, 0], [0, 0, 1, 2, 1, 0, 0, 0], [0, 2, 0, 0, 0, 1, 2, 0]]
    )
    np.testing.assert_array_equal(t.scores, t.matches - 1)
    np.testing.assert_array_equal(
        t.detected, [[1, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 1, 0, 0, 0, 0], [0, 1, 0, 0, 0, 0, 1, 0]]
    )
    np.testing.assert_array_equal(t.groups, [[0, 2], [2, 4], [4, 6], [6, 8]])
    np.testing.assert_array_equal(t.pooled, [[1, 0, 0, 0], [0, 1, 0, 0], [1, 0, 0, 1]])
    np.testing.assert_array_equal(t.winners, [[0, 2, 4, 6], [0, 3, 4, 6], [1, 2, 4, 6]])
    np.testing.assert_array_equal(t.tied, [[0, 1, 1, 1], [1, 0, 1, 1], [0, 1, 1, 0]])
    np.testing.assert_array_equal(
        t.mask, [[1, 0, 1, 0, 1, 0, 1, 0], [1, 0, 0, 1, 1, 0, 1, 0], [0, 1, 1, 0, 1, 0, 1, 0]]
    )
    assert t.cases == ((0, 3, 6),)
    assert t.pooled_cases == ((0, 1, 3),)
    assert t.positive
    assert t.predicted


def test_the_gradients_of_the_worked_strand() -> None:
    t = run("CAGTTAAG", Lecture())
    np.testing.assert_array_equal(t.upstream, np.array([[1, -2, 3, -4], [5, -6, 7, -8], [9, -10, 11, -12]]) / 10)
    np.testing.assert_array_equal(
        t.grad_detected,
        np.array([[1, 0, -2, 0, 3, 0, -4, 0], [5, 0, 0, -6, 7, 0, -8, 0], [0, 9, -10, 0, 11, 0, -12, 0]]) / 10,
    )
    np.testing.assert_array_equal(
        t.grad_scores, np.array([[1, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, -6, 0, 0, 0, 0], [0, 9, 0, 0, 0, 0, -12, 0]]) / 10
    )
    np.testing.assert_allclose(t.grad_kernels, np.array([0.1, -0.6, -0.3])[:, None, None] * t.kernels)
    np.testing.assert_allclose(t.grad_bias, [0.1, -0.6, -0.3])
    expected = np.zeros((4, 9))
    for row, column, gradient in ((0, 0, 0.1), (1, 3, -0.6), (2, 1, 0.9), (2, 6, -1.2)):
        expected[:, column : column + 2] += gradient * t.kernels[row]
    np.testing.assert_allclose(t.grad_padded, expected)


def test_the_first_window_product_by_product() -> None:
    t = run("CAGTTAAG", Lecture())
    np.testing.assert_array_equal(t.windows[0], t.padded[:, :2])
    np.testing.assert_array_equal(t.products[0, 0], [[0, 1], [1, 0], [0, 0], [0, 0]])
    assert t.products[0, 0].sum() == t.matches[0, 0] == 2


@pytest.mark.parametrize("strand", ["CAGTTAAG", "GATTACAA", "AATAAACC", "GCATTCAG", "CATTCAGC", "TTCATTAG"])
def test_each_field_is_what_its_function_gives(strand: str) -> None:
    t = run(strand, Lecture())
    np.testing.assert_array_equal(t.onehot, one_hot(strand))
    np.testing.assert_array_equal(t.matches, t.products.sum(axis=(2, 3)))
    np.testing.assert_array_equal(t.scores, convolve(t.padded, t.kernels, t.bias))
    np.testing.assert_array_equal(t.detected, relu(t.scores))
    np.testing.assert_array_equal(t.pooled, max_pool(t.detected, 2).values)
    assert t.positive == t.predicted == bool(t.cases)


def test_arrays_are_read_only_and_own_their_memory() -> None:
    t = run("CAGTTAAG", Lecture())
    arrays = [getattr(t, field.name) for field in fields(t) if isinstance(getattr(t, field.name), np.ndarray)]
    assert len(arrays) == 22
    for array in arrays:
        assert array.base is None
        with pytest.raises(ValueError, match="read-only"):
            array[...] = 0
    with pytest.raises(FrozenInstanceError):
        t.strand = "A"  # type: ignore[misc]


def test_numbers_are_float64() -> None:
    t = run("CAGTTAAG", Lecture())
    for name in ("onehot", "padded", "kernels", "products", "scores", "detected", "pooled", "mask", "grad_kernels"):
        assert getattr(t, name).dtype == np.float64


def test_padding_on_the_left_moves_every_detection_by_one() -> None:
    right, left = run("CAGTTAAG", Lecture()), run("CAGTTAAG", Lecture(pad_side="left"))
    assert left.padded_strand == "OCAGTTAAG"
    np.testing.assert_array_equal(left.detected[:, 1:], right.detected[:, :-1])
    np.testing.assert_array_equal(left.starts, right.starts - 1)
    np.testing.assert_array_equal(right.hanging, [False] * 7 + [True])
    np.testing.assert_array_equal(left.hanging, [True] + [False] * 7)
    assert left.cases == ((1, 4, 7),)
    assert left.predicted


def test_without_padding_there_is_one_column_less() -> None:
    t = run("CAGTTAAG", Lecture(pad_side="none"))
    assert t.padded_strand == "CAGTTAAG"
    assert t.detected.shape == (3, 7)
    assert t.pooled.shape == (3, 4)
    assert not t.hanging.any()
    np.testing.assert_array_equal(t.groups[-1], [6, 7])
    assert t.predicted


@pytest.mark.parametrize("ties", ["first", "split", "all"])
def test_the_mask_follows_the_convention(ties: str) -> None:
    t = run("CAGTTAAG", Lecture(ties=ties))
    assert t.mask.sum() == {"first": 12, "split": 12, "all": 20}[ties]


def test_any_number_of_motifs_of_any_width() -> None:
    one = run("CAGTTAAG", Lecture(motifs=["T"]))
    assert one.detected.shape == (1, 8)
    assert one.cases == ((3,), (4,))
    assert one.padded_strand == "CAGTTAAG"
    five = run("ACGTACGTACGTACGTACGTACGT", Lecture(motifs=["ACG", "TAC", "GTA", "CGT", "AAA"], pool_size=4))
    assert five.detected.shape == (5, 24)
    assert five.pooled.shape == (5, 6)
    assert not five.positive
    assert not five.predicted


def test_a_strand_too_short_for_the_pattern_is_negative() -> None:
    t = run("CATT", Lecture())
    assert count_cases(4, 3, 2) == 0
    assert t.cases == ()
    assert not t.positive
    assert not t.predicted


def test_a_motif_that_overlaps_itself_is_found_each_time() -> None:
    t = run("AAAACC", Lecture(motifs=["AA", "CC"]))
    np.testing.assert_array_equal(t.detected[0], [1, 1, 1, 0, 0, 0])
    assert t.cases == ((0, 4), (1, 4), (2, 4))


def test_a_long_strand_takes_no_time_for_cases_that_do_not_hold() -> None:
    t = run("CATTAG" + "C" * 1000, Lecture())
    assert t.cases == ((0, 2, 4),)
    assert t.predicted


def test_lower_case_is_accepted() -> None:
    np.testing.assert_array_equal(run(" cagttaag ", Lecture()).detected, run("CAGTTAAG", Lecture()).detected)


def test_run_follows_the_lecture_given() -> None:
    lecture = replace(Lecture(), pool_size=3)
    assert run("CAGTTAAG", lecture).lecture is lecture
    assert run("CAGTTAAG", Lecture()).lecture == Lecture()
