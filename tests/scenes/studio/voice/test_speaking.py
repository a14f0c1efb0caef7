import os
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

import numpy as np
import pytest

from scenes.script.spoken import spoken
from scenes.studio.errors import StudioError
from scenes.studio.jobs.job import Result
from scenes.studio.voice import speaking
from scenes.studio.voice.loudness import PEAK, TARGET, measured
from scenes.studio.voice.speaking import speak
from scenes.studio.voice.speech_cache import samples_of
from scenes.studio.voice.voice import Voice
from scenes.studio.voice.voice_choice import VoiceChoice

Record = Callable[..., Path]
Tone = Callable[..., np.ndarray]
Hear = Callable[..., Voice]


class Humming:
    """Stands in for Piper: hums for a tenth of a second a letter."""

    said: ClassVar[list[str]] = []

    def __init__(self, model: Path | None = None, language: str = "en") -> None:
        self.key = f"{model} {language}"

    def say(self, text: str) -> tuple[np.ndarray, int]:
        Humming.said.append(text)
        return 0.1 * np.sin(0.1 * np.arange(2205 * len(text))).astype(np.float32), 22_050


@pytest.fixture(autouse=True)
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setattr(speaking, "Piper", Humming)
    Humming.said.clear()
    return Humming.said


@pytest.fixture
def hear(tmp_path: Path, step: Result) -> Hear:
    def hear(*wanted: str, results: Sequence[Result] = (step,)) -> Voice:
        chosen = VoiceChoice.read([str(tmp_path / one) if one == "recordings" else one for one in wanted])
        return speak(chosen, results, "en", tmp_path / "kept")

    return hear


def test_each_part_of_a_beat_is_spoken(hear: Hear, said: list[str], step: Result) -> None:
    voice = hear("piper")

    assert said == [spoken(part, "en") for beat in step.beats for part in beat.heard]
    assert voice.summary == "voice: 0 beats recorded, 2 spoken by piper, 0.1 minutes of speech"
    one, other = voice.of(step.job.entry)
    assert len(one.paths) == 1
    assert len(other.paths) == 2


def test_what_is_recorded_is_taken_and_the_rest_spoken(
    hear: Hear, said: list[str], record: Record, tone: Tone, step: Result
) -> None:
    record("05/the-last-step.wav", tone(2.5))

    voice = hear("recordings", "piper")

    assert said == [spoken(part, "en") for part in step.beats[1].heard]
    assert voice.summary.startswith("voice: 1 beat recorded, 1 spoken by piper")
    assert voice.of(step.job.entry)[0].lengths[0] / 48_000 == pytest.approx(2.5, abs=0.02)


def test_lengths_are_whole_pictures_rounded_up(hear: Hear, record: Record, tone: Tone, step: Result) -> None:
    record("05/the-last-step.wav", tone(2.51))
    record("05/so.wav", tone(1.0))
    record("05/so.answer.wav", tone(0.7))

    voice = hear("recordings")

    one, other = voice.speech(step.job.entry, 10)
    assert (one.text, one.answer) == (2.6, 0)
    assert (other.text, other.answer) == (1.0, 0.7)
    assert voice.speech(step.job.entry, 60)[0].text == pytest.approx(151 / 60)


def test_a_recording_of_question_and_answer_is_cut_in_the_pause(
    hear: Hear, record: Record, tone: Tone, silence: Tone, step: Result
) -> None:
    record("05/the-last-step.wav", tone(1))
    record("05/so.wav", np.concatenate([tone(0.9), silence(0.8), tone(1.4)]))

    lengths = hear("recordings").of(step.job.entry)[1].lengths

    assert [length / 48_000 for length in lengths] == pytest.approx([0.95, 1.45], abs=0.03)


def test_all_is_as_loud_as_it_should_be(hear: Hear, record: Record, tone: Tone, step: Result) -> None:
    record("05/the-last-step.wav", tone(2.5, level=0.01))

    for utterance in hear("recordings", "piper").of(step.job.entry):
        found = measured(np.concatenate([samples_of(path) for path in utterance.paths]))
        assert found.whole == pytest.approx(TARGET, abs=1)
        assert found.peak < PEAK


def test_what_is_missing_is_told_before_anything_is_spoken(
    hear: Hear, said: list[str], record: Record, tone: Tone
) -> None:
    record("05/the-last-step.wav", tone(1))

    with pytest.raises(StudioError, match=r"there is no .*recordings/05/so\.wav, for the beat so; `--voice piper`"):
        hear("recordings")
    assert not said


