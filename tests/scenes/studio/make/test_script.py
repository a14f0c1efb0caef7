"""The script to be read aloud says what the film says, with its times."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from scenes.kit.telling.beat import Beat
from scenes.kit.telling.settings import Settings
from scenes.script.numbers import NO_BREAK
from scenes.script.script import activate
from scenes.studio.lecture.entry import Entry
from scenes.studio.make import script
from scenes.studio.make.order import OK, Order
from scenes.studio.make.script import Spoken
from scenes.studio.store import index
from scenes.studio.video.quality import Quality

pytestmark = pytest.mark.usefixtures("here")

SIZE = Quality(160, 90, 10)


@pytest.fixture
def order(entry: Entry, tmp_path: Path) -> Iterator[Order]:
    yield Order((entry,), True, tmp_path / "media", SIZE, Settings(title="Mine"))
    activate("en")


@pytest.mark.parametrize(("words", "lasts", "lacks"), [(25, 10.0, 0.0), (25, 9.9, 0.1), (26, 10.0, 0.4)])
def test_words_are_timed_at_150_a_minute(words: int, lasts: float, lacks: float) -> None:
    told = Spoken.of(Beat("a", " ".join(["word"] * words), 1.0, 2.0, 1.0 + lasts, loop=False), "en")
    assert told.takes == pytest.approx(words / 150 * 60)
    assert told.lacks == pytest.approx(lacks)
    assert ("but reading takes" in told.time) == (lacks > 0)


def test_words_are_as_they_are_spoken() -> None:
    beat = Beat("a", "CA and TT? ẋ is −0.2.", 0.0, 1.0, 9.0, loop=False, answer="ẋ is −0.2.", answered=4.0)
    told = Spoken.of(beat, "en")
    assert [part.replace(NO_BREAK, " ") for part in told.parts] == ["C A and T T?", "x dot is minus 0.2."]
    assert told.words == len(["C", "A", "and", "T", "T", "x", "dot", "is", "minus", "zero", "point", "two"])


def test_what_the_script_has_instead_is_spoken() -> None:
    beat = Beat("a", "½? ½.", 0.0, 1.0, 9.0, loop=False, answer="½.", answered=4.0, spoken="How much?")
    assert Spoken.of(beat, "en").parts == ("How much?", "One half.")


def test_it_is_printed_beat_by_beat(order: Order) -> None:
    out = StringIO()
    assert script.make(order, Console(file=out, width=120), []) == OK
    lines = out.getvalue().splitlines()
    assert lines[0] == "Mine"
    assert lines.index("2  A step") < lines.index("     It comes.") < lines.index("     It goes, and it stays.")
    assert not any(order.folder.glob("*.txt"))


def test_a_beat_that_is_too_short_for_its_words_is_marked(order: Order, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(script, "RATE", 60)
    out = StringIO()
    assert script.make(order, Console(file=out, width=120), []) == OK
    lines = out.getvalue().splitlines()
    tight = [line for line in lines if "but reading takes" in line]
    assert len(tight) == 2
    assert [line for line in lines if line.startswith("!")] == tight
    assert " ".join(lines[-2:]).startswith("2 sentences are longer than their time.")


def test_files_are_the_same_script(order: Order, poppler: Callable[..., str]) -> None:
    assert script.make(order, Console(file=StringIO())) == OK
    text = (order.folder / "script.txt").read_text(encoding="utf-8")
    said = " ".join(poppler("pdftotext", order.folder / "script.pdf", "-").split())
    for words in ("Mine", "A step", "It comes.", "It goes, and it stays.", "2 beats, 7 words"):
        assert words in text
        assert words in said
    assert {one["file"] for one in index.read(order.folder)} == {"script.txt", "script.pdf"}


def test_files_of_another_language_carry_it(order: Order) -> None:
    other = replace(order, settings=replace(order.settings, language="pt"))
    assert script.make(other, Console(file=StringIO()), ["pdf"]) == OK
    assert b"/Lang(pt)" in (order.folder / "script.pt.pdf").read_bytes().replace(b"/Lang (", b"/Lang(")
    assert [one["language"] for one in index.read(order.folder, "pt")] == ["pt"]
