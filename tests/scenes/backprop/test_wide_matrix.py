"""Matrices with wide cells, the pictures that many columns take, and what is drawn of windows of any size."""

from types import SimpleNamespace

import numpy as np
import pytest

from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from scenes.backprop.figures.branches.window_graph import Window
from scenes.backprop.figures.gradient.backward_pass import Passage
from scenes.backprop.figures.gradient.page_layout import Plan
from scenes.backprop.figures.gradient.wide_matrix import Broad, room_for
from scenes.backprop.figures.ties.mask_space import Simplex
from scenes.backprop.s14_the_chain_rule import ChainRule
from scenes.backprop.s15_ties import Ties
from scenes.kit.look import theme
from scenes.kit.look.region import Region, stage
from scenes.studio.video.aspect import ASPECTS

LONG = Lecture(worked="CATGTTGAGACCAGTATCCATAAG", motifs=("CATG", "TTGA", "GACC", "AGTA", "CATA"))


def test_cells_are_as_wide_as_their_numbers_want() -> None:
    values = np.array([[0.0, -0.333, 1.0, 2.0]])
    wide = room_for(values)
    made = Broad(values, "mask", [(0, 2), (2, 4)], side=0.34, wide=wide, first=6, gap=0.2)
    for cell in made.cells[0]:
        assert cell.numeral.pixels >= theme.SMALLEST - 0.05
        assert cell.numeral.width < cell.box.width
    assert [cell.numeral.readings[0].index for cell in made.cells[0]] == [(0, 6), (0, 7), (0, 8), (0, 9)]
    apart = np.diff([cell.get_x() for cell in made.cells[0]])
    assert apart == pytest.approx([wide, wide + 0.2, wide])


@pytest.mark.parametrize("aspect", ASPECTS.values(), ids=lambda aspect: aspect.name)
@pytest.mark.parametrize("size", [1, 5, 24])
def test_all_columns_are_shown_on_one_picture_or_another(aspect: object, size: int) -> None:
    height, width = aspect.height - 2.05, aspect.width - 0.8
    trace = run(LONG.worked, Lecture(worked=LONG.worked, motifs=LONG.motifs, pool_size=size, ties="split"))
    plan = Plan.of(trace, Region(-width / 2, width / 2, -height / 2, height / 2))
    assert [first for first, _ in plan.spans] == [0, *(end for _, end in plan.spans[:-1])]
    assert plan.spans[-1][1] == trace.mask.shape[1]
    assert plan.wide >= room_for(trace.grad_detected)


def test_a_picture_of_some_columns_says_which() -> None:
    trace = run(LONG.worked, Lecture(worked=LONG.worked, motifs=LONG.motifs[:1]))
    plan = Plan.of(trace, stage())
    assert len(plan.spans) > 1
    page = Passage(trace, plan, 1)
    assert [reading.value for reading in page.place.readings] == [page.first + 1, page.end, 24]
    (one,) = page.mask.cell(0, 0).numeral.readings
    assert one.index == (0, page.first)


@pytest.mark.parametrize(("count", "places"), [(2, (0, 1)), (3, (0, 1, 2)), (9, (0, 1, 8))])
def test_a_window_has_an_input_for_each_number(count: int, places: tuple[int, ...]) -> None:
    window = Window(count)
    assert window.places == places
    assert len(window.nodes) == len(window.ways) == len(places)
    assert len(window.pair()) == 7


def test_masks_of_three_lie_where_their_shares_say() -> None:
    simplex = Simplex(Region(0.0, 4.0, 0.0, 4.0), np.array([True, True, True]))
    corners = [simplex.point(np.eye(3)[n]) for n in range(3)]
    np.testing.assert_allclose(simplex.point(np.full(3, 1 / 3)), np.mean(corners, axis=0), atol=1e-9)


@pytest.mark.parametrize(
    ("arriving", "passing", "said"),
    [
        (12, 4, "of twelve numbers, four pass; the rest die"),
        (2, 1, "of two numbers, one passes; the other dies"),
        (3, 0, "of three numbers, none pass; all die"),
        (5, 5, "here all that arrives passes"),
        (0, 0, "nothing arrives"),
    ],
)
def test_what_passes_the_relu_is_told_as_it_is(arriving: int, passing: int, said: str) -> None:
    step = SimpleNamespace(arrays={"arriving": arriving, "passing": passing})
    assert said in ChainRule.tell_of_relu(step)


@pytest.mark.parametrize(
    ("choices", "said"),
    [
        ({"pool_size": 1}, "one column wide"),
        ({}, "of the 12 maxima of CAGTTAAG, eight tie, all of them at 0"),
        ({"worked": "CACACA", "motifs": ("CA", "AC"), "pool_size": 3}, "one ties, above 0"),
    ],
)
def test_ties_of_the_network_are_told_as_they_are(choices: dict, said: str) -> None:
    lecture = Lecture(**choices)
    step = SimpleNamespace(trace=run(lecture.worked, lecture))
    assert said in Ties.tell_of_ties(step)
