"""A lecture's script: its messages, found by their ids and filled with values.

Messages stand in `<language>/<chapter>.ftl` in the syntax of Project Fluent. The part of an id before its underscore
says whose it is: a step's (`pad-with-o_the-last-step`), a chapter's (`padding_title`), or the `lecture`'s. Code names a
message by the rest: the step being told comes first, then its chapter, then the lecture. What a language lacks is taken
from English, and a lecturer's own messages come before both.

A beat's message may have an attribute `.answer`: what is said only once it can be seen. What is heard follows from the
text by rules (see `spoken.py`); where they don't do, attributes `.spoken` and `.spoken-answer` are heard instead.
"""

from collections.abc import Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import CurrentEnvironment, ResolverEnvironment
from fluent.syntax.ast import Message as Entry
from fluent.syntax.ast import Resource

from dnacnn.errors import InputError
from scenes.script.numbers import in_language, language, locale, spaced, use_language
from scenes.script.source import Source, parsed, used
from scenes.script.values import FUNCTIONS, Message, value

FOLDER = Path(__file__).parent
ENGLISH = "en"  # which has every message
SHARED = "lecture"  # the owner of what every step may say
ANSWER = "answer"  # the attribute that is said later
SPOKEN, SPOKEN_ANSWER = "spoken", "spoken-answer"  # those that are heard instead of the text and its answer


@dataclass(frozen=True)
class Script:
    """All messages of a language.

    Attributes
    ----------
    language : its code.
    bundle : the messages, ready to be filled.
    entries : those of the language's own files, as Fluent reads them.
    sources : id -> the message as it is written.
    files : id -> the chapter whose file it stands in.
    english : where the messages are that the language lacks; None for English itself.
    """

    language: str
    bundle: FluentBundle
    entries: Sequence[Entry]
    sources: Mapping[str, Source]
    files: Mapping[str, str]
    english: "Script | None" = None

    @property
    def missing(self) -> tuple[str, ...]:
        """The ids of the messages that come from English, since the language lacks them."""
        return tuple(name for name in self.english.sources if name not in self.sources) if self.english else ()

    def has(self, name: str) -> bool:
        """Whether there is a message of this whole id."""
        return name in self.files

    def source(self, name: str) -> Source:
        """Return a message as it is written, in English if the language lacks it."""
        return self.sources[name] if name in self.sources or not self.english else self.english.sources[name]

    def chapter(self, step: str) -> str:
        """Return the chapter whose file holds a step's messages; the shared one if it has none."""
        return self.files.get(f"{step}_title", SHARED)

    def titles(self) -> tuple[str, ...]:
        """Return the ids of the chapters' titles."""
        return tuple(
            name for name in dict.fromkeys(f"{chapter}_title" for chapter in self.files.values()) if self.has(name)
        )

    def reach(self, step: str, *others: str) -> tuple[str, ...]:
        """Name all messages that a step may use: its own, its chapter's, the shared ones, and others.

        Parameters
        ----------
        step : its id.
        others : whole ids.
        """
        owners = {step, self.chapter(step), SHARED}
        waiting = [name for name in self.files if name.partition("_")[0] in owners] + list(others)
        found: set[str] = set()
        while waiting:
            name = waiting.pop()
            if name not in found and self.has(name):
                found.add(name)
                waiting += used(self.source(name).text).messages
        return tuple(name for name in self.files if name in found)

    def digest_source(self, step: str, *others: str) -> str:
        """Return the source of all messages that a step may use; see `reach`."""
        return "\n".join(self.source(name).text for name in self.reach(step, *others))

    def fill(self, name: str, values: Mapping[str, Any]) -> Message:
        """Fill a message with values.

        Parameters
        ----------
        name : the whole id.
        values : by name: strings, numbers, numbers of the core as they are displayed, messages, or lists of these; what
            holds or doesn't becomes "yes" or "no".

        Raises
        ------
        InputError
            If there is no such message, or it uses a value that is not given.
        """
        if not self.has(name):
            raise InputError(f"the script has no message {name!r}")
        if name not in self.sources and self.english:
            with in_language(self.english.language):
                return self.english.fill(name, values)
        found = self.bundle.get_message(name)
        if found.value is None:
            raise InputError(f"{self.sources[name].place}: message {name!r} says nothing")
        readings: list[Any] = []
        errors: list[Exception] = []
        # `format_pattern` would turn our numbers into its own, which are written otherwise.
        current = CurrentEnvironment(args={key: value(one, readings) for key, one in values.items()})
        environment = ResolverEnvironment(context=self.bundle, current=current, errors=errors)
        parts = [found.value, *map(found.attributes.get, (ANSWER, SPOKEN, SPOKEN_ANSWER))]
        place = f"{self.sources[name].place}: message {name!r}"
        try:
            text, answer, heard, answer_heard = [spaced(_in_one_line(one(environment))) if one else "" for one in parts]
        except RecursionError:
            raise InputError(f"{place} uses itself") from None
        if errors:
            # Functions complain of what they are given in their own words, but take nothing by name.
            named = isinstance(errors[0], TypeError)
            raise InputError(f"{place}: {'a function takes nothing by name' if named else errors[0]}")
        return Message(text, tuple({id(one): one for one in readings}.values()), answer, heard, answer_heard, place)


