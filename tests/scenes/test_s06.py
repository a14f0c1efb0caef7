"""Step 6: three strands through one layer, and the paths that they light."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from dnacnn import Lecture, run
from scenes.kit import theme
from scenes.kit.specimen import Specimen
from scenes.s06_other_positives import astray

LECTURE = Lecture()
TRACES = [run(strand) for strand in LECTURE.others]


@pytest.fixture
def others(told: Callable[[int], Any]) -> Any:
    return told(6)


def test_every_cell_of_every_matrix_is_shown(others: Any) -> None:
    for beat, shown in zip(others.step.beats, (1, 2, 2, 2, 2), strict=True):
        arrays = [reading.array for reading in beat.readings]
        for trace in TRACES:
            assert arrays.count(f"padded@{trace.strand}") == trace.padded.size
            assert arrays.count(f"detected@{trace.strand}") == (trace.detected.size if shown > 1 else 0)


def test_matrices_hold_the_traces_values(others: Any) -> None:
    for one, trace in zip(others.step.specimens, TRACES, strict=True):
        np.testing.assert_array_equal(one.inputs.values, trace.padded)
        np.testing.assert_array_equal(one.answers.values, trace.detected)
        assert one.strand.letters == trace.padded_strand


def test_windows_start_over_their_answers(others: Any) -> None:
    for one in others.step.specimens:
        for column in range(one.trace.detected.shape[1]):
            assert one.answers.cell(0, column).get_x() == pytest.approx(one.strand[column].get_x())
            assert one.inputs.cell(0, column).get_x() == pytest.approx(one.strand[column].get_x())


def test_paths_go_through_the_cells_of_the_case(others: Any) -> None:
    for one, trace in zip(others.step.specimens, TRACES, strict=True):
        (case,) = trace.cases
        rings, ways = one.path(case)
        assert len(ways) == len(rings) - 1
        for row, ring in enumerate(rings):
            cell = one.answers.cell(row, case[row])
            assert ring.get_center() == pytest.approx(cell.box.get_center())
            assert cell.value == 1


def test_places_are_the_cases_counted_from_one(others: Any) -> None:
    readings = others.step.beats[-1].readings
    for trace in TRACES:
        shown = [reading for reading in readings if reading.array == f"places@{trace.strand}"]
        # Once in words, once as a triple.
        assert [int(reading.value) - 1 for reading in shown] == [*trace.cases[0]] * 2


def test_what_is_out_of_order_is_named(others: Any) -> None:
    (sentence,) = (beat.sentence for beat in others.step.beats if beat.name == "out of order")
    for trace in TRACES:
        for row, column in astray(trace):
            assert f"{LECTURE.motifs[row]} at {column + 1} in {trace.strand}" in sentence
    assert [astray(trace) for trace in TRACES] == [[(0, 5)], [(0, 4)], [(1, 0)]]


def test_a_specimen_without_x_is_only_as_tall_as_its_answers() -> None:
    trace = run("CAGTTAAGCAGTTAAGCAGTTAAG")
    one = Specimen(trace, theme.CELL, labelled=True, whole=False)
    assert one.inputs is None
    assert one.height < (2 + len(LECTURE.motifs)) * theme.CELL + 0.6
