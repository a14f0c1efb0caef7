"""A picture in an encoder's colours, of which only the boxes that changed are converted."""

import av
import numpy as np
from av.video.reformatter import VideoReformatter

Box = tuple[int, int, int, int]  # x0, y0, x1, y1 in pixels, the last two exclusive

_REACH = 8  # pixels; a point's colour is converted with a look at its neighbours, so it also changes theirs
_WHOLE = 0.6  # share of the picture from which converting all of it is quicker


class Planes:
    """A frame that follows a canvas.

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
        self._views = [_view(plane) for plane in self.frame.planes]
        self._reformatter = VideoReformatter()

    def follow(self, canvas: np.ndarray, boxes: list[Box]) -> None:
        """Take over what changed.

        Parameters
        ----------
        canvas : (height, width, 4) RGBA bytes; only read during the call.
        boxes : what changed since the last call.
        """
        height, width = canvas.shape[:2]
        if sum((x1 - x0) * (y1 - y0) for x0, y0, x1, y1 in boxes) > _WHOLE * width * height:
            boxes = [(0, 0, width, height)]
        for box in boxes:
            x0, y0, x1, y1 = _grown(box, width, height)
            left, top, right, bottom = _grown((x0, y0, x1, y1), width, height)
            part = np.ascontiguousarray(canvas[top:bottom, left:right])
            source = av.VideoFrame.from_numpy_buffer(part, format="rgba")
            target = self._reformatter.reformat(
                source, format=self._layout, src_colorspace="ITU709", dst_colorspace="ITU709"
            )
            # Brightness and alpha have all pixels, the two colours every other one each way.
            for plane, whole, half in zip(target.planes, self._views, (1, 2, 2, 1), strict=False):
                a, b, c, d = x0 // half, y0 // half, -(-x1 // half), -(-y1 // half)
                u, v = left // half, top // half
                whole[b:d, a:c] = _view(plane)[b - v : d - v, a - u : c - u]


def _grown(box: Box, width: int, height: int) -> Box:
    """Grow a box on all sides within the picture; its corner stays where colours, of half the size, have one too."""
    x0, y0, x1, y1 = box
    return max(0, x0 - _REACH) & ~1, max(0, y0 - _REACH) & ~1, min(width, x1 + _REACH), min(height, y1 + _REACH)


def _view(plane: av.video.plane.VideoPlane) -> np.ndarray:
    """Return a plane's bytes as (height, width), without a copy."""
    return np.frombuffer(plane, np.uint8).reshape(plane.height, plane.line_size)[:, : plane.width]
