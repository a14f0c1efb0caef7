"""Speech that is kept, so that it is spoken and levelled once: a WAV for each part of what is heard in a beat."""

import time
import wave
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import numpy as np

from scenes.studio.store import atomic
from scenes.studio.voice.sound import RATE

_MONTH = 30 * 24 * 3600.0
_FULL = 32767
_WIDTH = 2  # bytes a sample


class SpeechCache:
    """Speech in a folder, by keys that sum up what it was made from."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def sweep(self) -> None:
        """Remove what a process that died left half written, and what was not used for a month."""
        atomic.sweep(self._folder)
        for path in self._folder.glob("*.wav"):
            with suppress(OSError):  # another process may do the same
                if path.stat().st_mtime < time.time() - _MONTH:
                    path.unlink()

    def find(self, key: str, parts: int) -> tuple[Path, ...] | None:
        """Return the files of speech in so many parts, if they are there and whole."""
        paths = self._paths(key, parts)
        with suppress(OSError, EOFError, wave.Error):
            if all(length(path) for path in paths):
                for path in paths:
                    path.touch()
                return paths
        return None

    def keep(self, key: str, parts: Sequence[np.ndarray]) -> tuple[Path, ...]:
        """Write the parts of speech, sound of `RATE`; return their files."""
        paths = self._paths(key, len(parts))
        for path, samples in zip(paths, parts, strict=True):
            with atomic.whole(path) as partial, wave.open(str(partial), "wb") as file:
                file.setnchannels(1)
                file.setsampwidth(_WIDTH)
                file.setframerate(RATE)
                file.writeframes(np.round(np.clip(samples, -1, 1) * _FULL).astype("<i2").tobytes())
        return paths

    def _paths(self, key: str, parts: int) -> tuple[Path, ...]:
        return tuple(self._folder / f"{key}-{part}.wav" for part in range(1, parts + 1))


def length(path: Path) -> int:
    """Return how many samples a file has."""
    with wave.open(str(path), "rb") as file:
        whole = file.getnframes()
        # A file that was cut short still says how long it was.
        return whole if path.stat().st_size >= whole * _WIDTH else 0


def samples_of(path: Path) -> np.ndarray:
    """Return the sound in a file, (samples,) floats."""
    with wave.open(str(path), "rb") as file:
        return np.frombuffer(file.readframes(file.getnframes()), "<i2").astype(np.float32) / _FULL
