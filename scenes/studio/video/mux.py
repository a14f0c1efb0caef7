"""Put chapters and captions into a film: no picture is decoded or encoded."""

import struct
from collections.abc import Iterator, Sequence
from fractions import Fraction
from heapq import merge
from pathlib import Path
from typing import IO

import av
import srt
from av.container import InputContainer
from av.subtitles.stream import SubtitleStream
from av.video.stream import VideoStream

from scenes.studio.video.chapters import Chapter

_TICK = Fraction(1, 1000)
# What the encoder of captions wants to know of their looks; players have ideas of their own.
_STYLE = b"""[Script Info]
ScriptType: v4.00+
[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, Alignment
Style: Default,sans-serif,16,&Hffffff,2
[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
"""


def dress(
    film: Path, path: Path, title: str, chapters: Sequence[Chapter], captions: Sequence[srt.Subtitle], *, shown: bool
) -> None:
    """Copy a film, and put chapters and captions into the copy.

    Parameters
    ----------
    film : the MP4 to start from.
    path : where to write.
    title : of the whole.
    chapters : for the player's menu.
    captions : that a viewer can switch on and off.
    shown : whether players show them before anyone asks; they should not if the picture has the sentences already.
    """
    with (
        av.open(str(film)) as source,
        av.open(str(path), "w", format="mp4", options={"movflags": "+faststart"}) as dressed,
    ):
        pictures = source.streams.video[0]
        video = dressed.add_stream_from_template(pictures)
        video.time_base = pictures.time_base
        text = dressed.add_stream("mov_text")
        text.codec_context.subtitle_header = _STYLE
        text.time_base = _TICK
        text.metadata["language"] = "eng"
        dressed.metadata["title"] = title
        dressed.set_chapters(
            [
                {
                    "id": number,
                    "start": round(one.start / _TICK),
                    "end": round(one.end / _TICK),
                    "time_base": _TICK,
                    "metadata": {"title": one.title},
                }
                for number, one in enumerate(chapters)
            ]
        )
        # A player that reads the film as it plays finds each caption beside its pictures.
        for packet in merge(_pictures(source, video), _texts(captions, text), key=lambda one: one.dts * one.time_base):
            dressed.mux(packet)
    if not shown:
        _switch_off(path)


def _pictures(source: InputContainer, video: VideoStream) -> Iterator[av.Packet]:
    for packet in source.demux(video=0):
        if packet.dts is not None:
            packet.stream = video
            yield packet


def _texts(captions: Sequence[srt.Subtitle], text: SubtitleStream) -> Iterator[av.Packet]:
    for caption in captions:
        words = caption.content.encode()
        packet = av.Packet(struct.pack(">H", len(words)) + words)
        start, end = (round(time.total_seconds() / _TICK) for time in (caption.start, caption.end))
        packet.time_base, packet.pts, packet.dts, packet.duration = _TICK, start, start, end - start
        packet.stream = text
        yield packet


def _switch_off(path: Path) -> None:
    """Mark the captions as not to be shown unasked: the muxer always switches on a track that is alone of its kind."""
    with path.open("r+b") as file:
        start, size = next((at, size) for kind, at, size in _top(file) if kind == b"moov")
        file.seek(start)
        moov = bytearray(file.read(size))
        for kind, at, end in _inside(moov, 0, len(moov)):
            if kind == b"trak" and b"hdlr" in moov[at:end] and moov[moov.index(b"hdlr", at) + 12 :][:4] == b"sbtl":
                header = next(first for name, first, _ in _inside(moov, at, end) if name == b"tkhd")
                moov[header + 3] &= ~1  # the lowest of the flags that follow the version
        file.seek(start)
        file.write(moov)


def _top(file: IO[bytes]) -> Iterator[tuple[bytes, int, int]]:
    """Give a file's outermost boxes: their kinds, where their contents start, and their contents' sizes."""
    start = 0
    while header := file.read(8):
        size, kind = struct.unpack(">I4s", header)
        if size == 1:  # too large for 32 bits: the size stands in 64 more
            size = struct.unpack(">Q", file.read(8))[0]
        content, start = file.tell(), start + size
        yield kind, content, start - content
        file.seek(start)


def _inside(box: bytes, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Give the boxes in a part of a box: their kinds, and where their contents start and end."""
    while start < end:
        size, kind = struct.unpack_from(">I4s", box, start)
        yield kind, start + 8, start + size
        start += size
