"""What happens when a worker, the whole render or the disk gives out in the middle, or when two want the same."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import av
import pytest
from rich.console import Console

from scenes.kit.telling.step_number import StepNumber
from scenes.studio.jobs import queue
from scenes.studio.jobs.job import Job, Result
from scenes.studio.jobs.processes import Pool
from scenes.studio.jobs.progress import NoProgress
from scenes.studio.lecture import catalog
from scenes.studio.lecture.entry import Entry
from scenes.studio.make import render
from scenes.studio.make.order import Order
from scenes.studio.store import prune, receipt
from scenes.studio.video.quality import Quality

ROOT = Path(__file__).parents[3]
SMALL = Quality(160, 90, 10)
# Whoever comes here first says who it is and waits to be killed; whoever comes after it does the work.
WAIT = """
            from pathlib import Path
            import os, time
            try:
                Path({flag!r}).open("x").write(str(os.getpid()))
                time.sleep(60)
            except FileExistsError:
                self.play(square.animate.shift(RIGHT), run_time=0.4)
""".strip()
# The command, for a package of steps that is not the lecture's.
COMMAND = """
import sys
from scenes.studio.lecture import catalog
from scenes.studio import cli
from scenes.studio.video import quality
if __name__ == "__main__":
    quality.QUALITIES["small"] = quality.Quality(160, 90, 10)
    steps = catalog.entries({package!r})
    catalog.entries = lambda: steps
    try:
        cli.main(sys.argv[1:])
    finally:
        print("imported:", *sorted({{"manim", "PIL"}} & set(sys.modules)), file=sys.stderr)
