"""Which files a step is made from, and a fingerprint of them: it changes whenever the step may look different.

The files are found by reading imports, so nothing is imported and nothing is drawn.
"""

import ast
import importlib.util
import re
import sys
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

CARDS = "cards"
STEP = re.compile(r"s\d\d_\w+")

# What draws, computes or sets type, beside the project's own files.
_MADE_WITH = ("manim", "numpy", "pycairo", "typst", "fontpkg-inter", "fontpkg-jetbrains-mono")


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
        path = _path(name)
        if path is None:
            continue
        seen[name] = path
        # A package's own file runs before any module in it.
        waiting += [name.rpartition(".")[0], *_imports(path)]
    return tuple(sorted(set(seen.values())))


@cache
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
    for library in _MADE_WITH:
        total.update(f"{library} {version(library)}\n".encode())
    for path in closure(*names):
        total.update(f"{path.name}\n".encode())
        total.update(sha256(path.read_bytes()).digest())
    return total.hexdigest()[:16]


def _imports(path: Path) -> list[str]:
    """Name everything that a file imports; `from a import b` may mean the module `a.b` or a name in `a`."""
    names = []
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names += [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return names


def _path(name: str) -> Path | None:
    """Find a module's file, if it is a module and not just a name in one."""
    top, *rest = name.split(".")
    for folder in _folders(top):
        place = folder.joinpath(*rest)
        for path in (place / "__init__.py", place.with_suffix(".py")):
            if path.is_file():
                return path
    return None


def _folders(package: str) -> list[Path]:
    """Return where a package lies; finding a top-level one imports nothing."""
    top, *rest = package.split(".")
    spec = importlib.util.find_spec(top)
    places = spec.submodule_search_locations if spec else None
    return [Path(place, *rest) for place in places or ()]
