"""`dnacnn render`: films of steps, and the lecture joined from all of them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from rich.console import Console

from scenes.studio.errors import StudioError
from scenes.studio.jobs.cause import cause, trace
from scenes.studio.jobs.job import Job, Result
from scenes.studio.jobs.parts import split, unite
from scenes.studio.jobs.queue import Workers
from scenes.studio.lecture.sources import fingerprint
from scenes.studio.make import lecture
from scenes.studio.make.order import Order, close, run, warn_of_size
from scenes.studio.make.sound.dubbing import dub
from scenes.studio.make.sound.voicing import voiced
from scenes.studio.store import digest, provenance, prune, receipt
from scenes.studio.store.cache import film_key, state

_CHANGED = "what it is made from was changed while it was rendered; render it again"

_ENOUGH = 3  # jobs for each worker, so that none is idle for long at the end


def make(order: Order, console: Console) -> int:
    """Render films, and join the lecture from them if they are all there are; return the exit code."""
    warn_of_size(order, console)
    order = voiced(order, console)
    prune.sweep(order.folder)
    jobs = order.jobs(Job, order.folder, ".mp4")
    order.ready(*(job.path for job in jobs), order.folder / receipt.NAME, *lecture.files(_whole(order)))
    with order.turn("films", console):
        return _made(jobs, order, console)


def _made(jobs: Sequence[Job], order: Order, console: Console) -> int:
    done = {job: result for job in jobs if (result := order.cache.film(job))}
    missing = [job for job in jobs if job not in done]
    interrupted = False
    if missing:
        made, interrupted = _films(missing, order, console)
        done |= made
    results = sorted(
        (dub(result, order.voice, order.cache, track=order.track) for result in done.values()),
        key=lambda result: result.job.entry,
    )
    extra: tuple[Path, ...] = ()
    finished = [result for result in results if not result.failure and not result.omitted]
    omitted = [result for result in results if result.omitted]
    for result in omitted:
        prune.forget(result.job)
    if finished and order.complete and len(finished) + len(omitted) == len(jobs):
        extra = _lecture(finished, order)
    _receipt(finished, extra, order)
    prune.prune(order.cache_folder)
    return close(results, extra, order, console, interrupted=interrupted)


def _unchanged(result: Result, key: str) -> Result:
    """Return a result, or that it failed if what it was to be made from has another key by now."""
    return result if result.failure or film_key(result.job) == key else replace(result, failure=_CHANGED)


def _films(jobs: Sequence[Job], order: Order, console: Console) -> tuple[dict[Job, Result], bool]:
    """Render films in parts, but for the parts that an interrupted render has left."""
    keys = {job: film_key(job) for job in jobs}
    with order.open_workers() as workers:
        count = _parts(len(jobs), workers.size)
        if count > 1 and not _learn(jobs, order, console, workers):
            return {}, True
        cuts = {job: _cut(job, count, order) for job in jobs}
        parts = [part for cut in cuts.values() for part in cut]
        made = {part: result for part in parts if (result := order.cache.film(part))}
        results, interrupted = run("render", [part for part in parts if part not in made], order, console, workers)
    made |= {result.job: result for result in results}
    films = {job: film for job, cut in cuts.items() if (film := _film(job, cut, made, keys[job], order))}
    return films, interrupted


def _parts(jobs: int, workers: int) -> int:
    """Return into how many parts a job is cut, so that so many of them keep the workers busy to the end.

    What a part takes is only guessed: there are two for each worker, the longest first.
    """
    if workers == 1 or jobs >= _ENOUGH * workers:
        return 1
    return 2 * -(-workers // jobs)


def _learn(jobs: Sequence[Job], order: Order, console: Console, workers: Workers) -> bool:
    """Learn the beats of steps where they are not known; return whether nobody stopped it.

    A step is told in a small part of the time in which it is drawn.
    """
    unknown = [job for job in jobs if order.cache.result(job) is None]
    workers.release(workers.executor())  # all start, also those that have nothing to tell
    _, interrupted = run("beats", unknown, replace(order, quiet=True), console, workers)
    return not interrupted


def _cut(job: Job, count: int, order: Order) -> tuple[Job, ...]:
    """Cut a job into so many parts; one that can't be told stays whole, so that its film says why."""
    told = order.cache.result(job) if count > 1 else None
    return split(job, told.beats, count, prune.parts_folder(order.cache_folder, job)) if told else (job,)


def _film(job: Job, cut: Sequence[Job], made: Mapping[Job, Result], key: str, order: Order) -> Result | None:
    """Make a film of its parts, and remember it; return what became of it, or None if it is not finished."""
    pieces = [made[part] for part in cut if part in made]
    failed = next((piece for piece in pieces if piece.failure or piece.omitted), None)
    if failed:
        result = replace(failed, job=job)
        order.cache.keep_film(result)
        return result
    if len(pieces) < len(cut):
        return None
    try:
        result = pieces[0] if cut == (job,) else unite(job, pieces)
        result = replace(_unchanged(result, key), key=key)
        provenance.write(result)  # before the film is remembered, or it would not be written anew after a power cut
    except (OSError, StudioError) as error:
        return Result(job, failure=cause(error, job.path), trace=trace(error))
    order.cache.keep(result)
    order.cache.keep_film(result)
    prune.remove_parts(order.cache_folder, job)
    return result


def _receipt(results: Sequence[Result], extra: Sequence[Path], order: Order) -> None:
    """Write the receipt, unless it says this already; a render that was killed has not come to it."""
    path, key = order.folder / receipt.NAME, state(results, extra)
    if not order.cache.current(path, key):
        receipt.write(results, order.folder, extra)
        order.cache.keep_file(path, key)


def _whole(order: Order) -> Path:
    """Name the film of all."""
    return order.path(lecture.NAME, ".mp4")


def _lecture(results: Sequence[Result], order: Order) -> tuple[Path, ...]:
    """Join the lecture, unless it is there as it would become."""
    key = digest.of_text(f"{fingerprint('scenes.studio.make.lecture')} {order.track} {state(results)}")
    path = _whole(order)
    if not order.cache.current(path, key):
        lecture.assemble(results, path, order.voice, track=order.track)
        order.cache.keep_file(path, key)
    return lecture.files(path)
