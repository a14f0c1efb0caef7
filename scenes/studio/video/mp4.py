"""An MP4 file that takes pictures as they change.

Only the boxes that changed are converted to the encoder's colours. A held picture is encoded once a second and lasts
until the next: the file keeps the time of every picture, so that holding costs next to nothing; for a player that
wants every frame there, `constant` writes them all.
"""

from fractions import Fraction
from pathlib import Path
from types import TracebackType
from typing import Self

import av
import numpy as np
from av.video.frame import PictureType

from scenes.studio.run.planes import Box, Planes
from scenes.studio.video.quality import Coding


class Film:
    """An H.264 film in an MP4 file, written picture by picture; to be used in a `with` block.

    Parameters
    ----------
    path : of the file; it is whole only after the block.
    width, height : in pixels; both even.
    fps : pictures a second.
    coding : how to encode.

    Attributes
    ----------
    frames : how many frames it has so far, held ones included.
    """

    def __init__(self, path: Path, width: int, height: int, fps: int, coding: Coding | None = None) -> None:
        self._coding = coding or Coding()
        self._fps = fps
        self._file = av.open(str(path), "w", format="mp4", options={"movflags": "+faststart"})
        options = {"preset": self._coding.preset, "forced-idr": "1"}
        if self._coding.crf is not None:
            options["crf"] = str(self._coding.crf)
        if self._coding.params:
            options["x264-params"] = self._coding.params
        self._stream = self._file.add_stream("libx264", rate=fps, options=options)
        self._stream.width, self._stream.height, self._stream.pix_fmt = width, height, "yuv420p"
        context = self._stream.codec_context
        context.time_base = Fraction(1, fps)
        # One thread a film: films are made side by side, and threads of one would only wait for one another.
        context.thread_count = 1
        context.gop_size = 10 * fps
        context.colorspace, context.color_range = 1, 1  # BT.709, limited: what players assume for HD
        context.color_primaries, context.color_trc = 1, 1
        self._planes = Planes(width, height, "yuv420p")
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
                if self._last < self.frames - 1:
                    self._encode(self.frames - 1)  # a film ends with the time of its last picture
                self._mux(None)
        finally:
            self._file.close()

    def cut(self) -> None:
        """Let the next picture be one that a player can start from."""
        self._key = True

    def show(self, canvas: np.ndarray, boxes: list[Box], repeat: int) -> None:
        """Take a picture.

        Parameters
        ----------
        canvas : (height, width, 4) RGBA bytes; only read during the call.
        boxes : what changed since the last picture, as x0, y0, x1, y1.
        repeat : for how many frames it is shown.
        """
        self._planes.follow(canvas, boxes)
        step = 1 if self._coding.constant else self._fps
        for offset in range(0, repeat, step):
            self._encode(self.frames + offset)
        self.frames += repeat

    def _encode(self, at: int) -> None:
        self._last = at
        picture = self._planes.frame
        picture.pts, picture.time_base = at, Fraction(1, self._fps)
        picture.pict_type = PictureType.I if self._key else PictureType.NONE
        self._key = False
        self._mux(picture)

    def _mux(self, picture: av.VideoFrame | None) -> None:
        for packet in self._stream.encode(picture):
            self._file.mux(packet)
