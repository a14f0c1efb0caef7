"""What runs in a worker: one job from beginning to end, its failures caught and told."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np
from PIL import Image

from scenes.kit.naming import slug
from scenes.kit.setting import shelve
from scenes.kit.step import Beat, Settings, Step
from scenes.kit.theme import THEMES
from scenes.studio import wire
from scenes.studio.cause import cause, trace
from scenes.studio.draw import tell
from scenes.studio.encoder import Film
from scenes.studio.job import Cue, Job, Result
from scenes.studio.partial import whole
from scenes.studio.rehearsal import pose, rehearse
from scenes.studio.take import Blank, Take


@dataclass(frozen=True)
class _Made:
    """What a piece of work comes to."""

    step: Step
    frames: int
    paths: tuple[Path, ...] = ()
    hashes: tuple[str, ...] = ()


def render(job: Job) -> Result:
    """Make a step's film.

    Parameters
    ----------
    job : its `path` is the film's.

    Returns
    -------
    result : of a failure too; nothing is written then.
    """
    return _result(job, _film)


def sums(job: Job) -> Result:
    """Draw a step's pictures and sum them up, without making a film.

    Parameters
    ----------
    job : its `path` does not matter.

    Returns
    -------
    result : of a failure too.
    """
    return _result(job, _sums)


def stills(job: Job) -> Result:
    """Make the held picture of each beat.

    Parameters
    ----------
    job : its `path` is the folder.

    Returns
    -------
    result : of a failure too.
    """
    return _result(job, _stills)


def beats(job: Job) -> Result:
    """Learn a step's beats, without drawing anything.

    Parameters
    ----------
    job : its `path` does not matter.

    Returns
    -------
    result : of a failure too.
    """
    return _result(job, _beats)


def _result(job: Job, make: Callable[[Job], _Made]) -> Result:
    began = perf_counter()
    wire.report(job.label, 0)
    shelve(job.shelf)
    try:
        made = make(job)
    except Exception as error:  # noqa: BLE001 - told by its name and line, and the other jobs go on
        spent = perf_counter() - began
        return Result(job, seconds=spent, failure=cause(error, job.path), trace=trace(error))
    cues = tuple(Cue(b.name, b.sentence, b.start, b.held, b.end, b.loop) for b in made.step.beats)
    spent = perf_counter() - began
    return Result(job, made.paths, made.frames, cues, made.hashes, seconds=spent)


def _film(job: Job) -> _Made:
    size = job.quality
    with whole(job.path) as partial, Film(partial, size.width, size.height, size.fps, job.coding) as film:
        take = Take(film, job.label, job.span)
        step = tell(job.entry.load(), take.painter, on_held=None, **_how(job))
    return _Made(step, film.frames, (job.path,), take.hashes)


def _sums(job: Job) -> _Made:
    film = Blank()
    take = Take(film, job.label, job.span)
    step = tell(job.entry.load(), take.painter, on_held=None, **_how(job))
    return _Made(step, film.frames, hashes=take.hashes)


def _stills(job: Job) -> _Made:
    paths: list[Path] = []

    def sink(beat: Beat, picture: np.ndarray) -> None:
        path = job.path / f"{len(paths) + 1}-{slug(beat.name)}.png"
        with whole(path) as partial:
            Image.fromarray(picture[..., :3]).save(partial)
        paths.append(path)
        wire.report(job.label, 0)

    step = pose(job.entry.load(), sink, **_how(job))
    return _Made(step, round(step.time * job.quality.fps), tuple(paths))


def _beats(job: Job) -> _Made:
    step = rehearse(job.entry.load(), settings=_settings(job), fps=job.quality.fps)
    return _Made(step, round(step.time * job.quality.fps))


def _how(job: Job) -> dict[str, Any]:
    size = job.quality
    return {"settings": _settings(job), "height": size.height, "width": size.width, "fps": size.fps}


def _settings(job: Job) -> Settings:
    return Settings(lecture=job.lecture, palette=THEMES[job.theme], captions=job.captions)
