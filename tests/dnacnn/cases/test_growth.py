"""How the number of cases grows."""

from math import comb, factorial

import numpy as np
import pytest

from dnacnn.cases.cases import count_cases
from dnacnn.cases.growth import count_growth
from dnacnn.errors import InputError
from dnacnn.lecture.lecture import Lecture


def test_growth_by_listing_and_in_closed_form() -> None:
    up = count_growth(Lecture(), longest=100, listed_to=24)
    assert up.lengths == tuple(range(6, 101))
    assert up.listed == up.counts[: len(up.listed)]
    assert len(up.listed) == 24 - 6 + 1
    assert up.counts == tuple(comb(length - 3, 3) for length in up.lengths)
    at = up.lengths.index
    assert [up.counts[at(length)] for length in (8, 10, 16, 32, 100)] == [10, 35, 286, 3654, 147440]
    assert [up.pooled[at(length)] for length in (8, 32, 100)] == [4, 560, 19600]


def test_the_slope_tends_to_the_number_of_motifs() -> None:
    up = count_growth(Lecture(), longest=1000, listed_to=24)
    assert (np.diff(up.slopes) < 0).all()
    assert 3 < up.slopes[-1] < 3.02
    pair = count_growth(Lecture(motifs=["CAT", "TAG"]), longest=1000, listed_to=24)
    assert 2 < pair.slopes[-1] < 2.02


def test_growth_refuses_lengths_without_a_case() -> None:
    with pytest.raises(InputError, match="from 6"):
        count_growth(Lecture(), 128, 24, shortest=5)
    with pytest.raises(InputError, match="got 8 to 8"):
        count_growth(Lecture(), shortest=8, longest=8, listed_to=24)


def test_counts_are_exact_however_large() -> None:
    assert count_cases(10_000, 7, 3) == comb(10_000 - 14, 7)
    assert count_growth(Lecture(motifs=["A", "C", "G", "T"]), longest=500, listed_to=24).counts[-1] == comb(500, 4)


def test_growth_approaches_its_leading_power() -> None:
    growth = count_growth(Lecture(), longest=1000, listed_to=24)
    assert np.array_equal(growth.leading, [length**3 / factorial(3) for length in growth.lengths])
    ratios = growth.counts / growth.leading
    assert (np.diff(ratios) > 0).all()
    assert 0.98 < ratios[-1] < 1
    assert (np.diff(growth.slopes) < 0).all()
    assert 3 < growth.slopes[-1] < 3.02
