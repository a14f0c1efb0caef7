"""Decks are opened by what people open them with: a browser, and a reader of each other kind of file."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import av
import pytest
from PIL import Image

from scenes.studio.errors import StudioError
from scenes.studio.make import deck
from scenes.studio.make.slides import html, manim_slides, pptx
from scenes.studio.make.slides.slide import Deck

NAMES = {"01-one", "02-two"}
SENTENCES = ["It comes & stands.", "It goes, and it stays."] * 2
FILM = "Reveal.getCurrentSlide().querySelector('video')"
PLAYING = "Reveal.getCurrentSlide().classList.contains('playing')"


@pytest.fixture(scope="module")
def slides(pack: Path) -> Deck:
    return Deck(deck.slides(pack, NAMES), "Two <small> steps", "Ada & Co")


@pytest.fixture(scope="module")
def written(slides: Deck, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The deck for browsers, where nothing else is."""
    pytest.importorskip("pyreveal", reason="pyreveal is missing: `make setup` installs it")
    return deck.write(slides, tmp_path_factory.mktemp("deck") / "deck.html")


def opened(browser: Any, address: str, **context: Any) -> Any:
    tab = browser.new_page(**context)
    tab.goto(address)
    tab.wait_for_function("Reveal.isReady()")
    return tab


@pytest.fixture
def tab(browser: Any, written: Path) -> Iterator[Any]:
    tab = opened(browser, written.as_uri())
    yield tab
    tab.close()


def place(tab: Any) -> tuple[int, int]:
    h, v = tab.evaluate("(({h, v}) => [h, v])(Reveal.getIndices())")
    return h, v


def test_slides_are_the_beats_in_their_order(slides: Deck) -> None:
    assert [slide.clip.name for slide in slides.slides] == ["1-come.mp4", "2-go-stay.mp4"] * 2
    assert [slide.sentence for slide in slides.slides] == SENTENCES
    assert [slide.loop for slide in slides.slides] == [True, False] * 2
    assert slides.slides[2].step == "2 Two"


def test_steps_without_clips_make_no_deck(pack: Path) -> None:
    with pytest.raises(StudioError, match="got none"):
        deck.slides(pack, {"09-none"})


