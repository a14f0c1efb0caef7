from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from scenes.studio.errors import StudioError
from scenes.studio.voice.sound import RATE, faded, filtered, read, trimmed

Record = Callable[..., Path]
Tone = Callable[..., np.ndarray]


@pytest.mark.parametrize("suffix", [".wav", ".flac", ".mp3", ".m4a", ".ogg"])
def test_each_format_is_read_as_it_was_recorded(suffix: str, record: Record, tone: Tone) -> None:
    path = record(f"one{suffix}", tone(2.0, 440.0))

    samples, rate = read(path, 60)
    same, _ = filtered(samples.mean(axis=0), rate)

    assert len(samples) == 2
    assert len(same) == pytest.approx(2 * RATE, abs=0.06 * RATE)
    spectrum = np.abs(np.fft.rfft(same[: 2 * RATE - 4800]))
    assert np.argmax(spectrum) * RATE / (2 * RATE - 4800) == pytest.approx(440, abs=1)
    assert np.abs(same[RATE : RATE + 4800]).max() == pytest.approx(0.2, rel=0.1)


def test_a_long_file_is_read_only_a_little_too_far(record: Record, silence: Tone) -> None:
    samples, rate = read(record("long.wav", silence(20 * 60.0, rate=8000), rate=8000), 60)

    assert 60 < samples.shape[1] / rate < 65


@pytest.mark.parametrize("content", [b"", b"RIFF", b"no sound at all" * 100])
def test_what_is_no_sound_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "one.wav"
    path.write_bytes(content)

    with pytest.raises(StudioError, match=r"one\.wav can't be read as sound"):
        read(path, 60)


def test_a_film_without_sound_is_refused(pack: Path) -> None:
    with pytest.raises(StudioError, match="can't be read as sound"):
        read(pack / "01-one.mp4", 60)


def test_silence_around_speech_goes(tone: Tone, silence: Tone) -> None:
    speech = np.concatenate([silence(1), tone(0.5), silence(0.5), tone(0.5), silence(2)])

    # What is between two words stays, and a twentieth of a second on either side.
    assert len(trimmed(speech, 44_100)) / 44_100 == pytest.approx(1.5 + 2 * 0.05, abs=0.02)


def test_what_fades_has_no_edge() -> None:
    loud = np.full(4800, 0.5, np.float32)

    found = faded(loud)

    assert found[0] == 0
    assert np.abs(np.diff(found)).max() < 0.01
    assert (found[300:-300] == 0.5).all()
    assert (loud == 0.5).all()
    assert len(faded(loud[:1])) == 1
