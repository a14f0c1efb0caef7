"""Processes that draw held pictures of steps as soon as they stand, and drop what nobody waits for any more."""

import multiprocessing
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, Queue
from tempfile import TemporaryDirectory
from threading import Lock, Thread
from typing import Any, Self

from manim import Scene

from dnacnn.errors import InputError
from scenes.kit.telling.beat import Beat
from scenes.kit.telling.settings import Settings
from scenes.kit.telling.step import Step
from scenes.studio.errors import StudioError
from scenes.studio.jobs import stopping
from scenes.studio.jobs.processes import processors
from scenes.studio.lecture.entry import Entry
from scenes.studio.run.draw import run_step
from scenes.studio.run.rehearsal import Rehearser
from scenes.studio.run.vector import svg

VIEWERS = 32  # browsers that are told apart; more share their turns
_HEIGHT, _FPS = 720, 30
_KEPT = 200  # steps whose pictures are kept


@dataclass(frozen=True)
class HeldPicture:
    """The picture on which a beat ends, as SVG, with the beat's name and sentence."""

    beat: str
    sentence: str
    picture: str


@dataclass(frozen=True)
class Ended:
    """A step has come to its end; with the reason if it makes no sense for a lecture, or could not be drawn."""

    reason: str = ""


News = HeldPicture | Ended


class _Stale(Exception):  # noqa: N818 - no error: something else is wanted by now
    """Nobody waits for this any more."""


class Drawing:
    """Draws steps for viewers; to be used in a `with` block.

    Parameters
    ----------
    workers : how many processes; as many as there are processors by default.
    """

    def __init__(self, workers: int | None = None) -> None:
        context = multiprocessing.get_context("spawn")
        self._turns = [context.Value("L", 0) for _ in range(VIEWERS)]
        self._news = context.Queue()
        self._size = workers or processors()
        self._executor = ProcessPoolExecutor(
            self._size, context, initializer=_connect, initargs=(self._news, self._turns)
        )
        self._kept: dict[tuple[str, Settings], list[News]] = {}
        self._waiting: dict[int, Queue[News]] = {}
        self._last = 0
        self._lock = Lock()

    def __enter__(self) -> Self:
        """Start the processes, each with all that it imports."""
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()
        for _ in range(self._size):
            self._executor.submit(_warm)
        return self

    def __exit__(self, *_: object) -> None:
        """End them; nothing that they draw is wanted any more."""
        stopping.kill_workers()
        self._executor.shutdown(wait=False, cancel_futures=True)
        self._news.put(None)
        self._reader.join(timeout=1)

    def pictures(self, viewer: int, entry: Entry, settings: Settings) -> Iterator[News]:
        """Give a step's held pictures as they come; what the viewer asked for before is dropped."""
        key = (entry.name, settings)
        with self._lock:
            self._last += 1
            ticket = self._last
            self._turns[viewer % VIEWERS].value = ticket
            kept = self._kept.get(key)
            if kept is None:
                self._waiting[ticket] = Queue()
        if kept is not None:
            yield from kept
            return
        self._executor.submit(_draw, ticket, viewer % VIEWERS, entry, settings)
        yield from self._follow(ticket, viewer % VIEWERS, key)

    def _follow(self, ticket: int, viewer: int, key: tuple[str, Settings]) -> Iterator[News]:
        found: list[News] = []
        try:
            while self._turns[viewer].value == ticket:
                with suppress(Empty):
                    news = self._waiting[ticket].get(timeout=0.2)
                    found.append(news)
                    yield news
                    if isinstance(news, Ended):
                        self._keep(key, found)
                        return
        finally:
            with self._lock:
                self._waiting.pop(ticket, None)

    def _keep(self, key: tuple[str, Settings], found: list[News]) -> None:
        with self._lock:
            self._kept[key] = found
            while len(self._kept) > _KEPT:
                del self._kept[next(iter(self._kept))]

    def _read(self) -> None:
        while (said := self._news.get()) is not None:
            ticket, news = said
            with self._lock:
                waiting = self._waiting.get(ticket)
            if waiting is not None:
                waiting.put(news)


_news: Any = None
_turns: list[Any] = []  # shared numbers: whose pictures each viewer waits for


def _connect(news: Any, turns: list[Any]) -> None:
    global _news, _turns
    _news, _turns = news, turns


def _warm() -> None:
    """Import what drawing takes, so that the first picture need not wait for it."""
    from scenes.studio.lecture.catalog import entries  # noqa: PLC0415

    for entry in entries():
        entry.load()


class _Stroke(Rehearser):
    """Plays without drawing, as long as somebody waits for it."""

    def __init__(self, ticket: int, viewer: int) -> None:
        super().__init__()
        self._asked = ticket, viewer

    def play(self, scene: Scene, *args: Any, **kwargs: Any) -> None:
        """Play, unless something else is wanted by now."""
        ticket, viewer = self._asked
        if _turns[viewer].value != ticket:
            raise _Stale
        super().play(scene, *args, **kwargs)


def _draw(ticket: int, viewer: int, entry: Entry, settings: Settings) -> None:
    """Draw a step's held pictures, and send each as soon as it stands."""
    try:
        step = entry.load()
        reason = step.unfit(settings.lecture) or ""
        if not reason:
            with TemporaryDirectory(prefix="dnacnn-live-") as folder:
                _run(step, Path(folder) / "held.svg", ticket, viewer, settings)
    except _Stale:
        return
    except (InputError, StudioError) as error:
        reason = str(error)
    _news.put((ticket, Ended(reason)))


def _run(step: type[Step], path: Path, ticket: int, viewer: int, settings: Settings) -> None:
    def held(scene: Step, beat: Beat) -> None:
        svg(scene, path, f"{scene.title}: {beat.name}", beat.sentence)
        _news.put((ticket, HeldPicture(beat.name, beat.sentence, path.read_text(encoding="utf-8"))))

    run_step(
        step,
        lambda: _Stroke(ticket, viewer),
        settings=settings,
        height=_HEIGHT,
        width=None,
        fps=_FPS,
        on_held=held,
    )
