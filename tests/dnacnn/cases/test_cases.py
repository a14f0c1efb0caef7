"""The cases before and after pooling: by hand, by counting, and against brute force."""

from itertools import combinations, pairwise, product
from math import comb

import pytest

from dnacnn.cases.cases import closed_form, count_cases, position_cases, squeeze, squeezed_length
from dnacnn.cases.pooled import count_pooled_cases, group_cases, pooled_cases, pooled_counts
from dnacnn.errors import InputError

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
        assert any(left // size == right // size for left, right in pairwise(case))
    total = sum(len(members) for _, members in grouping.members) + len(grouping.collided)
    assert total == count_cases(length, motifs, width)


def test_groups_no_wider_than_a_motif_never_collide() -> None:
    for width, size in ((2, 1), (2, 2), (3, 2), (3, 3), (4, 4)):
        assert group_cases(14, 3, width, size).collided == ()
    assert group_cases(14, 3, 3, 4).collided


@pytest.mark.parametrize("size", [1, 2, 3, 5])
@pytest.mark.parametrize("shift", [0, 1])
def test_pooled_counts_are_the_counts_one_by_one(size: int, shift: int) -> None:
    counts = pooled_counts(40, 3, 2, size, shift=shift)
    assert counts == tuple(count_pooled_cases(length, 3, 2, size, shift=shift) for length in range(1, 41))


@pytest.mark.parametrize("motifs", [1, 2, 3, 4])
@pytest.mark.parametrize("width", [1, 2, 3])
def test_squeezing_is_one_to_one_onto_the_choices(motifs: int, width: int) -> None:
    places = squeezed_length(11, motifs, width)
    squeezed = [squeeze(case, width) for case in position_cases(11, motifs, width)]
    assert squeezed == list(combinations(range(places), motifs))


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


@pytest.mark.parametrize("length", [8, 9, 16, 31, 32, 100])
def test_groups_of_two_leave_a_choice_of_half_as_many_places(length: int) -> None:
    assert count_cases(length, 3, 2) == comb(length - 3, 3)
    assert count_pooled_cases(length, 3, 2, 2) == comb(length // 2, 3)
    assert count_pooled_cases(length, 3, 2, 4) == comb((length + 2) // 4, 3)
