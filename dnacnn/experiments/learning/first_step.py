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


@dataclass(frozen=True, eq=False, kw_only=True)
class FirstStep:
    """A strand on its way through random weights, and what a step does to them."""

    start: Classifier
    strand: str
    label: int  # 1 if the pattern holds on the strand
    trace: Trace  # of the network; its gradients are those of the loss
    active: Floats  # (H,)
    logits: Floats  # (C,)
    probs: Floats  # (C,)
    loss: float
    rate: float
    moves: Floats  # (F, 4, K), the rate times the gradient: what is subtracted from the kernels
    kernels: Floats  # (F, 4, K), after the step
    probs_after: Floats  # (C,)
    loss_after: float


def first_step(lecture: Lecture, *, seed: int = 1, rate: float = RATE) -> FirstStep:
    """Send the worked strand through random weights, and take one step against the gradient of its loss.

    Examples
    --------
    >>> step = first_step(Lecture())
    >>> step.label, step.loss_after < step.loss
    (1, True)
    """
    strand = lecture.worked
    start = Classifier.from_noise(lecture.network, len(strand), seed=seed, kernels=len(lecture.motifs))
    label = int(is_positive(strand, lecture.motifs))
    labels = np.array([label])
    ahead, outcome = start.look(strand), start.backward(strand, labels)
    moves, _ = SGD(rate).step(outcome.gradient, Memory())
    end = start.with_parameters(Parameters(*(w - move for w, move in zip(start.parameters, moves, strict=True))))
    return FirstStep(
        start=start,
        strand=strand,
        label=label,
        trace=start.network.run(strand, upstream=outcome.pooled[0]),
        active=frozen(ahead.active[0]),
        logits=frozen(ahead.logits[0]),
        probs=frozen(softmax(ahead.logits[0])),
        loss=outcome.loss,
        rate=rate,
        moves=frozen(moves[0]),
        kernels=frozen(end.network.kernels),
        probs_after=frozen(end.probs(strand)[0]),
        loss_after=end.loss(strand, labels),
    )
