import numpy as np
import pytest

from dnacnn.experiments.learning.first_step import first_step, single_path
from dnacnn.lecture.lecture import Lecture
from tests.dnacnn.experiments.learning.test_classifier import naive_loss


def test_the_step_goes_against_the_slope_and_its_losses_are_those_of_loops() -> None:
    step = first_step(Lecture())
    codes, labels = np.array([[1, 0, 2, 3, 3, 0, 0, 2]]), np.array([1])
    for one in (step.before, step.after):
        np.testing.assert_allclose(one.loss, naive_loss(one.classifier, codes, labels), rtol=1e-12)
        np.testing.assert_allclose(one.loss, -np.log(one.probs[1]), rtol=1e-12)
    np.testing.assert_allclose(step.after.trace.kernels, step.before.trace.kernels - step.moves, rtol=1e-12)
    np.testing.assert_allclose(step.moves, step.rate * step.before.trace.grad_kernels, rtol=1e-12)
    assert step.after.loss < step.before.loss


@pytest.mark.parametrize("seed", range(1, 9))
def test_a_kernel_less_what_is_subtracted_is_the_new_one_as_they_are_written(seed: int) -> None:
    step = first_step(Lecture(), seed=seed)
    kernels, moves, after = (
        (1000 * one).round() for one in (step.before.trace.kernels, step.moves, step.after.trace.kernels)
    )
    np.testing.assert_array_equal(kernels - moves, after)


def test_a_negative_strand_has_the_other_label() -> None:
    step = first_step(Lecture(worked="GATTACAA"))
    assert step.label == 0
    np.testing.assert_allclose(step.after.loss, -np.log(step.after.probs[0]), rtol=1e-12)


@pytest.mark.parametrize("seed", range(1, 9))
@pytest.mark.parametrize("kernel", range(3))
def test_a_single_path_takes_the_whole_gradient_of_a_pooled_cell_to_a_kernel(seed: int, kernel: int) -> None:
    passed = first_step(Lecture(), seed=seed).before
    trace, reached = passed.trace, dict[tuple[str, int], list[tuple[float, int]]]()
    for group, winner in enumerate(trace.winners[kernel]):
        if trace.scores[kernel, winner] > 0:
            for column, letter in enumerate("CAGTTAAG"[winner:][:2]):
                reached.setdefault((letter, column), []).append((trace.grad_pooled[kernel, group], winner))
    single = {cell: ways[0] for cell, ways in reached.items() if len(ways) == 1}
    found = single_path(passed, kernel)
    assert (found is None) == (not single)
    if found:
        arrived, window = single["ACGT"[found.row], found.column]
        assert window == found.window
        assert abs(arrived) == max(abs(gradient) for gradient, _ in single.values())
        np.testing.assert_allclose(trace.grad_kernels[kernel, found.row, found.column], arrived, rtol=1e-12)
        assert trace.grad_pooled[kernel, found.group] == arrived
