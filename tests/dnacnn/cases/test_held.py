"""Which cases hold: listed, counted and asked for, against going through all of them."""

import numpy as np
import pytest

from dnacnn.cases.cases import position_cases
from dnacnn.cases.held import any_pooled_held, cases_hold, count_held, held_cases
from dnacnn.cases.pooled import pooled_cases
from dnacnn.errors import InputError
from dnacnn.network.encoding import all_strands
from dnacnn.network.network import Network


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
    assert held_cases(detected, length, width, 1, shift=shift) == tuple(
        case for case, yes in zip(everything, hold, strict=True) if yes
    )

    pooled = np.array([[row[at : at + size].max() for at in range(0, row.size, size)] for row in detected])
    after = pooled_cases(length, motifs, width, size, shift=shift)
    hold = cases_hold(pooled, after)
    picked = held_cases(pooled, length, width, size, shift=shift)
    assert picked == tuple(case for case, yes in zip(after, hold, strict=True) if yes)


@pytest.mark.parametrize("side", ["right", "left", "none"])
@pytest.mark.parametrize("size", [1, 2, 3, 9])
@pytest.mark.parametrize("motifs", [["CA", "TT", "AG"], ["AA", "AT"], ["ATA", "TAT"], ["AC"]])
def test_no_list_is_needed(side: str, size: int, motifs: list[str]) -> None:
    network = Network.from_motifs(motifs, pad_side=side, pool_size=size)
    ahead = network.forward(all_strands(6))
    sizes = (6, len(motifs), network.width)
    hold = cases_hold(ahead.detected, position_cases(*sizes, shift=network.shift))
    np.testing.assert_array_equal(count_held(ahead.detected, network.width), hold.sum(axis=-1))
    hold = cases_hold(ahead.pooled.values, pooled_cases(*sizes, size, shift=network.shift))
    found = any_pooled_held(ahead.pooled.values, 6, network.width, size, shift=network.shift)
    np.testing.assert_array_equal(found, hold.any(axis=-1))


def test_counting_agrees_with_listing() -> None:
    answers = np.random.default_rng(0).random((50, 3, 9)) > 0.6
    for gap in (1, 2, 3):
        cases = position_cases(8 + gap, 3, gap)
        np.testing.assert_array_equal(count_held(answers, gap), cases_hold(answers * 1.0, cases).sum(axis=-1))
