"""The network: a convolution, ReLU and max-pooling, with any kernels.

Axes: N letters, M padded positions, F detectors, K kernel width, W windows, P pooled positions; "..." is empty for one
strand, and S for S of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from dnacnn.arrays import Bools, Floats, Ints, frozen
from dnacnn.checks import check_motifs, check_whole
from dnacnn.errors import InputError
from dnacnn.network.encoding import DNA, SIDES, Strands, one_hot, pad
from dnacnn.network.gradients import TIES, convolve_backward, max_pool_backward, max_pool_mask, relu_backward
from dnacnn.network.layers import Pooled, convolve, max_pool, pool_ties, relu, window_products, windows
from dnacnn.network.pasted import quoted
from dnacnn.network.trace import Trace


class Forward(NamedTuple):
    """What the layers put out, one after the other."""

    padded: Floats  # (..., 4, M)
    scores: Floats  # (..., F, W)
    detected: Floats  # X-dot, (..., F, W)
    pooled: Pooled  # X-double-dot and its winners, (..., F, P) each


@dataclass(frozen=True, eq=False, kw_only=True)
class Network:
    """Detectors of one width, the padding before them, and the pooling behind them.

    Parameters
    ----------
    kernels : (F, 4, K), any real numbers; the rows stand for A, C, G and T
    bias : (F,), added to each detector's scores
    pad_side : where the strand is lengthened by K - 1 columns of zeros: "right", "left" or "none"
    pool_size : columns per group of the max-pooling
    ties : who receives the gradient of a group whose largest value stands several times: "first", "split" or "all";
        the first is what PyTorch's `max_pool1d` does

    Raises
    ------
    InputError
        If the shapes do not fit, a number is not finite, or a choice is unknown.

    Examples
    --------
    >>> network = Network(kernels=np.ones((1, 4, 2)) / 2, bias=np.zeros(1), pad_side="none", pool_size=2)
    >>> network.run("CAG").detected
    array([[1., 1.]])
    """

    kernels: Floats
    bias: Floats
    pad_side: str
    pool_size: int
    ties: str = "first"

    def __post_init__(self) -> None:
        """Check the parts, and make the arrays safe to share."""
        kernels, bias = (frozen(np.asarray(array, dtype=np.float64)) for array in (self.kernels, self.bias))
        if kernels.ndim != 3 or kernels.shape[1] != len(DNA) or not kernels.size:
            raise InputError(f"kernels wants an array of shape (F, {len(DNA)}, K), got {kernels.shape}")
        if bias.shape != (len(kernels),):
            raise InputError(f"bias wants one number per kernel, {len(kernels)}, got an array of shape {bias.shape}")
        if not (np.isfinite(kernels).all() and np.isfinite(bias).all()):
            raise InputError("a network wants finite kernels and a finite bias, got one that is not")
        if self.pad_side not in SIDES:
            raise InputError(f'pad_side wants "right", "left" or "none", got {quoted(self.pad_side)}')
        if self.ties not in TIES:
            raise InputError(f'ties wants "first", "split" or "all", got {quoted(self.ties)}')
        object.__setattr__(self, "kernels", kernels)
        object.__setattr__(self, "bias", bias)
        object.__setattr__(self, "pool_size", check_whole("pool_size", self.pool_size, least=1))

    @classmethod
    def from_motifs(cls, motifs: Sequence[str], *, pad_side: str, pool_size: int, ties: str = "first") -> "Network":
        """Make a network whose detectors answer 1 where their motif stands, and 0 elsewhere.

        A kernel is its motif one-hot, so it counts the letters that match. With a bias of -(K - 1), ReLU leaves
        something of a full match alone.

        Parameters
        ----------
        motifs : F different texts of K letters
        pad_side, pool_size, ties : as for `Network`

        Raises
        ------
        InputError
            If the motifs are no different texts of one length, or `Network` refuses a choice.

        Examples
        --------
        >>> network = Network.from_motifs(["CA", "TT", "AG"], pad_side="right", pool_size=2)
        >>> network.bias, network.names
        (array([-1., -1., -1.]), ('CA', 'TT', 'AG'))
        >>> network.run(["CAGT", "TTAG"]).pooled
        array([[[1., 0.],
                [0., 0.],
                [1., 0.]],
        <BLANKLINE>
               [[0., 0.],
                [1., 0.],
                [0., 1.]]])
        """
        kernels = one_hot(check_motifs("motifs", motifs))
        bias = np.full(len(kernels), 1.0 - kernels.shape[-1])
        return cls(kernels=kernels, bias=bias, pad_side=pad_side, pool_size=pool_size, ties=ties)

    @property
    def width(self) -> int:
        """The columns of each kernel: K."""
        return int(self.kernels.shape[-1])

    @property
    def pad_columns(self) -> int:
        """How many columns the padding adds: K - 1, or none."""
        return 0 if self.pad_side == "none" else self.width - 1

    @property
    def shift(self) -> int:
        """How many columns the padding moves every detection to the right."""
        return self.pad_columns if self.pad_side == "left" else 0

    @property
    def names(self) -> tuple[str, ...]:
        """A name for each detector: the motif that a one-hot kernel spells, and else its number, from 1."""
        spelled = (self.kernels == 1).sum(axis=1) * (self.kernels != 0).sum(axis=1) == 1  # (F, K)
        letters = np.array(list(DNA))[self.kernels.argmax(axis=1)]  # (F, K)
        return tuple("".join(letters[row]) if spelled[row].all() else str(row + 1) for row in range(len(self.kernels)))

    def columns(self, length: int) -> int:
        """Count the windows of a strand of so many letters: W."""
        return length + self.pad_columns - self.width + 1

    def groups(self, length: int) -> int:
        """Count the pooled columns of a strand of so many letters: P."""
        return -(-self.columns(length) // self.pool_size)

    def starts(self, length: int) -> Ints:
        """Give the position of each window's first letter, (W,); negative if it reaches into padding on the left."""
        return np.arange(self.columns(length)) - self.shift

    def hanging(self, length: int) -> Bools:
        """Say which windows reach into the padding, (W,)."""
        starts = self.starts(length)
        return (starts < 0) | (starts + self.width > length)

    def forward(self, strands: Strands | NDArray[np.integer], *, fill: float = 0.0) -> Forward:
        """Take strands through the layers, and keep no more than what these put out.

        Parameters
        ----------
        strands : one strand, S strands of one length, or integer codes (..., N) as `encode` gives them
        fill : what each row of the padding holds

        Returns
        -------
        forward : Forward

        Raises
        ------
        InputError
            If `one_hot` refuses the strands, or they are shorter than a motif.

        Examples
        --------
        >>> network = Network.from_motifs(["CA", "TT"], pad_side="none", pool_size=2)
        >>> network.forward("CATT").detected
        array([[1., 0., 0.],
               [0., 0., 1.]])
        """
        onehot = one_hot(strands)
        length = onehot.shape[-1]
        if length < self.width:
            raise InputError(f"strand wants at least {self.width} letters, as many as a motif has, got {length}")
        padded = pad(onehot, self.pad_columns, self.pad_side, fill)
        scores = convolve(padded, self.kernels, self.bias)
        detected = relu(scores)
        return Forward(padded, scores, detected, max_pool(detected, self.pool_size))

    def run(self, strands: Strands, *, upstream: Floats | None = None) -> Trace:
        """Take one strand or several of one length through the network, forwards and back, and keep everything.

        Parameters
        ----------
        strands : one strand, or S strands of N letters each; lower case and white space around them are accepted
        upstream : (..., F, P), the gradient that arrives at the pooled output; ones if left out, which makes every
            gradient that of the sum of all pooled values

        Returns
        -------
        trace : Trace
            Its arrays have a leading axis of length S if several strands were given.

        Raises
        ------
        InputError
            If `forward` refuses the strands, or the upstream gradient has not the shape of the pooled output.

        Examples
        --------
        >>> network = Network.from_motifs(["CA", "TT", "AG"], pad_side="right", pool_size=2)
        >>> network.run("CAGTTAAG").pooled
        array([[1., 0., 0., 0.],
               [0., 1., 0., 0.],
               [1., 0., 0., 1.]])
        >>> network.run("CAGTTAAG").grad_bias  # each detector passes on what its detections are worth
        array([1., 1., 2.])
        """
        ahead = self.forward(strands)
        shape = ahead.pooled.values.shape
        upstream = np.ones(shape) if upstream is None else np.asarray(upstream, dtype=np.float64)
        if upstream.shape != shape:
            raise InputError(f"upstream wants the shape of the pooled output, {shape}, got {upstream.shape}")
        arrays = self._look(strands, ahead) | self._go_back(upstream, ahead)
        return Trace(network=self, **{name: frozen(array) for name, array in arrays.items()})

    def _look(self, strands: Strands, ahead: Forward) -> dict[str, NDArray[Any]]:
        """Give all that is seen on the way forwards, by the names of a trace."""
        onehot = one_hot(strands)
        length, count = onehot.shape[-1], ahead.detected.shape[-1]
        products = window_products(ahead.padded, self.kernels)
        edges = np.arange(0, count, self.pool_size)
        return {
            "onehot": onehot,
            "padded": ahead.padded,
            "kernels": self.kernels,
            "bias": self.bias,
            "windows": windows(ahead.padded, self.width),
            "starts": self.starts(length),
            "hanging": self.hanging(length),
            "products": products,
            "matches": products.sum(axis=(-2, -1)),
            "scores": ahead.scores,
            "detected": ahead.detected,
            "groups": np.stack([edges, np.minimum(edges + self.pool_size, count)], axis=1),
            "pooled": ahead.pooled.values,
            "winners": ahead.pooled.winners,
            "tied": pool_ties(ahead.detected, self.pool_size),
        }

    def _go_back(self, upstream: Floats, ahead: Forward) -> dict[str, Floats]:
        """Give every gradient, by the names of a trace."""
        grad_detected = max_pool_backward(upstream, ahead.detected, self.pool_size, self.ties)
        grad_scores = relu_backward(grad_detected, ahead.scores)
        back = convolve_backward(grad_scores, ahead.padded, self.kernels)
        return {
            "mask": max_pool_mask(ahead.detected, self.pool_size, self.ties),
            "grad_pooled": upstream,
            "grad_detected": grad_detected,
            "grad_scores": grad_scores,
            "grad_kernels": back.kernels,
            "grad_bias": back.bias,
            "grad_padded": back.onehot,
        }
