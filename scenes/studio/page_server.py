"""Servers of this machine's own pages, for `dnacnn watch` and `dnacnn live`."""

from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Self

LOOPBACK = "127.0.0.1"


class PageServer:
    """Answers browsers; to be used in a `with` block.

    Parameters
    ----------
    handler : answers a request.
    host, port : to answer at; port 0 for any that is free.

    Attributes
    ----------
    port, address : where it answers, and what to open in a browser.

    Raises
    ------
    OSError
        If something else answers at the port, or this machine has no such address.
    """

    def __init__(self, handler: type[BaseHTTPRequestHandler], host: str, port: int) -> None:
        self._server = ThreadingHTTPServer((host, port), handler)
        self._server.daemon_threads = True
        self.port = self._server.server_port
        self.address = f"http://{host}:{self.port}/"

    def __enter__(self) -> Self:
        """Begin to answer."""
        Thread(target=self._server.serve_forever, args=(0.1,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        """Answer no more."""
        self._server.shutdown()
        self._server.server_close()


class PageHandler(BaseHTTPRequestHandler):
    """Answers a browser with what is never to be kept."""

    def give(self, kind: str, content: bytes, status: HTTPStatus = HTTPStatus.OK) -> None:
        """Send a whole answer of a media type."""
        self.begin(kind, status, len(content))
        self.wfile.write(content)

    def begin(self, kind: str, status: HTTPStatus = HTTPStatus.OK, length: int | None = None) -> None:
        """Send what stands before an answer, whose length in bytes may be unknown."""
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Cache-Control", "no-store")
        if length is not None:
            self.send_header("Content-Length", str(length))
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing of each request."""
