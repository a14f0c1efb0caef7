"""What the core may use, and what it gives."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import dnacnn

FOLDER = Path(dnacnn.__file__).parent


def test_the_core_imports_numpy_and_the_standard_library_only() -> None:
    allowed = set(sys.stdlib_module_names) | {"numpy", "dnacnn"}
    for path in FOLDER.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
                assert node.level == 0, f"{path.name} imports by a dot"
            else:
                continue
            for name in names:
                assert name.split(".")[0] in allowed, f"{path.name} imports {name}"


def test_importing_the_core_does_not_import_manim() -> None:
    program = "import sys, dnacnn; dnacnn.take_census; print({'manim', 'scipy', 'rich'} & set(sys.modules))"
    assert printed_by(program) == "set()"


def test_importing_the_core_alone_loads_nothing_of_it() -> None:
    assert printed_by("import sys, dnacnn; print([m for m in sys.modules if m[:7] in {'dnacnn.', 'numpy'}])") == "[]"


def printed_by(program: str) -> str:
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return answer.stdout.strip()


def test_type_checkers_are_given_the_same_names() -> None:
    tree = ast.parse(Path(dnacnn.__file__).read_text(encoding="utf-8"))
    (typed,) = (node for node in tree.body if isinstance(node, ast.If))
    homes = {a.name: node.module for node in typed.body if isinstance(node, ast.ImportFrom) for a in node.names}
    assert homes == dnacnn._HOME
    assert sorted(homes) == dnacnn.__all__
    assert sorted(dir(dnacnn)) == sorted([*homes, "show"])  # which the tool adds
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = dnacnn.nothing


def test_all_public_names_exist_and_are_documented() -> None:
    assert len(set(dnacnn.__all__)) == len(dnacnn.__all__)
    for name in dnacnn.__all__:
        thing = getattr(dnacnn, name)
        if callable(thing):
            assert thing.__doc__, name