"""


@dataclass(frozen=True)
class Talk:
    """A small lecture of three steps, and the command to render it with."""

    folder: Path
    package: str

    @property
    def media(self) -> Path:
        return self.folder / "media"

    def start(self, *words: str, media: Path | None = None) -> subprocess.Popen[str]:
        program = self.folder / "command.py"
        program.write_text(COMMAND.format(package=self.package))
        command = [sys.executable, str(program), "render", "--quality", "small", "--json", *words]
        return subprocess.Popen(
            [*command, "--media", str(media or self.media)],
            env={**os.environ, "PYTHONPATH": str(self.folder)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def render(self, *words: str, media: Path | None = None) -> "Said":
        return outcome(self.start(*words, media=media))


@dataclass(frozen=True)
class Said:
    """What a render has said."""

    code: int
    summary: dict[str, Any]
    log: str

    @property
    def before(self) -> list[bool]:
        return [step["before"] for step in self.summary["steps"]]


def outcome(process: subprocess.Popen[str]) -> Said:
    out, log = process.communicate(timeout=300)
    return Said(process.returncode, json.loads(out or "{}"), log)


def films(folder: Path) -> set[str]:
    """Name the films in a folder; halves have hidden names."""
    return {path.name for path in folder.glob("[!.]*.mp4")}


def playable(path: Path) -> bool:
    with av.open(str(path)) as film:
        return sum(1 for _ in film.decode(video=0)) > 0


def left(folder: Path) -> list[str]:
    """Name the halves of files and the parts of films in a folder."""
    parts = (folder / ".cache").glob("parts*")
    return [path.name for path in (*folder.rglob(".part-*"), *parts)]


def waited_for(flag: Path) -> str:
    until = time.monotonic() + 200
    while not (flag.exists() and flag.read_text()):
        assert time.monotonic() < until
        time.sleep(0.1)
    return flag.read_text()


def gone(pid: int) -> bool:
    until = time.monotonic() + 20
    while Path(f"/proc/{pid}").exists() and time.monotonic() < until:
        time.sleep(0.1)
    return not Path(f"/proc/{pid}").exists()


@pytest.fixture
def lecture(talk: Callable[[dict[str, str]], str], source: Callable[..., str], tmp_path: Path) -> Talk:
    return Talk(tmp_path, talk({"s01_first": source(1, "First"), "s02_second": source(2, "Second")}))


@pytest.fixture
def rendered(lecture: Talk, here: None) -> Talk:  # noqa: ARG001 - as fixtures are asked for
    """The same lecture, rendered before, as the command does it with one worker."""
    steps = catalog.entries(lecture.package)
    assert render.make(Order(steps, complete=True, folder=lecture.media, quality=SMALL, quiet=True), Console()) == 0
    return lecture


@pytest.fixture
def waiting(talk: Callable[[dict[str, str]], str], source: Callable[..., str], tmp_path: Path) -> Talk:
    """A lecture whose second step waits to be killed."""
    action = WAIT.format(flag=str(tmp_path / "flag"))
    long = f"{source(1, 'First')}# Longer programs are rendered first.{' ' * 5000}"
    return Talk(tmp_path, talk({"s01_first": long, "s02_second": source(2, "Second", action)}))


def test_the_job_of_a_killed_worker_is_done_again_and_no_other_is_lost(waiting: Talk) -> None:
    class Killer(NoProgress):
        """Kills the worker that waits, once the other job is over."""

        def __init__(self) -> None:
            self.over: list[Result] = []

        def ended(self, result: Result) -> None:
            self.over.append(result)
            if len(self.over) == 1:
                os.kill(int(waited_for(waiting.folder / "flag")), signal.SIGKILL)

    jobs = [
        Job(
            Entry(f"0{n}-a", StepNumber(n), "A", f"{waiting.package}.{name}", "AStep"),
            waiting.media / f"0{n}-a.mp4",
            SMALL,
        )
        for n, name in ((2, "s02_second"), (1, "s01_first"))
    ]
    killer = Killer()
    with Pool(2) as pool:
        results = queue.run("render", jobs, pool, killer)
    assert [result.failure for result in results] == [None, None]
    assert [result.job for result in killer.over] == [jobs[1], jobs[0]]
    assert all(playable(job.path) for job in jobs)
    assert list(waiting.media.glob(".part-*.mp4"))
    prune.sweep(waiting.media)
    assert not left(waiting.media)


def test_a_render_that_was_killed_goes_on_where_it_was(waiting: Talk) -> None:
    render = waiting.start("--workers", "1")
    worker = int(waited_for(waiting.folder / "flag"))
    assert waited_for(waiting.media / ".cache" / "film-01-first.json")
    render.kill()
    render.communicate()
    assert gone(worker)
    assert left(waiting.media)
    assert films(waiting.media) == {"01-first.mp4"}
    again = waiting.render("--workers", "1")
    assert (again.code, again.before) == (0, [True, False])
    assert not left(waiting.media)
    assert all(playable(waiting.media / name) for name in films(waiting.media))


def test_nothing_new_is_made_of_an_unchanged_lecture(rendered: Talk) -> None:
    files = {path: path.stat().st_mtime_ns for path in rendered.media.glob("*") if path.is_file()}
    again = rendered.render()
    assert (again.code, again.before) == (0, [True, True]), again.log
    assert "imported:\n" in again.log  # neither Manim nor what draws: that alone takes seconds
    now = {path: path.stat().st_mtime_ns for path in rendered.media.glob("*") if path.is_file()}
    assert {path.name for path in files if files[path] != now[path]} <= {"index.json"}
    step = rendered.folder / rendered.package / "s02_second.py"
    step.write_text(step.read_text().replace("It goes, and", "It leaves, or"))
    changed = rendered.render("--workers", "1")
    assert (changed.code, changed.before) == (0, [True, False])
    assert not left(rendered.media)


def test_two_renders_into_one_folder_both_succeed(rendered: Talk) -> None:
    for name in films(rendered.media):
        (rendered.media / name).unlink()
    renders = [rendered.start("--workers", "2", "--strand", strand) for strand in ("TTCATTAG", "GATTACAA")]
    results = [outcome(render) for render in renders]
    assert [(one.code, one.log) for one in results if one.code] == []
    assert all([step["failure"] for step in one.summary["steps"]] == [None, None] for one in results)
    assert films(rendered.media) == {"01-first.mp4", "02-second.mp4", "lecture.mp4"}
    assert all(playable(rendered.media / name) for name in films(rendered.media))
    assert not left(rendered.media)
    assert list(receipt.faults(rendered.media)) == []
    said = receipt.read(rendered.media)["films"]
    told = [json.loads(path.read_text())["strand"] for path in sorted(rendered.media.glob("0*.json"))]
    assert [film["settings"]["lecture"]["worked"] for film in said.values()] == told


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["/bin/mount", "-t", "tmpfs", "-o", "size=20k", "tmpfs", str(folder)]
    if not Path("/bin/mount").exists() or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("only root can make a small disk")
    yield folder
    subprocess.run(["/bin/umount", str(folder)], check=True)


def test_a_disk_that_is_full_is_reported_and_no_film_is_half(lecture: Talk, small_disk: Path) -> None:
    filler = small_disk / "filler"
    filler.write_bytes(b"x" * 12_000)
    full = lecture.render(media=small_disk)
    assert full.code == 2
    finished = films(small_disk)
    assert all(playable(small_disk / name) for name in finished)
    failures = [step["failure"] for step in full.summary.get("steps", ()) if step["failure"]]
    assert all(re.fullmatch(r"the disk is full: there was no room for .*", failure) for failure in failures)
    assert failures or "the disk is full" in full.log
    # Records of films need room too.
    remembered = {path.stem.removeprefix("film-") for path in (small_disk / ".cache").glob("film-*.json")}
    filler.unlink()
    subprocess.run(["/bin/mount", "-o", "remount,size=10m", str(small_disk)], check=True)
    again = lecture.render("--workers", "1", media=small_disk)
    assert again.code == 0
    assert sum(again.before) == sum(Path(name).stem in remembered for name in finished)
    assert not left(small_disk)


# Gives each step's key for each line that it is sent, as a process would that has just begun.
KEYS = """
import json
import sys
from scenes.script.script import read
from scenes.studio.lecture import catalog
from scenes.studio.store import cache
from scenes.studio.jobs.job import Job
for _ in sys.stdin:
    read.cache_clear()
    print(json.dumps({e.name: cache.film_key(Job(e)) for e in catalog.entries() if e.number}), flush=True)
