"""The cases before and after pooling: by hand, by counting, and against brute force."""

from itertools import combinations, pairwise, product
from math import comb

import numpy as np
import pytest

from dnacnn.cases.cases import cases_hold, count_cases, held_cases, position_cases, squeeze, unsqueeze
from dnacnn.cases.growth import count_growth
from dnacnn.cases.pooled import count_pooled_cases, group_cases, held_pooled_cases, in_order, pooled_cases
from dnacnn.errors import InputError
from dnacnn.lecture.lecture import Lecture

SIZES = [
    (length, motifs, width, size, shift)
    for length in (1, 5, 8, 11)
    for motifs in (1, 2, 3, 4)
    for width in (1, 2, 3)
    for size in (1, 2, 3, 4, 9)
    for shift in {0, width - 1}
]


def brute_cases(length: int, motifs: int, width: int, shift: int) -> list[tuple[int, ...]]:
    columns = range(shift, shift + length - width + 1)
    return [
        case for case in product(columns, repeat=motifs) if all(right - left >= width for left, right in pairwise(case))
    ]


def test_the_ten_cases_of_the_notes() -> None:
    on_screen = [tuple(column + 1 for column in case) for case in position_cases(8, 3, 2)]
    assert on_screen == [
        (1, 3, 5),
        (1, 3, 6),
        (1, 3, 7),
        (1, 4, 6),
        (1, 4, 7),
        (1, 5, 7),
        (2, 4, 6),
        (2, 4, 7),
        (2, 5, 7),
        (3, 5, 7),
    ]


def test_the_four_cases_of_the_notes() -> None:
    on_screen = [tuple(group + 1 for group in case) for case in pooled_cases(8, 3, 2, 2)]
    assert on_screen == [(1, 2, 3), (1, 2, 4), (1, 3, 4), (2, 3, 4)]


