"""Run a step and hand every picture that it draws to a function."""

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
from manim import CairoRenderer, tempconfig
from manim.scene.scene_file_writer import SceneFileWriter

from scenes.kit.step import Settings, Step

Sink = Callable[[np.ndarray, int], None]


class _FrameWriter(SceneFileWriter):
    """A file writer that writes no file: pictures go to a sink."""

    def __init__(self, settings: Any, *, sink: Sink) -> None:
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


def draw(step: type[Step], sink: Sink, *, settings: Settings | None = None, height: int = 480, fps: int = 10) -> Step:
    """Run a step; `sink(frame, repeat)` gets each picture as (height, width, 4) bytes and how often it is shown."""
    size = {"pixel_height": height, "pixel_width": height * 16 // 9, "frame_rate": fps}
    with tempconfig({**size, "disable_caching": True, "dry_run": True, "progress_bar": "none", "verbosity": "ERROR"}):
        scene = step(
            renderer=CairoRenderer(file_writer_class=partial(_FrameWriter, sink=sink)),  # type: ignore[arg-type]
            settings=settings,
        )
        scene.render()
    return scene
