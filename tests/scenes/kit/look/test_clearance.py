"""Boxes and lines that are clear of each other, by hand and point by point."""

import numpy as np
import pytest
from manim import RIGHT, UP, Square

from scenes.kit.look.clearance import are_clear, boxes, boxes_along


def test_boxes_go_round_things() -> None:
    assert boxes(Square(2), Square(1).shift(3 * RIGHT + UP)).tolist() == [[-1, -1, 1, 1], [2.5, 0.5, 3.5, 1.5]]
    assert boxes().shape == (0, 4)


def test_a_line_is_looked_at_all_along() -> None:
    along = boxes_along(np.array([[0, 0, 0], [1, 0, 0], [1, 2, 0]], dtype=float))
    assert (along[:, :2] == along[:, 2:]).all()
    assert along[0].tolist() == [0, 0, 0, 0]
    assert along[-1].tolist() == [1, 2, 1, 2]
    assert np.abs(np.diff(along[:, :2], axis=0)).sum(axis=1).max() <= 0.05


@pytest.mark.parametrize(
    ("other", "gap", "clear"),
    [
        ([1.1, 0, 2, 1], 0.05, True),
        ([1.1, 0, 2, 1], 0.2, False),
        ([0, 1.1, 1, 2], 0.05, True),
        ([0, -2, 1, -0.1], 0.05, True),
        ([0.4, 0.4, 0.6, 0.6], 0.05, False),
        ([-5, 0.4, 5, 0.6], 0.05, False),
    ],
)
def test_clear_is_apart_across_or_up(other: list[float], gap: float, *, clear: bool) -> None:
    one = np.array([[0.0, 0, 1, 1]])
    assert are_clear(one, np.array([other]), gap) == clear
    assert are_clear(np.array([other]), one, gap) == clear


def test_all_have_to_be_clear_of_all() -> None:
    rng = np.random.default_rng(5)
    lows = rng.uniform(0, 4, (2, 40, 2))
    some, others = np.concatenate([lows, lows + rng.uniform(0, 0.5, (2, 40, 2))], axis=2)

    def apart(one: np.ndarray, other: np.ndarray) -> bool:
        return any(one[n] - other[n + 2] >= 0.1 or other[n] - one[n + 2] >= 0.1 for n in (0, 1))

    pairs = [[apart(one, other) for other in others] for one in some]
    assert [[are_clear(one[None], other[None], 0.1) for other in others] for one in some] == pairs
    assert [are_clear(one[None], others, 0.1) for one in some] == [all(row) for row in pairs]
    assert are_clear(some[:0], others)
    assert not are_clear(some, others)
