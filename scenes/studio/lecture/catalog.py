"""Which steps and cards there are.

A chapter is a folder. A step is a module such as `s05_pad_with_o`, or `s05b_name` for one that stands behind it, with
one `Step` in it; a card is the lecture's `opening` or a chapter's `card`. Adding a step is adding a file. Files are
read without running them, since that takes Manim.
"""

import ast
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

from scenes.kit.telling.slug import slug
from scenes.kit.telling.step_number import MODULE, StepNumber
from scenes.script.script import ENGLISH, has_message, load, say
from scenes.studio.errors import StudioError
from scenes.studio.lecture.entry import Entry
from scenes.studio.lecture.sources import CARDS, find, modules

_UNREADABLE = "?"  # the scene of a file that can't be read


def entries(package: str = "scenes") -> tuple[Entry, ...]:
    """List every step and every card of a package, in the order of the lecture.

    Returns
    -------
    entries : the steps by their numbers, each chapter's card before its first step. A file that Python cannot read has
        an entry too, whose `load` says why: the others are still to be had.

    Raises
    ------
    StudioError
        If a file holds no step or several, or if two files claim one number; the message names the file and the number.
    """
    steps: dict[StepNumber, Entry] = {}
    first: dict[str, StepNumber] = {}  # of each chapter
    names = modules(package)
    for name in (name for name in names if not _is_card(name)):
        entry = _step(name)
        assert entry.number is not None  # noqa: S101 - that of its file
        if entry.number in steps:
            one, other = (which.module.rpartition(".")[2] for which in (steps[entry.number], entry))
            raise StudioError(f"{one}.py and {other}.py both say that they hold step {entry.number}")
        steps[entry.number] = entry
        chapter = name.rpartition(".")[0]
        first[chapter] = min(entry.number, first.get(chapter, entry.number))
    cards = [_card(name, first) for name in names if _is_card(name)]
    return tuple(sorted([*steps.values(), *cards], key=lambda entry: entry.name))


def title(entry: Entry) -> str:
    """Return what a step or card is called in the script in force; that of a file without a script is its class's."""
    own = f"{entry.id}_title"
    return say(own) if has_message(own) else entry.title


def _is_card(name: str) -> bool:
    return name.rpartition(".")[2] in CARDS


def _step(name: str) -> Entry:
    named = MODULE.fullmatch(name.rpartition(".")[2])
    assert named is not None  # noqa: S101 - as `modules` finds them
    number, own = StepNumber(int(named[1]), named[2]), slug(named[3])
    scene, said = _read(name)
    title = _title(own, said) or own
    takes, hands = (bool(said.get(key)) for key in ("takes_over", "hands_over"))
    parts = said.get("parts", ())
    assert isinstance(parts, tuple)  # noqa: S101 - as every step has them
    return Entry(f"{number.stem}-{own}", number, title, name, scene, takes, hands, parts)


def _card(name: str, first: dict[str, StepNumber]) -> Entry:
    folder, _, stem = name.rpartition(".")
    own = stem if stem == "opening" else folder.rpartition(".")[2]
    scene, said = _read(name)
    number = StepNumber(0) if stem == "opening" else first.get(folder, StepNumber(0))
    # A digit sorts before every letter, so this name stands before the step's own.
    return Entry(f"{number.stem}-0-{own}", None, _title(own, said) or own, name, scene)


def _title(own: str, said: dict[str, object]) -> str | None:
    """Return the title that the script has, or else the class itself."""
    script = load(ENGLISH)
    if script.has(f"{own}_title"):
        return script.fill(f"{own}_title", {}).text
    return str(said["title"]) if "title" in said else None


def _read(name: str) -> tuple[str, dict[str, object]]:
    """Return the name of the one step in a module, and the plain values in its class."""
    path = find(name)
    assert path is not None  # noqa: S101 - as `modules` finds them
    found = path.stat()
    return _parsed(path, found.st_mtime_ns, found.st_size)


@cache
def _parsed(path: Path, _changed: int, _size: int) -> tuple[str, dict[str, object]]:
    try:
        body = ast.parse(path.read_bytes()).body
    except SyntaxError:
        return _UNREADABLE, {}
    public = [node for node in body if isinstance(node, ast.ClassDef) and not node.name.startswith("_")]
    found = [node for node in public if "Step" in map(ast.unparse, node.bases)] or public
    if len(found) != 1:
        names = ", ".join(node.name for node in found) or "none"
        raise StudioError(f"{path.name} wants exactly one step in it, got {names}")
    return found[0].name, dict(_plain(found[0].body))


def _plain(body: Iterable[ast.stmt]) -> Iterator[tuple[str, object]]:
    """Find the names in a class that are given values which can be told without running it."""
    for node in body:
        if isinstance(node, ast.Assign):
            with suppress(ValueError):
                value = ast.literal_eval(node.value)
                yield from ((target.id, value) for target in node.targets if isinstance(target, ast.Name))
