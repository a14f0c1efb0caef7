"""A page on this machine, and for it alone, that shows a step as it is now."""

import json
from http import HTTPStatus
from importlib.resources import files
from pathlib import Path
from typing import Any

from scenes.studio.errors import StudioError
from scenes.studio.page_server import LOOPBACK, PageHandler, PageServer

_KINDS = {".mp4": "video/mp4", ".png": "image/png"}


class PreviewServer(PageServer):
    """A page that shows a film and its beats, and follows what becomes of them; to be used in a `with` block.

    Parameters
    ----------
    folder : with `film.mp4`, and held pictures in `held`.
    port : to answer at, on the loopback alone; 0 for any that is free.

    Attributes
    ----------
    address : what to open in a browser.
    state : what the page shows.

    Raises
    ------
    StudioError
        If something else answers at the port.
    """

    def __init__(self, folder: Path, port: int = 0) -> None:
        self.state: dict[str, Any] = {"stamp": 0, "busy": True, "failure": None, "beats": [], "held": []}
        screen = self

        class Handler(_Handler):
            """Answers for this screen."""

            shown = screen
            place = folder

        try:
            super().__init__(Handler, LOOPBACK, port)
        except OSError as error:
            raise StudioError(f"something else answers at port {port}; --port chooses another") from error

    def show(self, **news: Any) -> None:
        """Change what the page shows; it notices by the stamp."""
        self.state = self.state | news | {"stamp": self.state["stamp"] + 1}


class _Handler(PageHandler):
    """Answers a browser."""

    shown: PreviewServer
    place: Path

    def do_GET(self) -> None:  # noqa: N802 - as http.server calls it
        """Give the page, what it shows, or a file."""
        if f"http://{self.headers.get('Host')}/".replace("localhost", "127.0.0.1") != self.shown.address:
            # A page from elsewhere may have pointed a name of its own to this machine.
            self.send_error(HTTPStatus.FORBIDDEN)
            return
        path = self.path.partition("?")[0]
        if path == "/":
            self.give("text/html; charset=utf-8", (files("scenes.studio") / "templates" / "watch.html").read_bytes())
        elif path == "/state":
            self.give("application/json", json.dumps(self.shown.state).encode())
        elif path == "/film.mp4" or path.removeprefix("/held/") in self.shown.state["held"]:
            self._file(self.place / path[1:])
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def _file(self, path: Path) -> None:
        try:
            content = path.read_bytes()
        except OSError:
            self.send_error(HTTPStatus.NOT_FOUND)
        else:
            self.give(_KINDS[path.suffix], content)
