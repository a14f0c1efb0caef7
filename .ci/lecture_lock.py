"""Print the part of the lock that a lecture needs, by the lock's own notes on what asks for each package."""

# ruff: noqa: INP001 - a program of its own
import re
import sys
from pathlib import Path

LOCK = Path(__file__).parents[1] / "requirements.lock"
ASKING = {"dnacnn (pyproject.toml)", "setuptools"}  # the project itself, and what builds it


def part(lock: str) -> str:
    """Return a lock without what only others than the project and its packages ask for."""
    packages = re.split(r"^(?=\w)", lock, flags=re.MULTILINE)[1:]
    names = [re.split(r"==", one)[0] for one in packages]
    asking = [set(re.findall(r"^ +#(?: via|  ) (\S.*)$", one, re.MULTILINE)) for one in packages]
    needed, before = set(ASKING), set[str]()
    while needed != before:
        before = set(needed)
        needed |= {name for name, users in zip(names, asking, strict=True) if users & needed}
    return "".join(one for name, one in zip(names, packages, strict=True) if name in needed)


if __name__ == "__main__":
    sys.stdout.write(part(LOCK.read_text(encoding="utf-8")))
