"""The stops of the slider."""

import numpy as np

from scenes.backprop.figures.branches.sweep import slider_stops


def test_a_slider_meets_what_it_must() -> None:
    stops = slider_stops((0.0, 2.0), (1 / 3, 1.5))
    assert {0.0, 1 / 3, 1.5, 2.0} <= set(stops.tolist())
    assert (np.diff(stops) > 0).all()
    assert len(stops) == 201
    np.testing.assert_allclose(np.diff(stops), 0.01, atol=0.006)
