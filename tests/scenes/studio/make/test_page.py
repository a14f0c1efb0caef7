"""The page is tried in a browser, from its folder, as someone finds it on a stick."""

import json
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from scenes.studio.errors import StudioError
from scenes.studio.make import page
from scenes.studio.store import index

pytestmark = pytest.mark.xdist_group("browser")


@pytest.fixture(scope="module")
def written(pack: Path) -> Path:
    (pack / "handout.pdf").write_bytes(b"%PDF-")
    index.add(pack / "handout.pdf", "handout", "On paper")
    return page.write(pack)


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def asked() -> list[str]:
    """The addresses that the browser has asked for."""
    return []


@pytest.fixture
def tab(browser: Any, written: Path, asked: list[str]) -> Iterator[Any]:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    opened = context.new_page()
    opened.on("request", lambda request: asked.append(request.url))
    opened.goto(written.as_uri())
    yield opened
    context.close()


def until(tab: Any, condition: str) -> None:
    """Wait for a condition. The page forbids what the driver's own waiting does, to evaluate texts."""
    for _ in range(200):
        if tab.evaluate(condition):
            return
        tab.wait_for_timeout(100)
    pytest.fail(f"it never came true that {condition}")


def test_a_chapter_plays_its_step_with_its_captions(tab: Any, written: Path, asked: list[str]) -> None:
    chapter = tab.get_by_role("button", name="2 Two")
    chapter.click()
    start = float(chapter.get_attribute("data-start"))
    until(tab, f"document.getElementById('film').currentTime > {start + 0.3}")
    assert chapter.get_attribute("aria-current") == "true"

    tab.evaluate("document.getElementById('film').textTracks[0].mode = 'showing'")
    until(tab, "(document.getElementById('film').textTracks[0].activeCues || []).length > 0")
    said = "[...document.getElementById('film').textTracks[0].cues].map(cue => cue.getCueAsHTML().textContent)"
    assert tab.evaluate(said) == ["It comes & stands.", "It goes, and it stays."] * 2
    assert not [address for address in asked if not address.startswith((written.parent.as_uri(), "data:"))]


def test_the_lecture_shows_a_picture_before_it_plays(tab: Any) -> None:
    until(tab, "document.getElementById('film').poster !== ''")
    loads = "new Promise(done => { const i = new Image(); i.onload = () => done(i.naturalWidth); i.onerror = () => "
    assert tab.evaluate(loads + "done(0); i.src = document.getElementById('film').poster; })") > 0


def test_the_clip_of_a_step_plays(tab: Any) -> None:
    clip = tab.get_by_label("step 1, One <b>", exact=True).and_(tab.locator("video"))
    clip.evaluate("film => film.play()")
    until(tab, "[...document.querySelectorAll('.step video')].some(film => film.currentTime > 0.2)")


def test_it_serves_who_cannot_see_or_point(browser: Any, written: Path, scheme: str) -> None:
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="axe-core is missing: `make setup` installs it"
    )
    tab = browser.new_page(color_scheme=scheme)
    tab.goto(written.as_uri())
    tab.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    found = axe.Axe().run(tab)
    assert found.violations_count == 0, found.generate_report()
    tab.close()


def test_the_keyboard_reaches_everything(tab: Any) -> None:
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.textContent") == "Skip to the steps"
    assert tab.locator(":focus").is_visible()
    tab.get_by_role("button", name="2 Two").focus()
    tab.keyboard.press("Enter")
    until(tab, "document.getElementById('film').currentTime > 1")


def test_a_snippet_is_copied_and_the_reader_told(tab: Any) -> None:
    tab.get_by_role("button", name="Copy the snippet of step 2").click()
    until(tab, "document.querySelector('[aria-live]').textContent.startsWith('Copied')")
    copied = tab.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("<video controls")
    assert "clips/02-two.mp4" in copied


def test_every_snippet_plays_and_every_link_leads_to_a_file(tab: Any, written: Path) -> None:
    snippets = tab.locator(".embed code").all_text_contents()
    assert len(snippets) == 6
    assert sum("autoplay loop muted" in snippet for snippet in snippets) == 2
    other = written.with_name("other.html")
    other.write_text("<!doctype html>" + "\n".join(snippets))
    links = tab.eval_on_selector_all("a[download]", "links => links.map(link => link.getAttribute('href'))")
    assert links
    assert all((written.parent / link).is_file() for link in links)
    assert all((written.parent / one["file"]).name in " ".join(links) for one in index.read(written.parent))
    tab.goto(other.as_uri())
    until(tab, "[...document.querySelectorAll('video')].every(film => film.duration > 0)")
    other.unlink()


def test_the_lecturer_is_named(written: Path) -> None:
    assert '<p class="author">Ada &amp; Co</p>' in written.read_text()


def test_what_steps_say_is_text_and_never_markup(written: Path) -> None:
    source = written.read_text()
    assert "One <b>" not in source
    assert "One <b>" in unescape(source)


def test_nothing_to_show_is_said(tmp_path: Path) -> None:
    (tmp_path / index.NAME).write_text(json.dumps([]))
    with pytest.raises(StudioError, match="names nothing"):
        page.write(tmp_path)
