import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import StringIO
from pathlib import Path
from threading import Event
from time import sleep

import av
import pytest
from filelock import Timeout
from rich.console import Console

from dnacnn.lecture.lecture import Lecture
from scenes.kit.telling.settings import Settings
from scenes.studio.check.verify import verify
from scenes.studio.jobs.job import Job
from scenes.studio.lecture.catalog import entries
from scenes.studio.make import frames, render
from scenes.studio.make import list as listing
from scenes.studio.make.order import Order
from scenes.studio.store import index
from scenes.studio.video.mp4 import LICENCE
from scenes.studio.video.quality import Quality

SMALL = Quality(160, 90, 10)


@pytest.fixture
def console() -> Console:
    return Console(file=StringIO(), width=120)


def said(console: Console) -> str:
    return console.file.getvalue()


@pytest.fixture
def order(talk: Callable[[dict[str, str]], str], source: Callable[..., str], tmp_path: Path) -> Order:
    found = entries(talk({"s01_first": source(1, "First"), "s02_second": source(2, "Second")}))
    return Order(found, complete=True, folder=tmp_path / "media", quality=SMALL, workers=2)


def count_frames(path: Path) -> int:
    with av.open(str(path)) as container:
        return sum(1 for _ in container.decode(video=0))


def test_all_steps_make_the_lecture_with_subtitles(order: Order, console: Console) -> None:
    assert render.make(replace(order, workers=1), console) == 0, said(console)
    media = order.folder
    names = {path.name for path in media.iterdir() if path.is_file() and path.suffix != ".json"}
    assert names == {"01-first.mp4", "02-second.mp4", "lecture.mp4", "lecture.srt", "lecture.vtt"}
    counts = {name: count_frames(media / name) for name in names if name.endswith("mp4")}
    films = [*media.glob("0*.mp4"), *(media / ".cache" / "leaving").iterdir()]
    assert counts["lecture.mp4"] == sum(map(count_frames, films))
    told = {one["file"]: one["duration"] for one in index.read(media) if one["file"].endswith("mp4")}
    for name, seconds in told.items():
        with av.open(str(media / name)) as film:
            assert seconds == pytest.approx(film.duration / av.time_base)
    assert (media / "lecture.vtt").read_text().count("-->") == (media / "lecture.srt").read_text().count("-->") == 4
    assert all(name in said(console) for name in ("[2/2]", "media/01-first.mp4", "media/lecture.mp4"))


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("harm", [Path.unlink, lambda path: path.write_bytes(b"")], ids=["gone", "empty"])
def test_what_leads_to_the_next_film_is_made_anew(
    order: Order, capsys: pytest.CaptureFixture[str], console: Console, harm: Callable[[Path], object]
) -> None:
    assert render.make(replace(order, quiet=True), console) == 0
    lecture, leaving = order.folder / "lecture.mp4", order.folder / ".cache" / "leaving" / "01-first.mp4"
    count, left = count_frames(lecture), count_frames(leaving)
    harm(leaving)
    lecture.unlink()
    assert render.make(replace(order, quiet=True, as_json=True), console) == 0
    assert [step["before"] for step in json.loads(capsys.readouterr().out)["steps"]] == [False, True]
    assert (count_frames(lecture), count_frames(leaving)) == (count, left)
    assert verify(order.folder, order.entries, console) == 0


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("workers", [1, 4])  # one makes films whole, four make them of parts
def test_films_say_what_they_are_and_whose(order: Order, console: Console, workers: int) -> None:
    own = replace(order, workers=workers, settings=Settings(title="Mine", author="Ada & Söhne"))
    assert render.make(own, console) == 0
    assert ("01-first from beat 2: " in said(console)) == (workers > 1)
    tags = {}
    for path in sorted(order.folder.glob("*.mp4")):
        with av.open(str(path)) as film:
            tags[path.stem] = tuple(film.metadata.get(name) for name in ("title", "artist", "copyright"))
    titles = {"01-first": "1 First", "02-second": "2 Second", "lecture": "First"}
    assert tags == {name: (title, "Ada & Söhne", LICENCE) for name, title in titles.items()}


@pytest.mark.usefixtures("here")
def test_some_steps_make_no_lecture(order: Order, console: Console) -> None:
    some = Order(order.entries[:1], complete=False, folder=order.folder, quality=SMALL)
    assert render.make(some, console) == 0
    assert [path.name for path in order.folder.glob("*.mp4")] == ["01-first.mp4"]


@pytest.mark.usefixtures("here")
def test_a_failure_does_not_lose_the_others(
    talk: Callable[[dict[str, str]], str], source: Callable[..., str], tmp_path: Path, console: Console
) -> None:
    found = entries(talk({"s01_good": source(1, "Good"), "s02_bad": source(2, "Bad", "1 / 0"), "s03_c": "1 +"}))
    order = Order(found, complete=True, folder=tmp_path, quality=SMALL, workers=2, quiet=True)
    assert render.make(order, console) == 1
    assert (tmp_path / "01-good.mp4").exists()
    assert not (tmp_path / "lecture.mp4").exists()
    assert "02-bad: ZeroDivisionError: division by zero, in s02_bad.py" in said(console)
    assert "03-c: SyntaxError" in said(console)
    assert "01-good" not in said(console)


