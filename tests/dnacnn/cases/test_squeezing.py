"""Why the cases are counted by a binomial, how they grow, and a case that is easily told."""

from math import comb, factorial

import numpy as np
import pytest

from dnacnn.cases.cases import closed_form, count_cases, position_cases, squeeze, squeezed_length, unsqueeze
from dnacnn.cases.growth import count_growth
from dnacnn.cases.pooled import count_pooled_cases, pooled_counts
from dnacnn.lecture.lecture import Lecture


@pytest.mark.parametrize("motifs", [1, 2, 3, 4])
@pytest.mark.parametrize("width", [1, 2, 3])
def test_squeezing_is_one_to_one_onto_the_choices(motifs: int, width: int) -> None:
    length = 11
    places = squeezed_length(length, motifs, width)
    squeezed = [squeeze(case, width) for case in position_cases(length, motifs, width)]
    assert len(set(squeezed)) == len(squeezed) == comb(places, motifs)
    assert all(min(choice) >= 0 and max(choice) < places for choice in squeezed)
    assert [unsqueeze(choice, width) for choice in squeezed] == list(position_cases(length, motifs, width))


@pytest.mark.parametrize("motifs", [1, 2, 3, 4])
@pytest.mark.parametrize("width", [1, 2, 3])
def test_closed_form_is_the_count(motifs: int, width: int) -> None:
    less, divisor = closed_form(motifs, width)
    for length in range(max(1, *less), 30):
        product = 1
        for one in less:
            product *= length - one
        assert product == divisor * count_cases(length, motifs, width)


def test_no_place_is_left_in_a_strand_too_short() -> None:
    assert squeezed_length(2, 3, 2) == 0


def test_growth_approaches_its_leading_power() -> None:
    growth = count_growth(Lecture(), longest=1000, listed_to=24)
    assert np.array_equal(growth.leading, [length**3 / factorial(3) for length in growth.lengths])
    ratios = growth.counts / growth.leading
    assert (np.diff(ratios) > 0).all()
    assert 0.98 < ratios[-1] < 1
    assert (np.diff(growth.slopes) < 0).all()
    assert 3 < growth.slopes[-1] < 3.02


@pytest.mark.parametrize("size", [1, 2, 3, 5])
@pytest.mark.parametrize("shift", [0, 1])
def test_pooled_counts_are_the_counts_one_by_one(size: int, shift: int) -> None:
    counts = pooled_counts(40, 3, 2, size, shift=shift)
    assert counts == tuple(count_pooled_cases(length, 3, 2, size, shift=shift) for length in range(1, 41))
