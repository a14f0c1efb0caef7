"""How a render goes: bars on a terminal, lines in a log, or nothing."""

from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TaskID, TextColumn
from rich.text import Text

from scenes.studio.jobs.job import Job, Result
from scenes.studio.jobs.wire import Report
from scenes.studio.phrases import clock

_USUAL = 30.0  # seconds that a step lasts, as long as it has never been run


def show(console: Console, jobs: Sequence[Job], lengths: Mapping[str, float], *, quiet: bool) -> "NoProgress":
    """Return what shows how jobs go, as a context manager.

    Parameters
    ----------
    console : where to write.
    jobs : all of them.
    lengths : the seconds that each job's film lasts, by the job's label, where it has been run before.
    quiet : whether nothing shall be shown.
    """
    if quiet:
        return NoProgress()
    return ProgressBars(console, jobs, lengths) if console.is_terminal else ProgressLog(console, jobs)


class NoProgress:
    """Shows nothing."""

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, kind: type[BaseException] | None, _: BaseException | None, __: TracebackType | None) -> None:
        """End."""

    def moved(self, message: Report) -> None:
        """Note how far a job is."""

    def ended(self, result: Result) -> None:
        """Note that a job is over, well or not."""


class ProgressLog(NoProgress):
    """A line when a job begins and one when it ends."""

    def __init__(self, console: Console, jobs: Sequence[Job]) -> None:
        self._console = console
        self._count = len(jobs)
        self._begun: set[str] = set()
        self._over = 0

    def moved(self, message: Report) -> None:
        """Say that a job begins."""
        if message.name not in self._begun:
            self._begun.add(message.name)
            self._console.print(f"{message.name}: begun", highlight=False)

    def ended(self, result: Result) -> None:
        """Say how a job ended, and how many are."""
        self._over += 1
        what = f"failed: {result.failure}" if result.failure else f"{result.length:.1f} s of film"
        line = f"[{self._over}/{self._count}] {result.job.label}: {what}, after {result.seconds:.1f} s"
        self._console.print(line, highlight=False, markup=False, soft_wrap=True)


class ProgressBars(NoProgress):
    """A bar for all jobs and one for each step that is under way, its parts together."""

    def __init__(self, console: Console, jobs: Sequence[Job], lengths: Mapping[str, float]) -> None:
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("pictures"),
            _Left(),
            console=console,
        )
        self._names = {job.label: job.entry.name for job in jobs}
        self._totals = {job.label: round(lengths.get(job.label, _USUAL) * job.quality.fps) for job in jobs}
        self._done = dict.fromkeys(self._totals, 0)
        self._under_way = set(self._totals)
        self._failed: set[str] = set()
        self._begun = False
        self._tasks: dict[str, TaskID] = {}
        self._all = self._progress.add_task("[bold]all", total=sum(self._totals.values()))

    def __enter__(self) -> Self:
        """Show the bars."""
        self._progress.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, _: BaseException | None, __: TracebackType | None) -> None:
        """Leave what is finished standing."""
        self._progress.stop()

    def moved(self, message: Report) -> None:
        """Advance a step's bar and the one of all."""
        if not self._begun:
            self._begun = True
            self._progress.reset(self._all)  # the seconds in which workers get ready say nothing about their speed
        # A job that is done again begins anew.
        self._done[message.name] = message.frames
        self._totals[message.name] = max(self._totals[message.name], message.frames)
        self._show(self._names[message.name])

    def ended(self, result: Result) -> None:
        """Take a step's bar away if this was its last part; the number of its pictures is final now."""
        label, name = result.job.label, result.job.entry.name
        self._done[label] = self._totals[label] = result.frames
        self._under_way.discard(label)
        if result.failure:
            self._failed.add(name)
        self._show(name)
        if not self._under_way.intersection(self._labels(name)):
            self._progress.remove_task(self._tasks.pop(name))
            mark = "[red]✗[/]" if name in self._failed else "[green]✓[/]"
            self._progress.console.print(f"{mark} {name}", highlight=False)

    def _show(self, name: str) -> None:
        labels = self._labels(name)
        if name not in self._tasks:
            self._tasks[name] = self._progress.add_task(name)
        for task, parts in ((self._tasks[name], labels), (self._all, list(self._totals))):
            done, total = (sum(counts[label] for label in parts) for counts in (self._done, self._totals))
            self._progress.update(task, completed=done, total=total)

    def _labels(self, name: str) -> list[str]:
        return [label for label, whose in self._names.items() if whose == name]


class _Left(ProgressColumn):
    """The time that is left if all goes on as it went so far.

    Held pictures are done at once and moving ones are not: how fast it went lately means little.
    """

    def render(self, task: Task) -> Text:
        """Write it."""
        if not task.completed or not task.total or not task.elapsed:
            return Text("-:--", style="progress.remaining")
        return Text(clock(left(task.completed, task.total, task.elapsed)), style="progress.remaining")


def left(done: float, total: float, elapsed: float) -> float:
    """Estimate how many seconds are left from the pictures done, their total and the seconds so far.

    >>> left(25, 100, 10.0)
    30.0
    """
    return elapsed * max(0.0, total - done) / done
