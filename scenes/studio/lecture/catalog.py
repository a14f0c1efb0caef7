"""Which steps and cards there are.

A chapter is a folder. A step is a module `sNN_name` with one `Step` in it; a card is any `Step` in the lecture's
`opening` or in a chapter's `card`. Adding a step is adding a file. What a file says of itself in plain words is read
without running it, since that takes Manim; only where this doesn't do is the module imported.
"""

import ast
import importlib
import inspect
from types import ModuleType
from typing import TYPE_CHECKING

from scenes.kit.telling.slug import slug
from scenes.script.script import load, say
from scenes.studio.errors import StudioError
from scenes.studio.lecture.entry import Entry
from scenes.studio.lecture.sources import CARDS, find, modules

LANGUAGE = "en"  # of the titles in a catalog

if TYPE_CHECKING:
    from scenes.kit.telling.step import Step


def entries(package: str = "scenes") -> tuple[Entry, ...]:
    """Import every step and every card, and put them in the order of the lecture.

    Parameters
    ----------
    package : where they lie.

    Returns
    -------
    entries : the steps by their numbers, each card before the step whose number it has. A file that cannot be
        imported has an entry too, whose `load` says why: it keeps nobody from the others.

    Raises
    ------
    StudioError
        If a file holds no step or several, if a step's number is missing or differs from its file's, or if two files
        claim one number; the message names the file and the number.
    """
    steps: dict[int, Entry] = {}
    cards: list[Entry] = []
    for name in modules(package):
        stem = name.rpartition(".")[2]
        plain = None if stem in CARDS else _plain(name)
        if plain is not None and plain.number not in steps:
            steps[plain.number] = plain
            continue
        module = _imported(name)
        if stem in CARDS:
            cards += [_card(card) for card in _told_in(module)] if module else [Entry("00-cards", None, "?", name, "?")]
            continue
        number = int(stem[1:3])
        if number in steps:
            other = steps[number].module.rpartition(".")[2]
            raise StudioError(f"{other}.py and {stem}.py both say that they hold step {number}")
        steps[number] = _step(module, number) if module else Entry(slug(stem[1:]), number, "?", name, "?")
    return tuple(sorted([*steps.values(), *cards]))


def _plain(name: str) -> Entry | None:
    """Read a step's number and title from its source; None if it takes more than reading."""
    path = find(name)
    try:
        classes = [node for node in ast.parse(path.read_bytes()).body if isinstance(node, ast.ClassDef)]
    except (OSError, SyntaxError):
        return None
    public = [node for node in classes if not node.name.startswith("_")]
    public = [
        node for node in public if "Step" in {base.id for base in node.bases if isinstance(base, ast.Name)}
    ] or public
    if len(public) != 1:
        return None
    said = {
        target.id: node.value.value
        for node in public[0].body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    stem = name.rpartition(".")[2]
    own, messages = slug(stem[4:]), load(LANGUAGE).sources
    if "title" not in said and f"{own}_title" in messages:
        return Entry(f"{stem[1:3]}-{own}", int(stem[1:3]), say(f"{own}_title"), name, public[0].name)
    number, title = said.get("number"), said.get("title")
    if number != int(stem[1:3]) or not isinstance(title, str) or not title:
        return None
    return Entry(f"{number:02d}-{slug(title)}", number, title, name, public[0].name)


def _imported(name: str) -> ModuleType | None:
    try:
        return importlib.import_module(name)
    except Exception:  # noqa: BLE001 - whatever is wrong with a file shows when its entry is loaded
        return None


def _step(module: ModuleType, expected: int) -> Entry:
    steps = _told_in(module)
    if len(steps) != 1:
        names = ", ".join(step.__name__ for step in steps) or "none"
        raise StudioError(f"{_file(module)} wants exactly one step in it, got {names}")
    (step,) = steps
    number, title = getattr(step, "number", None), getattr(step, "title", None)
    if number is None or not title:
        raise StudioError(f"{_file(module)} wants {step.__name__} to say its number and title, got {number}, {title!r}")
    if number != expected:
        raise StudioError(f"{_file(module)} wants number {expected} on {step.__name__}, got {number}")
    return Entry(f"{number:02d}-{slug(title)}", number, title, module.__name__, step.__name__)


def _card(card: "type[Step]") -> Entry:
    # A digit sorts before every letter, so this name stands before the step's own.
    own = getattr(card, "id", None)
    title = card.title if isinstance(card.title, str) else say(f"{own}_title")
    return Entry(f"{card.number:02d}-0-{own or slug(title)}", None, title, card.__module__, card.__name__)


def _told_in(module: ModuleType) -> "list[type[Step]]":
    """Return the steps that a module itself defines; a leading underscore marks one that is only built upon."""
    from scenes.kit.telling.step import Step  # noqa: PLC0415

    return [
        value
        for name, value in vars(module).items()
        if inspect.isclass(value)
        and issubclass(value, Step)
        and value.__module__ == module.__name__
        and not name.startswith("_")
    ]


def _file(module: ModuleType) -> str:
    return f"{module.__name__.rpartition('.')[2]}.py"
