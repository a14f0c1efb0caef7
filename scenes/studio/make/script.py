"""`dnacnn script`: what the lecture says, beat by beat, with its times, to be read aloud."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import wrap
from typing import Any

from rich.console import Console

from scenes.kit.look.theme import LIGHT
from scenes.kit.telling.beat import Beat
from scenes.script.numbers import number
from scenes.script.script import say
from scenes.script.spoken import count_words, spoken
from scenes.studio.errors import StudioError
from scenes.studio.jobs.job import Result
from scenes.studio.make.list import beats
from scenes.studio.make.order import OK, Order
from scenes.studio.paper import paper
from scenes.studio.phrases import clock
from scenes.studio.store.atomic import whole

FORMATS = ("txt", "pdf")
RATE = 150  # words a minute, as one reads aloud

_NAME = "script"
_COLUMNS = 88  # of the text
_INDENT = 5
_TIGHT = "!"  # beside a beat that is too short for its words


@dataclass(frozen=True)
class Spoken:
    """What is said aloud in a beat.

    Attributes
    ----------
    name : the beat's id, by which a recording of it is called.
    parts : the words as they are spoken: the sentence, or what comes before its answer and the answer.
    words : how many these are.
    lasts : the seconds that the beat has.
    """

    name: str
    parts: tuple[str, ...]
    words: int
    lasts: float

    @classmethod
    def of(cls, beat: Beat, language: str) -> "Spoken":
        """Say a beat's sentence aloud."""
        parts = tuple(spoken(part, language) for part in beat.heard)
        words = sum(count_words(part, language) for part in parts)
        return cls(beat.name, parts, words, beat.end - beat.start)

    @property
    def takes(self) -> float:
        """The seconds that its words take at `RATE`."""
        return self.words * 60 / RATE

    @property
    def lacks(self) -> float:
        """The seconds that its words take beyond the beat's."""
        return max(0.0, self.takes - self.lasts)

    @property
    def time(self) -> str:
        """How long the beat and its words are, in words of the script in force."""
        name = "script_too-long" if self.lacks else "script_seconds"
        return say(name, lasts=number(self.lasts, 1), takes=number(self.takes, 1))


def make(order: Order, console: Console, formats: Sequence[str] = FORMATS) -> int:
    """Write the script of an order in the formats txt and pdf, or print it if there are none; return the exit code."""
    results = told(order)
    order.speak()
    title = order.title or say("studio_untitled")
    if not formats:
        console.print(text(results, title), highlight=False, markup=False, soft_wrap=True)
    for suffix in formats:
        path = order.path(_NAME, f".{suffix}")
        with whole(path) as partial:
            if suffix == "txt":
                partial.write_text(text(results, title) + "\n", encoding="utf-8")
            else:
                partial.write_bytes(pdf(results, title, order))
        order.enter(path, "script", title, console)
    return OK


def told(order: Order) -> tuple[Result, ...]:
    """Return how the steps of an order go, without those that are left out.

    Raises
    ------
    StudioError
        If a step can't be told.
    """
    results = beats(order, Console(stderr=True))
    for result in results:
        if result.failure:
            raise StudioError(f"{result.job.entry.name}: {result.failure}")
    return tuple(result for result in results if not result.omitted)


def text(results: Sequence[Result], title: str) -> str:
    """Set the script as plain text."""
    return "\n".join(_lines(results, title))


def _lines(results: Sequence[Result], title: str) -> Iterator[str]:
    yield title
    yield from ("", *wrap(say("script_about", rate=RATE), _COLUMNS), *wrap(_total(results), _COLUMNS))
    for result in results:
        number = "" if result.job.entry.number is None else f"{result.job.entry.number}  "
        yield from ("", "", f"{number}{result.title}")
        for place, one in enumerate(_spoken(result), 1):
            mark = _TIGHT if one.lacks else ""
            yield from ("", f"{mark:<1}{place:>{_INDENT - 3}}  {one.name}: {one.time}")
            for part in one.parts:
                yield from (f"{'':{_INDENT}}{line}" for line in wrap(part, _COLUMNS - _INDENT))
    yield from ("", "", *wrap(_closing(results), _COLUMNS))


def pdf(results: Sequence[Result], title: str, order: Order) -> bytes:
    """Set the script as PDF."""
    content = {
        "title": title,
        "author": order.settings.author,
        "language": order.settings.language.partition("-")[0],
        "about": say("script_about", rate=RATE),
        "total": _total(results),
        "closing": _closing(results),
        "colours": asdict(LIGHT),
        "steps": [_step(result) for result in results],
    }
    with TemporaryDirectory(prefix="dnacnn-script-") as folder:
        return paper(_NAME, content, Path(folder))


def _step(result: Result) -> dict[str, Any]:
    number = result.job.entry.number
    return {
        "number": None if number is None else str(number),
        "title": result.title,
        "beats": [
            {"name": one.name, "parts": one.parts, "time": one.time, "tight": bool(one.lacks)}
            for one in _spoken(result)
        ],
    }


def _spoken(result: Result) -> list[Spoken]:
    return [Spoken.of(beat, result.job.settings.language) for beat in result.beats]


def _total(results: Sequence[Result]) -> str:
    every = [one for result in results for one in _spoken(result)]
    lasts = clock(sum(result.length for result in results))
    return say("script_total", beats=len(every), words=sum(one.words for one in every), lasts=lasts)


def _closing(results: Sequence[Result]) -> str:
    """Say how many beats are too short for their words, and how long all of it takes if they get the time."""
    lacking = [one.lacks for result in results for one in _spoken(result) if one.lacks]
    takes = clock(sum(result.length for result in results) + sum(lacking))
    return say("script_closing", tight=len(lacking), takes=takes)
