"""What is lost at the strand's ends: positives told right by where their first motif starts, for three ways of padding.

Axes: R seeds, D ways of padding, L positions, N letters.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from dnacnn.arrays import Floats, Ints, frozen
from dnacnn.cases.cases import count_cases
from dnacnn.experiments.learning.classifier import Classifier, Parameters
from dnacnn.experiments.learning.curve import quartiles
from dnacnn.experiments.learning.design import Design
from dnacnn.experiments.learning.examples import draw_starting_at
from dnacnn.experiments.learning.training import train
from dnacnn.network.encoding import one_hot, pad

PADDINGS = ("none", "right", "both")  # how many columns of zeros: none, K - 1 on the right, K - 1 on each side
SIZE, PER_POSITION = 300, 200  # strands to learn from, and positives to be told right for each position
_TESTED = 5


@dataclass(frozen=True, eq=False, kw_only=True)
class EdgePadded(Classifier):
    """A classifier that pads as it is told, whatever its network does: columns on the left and on the right."""

    ends: tuple[int, int] = (0, 0)

    def padded(self, strands: Any) -> Floats:
        """Encode strands and pad them, (B, 4, M)."""
        left, right = self.ends
        return pad(pad(one_hot(strands), left, "left"), right, "right")


@dataclass(frozen=True, eq=False, kw_only=True)
class Edges:
    """The share of positives that are told right, by where their first motif starts."""

    recall: Floats  # (R, D, L)
    median: Floats  # (D, L)
    low: Floats  # (D, L), the lower quartile
    high: Floats  # (D, L), the upper quartile
    cases: Ints  # (L,), in how many ways the other motifs can stand behind
    seen: Ints  # (D, N), how many windows see each letter


def edges_run(design: Design, seed: int) -> list[list[float]]:
    """Train heads behind the given detectors, padded in each way; share of positives told right by position, (D, L)."""
    examples, unseen = design.strands(seed, [SIZE])
    tests = [
        draw_starting_at(design.motifs, design.length, start, PER_POSITION, seed=[seed, design.length, _TESTED, start])
        for start in _starts(design)
    ]
    found = []
    for ends in _ends(design):
        run = train(_start(design, ends, seed), examples, unseen, steps=design.steps, seed=seed, learn_kernels=False)
        found.append([float(np.mean(run.end.look(codes).logits.argmax(axis=1) == 1)) for codes in tests])
    return found


def edge_effect(design: Design, runs: Sequence[Any] | None = None) -> Edges:
    """Take the median and the quartiles of runs with all seeds; they are done now, if left out.

    Examples
    --------
    >>> design = Design(motifs=("CA", "TT"), length=6, seeds=(1, 2), unseen=10, steps=40)
    >>> edges = edge_effect(design)
    >>> edges.median.shape, edges.cases, edges.seen.tolist()
    ((3, 3), array([3, 2, 1]), [[1, 2, 2, 2, 2, 1], [1, 2, 2, 2, 2, 2], [2, 2, 2, 2, 2, 2]])
    """
    recall = np.array([edges_run(design, seed) for seed in design.seeds] if runs is None else runs)  # (R, D, L)
    low, median, high = quartiles(recall)
    width, motifs = design.network().width, len(design.motifs)
    cases = [
        count_cases(design.length - start - width, motifs - 1, width) if motifs > 1 else 1 for start in _starts(design)
    ]
    return Edges(
        recall=frozen(recall),
        median=frozen(median),
        low=frozen(low),
        high=frozen(high),
        cases=frozen(np.array(cases)),
        seen=frozen(np.array([_windows_over(design.length, width, *ends) for ends in _ends(design)])),
    )


def _ends(design: Design) -> tuple[tuple[int, int], ...]:
    more = design.network().width - 1
    return ((0, 0), (0, more), (more, more))


def _start(design: Design, ends: tuple[int, int], seed: int) -> EdgePadded:
    network = replace(design.network(), pad_side="none")
    start = Classifier.from_noise(network, design.length + sum(ends), seed=seed)
    head = dict(zip(Parameters._fields[2:], start.parameters[2:], strict=True))
    return EdgePadded(network=network, ends=ends, **head)


def _starts(design: Design) -> range:
    return range(design.length - len(design.motifs) * design.network().width + 1)


def _windows_over(length: int, width: int, left: int, right: int) -> Ints:
    """Count the windows that see each letter."""
    seen = np.convolve(np.ones(length + left + right - width + 1, dtype=np.intp), np.ones(width, dtype=np.intp))
    return seen[left : left + length]
