"""Workers for jobs: processes on this machine."""

import multiprocessing
import os
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from queue import Empty
from typing import Any, Self

from scenes.studio.jobs import stopping, wire
from scenes.studio.jobs.wire import Report


def processors() -> int:
    """Count the processors that this process may use."""
    # Only Linux says which ones; elsewhere all may be used.
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class _Processes(ProcessPoolExecutor):
    """Processes that are started whole, and killed when their block is left by a stop.

    Attributes
    ----------
    size : how many there are.
    """

    def __init__(self, size: int, *given: Any, **named: Any) -> None:
        super().__init__(size, *given, **named)
        self.size = size

    def submit(self, work: Callable[..., Any], /, *given: Any, **named: Any) -> Future[Any]:
        """Hand work to a process, a new one if need be."""
        with stopping.held():
            return super().submit(work, *given, **named)

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """End."""
        stops = kind is not None and issubclass(kind, KeyboardInterrupt)
        if stops:
            stopping.kill_workers()
        self.shutdown(cancel_futures=stops)


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
        with stopping.held():
            self._messages = self._context.Queue()
            self._stop = self._context.Event()
        self._idle: _Processes | None = None

    def executor(self, workers: int | None = None) -> Executor:
        """Return processes: those that were released, if they are enough, or new ones."""
        idle, self._idle = self._idle, None
        if idle and idle.size >= (workers or self.size):
            return idle
        if idle:
            idle.shutdown()
        return _Processes(
            workers or self.size, self._context, initializer=wire.connect, initargs=(self._messages, self._stop)
        )

    def release(self, executor: Executor) -> None:
        """Take back processes that are all alive: they have imported Manim."""
        assert isinstance(executor, _Processes)  # noqa: S101 - as `executor` returned it
        self._idle = executor

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

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """End."""
        if self._idle:
            self._idle.__exit__(kind)
        self._messages.close()
