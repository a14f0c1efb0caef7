"""Messages are found by their ids and filled with values; whatever is wrong with one is said in a sentence."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from dnacnn.errors import InputError
from scenes.kit.type.shown import Reading
from scenes.script import script
from scenes.script.values import Message

Write = Callable[..., None]
DISTANCE = Reading("distance", (0,), -0.2, "−0.20")


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Write]:
    """Write the files of a language, as `write(chapter="message = ...")`, and put it in force for step `pad`."""
    monkeypatch.setattr(script, "FOLDER", tmp_path)

    def put(language: str = "en", **files: str) -> None:
        (tmp_path / language).mkdir(exist_ok=True)
        for name, text in files.items():
            (tmp_path / language / f"{name}.ftl").write_text(text, encoding="utf-8")
        monkeypatch.setattr(script, "read", cache(script.read.__wrapped__))  # what is known of the lecture's stays
        script.activate(language, "pad")

    yield put
    monkeypatch.undo()
    script.activate("en")


def test_the_nearest_owner_speaks(write: Write) -> None:
    write(
        padding="pad_title = Pad\npadding_sum = of the chapter\npad_end = the step's\nother_end = another's",
        lecture="lecture_sum = of all\nlecture_end = everybody's\nlecture_yes = yes",
    )
    assert [script.say(name) for name in ("end", "sum", "yes", "other_end")] == [
        "the step's",
        "of the chapter",
        "yes",
        "another's",
    ]


@pytest.mark.parametrize("holds", [True, np.True_])
def test_what_holds_is_yes(write: Write, holds: bool) -> None:
    write(padding="pad_title = Pad\npad_all = { $all ->\n    [yes] all\n   *[no] some\n }")
    assert [script.say("all", all=one) for one in (holds, not holds)] == ["all", "some"]


@pytest.mark.parametrize(("count", "said"), [(1, "one case, 1"), (2, "Two cases, 2"), (147440, "147\u202f440 cases")])
def test_counts_follow_the_language(write: Write, count: int, said: str) -> None:
    write(
        padding="""
pad_title = Pad
pad_count = { $n ->
    [one] one case, { $n }
   *[other] { CAP(SPELLED($n)) } cases, { $n }
 }
"""
    )
    assert script.say("count", n=count).startswith(said)


def test_readings_keep_how_they_are_displayed_and_are_handed_on(write: Write) -> None:
    write(padding="pad_title = Pad\npad_off = off by { $distance }\n    or { $distance }, not { SPELLED($n) }")
    said = script.message("off", distance=DISTANCE, n=2, unused=Reading("unused", (), 1.0, "1"))
    assert said.text == "off by −0.20 or −0.20, not two"
    assert said.readings == (DISTANCE,)


def test_two_values_that_are_equal_are_two_readings(write: Write) -> None:
    write(padding="pad_title = Pad\npad_columns = { $first } to { $last }")
    first, last = (Reading("counted", (9,), 10.0, "10") for _ in range(2))
    assert script.message("columns", first=first, last=last).readings == (first, last)


def test_a_message_within_another_keeps_its_readings(write: Write) -> None:
    write(padding="pad_title = Pad\npad_off = off by { $d }\npad_here = here { $off }, { $off }")
    said = script.message("here", off=script.message("off", d=DISTANCE))
    assert said == Message("here off by −0.20, off by −0.20", (DISTANCE,))


@pytest.mark.parametrize(
    ("items", "said"), [(["CA"], "CA"), (["CA", "TT"], "CA and TT"), (["CA", DISTANCE, 3], "CA, −0.20 and 3")]
)
def test_lists_are_joined_as_a_sentence_does(write: Write, items: list[object], said: str) -> None:
    write(padding="pad_title = Pad\npad_all = { $items }")
    assert script.say("all", items=items) == said


def test_a_claim_is_chosen_by_its_name(write: Write) -> None:
    write(
        padding="""
pad_title = Pad
pad_where = { $side ->
    [left] before
   *[right] after
 } { ARTICLE($motif) } { $motif }
