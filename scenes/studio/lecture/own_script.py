"""A lecturer's own words: `script.ftl` beside the lecture file, and languages of their own, checked before use."""

from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path

from dnacnn.errors import InputError
from dnacnn.network.pasted import quoted
from scenes.kit.type.fonts import missing_letters
from scenes.script import script
from scenes.script.languages import tag
from scenes.script.source import Source, sources, used
from scenes.script.values import FUNCTIONS
from scenes.studio.lecture.text import read as read_text

FOLDER = "script"  # of languages, each a folder in it


def script_path(folder: Path, language: str) -> Path:
    """Return where a lecturer's changes to a language's script stand: `script.ftl` for English, `script.de.ftl`."""
    return folder / f"script{tag(language)}.ftl"


def language_folder(folder: Path, language: str) -> Path:
    """Return where a language stands that does not come with the lecture."""
    return folder / FOLDER / language


def languages(folder: Path) -> tuple[str, ...]:
    """Return the codes of all languages that can be chosen: those that come with the lecture, then those beside it."""
    own = sorted(path.name for path in (folder / FOLDER).glob("*") if path.is_dir())
    return tuple(dict.fromkeys([*script.languages(), *own]))


def files(folder: Path, language: str) -> list[Path]:
    """List the files in which a lecturer has put words for a language; what stands in a later one counts."""
    found = sorted(language_folder(folder, language).glob("*.ftl"))
    changes = script_path(folder, language)
    return [*found, changes] if changes.exists() else found


def read(folder: Path, language: str) -> tuple[Source, ...]:
    """Read a lecturer's own messages of a language; those that are as they come with the lecture are left out.

    Raises
    ------
    InputError
        If a message can't be understood, is none of the lecture's, uses what it is not given, or has letters that no
        font has; with the file and the line.
    StudioError
        If a file is no text.
    """
    own = {source.name: source for path in files(folder, language) for source in _messages(path)}
    shipped = script.load(language).sources
    _check(own.values())
    return tuple(one for one in own.values() if one.name not in shipped or one.text != shipped[one.name].text)


def _messages(path: Path) -> Iterator[Source]:
    yield from sources(read_text(path), str(path))


def _check(own: Iterable[Source]) -> None:
    known = [script.load(code) for code in script.languages()]
    for one in own:
        for wrong in _faults(one, known):
            raise InputError(f"{one.place}: {one.name!r} {wrong}")


def _faults(one: Source, known: Sequence[script.Script]) -> Iterator[str]:
    """Say what is wrong with a message, given those of the languages that come with the lecture, English first."""
    english, use = known[0], used(one.text)
    if not english.has(one.name):
        near = get_close_matches(one.name, english.sources, n=1)
        yield "is no message of the lecture" + (f"; did you mean {near[0]!r}?" if near else "")
        return
    for name in sorted(use.messages):
        if not english.has(name):
            yield f"uses a message {name!r} that the lecture does not have"
    for name in sorted(use.functions - set(FUNCTIONS)):
        yield f"uses {name}(), which is none of {', '.join(FUNCTIONS)}"
    given = frozenset[str]().union(*(_reached(which.source(one.name).text, which) for which in known))
    for name in sorted(_reached(one.text, english) - given):
        has = ", ".join(f"${value}" for value in sorted(given)) or "none"
        yield f"uses a value ${name} that it is not given; it is given {has}"
    for words in use.words:
        missing = missing_letters(words)
        if missing:
            said = " ".join(words.split())
            yield f"wants letters that the lecture's fonts have, got {quoted(said)} with {', '.join(missing)}"


def _reached(text: str, known: script.Script) -> frozenset[str]:
    """Return the values that a message uses, itself or through others."""
    use = used(text)
    others = [known.source(name).text for name in use.messages if known.has(name)]
    return use.values.union(*(_reached(other, known) for other in others))