# What a step does whose file is saved while it is drawn.
SAVED = """
            from pathlib import Path
            with Path(__file__).open("a") as file:
                file.write("# later")
            self.play(square.animate.shift(RIGHT), run_time=0.4)
""".strip()


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("workers", [1, 4])  # one makes films whole, four make them of parts
def test_a_step_that_is_saved_while_it_is_drawn_is_not_taken_for_the_new_one(
    talk: Callable[[dict[str, str]], str], source: Callable[..., str], tmp_path: Path, console: Console, workers: int
) -> None:
    found = entries(talk({"s01_first": source(1, "First"), "s02_second": source(2, "Second", SAVED)}))
    order = Order(found, complete=True, folder=tmp_path / "media", quality=SMALL, workers=workers, quiet=True)
    assert render.make(order, console) == 2
    changed = "what it is made from was changed while it was rendered; render it again"
    assert " ".join(said(console).split()) == f"02-second: {changed}"
    assert not (order.folder / "lecture.mp4").exists()
    assert list(json.loads((order.folder / "receipt.json").read_text())["films"]) == ["01-first.mp4"]
    _, second = order.jobs(Job, order.folder, ".mp4")
    assert order.cache.film(second) is None


def test_the_index_is_written_by_one_command_at_a_time(order: Order, monkeypatch: pytest.MonkeyPatch) -> None:
    alone: list[bool] = []

    def add(*_: object) -> None:
        with pytest.raises(Timeout):
            order.alone().acquire(timeout=0)
        alone.append(True)

    monkeypatch.setattr(index, "add", add)
    order.enter(order.folder / "page.html", "page", "Page", Console(quiet=True))
    assert alone == [True]


def test_two_commands_that_make_the_same_kind_of_thing_take_turns(order: Order, console: Console) -> None:
    entered, events = Event(), []

    def other() -> None:
        with order.turn("films", Console(file=StringIO())):
            entered.set()
            while "another command is at the films in" not in said(console):
                sleep(0.01)
            events.append("the other ends")

    with ThreadPoolExecutor() as pool:
        ended = pool.submit(other)
        entered.wait()
        with order.turn("clips", console), order.turn("clips", console):  # the same command may ask again
            events.append("clips")
        with order.turn("films", console):
            events.append("films")
        ended.result()
    assert events == ["clips", "the other ends", "films"]


@pytest.mark.usefixtures("here")
def test_after_a_render_that_died_before_it_wrote_the_receipt_all_is_of_one_lecture(
    order: Order, console: Console, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = replace(order, workers=1, quiet=True)
    assert render.make(order, console) == 0
    other = replace(order, settings=Settings(lecture=Lecture(worked="TTCATTAG")))
    with monkeypatch.context() as patch:
        patch.setattr(render, "_receipt", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            render.make(other, console)
    assert render.make(other, console) == 0
    assert verify(order.folder, order.entries, console) == 0, said(console)
    told = [json.loads(path.read_text())["strand"] for path in sorted(order.folder.glob("0*.json"))]
    assert told == ["TTCATTAG", "TTCATTAG"]


@pytest.mark.usefixtures("here")
def test_stills_go_into_a_folder_for_each_step(order: Order, console: Console) -> None:
    assert frames.make(order, console) == 0
    found = {str(path.relative_to(order.folder)) for path in order.folder.rglob("*.png")}
    assert found == {
        f"frames/{step}/{beat}.png" for step in ("01-first", "02-second") for beat in ("1-come", "2-go-stay")
    }


@pytest.mark.usefixtures("here")
def test_what_is_known_is_not_learned_again(
    order: Order, console: Console, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    first = listing.beats(order, console)
    monkeypatch.setattr(listing, "run", lambda *_: pytest.fail("worked again"))
    assert [result.beats for result in listing.beats(order, console)] == [result.beats for result in first]
    source = next(tmp_path.glob("talk*/s01_first.py"))
    source.write_text(source.read_text().replace("It comes", "It came"))
    with pytest.raises(pytest.fail.Exception, match="worked again"):
        listing.beats(order, console)


@pytest.mark.usefixtures("here")
def test_a_record_that_cannot_be_read_counts_as_none(order: Order, console: Console) -> None:
    first = listing.beats(order, console)
    for record in (order.folder / ".cache").glob("*.json"):
        record.write_text(json.dumps({"key": json.loads(record.read_text())["key"], "value": {}}))
    assert [result.beats for result in listing.beats(order, console)] == [result.beats for result in first]


def test_one_render_into_a_folder_keeps_the_others_out(order: Order) -> None:
    with order.alone(), pytest.raises(Timeout):
        order.alone().acquire(timeout=0)
    with order.alone():
        pass