"""
    )
    assert script.say("where", side="left", motif="AG") == "before an AG"
    assert script.say("where", side="right", motif="CA") == "after a CA"


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("pad_title = Pad", "end", "no message 'end' for pad"),
        ("pad_title = Pad", "pad_end", "no message 'pad_end'"),
        ("pad_title = Pad\npad_end = { $n }", "end", r"padding\.ftl.*'pad_end'.*: n$"),
        ("pad_title = Pad\npad_end = { pad_sum }\npad_sum = { pad_end }", "end", r"'pad_end' uses itself$"),
        ("pad_title = Pad\npad_end = { SPELLED() }", "end", r"'pad_end': SPELLED\(\) wants one number, got none$"),
        ('pad_title = Pad\npad_end = { ORDINAL("CA") }', "end", r"ORDINAL\(\) wants one number, got 'CA'$"),
        ("pad_title = Pad\npad_end = { SPELLED(3, as: 1) }", "end", "a function takes nothing by name$"),
    ],
)
def test_a_mistake_is_one_sentence(write: Write, text: str, name: str, wanted: str) -> None:
    write(padding=text)
    with pytest.raises(InputError, match=wanted):
        script.say(name)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("pad_title = Pad\n\npad_end = { $n", r"padding\.ftl, line 3"),
        ("pad_title = Pad\npad_title = Pad again", "two messages 'pad_title'"),
    ],
)
def test_a_file_that_cannot_be_read_says_where(write: Write, text: str, wanted: str) -> None:
    with pytest.raises(InputError, match=wanted):
        write(padding=text)


def test_what_a_step_may_say_is_summed_up(write: Write) -> None:
    write(
        padding="# Seen first.\npad_title = Pad\npad_end = end\nother_title = O\npadding_sum = sum",
        pooling="pool_title = Pool",
        lecture="lecture_yes = yes",
    )
    source = script.load("en").digest_source("pad")
    assert "Seen first." not in source
    assert {"pad_end", "padding_sum", "lecture_yes"} <= set(source.split())
    assert not {"other_title", "pool_title"} & set(source.split())


def test_slashes_break_a_message_into_lines(write: Write) -> None:
    write(padding="pad_title = Pad\npad_reply = Well, { $n } is / a misnomer.")
    assert script.say_lines("reply", n="softmax") == ["Well, softmax is", "a misnomer."]


def test_an_answer_is_a_messages_second_part(write: Write) -> None:
    write(
        padding="""
pad_title = Pad
pad_question = Which of { $n } is it?
    .answer = { $n ->
        [one] The only one,
       *[other] The last of { SPELLED($n) },
    } off by { $d }.
"""
    )
    said = script.message("question", n=2, d=DISTANCE)
    assert (said.text, said.answer) == ("Which of 2 is it?", "The last of two, off by −0.20.")
    assert said.whole == "Which of 2 is it? The last of two, off by −0.20."
    assert said.readings == (DISTANCE,)
    assert "The last of" in script.load("en").digest_source("pad")


def test_a_mistake_in_an_answer_is_one_sentence(write: Write) -> None:
    write(padding="pad_title = Pad\npad_question = Which?\n    .answer = The { $n }.")
    with pytest.raises(InputError, match=r"padding\.ftl.*'pad_question'.*: n$"):
        script.message("question")


@pytest.mark.parametrize(
    ("language", "listed", "counted"),
    [
        ("en", "CA, TT and AG", ["other", "one", "other"]),
        ("de", "CA, TT und AG", ["other", "one", "other"]),
        ("es", "CA, TT y AG", ["other", "one", "other"]),
        ("fr", "CA, TT et AG", ["one", "one", "other"]),
    ],
)
def test_lists_and_plurals_are_the_languages(write: Write, language: str, listed: str, counted: list[str]) -> None:
    text = "pad_title = Pad\npad_all = { $items }\npad_count = { $n ->\n    [one] one\n   *[other] other\n }"
    write(padding=text)
    write(language, padding=text)
    assert script.say("all", items=["CA", "TT", "AG"]) == listed
    assert [script.say("count", n=n) for n in (0, 1, 2)] == counted


def test_what_a_language_lacks_is_said_in_english(write: Write) -> None:
    write(padding="pad_title = Pad\npad_half = { SPELLED($n) } of { $x }, { pad_title }")
    write("de", padding="pad_title = Polster\npad_end = { pad_half }")
    assert script.in_force().missing == ("pad_half",)
    assert script.say("half", n=2, x=0.5) == "two of 0.5, Pad"
    assert script.say("title") == "Polster"
    assert script.language() == "de"
