"""The page of `dnacnn live`, and what it asks for."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from http import HTTPStatus
from pathlib import Path
from threading import Lock
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import click

from dnacnn.errors import InputError
from dnacnn.lecture.lecture_trace import run
from dnacnn.network.html import trace_html
from dnacnn.network.pasted import quoted
from scenes.kit.telling.settings import Settings
from scenes.script import script
from scenes.script.numbers import number
from scenes.script.script import say
from scenes.studio.errors import StudioError
from scenes.studio.jobs import worker
from scenes.studio.jobs.cause import cause
from scenes.studio.jobs.job import Job
from scenes.studio.lecture.catalog import entries, title
from scenes.studio.lecture.entry import Entry, select
from scenes.studio.live.drawing import Drawing, Ended
from scenes.studio.live.form import FieldError, settings
from scenes.studio.live.pooling_trade import LENGTHS, pooling_trade
from scenes.studio.page_server import LOOPBACK, PageHandler, PageServer
from scenes.studio.template import fill
from scenes.studio.video.quality import QUALITIES


class LiveServer(PageServer):
    """Answers browsers; to be used in a `with` block.

    Parameters
    ----------
    drawing : draws what they ask for.
    folder : for films.
    host, port : to answer at; port 0 for any that is free.
    base : in which language, with whose words; in English by default.

    Attributes
    ----------
    address : what to open in a browser.

    Raises
    ------
    StudioError
        If something else answers at the port, or this machine has no such address.
    """

    def __init__(
        self, drawing: Drawing, folder: Path, host: str = LOOPBACK, port: int = 0, base: Settings | None = None
    ) -> None:
        self.drawing, self.folder, self.host = drawing, folder, host
        self.base = base or Settings()
        self.steps = [entry for entry in entries() if entry.number is not None]
        self.filming = Lock()
        server = self

        class Handler(_Handler):
            """Answers for this server."""

            live = server

        try:
            super().__init__(Handler, host, port)
        except (OSError, TypeError) as error:  # of another type if the name is none that a machine can have
            why = getattr(error, "strerror", None) or error
            raise StudioError(f"nothing can answer at {quoted(host)}, port {port}: {why}") from error

    def entry(self, said: Mapping[str, str]) -> Entry:
        """Return the step that is asked for."""
        try:
            found = select([said.get("step", "")], tuple(self.steps))
        except StudioError as error:
            raise FieldError("step", str(error)) from None
        if len(found) != 1:
            raise FieldError("step", f"a picture is of one step, got {said.get('step')!r}")
        return found[0]


class _Handler(PageHandler):
    """Answers a browser."""

    live: LiveServer

    def do_GET(self) -> None:  # noqa: N802 - as http.server calls it
        """Give the page, or what it asks for."""
        named = (self.headers.get("Host") or "").rpartition(":")[0]
        if self.live.host == LOOPBACK and named not in (LOOPBACK, "localhost"):
            # A page from elsewhere may have pointed a name of its own to this machine.
            self.send_error(HTTPStatus.FORBIDDEN)
            return
        address = urlsplit(self.path)
        said = dict(parse_qsl(address.query, keep_blank_values=True))
        answers: dict[str, Callable[[Mapping[str, str]], None]] = {
            "/": self._page,
            "/pictures": self._pictures,
            "/film": self._film,
            "/trace": self._trace,
            "/trade": self._trade,
        }
        if address.path not in answers:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        try:
            # Each request has a thread of its own, in which no script is in force yet.
            script.activate(self.live.base.language, words=self.live.base.words)
            answers[address.path](said)
        except FieldError as refused:
            self._json({"field": refused.field, "message": str(refused)}, HTTPStatus.BAD_REQUEST)
        except InputError as error:
            self._json({"field": "", "message": str(error)}, HTTPStatus.BAD_REQUEST)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True  # the page asks for something else by now
        except Exception as error:  # noqa: BLE001 - said on the page, and what is asked for next may go well
            message = self._log(cause(error, self.live.folder))
            self._json({"field": "", "message": message}, HTTPStatus.INTERNAL_SERVER_ERROR)

    def _page(self, _: Mapping[str, str]) -> None:
        steps = [{"number": str(entry.number), "title": title(entry)} for entry in self.live.steps]
        page = fill("live.html", steps=steps, lengths=LENGTHS)
        self.give("text/html; charset=utf-8", page.encode())

    def _pictures(self, said: Mapping[str, str]) -> None:
        """Give a step's held pictures, a line of JSON each, as they come."""
        wanted, entry = settings(said, self.live.base), self.live.entry(said)
        viewer = int(said["viewer"]) if said.get("viewer", "").isdigit() else 0
        self.begin("application/x-ndjson")
        for news in self.live.drawing.pictures(viewer, entry, wanted):
            kind = "end" if isinstance(news, Ended) else "picture"
            if isinstance(news, Ended) and news.failed:
                self._log(f"{entry.name}: {news.reason}")
            self.wfile.write(json.dumps({"kind": kind, **asdict(news)}).encode() + b"\n")
            self.wfile.flush()

    def _film(self, said: Mapping[str, str]) -> None:
        wanted, entry = settings(said, self.live.base), self.live.entry(said)
        with self.live.filming:  # one at a time
            path = self.live.folder / f"{entry.name}.mp4"
            result = worker.render(Job(entry, path, QUALITIES["720p"], wanted))
            if result.failure or result.omitted:
                raise FieldError("", result.failure or result.omitted or "")
            self.give("video/mp4", path.read_bytes())

    def _trace(self, said: Mapping[str, str]) -> None:
        lecture = settings(said).lecture
        tables = trace_html(run(lecture.worked, lecture), onehot=lambda strand: say("live_onehot", strand=strand))
        self.give("text/html; charset=utf-8", tables.encode())

    def _trade(self, said: Mapping[str, str]) -> None:
        lecture = settings({"motifs": said.get("motifs", "")}).lecture
        numbers = [said.get("length", ""), said.get("pool", "")]
        if not all(one.isdigit() for one in numbers) or not LENGTHS[0] <= int(numbers[0]) <= LENGTHS[1]:
            raise FieldError("length", f"length wants a number from {LENGTHS[0]} to {LENGTHS[1]}, got {numbers[0]!r}")
        if not 1 <= int(numbers[1]) <= LENGTHS[1]:
            raise FieldError("pool", f"pool wants a number of columns from 1, got {numbers[1]!r}")
        found = pooling_trade(tuple(lecture.motifs), int(numbers[0]), int(numbers[1]))
        counts = {name: number(found[name]) for name in ("cases", "pooled")}
        wrong = say("live_misjudged", **found) if found["strands"] else say("live_too-many")
        self._json(counts | {"misjudged": wrong})

    @staticmethod
    def _log(failure: str) -> str:
        """Say in the terminal, too, what has failed."""
        click.echo(f"dnacnn: {failure}", err=True)
        return failure

    def _json(self, said: Any, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.give("application/json", json.dumps(said).encode(), status)
