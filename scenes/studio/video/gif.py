"""A GIF with a palette of its own, at the speed of the film.

A GIF counts in hundredths of a second. Each picture's time is rounded by itself, so that rounding never adds up.
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.filter import Graph
from av.filter.context import FilterContext

from scenes.studio.run.reel import Reel

_TICK = Fraction(1, 100)
_PACE = 16  # pictures a second, at most: browsers slow down what is much faster, and files grow
_GLANCE = 3  # the palette is made from one picture in so many


def write(path: Path, reel: Reel, first: int, end: int, fps: int, *, loop: bool) -> None:
    """Write some frames as a GIF.

    Parameters
    ----------
    path : of the file.
    reel : the pictures.
    first, end : which frames, the last exclusive.
    fps : frames a second of the reel.
    loop : whether it begins again when it is over; otherwise its last picture stays.
    """
    every = -(-fps // _PACE)
    palette = _palette(reel.pictures(first, end, every * _GLANCE), reel.size)
    times = [_ticks(at, fps) for at, _ in reel.pictures(first, end, every)]
    options = {"loop": "0" if loop else "-1", "final_delay": str(_ticks(end - first, fps) - times[-1])}
    with av.open(str(path), "w", format="gif", options=options) as file:
        stream = file.add_stream("gif", rate=100)
        stream.width, stream.height, stream.pix_fmt = *reel.size, "pal8"
        stream.codec_context.time_base = _TICK
        pictures = (picture for _, picture in reel.pictures(first, end, every))
        for frame in _painted(zip(times, pictures, strict=True), reel.size, palette):
            file.mux(stream.encode(frame))
        file.mux(stream.encode(None))


def _palette(pictures: Iterable[tuple[int, np.ndarray]], size: tuple[int, int]) -> av.VideoFrame:
    """Choose the colours that serve all of some pictures best."""
    graph = Graph()
    source = _source(graph, *size)
    sink = _chain(graph, source, graph.add("palettegen"))
    for at, picture in pictures:
        source.push(_frame(picture, at))
    source.push(None)
    return _pulled(sink)


def _painted(
    pictures: Iterable[tuple[int, np.ndarray]], size: tuple[int, int], palette: av.VideoFrame
) -> Iterator[av.VideoFrame]:
    """Give pictures, each with its time, in the colours of a palette."""
    graph = Graph()
    source = _source(graph, *size)
    colors = _source(graph, palette.width, palette.height)
    # Flat colours want no dithering: it would only cover them with dots, and make the file larger.
    use = graph.add("paletteuse", "dither=none:diff_mode=rectangle")
    colors.link_to(use, 0, 1)
    sink = _chain(graph, source, use)
    palette.pts, palette.time_base = 0, _TICK
    colors.push(palette)
    colors.push(None)
    for time, picture in pictures:
        source.push(_frame(picture, time))
        yield from _ready(sink)
    source.push(None)
    yield from _ready(sink)


def _source(graph: Graph, width: int, height: int) -> FilterContext:
    return graph.add_buffer(width=width, height=height, format=av.VideoFormat("bgra", width, height), time_base=_TICK)


def _chain(graph: Graph, source: FilterContext, middle: FilterContext) -> FilterContext:
    sink = graph.add("buffersink")
    source.link_to(middle)
    middle.link_to(sink)
    graph.configure()
    return sink


def _ready(sink: FilterContext) -> Iterator[av.VideoFrame]:
    while True:
        try:
            yield _pulled(sink)
        except (av.error.BlockingIOError, av.error.EOFError):
            return


def _pulled(sink: FilterContext) -> av.VideoFrame:
    frame = sink.pull()
    assert isinstance(frame, av.VideoFrame)  # noqa: S101 - the graph has no sound
    return frame


def _frame(picture: np.ndarray, time: int) -> av.VideoFrame:
    pixels = np.full((*picture.shape[:2], 4), 255, np.uint8)
    pixels[..., :3] = picture[..., ::-1]
    frame = av.VideoFrame.from_ndarray(pixels, format="bgra")
    frame.pts, frame.time_base = time, _TICK
    return frame


def _ticks(frames: int, fps: int) -> int:
    return round(100 * frames / fps)
