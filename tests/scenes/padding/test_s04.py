"""Step 4: eight columns and seven, the window that does not fit, and how many do."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from dnacnn.lecture.lecture import Lecture
from dnacnn.network.padding import hang_over

HANGING = hang_over("CAGTTAAG", Lecture().network)


@pytest.fixture
def step(recorded: Callable[[int], Any]) -> Any:
    return recorded(4)


def entries(step: Any, beat: int, array: str) -> dict[tuple[int, ...], float]:
    return {r.index: r.value for r in step.step.beats[beat].readings if r.array == array}


def test_tells_four_beats(step: Any) -> None:
    names = [beat.name for beat in step.step.beats]
    assert names == ["columns", "over-the-edge", "how-many-fit", "the-price"]


def test_counts_the_columns(step: Any) -> None:
    assert {"8 columns", "7 columns", "4 × 8", "3 × 7"} <= set(step.sources[0])
    assert "X has 8 columns, Ẋ has only 7" in step.step.beats[0].sentence


def test_half_of_the_products_have_no_factor(step: Any) -> None:
    products = HANGING.products[2, 7]
    known = {(2, 7, *at): products[tuple(at)] for at in np.argwhere(~np.isnan(products)).tolist()}
    assert entries(step, 1, "hanging.products") == known
    assert len(known) == 4
    # Three open outputs in the column that is missing, four open products and their sum.
    assert step.sources[1].count("?") == 3 + 4 + 1
    assert "4 of its 8 products" in step.step.beats[1].sentence


def test_the_stencil_hangs_over_the_edge(step: Any) -> None:
    stencil, inputs = step.step.edge.stencil, step.step.stack.inputs
    edge = inputs.grid.get_right()[0]
    assert stencil.border.get_x() == pytest.approx(edge, abs=0.01)


def test_formula_with_its_numbers(step: Any) -> None:
    assert entries(step, 2, "letters") == {(): 8}
    assert entries(step, 2, "kernel width") == {(): 2}
    assert entries(step, 2, "windows") == {(): 7}
    assert "8 − 2 + 1, or 7" in step.step.beats[2].sentence


def test_every_layer_costs_one_more(step: Any) -> None:
    assert entries(step, 3, "columns by layer") == {(0,): 8, (1,): 7, (2,): 6, (3,): 5}
    stairs = step.step.edge.stairs
    assert [len(row) for row in stairs.rows] == [8, 7, 6, 5]
    assert [len(row) for row in stairs.gone] == [0, 1, 2, 3]
