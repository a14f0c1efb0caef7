"""Each step is told once per worker; tests about it look at what was noted then."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from hashlib import blake2b

import numpy as np
import pytest
from manim import VMobject

from scenes.kit.settings import Settings
from scenes.kit.stage import Region
from scenes.kit.step import Beat, Step
from scenes.kit.type import Type
from scenes.studio.catalog import entries
from scenes.studio.draw import draw
from scenes.studio.entry import Entry

HEIGHT, FPS = 270, 5


@dataclass(frozen=True)
class Shown:
    """One visible thing of a held picture: its text if it is type, its kind otherwise, and the box around it."""

    words: str
    box: Region
    pixels: float | None
    caption: bool


@dataclass(frozen=True)
class Held:
    """A beat's held picture: what is visible in it, the numbers displayed and the texts they are part of."""

    beat: Beat
    shown: tuple[Shown, ...]
    headed: bool
    picture: np.ndarray
    texts: tuple[Type, ...]

    def __str__(self) -> str:
        return f"beat {self.beat.name!r}"


@dataclass
class Told:
    """A step as it was told: its first and last picture, all pictures summed up, and what the held ones display."""

    step: Step
    first: np.ndarray
    last: np.ndarray
    digests: list[tuple[bytes, int]]
    held: list[Held] = field(default_factory=list)

    @property
    def sources(self) -> list[list[str]]:
        """The texts of each held picture, as they were written."""
        return [[text.source for text in held.texts] for held in self.held]


@cache
def tell(name: str) -> Told | Exception:
    try:
        return _tell(next(entry for entry in entries() if entry.name == name))
    except Exception as failure:  # noqa: BLE001 - kept, so that a step that fails is not told again for each test
        return failure


def _tell(entry: Entry) -> Told:
    pictures: list[np.ndarray] = []
    held: list[Held] = []
    digests: list[tuple[bytes, int]] = []

    def sink(picture: np.ndarray, repeat: int) -> None:
        pictures[1:] = [picture]
        digests.append((digest(picture), repeat))

    step = draw(
        entry.load(), sink, settings=Settings(), height=HEIGHT, fps=FPS, on_held=lambda *seen: held.append(_held(*seen))
    )
    return Told(step, pictures[0], pictures[-1], digests, held)


def digest(picture: np.ndarray) -> bytes:
    """Sum up a picture's raw bytes."""
    return blake2b(picture.tobytes(), digest_size=16).digest()


@pytest.fixture(scope="session")
def told() -> Callable[[int | str], Told]:
    """`told(5)` or `told("05-pad-with-o")` is the step after it has been told, at a small size."""

    def by_number(which: int | str) -> Told:
        names = [entry.name for entry in entries() if which in (entry.name, entry.number)]
        if not names:
            pytest.fail(f"there is no step {which}")
        result = tell(names[0])
        if isinstance(result, Exception):
            raise result
        return result

    return by_number


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that asks for `name` is run for every step and card."""
    if "name" in metafunc.fixturenames:
        metafunc.parametrize("name", [entry.name for entry in entries()])


def _held(step: Step, beat: Beat) -> Held:
    caption = _family(step._caption)
    heading = _family(step.heading)
    shown, texts, seen = [], [], set()
    family = step.get_mobject_family_members()
    for mobject in family:
        if isinstance(mobject, Type) and any(_visible(glyph) for glyph in mobject):
            # A piece of type counts as one thing, whatever it consists of.
            seen |= _family(mobject)
            texts.append(mobject)
            box = _box([glyph for glyph in mobject if _visible(glyph)])
            shown.append(Shown(mobject.source, box, mobject.pixels, id(mobject) in caption))
    shown += [
        Shown(type(mobject).__name__, _box([mobject]), None, id(mobject) in caption)
        for mobject in family
        if id(mobject) not in seen and _visible(mobject)
    ]
    headed = bool(heading) and heading <= {id(mobject) for mobject in family}
    picture = step.camera.pixel_array[..., :3].copy()
    return Held(beat, tuple(shown), headed, picture, tuple(text.copy() for text in texts))


def _family(mobject: VMobject | None) -> set[int]:
    return {id(part) for part in mobject.get_family()} if mobject is not None else set()


def _visible(mobject: VMobject) -> bool:
    if not len(mobject.points):
        return False
    filled = mobject.get_fill_opacity() > 0
    return filled or (mobject.get_stroke_width() > 0 and mobject.get_stroke_opacity() > 0)


def _box(mobjects: list[VMobject]) -> Region:
    low = np.min([mobject.points.min(axis=0) - _stroke(mobject) for mobject in mobjects], axis=0)
    high = np.max([mobject.points.max(axis=0) + _stroke(mobject) for mobject in mobjects], axis=0)
    return Region(low[0], high[0], low[1], high[1])


def _stroke(mobject: VMobject) -> float:
    # Half of the line lies outside; Manim's widths are hundredths of a unit.
    return 0.005 * mobject.get_stroke_width() if mobject.get_stroke_opacity() > 0 else 0.0
