"""Step 15: the kink's slopes, the experiment, the network's ties and the conventions are as computed."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from dnacnn.experiments.ties import first_tied, tie_conventions, tie_milestones
from dnacnn.functions.branches import follow_branches
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from scenes.backprop.s15_ties import ties_found
from scenes.script import script

LECTURE = Lecture()
TRACE = run(LECTURE.worked, LECTURE)


@pytest.fixture
def step(recorded: Callable[[int], Any]) -> Any:
    return recorded(15)


def shown(step: Any, beat: int, array: str) -> list[Any]:
    return [reading for reading in step.step.beats[beat].readings if reading.array == array]


def test_tells_five_beats(step: Any) -> None:
    assert [beat.name for beat in step.step.beats] == [
        "the-kink",
        "all-slopes-between",
        "by-chance",
        "in-our-network",
        "three-conventions",
    ]


def test_at_the_kink_the_derivative_is_undefined(step: Any) -> None:
    kink = follow_branches(1.0, LECTURE.slopes, LECTURE.offsets, LECTURE.w_step)
    assert {reading.shown for reading in shown(step, 0, "derivative")} == {"?"}
    assert "?  is undefined" in step.sources[0]
    assert {reading.shown for reading in shown(step, 0, "outer")} == {"?"}
    assert [reading.value for reading in shown(step, 0, "backward")] == pytest.approx([float(kink.backward)])
    assert [reading.value for reading in shown(step, 0, "forward")] == pytest.approx([float(kink.forward)])
    assert "From the left, the slope is −1, from the right 2" in step.step.beats[0].sentence


def test_the_interval_is_that_of_the_subgradients(step: Any) -> None:
    (low,), (high,) = (shown(step, 1, array) for array in ("low", "high"))
    assert (low.value, high.value) == (-1, 2)
    lines = step.step.subgradients
    plot = step.step.view.plots.lower
    np.testing.assert_allclose(lines.interval.get_start(), plot.point(1, -1), atol=1e-6)
    np.testing.assert_allclose(lines.interval.get_end(), plot.point(1, 2), atol=1e-6)


def test_the_experiment_is_told_as_it_ran(step: Any) -> None:
    milestones = tie_milestones(LECTURE.tie_pairs, LECTURE.seed)
    for array, field in (("pairs so far", "pairs"), ("ties so far", "ties"), ("closest so far", "closest")):
        assert [reading.value for reading in shown(step, 2, array)] == [getattr(at, field) for at in milestones]
    assert milestones[-1].pairs >= 1_000_000
    assert milestones[-1].ties == 0
    assert "not one ties" in step.step.beats[2].sentence


def test_the_networks_ties_are_counted_and_marked(step: Any) -> None:
    assert [reading.value for reading in shown(step, 3, "ties counted")] == [TRACE.tied.sum()] == [8]
    assert [reading.value for reading in shown(step, 3, "all windows")] == [TRACE.tied.size] == [12]
    pooling = step.step.pooling
    tied = [tuple(at) for at in np.argwhere(TRACE.tied)]
    for mark, (row, group) in zip(step.step.marks, tied, strict=True):
        cells = np.mean([cell.box.get_center() for cell in pooling.detected.block(group, row)], axis=0)
        np.testing.assert_allclose(mark.get_center(), cells, atol=1e-6)
    assert "eight tie, all of them at 0" in step.step.beats[3].sentence
    assert not TRACE.grad_scores[np.repeat(TRACE.tied, LECTURE.pool_size, axis=1)].any()
    assert any("ReLU lets no gradient pass" in source for source in step.sources[3])


def test_the_three_masks_are_those_of_one_tied_window(step: Any) -> None:
    row, group = first_tied(TRACE)
    first, end = TRACE.groups[group]
    assert {reading.index for reading in shown(step, 4, "detected")} == {(row, column) for column in range(first, end)}
    ways = tie_conventions(TRACE.detected[row, first:end])
    masks = np.array([[way.mask[place] for place in range(end - first)] for way in ways])
    found = np.full(masks.shape, np.nan)
    for reading in shown(step, 4, "tie masks"):
        found[reading.index] = reading.value
    np.testing.assert_array_equal(found, masks)
    assert [reading.value for reading in shown(step, 4, "tie totals")] == [way.total for way in ways] == [1, 1, 2]


def test_the_verdicts_are_the_subdifferentials(step: Any) -> None:
    ways = tie_conventions(np.zeros(2))
    sources = step.sources[4]
    assert sources.count("subgradient") == sum(way.inside for way in ways) == 2
    assert sources.count("not a subgradient") == 1
    assert "“first” and “split” are subgradients" in step.step.beats[4].sentence
    for named in ("PyTorch", "TensorFlow and JAX", "jnp.max", "torch.amax", "Theano"):
        assert any(named in source for source in sources)


@pytest.mark.parametrize(
    ("choices", "said"),
    [
        ({"pool_size": 1}, "one column wide"),
        ({}, "of the 12 maxima of CAGTTAAG, eight tie, all of them at 0"),
        ({"worked": "CACACA", "motifs": ("CA", "AC"), "pool_size": 3}, "one ties, above 0"),
    ],
)
def test_ties_of_the_network_are_said_as_they_are(choices: dict[str, Any], said: str) -> None:
    lecture = Lecture(**choices)
    assert said in script.say("ties_in-our-network", **ties_found(run(lecture.worked, lecture)))


def test_which_conventions_are_subgradients_does_not_depend_on_the_window(step: Any) -> None:
    for window in ([0, 0], [1, 1, 0], [0, 2, 2], [1, 1, 1, 1]):
        inside = [way.name for way in tie_conventions(np.array(window, dtype=float)) if way.inside]
        assert (
            "Only {} are subgradients".format(" and ".join(f"“{name}”" for name in inside))
            in step.step.beats[4].sentence
        )
