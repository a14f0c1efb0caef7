"""What holds whatever the numbers are."""

from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from dnacnn.cases.cases import position_cases, squeeze
from dnacnn.cases.pattern import is_positive
from dnacnn.cases.pooled import pooled_cases
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from dnacnn.network.encoding import one_hot, pad
from dnacnn.network.gradients import max_pool_mask, softmax_jacobian
from dnacnn.network.layers import argmax_one_hot, convolve, max_pool, pool_ties, relu, softmax

settings.register_profile("core", deadline=None, derandomize=True, max_examples=60)
settings.load_profile("core")

dna = st.text("ACGT", min_size=1, max_size=24)
sides = st.sampled_from(["right", "left", "none"])
reals = st.floats(-50, 50)


def tables(columns: int = 12) -> st.SearchStrategy[np.ndarray]:
    """Draw detector outputs, whole numbers so that ties are common."""
    shape = st.tuples(st.integers(1, 4), st.integers(1, columns))
    return arrays(np.float64, shape, elements=st.integers(-2, 2).map(float))


@st.composite
def lectures(draw: st.DrawFn) -> tuple[str, Lecture]:
    width = draw(st.integers(1, 4))
    motif = st.text("ACGT", min_size=width, max_size=width)
    motifs = draw(st.lists(motif, min_size=1, max_size=4, unique=True))
    strand = draw(st.text("ACGT", min_size=width, max_size=24))
    lecture = Lecture(
        strands=[strand],
        worked=strand,
        others=[],
        motifs=motifs,
        pad_side=draw(sides),
        pool_size=draw(st.integers(1, 6)),
        ties=draw(st.sampled_from(["first", "split", "all"])),
    )
    return strand, lecture


@given(dna, st.integers(0, 4), sides)
def test_columns_sum_to_one_and_padding_to_zero(strand: str, columns: int, side: str) -> None:
    x = one_hot(strand)
    assert x.shape == (4, len(strand))
    np.testing.assert_array_equal(x.sum(axis=0), np.ones(len(strand)))
    padded = pad(x, columns, side)
    sums = padded.sum(axis=0)
    assert set(sums) <= {0, 1}
    assert sums.sum() == len(strand)


@given(lectures())
def test_shapes(drawn: tuple[str, Lecture]) -> None:
    strand, lecture = drawn
    t = run(strand, lecture)
    letters, width, motifs = len(strand), lecture.width, len(lecture.motifs)
    columns, groups = lecture.columns(letters), lecture.groups(letters)
    assert columns == (letters - width + 1 if lecture.pad_side == "none" else letters)
    assert t.onehot.shape == (4, letters)
    assert t.padded.shape == t.grad_padded.shape == (4, letters + lecture.pad_columns)
    assert len(t.padded_strand) == letters + lecture.pad_columns
    assert t.kernels.shape == t.grad_kernels.shape == (motifs, 4, width)
    assert t.products.shape == (motifs, columns, 4, width)
    for array in (t.matches, t.scores, t.detected, t.mask, t.grad_detected, t.grad_scores):
        assert array.shape == (motifs, columns)
    for array in (t.pooled, t.winners, t.tied, t.grad_pooled):
        assert array.shape == (motifs, groups)
    assert t.groups.shape == (groups, 2)
    assert t.starts.shape == t.hanging.shape == (columns,)


@given(lectures())
def test_a_detector_answers_one_exactly_where_its_motif_stands(drawn: tuple[str, Lecture]) -> None:
    strand, lecture = drawn
    t = run(strand, lecture)
    for row, motif in enumerate(lecture.motifs):
        for column, start in enumerate(t.starts):
            stands = start >= 0 and strand.startswith(motif, start)
            assert t.detected[row, column] == float(stands)


@given(lectures())
def test_the_cases_are_exact_for_any_motifs(drawn: tuple[str, Lecture]) -> None:
    strand, lecture = drawn
    t = run(strand, lecture)
    assert bool(t.cases) == t.positive
    if lecture.pool_size == 1:
        assert t.predicted == t.positive
    if lecture.pool_size <= lecture.width:
        assert t.predicted or not t.positive


