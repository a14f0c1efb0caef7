"""How often a max ties, and the three conventions."""

import tomllib
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from dnacnn.errors import InputError
from dnacnn.experiments.ties import (
    descend_max,
    first_live_tie,
    first_tied,
    in_subdifferential,
    tie_conventions,
    tie_milestones,
)
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import LectureTrace, run
from dnacnn.lecture.own import own_lecture
from dnacnn.network.encoding import all_strands, decode
from dnacnn.network.gradients import TIES


def test_among_millions_of_random_pairs_none_tie() -> None:
    lecture = Lecture()
    found = tie_milestones(lecture.tie_pairs, lecture.seed)[-1]
    assert found.pairs >= 1_000_000
    assert found.ties == 0
    assert 0 < found.closest < 1e-5


def test_the_same_seed_draws_the_same_pairs() -> None:
    assert tie_milestones(300_000, 7) == tie_milestones(300_000, 7)
    assert tie_milestones(300_000, 7)[-1] != tie_milestones(300_000, 8)[-1]


def test_the_milestones_are_those_of_one_experiment() -> None:
    found = tie_milestones(300_000, 7)
    assert [at.pairs for at in found] == [1, 10, 100, 1000, 10_000, 100_000, 300_000]
    for at in found[:5]:
        pairs = np.random.default_rng(7).standard_normal((at.pairs, 2))
        assert at.closest == np.abs(pairs[:, 0] - pairs[:, 1]).min()
    assert (np.diff([at.closest for at in found]) <= 0).all()
    assert [at.pairs for at in tie_milestones(10, 0)] == [1, 10]


def test_no_pairs_are_no_experiment() -> None:
    with pytest.raises(InputError, match="at least 1 pair"):
        tie_milestones(0, 0)


def test_the_real_network_ties_in_eight_of_twelve() -> None:
    t = run("CAGTTAAG", Lecture())
    assert t.tied.sum() == 8
    assert t.tied.size == 12
    assert (t.pooled[t.tied] == 0).all()
    assert first_tied(t) == (0, 1)


def test_a_strand_whose_windows_never_tie() -> None:
    assert first_tied(run("CA", Lecture(motifs=["CA", "TT"], pool_size=1))) is None


def test_which_conventions_give_a_subgradient() -> None:
    first, split, every = tie_conventions(np.zeros(2))
    assert (first.name, split.name, every.name) == ("first", "split", "all")
    np.testing.assert_array_equal(first.mask, [1, 0])
    np.testing.assert_array_equal(split.mask, [0.5, 0.5])
    np.testing.assert_array_equal(every.mask, [1, 1])
    assert (first.inside, split.inside, every.inside) == (True, True, False)
    assert (first.total, split.total, every.total) == (1, 1, 2)


def test_without_a_tie_all_conventions_agree() -> None:
    for way in tie_conventions(np.array([0.0, 3.0, 1.0])):
        np.testing.assert_array_equal(way.mask, [0, 1, 0])
        assert way.inside


def test_the_subdifferential_is_the_mixtures_of_the_winners() -> None:
    window = np.array([1.0, 1.0, 0.0])
    for mask, inside in (
        ([1, 0, 0], True),
        ([0.3, 0.7, 0], True),
        ([0.5, 0, 0.5], False),
        ([1.5, -0.5, 0], False),
        ([0.5, 0.4, 0], False),
    ):
        assert in_subdifferential(np.array(mask), window) == inside


def test_a_subgradient_never_lies_above_the_max() -> None:
    generator = np.random.default_rng(0)
    window = np.array([2.0, 2.0, -1.0])
    others = generator.standard_normal((1000, 3)) * 5
    for way in tie_conventions(window):
        bound = window.max() + (others - window) @ way.mask
        assert (others.max(axis=1) >= bound - 1e-12).all() == way.inside


def test_a_live_tie_reaches_all_three_conventions() -> None:
    found = first_live_tie(Lecture(ties="all"))
    assert found is not None
    assert (found.strand, found.row, found.group) == ("CATTTAAG", 1, 1)
    for ties, shares in (("first", (1, 0)), ("split", (0.5, 0.5)), ("all", (1, 1))):
        trace = run(found.strand, Lecture(ties=ties))
        one = trace.probs[0] - 1
        np.testing.assert_allclose(trace.grad_detected[1, 2:4], one * np.array(shares))
        np.testing.assert_allclose(trace.grad_kernels[1], one * sum(shares) * trace.kernels[1])


LECTURES = sorted((Path(__file__).parents[2] / "lectures").glob("*.toml"))


def alive(trace: LectureTrace) -> bool:
    return bool((trace.tied & (trace.pooled > 0) & (trace.grad_pooled != 0)).any())


@pytest.mark.parametrize("path", LECTURES, ids=lambda path: path.stem)
def test_a_live_tie_of_another_lecture_is_one(path: Path) -> None:
    lecture = own_lecture(**tomllib.loads(path.read_text()).get("lecture", {}))
    found = first_live_tie(lecture)
    if found is None:
        # A motif would have to stand in a group twice, beside itself or over itself.
        size, width = lecture.pool_size, lecture.width
        overlaps = [any(motif[by:] == motif[:-by] for by in range(1, min(size, width))) for motif in lecture.motifs]
        every = all_strands(len(lecture.worked)) if len(lecture.worked) < 7 else ()
        assert size <= width
        assert len(every) or not any(overlaps)
        assert not any(alive(run(decode(codes), lecture)) for codes in every)
        return
    for ties in TIES:
        trace = run(found.strand, replace(lecture, ties=ties))
        window = trace.detected[found.row, slice(*trace.groups[found.group])]
        assert (window == window.max()).sum() > 1
        assert window.max() > 0
        assert trace.grad_detected[found.row].any()


@pytest.mark.parametrize("seed", range(20))
def test_a_descent_on_a_max_crosses_the_tie_and_never_lands_on_it(seed: int) -> None:
    found = descend_max(8, seed)
    signs = np.sign(found.difference)
    assert (signs != 0).all()
    assert (signs[1:] != signs[:-1]).any()
    x = list(found.x[0])
    for step in range(8):
        larger = 0 if x[0] >= x[1] else 1
        ahead = [one + 1e-6 * (place == larger) for place, one in enumerate(x)]
        slope = (max(ahead) ** 2 - max(x) ** 2) / 2e-6  # of half the square
        x[larger] -= 0.25 * slope
        np.testing.assert_allclose(found.x[step + 1], x, atol=1e-5)


def test_a_descent_wants_steps() -> None:
    with pytest.raises(InputError, match="at least 1 step"):
        descend_max(0, 0)
