"""The lecture in one picture."""

from itertools import combinations
from typing import Any

import numpy as np
import pytest
from manim import tempconfig

from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from scenes.kit.look import theme
from scenes.kit.telling.chapter import chapters
from scenes.kit.things.bar_matrix import BarMatrix
from scenes.kit.things.decision import shown_units
from scenes.kit.things.recap import Recap
from scenes.kit.type.shown import COUNTED
from scenes.kit.type.text import Glyphs

MOST_COLUMNS = Lecture(worked=6 * "GATT", motifs=("CATG", "TTGA", "GACC", "AGTA", "CATA"), pool_size=1)


@pytest.fixture(scope="module")
def recap() -> Recap:
    return Recap(run("CAGTTAAG", Lecture()))


def ids(mobject: Any) -> set[int]:
    return {id(part) for part in mobject.get_family()} - {id(mobject)}


def test_chapters_cover_all_steps_once() -> None:
    steps = [step for chapter in chapters() for step in range(chapter.first.whole, chapter.last.whole + 1)]
    assert steps == list(range(1, 20))


def test_every_object_belongs_to_one_part(recap: Recap) -> None:
    parts = {chapter.number: ids(recap.part(chapter.number)) for chapter in chapters()}
    assert all(not parts[a] & parts[b] for a, b in combinations(parts, 2))
    assert {id(m) for m in recap.family_members_with_points()} <= set().union(*parts.values())


def test_displayed_numbers_are_the_trace(recap: Recap) -> None:
    names = ("padded", "kernels", "detected", "pooled", "units", "logits", "probs", "loss")
    known = {name: getattr(recap.trace, name) for name in names}
    readings = [
        r for part in recap.get_family() if isinstance(part, Glyphs) for r in part.readings if r.array != COUNTED
    ]
    assert len(readings) == sum(known[n].size for n in known)
    for reading in readings:
        assert known[reading.array][reading.index] == reading.value


def test_gradients_are_the_traces(recap: Recap) -> None:
    np.testing.assert_array_equal(recap.grad_detected.values, recap.trace.grad_detected)
    np.testing.assert_array_equal(recap.grad_pooled.values, recap.trace.grad_pooled)
    np.testing.assert_array_equal(recap.grad_units[0].values[:, 0], recap.trace.grad_unit_scores)


@pytest.mark.parametrize(("strand", "color"), [("CAGTTAAG", "gradient"), ("AATAAACC", "rule")])
def test_no_gradient_seems_to_flow_where_no_unit_fires(strand: str, color: str) -> None:
    recap = Recap(run(strand, Lecture()))
    back = [recap.arrows[way] for way in (("loss", "units"), ("units", "pooled"), ("detected", "kernels"))]
    assert {arrow.get_color().to_hex().lower() for arrow in back} == {getattr(theme.palette(), color)}
    rings = [dot for row in recap.grad_pooled.dots for dot in row if dot.get_stroke_width() > 0]
    assert len(rings) == (3 if recap.trace.learns else 0)


def test_of_many_units_those_that_fire_are_shown() -> None:
    lecture = Lecture(worked="GATTACAGATTACAGA", motifs=("GA", "TT", "CA"))
    trace = run(lecture.worked, lecture)
    assert len(trace.units) > 5
    shown = shown_units(trace)
    assert len(shown) == 4
    assert list(shown) == sorted(shown)
    assert set(np.flatnonzero(trace.units)[:4]) <= set(shown)


def test_fits_and_is_legible(recap: Recap) -> None:
    assert recap.width < 13.4
    assert recap.height < 5.6
    assert min(p.pixels for p in recap.get_family() if isinstance(p, Glyphs)) >= theme.SMALLEST - 0.05


def test_a_long_strand_shows_bars_without_digits() -> None:
    strand = "CAGTTAAGCAGTTAAGCAGTTAAG"
    recap = Recap(run(strand, Lecture(worked=strand)))
    assert recap.width < 13.4
    pieces = [part for part in recap.get_family() if isinstance(part, Glyphs)]
    assert not {reading.array for piece in pieces for reading in piece.readings} & {"padded", "detected", "pooled"}
    assert min(piece.pixels for piece in pieces) >= theme.SMALLEST - 0.05
    assert "".join(tile.letter for tile in recap.strand) == strand + "O"


def test_a_bar_matrix_has_a_bar_for_each_entry_that_is_not_zero() -> None:
    matrix = BarMatrix(np.array([[0, 1.0, -0.5], [0, 0, 0]]), ["#ffffff", "#ffffff"], pitch=0.1, height=0.3, rows="AC")
    bars = [part for part in matrix.grid if part.width < 0.1]
    assert [bar.get_fill_opacity() for bar in bars] == [1, 0]
    assert bars[0].height == pytest.approx(2 * bars[1].height)
    assert bars[1].get_x() - bars[0].get_x() == pytest.approx(0.1)


def test_an_upright_picture_goes_down_and_up_again() -> None:
    with tempconfig({"frame_width": 9.0, "frame_height": 16.0}):
        recap = Recap(run("CAGTTAAG", Lecture()), width=8.2)
    forwards = [recap.onehot, recap.detected, recap.pooled, recap.units, recap.shares, recap.prediction]
    assert [one.get_y() for one in forwards] == sorted((one.get_y() for one in forwards), reverse=True)
    back = [recap.loss, recap.grad_units, recap.grad_pooled, recap.grad_detected, recap.kernels]
    assert [one.get_y() for one in back] == sorted(one.get_y() for one in back)
    assert recap.width <= 8.2


@pytest.mark.parametrize(
    "lecture", [Lecture(), Lecture(worked="AAAAAAAAAA", motifs=["AA"]), Lecture(worked="GATTACAGATTA", motifs=["ATT"])]
)
def test_the_kernels_arrow_leaves_the_input_alone(lecture: Lecture) -> None:
    recap = Recap(run(lecture.worked, lecture))
    arrow, grid = recap.arrows["kernels", "detected"], recap.onehot.grid
    for share in np.linspace(0, 1, 50):
        x, y, _ = arrow.get_start() + share * (arrow.get_end() - arrow.get_start())
        assert not (abs(x - grid.get_x()) < grid.width / 2 and abs(y - grid.get_y()) < grid.height / 2)


@pytest.mark.parametrize(
    ("lecture", "width"),
    [
        (Lecture(worked="GATTACAT", motifs=("CATG", "TTGA", "GACC", "AGTA"), pad_side="left"), 13.42),
        (Lecture(worked="GATTAC", motifs=("CAT", "TTG", "GAC", "AGT", "ATA")), 11.2),
        (Lecture(worked="GATT", motifs=("CATG", "TTGA", "GACC", "AGTA", "CATA")), 11.2),
        (MOST_COLUMNS, 11.2),
    ],
)
def test_kernels_that_are_wider_than_the_input_leave_room_for_the_rest(lecture: Lecture, width: float) -> None:
    recap = Recap(run(lecture.worked, lecture), width)
    assert recap.width <= width
    assert recap.cell > 0.07  # the strand's letters stand beside one another
