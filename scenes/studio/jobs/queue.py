"""Give jobs to workers, and bring back what became of each."""

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from contextlib import AbstractContextManager
from importlib import import_module
from typing import Any, Protocol

from scenes.studio.jobs.cause import cause, trace
from scenes.studio.jobs.job import Job, Result
from scenes.studio.jobs.progress import NoProgress
from scenes.studio.jobs.wire import Report

_BETWEEN = 0.1  # seconds between looks at what the workers report


class Workers(AbstractContextManager[Any], Protocol):
    """Where jobs are done, until the block has ended."""

    size: int

    def executor(self, workers: int | None = None) -> Executor:
        """Return an executor, of so many workers if that is said; it is new, or was released."""

    def release(self, executor: Executor) -> None:
        """Take back an executor that has nothing left to do, all of whose processes live."""

    def messages(self) -> Iterable[Report]:
        """Give what the workers have reported since the last time."""

    def stop(self) -> None:
        """Ask the workers to leave their jobs."""


class Interrupted(KeyboardInterrupt):
    """The run was stopped; `results` are those of the jobs that were over by then."""

    def __init__(self, results: Sequence[Result]) -> None:
        super().__init__("interrupted")
        self.results = tuple(results)


def perform(work: str, job: Job) -> Result:
    """Do a job in this process; `work` names a function of `worker`, which imports Manim, or of another module here."""
    module, _, name = work.rpartition(".")
    done: Result = getattr(import_module(f"scenes.studio.jobs.{module or 'worker'}"), name)(job)
    return done


def run(
    work: str,
    jobs: Sequence[Job],
    workers: Workers,
    progress: NoProgress | None = None,
    keep: Callable[[Result], None] = lambda _: None,
) -> tuple[Result, ...]:
    """Do all jobs, in the order given as far as workers are free.

    Parameters
    ----------
    work : what to do with each, as in `perform`.
    jobs : longest first, so that no worker is left with a long one at the end.
    workers : who does it.
    progress : shows how it goes.
    keep : called with each result as it comes.

    Returns
    -------
    results : one for each job, in the jobs' order. A job whose worker died is tried once more, alone.

    Raises
    ------
    Interrupted
        Upon Ctrl-C or another signal to stop, once the workers have left their jobs.
    """
    return _Run(work, workers, progress or NoProgress(), keep).all(jobs)


class _Run:
    """Jobs under way, and the results so far."""

    def __init__(self, work: str, workers: Workers, progress: NoProgress, keep: Callable[[Result], None]) -> None:
        self._work = work
        self._workers = workers
        self._progress = progress
        self._keep = keep
        self._results: dict[Job, Result] = {}

    def all(self, jobs: Sequence[Job]) -> tuple[Result, ...]:
        """Do jobs until each has a result."""
        left = list(jobs)
        while left:
            suspects = self._round(left)
            left = [job for job in left if job not in self._results and job not in suspects]
            for job in suspects:
                if self._round([job]):
                    self._end(Result(job, failure="its process died; there may not have been enough memory"))
        return tuple(self._results[job] for job in jobs)

    def _round(self, jobs: Sequence[Job]) -> list[Job]:
        """Do jobs until all are done or a worker dies; return those that may have been its death."""
        begun: set[str] = set()
        executor = self._workers.executor(min(len(jobs), self._workers.size))
        try:
            waiting = {executor.submit(perform, self._work, job): job for job in jobs}
            while waiting:
                done, _ = wait(waiting, timeout=_BETWEEN, return_when=FIRST_COMPLETED)
                for message in self._workers.messages():
                    begun.add(message.name)
                    self._progress.moved(message)
                for future in done:
                    result = _result(future, waiting.pop(future))
                    if result is not None:
                        self._end(result)
        except KeyboardInterrupt:
            self._workers.stop()
            executor.shutdown(cancel_futures=True)
            raise Interrupted([self._results[job] for job in jobs if job in self._results]) from None
        lost = [job for job in jobs if job not in self._results]
        if lost:
            executor.shutdown()
        else:
            self._workers.release(executor)
        return [job for job in lost if job.label in begun] or lost

    def _end(self, result: Result) -> None:
        self._results[result.job] = result
        self._keep(result)
        self._progress.ended(result)


def _result(future: Future[Result], job: Job) -> Result | None:
    """Return what became of a job, or None if its worker is gone."""
    try:
        return future.result()
    except BrokenExecutor:
        return None
    except Exception as error:  # noqa: BLE001 - what went wrong on the way back is the job's failure too
        return Result(job, failure=cause(error, job.path), trace=trace(error))
