"""`dnacnn watch`: a step rendered again whenever a file that it is made from is saved, on a page that follows."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

import watchfiles
from rich.console import Console

from scenes.script import script
from scenes.studio.jobs import stopping
from scenes.studio.lecture.sources import find, fingerprint
from scenes.studio.watch.attempt import Preview, command
from scenes.studio.watch.server import PreviewServer

_CALM = 200  # milliseconds without another save, until a burst of them is over


def watch(preview: Preview, console: Console, port: int = 0) -> None:
    """Show a step on a page until Ctrl-C is pressed; port 0 stands for any that is free."""
    entry, own = preview.entry(), Path(preview.lecture) if preview.lecture else None
    with TemporaryDirectory(prefix="dnacnn-watch-") as folder, PreviewServer(Path(folder), port) as server:
        console.print(f"{server.address} shows {entry.name}, and follows each save; Ctrl-C ends", highlight=False)
        attempt: Attempt | None = None
        try:
            for _ in versions(entry.module, preview.package, own):
                if attempt:
                    attempt.stop()
                attempt = Attempt(preview, Path(folder), server, console)
        finally:
            if attempt:
                attempt.stop()


def versions(module: str, package: str, own: Path | None = None) -> Iterator[str | None]:
    """Give the fingerprint of what a step is made from, at once and after each save that has changed it.

    Parameters
    ----------
    module : the step's.
    package : where the steps lie.
    own : one more file that the step depends on.
    """
    places = [place.parent for name in sorted({package, "scenes", "dnacnn"}) if (place := find(name))]
    other = str(own.absolute()) if own else None
    saves = watchfiles.watch(
        *places,
        *([own.absolute().parent] if own else []),
        watch_filter=lambda _, path: path.endswith((".py", ".ftl")) or path == other,
        debounce=_CALM,
        step=_CALM,
        yield_on_timeout=True,  # what was saved before the watch began is noticed a little later
        raise_interrupt=True,
    )
    made_from = _made_from(module, own)
    yield made_from
    for _ in saves:
        now = _made_from(module, own)
        if now != made_from:
            made_from = now
            yield now


def _made_from(module: str, own: Path | None) -> str | None:
    with suppress(OSError):  # an editor may be between removing a file and writing it
        beside = (own.parent if own else Path()).glob("script*.ftl")
        others = [*sorted(script.FOLDER.rglob("*.ftl")), *sorted(beside), *([own] if own else [])]
        return f"{fingerprint(module)} {[path.read_bytes() for path in others]}"
    return None


class Attempt:
    """A step being rendered, with its files as they are now.

    Parameters
    ----------
    preview : what is wanted.
    folder : where the film goes.
    server : shows what comes of it.
    console : where to say so too.
    """

    def __init__(self, preview: Preview, folder: Path, server: PreviewServer, console: Console) -> None:
        self._server = server
        self._console = console
        self._stopped = False
        server.show(busy=True)
        # In a session of its own, Ctrl-C does not reach it: this process ends it.
        with stopping.held():
            self._process = subprocess.Popen(  # noqa: S603 - this very program
                command(preview, folder),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                start_new_session=True,
            )
            stopping.own(self._process)
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def stop(self) -> None:
        """Leave it, if it is still under way."""
        self._stopped = True
        self._process.kill()
        self._process.wait()
        if self._process.stdin:
            self._process.stdin.close()
        self._reader.join()

    def _read(self) -> None:
        found = None
        assert self._process.stdout is not None  # noqa: S101 - it is a pipe
        with self._process.stdout as lines:
            for line in lines:
                if self._stopped:
                    return
                first, found = found is None, json.loads(line)
                if found["failure"]:
                    # The film from before stays, so that there is something to compare with.
                    self._server.show(busy=False, failure=found["failure"], trace=found["trace"])
                    self._console.print(f"failed: {found['failure']}", highlight=False, markup=False, soft_wrap=True)
                else:
                    # The film's number lets the page load each once.
                    film = int(self._server.state.get("film", 0)) + first
                    self._server.show(busy=False, **found, film=film)
                    if first:
                        self._console.print(f"rendered in {found['seconds']} s", highlight=False)
        if found is None and not self._stopped:
            died = "its process died; there may not have been enough memory"
            self._server.show(busy=False, failure=died, trace="")
