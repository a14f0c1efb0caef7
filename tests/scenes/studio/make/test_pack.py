import json
from collections.abc import Callable
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from PIL import Image
from rich.console import Console

from scenes.studio.jobs import queue
from scenes.studio.lecture.catalog import entries
from scenes.studio.make import clips, frames, pack
from scenes.studio.make.order import FAILED, INTERRUPTED, REFUSED, Order
from scenes.studio.make.pack import PARTS, Part
from scenes.studio.video.quality import Quality

SMALL = Quality(160, 90, 10)
MINE = ("lecture", "frames", "clips")


@pytest.fixture
def console() -> Console:
    return Console(file=StringIO(), width=120)


@pytest.fixture
def order(talk: Callable[[dict[str, str]], str], source: Callable[..., str], tmp_path: Path) -> Order:
    found = entries(talk({"s01_first": source(1, "First"), "s02_second": source(2, "Second")}))
    return Order(found, complete=True, folder=tmp_path / "media", quality=SMALL)


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out what takes a converter or a typesetter."""
    monkeypatch.setattr(pack, "PARTS", tuple(part for part in PARTS if part.name in MINE))


def steps(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*.*") if ".cache" not in path.parts}


@pytest.mark.usefixtures("here", "few")
def test_the_pack_has_every_kind_under_its_name(order: Order, console: Console) -> None:
    assert pack.make(order, console, quality=SMALL) == 0
    beats = ("1-come", "2-go-stay")
    stems = [stem for step in ("01-first", "02-second") for stem in (step, *(f"{step}/{beat}" for beat in beats))]
    expected = {
        f"clips/{stem}.{suffix}" for stem in stems for suffix in ("mp4", "webm", "gif", "png", "json", "srt", "vtt")
    }
    expected |= {f"frames/{stem}.{suffix}" for stem in stems if "/" in stem for suffix in ("png", "svg", "pdf")}
    expected |= {
        "01-first.mp4",
        "01-first.json",
        "02-second.mp4",
        "02-second.json",
        "lecture.mp4",
        "lecture.srt",
        "lecture.vtt",
    }
    known = {one["file"] for one in json.loads((order.folder / "index.json").read_text())}
    assert known == expected
    assert steps(order.folder) == expected | {"index.json", "receipt.json"}


@pytest.mark.usefixtures("here", "few")
def test_nothing_is_made_twice(order: Order, console: Console, monkeypatch: pytest.MonkeyPatch) -> None:
    assert pack.make(order, console, quality=SMALL) == 0
    before = {name: (order.folder / name).stat().st_mtime_ns for name in steps(order.folder)}
    monkeypatch.setattr(queue, "run", lambda *_: pytest.fail("worked again"))
    assert pack.make(order, console, quality=SMALL) == 0
    after = {name: (order.folder / name).stat().st_mtime_ns for name in steps(order.folder)}
    assert {name for name in before if before[name] != after[name]} <= {"index.json"}


@pytest.mark.usefixtures("here")
def test_another_order_is_another_picture(order: Order, console: Console) -> None:
    one = replace(order, entries=order.entries[:1], complete=False)
    path = order.folder / "frames/01-first/1-come.png"
    sizes = []
    for another in (one, replace(one, quality=Quality(320, 180, 10)), one):
        assert frames.make(another, console) == 0
        with Image.open(path) as image:
            sizes.append(image.size)
    assert sizes == [(160, 90), (320, 180), (160, 90)]


@pytest.mark.usefixtures("here")
def test_a_lost_file_is_made_again(order: Order, console: Console) -> None:
    one = replace(order, entries=order.entries[:1], complete=False)
    assert clips.make(one, console, formats=("mp4",)) == 0
    path = order.folder / "clips/01-first/1-come.mp4"
    content = path.read_bytes()
    path.unlink()
    assert clips.make(one, console, formats=("mp4",)) == 0
    assert path.read_bytes() == content


def test_each_part_has_its_own_size_and_says_its_name(
    order: Order, console: Console, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[Quality, bool]] = []
    codes = iter([REFUSED, FAILED, INTERRUPTED])

    def make(given: Order, _: Console) -> int:
        seen.append((given.quality, given.settings.captions))
        return next(codes)

    large = Quality(1920, 1080, 30)
    parts = (Part("one", make), Part("two", make, SMALL, captions=False), Part("three", make), Part("four", make))
    monkeypatch.setattr(pack, "PARTS", parts)
    assert pack.make(order, console, fps=12) == REFUSED
    assert seen == [(replace(large, fps=12), True), (replace(SMALL, fps=12), False), (replace(large, fps=12), True)]
    assert all(name in console.file.getvalue() for name in ("one", "two", "three"))
    assert "four" not in console.file.getvalue()
