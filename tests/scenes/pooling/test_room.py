"""Words find the first place that is free, smaller if they must, and stay in the region."""

import numpy as np
import pytest
from manim import DOWN, LEFT, ORIGIN, RIGHT, UP, Line, Mobject, VMobject

from scenes.kit.fast_group import FastGroup
from scenes.kit.look.boxes import rectangle
from scenes.kit.look.region import Region
from scenes.pooling.figures.network.room import Place, Room

REGION = Region(-4.0, 4.0, -2.0, 2.0)
FAR = Line(3.8 * RIGHT + 1.5 * UP, 3.8 * RIGHT + 1.9 * UP)  # something must be in a room


def box(width: float, height: float, x: float, y: float) -> Mobject:
    return rectangle(width=width, height=height).move_to((x, y, 0))


def words(width: float = 1.0) -> FastGroup:
    return FastGroup(rectangle(width=width, height=0.4))


def at(x: float, y: float, side: np.ndarray = ORIGIN) -> Place:
    return np.array([x, y, 0.0]), side


def overlap(one: Mobject, other: Mobject) -> bool:
    """Whether boxes overlap, by hand."""
    across = min(one.get_right()[0], other.get_right()[0]) - max(one.get_left()[0], other.get_left()[0])
    return across > 0 and min(one.get_top()[1], other.get_top()[1]) > max(one.get_bottom()[1], other.get_bottom()[1])


def test_the_first_free_place_is_taken() -> None:
    room = Room(REGION, [box(2, 1, 0, 0)], [FAR])
    settled = room.settle(words(), [at(0.5, 0), at(-2, 0, LEFT), at(1.5, 0), at(2, 0), at(2.5, 0)])
    # The first lies on the box, and words at the second touch it, as do those at the third.
    np.testing.assert_allclose(settled.get_center(), (2, 0, 0), atol=1e-9)
    assert settled.width == pytest.approx(1.0)


def test_a_place_is_where_a_side_of_the_words_lies() -> None:
    settled = Room(REGION, [], [FAR]).settle(words(), [at(1, -1, DOWN + LEFT)])
    np.testing.assert_allclose(settled.get_corner(DOWN + LEFT), (1, -1, 0), atol=1e-9)


def test_what_has_settled_is_in_the_way_of_others() -> None:
    room, places = Room(REGION, [], [FAR]), [at(0, 0), at(0, 1)]
    assert room.settle(words(), places).get_y() == pytest.approx(0)
    assert room.settle(words(), places).get_y() == pytest.approx(1)


def test_words_do_not_leave_the_region() -> None:
    settled = Room(REGION, [], [FAR]).settle(words(), [at(3.8, 0), at(0, 1.9), at(0, -1)])
    assert settled.get_y() == pytest.approx(-1)


def test_words_stay_clear_of_a_line_round_a_corner() -> None:
    way = VMobject().set_points_as_corners([np.array([-2.0, 0, 0]), np.array([1.0, 0, 0]), np.array([1.0, -1.5, 0])])
    settled = Room(REGION, [], [way]).settle(words(), [at(-1, 0), at(1, -1), at(1, 0.1), at(0, -0.8)])
    np.testing.assert_allclose(settled.get_center(), (0, -0.8, 0), atol=1e-9)


def test_words_shrink_before_they_lie_on_something() -> None:
    walls = [box(1, 1, -1.03, 0), box(1, 1, 1.03, 0)]
    assert Room(REGION, walls, [FAR]).settle(words(1.0), [at(0, 0)]).width == pytest.approx(0.9)
    # A later place in full size is better than an earlier one in less.
    assert Room(REGION, walls, [FAR]).settle(words(1.0), [at(0, 0), at(0, 1)]).width == pytest.approx(1.0)


def test_without_any_room_words_stand_at_the_first_place_in_full() -> None:
    settled = Room(REGION, [box(7, 3, 0, 0)], [FAR]).settle(words(), [at(1, 0), at(0, 1)])
    np.testing.assert_allclose(settled.get_center(), (1, 0, 0), atol=1e-9)
    assert settled.width == pytest.approx(1.0)


@pytest.mark.parametrize("seed", range(5))
def test_among_many_things_no_words_lie_on_any(seed: int) -> None:
    draw = np.random.default_rng(seed)
    things = [box(*draw.uniform(0.2, 0.8, 2), *draw.uniform((-3.5, -1.5), (3.5, 1.5))) for _ in range(8)]
    room, settled = Room(REGION, things, [FAR]), []
    for _ in range(4):
        places = [at(*draw.uniform((-4, -2), (4, 2))) for _ in range(60)]
        settled.append(room.settle(words(0.8), places))
    for number, one in enumerate(settled):
        assert not any(overlap(one, other) for other in (*things, *settled[:number]))
        assert REGION.left <= one.get_left()[0]
        assert one.get_right()[0] <= REGION.right
