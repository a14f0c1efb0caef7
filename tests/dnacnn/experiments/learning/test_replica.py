"""The shipped results agree with what a plain script finds that knows README's description and nothing else."""

import numpy as np

from dnacnn.experiments.learning.results import kept_results
from tests.dnacnn.experiments.learning.replica import edge_run, example_runs, kernel_run


def test_examples() -> None:
    kept = kept_results()
    pools, sizes = [1, 2], [100, 300]
    runs = [example_runs(seed, pools, sizes, unseen=1000) for seed in range(3)]
    medians = np.array([[np.median([run[size, count] for run in runs]) for count in sizes] for size in pools])
    shipped = kept.curve.accuracy[:, :2, 1:3]
    assert kept.design.pools[:2] == tuple(pools)
    assert kept.design.sizes[1:3] == tuple(sizes)
    assert (shipped.min(axis=0) < medians).all()
    assert (medians < shipped.max(axis=0)).all()
    np.testing.assert_allclose(medians, np.median(shipped, axis=0), atol=0.02)


def test_kernels() -> None:
    found, right = zip(*(kernel_run(seed, 3, unseen=1000) for seed in range(2)), strict=True)
    shipped = kept_results().discoveries[0]
    assert shipped.count == 3
    assert set(found) <= set(shipped.counts.tolist())
    assert shipped.accuracy.min() < np.median(right) < shipped.accuracy.max()


def test_edges() -> None:
    recall = np.median([edge_run(seed) for seed in range(3)], axis=0)
    shipped = kept_results().edges.recall
    assert (shipped.min(axis=0) - 0.05 <= recall).all()
    assert (recall <= shipped.max(axis=0) + 0.05).all()
