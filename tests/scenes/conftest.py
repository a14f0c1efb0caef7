"""Each step is run once per worker; tests about it look at what was recorded then."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any, Self

import numpy as np
import pytest
from manim import CairoRenderer, Camera, VMobject

from dnacnn.experiments.learning.design import Design
from dnacnn.experiments.learning.results import Results, measure
from dnacnn.lecture.lecture import Lecture
from scenes.kit.telling.beat import Beat
from scenes.kit.telling.settings import Settings
from scenes.kit.telling.step import Step
from scenes.kit.type.text import Glyphs
from scenes.script.script import Script
from scenes.script.values import Message
from scenes.studio.check.faults import Inspector, inspect
from scenes.studio.check.visible import view
from scenes.studio.lecture import lecture_file
from scenes.studio.lecture.catalog import entries
from scenes.studio.lecture.entry import Entry
from scenes.studio.make.order import ENCORE
from scenes.studio.run.draw import FrameWriter, run_step
from scenes.studio.run.painter import Painter, Sink

HEIGHT, FPS = 270, 3
LECTURES = Path(__file__).parents[1] / "lectures"


@dataclass(frozen=True)
class Held:
    """A beat's held picture: its caption, whether it is headed, and the texts in it."""

    beat: Beat
    caption: Glyphs
    headed: bool
    picture: np.ndarray
    texts: tuple[Glyphs, ...]

    def __str__(self) -> str:
        return f"beat {self.beat.name!r}"


@dataclass
class Recording:
    """A step as it ran: its first and last picture, all pictures summed up, and what the held ones display.

    `painted` sums up the same pictures as the painter paints them, the others are Manim's.
    """

    step: Step
    first: np.ndarray
    last: np.ndarray
    digests: list[tuple[bytes, int]]
    painted: list[tuple[bytes, int]]
    held: list[Held] = field(default_factory=list)

    @property
    def sources(self) -> list[list[str]]:
        """The texts of each held picture, as they were written."""
        return [[text.source for text in held.texts] for held in self.held]


SAID: dict[tuple[str, str | None], list[tuple[str, dict[str, Any]]]] = {}


@contextmanager
def noting(name: str, lecture: str | None) -> Iterator[None]:
    """Note each message that a step says in a lecture, with its values."""
    calls = SAID[name, lecture] = []
    fill = Script.fill

    def noted(self: Script, which: str, values: dict[str, Any]) -> Message:
        calls.append((which, values))
        return fill(self, which, values)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Script, "fill", noted)
        yield


@cache
def record(name: str) -> Recording | Exception:
    try:
        with noting(name, None):
            return _record(next(entry for entry in entries() if entry.name == name))
    except Exception as failure:  # noqa: BLE001 - kept, so that a step that fails is not run again for each test
        return failure


def _record(entry: Entry) -> Recording:
    pictures: list[np.ndarray] = []
    held: list[Held] = []
    digests: list[tuple[bytes, int]] = []
    painted: list[tuple[bytes, int]] = []

    def drawn(picture: np.ndarray, repeat: int) -> None:
        pictures[1:] = [picture]
        digests.append((digest(picture), repeat))

    step = run_step(
        entry.load(),
        lambda: _Twice(lambda canvas, _, repeat: painted.append((digest(canvas), repeat)), drawn),
        settings=Settings(),
        height=HEIGHT,
        width=None,
        fps=FPS,
        on_held=lambda *seen: held.append(_held(*seen)),
    )
    return Recording(step, pictures[0], pictures[-1], digests, painted, held)


class _Remembering(Camera):
    """Manim's camera, which traces each outline once: most are in many pictures, and it traces them for each."""

    def __init__(self) -> None:
        super().__init__()
        self._traced: dict[bytes, Any] = {}

    def set_cairo_context_path(self, ctx: Any, vmobject: VMobject) -> Self:
        if not len(vmobject.points):
            return super().set_cairo_context_path(ctx, vmobject)
        key = vmobject.points.tobytes()
        if key not in self._traced:
            super().set_cairo_context_path(ctx, vmobject)
            self._traced[key] = ctx.copy_path()
        else:
            ctx.new_path()
            ctx.append_path(self._traced[key])
        return self


