"""Step 15: the kink's slopes, the experiment, the network's ties and the conventions are as computed."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from dnacnn.experiments.ties import tie_conventions, tie_milestones
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from dnacnn.network.gradients import relu_backward
from scenes.backprop.s15_ties import way_back, write_strand
from scenes.kit.fast_group import FastGroup
from scenes.kit.look.region import Region
from scenes.kit.things.pooling_tables import PoolingTables
from scenes.script import script
from tests.scenes.stages import LONG, STAGES

LECTURE = Lecture()
TRACE = run(LECTURE.worked, LECTURE)


@pytest.fixture
def step(recorded: Callable[[int], Any]) -> Any:
    return recorded(15)


def shown(step: Any, beat: int, array: str) -> list[Any]:
    return [reading for reading in step.step.beats[beat].readings if reading.array == array]


def as_array(readings: list[Any], shape: tuple[int, ...]) -> np.ndarray:
    """Put displayed numbers at their places; each place is to be displayed."""
    found = np.full(shape, np.nan)
    for reading in readings:
        found[reading.index] = reading.value
    return found


def test_tells_eight_beats(step: Any) -> None:
    assert [beat.name for beat in step.step.beats] == [
        "all-slopes-between",
        "by-chance",
        "in-our-network",
        "three-conventions",
        "the-loss",
        "through-the-mask",
        "through-relu",
        "down-to-the-kernels",
    ]


def test_the_interval_is_that_of_the_subgradients(step: Any) -> None:
    (low,), (high,) = (shown(step, 0, array) for array in ("low", "high"))
    assert (low.value, high.value) == (-1, 2)
    lines = step.step.kink.subgradients
    plot = step.step.kink.view.plots.lower
    np.testing.assert_allclose(lines.interval.get_start(), plot.point(1, -1), atol=1e-6)
    np.testing.assert_allclose(lines.interval.get_end(), plot.point(1, 2), atol=1e-6)


def test_the_descent_crosses_the_line_and_never_lands(step: Any) -> None:
    found = shown(step, 1, "descent difference")
    differences = [reading.value for reading in found]
    assert min(differences) < 0 < max(differences)
    assert all(float(reading.shown.replace("−", "-")) != 0 for reading in found)
    crossing = step.step.crossing
    for hop, difference in zip(crossing.hops, differences[1:], strict=True):
        x, y, _ = hop[1].get_center() - crossing.diagonal.get_start()
        assert np.sign(round(x - y, 6)) == np.sign(difference)


def test_the_experiment_is_told_by_its_first_and_last_line(step: Any) -> None:
    milestones = tie_milestones(LECTURE.tie_pairs, LECTURE.seed)
    ends = milestones[0], milestones[-1]
    for array, field in (("pairs so far", "pairs"), ("ties so far", "ties"), ("closest so far", "closest")):
        assert [reading.value for reading in shown(step, 1, array)] == [getattr(at, field) for at in ends]
    assert ends[-1].pairs >= 1_000_000
    assert ends[-1].ties == 0
    assert "not one ties" in step.step.beats[1].sentence


def test_the_networks_ties_are_counted_and_marked(step: Any) -> None:
    assert [reading.value for reading in shown(step, 2, "ties counted")] == [TRACE.tied.sum()] == [8]
    assert [reading.value for reading in shown(step, 2, "all windows")] == [TRACE.tied.size] == [12]
    pooling = step.step.pooling
    tied = [tuple(at) for at in np.argwhere(TRACE.tied)]
    for mark, (row, group) in zip(step.step.marks, tied, strict=True):
        cells = np.mean([cell.box.get_center() for cell in pooling.detected.block(group, row)], axis=0)
        np.testing.assert_allclose(mark.get_center(), cells, atol=1e-6)
    assert "8 of 12 maxima tie, all at 0" in step.step.beats[2].sentence
    assert not TRACE.grad_pooled[TRACE.tied].any()
    assert "harmless" in step.step.beats[2].sentence


def test_the_conventions_share_a_gradient_that_arrives(step: Any) -> None:
    trace = run("CATTTAAG", LECTURE)
    row, group = 1, 1  # of TT
    assert trace.tied[row, group]
    first, end = trace.groups[group]
    assert {one.index for one in shown(step, 3, "tie.detected")} == {(row, column) for column in range(first, end)}
    arriving = trace.grad_pooled[row, group]
    assert arriving
    ways = [run("CATTTAAG", Lecture(ties=name)).grad_detected[row, first:end] for name in ("first", "split", "all")]
    cards = step.step.conventions.cards
    written = [[cell.numeral.source for cell in mask.cells[0]] for _, _, mask, _ in cards]
    assert written == [["delta", "0"], ["0.5 delta", "0.5 delta"], ["delta", "delta"]]
    np.testing.assert_allclose([[cell.value for cell in mask.cells[0]] for _, _, mask, _ in cards], ways / arriving)
    assert [line[1].source for *_, (line, _) in cards] == ["δ", "δ", "2 δ"]
    assert "CATTTAAG, TT ties at 1 in group 2" in step.step.beats[3].sentence
    assert "doubled" in step.step.beats[3].answer


def test_the_verdicts_are_the_subdifferentials(step: Any) -> None:
    ways = tie_conventions(np.zeros(2))
    assert step.sources[3].count("subgradient") == sum(way.inside for way in ways) == 2
    assert step.sources[3].count("not a subgradient") == 1
    assert not any(name in source for source in step.sources[3] for name in ("PyTorch", "Theano"))


@pytest.mark.parametrize(
    ("beat", "array"),
    [
        (4, "grad_pooled"),
        (5, "grad_pooled"),
        (5, "mask"),
        (5, "grad_detected"),
        (6, "relu slopes"),
        (6, "grad_scores"),
        (7, "grad_scores"),
        (7, "padded"),
        (7, "grad_kernels"),
    ],
)
def test_the_network_shows_whole_arrays(step: Any, beat: int, array: str) -> None:
    values = (
        relu_backward(np.ones_like(TRACE.scores), TRACE.scores) if array == "relu slopes" else getattr(TRACE, array)
    )
    np.testing.assert_array_equal(as_array(shown(step, beat, array), values.shape), values)


def test_what_flows_back_is_the_gradient_of_the_loss(step: Any) -> None:
    share = 1 / (1 + np.exp(-0.5))  # of "positive": one unit fires, and the threshold is a half
    assert [reading.value for reading in shown(step, 4, "loss")] == pytest.approx([-np.log(share)])
    cells = np.argwhere(as_array(shown(step, 4, "grad_pooled"), TRACE.grad_pooled.shape))
    assert cells.tolist() == [[0, 0], [1, 1], [2, 3]]
    assert TRACE.grad_pooled[tuple(cells.T)] == pytest.approx(share - 1)
    assert "three cells" in step.step.beats[4].answer
    np.testing.assert_allclose(TRACE.grad_kernels, (share - 1) * LECTURE.network.kernels)


def test_tied_windows_are_told_from_won_ones(step: Any) -> None:
    mask = step.step.page.mask
    for row, column in np.ndindex(TRACE.mask.shape):
        group = int(np.searchsorted(TRACE.groups[:, 1], column, side="right"))
        if TRACE.mask[row, column] > 0:
            muted = TRACE.tied[row, group]
            assert (mask.cell(row, column).color_of == step.step.settings.palette.undefined) == muted


@pytest.mark.parametrize(
    ("worked", "back", "said"),
    [
        ("CAGTTAAG", "CAGTTAAG", "has slope p − 1; the unit that fired passes it on, to three cells"),
        ("GATTACAA", "GCATTCAG", "On GATTACAA no unit fires, so nothing flows back. On GCATTCAG"),
        ("GATTACAA", "GATTACAA", "so the gradient of the loss ends there: nothing flows back"),
    ],
)
def test_where_no_unit_fires_it_is_said_that_nothing_flows_back(worked: str, back: str, said: str) -> None:
    values = way_back(run(worked, LECTURE), run(back, LECTURE))
    assert said in script.message("ties_the-loss", **values).whole


@pytest.mark.parametrize("stage", STAGES.values(), ids=STAGES)
def test_a_long_strand_is_written_clear_of_its_tables(stage: Region) -> None:
    trace = run(LONG.worked, LONG)
    pooling = PoolingTables(trace, stage)
    strand = write_strand(trace, pooling.panel, 0.5)
    tables = FastGroup(*pooling.base())
    assert strand.get_top()[1] < tables.get_bottom()[1] or strand.get_left()[0] > tables.get_right()[0]
