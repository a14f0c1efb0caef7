"""A lecture in German: each kind of file says so to the program that opens it, and what stands around it is German."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import av
import pytest

from scenes.kit.telling.settings import Settings
from scenes.script import script
from scenes.script.script import ENGLISH
from scenes.studio.jobs import worker
from scenes.studio.jobs.job import ClipsJob, Job, Result
from scenes.studio.lecture.entry import Entry
from scenes.studio.make import deck, lecture, page
from scenes.studio.make.course import scorm
from scenes.studio.make.course.lesson import lessons
from scenes.studio.make.slides.slide import Deck
from scenes.studio.store import index
from scenes.studio.video.quality import Quality

GERMAN = Settings(language="de")
SIZE = Quality(192, 108, 10)


@pytest.fixture
def german() -> Iterator[None]:
    script.activate("de")
    yield
    script.activate(ENGLISH)


@pytest.fixture
def folder(entry: Entry, german: None, tmp_path: Path) -> Path:  # noqa: ARG001 - in force while it is made
    made = tmp_path / "media"
    film: Result = worker.render(Job(entry, made / f"{entry.name}.de.mp4", SIZE, GERMAN))
    index.note([film], made, lecture.assemble([film], made / "lecture.de.mp4"))
    clips = worker.clips(ClipsJob(entry, made / "clips" / f"{entry.name}.de", SIZE, settings=GERMAN))
    index.note([clips], made)
    return made


@pytest.fixture
def slides(folder: Path) -> Deck:
    return Deck(deck.slides(folder, {"02-a-step"}, "de"), "Zwei Schritte", language="de")


def test_films_and_captions(folder: Path) -> None:
    for film in (folder / "lecture.de.mp4", *(folder / "clips").rglob("*.mp4")):
        with av.open(str(film)) as opened:
            assert [stream.language for stream in opened.streams.subtitles] == ["deu"], film
    assert len(list(folder.rglob("*.vtt"))) == 4
    for captions in folder.rglob("*.vtt"):
        assert ".de" in captions.relative_to(folder).as_posix()
        assert "Language: de\n" in captions.read_text().partition("\n\n")[0] + "\n"
    assert {one["language"] for one in json.loads((folder / index.NAME).read_text())} == {"de"}


def test_pages_and_packages(folder: Path, tmp_path: Path) -> None:
    assert page.write(folder, GERMAN).name == "index.de.html"
    assert '<html lang="de">' in (folder / "index.de.html").read_text()
    scorm.write(lessons(folder, ["02-a-step"], "de"), tmp_path / "scorm.zip", "Schritte", "de")
    with ZipFile(tmp_path / "scorm.zip") as package:
        assert '<html lang="de">' in package.read("02-a-step.html").decode()


def test_slides_on_paper_and_in_powerpoint(slides: Deck, tmp_path: Path) -> None:
    library = pytest.importorskip("pptx", reason="python-pptx is missing: `make setup` installs it")
    assert re.search(rb"/Lang\s*\(de", deck.write(slides, tmp_path / "deck.pdf").read_bytes())
    presentation = library.Presentation(str(deck.write(slides, tmp_path / "deck.pptx")))
    assert presentation.core_properties.language == "de"
    texts = [shape._element for one in presentation.slides for shape in (*one.shapes, *one.notes_slide.shapes)]
    marks = {mark.get("lang") for text in texts for mark in text.iter() if mark.tag.endswith("}rPr")}
    assert marks == {"de"}


def test_a_deck_for_browsers_speaks_the_language_in_its_help_and_to_the_speaker(
    browser: Any, slides: Deck, tmp_path: Path
) -> None:
    pytest.importorskip("pyreveal", reason="pyreveal is missing: `make setup` installs it")
    tab = browser.new_page()
    tab.goto(deck.write(slides, tmp_path / "deck.html").as_uri())
    tab.wait_for_function("Reveal.isReady()")
    assert tab.evaluate("document.documentElement.lang") == "de"
    labels = "[...document.querySelectorAll('.controls button')].map(one => one.ariaLabel)"
    assert set(tab.evaluate(labels)) == {"Ein Bild zurück", "Ein Bild weiter"}
    tab.keyboard.press("?")
    assert tab.get_by_role("dialog", name="Tasten").is_visible()
    assert "Film noch einmal abspielen, langsam" in tab.locator("#keys").inner_text()
    assert not tab.evaluate("Reveal.isPaused()")
    tab.keyboard.press("Escape")
    assert not tab.locator("#keys").is_visible()
    assert not tab.evaluate("Reveal.isOverview()")
    # Right after Escape, before the next picture, Chromium opens no window.
    tab.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    with tab.expect_popup() as popup:
        tab.keyboard.press("s")
    view = popup.value
    view.wait_for_function("document.querySelector('.speaker-layout-dropdown').options.length === 4")
    said = view.evaluate("document.body.innerText") + view.evaluate("document.body.textContent")
    assert all(word in said for word in ("Als Nächstes", "Zeit", "auf 0 stellen", "Notizen", "Anordnung: normal"))
    view.evaluate("document.querySelectorAll('script, style').forEach(one => one.remove())")
    left = re.findall(
        r"\b(Upcoming|Time|Click|Notes|Layout|Default|Wide|Tall|Loading|AM|PM)\b", view.locator("body").inner_text()
    )
    assert not left
    tab.close()
