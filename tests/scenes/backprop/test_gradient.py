"""The gradient on its way back: matrices with wide cells, and the pictures that many columns take."""

import numpy as np
import pytest

from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import LectureTrace, run
from dnacnn.network.gradients import relu_backward
from scenes.backprop.figures.gradient.backward_pass import BackwardPass
from scenes.backprop.figures.gradient.kernel_gradients import KernelGradients
from scenes.backprop.figures.gradient.loss_column import LossColumn
from scenes.backprop.figures.gradient.mask import slopes_legend
from scenes.backprop.figures.gradient.page_layout import PageLayout
from scenes.backprop.figures.gradient.wide_matrix import DIGITS, WideMatrix, room_for
from scenes.kit.look import theme
from scenes.kit.look.region import Region, stage
from scenes.studio.video.aspect import ASPECTS

LONG = Lecture(worked="CATGTTGAGACCAGTATCCATAAG", motifs=("CATG", "TTGA", "GACC", "AGTA", "CATA"))


def page_of(trace: LectureTrace) -> BackwardPass:
    return BackwardPass(trace, PageLayout.of(trace, stage()))


def test_cells_are_as_wide_as_their_numbers_want() -> None:
    values = np.array([[0.0, -0.333, 1.0, 2.0]])
    wide = room_for(values)
    made = WideMatrix(values, "mask", [(0, 2), (2, 4)], side=0.34, wide=wide, first=6, gap=0.2, digits=DIGITS)
    for cell in made.cells[0]:
        assert cell.numeral.pixels >= theme.SMALLEST - 0.05
        assert cell.numeral.width < cell.box.width
    assert [cell.numeral.readings[0].index for cell in made.cells[0]] == [(0, 6), (0, 7), (0, 8), (0, 9)]
    apart = np.diff([cell.get_x() for cell in made.cells[0]])
    assert apart == pytest.approx([wide, wide + 0.2, wide])


@pytest.mark.parametrize("aspect", ASPECTS.values(), ids=lambda aspect: aspect.name)
@pytest.mark.parametrize("size", [1, 5, 24])
def test_the_columns_shown_are_those_that_a_gradient_reaches(aspect: object, size: int) -> None:
    height, width = aspect.height - 2.05, aspect.width - 0.8
    trace = run(LONG.worked, Lecture(worked=LONG.worked, motifs=LONG.motifs, pool_size=size, ties="split"))
    layout = PageLayout.of(trace, Region(-width / 2, width / 2, -height / 2, height / 2))
    first, end = layout.span
    assert 0 <= first < end <= trace.mask.shape[1]
    assert trace.grad_scores[:, first:end].any() == trace.grad_scores.any()
    assert layout.wide >= room_for(trace.grad_detected)


def test_a_picture_of_some_columns_says_which() -> None:
    lecture = Lecture(worked=LONG.worked, motifs=LONG.motifs[:1])
    trace = run(LONG.worked, lecture)
    page = page_of(trace)
    assert [reading.value for words in page.place for reading in words.readings] == [page.first + 1, page.end, 24]
    (one,) = page.mask.cell(0, 0).numeral.readings
    assert one.index == (0, page.first)


def test_levels_stand_column_over_column() -> None:
    trace = run("CAGTTAAG", Lecture())
    page = page_of(trace)
    for column in range(trace.mask.shape[1]):
        heights = [matrix.cell(0, column).get_x() for matrix in (page.mask, page.detected, page.passed)]
        assert np.ptp(heights) < 1e-6
    for group, (first, end) in enumerate(trace.groups):
        middle = np.mean([page.mask.cell(0, column).get_x() for column in range(first, end)])
        assert page.upstream.cell(0, group).get_x() == pytest.approx(middle)
    assert [page.survivors(row) for row in range(3)] == [[0], [3], [6]]


def test_a_number_moves_on_only_where_the_mask_lets_it() -> None:
    page = page_of(run("CAGTTAAG", Lecture()))
    moves = page.through_mask(0)
    assert [move.mask.value for move in moves[:2]] == [1.0, 0.0]
    for move in moves:
        assert not move.end.full
        assert move.end.tinted == (move.end.value != 0)
        move.finish()
        assert move.end.full
        assert move.end.value == move.start.value * move.mask.value


@pytest.mark.parametrize("strand", ["CAGTTAAG", "GATTACAA"])
def test_the_loss_is_computed_from_what_is_written(strand: str) -> None:
    trace = run(strand, Lecture())
    column = LossColumn(trace, stage())
    total, threshold = (one.value for one in column.logits.readings)
    share = np.exp(total) / (np.exp(total) + np.exp(threshold))
    truth = float(trace.positive)
    (loss,) = column.loss.readings
    right, (gradient,) = column.probs.readings[-1], column.gradient.readings
    assert right.value == pytest.approx(share)
    assert loss.value == pytest.approx(-np.log(share if truth else 1 - share))
    assert gradient.value == pytest.approx(share - truth)
    assert column.gradient.notation == (("1",) if truth else ())
    assert ("= p - 1 approx" if truth else "= p approx") in column.gradient.source


def test_the_legend_of_slopes_tells_scores_of_zero_from_lower_ones() -> None:
    trace = run("CAGTTAAG", Lecture())
    slopes = relu_backward(np.ones_like(trace.scores), trace.scores)
    entries = slopes_legend(trace, slopes, "relu slopes")
    assert [part.source for entry in entries for part in entry[1:]] == ["z > 0", "z < 0", "z = 0", "by convention"]
    for (swatch, *_), which in zip(entries, (trace.scores > 0, trace.scores < 0, trace.scores == 0), strict=True):
        (one,) = swatch[1].readings
        assert which[one.index]
        assert one.value == slopes[one.index]


@pytest.mark.parametrize("aspect", ASPECTS.values(), ids=lambda aspect: aspect.name)
def test_kernels_are_legible_beside_the_strand_or_alone(aspect: object) -> None:
    height, width = aspect.height - 2.05, aspect.width - 0.8
    whole = Region(-width / 2, width / 2, -height / 2, height / 2)
    trace = run("CAGTTAAG", Lecture())
    found = KernelGradients(trace, [whole.part(left=0.97), whole])
    assert found.place == 1
    for row, kernel in enumerate(found.kernels):
        np.testing.assert_array_equal(kernel.values, trace.grad_kernels[row])
        assert all(cell.numeral.pixels >= theme.SMALLEST - 0.05 for cells in kernel.cells for cell in cells)
