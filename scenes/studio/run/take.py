"""What a painter shows, taken into a film beat by beat."""

from collections.abc import Mapping
from hashlib import blake2b
from zlib import crc32

import numpy as np

from scenes.kit.telling.step import Step
from scenes.studio.jobs import wire
from scenes.studio.run.painter import Box, Painter
from scenes.studio.video.mp4 import Film, tags


class NoFilm:
    """Stands in for a film when only the pictures' sums are wanted."""

    def __init__(self) -> None:
        self.frames = 0

    def tag(self, _: Mapping[str, str]) -> None:
        """Do nothing."""

    def cut(self) -> None:
        """Do nothing."""

    def show(self, _canvas: np.ndarray, _boxes: list[Box], repeat: int) -> None:
        """Count."""
        self.frames += repeat


class Take:
    """Brings a step's pictures, or those of some beats, into a film.

    A player can start wherever a beat starts, and the pictures of each beat are summed up, so that it can be checked
    whether two renders showed the same.

    Parameters
    ----------
    film : where the pictures go.
    name : whose they are, for progress.
    span : which beats, as a job has it.
    """

    def __init__(self, film: Film | NoFilm, name: str, span: tuple[int, int | None] | None = None) -> None:
        self._film = film
        self._name = name
        self._first, self._end = span or (0, None)
        self._beat = -1
        self._sums: list[blake2b] = []

    def painter(self) -> Painter:
        """Return the renderer to run the step with."""
        self._painter = Painter(self._show, self._wanted)
        return self._painter

    @property
    def hashes(self) -> tuple[str, ...]:
        """The sum of each beat's pictures so far."""
        return tuple(one.hexdigest() for one in self._sums)

    @property
    def _step(self) -> Step:
        step = self._painter.scene
        assert isinstance(step, Step)  # noqa: S101 - nothing else is rendered
        return step

    @property
    def _done(self) -> int:
        return len(self._step.beats)

    def _wanted(self) -> bool:
        return self._first <= self._done and (self._end is None or self._done < self._end)

    def _show(self, canvas: np.ndarray, boxes: list[Box], repeat: int) -> None:
        height, width = canvas.shape[:2]
        if self._beat < 0:
            self._film.tag(tags(self._step.label, self._step.settings.author))
        if self._done != self._beat:
            self._beat = self._done
            self._film.cut()
            self._sums.append(blake2b(digest_size=16))
            # A beat's sum must not depend on what was drawn before it.
            summed: list[Box] = [(0, 0, width, height)]
        else:
            summed = boxes
        # Sums of what changed, summed up: only chance differences are to be found, in a quarter of a hash's time.
        checks = [crc32(np.ascontiguousarray(canvas[y0:y1, x0:x1]).data) for x0, y0, x1, y1 in summed]
        self._sums[-1].update(repr((summed, checks, repeat)).encode())
        self._film.show(canvas, boxes, repeat)
        wire.report(self._name, self._film.frames)
