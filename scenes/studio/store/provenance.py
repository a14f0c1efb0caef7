"""Which displayed number is which entry of which array: a file beside each film and each clip."""

import json
from collections.abc import Iterator, Sequence
from math import isnan
from pathlib import Path
from typing import Any

from scenes.kit.type.shown import DisplayedReading
from scenes.studio.jobs.job import Cue, Result
from scenes.studio.make.wanted import Clips, Frames, beat_stem
from scenes.studio.store.atomic import whole

SUFFIX = ".json"


def write(result: Result) -> list[Path]:
    """Write the files beside what became of a step, those that are not there yet.

    Parameters
    ----------
    result : of a film, or of clips; there is nothing to say of anything else.

    Returns
    -------
    paths : beside the film; or beside the whole step's clip, and beside each beat's.
    """
    paths = []
    for path, cues in _places(result):
        paths.append(path)
        if result.before and path.exists():
            continue
        with whole(path) as partial:
            partial.write_text(json.dumps(_told(result, cues), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return paths


def files(result: Result) -> dict[Path, int]:
    """Name the files that `write` writes, and which beat each is about, from 1; 0 for the whole step."""
    return {path: number for number, (path, _) in enumerate(_places(result))}


def _places(result: Result) -> Iterator[tuple[Path, Sequence[Cue]]]:
    if result.failure or result.omitted or isinstance(result.job, Frames):
        return
    path = result.job.path
    yield path.parent / f"{result.job.entry.name}{SUFFIX}", result.cues
    if isinstance(result.job, Clips):
        for number, cue in enumerate(result.cues, 1):
            yield path / f"{beat_stem(number, cue.name)}{SUFFIX}", (cue,)


def _told(result: Result, cues: Sequence[Cue]) -> dict[str, Any]:
    return {
        "step": result.job.entry.number,
        "title": result.title,
        "strand": result.job.settings.lecture.worked,
        "beats": [
            {
                "name": cue.name,
                "sentence": cue.sentence,
                "held": [cue.held, cue.end],
                "figures": [_figure(numeral) for numeral in cue.numerals],
            }
            for cue in cues
        ],
    }


def _figure(numeral: DisplayedReading) -> dict[str, Any]:
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
