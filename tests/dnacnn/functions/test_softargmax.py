"""Softmax beside argmax and max."""

import numpy as np
import pytest

from dnacnn.errors import InputError
from dnacnn.functions.softargmax import peak_sharpness, sharpen, step_curve, three_functions
from dnacnn.lecture.lecture import Lecture
from dnacnn.network.layers import softmax


def test_the_three_functions_of_the_notes() -> None:
    at = three_functions((1.6, -0.2))
    np.testing.assert_array_equal(at.probs.round(2), [0.86, 0.14])
    np.testing.assert_array_equal(at.chosen, [1, 0])
    assert at.largest == 1.6
    np.testing.assert_array_equal(at.hard_jacobian, np.zeros((2, 2)))
    np.testing.assert_array_equal(at.soft_jacobian.round(3), [[0.122, -0.122], [-0.122, 0.122]])
    np.testing.assert_array_equal(at.upstream, [1, 0])
    np.testing.assert_array_equal(at.soft_gradient, at.soft_jacobian[0])
    np.testing.assert_array_equal(at.hard_gradient, [0, 0])


def test_shares_are_weights_over_their_total() -> None:
    at = three_functions((1.6, -0.2))
    np.testing.assert_array_equal(at.weights.round(3), [4.953, 0.819])
    np.testing.assert_allclose(at.weights / at.total, at.probs, rtol=1e-14)
    np.testing.assert_array_equal(at.probs.sum(), 1)
    assert np.isinf(three_functions((1000, 0)).total)
    np.testing.assert_array_equal(three_functions((1000, 0)).probs, [1, 0])


def test_the_lectures_own_logits() -> None:
    at = three_functions(Lecture(logits=(-1, 2)).logits)
    np.testing.assert_array_equal(at.chosen, [0, 1])
    assert at.largest == 2


def test_sharper_means_nearer_to_one_hot_with_less_gradient() -> None:
    sharp = sharpen((1.6, -0.2), (1.0, 2.0, 4.0, 8.0, 16.0))
    assert (np.diff(sharp.distance) < 0).all()
    assert (np.diff(sharp.gradient) < 0).all()
    np.testing.assert_array_equal(sharp.gradient.round(3), [0.122, 0.052, 0.003, 0, 0])
    s = sharp.probs[:, 0]
    np.testing.assert_allclose(sharp.gradient, sharp.sharpness * s * sharp.probs[:, 1])
    np.testing.assert_allclose(sharp.distance, sharp.probs[:, 1])


def test_sharpness_never_leads_to_the_max() -> None:
    sharp = sharpen((1.6, -0.2), sharpnesses=np.geomspace(0.1, 1000, 200))
    assert (sharp.probs <= 1).all()
    np.testing.assert_allclose(sharp.probs[-1], [1, 0], atol=1e-12)


def test_a_very_soft_softmax_has_little_gradient_too() -> None:
    gradient = sharpen((1.6, -0.2), sharpnesses=np.geomspace(0.01, 100, 200)).gradient
    peak = gradient.argmax()
    assert 0 < peak < 199
    assert (np.diff(gradient[: peak + 1]) > 0).all()
    assert gradient[0] < 0.01


def test_the_step_and_the_slopes_that_soften_it() -> None:
    curve = step_curve((1.6, -0.2), (1.0, 2.0, 4.0, 8.0, 16.0), (-3.0, 3.0), 601)
    assert curve.jump == -0.2
    assert curve.jump in curve.x
    np.testing.assert_array_equal(curve.hard, curve.x >= -0.2)
    away = curve.x != -0.2
    assert (curve.hard_slope[away] == 0).all()
    assert np.isnan(curve.hard_slope[~away]).all()
    for row, sharpness in enumerate(curve.sharpness):
        expected = [softmax(np.array([x, -0.2]), sharpness)[0] for x in curve.x]
        np.testing.assert_allclose(curve.soft[row], expected)
    np.testing.assert_allclose(curve.soft[:, ~away], 0.5)


def test_the_soft_curves_tend_to_the_step_away_from_it() -> None:
    curve = step_curve((1.6, -0.2), sharpnesses=(1, 10, 1000), between=(-3.0, 3.0), samples=601)
    away = np.abs(curve.x - curve.jump) > 0.05
    gap = np.abs(curve.soft - curve.hard)[:, away].max(axis=1)
    assert gap[0] > gap[1] > gap[2]
    assert gap[2] < 1e-9


def test_what_cannot_be_sharpened_is_refused() -> None:
    with pytest.raises(InputError, match="above 0"):
        sharpen((1.6, -0.2), sharpnesses=(0, 1))
    with pytest.raises(InputError, match="finite"):
        three_functions((np.nan, 1))
    with pytest.raises(InputError, match="at least two logits"):
        step_curve((1.0,), (1.0, 2.0, 4.0, 8.0, 16.0), (-3.0, 3.0), 601)


@pytest.mark.parametrize("logits", [(5.0, 4.5), (1.6, -0.2), (-20.0, 20.0), (0.001, 0.0)])
def test_no_sharpness_passes_more_than_the_peak(logits: tuple[float, float]) -> None:
    def passes(sharpness: float) -> float:
        share = 1 / (1 + np.exp(-sharpness * abs(logits[0] - logits[1])))
        return sharpness * share * (1 - share)

    peak = peak_sharpness(logits)
    assert passes(peak) > max(passes(0.999 * peak), passes(1.001 * peak))
    assert passes(peak) >= max(passes(peak * factor) for factor in np.geomspace(0.01, 100, 500))
