"""Run a step without drawing it: to learn its beats, or to draw its held pictures alone."""

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
from manim import CairoRenderer, Scene, config

from scenes.kit.step import Beat, Settings, Step
from scenes.studio.draw import FrameWriter, tell


class Rehearser(CairoRenderer):
    """A renderer that plays every animation from its start to its end in one stride, and draws nothing.

    The clock goes as if every picture had been drawn.
    """

    def __init__(self) -> None:
        writer = partial(FrameWriter, sink=lambda _frame, _repeat: None)
        super().__init__(file_writer_class=writer, skip_animations=True)  # type: ignore[arg-type]

    def play(self, scene: Scene, *args: Any, **kwargs: Any) -> None:
        """Play without drawing."""
        scene.compile_animation_data(*args, **kwargs)
        scene.begin_animations()
        if scene.is_current_animation_frozen_frame():
            pictures = int(scene.duration / (1 / config.frame_rate))
        else:
            scene.play_internal(skip_rendering=True)
            pictures = len(np.arange(0, scene.duration, 1 / config.frame_rate))
        self.time += pictures / config.frame_rate
        self.num_plays += 1

    def picture(self, scene: Scene) -> np.ndarray:
        """Draw the scene as it stands: (height, width, 4) bytes."""
        self.static_image = None
        self.update_frame(scene)
        return self.get_frame()


def rehearse(step: type[Step], *, settings: Settings | None = None, fps: int = 30) -> Step:
    """Run a step without drawing anything; it then knows its beats.

    Parameters
    ----------
    step : which.
    settings : what the step is told with.
    fps : of the film whose times are wanted; times are whole pictures.

    Returns
    -------
    step : as it is at its end.
    """
    return tell(step, Rehearser, settings=settings, height=90, width=160, fps=fps, on_held=None)


def pose(
    step: type[Step],
    sink: Callable[[Beat, np.ndarray], None],
    *,
    settings: Settings | None = None,
    height: int,
    width: int,
    fps: int = 30,
) -> Step:
    """Run a step and draw only each beat's held picture.

    Parameters
    ----------
    step : which.
    sink : gets each beat and its picture, (height, width, 4) bytes.
    settings, height, width, fps : as in `scenes.studio.draw.draw`.

    Returns
    -------
    step : as it is at its end.
    """

    def show(told: Step, beat: Beat) -> None:
        renderer: Any = told.renderer
        sink(beat, renderer.picture(told))

    return tell(step, Rehearser, settings=settings, height=height, width=width, fps=fps, on_held=show)
