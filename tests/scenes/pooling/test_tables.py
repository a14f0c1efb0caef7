"""What is written in and beside the tables, for lectures and pictures of any shape."""

import pytest

from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from dnacnn.lecture.own import own_lecture
from scenes.kit.look import theme
from scenes.pooling.figures.tables.pooled_tables import PooledTables, nothing_pooled
from scenes.pooling.figures.tables.symbols import DETECTED, symbols
from tests.scenes.stages import LONG, MOST, STAGES


@pytest.mark.parametrize(
    ("shape", "lecture"), [("4:3", Lecture()), ("16:9", MOST), ("9:16", LONG)], ids=["notes", "most", "longest"]
)
def test_the_panel_lies_in_the_region(shape: str, lecture: Lecture) -> None:
    region = STAGES[shape]
    words = PooledTables(run(lecture.worked, lecture), region).words
    for part in (words.summary, words.formula, words.name, words.sizes):
        assert part.get_left()[0] > region.left - 0.05
        assert part.get_right()[0] < region.right + 0.05
        assert part.get_bottom()[1] > region.bottom - 0.05


def test_names_do_without_places_where_cells_are_small() -> None:
    layout = PooledTables(run(MOST.worked, MOST), STAGES["16:9"])
    assert {name.source for line in symbols(layout.detected, DETECTED) for name in line} == {DETECTED}
    assert min(name.pixels for line in symbols(layout.detected, DETECTED) for name in line) >= theme.SMALLEST


def test_groups_of_one_column_pool_nothing() -> None:
    assert nothing_pooled(Lecture(pool_size=1)) == "In groups of one column nothing is pooled: Ẍ would be Ẋ."
    short = own_lecture(worked="CATT", motifs=["CATT"], pad_side="none")
    assert nothing_pooled(short) == "Ẋ has a single column, so there is nothing to pool."
    assert nothing_pooled(Lecture(pool_size=24)) is None
