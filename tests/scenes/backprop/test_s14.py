"""Step 14: the chain rule's numbers, the gradient's way through the network, and the slider are the core's."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from dnacnn.functions.branches import follow_branches
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from dnacnn.network.gradients import relu_backward
from scenes.backprop.s14_the_chain_rule import which_pass
from scenes.script import script

LECTURE = Lecture()
TRACE = run(LECTURE.worked, LECTURE)


@pytest.fixture
def step(recorded: Callable[[int], Any]) -> Any:
    return recorded(14)


def shown(step: Any, beat: int, array: str) -> list[Any]:
    return [reading for reading in step.step.beats[beat].readings if reading.array == array]


def as_array(readings: list[Any], shape: tuple[int, ...]) -> np.ndarray:
    """Put displayed numbers at their places; each place is to be displayed."""
    found = np.full(shape, np.nan)
    for reading in readings:
        found[reading.index] = reading.value
    return found


def test_tells_six_beats(step: Any) -> None:
    assert [beat.name for beat in step.step.beats] == [
        "sum-over-paths",
        "the-larger-decides",
        "through-the-mask",
        "relu-is-a-max",
        "down-to-the-kernels",
        "along-the-slider",
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
    strengths = [
        branch.onto.get_stroke_opacity() for branch in step.step.view.graph.branches
    ]  # the step ends where the first branch is larger, too
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


@pytest.mark.parametrize(
    ("beat", "array"),
    [
        (2, "grad_pooled"),
        (2, "mask"),
        (2, "grad_detected"),
        (3, "grad_detected"),
        (3, "grad_scores"),
        (4, "grad_scores"),
    ],
)
def test_the_network_shows_whole_arrays(step: Any, beat: int, array: str) -> None:
    values = getattr(TRACE, array)
    np.testing.assert_array_equal(as_array(shown(step, beat, array), values.shape), values)


def test_relus_slope_is_a_mask(step: Any) -> None:
    slopes = relu_backward(np.ones_like(TRACE.scores), TRACE.scores)
    np.testing.assert_array_equal(as_array(shown(step, 3, "relu slopes"), slopes.shape), slopes)
    np.testing.assert_array_equal(TRACE.grad_scores, slopes * TRACE.grad_detected)
    arriving, passing = np.count_nonzero(TRACE.grad_detected), np.count_nonzero(TRACE.grad_scores)
    assert (arriving, passing) == (3, 3)
    assert f"{arriving} arrive, {passing} pass" in step.sources[3]
    assert "of twelve numbers, four pass" in step.step.beats[3].sentence


def test_tied_windows_are_told_from_won_ones(step: Any) -> None:
    mask = step.step.page.mask
    for row, column in np.ndindex(TRACE.mask.shape):
        group = int(np.searchsorted(TRACE.groups[:, 1], column, side="right"))
        if TRACE.mask[row, column] > 0:
            muted = TRACE.tied[row, group]
            assert (mask.cell(row, column).color_of == step.step.settings.palette.undefined) == muted


def test_the_kernels_receive_the_sum_of_their_windows(step: Any) -> None:
    values = TRACE.grad_kernels
    np.testing.assert_array_equal(as_array(shown(step, 4, "grad_kernels"), values.shape), values)
    written = sorted({reading.index[0] for reading in shown(step, 4, "windows")})
    detector = int(np.argmax((TRACE.grad_scores != 0).sum(axis=1)))
    columns = np.flatnonzero(TRACE.grad_scores[detector])
    assert written == columns.tolist() == [1, 6]
    total = sum(TRACE.grad_scores[detector, column] * TRACE.windows[column] for column in columns)
    np.testing.assert_allclose(total, values[detector])


def test_the_slider_ends_with_both_slopes_seen(step: Any) -> None:
    view, sweep = step.step.view, step.step.sweep
    assert view.seen == (0, sweep.last)
    assert {round(float(value), 9) for value in sweep.at.central[~sweep.at.tied]} == set(LECTURE.slopes)
    for beat_array in ("w", "value", "derivative", "central"):
        (reading,) = shown(step, 5, beat_array)
        assert reading.index == (sweep.last,)


def test_finite_differences_lie_on_the_slope(step: Any) -> None:
    plots, sweep = step.step.view.plots, step.step.sweep
    for place, mark in zip(plots.marked, plots.marks, strict=True):
        expected = plots.lower.point(sweep.at.w[place], sweep.at.derivative[place])
        np.testing.assert_allclose(mark.get_center(), expected, atol=1e-6)


@pytest.mark.parametrize(
    ("arriving", "passing", "said"),
    [
        (12, 4, "of twelve numbers, four pass; the rest die"),
        (2, 1, "of two numbers, one passes; the other dies"),
        (3, 0, "of three numbers, none pass; all die"),
        (1, 0, "the one number dies"),
        (5, 5, "here all that arrives passes"),
        (0, 0, "nothing arrives"),
    ],
)
def test_what_passes_the_relu_is_said_as_it_is(arriving: int, passing: int, said: str) -> None:
    passes = which_pass(arriving, passing)
    sentence = script.say("the-chain-rule_relu-is-a-max", passes=passes, arriving=arriving, passing=passing)
    assert said in sentence
