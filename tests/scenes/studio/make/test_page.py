"""The page is tried in a browser, from its folder, as someone finds it on a stick."""

import json
import shutil
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from dnacnn.lecture.lecture import Lecture
from scenes.kit.look.theme import LIGHT
from scenes.kit.telling.map_marks import PARTS
from scenes.kit.telling.settings import Settings
from scenes.studio.errors import StudioError
from scenes.studio.make import page
from scenes.studio.store import index
from tests.scenes.studio.pages import served, until


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


PLAYS = "document.getElementById('film').currentTime"


def title(tab: Any) -> str:
    return str(tab.locator("#playing").inner_text())


def test_the_contents_lead_to_a_step_that_plays_with_its_captions(tab: Any, written: Path, asked: list[str]) -> None:
    link = tab.locator(".contents").get_by_role("link", name="2 Two")
    link.click()
    until(tab, f"{PLAYS} > 0.2")
    assert title(tab) == "2 Two"
    assert tab.url.endswith("#step-2")
    assert link.get_attribute("aria-current") == "true"
    assert tab.locator("#beats button").all_inner_texts() == ["It comes & stands.", "It goes, and it stays."]

    tab.evaluate("document.getElementById('film').textTracks[0].mode = 'showing'")
    until(tab, "(document.getElementById('film').textTracks[0].activeCues || []).length > 0")
    said = "[...document.getElementById('film').textTracks[0].cues].map(cue => cue.getCueAsHTML().textContent)"
    assert tab.evaluate(said) == ["It comes & stands.", "It goes, and it stays."]
    assert not [address for address in asked if not address.startswith((written.parent.as_uri(), "data:"))]


def test_the_whole_lecture_plays_and_the_contents_follow_it(tab: Any) -> None:
    tab.locator(".contents").get_by_role("link", name="The whole lecture").click()
    chapters = tab.locator("#beats button")
    assert chapters.all_inner_texts() == ["1 One <b>", "2 Two"]
    chapters.nth(1).click()
    start = float(chapters.nth(1).get_attribute("data-start"))
    until(tab, f"{PLAYS} > {start + 0.2}")
    assert chapters.nth(1).get_attribute("aria-current") == "true"
    assert tab.locator(".contents [aria-current]").inner_text().split() == ["2", "Two"]
    said = "document.getElementById('film').textTracks[0].cues.length"
    tab.evaluate("document.getElementById('film').textTracks[0].mode = 'showing'")
    until(tab, f"{said} === 4")


def test_an_address_opens_its_step(browser: Any, written: Path) -> None:
    tab = browser.new_page()
    tab.goto(written.as_uri() + "#step-2")
    assert title(tab) == "2 Two"
    assert tab.evaluate(f"{PLAYS}") == 0  # it waits to be played
    tab.locator(".contents").get_by_role("link", name="1 One").click()
    tab.go_back()
    until(tab, "document.getElementById('playing').textContent === '2 Two'")
    tab.close()


def test_one_player_goes_from_step_to_step(tab: Any) -> None:
    assert title(tab) == "1 One <b>"
    assert tab.get_by_role("button", name="Step before").is_enabled()  # the whole lecture stands before it
    tab.evaluate("document.getElementById('film').play()")
    until(tab, "document.getElementById('playing').textContent === '2 Two'")
    until(tab, f"{PLAYS} > 0.1")
    assert tab.get_by_role("button", name="Next step").is_disabled()


def test_nothing_is_loaded_before_it_is_near(browser: Any, written: Path) -> None:
    asked: list[str] = []
    tab = browser.new_page(viewport={"width": 800, "height": 500})
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(written.as_uri())
    tab.wait_for_timeout(500)
    assert not [address for address in asked if address.endswith(".mp4")]
    assert tab.locator("video").count() == 1
    lazy = tab.eval_on_selector_all("img", "images => images.every(image => image.loading === 'lazy')")
    assert lazy
    tab.close()


def test_the_page_is_set_in_the_type_of_the_films(tab: Any, written: Path) -> None:
    assert (written.parent / page.FONT).is_file()
    until(tab, "document.fonts.check('16px Inter') && [...document.fonts].some(one => one.status === 'loaded')")


