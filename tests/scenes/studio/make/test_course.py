"""Courses are opened as a learning platform opens them: with a SCORM runtime, in a frame."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest

from scenes.studio.errors import StudioError
from scenes.studio.make.course import scorm, site
from scenes.studio.make.course.lesson import Lesson, lessons
from tests.scenes.studio.pages import served

NAMES = ["01-one", "02-two"]
RUNTIME = Path(".browser/node_modules/scorm-again/dist/scorm12.min.js")
PLATFORM = """<!doctype html><title>A platform</title><script src="scorm12.min.js"></script>
<script>window.API = new Scorm12API({ autocommit: false, logLevel: 5 }); const told = [];
for (const name of ["LMSInitialize", "LMSFinish"]) API.on(name, () => told.push(name));</script>
<iframe id="lesson" src="package/01-one.html" width="800" height="600"></iframe>"""


@pytest.fixture(scope="module")
def found(pack: Path) -> list[Lesson]:
    return lessons(pack, NAMES)


@pytest.fixture(scope="module")
def package(found: list[Lesson], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package, unpacked."""
    folder = tmp_path_factory.mktemp("course")
    scorm.write(found, folder / "scorm.zip", "Two <small> steps", "en")
    with ZipFile(folder / "scorm.zip") as archive:
        archive.extractall(folder / "package")
    return folder / "package"


@pytest.fixture
def platform(package: Path) -> Iterator[str]:
    """The address of a page that shows the first lesson in a frame and has the runtime's interface."""
    if not RUNTIME.is_file():
        pytest.skip("scorm-again is missing: `make browser` installs it")
    (package.parent / RUNTIME.name).write_bytes(RUNTIME.read_bytes())
    (package.parent / "platform.html").write_text(PLATFORM)
    with served(package.parent) as address:
        yield f"{address}/platform.html"


def value(tab: Any, name: str) -> str:
    return str(
        tab.evaluate(f"API.lmsGetValue ? API.lmsGetValue('cmi.core.{name}') : API.LMSGetValue('cmi.core.{name}')")
    )


def test_lessons_are_the_steps_with_their_beats(found: list[Lesson]) -> None:
    assert [one.title for one in found] == ["1 One <b>", "2 Two"]
    assert [part.sentence for part in found[0].parts] == ["It comes & stands.", "It goes, and it stays."]
    assert 0.0 == found[0].parts[0].start < found[0].parts[1].start


def test_steps_without_clips_make_no_course(pack: Path) -> None:
    with pytest.raises(StudioError, match="got none"):
        lessons(pack, ["09-none"])


def test_the_manifest_names_every_file_and_no_other(package: Path) -> None:
    root = ET.parse(package / "imsmanifest.xml").getroot()  # noqa: S314 - our own
    names = {"i": "http://www.imsproject.org/xsd/imscp_rootv1p1p2"}
    assert root.findtext("i:metadata/i:schemaversion", namespaces=names) == "1.2"
    items = root.findall(".//i:item", names)
    assert [item.findtext("i:title", namespaces=names) for item in items] == ["1 One <b>", "2 Two"]
    resources = {one.get("identifier"): one for one in root.findall(".//i:resource", names)}
    assert [item.get("identifierref") for item in items] == list(resources)
    assert all(one.get("{http://www.adlnet.org/xsd/adlcp_rootv1p2}scormtype") == "sco" for one in resources.values())
    named = {str(file.get("href")) for file in root.findall(".//i:file", names)}
    there = {path.relative_to(package).as_posix() for path in package.rglob("*") if path.is_file()}
    assert named == there - {"imsmanifest.xml"}


def test_a_platform_hears_how_far_a_learner_is(browser: Any, platform: str) -> None:
    tab = browser.new_page()
    tab.goto(platform)
    lesson = tab.frame_locator("#lesson")
    lesson.locator("#film").wait_for()
    assert value(tab, "lesson_status") == "incomplete"
    lesson.get_by_role("button", name="It goes, and it stays.").click()
    tab.wait_for_function("API.LMSGetValue('cmi.core.lesson_status') === 'completed'")
    assert lesson.locator("[aria-current]").inner_text() == "It goes, and it stays."
    tab.evaluate("document.getElementById('lesson').src = 'about:blank'")
    tab.wait_for_function("told.includes('LMSFinish')")
    assert tab.evaluate("told[0]") == "LMSInitialize"
    tab.close()


def test_a_lesson_without_a_platform_plays(browser: Any, package: Path) -> None:
    tab = browser.new_page()
    said: list[str] = []
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.goto((package / "02-two.html").as_uri())
    tab.locator("#film").evaluate("film => { film.muted = true; return film.play(); }")
    tab.wait_for_function("document.getElementById('film').currentTime > 0.1")
    assert tab.evaluate("document.getElementById('film').textTracks[0].cues.length") == 2
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="axe-core is missing: `make setup` installs it"
    )
    assert axe.Axe().run(tab).violations_count == 0
    assert not said
    tab.close()


def test_the_same_package_twice(found: list[Lesson], tmp_path: Path) -> None:
    for name in ("one.zip", "other.zip"):
        scorm.write(found, tmp_path / name, "Two", "en")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "other.zip").read_bytes()


def test_the_website_is_the_page_with_what_it_plays(browser: Any, pack: Path, tmp_path: Path) -> None:
    site.write(pack, tmp_path / "website.zip")
    with ZipFile(tmp_path / "website.zip") as archive:
        archive.extractall(tmp_path / "site")
    tab = browser.new_page()
    tab.goto((tmp_path / "site" / "index.html").as_uri())
    addresses = tab.eval_on_selector_all("video[src]", "films => films.map(film => film.getAttribute('src'))")
    addresses += tab.eval_on_selector_all("a[download]", "links => links.map(link => link.getAttribute('href'))")
    assert addresses
    assert all((tmp_path / "site" / address).is_file() for address in addresses)
    tab.close()
