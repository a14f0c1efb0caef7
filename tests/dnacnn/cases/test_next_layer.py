"""The next layer's units against the pooled cases that they stand for."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from dnacnn.cases.held import cases_hold
from dnacnn.cases.next_layer import NextLayer, ask_next_layer, build_next_layer, next_layer_backward, next_layer_loss
from dnacnn.errors import InputError
from dnacnn.experiments.census import take_census
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from dnacnn.network.encoding import decode
from dnacnn.network.network import Network


def test_worked_strand_fires_exactly_its_own_unit() -> None:
    layer = build_next_layer(Lecture())
    got = ask_next_layer(run("CAGTTAAG", Lecture()).pooled, layer)
    assert layer.cases == ((0, 1, 2), (0, 1, 3), (0, 2, 3), (1, 2, 3))
    assert got.unit_sums.tolist() == [2, 3, 2, 1]
    assert got.unit_scores.tolist() == [0, 1, 0, -1]
    assert got.units.tolist() == [0, 1, 0, 0]
    assert bool(got.predicted) is True


def test_a_negative_strand_fires_none() -> None:
    got = ask_next_layer(run("GATTACAA", Lecture()).pooled, build_next_layer(Lecture()))
    assert got.unit_scores.tolist() == [-1, -1, -2, -2]
    assert got.units.tolist() == [0, 0, 0, 0]
    assert bool(got.predicted) is False


def test_every_strand_of_eight_letters_gets_the_answer_of_the_pooled_cases() -> None:
    lecture, everything = Lecture(), take_census(Lecture())
    layer = build_next_layer(lecture)
    pooled = lecture.network.forward(everything.codes).pooled.values
    got = ask_next_layer(pooled, layer)
    np.testing.assert_array_equal(got.units > 0, cases_hold(pooled, layer.cases))
    np.testing.assert_array_equal(got.predicted, everything.by_pooled)


@pytest.mark.parametrize("size", [1, 2, 3, 4, 9])
@pytest.mark.parametrize("side", ["right", "left", "none"])
def test_other_lectures_give_the_trace_s_prediction(size: int, side: str) -> None:
    lecture = Lecture(worked="TTCATTAGGA", motifs=("TC", "AT", "AG"), pool_size=size, pad_side=side)
    trace = run(lecture.worked, lecture)
    layer = build_next_layer(lecture)
    assert layer.weights.shape == (len(layer.cases), *trace.pooled.shape)
    assert bool(ask_next_layer(trace.pooled, layer).predicted) is trace.predicted


def test_without_a_case_nothing_is_predicted() -> None:
    lecture = Lecture(worked="CATT")
    got = ask_next_layer(run("CATT", lecture).pooled, build_next_layer(lecture))
    assert got.units.shape == (0,)
    assert bool(got.predicted) is False


def test_arrays_are_read_only() -> None:
    layer = build_next_layer(Lecture())
    assert not layer.weights.flags.writeable
    assert not layer.bias.flags.writeable


def test_refusals_say_what_came() -> None:
    with pytest.raises(InputError, match="at least 2 letters, as a motif has, got 1"):
        build_next_layer(Lecture(), length=1)
    with pytest.raises(InputError, match=r"shape \(3, 4\), got \(3, 8\)"):
        ask_next_layer(run("CAGTTAAG", Lecture()).detected, build_next_layer(Lecture()))


def _loss(strand: str, network: Network, layer: NextLayer, truth: np.ndarray) -> float:
    pooled = network.forward(strand).pooled.values
    return float(next_layer_loss(ask_next_layer(pooled, layer), truth))


def _slopes(loss: Callable[[np.ndarray], float], at: np.ndarray, step: float = 1e-6) -> np.ndarray:
    found = np.empty_like(at)
    for place in np.ndindex(at.shape):
        moved = [at.copy(), at.copy()]
        moved[0][place] += step
        moved[1][place] -= step
        found[place] = (loss(moved[0]) - loss(moved[1])) / (2 * step)
    return found


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("truth", [True, False])
def test_gradients_are_the_slopes_of_the_loss(seed: int, truth: bool) -> None:
    """Kernels, weights and biases are random reals, so that nothing ties and nothing stands at a kink."""
    rng, lecture = np.random.default_rng(seed), Lecture()
    strand, positive = decode(rng.integers(4, size=8)), np.array(truth)
    network = Network(kernels=rng.normal(size=(3, 4, 2)), bias=rng.normal(size=3), pad_side="right", pool_size=2)
    built = build_next_layer(lecture)
    layer = replace(built, weights=rng.normal(size=built.weights.shape), bias=rng.normal(size=built.bias.shape))
    pooled = network.forward(strand).pooled.values
    output = ask_next_layer(pooled, layer)
    back = next_layer_backward(output, positive, pooled, layer)
    trace = network.run(strand, upstream=back.grad_pooled)

    def of_kernels(kernels: np.ndarray) -> float:
        return _loss(strand, replace(network, kernels=kernels), layer, positive)

    def of_bias(bias: np.ndarray) -> float:
        return _loss(strand, replace(network, bias=bias), layer, positive)

    def of_weights(weights: np.ndarray) -> float:
        return _loss(strand, network, replace(layer, weights=weights), positive)

    def of_unit_bias(bias: np.ndarray) -> float:
        return _loss(strand, network, replace(layer, bias=bias), positive)

    def of_pooled(cells: np.ndarray) -> float:
        return float(next_layer_loss(ask_next_layer(cells, layer), positive))

    def of_logits(logits: np.ndarray) -> float:
        return float(next_layer_loss(output._replace(logits=logits), positive))

    for gradient, loss, at in (
        (trace.grad_kernels, of_kernels, network.kernels),
        (trace.grad_bias, of_bias, network.bias),
        (back.grad_unit_weights, of_weights, layer.weights),
        (back.grad_unit_bias, of_unit_bias, layer.bias),
        (back.grad_pooled, of_pooled, pooled),
        (back.grad_logits, of_logits, output.logits),
    ):
        slopes = _slopes(loss, at)
        assert np.linalg.norm(gradient - slopes) <= 1e-6 * np.linalg.norm(slopes) + 1e-12


def test_a_batch_goes_back_as_its_members_do() -> None:
    rng, layer = np.random.default_rng(0), build_next_layer(Lecture())
    pooled, truth = rng.normal(size=(5, 3, 4)) + 1, rng.random(5) > 0.5
    together = next_layer_backward(ask_next_layer(pooled, layer), truth, pooled, layer)
    losses = next_layer_loss(ask_next_layer(pooled, layer), truth)
    assert losses.shape == (5,)
    for number in range(5):
        output = ask_next_layer(pooled[number], layer)
        alone = next_layer_backward(output, truth[number], pooled[number], layer)
        assert losses[number] == pytest.approx(float(next_layer_loss(output, truth[number])))
        for one, other in zip(together, alone, strict=True):
            np.testing.assert_allclose(one[number], other)


def test_the_more_probable_answer_is_that_of_the_threshold() -> None:
    lecture, everything = Lecture(), take_census(Lecture())
    got = ask_next_layer(lecture.network.forward(everything.codes).pooled.values, build_next_layer(lecture))
    np.testing.assert_array_equal(got.probs[:, 0] > got.probs[:, 1], got.predicted)
    np.testing.assert_array_equal((got.units > 0).any(axis=1), got.predicted)
    np.testing.assert_allclose(got.probs.sum(axis=1), 1)
