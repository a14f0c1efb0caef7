"""Which files a step is made from, and a fingerprint of them: it changes whenever the step may look different.

The files are found by reading imports, so nothing is imported and nothing is drawn.
"""

import ast
import importlib.util
import os
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

CARDS = "cards"
STEP = re.compile(r"s\d\d_\w+")

# What draws, computes or sets type, beside the project's own files.
MADE_WITH = ("av", "manim", "numpy", "pycairo", "typst", "fontpkg-inter", "fontpkg-jetbrains-mono")


def modules(package: str = "scenes") -> tuple[str, ...]:
    """Name the modules that hold steps or cards.

    Parameters
    ----------
    package : where they lie.

    Returns
    -------
    modules : full names, sorted.

    Examples
    --------
    >>> [name for name in modules() if "kit" in name]
    []
    """
    stems = sorted(path.stem for folder in _folders(package) for path in folder.glob("*.py"))
    return tuple(f"{package}.{stem}" for stem in stems if STEP.fullmatch(stem) or stem == CARDS)


def find(name: str) -> Path | None:
    """Find a module's file.

    Parameters
    ----------
    name : its full name.

    Returns
    -------
    path : None if this names no module, but perhaps something in one.

    Examples
    --------
    >>> find("scenes.studio.sources").name, find("scenes.studio.sources.find")
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
    """List the project's own files that modules are made from: themselves and whatever they import.

    Parameters
    ----------
    names : full names of modules.

    Returns
    -------
    files : sorted.

    Examples
    --------
    >>> [path.name for path in closure("dnacnn.arrays")][:2]
    ['__init__.py', 'arrays.py']
    """
    packages = {name.partition(".")[0] for name in names} | {"dnacnn", "scenes"}
    seen: dict[str, Path] = {}
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name in seen or name.partition(".")[0] not in packages:
            continue
        path = find(name)
        if path is None:
            continue
        seen[name] = path
        # A package's own file runs before any module in it.
        waiting += [name.rpartition(".")[0], *_source(path).imports]
    return tuple(sorted(set(seen.values())))


def summary(package: str = "scenes") -> str:
    """Sum up all that names steps and cards: the steps' own files, and everything that the cards are made from.

    Parameters
    ----------
    package : where they lie.

    Returns
    -------
    summary : 16 hexadecimal digits.
    """
    names = modules(package)
    total = sha256()
    for name in names:
        path = find(name)
        total.update(f"{name}\n".encode())
        total.update(path.read_bytes() if path else b"")
    cards = [name for name in names if name.rpartition(".")[2] == CARDS]
    total.update(fingerprint(*cards).encode())
    return total.hexdigest()[:16]


def fingerprint(*names: str) -> str:
    """Sum up everything that modules are made from, versions of libraries included.

    Parameters
    ----------
    names : full names of modules.

    Returns
    -------
    fingerprint : 16 hexadecimal digits.
    """
    total = sha256(sys.version.encode())
    for library in MADE_WITH:
        total.update(f"{library} {_version(library)}\n".encode())
    for path in closure(*names):
        total.update(f"{path.name}\n".encode())
        total.update(_source(path).digest)
    return total.hexdigest()[:16]


@dataclass(frozen=True)
class _Source:
    """What matters of a file: its bytes summed up, and the names that it imports."""

    digest: bytes
    imports: tuple[str, ...]


def _source(path: Path) -> _Source:
    found = path.stat()
    return _parsed(path, found.st_mtime_ns, found.st_size)


@cache
def _parsed(path: Path, _changed: int, _size: int) -> _Source:
    content = path.read_bytes()
    names: list[str] = []
    # What Python cannot read imports nothing; whoever imports it will be told why.
    with suppress(SyntaxError):
        for node in _statements(ast.parse(content)):
            if isinstance(node, ast.Import):
                names += [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                # `from a import b` may mean the module `a.b` or a name in `a`.
                names += [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return _Source(sha256(content).digest(), tuple(names))


def _statements(tree: ast.AST) -> Iterator[ast.AST]:
    """Go through all statements; what they are made of is left out, since nothing is imported in an expression."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        yield node
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
