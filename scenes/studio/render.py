"""Make films, held pictures or a list of beats, on all processors, and say what became of each."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from dnacnn import Lecture
from scenes.studio import crew, lecture, receipt
from scenes.studio.entry import Entry
from scenes.studio.job import Job, Result
from scenes.studio.listing import clock
from scenes.studio.parts import split, unite
from scenes.studio.pool import Pool, processors
from scenes.studio.progress import watcher
from scenes.studio.quality import Quality
from scenes.studio.records import Records, film_key
from scenes.studio.sources import find

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
        shelf = self.folder / ".cache" / "type"
        return [
            Job(entry, path(entry), self.quality, Lecture(), self.theme, self.captions, shelf=shelf)
            for entry in self.entries
        ]


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
    records = order.records
    done = {job: result for job in jobs if (result := records.film(job))}
    parts = _cut([job for job in jobs if job not in done], order)
    made, interrupted = _make([part for cut in parts.values() for part in cut], order, console)
    for job, cut in parts.items():
        pieces = [made[part] for part in cut if part in made]
        failed = next((piece for piece in pieces if piece.failure), None)
        if failed:
            done[job] = replace(failed, job=job)
        elif len(pieces) == len(cut):
            done[job] = pieces[0] if cut == (job,) else unite(job, pieces)
            records.keep(done[job])
            records.keep_film(done[job])
            for part in cut:
                if part is not job:
                    part.path.unlink(missing_ok=True)
    results = sorted(done.values(), key=lambda result: result.job.entry)
    extra: tuple[Path, ...] = ()
    if order.complete and len(results) == len(jobs) and not any(result.failure for result in results):
        extra = _lecture(results, order)
    finished = [result for result in results if not result.failure]
    if any(not result.before for result in finished) or not (order.folder / receipt.NAME).exists():
        receipt.write(finished, order.folder, extra)
    return _close(results, extra, order, console, interrupted=interrupted)


def _lecture(results: Sequence[Result], order: Order) -> tuple[Path, ...]:
    """Join the lecture, unless it is there as it would become."""
    key = sha256(" ".join(film_key(result.job) for result in results).encode()).hexdigest()[:16]
    path = order.folder / lecture.NAME
    if not order.records.current(path, key):
        lecture.assemble(results, order.folder)
        order.records.keep_file(path, key)
    return lecture.files(order.folder)


def _make(jobs: Sequence[Job], order: Order, console: Console) -> tuple[dict[Job, Result], bool]:
    """Render films, but for those that an interrupted render has left; return what became of each."""
    records = order.records
    made = {job: result for job in jobs if (result := records.film(job))}
    results, interrupted = _do("render", [job for job in jobs if job not in made], order, console)
    for result in results:
        records.keep_film(result)
        made[result.job] = result
    return made, interrupted


def _cut(jobs: Sequence[Job], order: Order) -> dict[Job, tuple[Job, ...]]:
    """Cut jobs into parts, if there are too few of them to keep every worker busy to the end."""
    size = order.workers or processors()
    if len(jobs) >= _ENOUGH * size:
        return {job: (job,) for job in jobs}
    count = -(-size // max(1, len(jobs))) if len(jobs) <= size else 2
    folder = order.folder / ".cache" / "parts"
    known = {job: order.records.result(job) for job in jobs}
    return {job: split(job, known[job].cues, count, folder) if known[job] else (job,) for job in jobs}


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
    if not jobs:
        return (), False
    lengths = {job.label: _length(job, result) for job in jobs if (result := order.records.result(job))}
    queue = sorted(jobs, key=lambda job: _effort(job, lengths), reverse=True)
    interrupted = False
    with Pool(order.workers) as pool, watcher(console, jobs, lengths, quiet=order.quiet) as watching:
        try:
            results: Iterable[Result] = crew.run(work, queue, pool, watching)
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


def _effort(job: Job, lengths: dict[str, float]) -> float:
    """Estimate how long a job takes: by its film's length, or else by that of its program."""
    return lengths[job.label] if job.label in lengths else find(job.entry.module).stat().st_size / _BYTES_A_SECOND


def _close(
    results: Sequence[Result], extra: Sequence[Path], order: Order, console: Console, *, interrupted: bool
) -> int:
    """Say what was written where, and what failed why; return the exit code."""
    failures = [result for result in results if result.failure]
    if not order.quiet:
        console.print(_summary(results, extra))
        if results and all(result.before for result in results):
            console.print("nothing has changed since these were made")
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
        took = "from before" if result.before else f"{result.seconds:.1f} s"
        table.add_row(f"{result.job.path}{pictures}", clock(result.length), _megabytes(size), took)
    lasts = clock(sum(result.length for result in results))
    for path in extra:
        table.add_row(Text(str(path), "bold"), lasts, _megabytes(path.stat().st_size), "")
    return table


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.2f} MB"
