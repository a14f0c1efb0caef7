"""What runs in a worker: one job from beginning to end, its failures caught and reported.

Each function takes a job and returns its result, of a failure too; it is named as `scenes.studio.jobs.queue.run` asks
for it.
"""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from time import perf_counter
from typing import Any, TypeVar

from scenes.kit.telling.step import Step
from scenes.kit.type.typeset import typeset
from scenes.studio.jobs import wire
from scenes.studio.jobs.cause import cause, trace
from scenes.studio.jobs.job import ClipsJob, FramesJob, Job, Result
from scenes.studio.jobs.parts import end_on_held
from scenes.studio.run import clips as run_clips
from scenes.studio.run import frames as run_frames
from scenes.studio.run.draw import run_step
from scenes.studio.run.rehearsal import rehearse
from scenes.studio.run.take import NoFilm, Take
from scenes.studio.store.atomic import whole
from scenes.studio.video.aspect import nearest
from scenes.studio.video.mp4 import Film

_Kind = TypeVar("_Kind", bound=Job)


@dataclass(frozen=True)
class _Made:
    """What a piece of work comes to."""

    step: Step
    frames: int
    paths: tuple[Path, ...] = ()
    hashes: tuple[str, ...] = ()


def _work(make: Callable[[_Kind], _Made]) -> Callable[[_Kind], Result]:
    """Turn what makes something of a job into what returns the job's result."""

    @wraps(make)
    def work(job: _Kind) -> Result:
        began = perf_counter()
        wire.report(job.label, 0)
        _forget()
        try:
            omitted = job.entry.load().unfit(job.settings.lecture)
            if omitted:
                return Result(job, omitted=omitted)
            made = make(job)
        except Exception as error:  # noqa: BLE001 - reported with its name and line, and the other jobs go on
            spent = perf_counter() - began
            return Result(job, seconds=spent, failure=cause(error, job.path), trace=trace(error))
        beats, spent = tuple(made.step.beats), perf_counter() - began
        return Result(job, made.paths, made.frames, beats, made.hashes, seconds=spent, headline=made.step.title)

    return work


def _forget() -> None:
    """Let go of the step before: its parts refer to each other, and cycles are collected too seldom for that."""
    typeset.cache_clear()
    gc.collect()


@_work
def render(job: Job) -> _Made:
    """Make a step's film, at the job's path, and beside it what leads over to the next; a part stays in one piece."""
    size = job.quality
    with whole(job.path) as partial:
        with Film(partial, size.width, size.height, size.fps, job.coding) as film:
            take = Take(film, job.label, job.span)
            step = run_step(job.entry.load(), take.painter, on_held=None, **_how(job))
        end_on_held(partial, Result(job, frames=film.frames, beats=tuple(step.beats)))
    return _Made(step, film.frames, (job.path,), take.hashes)


@_work
def sums(job: Job) -> _Made:
    """Draw a step's pictures and sum them up, without making a film."""
    film = NoFilm()
    take = Take(film, job.label, job.span)
    step = run_step(job.entry.load(), take.painter, on_held=None, **_how(job))
    return _Made(step, film.frames, hashes=take.hashes)


@_work
def frames(job: FramesJob) -> _Made:
    """Make the pictures that are wanted of a step, in the folder at the job's path."""
    step, paths = run_frames.draw(job, _how(job))
    return _Made(step, round(step.time * job.quality.fps), tuple(paths))


@_work
def clips(job: ClipsJob) -> _Made:
    """Make the clips of a step and of its beats; the beats' are in the folder at the job's path."""
    step, count, paths = run_clips.draw(job, _how(job))
    return _Made(step, count, tuple(paths))


@_work
def beats(job: Job) -> _Made:
    """Learn a step's beats, without drawing anything."""
    aspect = nearest(job.quality.width, job.quality.height)
    step = rehearse(job.entry.load(), settings=job.settings, fps=job.quality.fps, aspect=aspect)
    return _Made(step, round(step.time * job.quality.fps))


def _how(job: Job) -> dict[str, Any]:
    size = job.quality
    return {"settings": job.settings, "height": size.height, "width": size.width, "fps": size.fps}
