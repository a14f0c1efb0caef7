"""Every correction of the notes, and every statement that computing adds to them."""

from math import comb

import numpy as np
import pytest

from dnacnn.cases.cases import count_cases, position_cases
from dnacnn.cases.pattern import is_positive
from dnacnn.cases.pooled import count_pooled_cases
from dnacnn.cases.scan import scan
from dnacnn.experiments.census import take_census
from dnacnn.experiments.price import first_missed, pool_price
from dnacnn.experiments.ties import first_tied, tie_conventions
from dnacnn.functions.branches import crossing, follow_branches
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from dnacnn.network.encoding import all_strands, one_hot
from dnacnn.network.gradients import relu_backward, softmax_jacobian
from dnacnn.network.layers import softmax
from dnacnn.network.padding import compare_paddings


def on_screen(flags: np.ndarray) -> list[int]:
    """Count positions from 1, as the notes do."""
    return [int(place) + 1 for place in np.flatnonzero(flags)]


def test_step_2_two_of_the_four_are_positive() -> None:
    lecture = Lecture()
    assert [strand for strand in lecture.strands if scan(strand, lecture.motifs).positive] == [
        "CAGTTAAG",
        "GCATTCAG",
    ]


def test_step_4_x_dot_has_one_column_fewer() -> None:
    t = run("CAGTTAAG", Lecture(pad_side="none"))
    assert t.onehot.shape[1] == 8
    assert t.detected.shape[1] == 7


def test_step_5_the_letter_a_stands_at_2_6_and_7_of_nine_columns() -> None:
    padded = run("CAGTTAAG", Lecture()).padded
    assert padded.shape == (4, 9)
    assert on_screen(padded[0]) == [2, 6, 7]
    assert (padded[:, 8] == 0).all()


def test_step_5_ag_stands_at_2_and_at_7() -> None:
    t = run("CAGTTAAG", Lecture())
    assert on_screen(t.detected[0]) == [1]
    assert on_screen(t.detected[1]) == [4]
    assert on_screen(t.detected[2]) == [2, 7]


def test_step_5_an_even_pad_would_still_not_fire_on_the_worked_strand() -> None:
    zeros, quarters = compare_paddings("CAGTTAAG", Lecture().network)[:2]
    np.testing.assert_array_equal(zeros.detected, quarters.detected)
    assert (zeros.scores != quarters.scores).sum() == 3


@pytest.mark.parametrize(
    ("strand", "ca", "tt", "ag"),
    [
        ("GCATTCAG", [2, 6], [4], [7]),
        ("CATTCAGC", [1, 5], [3], [6]),
        ("TTCATTAG", [3], [1, 5], [7]),
    ],
)
def test_step_6_the_three_others(strand: str, ca: list[int], tt: list[int], ag: list[int]) -> None:
    t = run(strand, Lecture())
    assert t.detected.shape == (3, 8)
    assert [on_screen(row) for row in t.detected] == [ca, tt, ag]
    assert t.positive


def test_step_7_the_sixth_case_is_1_5_7_and_the_ten_are_distinct() -> None:
    cases = position_cases(8, 3, 2)
    assert tuple(column + 1 for column in cases[5]) == (1, 5, 7)
    assert len(set(cases)) == 10


def test_step_14_the_derivative_is_zero_where_the_branch_is_smaller() -> None:
    at = follow_branches(np.array([0.5, 1.5]), (2.0, -1.0), (-1.0, 2.0), 0.001)
    smaller = at.x[:, 0] < at.x[:, 1]
    np.testing.assert_array_equal(at.outer[:, 0], np.where(smaller, 0, 1))
    np.testing.assert_array_equal(at.outer[:, 1], np.where(smaller, 1, 0))
    np.testing.assert_array_equal(follow_branches(np.array([-1.0, 1.0]), (1, 0), (0, 0), 0.001).derivative, [0, 1])


def test_both_case_lists_are_exact() -> None:
    everything = take_census(Lecture())
    assert len(everything.codes) == 4**8 == 65536
    assert everything.positives == 142
    np.testing.assert_array_equal(everything.by_cases, everything.positive)
    np.testing.assert_array_equal(everything.by_pooled, everything.positive)
    assert everything.cases_agree == everything.pooled_agree == 65536


