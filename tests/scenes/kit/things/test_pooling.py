"""Tables in groups, for strands of any length and pictures of any shape; what is written when there is too much."""

import pytest

from dnacnn import Lecture, group_cases, own_lecture, position_cases, run
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.things.pooling import Pooling, nothing_pooled
from scenes.pooling.figures.cases.gathering import Gathering
from scenes.pooling.figures.cases.sorting import Sorting
from scenes.pooling.figures.cases.spelling import Spelling
from scenes.pooling.figures.cases.symbols import DETECTED, symbols

STAGES = {
    "16:9": Region(-6.7, 6.7, -2.9, 3.05),
    "4:3": Region(-5.6, 5.6, -3.3, 3.55),
    "9:16": Region(-4.1, 4.1, -5.9, 7.05),
}
LONG = own_lecture(worked="GATCATACAGTTACCATTGACAGA")
MOST = own_lecture(worked="CATGTTGAGACCAGTATCCATAAG", motifs=["CATG", "TTGA", "GACC", "AGTA", "CATA"])
NAMES = ("listed_cases", "listed_pooled_cases", "members")


@pytest.mark.parametrize(
    ("shape", "lecture"), [("4:3", Lecture()), ("16:9", MOST), ("9:16", LONG)], ids=["notes", "most", "longest"]
)
def test_tables_and_panel_lie_in_the_region(shape: str, lecture: Lecture) -> None:
    region = STAGES[shape]
    layout = Pooling(run(lecture.worked, lecture), region)
    for part in (layout.detected, layout.pooled, layout.summary, layout.formula, layout.name, layout.sizes):
        assert part.get_left()[0] > region.left - 0.05
        assert part.get_right()[0] < region.right + 0.05
        assert part.get_bottom()[1] > region.bottom - 0.05
    numerals = [cell.numeral.pixels for row in layout.detected.cells for cell in row]
    assert min(numerals) > theme.SMALLEST - 0.05
    for place, (first, end) in enumerate(layout.detected.groups):
        middle = sum(layout.detected.cell(0, column).box.get_x() for column in range(first, end)) / (end - first)
        assert abs(layout.pooled.cell(0, place).box.get_x() - middle) < 1e-6
        assert layout.pooled.cell(0, place).box.get_top()[1] < layout.frames[place].get_bottom()[1]


def test_an_upright_picture_continues_long_tables_below() -> None:
    layout = Pooling(run(MOST.worked, MOST), STAGES["9:16"])
    assert layout.detected.per_line == 6
    assert layout.detected.cell(0, 12).box.get_top()[1] < layout.pooled.cell(4, 0).box.get_bottom()[1]
    assert abs(layout.detected.cell(0, 12).box.get_x() - layout.detected.cell(0, 0).box.get_x()) < 1e-6
    assert len(layout.detected.row_labels) == 10
    assert len(layout.detected.title) == 2


def test_names_do_without_places_where_cells_are_small() -> None:
    layout = Pooling(run(MOST.worked, MOST), STAGES["16:9"])
    assert {name.source for line in symbols(layout.detected, DETECTED) for name in line} == {DETECTED}
    assert min(name.pixels for line in symbols(layout.detected, DETECTED) for name in line) >= theme.SMALLEST


def test_few_cases_are_sorted_and_many_gathered() -> None:
    region = Region(2.0, 6.7, -2.9, 3.05)
    shape = (8, 3, 2)
    assert Sorting(position_cases(*shape), group_cases(*shape).members, region, NAMES).fits
    shape = (24, 3, 2)
    cases, members = position_cases(*shape), group_cases(*shape).members
    assert not Sorting(cases, members, region, NAMES).fits
    gathering = Gathering(cases, members, region, NAMES)
    for (case, column), before, after in zip(gathering.examples, gathering.before, gathering.after, strict=True):
        assert cases[case] in members[column][1]
        assert [one.value for one in before.readings] == [at + 1 for at in cases[case]]
        assert [one.value for one in after.readings] == [at + 1 for at in members[column][0]]
    assert gathering.total.source == "1330  →  220 cases"
    assert gathering.bars[1].source == "1 to 8 fall into each"
    assert len(gathering.bars[0].get_subpaths()) == 220


def test_lines_that_have_no_room_are_left_out_but_not_the_wanted_one() -> None:
    cases = [case for case, _ in group_cases(24).members]
    spelling = Spelling(cases, [50], Lecture().motifs, Region(2.0, 6.7, -2.9, 3.05), "listed_pooled_cases")
    assert 50 in spelling.numbers
    assert {0, 219} <= set(spelling.numbers)
    assert len(spelling.gaps) == 2
    assert len(spelling.heads) == len(spelling.words) == len(spelling.numbers)


def test_groups_of_one_column_pool_nothing() -> None:
    assert nothing_pooled(Lecture(pool_size=1)) == "In groups of one column nothing is pooled: Ẍ would be Ẋ."
    short = own_lecture(worked="CATT", motifs=["CATT"], pad_side="none")
    assert nothing_pooled(short) == "Ẋ has a single column, so there is nothing to pool."
    assert nothing_pooled(Lecture(pool_size=24)) is None
