"""Running counts of a census against counting again."""

import numpy as np
import pytest

from dnacnn.errors import InputError
from dnacnn.experiments.census import take_census
from dnacnn.experiments.tally import tally_census
from dnacnn.lecture.lecture import Lecture


def test_a_tally_ends_with_the_whole_census() -> None:
    tally = tally_census(take_census(Lecture()))
    ends = [counts[-1] for counts in (tally.checked, tally.positive, tally.by_cases, tally.by_pooled, tally.differing)]
    assert ends == [65536, 142, 142, 142, 0]
    assert not any(counts[0] for counts in (tally.checked, tally.positive, tally.differing))


@pytest.mark.parametrize("parts", [1, 7, 100])
def test_each_part_counts_what_came_before(parts: int) -> None:
    census = take_census(Lecture(worked="CATTA", pool_size=3, motifs=("CA", "TT")))
    tally = tally_census(census, parts)
    assert len(tally.checked) == parts + 1
    for place, end in enumerate(tally.checked):
        here = slice(0, end)
        assert tally.positive[place] == census.positive[here].sum()
        assert tally.by_cases[place] == census.by_cases[here].sum()
        assert tally.by_pooled[place] == census.by_pooled[here].sum()
        three = zip(census.positive[here], census.by_cases[here], census.by_pooled[here], strict=True)
        assert tally.differing[place] == sum(len({bool(answer) for answer in answers}) > 1 for answers in three)
    assert tally.differing[-1] > 0


def test_the_counts_are_read_only() -> None:
    assert not tally_census(take_census(Lecture(worked="CAT", motifs=("CA",)))).checked.flags.writeable
    assert np.ndim(tally_census(take_census(Lecture(worked="CAT", motifs=("CA",)))).checked) == 1


def test_without_parts_there_is_nothing_to_count() -> None:
    with pytest.raises(InputError, match="at least 1 part, got 0"):
        tally_census(take_census(Lecture(worked="CAT", motifs=("CA",))), 0)
