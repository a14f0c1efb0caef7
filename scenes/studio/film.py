"""Write pictures as one MP4, and join MP4s without encoding them again."""

from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path
from types import TracebackType
from typing import Self

import av
import numpy as np
from av.video.reformatter import Colorspace

from scenes.studio.errors import StudioError

_BT709 = 1  # how the standard numbers the colours of high definition


class Film:
    """One MP4 that is being written: H.264, a constant number of pictures a second, playable while it loads.

    Parameters
    ----------
    path : where to write.
    width, height : of the pictures, even numbers.
    fps : pictures a second.

    Attributes
    ----------
    frames : how many pictures it has so far.
    """

    def __init__(self, path: Path, *, width: int, height: int, fps: int) -> None:
        self.frames = 0
        self._fps = fps
        self._container = av.open(str(path), "w", format="mp4", options={"movflags": "+faststart"})
        options = {"crf": "19", "preset": "veryfast", "tune": "animation", "g": str(5 * fps)}
        self._stream = self._container.add_stream("libx264", rate=fps, options=options)
        self._stream.width, self._stream.height, self._stream.pix_fmt = width, height, "yuv420p"
        context = self._stream.codec_context
        # One thread for each film: films are written side by side.
        context.thread_count = 1
        context.colorspace = context.color_primaries = context.color_trc = _BT709

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, kind: type[BaseException] | None, _: BaseException | None, __: TracebackType | None) -> None:
        """End the film; after a failure without waiting for what is still in the encoder."""
        try:
            if kind is None:
                self._container.mux(self._stream.encode())
        finally:
            self._container.close()

    def write(self, picture: np.ndarray, repeat: int = 1) -> None:
        """Add a picture.

        Parameters
        ----------
        picture : (height, width, 4) bytes: red, green, blue and a fourth that is left out.
        repeat : for how many frames it stands.
        """
        frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(picture), format="rgba")
        frame = frame.reformat(format="yuv420p", dst_colorspace=Colorspace.ITU709)
        frame.time_base = Fraction(1, self._fps)
        for _ in range(repeat):
            frame.pts = self.frames
            self._container.mux(self._stream.encode(frame))
            self.frames += 1


def join(parts: Iterable[Path], path: Path) -> int:
    """Put films one after another into one, packet by packet: nothing is decoded or encoded.

    Parameters
    ----------
    parts : the films, at least one, all of one size, one number of pictures a second and one encoder.
    path : where to write.

    Returns
    -------
    frames : how many pictures the whole has.

    Raises
    ------
    StudioError
        If the films differ in what a single stream has to have in common.
    """
    frames, decoded = 0, -(2**62)
    with av.open(str(path), "w", format="mp4", options={"movflags": "+faststart"}) as whole:
        out = made_of = None
        for part in parts:
            with av.open(str(part)) as source:
                stream = source.streams.video[0]
                if out is None:
                    out, made_of = whole.add_stream_from_template(stream), _makeup(stream)
                    out.time_base = stream.time_base
                if _makeup(stream) != made_of:
                    raise StudioError(f"{part.name} differs from the films before it in size, pace or encoder")
                tick = frames / (stream.average_rate * stream.time_base)
                if tick.denominator != 1:
                    raise StudioError(f"{part.name} has a clock that does not count whole pictures")
                for packet in source.demux(stream):
                    if packet.dts is None:
                        continue  # the demuxer ends on an empty packet
                    packet.pts += tick.numerator
                    # A film starts to be decoded a little before its first picture is shown. After a very short one,
                    # that would be before the end of the decoding of the film before.
                    decoded = max(decoded + 1, packet.dts + tick.numerator)
                    packet.dts = decoded
                    packet.stream = out
                    whole.mux(packet)
                frames += stream.frames
    return frames


def _makeup(stream: av.VideoStream) -> tuple[object, ...]:
    context = stream.codec_context
    return stream.width, stream.height, stream.average_rate, stream.time_base, context.name, context.extradata
