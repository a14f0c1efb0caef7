"""Step 10: yes and no become numbers, the formula, and the winners that travel."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from scenes.kit.look.region import stage
from scenes.pooling.figures.tables.pooled_tables import PooledTables, columns_left
from scenes.pooling.s10_max_pooling import ties
from scenes.script.script import message, say

TRACE = run("CAGTTAAG", Lecture())


def pooled_in(step: Any, beat: int) -> dict[tuple[int, ...], float]:
    return {one.index: one.value for one in step.beats[beat].readings if one.array == "pooled"}


def test_yes_and_no_become_numbers_in_their_places(recorded: Callable[[int], Any]) -> None:
    assert {"yes", "no"}.isdisjoint(recorded(10).sources[0])
    for beat in range(4):
        shown = pooled_in(recorded(10).step, beat)
        assert set(shown) == set(np.ndindex(*TRACE.pooled.shape))
        assert all(TRACE.pooled[index] == value for index, value in shown.items())


def test_the_formula_reads_the_columns_of_each_group(recorded: Callable[[int], Any]) -> None:
    formula = "dot.double(X)[f, p] = \\ max(dot(X)[f, 2 p - 1], dot(X)[f, 2 p])"
    assert formula in recorded(10).sources[1]
    assert formula in recorded(10).sources[3]
    for p, (first, end) in enumerate(TRACE.groups, 1):
        assert (first + 1, end) == (2 * p - 1, 2 * p)


def test_each_line_is_the_max_of_its_pair(recorded: Callable[[int], Any]) -> None:
    lines = [text for text in recorded(10).held[0].texts if text.source.startswith("max(")]
    assert len(lines) == 3
    for row, line in enumerate(lines):
        *terms, result = line.readings
        assert [one.index for one in terms] == [(row, 0), (row, 1)]
        assert max(one.value for one in terms) == result.value


def test_ties_and_winners_are_marked_where_the_core_has_them(recorded: Callable[[int], Any]) -> None:
    assert recorded(10).sources[2].count("=") == int(TRACE.tied.sum()) == 8
    assert "In 8 of the 12 pairs both are 0" in recorded(10).step.beats[2].sentence
    layout = PooledTables(TRACE, stage())
    for row, group in np.ndindex(*TRACE.pooled.shape):
        mark = layout.outcome(row, group)
        if not TRACE.tied[row, group]:
            winner = layout.detected.cell(row, TRACE.winners[row, group]).box
            assert np.allclose(mark.get_center(), winner.get_center())
        else:
            pair = [cell.box.get_x() for cell in layout.detected.block(group, row)]
            assert abs(mark.get_x() - sum(pair) / 2) < 1e-6


def test_the_name_and_the_sizes_are_said_last(recorded: Callable[[int], Any]) -> None:
    assert "max-pooling" in recorded(10).sources[3]
    assert "3 by 8" in recorded(10).step.beats[3].sentence
    assert "3 by 4" in recorded(10).step.beats[3].sentence


@pytest.mark.parametrize(
    ("size", "cells"),
    [(1, "dot(X)[f, p]"), (3, "dot(X)[f, 3 p - 2], dot(X)[f, 3 p - 1], dot(X)[f, 3 p]"),
     (4, "dot(X)[f, 4 p - 3], ..., dot(X)[f, 4 p]")],
)  # fmt: skip
def test_the_formula_for_other_groups(size: int, cells: str) -> None:
    tables = PooledTables(run("CAGTTAAG", Lecture(pool_size=size)), stage())
    assert tables.words.formula[0].source == f"dot.double(X)[f, p] = \\ max({cells})"


@pytest.mark.parametrize(
    ("size", "formula", "of_ties"),
    [
        (
            3,
            "The last group ends after 2 columns: there",
            "Behind 5 of the 9 maxima are only zeros: a tie, and the max is 0 whichever wins.",
        ),
        (
            8,
            "all 3 cells of the smaller table, Ẍ: one formula.",
            "1 of the 3 maxima is a tie: the max is the same whichever wins.",
        ),
    ],
)
def test_what_is_said_of_other_groups(size: int, formula: str, of_ties: str) -> None:
    trace = run("CAGTTAAG", Lecture(pool_size=size))
    groups = trace.pooled.shape[1]
    assert formula in say("one-formula", cells=trace.pooled.size, groups=groups, left=columns_left(trace))
    assert message("which-one-wins", **ties(trace)).answer.startswith(of_ties)
