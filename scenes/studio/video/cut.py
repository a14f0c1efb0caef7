"""Take a piece out of a film, packet by packet: nothing is decoded or encoded."""

from collections.abc import Mapping
from pathlib import Path

import av

from scenes.studio.video.packets import copy_stream, packets, tags_of, tick


def cut(film: Path, path: Path, first: int, end: int, fps: int, *, about: Mapping[str, str] | None = None) -> None:
    """Write a piece of a film as a film of its own.

    Parameters
    ----------
    film : with a picture at `first`, and another at `end` unless it is over by then, that a player can start from.
    path : where to write; its ending names the format, which is the film's.
    first, end : which frames, the last exclusive.
    fps : frames a second of the film.
    about : the piece's tags; the film's, if left out.
    """
    options = (
        {"movflags": "+faststart"} if path.suffix in (".mp4", ".mov") else {"fflags": "+bitexact", "cues_to_front": "1"}
    )
    with av.open(str(film)) as source, av.open(str(path), "w", format=path.suffix[1:], options=options) as piece:
        stream = source.streams.video[0]
        piece.metadata.update(tags_of(source) if about is None else about)
        out = copy_stream(piece, stream)
        if "ALPHA_MODE" in stream.metadata:
            out.metadata["alpha_mode"] = stream.metadata["ALPHA_MODE"]
        offset = round(first / fps / tick(stream))
        for packet, shown, decoded in packets(source, stream):
            if first <= round(shown * tick(stream) * fps) < end:
                packet.pts, packet.dts, packet.stream = shown - offset, decoded - offset, out
                piece.mux(packet)
