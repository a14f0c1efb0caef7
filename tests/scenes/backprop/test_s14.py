"""Step 14: the chain rule's numbers, the gradient's way through the network, and the slider are the core's."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from dnacnn.functions.branches import follow_branches
from dnacnn.lecture.lecture import Lecture

LECTURE = Lecture()


@pytest.fixture
def step(recorded: Callable[[int], Any]) -> Any:
    return recorded(14)


def shown(step: Any, beat: int, array: str) -> list[Any]:
    return [reading for reading in step.step.beats[beat].readings if reading.array == array]


def test_tells_five_beats(step: Any) -> None:
    assert [beat.name for beat in step.step.beats] == [
        "sum-over-paths",
        "the-larger-decides",
        "relu-is-a-max",
        "along-the-slider",
        "the-kink",
    ]


def test_a_term_has_the_colour_of_its_path(step: Any) -> None:
    formula = step.step.chain.formula
    for number, branch in enumerate(step.step.blocked.graph.branches):
        for part in ("outer", "inner"):
            assert {glyph.get_fill_color().to_hex() for glyph in formula.part(f"{part}{number}")} == {
                branch.into.get_stroke_color().to_hex()
            }


def test_the_larger_branch_decides(step: Any) -> None:
    at = follow_branches(LECTURE.w, LECTURE.slopes, LECTURE.offsets, 0.001)
    home = step.step.sweep.home
    for array, values in (("outer", at.outer), ("inner", at.inner)):
        found = {reading.index: reading.value for reading in shown(step, 1, array)}
        assert found == {(home, number): value for number, value in enumerate(values)}
    assert [reading.value for reading in shown(step, 1, "derivative")] == [float(at.derivative)] == [2.0]
    dark = int(np.argmin(at.x))
    assert all("undefined" in source for source in step.sources[1] if "partial" in source and "cases" in source)
    graph = step.step.view.graph.light(at.outer)
    strengths = [branch.onto.get_stroke_opacity() for branch in graph.branches]
    assert np.argmin(strengths) == dark


def test_case_formulas_are_the_corrected_ones(step: Any) -> None:
    cases = [source for source in step.sources[1] if "partial" in source and "cases" in source]
    first, second = (source.replace(" ", "") for source in cases)
    for source, values in ((first, ("1", "0")), (second, ("0", "1"))):
        for value, sign in zip((*values, '"undefined"'), "><=", strict=True):
            assert f'{value}&"if"' in source
            assert f"}}}}{sign}{{{{" in source
        rows = source.split("&")
        assert rows[0].endswith(values[0])
        assert rows[1].endswith(values[1])


def test_it_is_asked_before_it_is_answered(step: Any) -> None:
    beat = step.step.beats[1]
    assert beat.sentence.removesuffix(beat.answer).rstrip().endswith("?")
    assert beat.answered - beat.start >= 2


def test_relu_is_drawn_as_it_is(step: Any) -> None:
    plot = step.step.relu.plot
    end = plot.glow.get_end()
    np.testing.assert_allclose(end, plot.axes.point(1.8, 1.8), atol=1e-6)
    np.testing.assert_allclose(plot.glow.get_start(), plot.axes.point(-1.8, 0.0), atol=1e-6)
    assert {"a'(z) = 0", "a'(z) = 1"} <= set(step.sources[2])
    assert not any("x_1" in source for source in step.sources[2])


def test_the_slider_ends_with_both_slopes_seen(step: Any) -> None:
    view, sweep = step.step.view, step.step.sweep
    assert view.seen == (0, sweep.last)
    assert "from −1 to 2" in step.step.beats[3].answer
    assert {round(float(value), 9) for value in sweep.at.central[~sweep.at.tied]} == set(LECTURE.slopes)
    for beat_array in ("w", "value", "derivative", "central"):
        (reading,) = shown(step, 3, beat_array)
        assert reading.index == (sweep.last,)


def test_finite_differences_lie_on_the_slope(step: Any) -> None:
    plots, sweep = step.step.view.plots, step.step.sweep
    for place, mark in zip(plots.marked, plots.marks, strict=True):
        expected = plots.lower.point(sweep.at.w[place], sweep.at.derivative[place])
        np.testing.assert_allclose(mark.get_center(), expected, atol=1e-6)


def test_at_the_kink_the_derivative_is_undefined(step: Any) -> None:
    kink = follow_branches(1.0, LECTURE.slopes, LECTURE.offsets, LECTURE.w_step)
    assert {reading.shown for reading in shown(step, 4, "outer")} == {"?"}
    assert {reading.shown for reading in shown(step, 4, "derivative")} == {"?"}
    assert "?  is undefined" in step.sources[4]
    assert not shown(step, 4, "central")
    assert [reading.value for reading in shown(step, 4, "backward")] == pytest.approx([float(kink.backward)])
    assert [reading.value for reading in shown(step, 4, "forward")] == pytest.approx([float(kink.forward)])
    assert "From the left, the slope is −1, from the right 2" in step.step.beats[4].sentence
