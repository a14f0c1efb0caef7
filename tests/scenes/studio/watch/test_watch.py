import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import Any

import pytest

from scenes.studio.errors import StudioError
from scenes.studio.watch.server import PreviewServer
from scenes.studio.watch.watch import versions

COMMAND = """
from rich.console import Console
from scenes.studio.jobs import stopping
from scenes.studio.watch.attempt import Preview
from scenes.studio.video.quality import Quality
from scenes.studio.watch.watch import watch
if __name__ == "__main__":
    with stopping.stoppable(last=True):
        watch(Preview("2", Quality(160, 90, 10), package={package!r}, lecture={own!r}), Console(width=200))
"""


def get(address: str, host: str | None = None) -> bytes:
    request = urllib.request.Request(address, headers={"Host": host} if host else {})  # noqa: S310 - the test's own
    with urllib.request.urlopen(request, timeout=20) as answer:  # noqa: S310 - as above
        content: bytes = answer.read()
    return content


@dataclass
class Watching:
    """A command that watches a step, and the step's file."""

    process: subprocess.Popen[str]
    address: str
    step: Path

    def change(self, old: str, new: str) -> None:
        text = self.step.read_text()
        assert old in text
        # An editor may save in several goes.
        self.step.write_text("")
        self.step.write_text(text.replace(old, new))

    def until(self, wanted: Callable[[dict[str, Any]], Any]) -> dict[str, Any]:
        end = time.monotonic() + 60
        while True:
            state: dict[str, Any] = json.loads(get(f"{self.address}state"))
            if not state["busy"] and wanted(state):
                return state
            assert time.monotonic() < end, state
            assert self.process.poll() is None
            time.sleep(0.2)


@pytest.fixture
def watching(talk: Callable[[dict[str, str]], str], source: Callable[..., str], tmp_path: Path) -> Iterator[Watching]:
    package = talk({"s02_a_step": source(2, "A step")})
    program = tmp_path / "command.py"
    own = tmp_path / "my.toml"
    own.write_text('title = "Mine"')
    program.write_text(COMMAND.format(package=package, own=str(own)))
    process = subprocess.Popen(
        [sys.executable, str(program)],
        env={**os.environ, "PYTHONPATH": str(tmp_path), "PYTHONUNBUFFERED": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stdout
    said = process.stdout.readline()
    assert said.endswith("shows 02-a-step, and follows each save; Ctrl-C ends\n")
    yield Watching(process, said.split()[0], tmp_path / package / "s02_a_step.py")
    process.kill()
    process.communicate()


def test_a_page_follows_what_is_saved(watching: Watching) -> None:
    first = watching.until(lambda state: len(state["held"]) == 2)
    assert [beat["sentence"] for beat in first["beats"]] == ["It comes.", "It goes, and it stays."]
    film = get(f"{watching.address}film.mp4")
    assert film[4:8] == b"ftyp"
    assert get(f"{watching.address}held/{first['held'][0]}").startswith(b"\x89PNG")
    assert b"<video" in get(watching.address)

    watching.change("It comes.", "It has come.")
    second = watching.until(lambda state: state["film"] > first["film"])
    assert second["stamp"] > first["stamp"]
    assert second["beats"][0]["sentence"] == "It has come."
    assert get(f"{watching.address}film.mp4") != film

    watching.change("self.play(square", "self.play(circle")
    broken = watching.until(lambda state: state["failure"])
    assert broken["failure"].startswith("NameError: name 'circle' is not defined, in s02_a_step.py, line ")
    assert broken["film"] >= second["film"]
    assert get(f"{watching.address}film.mp4").startswith(film[:8])

    watching.change("self.play(circle", "self.play(square")
    assert watching.until(lambda state: not state["failure"])["film"] > second["film"]

    own = watching.step.parents[1] / "my.toml"
    own.write_text("pace = 9")
    assert "pace wants a number" in watching.until(lambda state: state["failure"])["failure"]
    own.write_text("pace = 2")
    assert watching.until(lambda state: not state["failure"])["length"] < second["length"]

    for path in ("nothing", "held/../film.mp4", "held/x.png", "../etc/passwd"):
        with pytest.raises(urllib.error.HTTPError, match="404"):
            get(f"{watching.address}{path}")
    with pytest.raises(urllib.error.HTTPError, match="403"):
        get(watching.address, host="elsewhere.example")

    watching.process.send_signal(signal.SIGINT)
    assert watching.process.wait(20) == 130


def test_only_this_machine_is_answered(tmp_path: Path) -> None:
    with PreviewServer(tmp_path) as server:
        port = int(server.address.rpartition(":")[2].strip("/"))
        assert json.loads(get(f"http://localhost:{port}/state"))["busy"]
        for other in {found[4][0] for found in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)}:
            if not str(other).startswith("127."):
                with pytest.raises(OSError, match="refused"):
                    socket.create_connection((str(other), port), timeout=5)
        with pytest.raises(StudioError, match=rf"^something else answers at port {port}; --port chooses another$"):
            PreviewServer(tmp_path, port)


def test_a_save_is_noticed_and_reading_is_not(talk: Callable[[dict[str, str]], str], tmp_path: Path) -> None:
    package = talk({"s01_a": "x = 1"})
    own, step = tmp_path / "my.toml", tmp_path / package / "s01_a.py"
    own.write_text("")
    found: Queue[str | None] = Queue()

    def follow() -> None:
        with suppress(StudioError):  # the package goes when the test is over
            for version in versions(f"{package}.s01_a", package, own):
                found.put(version)

    Thread(target=follow, daemon=True).start()
    seen = [found.get(timeout=20)]
    time.sleep(0.5)
    step.read_text()
    step.with_name("notes.txt").write_text("no program")
    with pytest.raises(Empty):
        found.get(timeout=0.7)
    for path in (step, own):
        path.write_text("x = 2")
        seen.append(found.get(timeout=20))
    assert len(set(seen)) == 3