def _in_one_line(said: object) -> str:
    """Join the lines of a message: it may be broken where it is written, but not where it is said."""
    return " ".join(line.strip(" ") for line in str(said).split("\n"))


@dataclass(frozen=True)
class _Scope:
    """Which script is in force, and which owners' messages a short id may mean, nearest first."""

    script: Script
    owners: tuple[str, ...]


_scope: ContextVar[_Scope | None] = ContextVar("script", default=None)


def activate(code: str, step: str = SHARED, words: Sequence[Source] = ()) -> None:
    """Put a language in force, and the messages that a step may use, for what is said from here on in this context.

    Parameters
    ----------
    code : the language's.
    step : the id of the step that is told.
    words : a lecturer's own messages, instead of those of the same ids.
    """
    use_language(code)
    script = load(code, tuple(words))
    _scope.set(_Scope(script, tuple(dict.fromkeys((step, script.chapter(step), SHARED)))))


def in_force() -> Script:
    """Return the script in force."""
    scope = _scope.get()
    return scope.script if scope else load(language())


def message(name: str, **values: Any) -> Message:
    """Fill a message of the script in force.

    Parameters
    ----------
    name : a short id, looked for among the messages of the step being told, then its chapter's, then the shared ones;
        or a whole one.
    values : what the message may use.
    """
    return in_force().fill(whole_id(name), values)


def whole_id(name: str) -> str:
    """Return the whole id that a short one means for the step being told; see `message`."""
    if "_" in name:
        return name
    scope = _scope.get() or _Scope(load(language()), (SHARED,))
    for owner in scope.owners:
        if scope.script.has(f"{owner}_{name}"):
            return f"{owner}_{name}"
    raise InputError(f"the script has no message {name!r} for {scope.owners[0]}")


def say(name: str, **values: Any) -> str:
    """Return the text of a message of the script in force; see `message`."""
    return message(name, **values).text


def say_lines(name: str, **values: Any) -> list[str]:
    """Return the lines of a message whose author has broken it, by slashes between spaces; see `message`."""
    return say(name, **values).split(" / ")


def has_message(name: str) -> bool:
    """Whether the script in force has a message of this whole id."""
    return in_force().has(name)


def languages() -> tuple[str, ...]:
    """Return the codes of the languages that come with the lecture, English first."""
    found = sorted(path.name for path in FOLDER.iterdir() if any(path.glob("*.ftl")))
    return tuple(sorted(found, key=lambda code: code != ENGLISH))


def load(code: str, words: tuple[Source, ...] = ()) -> Script:
    """Read all messages of a language.

    Parameters
    ----------
    code : the language's.
    words : a lecturer's own messages, instead of those of the same ids.

    Raises
    ------
    InputError
        If a file is not what Fluent can read, or an id is there twice; with the file and the line.
    """
    return read(code, words)  # a cache takes what is left out for something else


@cache
def read(code: str, words: tuple[Source, ...]) -> Script:
    """Read all messages of a language once; see `load`."""
    english = None if code == ENGLISH else load(ENGLISH)
    own: dict[str, Source] = {}
    entries: list[Entry] = []
    files: dict[str, str] = dict(english.files) if english else {}
    for path in sorted((FOLDER / code).glob("*.ftl")):
        for source, entry in parsed(path.read_text(encoding="utf-8-sig"), str(path)):
            if source.name in own:
                raise InputError(f"{source.place}: there are two messages {source.name!r}")
            own[source.name], files[source.name] = source, path.stem
            entries.append(entry)
    own |= {source.name: source for source in words}
    bundle = FluentBundle([str(locale(code)).replace("_", "-")], use_isolating=False, functions=FUNCTIONS)
    # A message may use another one that the language lacks.
    bundle.add_resource(Resource([*(english.entries if english else ()), *entries]), allow_overrides=True)
    bundle.add_resource(FluentResource("\n\n".join(source.text for source in words)), allow_overrides=True)
    return Script(code, bundle, entries, own, files, english)
