from collections.abc import Callable
from pathlib import Path

import pytest

from scenes.studio.errors import StudioError
from scenes.studio.lecture.sources import closure, find, fingerprint, modules

Talk = Callable[[dict[str, str]], str]


def test_modules_are_steps_and_cards(talk: Talk) -> None:
    package = talk({"s02_b": "", "s01_a": "", "card": "", "helper": "", "s3_no": "", "sx_no": ""})
    assert modules(package) == (f"{package}.card", f"{package}.s01_a", f"{package}.s02_b")


def test_everything_that_is_imported_belongs_to_a_step(talk: Talk) -> None:
    package = talk({"s01_a": "from dnacnn.network.network import Network", "s02_b": "import numpy"})
    names = {path.name for path in closure(f"{package}.s01_a")}
    assert {"s01_a.py", "__init__.py", "network.py", "layers.py"} <= names
    assert not names & {"s02_b.py", "theme.py"}
    assert {path.name for path in closure(f"{package}.s02_b")} == {"s02_b.py", "__init__.py"}


def test_the_fingerprint_follows_what_a_step_is_made_from(talk: Talk, tmp_path: Path) -> None:
    package = talk({"s01_a": "import {0}.shared", "s02_b": "", "shared": "x = 1"})
    for file in (tmp_path / package).glob("*.py"):
        file.write_text(file.read_text().format(package))
    first, second = (fingerprint(name) for name in modules(package))
    assert first != second
    (tmp_path / package / "shared.py").write_text("x = 22")
    assert fingerprint(f"{package}.s01_a") != first
    assert fingerprint(f"{package}.s02_b") == second


def test_a_file_that_python_cannot_read_has_a_fingerprint(talk: Talk) -> None:
    assert len(fingerprint(f"{talk({'s01_a': 'def ('})}.s01_a")) == 16


def test_a_module_that_is_not_there_is_refused(talk: Talk) -> None:
    package = talk({"s01_a": "from dnacnn.nothing import x", "s02_b": "import numpy"})
    with pytest.raises(StudioError, match=r"^s01_a\.py names the module dnacnn\.nothing, which is not there$"):
        closure(f"{package}.s01_a")
    with pytest.raises(StudioError, match=r"names the module .*\.s09_z, which is not there"):
        fingerprint(f"{package}.s09_z")


def test_a_relative_import_is_refused(talk: Talk) -> None:
    package = talk({"s01_a": "import numpy\nfrom . import x", "x": ""})
    with pytest.raises(StudioError, match=r"^s01_a\.py imports by a relative name in line 2: give it in full$"):
        closure(f"{package}.s01_a")


def test_what_is_imported_for_types_alone_does_not_count(talk: Talk) -> None:
    typed = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import dnacnn.nothing\n"
    source = f"{typed}else:\n    import dnacnn.errors"
    package = talk({"s01_a": source})
    assert "errors.py" in {path.name for path in closure(f"{package}.s01_a")}


def test_names_in_modules_are_no_files() -> None:
    assert find("scenes.kit.telling.step.Step") is None
    assert find("nothing_of_this_name.at_all") is None
    assert find("scenes.kit.telling.step") == Path(__file__).parents[4] / "scenes/kit/telling/step.py"
