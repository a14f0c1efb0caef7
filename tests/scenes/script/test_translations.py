"""The scripts that come with the lecture: each language has what English has, and all of it is used."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Pattern
from fluent.syntax.serializer import serialize_pattern

from scenes.kit.type.fonts import missing_letters
from scenes.script.script import ENGLISH, FOLDER, Script, languages, load
from scenes.script.source import used
from scenes.script.values import FUNCTIONS

SCENES = FOLDER.parent
OTHERS = [code for code in languages() if code != ENGLISH]
# Messages whose values are English's alone, such as the letter that an article depends on.
OWN = frozenset({"the-whole-network_a-motif", "summarize_is-there"})
_OF_A_BEAT = re.compile(r"^ +\.([a-z-]+) =", re.MULTILINE)
_HEARD = {
    "spoken": None,
    "spoken-answer": "answer",
}  # what is heard, and what it is heard instead of: a text, an answer


def messages(script: Script) -> Iterator[tuple[str, str]]:
    yield from ((name, source.text) for name, source in script.sources.items())


@pytest.mark.parametrize("code", OTHERS)
def test_a_language_has_the_messages_of_english_and_no_others(code: str) -> None:
    english, other = load(ENGLISH), load(code)
    assert sorted(set(other.sources) - set(english.sources)) == []
    begun = {other.files[name] for name in other.sources}
    assert [name for name in other.missing if english.files[name] in begun] == []
    assert all(other.files[name] == english.files[name] for name in other.sources)


@pytest.mark.parametrize("code", OTHERS)
def test_a_message_has_the_same_values_and_parts_in_every_language(code: str) -> None:
    english = load(ENGLISH)
    for name, text in messages(load(code)):
        if english.has(name) and name not in OWN:
            before = english.sources[name].text
            assert used(text).values == used(before).values, name
            assert _OF_A_BEAT.findall(text) == _OF_A_BEAT.findall(before), name


@pytest.mark.parametrize("code", languages())
def test_what_is_heard_instead_has_the_same_values(code: str) -> None:
    for name, text in messages(load(code)):
        (message,) = FluentParser().parse(text).body
        parts = {one.id.name: _values(one.value) for one in message.attributes} | {None: _values(message.value)}
        assert set(parts) <= {None, "answer", *_HEARD}, name
        for heard in _HEARD.keys() & parts.keys():
            assert parts[heard] == parts[_HEARD[heard]], name


def _values(pattern: Pattern) -> frozenset[str]:
    """Return the values that a part of a message is filled with."""
    return used(f"part ={serialize_pattern(pattern)}").values


@pytest.mark.parametrize("code", languages())
def test_the_fonts_have_all_letters(code: str) -> None:
    for name, text in messages(load(code)):
        assert missing_letters("".join(used(text).words)) == [], name


@pytest.mark.parametrize("code", languages())
def test_a_message_uses_what_there_is(code: str) -> None:
    english = load(ENGLISH)
    for name, text in messages(load(code)):
        assert used(text).functions <= set(FUNCTIONS), name
        # What a step says depends on its own, its chapter's and the shared messages alone: so its film does too.
        owner = name.partition("_")[0]
        near = {owner, english.chapter(owner), "lecture"}
        assert {other.partition("_")[0] for other in used(text).messages} <= near, name


def test_every_message_is_used() -> None:
    named = _named()
    unused = [name for name, _ in messages(load(ENGLISH)) if not _is_used(name, named)]
    assert unused == []


@cache
def _named() -> re.Pattern[str]:
    """Return what matches every id, short or whole, that the program names, in strings with or without values."""
    found = {pattern for path in SCENES.rglob("*.py") for node in ast.walk(_tree(path)) if (pattern := _pattern(node))}
    templates = "\n".join(path.read_text() for path in SCENES.rglob("templates/*.html"))
    found |= {re.escape(name) for name in re.findall(r'"([a-z]+_[a-z-]+)"', templates)}
    return re.compile("|".join(sorted(found)))


def _tree(path: Path) -> ast.AST:
    return ast.parse(path.read_text(encoding="utf-8"))


def _pattern(node: ast.AST) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        more = r"(-[\w-]+)?" if "_" in node.value else ""  # the rest may be chosen elsewhere
        return re.escape(node.value) + more if re.fullmatch(r"[\w-]+", node.value) else None
    if isinstance(node, ast.JoinedStr):
        parts = [re.escape(one.value) if isinstance(one, ast.Constant) else r"[\w-]+" for one in node.values]
        fixed = "".join(one.value for one in node.values if isinstance(one, ast.Constant))
        return "".join(parts) if re.fullmatch(r"[\w-]*[a-z]{2}[\w-]*", fixed) else None
    return None


def _is_used(name: str, named: re.Pattern[str]) -> bool:
    short = name.partition("_")[2]
    within = any(name in used(text).messages for _, text in messages(load(ENGLISH)))
    remark = re.sub("^remark-", "", short)
    return within or any(named.fullmatch(one) for one in (name, short, remark))
