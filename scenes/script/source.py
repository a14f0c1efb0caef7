"""Messages as they are written: read from a file's text, each with its place, and what it uses."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from fluent.syntax import FluentParser
from fluent.syntax.ast import BaseNode, FunctionReference, Junk, MessageReference, TextElement, VariableReference
from fluent.syntax.ast import Message as Entry
from fluent.syntax.visitor import Visitor

from dnacnn.errors import InputError


@dataclass(frozen=True)
class Source:
    """A message as it is written.

    Attributes
    ----------
    name : its id.
    text : the whole of it, in Fluent's syntax, without the comment above it.
    place : where it stands: a file and a line.
    """

    name: str
    text: str
    place: str


@dataclass(frozen=True)
class Use:
    """What a message uses, and what it says.

    Attributes
    ----------
    values : the names of the values that it is filled with.
    messages, functions : the other messages and the functions that it uses.
    words : what it says itself, piece by piece.
    """

    values: frozenset[str]
    messages: frozenset[str]
    functions: frozenset[str]
    words: tuple[str, ...]


def sources(text: str, file: str) -> Iterator[Source]:
    """Give the messages of a file; see `parsed`."""
    return (source for source, _ in parsed(text, file))


def parsed(text: str, file: str) -> Iterator[tuple[Source, Entry]]:
    """Give the messages of a file, each as it is written and as Fluent reads it.

    Parameters
    ----------
    text : what stands in the file.
    file : what it is called in a complaint.

    Raises
    ------
    InputError
        If Fluent can't read it, or an id is there twice; with the line.
    """
    seen: dict[str, int] = {}
    try:
        entries = FluentParser().parse(text).body
    except RecursionError:
        raise InputError(f"{file}: braces stand in braces in braces, more of them than can be read") from None
    for entry in entries:
        if isinstance(entry, Junk):
            at = (entry.annotations[0].span or entry.span) if entry.annotations else entry.span
            why = entry.annotations[0].message if entry.annotations else "not a message"
            raise InputError(f"{file}, line {_line(text, at.start if at else 0)}: {why}")
        if isinstance(entry, Entry) and entry.span and entry.id.span:
            name, line = entry.id.name, _line(text, entry.id.span.start)
            if name in seen:
                raise InputError(
                    f"{file}, line {line}: there are two messages {name!r}, the first in line {seen[name]}"
                )
            seen[name] = line
            yield Source(name, text[entry.id.span.start : entry.span.end], f"{file}, line {line}"), entry


@cache
def used(text: str) -> Use:
    """Return what the text of a message uses.

    >>> use = used("a_b = about { $n }: { a_c }, { SPELLED($n) }")
    >>> sorted(use.values), sorted(use.messages), sorted(use.functions), use.words
    (['n'], ['a_c'], ['SPELLED'], ('about ', ': ', ', '))
    """
    found = _Finder()
    found.visit(FluentParser().parse(text))
    return Use(frozenset(found.values), frozenset(found.messages), frozenset(found.functions), tuple(found.words))


class _Finder(Visitor):
    def __init__(self) -> None:
        self.values: set[str] = set()
        self.messages: set[str] = set()
        self.functions: set[str] = set()
        self.words: list[str] = []

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 - named as the visitor has it
        self.values.add(node.id.name)

    def visit_MessageReference(self, node: MessageReference) -> None:  # noqa: N802
        self.messages.add(node.id.name)

    def visit_FunctionReference(self, node: FunctionReference) -> None:  # noqa: N802
        self.functions.add(node.id.name)
        self.generic_visit(node)

    def visit_TextElement(self, node: TextElement) -> None:  # noqa: N802
        self.words.append(node.value)

    def visit_Comment(self, _: BaseNode) -> None:  # noqa: N802
        """Pass over a comment."""


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1
