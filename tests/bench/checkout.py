"""The studio as it stands in some folder: here, or as it was at an earlier revision."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scenes.studio.lecture.entry import Entry
from scenes.studio.video.quality import QUALITIES, Quality
from tests.bench.meter import Cost, first_file, measure

HERE = Path(__file__).parents[2]
_GIT = shutil.which("git") or "git"
_PROGRAM = "from scenes.studio.cli import main; main()"
_OWN = '[lecture]\nworked = "GATCATACAGTTACCATTGACAGA"\nmotifs = ["CA", "AG"]\npool_size = 3\n'


@dataclass(frozen=True)
class Checkout:
    """A folder with the project's files, which are run by this environment's Python.

    Attributes
    ----------
    root : the folder.
    """

    root: Path = HERE

    @property
    def variables(self) -> dict[str, str]:
        """The environment in which its modules come before any that are installed."""
        return {"PYTHONPATH": str(self.root)}

    def command(self, *words: object) -> list[str]:
        """Return how a command of the tool is run."""
        return [sys.executable, "-c", _PROGRAM, *map(str, words)]

    def run(self, *words: object) -> Cost:
        """Run a command of the tool, such as `list 5`."""
        return measure(self.command(*words), folder=self.root, **self.variables)

    def make(self, work: str, chosen: Sequence[Entry], quality: Quality, media: Path, *extra: object) -> Cost:
        """Let a command such as `render` make something of some steps."""
        return self.run(work, *_names(chosen), *_sizes(quality), "--media", media, "--quiet", *extra)

    def change_one(self, chosen: Sequence[Entry], quality: Quality, media: Path) -> Cost:
        """Render again as if the first step's file had changed: it is made anew when its record is gone."""
        (media / ".cache" / f"film-{chosen[0].name}.json").unlink()
        return self.make("render", chosen, quality, media)

    def tell(self, chosen: Sequence[Entry], quality: Quality, media: Path, *extra: object) -> Cost:
        """Run steps without drawing them, to learn how long they last."""
        return self.run("list", *_names(chosen), "--fps", quality.fps, "--media", media, *extra)

    def tell_own(self, chosen: Sequence[Entry], quality: Quality, folder: Path) -> Cost:
        """Do the same with a lecture of long strands, upright."""
        folder.mkdir(parents=True)
        lecture = folder / "lecture.toml"
        lecture.write_text(_OWN)
        return self.tell(chosen, quality, folder, "--lecture", lecture, "--aspect", "9:16")

    def first_picture(self, entry: Entry, quality: Quality, media: Path) -> float:
        """Return the seconds from the command to the first held picture of a step."""
        words = self.command("frames", entry.name, *_sizes(quality), "--media", media, "--quiet")
        return first_file(words, "frames/**/*.png", media, self.root, **self.variables)

    def set_up(self, folder: Path) -> float:
        """Return the seconds in which a fresh copy of what is committed gets all that a lecture needs.

        Packages are kept in the folder, where the next copy finds them.
        """
        copy = folder / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        _git("clone", "--quiet", "--shared", self.root, copy)
        caches = {"UV_CACHE_DIR": str(folder / "uv"), "PIP_CACHE_DIR": str(folder / "pip")}
        return measure([copy / ".ci/setup", "lecture"], folder=copy, PYTHON=sys.executable, **caches).wall


@contextmanager
def at_revision(revision: str) -> Iterator[Checkout]:
    """Lend the project's files as they were at a revision, in a folder of their own.

    Raises
    ------
    RuntimeError
        If there is no such revision.
    """
    with tempfile.TemporaryDirectory(prefix="dnacnn-bench-") as folder:
        root = Path(folder) / "earlier"
        _git("worktree", "add", "--quiet", "--detach", root, revision)
        try:
            yield Checkout(root)
        finally:
            _git("worktree", "remove", "--force", root)


def _git(*words: object) -> None:
    done = subprocess.run([_GIT, *map(str, words)], cwd=HERE, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"git {words[0]} does not do what it should: {done.stderr.strip()}")


def _names(chosen: Sequence[Entry]) -> list[Any]:
    return [entry.name for entry in chosen]


def _sizes(quality: Quality) -> list[object]:
    name = next(name for name, one in QUALITIES.items() if one.height == quality.height)
    return ["--quality", name, "--fps", quality.fps]
