"""Boxes in rows and columns, and which layouts fit."""

import pytest

from scenes.kit.fit.layout import box, column, first_fitting, fits, row
from scenes.kit.look.region import Region

ROOM = Region(0, 4, -3, 0)
SIZES = [(1.0, 1.0), (2.0, 0.5)]


def test_boxes_stand_side_by_side_or_below_one_another() -> None:
    assert row(0.5, 0, *SIZES, gap=0.5) == [Region(0.5, 1.5, -1, 0), Region(2, 4, -0.5, 0)]
    assert column(0.5, 0, *SIZES, gap=0.5) == [Region(0.5, 1.5, -1, 0), Region(0.5, 2.5, -2, -1.5)]


@pytest.mark.parametrize(
    ("boxes", "expected"),
    [
        ([], True),
        (row(0, 0, *SIZES), True),  # they touch
        ([box(0, 0, (1, 1)), box(0.99, 0, (1, 1))], True),  # within the slack
        ([box(0, 0, (1, 1)), box(0.9, -0.9, (1, 1))], False),
        ([box(3.5, 0, (1, 1))], False),
        ([box(0, -2.5, (1, 1))], False),
    ],
)
def test_boxes_fit_where_they_are_inside_and_clear_of_one_another(boxes: list[Region], expected: bool) -> None:
    assert fits(boxes, ROOM) is expected


def test_the_first_layout_that_fits_is_taken() -> None:
    layouts = [5.0, None, 4.0, 3.0]
    assert first_fitting(layouts, lambda width: [box(0, 0, (width, 1))], ROOM) == 4
    assert first_fitting([5.0, None], lambda width: [box(0, 0, (width, 1))], ROOM) is None


def test_an_inset_takes_from_the_sides() -> None:
    assert ROOM.inset(left=1, top=0.5) == Region(1, 4, -3, -0.5)
    assert ROOM.inset(right=-1, bottom=1) == Region(0, 5, -2, 0)