def test_every_fault_is_told(
    *, hear: Hear, said: list[str], record: Record, silence: Tone, tone: Tone, step: Result
) -> None:
    record("05/the-last-step.wav", silence(1))
    record("05/so.wav", tone(61))
    other = replace(step, job=replace(step.job, entry=replace(step.job.entry, name="07-ten-cases", number=None)))
    record("07-ten-cases/elsewhere.wav", tone(1))

    with pytest.raises(StudioError) as raised:
        hear("recordings", "piper", results=(step, other))
    assert [line.rpartition("/")[2].partition(" ")[0] for line in str(raised.value).splitlines()] == [
        "the-last-step.wav,",
        "so.wav,",
        "elsewhere.wav",
    ]
    assert not said


def test_speech_that_is_kept_is_not_spoken_again(hear: Hear, said: list[str]) -> None:
    before = hear("piper")
    count = len(said)

    assert hear("piper") == before
    assert len(said) == count


def test_what_was_not_used_for_a_month_is_not_kept(hear: Hear, said: list[str], step: Result) -> None:
    (one,), two = (utterance.paths for utterance in hear("piper").of(step.job.entry))
    said.clear()
    for path in (one, two[0]):
        os.utime(path, (time.time() - 40 * 24 * 3600,) * 2)

    hear("piper", results=())

    assert (one.exists(), two[0].exists(), two[1].exists()) == (False, False, True)
    hear("piper")
    assert len(said) == 3


def test_half_a_file_is_spoken_again(hear: Hear, said: list[str], step: Result) -> None:
    path = hear("piper").of(step.job.entry)[0].paths[0]
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    said.clear()

    hear("piper")

    assert said == [spoken(step.beats[0].sentence, "en")]
    assert path.read_bytes() == whole


def test_another_take_has_another_sum(hear: Hear, record: Record, tone: Tone, step: Result) -> None:
    for name in ("the-last-step", "so", "so.answer"):
        record(f"05/{name}.wav", tone(1))
    before = hear("recordings")
    record("05/so.wav", tone(1, pitch=500))
    after = hear("recordings")

    assert after.key(step.job.entry) != before.key(step.job.entry)
    assert after.speech(step.job.entry, 30) == before.speech(step.job.entry, 30)


def test_a_step_that_is_left_out_says_nothing(hear: Hear, said: list[str], step: Result) -> None:
    voice = hear("piper", results=(replace(step, omitted="It makes no sense here."),))

    assert not said
    assert voice.of(step.job.entry) == ()
    assert voice.key(step.job.entry) == ""


def test_being_killed_while_it_speaks_leaves_nothing_by_halves(tmp_path: Path, hear: Hear) -> None:
    kept = tmp_path / "kept"
    program = textwrap.dedent("""
        import sys
        from dataclasses import replace
        from pathlib import Path
        from scenes.studio.voice import speaking, speech_cache
        from scenes.studio.voice.voice_choice import VoiceChoice
        sys.path.insert(0, sys.argv[1])
        from conftest import STEP
        from test_speaking import Humming
        speaking.Piper = Humming
        beats = tuple(replace(STEP.beats[0], name=f"b{place}", sentence="It comes. " * place) for place in range(1, 90))
        speaking.speak(VoiceChoice.read(["piper"]), [replace(STEP, beats=beats)], "en", Path(sys.argv[2]))
    """)
    here = str(Path(__file__).parent)
    with subprocess.Popen([sys.executable, "-c", program, here, str(kept)]) as process:
        while len(list(kept.glob("*.wav"))) < 3:
            assert process.poll() is None
            time.sleep(0.01)
        process.kill()

    hear("piper")

    assert all(path.suffix == ".wav" and not path.name.startswith(".") for path in kept.iterdir())
    assert all(len(samples_of(path)) for path in kept.iterdir())


@pytest.mark.parametrize(
    ("said_", "wanted"),
    [
        (["none"], VoiceChoice()),
        (["piper"], VoiceChoice(piper=True)),
        ([], VoiceChoice()),
    ],
)
def test_understands_what_is_wanted(said_: list[str], wanted: VoiceChoice) -> None:
    assert VoiceChoice.read(said_) == wanted


def test_paths_are_seen_from_the_lecture_file(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()

    found = VoiceChoice.read(["own", "piper:de.onnx"], tmp_path)

    assert found == VoiceChoice((tmp_path / "own",), piper=True, model=tmp_path / "de.onnx")
    assert found
    assert not VoiceChoice()


@pytest.mark.parametrize("said_", [["elsewhere"], [""], ["piper", "piper:other.onnx"], ["none", "piper"]])
def test_what_is_no_voice_is_refused(said_: list[str], tmp_path: Path) -> None:
    with pytest.raises(StudioError, match=r"voice wants a folder of recordings, piper or piper:MODEL\.onnx"):
        VoiceChoice.read(said_, tmp_path)
