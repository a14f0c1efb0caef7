"""Workers for jobs: processes on this machine."""

import multiprocessing
import os
import signal
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from queue import Empty
from typing import Self

from scenes.studio.jobs import wire
from scenes.studio.jobs.wire import Report


def processors() -> int:
    """Count the processors that this process may use."""
    # Only Linux says which ones; elsewhere all may be used.
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Pool:
    """Processes that each import Manim once and take one job after the other.

    Parameters
    ----------
    workers : how many processes; as many as there are processors by default.
    """

    def __init__(self, workers: int | None = None) -> None:
        self.size = workers or processors()
        # A forked process would share Manim's state and its threads' locks; a new one shares nothing.
        self._context = multiprocessing.get_context("spawn")
        self._messages = self._context.Queue()
        self._stop = self._context.Event()

    def executor(self, workers: int | None = None) -> Executor:
        """Return new processes; those of an executor whose process died are of no more use."""
        return ProcessPoolExecutor(
            workers or self.size, self._context, initializer=wire.connect, initargs=(self._messages, self._stop)
        )

    def messages(self) -> Iterator[Report]:
        """Give what the workers have reported since the last time."""
        while True:
            try:
                yield self._messages.get_nowait()
            except Empty:
                return

    def stop(self) -> None:
        """Ask every worker to leave its job."""
        self._stop.set()

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, *_: object) -> None:
        """End."""
        self._messages.close()


@contextmanager
def without_interrupts() -> Iterator[None]:
    """Start processes that ignore Ctrl-C from their first moment on."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
