"""Render a step again whenever a file that it is made from is saved, and keep a page up to date."""

import json
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread

from rich.console import Console
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from scenes.studio.lecture.sources import find, fingerprint
from scenes.studio.watch.attempt import Wish, command
from scenes.studio.watch.server import Screen

_CALM = 0.2  # seconds without another save, until a burst of them is over
_CHANGES = ("created", "modified", "moved", "deleted")  # also reading a file is an event


def watch(wish: Wish, console: Console, port: int = 0) -> None:
    """Show a step on a page until someone presses Ctrl-C.

    Parameters
    ----------
    wish : which step, and how.
    console : where to say what happens.
    port : of the page; 0 for any that is free.
    """
    entry, own = wish.entry(), Path(wish.lecture) if wish.lecture else None
    with TemporaryDirectory(prefix="dnacnn-watch-") as folder, Screen(Path(folder), port) as screen:
        console.print(f"{screen.address} shows {entry.name}, and follows each save; Ctrl-C ends", highlight=False)
        with suppress(KeyboardInterrupt), saves(wish.package, own) as saved:
            _follow(
                partial(_made_from, entry.module, own), saved, partial(Attempt, wish, Path(folder), screen, console)
            )


def _follow(look: Callable[[], str | None], saved: Event, begin: Callable[[], "Attempt"]) -> None:
    made_from = look()
    attempt = begin()
    try:
        while True:
            saved.wait()
            while saved.is_set():
                saved.clear()
                time.sleep(_CALM)
            now = look()
            if now != made_from:
                made_from = now
                attempt.stop()
                attempt = begin()
    finally:
        attempt.stop()


def _made_from(module: str, own: Path | None) -> str | None:
    with suppress(OSError):  # an editor may be between removing a file and writing it
        return f"{fingerprint(module)} {own.read_bytes()!r}" if own else fingerprint(module)
    return None


@contextmanager
def saves(package: str, own: Path | None = None) -> Iterator[Event]:
    """Notice when a file of a package's, or of the project's own, is saved.

    Parameters
    ----------
    package : where the steps lie.
    own : one more file.

    Yields
    ------
    saved : an event that is set then.
    """
    saved = Event()
    known = str(own.absolute()) if own else ""

    def matters(path: str) -> bool:
        return path.endswith(".py") or path == known

    class Handler(FileSystemEventHandler):
        """Sets the event."""

        def on_any_event(self, event: FileSystemEvent) -> None:
            """Look whether this is about a program, or the file."""
            paths = (str(event.src_path), str(event.dest_path))
            if event.event_type in _CHANGES and any(map(matters, paths)):
                saved.set()

    observer = Observer()
    for name in {package, "scenes", "dnacnn"}:
        place = find(name)
        if place:
            observer.schedule(Handler(), str(place.parent), recursive=True)
    if own:
        observer.schedule(Handler(), str(own.absolute().parent))
    observer.start()
    try:
        yield saved
    finally:
        observer.stop()
        observer.join()


class Attempt:
    """A step being rendered, with its files as they are now.

    Parameters
    ----------
    wish : what is wanted.
    folder : where the film goes.
    screen : shows what comes of it.
    console : where to say so too.
    """

    def __init__(self, wish: Wish, folder: Path, screen: Screen, console: Console) -> None:
        self._screen = screen
        self._console = console
        self._stopped = False
        screen.show(busy=True)
        # In a session of its own, Ctrl-C does not reach it: whoever watches ends it.
        self._process = subprocess.Popen(  # noqa: S603 - this very program
            command(wish, folder), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, start_new_session=True
        )
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def stop(self) -> None:
        """Leave it, if it is still under way."""
        self._stopped = True
        self._process.kill()
        self._process.wait()
        self._reader.join()

    def _read(self) -> None:
        found = None
        with self._process.stdout as lines:  # type: ignore[union-attr]
            for line in lines:
                if self._stopped:
                    return
                first, found = found is None, json.loads(line)
                if found["failure"]:
                    # The film from before stays, so that there is something to compare with.
                    self._screen.show(busy=False, failure=found["failure"], trace=found["trace"])
                    self._console.print(f"failed: {found['failure']}", highlight=False, markup=False, soft_wrap=True)
                else:
                    self._screen.show(busy=False, **found, film=self._film(new=first))
                    if first:
                        self._console.print(f"rendered in {found['seconds']} s", highlight=False)
        if found is None and not self._stopped:
            self._screen.show(busy=False, failure="its process died; there may not have been enough memory", trace="")

    def _film(self, *, new: bool) -> int:
        """Return a number for the film, so that the page loads each once."""
        return int(self._screen.state.get("film", 0)) + new
