from typing import Any, ClassVar

import numpy as np
import pytest
from manim import FadeIn, Square

from dnacnn.lecture.lecture import Lecture
from scenes.kit.look import theme
from scenes.kit.telling.beat import Beat
from scenes.kit.telling.pacing import reading_time
from scenes.kit.telling.settings import Settings
from scenes.kit.telling.slug import slug
from scenes.kit.telling.step import Step
from scenes.kit.telling.step_number import StepNumber
from scenes.kit.things.matrix import Matrix
from scenes.script import script
from scenes.script.values import Message
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


class Asking(Step):
    number = StepNumber(2)
    title = "Asking"
    asks_in_time: ClassVar[bool] = True

    def construct(self) -> None:
        with self.beat("question", hold=0.5):
            self.play(FadeIn(Square()), run_time=0.5)
            if self.asks_in_time:
                self.pause()
                self.answer(FadeIn(Square(1)))
                self.play(FadeIn(Square(0.5)), run_time=0.5)


class AskingLate(Asking):
    asks_in_time = False


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


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Message:
    """Let every beat without a sentence of its own say this."""
    message = Message("Which?", (), "The second, since it is smaller.")
    monkeypatch.setattr(script, "message", lambda *_, **__: message)
    return message


@pytest.mark.parametrize("captions", [True, False])
def test_an_answer_comes_when_it_is_called_for(said: Message, captions: bool) -> None:
    (beat,) = rehearse(Asking, settings=Settings(captions=captions)).beats
    assert (beat.sentence, beat.answer) == (said.whole, said.answer)
    assert [beat.answered, beat.held] == pytest.approx([0.5 + theme.PAUSE, 1.4 + theme.PAUSE])
    assert beat.end - beat.answered == pytest.approx(reading_time(said.answer), abs=0.05)
    assert [(words, start) for words, start, _ in beat.cues] == [(said.text, 0), (said.answer, beat.answered)]


def test_an_answer_that_is_not_called_for_comes_at_the_end(said: Message) -> None:
    (beat,) = rehearse(AskingLate).beats
    assert [beat.answered, beat.held] == pytest.approx([0.5, 0.9])
    assert beat.end - beat.answered == pytest.approx(reading_time(said.answer), abs=0.05)


@pytest.mark.usefixtures("said")
def test_nothing_of_a_caption_moves_when_its_answer_comes() -> None:
    told, pictures = film(Asking)
    question, whole = (pictures[round(time * 10) - 2][-20:] for time in (told.beats[0].answered, told.beats[0].end))
    ground = pictures[0][0, 0]
    inked = (question != ground).any(axis=2)
    assert inked.any()
    assert np.array_equal(question[inked], whole[inked])
    assert (whole != ground).any(axis=2).sum() > inked.sum()


def test_a_sentence_that_says_all_at_once_lets_the_motion_go_on() -> None:
    class Whole(Small):
        def construct(self) -> None:
            square = Square()
            with self.beat("first", "A statement."):
                self.answer(FadeIn(square), run_time=0.5)
            assert square in self.mobjects

    (beat,) = rehearse(Whole).beats
    assert (beat.answer, beat.held) == ("", pytest.approx(0.5))


@pytest.mark.usefixtures("said")
def test_a_beat_is_answered_once() -> None:
    class Wrong(Small):
        def construct(self) -> None:
            with self.beat("first"):
                self.answer()
                self.answer()

    with pytest.raises(ValueError, match="answered once"):
        rehearse(Wrong)


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