def test_two_motifs_one_apart_would_need_a_letter_to_be_two() -> None:
    for first, second in (("CA", "TT"), ("TT", "AG"), ("CA", "AG")):
        codes = all_strands(3)
        both = [
            strand
            for strand in ("".join("ACGT"[code] for code in row) for row in codes)
            if strand.startswith(first) and strand[1:] == second
        ]
        assert bool(both) == (first == "CA" and second == "AG")


def test_groups_of_two_keep_apart_what_groups_of_three_do_not() -> None:
    assert first_missed(2, Lecture()) is None
    missed = first_missed(3, Lecture())
    assert missed is not None
    assert missed.strand == "CATTCAGC"
    price = pool_price(3, Lecture())
    assert (price.positives, price.cases, price.missed, price.false_alarms) == (142, 1, 71, 0)
    assert price.lenient_false_alarms == 190  # of the four triples of groups that the ten cases fall into
    assert price.ascending_false_alarms == 246  # of any triple in ascending order


@pytest.mark.parametrize("length", range(6, 40))
def test_the_number_of_cases_is_cubic_before_and_after(length: int) -> None:
    assert count_cases(length, 3, 2) == comb(length - 3, 3)
    assert count_pooled_cases(length, 3, 2, 2) == comb(length // 2, 3)


def test_pooling_leaves_about_an_eighth() -> None:
    assert [count_pooled_cases(length, 3, 2, 2) for length in (8, 32, 100)] == [4, 560, 19600]
    assert abs(count_cases(100_000, 3, 2) / count_pooled_cases(100_000, 3, 2, 2) - 8) < 0.001


def test_eight_of_twelve_windows_tie_all_at_zero_and_the_first_wins() -> None:
    t = run("CAGTTAAG", Lecture())
    assert t.tied.sum() == 8
    assert t.tied.size == 12
    assert (t.pooled[t.tied] == 0).all()
    np.testing.assert_array_equal(t.winners[t.tied], np.broadcast_to(t.groups[:, 0], (3, 4))[t.tied])


def test_such_ties_do_no_harm() -> None:
    gradients = [run("CAGTTAAG", Lecture(ties=ties)).grad_kernels for ties in ("first", "split", "all")]
    np.testing.assert_array_equal(gradients[0], gradients[1])
    np.testing.assert_array_equal(gradients[0], gradients[2])


def test_a_detector_is_a_neuron_and_one_matching_letter_gives_exactly_zero() -> None:
    t = run("CAGTTAAG", Lecture())
    one = t.matches == 1
    assert one.sum() == 5
    assert (t.scores[one] == 0).all()
    assert (relu_backward(np.ones_like(t.scores), t.scores)[one] == 0).all()
    np.testing.assert_array_equal(t.scores, np.einsum("fak,wak->fw", t.kernels, t.windows) - 1)
    assert np.isnan(follow_branches(0.0, (1, 0), (0, 0), 0.001).derivative)


def test_softmax_has_a_slope_where_argmax_has_none() -> None:
    logits = np.array(Lecture().logits)
    np.testing.assert_array_equal(softmax(logits).round(3), [0.858, 0.142])
    s = softmax(logits)[0]
    assert softmax_jacobian(logits)[0, 0] == pytest.approx(s * (1 - s))
    assert round(s * (1 - s), 3) == 0.122


def test_step_15_two_of_the_three_conventions_give_subgradients() -> None:
    t = run("CAGTTAAG", Lecture())
    place = first_tied(t)
    assert place is not None
    row, group = place
    start, stop = t.groups[group]
    ways = tie_conventions(t.detected[row, start:stop])
    assert [way.inside for way in ways] == [True, True, False]
    assert crossing((2.0, -1.0), (-1.0, 2.0)) == 1


def test_the_pattern_agrees_with_plain_text_search() -> None:
    codes = all_strands(8)[::37]
    expected = []
    for row in codes:
        strand = "".join("ACGT"[code] for code in row)
        place = strand.find("CA")
        place = strand.find("TT", place + 2) if place >= 0 else -1
        expected.append(place >= 0 and strand.find("AG", place + 2) >= 0)
    np.testing.assert_array_equal(is_positive(codes, ["CA", "TT", "AG"]), expected)


def test_one_hot_order_is_that_of_the_field() -> None:
    np.testing.assert_array_equal(one_hot("ACGT"), np.eye(4))
