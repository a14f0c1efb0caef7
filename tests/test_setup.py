"""What `make lecture` installs is what the project asks for, and what that asks for in turn."""

import re
import runpy
from importlib.metadata import requires
from pathlib import Path

from packaging.markers import Marker
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]


def closure(name: str) -> set[str]:
    """Follow what installed packages themselves say."""
    found, open_ = set[str](), [(name, "")]
    while open_:
        package, extra = open_.pop()
        for one in map(Requirement, requires(package) or ()):
            if one.marker is None or one.marker.evaluate({"extra": extra}):
                called = re.sub(r"[-_.]+", "-", one.name).lower()
                if called not in found:
                    found.add(called)
                    open_ += [(called, extra) for extra in (*one.extras, "")]
    return found


def test_the_lectures_part_of_the_lock_is_what_the_project_needs() -> None:
    kept = runpy.run_path(str(ROOT / ".ci/lecture_lock.py"))["part"]((ROOT / "requirements.lock").read_text())
    lines = [line.rstrip(" \\").split(" ; ") for line in kept.splitlines() if re.match(r"\w", line)]
    here = {line[0].split("==")[0] for line in lines if len(line) == 1 or Marker(line[1]).evaluate()}
    assert here == closure("dnacnn") | {"setuptools"}
    assert "pytest" not in here
