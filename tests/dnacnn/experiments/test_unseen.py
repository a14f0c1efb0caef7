"""Layers that have seen all cases but one."""

import numpy as np
import pytest

from dnacnn.cases.cases import position_cases
from dnacnn.errors import InputError
from dnacnn.experiments.outputs import sample_outputs
from dnacnn.experiments.unseen import Unseen, hold_out_cases
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run

LONG = Lecture(worked="GATCATACAGTTACCATTGACAGA")


@pytest.fixture(scope="module")
def found() -> Unseen:
    return hold_out_cases(Lecture())


def test_every_case_is_held_out_once(found: Unseen) -> None:
    assert found.length == 8
    assert found.cases == position_cases(8, 3, 2)
    assert tuple(layer.case for layer in found.by_cells) == found.cases
    assert tuple(layer.case for layer in found.by_cases) == found.cases
    assert found.all_seen.case is None


def test_no_strand_of_the_held_out_case_was_in_training(found: Unseen) -> None:
    for layer in found.by_cells + found.by_cases:
        assert layer.train_positives == 142 - 16
        assert layer.train_negatives == 65536 - 142
        for strand in layer.strands:
            assert run(strand, Lecture()).cases == (layer.case,)
    assert found.all_seen.train_positives == 142


def test_all_layers_learn_what_they_are_shown(found: Unseen) -> None:
    for layer in (*found.by_cells, *found.by_cases, found.all_seen):
        assert (np.diff(layer.losses) <= 1e-12).all()
        assert layer.losses[-1] < 0.05
        assert layer.train_hits == layer.train_positives
    assert all(layer.train_false_alarms == 0 for layer in found.by_cases)


def test_a_weight_per_cell_answers_the_unseen_case_unless_a_cell_of_it_is_its_own(found: Unseen) -> None:
    for layer in found.by_cells:
        assert layer.hits == (0 if layer.lonely else len(layer.strands))
    assert [layer.lonely for layer in found.by_cells] == [((2, 4),), *[()] * 8, ((0, 2),)]
    assert sum(layer.hits for layer in found.by_cells) == 95
    assert sum(len(layer.strands) for layer in found.by_cells) == 125


def test_the_weight_of_a_lonely_cell_turns_against_its_case(found: Unseen) -> None:
    for layer in (found.by_cells[0], found.by_cells[-1]):
        assert layer.weights[layer.lonely[0]] < 0 < found.all_seen.weights[layer.lonely[0]]


def test_a_weight_per_case_leaves_the_unseen_case_where_it_was(found: Unseen) -> None:
    for place, layer in enumerate(found.by_cases):
        assert layer.hits == 0
        assert layer.weights[place] == layer.start[place]
        assert (np.delete(layer.weights, place) > 5).all()


def test_the_experiment_is_repeatable() -> None:
    one, two = hold_out_cases(Lecture(), steps=20), hold_out_cases(Lecture(), steps=20)
    np.testing.assert_array_equal(one.by_cells[3].weights, two.by_cells[3].weights)
    other = hold_out_cases(Lecture(seed=1), steps=20)
    assert (other.by_cells[3].weights != one.by_cells[3].weights).any()


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_another_seed_gives_the_same_answers(seed: int, found: Unseen) -> None:
    other = hold_out_cases(Lecture(seed=seed))
    assert [layer.hits for layer in other.by_cells] == [layer.hits for layer in found.by_cells]
    assert [layer.hits for layer in other.by_cases] == [layer.hits for layer in found.by_cases]


def test_other_motifs_and_lengths() -> None:
    other = hold_out_cases(Lecture(motifs=["CA", "AG"]), length=5, steps=50)
    assert other.cases == position_cases(5, motifs=2, width=2)
    assert other.by_cells[0].weights.shape == (2, 5)
    with pytest.raises(InputError, match=r"at least two cases.*got 1 for 6 letters"):
        hold_out_cases(Lecture(), length=6)


def test_a_lecture_with_too_many_different_answers_is_trained_on_a_sample() -> None:
    lecture = Lecture(motifs=["A", "C", "G"])
    found = hold_out_cases(lecture, steps=1)
    assert found.length == 8
    assert found.sampled is not None
    assert hold_out_cases(Lecture(), steps=1).sampled is None
    with pytest.raises(InputError, match=r"at most 150000 .* for 7 letters"):
        hold_out_cases(lecture, length=7, steps=1)


def test_answers_add_up_and_a_score_is_above_zero_where_the_answer_is_yes() -> None:
    found = hold_out_cases(Lecture(), steps=200)
    assert found.asked == sum(len(layer.strands) for layer in found.by_cases) == 125
    assert found.hits == {
        "cells": sum(layer.hits for layer in found.by_cells),
        "cases": sum(layer.hits for layer in found.by_cases),
    }
    for layer in found.by_cells:
        for strand, prob in zip(layer.strands, layer.probs, strict=True):
            score = layer.score(run(strand, Lecture()).detected)
            assert 1 / (1 + np.exp(-score)) == pytest.approx(prob)


def test_cases_are_held_out_of_a_sample_too() -> None:
    held = (position_cases(24, 3, 2)[0], position_cases(24, 3, 2)[700])
    found = hold_out_cases(LONG, held=held, steps=30, after=(10, 30))
    assert found.length == 24
    assert found.sampled == len(sample_outputs(LONG, held).codes)
    assert [layer.case for layer in found.by_cells] == list(held) == [layer.case for layer in found.by_cases]
    assert all(run(strand, LONG).cases == (layer.case,) for layer in found.by_cells for strand in layer.strands)
    for layer in found.by_cells:
        np.testing.assert_array_equal(layer.after[30], layer.weights)
        assert (layer.after[10] != layer.weights).any()


def test_a_weight_per_cell_is_never_right_about_all_strands(found: Unseen) -> None:
    assert found.all_seen.train_hits == 142
    assert found.all_seen.train_false_alarms > 142
