"""The sound of a film: what is heard in it, each piece at its time, and silence between."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from scenes.studio.jobs.job import Result
from scenes.studio.voice.sound import RATE
from scenes.studio.voice.speech_cache import samples_of
from scenes.studio.voice.voice import Voice

_BLOCK = 10 * RATE  # samples of silence that are handed on at once

Piece = tuple[float, Path]  # seconds of the film, and what is heard from then on


@dataclass(frozen=True)
class Track:
    """A film's sound.

    Attributes
    ----------
    pieces : in order.
    seconds : how long the film lasts.
    """

    pieces: tuple[Piece, ...]
    seconds: float

    def samples(self) -> Iterator[np.ndarray]:
        """Give all of it, at `RATE`, some seconds at a time."""
        now = 0
        for start, path in self.pieces:
            heard = samples_of(path)
            yield from _silence(round(start * RATE) - now)
            yield heard
            now = max(now, round(start * RATE)) + len(heard)
        yield from _silence(round(self.seconds * RATE) - now)

    def cut(self, start: float, end: float) -> "Track":
        """Return the sound of a part of the film that no piece crosses the edges of."""
        inside = tuple((at - start, path) for at, path in self.pieces if start <= at < end)
        return Track(inside, end - start)


def track_of(results: Iterable[Result], voice: Voice) -> Track:
    """Return the sound of films that follow one another."""
    pieces: list[Piece] = []
    before = 0.0
    for result in results:
        pieces += [(before + at, path) for at, path in _pieces(result, voice)]
        before += result.length
    return Track(tuple(pieces), before)


def _pieces(result: Result, voice: Voice) -> Iterator[Piece]:
    for beat, said in zip(result.beats, voice.of(result.job.entry), strict=True):
        if said:
            for (start, _), path in zip(beat.spans, said.paths, strict=True):
                yield start, path


def _silence(count: int) -> Iterator[np.ndarray]:
    for done in range(0, count, _BLOCK):
        yield np.zeros(min(_BLOCK, count - done), np.float32)
