from typing import Any

import numpy as np
import pytest
from manim import (
    DOWN,
    LEFT,
    ORIGIN,
    RIGHT,
    UP,
    Circle,
    Dot,
    ManimColor,
    Square,
    VectorizedPoint,
    VGroup,
    VMobject,
    path_along_arc,
)

from scenes.kit.fast_group import FastGroup, Outline


def box(**style: float) -> Outline:
    return Outline.of(Square()).set_fill("#ff8800", **style)


def test_families_are_manims_own() -> None:
    one = Square()
    group = FastGroup(FastGroup(box(), VGroup(one, FastGroup(box()))), VGroup(), one, box())
    assert group.get_family() == VGroup.get_family(group)
    assert len(group.get_family()) == len({*map(id, group.get_family())})


@pytest.mark.parametrize("alpha", [0, 0.3, 0.75, 1])
def test_what_lies_between_two_is_as_manim_has_it(alpha: float) -> None:
    start, end = box(opacity=0.2), box(opacity=1).shift(DOWN + RIGHT).set_stroke("#0088ff", width=7)
    for path in ({}, {"path_func": path_along_arc(1.0)}):
        ours = Outline().interpolate(start, end, alpha, **path)
        theirs = VMobject().interpolate(start, end, alpha, **path)
        for name, value in vars(theirs).items():
            if isinstance(value, (np.ndarray, float)):
                assert np.array_equal(vars(ours)[name], value), name


def test_what_two_have_in_common_stays_to_the_last_bit() -> None:
    start = box(opacity=1).scale(np.pi).shift(RIGHT / 3)
    end = start.copy().set_fill(opacity=0)
    between = start.copy().interpolate(start, end, 0.1)
    assert between.points.tobytes() == start.points.tobytes()
    assert between.stroke_rgbas.tobytes() == start.stroke_rgbas.tobytes()
    assert between.points is not start.points
    assert between.get_fill_opacity() == pytest.approx(0.9)


def test_boxes_and_lengths_are_manims_own() -> None:
    shapes = (Circle().shift(RIGHT / 3), Dot([2, -1, 0]), VectorizedPoint([0.1, 3, 0]), box().scale(np.pi))
    ours, theirs = FastGroup(FastGroup(*shapes[:2]), *shapes[2:]), VGroup(*shapes)
    assert [ours.length_over_dim(dim) for dim in range(3)] == [theirs.length_over_dim(dim) for dim in range(3)]
    for direction in (UP, DOWN + LEFT, RIGHT, ORIGIN):
        assert np.array_equal(ours.get_critical_point(direction), theirs.get_critical_point(direction))
    assert FastGroup().width == VGroup().width
    assert np.array_equal(FastGroup(FastGroup()).get_center(), VGroup().get_center())


@pytest.mark.parametrize(
    "style", [("#ff8800", 0.3), (ManimColor("#0088ff"), None), (None, 0.5), (None, None), (["#ff0000", "#00ff00"], 1)]
)
def test_colours_are_as_manim_has_them(style: tuple[Any, Any]) -> None:
    ours, theirs = FastGroup(box(), Outline()), VGroup(Outline(), VMobject())
    for group in (ours, theirs):
        group.set_fill("#123456", 1).set_fill(*style).set_stroke(style[0], 3, style[1])
    plain = VMobject().set_fill("#123456", 1).set_fill(*style).set_stroke(style[0], 3, style[1])
    for one in (*ours, *theirs):
        assert np.array_equal(one.fill_rgbas, plain.fill_rgbas)
        assert np.array_equal(one.stroke_rgbas, plain.stroke_rgbas)


def test_a_group_is_as_if_manim_had_made_it() -> None:
    ours, theirs = vars(FastGroup(box())), vars(VGroup(box()))
    assert ours.keys() == theirs.keys()
    assert ours["name"] == "FastGroup"
    for name in ours.keys() - {"name", "submobjects"}:
        assert np.array_equal(ours[name], theirs[name]), name


def test_a_copy_keeps_what_belongs_together() -> None:
    original = FastGroup(box(), box())
    original.cells = [original[0], original[1], FastGroup()]
    original.cells[2].whole = original
    original.arrays = original.cells
    twin = original.copy()
    assert twin.cells[:2] == [twin[0], twin[1]]
    assert twin.cells[0] is not original.cells[0]
    assert twin.arrays is twin.cells
    assert twin.cells[2].whole is twin
    twin[0].shift(RIGHT).set_fill("#0000ff", 0.1)
    twin.cells.append(None)
    assert original[0].get_center()[0] == 0
    assert original[0].get_fill_opacity() == 0
    assert len(original.cells) == 3


def test_only_what_nobody_changes_is_shared() -> None:
    one = box()
    shared = {name for name, value in vars(one.copy()).items() if value is vars(one).get(name)}
    arrays = {name for name in shared if isinstance(vars(one)[name], np.ndarray)}
    assert arrays == {"_bezier_t_values", "sheen_direction"}
