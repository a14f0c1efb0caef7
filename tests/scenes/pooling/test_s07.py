"""Step 7: the cases, the strand, and what the trained layers answer are the core's."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from dnacnn.cases.cases import position_cases
from dnacnn.cases.examples import realize
from dnacnn.cases.pattern import is_positive
from dnacnn.experiments.unseen import HeldOut, hold_out_cases
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from scenes.kit.look.region import Region, stage
from scenes.kit.type.shown import digits_that_add_up
from scenes.pooling.figures.cases.case_board import CaseBoard
from scenes.pooling.figures.cases.case_layout import lay_out_cases
from scenes.pooling.s07_ten_cases import TenCases, claim
from scenes.script.numbers import number
from scenes.script.script import say

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
    assert [strip.starts for strip in step.list.strips] == list(position_cases(8, 3, 2))
    assert beat(step, "all-cases").sentence.startswith("Ten cases")


def test_the_weights_are_those_of_the_layer_that_has_not_seen_the_case(step: Any) -> None:
    shown = readings(step, "a-weight-per-cell", "cell weights after 1000 steps")
    assert len(shown) == 24
    assert all(f"{weight:.2f}".replace("-", "−") == shown[at] for at, weight in np.ndenumerate(step.seen.weights))
    assert step.seen.case == (0, 2, 6)


def test_the_sum_is_what_the_layer_adds_up(step: Any) -> None:
    (score,) = readings(step, "a-weight-per-cell", "score").values()
    lit = run(step.strand, Lecture()).detected > 0
    assert float(score) == pytest.approx(step.seen.weights[lit].sum() + step.seen.bias, abs=0.005)
    assert readings(step, "a-weight-per-cell", "accepted by cells") == {(2,): "11"}


def test_the_witnesses_balance(step: Any) -> None:
    found = step.arrays["witness"]
    strands = ["CAGTTAAG", "AACATTAG", "AAGTTTAG", "CACAAAAG"]
    assert is_positive(strands, ("CA", "TT", "AG")).tolist() == [True, True, False, False]
    cells = [run(strand, Lecture()).detected for strand in strands]
    assert (cells[0] + cells[1] == found).all()
    assert (cells[2] + cells[3] == found).all()
    one, two, three, four = (float(shown) for shown in readings(step, "it-only-adds", "scores").values())
    assert one + two == pytest.approx(three + four, abs=0.011)
    assert min(three, four) > 0 or max(three, four) > 0


def test_unseen_cases_are_answered_as_computed(step: Any) -> None:
    name = "a-unit-per-case"
    assert set(readings(step, name, "accepted by cases").values()) == {"0"}
    by_cells = list(readings(step, name, "accepted by cells").values())
    assert by_cells == [str(layer.hits) for layer in step.unseen.by_cells]
    assert readings(step, name, "sums") == {(0,): "125", (1,): "0", (2,): "95"}
    assert readings(step, "it-only-adds", "negatives") == {(0,): number(65394), (1,): "999"}
    assert readings(step, name, "case weights") == {(2,): "0.0"}


def test_a_star_marks_each_case_with_a_cell_of_its_own(recorded: Record) -> None:
    lonely = [k for k, layer in enumerate(recorded(7).step.unseen.by_cells) if layer.lonely]
    assert lonely == [0, 9]
    assert recorded(7).sources[-1].count("*") == len(lonely)


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


def answer(layer: HeldOut, sampled: str = "") -> str:
    return say(f"ten-cases_a-weight-per-cell{sampled}", case=str(layer.case), **claim(layer))


def test_what_is_said_of_an_unseen_case_follows_from_the_answer() -> None:
    notes = hold_out_cases(Lecture(), steps=100)
    assert answer(notes.by_cells[2]).endswith(
        "accepts all 11 strands that fit no other case: each of its cells occurs in another."
    )
    assert answer(notes.by_cells[0]).endswith(
        "accepts none of the 15 strands that fit no other case: one of its cells occurs in no other."
    )
    single = hold_out_cases(Lecture(worked="GATTACAGATTA", motifs=["ATT"]), held=((0,),), steps=20)
    assert single.sampled is not None
    assert answer(single.by_cells[0], "-sampled").endswith(
        f"none of the {len(single.by_cells[0].strands)} strands with this case alone: its cell occurs in no other. "
        "Every case needs examples of its own."
    )


@pytest.mark.parametrize("stage", [Region(-6.7, 6.7, -2.9, 3.05), Region(-5.6, 5.6, -3.3, 3.5), Region(-4, 4, -6, 7)])
@pytest.mark.parametrize(("motifs", "letters"), [(1, 4), (3, 2), (5, 2), (5, 4)])
@pytest.mark.parametrize("length", [4, 8, 11, 16, 24])
def test_cells_and_list_fit_beside_or_below_one_another(stage: Region, motifs: int, letters: int, length: int) -> None:
    line = 0.4 * motifs + 0.4
    plan = lay_out_cases(stage, (motifs, length), letters=letters, length=length, line=line, count=500)
    assert plan.side * length < (1 if plan.below else 0.55) * stage.width
    assert stage.left <= plan.cases.left < plan.cases.right <= stage.right
    assert plan.cases.bottom >= stage.bottom
    assert plan.most >= 6
    assert plan.below or not stage.upright
    if plan.below:
        assert plan.cases.top < stage.top - (motifs + 1) * plan.side


def test_sums_are_right_as_they_are_displayed() -> None:
    assert digits_that_add_up(([4.02, 3.29], 7.31), ([2.09, 5.22], 7.31)) == 2
    assert digits_that_add_up(([3.367, 2.857], 6.224), ([5.970, 0.254], 6.224)) == 3


@pytest.mark.parametrize(("side", "pads"), [("left", 2), ("right", 0), ("none", 0)])
def test_letters_stand_over_the_columns_that_they_light(side: str, pads: int) -> None:
    lecture = Lecture(worked="GATTACAGAC", motifs=("GAT", "CAG"), pad_side=side)
    trace = run(lecture.worked, lecture)
    cases = position_cases(10, 2, 3, shift=lecture.shift)
    board = CaseBoard(lecture, trace.detected, cases, place=0, strand=realize(cases[0], lecture), stage=stage())
    matrix = board.cells.matrix
    assert [pad.letter for pad in board.pads] == ["O"] * pads
    tiles = [*board.pads, *board.row.tiles][: trace.detected.shape[1]]
    places = [matrix.cell(0, column).get_x() for column in range(trace.detected.shape[1])]
    assert np.allclose([tile.get_x() for tile in tiles], places)
    lit = [[*board.pads, *board.row.tiles][column] for column in cases[0]]
    assert [tile.letter for tile in lit] == ["G", "C"]
