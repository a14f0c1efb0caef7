"""Make films, held pictures or a list of beats, on all processors, and say what became of each."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Any, Protocol

from rich.console import Console
from rich.text import Text

from scenes.kit.telling.settings import Settings
from scenes.studio.errors import StudioError
from scenes.studio.jobs import queue as crew
from scenes.studio.jobs.cause import cause, trace
from scenes.studio.jobs.job import Job, Result
from scenes.studio.jobs.parts import split, unite
from scenes.studio.jobs.processes import Pool
from scenes.studio.jobs.progress import Keeper, watcher
from scenes.studio.lecture.entry import Entry
from scenes.studio.lecture.sources import find, fingerprint
from scenes.studio.make import lecture, summary
from scenes.studio.make.wanted import Clips, Frames
from scenes.studio.store import index, provenance, receipt
from scenes.studio.store import prune as tidy
from scenes.studio.store.atomic import alone
from scenes.studio.store.cache import Records, film_key
from scenes.studio.video.quality import Quality

_ENOUGH = 3  # jobs for each worker, so that none is idle for long at the end
_BYTES_A_SECOND = 250  # of a step's program, roughly, for each second of its film

OK, FAILED, REFUSED, INTERRUPTED = 0, 1, 2, 130  # exit codes


@dataclass(frozen=True)
class Order:
    """What is to be made.

    Attributes
    ----------
    entries : of which steps and cards.
    complete : whether these are all that there are.
    folder : where to.
    quality : size and pictures a second.
    settings : as in a job.
    workers : how many processes; None for as many as there are processors.
    scheduler : address of a cluster's scheduler, if the work is to be done there.
    quiet : whether to speak of failures only.
    as_json : whether what became of it is told to a program, on standard output.
    """

    entries: tuple[Entry, ...]
    complete: bool
    folder: Path
    quality: Quality
    settings: Settings = field(default_factory=Settings)
    workers: int | None = None
    scheduler: str | None = None
    quiet: bool = False
    as_json: bool = False

    @property
    def cache(self) -> Path:
        """The folder of what later renders make use of."""
        return self.folder / ".cache"

    @property
    def records(self) -> Records:
        """What is known from before."""
        return Records(self.cache)

    def jobs(self, path: Callable[[Entry], Path], kind: type[Job] = Job, **asked: Any) -> list[Any]:
        """Return a job for each entry, with the path that it writes to and what else is asked of it."""
        shelf = self.cache / "type"
        return [kind(entry, path(entry), self.quality, self.settings, shelf=shelf, **asked) for entry in self.entries]


def films(order: Order, console: Console) -> int:
    """Render films, and join the lecture from them if they are all there are.

    Parameters
    ----------
    order : what is wanted.
    console : where to speak.

    Returns
    -------
    code : to exit with.
    """
    tidy.sweep(order.folder)
    jobs = order.jobs(lambda entry: order.folder / f"{entry.name}.mp4")
    done = {job: result for job in jobs if (result := order.records.film(job))}
    missing = [job for job in jobs if job not in done]
    interrupted = False
    if missing:
        with _workers(order) as workers:
            parts = _cut(missing, order, workers.size)
            made, interrupted = _make([part for cut in parts.values() for part in cut], order, console, workers)
        for job, cut in parts.items():
            result = _whole(job, cut, made, order)
            if result is not None:
                done[job] = result
    results = sorted(done.values(), key=lambda result: result.job.entry)
    extra: tuple[Path, ...] = ()
    finished = [result for result in results if not result.failure and not result.omitted]
    omitted = [result for result in results if result.omitted]
    for result in omitted:
        tidy.forget(result.job)
    # Another render into this folder may be about to do the same.
    with alone(order.cache / "lock"):
        if finished and order.complete and len(finished) + len(omitted) == len(jobs):
            extra = _lecture(finished, order)
        if any(not result.before for result in finished) or not (order.folder / receipt.NAME).exists():
            receipt.write(finished, order.folder, extra)
    tidy.prune(order.cache)
    return _close(results, extra, order, console, interrupted=interrupted)


def _whole(job: Job, cut: Sequence[Job], made: dict[Job, Result], order: Order) -> Result | None:
    """Make a film of its parts, and remember it; return what became of it, or None if it is not finished."""
    pieces = [made[part] for part in cut if part in made]
    failed = next((piece for piece in pieces if piece.failure or piece.omitted), None)
    if failed:
        result = replace(failed, job=job)
        order.records.keep_film(result)
        return result
    if len(pieces) < len(cut):
        return None
    if cut == (job,):
        result = pieces[0]
    else:
        try:
            result = unite(job, pieces)
        except (OSError, StudioError) as error:
            # Another render of the same may have put the parts together first, and tidied them away.
            found = order.records.film(job)
            return found or Result(job, failure=cause(error, job.path), trace=trace(error))
    order.records.keep(result)
    order.records.keep_film(result)
    tidy.parts(order.cache, job)
    return result


def _lecture(results: Sequence[Result], order: Order) -> tuple[Path, ...]:
    """Join the lecture, unless it is there as it would become."""
    keys = [fingerprint("scenes.studio.make.lecture"), *(film_key(result.job) for result in results)]
    key = sha256(" ".join(keys).encode()).hexdigest()[:16]
    path = order.folder / lecture.NAME
    if not order.records.current(path, key):
        lecture.assemble(results, order.folder)
        order.records.keep_file(path, key)
    return lecture.files(order.folder)


def _make(jobs: Sequence[Job], order: Order, console: Console, workers: "_Crew") -> tuple[dict[Job, Result], bool]:
    """Render films, but for those that an interrupted render has left; return what became of each."""
    made = {job: result for job in jobs if (result := order.records.film(job))}
    results, interrupted = _do("render", [job for job in jobs if job not in made], order, console, workers)
    return made | {result.job: result for result in results}, interrupted


def _cut(jobs: Sequence[Job], order: Order, size: int) -> dict[Job, tuple[Job, ...]]:
    """Cut jobs into parts, if there are too few of them to keep so many workers busy to the end."""
    if len(jobs) >= _ENOUGH * size:
        return {job: (job,) for job in jobs}
    count = -(-size // max(1, len(jobs))) if len(jobs) <= size else 2
    known = {job: order.records.result(job) for job in jobs}
    return {
        job: split(job, found.cues, count, tidy.of_parts(order.cache, job)) if (found := known[job]) else (job,)
        for job in jobs
    }


def stills(order: Order, console: Console, **asked: Any) -> int:
    """Draw the held picture of every beat, or other pictures, without rendering films.

    Parameters
    ----------
    order : what is wanted.
    console : where to speak.
    asked : formats and which pictures, as `scenes.studio.make.wanted.Frames` has them.

    Returns
    -------
    code : to exit with.
    """
    jobs = order.jobs(lambda entry: order.folder / "frames" / entry.name, Frames, **asked)
    return _beside("stills", jobs, order, console)


def clips(order: Order, console: Console, **asked: Any) -> int:
    """Make clips of steps and of their beats.

    Parameters
    ----------
    order : what is wanted.
    console : where to speak.
    asked : formats, as `scenes.studio.make.wanted.Clips` has them.

    Returns
    -------
    code : to exit with.

    Raises
    ------
    StudioError
        If the size is one that no film can have.
    """
    size = order.quality
    if size.width % 2 or size.height % 2:
        raise StudioError(f"a film is an even number of pixels wide and high, got {size.width} by {size.height}")
    jobs = order.jobs(lambda entry: order.folder / "clips" / entry.name, Clips, **asked)
    return _beside("clips", jobs, order, console)


def _beside(work: str, jobs: Sequence[Job], order: Order, console: Console) -> int:
    """Make what is wanted of steps beside their films, but for what is there from before."""
    tidy.sweep(order.folder, (job.path for job in jobs))
    known = {job: result for job in jobs if (result := order.records.made(job))}
    made, interrupted = _do(work, [job for job in jobs if job not in known], order, console)
    results = sorted([*known.values(), *made], key=lambda result: result.job.entry)
    for result in results:
        if result.omitted:
            tidy.forget(result.job)
    return _close(results, (), order, console, interrupted=interrupted)


def beats(order: Order, console: Console) -> tuple[Result, ...]:
    """Learn the beats of steps, from what is known or by running them undrawn.

    Parameters
    ----------
    order : what is wanted.
    console : where to speak.

    Returns
    -------
    results : one for each entry, in order.

    Raises
    ------
    KeyboardInterrupt
        Upon Ctrl-C.
    """
    jobs = order.jobs(lambda _: order.folder)
    known = {job: order.records.result(job) for job in jobs}
    missing = [job for job, result in known.items() if result is None]
    if missing:
        learned, interrupted = _do("beats", missing, order, console)
        if interrupted:
            raise KeyboardInterrupt
        known |= {result.job: result for result in learned}
    return tuple(result for result in known.values() if result is not None)


class _Crew(crew.Workers, AbstractContextManager["_Crew"], Protocol):
    """Workers that are let go when the work is done."""


def _workers(order: Order) -> _Crew:
    """Return who does the work: processes on this machine, or on a cluster's."""
    if order.scheduler is None:
        return Pool(order.workers)
    from scenes.studio.jobs.remote.cluster import Cluster  # noqa: PLC0415

    return Cluster(order.scheduler)


