"""Join films into one without encoding them again."""

from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path

import av
from av.video.stream import VideoStream

from scenes.studio.errors import StudioError
from scenes.studio.video.packets import copy_stream, packets, tags_of, tick


def join(parts: Iterable[tuple[Path, int]], path: Path, fps: int) -> int:
    """Put films one after another into one, packet by packet; return how many frames the whole lasts.

    It has the tags of the first.

    Parameters
    ----------
    parts : each film and how many frames it lasts; at least one, all of one size, pace and encoder. A held picture need
        not be there for each of its frames.
    path, fps : where to write, and frames a second.

    Raises
    ------
    StudioError
        If the films differ in what a single stream has to have in common.
    """
    frames, latest = 0, -(2**62)
    with av.open(str(path), "w", format="mp4", options={"movflags": "+faststart"}) as whole:
        out = made_of = None
        for part, lasts in parts:
            with av.open(str(part)) as source:
                stream = source.streams.video[0]
                if out is None:
                    whole.metadata.update(tags_of(source))
                    out, made_of = copy_stream(whole, stream), _makeup(stream)
                if _makeup(stream) != made_of:
                    raise StudioError(f"{part.name} differs from the films before it in size, pace or encoder")
                offset = Fraction(frames, fps) / tick(stream)
                if offset.denominator != 1:
                    raise StudioError(f"{part.name} has a clock that does not count whole pictures")
                for packet, shown, decoded in packets(source, stream):
                    # A film starts to be decoded a little before its first picture is shown. After a very short one,
                    # that would be before the end of the decoding of the film before.
                    latest = max(latest + 1, decoded + offset.numerator)
                    packet.pts, packet.dts, packet.stream = shown + offset.numerator, latest, out
                    whole.mux(packet)
                frames += lasts
    return frames


def _makeup(stream: VideoStream) -> tuple[object, ...]:
    context = stream.codec_context
    return stream.width, stream.height, stream.time_base, context.name, context.extradata
