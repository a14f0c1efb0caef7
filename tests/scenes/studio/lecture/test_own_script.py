"""A lecturer's own words: read where they stand, checked before anything is drawn, and begun by a command."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dnacnn.errors import InputError
from scenes.kit.telling.settings import Settings
from scenes.script.script import ENGLISH, activate, load, say
from scenes.script.source import Source
from scenes.studio.cli import main
from scenes.studio.errors import StudioError
from scenes.studio.jobs.job import Job
from scenes.studio.lecture import drafts, lecture_file, own_script
from scenes.studio.lecture.catalog import entries
from scenes.studio.store.cache import film_key

CARD = "softargmax_card"
OWN = f"{CARD} = Part {{ $chapter }}: a name set right.\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)
    yield
    activate(ENGLISH)


def write(text: str, path: str = "script.ftl") -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")


def test_what_is_changed_is_said_and_what_is_left_out_stays() -> None:
    write(OWN)
    activate(ENGLISH, "softargmax", own_script.read(Path(), ENGLISH))
    assert say("card", chapter=4) == "Part 4: a name set right."
    assert say("title") == load(ENGLISH).fill("softargmax_title", {}).text


def test_what_is_as_it_was_counts_as_left_out() -> None:
    write(load(ENGLISH).sources[CARD].text)
    assert own_script.read(Path(), ENGLISH) == ()


def test_words_are_a_languages_own() -> None:
    write(OWN.replace("Part", "Parte"), "script.pt.ftl")
    write("lecture_positive = positiva", "script/pt/lecture.ftl")
    assert own_script.read(Path(), ENGLISH) == ()
    assert [one.name for one in own_script.read(Path(), "pt")] == ["lecture_positive", CARD]
    assert lecture_file.choose(language="pt").settings.language == "pt"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("softargmax_cart = Part", "line 1: 'softargmax_cart' is no message of the lecture; did you mean"),
        (f"\n{CARD} = Part {{ $part }}", f"line 2: '{CARD}' uses a value $part that it is not given; it is given"),
        (f"{CARD} = Part {{ $chapter", "line 1: "),
        (f"{CARD} = a\n{CARD} = b", f"line 2: there are two messages '{CARD}', the first in line 1"),
        (f"{CARD} = {{ SPELT($chapter) }}", f"line 1: '{CARD}' uses SPELT(), which is none of SPELLED"),
        (f"{CARD} = {{ softargmax_cord }}", f"line 1: '{CARD}' uses a message 'softargmax_cord' that"),
        (f"{CARD} = So 你 see", f"line 1: '{CARD}' wants letters that the lecture's fonts have, got 'So 你 see'"),
    ],
)  # fmt: skip
def test_a_mistake_is_one_sentence_with_its_line(text: str, sentence: str) -> None:
    write(text)
    with pytest.raises(InputError) as mistake:
        own_script.read(Path(), ENGLISH)
    assert str(mistake.value).startswith(f"script.ftl, {sentence}")


def test_braces_without_end_are_one_sentence() -> None:
    write(f"{CARD} = {1000 * '{'}")
    with pytest.raises(InputError, match=r"^script.ftl: braces stand in braces"):
        own_script.read(Path(), ENGLISH)


def test_a_changed_sentence_changes_the_films_that_may_say_it_and_no_others() -> None:
    name = "a-fair-question_a-misnomer"
    words = (Source(name, f"{name} = The name is wrong.", "script.ftl, line 1"),)
    jobs = [Job(entry) for entry in entries()]
    changed = [job.entry.id for job in jobs if film_key(job) != film_key(replace(job, settings=Settings(words=words)))]
    assert changed == ["a-fair-question"]
    moved = (replace(words[0], place="script.ftl, line 9"),)
    job = next(job for job in jobs if job.entry.id == "a-fair-question")
    one, other = (film_key(replace(job, settings=Settings(words=which))) for which in (words, moved))
    assert one == other


def test_edit_writes_the_sentences_in_force_and_keeps_those_that_are_there() -> None:
    write(f"# mine\n{OWN}")
    spoken = load(ENGLISH, own_script.read(Path(), ENGLISH))
    path, count = drafts.edit(spoken, Path(), {"softargmax", "a-fair-question"})
    text = path.read_text(encoding="utf-8")
    assert text.startswith(f"# mine\n{OWN}")
    assert text.count(f"{CARD} =") == 1
    assert count == sum(name.startswith(("softargmax_", "a-fair-question_")) for name in spoken.sources) - 1
    assert own_script.read(Path(), ENGLISH) == tuple(spoken.sources[name] for name in [CARD])
    assert drafts.edit(spoken, Path(), {"softargmax", "a-fair-question"})[1] == 0


def test_all_that_edit_writes_is_as_it_was(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["script", "--edit"])
    assert left.value.code == 0
    assert "script.ftl has" in capsys.readouterr().out
    assert own_script.read(Path(), ENGLISH) == ()
    text = Path("script.ftl").read_text(encoding="utf-8")
    assert all(f"\n{name} =" in text for name in load(ENGLISH).sources)


def test_another_language_begins_with_english_to_translate() -> None:
    place = drafts.begin("pt", Path())
    assert own_script.languages(Path())[-1] == "pt"
    assert own_script.read(Path(), "pt") == ()
    assert set(load("pt").missing) == set(load(ENGLISH).sources)
    path = place / "lecture.ftl"
    path.write_text(
        path.read_text(encoding="utf-8").replace("# lecture_positive = positive", "lecture_positive = positiva")
    )
    words = own_script.read(Path(), "pt")
    activate("pt", words=words)
    assert (say("lecture_positive"), say("lecture_negative")) == ("positiva", "negative")
    with pytest.raises(StudioError, match="there is a script in pt already"):
        drafts.begin("pt", Path())


@pytest.mark.parametrize("code", ["xx", "klingon!", "../en"])
def test_a_language_without_a_script_is_refused(code: str) -> None:
    with pytest.raises(InputError, match=f'--language wants "en".*got {code!r}; `dnacnn script --new CODE`'):
        lecture_file.choose(language=code)


@pytest.mark.parametrize("code", ["klingon!", "../en", ""])
def test_a_language_that_is_none_is_not_begun(code: str) -> None:
    with pytest.raises(InputError, match="language wants a code such as"):
        drafts.begin(code, Path())


def test_what_a_language_lacks_is_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    write("lecture_positive = positiva", "script/pt/lecture.ftl")
    with pytest.raises(SystemExit):
        main(["--language", "pt", "list", "99"])
    told = [line for line in capsys.readouterr().err.splitlines() if "lacks" in line]
    count = len(load(ENGLISH).sources)
    assert len(told) == 1
    assert told[0].startswith(f"the script in pt lacks {count - 1} messages of {count}, said in English: ")
