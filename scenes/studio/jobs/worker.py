"""What runs in a worker: one job from beginning to end, its failures caught and told."""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

from scenes.kit.telling.step import Step
from scenes.kit.type.typeset import shelve, typeset
from scenes.studio.jobs import wire
from scenes.studio.jobs.cause import cause, trace
from scenes.studio.jobs.job import Cue, Job, Result
from scenes.studio.make import clips as clipping
from scenes.studio.make import frames as posing
from scenes.studio.make.wanted import Clips, Frames
from scenes.studio.run.draw import tell
from scenes.studio.run.rehearsal import rehearse
from scenes.studio.run.take import Blank, Take
from scenes.studio.store.atomic import whole
from scenes.studio.video.aspect import nearest
from scenes.studio.video.mp4 import Film


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


def stills(job: Frames) -> Result:
    """Make the pictures that are wanted of a step.

    Parameters
    ----------
    job : its `path` is the folder.

    Returns
    -------
    result : of a failure too.
    """
    return _result(job, _stills)


def clips(job: Clips) -> Result:
    """Make the clips of a step and of its beats.

    Parameters
    ----------
    job : its `path` is the folder of the beats' clips.

    Returns
    -------
    result : of a failure too.
    """
    return _result(job, _clips)


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


def _result(job: Any, make: Callable[[Any], _Made]) -> Result:
    began = perf_counter()
    wire.report(job.label, 0)
    _forget()
    shelve(job.shelf)
    try:
        omitted = job.entry.load().unfit(job.settings.lecture)
        if omitted:
            return Result(job, omitted=omitted)
        made = make(job)
    except Exception as error:  # noqa: BLE001 - told by its name and line, and the other jobs go on
        spent = perf_counter() - began
        return Result(job, seconds=spent, failure=cause(error, job.path), trace=trace(error))
    cues = tuple(Cue(b.name, b.sentence, b.start, b.held, b.end, b.loop, b.numerals) for b in made.step.beats)
    spent = perf_counter() - began
    return Result(job, made.paths, made.frames, cues, made.hashes, seconds=spent, headline=made.step.title)


def _forget() -> None:
    """Let go of the step before: its parts know each other, and cycles are looked for too seldom to be rid of them."""
    typeset.cache_clear()  # what is needed again is on the shelf
    gc.collect()


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


def _stills(job: Frames) -> _Made:
    step, paths = posing.draw(job, _how(job))
    return _Made(step, round(step.time * job.quality.fps), tuple(paths))


def _clips(job: Clips) -> _Made:
    step, frames, paths = clipping.draw(job, _how(job))
    return _Made(step, frames, tuple(paths))


def _beats(job: Job) -> _Made:
    aspect = nearest(job.quality.width, job.quality.height)
    step = rehearse(job.entry.load(), settings=job.settings, fps=job.quality.fps, aspect=aspect)
    return _Made(step, round(step.time * job.quality.fps))


def _how(job: Job) -> dict[str, Any]:
    size = job.quality
    return {"settings": job.settings, "height": size.height, "width": size.width, "fps": size.fps}
