"""How a gradient becomes a step: plain gradient descent, and Adam."""

from dataclasses import dataclass
from typing import NamedTuple, Protocol

import numpy as np

from dnacnn.arrays import Floats
from dnacnn.experiments.learning.classifier import Parameters


class Memory(NamedTuple):
    """What Adam carries from step to step: running means of the gradient and of its square, and the steps so far."""

    mean: tuple[Floats, ...] = ()
    square: tuple[Floats, ...] = ()
    steps: int = 0


class Optimizer(Protocol):
    """Turns gradients into steps."""

    def step(self, gradient: Parameters, memory: Memory) -> tuple[tuple[Floats, ...], Memory]:
        """Give what is subtracted from each parameter, and what the next step needs."""


@dataclass(frozen=True)
class SGD:
    """Plain gradient descent: the rate times the gradient."""

    rate: float = 0.1

    def step(self, gradient: Parameters, memory: Memory) -> tuple[tuple[Floats, ...], Memory]:
        """Give what is subtracted from each parameter; there is nothing to remember."""
        return tuple(self.rate * slope for slope in gradient), memory


@dataclass(frozen=True)
class Adam:
    """Adam, as Kingma and Ba describe it (2015, algorithm 1), with their constants but for the rate."""

    rate: float = 0.01
    beta_mean: float = 0.9
    beta_square: float = 0.999
    epsilon: float = 1e-8

    def step(self, gradient: Parameters, memory: Memory) -> tuple[tuple[Floats, ...], Memory]:
        """Give what is subtracted from each parameter, and the running means.

        Examples
        --------
        >>> first = Parameters(*(np.array([slope]) for slope in (3.0, -2.0, 0.0, 1.0, 1.0, 1.0)))
        >>> steps, memory = Adam(rate=0.01).step(first, Memory())
        >>> [float(step[0].round(6)) for step in steps], memory.steps  # the first step is the rate, whatever the slope
        ([0.01, -0.01, 0.0, 0.01, 0.01, 0.01], 1)
        """
        means = memory.mean or tuple(np.zeros_like(slope) for slope in gradient)
        squares = memory.square or means
        count = memory.steps + 1
        means = tuple(self.beta_mean * m + (1 - self.beta_mean) * g for m, g in zip(means, gradient, strict=True))
        squares = tuple(
            self.beta_square * v + (1 - self.beta_square) * g * g for v, g in zip(squares, gradient, strict=True)
        )
        mean_so_far, square_so_far = 1 - self.beta_mean**count, 1 - self.beta_square**count
        steps = tuple(
            self.rate * (m / mean_so_far) / (np.sqrt(v / square_so_far) + self.epsilon)
            for m, v in zip(means, squares, strict=True)
        )
        return steps, Memory(means, squares, count)