def _do(
    work: str, jobs: Sequence[Job], order: Order, console: Console, workers: _Crew | None = None
) -> tuple[tuple[Result, ...], bool]:
    """Do jobs, longest first; return what became of those that came to an end, and whether someone interrupted."""
    if not jobs:
        return (), False
    lengths = {job.label: _length(job, result) for job in jobs if (result := order.records.result(job))}
    lengths |= {job.label: _guess(job) for job in jobs if job.label not in lengths}
    queue = sorted(jobs, key=lambda job: lengths[job.label], reverse=True)

    def keep(result: Result) -> None:
        """Remember each result at once: this process may not live to see the last one."""
        if result.job.span is None:
            order.records.keep(result)
        if work in ("stills", "clips"):
            order.records.keep_made(result)
        if work == "render":
            order.records.keep_film(result)

    interrupted = False
    with (
        nullcontext(workers) if workers else _workers(order) as busy,
        watcher(console, jobs, lengths, quiet=order.quiet) as watching,
    ):
        try:
            results: Iterable[Result] = crew.run(work, queue, busy, Keeper(watching, keep))
        except crew.Interrupted as stop:
            results, interrupted = stop.results, True
    return tuple(sorted(results, key=lambda result: result.job.entry)), interrupted


def _length(job: Job, known: Result) -> float:
    """Return how long a job's film is, in seconds."""
    if job.span is None:
        return known.length
    first, end = job.span
    cues = known.cues[first:end]
    return (known.length if end is None else cues[-1].end) - (cues[0].start if first else 0.0)