"""


@pytest.fixture
def keys(tmp_path: Path) -> Iterator[Callable[..., dict[str, str]]]:
    """`keys()` are the keys of the steps of a copy of the tree; `keys(anew=True)` asks a process that begins now."""
    for name in ("dnacnn", "scenes", "tests"):
        shutil.copytree(ROOT / name, tmp_path / name)
    running: list[subprocess.Popen[str]] = []

    def ask(*, anew: bool = False) -> dict[str, str]:
        if anew or not running:
            where = {**os.environ, "PYTHONPATH": str(tmp_path)}
            command, pipe = [sys.executable, "-c", KEYS], subprocess.PIPE
            running.append(subprocess.Popen(command, cwd=tmp_path, env=where, stdin=pipe, stdout=pipe, text=True))
        asked, told = running[-1].stdin, running[-1].stdout
        assert asked
        assert told
        print(file=asked, flush=True)
        found: dict[str, str] = json.loads(told.readline())
        return found

    yield ask
    for process in running:
        process.communicate()


def test_what_changes_decides_what_is_rendered_again(keys: Callable[..., dict[str, str]], tmp_path: Path) -> None:
    now = keys()

    def changed(old: str, new: str, *files: str, anew: bool = False) -> list[str]:
        for file in files:
            path = tmp_path / file
            text = path.read_text()
            assert old in text
            path.write_text(text.replace(old, new, 1))
        before = dict(now)
        now.update(keys(anew=anew))
        return [name for name in now if now[name] != before[name]]

    (colour,) = re.findall(r"#[0-9a-fA-F]{6}", (tmp_path / "scenes/kit/look/theme.py").read_text())[:1]
    everything = list(now)
    anew = '"""', '"""Anew. '
    assert changed(*anew, "scenes/padding/s06_other_positives.py") == ["06-other-positives"]
    assert changed("Other positives", "More positives", "scenes/script/en/padding.ftl") == ["06-other-positives"]
    chapter = [name for name in everything if name[:2] in ("01", "02", "03", "04", "05", "06")]
    assert changed("padding_title = ", "padding_title = No ", "scenes/script/en/padding.ftl") == chapter
    priced = changed(*anew, "dnacnn/experiments/price.py")
    assert "11-four-cases" in priced
    assert not {"01-dna-is-text", "16-a-fair-question", "17-three-functions"} & set(priced)
    assert changed(colour, "#123456", "scenes/kit/look/theme.py", anew=True) == everything
    assert changed(*anew, "tests/conftest.py", "scenes/studio/jobs/progress.py", anew=True) == []


def test_what_is_no_longer_used_is_pruned(tmp_path: Path) -> None:
    now, cache = time.time(), tmp_path / ".cache"
    (cache / "type").mkdir(parents=True)
    for name, days in (("old", 2), ("new", 0)):
        folder = cache / "parts" / name
        folder.mkdir(parents=True)
        (folder / "05-pad-1.mp4").touch()
        os.utime(folder, (now - days * 86400, now - days * 86400))
    (cache / "leaving").mkdir()
    for name, days in (("old", 2), ("new", 0), ("used", 2)):
        leaving = cache / "leaving" / f"{name}.mp4"
        leaving.touch()
        os.utime(leaving, (now - days * 86400, now - days * 86400))
    (tmp_path / "used.mp4").touch()
    prune.prune(cache)
    assert {path.name for path in cache.iterdir()} == {"parts", "leaving"}
    assert {path.name for path in (cache / "parts").iterdir()} == {"new"}
    assert {path.name for path in (cache / "leaving").iterdir()} == {"new.mp4", "used.mp4"}
    prune.prune(tmp_path / "nowhere")
