"""A lecture's script: its messages, found by their ids and filled with values.

Messages stand in `<language>/<chapter>.ftl` in the syntax of Project Fluent. The part of an id before its underscore
says whose it is: a step's (`pad-with-o_the-last-step`), a chapter's (`padding_title`), or the `lecture`'s. Code names a
message by the rest: the step being told comes first, then its chapter, then the lecture.

A beat's message may have an attribute `.answer`: what is said only once it can be seen.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

from babel import Locale
from babel.lists import format_list
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import CurrentEnvironment, ResolverEnvironment
from fluent.runtime.types import FluentFloat, FluentType
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk
from fluent.syntax.ast import Message as Entry

from dnacnn.errors import InputError
from scenes.script.numbers import language, locale, number, spelled, use_language

FOLDER = Path(__file__).parent
SHARED = "lecture"  # the owner of what every step may say
ANSWER = "answer"  # the attribute that is said later
_VOWELS = "AEFHILMNORSX"  # letters whose English names begin with a vowel


@runtime_checkable
class Shown(Protocol):
    """A number of the core as it is displayed."""

    @property
    def value(self) -> float:
        """The number."""

    @property
    def shown(self) -> str:
        """How it is written."""


@dataclass(frozen=True)
class Message:
    """A message filled with values.

    Attributes
    ----------
    text : what is said or written.
    readings : the numbers of the core in it and its answer, in the order in which they were used.
    answer : what is said later, if anything is.
    """

    text: str
    readings: tuple[Any, ...] = ()
    answer: str = ""

    @property
    def whole(self) -> str:
        """The text and its answer."""
        return f"{self.text} {self.answer}" if self.answer else self.text


@dataclass(frozen=True)
class Script:
    """All messages of a language.

    Attributes
    ----------
    language : its code.
    bundle : the messages, ready to be filled.
    sources : id -> the message as it is written, with its comment.
    files : id -> the chapter whose file it stands in.
    """

    language: str
    bundle: FluentBundle
    sources: Mapping[str, str]
    files: Mapping[str, str]

    def chapter(self, step: str) -> str:
        """Return the chapter whose file holds a step's messages; the shared one if it has none."""
        return self.files.get(f"{step}_title", SHARED)

    def digest_source(self, step: str) -> str:
        """Return the source of all messages that a step may use: its own, its chapter's, and the shared ones."""
        owners = {step, self.chapter(step), SHARED}
        return "\n".join(source for name, source in self.sources.items() if name.partition("_")[0] in owners)

    def fill(self, name: str, values: Mapping[str, Any]) -> Message:
        """Fill a message with values.

        Parameters
        ----------
        name : the whole id.
        values : by name: strings, numbers, numbers of the core as they are displayed, messages, or lists of these.

        Raises
        ------
        InputError
            If there is no such message, or it uses a value that is not given.
        """
        if name not in self.sources:
            raise InputError(f"the script has no message {name!r}")
        found = self.bundle.get_message(name)
        if found.value is None:
            raise InputError(f"{self.language}/{self.files[name]}.ftl: message {name!r} says nothing")
        used: list[Any] = []
        errors: list[Exception] = []
        # `format_pattern` would turn our numbers into its own, which are written otherwise.
        current = CurrentEnvironment(args={key: _value(one, used) for key, one in values.items()})
        environment = ResolverEnvironment(context=self.bundle, current=current, errors=errors)
        patterns = [found.value, *filter(None, [found.attributes.get(ANSWER)])]
        # A message may be broken into lines where it is written; it is one line where it is said.
        said = [" ".join(line.strip(" ") for line in str(one(environment)).split("\n")) for one in patterns]
        if errors:
            raise InputError(f"{self.language}/{self.files[name]}.ftl: message {name!r}: {errors[0]}")
        return Message(said[0], tuple({id(one): one for one in used}.values()), "".join(said[1:]))


@dataclass(frozen=True)
class _Scope:
    """Which script is in force, and which owners' messages a short id may mean, nearest first."""

    script: Script
    owners: tuple[str, ...]


_scope: ContextVar[_Scope | None] = ContextVar("script", default=None)


def activate(code: str, step: str = SHARED) -> None:
    """Put a language in force, and the messages that a step may use, for what is said from here on in this context."""
    use_language(code)
    script = load(code)
    _scope.set(_Scope(script, tuple(dict.fromkeys((step, script.chapter(step), SHARED)))))


