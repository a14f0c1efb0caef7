import numpy as np
import pytest
from scipy.signal import lfilter, resample_poly

from scenes.studio.voice.loudness import PEAK, TARGET, levelled, measured
from scenes.studio.voice.sound import RATE


def loudness(samples: np.ndarray) -> float:
    """The integrated loudness of ITU-R BS.1770-4, with its filters for 48 kHz and its two gates."""
    shelf = [1.53512485958697, -2.69169618940638, 1.19839281085285], [1, -1.69065929318241, 0.73248077421585]
    highpass = [1.0, -2.0, 1.0], [1, -1.99004745483398, 0.99007225036621]
    weighted = lfilter(*highpass, lfilter(*shelf, samples.astype(float)))
    blocks = np.lib.stride_tricks.sliding_window_view(weighted, int(0.4 * RATE))[:: int(0.1 * RATE)]
    power = np.square(blocks).mean(axis=1)
    power = power[-0.691 + 10 * np.log10(power + 1e-20) > -70]
    gate = -0.691 + 10 * np.log10(power.mean()) - 10
    return float(-0.691 + 10 * np.log10(power[-0.691 + 10 * np.log10(power) > gate].mean()))


def peak(samples: np.ndarray) -> float:
    return float(20 * np.log10(np.abs(resample_poly(samples.astype(float), 4, 1)).max()))


def syllables(seconds: float, level: float, pause: float = 0.1) -> np.ndarray:
    """Noise that comes and goes as speech does."""
    noise = np.random.default_rng(1).standard_normal(int(seconds * RATE))
    gate = (np.arange(len(noise)) / RATE % 0.3) > pause
    return (level * noise * gate).astype(np.float32)


def spiky(seconds: float) -> np.ndarray:
    samples = syllables(seconds, 0.02)
    samples[::9000] = 0.99
    return samples


SOUNDS = {
    "faint": syllables(4, 0.003),
    "loud": syllables(4, 0.25),
    "short": syllables(0.8, 0.05),
    "spiky": spiky(4),
    "long": syllables(30, 0.05, pause=0.2),
}


@pytest.mark.parametrize("name", SOUNDS)
def test_measures_as_the_standard_says(name: str) -> None:
    found = measured(SOUNDS[name])

    assert found.whole == pytest.approx(loudness(SOUNDS[name]), abs=0.3)
    assert found.peak == pytest.approx(peak(SOUNDS[name]), abs=0.5)


@pytest.mark.parametrize("name", SOUNDS)
def test_makes_speech_as_loud_as_is_wanted(name: str) -> None:
    found = levelled(SOUNDS[name])

    assert len(found) == len(SOUNDS[name])
    assert loudness(found) == pytest.approx(TARGET, abs=1)
    assert peak(found) < PEAK


def test_is_the_same_each_time() -> None:
    assert (levelled(SOUNDS["spiky"]) == levelled(SOUNDS["spiky"])).all()


def test_other_rates_become_the_one_of_films() -> None:
    assert len(levelled(syllables(2, 0.1)[::2], RATE // 2)) == pytest.approx(2 * RATE, abs=RATE * 0.001)


def test_silence_stays_silent() -> None:
    nothing = np.zeros(RATE, np.float32)

    assert measured(nothing).silent
    assert not levelled(nothing).any()
