"""Files of words to begin with: the lecture's sentences to change, and another language to write."""

from collections.abc import Collection, Iterator
from itertools import groupby
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax.ast import GroupComment
from fluent.syntax.ast import Message as Entry

from scenes.kit.telling.chapter import chapters
from scenes.script import script
from scenes.script.numbers import locale
from scenes.script.script import ENGLISH, SHARED, Script
from scenes.studio.errors import StudioError
from scenes.studio.lecture import own_script
from scenes.studio.lecture.text import read as read_text
from scenes.studio.store.atomic import write_text

_HEAD = """\
# The words of your lecture. Change any of them; what you delete here is said as it was before.
# { $n } stands for a value, and what follows -> is one text for each case of it.
# The name before the = says where the words belong, and stays.
"""
_NEW = """\
# Take the # from a message, and write it in your language; what is left out is said in English.
# { $n } stands for a value, and what follows -> is one text for each case of it.
"""


def edit(spoken: Script, folder: Path, owners: Collection[str] | None = None) -> tuple[Path, int]:
    """Write the messages in force into the file in which a lecturer changes them; those that it has already stay.

    Parameters
    ----------
    spoken : the script, a lecturer's own messages included.
    folder : where the lecture file is.
    owners : whose messages: ids of steps, cards and chapters; None for all.

    Returns
    -------
    path : the file's.
    count : how many messages were written.
    """
    path = own_script.script_path(folder, spoken.language)
    before = read_text(path) if path.exists() else ""
    there = {name for name, source in spoken.sources.items() if source.place.startswith(f"{path}, ")}
    there |= {entry.id.name for entry in FluentParser().parse(before).body if isinstance(entry, Entry)}
    parts, count = [before.rstrip() or _HEAD.rstrip()], 0
    for heading, written in groupby(_entries(spoken), key=lambda one: one[0]):
        chosen = [
            text
            for _, name, text in written
            if name not in there and (owners is None or name.partition("_")[0] in owners)
        ]
        if chosen:
            parts += ["", heading, *chosen] if heading else ["", *chosen]
            count += len(chosen)
    if count:
        write_text(path, "\n\n".join(parts) + "\n")
    return path, count


def begin(language: str, folder: Path) -> Path:
    """Begin another language beside the lecture file: a folder with all messages in English, as comments.

    Raises
    ------
    StudioError, InputError
        If there is such a language already, or it is none.
    """
    locale(language)
    if language in own_script.languages(folder):
        raise StudioError(f"there is a script in {language} already")
    place = own_script.language_folder(folder, language)
    for name, (_, text) in _shipped(ENGLISH).items():
        write_text(place / f"{name}.ftl", f"{_NEW}\n{_commented(text)}")
    return place


def _entries(spoken: Script) -> Iterator[tuple[str, str, str]]:
    """Give each message of a lecture in order: the heading that it stands under, its id, and its text with comments."""
    for path, text in _shipped(spoken.language if spoken.language in script.languages() else ENGLISH).values():
        heading = f"### {path.stem}"
        for entry in FluentParser().parse(text).body:
            if isinstance(entry, GroupComment):
                heading = f"## {entry.content}"
            if isinstance(entry, Entry) and entry.span:
                name, whole_text = entry.id.name, text[entry.span.start : entry.span.end]
                assert entry.id.span is not None  # noqa: S101 - the parser gives spans
                comment = text[entry.span.start : entry.id.span.start]
                own = spoken.source(name).text
                yield heading, name, whole_text if own in whole_text else comment + own


def _shipped(language: str) -> dict[str, tuple[Path, str]]:
    """Return the files of a language that comes with the lecture, by their names, in the order of the lecture."""
    order = [SHARED, *(chapter.id for chapter in chapters())]
    paths = sorted((script.FOLDER / language).glob("*.ftl"), key=lambda path: (path.stem not in order, path.stem))
    paths.sort(key=lambda path: order.index(path.stem) if path.stem in order else len(order))
    return {path.stem: (path, path.read_text(encoding="utf-8")) for path in paths}


def _commented(text: str) -> str:
    """Turn messages into comments; comments stay what they are."""
    lines = [line if not line.strip() or line.startswith("#") else f"# {line}" for line in text.splitlines()]
    return "\n".join(lines) + "\n"