def _guess(job: Job) -> float:
    """Guess how long a step's film is, in seconds, from the length of its program."""
    with suppress(OSError, AttributeError):
        return find(job.entry.module).stat().st_size / _BYTES_A_SECOND  # type: ignore[union-attr]
    return _BYTES_A_SECOND


def _close(
    results: Sequence[Result], extra: Sequence[Path], order: Order, console: Console, *, interrupted: bool
) -> int:
    """Say what was written where, and what failed why; return the exit code."""
    failures = [result for result in results if result.failure]
    for result in results:
        provenance.write(result)
    with alone(order.cache / "lock"):
        index.note(results, order.folder, extra)
    code = OK
    if failures:
        code = FAILED if any(failure.trace for failure in failures) else REFUSED
    if interrupted:
        code = INTERRUPTED
    if order.as_json:
        print(summary.as_json(results, extra, code))  # noqa: T201 - what was asked for
    elif not order.quiet:
        console.print(summary.as_table(results, extra))
        if results and all(result.before for result in results):
            console.print("nothing has changed since these were made")
    for failure in failures:
        console.print(Text(f"{failure.job.entry.name}: {failure.failure}", "red"), soft_wrap=True)
        console.print(Text(failure.trace, "dim"), end="", soft_wrap=True)
    if interrupted:
        console.print("interrupted; what is finished stays where it is")
    return code