@pytest.fixture
def parted(pack: Path, tmp_path: Path) -> Path:
    """A folder whose steps are about parts of the network."""
    about = {"01-one": ["kernels", "detected"], "02-two": ["detected", "grad_pooling"]}
    listed = [one | {"parts": about.get(one.get("name"), [])} for one in index.read(pack)]
    shutil.copytree(pack, tmp_path / "parted")
    (tmp_path / "parted" / index.NAME).write_text(json.dumps(listed))
    return tmp_path / "parted"


LIT = "[...document.querySelectorAll('.map .lit')].map(one => one.dataset.part)"


def test_the_map_of_the_network_leads_to_the_steps_about_its_parts(browser: Any, parted: Path) -> None:
    tab = browser.new_page()
    tab.goto(page.write(parted).as_uri())
    network = tab.get_by_role("navigation", name="Map of the network")
    named = {"The kernels: step 1", "Ẋ, what was detected: step 1", "Max-pooling: step 2"}
    assert {one.get_attribute("href") for one in network.get_by_role("link").all()} == {"#step-1", "#step-2"}
    assert all(network.get_by_role("link", name=name, exact=True).count() == 1 for name in named)
    assert tab.evaluate(LIT) == ["kernels", "detected"]
    tab.keyboard.press("n")
    assert tab.evaluate(LIT) == ["detected", "pooling"]
    tones = "one => [...one.querySelectorAll('path')].map(path => getComputedStyle(path).fill)"
    back = tab.eval_on_selector("[data-part=pooling]", tones)
    assert back == [rgb(LIGHT.gradient)]
    assert rgb(LIGHT.detector(0)) in tab.eval_on_selector("[data-part=detected]", tones)
    network.get_by_role("link", name="The kernels: step 1").focus()
    tab.keyboard.press("Enter")
    until(tab, f"{PLAYS} > 0.1")
    assert title(tab) == "1 One <b>"
    assert tab.url.endswith("#step-1")
    network.get_by_role("link", name="Max-pooling").click()
    assert title(tab) == "2 Two"
    tab.close()


def test_the_map_follows_the_whole_lecture(browser: Any, parted: Path) -> None:
    tab = browser.new_page()
    tab.goto(page.write(parted).as_uri() + "#lecture")
    chapter = tab.locator("#beats button").nth(1)
    start = float(chapter.get_attribute("data-start"))
    chapter.click()
    until(tab, f"{PLAYS} > {start + 0.1}")
    assert tab.evaluate(LIT) == ["detected", "pooling"]
    tab.close()


def test_a_map_is_the_lecture_s_own_and_each_part_is_large_enough_to_press(browser: Any, parted: Path) -> None:
    longest = Lecture(worked="GATTACAAGATTACAAGATTACAA", motifs=("GATT", "TTAC", "ACAA", "CAAG", "AAGA"))
    for lecture in (Lecture(), longest):
        for width in (1280, 640):
            tab = browser.new_page(viewport={"width": width, "height": 700})
            tab.goto(page.write(parted, Settings(lecture=lecture)).as_uri())
            rooms = tab.eval_on_selector_all(
                ".map .room", "all => all.map(one => one.getBoundingClientRect().toJSON())"
            )
            assert len(rooms) == len(PARTS)
            assert all(room["left"] >= 0 and room["right"] <= width for room in rooms)
            smallest = 24 if lecture is not longest else 8  # whose map is twice as wide as the page
            assert min(room["width"] for room in rooms) >= smallest
            assert min(room["height"] for room in rooms) >= 24
            tab.close()


def rgb(color: str) -> str:
    return f"rgb({', '.join(str(int(color[at : at + 2], 16)) for at in (1, 3, 5))})"