@pytest.mark.parametrize(("package", "ready"), [("pptx", pptx.ready), ("pyreveal", html.ready)])
def test_without_a_package_it_is_said_how_to_get_it(
    package: str, ready: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(StudioError, match=r"install '.\[slides\]'"):
        ready()


def test_the_browser_goes_through_the_beats_and_asks_for_nothing(browser: Any, written: Path) -> None:
    asked: list[str] = []
    tab = browser.new_page()
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(written.as_uri())
    tab.wait_for_function("Reveal.isReady()")
    for number, sentence in enumerate(SENTENCES):
        # What has no sound may start by itself, and no button lies on the picture.
        tab.wait_for_function(f"{FILM}.currentTime > 0.2")
        assert tab.evaluate(f"{FILM}.muted")
        assert place(tab) == divmod(number, 2)
        assert tab.evaluate("Reveal.getSlideNotes()") == sentence.replace("&", "&amp;")
        assert tab.evaluate(f"{FILM}.loop") == (number % 2 == 0)
        assert tab.evaluate(f"getComputedStyle({FILM}.nextElementSibling).visibility") == "hidden"
        tab.keyboard.press("ArrowRight")
    assert place(tab) == (1, 1)
    assert tab.title() == "Two <small> steps"
    assert [address for address in asked if not address.startswith("data:")] == [written.as_uri()]
    tab.close()


def test_back_shows_how_a_beat_ended_and_on_plays_it(tab: Any) -> None:
    tab.keyboard.press("ArrowRight")
    tab.keyboard.press("ArrowLeft")
    assert place(tab) == (0, 0)
    assert not tab.evaluate(PLAYING)
    assert tab.evaluate(f"{FILM}.paused")
    # The held picture is seen: it is the poster, whole.
    held = f"{FILM}.nextElementSibling"
    assert tab.evaluate(f"getComputedStyle({held}).visibility") == "visible"
    assert tab.evaluate(f"{held}.complete && {held}.naturalWidth") == 192
    tab.keyboard.press("ArrowRight")
    tab.wait_for_function(f"{PLAYING} && {FILM}.currentTime > 0.1")


def test_down_and_up_jump_from_step_to_step(tab: Any) -> None:
    tab.keyboard.press("ArrowRight")
    tab.keyboard.press("ArrowDown")
    assert place(tab) == (1, 0)
    tab.keyboard.press("ArrowDown")
    assert place(tab) == (1, 0)
    tab.keyboard.press("ArrowUp")
    assert place(tab) == (0, 0)


def test_a_key_plays_a_beat_again_and_another_does_so_slowly(tab: Any) -> None:
    tab.keyboard.press("ArrowRight")
    tab.wait_for_function(f"{FILM}.ended")
    tab.keyboard.press("r")
    tab.wait_for_function(f"!{FILM}.ended && {FILM}.currentTime > 0.05")
    assert tab.evaluate(f"{FILM}.playbackRate") == 1
    tab.keyboard.press("l")
    assert tab.evaluate(f"{FILM}.playbackRate") == 0.5
    tab.keyboard.press("p")
    assert tab.evaluate(f"{FILM}.paused")


def test_nothing_moves_for_who_asks_for_less_motion_until_it_is_told_to(browser: Any, written: Path) -> None:
    tab = opened(browser, written.as_uri(), reduced_motion="reduce")
    tab.keyboard.press("ArrowRight")
    assert place(tab) == (0, 1)
    assert not tab.evaluate(PLAYING)
    tab.keyboard.press("p")
    tab.wait_for_function(f"{PLAYING} && {FILM}.currentTime > 0.05")
    tab.close()


def test_the_speaker_sees_the_notes_a_clock_and_pictures_of_this_and_the_next_slide(tab: Any) -> None:
    with tab.expect_popup() as popup:
        tab.keyboard.press("s")
    speaker = popup.value
    speaker.wait_for_function("document.querySelectorAll('iframe').length === 2")
    speaker.wait_for_function(
        f"document.querySelector('.speaker-controls-notes').textContent.includes({SENTENCES[0]!r})"
    )
    assert ":" in speaker.locator(".speaker-controls-time .clock-value").inner_text()
    shown = []
    for number in range(2):
        frame = speaker.locator("iframe").nth(number).element_handle().content_frame()
        frame.wait_for_function("window.Reveal && Reveal.isReady() && Reveal.getCurrentSlide()")
        shown.append(frame.evaluate("Reveal.getIndices().v"))
        held = "Reveal.getCurrentSlide().querySelector('.held')"
        frame.wait_for_function(f"{held}.complete && {held}.naturalWidth === 192")
        assert frame.evaluate(f"getComputedStyle({held}).visibility") == "visible"
    assert shown == [0, 1]
    speaker.close()


def test_on_paper_every_slide_is_its_held_picture(
    browser: Any, written: Path, slides: Deck, tmp_path: Path, poppler: Callable[..., str]
) -> None:
    tab = opened(browser, written.as_uri() + "?print-pdf")
    tab.wait_for_function("document.querySelectorAll('.pdf-page').length === 4")
    tab.pdf(path=tmp_path / "printed.pdf", prefer_css_page_size=True, print_background=True)
    tab.close()
    poppler("pdftoppm", "-png", "-scale-to-x", 192, "-scale-to-y", 108, tmp_path / "printed.pdf", tmp_path / "page")
    pages = sorted(tmp_path.glob("page*.png"))
    assert len(pages) == len(slides.slides)
    for page, slide in zip(pages, slides.slides, strict=True):
        assert difference(page, slide.poster) < 6


def test_a_screen_reader_hears_step_and_sentence_line_by_line(tab: Any) -> None:
    tab.keyboard.press("ArrowRight")
    heard = tab.evaluate(
        "[...Reveal.getCurrentSlide().querySelector('.heard').children].map(one => [one.tagName, one.textContent])"
    )
    assert heard == [["H2", "1 One <b>"], ["P", SENTENCES[1]]]
    assert tab.evaluate("Reveal.getCurrentSlide().getAttribute('aria-hidden')") is None


def test_the_browser_s_deck_serves_who_cannot_see(tab: Any) -> None:
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="axe-core is missing: `make setup` installs it"
    )
    found = axe.Axe().run(tab)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("start", pptx.STARTS)
