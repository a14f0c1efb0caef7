"""Run a step and hand every picture that it draws to a function."""

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from typing import Any

import numpy as np
from manim import CairoRenderer, tempconfig
from manim.scene.scene_file_writer import SceneFileWriter

from scenes.kit.telling.beat import Beat
from scenes.kit.telling.settings import Settings
from scenes.kit.telling.step import Step
from scenes.studio.video.aspect import WIDE, nearest

Sink = Callable[[np.ndarray, int], None]
OnHeld = Callable[[Step, Beat], None]


class FrameWriter(SceneFileWriter):
    """A file writer that writes no file: pictures go to a sink."""

    def __init__(self, settings: Any, *, sink: Sink = lambda *_: None) -> None:
        super().__init__(settings)
        self._sink = sink

    def begin_animation(self, *_: Any, **__: Any) -> None:
        """Begin nothing: there is no file."""

    def end_animation(self, *_: Any, **__: Any) -> None:
        """End nothing."""

    def write_frame(self, frame: np.ndarray, repeat: int = 1) -> None:
        """Hand a picture on."""
        self._sink(frame, repeat)

    def finish(self) -> None:
        """Join nothing."""

    def is_already_cached(self, _: str) -> bool:
        """Say that nothing is."""
        return False


def draw(
    step: type[Step],
    sink: Sink,
    *,
    settings: Settings | None = None,
    height: int = 480,
    width: int | None = None,
    fps: int = 10,
    on_held: OnHeld | None = None,
) -> Step:
    """Run a step, drawing every picture as Manim does.

    Parameters
    ----------
    step : which.
    sink : `sink(frame, repeat)` gets each picture as (height, width, 4) bytes and how often it is shown.
    settings : what the step is drawn with.
    height, width : in pixels; 16 to 9 unless said. A picture of another shape has another number of units.
    fps : pictures a second.
    on_held : called with the step and the beat whenever a beat's held picture stands.

    Returns
    -------
    step : as it is after its last picture.
    """

    def renderer() -> CairoRenderer:
        return CairoRenderer(file_writer_class=partial(FrameWriter, sink=sink))  # type: ignore[arg-type]  # a factory does

    return run_step(step, renderer, settings=settings, height=height, width=width, fps=fps, on_held=on_held)


def run_step(
    step: type[Step],
    renderer: Callable[[], CairoRenderer],
    *,
    settings: Settings | None,
    height: int,
    width: int | None,
    fps: int,
    on_held: OnHeld | None,
) -> Step:
    """Run a step with a renderer that is made once the sizes are in force; the rest is as in `draw`."""
    width = width or height * WIDE.across // WIDE.up
    sizes: dict[str, Any] = {"pixel_height": height, "pixel_width": width, "frame_rate": fps}
    shape = nearest(width, height)
    if shape != WIDE:  # whose units are Manim's own
        sizes |= {"frame_height": shape.height, "frame_width": shape.height * width / height}
    quiet = {"disable_caching": True, "dry_run": True, "progress_bar": "none", "verbosity": "ERROR"}
    with tempconfig({**sizes, **quiet, "tex_dir": Path(_typesetting(gettempdir()).name)}):
        scene = step(renderer=renderer(), settings=settings, on_held=on_held)
        scene.render()
    return scene


@cache
def _typesetting(place: str) -> TemporaryDirectory[str]:
    """Return this process's own folder for typeset pieces: two processes that fill one folder read halves of files."""
    return TemporaryDirectory(prefix="dnacnn-type-", dir=place)
