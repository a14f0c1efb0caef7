"""The backward pass: by hand, and against finite differences away from ties."""

from collections.abc import Callable

import numpy as np
import pytest

from dnacnn.errors import InputError
from dnacnn.network.gradients import (
    argmax_jacobian,
    average_pool_backward,
    convolve_backward,
    max_pool_backward,
    max_pool_mask,
    relu_backward,
    softmax_jacobian,
)
from dnacnn.network.layers import argmax_one_hot, average_pool, convolve, max_pool, relu, softmax

STEP = 1e-6


def slope_of(function: Callable[[np.ndarray], np.ndarray], at: np.ndarray) -> np.ndarray:
    """Differentiate a number that depends on an array, one entry at a time."""
    slopes = np.empty_like(at)
    for place in np.ndindex(at.shape):
        up, down = at.copy(), at.copy()
        up[place] += STEP
        down[place] -= STEP
        slopes[place] = (function(up) - function(down)) / (2 * STEP)
    return slopes


WINDOW = np.array([[3.0, 1.0, 0.0, 0.0, 2.0]])


@pytest.mark.parametrize(
    ("ties", "mask"),
    [("first", [[1, 0, 1, 0, 1]]), ("split", [[1, 0, 0.5, 0.5, 1]]), ("all", [[1, 0, 1, 1, 1]])],
)
def test_the_mask_under_each_convention(ties: str, mask: list[list[float]]) -> None:
    np.testing.assert_array_equal(max_pool_mask(WINDOW, 2, ties), mask)
    np.testing.assert_array_equal(
        max_pool_backward(np.array([[5.0, 7.0, -1.0]]), WINDOW, 2, ties), mask * np.array([[5, 5, 7, 7, -1]])
    )


def test_three_that_tie_share_by_three() -> None:
    np.testing.assert_allclose(max_pool_mask(np.zeros((1, 3)), 3, "split"), [[1 / 3] * 3])


def test_the_first_of_a_tie_is_the_winner_of_the_forward_pass() -> None:
    detected = np.random.default_rng(0).integers(0, 3, (50, 3, 9)).astype(float)
    _, winners = max_pool(detected, 4)
    mask = max_pool_mask(detected, 4)
    np.testing.assert_array_equal(np.argwhere(mask)[:, 2].reshape(50, 3, 3), winners)


def test_no_gradient_is_a_negative_zero() -> None:
    back = max_pool_backward(np.array([[-5.0, 7.0, -1.0]]), WINDOW, 2)
    assert not np.signbit(back[back == 0]).any()


def test_an_unknown_convention_and_a_wrong_upstream_are_refused() -> None:
    with pytest.raises(InputError, match="got 'last'"):
        max_pool_mask(WINDOW, 2, "last")
    with pytest.raises(InputError, match=r"\(1, 3\)"):
        max_pool_backward(np.zeros((1, 2)), WINDOW, 2)
    with pytest.raises(InputError, match=r"1, 4"):
        convolve_backward(np.zeros((1, 3)), np.zeros((4, 5)), np.zeros((1, 4, 2)))


