"""A picture in an encoder's colours, of which only what changed is converted."""

from collections import defaultdict
from collections.abc import Iterator

import av
import numpy as np
from av.video.plane import VideoPlane
from av.video.reformatter import Colorspace, Interpolation, VideoReformatter

Box = tuple[int, int, int, int]  # x0, y0, x1, y1 in pixels, the last two exclusive

_HIGH = 32  # pixels; the height of the strips that are converted
_LENGTHS = 1024  # pixels, of which the strips together are made a multiple
_WHOLE = 0.6  # share of the picture from which converting all of it is quicker


class Planes:
    """A frame that follows a canvas.

    What changed is cut into strips, and these are converted one beside the other, as one picture of one of a few
    lengths: to set up a converter for another size takes longer than to convert. A colour is the mean of four pixels,
    so that a strip needs no neighbours.

    Parameters
    ----------
    width, height : in pixels; both even.
    layout : yuv420p, or yuva420p with the canvas's alpha.

    Attributes
    ----------
    frame : to be encoded.
    """

    def __init__(self, width: int, height: int, layout: str) -> None:
        self.frame = av.VideoFrame(width, height, layout)
        self._layout = layout
        # Brightness and alpha have all pixels, the two colours every other one each way.
        self._views = [(view(plane), height // plane.height) for plane in self.frame.planes]
        self._converters: dict[tuple[int, int], VideoReformatter] = defaultdict(VideoReformatter)

    def follow(self, canvas: np.ndarray, boxes: list[Box]) -> None:
        """Take over what changed.

        Parameters
        ----------
        canvas : (height, width, 4) RGBA bytes; only read during the call.
        boxes : what changed since the last call.
        """
        height, width = canvas.shape[:2]
        strips = list(_strips(boxes, height))
        length = sum(x1 - x0 for _, x0, x1 in strips)
        if height < _HIGH or length * _HIGH > _WHOLE * width * height:
            for (view, _), plane in zip(self._views, self._converted(canvas), strict=True):
                view[:] = plane
        elif strips:
            tape = np.empty((_HIGH, -(-length // _LENGTHS) * _LENGTHS, 4), np.uint8)
            np.concatenate([canvas[y : y + _HIGH, x0:x1] for y, x0, x1 in strips], axis=1, out=tape[:, :length])
            tape[:, length:] = 0
            for (view, half), plane in zip(self._views, self._converted(tape), strict=True):
                at = 0
                for y, x0, x1 in strips:
                    end = at + x1 - x0
                    view[y // half : (y + _HIGH) // half, x0 // half : x1 // half] = plane[:, at // half : end // half]
                    at = end

    def _converted(self, pixels: np.ndarray) -> list[np.ndarray]:
        target = self._converters[pixels.shape[:2]].reformat(
            av.VideoFrame.from_numpy_buffer(np.ascontiguousarray(pixels), format="rgba"),
            format=self._layout,
            src_colorspace=Colorspace.ITU709,
            dst_colorspace=Colorspace.ITU709,
            interpolation=Interpolation.AREA,
            threads=1,  # films are made side by side
        )
        return [view(plane) for plane in target.planes]


def _strips(boxes: list[Box], height: int) -> Iterator[tuple[int, int, int]]:
    """Cover boxes with strips, as top, left and right; where colours, of half the size, have an edge too."""
    for x0, y0, x1, y1 in boxes:
        for y in range(y0 & ~1, y1, _HIGH):
            yield min(y, (height - _HIGH) & ~1), x0 & ~1, x1 + (x1 & 1)


def view(plane: VideoPlane) -> np.ndarray:
    """Return the bytes of a plane in planar colours as (height, width), without a copy."""
    return np.frombuffer(memoryview(plane), np.uint8).reshape(plane.height, plane.line_size)[:, : plane.width]