def test_steps_stand_in_their_chapters(pack: Path, tmp_path: Path) -> None:
    listed = index.read(pack)
    clip = next(one for one in listed if one["kind"] == "clip" and one["beat"] is None)
    card = clip | {"file": "02-0-card.mp4", "step": None, "name": "02-0-card", "title": "Pooling"}
    shutil.copytree(pack, tmp_path, dirs_exist_ok=True)
    (tmp_path / card["file"]).touch()
    (tmp_path / index.NAME).write_text(json.dumps([*listed, card]))
    source = page.write(tmp_path).read_text()
    first, second = source.index('id="chapter-steps"'), source.index('id="chapter-02-0-card"')
    assert first < source.index('id="01-one"') < second < source.index('id="02-two"')
    assert '<h3><a href="#chapter-02-0-card">Pooling</a></h3>' in source


def test_it_serves_who_cannot_see_or_point(browser: Any, parted: Path, scheme: str) -> None:
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="axe-core is missing: `make setup` installs it"
    )
    tab = browser.new_page(color_scheme=scheme)
    tab.goto(page.write(parted).as_uri())
    tab.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    found = axe.Axe().run(tab)
    assert found.violations_count == 0, found.generate_report()
    tab.close()


def test_the_keyboard_reaches_everything(tab: Any) -> None:
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.textContent") == "Skip to the steps"
    assert tab.locator(":focus").is_visible()
    tab.locator(".contents").get_by_role("link", name="2 Two").focus()
    tab.keyboard.press("Enter")
    until(tab, f"{PLAYS} > 0.2")
    assert tab.evaluate("document.activeElement.id") == "playing"
    tab.keyboard.press("k")
    assert tab.evaluate("document.getElementById('film').paused")
    tab.keyboard.press("l")
    until(tab, f"{PLAYS} >= 1.5")
    tab.keyboard.press("p")
    assert title(tab) == "1 One <b>"
    tab.keyboard.press("n")
    assert title(tab) == "2 Two"


def test_a_snippet_is_copied_and_the_reader_told(tab: Any) -> None:
    tab.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    tab.get_by_role("button", name="Copy the snippet of step 2").click()
    until(tab, "document.querySelector('[aria-live]').textContent.startsWith('Copied')")
    copied = tab.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("<video controls")
    assert "clips/02-two.mp4" in copied
    assert 'kind="captions" srclang="en"' in copied


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
    tab.evaluate("document.querySelectorAll('track').forEach(one => { one.track.mode = 'hidden'; })")
    until(tab, "[...document.querySelectorAll('track')].every(one => one.track.cues && one.track.cues.length)")
    assert tab.locator("track").count() == 6
    other.unlink()


def test_on_a_server_a_snippet_works_wherever_it_is_put(browser: Any, written: Path) -> None:
    with served(written.parent) as address:
        tab = browser.new_page()
        tab.goto(f"{address}/{written.name}")
        snippet = tab.locator(".embed code").first.text_content()
        assert f'src="{address}/clips/01-one.mp4"' in snippet
        assert f'poster="{address}/clips/01-one.png"' in snippet
        tab.close()


def test_the_licence_of_the_films_is_there_for_people_and_programs(tab: Any) -> None:
    assert tab.locator("footer").get_by_role("link", name="CC BY 4.0").get_attribute("rel") == "license"
    assert tab.locator("head link[rel=license]").get_attribute("href").endswith("/by/4.0/")


def test_the_lecturer_is_named(written: Path) -> None:
    assert '<p class="author">Ada &amp; Co</p>' in written.read_text()


def test_the_lecture_file_names_it_where_no_film_does(pack: Path, tmp_path: Path) -> None:
    found = [one for one in index.read(pack) if one["kind"] != "lecture"]
    shutil.copytree(pack, tmp_path, dirs_exist_ok=True)
    (tmp_path / index.NAME).write_text(json.dumps(found), encoding="utf-8")
    content = page.write(tmp_path, Settings(title="Mine", author="Ada")).read_text(encoding="utf-8")
    assert "<h1>Mine</h1>" in content
    assert '<p class="author">Ada</p>' in content


def test_what_steps_say_is_text_and_never_markup(written: Path) -> None:
    source = written.read_text()
    assert "One <b>" not in source
    assert "One <b>" in unescape(source)


def test_nothing_to_show_is_said(tmp_path: Path) -> None:
    (tmp_path / index.NAME).write_text(json.dumps([]))
    with pytest.raises(StudioError, match="names nothing"):
        page.write(tmp_path)
