"""A sentence that a lecturer has changed is the one that is seen, captioned, noted and handed out."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from io import StringIO
from pathlib import Path

import av
import pytest
from pptx import Presentation
from rich.console import Console

from scenes.kit.telling.settings import Settings
from scenes.script.script import activate
from scenes.script.source import Source
from scenes.studio.jobs import worker
from scenes.studio.jobs.job import Job
from scenes.studio.lecture.catalog import entries
from scenes.studio.lecture.entry import select
from scenes.studio.make import clips, deck, handout, lecture, page, render, script
from scenes.studio.make.order import OK, Order
from scenes.studio.store import index
from scenes.studio.video.quality import Quality

pytestmark = pytest.mark.usefixtures("here")

NAME = "a-fair-question_a-misnomer"
MINE = "Gewiss & wahr: the name was wrong."
CONSOLE = Console(file=StringIO(), width=120)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("edited")


@pytest.fixture
def order(folder: Path) -> Iterator[Order]:
    """One step, in which a sentence is another one."""
    words = (Source(NAME, f"{NAME} = {MINE}", "script.ftl, line 1"),)
    step = select(["16"], entries())
    yield Order(step, False, folder, Quality(192, 108, 5), Settings(words=words), quiet=True)
    activate("en")


def test_film_and_subtitles(order: Order) -> None:
    assert render.make(order, CONSOLE) == OK
    (film,) = order.cache.film(render_job(order)).paths
    result = order.cache.film(render_job(order))
    assert MINE in [beat.sentence for beat in result.beats]
    plain = worker.sums(replace(render_job(order), settings=Settings()))
    changed = [
        number for number, (one, other) in enumerate(zip(result.hashes, plain.hashes, strict=True)) if one != other
    ]
    assert [result.beats[number].name for number in changed] == ["a-misnomer"]  # the caption in the picture
    lecture.assemble([result], order.folder / "lecture.mp4")
    assert MINE.replace("&", "&amp;") in (order.folder / "lecture.vtt").read_text(encoding="utf-8")
    with av.open(str(order.folder / "lecture.mp4")) as whole:
        packets = [bytes(packet) for packet in whole.demux(whole.streams.subtitles[0])]
    assert any(MINE.encode() in packet for packet in packets)
    assert film.exists()


def render_job(order: Order) -> Job:
    return order.jobs(Job, order.folder, ".mp4")[0]


def test_slides_page_handout_and_script(order: Order, poppler: Callable[..., str]) -> None:
    plain = replace(order, settings=replace(order.settings, captions=False))
    assert clips.make(plain, CONSOLE, ["mp4"]) == OK
    assert deck.make(plain, CONSOLE, ["html", "pptx"]) == OK
    notes = [slide.notes_slide.notes_text_frame.text for slide in Presentation(str(order.folder / "deck.pptx")).slides]
    assert MINE in notes
    assert f'<aside class="notes">{MINE.replace("&", "&amp;")}</aside>' in (order.folder / "deck.html").read_text()
    assert page.make(order, CONSOLE) == OK
    shown = (order.folder / "index.html").read_text(encoding="utf-8")
    assert f'<p class="said-in">{MINE.replace("&", "&amp;")}</p>' in shown
    assert handout.make(order, CONSOLE) == OK
    assert MINE in " ".join(poppler("pdftotext", order.folder / "handout.pdf", "-").split())
    assert script.make(order, CONSOLE, ["txt"]) == OK
    assert MINE in (order.folder / "script.txt").read_text(encoding="utf-8")
    assert {one["language"] for one in index.read(order.folder)} == {"en"}
