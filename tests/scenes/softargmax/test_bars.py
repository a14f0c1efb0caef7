import numpy as np
import pytest

from scenes.softargmax.figures.bars import Bars, Scale


def test_a_scale_runs_between_its_ends() -> None:
    scale = Scale.between(-1.0, 5.0, -0.5, 2.5)
    assert (scale.at(-0.5), scale.at(2.5), scale.unit) == (-1.0, 5.0, 2.0)


def test_bars_are_as_long_as_their_values() -> None:
    scale = Scale(1.0, 2.0)
    bars = Bars(np.array([0.75, -0.5, 0.0]), [2.0, 1.0, 0.0], scale, ["#ffffff"] * 3)
    assert [bar.width for bar in bars] == pytest.approx([1.5, 1.0, 0.035])
    assert bars[0].get_left()[0] == bars[1].get_right()[0] == pytest.approx(1.0)
    assert [bar.get_y() for bar in bars] == pytest.approx([2, 1, 0])
    bars.set_values(np.array([0.25, 0.25, 0.5]), np.array([0, 0.25, 0.5]), [3.0] * 3)
    assert bars[2].get_right()[0] == pytest.approx(scale.at(1))
    assert bars[1].get_left()[0] == pytest.approx(bars[0].get_right()[0])
