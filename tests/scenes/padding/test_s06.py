"""Step 6: three strands through one layer, and the paths that they light."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.type.text import Glyphs
from scenes.padding.figures.specimens.specimen import Specimen
from scenes.padding.figures.specimens.specimens import Specimens
from scenes.padding.s06_other_positives import OtherPositives, astray, describe_paths, introduce

LECTURE = Lecture()
TRACES = [run(strand, Lecture()) for strand in LECTURE.others]


@pytest.fixture
def others(recorded: Callable[[int], Any]) -> Any:
    return recorded(6)


def test_every_cell_of_every_matrix_is_shown(others: Any) -> None:
    for beat, shown in zip(others.step.beats, (1, 2, 2, 2, 2), strict=True):
        arrays = [reading.array for reading in beat.readings]
        for trace in TRACES:
            assert arrays.count(f"padded@{trace.strand}") == trace.padded.size
            assert arrays.count(f"detected@{trace.strand}") == (trace.detected.size if shown > 1 else 0)


def test_matrices_hold_the_traces_values(others: Any) -> None:
    for one, trace in zip(others.step.specimens, TRACES, strict=True):
        np.testing.assert_array_equal(one.inputs.values, trace.padded)
        np.testing.assert_array_equal(one.outputs.values, trace.detected)
        assert one.strand.letters == trace.padded_strand


def test_windows_start_over_their_outputs(others: Any) -> None:
    for one in others.step.specimens:
        for column in range(one.trace.detected.shape[1]):
            assert one.outputs.cell(0, column).get_x() == pytest.approx(one.strand[column].get_x())
            assert one.inputs.cell(0, column).get_x() == pytest.approx(one.strand[column].get_x())


def test_paths_go_through_the_cells_of_the_case(others: Any) -> None:
    for one, trace in zip(others.step.specimens, TRACES, strict=True):
        (case,) = trace.cases
        rings, ways = one.path(case)
        assert len(ways) == len(rings) - 1
        for row, ring in enumerate(rings):
            cell = one.outputs.cell(row, case[row])
            assert ring.get_center() == pytest.approx(cell.box.get_center())
            assert cell.value == 1


def test_places_are_the_cases_counted_from_one(others: Any) -> None:
    readings = others.step.beats[-1].readings
    for trace in TRACES:
        shown = [reading for reading in readings if reading.array == f"places@{trace.strand}"]
        # Once in words, once as a triple.
        assert [int(reading.value) - 1 for reading in shown] == [*trace.cases[0]] * 2


def test_what_is_out_of_order_is_counted(others: Any) -> None:
    (sentence,) = (beat.sentence for beat in others.step.beats if beat.name == "out-of-order")
    assert sentence.startswith("Three more cells")
    assert [astray(trace) for trace in TRACES] == [[(0, 5)], [(0, 4)], [(1, 0)]]


def test_a_specimen_without_x_is_only_as_tall_as_its_outputs() -> None:
    trace = run("CAGTTAAGCAGTTAAGCAGTTAAG", Lecture())
    one = Specimen(trace, theme.CELL, labelled=True, whole=False)
    assert one.inputs is None
    assert one.height < (2 + len(LECTURE.motifs)) * theme.CELL + 0.6


def test_without_other_strands_there_is_nothing_to_tell() -> None:
    assert OtherPositives.unfit(LECTURE) is None
    assert OtherPositives.unfit(Lecture(others=[])).startswith("there are no other strands")


def test_kernels_fill_the_picture_until_something_is_written_there(others: Any) -> None:
    assert [beat.name for beat in others.step.beats][1:3] == ["the-same-layer", "the-paths"]
    kernels = [any(one.array == "kernels" for one in beat.readings) for beat in others.step.beats]
    assert kernels == [False, True, False, False, False]
    values = [one.matrix.values for one in others.step.kernels]
    np.testing.assert_array_equal(values, others.step.trace.kernels)


WIDE, UPRIGHT = Region(-6.7, 6.7, -2.9, 3.05), Region(-4.1, 4.1, -5.9, 7.05)


@pytest.mark.parametrize(
    ("strand", "room", "row", "whole"),
    [("CAGTTAAG", WIDE, True, True), ("CAGTTAAG", UPRIGHT, False, True), ("CAGTTAAG" * 3, WIDE, False, False)],
)
def test_strands_are_arranged_as_there_is_room(strand: str, room: Region, row: bool, whole: bool) -> None:
    traces = [run(strand, Lecture(worked=strand))] * 3
    found = Specimens(traces, room)
    assert found.row == row
    assert len(found.all) == 3
    assert all((one.inputs is not None) == whole for one in found.all)
    shown = [*found.all, *found.labels, *filter(None, found.places)]
    assert min(one.get_left()[0] for one in shown) >= room.left - 0.01
    assert max(one.get_right()[0] for one in shown) <= room.right + 0.01
    assert min(one.get_bottom()[1] for one in shown) >= room.bottom - 0.01
    assert (
        min(one.pixels for part in shown for one in part.get_family() if isinstance(one, Glyphs))
        > theme.SMALLEST - 0.05
    )


@pytest.mark.parametrize(
    ("strands", "message", "where"),
    [
        (["GCATTCAG", "CATTCAGC"], "the-paths", "each"),
        (["GCATTCAG", "CATTCAGC", "GATTACAA"], "the-paths", "some"),
        (["GCATTCAG", "GATTACAA"], "the-paths", "one"),
        (["GCATTCAG"], "the-paths", "it"),
        (["GATTACAA"], "the-paths-none", "one"),
    ],
)
def test_paths_are_where_the_pattern_is(strands: list[str], message: str, where: str) -> None:
    told = describe_paths([run(strand, LECTURE) for strand in strands])
    assert (told["message"], told["where"], told["way"]) == (message, where, "CA to TT to AG")


def test_strands_are_introduced_by_their_number_and_their_size() -> None:
    told = introduce([run("GCATTCAG", LECTURE), run("GATTACAA", LECTURE)], matrices=True)
    assert (told["kind"], told["becomes"], told["rows"], told["columns"]) == ("any", "shared", 4, 9)
    bare = Lecture(pad_side="none")
    told = introduce([run("GCATTCAG", bare)], matrices=False)
    assert (told["message"], told["kind"], told["becomes"]) == ("strands", "positive", "none")
