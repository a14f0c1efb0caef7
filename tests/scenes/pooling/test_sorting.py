"""Cases that fall together: sorted, gathered where they are many, and written out."""

import pytest

from dnacnn.cases.cases import position_cases
from dnacnn.cases.pooled import group_cases
from dnacnn.lecture.lecture import Lecture
from scenes.kit.look.region import Region
from scenes.pooling.figures.cases.gathering import Gathering
from scenes.pooling.figures.cases.sorting import Sorting
from scenes.pooling.figures.cases.spelling import Spelling
from scenes.script import script
from scenes.script.numbers import THIN

NAMES = ("listed_cases", "listed_pooled_cases", "members")


@pytest.fixture(autouse=True)
def _words_of_the_step() -> None:
    script.activate("en", "four-cases")


def test_few_cases_are_sorted_and_many_gathered() -> None:
    region = Region(2.0, 6.7, -2.9, 3.05)
    shape = (8, 3, 2)
    assert Sorting(position_cases(*shape), group_cases(*shape, 2).members, region, NAMES).fits
    shape = (24, 3, 2)
    cases, members = position_cases(*shape), group_cases(*shape, 2).members
    assert not Sorting(cases, members, region, NAMES).fits
    gathering = Gathering(cases, members, region, NAMES)
    for (case, column), before, after in zip(gathering.examples, gathering.before, gathering.after, strict=True):
        assert cases[case] in members[column][1]
        assert [one.value for one in before.readings] == [at + 1 for at in cases[case]]
        assert [one.value for one in after.readings] == [at + 1 for at in members[column][0]]
    assert gathering.total.source == f"1{THIN}330  →  220 cases"
    assert gathering.bars[1].source == "1 to 8 fall into each"
    assert len(gathering.bars[0].get_subpaths()) == 220


def test_lines_that_have_no_room_are_left_out_but_not_the_wanted_one() -> None:
    cases = [case for case, _ in group_cases(24, 3, 2, 2).members]
    spelling = Spelling(cases, [50], Lecture().motifs, Region(2.0, 6.7, -2.9, 3.05), "listed_pooled_cases")
    assert 50 in spelling.numbers
    assert {0, 219} <= set(spelling.numbers)
    assert len(spelling.gaps) == 2
    assert len(spelling.heads) == len(spelling.words) == len(spelling.numbers)


@pytest.mark.parametrize(("width", "abreast"), [(9.0, 4), (3.6, 3), (2.8, 2)])
def test_what_is_too_wide_goes_on_below(width: float, abreast: int) -> None:
    region = Region(0.0, width, 0.0, 4.4)
    lines = Spelling([(0, 1, 2, 3), (0, 1, 2, 4)], [], ("GA", "AG", "GT", "TA"), region, NAMES[1])
    assert lines.abreast == abreast
    for words in lines.words:
        assert len(words) == -(-4 // abreast)
        assert words.get_right()[0] <= region.right + 0.05  # as much as the gate lets pass
    assert lines.words[0].get_bottom()[1] > lines.words[1].get_top()[1]
