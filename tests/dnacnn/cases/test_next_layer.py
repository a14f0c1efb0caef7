"""The next layer's units against the pooled cases that they stand for."""

import numpy as np
import pytest

from dnacnn.cases.held import cases_hold
from dnacnn.cases.next_layer import ask_next_layer, build_next_layer
from dnacnn.errors import InputError
from dnacnn.experiments.census import take_census
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run


def test_worked_strand_fires_exactly_its_own_unit() -> None:
    layer = build_next_layer(Lecture())
    got = ask_next_layer(run("CAGTTAAG", Lecture()).pooled, layer)
    assert layer.cases == ((0, 1, 2), (0, 1, 3), (0, 2, 3), (1, 2, 3))
    assert got.sums.tolist() == [2, 3, 2, 1]
    assert got.scores.tolist() == [0, 1, 0, -1]
    assert got.fired.tolist() == [0, 1, 0, 0]
    assert bool(got.predicted) is True


def test_a_negative_strand_fires_none() -> None:
    got = ask_next_layer(run("GATTACAA", Lecture()).pooled, build_next_layer(Lecture()))
    assert got.scores.tolist() == [-1, -1, -2, -2]
    assert got.fired.tolist() == [0, 0, 0, 0]
    assert bool(got.predicted) is False


def test_every_strand_of_eight_letters_gets_the_answer_of_the_pooled_cases() -> None:
    lecture, everything = Lecture(), take_census(Lecture())
    layer = build_next_layer(lecture)
    pooled = lecture.network.forward(everything.codes).pooled.values
    got = ask_next_layer(pooled, layer)
    np.testing.assert_array_equal(got.fired > 0, cases_hold(pooled, layer.cases))
    np.testing.assert_array_equal(got.predicted, everything.by_pooled)


@pytest.mark.parametrize("size", [1, 2, 3, 4, 9])
@pytest.mark.parametrize("side", ["right", "left", "none"])
def test_other_lectures_give_the_trace_s_prediction(size: int, side: str) -> None:
    lecture = Lecture(worked="TTCATTAGGA", motifs=("TC", "AT", "AG"), pool_size=size, pad_side=side)
    trace = run(lecture.worked, lecture)
    layer = build_next_layer(lecture)
    assert layer.weights.shape == (len(layer.cases), *trace.pooled.shape)
    assert bool(ask_next_layer(trace.pooled, layer).predicted) is trace.predicted


def test_without_a_case_nothing_is_predicted() -> None:
    lecture = Lecture(worked="CATT")
    got = ask_next_layer(run("CATT", lecture).pooled, build_next_layer(lecture))
    assert got.fired.shape == (0,)
    assert bool(got.predicted) is False


def test_arrays_are_read_only() -> None:
    layer = build_next_layer(Lecture())
    assert not layer.weights.flags.writeable
    assert not layer.bias.flags.writeable


def test_refusals_say_what_came() -> None:
    with pytest.raises(InputError, match="at least 2 letters, as a motif has, got 1"):
        build_next_layer(Lecture(), length=1)
    with pytest.raises(InputError, match=r"shape \(3, 4\), got \(3, 8\)"):
        ask_next_layer(run("CAGTTAAG", Lecture()).detected, build_next_layer(Lecture()))
