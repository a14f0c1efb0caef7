"""Signals that ask the command to stop: the first one lets it leave its work in order, the second one ends it now.

Either way nothing outlives the command: its processes, its temporary folder, and files that are half written.
"""

import os
import shutil
import signal
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing import active_children
from pathlib import Path
from secrets import token_hex
from time import monotonic, sleep
from types import FrameType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from subprocess import Popen

EXIT_CODE = 130
SENTENCE = "dnacnn: stopping; a second signal stops at once"

_SIGNALS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
_NOT_FOR_WORKERS = [one for one in _SIGNALS if one != signal.SIGTERM]  # with SIGTERM a pool ends its workers
_ONE = 0.25  # seconds in which signals count as one: a terminal that closes, or `timeout`, sends it twice
_WORKERS = 3.0  # seconds until workers that are asked to leave their jobs are killed
_PATIENCE = 15.0  # seconds until the first signal acts like a second one
_TEMPORARY = "TMPDIR"  # the first variable in which Python looks for the folder of temporary files
_WARNINGS, _REMOVED = "PYTHONWARNINGS", "ignore:resource_tracker:UserWarning"
_NOTES = "DNACNN_UNFINISHED"  # the variable with the folder of notes, one for each path that is unfinished


class Stopped(KeyboardInterrupt):
    """A signal has asked the command to stop."""


class _Signals:
    """Answers signals while the command runs; its own thread does, since the main one may be in a long call."""

    def __init__(self) -> None:
        self.count = 0
        self.held = 0
        self.processes: list[Popen[Any]] = []
        self._last = float("-inf")
        self._owed = self._raised = self._ending = False
        self._closed = threading.Event()
        self._caught = [one for one in _SIGNALS if signal.getsignal(one) is not signal.SIG_IGN]  # as with nohup
        self._folder: Path | None = None
        self._before: dict[str, str | None] = {}
        self._hooks = sys.unraisablehook, threading.excepthook

    def open(self) -> None:
        """Take signals over, and give the command a temporary folder of its own."""
        self._read, self._write = os.pipe()
        os.set_blocking(self._write, False)
        self._wakeup = signal.set_wakeup_fd(self._write, warn_on_full_buffer=False)
        self._handlers = {one: signal.signal(one, self._handle) for one in self._caught}
        threading.Thread(target=self._listen, daemon=True).start()
        with held():
            self._directory = tempfile.tempdir
            self._folder = Path(tempfile.mkdtemp(prefix="dnacnn-"))
            notes = self._folder / "unfinished"
            notes.mkdir()
            self._before = {name: os.environ.get(name) for name in (_TEMPORARY, _NOTES, _WARNINGS)}
            os.environ[_TEMPORARY], os.environ[_NOTES] = str(self._folder), str(notes)
            # What killed workers leave is removed by multiprocessing itself, which has no need to warn of it.
            before = self._before[_WARNINGS]
            os.environ[_WARNINGS] = f"{before},{_REMOVED}" if before else _REMOVED
            tempfile.tempdir = str(self._folder)

    def close(self, *, last: bool) -> None:
        """Remove what is left; give signals back, or ignore them if the process is about to end."""
        self._raised = True  # nothing is raised from here on
        self._closed.set()
        self._tidy()
        tempfile.tempdir = self._directory
        for name, value in self._before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value
        for one, handler in self._handlers.items():
            signal.signal(one, signal.SIG_IGN if last else handler)
        signal.set_wakeup_fd(self._wakeup)
        os.close(self._write)  # which ends the thread
        if not last:
            sys.unraisablehook, threading.excepthook = self._hooks

    def owed(self) -> None:
        """Raise what came while it was held back."""
        if self._owed and not self.held:
            self._handle(0, None)

    def _handle(self, _: int, __: FrameType | None) -> None:
        if self.held:
            self._owed = True
        elif self._ending:
            threading.Event().wait()  # the main thread must write nothing more
        elif not self._raised:
            self._raised = True
            # Where a destructor or an import is interrupted, nothing can be raised, and nothing is to be said of it.
            sys.unraisablehook = _silent
            raise Stopped

    def _listen(self) -> None:
        while caught := os.read(self._read, 1):
            now = monotonic()
            if caught[0] not in self._caught or now - self._last < _ONE:
                continue
            self._last = now
            self.count += 1
            if self.count > 1:
                self._end()
                continue
            # An interrupted destructor or thread has nothing more to say.
            sys.unraisablehook = threading.excepthook = _silent
            _say(f"{SENTENCE}\n")
            threading.Thread(target=self._insist, daemon=True).start()
        os.close(self._read)

    def _insist(self) -> None:
        if self._closed.wait(_WORKERS):
            return
        kill_workers()
        if not self._closed.wait(_PATIENCE - _WORKERS):
            self._end()

    def _end(self) -> None:
        """End the process now, whatever it is doing."""
        if self._ending:
            return
        until = monotonic() + 1
        while self.held and monotonic() < until:  # a process that is just being started is not listed yet
            sleep(0.01)
        self._ending = True
        signal.raise_signal(self._caught[0])
        sleep(0.05)
        self._tidy()
        if any(stream and stream.isatty() for stream in (sys.__stdout__, sys.__stderr__)):
            _say("\x1b[?25h")  # bars hide the cursor
        os._exit(EXIT_CODE)

    def _tidy(self) -> None:
        with suppress(OSError):
            for process in self.processes:
                process.kill()
        if self.count:
            kill_workers()
        if self._folder is None:
            return
        for note in (self._folder / "unfinished").glob("*"):
            with suppress(OSError):
                remove(Path(os.fsdecode(note.read_bytes())))
        for _ in range(3):  # while this goes on, the main thread may still write
            shutil.rmtree(self._folder, ignore_errors=True)


