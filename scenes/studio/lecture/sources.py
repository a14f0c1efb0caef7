"""Which files a step is made from, and a fingerprint of them: it changes whenever the step may look different.

The files are found by reading imports, so nothing is imported and nothing is drawn.
"""

import ast
import importlib.util
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from scenes.kit.telling.step_number import MODULE
from scenes.studio.errors import StudioError

CARDS = ("card", "opening")  # modules that hold cards

# What draws, computes, writes or sets type, beside the project's own files.
MADE_WITH = (
    "av",
    "babel",
    "fluent.runtime",
    "fontpkg-inter",
    "fontpkg-jetbrains-mono",
    "manim",
    "num2words",
    "numpy",
    "pycairo",
    "typst",
)


def modules(package: str = "scenes") -> tuple[str, ...]:
    """Name the modules of a package that hold steps or cards, sorted.

    >>> [name for name in modules() if "kit" in name]
    []
    """
    found = [
        ".".join([package, *path.relative_to(folder).with_suffix("").parts])
        for folder in _folders(package)
        for pattern in ("*.py", "*/*.py")  # a chapter is a folder
        for path in folder.glob(pattern)
        if MODULE.fullmatch(path.stem) or path.stem in CARDS
    ]
    return tuple(sorted(found))


def find(name: str) -> Path | None:
    """Find a module's file; None if this names no module, but perhaps something in one.

    >>> find("scenes.studio.lecture.sources").name, find("scenes.studio.lecture.sources.find")
    ('sources.py', None)
    """
    top, *rest = name.split(".")
    for folder in _folders(top):
        # Thousands of names are looked up, most of which are no module: plain strings are several times quicker here.
        place = os.path.join(folder, *rest)  # noqa: PTH118
        for path in (f"{place}/__init__.py", f"{place}.py"):
            if os.path.isfile(path):  # noqa: PTH113
                return Path(path)
    return None


def closure(*names: str) -> tuple[Path, ...]:
    """List the project's own files that modules are made from: themselves and whatever they import, sorted.

    Raises
    ------
    StudioError
        If a name, or a module of the project that one of the files imports, is not there: what can't be found can't
        be summed up, and a film would be taken for current whatever happens to it.

    Examples
    --------
    >>> [path.name for path in closure("dnacnn.arrays")][:2]
    ['__init__.py', 'arrays.py']
    """
    packages = {name.partition(".")[0] for name in names} | {"dnacnn", "scenes"}
    look = cache(find)  # for this once, since files come and go
    seen: dict[str, Path] = {}
    waiting = [(name, "what was asked for") for name in names]
    while waiting:
        name, wanted_by = waiting.pop()
        if name in seen or name.partition(".")[0] not in packages:
            continue
        path = look(name)
        if path is None:
            raise StudioError(f"{wanted_by} names the module {name}, which is not there")
        seen[name] = path
        source = _source(path)
        waiting += [(one, path.name) for one in source.modules]
        waiting += [(one, path.name) for one in source.members if one.partition(".")[0] in packages and look(one)]
        package = name.rpartition(".")[0]
        if package:
            waiting.append((package, path.name))  # a package's own file runs before any module in it
    return tuple(sorted(set(seen.values())))


def fingerprint(*names: str) -> str:
    """Sum up everything that modules are made from, versions of libraries included, in 16 hexadecimal digits."""
    total = sha256(sys.version.encode())
    for library in MADE_WITH:
        total.update(f"{library} {_version(library)}\n".encode())
    for path in closure(*names):
        total.update(f"{path.name}\n".encode())
        total.update(_source(path).digest)
    return total.hexdigest()[:16]


@dataclass(frozen=True)
class _Source:
    """What matters of a file.

    Attributes
    ----------
    digest : its bytes summed up.
    modules : those that it imports, or imports something from.
    members : what it imports from them: modules too, or names in them.
    """

    digest: bytes
    modules: tuple[str, ...]
    members: tuple[str, ...]


def _source(path: Path) -> _Source:
    found = path.stat()
    return _parsed(path, found.st_mtime_ns, found.st_size)


@cache
def _parsed(path: Path, _changed: int, _size: int) -> _Source:
    content = path.read_bytes()
    names: list[str] = []
    members: list[str] = []
    # What Python cannot read imports nothing; importing it says why.
    with suppress(SyntaxError):
        for node in _statements(ast.parse(content)):
            if isinstance(node, ast.Import):
                names += [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                if node.level:
                    raise StudioError(f"{path.name} imports by a relative name in line {node.lineno}: give it in full")
                # `from a import b` may mean the module `a.b` or a name in `a`.
                names.append(str(node.module))
                members += [f"{node.module}.{alias.name}" for alias in node.names]
    return _Source(sha256(content).digest(), tuple(names), tuple(members))


def _statements(tree: ast.AST) -> Iterator[ast.AST]:
    """Go through all statements; what they are made of is left out, since nothing is imported in an expression."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        yield node
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            waiting += node.orelse  # what is imported for types alone does not run
            continue
        for name in ("body", "orelse", "finalbody", "handlers", "cases"):
            inner = getattr(node, name, ())
            if isinstance(inner, list):
                waiting += inner


@cache
def _version(library: str) -> str:
    return version(library)


def _folders(package: str) -> list[Path]:
    """Return where a package lies; finding a top-level one imports nothing."""
    top, *rest = package.split(".")
    spec = importlib.util.find_spec(top)
    places = spec.submodule_search_locations if spec else None
    return [Path(place, *rest) for place in places or ()]
