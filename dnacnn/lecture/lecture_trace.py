"""One strand of a lecture on its way through the lecture's network and back, and what the lecture asks about it."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from dnacnn.arrays import Bools, Floats, frozen
from dnacnn.cases.cases import Case
from dnacnn.cases.held import held_cases
from dnacnn.cases.next_layer import (
    NextLayer,
    NextLayerGradients,
    NextLayerOutput,
    ask_next_layer,
    build_next_layer,
    next_layer_backward,
    next_layer_loss,
)
from dnacnn.cases.pattern import is_positive
from dnacnn.lecture.lecture import Lecture
from dnacnn.network.encoding import DNA, Strand, check_length, clean_strand
from dnacnn.network.html import HtmlTable, trace_html
from dnacnn.network.trace import Trace


@dataclass(frozen=True, eq=False, kw_only=True)
class LectureTrace(Trace):
    """The trace of one strand, with the next layer, the prediction, the truth and the loss.

    A case names one column per motif. The next layer has C units, one for each case that pooling leaves; the two
    logits are those of "positive" and of "negative". All gradients are those of the loss; if no unit fires, they are
    all 0 but for those of logits and units.
    """

    lecture: Lecture
    strand: str  # N letters
    padded_strand: str  # M letters, the pad letter included
    cases: tuple[Case, ...]  # the position cases that hold, as columns of detected
    pooled_cases: tuple[Case, ...]  # the pooled cases that hold, as columns of pooled
    positive: bool  # the truth, from the pattern itself
    predicted: bool  # whether "positive" is the more probable: whether some unit fires, or some pooled case holds

    unit_cases: tuple[Case, ...]  # C, the pooled case of each unit
    unit_weights: Floats  # (C, F, P)
    unit_bias: Floats  # (C,)
    unit_sums: Floats  # (C,), the weighted sums of pooled
    unit_scores: Floats  # (C,), unit_sums + unit_bias
    units: Floats  # (C,), ReLU of unit_scores
    logits: Floats  # (2,), the sum of the units, and the fixed threshold
    probs: Floats  # (2,), softmax of the logits
    loss: Floats  # (), minus the logarithm of the true class's probability

    grad_logits: Floats  # (2,); the first is also that of the units' sum
    grad_units: Floats  # (C,)
    grad_unit_scores: Floats  # (C,)
    grad_unit_weights: Floats  # (C, F, P)
    grad_unit_bias: Floats  # (C,)

    @property
    def learns(self) -> bool:
        """Whether a unit fires, so that a gradient comes back to the pooled output."""
        return bool(self.units.any())

    def _repr_html_(self) -> str:
        """Show the layers, the answer, the loss and its gradients as tables, in a notebook."""
        names, windows = self.network.names, range(1, self.detected.shape[1] + 1)
        answers, motifs = ("positive", "negative"), range(1, self.kernels.shape[2] + 1)
        output = np.array([self.logits, self.probs, self.grad_logits])
        fired = [unit for unit in range(len(self.units)) if self.units[unit]]
        cases = [" ".join(str(group + 1) for group in self.unit_cases[unit]) for unit in fired]
        units = np.array([self.units[fired], self.grad_units[fired]])
        heading = f"units that fire, of {len(self.units)}"
        tables = [HtmlTable(heading, ("value", "gradient"), cases, units)] if fired else []
        tables += [
            HtmlTable("last layer", ("logit", "probability", "gradient"), answers, output),
            HtmlTable("loss", (answers[not self.positive],), ("",), self.loss.reshape(1, 1)),
            HtmlTable("gradient at Ẍ", names, range(1, self.pooled.shape[1] + 1), self.grad_pooled),
            HtmlTable("gradient at Ẋ", names, windows, self.grad_detected),
            *(
                HtmlTable(f"gradient at kernel {name}", DNA, motifs, gradient)
                for name, gradient in zip(names, self.grad_kernels, strict=True)
            ),
        ]
        return trace_html(self, tables)


def run(strand: Strand, lecture: Lecture) -> LectureTrace:
    """Take one strand through a lecture's network to the loss, and back.

    Parameters
    ----------
    strand : N letters; lower case and white space around them are accepted

    Raises
    ------
    InputError
        If the strand is empty, holds another letter than A, C, G or T, is shorter than a motif, or is so long that
        `build_next_layer` refuses it.

    Examples
    --------
    >>> trace = run("CAGTTAAG", Lecture())
    >>> trace.cases, trace.pooled_cases, trace.positive
    (((0, 3, 6),), ((0, 1, 3),), True)
    >>> trace.logits, trace.probs.round(3), trace.loss.round(3)
    (array([1. , 0.5]), array([0.622, 0.378]), np.float64(0.474))
    >>> trace.grad_bias.round(3)
    array([-0.378, -0.378, -0.378])
    """
    strand, network = clean_strand(strand), lecture.network
    check_length(strand, network.width)
    positive = is_positive(strand, lecture.motifs)
    layer, pooled = build_next_layer(lecture, len(strand)), network.forward(strand).pooled.values
    output = ask_next_layer(pooled, layer)
    back = next_layer_backward(output, positive, pooled, layer)
    trace = network.run(strand, upstream=back.grad_pooled)
    sizes = len(strand), network.width
    return LectureTrace(
        **vars(trace),
        **_answer(layer, output, back, positive=positive),
        lecture=lecture,
        strand=strand,
        padded_strand=lecture.padded(strand),
        cases=held_cases(trace.detected, *sizes, 1, shift=network.shift),
        pooled_cases=held_cases(pooled, *sizes, network.pool_size, shift=network.shift),
    )


def _answer(layer: NextLayer, output: NextLayerOutput, back: NextLayerGradients, *, positive: Bools) -> dict[str, Any]:
    """Give what belongs to the units and to the last layer, by the names of a trace."""
    arrays = {"unit_weights": layer.weights, "unit_bias": layer.bias} | output._asdict() | back._asdict()
    arrays["loss"] = next_layer_loss(output, positive)
    found = {name: frozen(arrays[name]) for name in arrays.keys() - {"predicted", "grad_pooled"}}
    return found | {"unit_cases": layer.cases, "positive": bool(positive), "predicted": bool(output.predicted)}
