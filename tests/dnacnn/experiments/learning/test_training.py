"""Training: its arithmetic step by step, the same numbers everywhere, and the same as PyTorch's."""

import os
import subprocess
import sys

import numpy as np
import pytest

from dnacnn.errors import InputError
from dnacnn.experiments.learning.classifier import Classifier, Parameters
from dnacnn.experiments.learning.examples import Examples, draw_examples
from dnacnn.experiments.learning.optimizers import SGD, Adam, Optimizer
from dnacnn.experiments.learning.training import GRID, train
from dnacnn.network.network import Network

MOTIFS = ("CA", "TT", "AG")


def start(kernels: int | None = 3, pool_size: int = 2, length: int = 12) -> Classifier:
    network = Network.from_motifs(MOTIFS, pad_side="right", pool_size=pool_size)
    return Classifier.from_noise(network, length, seed=7, kernels=kernels)


def strands(count: int, seed: int = 1, length: int = 12) -> Examples:
    return draw_examples(MOTIFS, length, count, seed=seed)


def test_a_step_of_plain_descent_is_the_rate_times_the_gradient() -> None:
    examples, before = strands(20), start()
    run = train(before, examples, strands(20, 2), steps=1, seed=3, optimizer=SGD(0.5), grid=None)
    gradient = before.backward(examples.codes, examples.labels).gradient  # the batch is all of them
    for weights, slopes, after in zip(before.parameters, gradient, run.end.parameters, strict=True):
        np.testing.assert_allclose(after, weights - 0.5 * slopes, rtol=1e-12, atol=1e-15)


def test_adam_is_that_of_a_naive_loop() -> None:
    examples, before = strands(20), start()
    run = train(before, examples, strands(20, 2), steps=7, seed=3, optimizer=Adam(0.02), grid=None)
    weights = [w.copy() for w in before.parameters]
    means, squares = ([np.zeros_like(w) for w in weights] for _ in range(2))
    for step in range(1, 8):
        gradient = before.with_parameters(Parameters(*weights)).backward(examples.codes, examples.labels).gradient
        for place, slope in enumerate(gradient):
            means[place] = 0.9 * means[place] + 0.1 * slope
            squares[place] = 0.999 * squares[place] + 0.001 * slope**2
            root = np.sqrt(squares[place] / (1 - 0.999**step)) + 1e-8
            weights[place] = weights[place] - 0.02 * means[place] / (1 - 0.9**step) / root
    for expected, after in zip(weights, run.end.parameters, strict=True):
        np.testing.assert_allclose(after, expected, rtol=1e-9, atol=1e-12)


def test_given_detectors_stay_and_the_head_learns_as_it_would_with_them() -> None:
    examples, unseen, before = strands(64), strands(200, 2), start(kernels=None)
    run = train(before, examples, unseen, steps=300, seed=3, learn_kernels=False, snapshots=[0, 300])
    np.testing.assert_array_equal(run.end.network.kernels, before.network.kernels)
    assert run.train_loss[1] < 0.2 < run.train_loss[0]
    assert run.accuracy[1] > run.accuracy[0]
    predicted = run.end.probs(unseen.codes).argmax(axis=1)
    assert run.accuracy[1] == np.mean(predicted == unseen.labels)
    assert run.train_loss[1] == pytest.approx(run.end.loss(examples.codes, examples.labels), rel=1e-12)


def test_every_example_is_used_once_an_epoch() -> None:
    examples = strands(96)
    once = train(start(), examples, strands(10, 2), steps=3, seed=3, optimizer=SGD(0.0))
    assert np.mean(once.losses) == pytest.approx(start().loss(examples.codes, examples.labels), rel=1e-4)


def test_weights_lie_on_the_grid_and_go_nearly_the_same_way_without_it() -> None:
    examples, unseen = strands(64), strands(100, 2)
    rounded, free = (train(start(), examples, unseen, steps=20, seed=3, grid=grid) for grid in (GRID, None))
    np.testing.assert_allclose(rounded.losses, free.losses, atol=1e-3)
    for weights in rounded.end.parameters:
        np.testing.assert_array_equal(weights / GRID, np.rint(weights / GRID))


def test_snapshots_outside_the_training_are_refused() -> None:
    with pytest.raises(InputError, match=r"snapshots wants numbers of steps from 0 to 5, got \[6\]"):
        train(start(), strands(4), strands(4, 2), steps=5, seed=1, snapshots=[6])


_PROGRAM = """
import hashlib
from dnacnn.experiments.learning.curve import curve_run
from dnacnn.experiments.learning.design import Design
from dnacnn.experiments.learning.discovery import discovery_run
design = Design(motifs=("CA", "TT", "AG"), length=12, sizes=(30, 100), seeds=(1,), kernels=(3,), unseen=300,
                steps=300, noise_steps=300, noise_size=200)
found = curve_run(design, 1), discovery_run(design, 1)["kernels"]
print(hashlib.sha256(repr(found).encode()).hexdigest())
"""


def test_other_numbers_of_threads_give_the_same_numbers() -> None:
    def run(threads: int) -> str:
        environment = os.environ | {"OPENBLAS_NUM_THREADS": str(threads), "OMP_NUM_THREADS": str(threads)}
        return subprocess.run(
            [sys.executable, "-c", _PROGRAM], env=environment, check=True, capture_output=True, text=True
        ).stdout

    assert run(1) == run(2)


@pytest.mark.parametrize("optimizer", [SGD(0.1), Adam(0.01)])
def test_pytorch_has_the_same_gradients_and_the_same_losses_for_a_hundred_steps(optimizer: Optimizer) -> None:
    torch = pytest.importorskip("torch", reason="PyTorch is not installed: compared where it is")
    functional = torch.nn.functional
    examples, before = strands(400), start(pool_size=2)
    weights = [torch.tensor(w.copy(), dtype=torch.float64, requires_grad=True) for w in before.parameters]

    def loss_of(codes: np.ndarray, labels: np.ndarray) -> object:
        kernels, bias, hidden, hidden_bias, output, output_bias = weights
        padded = torch.tensor(before.padded(codes))
        pooled = functional.max_pool1d(functional.conv1d(padded, kernels, bias).relu(), 2, ceil_mode=True)
        active = functional.linear(pooled.flatten(1), hidden.flatten(1), hidden_bias).relu()
        return functional.cross_entropy(functional.linear(active, output, output_bias), torch.tensor(labels))

    loss = loss_of(examples.codes, examples.labels)
    loss.backward()
    ours = before.backward(examples.codes, examples.labels)
    assert ours.loss == pytest.approx(loss.item(), abs=1e-12)
    for slopes, weight in zip(ours.gradient, weights, strict=True):
        np.testing.assert_allclose(slopes, weight.grad.numpy(), rtol=1e-9, atol=1e-14)

    run = train(before, examples, strands(10, 2), steps=100, seed=3, optimizer=optimizer, grid=None)
    kind = torch.optim.SGD if isinstance(optimizer, SGD) else torch.optim.Adam
    theirs = kind(weights, lr=optimizer.rate)
    shuffled, order = np.random.default_rng([3, 2]), []
    while len(order) < 100:
        epoch = shuffled.permutation(400)
        order += [epoch[first : first + 32] for first in range(0, 400 - 31, 32)]
    for step in range(100):
        theirs.zero_grad()
        loss = loss_of(examples.codes[order[step]], examples.labels[order[step]])
        assert run.losses[step] == pytest.approx(loss.item(), abs=1e-9)
        loss.backward()
        theirs.step()
