from dataclasses import replace

import pytest
from manim import FadeIn, Square

from scenes.kit.telling.beat import Beat
from scenes.kit.telling.settings import Settings
from scenes.kit.telling.speech import BREATH, PAUSE, Speech
from scenes.kit.telling.step import Step
from scenes.kit.telling.step_number import StepNumber
from scenes.script import script
from scenes.script.values import Message
from scenes.studio.run.draw import draw
from scenes.studio.run.rehearsal import rehearse

ASKED = Message("So what is it?", answer="It is positive.")


class Telling(Step):
    number = StepNumber(1)
    title = "Telling"

    def construct(self) -> None:
        with self.beat(
            "first", "A sentence that takes a while to be read, since it has so many words in it.", hold=0.5
        ):
            self.play(FadeIn(Square()), run_time=2.0)
        self.play(FadeIn(Square(2)), run_time=0.6)
        with self.beat("asked", hold=0.5):
            self.play(FadeIn(Square(3)), run_time=1.0)
            self.answer(FadeIn(Square(1)), run_time=0.5)
            self.play(FadeIn(Square(0.5)), run_time=1.0)


@pytest.fixture(autouse=True)
def asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(script, "message", lambda *_, **__: ASKED)


def told(*speech: Speech, pace: float = 1.0, captions: bool = False) -> tuple[Beat, ...]:
    settings = Settings(speech=speech, pace=pace, captions=captions)
    return tuple(rehearse(Telling, settings=settings, fps=10).beats)


@pytest.mark.parametrize("pace", [0.5, 1.0, 2.0])
def test_the_picture_waits_for_the_speech(pace: float) -> None:
    first, second = told(Speech(5.0), Speech(4.0, 6.0), pace=pace)

    assert first.held == pytest.approx(2.0 / pace)
    assert first.end == pytest.approx(5.0 + BREATH)
    assert second.start == pytest.approx(first.end + 0.6 / pace)
    assert second.answered == pytest.approx(second.start + 4.0 + PAUSE, abs=0.1)
    assert second.end == pytest.approx(second.answered + 6.0 + BREATH, abs=0.11)
    assert second.spans == [(second.start, second.start + 4.0), (second.answered, second.answered + 6.0)]


def test_where_the_motion_is_longer_the_speech_has_a_pause_after_it() -> None:
    first, second = told(Speech(0.5), Speech(0.2, 0.2))

    assert (first.held, first.end) == pytest.approx((2.0, 2.5))
    assert second.answered == pytest.approx(second.start + 1.0)
    assert second.held == pytest.approx(second.start + 2.5)
    assert second.end == pytest.approx(second.held + 0.5)


def test_motion_is_as_much_slower_as_is_said() -> None:
    first, second = told(Speech(1.0, slowing=1.25), Speech(1.0, 1.0))

    assert first.held == pytest.approx(2.5)
    assert second.held - second.answered == pytest.approx(1.5)


def test_nothing_slows_by_more_than_a_third() -> None:
    assert Speech.beside(1.0, 60.0, 60.0).slowing == pytest.approx(4 / 3)
    assert Speech.beside(0.0, 1.0, 0.0).slowing == pytest.approx(4 / 3)
    assert Speech.beside(10.0, 10.0, 0.0).slowing == 1


def test_captions_that_stay_in_the_picture_can_be_read() -> None:
    short = Speech(0.1)
    without, having = (told(short, short, captions=captions)[0] for captions in (False, True))
    silent = told(captions=True)[0]

    assert having.end == silent.end
    assert without.end < having.end


def test_without_a_voice_all_is_as_it_was() -> None:
    assert told() == told(Speech(), Speech())
    assert told()[0].spans == []
    assert [part for part, *_ in told()[1].cues] == [ASKED.text, ASKED.answer]


def test_as_many_pictures_are_drawn_as_are_rehearsed() -> None:
    settings = Settings(captions=False, speech=(Speech(3.3, slowing=1.2), Speech(1.0, 2.0)))
    frames: list[int] = []
    drawn = draw(Telling, lambda _, repeat: frames.append(repeat), settings=settings, height=90, fps=10)

    assert sum(frames) == round(drawn.time * 10)
    assert [beat.end for beat in drawn.beats] == pytest.approx([beat.end for beat in told(*settings.speech)])


BEAT = Beat(
    "so",
    "In 0.5 of all C(N − 3, 3) cases, e.g. CA, it is said. Is it? 3 × 8 = 24! Yes.",
    *(10.0, 18.0, 21.0),
    loop=False,
    answer="Yes.",
    answered=17.0,
)


def test_cues_follow_the_speech_sentence_by_sentence() -> None:
    found = replace(BEAT, speech=Speech(6.0, 0.5)).cues

    assert [said for said, *_ in found] == [
        "In 0.5 of all C(N − 3, 3) cases, e.g. CA, it is said.",
        "Is it?",
        "3 × 8 = 24!",
        "Yes.",
    ]
    starts, ends = ([cue[place] for cue in found] for place in (1, 2))
    assert (starts[0], ends[2], starts[3], ends[3]) == pytest.approx((10.0, 16.0, 17.0, 17.5))
    assert starts[1:3] == ends[:2]
    lengths = [end - start for start, end in zip(starts, ends, strict=True)]
    assert lengths[0] / lengths[1] == pytest.approx(len(found[0][0]) / len("Is it?"))


def test_settings_with_speech_come_back_from_data() -> None:
    settings = Settings(speech=(Speech(1.5), Speech(2.0, 0.5, 1.2)))

    assert Settings.from_data(settings.as_data()) == settings
    assert Settings.from_data({name: one for name, one in settings.as_data().items() if name != "speech"}) == Settings()