class _Twice(Painter):
    """Paints each picture and has Manim draw it too, as its own renderer does: so that a step is run only once."""

    def __init__(self, painted: Sink, drawn: Callable[[np.ndarray, int], None]) -> None:
        super().__init__(painted)
        self._drawn = drawn
        self._manims = CairoRenderer(file_writer_class=FrameWriter, camera_class=_Remembering)
        self._began = -1  # the play whose standing objects Manim has drawn

    def _show(self, count: int) -> None:
        super()._show(count)
        manims, scene = self._manims, self.scene
        if self._began != self.num_plays:
            self._began = self.num_plays
            manims.camera.background_color = self.camera.background_color
            manims.save_static_frame_data(scene, scene.static_mobjects)
        if count:
            manims.update_frame(scene, scene.moving_mobjects)
            self._drawn(manims.get_frame(), count)


@cache
def inspect_notes(name: str) -> Inspector:
    """Look at a step's pictures in the notes' own lecture, also in mid-motion."""
    step = next(entry for entry in entries() if entry.name == name).load()
    return inspect(step, name, settings=Settings(), every=1.0)


@cache
def inspect_lecture(name: str, lecture: str) -> Inspector | Exception | None:
    """Look at a step's held pictures in one of the lectures beside the tests; None if it is left out of it."""
    chosen = lecture_file.read(LECTURES / f"{lecture}.toml")
    step = next(entry for entry in entries() if entry.name == name).load()
    if step.unfit(chosen.settings.lecture):
        return None
    gc.collect()
    try:
        with noting(name, lecture):
            return inspect(
                step, name, settings=shortly_trained(chosen.settings, name), aspect=chosen.aspect, every=None
            )
    except Exception as failure:  # noqa: BLE001 - as above
        return failure


def shortly_trained(settings: Settings, name: str) -> Settings:
    """Return settings with results for a step of the encore: of trainings that are too short to have learned much."""
    entry = next(entry for entry in entries() if entry.name == name)
    if entry.chapter != ENCORE or entry.number is None:
        return settings
    return replace(settings, results=_short_results(settings.lecture))


@cache
def _short_results(lecture: Lecture) -> Results:
    return measure(Design.of(lecture, 4, unseen=200, steps=60, noise_steps=60, noise_size=100))


@pytest.fixture(scope="session")
def inspected() -> Callable[[str, str], Inspector | None]:
    """`inspected("05-pad-with-o", "most")` is what was found in a step's held pictures in another lecture."""

    def by_name(name: str, lecture: str) -> Inspector | None:
        found = inspect_lecture(name, lecture)
        if isinstance(found, Exception):
            raise found
        return found

    return by_name


@pytest.fixture(scope="session")
def said(recorded: Callable[[str], Recording], inspected: Callable[[str, str], Inspector | None]) -> Callable[..., Any]:
    """`said("05-pad-with-o", "most")` is each message that a step says in another lecture, with its values."""

    def by_name(name: str, lecture: str | None) -> list[tuple[str, dict[str, Any]]]:
        told = recorded(name) if lecture is None else inspected(name, lecture)
        return SAID[name, lecture] if told else []

    return by_name


def digest(picture: np.ndarray) -> bytes:
    """Sum up a picture's raw bytes."""
    return blake2b(picture.tobytes(), digest_size=16).digest()


@pytest.fixture(scope="session")
def recorded() -> Callable[[int | str], Recording]:
    """`recorded(5)` or `recorded("05-pad-with-o")` is the step after it has run, at a small size."""

    def by_number(which: int | str) -> Recording:
        names = [entry.name for entry in entries() if str(which) in (entry.name, str(entry.number))]
        if not names:
            pytest.fail(f"there is no step {which}")
        result = record(names[0])
        if isinstance(result, Exception):
            raise result
        return result

    return by_number


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test of the scenes that asks for `name` is run for every step and card."""
    if "name" in metafunc.fixturenames and metafunc.definition.path.parent == Path(__file__).parent:
        metafunc.parametrize("name", [entry.name for entry in entries()])


def _held(step: Step, beat: Beat) -> Held:
    texts = tuple(piece.type.copy() for piece in view(step).pieces)
    family = {id(part) for part in step.get_mobject_family_members()}
    headed = step.heading is not None and {id(part) for part in step.heading.get_family()} <= family
    return Held(beat, step._caption.copy(), headed, step.camera.pixel_array[..., :3].copy(), texts)
