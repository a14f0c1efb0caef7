"""What is to be made of which steps, and how such orders are carried out on all processors."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

from filelock import FileLock, Timeout
from rich.console import Console
from rich.text import Text

from dnacnn.experiments.learning.design import Design, obstacle
from dnacnn.experiments.learning.results import EXPERIMENTS
from scenes.kit.telling.settings import Settings
from scenes.script import script
from scenes.script.languages import tag
from scenes.studio.errors import StudioError
from scenes.studio.jobs import progress, queue, training
from scenes.studio.jobs.cause import cause
from scenes.studio.jobs.job import Job, Result
from scenes.studio.jobs.processes import Pool
from scenes.studio.jobs.queue import Workers
from scenes.studio.lecture import catalog
from scenes.studio.lecture.entry import Entry
from scenes.studio.lecture.sources import find
from scenes.studio.make import summary
from scenes.studio.make.sound.dubbing import dub
from scenes.studio.store import atomic, index, provenance, prune
from scenes.studio.store.cache import Cache, film_key
from scenes.studio.video.quality import Quality
from scenes.studio.voice.voice import Voice
from scenes.studio.voice.voice_choice import VoiceChoice

_BYTES_A_SECOND = 250  # of a step's program, roughly, for each second of its film
_USUAL = 30.0  # seconds of a film whose program can't be found

ENCORE = "encore"  # the chapter whose steps tell of trainings, and that a lecture may do without

OK, FAILED, REFUSED, INTERRUPTED = 0, 1, 2, 130  # exit codes

_Kind = TypeVar("_Kind", bound=Job)


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
    wanted : who speaks, in films.
    voice : what is heard then, once it is there; see `voicing.voiced`.
    track : whether films have their sentences as captions that can be switched on.
    quiet : whether to print failures only.
    as_json : whether the outcome is printed as data for a program.
    """

    entries: tuple[Entry, ...]
    complete: bool
    folder: Path
    quality: Quality
    settings: Settings = field(default_factory=Settings)
    workers: int | None = None
    scheduler: str | None = None
    wanted: VoiceChoice = field(default_factory=VoiceChoice)
    voice: Voice | None = None
    track: bool = True
    quiet: bool = False
    as_json: bool = False

    @property
    def tag(self) -> str:
        """What stands in the names of files before their endings: the language, unless it is English."""
        return tag(self.settings.language)

    def path(self, name: str, suffix: str) -> Path:
        """Return where something goes that is made of all steps."""
        return self.folder / f"{name}{self.tag}{suffix}"

    @property
    def title(self) -> str | None:
        """The lecturer's own title, or the one of the opening, in the script in force; None if it has no opening."""
        titles = [catalog.title(entry) for entry in self.entries if entry.name.startswith("00-")]
        return self.settings.title or next(iter(titles), None)

    def speak(self) -> None:
        """Put the script in force in which the order is made."""
        script.activate(self.settings.language, words=self.settings.words)

    @property
    def cache_folder(self) -> Path:
        """The folder of what later renders make use of."""
        return self.folder / ".cache"

    @property
    def cache(self) -> Cache:
        """The records of what was made before."""
        return Cache(self.cache_folder)

    def alone(self) -> FileLock:
        """Return a lock that keeps out other processes that write into the same folder."""
        return FileLock(self.cache_folder / "lock")

    @contextmanager
    def turn(self, what: str, console: Console) -> Iterator[None]:
        """Wait until no other process makes the same kind of thing in the folder, and keep others out of the block.

        What a folder holds, and what is written there about it, is so of one command's making.
        """
        lock = FileLock(self.cache_folder / f"{what}.lock", is_singleton=True)  # a turn may be taken within a turn
        try:
            lock.acquire(timeout=0)
        except Timeout:
            if not self.quiet:
                waiting = f"another command is at the {what} in {self.folder}; this one goes on when it has ended"
                console.print(waiting, style="yellow", highlight=False, soft_wrap=True)
            lock.acquire()
        try:
            yield
        finally:
            lock.release()

    def ready(self, *paths: Path) -> None:
        """Refuse what could not be written at the end, before anything is made: these files, the index and the lock.

        Raises
        ------
        StudioError
            If something is in the way.
        """
        for path in (self.folder / index.NAME, *paths):
            if path.is_dir():
                raise StudioError(f"{path} can't be written: a folder is there")
        try:
            with self.alone():
                pass
        except OSError as error:
            raise StudioError(cause(error, Path(self.alone().lock_file))) from error

    def enter(self, path: Path, kind: str, title: str, console: Console) -> None:
        """Write a file down in the index, which another command may be writing too, and say where it is."""
        with self.alone():
            index.add(path, kind, title, self.settings.language)
        if not self.quiet:
            console.print(str(path), soft_wrap=True)

    def jobs(self, kind: type[_Kind], folder: Path, suffix: str = "", **asked: Any) -> list[_Kind]:
        """Return a job for each entry, with the folder and the ending of what it writes, and what else is asked."""
        paths = [folder / f"{entry.name}{self.tag}{suffix}" for entry in self.entries]
        return [
            kind(entry, path, self.quality, self._settings_of(entry), **asked)
            for entry, path in zip(self.entries, paths, strict=True)
        ]

    def _settings_of(self, entry: Entry) -> Settings:
        """Return the settings of a step, with how long its voice speaks."""
        speech = self.voice.speech(entry, self.quality.fps) if self.voice else ()
        return replace(self.settings, speech=speech)

    def open_workers(self) -> Workers:
        """Return who does the work: processes on this machine, or on a cluster's."""
        return open_workers(self.workers, self.scheduler)


