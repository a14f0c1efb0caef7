"""The results that come with the package are what training gives."""

from pathlib import Path

import numpy as np
import pytest

from dnacnn.errors import InputError
from dnacnn.experiments.learning.classifier import Classifier
from dnacnn.experiments.learning.curve import curve_run
from dnacnn.experiments.learning.design import SEEDS, Design
from dnacnn.experiments.learning.edges import edges_run
from dnacnn.experiments.learning.limits import attainable, best_ignoring
from dnacnn.experiments.learning.results import EXPERIMENTS, Results, kept_results, kept_runs, results_for
from dnacnn.experiments.learning.training import train
from dnacnn.lecture.lecture import Lecture


def test_they_are_those_of_the_notes_lecture_and_of_the_seeds_that_were_fixed() -> None:
    kept = kept_results()
    assert kept.design == Design.of(Lecture())
    assert kept.design.seeds == tuple(range(1, SEEDS + 1))
    assert set(kept.runs()) == set(EXPERIMENTS)


@pytest.mark.parametrize("seed", [2, 17])
def test_a_sample_of_them_is_trained_again_to_the_last_digit(seed: int) -> None:
    kept = kept_results()
    small = Design.of(Lecture(), seeds=(seed,), pools=(1, 4), sizes=(30, 300))
    whole = kept.design
    rows, columns = ([whole.pools.index(one) for one in small.pools], [whole.sizes.index(one) for one in small.sizes])
    expected = [[kept.runs()["examples"][seed][row][column] for column in columns] for row in rows]
    assert curve_run(small, seed) == expected


def test_a_run_of_the_edges_is_trained_again_to_the_last_digit() -> None:
    kept = kept_results()
    assert edges_run(kept.design, 5) == kept.runs()["edges"][5]


def test_kernels_from_noise_are_trained_again_to_the_last_digit() -> None:
    design = kept_results().design
    examples, unseen = design.strands(3, [design.noise_size])
    start = Classifier.from_noise(design.network(), design.length, seed=3, kernels=3)
    run = train(start, examples, unseen, steps=design.noise_steps, seed=3)
    assert run.end.network.kernels.tolist() == kept_results().runs()["kernels"][3]["kernels"][0]


def test_fewer_seeds_are_taken_from_them_and_another_design_is_not() -> None:
    fewer = results_for(Design.of(Lecture(), 3))
    assert fewer
    assert fewer.curve.accuracy.tolist() == kept_results().curve.accuracy[:3].tolist()
    assert results_for(Design.of(Lecture(), length=12)) is None
    assert results_for(Design.of(Lecture(motifs=("CA", "TT", "GG")))) is None
    more = Design.of(Lecture(), SEEDS + 1)
    assert set(kept_runs("edges", more)) == set(range(1, SEEDS + 1))
    assert results_for(more) is None


def test_results_are_text_that_can_be_compared_and_asked() -> None:
    kept = kept_results()
    again = Results.of(kept.design, kept.runs())
    assert again == kept
    assert repr(again) == repr(kept)
    assert len(repr(kept)) < 40
    alone = Results.of(kept.design, {"edges": kept.runs()["edges"]})
    with pytest.raises(InputError, match="these results have no examples, only edges"):
        alone.curve  # noqa: B018


def test_the_tables_of_readme_are_theirs() -> None:
    kept = kept_results()
    curve = kept.curve
    said = (Path(__file__).parents[4] / "README.md").read_text(encoding="utf-8")
    for columns, medians, needed in zip(kept.design.pools, curve.median, curve.needed, strict=True):
        name = f"groups of {columns}" if columns > 1 else "no pooling"
        cells = [*(f"{median:.3f}".removeprefix("0") for median in medians), f"{needed:.0f}"]
        assert f"| {name} | {' | '.join(cells)} |" in said
    found = [str(one.complete) for one in kept.discoveries]
    right = [f"{100 * float(np.median(one.accuracy)):.1f}" for one in kept.discoveries]
    plain = " ".join(said.split())
    assert f"{found[0]}, {found[1]} and {found[2]} of {len(kept.design.seeds)} seeds spelled all three motifs" in plain
    assert f"median accuracies are {right[0]}, {right[1]} and {right[2]} %" in plain
    limits = best_ignoring(kept.design), attainable(kept.design, kept.design.pools[-1])
    assert all(f"{100 * (limit or 0):.1f} %" in plain for limit in limits)
