from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from scipy.signal import resample_poly

from scenes.kit.telling.beat import Beat
from scenes.kit.telling.step_number import StepNumber
from scenes.studio.jobs.job import Job, Result
from scenes.studio.lecture.entry import Entry

RATE = 44_100

Record = Callable[..., Path]


def tone(seconds: float, pitch: float = 440.0, level: float = 0.2, rate: int = RATE) -> np.ndarray:
    return level * np.sin(2 * np.pi * pitch * np.arange(round(seconds * rate)) / rate)


def silence(seconds: float, rate: int = RATE) -> np.ndarray:
    return np.zeros(round(seconds * rate))


@pytest.fixture
def record(tmp_path: Path) -> Record:
    """`record("05/the-last-step.wav", samples)` writes a recording of two channels into the folder of recordings."""

    def write(name: str, samples: np.ndarray, rate: int = RATE) -> Path:
        path = tmp_path / "recordings" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()  # nothing is written of no sound
        codec = {".wav": "pcm_s16le", ".flac": "flac", ".mp3": "mp3", ".m4a": "aac", ".ogg": "libopus"}[path.suffix]
        if codec == "libopus":  # which has rates of its own
            samples, rate = resample_poly(samples, 160, 147), 48_000
        whole = np.round(np.clip(np.stack([samples, samples]), -1, 1) * 32767).astype(np.int16)
        with av.open(str(path), "w") as file:
            stream = file.add_stream(codec, rate=rate, layout="stereo")
            frame = av.AudioFrame.from_ndarray(whole, format="s16p", layout="stereo")
            frame.sample_rate, frame.pts, frame.time_base = rate, 0, Fraction(1, rate)
            for packet in (*(stream.encode(frame) if len(samples) else ()), *stream.encode(None)):
                file.mux(packet)
        return path

    return write


ENTRY = Entry("05-pad-with-o", StepNumber(5), "Pad with O", "", "")
BEATS = (
    Beat("the-last-step", "Without a pad, the last letter is read only once.", 0, 3, 5, loop=False),
    Beat("so", "So what is it? It is positive.", 5, 6, 10, loop=False, answer="It is positive."),
)
STEP = Result(Job(ENTRY), beats=BEATS)


@pytest.fixture(name="tone")
def tone_() -> Callable[..., np.ndarray]:
    return tone


@pytest.fixture(name="silence")
def silence_() -> Callable[..., np.ndarray]:
    return silence


@pytest.fixture
def step() -> Result:
    """A step as it goes without a voice: a beat, and one with an answer."""
    return STEP
