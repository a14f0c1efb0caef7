"""The runs of the encore's experiments: jobs like films, each kept as a file, so that none is ever done twice."""

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from math import ceil
from pathlib import Path
from time import perf_counter
from types import TracebackType
from typing import Any, Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from dnacnn.experiments.learning.design import Design
from dnacnn.experiments.learning.results import EXPERIMENTS, Results, kept_runs
from scenes.studio.errors import StudioError
from scenes.studio.jobs import queue, wire
from scenes.studio.jobs.cause import cause, trace
from scenes.studio.jobs.job import Job, Result
from scenes.studio.jobs.progress import NoProgress
from scenes.studio.jobs.queue import Workers
from scenes.studio.lecture.entry import Entry
from scenes.studio.lecture.sources import fingerprint
from scenes.studio.phrases import clock, counted
from scenes.studio.store import digest
from scenes.studio.store.atomic import UNUSABLE, whole

_FOLDER = "experiments"
_STEP = {"kernels": 0.0007, "examples": 0.00025, "edges": 0.00025}  # seconds that a step of training takes, roughly
_EVERY = 10  # runs between two lines of a log


@dataclass(frozen=True)
class TrainingJob(Job):
    """One run of an experiment, with one seed; its path is the file with what came of it."""

    kind = "training"

    experiment: str = field(kw_only=True)
    design: Design = field(kw_only=True)
    seed: int = field(kw_only=True)


def results(
    design: Design,
    names: Sequence[str],
    workers: Workers,
    folder: Path,
    console: Console,
    *,
    quiet: bool = False,
    fresh: bool = False,
) -> Results:
    """Bring a design's runs together: those that come with the package, those done before, and the rest, done now.

    Parameters
    ----------
    design, names : what is tried, and which of the experiments.
    workers : who does it.
    folder : of what later runs make use of.
    console, quiet : where to say how it goes, if at all.
    fresh : whether all is to be done now.

    Raises
    ------
    StudioError
        If a run fails; the message is the first one's.
    Interrupted
        As `queue.run` does; the runs that were over by then are not done again.
    """
    jobs = _jobs(design, names, folder)
    found = {name: {} for name in names} if fresh else _known(design, names, jobs)
    missing = [job for job in jobs if job.seed not in found[job.experiment]]
    if missing:
        with _shown(missing, workers.size, console, quiet=quiet) as progress:
            done = queue.run("training.train", missing, workers, progress)
        failed = next((result for result in done if result.failure), None)
        if failed:
            raise StudioError(f"{failed.job.label}: {failed.failure}")
        for job in missing:
            found[job.experiment][job.seed] = read_run(job.path)
    return Results.of(design, found)


def _known(design: Design, names: Sequence[str], jobs: Sequence[TrainingJob]) -> dict[str, dict[int, Any]]:
    """Give the runs that come with the package and those done before: experiment -> seed -> run."""
    found = {name: kept_runs(name, design) for name in names}
    for job in jobs:
        if job.seed not in found[job.experiment]:
            with suppress(*UNUSABLE):
                found[job.experiment][job.seed] = read_run(job.path)
    return found


def train(job: TrainingJob) -> Result:
    """Do one run of an experiment, and keep what came of it at the job's path."""
    began = perf_counter()
    wire.report(job.label, 0)
    try:
        found = EXPERIMENTS[job.experiment].run(job.design, job.seed)
        with whole(job.path) as partial:
            write_run(found, partial)
    except Exception as error:  # noqa: BLE001 - reported with its name and line, and the other runs go on
        return Result(job, seconds=perf_counter() - began, failure=cause(error, job.path), trace=trace(error))
    return Result(job, (job.path,), frames=1, seconds=perf_counter() - began)


def write_run(run: Any, path: Path) -> None:
    """Keep what came of a run."""
    path.write_text(json.dumps({"run": run}), encoding="utf-8")


def read_run(path: Path) -> Any:
    """Read what came of a run; `UNUSABLE` is what is raised if that was not written by `write_run`."""
    return json.loads(path.read_text(encoding="utf-8"))["run"]


def _jobs(design: Design, names: Sequence[str], folder: Path) -> list[TrainingJob]:
    """Give all runs, the longest first."""
    return [
        TrainingJob(
            Entry(f"{name} with seed {seed}", None, "", __name__, ""),
            folder / _FOLDER / f"{name}-{seed}-{_key(design, name, seed)}.json",
            experiment=name,
            design=design,
            seed=seed,
        )
        for name in EXPERIMENTS
        if name in names
        for seed in design.seeds
    ]


def _key(design: Design, name: str, seed: int) -> str:
    """Sum up all that a run depends on: the core's files, versions, and what is tried."""
    experiment, first = EXPERIMENTS[name], seed == design.seeds[0]
    chosen = {field: getattr(design, field) for field in experiment.depends_on}
    return digest.of_text(f"{fingerprint(experiment.run.__module__)} {chosen} {seed} {first}")


def _seconds(job: TrainingJob) -> float:
    design = job.design
    trainings = {
        "kernels": sum(1 + count / 4 for count in design.kernels) * design.noise_steps,
        "examples": len(design.pools) * len(design.sizes) * design.steps,
        "edges": 3 * design.steps,
    }
    return _STEP[job.experiment] * trainings[job.experiment]


def _shown(jobs: Sequence[TrainingJob], size: int, console: Console, *, quiet: bool) -> NoProgress:
    if quiet:
        return NoProgress()
    about = sum(map(_seconds, jobs)) / size
    minutes = f"{counted(ceil(about / 60), 'minute')}"
    console.print(
        f"training: {counted(len(jobs), 'run')} with seeds that were fixed before, at most about {minutes} on "
        f"{counted(size, 'processor')}; what is done is kept",
        highlight=False,
        soft_wrap=True,
    )
    return _Bar(console, len(jobs)) if console.is_terminal else _Log(console, len(jobs))


class _Bar(NoProgress):
    """One bar for all runs."""

    def __init__(self, console: Console, count: int) -> None:
        columns = (TextColumn("training"), BarColumn(), MofNCompleteColumn(), TextColumn("runs"), TimeRemainingColumn())
        self._progress = Progress(*columns, console=console)
        self._task = self._progress.add_task("training", total=count)

    def __enter__(self) -> Self:
        """Show the bar."""
        self._progress.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, _: BaseException | None, __: TracebackType | None) -> None:
        """Leave it standing."""
        self._progress.stop()

    def ended(self, result: Result) -> None:
        """Advance it."""
        self._progress.advance(self._task, 0 if result.failure else 1)


class _Log(NoProgress):
    """A line after every few runs."""

    def __init__(self, console: Console, count: int) -> None:
        self._console, self._count, self._over, self._spent = console, count, 0, 0.0

    def ended(self, result: Result) -> None:
        """Count a run."""
        self._over += 1
        self._spent += result.seconds
        if self._over % _EVERY == 0 or self._over == self._count:
            line = f"[{self._over}/{self._count}] runs are trained, {clock(self._spent)} of work so far"
            self._console.print(line, highlight=False, markup=False)
