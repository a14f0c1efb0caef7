"""What the core may use, and what it gives."""

import ast
import subprocess
import sys
from pathlib import Path

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
    program = "import sys, dnacnn; print(sorted({'manim', 'scipy', 'rich'} & set(sys.modules)))"
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"


def test_all_public_names_exist_and_are_documented() -> None:
    assert len(set(dnacnn.__all__)) == len(dnacnn.__all__)
    for name in dnacnn.__all__:
        thing = getattr(dnacnn, name)
        if callable(thing):
            assert thing.__doc__, name
