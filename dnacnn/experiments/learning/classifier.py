"""A network with a dense head, which says how probable each class is, and all gradients of its loss.

Axes: B strands, F detectors, K kernel width, P pooled columns, H hidden units, C classes.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from dnacnn.arrays import Floats, Ints, frozen
from dnacnn.errors import InputError
from dnacnn.network.encoding import DNA, one_hot, pad
from dnacnn.network.gradients import convolve_backward, max_pool_backward, relu_backward
from dnacnn.network.layers import convolve, cross_entropy, max_pool, relu, softmax
from dnacnn.network.network import Network

HIDDEN, CLASSES = 16, 2
NEGATIVE, POSITIVE = 0, 1  # the classes


class Parameters(NamedTuple):
    """All that training adjusts; a gradient by them has the same form."""

    kernels: Floats  # (F, 4, K)
    bias: Floats  # (F,)
    hidden: Floats  # (H, F, P)
    hidden_bias: Floats  # (H,)
    output: Floats  # (C, H)
    output_bias: Floats  # (C,)


class HeadForward(NamedTuple):
    """What the dense head computes from pooled cells."""

    sums: Floats  # (B, H), what goes into the hidden units' ReLU
    active: Floats  # (B, H), what comes out
    logits: Floats  # (B, C)


class HeadBackward(NamedTuple):
    """The gradients of the mean loss by the head's weights and by the pooled cells."""

    hidden: Floats  # (H, F, P)
    hidden_bias: Floats  # (H,)
    output: Floats  # (C, H)
    output_bias: Floats  # (C,)
    pooled: Floats  # (B, F, P)


class Outcome(NamedTuple):
    """The mean loss of a batch, and its gradient."""

    loss: float
    gradient: Parameters
    pooled: Floats  # (B, F, P), the gradient by the pooled cells


@dataclass(frozen=True, eq=False, kw_only=True)
class Classifier:
    """A network, and behind it one hidden layer of ReLU units and a logit for each class.

    Parameters
    ----------
    network : the detectors and their pooling
    hidden, hidden_bias : (H, F, P) and (H,), from pooled cells to hidden units
    output, output_bias : (C, H) and (C,), from hidden units to logits; class 1 is the positive one

    Raises
    ------
    InputError
        If the shapes do not fit.

    Examples
    --------
    >>> start = Classifier.from_noise(Network.from_motifs(["CA"], pad_side="right", pool_size=2), 8, seed=1)
    >>> start.hidden.shape, start.probs(["CAGTTAAG"]).round(3)
    ((16, 1, 4), array([[0.465, 0.535]]))
    """

    network: Network
    hidden: Floats
    hidden_bias: Floats
    output: Floats
    output_bias: Floats

    def __post_init__(self) -> None:
        """Check the shapes, and make the arrays safe to share."""
        for name in ("hidden", "hidden_bias", "output", "output_bias"):
            object.__setattr__(self, name, frozen(np.asarray(getattr(self, name), dtype=np.float64)))
        units, classes = len(self.hidden), len(self.output)
        if self.hidden.ndim != 3 or self.hidden.shape[1] != len(self.network.kernels):
            wanted = f"hidden wants an array of shape (H, {len(self.network.kernels)}, P)"
            raise InputError(f"{wanted}, got {self.hidden.shape}")
        for name, shape in (("hidden_bias", (units,)), ("output", (classes, units)), ("output_bias", (classes,))):
            if getattr(self, name).shape != shape:
                raise InputError(f"{name} wants an array of shape {shape}, got {getattr(self, name).shape}")

    @classmethod
    def from_noise(
        cls, network: Network, length: int, *, seed: int, kernels: int | None = None, hidden: int = HIDDEN
    ) -> Self:
        """Start from random weights: each layer's are normal, with the variance 2 / (inputs); biases are 0.

        Parameters
        ----------
        network : whose kernels are kept, unless others are wanted
        length : letters of the strands
        seed : of the numbers
        kernels : how many random kernels take the place of the network's own; None keeps those
        hidden : units of the hidden layer
        """
        noise = np.random.default_rng([seed, 1])
        count = len(network.kernels) if kernels is None else kernels
        # The kernels are drawn in any case, so that both kinds of run have the same head.
        drawn = _normal(noise, (count, len(DNA), network.width), len(DNA) * network.width)
        if kernels is not None:
            network = replace(network, kernels=drawn, bias=np.zeros(count))
        groups = network.groups(length)
        return cls(
            network=network,
            hidden=_normal(noise, (hidden, count, groups), count * groups),
            hidden_bias=np.zeros(hidden),
            output=_normal(noise, (CLASSES, hidden), hidden),
            output_bias=np.zeros(CLASSES),
        )

    @property
    def parameters(self) -> Parameters:
        """All weights and biases."""
        net = self.network
        return Parameters(net.kernels, net.bias, self.hidden, self.hidden_bias, self.output, self.output_bias)

    def with_parameters(self, new: Parameters) -> Self:
        """Return the same layers with other weights and biases."""
        network = replace(self.network, kernels=new.kernels, bias=new.bias)
        return replace(self, network=network, **dict(zip(Parameters._fields[2:], new[2:], strict=True)))

    def padded(self, strands: str | Sequence[str] | NDArray[np.integer]) -> Floats:
        """Encode strands and pad them, (B, 4, M), as the network does."""
        onehot = one_hot(strands)
        return pad(onehot if onehot.ndim == 3 else onehot[None], self.network.pad_columns, self.network.pad_side)

    def look(self, strands: str | Sequence[str] | NDArray[np.integer]) -> HeadForward:
        """Give what the head computes from strands."""
        detected = relu(convolve(self.padded(strands), self.network.kernels, self.network.bias))
        return head_forward(max_pool(detected, self.network.pool_size).values, self.parameters)

    def probs(self, strands: str | Sequence[str] | NDArray[np.integer]) -> Floats:
        """Give the probability of each class, (B, C)."""
        return softmax(self.look(strands).logits)

    def loss(self, strands: str | Sequence[str] | NDArray[np.integer], labels: NDArray[np.integer]) -> float:
        """Give the mean cross-entropy: minus the logarithm of the probability of the right class."""
        return mean_loss(self.look(strands).logits, np.atleast_1d(labels))

    def backward(self, strands: str | Sequence[str] | NDArray[np.integer], labels: NDArray[np.integer]) -> Outcome:
        """Give the mean loss of strands of classes (B,), and its gradient by every parameter."""
        return pass_both_ways(self.padded(strands), np.atleast_1d(labels), self.parameters, self.network)