def message(name: str, **values: Any) -> Message:
    """Fill a message of the script in force.

    Parameters
    ----------
    name : a short id, looked for among the messages of the step being told, then its chapter's, then the shared ones;
        or a whole one.
    values : what the message may use.
    """
    scope = _scope.get() or _Scope(load(language()), (SHARED,))
    if "_" in name:
        return scope.script.fill(name, values)
    for owner in scope.owners:
        if f"{owner}_{name}" in scope.script.sources:
            return scope.script.fill(f"{owner}_{name}", values)
    raise InputError(f"the script has no message {name!r} for {scope.owners[0]}")


def say(name: str, **values: Any) -> str:
    """Return the text of a message of the script in force; see `message`."""
    return message(name, **values).text


def say_lines(name: str, **values: Any) -> list[str]:
    """Return the lines of a message whose author has broken it, by slashes between spaces; see `message`."""
    return say(name, **values).split(" / ")


def has_message(name: str) -> bool:
    """Whether the script in force has a message of this whole id."""
    scope = _scope.get()
    return name in (scope.script if scope else load(language())).sources


@cache
def load(code: str) -> Script:
    """Read all messages of a language.

    Raises
    ------
    InputError
        If a file is not what Fluent can read, or an id is there twice; with the file, and the line where it is known.
    """
    bundle = FluentBundle([str(locale(code)).replace("_", "-")], use_isolating=False, functions=_FUNCTIONS)
    sources: dict[str, str] = {}
    files: dict[str, str] = {}
    for path in sorted((FOLDER / code).glob("*.ftl")):
        text = path.read_text(encoding="utf-8-sig")
        for name, source in _messages(path, text):
            if name in sources:
                raise InputError(f"{path}: there are two messages {name!r}")
            sources[name], files[name] = source, path.stem
        bundle.add_resource(FluentResource(text))
    return Script(code, bundle, sources, files)


def _messages(path: Path, text: str) -> Iterator[tuple[str, str]]:
    """Give each message's id and source, with its comment."""
    for entry in FluentParser().parse(text).body:
        start, end = (entry.span.start, entry.span.end) if entry.span else (0, 0)
        if isinstance(entry, Junk):
            line = text.count("\n", 0, start) + 1
            raise InputError(
                f"{path}, line {line}: {entry.annotations[0].message if entry.annotations else 'not a message'}"
            )
        if isinstance(entry, Entry):
            yield entry.id.name, text[start:end]


class _Number(FluentFloat):
    """A number that is written as the film writes numbers, and that notes that it was used."""

    shown: str
    note: Callable[[], None]

    def format(self, locale: Locale) -> str:  # noqa: ARG002 - written already
        """Write the number as it is displayed."""
        self.note()
        return self.shown


class _List(FluentType):
    """Several things, joined as a sentence joins them."""

    def __init__(self, items: Sequence[Any]) -> None:
        self.items = items

    def format(self, locale: Locale) -> str:
        """Write the list."""
        items = [item.format(locale) if isinstance(item, FluentType) else str(item) for item in self.items]
        return str(format_list(items, locale=locale)) if items else ""


class _Written(FluentType):
    """Something that is written already, with its numbers."""

    def __init__(self, written: Message, used: list[Any]) -> None:
        self.written, self.used = written, used

    def format(self, locale: Locale) -> str:  # noqa: ARG002 - written already
        """Give the text, and note the numbers in it."""
        self.used.extend(self.written.readings)
        return self.written.text


def _value(one: Any, used: list[Any]) -> Any:
    if isinstance(one, Message):
        return _Written(one, used)
    if isinstance(one, Shown):
        return _number(one.value, one.shown, lambda: used.append(one))
    if isinstance(one, str):
        return one
    if isinstance(one, Iterable):
        return _List([_value(item, used) for item in one])
    return _number(one, number(one), lambda: None)


def _number(value: float, shown: str, note: Callable[[], None]) -> _Number:
    made = _Number(float(value))
    made.shown, made.note = shown, note
    return made


def _spell(count: Any) -> str:
    """SPELLED($n): a small whole number as a word."""
    word = spelled(float(count))
    if isinstance(count, _Number):
        count.note()
    return word


def _capitalize(text: Any) -> str:
    """CAP($words): the first letter of a sentence."""
    words = str(text)
    return words[:1].upper() + words[1:]


def _article(letters: Any) -> str:
    """ARTICLE($motif): English, the article before letters that are spelt out."""
    return "an" if str(letters)[0] in _VOWELS else "a"


_FUNCTIONS: dict[str, Any] = {"SPELLED": _spell, "CAP": _capitalize, "ARTICLE": _article}
