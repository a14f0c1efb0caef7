"""The graph, the sweep, the curves and the fan of chapter 3."""

import numpy as np
import pytest

from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from scenes.backprop.figures.branches.branch_graph import Fork, line_terms
from scenes.backprop.figures.branches.max_plot import Envelope
from scenes.backprop.figures.branches.sweep import Sweep
from scenes.backprop.figures.gradient.backward_pass import Passage
from scenes.backprop.figures.ties.subgradients import Fan
from scenes.kit.look import theme
from scenes.kit.look.region import stage


@pytest.mark.parametrize(
    ("slope", "offset", "w", "written", "count"),
    [
        (2.0, -1.0, "w", "2 w −1", 2),
        (-1.0, 2.0, "w", "2 -w", 1),
        (1.0, 0.0, "w", "w", 0),
        (-3.0, -0.5, "w", "−3 w −0.5", 2),
        (0.5, 1.0, "w", "0.5 w + 1", 2),
        (0.0, 4.0, "w", "4", 1),
        (-1.0, 2.0, "1.5", "2 −1 dot.op 1.5", 2),
    ],
)
def test_a_line_is_written_as_one_would(slope: float, offset: float, w: str, written: str, count: int) -> None:
    other = slope + 1
    lecture = Lecture(slopes=(slope, other), offsets=(offset, offset - other + slope), w_range=(0, 2), w=0.5)
    terms, readings = line_terms(lecture, 0, w)
    assert terms == written
    assert len(readings) == count
    assert all(reading.shown in terms for reading in readings)


def test_a_branch_shows_what_it_carries() -> None:
    fork = Fork(Lecture(), size=(5.0, 2.0), radius=0.4, type_size=34)
    fork.show(np.array([1.0, 0.0]))
    first, second = fork.branches
    assert (first.into.get_stroke_opacity(), second.into.get_stroke_opacity()) == (1.0, theme.QUIET)
    fork.show(np.array([np.nan, np.nan]))
    grey = theme.palette().undefined
    assert {branch.onto.get_stroke_color().to_hex().lower() for branch in fork.branches} == {grey}


def test_arrows_lead_back_beside_those_that_lead_on() -> None:
    fork = Fork(Lecture(), size=(5.0, 2.0), radius=0.4, type_size=34)
    for number, branch in enumerate(fork.branches):
        for back, on in zip(fork.back(number), (branch.onto, branch.into), strict=True):
            along = on.get_end() - on.get_start()
            assert (back.get_end() - back.get_start()) @ along < 0
            aside = back.get_center() - on.get_center()
            assert np.linalg.norm(aside) == pytest.approx(0.17, abs=0.02)
            assert aside @ branch.side > 0


def test_a_sweep_holds_its_lecture_and_passes_the_kink_by() -> None:
    sweep = Sweep(Lecture())
    assert sweep.at.w[sweep.home] == 1.5
    assert sweep.at.tied[sweep.kink]
    assert (sweep.carries(sweep.home), sweep.carries(0), sweep.carries(sweep.kink)) == (0, 1, None)
    assert sweep.kink not in sweep.way(0, sweep.last)
    assert sweep.way(sweep.last, sweep.kink)[-1] == sweep.kink
    assert sweep.reading("x", sweep.home, 1).shown == "0.5"


def test_curves_go_through_the_computed_values() -> None:
    sweep = Sweep(Lecture())
    envelope = Envelope(stage().part(left=0.5), sweep)
    for place in (0, sweep.home, sweep.last):
        envelope.stand(place)
        np.testing.assert_allclose(envelope.probe.top.get_center(), envelope.point(place), atol=1e-6)
        start, end = envelope.probe.tangent.get_start_and_end()
        rise, run_ = (end - start)[1], (end - start)[0]
        unit = envelope.upper.point(1, 1) - envelope.upper.point(0, 0)
        assert rise / unit[1] / (run_ / unit[0]) == pytest.approx(float(sweep.at.derivative[place]))
    envelope.stand(sweep.kink)
    assert envelope.probe.tangent.get_stroke_opacity() == 0


def test_no_line_of_the_fan_rises_above_the_max() -> None:
    sweep = Sweep(Lecture(slopes=(-0.5, 3.0), offsets=(1.0, -2.5), w=0.4, w_range=(-1.0, 3.0)))
    envelope = Envelope(stage().part(left=0.5), sweep)
    fan = Fan(envelope)
    for line in (0, fan.last // 2, fan.last):
        for at in fan.ends_of(line):
            heights = [envelope.point(place) for place in range(sweep.last + 1)]
            nearest = min(heights, key=lambda point, at=at: abs(point[0] - at[0]))
            assert at[1] <= nearest[1] + 0.05
    fan.turn(fan.last)
    np.testing.assert_allclose(fan.interval.get_end(), envelope.lower.point(fan.w, 3.0), atol=1e-6)


def test_a_passage_stands_column_over_column() -> None:
    trace = run("CAGTTAAG", Lecture())
    (passage,) = Passage.through(trace, stage())
    for column in range(trace.mask.shape[1]):
        heights = [matrix.cell(0, column).get_x() for matrix in (passage.mask, passage.detected, passage.passed)]
        assert np.ptp(heights) < 1e-6
    for group, (first, end) in enumerate(trace.groups):
        middle = np.mean([passage.mask.cell(0, column).get_x() for column in range(first, end)])
        assert passage.upstream.cell(0, group).get_x() == pytest.approx(middle)
    assert [passage.survivors(row) for row in range(3)] == [[0], [3], [1, 6]]


def test_a_number_falls_on_only_where_the_mask_lets_it() -> None:
    (passage,) = Passage.through(run("CAGTTAAG", Lecture()), stage())
    falls = passage.through_mask(0, [0])
    assert [fall.mask.value for fall in falls] == [1.0, 0.0]
    for fall in falls:
        assert not fall.end.full
        fall.come()
        assert fall.end.full
        assert fall.end.value == fall.start.value * fall.mask.value