def head_forward(pooled: Floats, weights: Parameters) -> HeadForward:
    """Take pooled cells, (B, F, P), through the dense head."""
    sums = pooled.reshape(len(pooled), -1) @ weights.hidden.reshape(len(weights.hidden), -1).T + weights.hidden_bias
    active = relu(sums)
    return HeadForward(sums, active, active @ weights.output.T + weights.output_bias)


def head_backward(pooled: Floats, ahead: HeadForward, labels: Ints, weights: Parameters) -> HeadBackward:
    """Differentiate the mean cross-entropy by the head's weights and by the pooled cells."""
    upstream = mean_loss_backward(ahead.logits, labels)  # (B, C)
    to_sums = relu_backward(upstream @ weights.output, ahead.sums)  # (B, H)
    flat = pooled.reshape(len(pooled), -1)
    return HeadBackward(
        hidden=(to_sums.T @ flat).reshape(weights.hidden.shape),
        hidden_bias=to_sums.sum(axis=0),
        output=upstream.T @ ahead.active,
        output_bias=upstream.sum(axis=0),
        pooled=(to_sums @ weights.hidden.reshape(len(weights.hidden), -1)).reshape(pooled.shape),
    )


def pass_both_ways(padded: Floats, labels: Ints, weights: Parameters, network: Network) -> Outcome:
    """Take padded strands, (B, 4, M), forwards through all layers and the mean loss's gradient back through them."""
    scores = convolve(padded, weights.kernels, weights.bias)
    detected = relu(scores)
    pooled = max_pool(detected, network.pool_size).values
    ahead = head_forward(pooled, weights)
    head = head_backward(pooled, ahead, labels, weights)
    to_scores = relu_backward(max_pool_backward(head.pooled, detected, network.pool_size, network.ties), scores)
    to_kernels, to_bias, _ = convolve_backward(to_scores, padded, weights.kernels)
    gradient = Parameters(to_kernels.sum(axis=0), to_bias.sum(axis=0), *head[:4])
    return Outcome(mean_loss(ahead.logits, labels), gradient, head.pooled)


def mean_loss(logits: Floats, labels: Ints) -> float:
    """Give the mean cross-entropy of (B, C) logits.

    Examples
    --------
    >>> round(mean_loss(np.array([[1.6, -0.2]]), np.array([0])), 3), -np.log(0.858).round(3)
    (0.153, np.float64(0.153))
    """
    return float(cross_entropy(logits, np.eye(logits.shape[1])[labels]).mean())


def mean_loss_backward(logits: Floats, labels: Ints) -> Floats:
    """Differentiate the mean cross-entropy by the logits, (B, C): each probability, less 1 at the right class.

    There the others' probabilities are added up instead, so that a gradient that is nearly 0 keeps its digits.

    Examples
    --------
    >>> mean_loss_backward(np.array([[1.6, -0.2]]), np.array([0])).round(3)
    array([[-0.142,  0.142]])
    """
    gradient = softmax(logits)
    rows = np.arange(len(labels))
    gradient[rows, labels] = 0.0
    gradient[rows, labels] = -gradient.sum(axis=1)
    return gradient / len(labels)


def _normal(noise: np.random.Generator, shape: tuple[int, ...], inputs: int) -> Floats:
    return np.asarray(noise.standard_normal(shape) * np.sqrt(2 / inputs))
