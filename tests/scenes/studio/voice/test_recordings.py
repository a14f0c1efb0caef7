from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from scenes.studio.errors import StudioError
from scenes.studio.jobs.job import Result
from scenes.studio.voice.recordings import Recording, Recordings

Record = Callable[..., Path]
Tone = Callable[..., np.ndarray]
Find = Callable[[], dict[str, Recording]]


@pytest.fixture
def find(tmp_path: Path, step: Result) -> Find:
    """`find()` returns the recordings of the step, by the ids of its beats."""
    return lambda: Recordings(tmp_path / "recordings").of_step(step.job.entry, step.beats)


def length(recording: Recording) -> float:
    speech, rate = recording.read()
    return len(speech) / rate


def test_finds_a_file_a_beat_by_number_or_by_name(find: Find, record: Record, tone: Tone) -> None:
    record("05/the-last-step.wav", tone(1))
    record("05-pad-with-o/so.FLAC".lower(), tone(2))
    record("06/the-last-step.wav", tone(3))

    found = find()

    assert {name: round(length(one)) for name, one in found.items()} == {"the-last-step": 1, "so": 2}


def test_an_answer_may_have_a_file_of_its_own(find: Find, record: Record, tone: Tone) -> None:
    record("05/so.wav", tone(1))
    record("05/so.answer.mp3", tone(2))

    assert set(find()) == {"so", "so.answer"}


def test_a_file_of_a_step_is_cut_at_its_cues(find: Find, record: Record, tone: Tone, silence: Tone) -> None:
    path = record("05.wav", np.concatenate([silence(2), tone(1, 300), silence(1), tone(2, 900)]))
    path.with_suffix(".txt").write_text("# where the beats begin\n2  the-last-step\n\n0:03.5\t0:06\tso\n", "utf-8")

    found = find()

    assert length(found["the-last-step"]) == pytest.approx(1, abs=0.1)
    assert length(found["so"]) == pytest.approx(2, abs=0.1)
    speech, rate = found["so"].read()
    assert np.argmax(np.abs(np.fft.rfft(speech))) * rate / len(speech) == pytest.approx(900, abs=2)


@pytest.mark.parametrize(
    ("cues", "said"),
    [
        (None, r"05\.wav is of a whole step: 05\.txt beside it must say at which second each beat begins"),
        ("", r"05\.txt names 0 beats"),
        ("so", r"05\.txt, line 1: wanted seconds and a beat's id, got 'so'"),
        ("2 the-last-step\n1 so", r"05\.txt, line 2: wanted a time after 2 s, got 1"),
        ("2 the-first-step", r"05\.wav is for 'the-first-step', and 05-pad-with-o has the beats the-last-step, so"),
    ],
)
def test_cues_that_make_no_sense_are_refused(
    cues: str | None, said: str, find: Find, record: Record, tone: Tone
) -> None:
    path = record("05.wav", tone(1))
    if cues is not None:
        path.with_suffix(".txt").write_text(cues, "utf-8")

    with pytest.raises(StudioError, match=said):
        find()


def test_a_file_for_no_beat_is_refused(find: Find, record: Record, tone: Tone) -> None:
    record("05/the-lst-step.wav", tone(1))

    with pytest.raises(StudioError, match=r"the-lst-step\.wav is for 'the-lst-step', and 05-pad-with-o has the beats"):
        find()


def test_an_answer_that_no_beat_has_is_refused(find: Find, record: Record, tone: Tone) -> None:
    record("05/the-last-step.answer.wav", tone(1))

    with pytest.raises(StudioError, match=r"is for 'the-last-step\.answer'"):
        find()


def test_two_files_for_one_beat_are_refused(find: Find, record: Record, tone: Tone) -> None:
    record("05/so.wav", tone(1))
    record("05/so.mp3", tone(1))

    with pytest.raises(StudioError, match=r"so\.mp3 and .*so\.wav are both for the beat so"):
        find()


def clipped(tone: Tone) -> np.ndarray:
    return np.asarray(np.clip(tone(1, level=3.0), -1, 1))


@pytest.mark.parametrize(
    ("samples", "said"),
    [
        (lambda _, silence: silence(2), "there is nothing to hear"),
        (lambda _, silence: silence(0), "can't be read as sound"),
        (lambda tone, _: tone(2, level=0.0005), "there is nothing to hear"),
        (lambda tone, _: clipped(tone), "it is clipped"),
        (lambda tone, _: tone(61), "at most 60 seconds of speech"),
    ],
    ids=["silent", "empty", "faint", "clipped", "long"],
)
def test_what_cannot_be_used_is_refused(
    *, samples: Callable[..., np.ndarray], said: str, find: Find, record: Record, tone: Tone, silence: Tone
) -> None:
    record("05/so.wav", samples(tone, silence))

    with pytest.raises(StudioError, match=rf"so\.wav.*{said}"):
        find()["so"].read()


@pytest.mark.parametrize("level", [0.1, 0.99, 0.999])
def test_what_is_loud_is_not_clipped(level: float, find: Find, record: Record, tone: Tone) -> None:
    record("05/so.wav", tone(1, level=level))

    assert length(find()["so"]) == pytest.approx(1, abs=0.02)


def test_a_file_of_twenty_minutes_for_a_beat_is_refused(find: Find, record: Record, tone: Tone) -> None:
    record("05/so.wav", tone(20 * 60.0, rate=8000), rate=8000)

    with pytest.raises(StudioError, match=r"so\.wav, beat so: a beat is at most 60 seconds of speech"):
        find()["so"].read()
