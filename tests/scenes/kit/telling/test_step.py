from typing import Any

import numpy as np
import pytest
from manim import FadeIn, Square

from dnacnn.lecture.lecture import Lecture
from scenes.kit.look import theme
from scenes.kit.telling.beat import Beat
from scenes.kit.telling.settings import Settings
from scenes.kit.telling.slug import slug
from scenes.kit.telling.step import Step, reading_time
from scenes.kit.telling.step_number import StepNumber
from scenes.kit.things.matrix import Matrix
from scenes.studio.run.draw import draw
from scenes.studio.run.rehearsal import rehearse


class Small(Step):
    number = StepNumber(1)
    title = "Small"

    def construct(self) -> None:
        self.detected = Matrix(self.trace.detected, "detected")
        with self.beat("first & one", "A short sentence.", hold=0.5):
            self.play(FadeIn(self.detected), run_time=0.5)
        with self.beat("second", "A sentence that is longer, so that it takes its time to be read.", loop=True):
            self.play(FadeIn(Square()), run_time=0.5)


class Handing(Small):
    hands_over = True


class Taking(Small):
    takes_over = True

    def construct(self) -> None:
        self.open_on(Matrix(self.trace.detected, "detected"), Square())
        with self.beat("go on", "It goes on.", hold=0.5):
            self.play(FadeIn(Square(1)), run_time=0.5)


def film(step: type[Step], **how: Any) -> tuple[Step, list[np.ndarray]]:
    pictures: list[np.ndarray] = []
    told = draw(step, lambda picture, repeat: pictures.extend([picture] * repeat), height=180, fps=10, **how)
    return told, pictures


def test_a_beat_stands_until_its_sentence_can_be_read() -> None:
    first, second = rehearse(Small).beats
    assert (first.start, first.held) == (0, pytest.approx(0.5))
    assert first.end >= 1.0
    assert second.start == first.end
    assert second.end - second.start == pytest.approx(reading_time(second.sentence), abs=0.05)
    assert (first.loop, second.loop) == (False, True)


def test_a_beat_ends_on_a_picture_that_stands() -> None:
    told, pictures = film(Small)
    for beat in told.beats:
        held = pictures[round(beat.held * 10) + 1 : round(beat.end * 10)]
        assert all(np.array_equal(held[0], picture) for picture in held)


def test_a_beat_knows_the_numbers_on_screen() -> None:
    told = rehearse(Small)
    (first, _) = told.beats
    shown = {reading.index: reading.value for reading in first.readings if reading.array == "detected"}
    assert shown == dict(np.ndenumerate(told.trace.detected))


def test_everything_leaves_at_the_end_unless_the_next_step_takes_it_over() -> None:
    _, pictures = film(Small)
    assert np.ptp(pictures[-1][..., :3], axis=(0, 1)).max() == 0
    _, pictures = film(Handing)
    assert np.ptp(pictures[-1][..., :3], axis=(0, 1)).max() > 0


def test_a_step_opens_on_what_the_last_one_left() -> None:
    (_, before), (_, after) = film(Handing), film(Taking)
    assert np.array_equal(before[-1], after[0])


def test_settings_choose_lecture_theme_and_captions() -> None:
    settings = Settings(lecture=Lecture(worked="GCATTCAG"), palette=theme.LIGHT, captions=False)
    told, pictures = film(Small, settings=settings)
    assert told.trace.strand == "GCATTCAG"
    assert pictures[0][100, 2, :3].tolist() == [255, 255, 255]
    band = pictures[round(told.beats[0].end * 10) - 1][-20:, :, :3]
    assert np.ptp(band, axis=(0, 1)).max() == 0


def test_values_are_known_by_name() -> None:
    told = rehearse(Small)
    other = told.trace_of("GATTACAA")
    assert told.arrays["detected@GATTACAA"] is other.detected
    assert told.register("slope", 2.5)[()] == told.arrays["slope"] == 2.5


def test_on_held_sees_each_beat() -> None:
    seen: list[tuple[Step, Beat]] = []
    told, _ = film(Small, on_held=lambda *given: seen.append(given))
    assert seen == [(told, beat) for beat in told.beats]


def test_names_become_parts_of_file_names() -> None:
    assert slug("First & one: AG at 2!") == "first-one-ag-at-2"
