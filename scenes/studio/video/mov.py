"""A QuickTime film with a transparent background: ProRes 4444, which Keynote, Final Cut and Premiere take."""

from pathlib import Path

import av
import numpy as np
from av.video.reformatter import Colorspace, VideoReformatter

from scenes.studio.run.planes import Box
from scenes.studio.video.bare import BareEncoder

_OPTIONS = {"profile": "4444", "alpha_bits": "16", "vendor": "apl0"}


class Mov(BareEncoder):
    """A film without its background; a held picture is written once a second.

    Parameters
    ----------
    path, width, height, fps : as for any film.
    background : (3,), the colour on which the pictures were drawn.
    """

    def __init__(self, path: Path, width: int, height: int, fps: int, background: np.ndarray) -> None:
        about, size = {"movflags": "+faststart"}, (width, height)
        super().__init__(
            path, "mov", about, "prores_ks", _OPTIONS, "yuva444p10le", background, size=size, fps=fps, planes=_Deep
        )


class _Deep:
    """A frame of more than eight bits a colour; the whole of it is converted each time that anything changed."""

    def __init__(self, width: int, height: int, layout: str) -> None:
        self.frame = av.VideoFrame(width, height, layout)
        self._layout = layout
        self._converter = VideoReformatter()

    def follow(self, canvas: np.ndarray, boxes: list[Box]) -> None:
        if boxes:
            self.frame = self._converter.reformat(
                av.VideoFrame.from_numpy_buffer(np.ascontiguousarray(canvas), format="rgba"),
                format=self._layout,
                dst_colorspace=Colorspace.ITU709,
                threads=1,  # films are made side by side
            )
