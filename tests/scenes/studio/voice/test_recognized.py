"""What Piper says in a film is recognized: the right sentence stands at the right beat."""

import difflib
import re
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import av
import numpy as np
import pytest
from rich.console import Console
from scipy.signal import resample_poly

from scenes.kit.telling.beat import Beat
from scenes.kit.telling.settings import Settings
from scenes.script.spoken import spoken
from scenes.studio.lecture.catalog import entries
from scenes.studio.make import render
from scenes.studio.make.order import Order
from scenes.studio.video.quality import Quality
from scenes.studio.voice.voice_choice import VoiceChoice

sphinx = pytest.importorskip("pocketsphinx", reason="pocketsphinx has no wheel for this Python")

SIZE = Quality(192, 108, 10)
# Each stands in the place of one of the two sentences of two small steps.
SENTENCES = (
    "The remedy is a fifth letter, O, at the end. It has no row in X, so its column is all zeros.",
    "That makes N + 1 columns. Now the eighth window fits.",
    "Every detection sits under the letter where its motif starts.",
    "Of 24 cells, 7 are −0.2 or more: what does Ẋ say of that?",
)


@pytest.fixture
def film(
    talk: Callable[[dict[str, str]], str], source: Callable[..., str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[np.ndarray, list[tuple[float, Beat]]]:
    """The lecture's sound, and each beat with when its step begins."""
    steps = {}
    for number in (1, 2):
        own = source(number, "A step").replace("It comes.", SENTENCES[2 * number - 2])
        steps[f"s0{number}_a"] = own.replace("It goes, and it stays.", SENTENCES[2 * number - 1])
    settings, made = Settings(captions=False), []
    monkeypatch.setattr(render, "close", lambda results, *_, **__: made.extend(results) or 0)
    order = Order(entries(talk(steps)), True, tmp_path, SIZE, settings, wanted=VoiceChoice(piper=True), quiet=True)
    assert render.make(order, Console(file=StringIO())) == 0
    with av.open(str(tmp_path / "lecture.mp4")) as lecture:
        samples = np.concatenate([frame.to_ndarray()[0] for frame in lecture.decode(audio=0)])
    starts = np.cumsum([0.0, *(result.length for result in made)])
    return samples, [(start, beat) for start, result in zip(starts[:-1], made, strict=True) for beat in result.beats]


def recognized(samples: np.ndarray) -> list[str]:
    recognizer = sphinx.Decoder(sphinx.Config(samprate=16_000.0, loglevel="FATAL"))
    recognizer.start_utt()
    recognizer.process_raw(np.int16(np.clip(resample_poly(samples, 1, 3), -1, 1) * 32767).tobytes(), full_utt=True)
    recognizer.end_utt()
    return words(recognizer.hyp().hypstr)


def words(said: str) -> list[str]:
    return re.findall(r"[a-z']+", said.lower())


@pytest.mark.usefixtures("here")
def test_the_right_sentence_stands_at_each_beat(film: tuple[np.ndarray, list[tuple[float, Beat]]]) -> None:
    samples, beats = film
    expected = [words(spoken(sentence, "en")) for sentence in SENTENCES]
    for place, (start, beat) in enumerate(beats):
        ((first, end),) = beat.spans
        heard = recognized(samples[round((start + first) * 48_000) : round((start + end) * 48_000)])
        likeness = [difflib.SequenceMatcher(None, heard, one, autojunk=False).ratio() for one in expected]
        assert np.argmax(likeness) == place, heard
        assert likeness[place] > 0.3, heard
