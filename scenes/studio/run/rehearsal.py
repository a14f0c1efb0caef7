"""Run a step without drawing it: to learn its beats, or to stop at a few of its pictures."""

from collections.abc import Callable, Collection, Iterable
from typing import Any

import numpy as np
from manim import CairoRenderer, Camera, Mobject, Scene, config

from scenes.kit.telling.settings import Settings
from scenes.kit.telling.step import Step
from scenes.studio.run.draw import FrameWriter, run_step
from scenes.studio.video.aspect import WIDE, Aspect

OnFrame = Callable[[Step, int], None]


class Rehearser(CairoRenderer):
    """A renderer that plays every animation in one stride, or from wanted picture to wanted picture; it draws nothing.

    The clock goes as if every picture had been drawn.

    Parameters
    ----------
    wanted : the pictures of the film, counted from 0, at which to stop on the way.
    on_frame : called with the scene and the picture's number at each of them.

    Attributes
    ----------
    frames : how many pictures have gone by.
    """

    def __init__(self, wanted: Collection[int] = (), on_frame: OnFrame = lambda *_: None) -> None:
        super().__init__(file_writer_class=FrameWriter, skip_animations=True)
        self.frames = 0
        self._wanted = frozenset(wanted)
        self._on_frame = on_frame

    def play(self, scene: Scene, *args: Any, **kwargs: Any) -> None:
        """Play without drawing."""
        scene.compile_animation_data(*args, **kwargs)
        scene.begin_animations()
        if scene.is_current_animation_frozen_frame():
            self._pass(scene, int(scene.duration / (1 / config.frame_rate)))
        elif any(mobject.has_time_based_updater() for mobject in scene.get_mobject_family_members()):
            # What follows the clock may come out otherwise in one stride than in many small ones.
            self.skip_animations = False
            scene.play_internal()
        else:
            self.skip_animations = True
            self._pass(scene, len(np.arange(0, scene.duration, 1 / config.frame_rate)), scene.update_to_time)
            scene.play_internal(skip_rendering=True)
        self.num_plays += 1

    def render(self, scene: Scene, time: float, moving_mobjects: Iterable[Mobject] | None = None) -> None:  # noqa: ARG002
        """Go by one picture of a play that is not played in one stride."""
        self._pass(scene, 1)

    def picture(self, scene: Scene) -> np.ndarray:
        """Draw the scene as it stands: (height, width, 4) bytes."""
        self.static_image = None
        self.update_frame(scene, mobjects=order(scene), include_submobjects=False)
        return self.get_frame()

    def _pass(self, scene: Any, count: int, go_to: Callable[[float], None] = lambda _: None) -> None:
        """Go by some pictures and stop at each that is wanted, after going to its time within the play."""
        first = self.frames
        for index in sorted(self._wanted.intersection(range(first, first + count))):
            go_to((index - first) * (1 / config.frame_rate))
            self._go_by(index + 1)
            self._on_frame(scene, index)
        self._go_by(first + count)

    def _go_by(self, frames: int) -> None:
        self.frames = frames
        self.time = frames / config.frame_rate


def picture(step: Step) -> np.ndarray:
    """Draw a step that a `Rehearser` runs, as it stands: (height, width, 3) bytes."""
    assert isinstance(step.renderer, Rehearser)  # noqa: S101 - the caller's promise
    return step.renderer.picture(step)[..., :3].copy()


def camera_of(scene: Scene) -> Camera:
    """Return a scene's camera, which draws with Cairo."""
    assert isinstance(scene.camera, Camera)  # noqa: S101 - no scene here uses OpenGL
    return scene.camera


def order(scene: Scene) -> list[Mobject]:
    """Return the objects of the current play's picture in the order in which Manim draws them, lowest first."""
    shown = camera_of(scene).get_mobjects_to_display
    moving = shown(scene.moving_mobjects)
    apart = {id(mobject) for mobject in moving}
    return [*(mobject for mobject in shown(scene.static_mobjects) if id(mobject) not in apart), *moving]


def rehearse(step: type[Step], *, settings: Settings | None = None, fps: int = 30, aspect: Aspect = WIDE) -> Step:
    """Run a step without drawing anything; its beats have the times of a film with so many pictures a second."""
    width = 90 * aspect.across // aspect.up
    return run_step(step, Rehearser, settings=settings, height=90, width=width, fps=fps, on_held=None)
