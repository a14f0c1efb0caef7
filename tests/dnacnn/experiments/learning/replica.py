"""What README says of the encore's trainings, done again from that description alone.

Nothing here comes from the package: strands are texts, the network is written out anew, and every number is drawn
otherwise. So medians agree as those of other seeds would. `python replica.py` prints the tables, in some minutes.
"""

import math
import random
import re
from collections.abc import Sequence
from itertools import permutations
from statistics import median

import numpy as np

MOTIFS, LETTERS = ("CA", "TT", "AG"), "ACGT"
HIDDEN, BATCH = 16, 32
RATE, MEAN, SQUARE, TINY = 0.01, 0.9, 0.999, 1e-8

Weights = dict[str, np.ndarray]


def dice_for(what: str, seed: int) -> random.Random:
    """Return what draws strands."""
    return random.Random(f"{what} {seed}")  # noqa: S311 - nothing secret


def planted(order: tuple[str, ...], length: int, dice: random.Random) -> str:
    """Put words in an order, at places drawn from all in which they fit; other letters are drawn."""
    free = length - sum(map(len, order))
    gaps = sorted(dice.sample(range(free + len(order)), len(order)))
    strand = ""
    for place, (gap, word) in enumerate(zip(gaps, order, strict=True)):
        while len(strand) < gap - place + sum(map(len, order[:place])):
            strand += dice.choice(LETTERS)
        strand += word
    return strand + "".join(dice.choice(LETTERS) for _ in range(length - len(strand)))


def drawn(count: int, length: int, dice: random.Random, unlike: Sequence[str] = ()) -> tuple[list[str], np.ndarray]:
    """Draw strands, positive and negative in turn; every third negative has the motifs in another order."""
    others = [order for order in permutations(MOTIFS) if order != MOTIFS]
    strands, taken = [], set(unlike)
    for place in range(count):
        while True:
            if place % 2 == 0:
                strand = planted(MOTIFS, length, dice)
            elif place % 6 == 5:
                strand = planted(dice.choice(others), length, dice)
            else:
                strand = "".join(dice.choice(LETTERS) for _ in range(length))
            if bool(re.search(".*".join(MOTIFS), strand)) == (place % 2 == 0) and strand not in taken:
                break
        strands.append(strand)
    return strands, np.arange(count) % 2 == 0


def windows(strands: list[str], left: int = 0, right: int = 1) -> np.ndarray:
    """Write out each window's letters, one-hot, (strands, windows, 8), with columns of zeros at the ends."""
    onehot = np.array([[[letter == base for base in LETTERS] for letter in strand] for strand in strands], float)
    onehot = np.pad(onehot, [(0, 0), (left, right), (0, 0)])
    return np.concatenate([onehot[:, :-1], onehot[:, 1:]], axis=2)


def detectors(count: int | None, noise: np.random.Generator) -> Weights:
    """Return the motifs' detectors, or so many random ones."""
    if count is None:
        return {"kernels": windows(list(MOTIFS), right=0)[:, 0], "bias": np.full(len(MOTIFS), -1.0)}
    return {"kernels": noise.normal(0, math.sqrt(2 / 8), (count, 8)), "bias": np.zeros(count)}


def head(inputs: int, noise: np.random.Generator) -> Weights:
    """Return a random dense head."""
    return {
        "hidden": noise.normal(0, math.sqrt(2 / inputs), (HIDDEN, inputs)),
        "hidden_bias": np.zeros(HIDDEN),
        "output": noise.normal(0, math.sqrt(2 / HIDDEN), (2, HIDDEN)),
        "output_bias": np.zeros(2),
    }


