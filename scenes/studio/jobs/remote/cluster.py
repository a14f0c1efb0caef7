"""Workers for jobs: those of a dask.distributed scheduler, on whatever machines they run.

They need nothing but the installed package. No disk is shared: what a job writes comes back with its result, and the
master writes it. The job of a worker that is lost is done again by another.
"""

import logging
import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import CancelledError, Executor, Future
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Any, Self

from scenes.studio.errors import StudioError
from scenes.studio.jobs.cause import cause, trace
from scenes.studio.jobs.job import Job, Result
from scenes.studio.jobs.remote.away import RESULT, RemoteJob, RemoteResult
from scenes.studio.jobs.wire import Report
from scenes.studio.store.atomic import whole
from scenes.studio.store.cache import film_key

_BETWEEN = 0.5  # seconds between two looks at whether a job is still wanted
_PATIENCE = 15  # seconds until a scheduler or its first worker counts as missing
_LOOK = 2  # seconds between two looks at whether there are workers
_LOST = 60  # seconds until jobs are given up for which no worker is left; others may come, or the same ones again
_AGAIN = 1  # how often a job whose own process died is tried once more; dask itself replaces lost workers

_PROGRAM = "import pathlib, sys; from scenes.studio.jobs.remote.away import main; main(pathlib.Path(sys.argv[1]))"


class Cluster:
    """The workers of a scheduler; to be used in a `with` block.

    Parameters
    ----------
    address : the scheduler's, such as tcp://10.0.0.5:8786.

    Attributes
    ----------
    size : how many jobs they do at a time.

    Raises
    ------
    StudioError
        If what talks to schedulers is not installed, or if there is no scheduler or it has no workers.
    """

    def __init__(self, address: str) -> None:
        try:
            from distributed import Client  # noqa: PLC0415 - an extra, that takes a second to import
        except ImportError:
            raise StudioError("a scheduler takes the extra `cluster`: pip install distributed") from None
        for name in ("distributed", "distributed.client"):  # what matters is said in a sentence
            logging.getLogger(name).setLevel(logging.CRITICAL)
        self._address = address
        try:
            self._client = Client(address, timeout=_PATIENCE, set_as_default=False)
        except Exception as error:  # what else listens there may answer anything
            raise StudioError(f"there is no scheduler at {address}; `dask scheduler` starts one") from error
        try:
            self._client.wait_for_workers(1, timeout=_PATIENCE)
        except OSError as error:
            self._client.close()
            raise StudioError(
                f"the scheduler at {address} has no workers; `dask worker {address}` starts some"
            ) from error
        self.size = sum(self._client.nthreads().values())
        self._looked = self._working = monotonic()
        self._far: _Far | None = None

    def executor(self, _: int | None = None) -> Executor:
        """Return an executor; the scheduler itself decides who works."""
        self._far = _Far(self._client.get_executor(pure=False, retries=_AGAIN), self._address)
        return self._far

    def release(self, executor: Executor) -> None:
        """Let go of an executor."""
        executor.shutdown()

    def messages(self) -> Iterable[Report]:
        """Give nothing: what is far away reports only its end; but give jobs up for which no worker is left."""
        now = monotonic()
        if now - self._looked >= _LOOK:
            self._looked = now
            with suppress(Exception):  # that the scheduler is gone, its jobs say
                if self._client.nthreads():
                    self._working = now
                elif now - self._working > _LOST and self._far:
                    self._far.give_up(f"the scheduler at {self._address} has lost all its workers")
        return ()

    def stop(self) -> None:
        """Do nothing: jobs are taken back with their executor."""

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, *_: object) -> None:
        """Leave the scheduler and its workers as they are."""
        self._client.close()


class _Far(Executor):
    """Sends jobs away, and writes the files that come back to where they belong."""

    def __init__(self, executor: Any, address: str) -> None:
        self._executor = executor
        self._gone = f"the scheduler at {address} is gone"

    def submit(self, _: Callable[..., Any], /, *given: Any, **__: Any) -> Future[Any]:
        """Send a job; the work and the job are what is given."""
        work, job = given
        # Pickled here, so that a worker which has been up for long need not have any class that is new.
        asked = pickle.dumps(RemoteJob(work, job, film_key(job)))
        landed: Future[Result] = Future()
        landed.set_running_or_notify_cancel()
        try:
            sent = self._executor.submit(perform, asked)
        except Exception:  # noqa: BLE001 - of several kinds, since it has lost the scheduler before
            landed.set_result(Result(job, failure=self._gone))
            return landed
        sent.add_done_callback(lambda done: landed.set_result(self._landed(job, done)))
        return landed

    def give_up(self, why: str) -> None:
        """Take all jobs back, which then have failed."""
        self._gone = why
        self._executor.shutdown(wait=False)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Let the jobs come to their end, or take them back."""
        self._executor.shutdown(wait=wait and not cancel_futures)

    def _landed(self, job: Job, sent: Future[bytes]) -> Result:
        from distributed import KilledWorker  # noqa: PLC0415 - as above

        try:
            answer: RemoteResult = pickle.loads(sent.result())  # noqa: S301 - from the workers that were asked
            return _written(job, answer)
        except KilledWorker:
            failure = "the workers that tried it died one after the other; there may not have been enough memory"
            return Result(job, failure=failure)
        except CancelledError:
            return Result(job, failure=self._gone)
        except Exception as error:  # noqa: BLE001 - whatever went wrong on the way is the job's failure
            return Result(job, failure=cause(error, job.path), trace=trace(error))


def _written(job: Job, answer: RemoteResult) -> Result:
    folder = job.path.parent
    for path, content in answer.contents.items():
        with whole(folder / path) as partial:
            partial.write_bytes(content)
    return replace(answer.result, job=job, paths=tuple(folder / path for path in answer.result.paths))


def perform(asked: bytes) -> bytes:
    """Do a pickled job on this machine, in a process of its own; return the pickled result, whose failure names it.

    Raises
    ------
    StudioError
        If the process died; another try may go better.
    """
    from distributed import get_worker  # noqa: PLC0415 - as above

    worker = get_worker()
    place = f"on the worker {worker.address}"
    with TemporaryDirectory(prefix="dnacnn-away-", ignore_cleanup_errors=True) as folder:
        command = [sys.executable, "-P", "-c", _PROGRAM, folder]
        # Its temporary files are gone with the folder, however it ends.
        own = {**os.environ, "TMPDIR": folder}
        pipe = subprocess.PIPE
        # In a session of its own, it is not reached by what ends the worker, and can still tidy up.
        with subprocess.Popen(command, stdin=pipe, env=own, start_new_session=True) as process:  # noqa: S603 - our own
            assert process.stdin is not None  # noqa: S101 - it is a pipe
            # The input stays open: a process whose input ends has nothing left to work for.
            process.stdin.write(asked)
            process.stdin.flush()
            while process.poll() is None:
                with suppress(subprocess.TimeoutExpired):
                    process.wait(_BETWEEN)
                if not _wanted(worker):
                    process.kill()
        path = Path(folder) / RESULT
        if not path.exists():
            raise StudioError(f"its process died {place}; there may not have been enough memory")
        content = path.read_bytes()
    found: RemoteResult = pickle.loads(content)  # noqa: S301 - this program's own
    if found.result.failure:
        found = replace(found, result=replace(found.result, failure=f"{found.result.failure}, {place}"))
        return pickle.dumps(found)
    return content


def _wanted(worker: Any) -> bool:
    """Whether anyone waits for the job of this thread: whoever stops takes it back."""
    task = worker.state.tasks.get(worker.get_current_task())
    return task is not None and task.state == "executing"
