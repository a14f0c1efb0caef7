"""Step 7: the cases, the strand, the pairs and the units are the core's."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from dnacnn.cases.cases import position_cases
from dnacnn.cases.examples import realize
from dnacnn.cases.pattern import is_positive
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from scenes.kit.look.region import Region, stage
from scenes.kit.telling.settings import Settings
from scenes.pooling.figures.cases.case_board import CaseBoard
from scenes.pooling.s07_ten_cases import TenCases
from scenes.studio.run.rehearsal import rehearse
from tests.scenes.pooling.conftest import fits

Record = Callable[[int], Any]
CASES = [
    (1, 3, 5), (1, 3, 6), (1, 3, 7), (1, 4, 6), (1, 4, 7), (1, 5, 7), (2, 4, 6), (2, 4, 7), (2, 5, 7), (3, 5, 7),
]  # fmt: skip


@pytest.fixture
def step(recorded: Record) -> Any:
    return recorded(7).step


def beat(step: Any, name: str) -> Any:
    (found,) = (one for one in step.beats if one.name == name)
    return found


def readings(step: Any, name: str, array: str) -> dict[tuple[int, ...], str]:
    return {one.index: one.shown for one in beat(step, name).readings if one.array == array}


def test_the_cells_are_named(recorded: Record) -> None:
    names = [source for source in recorded(7).sources[0] if source.startswith("dot(x)")]
    assert names == [f"dot(x)_({row}{column})" for row in (1, 2, 3) for column in range(1, 9)]
    assert "24 cells" in recorded(7).step.beats[0].sentence


def test_the_line_read_aloud_is_realized(step: Any) -> None:
    said = beat(step, "one-case").sentence
    assert "CA starts at position 1, TT starts at position 3 and AG starts at position 7" in said
    assert step.strand in said
    assert run(step.strand, Lecture()).cases == ((0, 2, 6),)
    assert list(readings(step, "one-case", "cases").values()) == ["1", "3", "7"]


def test_all_cases_are_written(step: Any) -> None:
    shown = readings(step, "all-cases", "cases")
    written = [tuple(int(shown[row, place]) for place in range(3)) for row in range(10)]
    assert written == CASES == [tuple(column + 1 for column in case) for case in position_cases(8, 3, 2)]
    assert [strip.starts for strip in step.board.list.strips] == list(position_cases(8, 3, 2))
    assert beat(step, "all-cases").sentence.startswith("Ten cases")


def test_the_pairs_balance(step: Any) -> None:
    strands = ["CAGTTAAG", "AACATTAG", "AAGTTTAG", "CACAAAAG"]
    assert is_positive(strands, ("CA", "TT", "AG")).tolist() == [True, True, False, False]
    cells = [run(strand, Lecture()).detected for strand in strands]
    shown = readings(step, "a-sum", "pair's cells")
    for pair in (cells[:2], cells[2:]):
        assert {at: int(value) for at, value in shown.items()} == dict(np.ndenumerate(pair[0] + pair[1]))
    drawn = [strand.letters for pair in step.equal_sums.pairs for strand in pair.strands]
    assert drawn == strands


def test_marks_frame_what_lights(step: Any) -> None:
    for pair in step.equal_sums.pairs:
        for strand, marks in zip(pair.strands, pair.marks, strict=True):
            lit = run(strand.letters, Lecture()).detected
            assert len(marks) == lit.sum()
            middles = [strand.window(int(column), 2).get_x() for _, column in np.argwhere(lit > 0)]
            assert np.allclose([mark.get_x() for mark in marks], middles)


def test_no_unit_fires_for_the_case_that_none_has_seen(step: Any) -> None:
    assert run(step.strand, Lecture()).cases == ((0, 2, 6),)
    assert set(readings(step, "a-unit-per-case", "fired").values()) == {"0"}
    assert step.arrays["fired"].shape == (10,)


@pytest.mark.parametrize(
    ("choices", "expected"),
    [
        ({}, ("What would work is a unit for each case.", True)),
        ({"worked": "GATTACAGATTA", "motifs": ("ATT",)}, ("Each case is a cell of its own.", False)),
        ({"worked": "CATTA", "motifs": ("CA", "TT")}, ("What would work is a unit for each case.", False)),
    ],
)
def test_what_is_said_of_units_follows_from_what_was_shown(choices: dict[str, Any], expected: tuple[str, bool]) -> None:
    step = rehearse(TenCases, settings=Settings(lecture=Lecture(**choices)))
    sentence = next(beat.sentence for beat in step.beats if beat.name == "a-unit-per-case")
    assert (sentence.partition(" But")[0].partition(" A unit")[0], step.equal_sums is not None) == expected


@pytest.mark.parametrize(
    ("choices", "said"),
    [
        ({}, None),
        ({"worked": "CATTAG"}, None),
        ({"worked": "CATTA"}, "There is no case to know: CA, TT and AG take 6 letters, and CATTA has 5."),
    ],
)
def test_motifs_that_do_not_fit_have_no_case(choices: dict[str, Any], said: str | None) -> None:
    assert TenCases.unfit(Lecture(**choices)) == said


@pytest.mark.parametrize("stage", [Region(-6.7, 6.7, -2.9, 3.05), Region(-5.6, 5.6, -3.3, 3.5), Region(-4, 4, -6, 7)])
@pytest.mark.parametrize("motifs", [("CA",), ("CA", "TT", "AG"), ("CATG", "TTGA", "GACC", "AGTA", "CATA")])
@pytest.mark.parametrize("length", [8, 11, 16, 24])
def test_cells_and_list_fit_beside_or_below_one_another(stage: Region, motifs: tuple[str, ...], length: int) -> None:
    lecture = Lecture(worked="A" * length, motifs=motifs)
    cases = position_cases(length, len(motifs), lecture.width)
    if not cases:
        return
    strand = realize(cases[0], lecture)
    board = CaseBoard(lecture, run(strand, lecture).detected, cases, place=0, strand=strand, stage=stage)
    parts = (board.matrix, board.row, board.list)
    boxes = [Region(p.get_left()[0], p.get_right()[0], p.get_bottom()[1], p.get_top()[1]) for p in parts]
    assert fits([boxes[0], boxes[2]], stage)
    assert fits([boxes[1], boxes[2]], stage)
    assert len(board.shown) >= min(len(cases), 6)
    assert board.below or not stage.upright


@pytest.mark.parametrize(("side", "pads"), [("left", 2), ("right", 0), ("none", 0)])
def test_letters_stand_over_the_columns_that_they_light(side: str, pads: int) -> None:
    lecture = Lecture(worked="GATTACAGAC", motifs=("GAT", "CAG"), pad_side=side)
    trace = run(lecture.worked, lecture)
    cases = position_cases(10, 2, 3, shift=lecture.shift)
    board = CaseBoard(lecture, trace.detected, cases, place=0, strand=realize(cases[0], lecture), stage=stage())
    matrix = board.matrix
    assert [pad.letter for pad in board.pads] == ["O"] * pads
    tiles = [*board.pads, *board.row.tiles][: trace.detected.shape[1]]
    places = [matrix.cell(0, column).get_x() for column in range(trace.detected.shape[1])]
    assert np.allclose([tile.get_x() for tile in tiles], places)
    lit = [[*board.pads, *board.row.tiles][column] for column in cases[0]]
    assert [tile.letter for tile in lit] == ["G", "C"]
