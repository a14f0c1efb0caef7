"""The tool runs where it is installed from a wheel, and where there is nothing that only Unix has."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[3]
UNIX = ("fcntl", "grp", "pty", "resource", "syslog", "termios", "tty")
CARD = "13-0-backprop"  # the shortest film

BLOCK = f"""
import os, signal, sys
for name in {UNIX!r}:
    sys.modules[name] = None
for name in ("SIGHUP", "SIGQUIT", "SIGUSR1"):
    if hasattr(signal, name):
        delattr(signal, name)
for name in ("fork", "geteuid", "getuid", "killpg", "setsid"):
    if hasattr(os, name):
        delattr(os, name)
"""


def run(folder: Path, path: Path, *words: str) -> str:
    """Run the tool in a folder, with modules found in another first."""
    surrounding = {**os.environ, "PYTHONPATH": str(path), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, "-c", "from scenes.studio.cli import main; main()", *words],
        cwd=folder,
        env=surrounding,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_nothing_is_needed_that_only_unix_has(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(BLOCK)
    where = f"{tmp_path}{os.pathsep}{ROOT}"
    asked = subprocess.run(
        [sys.executable, "-c", "import fcntl"],
        env={**os.environ, "PYTHONPATH": where},
        capture_output=True,
        check=False,
    )
    assert asked.returncode != 0  # or nothing would be tested
    assert "CAGTTAAG" in run(tmp_path, Path(where), "trace", "CAGTTAAG")
    run(tmp_path, Path(where), "render", CARD, "--quality", "draft", "--media", "media", "--workers", "1")
    assert (tmp_path / "media" / f"{CARD}.mp4").stat().st_size > 1000


def test_a_wheel_has_all_that_a_film_takes(tmp_path: Path) -> None:
    source = tmp_path / "source"  # a build leaves files where the sources are
    for top in ("dnacnn", "scenes"):
        shutil.copytree(ROOT / top, source / top, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copyfile(ROOT / name, source / name)
    built = subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "-w", tmp_path, source],
        capture_output=True,
        text=True,
        check=False,
    )
    if "No module named pip" in built.stderr:
        pytest.skip("pip is missing: `make setup` installs it")
    assert built.returncode == 0, built.stderr
    (wheel,) = tmp_path.glob("*.whl")
    with ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
        tops = {name.partition("/")[0] for name in archive.namelist()}
    assert {name for name in tops if not name.endswith(".dist-info")} == {"dnacnn", "scenes"}
    there = [path for top in ("dnacnn", "scenes") for path in (ROOT / top).rglob("*") if wanted(path)]
    assert not [path for path in there if not (tmp_path / "installed" / path.relative_to(ROOT)).is_file()]
    found = run(
        tmp_path, tmp_path / "installed", "frames", CARD, "--height", "180", "--media", "media", "--workers", "1"
    )
    assert CARD in found
    assert list((tmp_path / "media" / "frames" / CARD).glob("1-*.png"))


def wanted(path: Path) -> bool:
    return path.is_file() and "__pycache__" not in path.parts