def pooled(cells: np.ndarray, weights: Weights, size: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the maxima of groups, (strands, kernels * groups), and in which window each was found."""
    detected = np.maximum(cells @ weights["kernels"].T + weights["bias"], 0)  # (strands, windows, kernels)
    starts = range(0, detected.shape[1], size)
    best = [start + detected[:, start : start + size].argmax(axis=1) for start in starts]
    values = [np.take_along_axis(detected, at[:, None], axis=1)[:, 0] for at in best]
    return np.stack(values, axis=2).reshape(len(cells), -1), np.stack(best, axis=2)


def answers(inputs: np.ndarray, weights: Weights) -> tuple[np.ndarray, np.ndarray]:
    """Return the hidden units and the logits."""
    units = np.maximum(inputs @ weights["hidden"].T + weights["hidden_bias"], 0)
    return units, units @ weights["output"].T + weights["output_bias"]


def slopes(cells: np.ndarray, positive: np.ndarray, weights: Weights, size: int, *, all_learn: bool) -> Weights:
    """Differentiate the mean cross-entropy by every weight that learns."""
    inputs, best = pooled(cells, weights, size) if all_learn else (cells, np.empty(0))
    units, logits = answers(inputs, weights)
    chances = np.exp(logits - logits.max(axis=1, keepdims=True))
    chances /= chances.sum(axis=1, keepdims=True)
    to_logits = (chances - np.stack([~positive, positive], axis=1)) / len(positive)
    to_units = to_logits @ weights["output"] * (units > 0)
    found = {
        "hidden": to_units.T @ inputs,
        "hidden_bias": to_units.sum(axis=0),
        "output": to_logits.T @ units,
        "output_bias": to_logits.sum(axis=0),
    }
    if all_learn:
        to_inputs = ((to_units @ weights["hidden"]) * (inputs > 0)).reshape(best.shape)
        found["kernels"], found["bias"] = np.zeros_like(weights["kernels"]), to_inputs.sum(axis=(0, 2))
        for kernel in range(best.shape[1]):
            seen = np.take_along_axis(cells, best[:, kernel, :, None], axis=1)  # (strands, groups, 8)
            found["kernels"][kernel] = np.einsum("sg,sgx->x", to_inputs[:, kernel], seen)
    return found


def learn(
    cells: np.ndarray, positive: np.ndarray, weights: Weights, size: int, noise: np.random.Generator, *, steps: int,
    all_learn: bool,
) -> None:  # fmt: skip
    """Take steps of Adam, in batches without replacement."""
    means, squares = ({name: np.zeros_like(one) for name, one in weights.items()} for _ in range(2))
    batch, order = min(BATCH, len(cells)), np.empty(0, int)
    for step in range(1, steps + 1):
        if len(order) < batch:
            order = noise.permutation(len(cells))
        chosen, order = order[:batch], order[batch:]
        for name, slope in slopes(cells[chosen], positive[chosen], weights, size, all_learn=all_learn).items():
            means[name] = MEAN * means[name] + (1 - MEAN) * slope
            squares[name] = SQUARE * squares[name] + (1 - SQUARE) * slope**2
            root = np.sqrt(squares[name] / (1 - SQUARE**step)) + TINY
            weights[name] = weights[name] - RATE * means[name] / (1 - MEAN**step) / root


def example_runs(seed: int, pools: list[int], sizes: list[int], unseen: int = 4000) -> dict[tuple[int, int], float]:
    """Train heads behind given detectors: accuracy by size of groups and number of strands."""
    dice, noise = dice_for("examples", seed), np.random.default_rng([seed, 777])
    tests, truth = drawn(unseen, 16, dice)
    strands, positive = drawn(max(sizes), 16, dice, tests)
    found = {}
    for size in pools:
        for count in sizes:
            weights = detectors(None, noise)
            inputs = pooled(windows(strands[:count]), weights, size)[0]
            weights |= head(inputs.shape[1], noise)
            learn(inputs, positive[:count], weights, size, noise, steps=2000, all_learn=False)
            logits = answers(pooled(windows(tests), weights, size)[0], weights)[1]
            found[size, count] = float(np.mean((logits[:, 1] > logits[:, 0]) == truth))
    return found


def kernel_run(seed: int, count: int, unseen: int = 4000, steps: int = 4000) -> tuple[int, float]:
    """Train everything from noise: motifs found, and accuracy."""
    dice, noise = dice_for("kernels", seed), np.random.default_rng([seed, count, 778])
    tests, truth = drawn(unseen, 16, dice)
    strands, positive = drawn(4000, 16, dice, tests)
    weights = detectors(count, noise) | head(8 * count, noise)
    learn(windows(strands), positive, weights, 2, noise, steps=steps, all_learn=True)
    words = {"".join(LETTERS[at] for at in one.reshape(2, 4).argmax(axis=1)) for one in weights["kernels"]}
    logits = answers(pooled(windows(tests), weights, 2)[0], weights)[1]
    return len(words & set(MOTIFS)), float(np.mean((logits[:, 1] > logits[:, 0]) == truth))


def edge_run(seed: int, per_place: int = 200) -> list[list[float]]:
    """Train behind three paddings: positives told right by the place at which the first motif starts first."""
    dice, noise = dice_for("edges", seed), np.random.default_rng([seed, 779])
    strands, positive = drawn(300, 16, dice)
    first, *others = MOTIFS
    tests: list[list[str]] = []
    for start in range(11):
        tests.append([])
        while len(tests[-1]) < per_place:
            front = "".join(dice.choice(LETTERS) for _ in range(start))
            strand = front + first + planted(tuple(others), 14 - start, dice)
            if strand.find(first) == start:
                tests[-1].append(strand)
    found = []
    for left, right in ((0, 0), (0, 1), (1, 1)):
        weights = detectors(None, noise)
        inputs = pooled(windows(strands, left, right), weights, 2)[0]
        weights |= head(inputs.shape[1], noise)
        learn(inputs, positive, weights, 2, noise, steps=2000, all_learn=False)
        asked = [answers(pooled(windows(one, left, right), weights, 2)[0], weights)[1] for one in tests]
        found.append([float(np.mean(logits[:, 1] > logits[:, 0])) for logits in asked])
    return found


def main(seeds: int = 20) -> None:
    """Print medians, as the tables of `dnacnn experiment` have them."""
    pools, sizes = [1, 2, 4], [30, 100, 300, 1000, 3000]
    runs = [example_runs(seed, pools, sizes) for seed in range(seeds)]
    for size in pools:
        print(size, *(f"{median(run[size, count] for run in runs):.3f}" for count in sizes), flush=True)  # noqa: T201
    for count in (3, 4, 6):
        found, right = zip(*(kernel_run(seed, count) for seed in range(seeds)), strict=True)
        print(count, "kernels:", found.count(len(MOTIFS)), f"{median(right):.3f}", flush=True)  # noqa: T201
    edges = np.median([edge_run(seed) for seed in range(seeds)], axis=0)
    print(edges.round(3))  # noqa: T201


if __name__ == "__main__":
    main()