@pytest.mark.parametrize("ties", ["first", "split", "all"])
@pytest.mark.parametrize("size", [1, 2, 3, 4, 9])
def test_max_pool_backward_is_the_slope(ties: str, size: int) -> None:
    generator = np.random.default_rng(size)
    detected = generator.standard_normal((3, 9))
    upstream = generator.standard_normal((3, -(-9 // size)))
    slope = slope_of(lambda x: (max_pool(x, size).values * upstream).sum(), detected)
    np.testing.assert_allclose(max_pool_backward(upstream, detected, size, ties), slope, atol=1e-8)


def test_relu_backward_is_the_slope_and_zero_at_zero() -> None:
    scores = np.random.default_rng(0).standard_normal((3, 7))
    upstream = np.random.default_rng(1).standard_normal((3, 7))
    slope = slope_of(lambda x: (relu(x) * upstream).sum(), scores)
    np.testing.assert_allclose(relu_backward(upstream, scores), slope, atol=1e-8)
    assert relu_backward(np.array([5.0]), np.array([0.0])) == 0


@pytest.mark.parametrize("width", [1, 2, 3])
def test_convolve_backward_is_the_slope(width: int) -> None:
    generator = np.random.default_rng(width)
    x, kernels = generator.standard_normal((4, 7)), generator.standard_normal((3, 4, width))
    bias, upstream = generator.standard_normal(3), generator.standard_normal((3, 8 - width))
    back = convolve_backward(upstream, x, kernels)
    np.testing.assert_allclose(
        back.onehot, slope_of(lambda at: (convolve(at, kernels, bias) * upstream).sum(), x), atol=1e-8
    )
    np.testing.assert_allclose(
        back.kernels, slope_of(lambda at: (convolve(x, at, bias) * upstream).sum(), kernels), atol=1e-8
    )
    np.testing.assert_allclose(
        back.bias, slope_of(lambda at: (convolve(x, kernels, at) * upstream).sum(), bias), atol=1e-8
    )


def test_the_whole_backward_pass_is_the_slope() -> None:
    generator = np.random.default_rng(0)
    x, kernels = generator.standard_normal((4, 9)), generator.standard_normal((3, 4, 2))
    bias, upstream = generator.standard_normal(3), generator.standard_normal((3, 4))

    def loss(at: np.ndarray) -> np.ndarray:
        return (max_pool(relu(convolve(x, at, bias)), 2).values * upstream).sum()

    scores = convolve(x, kernels, bias)
    to_scores = relu_backward(max_pool_backward(upstream, relu(scores), 2), scores)
    np.testing.assert_allclose(convolve_backward(to_scores, x, kernels).kernels, slope_of(loss, kernels), atol=1e-8)


def test_the_backward_pass_takes_leading_axes() -> None:
    generator = np.random.default_rng(0)
    x, kernels = generator.standard_normal((2, 5, 4, 9)), generator.standard_normal((3, 4, 2))
    upstream = generator.standard_normal((2, 5, 3, 8))
    back = convolve_backward(upstream, x, kernels)
    one = convolve_backward(upstream[1, 4], x[1, 4], kernels)
    assert back.kernels.shape == (2, 5, 3, 4, 2)
    for many, single in zip(back, one, strict=True):
        np.testing.assert_allclose(many[1, 4], single)


@pytest.mark.parametrize("sharpness", [0.5, 1.0, 3.0])
def test_softmax_jacobian_is_the_slope(sharpness: float) -> None:
    logits = np.array([1.6, -0.2, 0.4])
    jacobian = softmax_jacobian(logits, sharpness)
    for row in range(3):
        slope = slope_of(lambda x, row=row: softmax(x, sharpness)[row], logits)
        np.testing.assert_allclose(jacobian[row], slope, atol=1e-8)


def test_softmax_jacobian_of_the_notes() -> None:
    s = 1 / (1 + np.exp(-1.8))
    expected = s * (1 - s) * np.array([[1, -1], [-1, 1]])
    np.testing.assert_allclose(softmax_jacobian(np.array([1.6, -0.2])), expected)
    assert expected[0, 0].round(3) == 0.122


def test_softmax_jacobian_takes_a_batch_of_sharpnesses() -> None:
    logits = np.array([1.6, -0.2])
    many = softmax_jacobian(np.stack([logits, logits]), np.array([[1.0], [3.0]]))
    np.testing.assert_allclose(many, [softmax_jacobian(logits, 1.0), softmax_jacobian(logits, 3.0)])


def test_argmax_jacobian_is_zero_or_undefined() -> None:
    np.testing.assert_array_equal(argmax_jacobian(np.array([1.6, -0.2])), np.zeros((2, 2)))
    np.testing.assert_array_equal(argmax_jacobian(np.array([0.3, 0.3])), np.full((2, 2), np.nan))
    nan = np.nan
    np.testing.assert_array_equal(argmax_jacobian(np.array([1.0, 2, 2])), [[0, 0, 0], [0, nan, nan], [0, nan, nan]])


def test_argmax_is_flat_beside_the_tie_and_jumps_there() -> None:
    logits = np.array([1.6, -0.2])
    for row in range(2):
        assert (slope_of(lambda x, row=row: argmax_one_hot(x)[row], logits) == 0).all()
    low, high = argmax_one_hot(np.array([[-0.2 - STEP, -0.2], [-0.2 + STEP, -0.2]]))
    np.testing.assert_array_equal(high - low, [1, -1])


@pytest.mark.parametrize("size", [1, 2, 3, 9])
def test_the_gradient_of_a_mean_against_finite_differences(size: int) -> None:
    dice = np.random.default_rng(size)
    detected, weights = dice.normal(size=(2, 3, 7)), dice.normal(size=(2, 3, -(-7 // size)))
    slopes = slope_of(lambda at: (average_pool(at, size) * weights).sum(), detected)
    np.testing.assert_allclose(average_pool_backward(weights, 7, size), slopes, atol=1e-8)


def test_a_mean_hands_on_all_of_its_gradient_and_refuses_another_number_of_groups() -> None:
    upstream = np.array([[5.0, 7.0, -1.0]])
    np.testing.assert_allclose(average_pool_backward(upstream, 5, 2), [[2.5, 2.5, 3.5, 3.5, -1]])
    with pytest.raises(InputError, match="an upstream of 2 groups"):
        average_pool_backward(upstream, 4, 2)
