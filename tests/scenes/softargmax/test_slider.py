"""A slider whose marks stand at equal ratios."""

import numpy as np
from manim import UP

from scenes.kit.type.text import text
from scenes.softargmax.figures.slider import Slider


def test_a_slider_stands_at_its_values() -> None:
    slider = Slider(np.array([1.0, 4.0, 16.0]), 6.0, lambda index: text(f"{index}"))
    slider.shift(UP)
    line = slider.line
    for index, share in enumerate((0, 0.5, 1)):
        slider.set_index(index)
        np.testing.assert_allclose(slider.knob.get_center(), line.point_from_proportion(share), atol=1e-9)
        assert slider.words.source == f"{index}"
        assert slider.words.get_bottom()[1] > line.get_y()
    marks = [one.notation[0] for one in slider.get_family() if getattr(one, "notation", ())]
    assert marks == ["1", "2", "4", "8", "16"]