def open_workers(count: int | None, scheduler: str | None) -> Workers:
    """Return so many processes on this machine, or those of a scheduler, if its address is given."""
    if scheduler is None:
        return Pool(count)
    from scenes.studio.jobs.remote.cluster import Cluster  # noqa: PLC0415 - an extra

    return Cluster(scheduler)


def trained(order: Order, console: Console) -> Order:
    """Return an order whose steps have what they tell of trained: the encore's, in a lecture that fits it.

    Raises
    ------
    StudioError, Interrupted
        As `training.results` does.
    """
    telling = [entry for entry in order.entries if entry.chapter == ENCORE and entry.number is not None]
    lecture = order.settings.lecture
    if not telling or obstacle(lecture):
        return order
    design = Design.of(lecture, order.settings.seeds)
    with order.open_workers() as workers:
        found = training.results(design, [*EXPERIMENTS], workers, order.cache_folder, console, quiet=order.quiet)
    return replace(order, settings=replace(order.settings, results=found))


def warn_of_size(order: Order, console: Console) -> None:
    """Say so if few devices will play films of this size and pace."""
    if not order.quiet and not order.quality.plays_widely:
        width, height, fps = order.quality.width, order.quality.height, order.quality.fps
        console.print(
            f"films of {width} by {height} at {fps} pictures a second take level 6 of H.264, which few devices play",
            style="yellow",
            highlight=False,
        )


def make_beside(work: str, jobs: Sequence[Job], order: Order, console: Console) -> int:
    """Make what is wanted of steps beside their films, but for what is there from before; return the exit code."""
    order.ready()
    for job in jobs:
        atomic.check(job.path)
    with order.turn(work, console):
        return _beside(work, jobs, order, console)


def _beside(work: str, jobs: Sequence[Job], order: Order, console: Console) -> int:
    prune.sweep(order.folder, (job.path for job in jobs))
    before = {job: result for job in jobs if (result := order.cache.made(job))}
    made, interrupted = run(work, [job for job in jobs if job not in before], order, console)
    results = sorted(
        (dub(result, order.voice, order.cache, track=order.track) for result in (*before.values(), *made)),
        key=lambda result: result.job.entry,
    )
    for result in results:
        if result.omitted:
            prune.forget(result.job)
    return close(results, (), order, console, interrupted=interrupted)


def run(
    work: str, jobs: Sequence[Job], order: Order, console: Console, workers: Workers | None = None
) -> tuple[tuple[Result, ...], bool]:
    """Do jobs, longest first; return the results of those that came to an end, and whether Ctrl-C came."""
    if not jobs:
        return (), False
    lengths = {job.label: _length(job, order.cache.result(job)) for job in jobs}
    queued = sorted(jobs, key=lambda job: lengths[job.label], reverse=True)

    keys = {job: film_key(job) for job in jobs}

    def keep(result: Result) -> None:
        """Remember each result at once: this process may not live to see the last one."""
        if film_key(result.job) != keys[result.job]:
            return  # a file was saved meanwhile, before or after the worker had read it
        if result.job.span is None:
            order.cache.keep(result)
        if work in ("frames", "clips"):
            with suppress(OSError):  # who closes the order tries again, and says what is in the way
                provenance.write(result)  # first, or it would not be written anew after a power cut
                order.cache.keep_made(result)
        if work == "render":
            order.cache.keep_film(result)

    interrupted = False
    with (
        nullcontext(workers) if workers else order.open_workers() as busy,
        progress.show(console, jobs, lengths, quiet=order.quiet) as shown,
    ):
        try:
            results = queue.run(work, queued, busy, shown, keep)
        except queue.Interrupted as stop:
            results, interrupted = stop.results, True
    return tuple(sorted(results, key=lambda result: result.job.entry)), interrupted


def _length(job: Job, before: Result | None) -> float:
    """Return how many seconds a job's film lasts, or guess it from the length of the step's program."""
    if before is None:
        path = find(job.entry.module)
        return path.stat().st_size / _BYTES_A_SECOND if path else _USUAL
    if job.span is None:
        return before.length
    first, end = job.span
    beats = before.beats[first:end]
    return (before.length if end is None else beats[-1].end) - (beats[0].start if first else 0.0)


def close(
    results: Sequence[Result], extra: Sequence[Path], order: Order, console: Console, *, interrupted: bool
) -> int:
    """Say what was written where, and what failed why; return the exit code."""
    for result in results:
        provenance.write(result, missing=True)
    with order.alone():
        index.note(results, order.folder, extra)
    failures = [result for result in results if result.failure]
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
