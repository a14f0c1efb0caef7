"""The derivative through a max of two branches."""

import numpy as np
import pytest

from dnacnn.errors import InputError
from dnacnn.functions.branches import crossing, follow_branches, support_lines
from dnacnn.lecture.lecture import Lecture


def test_where_the_first_branch_is_larger() -> None:
    at = follow_branches(1.5, (2.0, -1.0), (-1.0, 2.0), 0.001)
    np.testing.assert_array_equal(at.x, [2, 0.5])
    assert at.value == 2
    np.testing.assert_array_equal(at.outer, [1, 0])
    np.testing.assert_array_equal(at.inner, [2, -1])
    np.testing.assert_array_equal(at.terms, [2, 0])
    assert at.derivative == at.low == at.high == 2
    for finite in (at.backward, at.central, at.forward):
        np.testing.assert_allclose(finite, 2)


def test_where_the_second_branch_is_larger() -> None:
    at = follow_branches(0.5, (2.0, -1.0), (-1.0, 2.0), 0.001)
    np.testing.assert_array_equal(at.x, [0, 1.5])
    np.testing.assert_array_equal(at.outer, [0, 1])
    assert at.derivative == -1
    np.testing.assert_allclose(at.central, -1)


def test_at_the_kink_the_slope_is_undefined_between_both() -> None:
    assert crossing((2.0, -1.0), (-1.0, 2.0)) == 1
    at = follow_branches(1.0, (2.0, -1.0), (-1.0, 2.0), 0.001)
    assert at.tied
    np.testing.assert_array_equal(at.x, [1, 1])
    assert np.isnan(at.outer).all()
    assert np.isnan(at.derivative)
    assert (at.low, at.high) == (-1, 2)
    np.testing.assert_allclose([at.backward, at.forward, at.central], [-1, 2, 0.5])


def test_along_the_slider_the_finite_difference_agrees() -> None:
    lecture = Lecture()
    w = np.linspace(*lecture.w_range, 401)
    at = follow_branches(w, lecture.slopes, lecture.offsets, lecture.w_step)
    assert at.x.shape == (401, 2)
    away = np.abs(w - crossing(lecture.slopes, lecture.offsets)) > lecture.w_step
    np.testing.assert_allclose(at.central[away], at.derivative[away])
    assert at.tied.sum() == 1
    np.testing.assert_array_equal(at.value, at.x.max(axis=-1))
    np.testing.assert_array_equal(np.nansum(at.outer, axis=-1), np.where(at.tied, 0, 1))


def test_any_shape_of_w() -> None:
    at = follow_branches(np.zeros((3, 4)), (2.0, -1.0), (-1.0, 2.0), 0.001)
    assert at.x.shape == at.terms.shape == (3, 4, 2)
    assert at.derivative.shape == (3, 4)


def test_a_kink_that_rounding_hides_is_still_a_kink() -> None:
    for slope in (0.1, 0.3, 1 / 3, 7.7):
        slopes, offsets = (slope, -0.7), (0.1, 1.3)
        assert follow_branches(crossing(slopes, offsets), slopes, offsets, 0.001).tied
        assert not follow_branches(crossing(slopes, offsets) + 1e-9, slopes, offsets, 0.001).tied


def test_relu_is_the_same_with_a_second_branch_of_zero() -> None:
    z = np.array([-2.0, -0.5, 0.0, 0.5, 2.0])
    at = follow_branches(z, (1.0, 0.0), (0.0, 0.0), 0.001)
    np.testing.assert_array_equal(at.value, np.maximum(z, 0))
    np.testing.assert_array_equal(at.derivative, [0, 0, np.nan, 1, 1])
    assert (at.low[2], at.high[2]) == (0, 1)


def test_no_zero_is_negative() -> None:
    terms = follow_branches(1.5, (2.0, -1.0), (-1.0, 2.0), 0.001).terms
    assert not np.signbit(terms[terms == 0]).any()


def test_what_is_no_pair_of_crossing_branches_is_refused() -> None:
    with pytest.raises(InputError, match="different slopes"):
        crossing((1, 1), (0, 2))
    with pytest.raises(InputError, match="two slopes"):
        follow_branches(1.0, (1, 2, 3), (-1.0, 2.0), 0.001)
    with pytest.raises(InputError, match="step above 0"):
        follow_branches(1.0, (2.0, -1.0), (-1.0, 2.0), step=0)


def test_lines_through_the_kink_stay_below_the_max() -> None:
    w = np.linspace(-3, 4, 71)
    for slopes, offsets in (((2.0, -1.0), (-1.0, 2.0)), ((-0.5, 3.0), (1.0, -2.0)), ((1.0, 0.0), (0.0, 0.0))):
        fan = support_lines(w, slopes, offsets, count=9)
        value = follow_branches(w, slopes, offsets, 0.001).value
        assert (fan.lines <= value + 1e-12).all()
        np.testing.assert_allclose(fan.lines[:, np.abs(w - crossing(slopes, offsets)).argmin()].std(), 0, atol=0.05)
        assert (fan.slopes[0], fan.slopes[-1]) == (min(slopes), max(slopes))
        np.testing.assert_allclose(fan.shares.sum(axis=1), 1)
        np.testing.assert_allclose(fan.shares @ slopes, fan.slopes)
    with pytest.raises(InputError, match="at least 2 lines"):
        support_lines(w, (2.0, -1.0), (-1.0, 2.0), count=1)
