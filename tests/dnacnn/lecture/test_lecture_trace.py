"""The worked strand, number by number, and what holds for every trace."""

import math
from dataclasses import FrozenInstanceError, fields, replace

import numpy as np
import pytest

from dnacnn.cases.cases import count_cases
from dnacnn.errors import InputError
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


def test_the_worked_strand_s_loss() -> None:
    t = run("CAGTTAAG", Lecture())
    assert t.unit_cases == ((0, 1, 2), (0, 1, 3), (0, 2, 3), (1, 2, 3))
    np.testing.assert_array_equal(t.unit_bias, [-2, -2, -2, -2])
    np.testing.assert_array_equal(t.unit_sums, [2, 3, 2, 1])
    np.testing.assert_array_equal(t.unit_scores, [0, 1, 0, -1])
    np.testing.assert_array_equal(t.units, [0, 1, 0, 0])
    np.testing.assert_array_equal(t.logits, [1, 0.5])
    share = 1 / (1 + math.exp(-0.5))  # of two weights, e and the root of e
    np.testing.assert_allclose(t.probs, [share, 1 - share], rtol=1e-15)
    assert t.loss.shape == ()
    assert float(t.loss) == pytest.approx(-math.log(share), rel=1e-15)


def test_the_gradients_of_the_worked_strand() -> None:
    """Only the unit of groups 1, 2 and 4 fires, so that three cells alone receive anything, and all the same."""
    t = run("CAGTTAAG", Lecture())
    one = 1 / (1 + math.exp(-0.5)) - 1  # the probability of what is true, less 1
    assert t.learns
    np.testing.assert_allclose(t.grad_logits, [one, -one], rtol=1e-15)
    np.testing.assert_allclose(t.grad_units, [one] * 4)
    np.testing.assert_allclose(t.grad_unit_scores, [0, one, 0, 0])
    np.testing.assert_allclose(t.grad_unit_bias, [0, one, 0, 0])
    np.testing.assert_allclose(t.grad_unit_weights, t.grad_unit_bias[:, None, None] * t.pooled)
    np.testing.assert_allclose(t.grad_pooled, [[one, 0, 0, 0], [0, one, 0, 0], [0, 0, 0, one]])
    lit = {(0, 0), (1, 3), (2, 6)}  # CA at 1, TT at 4, AG at 7; the AG at 2 receives nothing
    expected = np.zeros((3, 8))
    for row, column in lit:
        expected[row, column] = one
    np.testing.assert_allclose(t.grad_detected, expected)
    np.testing.assert_allclose(t.grad_scores, expected)
    np.testing.assert_allclose(t.grad_kernels, one * t.kernels)
    np.testing.assert_allclose(t.grad_bias, [one] * 3)
    to_padded = np.zeros((4, 9))
    for row, column in lit:
        to_padded[:, column : column + 2] += one * t.kernels[row]
    np.testing.assert_allclose(t.grad_padded, to_padded)


def test_where_no_unit_fires_nothing_flows_back() -> None:
    t = run("GATTACAA", Lecture())
    assert not t.learns
    np.testing.assert_array_equal(t.logits, [0, 0.5])
    share = 1 / (1 + math.exp(0.5))
    np.testing.assert_allclose(t.probs, [share, 1 - share])
    assert float(t.loss) == pytest.approx(-math.log(1 - share))
    np.testing.assert_allclose(t.grad_units, [share] * 4)
    for name in ("unit_scores", "unit_weights", "unit_bias", "pooled", "detected", "scores", "kernels", "padded"):
        assert not getattr(t, f"grad_{name}").any()


def test_a_positive_strand_that_is_missed_has_a_loss_from_which_nothing_comes_back() -> None:
    t = run("CATTAGAA", Lecture(pool_size=3))
    assert t.positive
    assert not t.predicted
    assert float(t.loss) > math.log(2)
    assert t.grad_logits[0] < -0.5
    assert not t.grad_pooled.any()


def test_a_cell_of_two_units_receives_the_gradient_of_both() -> None:
    t = run("CACATTAG", Lecture(motifs=["CA", "TT"]))
    assert t.units.sum() == t.logits[0] == 2
    one = 1 / (1 + math.exp(-1.5)) - 1
    np.testing.assert_allclose(t.grad_pooled, [[one, one, 0, 0], [0, 0, 2 * one, 0]])


@pytest.mark.parametrize(("ties", "shares"), [("first", (1, 0)), ("split", (0.5, 0.5)), ("all", (1, 1))])
def test_a_tie_that_is_lit_shares_the_gradient_by_the_convention(ties: str, shares: tuple[float, float]) -> None:
    """In CATTTAAG, TT stands at 3 and at 4, and both are in group 2."""
    t = run("CATTTAAG", Lecture(ties=ties))
    np.testing.assert_array_equal(t.units, [0, 1, 0, 0])
    one = t.probs[0] - 1
    np.testing.assert_allclose(t.grad_pooled[1], [0, one, 0, 0])
    np.testing.assert_allclose(t.grad_detected[1, 2:4], one * np.array(shares))
    np.testing.assert_allclose(t.grad_bias, one * np.array([1, sum(shares), 1]))


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
    assert len(arrays) == 35
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
    t = run("CATTAG" + "C" * 120, Lecture())
    assert t.cases == ((0, 2, 4),)
    assert t.predicted


def test_a_strand_with_too_many_cases_for_a_layer_is_refused() -> None:
    with pytest.raises(InputError, match=r"at most 8388608 weights, got 21084251 units with 3 times 503 each"):
        run("CATTAG" + "C" * 1000, Lecture())


def test_lower_case_is_accepted() -> None:
    np.testing.assert_array_equal(run(" cagttaag ", Lecture()).detected, run("CAGTTAAG", Lecture()).detected)


def test_run_follows_the_lecture_given() -> None:
    lecture = replace(Lecture(), pool_size=3)
    assert run("CAGTTAAG", lecture).lecture is lecture
    assert run("CAGTTAAG", Lecture()).lecture == Lecture()