@given(lectures())
def test_the_pool_is_what_won_and_the_mask_says_where(drawn: tuple[str, Lecture]) -> None:
    strand, lecture = drawn
    t = run(strand, lecture)
    np.testing.assert_array_equal(np.take_along_axis(t.detected, t.winners, axis=1), t.pooled)
    assert ((t.groups[:, 0] <= t.winners) & (t.winners < t.groups[:, 1])).all()
    if lecture.ties != "all":
        np.testing.assert_allclose(t.grad_detected.sum(axis=1), t.grad_pooled.sum(axis=1))


@given(tables(), st.integers(1, 7))
def test_the_masks_rows_sum_to_the_windows(detected: np.ndarray, size: int) -> None:
    groups = -(-detected.shape[1] // size)
    for ties in ("first", "split"):
        np.testing.assert_allclose(max_pool_mask(detected, size, ties).sum(axis=1), groups)
    every = max_pool_mask(detected, size, "all")
    assert (every.sum(axis=1) >= groups).all()
    np.testing.assert_array_equal(every.sum() > detected.shape[0] * groups, pool_ties(detected, size).any())
    assert max_pool(detected, size).values.shape == (detected.shape[0], groups)


@given(tables(), st.integers(1, 7))
def test_pooling_and_relu_may_change_places(detected: np.ndarray, size: int) -> None:
    np.testing.assert_array_equal(max_pool(relu(detected), size).values, relu(max_pool(detected, size).values))


@given(arrays(np.float64, (3, 4), elements=reals), reals, st.floats(0.1, 10))
def test_softmax_is_a_distribution_that_a_shift_leaves_alone(
    logits: np.ndarray, shift: float, sharpness: float
) -> None:
    probs = softmax(logits, sharpness)
    np.testing.assert_allclose(probs.sum(axis=-1), 1)
    assert (probs >= 0).all()
    np.testing.assert_allclose(softmax(logits + shift, sharpness), probs, rtol=1e-9, atol=1e-300)
    np.testing.assert_array_equal((probs == probs.max(axis=-1, keepdims=True))[argmax_one_hot(logits) == 1], True)


@given(arrays(np.float64, 4, elements=reals), st.floats(0.1, 10))
def test_the_softmax_jacobian_is_symmetric_and_its_rows_sum_to_zero(logits: np.ndarray, sharpness: float) -> None:
    jacobian = softmax_jacobian(logits, sharpness)
    np.testing.assert_allclose(jacobian, jacobian.T)
    np.testing.assert_allclose(jacobian.sum(axis=1), 0, atol=1e-12)
    assert (np.diag(jacobian) >= 0).all()


@given(st.lists(dna.filter(lambda text: len(text) >= 6).map(lambda text: text[:6]), min_size=1, max_size=5))
def test_a_batch_is_its_members(strands: list[str]) -> None:
    kernels, bias = one_hot(["CA", "TT"]), np.full(2, -1.0)
    many = convolve(one_hot(strands), kernels, bias)
    np.testing.assert_array_equal(many, [convolve(one_hot(strand), kernels, bias) for strand in strands])
    together = is_positive(strands, ["CA", "TT"])
    np.testing.assert_array_equal(together, [bool(is_positive(strand, ["CA", "TT"])) for strand in strands])


@given(st.integers(1, 14), st.integers(1, 4), st.integers(1, 4), st.integers(1, 5))
def test_cases_keep_their_distance(length: int, motifs: int, width: int, size: int) -> None:
    for case in position_cases(length, motifs, width):
        assert all(right - left >= width for left, right in pairwise(case))
        assert all(left < right for left, right in pairwise(squeeze(case, width)))
    for case in pooled_cases(length, motifs, width, size):
        assert all(left < right for left, right in pairwise(case))
