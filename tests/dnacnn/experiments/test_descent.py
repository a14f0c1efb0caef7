"""Gradient descent against a known minimum."""

import numpy as np

from dnacnn.experiments.descent import descend


def test_descent_finds_the_known_minimum() -> None:
    # Of a feature's rows 3 of 4 are positive if it is 1, and 1 of 4 if it is 0: the bias is -log 3, the weight 2 log 3.
    x = np.array([[0.0]] * 4 + [[1.0]] * 4)
    y = np.array([1.0, 0, 0, 0, 1, 1, 1, 0])
    weights, bias, losses, _ = descend(x, y, np.full((8, 1), 1 / 8), np.zeros((1, 1)), steps=2000)
    np.testing.assert_allclose(bias, [-np.log(3)], rtol=1e-6)
    np.testing.assert_allclose(weights, [[2 * np.log(3)]], rtol=1e-6)
    np.testing.assert_allclose(losses[0], np.log(2))
    assert (np.diff(losses[:, 0]) <= 1e-15).all()
