"""A film's packets: its pictures as they are encoded, with their times."""

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from av.container import InputContainer
from av.video.stream import VideoStream

if TYPE_CHECKING:
    from av.packet import Packet


def packets(source: InputContainer, stream: VideoStream) -> Iterator[tuple["Packet[VideoStream]", int, int]]:
    """Give each packet with the times at which it is shown and decoded, in the stream's ticks."""
    for packet in source.demux(stream):
        if packet.pts is not None and packet.dts is not None:  # the demuxer ends on an empty packet
            yield packet, packet.pts, packet.dts


def tick(stream: VideoStream) -> Fraction:
    """Return a stream's unit of time, in seconds."""
    assert stream.time_base is not None  # noqa: S101 - films have a clock
    return stream.time_base
