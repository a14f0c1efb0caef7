"""Detectors from noise: which motifs kernels of random numbers come to spell when everything is trained.

Axes: R seeds, T snapshots, F kernels, K kernel width.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from dnacnn.arrays import Bools, Floats, Ints, frozen
from dnacnn.experiments.learning.classifier import Classifier
from dnacnn.experiments.learning.design import Design
from dnacnn.experiments.learning.training import train
from dnacnn.network.encoding import decode

SNAPSHOTS = 41  # of the run that is shown from beginning to end
_LEAD = 0.25  # of the range of a kernel's cells, by which the largest of a column is clearly so


@dataclass(frozen=True, eq=False, kw_only=True)
class Discovery:
    """What came of so many random kernels, with every seed."""

    count: int  # F
    kernels: Floats  # (R, F, 4, K)
    bias: Floats  # (R, F)
    words: tuple[tuple[str, ...], ...]  # R times F, what each kernel answers most to
    found: Bools  # (R, motifs), whether a kernel spells the motif
    accuracy: Floats  # (R,)
    complete: int  # seeds that found all motifs

    @property
    def counts(self) -> Ints:
        """How many motifs each seed found, (R,)."""
        return np.asarray(self.found.sum(axis=1))


@dataclass(frozen=True, eq=False, kw_only=True)
class Course:
    """One training from noise, from beginning to end."""

    steps: Ints  # (T,)
    kernels: Floats  # (T, F, 4, K)
    bias: Floats  # (T, F)
    loss: Floats  # (T,), of all strands that are learned from
    accuracy: Floats  # (T,), on unseen ones


def discovery_run(design: Design, seed: int) -> dict[str, Any]:
    """Train everything from noise with one seed, once for each number of kernels; the first seed keeps snapshots.

    Returns
    -------
    run : "kernels", "bias" and "accuracy", an item for each number of kernels; of the first seed also the "course" of
        the fewest kernels.
    """
    examples, unseen = design.strands(seed, [design.noise_size])
    last = design.noise_steps
    found: dict[str, Any] = {"kernels": [], "bias": [], "accuracy": []}
    for count in design.kernels:
        shown = seed == design.seeds[0] and count == design.kernels[0]
        start = Classifier.from_noise(design.network(), design.length, seed=seed, kernels=count)
        run = train(start, examples, unseen, steps=last, seed=seed, snapshots=_looks(last) if shown else [last])
        found["kernels"].append(run.kernels[-1].tolist())
        found["bias"].append(run.bias[-1].tolist())
        found["accuracy"].append(float(run.accuracy[-1]))
        if shown:
            found["course"] = {
                "steps": run.steps.tolist(),
                "kernels": run.kernels.tolist(),
                "bias": run.bias.tolist(),
                "loss": run.train_loss.tolist(),
                "accuracy": run.accuracy.tolist(),
            }
    return found


def discover(design: Design, runs: Sequence[Any] | None = None) -> tuple[Discovery, ...]:
    """Say what came of each number of kernels.

    Parameters
    ----------
    design : what was tried
    runs : what `discovery_run` gave for each seed; done now, if left out

    Examples
    --------
    >>> design = Design(motifs=("CA",), length=4, kernels=(1,), seeds=(1, 2), unseen=40, noise_size=40, noise_steps=200)
    >>> [(one.count, one.words, one.complete) for one in discover(design)]
    [(1, (('CA',), ('GC',)), 1)]
    """
    runs = [discovery_run(design, seed) for seed in design.seeds] if runs is None else runs
    return tuple(_discovery(design, place, runs) for place in range(len(design.kernels)))


def _discovery(design: Design, place: int, runs: Sequence[Any]) -> Discovery:
    kernels, bias = (np.array([run[name][place] for run in runs]) for name in ("kernels", "bias"))
    words = tuple(spelled(one) for one in kernels)
    found = np.array([[motif in spelt for motif in design.motifs] for spelt in words])
    return Discovery(
        count=design.kernels[place],
        kernels=frozen(kernels),
        bias=frozen(bias),
        words=words,
        found=frozen(found),
        accuracy=frozen(np.array([run["accuracy"][place] for run in runs])),
        complete=int(found.all(axis=1).sum()),
    )


def course_of(run: dict[str, Any]) -> Course:
    """Return the course that the first seed's run kept."""
    kept = run["course"]
    return Course(
        steps=frozen(np.array(kept["steps"])),
        **{name: frozen(np.array(kept[name])) for name in ("kernels", "bias", "loss", "accuracy")},
    )


def spelled(kernels: Floats) -> tuple[str, ...]:
    """Give the word that each kernel, (F, 4, K), answers most to: the letters of the largest cell in each column.

    Examples
    --------
    >>> from dnacnn.network.encoding import one_hot
    >>> spelled(one_hot(["CA", "TT"]) - 0.5)
    ('CA', 'TT')
    """
    return tuple(decode(row) for row in kernels.argmax(axis=1))


def clear(kernels: Floats) -> Bools:
    """Say of each letter that kernels, (F, 4, K), spell whether its cell is clearly the largest of its column, (F, K).

    It leads the next one by at least a quarter of the range of the kernel's cells.

    Examples
    --------
    >>> clear(np.array([[[0.9, 0.2], [0.1, 0.3], [-0.1, 0.1], [-0.1, 0.0]]])).tolist()
    [[True, False]]
    """
    ordered = np.sort(kernels, axis=1)
    spread = np.ptp(kernels, axis=(1, 2))
    return np.asarray(ordered[:, -1] - ordered[:, -2] >= _LEAD * spread[:, None])


def best_lacking(discoveries: Sequence[Discovery]) -> tuple[int, int] | None:
    """Find the most accurate run that didn't find all motifs: which number of kernels, and which seed, from 0."""
    lacking = np.array([np.where(one.found.all(axis=1), -1.0, one.accuracy) for one in discoveries])  # (numbers, R)
    place, at = np.unravel_index(lacking.argmax(), lacking.shape)
    return None if lacking[place, at] < 0 else (int(place), int(at))


def _looks(last: int) -> list[int]:
    """Space looks so that the early ones, when most changes, are close together: squares."""
    return sorted({round(last * (place / (SNAPSHOTS - 1)) ** 2) for place in range(SNAPSHOTS)})
