"""Processes that draw held pictures of steps as soon as they stand, and drop what nobody waits for any more."""

import multiprocessing
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from queue import Empty, Queue
from tempfile import TemporaryDirectory
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any, Self

from manim import Scene

from scenes.kit.telling.beat import Beat
from scenes.kit.telling.settings import Settings
from scenes.kit.telling.step import Step
from scenes.studio.jobs import stopping, wire
from scenes.studio.jobs.cause import cause
from scenes.studio.jobs.processes import processors
from scenes.studio.lecture.entry import Entry
from scenes.studio.run.draw import run_step
from scenes.studio.run.rehearsal import Rehearser
from scenes.studio.run.vector import svg

if TYPE_CHECKING:
    from multiprocessing.queues import Queue as MessageQueue

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
    """A step has come to its end; with the reason if it makes no sense for a lecture, or has failed to be drawn."""

    reason: str = ""
    failed: bool = False


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
        self._context = multiprocessing.get_context("spawn")
        self._turns = [self._context.Value("L", 0, lock=False) for _ in range(VIEWERS)]
        self._size = workers or processors()
        self._kept: dict[tuple[str, Settings], list[News]] = {}
        self._waiting: dict[int, Queue[News]] = {}
        self._last = 0
        self._over = False
        self._lock = Lock()

    def __enter__(self) -> Self:
        """Start the processes, each with all that it imports."""
        self._start()
        return self

    def __exit__(self, *_: object) -> None:
        """End them; nothing that they draw is wanted any more."""
        self._over = True
        stopping.kill_workers()
        self._executor.shutdown(wait=False, cancel_futures=True)
        self._news.put(None)
        self._reader.join(timeout=1)

    def _start(self) -> None:
        # A process that is killed may leave a queue unusable, so that new processes get a new one.
        self._news = self._context.Queue()
        self._reader = Thread(target=self._read, args=(self._news,), daemon=True)
        self._reader.start()
        self._executor = ProcessPoolExecutor(
            self._size, self._context, initializer=_connect, initargs=(self._news, self._turns)
        )
        for _ in range(self._size):
            self._submit(_warm)

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
        with self._lock:
            try:
                drawn = self._submit(_draw, ticket, viewer % VIEWERS, entry, settings)
            except BrokenProcessPool:
                self._start()
                drawn = self._submit(_draw, ticket, viewer % VIEWERS, entry, settings)
        drawn.add_done_callback(partial(self._lost, ticket))
        yield from self._follow(ticket, viewer % VIEWERS, key)

    def _submit(self, work: Callable[..., None], *given: Any) -> Future[None]:
        with stopping.held():
            return self._executor.submit(work, *given)

    def _lost(self, ticket: int, drawn: Future[None]) -> None:
        """Tell who waits that a process was killed, or has found no place to write to."""
        error = None if drawn.cancelled() else drawn.exception()
        if error and not self._over:
            killed = isinstance(error, BrokenProcessPool)
            reason = "the process that drew it was killed" if killed else cause(error, Path(tempfile.gettempdir()))
            self._tell(ticket, Ended(reason, failed=True))

    def _follow(self, ticket: int, viewer: int, key: tuple[str, Settings]) -> Iterator[News]:
        found: list[News] = []
        try:
            while self._turns[viewer].value == ticket:
                with suppress(Empty):
                    news = self._waiting[ticket].get(timeout=0.2)
                    found.append(news)
                    yield news
                    if isinstance(news, Ended):
                        if not news.failed:
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

    def _read(self, queue: "MessageQueue[tuple[int, News] | None]") -> None:
        while (said := queue.get()) is not None:
            self._tell(*said)

    def _tell(self, ticket: int, news: News) -> None:
        with self._lock:
            waiting = self._waiting.get(ticket)
        if waiting is not None:
            waiting.put(news)


_news: Any = None
_turns: list[Any] = []  # shared numbers: whose pictures each viewer waits for


def _connect(news: Any, turns: list[Any]) -> None:
    global _news, _turns
    _news, _turns = news, turns
    wire.end_with_master()


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
    with TemporaryDirectory(prefix="dnacnn-live-") as folder:
        path = Path(folder) / "held.svg"
        try:
            step = entry.load()
            ended = Ended(step.unfit(settings.lecture) or "")
            if not ended.reason:
                _run(step, path, ticket, viewer, settings)
        except _Stale:
            return
        except Exception as error:  # noqa: BLE001 - said on the page, and the next step may go well
            ended = Ended(cause(error, path), failed=True)
    _news.put((ticket, ended))


def _run(step: type[Step], path: Path, ticket: int, viewer: int, settings: Settings) -> None:
    def held(scene: Step, beat: Beat) -> None:
        svg(scene, path, f"{scene.title}: {beat.name}", beat.sentence)
        _news.put((ticket, HeldPicture(beat.name, beat.sentence, path.read_text(encoding="utf-8"))))

    run_step(
        step, lambda: _Stroke(ticket, viewer), settings=settings, height=_HEIGHT, width=None, fps=_FPS, on_held=held
    )
