"""A step that makes no sense for a lecture is left out, and it is said why."""

import json
from collections.abc import Callable
from dataclasses import replace
from io import StringIO
from pathlib import Path

import av
import pytest
from rich.console import Console

from dnacnn.lecture.lecture import Lecture
from scenes.kit.telling.settings import Settings
from scenes.studio.check import check
from scenes.studio.lecture.catalog import entries
from scenes.studio.make import clips, frames, render
from scenes.studio.make import list as listing
from scenes.studio.make.order import Order
from scenes.studio.store.index import read
from scenes.studio.video.quality import Quality

pytestmark = pytest.mark.usefixtures("here")

REASON = "there is no TT in it."
UNFIT = f'''title = "Second"

    @classmethod
    def unfit(cls, lecture):
        """Tell only of TT."""
        return None if "TT" in lecture.motifs else "{REASON}"
'''


@pytest.fixture
def console() -> Console:
    return Console(file=StringIO(), width=120)


@pytest.fixture
def order(talk: Callable[[dict[str, str]], str], source: Callable[..., str], tmp_path: Path) -> Order:
    """Two steps, of which the second needs a motif that the lecture does not have."""
    second = source(2, "Second").replace('title = "Second"\n', UNFIT)
    found = entries(talk({"s01_first": source(1, "First"), "s02_second": second}))
    settings = Settings(Lecture(motifs=["CA", "AG"]))
    return Order(found, complete=True, folder=tmp_path, quality=Quality(160, 90, 10), settings=settings)


def count_frames(path: Path) -> int:
    with av.open(str(path)) as container:
        return sum(1 for _ in container.decode(video=0))


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("[0-9]*") if ".cache" not in path.parts}


def test_the_lecture_is_joined_without_it(order: Order, console: Console) -> None:
    assert render.make(order, console) == 0
    assert names(order.folder) == {"01-first.mp4", "01-first.json"}
    pieces = (order.folder / "01-first.mp4", order.folder / ".cache" / "leaving" / "01-first.mp4")
    assert count_frames(order.folder / "lecture.mp4") == sum(map(count_frames, pieces))
    assert (order.folder / "lecture.srt").read_text().count("-->") == 2
    said = console.file.getvalue()
    assert f"02-second  left out: {REASON}" in said
    assert "lecture.mp4" in said


def test_it_is_left_out_again_without_work(order: Order, console: Console, monkeypatch: pytest.MonkeyPatch) -> None:
    render.make(order, console)
    monkeypatch.setattr(render, "run", lambda *_: pytest.fail("worked again"))
    assert render.make(order, console) == 0
    assert console.file.getvalue().count(REASON) == 2
    assert "nothing has changed" in console.file.getvalue()


def test_what_another_lecture_had_of_it_goes(order: Order, console: Console) -> None:
    notes = replace(order, settings=Settings())
    for make in (render.make, frames.make, clips.make):
        assert make(notes, console) == 0
    whole = count_frames(order.folder / "lecture.mp4")
    assert {"02-second.mp4", "frames/02-second/1-come.png", "clips/02-second.webm"} <= names(order.folder)
    for make in (render.make, frames.make, clips.make):
        assert make(order, console) == 0
    assert not {name for name in names(order.folder) if Path(name).name.startswith("02-") and "." in name}
    assert not {path for path in order.folder.rglob("02-second/*") if ".cache" not in path.parts}
    assert count_frames(order.folder / "lecture.mp4") < whole
    assert {one["name"] for one in read(order.folder) if one.get("step")} == {"01-first"}
    # And it comes back.
    assert render.make(notes, console) == 0
    assert count_frames(order.folder / "lecture.mp4") == whole


def test_a_program_is_answered(order: Order, console: Console, capsys: pytest.CaptureFixture[str]) -> None:
    assert render.make(replace(order, as_json=True, quiet=True), console) == 0
    first, second = json.loads(capsys.readouterr().out)["steps"]
    assert (first["omitted"], first["failure"]) == (None, None)
    assert (second["omitted"], second["failure"], second["paths"]) == (REASON, None, [])


def test_the_list_says_why(order: Order, console: Console) -> None:
    results = listing.beats(order, console)
    console.print(listing.as_text(results))
    said = console.file.getvalue()
    assert f"left out: {REASON}" in said
    assert "1 step, 2 beats" in said
    assert [one["omitted"] for one in listing.as_data(results)] == [None, REASON]


def test_a_lecture_of_which_nothing_is_left_is_not_joined(order: Order, console: Console) -> None:
    only = replace(order, entries=order.entries[1:])
    assert render.make(only, console) == 0
    assert not (order.folder / "lecture.mp4").exists()
    assert REASON in console.file.getvalue()


def test_the_gate_passes_it_over(order: Order, console: Console) -> None:
    only = replace(order, entries=order.entries[1:])
    assert check.check(only, console, None) == 0
    assert "0 faults in 0 steps and cards" in console.file.getvalue()
