"""One thing that can be rendered, and which of them is meant by `5`, `5b`, `3-6` or a name.

Nothing here draws, so that a command which only names steps need not import Manim.
"""

import importlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from dnacnn.network.pasted import quoted
from scenes.kit.telling.step_number import StepNumber
from scenes.studio.errors import StudioError

if TYPE_CHECKING:
    from scenes.kit.telling.step import Step


@dataclass(frozen=True, order=True)
class Entry:
    """A step, or a card.

    Attributes
    ----------
    name : what its files are called; sorted by it, entries stand in the order of the lecture.
    number : the step's; None for a card.
    title : what its heading says.
    module, scene : where its class is found.
    takes_over, hands_over : whether it begins with the last picture of the step before, and leaves its own to the next.
    parts : those of the network that it is about, as `Step.parts` names them.
    """

    name: str
    number: StepNumber | None
    title: str
    module: str
    scene: str
    takes_over: bool = False
    hands_over: bool = False
    parts: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """What the script calls it: the name without its number."""
        return step_id(self.name)

    @property
    def chapter(self) -> str:
        """The folder that it lies in; empty for what lies in none."""
        folders = self.module.split(".")[1:-1]
        return folders[-1] if folders else ""

    @property
    def data(self) -> int | str | None:
        """The number as a program reads it."""
        return None if self.number is None else self.number.data

    def load(self) -> "type[Step]":
        """Import the class."""
        found: type[Step] = getattr(importlib.import_module(self.module), self.scene)
        return found


def step_id(name: str) -> str:
    """Return the id of a step or card from its name.

    >>> step_id("05b-pad-with-o"), step_id("07-0-pooling")
    ('pad-with-o', 'pooling')
    """
    return re.sub(r"^\d\d[b-z]?-(0-)?", "", name)


def select(words: Iterable[str], among: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return the entries that are meant, each once, in the order of the lecture.

    Parameters
    ----------
    words : each a list with commas of numbers (`5`), ranges (`3-6`), names (`05-pad-with-o`) and chapters (`encore`);
        none means all.
    among : all that there are.

    Raises
    ------
    StudioError
        If a word is none of these, or means a step that there is not.

    Examples
    --------
    >>> steps = tuple(Entry(f"{n:02d}-step", StepNumber(n), "Step", "scenes", "Step") for n in (1, 2, 3, 4))
    >>> [str(entry.number) for entry in select(["1,3-4"], steps)]
    ['1', '3', '4']
    """
    given = list(words)
    if not given:
        return among
    parts = [part.strip() for word in given for part in word.split(",") if part.strip()]
    if not parts:  # as from a variable of a shell that is not set, which hardly means all
        parts = [" ".join(given)]
    return tuple(sorted({entry for part in parts for entry in _meant(part, among)}, key=lambda entry: entry.name))


def _meant(part: str, among: tuple[Entry, ...]) -> Iterator[Entry]:
    if span := re.fullmatch(r"(\d{1,9}[b-z]?)(?:-(\d{1,9}[b-z]?))?", part):
        yield from _between(StepNumber.parse(span[1]), StepNumber.parse(span[2] or span[1]), among)
        return
    named = [entry for entry in among if part and part.lower() in (entry.name, entry.chapter)]
    if not named:
        wanted = "steps are given by number (5, 3-6 or 1,4,7-9), by name (as `list` shows) or by chapter"
        raise StudioError(f"{wanted}, got {quoted(part)}")
    yield from named


def _between(first: StepNumber, last: StepNumber, among: tuple[Entry, ...]) -> list[Entry]:
    if first > last:
        raise StudioError(f"a range of steps goes upwards, got {first}-{last}")
    steps = {entry.number: entry for entry in among if entry.number is not None}
    for number in chain([first], map(StepNumber, range(first.whole + 1, last.whole + 1)), [last]):
        if number not in steps:
            raise StudioError(f"there is no step {number}; the steps are {_spans(steps)}")
    return [entry for number, entry in steps.items() if first <= number <= last]


def _spans(numbers: Iterable[StepNumber]) -> str:
    """Write numbers with ranges: 1-6, 9."""
    spans: list[list[StepNumber]] = []
    for number in sorted(numbers):
        if spans and number.whole <= spans[-1][-1].whole + 1:
            spans[-1] = [spans[-1][0], number]
        else:
            spans.append([number, number])
    return ", ".join(f"{low}-{high}" if low < high else str(low) for low, high in spans) or "still to be written"