_current: _Signals | None = None


@contextmanager
def stoppable(*, last: bool = False) -> Iterator[None]:
    """Answer signals within a block; a stop is raised in it as `Stopped`, once.

    With `last`, the process is about to end after the block, and does so at once if there was a signal.
    """
    global _current  # noqa: PLW0603 - a process has one set of signals
    if _current or threading.current_thread() is not threading.main_thread():
        yield
        return
    _current = signals = _Signals()
    try:
        signals.open()
        yield
    finally:
        signals.close(last=last)
        _current = None
        if last and signals.count:
            for stream in (sys.stdout, sys.stderr):
                with suppress(OSError, ValueError):  # a terminal may be gone
                    stream.flush()
            os._exit(EXIT_CODE)


@contextmanager
def held() -> Iterator[None]:
    """Hold a stop back until the block has ended; processes started in it never get those signals."""
    # A stop is raised in the main thread alone.
    signals = _current if threading.current_thread() is threading.main_thread() else None
    masks = hasattr(signal, "pthread_sigmask")
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _NOT_FOR_WORKERS) if masks else set()
    if signals:
        signals.held += 1
    try:
        yield
    finally:
        if masks:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
        if signals:
            signals.held -= 1
            signals.owed()


def own(process: "Popen[Any]") -> None:
    """Let a process end with the command."""
    if _current:
        _current.processes = [one for one in _current.processes if one.returncode is None] + [process]


def kill_workers() -> None:
    """Kill the workers of this process, and wait until they are gone."""
    with suppress(Exception):  # the main thread may be ending them too
        children = active_children()
        for child in children:
            child.kill()
        for child in children:
            child.join(1)


def ignore() -> None:
    """Ignore what reaches every process of a terminal: the master receives it and asks its workers."""
    for one in _NOT_FOR_WORKERS:
        signal.signal(one, signal.SIG_IGN)


@contextmanager
def unfinished(path: Path) -> Iterator[None]:
    """Note that a path is removed if the command, or its worker, is ended within the block."""
    folder = os.environ.get(_NOTES)
    if folder is None:
        yield
        return
    note = Path(folder) / token_hex(8)
    with suppress(OSError):
        note.write_bytes(os.fsencode(path.absolute()))
    try:
        yield
    finally:
        with suppress(OSError):
            note.unlink(missing_ok=True)


def remove(path: Path) -> None:
    """Remove a file or a folder, there or not, and a file's lock."""
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
        Path(f"{path}.lock").unlink(missing_ok=True)


def _silent(_: Any) -> None:
    """Say nothing."""


def _say(text: str) -> None:
    with suppress(OSError):  # a terminal may be gone
        os.write(2, text.encode())
