"""Decks are opened by what people open them with: a browser, and a reader of each other kind of file."""

import re
import sys
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import av
import pytest
from PIL import Image

from scenes.studio.errors import StudioError
from scenes.studio.make import deck

pytestmark = pytest.mark.xdist_group("browser")

NAMES = {"01-one", "02-two"}
SENTENCES = ["It comes & stands.", "It goes, and it stays."] * 2


@pytest.fixture(scope="module")
def slides(pack: Path) -> deck.Deck:
    pytest.importorskip("manim_slides", reason="manim-slides is missing: `make setup` installs it")
    return deck.Deck(deck.slides(pack, NAMES), "Two <small> steps")


@pytest.fixture(scope="module")
def written(slides: deck.Deck, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The deck for browsers, where nothing else is."""
    return deck.write(slides, tmp_path_factory.mktemp("deck") / "deck.html")


@pytest.fixture
def tab(browser: Any, written: Path) -> Iterator[Any]:
    opened = browser.new_page()
    opened.goto(written.as_uri())
    opened.wait_for_function("Reveal.isReady()")
    yield opened
    opened.close()


def test_slides_are_the_beats_in_their_order(slides: deck.Deck) -> None:
    assert [slide.clip.name for slide in slides.slides] == ["1-come.mp4", "2-go-stay.mp4"] * 2
    assert [slide.sentence for slide in slides.slides] == SENTENCES
    assert [slide.loop for slide in slides.slides] == [True, False] * 2
    assert slides.slides[2].step == "2 Two"


def test_steps_without_clips_make_no_deck(pack: Path) -> None:
    with pytest.raises(StudioError, match="got none"):
        deck.slides(pack, {"09-none"})


def test_without_the_converter_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "manim_slides", None)
    with pytest.raises(StudioError, match=r"install '.\[slides\]'"):
        deck.converters()


def test_the_browser_steps_through_the_beats_and_asks_for_nothing(browser: Any, written: Path) -> None:
    asked: list[str] = []
    tab = browser.new_page()
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(written.as_uri())
    tab.wait_for_function("Reveal.isReady()")
    film = "Reveal.getCurrentSlide().querySelector('video')"
    for place, sentence in enumerate(SENTENCES):
        tab.wait_for_function(f"{film}.currentTime > 0.2")
        assert tab.evaluate("Reveal.getIndices().h") == place
        assert tab.evaluate("Reveal.getSlideNotes()") == sentence.replace("&", "&amp;")
        assert tab.evaluate(f"{film}.loop") == (place % 2 == 0)
        assert tab.evaluate(f"{film}.poster").startswith("data:image/png")
        tab.keyboard.press("ArrowRight")
    assert tab.evaluate("Reveal.getIndices().h") == len(SENTENCES) - 1
    assert tab.title() == "Two <small> steps"
    assert [address for address in asked if not address.startswith("data:")] == [written.as_uri()]
    tab.close()


def test_the_browser_s_deck_serves_who_cannot_see(tab: Any) -> None:
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="axe-core is missing: `make setup` installs it"
    )
    found = axe.Axe().run(tab)
    assert found.violations_count == 0, found.generate_report()


def test_powerpoint_has_each_film_poster_and_note(slides: deck.Deck, tmp_path: Path) -> None:
    pptx = pytest.importorskip("pptx", reason="python-pptx is missing: `make setup` installs it")
    presentation = pptx.Presentation(str(deck.write(slides, tmp_path / "deck.pptx")))
    assert presentation.core_properties.title == "Two <small> steps"
    assert len(presentation.slides) == len(slides.slides)
    for page, slide in zip(presentation.slides, slides.slides, strict=True):
        (movie,) = page.shapes
        assert (movie.width, movie.height) == (presentation.slide_width, presentation.slide_height)
        (film,) = {related.target_part.blob for related in page.part.rels.values() if related.reltype.endswith("media")}
        assert film == slide.clip.read_bytes()
        with av.open(BytesIO(film)) as opened:
            assert next(opened.decode(video=0)).width == slide.size[0]
        shown = Image.open(BytesIO(movie.poster_frame.blob))
        with Image.open(slide.poster) as poster:
            assert shown.tobytes() == poster.tobytes()
        assert len(shown.getcolors(1 << 16) or []) > 2
        assert page.notes_slide.notes_text_frame.text == slide.sentence
        assert bool(re.search('repeatCount="indefinite"', page.part.blob.decode())) == slide.loop


def test_the_pdf_shows_the_picture_on_which_each_beat_ends(
    slides: deck.Deck, tmp_path: Path, poppler: Callable[..., str]
) -> None:
    path = deck.write(slides, tmp_path / "deck.pdf")
    width, height = slides.slides[0].size
    poppler("pdftoppm", "-png", "-scale-to-x", width, "-scale-to-y", height, path, tmp_path / "page")
    pages = sorted(tmp_path.glob("page*.png"))
    assert len(pages) == len(slides.slides)
    for page, slide in zip(pages, slides.slides, strict=True):
        with Image.open(page) as shown, Image.open(slide.poster) as poster:
            pairs = zip(shown.convert("L").tobytes(), poster.convert("L").tobytes(), strict=True)
            assert sum(abs(one - other) for one, other in pairs) / (width * height) < 6
