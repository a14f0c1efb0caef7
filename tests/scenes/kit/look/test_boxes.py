import numpy as np
import pytest
from manim import Rectangle, RoundedRectangle, Square

from scenes.kit.look.boxes import framed, rectangle, rounded


@pytest.mark.parametrize("size", [(0.1, 3.0, 0.5), (0.25, 0.5, 2.0), (0.5, 1.0, 1.0), (1.0, 4.0, 4.0)])
def test_a_box_is_manims_own(size: tuple[float, float, float]) -> None:
    radius, width, height = size
    ours = rounded(corner_radius=radius, width=width, height=height)
    theirs = RoundedRectangle(corner_radius=radius, width=width, height=height)
    assert np.allclose(ours.points, theirs.points, atol=1e-9)
    assert np.array_equal(ours.stroke_rgbas, theirs.stroke_rgbas)
    assert not np.shares_memory(ours.points, rounded(corner_radius=radius, width=width, height=height).points)


def test_a_box_with_corners_is_manims_own() -> None:
    ours, theirs = rectangle(width=0.3, height=2), Rectangle(width=0.3, height=2)
    assert np.allclose(ours.points, theirs.points, atol=1e-9)
    assert not np.shares_memory(ours.points, rectangle(width=0.3, height=2).points)


def test_corners_need_room() -> None:
    with pytest.raises(ValueError, match=r"radius 0.6 don't fit into a box of 1 by 3"):
        rounded(corner_radius=0.6, width=1, height=3)


def test_a_frame_lies_around_a_thing() -> None:
    thing = Square(1.5).shift([2, 1, 0])
    frame = framed(thing, "#ff0000", gap=0.25)
    assert (frame.width, frame.height) == (pytest.approx(2), pytest.approx(2))
    assert np.allclose(frame.get_center(), thing.get_center())
