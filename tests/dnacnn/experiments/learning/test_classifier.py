"""Gradients against finite differences and against loops that know nothing of arrays."""

from math import exp, log

import numpy as np
import pytest

from dnacnn.errors import InputError
from dnacnn.experiments.learning.classifier import Classifier, Parameters, mean_loss, mean_loss_backward
from dnacnn.experiments.learning.examples import draw_examples
from dnacnn.network.network import Network

MOTIFS = ("CA", "TT", "AG")
EPSILON = 1e-6


def noisy(pool_size: int = 2, pad_side: str = "right", length: int = 8, kernels: int = 3, seed: int = 5) -> Classifier:
    """A network of random numbers, biases too, so that nothing ties."""
    network = Network.from_motifs(MOTIFS, pad_side=pad_side, pool_size=pool_size)
    start = Classifier.from_noise(network, length, seed=seed, kernels=kernels)
    noise = np.random.default_rng(seed)
    return start.with_parameters(Parameters(*(w + 0.1 * noise.standard_normal(w.shape) for w in start.parameters)))


def naive_loss(classifier: Classifier, codes: np.ndarray, labels: np.ndarray) -> float:
    net, total = classifier.network, 0.0
    left = net.width - 1 if net.pad_side == "left" else 0
    right = net.width - 1 if net.pad_side == "right" else 0
    for strand, label in zip(codes.tolist(), labels.tolist(), strict=True):
        letters = [-1] * left + strand + [-1] * right
        cells = []
        for kernel, bias in zip(net.kernels.tolist(), net.bias.tolist(), strict=True):
            row = []
            for start in range(len(letters) - net.width + 1):
                score = bias
                for column in range(net.width):
                    if letters[start + column] >= 0:
                        score += kernel[letters[start + column]][column]
                row.append(max(0.0, score))
            cells.append([max(row[g : g + net.pool_size]) for g in range(0, len(row), net.pool_size)])
        hidden = []
        for unit, bias in zip(classifier.hidden.tolist(), classifier.hidden_bias.tolist(), strict=True):
            score = bias + sum(
                w * x for row, cell in zip(unit, cells, strict=True) for w, x in zip(row, cell, strict=True)
            )
            hidden.append(max(0.0, score))
        logits = [
            bias + sum(w * x for w, x in zip(row, hidden, strict=True))
            for row, bias in zip(classifier.output.tolist(), classifier.output_bias.tolist(), strict=True)
        ]
        total -= log(exp(logits[label]) / sum(exp(one) for one in logits))
    return total / len(labels)


@pytest.mark.parametrize(("pool_size", "pad_side"), [(1, "right"), (2, "right"), (4, "left"), (3, "none")])
def test_loss_is_that_of_loops(pool_size: int, pad_side: str) -> None:
    classifier = noisy(pool_size, pad_side)
    drawn = draw_examples(MOTIFS, 8, 12, seed=1)
    outcome = classifier.backward(drawn.codes, drawn.labels)
    assert outcome.loss == pytest.approx(naive_loss(classifier, drawn.codes, drawn.labels), rel=1e-12)
    assert outcome.loss == pytest.approx(classifier.loss(drawn.codes, drawn.labels), rel=1e-12)


@pytest.mark.parametrize(
    ("pool_size", "pad_side", "length"), [(1, "right", 8), (2, "right", 9), (4, "left", 8), (3, "none", 11)]
)
def test_every_gradient_is_the_slope(pool_size: int, pad_side: str, length: int) -> None:
    classifier = noisy(pool_size, pad_side, length, kernels=4)
    drawn = draw_examples(MOTIFS, length, 10, seed=2)
    gradient = classifier.backward(drawn.codes, drawn.labels).gradient
    worst = 0.0
    for place, (weights, slopes) in enumerate(zip(classifier.parameters, gradient, strict=True)):
        numeric = np.empty_like(slopes)
        for at in np.ndindex(weights.shape):
            losses = []
            for sign in (1, -1):
                moved = [w.copy() for w in classifier.parameters]
                moved[place][at] += sign * EPSILON
                losses.append(classifier.with_parameters(Parameters(*moved)).loss(drawn.codes, drawn.labels))
            numeric[at] = (losses[0] - losses[1]) / (2 * EPSILON)
        worst = max(worst, float(np.abs(numeric - slopes).max() / np.abs(slopes).max()))
    assert worst < 1e-6


def test_gradient_of_the_pooled_cells_reaches_the_kernels_by_the_network_of_the_lecture() -> None:
    classifier = noisy()
    outcome = classifier.backward("CAGTTAAG", np.array([1]))
    trace = classifier.network.run("CAGTTAAG", upstream=outcome.pooled[0])
    np.testing.assert_allclose(outcome.gradient.kernels, trace.grad_kernels, rtol=1e-12)
    np.testing.assert_allclose(outcome.gradient.bias, trace.grad_bias, rtol=1e-12)


def test_cross_entropy_of_hand_made_logits() -> None:
    logits = np.array([[0.0, 0.0], [log(3), 0.0]])
    assert mean_loss(logits, np.array([0, 1])) == pytest.approx((log(2) + log(4)) / 2)
    np.testing.assert_allclose(mean_loss_backward(logits, np.array([0, 1])), [[-0.25, 0.25], [0.375, -0.375]])


def test_a_gradient_that_is_nearly_zero_keeps_its_digits() -> None:
    gradient = mean_loss_backward(np.array([[0.0, 40.0]]), np.array([1]))
    np.testing.assert_allclose(gradient, [[exp(-40), -exp(-40)]], rtol=1e-12)


def test_shapes_that_do_not_fit_are_refused() -> None:
    good = noisy()
    with pytest.raises(InputError, match=r"hidden wants an array of shape \(H, 3, P\), got \(16, 2, 4\)"):
        Classifier(
            network=good.network,
            hidden=np.zeros((16, 2, 4)),
            hidden_bias=good.hidden_bias,
            output=good.output,
            output_bias=good.output_bias,
        )
    with pytest.raises(InputError, match=r"output_bias wants an array of shape \(2,\), got \(3,\)"):
        Classifier(
            network=good.network,
            hidden=good.hidden,
            hidden_bias=good.hidden_bias,
            output=good.output,
            output_bias=np.zeros(3),
        )
