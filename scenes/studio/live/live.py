"""`dnacnn live`: a page on which a lecturer types a strand and sees any step of the lecture for it."""

import webbrowser
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event

from rich.console import Console

from scenes.kit.telling.settings import Settings
from scenes.studio.live.drawing import Drawing
from scenes.studio.live.server import LiveServer
from scenes.studio.page_server import LOOPBACK


def live(
    console: Console, base: Settings, *, host: str = LOOPBACK, port: int = 0, workers: int | None = None, opened: bool
) -> None:
    """Answer browsers until Ctrl-C is pressed.

    Parameters
    ----------
    console : where to say what to open.
    base : in which language, with whose words.
    host, port : to answer at; port 0 stands for any that is free.
    workers : processes that draw.
    opened : whether to open the page in this machine's browser.
    """
    with (
        TemporaryDirectory(prefix="dnacnn-live-") as folder,
        Drawing(workers) as drawing,
        LiveServer(drawing, Path(folder), host, port, base) as server,
    ):
        console.print(f"{server.address} draws what is typed there; Ctrl-C ends", highlight=False)
        if host != LOOPBACK:
            console.print("whoever reaches this machine can open it, and let it draw")
        if opened:
            webbrowser.open(server.address)
        Event().wait()
