"""How many strands a second the core takes, beside loops that convolve one strand after another.

Run it with ``python tests/bench/bench_core.py``. The work is the same for all: all 65 536 strands of eight letters
under three detectors. The loops stop at the detectors' answers; the core's whole way is given as well.
"""

import time
from collections.abc import Callable

import numpy as np
from rich.console import Console
from rich.table import Table
from scipy.signal import correlate

from dnacnn.cases.cases import position_cases
from dnacnn.cases.held import cases_hold
from dnacnn.cases.pattern import is_positive
from dnacnn.cases.pooled import pooled_cases
from dnacnn.lecture.lecture import Lecture
from dnacnn.network.encoding import all_strands, decode, encode, one_hot, pad
from dnacnn.network.layers import convolve

LECTURE = Lecture()
NETWORK = LECTURE.network


def scipy_loop(padded: np.ndarray) -> np.ndarray:
    """Correlate each strand with each kernel in two dimensions."""
    return np.array([[correlate(x, kernel, mode="valid")[0] - 1 for kernel in NETWORK.kernels] for x in padded])


def numpy_loop(padded: np.ndarray) -> np.ndarray:
    """Correlate each strand with each kernel row by row."""
    return np.array(
        [
            [
                sum(np.correlate(row, weights, mode="valid") for row, weights in zip(x, kernel, strict=True)) - 1
                for kernel in NETWORK.kernels
            ]
            for x in padded
        ]
    )


def core(padded: np.ndarray) -> np.ndarray:
    """Score all strands at once."""
    return convolve(padded, NETWORK.kernels, NETWORK.bias)


def whole_way(strands: list[str]) -> np.ndarray:
    """Encode, pad, detect, pool, and ask both case lists and the pattern."""
    codes = encode(strands)
    ahead = NETWORK.forward(codes)
    by_cases = cases_hold(ahead.detected, position_cases(8, 3, 2)).any(axis=-1)
    by_pooled = cases_hold(ahead.pooled.values, pooled_cases(8, 3, 2, 2)).any(axis=-1)
    return np.stack([by_cases, by_pooled, is_positive(codes, LECTURE.motifs)])


def seconds(work: Callable[[], object], times: int) -> float:
    """Give the shortest of some runs."""
    shortest = np.inf
    for _ in range(times):
        start = time.perf_counter()
        work()
        shortest = min(shortest, time.perf_counter() - start)
    return shortest


def main() -> None:
    """Measure and print."""
    codes = all_strands(8)
    strands = [decode(row) for row in codes]
    padded = pad(one_hot(codes), 1)
    some = padded[::16]
    for loop in (scipy_loop, numpy_loop):
        np.testing.assert_allclose(loop(some[:64]), core(some[:64]))

    table = Table("what", "strands", "seconds", "strands a second", "times the SciPy loop")
    rows = (
        ("scores: scipy.signal.correlate in a loop", len(some), seconds(lambda: scipy_loop(some), 3)),
        ("scores: np.correlate in a loop", len(some), seconds(lambda: numpy_loop(some), 3)),
        ("scores: dnacnn.convolve", len(padded), seconds(lambda: core(padded), 5)),
        ("letters to all three verdicts: dnacnn", len(strands), seconds(lambda: whole_way(strands), 5)),
    )
    slowest = rows[0][1] / rows[0][2]
    for name, count, took in rows:
        rate = count / took
        table.add_row(name, f"{count:,}", f"{took:.3f}", f"{rate:,.0f}", f"{rate / slowest:,.1f}")
    Console(width=110).print(table)


if __name__ == "__main__":
    main()
