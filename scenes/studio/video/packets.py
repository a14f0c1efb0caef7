"""A film's packets: its pictures as they are encoded, with their times."""

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from av.container import InputContainer, OutputContainer
from av.video.stream import VideoStream

if TYPE_CHECKING:
    from av.packet import Packet

_TAGS = ("title", "artist", "copyright")


def packets(source: InputContainer, stream: VideoStream) -> Iterator[tuple["Packet[VideoStream]", int, int]]:
    """Give each packet with the times at which it is shown and decoded, in the stream's ticks."""
    for packet in source.demux(stream):
        if packet.pts is not None and packet.dts is not None:  # the demuxer ends on an empty packet
            yield packet, packet.pts, packet.dts


def copy_stream(target: OutputContainer, stream: VideoStream) -> VideoStream:
    """Add a stream to a film that takes the packets of another's as they are."""
    out = target.add_stream_from_template(stream)
    out.time_base = stream.time_base
    if target.format.name == "mov":
        out.codec_context.codec_tag = stream.codec_context.codec_tag  # which kind of ProRes it is
    return out


def tags_of(source: InputContainer) -> dict[str, str]:
    """Return what players say of a film."""
    return {name: source.metadata[name] for name in _TAGS if name in source.metadata}


def tick(stream: VideoStream) -> Fraction:
    """Return a stream's unit of time, in seconds."""
    assert stream.time_base is not None  # noqa: S101 - films have a clock
    return stream.time_base
