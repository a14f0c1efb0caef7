"""Small lectures to try the tool on, each a package of its own."""

import importlib
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from pathlib import Path
from textwrap import dedent
from typing import Any, Self

import pytest

from scenes.kit.telling.step_number import StepNumber
from scenes.studio.check import check
from scenes.studio.jobs.wire import Report
from scenes.studio.lecture.entry import Entry
from scenes.studio.make import order

STEP = '''
"""A step to try the tool on."""

from manim import RIGHT, FadeIn, Square

from scenes.kit.telling.step import Step


class {scene}(Step):
    """Moves a square."""

    title = "{title}"

    def construct(self) -> None:
        """Run it."""
        square = Square()
        with self.beat("come", "It comes.", hold=0.4):
            self.play(FadeIn(square), run_time=0.4)
        with self.beat("go & stay", "It goes, and it stays.", hold=0.4):
            {action}
'''
MOVE = "self.play(square.animate.shift(RIGHT), run_time=0.4)"

Talk = Callable[..., str]


class Here(Executor):
    """Workers that work at once and in this very process: a new process takes seconds to import Manim."""

    def __init__(self, size: int | None = None) -> None:
        self.size = size or 1

    def __enter__(self) -> Self:
        return self

    def executor(self, _: int = 1) -> Executor:
        return self

    def submit(self, work: Callable[..., Any], /, *given: Any, **_: Any) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            future.set_result(work(*given))
        except Exception as error:  # noqa: BLE001 - asking for the result raises it
            future.set_exception(error)
        return future

    def release(self, _: Executor) -> None:
        pass

    def messages(self) -> Iterable[Report]:
        return ()

    def stop(self) -> None:
        pass


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(order, "Pool", Here)
    monkeypatch.setattr(check, "Pool", Here)


@pytest.fixture
def talk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Talk]:
    """`talk({"s01_a": source})` writes a package and returns its name."""
    monkeypatch.syspath_prepend(tmp_path)
    made: list[str] = []

    def write(files: dict[str, str]) -> str:
        name = f"talk{len(made)}"
        made.append(name)
        folder = tmp_path / name
        folder.mkdir()
        for stem, source in {"__init__": "", **files}.items():
            (folder / f"{stem}.py").write_text(dedent(source))
        importlib.invalidate_caches()
        return name

    yield write
    for loaded in list(sys.modules):
        if loaded.partition(".")[0] in made:
            del sys.modules[loaded]


def step(_: int = 0, title: str = "A step", action: str = MOVE, scene: str = "AStep") -> str:
    return STEP.format(title=title, action=action, scene=scene)


@pytest.fixture
def source() -> Callable[..., str]:
    """`source(2, "Title", "action")` is a step's file; its number is its name's."""
    return step


@pytest.fixture
def entry(talk: Talk) -> Entry:
    """One small step, of two beats."""
    return Entry("02-a-step", StepNumber(2), "A step", f"{talk({'s02_a_step': step(2)})}.s02_a_step", "AStep")


@pytest.fixture(scope="session")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with the films, clips, captions and index of a lecture of two small steps; the first beat loops."""

    from scenes.kit.telling.settings import Settings  # noqa: PLC0415
    from scenes.studio.jobs import worker  # noqa: PLC0415
    from scenes.studio.jobs.job import ClipsJob, Job  # noqa: PLC0415
    from scenes.studio.lecture.catalog import entries  # noqa: PLC0415
    from scenes.studio.make import lecture  # noqa: PLC0415
    from scenes.studio.store import index  # noqa: PLC0415
    from scenes.studio.video.quality import Quality  # noqa: PLC0415

    root, size = tmp_path_factory.mktemp("pack"), Quality(192, 108, 10)
    folder, package = root / "media", root / "small_talk"
    package.mkdir()
    folder.mkdir()
    for name, source in {"__init__": "", "s01_one": step(1, "One <b>"), "s02_two": step(2, "Two")}.items():
        (package / f"{name}.py").write_text(source.replace('"It comes.",', '"It comes & stands.", loop=True,'))
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(root)
        found = entries("small_talk")
        own = Settings(author="Ada & Co")
        films = [worker.render(Job(entry, folder / f"{entry.name}.mp4", size, own)) for entry in found]
        index.note(films, folder, lecture.assemble(films, folder / "lecture.mp4"))
        clips = [
            ClipsJob(entry, folder / "clips" / entry.name, size, settings=Settings(captions=False)) for entry in found
        ]
        index.note([worker.clips(job) for job in clips], folder)
        yield folder


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """A Chromium without a window."""
    api = pytest.importorskip("playwright.sync_api", reason="Playwright is missing: `make setup` installs it")
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("Chromium is missing: `make browser` installs it")
    quiet = ("--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run")
    flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", *quiet]
    with api.sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=flags)
        yield opened
        opened.close()


@pytest.fixture
def poppler() -> Callable[..., str]:
    """`poppler("pdftotext", path, "-")` runs one of the tools that read PDF and returns what it prints."""

    def run(tool: str, *given: object) -> str:
        found = shutil.which(tool)
        if found is None:
            pytest.skip(f"{tool} is missing: `make browser` installs it")
        return subprocess.run([found, *map(str, given)], check=True, capture_output=True, text=True).stdout

    return run
