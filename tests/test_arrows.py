"""Who may import whom: dnacnn <- scenes/kit <- the steps <- scenes/studio, and no step a step."""

import ast
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILES = sorted([*ROOT.glob("dnacnn/**/*.py"), *ROOT.glob("scenes/**/*.py")])
CORE, KIT, STEP, STUDIO = range(4)


def level(name: str) -> int:
    if name.partition(".")[0] == "dnacnn":
        return CORE
    if name.startswith("scenes.studio"):
        return STUDIO
    if re.match(r"scenes\.(padding|pooling|backprop|softargmax|opening)\b", name):
        return STEP
    return KIT


def imports(path: Path) -> set[str]:
    """Name every module that a file imports; a module taken from a package counts by its full name."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path.name} imports by a relative name in line {node.lineno}"
            for alias in node.names:
                full = f"{node.module}.{alias.name}"
                names.add(full if exists(full) else str(node.module))
    return names


def exists(name: str) -> bool:
    place = ROOT.joinpath(*name.split("."))
    return place.with_suffix(".py").is_file() or (place / "__init__.py").is_file()


def module(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


@pytest.mark.parametrize("path", FILES, ids=module)
def test_imports_point_downwards(path: Path) -> None:
    own = module(path)
    for name in imports(path):
        if name.split(".")[0] in ("dnacnn", "scenes"):
            assert level(name) <= level(own), f"{own} imports {name}"
            assert level(own) != STEP or level(name) != STEP, f"{own} imports {name}: no step imports a step"


@pytest.mark.parametrize("path", [path for path in FILES if level(module(path)) == CORE], ids=module)
def test_the_core_imports_numpy_and_the_standard_library_only(path: Path) -> None:
    assert {name.split(".")[0] for name in imports(path)} <= {"dnacnn", "numpy", *sys.stdlib_module_names}


@pytest.mark.parametrize("path", [path for path in FILES if level(module(path)) in (KIT, STEP)], ids=module)
def test_the_scenes_draw_no_random_numbers(path: Path) -> None:
    assert not imports(path) & {"random", "numpy.random"}
    assert not re.search(r"\b(?:np|numpy)\.random\b", path.read_text())


def test_names_are_imported_one_by_one() -> None:
    stars = [path.name for path in FILES if re.search(r"^from .+ import \*", path.read_text(), re.MULTILINE)]
    assert not stars