def test_powerpoint_has_each_film_poster_and_note(slides: Deck, start: str, tmp_path: Path) -> None:
    library = pytest.importorskip("pptx", reason="python-pptx is missing: `make setup` installs it")
    presentation = library.Presentation(str(deck.write(slides, tmp_path / "deck.pptx", start)))
    about = presentation.core_properties
    assert (about.title, about.author) == ("Two <small> steps", "Ada & Co")
    assert len(presentation.slides) == len(slides.slides)
    for page, slide in zip(presentation.slides, slides.slides, strict=True):
        title, movie = page.shapes
        assert title.text_frame.text == slide.step
        assert title.top + title.height <= 0  # above the slide
        assert (movie.width, movie.height) == (presentation.slide_width, presentation.slide_height)
        (film,) = {related.target_part.blob for related in page.part.rels.values() if related.reltype.endswith("media")}
        assert film == slide.clip.read_bytes()
        with av.open(BytesIO(film)) as opened:
            assert next(opened.decode(video=0)).width == slide.size[0]
        with Image.open(BytesIO(movie.poster_frame.blob)) as shown, Image.open(slide.poster) as poster:
            assert shown.tobytes() == poster.tobytes()
        assert movie._element.nvPicPr.cNvPr.get("descr") == slide.sentence
        assert page.notes_slide.notes_text_frame.text == slide.sentence
        written = page.part.blob.decode()
        assert bool(re.search('repeatCount="indefinite"', written)) == slide.loop
        assert ('nodeType="afterEffect"' in written) == (start == "auto")
        assert ('nodeType="clickEffect"' in written) == (start == "click")
        assert f'spid="{movie.shape_id}"' in written


@pytest.mark.parametrize("size", [(192, 108), (144, 108), (108, 192), (80, 45)])
def test_powerpoint_s_slides_have_the_shape_of_the_films(slides: Deck, size: tuple[int, int], tmp_path: Path) -> None:
    library = pytest.importorskip("pptx", reason="python-pptx is missing: `make setup` installs it")
    shaped = replace(slides, slides=tuple(replace(one, size=size) for one in slides.slides))
    presentation = library.Presentation(str(deck.write(shaped, tmp_path / "deck.pptx")))
    width, height = presentation.slide_width, presentation.slide_height
    assert width / height == pytest.approx(size[0] / size[1], rel=1e-4)
    assert {(one.shapes[1].width, one.shapes[1].height) for one in presentation.slides} == {(width, height)}


def test_powerpoint_keeps_no_picture_that_no_slide_shows(slides: Deck, tmp_path: Path) -> None:
    library = pytest.importorskip("pptx", reason="python-pptx is missing: `make setup` installs it")
    presentation = library.Presentation(str(deck.write(slides, tmp_path / "deck.pptx")))
    kept = {part.partname for part in presentation.part.package.iter_parts() if part.content_type == "image/png"}
    assert len(kept) == len({slide.poster.read_bytes() for slide in slides.slides})


