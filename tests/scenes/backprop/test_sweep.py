"""The stops of the slider, and what a sweep says of them."""

import numpy as np
import pytest

from dnacnn.lecture.lecture import Lecture
from scenes.backprop.figures.branches.sweep import Sweep, slider_stops


def test_a_slider_meets_what_it_must() -> None:
    stops = slider_stops((0.0, 2.0), (1 / 3, 1.5))
    assert {0.0, 1 / 3, 1.5, 2.0} <= set(stops.tolist())
    assert (np.diff(stops) > 0).all()
    assert len(stops) == 201
    np.testing.assert_allclose(np.diff(stops), 0.01, atol=0.006)


@pytest.mark.parametrize("w_step", [0.001, 0.05])
def test_beside_the_kink_a_finite_difference_is_still_a_slope(w_step: float) -> None:
    sweep = Sweep(Lecture(w_step=w_step))
    low, high = (rate.value for rate in sweep.rates())
    before, after = sweep.beside()
    assert before < sweep.kink < after
    assert (low, high) == (-1, 2)
    assert sweep.at.central[[before, after]] == pytest.approx([low, high])
    assert sweep.at.w[after] - sweep.at.w[before] < 2 * w_step + 0.03
