from itertools import pairwise

import numpy as np
import pytest
from manim import tempconfig

from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from scenes.kit.look import theme
from scenes.kit.telling.map_marks import PARTS, marks, width
from scenes.kit.telling.network_map import NetworkMap
from scenes.kit.telling.step import Step
from scenes.kit.telling.step_number import StepNumber
from scenes.studio.run.rehearsal import rehearse
from scenes.studio.video.aspect import ASPECTS

LECTURES = [Lecture(), Lecture(worked="CCCCGGGGAAAATTTT", motifs=("CCC", "GGG", "AAA", "TTT"))]


class Located(Step):
    number = StepNumber(9)
    title = "A title of the length that the longest title of a lecture may have"
    parts = ("pooling",)

    def construct(self) -> None:
        with self.beat("one", "It is pooled."):
            pass
        with self.beat("two", "And back."):
            self.play(self.locate("grad_pooled", "output"))


def lit(shown: NetworkMap) -> set[str]:
    dark = theme.palette().rule
    fills = {
        part: {shape.get_fill_color().to_hex().lower() for shape in shapes}
        for part, shapes in zip(PARTS, shown, strict=True)
    }
    return {part for part, colors in fills.items() if dark not in colors}


@pytest.mark.parametrize("lecture", LECTURES)
def test_a_mark_is_set_where_the_network_is_above_zero(lecture: Lecture) -> None:
    trace = run(lecture.worked, lecture)
    laid = marks(trace)
    assert tuple(laid) == PARTS
    for part, values in (("onehot", trace.padded), ("detected", trace.detected), ("pooled", trace.pooled)):
        assert [mark.full for mark in laid[part]] == (values.ravel() > 0).tolist()
    assert [mark.tone[-1] for mark in laid["strand"]] == list(trace.padded_strand)


@pytest.mark.parametrize("lecture", LECTURES)
def test_parts_follow_from_left_to_right_without_touching(lecture: Lecture) -> None:
    laid = marks(run(lecture.worked, lecture))
    ends = [[x for mark in laid[part] for x, _ in mark.corners] for part in PARTS[1:]]
    assert all(max(one) < min(other) for one, other in pairwise(ends))
    assert width(laid) == max(ends[-1])


@pytest.mark.parametrize("shape", ASPECTS)
def test_it_stands_clear_of_the_title(shape: str) -> None:
    aspect = ASPECTS[shape]
    with tempconfig({"frame_height": aspect.height, "frame_width": aspect.width}):
        told = rehearse(Located, aspect=aspect)
        assert told.map.get_left()[0] - told.heading[1].get_right()[0] >= 0.5
        assert told.map.get_right()[0] <= aspect.width / 2 - theme.SAFE + 1e-6
        assert told.map.get_top()[1] <= told.heading[0].get_top()[1] + 0.01


def test_other_parts_are_lit_in_place() -> None:
    told = rehearse(Located)
    assert lit(told.map) == {"pooled", "output"}
    assert told.map in told.heading.submobjects
    colors = {shape.get_fill_color().to_hex().lower() for shape in told.map[PARTS.index("pooled")]}
    assert colors == {theme.palette().gradient}


def test_an_unknown_part_is_said() -> None:
    trace = run(LECTURES[0].worked, LECTURES[0])
    with pytest.raises(ValueError, match=r"has the parts strand, .*got softmax"):
        NetworkMap(trace, 4.0, ["softmax"])


def test_it_is_squeezed_where_there_is_little_room() -> None:
    trace = run(LECTURES[1].worked, LECTURES[1])
    wide, narrow = (NetworkMap(trace, room, ["pooled"]) for room in (9.0, 2.0))
    assert narrow.width == pytest.approx(2.0, abs=0.01)
    assert narrow.height == pytest.approx(wide.height)
    assert np.isclose(wide.height, 0.46, atol=0.03)