@pytest.mark.parametrize(("length", "motifs", "width", "size", "shift"), SIZES)
def test_cases_against_brute_force(length: int, motifs: int, width: int, size: int, shift: int) -> None:
    expected = brute_cases(length, motifs, width, shift)
    assert list(position_cases(length, motifs, width, shift=shift)) == expected
    assert count_cases(length, motifs, width) == len(expected)
    groups = sorted({tuple(column // size for column in case) for case in expected})
    after = pooled_cases(length, motifs, width, size, shift=shift)
    assert list(after) == [case for case in groups if all(a < b for a, b in pairwise(case))]
    assert count_pooled_cases(length, motifs, width, size, shift=shift) == len(after)


def test_one_motif_has_one_case_per_window() -> None:
    assert position_cases(4, motifs=1, width=2) == ((0,), (1,), (2,))


def test_padding_on_the_left_moves_the_cases_along() -> None:
    moved = position_cases(8, 3, 2, shift=1)
    assert moved == tuple(tuple(column + 1 for column in case) for case in position_cases(8, 3, 2))


@pytest.mark.parametrize("bad", [{"length": 0}, {"motifs": 0}, {"width": 0}, {"pool_size": 0}])
def test_sizes_below_one_are_refused(bad: dict[str, int]) -> None:
    sizes = {"length": 8, "motifs": 3, "width": 2, "pool_size": 2} | bad
    with pytest.raises(InputError, match=f"{next(iter(bad))} of at least 1, got 0"):
        pooled_cases(**sizes)


@pytest.mark.parametrize(("length", "motifs", "width"), [(8, 3, 2), (12, 2, 4), (9, 4, 1)])
def test_squeezing_matches_the_cases_with_the_plain_choices_one_to_one(length: int, motifs: int, width: int) -> None:
    cases = position_cases(length, motifs, width)
    choices = [squeeze(case, width) for case in cases]
    assert choices == list(combinations(range(length - motifs * (width - 1)), motifs))
    assert [unsqueeze(choice, width) for choice in choices] == list(cases)


def test_cases_hold_takes_leading_axes() -> None:
    detected = np.random.default_rng(0).integers(0, 2, (4, 5, 3, 8)).astype(float)
    cases = position_cases(8, 3, 2)
    hold = cases_hold(detected, cases)
    assert hold.shape == (4, 5, 10)
    for one, two, number in np.ndindex(hold.shape):
        lit = all(detected[one, two, row, column] == 1 for row, column in enumerate(cases[number]))
        assert hold[one, two, number] == lit


def test_a_cell_of_a_quarter_lights_too() -> None:
    np.testing.assert_array_equal(cases_hold(np.array([[0.25, 0.0]]), [(0,), (1,)]), [True, False])


def test_no_cases_hold_if_there_are_none() -> None:
    assert cases_hold(np.ones((7, 3, 4)), position_cases(4, 3, 2)).shape == (7, 0)
    with pytest.raises(InputError, match="cases of 2 columns"):
        cases_hold(np.ones((2, 4)), [(0, 1, 2)])


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("size", [1, 2, 3])
def test_the_cases_that_hold_are_picked_out_of_all(seed: int, size: int) -> None:
    generator = np.random.default_rng(seed)
    length, motifs, width = 10, int(generator.integers(1, 4)), int(generator.integers(1, 4))
    shift = (width - 1) * (seed % 2)
    detected = (generator.random((motifs, shift + length - width + 1)) < 0.4).astype(float)
    detected[:, :shift] = 0
    everything = position_cases(length, motifs, width, shift=shift)
    hold = cases_hold(detected, everything)
    assert held_cases(detected, width) == tuple(case for case, yes in zip(everything, hold, strict=True) if yes)

    pooled = np.array([[row[at : at + size].max() for at in range(0, row.size, size)] for row in detected])
    after = pooled_cases(length, motifs, width, size, shift=shift)
    hold = cases_hold(pooled, after)
    picked = held_pooled_cases(pooled, length, width, size, shift=shift)
    assert picked == tuple(case for case, yes in zip(after, hold, strict=True) if yes)


def test_the_ten_fall_into_the_four() -> None:
    grouping = group_cases(8, 3, 2, 2)
    assert [len(members) for _, members in grouping.members] == [4, 3, 2, 1]
    assert grouping.members[3] == ((1, 2, 3), ((2, 4, 6),))
    assert grouping.collided == ()
    assert sorted(case for _, members in grouping.members for case in members) == list(position_cases(8, 3, 2))


@pytest.mark.parametrize(("length", "motifs", "width", "size", "shift"), SIZES)
def test_every_position_case_is_grouped_or_collides(
    length: int, motifs: int, width: int, size: int, shift: int
) -> None:
    grouping = group_cases(length, motifs, width, size, shift=shift)
    assert tuple(case for case, _ in grouping.members) == pooled_cases(length, motifs, width, size, shift=shift)
    for pooled, members in grouping.members:
        assert members
        for case in members:
            assert tuple(column // size for column in case) == pooled
    for case in grouping.collided:
        assert not in_order(tuple(column // size for column in case))
    total = sum(len(members) for _, members in grouping.members) + len(grouping.collided)
    assert total == count_cases(length, motifs, width)


def test_groups_no_wider_than_a_motif_never_collide() -> None:
    for width, size in ((2, 1), (2, 2), (3, 2), (3, 3), (4, 4)):
        assert group_cases(14, 3, width, size).collided == ()
    assert group_cases(14, 3, 3, 4).collided


def test_growth_by_listing_and_in_closed_form() -> None:
    up = count_growth(Lecture(), longest=100, listed_to=24)
    assert up.lengths == tuple(range(6, 101))
    assert up.listed == up.counts[: len(up.listed)]
    assert len(up.listed) == 24 - 6 + 1
    assert up.counts == tuple(comb(length - 3, 3) for length in up.lengths)
    np.testing.assert_allclose(up.between[0], np.sqrt(6 * 7))
    at = up.lengths.index
    assert [up.counts[at(length)] for length in (8, 10, 16, 32, 100)] == [10, 35, 286, 3654, 147440]
    assert [up.pooled[at(length)] for length in (8, 32, 100)] == [4, 560, 19600]


def test_the_slope_tends_to_the_number_of_motifs() -> None:
    up = count_growth(Lecture(), longest=1000, listed_to=24)
    assert (np.diff(up.slopes) < 0).all()
    assert 3 < up.slopes[-1] < 3.02
    pair = count_growth(Lecture(motifs=["CAT", "TAG"]), longest=1000, listed_to=24)
    assert 2 < pair.slopes[-1] < 2.02
    assert np.nanmax(np.abs(pair.pooled_slopes[-50:])) > 0


def test_growth_refuses_lengths_without_a_case() -> None:
    with pytest.raises(InputError, match="from 6"):
        count_growth(Lecture(), 128, 24, shortest=5)
    with pytest.raises(InputError, match="got 8 to 8"):
        count_growth(Lecture(), shortest=8, longest=8, listed_to=24)


def test_counts_are_exact_however_large() -> None:
    assert count_cases(10_000, 7, 3) == comb(10_000 - 14, 7)
    assert count_growth(Lecture(motifs=["A", "C", "G", "T"]), longest=500, listed_to=24).counts[-1] == comb(500, 4)
