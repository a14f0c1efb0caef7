"""Step 13: the small graph shows what its branches compute, and the way back stops at the max."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from dnacnn.functions.branches import follow_branches
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from scenes.backprop.s13_backpropagating_through_max import choose_window, kind_of_window

LECTURE = Lecture()
AT = follow_branches(LECTURE.w, LECTURE.slopes, LECTURE.offsets, LECTURE.w_step)


@pytest.fixture
def step(recorded: Callable[[int], Any]) -> Any:
    return recorded(13)


def shown(step: Any, beat: int, array: str) -> list[float]:
    return [reading.value for reading in step.step.beats[beat].readings if reading.array == array]


def test_tells_four_beats(step: Any) -> None:
    assert [beat.name for beat in step.step.beats] == ["one-window", "one-parameter", "forwards", "backwards"]


def test_takes_a_window_that_one_column_wins(step: Any) -> None:
    trace = run(LECTURE.worked, LECTURE)
    row, group = step.step.window
    first, end = trace.groups[group]
    assert not trace.tied[row, group]
    assert trace.winners[row, group] == first
    # The matrices show every entry; the window's own are shown once more, at the nodes.
    readings = step.step.beats[0].readings
    for column in range(first, end):
        assert sum((one.array, one.index) == ("detected", (row, column)) for one in readings) == 2
    assert sum((one.array, one.index) == ("pooled", (row, group)) for one in readings) == 2


def test_branches_are_written_with_their_slopes_and_offsets(step: Any) -> None:
    assert {"x_1 = 2 w −1", "x_2 = 2 -w"} <= set(step.sources[1])


def test_forwards_shows_what_is_computed(step: Any) -> None:
    np.testing.assert_array_equal(shown(step, 2, "w"), [LECTURE.w])
    assert set(shown(step, 2, "x")) == set(AT.x.tolist()) == {2.0, 0.5}
    assert set(shown(step, 2, "value")) == {float(AT.value)}
    assert "w = 1.5, x₁ is 2 and x₂ is 0.5" in step.step.beats[2].sentence


def test_the_way_back_is_a_question(step: Any) -> None:
    words = step.sources[-1]
    assert words.count("?") == len(LECTURE.slopes)
    picture = step.step.blocked
    gate = picture.graph.gate.box
    assert picture.back.get_end()[0] >= gate.get_right()[0]
    assert picture.back.get_start()[0] < picture.graph.result.get_left()[0]


@pytest.mark.parametrize(
    ("choices", "kind"),
    [
        ({"pool_size": 1}, "single"),
        ({"pool_size": 3}, "several"),
        ({}, "pair"),
        ({"worked": "GGGGGGGG"}, "tied"),
    ],
)
def test_a_window_is_taken_that_has_a_choice_if_there_is_one(choices: dict[str, Any], kind: str) -> None:
    lecture = Lecture(**choices)
    trace = run(lecture.worked, lecture)
    assert kind_of_window(trace, choose_window(trace)) == kind
