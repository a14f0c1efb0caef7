"""The branches of the small example: their graph, its values along the slider, and their curves."""

import numpy as np
import pytest

from dnacnn.lecture.lecture import Lecture
from scenes.backprop.figures.branches.branch_graph import BranchGraph, line_terms
from scenes.backprop.figures.branches.max_plot import MaxPlot
from scenes.backprop.figures.branches.sweep import Sweep
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
        (-1.0, 2.0, "1.5", "2 -1.5", 1),
        (-1.0, 2.0, "(−1.5)", "2 −1 dot.op (−1.5)", 2),
    ],
)
def test_a_line_is_written_as_one_would(slope: float, offset: float, w: str, written: str, count: int) -> None:
    other = slope + 1
    lecture = Lecture(slopes=(slope, other), offsets=(offset, offset - other + slope), w_range=(0, 2), w=0.5)
    terms, readings = line_terms(lecture, 0, w)
    assert terms == written
    assert len(readings) == count
    assert all(reading.shown in terms for reading in readings)


def test_a_branch_lights_up_if_it_lets_the_derivative_pass() -> None:
    graph = BranchGraph(Lecture(), size=(5.0, 2.0), radius=0.4, type_size=34)
    graph.light(np.array([1.0, 0.0]))
    first, second = graph.branches
    assert (first.into.get_stroke_opacity(), second.into.get_stroke_opacity()) == (1.0, theme.QUIET)
    graph.light(np.array([np.nan, np.nan]))
    grey = theme.palette().undefined
    assert {branch.onto.get_stroke_color().to_hex().lower() for branch in graph.branches} == {grey}


def test_arrows_lead_back_beside_those_that_lead_on() -> None:
    graph = BranchGraph(Lecture(), size=(5.0, 2.0), radius=0.4, type_size=34)
    for number, branch in enumerate(graph.branches):
        for back, on in zip(graph.back(number), (branch.onto, branch.into), strict=True):
            along = on.get_end() - on.get_start()
            assert (back.get_end() - back.get_start()) @ along < 0
            aside = back.get_center() - on.get_center()
            assert np.linalg.norm(aside) == pytest.approx(0.17, abs=0.02)
            assert aside @ branch.side > 0


def test_a_sweep_holds_its_lecture_and_passes_the_kink_by() -> None:
    sweep = Sweep(Lecture())
    assert sweep.at.w[sweep.home] == 1.5
    assert sweep.at.tied[sweep.kink]
    assert (sweep.larger(sweep.home), sweep.larger(0)) == (0, 1)
    assert sweep.kink not in sweep.way(0, sweep.last)
    assert sweep.way(sweep.last, sweep.kink)[-1] == sweep.kink
    assert sweep.reading("x", sweep.home, 1).shown == "0.5"


def test_curves_go_through_the_computed_values() -> None:
    sweep = Sweep(Lecture())
    plots = MaxPlot(stage().part(left=0.5), sweep)
    for place in (0, sweep.home, sweep.last):
        plots.probe.stand(place)
        np.testing.assert_allclose(plots.probe.top.get_center(), plots.point(place), atol=1e-6)
        start, end = plots.probe.tangent.get_start_and_end()
        rise, run_ = (end - start)[1], (end - start)[0]
        unit = plots.upper.point(1, 1) - plots.upper.point(0, 0)
        assert rise / unit[1] / (run_ / unit[0]) == pytest.approx(float(sweep.at.derivative[place]))
    plots.probe.stand(sweep.kink)
    assert plots.probe.tangent.get_stroke_opacity() == 0
