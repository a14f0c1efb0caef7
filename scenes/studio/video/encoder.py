"""Writing pictures, as they change, into a film of any format."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

import av
import numpy as np
from av.video.frame import PictureType

from scenes.studio.run.planes import Box, Planes


class Follower(Protocol):
    """A frame that follows a canvas, in an encoder's colours."""

    @property
    def frame(self) -> av.VideoFrame:
        """It, to be encoded."""

    def follow(self, canvas: np.ndarray, boxes: list[Box]) -> None:
        """Take over what changed."""


class Encoder:
    """A film written picture by picture; to be used in a `with` block, after which the file is whole.

    A picture that stands is encoded once every `step` frames and lasts until the next: the file keeps the time of every
    picture, so that standing costs next to nothing, also while something moves that does not show.

    Parameters
    ----------
    path, form, about : of the file: where, in which format, and the options that this takes.
    codec, options, layout : of the pictures; the last in memory.
    size : width and height in pixels; both even.
    fps, step : pictures a second; frames after which a held picture is written again.
    planes : how pictures are brought into the encoder's colours.

    Attributes
    ----------
    frames : how many frames it has so far, held ones included.
    """

    def __init__(  # noqa: PLR0917 - what a format says of itself
        self,
        path: Path,
        form: str,
        about: dict[str, str],
        codec: str,
        options: dict[str, str],
        layout: str,
        *,
        size: tuple[int, int],
        fps: int,
        step: int,
        planes: Callable[[int, int, str], Follower] = Planes,
    ) -> None:
        self._fps = fps
        self._step = step
        self._file = av.open(str(path), "w", format=form, options=about)
        stream = self._file.add_stream(codec, rate=fps, options=options)
        assert isinstance(stream, av.VideoStream)  # noqa: S101 - that of a film
        self._stream = stream
        self._stream.width, self._stream.height, self._stream.pix_fmt = *size, layout
        context = self._stream.codec_context
        context.time_base = Fraction(1, fps)
        # One thread a film: films are made side by side, and threads of one would only wait for one another.
        context.thread_count = 1
        context.gop_size = 10 * fps
        context.colorspace, context.color_range = 1, 1  # BT.709, limited: what players assume for HD
        context.color_primaries, context.color_trc = 1, 1
        self._planes = planes(*size, layout)
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

    def tag(self, tags: Mapping[str, str]) -> None:
        """Say what players shall say of the film, before its first picture."""
        self._file.metadata.update(tags)

    def cut(self) -> None:
        """Let the next picture be one that a player can start from, and what comes before it be whole by itself."""
        self._stand()
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
        new = bool(boxes) or self._key
        first = self.frames if new else self._last + self._step
        self.frames += repeat
        for at in range(first, self.frames, self._step):
            self._encode(at)

    def _stand(self) -> None:
        """Write the last frame of a held picture, since a film ends with the time of its last picture."""
        if self._last < self.frames - 1:
            self._encode(self.frames - 1)

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
