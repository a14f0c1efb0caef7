import numpy as np
import pytest
from manim import DOWN, RIGHT, Square, VGroup, VMobject, path_along_arc

from scenes.kit.lean import LeanGroup, Outline


def box(**style: float) -> Outline:
    return Outline.of(Square()).set_fill("#ff8800", **style)


def test_families_are_manims_own() -> None:
    one = Square()
    group = LeanGroup(LeanGroup(box(), VGroup(one, LeanGroup(box()))), VGroup(), one, box())
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
