"""Step 8: the counts, the slopes and the choices that are drawn are the core's."""

from collections.abc import Callable
from math import comb
from typing import Any

import numpy as np
import pytest

from dnacnn.cases.cases import count_cases, position_cases
from dnacnn.cases.growth import count_growth
from dnacnn.lecture.lecture import Lecture
from scenes.pooling.figures.growth.counting import even_ticks
from scenes.pooling.figures.growth.lengths import drawable_length
from scenes.script.numbers import number
from scenes.script.script import say

Record = Callable[[int], Any]


@pytest.fixture
def step(recorded: Record) -> Any:
    return recorded(8).step


def readings(step: Any, beat: str, array: str) -> dict[tuple[int, ...], str]:
    (found,) = (one for one in step.beats if one.name == beat)
    return {one.index: one.shown for one in found.readings if one.array == array}


def test_every_stack_says_how_many_lines_it_has(step: Any) -> None:
    assert [len(stack) for stack in step.stacks] == [10, 20, 35, 56, 84]
    assert list(readings(step, "every-case-a-line", "listed").values()) == ["10", "20", "35", "56", "84"]
    assert list(readings(step, "every-case-a-line", "lengths").values()) == ["8", "9", "10", "11", "12"]


def test_every_line_of_a_stack_is_a_case_of_its_own(step: Any) -> None:
    for length, stack in zip(range(8, 13), step.stacks, strict=True):
        assert [strip.starts for strip in stack] == list(position_cases(length, 3, 2))


def test_what_was_listed_is_the_closed_form(step: Any) -> None:
    counted = [comb(length - 3, 3) for length in range(8, 25)]
    assert list(step.growth.listed) == list(step.growth.counts[: len(counted)]) == counted


def test_a_hundred_letters_make_as_many_cases_as_are_said(step: Any) -> None:
    (beat,) = (one for one in step.beats if one.name == "much-farther")
    assert number(count_cases(100, 3, 2)) in beat.sentence
    assert readings(step, "much-farther", "counts")[(92,)] == number(147440)


def test_the_slope_nears_three(step: Any) -> None:
    ((at, slope),) = readings(step, "the-slope", "slopes").items()
    n = at[0] + 8
    rise = np.log(comb(n - 2, 3)) - np.log(comb(n - 3, 3))
    assert (n, slope) == (1000, f"{rise / (np.log(n + 1) - np.log(n)):.2f}")


def test_the_count_is_set_as_a_binomial(recorded: Record) -> None:
    assert {"binom(5, 3) = 10", "binom(N - 3, 3)"} <= set(recorded(8).sources[1])
    written = {"binom(N - 3, 3)", "= display(((N - 3) (N - 4) (N - 5)) / 6)", "approx N^3 slash 6"}
    assert written <= set(recorded(8).sources[4])


def test_the_squeezed_case_is_the_one_drawn(step: Any) -> None:
    assert list(readings(step, "squeeze", "case").values()) == ["1", "3", "7"]
    assert list(readings(step, "squeeze", "choice").values()) == ["1", "2", "5"]
    assert step.picture.above.letters == "CATTAAAG"
    assert step.picture.below.letters == "CTAAA"
    assert step.picture.used == [1, 3, 7]


def test_every_case_stands_beside_its_choice(step: Any) -> None:
    cases, choices = (readings(step, "choose", name) for name in ("cases", "choices"))
    assert len(cases) == len(choices) == 30
    for (row, place), position in cases.items():
        assert int(choices[row, place]) == int(position) - place
    written = {tuple(choices[row, place] for place in range(3)) for row in range(10)}
    assert len(written) == 10


@pytest.mark.parametrize(
    ("choices", "first"),
    [
        ({"worked": "CAGTTAAG" * 3}, 9),
        ({"worked": "CAGT"}, 6),
        ({"worked": "CATT", "motifs": ["CA", "TT"]}, 4),
        ({"worked": "GATTACAGATTA", "motifs": ["ATT"]}, 12),
    ],
)
def test_counting_begins_where_every_case_can_be_drawn(choices: dict[str, Any], first: int) -> None:
    lecture = Lecture(**choices)
    assert drawable_length(lecture, 5) == first
    assert count_growth(lecture, longest=first + 5, shortest=first, listed_to=24).counts[4] <= 130


def test_a_single_case_is_said_to_be_one() -> None:
    said = say("cubic-growth_every-case-a-line", length=6, count=1, next=4, more=[10, 20])
    assert said == "6 letters have 1 case, the first line here. One letter more gives 4, and on it goes: 10 and 20."


def test_as_many_motifs_so_high_a_power() -> None:
    powers = [say("pooling_power", motifs=motifs) for motifs in (1, 2, 4)]
    assert powers == ["N itself", "the square of N", "the fourth power of N"]


@pytest.mark.parametrize("largest", [2, 26, 99, 1330, 20349, 147440, 57940519])
def test_axes_have_a_few_round_numbers(largest: int) -> None:
    step, top = even_ticks(largest, 3)
    assert 1 <= largest // step <= 5
    assert str(step).rstrip("0") in ("1", "2", "5")
    assert top - step < largest <= top
