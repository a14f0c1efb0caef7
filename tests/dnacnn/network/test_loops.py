"""The network against a second one, written in plain loops over letters."""

import math
import random
import re
from itertools import combinations, pairwise

import numpy as np
import pytest

from dnacnn.cases.pattern import is_positive
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run

Rows = list[list[float]]


def naive_network(strand: str, motifs: list[str], side: str, size: int) -> tuple[Rows, Rows, Rows, list[list[int]]]:
    width = len(motifs[0])
    extra = "O" * (width - 1)
    text = {"right": strand + extra, "left": extra + strand, "none": strand}[side]
    scores: Rows = []
    detected: Rows = []
    pooled: Rows = []
    winners: list[list[int]] = []
    for motif in motifs:
        row = []
        for start in range(len(text) - width + 1):
            score = -(width - 1.0)
            for offset in range(width):
                if text[start + offset] == motif[offset]:
                    score += 1
            row.append(score)
        scores.append(row)
        clipped = [max(score, 0.0) for score in row]
        detected.append(clipped)
        best_values, best_places = [], []
        for start in range(0, len(clipped), size):
            place = start
            for other in range(start, min(start + size, len(clipped))):
                if clipped[other] > clipped[place]:
                    place = other
            best_values.append(clipped[place])
            best_places.append(place)
        pooled.append(best_values)
        winners.append(best_places)
    return scores, detected, pooled, winners


def naive_cases(detected: Rows, width: int) -> list[tuple[int, ...]]:
    found: list[tuple[int, ...]] = []

    def extend(case: tuple[int, ...]) -> None:
        if len(case) == len(detected):
            found.append(case)
            return
        for column, value in enumerate(detected[len(case)]):
            if value == 1 and (not case or column - case[-1] >= width):
                extend((*case, column))

    extend(())
    return found


def naive_pooled_cases(strand: str, lecture: Lecture) -> list[tuple[int, ...]]:
    """Put every way in which the motifs fit into groups, and keep those that put each into a later one."""
    starts = combinations(range(len(strand) - lecture.width + 1), len(lecture.motifs))
    apart = [case for case in starts if all(b - a >= lecture.width for a, b in pairwise(case))]
    shift = lecture.width - 1 if lecture.pad_side == "left" else 0
    found = {tuple((start + shift) // lecture.pool_size for start in case) for case in apart}
    return sorted(case for case in found if all(a < b for a, b in pairwise(case)))


def naive_pooled_gradient(positive: bool, pooled: Rows, cases: list[tuple[int, ...]]) -> Rows:
    """Count the units that fire, turn the count into a probability, and give each of their cells what is wanting."""
    fired = [case for case in cases if sum(row[p] for row, p in zip(pooled, case, strict=True)) > len(pooled) - 1]
    share = math.exp(len(fired)) / (math.exp(len(fired)) + math.exp(0.5))
    gradient = [[0.0] * len(row) for row in pooled]
    for case in fired:
        for row, group in enumerate(case):
            gradient[row][group] += share - 1 if positive else share
    return gradient


def naive_kernel_gradient(strand: str, motif: str, side: str, gradient: list[float]) -> Rows:
    width = len(motif)
    extra = "O" * (width - 1)
    text = {"right": strand + extra, "left": extra + strand, "none": strand}[side]
    total = [[0.0] * width for _ in "ACGT"]
    for start, value in enumerate(gradient):
        for offset in range(width):
            letter = text[start + offset]
            if letter in "ACGT":
                total["ACGT".index(letter)][offset] += value
    return total


def random_lecture(seed: int) -> tuple[str, Lecture]:
    dice = random.Random(seed)  # noqa: S311 - a die, not a secret
    width = dice.randint(2, 4)
    letters = dice.choice(["ACGT", "AC", "GT"])  # of two letters, more strands are positive
    count = dice.randint(1, min(4, len(letters) ** width))
    motifs: list[str] = []
    while len(motifs) < count:
        motif = "".join(dice.choices(letters, k=width))
        if motif not in motifs:
            motifs.append(motif)
    strand = "".join(dice.choices(letters, k=dice.randint(width, 24)))
    lecture = Lecture(
        strands=[strand],
        worked=strand,
        others=[],
        motifs=motifs,
        pad_side=dice.choice(["right", "left", "none"]),
        pool_size=dice.randint(1, 5),
    )
    return strand, lecture


@pytest.mark.parametrize("seed", range(200))
def test_the_network_computes_what_the_loops_compute(seed: int) -> None:
    strand, lecture = random_lecture(seed)
    motifs = list(lecture.motifs)
    t = run(strand, lecture)
    scores, detected, pooled, winners = naive_network(strand, motifs, lecture.pad_side, lecture.pool_size)
    np.testing.assert_array_equal(t.scores, scores)
    np.testing.assert_array_equal(t.detected, detected)
    np.testing.assert_array_equal(t.pooled, pooled)
    np.testing.assert_array_equal(t.winners, winners)
    assert list(t.cases) == naive_cases(detected, lecture.width)
    to_pooled = naive_pooled_gradient(t.positive, pooled, naive_pooled_cases(strand, lecture))
    np.testing.assert_allclose(t.grad_pooled, to_pooled, rtol=1e-12, atol=1e-15)

    pattern = ".*".join(motifs)
    assert t.positive == bool(re.search(pattern, strand)) == bool(t.cases)
    assert bool(is_positive(strand, motifs)) == t.positive

    for row, motif in enumerate(motifs):
        to_detected = [0.0] * len(detected[row])
        for group, winner in enumerate(winners[row]):
            to_detected[winner] += t.grad_pooled[row, group]
        to_scores = [slope if score > 0 else 0.0 for slope, score in zip(to_detected, scores[row], strict=True)]
        np.testing.assert_array_equal(t.grad_detected[row], to_detected)
        np.testing.assert_array_equal(t.grad_scores[row], to_scores)
        np.testing.assert_allclose(
            t.grad_kernels[row],
            naive_kernel_gradient(strand, motif, lecture.pad_side, to_scores),
            atol=1e-12,
        )
