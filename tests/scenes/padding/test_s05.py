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


def test_tells_six_beats(step: Any) -> None:
    names = [beat.name for beat in step.step.beats]
    assert names == ["the-pad-letter", "windows-again", "the-last-step", "what-lights", "why-zeros", "why-on-the-right"]


def test_the_pad_is_a_column_of_zeros(step: Any) -> None:
    assert np.array_equal(matrix(step, 0, "padded.pad"), np.zeros((4, 1)))
    assert {"O", "4 × 9"} <= set(step.sources[0])


def test_the_strand_keeps_its_length_and_gains_columns(step: Any) -> None:
    # N stays 8, and 8 + 1 − 2 + 1 = 8; the 1 stands in either line.
    assert set(entries(step, 1, "letters").values()) == {8}
    assert set(entries(step, 1, "pads").values()) == {1}
    assert set(entries(step, 1, "kernel width").values()) == {2}
    assert entries(step, 1, "padded.detected.shape")[1,] == 8
    assert not entries(step, 1, "windows")
    assert "N + 1 columns. Now the eighth window fits." in step.step.beats[1].sentence
    formula = step.step.formula
    assert formula.width <= step.step.stack.products_region().width + 1e-6


def test_outputs_become_as_wide_as_the_strand(step: Any) -> None:
    old, gained = matrix(step, 2, "unpadded.detected"), matrix(step, 2, "padded.gained")
    assert np.array_equal(np.hstack([old, gained]), TRACE.detected)
    assert {"3 × 8", "8 columns"} <= set(step.sources[2])
    assert "sum is 0, so the score is −1 and the output 0" in step.step.beats[2].sentence
    assert "?" not in step.sources[2]


def test_every_detection_is_read_off(step: Any) -> None:
    assert {"CA starts at 1", "TT starts at 4", "AG starts at 2 and 7"} <= set(step.sources[3])
    assert step.step.beats[3].answer == "And AG also starts at 2, which is easily overlooked."


def test_a_quarter_in_each_row_lights_what_is_not_there(step: Any) -> None:
    for name, way in (("zeros", ZEROS), ("shares", SHARES)):
        windows = entries(step, 4, f"{name}.windows")
        assert windows == {(7, *at): way.windows[(7, *at)] for at in np.ndindex(4, 2)}
        for array in ("matches", "scores", "detected"):
            assert entries(step, 4, f"{name}.{array}") == {(0, 7): getattr(way, array)[0, 7]}
    assert entries(step, 4, "shares.matches") == {(0, 7): 1.25}
    assert entries(step, 4, "zeros.scores") == {(0, 7): 0}
    assert np.argwhere(ZEROS.detected != SHARES.detected).tolist() == [[0, 7]]
    assert "the end of CATTCAGC would light CA with 0.25" in step.step.beats[4].answer


def test_left_padding_lights_where_motifs_end(step: Any) -> None:
    assert np.array_equal(matrix(step, 5, "right.detected"), RIGHT.detected)
    assert np.array_equal(matrix(step, 5, "left.detected"), LEFT.detected)
    assert np.array_equal(LEFT.detected[:, 1:], RIGHT.detected[:, :-1])
    assert {"Ẋ lights where the motif starts", "Ẋ lights where the motif ends"} <= set(step.sources[5])


def test_links_lead_straight_down_from_starts_or_ends(step: Any) -> None:
    for alignment in (step.step.sides.own, step.step.sides.other):
        assert len(alignment.links) == (alignment.way.detected > 0).sum()
        columns = np.argwhere(alignment.way.detected > 0)[:, 1]
        for link, column in zip(alignment.links, columns, strict=True):
            # Left of the strand there is a pad, so that a column stands under the letter before its own.
            letter = alignment.tiles[int(column)]
            assert link.get_start()[0] == pytest.approx(letter.get_x(), abs=1e-6)
            assert link.get_end()[0] == pytest.approx(letter.get_x(), abs=1e-6)


def rehearsed(**choices: Any) -> Any:
    settings = Settings(lecture=Lecture(**choices))
    return rehearse(next(entry for entry in entries_of() if str(entry.number) == "5").load(), settings=settings, fps=5)


def test_on_the_left_the_strand_gives_way() -> None:
    step = rehearsed(pad_side="left")
    names = [beat.name for beat in step.beats]
    assert names[:3] == ["the-pad-letter", "windows-again", "the-first-step"]
    assert names[3:] == ["what-lights", "why-zeros", "why-on-the-left"]
    assert "at the start" in step.beats[0].sentence
    assert "AG also ends at 3" in step.beats[3].answer
    shown = {(r.array, r.index): r.value for r in step.beats[2].readings}
    left = run("CAGTTAAG", Lecture(pad_side="left"))
    assert {at: shown["padded.detected", at] for at in np.ndindex(3, 8)} == dict(np.ndenumerate(left.detected))
    assert [way.way.side for way in (step.sides.own, step.sides.other)] == ["left", "right"]


def test_without_padding_it_says_what_padding_would_do() -> None:
    step = rehearsed(pad_side="none")
    assert step.title == "What would padding do?"
    assert all("would" in beat.sentence for beat in step.beats[:4])
    assert "Ẋ keeps 7 columns for 8 letters" in step.beats[5].sentence
    assert [way.way.side for way in (step.sides.own, step.sides.other)] == ["none", "right"]


def test_a_detection_beside_those_of_the_pattern_is_easily_overlooked() -> None:
    bare = run("CAGTTAAG", Lecture(pad_side="none"))
    assert find_overlooked(Lecture(), bare.detected) == (2, 1)
    # A strand that isn't positive has none to compare with; CATTAG has no other.
    for worked in ("GATTACAA", "CATTAG"):
        lecture = Lecture(worked=worked, pad_side="none")
        assert find_overlooked(lecture, run(worked, lecture).detected) is None


@pytest.mark.parametrize(("side", "other"), [("right", "left"), ("left", "right"), ("none", "right")])
def test_a_side_is_compared_with_another(side: str, other: str) -> None:
    sides = SideComparison(Lecture(pad_side=side), stage())
    assert (sides.own.way.side, sides.other.way.side) == (side, other)
    assert (sides.shift, sides.added) == (1, 1 if side == "none" else 0)
    for way in (sides.own, sides.other):
        np.testing.assert_array_equal(sides.arrays[f"{way.way.side}.detected"], way.outputs.values)
        for reading in way.verdict.readings:
            assert sides.arrays[reading.array] == reading.value
