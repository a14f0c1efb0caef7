import numpy as np
import pytest
from manim import RIGHT, UP, Square

from scenes.kit.look import theme
from scenes.kit.look.region import Region, caption_band, frame, stage


def test_the_picture_is_16_by_9_and_8_units_high() -> None:
    whole = frame()
    assert whole.height == 8
    assert whole.width == pytest.approx(8 * 16 / 9)


def test_the_captions_have_the_lowest_eighth_for_themselves() -> None:
    assert caption_band().top - frame().bottom == frame().height / 8
    assert stage().bottom > caption_band().top


def test_the_stage_keeps_clear_of_margins_and_heading() -> None:
    whole, middle = frame(), stage()
    assert middle.left - whole.left == pytest.approx(theme.SAFE)
    assert whole.right - middle.right == pytest.approx(theme.SAFE)
    assert whole.top - middle.top == pytest.approx(theme.HEADING_BAND)


def test_places_are_shares() -> None:
    region = Region(-2, 2, 0, 8)
    np.testing.assert_array_equal(region.at(0.25, 0.5), [-1, 4, 0])
    np.testing.assert_array_equal(region.center, [0, 4, 0])
    assert region.part(left=0.5, top=0.25) == Region(0, 2, 0, 2)


def test_things_are_made_to_fit_together() -> None:
    region = Region(0, 2, 0, 1)
    left, right = Square(2), Square(2).shift(RIGHT * 2)
    region.fit(left, right)
    np.testing.assert_allclose(left.get_corner(-RIGHT - UP), [0, 0, 0], atol=1e-9)
    np.testing.assert_allclose(right.get_corner(RIGHT + UP), [2, 1, 0], atol=1e-9)


def test_what_fits_keeps_its_size_unless_it_may_grow() -> None:
    region, square = Region(0, 4, 0, 4), Square(1)
    region.fit(square)
    assert (square.width, *square.get_center()) == pytest.approx((1, 2, 2, 0))
    region.fit(square, grow=True)
    assert square.width == pytest.approx(4)


def test_an_inset_takes_from_the_sides() -> None:
    room = Region(0, 4, -3, 0)
    assert room.inset(left=1, top=0.5) == Region(1, 4, -3, -0.5)
    assert room.inset(right=-1, bottom=1) == Region(0, 5, -2, 0)
