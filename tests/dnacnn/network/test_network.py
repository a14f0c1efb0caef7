"""Networks with any kernels, on one strand and on many, against plain loops and finite differences."""

from dataclasses import FrozenInstanceError, fields
from typing import Any

import numpy as np
import pytest

from dnacnn.arrays import Floats
from dnacnn.errors import InputError
from dnacnn.network.encoding import encode
from dnacnn.network.network import Network

STRANDS = ["CAGTTAAGGT", "GATTACAACC", "AATAAACCGA"]


def any_network(seed: int, side: str = "right", ties: str = "first") -> Network:
    dice = np.random.default_rng(seed)
    return Network(kernels=dice.normal(size=(3, 4, 3)), bias=dice.normal(size=3), pad_side=side, pool_size=2, ties=ties)


def naive_pooled(network: Network, strand: str) -> list[list[float]]:
    extra = "O" * network.pad_columns
    text = extra + strand if network.pad_side == "left" else strand + extra
    rows = []
    for kernel, bias in zip(network.kernels, network.bias, strict=True):
        row = []
        for start in range(len(text) - network.width + 1):
            score = float(bias)
            for offset in range(network.width):
                letter = text[start + offset]
                score += float(kernel["ACGT".index(letter), offset]) if letter != "O" else 0.0
            row.append(max(score, 0.0))
        rows.append([max(row[at : at + network.pool_size]) for at in range(0, len(row), network.pool_size)])
    return rows


@pytest.mark.parametrize("side", ["right", "left", "none"])
@pytest.mark.parametrize("seed", range(5))
def test_any_kernels_give_what_loops_give(seed: int, side: str) -> None:
    network = any_network(seed, side)
    trace = network.run(STRANDS)
    np.testing.assert_allclose(trace.pooled, [naive_pooled(network, strand) for strand in STRANDS])
    np.testing.assert_allclose(trace.matches + network.bias[:, None], trace.scores)


@pytest.mark.parametrize("ties", ["first", "split", "all"])
@pytest.mark.parametrize("side", ["right", "left", "none"])
def test_many_strands_are_one_after_another(side: str, ties: str) -> None:
    network = any_network(7, side, ties)
    upstream = np.random.default_rng(1).normal(size=(3, 3, network.groups(10)))
    together = network.run(STRANDS, upstream=upstream)
    assert together.strands == tuple(STRANDS)
    for number, strand in enumerate(STRANDS):
        alone = network.run(strand, upstream=upstream[number])
        assert alone.strands == (strand,)
        for entry in fields(alone):
            one, many = getattr(alone, entry.name), getattr(together, entry.name)
            if isinstance(one, np.ndarray):
                np.testing.assert_allclose(many if one.ndim == many.ndim else many[number], one, atol=1e-12)


def test_forward_takes_codes_of_any_leading_axes() -> None:
    network, codes = any_network(0), encode(STRANDS)
    ahead, trace = network.forward(codes[:, None]), network.run(STRANDS)
    np.testing.assert_array_equal(ahead.detected[:, 0], trace.detected)
    np.testing.assert_array_equal(ahead.pooled.winners[:, 0], trace.winners)
    assert network.forward(codes[:0]).detected.shape == (0, 3, 10)


@pytest.mark.parametrize("part", ["kernels", "bias"])
def test_gradients_against_finite_differences(part: str) -> None:
    network, step = any_network(3), 1e-6
    values: Floats = getattr(network, part)
    slopes = np.empty_like(values)
    for place in np.ndindex(values.shape):
        ends = []
        for sign in (1, -1):
            moved = values.copy()
            moved[place] += sign * step
            choices: dict[str, Any] = {"kernels": network.kernels, "bias": network.bias, part: moved}
            ends.append(Network(**choices, pad_side="right", pool_size=2).run(STRANDS[0]).pooled.sum())
        slopes[place] = (ends[0] - ends[1]) / (2 * step)
    np.testing.assert_allclose(getattr(network.run(STRANDS[0]), f"grad_{part}"), slopes, atol=1e-6)


def test_a_network_keeps_its_own_arrays() -> None:
    kernels = np.zeros((1, 4, 2))
    network = Network(kernels=kernels, bias=np.zeros(1), pad_side="right", pool_size=2)
    kernels[0, 0, 0] = 1
    assert not network.kernels.any()
    with pytest.raises(ValueError, match="read-only"):
        network.kernels[0, 0, 0] = 1
    with pytest.raises(FrozenInstanceError):
        network.pool_size = 3  # type: ignore[misc] - which mypy sees as well


def test_motifs_become_kernels_and_kernels_are_named_by_them() -> None:
    network = Network.from_motifs(["ca", "TT"], pad_side="left", pool_size=3, ties="all")
    np.testing.assert_array_equal(network.kernels[0], [[0, 1], [1, 0], [0, 0], [0, 0]])
    np.testing.assert_array_equal(network.bias, [-1, -1])
    assert network.names == ("CA", "TT")
    assert (network.width, network.pad_columns, network.shift) == (2, 1, 1)
    assert (network.columns(8), network.groups(8)) == (8, 3)
    np.testing.assert_array_equal(network.starts(3), [-1, 0, 1])
    np.testing.assert_array_equal(network.hanging(3), [True, False, False])
    kernels = network.kernels + np.array([0.0, 0.5])[:, None, None]
    assert Network(kernels=kernels, bias=np.zeros(2), pad_side="left", pool_size=3).names == ("CA", "2")


@pytest.mark.parametrize(
    ("choice", "says"),
    [
        ({"kernels": np.zeros((1, 3, 2))}, r"shape \(F, 4, K\), got \(1, 3, 2\)"),
        ({"kernels": np.zeros((4, 2))}, r"got \(4, 2\)"),
        ({"kernels": np.zeros((0, 4, 2))}, r"got \(0, 4, 2\)"),
        ({"bias": np.zeros(2)}, "one number per kernel, 1"),
        ({"kernels": np.full((1, 4, 2), np.nan)}, "finite"),
        ({"pad_side": "both"}, "pad_side wants .*'both'"),
        ({"pool_size": 0}, "pool_size wants a whole number of at least 1, got 0"),
        ({"ties": "last"}, "ties wants .*'last'"),
    ],
)
def test_a_network_that_cannot_be_is_refused(choice: dict[str, Any], says: str) -> None:
    parts = {"kernels": np.zeros((1, 4, 2)), "bias": np.zeros(1), "pad_side": "right", "pool_size": 2} | choice
    with pytest.raises(InputError, match=says):
        Network(**parts)


def test_strands_that_cannot_be_run_are_refused() -> None:
    network = any_network(0)
    for strands, says in (("CA", "at least 3 letters"), (["CAG", "CAGT"], "one length"), ("CAN", "'N' at position 3")):
        with pytest.raises(InputError, match=says):
            network.run(strands)
    with pytest.raises(InputError, match=r"upstream wants the shape .*\(3, 2\), got \(2, 2\)"):
        network.run("CAGT", upstream=np.zeros((2, 2)))
