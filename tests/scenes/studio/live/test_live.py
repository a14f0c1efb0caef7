"""`dnacnn live` is tried in a browser: typing, keys, sliders, bad input, two pages at once."""

import functools
import json
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from html import unescape
from http.client import HTTPConnection
from multiprocessing import active_children
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from dnacnn.lecture.lecture import Lecture
from scenes.kit.telling.settings import Settings
from scenes.kit.telling.step_number import StepNumber
from scenes.script.script import ENGLISH, languages, load
from scenes.script.source import Source
from scenes.studio.lecture.entry import Entry
from scenes.studio.live.drawing import Drawing, Ended, HeldPicture
from scenes.studio.live.form import FieldError, settings
from scenes.studio.live.pooling_trade import pooling_trade
from scenes.studio.live.server import LiveServer
from tests.scenes.studio.pages import until as until_within

until = functools.partial(until_within, seconds=60)  # a picture is drawn first

# What English says, too.
SAME = {"de": {"Logits", "Padding"}, "es": {"Logits", "Padding"}, "fr": {"Logits", "Padding", "Motifs"}}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    with Drawing(1) as drawing, LiveServer(drawing, tmp_path_factory.mktemp("live")) as server:
        yield server


@pytest.fixture(scope="module")
def german(server: LiveServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    """A server of the same pictures' processes, which speaks German."""
    told = Settings(language="de", words=(Source("live_theme", "live_theme = Anstrich", "script.de.ftl, line 1"),))
    with LiveServer(server.drawing, tmp_path_factory.mktemp("live"), base=told) as spoken:
        yield spoken


@pytest.fixture
def tab(browser: Any, server: LiveServer) -> Iterator[Any]:
    opened = browser.new_page()
    opened.goto(f"{server.address}#step=16")
    yield opened
    opened.close()


def shown(tab: Any) -> None:
    until(tab, "!picture.hidden && picture.complete && picture.naturalWidth === 1280")


def get(server: LiveServer, path: str, host: str | None = None) -> tuple[int, bytes]:
    connection = HTTPConnection("127.0.0.1", server.port, timeout=120)
    connection.request("GET", path, headers={"Host": host or f"127.0.0.1:{server.port}"})
    answer = connection.getresponse()
    return answer.status, answer.read()


@pytest.mark.parametrize(
    ("said", "field", "message"),
    [
        ({"strand": "GATX"}, "strand", "strand wants"),
        ({"strand": "GAT"}, "strand", "strand wants 4 to 24 letters"),
        ({"motifs": "CA T"}, "motifs", "motifs wants"),
        ({"motifs": "CAGTT"}, "motifs", "motifs wants"),
        ({"pool": "many"}, "pool", "pool wants a whole number, got 'many'"),
        ({"pool": "99"}, "pool", "pool_size wants at most"),
        ({"logits": "1.6 x"}, "logits", "logits wants two numbers"),
        ({"pad": "top"}, "pad", "pad_side wants"),
        ({"theme": "pink"}, "theme", "theme wants one of"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(said: dict[str, str], field: str, message: str) -> None:
    with pytest.raises(FieldError) as caught:
        settings(said)
    assert caught.value.field == field
    assert str(caught.value).startswith(message)


def test_a_form_is_a_lecture() -> None:
    said = {"strand": " ttcattag", "motifs": "CA, TT AG", "pool": "4", "logits": "2 −1", "ties": "split", "pad": ""}
    lecture = settings(said).lecture
    assert (lecture.worked, lecture.motifs, lecture.pool_size) == ("TTCATTAG", ("CA", "TT", "AG"), 4)
    assert (lecture.logits, lecture.ties, lecture.pad_side) == ((2.0, -1.0), "split", "right")
    assert settings({}).lecture == Lecture()


def test_the_trade_is_the_core_s() -> None:
    motifs = ("CA", "TT", "AG")
    assert pooling_trade(motifs, 100, 2) == {
        "cases": 147440, "pooled": 19600, "strands": None, "missed": None, "accepted": None,
    }  # fmt: skip
    assert pooling_trade(motifs, 8, 2) == {"cases": 10, "pooled": 4, "strands": 65536, "missed": 0, "accepted": 0}
    assert pooling_trade(motifs, 8, 3) == {"cases": 10, "pooled": 1, "strands": 65536, "missed": 71, "accepted": 0}


def test_pictures_come_beat_by_beat_and_are_kept(server: LiveServer) -> None:
    entry = server.entry({"step": "17"})
    news = list(server.drawing.pictures(0, entry, settings({"logits": "2 -1"})))
    assert isinstance(news[-1], Ended)
    assert not news[-1].reason
    pictures = [one for one in news if isinstance(one, HeldPicture)]
    assert len(pictures) >= 3
    for one in pictures:
        root = ET.fromstring(one.picture)  # noqa: S314 - our own
        assert root.get("viewBox") == "0 0 1280 720"
    assert list(server.drawing.pictures(0, entry, settings({"logits": "2 -1"}))) == news


def test_the_page_shows_a_step_and_its_beats(tab: Any) -> None:
    shown(tab)
    until(tab, "document.getElementById('count').textContent.startsWith('1 of') && beats.length > 2")
    first = tab.locator("#sentence").inner_text()
    tab.locator("h1").click()
    tab.keyboard.press("ArrowRight")
    assert tab.locator("#sentence").inner_text() != first
    tab.keyboard.press("ArrowLeft")
    assert tab.locator("#sentence").inner_text() == first
    tab.keyboard.press("ArrowDown")
    until(tab, "new URLSearchParams(location.hash.slice(1)).get('step') === '17'")
    tab.keyboard.press("ArrowUp")
    until(tab, "new URLSearchParams(location.hash.slice(1)).get('step') === '16'")
    tab.keyboard.press("f")
    until(tab, "document.fullscreenElement === document.getElementById('screen')")
    tab.keyboard.press("f")
    until(tab, "!document.fullscreenElement")


def test_keys_that_are_typed_into_a_field_move_nothing(tab: Any) -> None:
    shown(tab)
    tab.get_by_label("Strand").press("ArrowDown")
    tab.get_by_label("Strand").press("f")
    assert tab.evaluate("form.elements.step.value") == "16"
    assert not tab.evaluate("document.fullscreenElement")


def test_typing_draws_anew_and_an_address_says_what_is_shown(browser: Any, tab: Any) -> None:
    shown(tab)
    tab.get_by_label("Step").select_option("1")
    tab.get_by_label("Strand").fill("TTCATTAG")
    until(tab, "location.hash.includes('strand=TTCATTAG') && location.hash.includes('step=1&')")
    until(tab, "document.getElementById('tables').textContent.includes('X of TTCATTAG')")
    other = browser.new_page()
    other.goto(tab.url)
    assert other.get_by_label("Strand").input_value() == "TTCATTAG"
    shown(other)  # two pages at once
    other.close()


def test_bad_input_is_said_and_mended(tab: Any) -> None:
    shown(tab)
    strand = tab.get_by_label("Strand")
    strand.fill("GATX")
    until(tab, "document.getElementById('wrong').textContent.includes('GATX')")
    assert strand.get_attribute("aria-invalid") == "true"
    assert tab.locator("#picture").is_visible()  # what was there stays
    strand.fill("GATTACAA")
    until(tab, "document.getElementById('wrong').textContent === ''")
    assert strand.get_attribute("aria-invalid") == "false"


def test_sliders_count_cases(tab: Any) -> None:
    until(tab, "document.getElementById('cases').textContent === '147\\u202f440'")
    assert tab.locator("#pooled").inner_text() == "19\u202f600"
    tab.locator("input[name=length]").fill("8")
    until(tab, "document.getElementById('cases').textContent === '10'")
    until(tab, "misjudged.textContent === '0 positives missed, 0 negatives accepted, of 65\\u202f536 strands'")


def test_an_answer_that_takes_long_does_not_replace_a_later_one(tab: Any) -> None:
    until(tab, "document.getElementById('cases').textContent === '147\\u202f440'")
    late: list[Any] = []
    tab.route("**/trade?length=8&*", lambda route: late.append(route))  # noqa: PLW0108 - a bound method takes no mark
    tab.locator("input[name=length]").fill("8")
    tab.locator("input[name=length]").fill("99")
    until(tab, "document.getElementById('cases').textContent === '142\\u202f880'")
    with tab.expect_response("**/trade?length=8&*") as answered:
        late[0].continue_()
    answered.value.finished()
    tab.evaluate("fetch('/trade?length=9&pool=2').then((answer) => answer.json())")
    assert tab.locator("#cases").inner_text() == "142\u202f880"


@pytest.mark.parametrize("code", [code for code in languages() if code != ENGLISH])
def test_no_english_word_is_left_in_another_language(server: LiveServer, code: str, tmp_path: Path) -> None:
    with LiveServer(server.drawing, tmp_path, base=Settings(language=code)) as spoken:
        page = get(spoken, "/")[1].decode()
        trade, tables = (get(spoken, path)[1].decode() for path in ("/trade?length=8&pool=3", "/trace?strand=GATTACAA"))
    assert f'<html lang="{code}">' in page
    seen = re.sub(r"(?s)<style>.*?</style>|<[^>]+>", "\n", re.split("<script>", page)[0])
    words = re.search(r"const WORDS = (\{.*?\});", page)
    assert words is not None
    found = [*seen.split("\n"), *json.loads(words[1]).values(), *json.loads(trade).values()]
    lines = {unescape(line).strip() for line in found}
    sources = load(ENGLISH).sources
    english = {sources[name].text.partition(" = ")[2] for name in sources if name.startswith(("live_", "deck_"))}
    assert (lines - {""}) & english <= SAME[code]
    left = r"(?i)\b(the|of|this|step|strands?|beats?|groups?|columns?|positives|missed|accepted|cases|right|none)\b"
    assert not [line for line in lines if re.search(left, line)]
    assert "<caption>X of" not in tables


def test_a_page_in_german_is_german(browser: Any, german: LiveServer) -> None:
    tab = browser.new_page()
    tab.goto(f"{german.address}#step=16")
    shown(tab)
    until(tab, "/^1 von [2-9]$/.test(document.getElementById('count').textContent)")
    assert tab.get_by_label("Anstrich").input_value() == "dark"  # the lecturer's own word
    until(tab, "misjudged.textContent === 'zu viele Stränge, um alle durchzugehen'")
    tab.locator("input[name=length]").fill("8")
    tab.locator("#trade input[name=pool]").fill("3")
    said = "von 65\\u202f536 Strängen 71 positive übersehen, 0 negative angenommen"
    until(tab, f"misjudged.textContent === '{said}'")
    until(tab, "document.getElementById('tables').textContent.includes('X zu CAGTTAAG')")
    entry = german.entry({"step": "16"})
    news = list(german.drawing.pictures(3, entry, settings({}, german.base)))
    assert isinstance(news[0], HeldPicture)
    assert news[0].sentence == tab.locator("#sentence").inner_text()
    english = next(german.drawing.pictures(4, entry, settings({})))
    assert isinstance(english, HeldPicture)
    assert news[0].sentence != english.sentence
    tab.close()


@pytest.mark.parametrize("spoken", ["server", "german"])
def test_it_serves_who_cannot_see_or_point(spoken: str, request: pytest.FixtureRequest, browser: Any) -> None:
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="axe-core is missing: `make setup` installs it"
    )
    tab = browser.new_page()
    tab.goto(f"{request.getfixturevalue(spoken).address}#step=16")
    shown(tab)
    found = axe.Axe().run(tab)
    tab.close()
    assert found.violations_count == 0, found.generate_report()


def test_a_film_is_made_on_demand(server: LiveServer) -> None:
    status, content = get(server, "/film?step=99")
    assert status == 400
    assert json.loads(content)["field"] == "step"


def test_the_page_plays_a_film_that_is_made_on_demand(failing: tuple[LiveServer, Path], browser: Any) -> None:
    tab = browser.new_page()
    tab.goto(f"{failing[0].address}#step=2")
    shown(tab)
    tab.get_by_role("button", name="Play this step’s film").click()
    until(tab, "!document.getElementById('film').hidden && picture.hidden")
    until(tab, "document.getElementById('play').textContent === 'Play this step’s film'")
    tab.close()
    status, content = get(failing[0], "/film?step=2")
    assert status == 200
    assert b"ftyp" in content[:12]


@pytest.fixture
def failing(
    talk: Callable[[dict[str, str]], str], source: Callable[..., str], tmp_path: Path
) -> Iterator[tuple[LiveServer, Path]]:
    """A server of one step, which fails as long as a file is there, and that file."""
    flag = tmp_path / "fail"
    action = f"import os; os.path.exists({str(flag)!r}) and 1 / 0; self.wait(0.1)"
    module = talk({"s02_a_step": source(2, "A step", action)})
    entry = Entry("02-a-step", StepNumber(2), "A step", f"{module}.s02_a_step", "AStep")
    with Drawing(1) as drawing, LiveServer(drawing, tmp_path) as server:
        server.steps = [entry]
        yield server, flag


def test_a_step_that_fails_says_so_on_the_page(
    failing: tuple[LiveServer, Path], browser: Any, capfd: pytest.CaptureFixture[str]
) -> None:
    server, flag = failing
    flag.touch()
    tab = browser.new_page()
    tab.goto(f"{server.address}#step=2")
    said = "ZeroDivisionError: division by zero, in s02_a_step.py, line"
    until(tab, f"document.getElementById('wrong').textContent.startsWith('this step could not be drawn: {said}')")
    assert f"dnacnn: 02-a-step: {said}" in capfd.readouterr().err
    flag.unlink()
    tab.reload()  # it is not kept
    shown(tab)
    assert not tab.locator("#wrong").inner_text()
    tab.close()


def test_a_process_that_is_killed_is_said_and_replaced(failing: tuple[LiveServer, Path]) -> None:
    drawing, entry = failing[0].drawing, failing[0].steps[0]
    news = drawing.pictures(0, entry, settings({}))
    assert isinstance(next(news), HeldPicture)
    for process in active_children():
        process.kill()
    assert list(news)[-1] == Ended("the process that drew it was killed", failed=True)
    assert list(drawing.pictures(0, entry, settings({})))[-1] == Ended()


def test_what_nobody_foresaw_is_said(server: LiveServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scenes.studio.live.server.pooling_trade", lambda *_: 1 / 0)
    status, content = get(server, "/trade?length=8&pool=2")
    assert status == 500
    assert json.loads(content)["message"].startswith("ZeroDivisionError: division by zero, in test_live.py, line")


def test_names_from_elsewhere_get_nothing(server: LiveServer) -> None:
    assert get(server, "/", "evil.example:80")[0] == 403
    assert get(server, "/../pyproject.toml")[0] == 404
    assert get(server, "/")[0] == 200


def test_a_port_that_is_taken_is_said(server: LiveServer, tmp_path: Path) -> None:
    from scenes.studio.errors import StudioError  # noqa: PLC0415

    with pytest.raises(StudioError, match="nothing can answer"):
        LiveServer(server.drawing, tmp_path, port=server.port)


def test_it_ends_when_it_is_told_to(tmp_path: Path) -> None:
    program = "from scenes.studio.cli import main; main()"
    words = [sys.executable, "-c", program, "live", "--no-open", "--workers", "1", "--language", "de"]
    with subprocess.Popen(words, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        address = running.stdout.readline().split()[0]
        assert address.startswith("http://127.0.0.1:")
        connection = HTTPConnection(address.removeprefix("http://").rstrip("/"), timeout=60)
        connection.request("GET", "/")
        assert b'<html lang="de">' in connection.getresponse().read()
        connection.request("GET", "/pictures?step=5&viewer=1")
        connection.getresponse().read(10)  # it is drawing
        running.send_signal(signal.SIGINT)
        _, said = running.communicate(timeout=60)
    assert running.returncode == 130
    assert "Traceback" not in said
    assert "killed" not in said
