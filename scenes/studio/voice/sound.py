"""Sound in memory: one channel of 48 000 samples a second, as 32-bit floats; read from files, filtered, faded."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import av
import numpy as np
from av.audio.stream import AudioStream
from av.filter import Graph

from scenes.studio.errors import StudioError

RATE = 48_000
BLOCK = 1024  # samples that are handed on at a time

_FADE = 0.005  # seconds in which sound comes and goes, so that no edge clicks
_QUIET, _WINDOW, _AROUND = 0.01, 0.01, 0.05  # of the loudest that counts as silence, in so many seconds; what is kept

Filters = Sequence[tuple[str, str]]
_SAME: Filters = (("aresample", str(RATE)), ("aformat", "sample_fmts=flt:channel_layouts=mono"))


def read(path: Path, longest: float) -> tuple[np.ndarray, int]:
    """Read a file of any format that FFmpeg knows, no further than a little past so many seconds.

    Returns
    -------
    samples : (channels, samples) floats, those of full scale at ±1.
    rate : samples a second, as the file has them.

    Raises
    ------
    StudioError
        If there is no sound in it that can be read.
    """
    try:
        with av.open(str(path)) as file:
            stream = next(iter(file.streams.audio), None)
            if stream is not None:
                found = list(_decoded(file, stream, longest))
                if found:
                    return np.concatenate(found, axis=1), stream.rate
    except (av.FFmpegError, OSError, UnicodeDecodeError):
        pass  # what it says is of no use to whoever recorded it
    raise StudioError(f"{path} can't be read as sound")


def _decoded(file: "av.container.InputContainer", stream: AudioStream, longest: float) -> Iterator[np.ndarray]:
    to_floats, done = av.AudioResampler(format="fltp"), 0
    for coded in file.decode(stream):
        for one in to_floats.resample(coded):
            yield one.to_ndarray()
            done += one.samples
        if done > (longest + 1) * stream.rate:
            return


def filtered(samples: np.ndarray, rate: int, filters: Filters = ()) -> tuple[np.ndarray, dict[str, str]]:
    """Send sound of a rate through FFmpeg's filters; return it at `RATE`, and what the filters noted last."""
    graph = Graph()
    source = graph.add_abuffer(sample_rate=rate, format="flt", layout="mono", time_base=Fraction(1, rate))
    nodes = [source, *(graph.add(name, said) for name, said in (*filters, *_SAME)), graph.add("abuffersink")]
    for one, other in pairwise(nodes):
        one.link_to(other)
    graph.configure()
    found: list[np.ndarray] = []
    notes: dict[str, str] = {}
    for block in (*frames(samples, rate), None):
        graph.push(block)
        for out in _pulled(graph):
            found.append(out.to_ndarray()[0])
            notes |= out.metadata
    return np.concatenate(found) if found else np.zeros(0, np.float32), notes


def frames(samples: np.ndarray, rate: int = RATE) -> Iterator[av.AudioFrame]:
    """Give sound block by block, as FFmpeg's filters take it."""
    for start in range(0, len(samples), BLOCK):
        yield frame(samples[start : start + BLOCK], start, rate)


def frame(samples: np.ndarray, start: int, rate: int = RATE) -> av.AudioFrame:
    """Return sound as FFmpeg takes it, which starts at so many samples."""
    found = av.AudioFrame.from_ndarray(np.ascontiguousarray(samples[None], np.float32), format="flt", layout="mono")
    found.sample_rate, found.pts, found.time_base = rate, start, Fraction(1, rate)
    return found


def _pulled(graph: Graph) -> Iterator[av.AudioFrame]:
    while True:
        try:
            pulled = graph.pull()
        except (av.BlockingIOError, av.EOFError):
            return
        assert isinstance(pulled, av.AudioFrame)  # noqa: S101 - a graph of sound
        yield pulled


def loud(samples: np.ndarray, rate: int = RATE) -> np.ndarray:
    """Return for each hundredth of a second whether something is heard in it."""
    window = int(_WINDOW * rate)
    count = len(samples) // window
    levels = np.abs(samples[: count * window]).reshape(count, window).max(axis=1, initial=0.0)
    return np.asarray(levels > _QUIET * levels.max(initial=0.0))


def trimmed(samples: np.ndarray, rate: int = RATE) -> np.ndarray:
    """Return sound without the silence before and after it."""
    heard = np.flatnonzero(loud(samples, rate))
    if not len(heard):
        return samples
    window, around = int(_WINDOW * rate), int(_AROUND * rate)
    return samples[max(0, heard[0] * window - around) : (heard[-1] + 1) * window + around]


def faded(samples: np.ndarray) -> np.ndarray:
    """Return sound of `RATE` that comes from silence and goes into it."""
    ramp = np.linspace(0, 1, min(int(_FADE * RATE), len(samples) // 2), endpoint=False, dtype=np.float32)
    found = samples.astype(np.float32)
    found[: len(ramp)] *= ramp
    found[len(found) - len(ramp) :] *= ramp[::-1]
    return found
