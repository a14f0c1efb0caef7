"""What a worker and its master say to each other while a job is under way.

A worker that nothing has connected, as on another machine, reports nothing and is never asked to stop.
"""

import gc
import os
from dataclasses import dataclass
from multiprocessing import parent_process
from multiprocessing.synchronize import Event
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING

from scenes.studio.errors import StudioError
from scenes.studio.jobs import stopping

if TYPE_CHECKING:
    from multiprocessing.queues import Queue

_BETWEEN = 0.1  # seconds between two messages


@dataclass(frozen=True)
class Report:
    """How far a job is: so many pictures are done; with 0 it has begun."""

    name: str
    frames: int


@dataclass
class _Ends:
    """The worker's ends of the wire, and when it last reported."""

    messages: "Queue[Report] | None" = None
    stop: Event | None = None
    reported: float = 0.0


_ends = _Ends()


def connect(messages: "Queue[Report]", stop: Event) -> None:
    """Begin a worker: its reports go into a queue, and an event asks it to stop."""
    _ends.messages, _ends.stop = messages, stop
    messages.cancel_join_thread()  # a worker that is done need not wait until its last word has been read
    end_with_master()
    # Looking for cycles after every few hundred new objects is a fifth of importing Manim, and in vain.
    gc.set_threshold(50_000, 20, 100)


def end_with_master() -> None:
    """Let the worker end with its master, and no sooner: one whose master was killed would wait for jobs forever."""
    stopping.ignore()
    Thread(target=_follow, daemon=True).start()


def _follow() -> None:
    master = parent_process()
    if master is not None:
        master.join()
        os._exit(1)


def report(name: str, frames: int) -> None:
    """Report how many pictures of a job are done.

    Raises
    ------
    StudioError
        If the worker was asked to stop, so that it leaves nothing half done.
    """
    now = monotonic()
    # That a job has begun is always reported.
    if _ends.messages is not None and (not frames or now - _ends.reported >= _BETWEEN):
        _ends.reported = now
        _ends.messages.put(Report(name, frames))
    if _ends.stop is not None and _ends.stop.is_set():
        raise StudioError("stopped")
