"""Put chapters, captions and sound into a film: no picture is decoded or encoded."""

import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from operator import itemgetter
from pathlib import Path
from typing import IO, Any

import av
from av.packet import Packet
from pysubs2 import SSAEvent, SSAFile

from scenes.script.languages import three_letters
from scenes.studio.video.chapters import ChapterMark
from scenes.studio.video.packets import copy_stream, packets
from scenes.studio.voice.sound import RATE
from scenes.studio.voice.sound import frame as sound_frame
from scenes.studio.voice.track import Track

_TICK = Fraction(1, 1000)
_Timed = tuple[Fraction, Any, Any]  # when a packet is written, into which stream, and the packet
_BITS = 96_000  # a second of sound: more than speech in one channel takes
# The style that the encoder of captions asks for; players use their own.
_STYLE = b"""[Script Info]
ScriptType: v4.00+
[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, Alignment
Style: Default,sans-serif,16,&Hffffff,2
[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
"""


def dress(
    film: Path,
    path: Path,
    about: Mapping[str, str],
    chapters: Sequence[ChapterMark],
    captions: SSAFile,
    *,
    shown: bool,
    language: str = "en",
    sound: Track | None = None,
) -> None:
    """Copy a film's pictures, and put chapters, captions and sound beside them.

    Parameters
    ----------
    film : the MP4 or MOV to start from.
    path : where to write.
    about : the tags of the whole.
    chapters : for the player's menu.
    captions : that a viewer can switch on and off; without any there is no track of them.
    shown : whether players show them unasked; they should not if the picture has the sentences already.
    language : of captions and sound, as a code.
    sound : what is heard; the film is silent without.
    """
    with (
        av.open(str(film)) as source,
        av.open(str(path), "w", format=film.suffix[1:], options={"movflags": "+faststart"}) as dressed,
    ):
        pictures = source.streams.video[0]
        video = copy_stream(dressed, pictures)
        heard = _sound_stream(dressed, language) if sound else None
        text = _text_stream(dressed, language) if captions else None
        dressed.metadata.update(about)
        dressed.set_chapters([_chapter(number, one) for number, one in enumerate(chapters)])
        timed: list[_Timed] = [(dts * one.time_base, video, one) for one, _, dts in packets(source, pictures)]
        timed += _encoded(heard, sound) if sound else ()
        timed += ((caption.start * _TICK, text, _packet(caption)) for caption in captions)
        _copy(dressed, timed)
    if captions and not shown:
        _switch_off(path)


def _copy(film: Any, timed: Iterable[_Timed]) -> None:
    """Write packets in order of time: whoever reads the film as it plays finds each caption beside its pictures."""
    for _, stream, packet in sorted(timed, key=itemgetter(0)):
        packet.stream = stream
        film.mux(packet)


def _text_stream(film: Any, language: str) -> Any:
    text = film.add_stream("mov_text")
    text.codec_context.subtitle_header = _STYLE
    text.time_base = _TICK
    text.metadata["language"] = three_letters(language)
    return text


def _sound_stream(film: Any, language: str) -> Any:
    stream = film.add_stream("aac", rate=RATE, layout="mono")
    stream.bit_rate = _BITS
    stream.metadata["language"] = three_letters(language)
    return stream


def _encoded(stream: Any, sound: Track) -> Iterator[tuple[Fraction, Any, Any]]:
    """Encode sound in one piece: the encoder begins with some samples of its own, which a joint would let be heard."""
    now = 0
    for samples in (*sound.samples(), None):
        frame = None
        if samples is not None:
            frame = sound_frame(samples, now)
            now += len(samples)
        for packet in stream.encode(frame):
            yield packet.dts * packet.time_base, stream, packet


def _chapter(number: int, mark: ChapterMark) -> "av.container.core.Chapter":
    return {
        "id": number,
        "start": round(mark.start / _TICK),
        "end": round(mark.end / _TICK),
        "time_base": _TICK,
        "metadata": {"title": mark.title},
    }


def _packet(caption: SSAEvent) -> "Packet[Any]":
    words = caption.plaintext.encode()
    packet: Packet[Any] = Packet(struct.pack(">H", len(words)) + words)
    packet.time_base, packet.pts, packet.dts = _TICK, int(caption.start), int(caption.start)
    packet.duration = int(caption.duration)
    return packet


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


def _inside(box: bytes | bytearray, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Give the boxes in a part of a box: their kinds, and where their contents start and end."""
    while start < end:
        size, kind = struct.unpack_from(">I4s", box, start)
        yield kind, start + 8, start + size
        start += size