@pytest.fixture
def impress(tmp_path: Path) -> Callable[[Path, str], Path]:
    """`impress(path, "odp")` opens a file in LibreOffice and saves it in another format."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is missing: libreoffice-impress has it")

    def convert(path: Path, form: str) -> Path:
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        words = [office, profile, "--headless", "--convert-to", form, "--outdir", str(tmp_path), str(path)]
        subprocess.run(words, check=True, capture_output=True)
        return tmp_path / f"{path.stem}.{form}"

    return convert


def test_libreoffice_shows_each_picture_and_keeps_films_starts_and_notes(
    slides: Deck, impress: Callable[[Path, str], Path], tmp_path: Path, poppler: Callable[..., str]
) -> None:
    pytest.importorskip("pptx", reason="python-pptx is missing: `make setup` installs it")
    written = deck.write(slides, tmp_path / "deck.pptx")
    poppler("pdftoppm", "-png", "-scale-to-x", 192, "-scale-to-y", 108, impress(written, "pdf"), tmp_path / "page")
    for page, slide in zip(sorted(tmp_path.glob("page*.png")), slides.slides, strict=True):
        assert difference(page, slide.poster) < 6
    with ZipFile(impress(written, "odp")) as saved:
        kept = {saved.read(name) for name in saved.namelist() if name.endswith(".mp4")}
        content = saved.read("content.xml").decode()
    assert kept == {slide.clip.read_bytes() for slide in slides.slides}
    assert content.count('anim:command="play"') == len(slides.slides)
    assert content.count("<presentation:notes") == len(slides.slides)


def test_powerpoint_shows_the_captions_that_lie_beside_a_film(slides: Deck, tmp_path: Path) -> None:
    library = pytest.importorskip("pptx", reason="python-pptx is missing: `make setup` installs it")
    film, poster = tmp_path / "film.mp4", tmp_path / "film.png"
    film.write_bytes(slides.slides[0].clip.read_bytes())
    poster.write_bytes(slides.slides[0].poster.read_bytes())
    film.with_suffix(".vtt").write_text("WEBVTT\n\n00:00.000 --> 00:00.800\nIt comes.\n")
    captioned = replace(slides, slides=(replace(slides.slides[0], clip=film, poster=poster),), language="de")
    presentation = library.Presentation(str(deck.write(captioned, tmp_path / "deck.pptx")))
    page = presentation.slides[0]
    track = page.shapes[1]._element.find(".//{http://schemas.microsoft.com/office/powerpoint/2017/3/main}track")
    assert track.get("lang") == "de"
    relation = track.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed")
    assert page.part.related_part(relation).blob == film.with_suffix(".vtt").read_bytes()
    assert presentation.core_properties.language == "de"


def test_manim_slides_can_present_it(slides: Deck, pack: Path) -> None:
    config = pytest.importorskip("manim_slides.config", reason="manim-slides is missing: `make setup` installs it")
    names = manim_slides.write(slides, pack / "slides")
    assert names == ["Step1OneB", "Step2Two"]
    read = [config.PresentationConfig.from_file(pack / "slides" / f"{name}.json") for name in names]
    assert [one.file for steps in read for one in steps.slides] == [slide.clip for slide in slides.slides]
    assert [one.notes for steps in read for one in steps.slides] == SENTENCES


def test_its_files_are_found_from_a_folder_that_is_named_in_part(
    pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "media").symlink_to(pack)
    monkeypatch.chdir(tmp_path)
    (name,) = manim_slides.write(Deck(deck.slides(Path("media"), {"01-one"}), "One"), Path("media", "slides"))
    places = [one["file"] for one in json.loads(Path("media", "slides", f"{name}.json").read_text())["slides"]]
    assert [Path("media", place).exists() for place in places] == [True, True]


def test_the_pdf_shows_the_picture_on_which_each_beat_ends(
    slides: Deck, tmp_path: Path, poppler: Callable[..., str]
) -> None:
    path = deck.write(slides, tmp_path / "lecture.pdf")
    width, height = slides.slides[0].size
    poppler("pdftoppm", "-png", "-scale-to-x", width, "-scale-to-y", height, path, tmp_path / "page")
    pages = sorted(tmp_path.glob("page*.png"))
    assert len(pages) == len(slides.slides)
    for page, slide in zip(pages, slides.slides, strict=True):
        assert difference(page, slide.poster) < 6
    said = poppler("pdfinfo", path)
    assert re.search(r"Title:\s+Two <small> steps\n", said)
    assert re.search(r"Author:\s+Ada & Co\n", said)


def difference(one: Path, other: Path) -> float:
    """Return by how much the brightness of two pictures of one size differs, on average."""
    with Image.open(one) as first, Image.open(other) as second:
        assert first.size == second.size
        pairs = zip(first.convert("L").tobytes(), second.convert("L").tobytes(), strict=True)
        return sum(abs(left - right) for left, right in pairs) / (first.width * first.height)
