"""Tables in groups, for strands of any length and pictures of any shape."""

import pytest

from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from scenes.kit.look import theme
from scenes.kit.things.pooling_tables import PoolingTables
from tests.scenes.stages import LONG, MOST, STAGES


@pytest.mark.parametrize(
    ("shape", "lecture"), [("4:3", Lecture()), ("16:9", MOST), ("9:16", LONG)], ids=["notes", "most", "longest"]
)
def test_tables_lie_in_the_region(shape: str, lecture: Lecture) -> None:
    region = STAGES[shape]
    layout = PoolingTables(run(lecture.worked, lecture), region)
    for part in (layout.detected, layout.pooled):
        assert part.get_left()[0] > region.left - 0.05
        assert part.get_right()[0] < region.right + 0.05
        assert part.get_bottom()[1] > region.bottom - 0.05
    numerals = [cell.numeral.pixels for row in layout.detected.cells for cell in row]
    assert min(numerals) > theme.SMALLEST - 0.05
    assert region.left <= layout.panel.left < layout.panel.right <= region.right
    assert region.bottom <= layout.panel.bottom < layout.panel.top <= region.top
    for place, (first, end) in enumerate(layout.detected.groups):
        middle = sum(layout.detected.cell(0, column).box.get_x() for column in range(first, end)) / (end - first)
        assert abs(layout.pooled.cell(0, place).box.get_x() - middle) < 1e-6
        assert layout.pooled.cell(0, place).box.get_top()[1] < layout.frames[place].get_bottom()[1]


def test_an_upright_picture_continues_long_tables_below() -> None:
    layout = PoolingTables(run(MOST.worked, MOST), STAGES["9:16"])
    assert layout.detected.per_line == 6
    assert layout.detected.cell(0, 12).box.get_top()[1] < layout.pooled.cell(4, 0).box.get_bottom()[1]
    assert abs(layout.detected.cell(0, 12).box.get_x() - layout.detected.cell(0, 0).box.get_x()) < 1e-6
    assert len(layout.detected.row_labels) == 10
    assert len(layout.detected.title) == 2
