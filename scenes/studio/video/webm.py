"""A WebM file with a transparent background: VP9 with alpha, which browsers play over whatever lies behind."""

from pathlib import Path

import numpy as np

from scenes.studio.video.bare import BareEncoder

_OPTIONS = {
    "crf": "34",
    "b": "0",  # the quality alone decides
    "deadline": "realtime",
    "cpu-used": "8",
    "row-mt": "1",
    "lag-in-frames": "0",
    "auto-alt-ref": "0",  # pictures that are never shown don't go with alpha
}


class WebM(BareEncoder):
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
        super().__init__(path, "webm", about, "libvpx-vp9", _OPTIONS, "yuva420p", background, size=size, fps=fps)
        self._stream.metadata["alpha_mode"] = "1"
