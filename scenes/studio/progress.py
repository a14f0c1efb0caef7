"""How a render goes, for whoever watches: bars on a terminal, lines in a log, or nothing."""

from collections.abc import Callable, Mapping, Sequence
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from scenes.studio.job import Job, Result
from scenes.studio.wire import Message

_USUAL = 30.0  # seconds that a step lasts, as long as nobody knows


def watcher(console: Console, jobs: Sequence[Job], lengths: Mapping[str, float], *, quiet: bool) -> "Silence":
    """Return who watches.

    Parameters
    ----------
    console : where to write.
    jobs : all of them.
    lengths : the seconds that each entry lasts, by its name, as far as known.
    quiet : whether nothing shall be said.
    """
    if quiet:
        return Silence()
    return Bars(console, jobs, lengths) if console.is_terminal else Log(console, jobs)


class Silence:
    """Says nothing, as a context manager as all watchers are."""

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, kind: type[BaseException] | None, _: BaseException | None, __: TracebackType | None) -> None:
        """End."""

    def moved(self, message: Message) -> None:
        """Hear that a job has got so far."""

    def ended(self, result: Result) -> None:
        """Hear that a job is over."""


class Keeper:
    """Keeps each result as it comes, and passes everything on to who watches.

    Parameters
    ----------
    watching : who watches.
    keep : what to do with a result.
    """

    def __init__(self, watching: Silence, keep: Callable[[Result], None]) -> None:
        self._keep = keep
        self._watching = watching

    def moved(self, message: Message) -> None:
        """Pass it on."""
        self._watching.moved(message)

    def ended(self, result: Result) -> None:
        """Keep it and pass it on."""
        self._keep(result)
        self._watching.ended(result)


class Log(Silence):
    """A line when a job begins and one when it ends."""

    def __init__(self, console: Console, jobs: Sequence[Job]) -> None:
        self._console = console
        self._count = len(jobs)
        self._begun: set[str] = set()
        self._over = 0

    def moved(self, message: Message) -> None:
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


class Bars(Silence):
    """A bar for all jobs and one for each that is under way."""

    def __init__(self, console: Console, jobs: Sequence[Job], lengths: Mapping[str, float]) -> None:
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("pictures"),
            TimeRemainingColumn(),
            console=console,
        )
        self._totals = {job.label: round(lengths.get(job.label, _USUAL) * job.quality.fps) for job in jobs}
        self._tasks: dict[str, TaskID] = {}
        self._all = self._progress.add_task("[bold]all", total=sum(self._totals.values()))

    def __enter__(self) -> Self:
        """Show the bars."""
        self._progress.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, _: BaseException | None, __: TracebackType | None) -> None:
        """Leave what is finished standing."""
        self._progress.stop()

    def moved(self, message: Message) -> None:
        """Advance a job's bar and the one of all."""
        total = self._totals[message.name]
        if message.name not in self._tasks:
            self._tasks[message.name] = self._progress.add_task(message.name, total=total)
        task = self._tasks[message.name]
        before = self._progress.tasks[self._progress.task_ids.index(task)].completed
        self._progress.update(task, completed=message.frames, total=max(total, message.frames))
        self._progress.advance(self._all, message.frames - before)

    def ended(self, result: Result) -> None:
        """Take a job's bar away; how many pictures it had is known now."""
        name = result.job.label
        self.moved(Message(name, result.frames))
        self._totals[name] = result.frames
        self._progress.update(self._all, total=sum(self._totals.values()))
        self._progress.remove_task(self._tasks[name])
        mark = "[red]✗[/]" if result.failure else "[green]✓[/]"
        self._progress.console.print(f"{mark} {name}", highlight=False)
