import numpy as np

from dnacnn.experiments.learning.alike import find_alike
from dnacnn.experiments.learning.design import Design
from dnacnn.experiments.learning.first_step import first_step
from dnacnn.lecture.lecture import Lecture
from tests.dnacnn.experiments.learning.test_classifier import naive_loss


def test_the_step_goes_against_the_slope_and_its_losses_are_those_of_loops() -> None:
    step = first_step(Lecture())
    codes, labels = np.array([[1, 0, 2, 3, 3, 0, 0, 2]]), np.array([1])
    np.testing.assert_allclose(step.loss, naive_loss(step.start, codes, labels), rtol=1e-12)
    np.testing.assert_allclose(step.kernels, step.trace.kernels - step.moves, rtol=1e-12)
    np.testing.assert_allclose(step.moves, step.rate * step.trace.grad_kernels, rtol=1e-12)
    np.testing.assert_allclose(step.loss, -np.log(step.probs[1]), rtol=1e-12)
    assert step.loss_after < step.loss


def test_a_negative_strand_has_the_other_label() -> None:
    step = first_step(Lecture(worked="GATTACAA"))
    assert step.label == 0
    np.testing.assert_allclose(step.loss_after, -np.log(step.probs_after[0]), rtol=1e-12)


def test_strands_that_look_alike_do() -> None:
    design = Design(motifs=("CA", "TT", "AG"), length=16, unseen=1000)
    assert find_alike(design, 1) is None
    found = find_alike(design, 4)
    assert found
    network = design.network(4)
    pooled = network.forward([found.positive, found.negative]).pooled.values
    np.testing.assert_array_equal(*pooled)
    assert 0 < found.lost < found.asked == 1000
