"""Cutting a recording where its speaker pauses."""

import numpy as np

from scenes.studio.voice.sound import trimmed

_REACH = 0.2  # of the recording, before and after where the words would have it
_SMOOTH = 20  # hundredths of a second over which a pause is looked for


def cut(samples: np.ndarray, rate: int, share: float) -> tuple[np.ndarray, np.ndarray]:
    """Cut speech in two at the quietest moment around a share of it; the silence at the cut is left out.

    Examples
    --------
    >>> spoken = np.repeat([1.0, 0.0, 1.0, 1.0], 48000)
    >>> [len(part) for part in cut(spoken, 48000, 0.4)]
    [50400, 98400]
    """
    window = rate // 100
    count = len(samples) // window
    if count < 3:
        middle = len(samples) // 2
        return samples[:middle], samples[middle:]
    levels = np.square(samples[: count * window]).reshape(count, window).mean(axis=1)
    smooth = np.convolve(levels, np.ones(_SMOOTH) / _SMOOTH, mode="same")
    low, high = (int(np.clip(count * (share + reach), 1, count - 1)) for reach in (-_REACH, _REACH))
    around = smooth[low : high + 1]
    # Within a long pause all is alike: its middle is taken.
    quietest = np.flatnonzero(around <= around.min() + 1e-9)
    at = (low + int(quietest[len(quietest) // 2])) * window
    return trimmed(samples[:at], rate), trimmed(samples[at:], rate)
