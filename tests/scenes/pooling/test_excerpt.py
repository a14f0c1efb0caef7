"""Which of many cases are shown, and which one is followed."""

import pytest

from dnacnn.cases.cases import position_cases
from dnacnn.cases.examples import realize
from dnacnn.lecture.lecture import Lecture
from scenes.pooling.figures.excerpt import example_case, excerpt


@pytest.mark.parametrize(("count", "most"), [(4, 10), (10, 10), (11, 10), (1330, 14), (12, 5)])
def test_an_excerpt_has_both_ends_and_what_is_kept(count: int, most: int) -> None:
    lines = excerpt(count, most, keep=(2,))
    assert len(lines) <= most
    assert {0, 2, count - 1} <= set(lines)
    assert list(lines) == sorted(set(lines))
    assert len(lines) >= min(count, most) - 1


@pytest.mark.parametrize("lecture", [Lecture(), Lecture(pad_side="left"), Lecture(motifs=("CA",))])
def test_the_example_is_a_case_that_a_strand_can_have(lecture: Lecture) -> None:
    case = example_case(lecture, 8)
    assert case in position_cases(8, len(lecture.motifs), 2, shift=lecture.shift)
    assert realize(case, lecture)
