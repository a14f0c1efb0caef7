"""How loud speech is, and speech made as loud as films on the net are."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from scenes.studio.voice.sound import RATE, faded, filtered, trimmed

TARGET, PEAK = -16.0, -1.5  # LUFS, and the true peak that stays below, in dB of full scale

_ROOM = 1.5  # dB further down, for what coding adds to a peak
_BEFORE = -20.0  # LUFS at which the compressor is met
# Speech has peaks that are further above its loudness than there is room for. This is what a voice's channel has.
_COMPRESSOR = ("acompressor", "threshold=-30dB:ratio=4:attack=1:release=60:knee=6:detection=peak")
_METER = ("ebur128", "metadata=1:peak=true")
_OVERSAMPLED = ("aresample", str(4 * RATE))  # so that true peaks are limited, which lie between samples
_LIMITER = ("alimiter", f"level=false:latency=true:attack=3:release=50:limit={PEAK - _ROOM}dB")
_NEAR = 0.3  # LU that are as good as none
_ROUNDS = 8  # of coming nearer, at most
_BETWEEN = 0.3  # seconds between parts while their loudness is measured
_SILENT = -70.0  # LUFS below which nothing is measured


@dataclass(frozen=True)
class Loudness:
    """What EBU R 128 says of sound.

    Attributes
    ----------
    whole : LUFS.
    peak : the true one, in dB of full scale.
    """

    whole: float
    peak: float

    @property
    def silent(self) -> bool:
        """Whether there is nothing to hear."""
        return self.whole <= _SILENT


def measured(samples: np.ndarray, rate: int = RATE) -> Loudness:
    """Measure how loud sound is."""
    return _metered(samples, rate)[1]


def levelled(samples: np.ndarray, rate: int = RATE) -> np.ndarray:
    """Return speech, at `RATE`, with the loudness `TARGET` and no true peak above `PEAK`.

    It is compressed, then amplified into a limiter, by as much as measuring what comes out shows that it takes.
    FFmpeg's `loudnorm` does the same in one go, but misses by several LU where speech is short or has high peaks.
    """
    found, now = _metered(samples, rate)
    if now.silent:
        return found
    even, first = _metered(found, RATE, ("volume", f"{_BEFORE - now.whole:.3f}dB"), _COMPRESSOR)
    gain = TARGET - first.whole
    for _ in range(_ROUNDS):
        found, now = _metered(even, RATE, _OVERSAMPLED, ("volume", f"{gain:.3f}dB"), _LIMITER)
        if abs(now.whole - TARGET) < _NEAR:
            break
        gain += TARGET - now.whole
    return found


def levelled_parts(parts: Sequence[tuple[np.ndarray, int]]) -> list[np.ndarray]:
    """Give the parts of what is heard in a beat one loudness, and edges that don't click.

    Parameters
    ----------
    parts : each as it was recorded or synthesized, and its samples a second.
    """
    heard = [trimmed(filtered(part, rate)[0]) for part, rate in parts]
    pause = np.zeros(int(_BETWEEN * RATE), np.float32)
    whole = levelled(np.concatenate([one for part in heard for one in (part, pause)]))
    starts = [0, *np.cumsum([len(part) + len(pause) for part in heard])]
    return [faded(whole[start : start + len(part)]) for start, part in zip(starts[:-1], heard, strict=True)]


def _metered(samples: np.ndarray, rate: int, *filters: tuple[str, str]) -> tuple[np.ndarray, Loudness]:
    # It measures sound of this rate, and needs four tenths of a second.
    whole = np.concatenate([samples, np.zeros(max(0, int(0.5 * rate) - len(samples)), np.float32)])
    found, notes = filtered(whole, rate, [*filters, ("aresample", str(RATE)), _METER])
    peak = float(notes.get("lavfi.r128.true_peak", 0.0))
    return found[: round(len(samples) * RATE / rate)], Loudness(
        float(notes.get("lavfi.r128.I", _SILENT)),
        20 * math.log10(peak) if peak > 0 else -math.inf,
    )
