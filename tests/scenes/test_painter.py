"""The painter's pictures are Manim's own, bit by bit, on every step; also when each beat is drawn alone."""

from collections.abc import Callable
from typing import Any

from scenes.studio.lecture.catalog import entries
from scenes.studio.run.draw import run_step
from scenes.studio.run.painter import Painter
from tests.scenes.conftest import FPS, HEIGHT, digest


def painted(name: str, wanted: Callable[[Any], bool]) -> list[tuple[bytes, int]]:
    """Run a step in which pictures are wanted of some plays only, and sum them up."""
    found: list[tuple[bytes, int]] = []
    painters: list[Painter] = []

    def painter() -> Painter:
        painters.append(
            Painter(lambda canvas, _, repeat: found.append((digest(canvas), repeat)), lambda: wanted(painters[0].scene))
        )
        return painters[0]

    entry = next(entry for entry in entries() if entry.name == name)
    run_step(entry.load(), painter, settings=None, height=HEIGHT, width=None, fps=FPS, on_held=None)
    return found


def test_every_picture_is_manims_own(recorded: Callable[[str], Any], name: str) -> None:
    assert recorded(name).painted == recorded(name).digests


def test_beats_drawn_alone_are_the_same(recorded: Callable[[str], Any], name: str) -> None:
    step = recorded(name).step
    last = len(step.beats) - 1
    alone = painted(name, lambda scene: len(scene.beats) == last)
    pictures = [digest for digest, repeat in recorded(name).digests for _ in range(repeat)]
    start, end = (round(time * FPS) for time in (step.beats[last].start, step.beats[last].end))
    shown = [digest for digest, repeat in alone for _ in range(repeat)]
    assert shown == pictures[start:end]
    assert len(set(shown)) > 1
