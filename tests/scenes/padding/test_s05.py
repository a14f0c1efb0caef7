"""Step 5: the pad, the column that is gained, and what other paddings would do."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from dnacnn.network.padding import compare_paddings
from scenes.kit.look.region import stage
from scenes.kit.telling.settings import Settings
from scenes.padding.figures.paddings.side_comparison import SideComparison
from scenes.padding.s05_pad_with_o import find_overlooked
from scenes.studio.lecture.catalog import entries as entries_of
from scenes.studio.run.rehearsal import rehearse

TRACE = run("CAGTTAAG", Lecture())
RIGHT, _, LEFT, *_ = compare_paddings("CAGTTAAG", Lecture().network)
ZEROS, SHARES, *_ = compare_paddings("CATTCAGC", Lecture().network)


@pytest.fixture
def step(recorded: Callable[[int], Any]) -> Any:
    return recorded(5)


def entries(step: Any, beat: int, array: str) -> dict[tuple[int, ...], float]:
    return {r.index: r.value for r in step.step.beats[beat].readings if r.array == array}


def matrix(step: Any, beat: int, array: str) -> np.ndarray:
    found = entries(step, beat, array)
    shape = np.max(list(found), axis=0) + 1
    assert len(found) == shape.prod()
    return np.array([found[index] for index in np.ndindex(*shape)]).reshape(shape)


def test_tells_five_beats(step: Any) -> None:
    names = [beat.name for beat in step.step.beats]
    assert names == ["the-pad-letter", "the-last-step", "what-lights", "why-zeros", "why-on-the-right"]


def test_the_pad_is_a_column_of_zeros(step: Any) -> None:
    assert np.array_equal(matrix(step, 0, "padded.pad"), np.zeros((4, 1)))
    assert {"O", "4 × 9"} <= set(step.sources[0])
    # Of the formula for the strand without padding, only the kernel's width still holds.
    assert entries(step, 0, "padded.shape")[1,] == 9
    assert entries(step, 0, "padded.detected.shape")[1,] == 8
    assert not entries(step, 0, "letters")
    assert not entries(step, 0, "windows")


def test_answers_become_as_wide_as_the_strand(step: Any) -> None:
    old, gained = matrix(step, 1, "unpadded.detected"), matrix(step, 1, "padded.gained")
    assert np.array_equal(np.hstack([old, gained]), TRACE.detected)
    assert "3 × 8" in step.sources[1]
    sentence = step.step.beats[1].sentence
    assert "sum 0, score −1, answer 0" in sentence
    assert "3 × 8" in sentence
    assert "?" not in step.sources[1]


def test_every_detection_is_read_off(step: Any) -> None:
    assert {"CA starts at 1", "TT starts at 4", "AG starts at 2 and 7"} <= set(step.sources[2])
    assert "AG at 2 and 7" in step.step.beats[2].sentence


def test_a_footnote_says_what_the_notes_overlook(step: Any) -> None:
    (note,) = [source for source in step.sources[2] if source.startswith("The notes")]
    assert "AG at 2" in note


def test_a_quarter_in_each_row_lights_what_is_not_there(step: Any) -> None:
    assert np.array_equal(matrix(step, 3, "shares.pad"), np.full((4, 1), 0.25))
    for name, way in (("zeros", ZEROS), ("shares", SHARES)):
        for array in ("matches", "scores"):
            assert entries(step, 3, f"{name}.{array}") == {(0, 7): getattr(way, array)[0, 7]}
    assert entries(step, 3, "shares.matches") == {(0, 7): 1.25}
    assert entries(step, 3, "zeros.scores") == {(0, 7): 0}
    assert entries(step, 3, "shares.detected")[0, 7] == 0.25
    shown = entries(step, 3, "shares.products")
    assert shown == {(0, 7, *at): SHARES.products[(0, 7, *at)] for at in np.ndindex(4, 2)}
    assert {"CATTCAGC", "0.25"} <= set(step.step.beats[3].sentence.replace(",", "").split())


def test_only_the_spurious_answer_differs(step: Any) -> None:
    differing = np.argwhere(ZEROS.detected != SHARES.detected).tolist()
    assert differing == [[0, 7]]
    assert step.step.fill.changed == [(0, 7)]
    # Where nothing differs, the answers of either way stand for both.
    zeros = entries(step, 3, "zeros.detected")
    assert all(value == SHARES.detected[index] for index, value in zeros.items() if index != (0, 7))


def test_the_worked_strand_does_not_tell_them_apart(step: Any) -> None:
    zeros, shares, *_ = compare_paddings("CAGTTAAG", Lecture().network)
    assert np.array_equal(zeros.detected, shares.detected)
    assert any("CAGTTAAG" in source and "same" in source for source in step.sources[3])


def test_left_padding_moves_every_detection(step: Any) -> None:
    assert np.array_equal(matrix(step, 4, "right.detected"), RIGHT.detected)
    assert np.array_equal(matrix(step, 4, "left.detected"), LEFT.detected)
    assert np.array_equal(LEFT.detected[:, 1:], RIGHT.detected[:, :-1])
    assert "Ẋ lights 1 place late" in step.sources[4]


def test_links_are_upright_only_on_the_right(step: Any) -> None:
    slants = {}
    for alignment in (step.step.sides.own, step.step.sides.other):
        assert len(alignment.links) == (alignment.way.detected > 0).sum()
        slants[alignment.way.side] = [link.get_end()[0] - link.get_start()[0] for link in alignment.links]
        side = alignment.side
    assert slants["right"] == pytest.approx([0] * 4, abs=1e-6)
    assert slants["left"] == pytest.approx([side] * 4, abs=1e-6)


def rehearsed(**choices: Any) -> Any:
    settings = Settings(lecture=Lecture(**choices))
    return rehearse(next(entry for entry in entries_of() if str(entry.number) == "5").load(), settings=settings, fps=5)


def test_on_the_left_the_strand_gives_way() -> None:
    step = rehearsed(pad_side="left")
    names = [beat.name for beat in step.beats]
    assert names == ["the-pad-letter", "the-first-step", "what-lights", "why-zeros", "why-on-the-left"]
    assert "at the start" in step.beats[0].sentence
    assert "AG at 3 and 8" in step.beats[2].sentence
    shown = {(r.array, r.index): r.value for r in step.beats[1].readings}
    left = run("CAGTTAAG", Lecture(pad_side="left"))
    assert {at: shown["padded.detected", at] for at in np.ndindex(3, 8)} == dict(np.ndenumerate(left.detected))
    # The lecture's own way comes first; there links are upright, from where motifs end.
    own, other = step.sides.own, step.sides.other
    assert (own.way.side, other.way.side) == ("left", "right")
    assert [link.get_end()[0] - link.get_start()[0] for link in own.links] == pytest.approx([0] * 4, abs=1e-6)


def test_without_padding_it_says_what_padding_would_do() -> None:
    step = rehearsed(pad_side="none")
    assert step.title == "What padding with O would do"
    assert all("would" in beat.sentence for beat in step.beats[:3])
    assert "Ẋ keeps 7 columns for 8 letters" in step.beats[4].sentence
    assert [way.way.side for way in (step.sides.own, step.sides.other)] == ["none", "right"]


def test_only_the_notes_own_example_overlooks_a_detection() -> None:
    assert find_overlooked(Lecture(), TRACE.detected) == (2, 2)
    assert find_overlooked(Lecture(worked="GATTACAA"), TRACE.detected) is None


@pytest.mark.parametrize(("side", "other"), [("right", "left"), ("left", "right"), ("none", "right")])
def test_a_side_is_compared_with_another(side: str, other: str) -> None:
    sides = SideComparison(Lecture(pad_side=side), stage())
    assert (sides.own.way.side, sides.other.way.side) == (side, other)
    assert (sides.shift, sides.added) == (1, 1 if side == "none" else 0)
    for way in (sides.own, sides.other):
        np.testing.assert_array_equal(sides.arrays[f"{way.way.side}.detected"], way.answers.values)
        for reading in way.verdict.readings:
            assert sides.arrays[reading.array] == reading.value
