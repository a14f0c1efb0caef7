"""Step 13: the small graph shows what its branches compute, and the way back stops at the max."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from dnacnn.functions.branches import follow_branches
from dnacnn.lecture.lecture import Lecture

LECTURE = Lecture()
AT = follow_branches(LECTURE.w, LECTURE.slopes, LECTURE.offsets, LECTURE.w_step)


@pytest.fixture
def step(recorded: Callable[[int], Any]) -> Any:
    return recorded(13)


def shown(step: Any, beat: int, array: str) -> list[float]:
    return [reading.value for reading in step.step.beats[beat].readings if reading.array == array]


def test_tells_four_beats(step: Any) -> None:
    assert [beat.name for beat in step.step.beats] == ["one-max", "one-parameter", "forwards", "backwards"]


def test_a_max_stands_between_two_layers(step: Any) -> None:
    first, following = (band[0] for band in step.step.bands)
    graph = step.step.blocked.graph
    for branch in graph.branches:
        assert first.get_left()[0] < branch.node.get_left()[0] < branch.node.get_right()[0] < first.get_right()[0]
    assert first.get_right()[0] < graph.gate.get_left()[0] < graph.gate.get_right()[0] < following.get_left()[0]
    assert {"one layer", "the next"} <= set(step.sources[0])


def test_branches_are_written_with_their_slopes_and_offsets(step: Any) -> None:
    assert {"x_1 = 2 w −1", "x_2 = 2 -w"} <= set(step.sources[1])


def test_forwards_shows_what_is_computed(step: Any) -> None:
    np.testing.assert_array_equal(shown(step, 2, "w"), [LECTURE.w])
    assert set(shown(step, 2, "x")) == set(AT.x.tolist()) == {2.0, 0.5}
    assert set(shown(step, 2, "value")) == {float(AT.value)}
    assert "w = 1.5" in step.step.beats[2].sentence
    assert step.step.beats[2].answer == "The max lets 2 through."


def test_the_way_back_is_a_question(step: Any) -> None:
    words = step.sources[-1]
    assert words.count("?") == len(LECTURE.slopes)
    picture = step.step.blocked
    gate = picture.graph.gate.box
    assert picture.back.get_end()[0] >= gate.get_right()[0]
    assert picture.back.get_start()[0] < picture.graph.result.get_left()[0]
