"""A WebM file with a transparent background: VP9 with alpha, which browsers play over whatever lies behind."""

from fractions import Fraction
from pathlib import Path
from types import TracebackType
from typing import Self

import av
import numpy as np
from av.video.frame import PictureType

from scenes.studio.run.planes import Box, Planes

_OPTIONS = {
    "crf": "34",
    "b": "0",  # the quality alone decides
    "deadline": "realtime",
    "cpu-used": "8",
    "row-mt": "1",
    "lag-in-frames": "0",
    "auto-alt-ref": "0",  # pictures that are never shown don't go with alpha
}


class WebM:
    """A film without its background, written picture by picture; to be used in a `with` block.

    Parameters
    ----------
    path : of the file; it is whole only after the block.
    width, height : in pixels; both even.
    fps : pictures a second.
    background : (3,), the colour on which the pictures were drawn.

    Attributes
    ----------
    frames : how many frames it has so far, held ones included.
    """

    def __init__(self, path: Path, width: int, height: int, fps: int, background: np.ndarray) -> None:
        self._fps = fps
        self._background = background.astype(np.int16)
        # Without bitexact, the file would get a random name of its own.
        self._file = av.open(str(path), "w", format="webm", options={"fflags": "+bitexact", "cues_to_front": "1"})
        self._stream = self._file.add_stream("libvpx-vp9", rate=fps, options=_OPTIONS)
        self._stream.width, self._stream.height, self._stream.pix_fmt = width, height, "yuva420p"
        self._stream.metadata["alpha_mode"] = "1"
        context = self._stream.codec_context
        context.time_base = Fraction(1, fps)
        context.thread_count = 1
        context.gop_size = 10 * fps
        context.colorspace, context.color_range = 1, 1
        context.color_primaries, context.color_trc = 1, 1
        self._planes = Planes(width, height, "yuva420p")
        self._bare = np.zeros((height, width, 4), np.uint8)
        self._key = True
        self._last = -1
        self.frames = 0

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Finish the file; after an error, only let go of it."""
        try:
            if kind is None:
                self._stand()
                self._mux(None)
        finally:
            self._file.close()

    def cut(self) -> None:
        """Let the next picture be one that a player can start from."""
        self._stand()
        self._key = True

    def show(self, canvas: np.ndarray, boxes: list[Box], repeat: int) -> None:
        """Take a picture.

        Parameters
        ----------
        canvas : (height, width, 4) RGBA bytes: the picture on its background, and how much of that it covers.
        boxes : what changed since the last picture.
        repeat : for how many frames it is shown.
        """
        for x0, y0, x1, y1 in boxes:
            self._bare[y0:y1, x0:x1] = bare(canvas[y0:y1, x0:x1], self._background)
        self._planes.follow(self._bare, boxes)
        for offset in range(0, repeat, self._fps):
            self._encode(self.frames + offset)
        self.frames += repeat

    def _stand(self) -> None:
        """Write the last frame of a held picture, since a film ends with the time of its last picture."""
        if self._last < self.frames - 1:
            self._encode(self.frames - 1)

    def _encode(self, at: int) -> None:
        self._last = at
        frame = self._planes.frame
        frame.pts, frame.time_base = at, Fraction(1, self._fps)
        frame.pict_type = PictureType.I if self._key else PictureType.NONE
        self._key = False
        self._mux(frame)

    def _mux(self, frame: av.VideoFrame | None) -> None:
        for packet in self._stream.encode(frame):
            self._file.mux(packet)


def bare(canvas: np.ndarray, background: np.ndarray) -> np.ndarray:
    """Take the background out of a picture.

    Parameters
    ----------
    canvas : (height, width, 4) RGBA bytes: the colours with the background shining through, and how much covers it.
    background : (3,), its colour.

    Returns
    -------
    bare : (height, width, 4) the colours alone; over any background, with the same alpha, they are right.

    Examples
    --------
    >>> half_of_white_on_black = np.array([[[128, 128, 128, 128]]], np.uint8)
    >>> bare(half_of_white_on_black, np.zeros(3, np.int16)).tolist()
    [[[255, 255, 255, 128]]]
    """
    alpha = canvas[..., 3:].astype(np.int32)
    excess = canvas[..., :3].astype(np.int32) - background
    colors = background + (excess * 255 + np.sign(excess) * (alpha // 2)) // np.maximum(alpha, 1)
    return np.concatenate([colors.clip(0, 255), alpha], axis=-1).astype(np.uint8)
