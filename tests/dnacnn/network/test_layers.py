"""The layers, by hand."""

import numpy as np
import pytest

from dnacnn.errors import InputError
from dnacnn.network.encoding import one_hot
from dnacnn.network.layers import argmax_one_hot, average_pool, convolve, max_pool, pool_ties, relu, softmax, windows


def test_a_kernel_counts_the_letters_that_match() -> None:
    kernel = one_hot(["CA"])
    matches = convolve(one_hot("CAACCA"), kernel, np.zeros(1))
    np.testing.assert_array_equal(matches, [[2, 1, 0, 1, 2]])
    np.testing.assert_array_equal(convolve(one_hot("CAACCA"), kernel, np.array([-1.0])), [[1, 0, -1, 0, 1]])


def test_convolving_does_not_flip_the_kernel() -> None:
    np.testing.assert_array_equal(convolve(np.array([[1.0, 0, 0]]), np.array([[[5.0, 7.0]]]), np.zeros(1)), [[5, 0]])


def test_convolve_takes_any_leading_axes() -> None:
    x = np.random.default_rng(0).random((2, 3, 4, 8))
    kernels, bias = np.random.default_rng(1).random((5, 4, 3)), np.arange(5.0)
    scores = convolve(x, kernels, bias)
    assert scores.shape == (2, 3, 5, 6)
    np.testing.assert_allclose(scores[1, 2], convolve(x[1, 2], kernels, bias))


def test_convolve_refuses_what_does_not_fit() -> None:
    x = one_hot("CAT")
    with pytest.raises(InputError, match="over 4 letters, got kernels over 3"):
        convolve(x, np.zeros((1, 3, 2)), np.zeros(1))
    with pytest.raises(InputError, match="at most 3 columns, got 4"):
        convolve(x, np.zeros((1, 4, 4)), np.zeros(1))
    with pytest.raises(InputError, match=r"bias of shape \(1,\)"):
        convolve(x, np.zeros((1, 4, 2)), np.zeros(2))


def test_windows_are_cut_out_from_left_to_right() -> None:
    x = one_hot("CATG")
    cut = windows(x, 2)
    assert cut.shape == (3, 4, 2)
    for start in range(3):
        np.testing.assert_array_equal(cut[start], x[:, start : start + 2])
    with pytest.raises(InputError, match="from 1 to 4, got 5"):
        windows(x, 5)
    with pytest.raises(InputError, match="got 0"):
        windows(x, 0)


def test_relu_keeps_what_is_positive() -> None:
    np.testing.assert_array_equal(relu(np.array([-1.5, 0.0, 2.5])), [0, 0, 2.5])


def test_max_pool_takes_the_larger_of_each_two_and_says_where() -> None:
    values, winners = max_pool(np.array([[1.0, 4, 3, 2, 5, 5]]), 2)
    np.testing.assert_array_equal(values, [[4, 3, 5]])
    np.testing.assert_array_equal(winners, [[1, 2, 4]])


def test_a_last_group_that_is_shorter_is_pooled_as_it_is() -> None:
    values, winners = max_pool(np.array([[1.0, 2, 3, -4, -5]]), 3)
    np.testing.assert_array_equal(values, [[3, -4]])
    np.testing.assert_array_equal(winners, [[2, 3]])


def test_groups_of_one_change_nothing() -> None:
    x = np.array([[3.0, -1.0, 2.0]])
    values, winners = max_pool(x, 1)
    np.testing.assert_array_equal(values, x)
    np.testing.assert_array_equal(winners, [[0, 1, 2]])


def test_a_group_wider_than_everything_gives_the_max() -> None:
    values, winners = max_pool(np.array([[3.0, 9.0, 2.0]]), 10)
    np.testing.assert_array_equal(values, [[9]])
    np.testing.assert_array_equal(winners, [[1]])


@pytest.mark.parametrize("size", [0, -2])
def test_groups_have_to_hold_something(size: int) -> None:
    with pytest.raises(InputError, match=f"got a size of {size}"):
        max_pool(np.zeros((1, 4)), size)


def test_ties_are_groups_with_several_largest() -> None:
    tied = pool_ties(np.array([[0.0, 0, 1, 0, 2, 2, 7]]), 2)
    np.testing.assert_array_equal(tied, [[True, False, True, False]])


def test_softmax_of_the_notes() -> None:
    probs = softmax(np.array([1.6, -0.2]))
    np.testing.assert_allclose(probs, [1 / (1 + np.exp(-1.8)), 1 / (1 + np.exp(1.8))])
    np.testing.assert_array_equal(probs.round(2), [0.86, 0.14])
    np.testing.assert_array_equal(probs.round(3), [0.858, 0.142])


def test_sharpness_multiplies_the_logits() -> None:
    x = np.array([0.3, -1.2, 0.5])
    np.testing.assert_allclose(softmax(x, 4.0), softmax(4.0 * x))
    np.testing.assert_allclose(softmax(x, np.array([[1.0], [4.0]])), [softmax(x), softmax(x, 4.0)])


def test_softmax_bears_huge_logits() -> None:
    np.testing.assert_array_equal(softmax(np.array([1e308, -1e308])), [1, 0])
    np.testing.assert_array_equal(softmax(np.array([1000.0, 1000.0])), [0.5, 0.5])


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_softmax_refuses_logits_that_are_not_finite(bad: float) -> None:
    with pytest.raises(InputError, match="finite"):
        softmax(np.array([bad, 0.0]))


def test_argmax_is_one_hot_and_at_a_tie_both_are_one() -> None:
    np.testing.assert_array_equal(argmax_one_hot(np.array([1.6, -0.2])), [1, 0])
    np.testing.assert_array_equal(argmax_one_hot(np.array([-0.2, 1.6])), [0, 1])
    np.testing.assert_array_equal(argmax_one_hot(np.array([0.7, 0.7])), [1, 1])
    np.testing.assert_array_equal(argmax_one_hot(np.array([[1, 2, 2], [3, 0, 0]])), [[0, 1, 1], [1, 0, 0]])


@pytest.mark.parametrize("size", [1, 2, 3, 4, 9])
@pytest.mark.parametrize("count", [1, 6, 7])
def test_average_pool_against_loops(count: int, size: int) -> None:
    detected = np.random.default_rng(size).normal(size=(2, 3, count))
    means = average_pool(detected, size)
    for batch, row in np.ndindex(2, 3):
        line = detected[batch, row].tolist()
        expected = [sum(part) / len(part) for part in (line[at : at + size] for at in range(0, count, size))]
        np.testing.assert_allclose(means[batch, row], expected)


def test_a_mean_does_not_tell_one_detection_from_two_weak_ones() -> None:
    np.testing.assert_array_equal(average_pool(np.array([[1.0, 0, 0.5, 0.5]]), 2), [[0.5, 0.5]])
    np.testing.assert_array_equal(max_pool(np.array([[1.0, 0, 0.5, 0.5]]), 2).values, [[1, 0.5]])
    with pytest.raises(InputError, match="at least 1 position, got a size of 0"):
        average_pool(np.ones((1, 4)), 0)
