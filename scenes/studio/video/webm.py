"""A WebM file with a transparent background: VP9 with alpha, which browsers play over whatever lies behind."""

from pathlib import Path

import numpy as np

from scenes.studio.run.planes import Box
from scenes.studio.video.bare import bare
from scenes.studio.video.encoder import Encoder

_OPTIONS = {
    "crf": "34",
    "b": "0",  # the quality alone decides
    "deadline": "realtime",
    "cpu-used": "8",
    "row-mt": "1",
    "lag-in-frames": "0",
    "auto-alt-ref": "0",  # pictures that are never shown don't go with alpha
}


class WebM(Encoder):
    """A film without its background.

    Parameters
    ----------
    path, width, height, fps : as for any film.
    background : (3,), the colour on which the pictures were drawn.
    """

    def __init__(self, path: Path, width: int, height: int, fps: int, background: np.ndarray) -> None:
        # Without bitexact, the file would get a random name of its own.
        about = {"fflags": "+bitexact", "cues_to_front": "1"}
        size = width, height
        super().__init__(path, "webm", about, "libvpx-vp9", _OPTIONS, "yuva420p", size=size, fps=fps, step=fps)
        self._stream.metadata["alpha_mode"] = "1"
        self._background = background.astype(np.int16)
        self._bare = np.zeros((height, width, 4), np.uint8)

    def cut(self) -> None:
        """Let the next picture be one that a player can start from; the held one ends here."""
        self._stand()
        super().cut()

    def show(self, canvas: np.ndarray, boxes: list[Box], repeat: int) -> None:
        """Take a picture on its background, whose alpha says how much of that it covers."""
        for x0, y0, x1, y1 in boxes:
            self._bare[y0:y1, x0:x1] = bare(canvas[y0:y1, x0:x1], self._background)
        super().show(self._bare, boxes, repeat)
