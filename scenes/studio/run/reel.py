"""The pictures of a step, kept so small that they can be gone through again."""

import zlib
from collections.abc import Iterator

import numpy as np

from scenes.studio.run.planes import Box


class Reel:
    """Keeps of each picture what changed since the one before.

    Attributes
    ----------
    frames : how many frames it has, held ones included.
    """

    def __init__(self) -> None:
        self.frames = 0
        self._shape: tuple[int, ...] = ()
        self._changes: list[tuple[int, list[Box], list[bytes]]] = []

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the pictures."""
        return self._shape[1], self._shape[0]

    def show(self, canvas: np.ndarray, boxes: list[Box], repeat: int) -> None:
        """Take a picture.

        Parameters
        ----------
        canvas : (height, width, 4) RGBA bytes; only read during the call.
        boxes : what changed since the last picture.
        repeat : for how many frames it is shown.
        """
        self._shape = (*canvas.shape[:2], 3)
        parts = [zlib.compress(canvas[y0:y1, x0:x1, :3].tobytes(), 1) for x0, y0, x1, y1 in boxes]
        self._changes.append((self.frames, boxes, parts))
        self.frames += repeat

    def pictures(self, first: int, end: int, every: int = 1) -> Iterator[tuple[int, np.ndarray]]:
        """Go through the pictures of some frames again.

        Parameters
        ----------
        first, end : which frames, the last exclusive.
        every : look at every so many of them only.

        Yields
        ------
        at, picture : from which frame on a picture is shown, counted from `first`, and the picture: (height, width, 3),
            live until the next. A picture that stands comes once.
        """
        canvas = np.zeros(self._shape, np.uint8)
        starts = [start for start, _, _ in self._changes] + [self.frames]
        for (start, boxes, parts), stop in zip(self._changes, starts[1:], strict=True):
            if start >= end:
                return
            for (x0, y0, x1, y1), part in zip(boxes, parts, strict=True):
                canvas[y0:y1, x0:x1] = np.frombuffer(zlib.decompress(part), np.uint8).reshape(y1 - y0, x1 - x0, 3)
            looked_at = max(0, -(-(start - first) // every) * every)
            if first + looked_at < min(stop, end):
                yield looked_at, canvas
