"""One step of plain gradient descent on one strand, with everything in between.

Axes: F detectors, K kernel width, W windows, P pooled columns, H hidden units, C classes.
"""

from dataclasses import dataclass

import numpy as np

from dnacnn.arrays import Floats, frozen
from dnacnn.cases.pattern import is_positive
from dnacnn.experiments.learning.classifier import Classifier, Parameters
from dnacnn.experiments.learning.optimizers import SGD, Memory
from dnacnn.lecture.lecture import Lecture
from dnacnn.network.layers import softmax
from dnacnn.network.trace import Trace

RATE = 0.1
_DECIMALS = 2  # of the kernels to begin with


@dataclass(frozen=True, eq=False, kw_only=True)
class Pass:
    """A strand on its way through a classifier, and the gradient on its way back."""

    classifier: Classifier
    trace: Trace  # of the network; its gradients are those of the loss
    active: Floats  # (H,)
    probs: Floats  # (C,)
    loss: float


@dataclass(frozen=True, kw_only=True)
class Path:
    """A way by which the gradient comes to one cell of a kernel: through one window alone, and passed on whole.

    The kernel, the pooled column and the window, and the letter's row and column in the kernel, each counted from 0.
    """

    kernel: int
    group: int
    window: int
    row: int
    column: int


@dataclass(frozen=True, eq=False, kw_only=True)
class FirstStep:
    """A strand on its way through random weights, what a step does to them, and its way through what they are then."""

    strand: str
    label: int  # 1 if the pattern holds on the strand
    rate: float
    before: Pass
    moves: Floats  # (F, 4, K), the rate times the gradient: what is subtracted from the kernels
    after: Pass


def first_step(lecture: Lecture, *, seed: int = 1, rate: float = RATE) -> FirstStep:
    """Send the worked strand through random weights, take one step against the gradient of its loss, and send it again.

    The kernels begin with two decimals, so that a kernel less what is subtracted is the new one as they are written.

    Examples
    --------
    >>> step = first_step(Lecture())
    >>> step.label, step.after.loss < step.before.loss
    (1, True)
    """
    strand = lecture.worked
    drawn = Classifier.from_noise(lecture.network, len(strand), seed=seed, kernels=len(lecture.motifs))
    start = drawn.with_parameters(drawn.parameters._replace(kernels=drawn.network.kernels.round(_DECIMALS)))
    label = int(is_positive(strand, lecture.motifs))
    moves, _ = SGD(rate).step(start.backward(strand, np.array([label])).gradient, Memory())
    end = start.with_parameters(Parameters(*(w - move for w, move in zip(start.parameters, moves, strict=True))))
    return FirstStep(
        strand=strand,
        label=label,
        rate=rate,
        before=_pass(start, strand, label),
        moves=frozen(moves[0]),
        after=_pass(end, strand, label),
    )


def single_path(passed: Pass, kernel: int) -> Path | None:
    """Find the cell of a kernel that gets the most of those to which the gradient comes through one window alone.

    The window has won its group alone and its letter is whole, so that every factor on the way is 1. None if there is
    no such cell.

    Examples
    --------
    >>> single_path(first_step(Lecture()).before, 2)
    Path(kernel=2, group=2, window=5, row=0, column=1)
    """
    trace = passed.trace
    through = trace.grad_scores[kernel, :, None, None] * trace.windows  # (W, 4, K)
    whole = (trace.mask[kernel] == 1) & (trace.scores[kernel] > 0)
    alone = (np.count_nonzero(through, axis=0) == 1) & (
        (trace.windows == 1) & whole[:, None, None] & (through != 0)
    ).any(0)
    if not alone.any():
        return None
    row, column = np.unravel_index(np.where(alone, np.abs(trace.grad_kernels[kernel]), 0).argmax(), alone.shape)
    window = int(np.flatnonzero(through[:, row, column])[0])
    group = window // passed.classifier.network.pool_size
    return Path(kernel=kernel, group=group, window=window, row=int(row), column=int(column))


def _pass(classifier: Classifier, strand: str, label: int) -> Pass:
    ahead, outcome = classifier.look(strand), classifier.backward(strand, np.array([label]))
    return Pass(
        classifier=classifier,
        trace=classifier.network.run(strand, upstream=outcome.pooled[0]),
        active=frozen(ahead.active[0]),
        probs=frozen(softmax(ahead.logits[0])),
        loss=outcome.loss,
    )
