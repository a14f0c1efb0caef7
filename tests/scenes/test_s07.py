"""Step 7: the cases, the strand, and what the trained layers answer are the core's."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from dnacnn import is_positive, position_cases, run

Tell = Callable[[int], Any]
CASES = [
    (1, 3, 5), (1, 3, 6), (1, 3, 7), (1, 4, 6), (1, 4, 7), (1, 5, 7), (2, 4, 6), (2, 4, 7), (2, 5, 7), (3, 5, 7),
]  # fmt: skip


@pytest.fixture
def step(told: Tell) -> Any:
    return told(7).step


def beat(step: Any, name: str) -> Any:
    (found,) = (one for one in step.beats if one.name == name)
    return found


def readings(step: Any, name: str, array: str) -> dict[tuple[int, ...], str]:
    return {one.index: one.shown for one in beat(step, name).readings if one.array == array}


def test_the_cells_are_named(told: Tell) -> None:
    names = [source for source in told(7).sources[0] if source.startswith("dot(x)")]
    assert names == [f"dot(x)_({row}{column})" for row in (1, 2, 3) for column in range(1, 9)]
    assert "24 cells" in told(7).step.beats[0].sentence


def test_the_line_read_aloud_is_realized(step: Any) -> None:
    said = beat(step, "one case").sentence
    assert "CA starts at position 1, TT starts at position 3 and AG starts at position 7" in said
    assert step.strand in said
    assert run(step.strand).cases == ((0, 2, 6),)
    assert list(readings(step, "one case", "cases").values()) == ["1", "3", "7"]


def test_all_cases_are_written(step: Any) -> None:
    shown = readings(step, "all cases", "cases")
    written = [tuple(int(shown[row, place]) for place in range(3)) for row in range(10)]
    assert written == CASES == [tuple(column + 1 for column in case) for case in position_cases(8)]
    assert [strip.starts for strip in step.list.strips] == list(position_cases(8))
    assert beat(step, "all cases").sentence.startswith("Ten cases")


def test_the_weights_are_those_of_the_layer_that_has_not_seen_the_case(step: Any) -> None:
    shown = readings(step, "a weight per cell", "cell weights after 1000 steps")
    assert len(shown) == 24
    assert all(f"{weight:.2f}".replace("-", "−") == shown[at] for at, weight in np.ndenumerate(step.seen.weights))
    assert step.seen.case == (0, 2, 6)


def test_the_sum_is_what_the_layer_adds_up(step: Any) -> None:
    (score,) = readings(step, "a weight per cell", "score").values()
    lit = run(step.strand).detected > 0
    assert float(score) == pytest.approx(step.seen.weights[lit].sum() + step.seen.bias, abs=0.005)
    assert readings(step, "a weight per cell", "accepted by cells") == {(2,): "11"}


def test_the_witnesses_balance(step: Any) -> None:
    found = step.known["witness"]
    strands = ["CAGTTAAG", "AACATTAG", "AAGTTTAG", "CACAAAAG"]
    assert is_positive(strands, ("CA", "TT", "AG")).tolist() == [True, True, False, False]
    cells = [run(strand).detected for strand in strands]
    assert (cells[0] + cells[1] == found).all()
    assert (cells[2] + cells[3] == found).all()
    one, two, three, four = (float(shown) for shown in readings(step, "it only adds", "scores").values())
    assert one + two == pytest.approx(three + four, abs=0.011)
    assert min(three, four) > 0 or max(three, four) > 0


def test_unseen_cases_are_answered_as_computed(step: Any) -> None:
    name = "a unit per case"
    assert set(readings(step, name, "accepted by cases").values()) == {"0"}
    by_cells = list(readings(step, name, "accepted by cells").values())
    assert by_cells == [str(layer.hits) for layer in step.unseen.by_cells]
    assert readings(step, name, "sums") == {(0,): "125", (1,): "0", (2,): "95"}
    assert readings(step, name, "negatives") == {(1,): "0", (2,): "999"}
    weights = readings(step, name, "case weights")
    assert [k for (k,), shown in weights.items() if shown == "0.0"] == [2]


def test_a_star_marks_each_case_with_a_cell_of_its_own(told: Tell) -> None:
    lonely = [k for k, layer in enumerate(told(7).step.unseen.by_cells) if layer.lonely]
    assert lonely == [0, 9]
    assert told(7).sources[-1].count("*") == len(lonely)
