"""Step 12: the diagram's numbers, for one strand and then another, and how its nodes hang together."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from dnacnn import Lecture, ask_next_layer, build_next_layer, run
from scenes.kit.network import Network
from scenes.kit.stage import stage

POSITIVE, NEGATIVE = run("CAGTTAAG"), run("GATTACAA")
LAYER = build_next_layer()


def shown(step: Any, beat: int) -> dict[str, dict[tuple[int, ...], float]]:
    found: dict[str, dict[tuple[int, ...], float]] = {}
    for one in step.beats[beat].readings:
        found.setdefault(one.array, {})[one.index] = one.value
    return found


def whole(entries: dict[tuple[int, ...], float], values: np.ndarray) -> bool:
    return len(entries) == values.size and all(values[index] == value for index, value in entries.items())


def test_the_parameters_are_shown_from_the_start(told: Callable[[int], Any]) -> None:
    for beat in range(1, 5):
        numbers = shown(told(12).step, beat)
        assert whole(numbers["kernels"], POSITIVE.kernels)
        assert whole(numbers["weights"], LAYER.weights)
        assert numbers["bias"] == {(0,): -1}
        assert numbers["next_bias"] == {(0,): -2}


def test_the_diagram_is_empty_until_a_strand_comes(told: Callable[[int], Any]) -> None:
    for beat in (0, 1):
        assert not set(shown(told(12).step, beat)) & {"padded", "detected", "pooled", "next_scores", "fired"}
    assert "?" in told(12).sources[1]


@pytest.mark.parametrize(("beat", "trace", "suffix"), [(2, POSITIVE, ""), (3, NEGATIVE, "@GATTACAA")])
def test_every_node_shows_its_matrix(told: Callable[[int], Any], beat: int, trace: Any, suffix: str) -> None:
    numbers = shown(told(12).step, beat)
    answer = ask_next_layer(trace.pooled, LAYER)
    for array, values in (
        ("padded", trace.padded),
        ("detected", trace.detected),
        ("pooled", trace.pooled),
        ("next_scores", answer.scores[:, None]),
        ("fired", answer.fired[:, None]),
    ):
        assert whole(numbers[array + suffix], values), array
    said = [source for source in told(12).sources[beat] if source in ("positive", "negative")]
    assert said == ["positive" if trace.positive else "negative"]
    assert trace.strand in told(12).step.beats[beat].sentence


def test_nothing_of_the_first_strand_is_left_behind(told: Callable[[int], Any]) -> None:
    assert not {"padded", "detected", "pooled", "next_scores", "fired"} & set(shown(told(12).step, 3))


def test_the_path_leads_through_the_case_that_holds() -> None:
    net = Network(POSITIVE, LAYER, stage())
    answer = ask_next_layer(POSITIVE.pooled, LAYER)
    state = net.state(POSITIVE, answer)
    frames = net.path(state, POSITIVE, answer, "#ffffff")
    places = [state.detected.cell(*at) for at in enumerate(POSITIVE.cases[0])]
    places += [state.pooled.cell(*at) for at in enumerate(POSITIVE.pooled_cases[0])]
    places += [state.scores.cell(1, 0), state.fired.cell(1, 0), net.weights[1][0].grid]
    assert len(frames) == len(places)
    for frame, place in zip(frames, places, strict=True):
        inside = getattr(place, "box", place)
        assert np.allclose(frame.get_center(), inside.get_center())
        assert all(cell.value > 0 for cell in (place,) if hasattr(cell, "value"))


def test_without_a_case_there_is_no_path() -> None:
    net = Network(NEGATIVE, LAYER, stage())
    answer = ask_next_layer(NEGATIVE.pooled, LAYER)
    assert len(net.path(net.state(NEGATIVE, answer), NEGATIVE, answer, "#ffffff")) == 0


def test_parents_stand_left_or_above() -> None:
    net = Network(POSITIVE, LAYER, stage())
    for (parent, node), arrow in net.arrows.items():
        start, end = arrow.get_start(), arrow.get_end()
        assert end[0] > start[0] + 0.1 or end[1] < start[1] - 0.1, (parent, node)
    assert {node for _, node in net.arrows} == {"onehot", "detected", "pooled", "scores", "fired", "prediction"}


@pytest.mark.parametrize(
    "lecture",
    [Lecture(motifs=("CA", "TT")), Lecture(worked="CATTAG"), Lecture(pool_size=3), Lecture(pad_side="left")],
    ids=["two motifs", "six letters", "groups of three", "padded left"],
)
def test_other_networks_fit_the_stage(lecture: Lecture) -> None:
    trace = run(lecture.worked, lecture)
    layer = build_next_layer(lecture)
    net = Network(trace, layer, stage())
    state = net.state(trace, ask_next_layer(trace.pooled, layer))
    region = stage()
    for part in (net.kernels, net.weights, state.strand, *state.matrices(), state.prediction):
        assert region.left - 0.05 <= part.get_left()[0] <= part.get_right()[0] <= region.right + 0.05
        assert region.bottom - 0.05 <= part.get_bottom()[1] <= part.get_top()[1] <= region.top + 0.05
