"""Make films, held pictures or a list of beats, on all processors, and say what became of each."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from dnacnn import Lecture
from scenes.studio import crew, lecture
from scenes.studio.entry import Entry
from scenes.studio.job import Job, Result
from scenes.studio.listing import clock
from scenes.studio.pool import Pool
from scenes.studio.progress import watcher
from scenes.studio.quality import Quality
from scenes.studio.records import Records
from scenes.studio.sources import find

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
    theme, captions : as in a job.
    workers : how many processes; None for as many as there are processors.
    quiet : whether to speak of failures only.
    """

    entries: tuple[Entry, ...]
    complete: bool
    folder: Path
    quality: Quality
    theme: str = "dark"
    captions: bool = True
    workers: int | None = None
    quiet: bool = False

    @property
    def records(self) -> Records:
        """What is known from before."""
        return Records(self.folder / ".cache")

    def jobs(self, path: Callable[[Entry], Path]) -> list[Job]:
        """Return a job for each entry, with the path that it writes to."""
        return [Job(entry, path(entry), self.quality, Lecture(), self.theme, self.captions) for entry in self.entries]


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
    jobs = order.jobs(lambda entry: order.folder / f"{entry.name}.mp4")
    results, interrupted = _do("render", jobs, order, console)
    for result in results:
        order.records.keep(result)
    extra: tuple[Path, ...] = ()
    if order.complete and len(results) == len(jobs) and not any(result.failure for result in results):
        extra = lecture.assemble(results, order.folder)
    return _close(results, extra, order, console, interrupted=interrupted)


def stills(order: Order, console: Console) -> int:
    """Draw the held picture of every beat, without rendering films.

    Parameters
    ----------
    order : what is wanted.
    console : where to speak.

    Returns
    -------
    code : to exit with.
    """
    jobs = order.jobs(lambda entry: order.folder / entry.name)
    results, interrupted = _do("stills", jobs, order, console)
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
    learned, interrupted = _do("beats", missing, order, console) if missing else ((), False)
    if interrupted:
        raise KeyboardInterrupt
    for result in learned:
        order.records.keep(result)
        known[result.job] = result
    return tuple(result for result in known.values() if result is not None)


def _do(work: str, jobs: Sequence[Job], order: Order, console: Console) -> tuple[tuple[Result, ...], bool]:
    """Do jobs, longest first; return what became of those that came to an end, and whether someone interrupted."""
    lengths = {result.job.entry.name: result.length for job in jobs if (result := order.records.result(job))}
    queue = sorted(jobs, key=lambda job: _effort(job, lengths), reverse=True)
    interrupted = False
    with Pool(order.workers) as pool, watcher(console, jobs, lengths, quiet=order.quiet) as watching:
        try:
            results: Iterable[Result] = crew.run(work, queue, pool, watching)
        except crew.Interrupted as stop:
            results, interrupted = stop.results, True
    return tuple(sorted(results, key=lambda result: result.job.entry)), interrupted


def _effort(job: Job, lengths: dict[str, float]) -> float:
    """Estimate how long a job takes: by its film's length, or else by that of its program."""
    name = job.entry.name
    return lengths[name] if name in lengths else find(job.entry.module).stat().st_size / _BYTES_A_SECOND


def _close(
    results: Sequence[Result], extra: Sequence[Path], order: Order, console: Console, *, interrupted: bool
) -> int:
    """Say what was written where, and what failed why; return the exit code."""
    failures = [result for result in results if result.failure]
    if not order.quiet:
        console.print(_summary(results, extra))
    for failure in failures:
        console.print(Text(f"{failure.job.entry.name}: {failure.failure}", "red"), soft_wrap=True)
        console.print(Text(failure.trace, "dim"), end="", soft_wrap=True)
    if interrupted:
        console.print("interrupted; what is finished stays where it is")
        return INTERRUPTED
    if any(failure.trace for failure in failures):
        return FAILED
    return REFUSED if failures else OK


def _summary(results: Sequence[Result], extra: Sequence[Path]) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for heading in ("written", "lasts", "size", "took"):
        table.add_column(heading, justify="left" if heading == "written" else "right", no_wrap=True)
    for result in results:
        if result.failure:
            table.add_row(Text(f"{result.job.path}  failed", "red"), "", "", f"{result.seconds:.1f} s")
            continue
        size = sum(path.stat().st_size for path in result.paths)
        pictures = "" if result.paths == (result.job.path,) else f"  {len(result.paths)} pictures"
        table.add_row(f"{result.job.path}{pictures}", clock(result.length), _megabytes(size), f"{result.seconds:.1f} s")
    lasts = clock(sum(result.length for result in results))
    for path in extra:
        table.add_row(Text(str(path), "bold"), lasts, _megabytes(path.stat().st_size), "")
    return table


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.2f} MB"
