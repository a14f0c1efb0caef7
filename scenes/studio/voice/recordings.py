"""A folder of a lecturer's own recordings: a file a beat, `05/the-last-step.wav`, or one a step, `05.wav`.

A step's file is cut where a text of the same name says, `05.txt`: a line for each beat, with the second at which it
begins and the beat's id. Where an answer has a recording of its own, or a line, that is called `the-last-step.answer`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from dnacnn.network.pasted import quoted
from scenes.kit.telling.beat import Beat
from scenes.studio.errors import StudioError
from scenes.studio.lecture.entry import Entry
from scenes.studio.lecture.text import read as read_text
from scenes.studio.phrases import counted
from scenes.studio.voice import sound
from scenes.studio.voice.loudness import measured

SUFFIXES = (".wav", ".flac", ".mp3", ".m4a", ".ogg")
LONGEST = 60.0  # seconds of a beat's speech

_CUES = ".txt"
_ANSWER = ".answer"
_CLOCK = re.compile(r"(?:(\d+):)?(?:(\d+):)?(\d+(?:\.\d*)?)")
_FULL, _FLAT, _FLATS = 0.999, 4, 3  # of full scale; samples on end that are clipped, and how often before it is heard
_FAINT = -55.0  # LUFS of a microphone that was off


@dataclass(frozen=True)
class Recording:
    """Where a beat is heard.

    Attributes
    ----------
    path : the file.
    start, end : seconds of it; to its end if that is None.
    beat : the id, for messages.
    """

    path: Path
    start: float
    end: float | None
    beat: str

    def read(self) -> tuple[np.ndarray, int]:
        """Return the speech in it, (samples,), without the silence around it, and its rate.

        Raises
        ------
        StudioError
            If it can't be read, is too long, silent or clipped.
        """
        found, rate = sound.read(self.path, (self.end or self.start + LONGEST) + 1)
        # Whoever sets a mark cares for tenths of a second, not for the end of the file.
        found = found[:, int(self.start * rate) : None if self.end is None else int(self.end * rate)]
        speech = sound.trimmed(found.mean(axis=0), rate) if found.shape[1] else found[0]
        where = f"{self.path}, beat {self.beat}"
        if len(speech) > LONGEST * rate:
            raise StudioError(f"{where}: a beat is at most {LONGEST:.0f} seconds of speech, and this is longer")
        if not len(speech) or measured(speech, rate).whole < _FAINT:
            raise StudioError(f"{where}: there is nothing to hear")
        if _clipped(found):
            raise StudioError(f"{where}: it is clipped; record it again with less gain")
        return speech, rate


class Recordings:
    """The recordings in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def place(self, entry: Entry, beat: str) -> Path:
        """Return where a beat's recording would be looked for."""
        return self._folder / _stems(entry)[0] / f"{beat}{SUFFIXES[0]}"

    def of_step(self, entry: Entry, beats: Sequence[Beat]) -> dict[str, Recording]:
        """Find a step's recordings, by the ids of its beats, with `.answer` behind them where an answer has its own.

        Raises
        ------
        StudioError
            If a file or a line is for no beat of the step, or two are for one.
        """
        known = [f"{beat.name}{part}" for beat in beats for part in ("", *([_ANSWER] if beat.answer else []))]
        found: dict[str, Recording] = {}
        for recording in self._all(entry):
            if recording.beat not in known:
                step = f"{entry.name} has the beats {', '.join(beat.name for beat in beats)}"
                raise StudioError(f"{recording.path} is for {recording.beat!r}, and {step}")
            if recording.beat in found:
                other = found[recording.beat].path
                raise StudioError(f"{other} and {recording.path} are both for the beat {recording.beat}")
            found[recording.beat] = recording
        return found

    def _all(self, entry: Entry) -> Iterator[Recording]:
        for stem in _stems(entry):
            for path in sorted((self._folder / stem).glob("*")):
                if path.suffix.lower() in SUFFIXES:
                    yield Recording(path, 0.0, None, path.stem)
            for suffix in SUFFIXES:
                path = self._folder / f"{stem}{suffix}"
                if path.is_file():
                    yield from _cut(path)


def answer_of(beat: str) -> str:
    """Return what the recording of a beat's answer is called."""
    return f"{beat}{_ANSWER}"


def _stems(entry: Entry) -> list[str]:
    """Return what a step's folder may be called: by its number, or as its files are."""
    return [*([] if entry.number is None else [entry.number.stem]), entry.name]


def _cut(path: Path) -> Iterator[Recording]:
    cues = path.with_suffix(_CUES)
    if not cues.is_file():
        raise StudioError(f"{path} is of a whole step: {cues.name} beside it must say at which second each beat begins")
    marks: list[tuple[float, str]] = []
    for number, line in enumerate(read_text(cues).splitlines(), 1):
        fields = line.partition("#")[0].split()
        if not fields:
            continue
        time = _CLOCK.fullmatch(fields[0])
        if time is None or len(fields) < 2:
            raise StudioError(f"{cues}, line {number}: wanted seconds and a beat's id, got {quoted(line.strip())}")
        seconds = _seconds(time)
        if marks and seconds <= marks[-1][0]:
            raise StudioError(f"{cues}, line {number}: wanted a time after {marks[-1][0]:g} s, got {fields[0]}")
        marks.append((seconds, fields[-1]))
    if not marks:
        raise StudioError(f"{cues} names {counted(0, 'beat')}")
    ends = [*(start for start, _ in marks[1:]), None]
    for (start, beat), end in zip(marks, ends, strict=True):
        yield Recording(path, start, end, beat)


def _seconds(time: re.Match[str]) -> float:
    one, two, rest = time.groups()
    hours, minutes = (one, two) if two else (None, one)
    return 3600 * int(hours or 0) + 60 * int(minutes or 0) + float(rest)


def _clipped(found: np.ndarray) -> bool:
    """Whether any channel stays at full scale for several samples on end, several times."""
    full = np.abs(found) >= _FULL
    runs = np.lib.stride_tricks.sliding_window_view(full, _FLAT, axis=1).all(axis=2) if full.shape[1] >= _FLAT else full
    return bool((np.diff(runs.astype(np.int8), axis=1) == 1).sum(axis=1).max(initial=0) >= _FLATS)
