"""Give jobs to workers, and bring back what became of each."""

from collections.abc import Iterable, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from importlib import import_module
from typing import Protocol

from scenes.studio.jobs.cause import cause, trace
from scenes.studio.jobs.job import Job, Result
from scenes.studio.jobs.processes import deaf
from scenes.studio.jobs.wire import Message

_GLANCE = 0.1  # seconds between looks at what the workers tell


class Workers(Protocol):
    """Where jobs are done."""

    size: int

    def executor(self, workers: int | None = None) -> Executor:
        """Return a fresh executor, of so many workers if that is said."""

    def messages(self) -> Iterable[Message]:
        """Give what the workers have told since the last time."""

    def stop(self) -> None:
        """Ask the workers to leave their jobs."""


class Watcher(Protocol):
    """Who wants to know how it goes."""

    def moved(self, message: Message) -> None:
        """Hear that a job has got so far."""

    def ended(self, result: Result) -> None:
        """Hear that a job is over, well or not."""


class Interrupted(Exception):  # noqa: N818 - an interruption is no error
    """Someone pressed Ctrl-C; `results` are those of the jobs that were over by then."""

    def __init__(self, results: Sequence[Result]) -> None:
        super().__init__("interrupted")
        self.results = tuple(results)


def perform(work: str, job: Job) -> Result:
    """Do a job, in whatever process this is called.

    Parameters
    ----------
    work : the name of what `scenes.studio.jobs.worker` can do; only whoever works has to import Manim.
    job : what to do it with.

    Returns
    -------
    result : of a failure too.
    """
    done: Result = getattr(import_module("scenes.studio.jobs.worker"), work)(job)
    return done


def run(work: str, jobs: Sequence[Job], workers: Workers, watcher: Watcher) -> tuple[Result, ...]:
    """Do all jobs, in the order given as far as workers are free.

    Parameters
    ----------
    work : what to do with each, as in `perform`.
    jobs : longest first, so that no worker is left with a long one at the end.
    workers : who does it.
    watcher : is told how it goes.

    Returns
    -------
    results : one for each job, in the jobs' order. A job whose worker died is tried once more, alone.

    Raises
    ------
    Interrupted
        Upon Ctrl-C, once the workers have left their jobs.
    """
    results: dict[Job, Result] = {}
    left = list(jobs)
    while left:
        suspects = _round(work, left, workers, watcher, results)
        left = [job for job in left if job not in results and job not in suspects]
        for job in suspects:
            if _round(work, [job], workers, watcher, results):
                results[job] = Result(job, failure="its process died; there may not have been enough memory")
                watcher.ended(results[job])
    return tuple(results[job] for job in jobs)


def _round(
    work: str,
    jobs: Sequence[Job],
    workers: Workers,
    watcher: Watcher,
    results: dict[Job, Result],
) -> list[Job]:
    """Do jobs until all are done or a worker dies; return those that may have been its death."""
    begun: set[str] = set()
    executor = workers.executor(min(len(jobs), workers.size))
    with deaf():
        waiting = {executor.submit(perform, work, job): job for job in jobs}
    try:
        while waiting:
            done, _ = wait(waiting, timeout=_GLANCE, return_when=FIRST_COMPLETED)
            begun |= _listen(workers, watcher)
            for future in done:
                job = waiting.pop(future)
                result = _result(future, job)
                if result is not None:
                    results[job] = result
                    watcher.ended(result)
    except KeyboardInterrupt:
        workers.stop()
        executor.shutdown(cancel_futures=True)
        raise Interrupted([results[job] for job in jobs if job in results]) from None
    executor.shutdown()
    lost = [job for job in jobs if job not in results]
    return [job for job in lost if job.label in begun] or lost


def _listen(workers: Workers, watcher: Watcher) -> set[str]:
    heard = set()
    for message in workers.messages():
        heard.add(message.name)
        watcher.moved(message)
    return heard


def _result(future: Future[Result], job: Job) -> Result | None:
    """Return what became of a job, or None if its worker is gone."""
    try:
        return future.result()
    except BrokenExecutor:
        return None
    except Exception as error:  # noqa: BLE001 - what went wrong on the way back is the job's failure too
        return Result(job, failure=cause(error, job.path), trace=trace(error))
