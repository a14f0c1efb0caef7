"""Which displayed number is which entry of which array: a file beside each film and each clip."""

from collections.abc import Iterator, Sequence
from math import isnan
from pathlib import Path
from typing import Any

from scenes.kit.telling.beat import Beat
from scenes.kit.type.shown import DisplayedReading
from scenes.studio.jobs.job import ClipsJob, FramesJob, Result
from scenes.studio.store.atomic import write_json
from scenes.studio.store.names import beat_stem

SUFFIX = ".json"


def write(result: Result, *, missing: bool = False) -> list[Path]:
    """Write the files beside a film, or beside a step's clip and those of its beats; or only those that are missing."""
    paths = []
    for path, beats in _places(result):
        paths.append(path)
        if not (missing and path.exists()):
            write_json(path, _data(result, beats))
    return paths


def files(result: Result) -> dict[Path, int]:
    """Name the files that `write` writes, and which beat each is about, from 1; 0 for the whole step."""
    return {path: number for number, (path, _) in enumerate(_places(result))}


def _places(result: Result) -> Iterator[tuple[Path, Sequence[Beat]]]:
    if result.failure or result.omitted or isinstance(result.job, FramesJob):
        return
    path = result.job.path
    yield path.parent / f"{result.job.name}{SUFFIX}", result.beats
    if isinstance(result.job, ClipsJob):
        for number, beat in enumerate(result.beats, 1):
            yield path / f"{beat_stem(number, beat.name)}{SUFFIX}", (beat,)


def _data(result: Result, beats: Sequence[Beat]) -> dict[str, Any]:
    return {
        "step": result.job.entry.data,
        "title": result.title,
        "strand": result.job.settings.lecture.worked,
        "beats": [
            {
                "name": beat.name,
                "sentence": beat.sentence,
                "held": [beat.held, beat.end],
                "figures": [_numeral(numeral) for numeral in beat.numerals],
            }
            for beat in beats
        ],
    }


def _numeral(numeral: DisplayedReading) -> dict[str, Any]:
    one = numeral.reading
    value = None if isnan(one.value) else one.value  # JSON has no word for what is undefined
    return {
        "is": str(one),
        "array": one.array,
        "index": [int(at) for at in one.index],
        "value": value,
        "shown": one.shown,
        "box": list(numeral.box),
    }
