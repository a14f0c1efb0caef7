"""Pictures without their background, and films of them."""

from pathlib import Path
from typing import Any

import numpy as np

from scenes.studio.run.planes import Box
from scenes.studio.video.encoder import Encoder


class BareEncoder(Encoder):
    """A film without its background; a held picture is written once a second.

    Parameters
    ----------
    path, form, about, codec, options, layout, size, fps, others : as for any encoder; the layout has alpha.
    background : (3,), the colour on which the pictures were drawn.
    """

    def __init__(  # noqa: PLR0917 - what a format says of itself
        self,
        path: Path,
        form: str,
        about: dict[str, str],
        codec: str,
        options: dict[str, str],
        layout: str,
        background: np.ndarray,
        *,
        size: tuple[int, int],
        fps: int,
        **others: Any,
    ) -> None:
        super().__init__(path, form, about, codec, options, layout, size=size, fps=fps, step=fps, **others)
        self._background = background.astype(np.int16)
        self._bare = np.zeros((*size[::-1], 4), np.uint8)

    def show(self, canvas: np.ndarray, boxes: list[Box], repeat: int) -> None:
        """Take a picture on its background, whose alpha says how much of that it covers."""
        for x0, y0, x1, y1 in boxes:
            self._bare[y0:y1, x0:x1] = bare(canvas[y0:y1, x0:x1], self._background)
        super().show(self._bare, boxes, repeat)


def bare(canvas: np.ndarray, background: np.ndarray) -> np.ndarray:
    """Take the background out of a picture.

    Parameters
    ----------
    canvas : (height, width, 4) RGBA bytes: the colours with the background shining through, and how much covers it.
    background : (3,), its colour.

    Returns
    -------
    bare : (height, width, 4) the colours alone; over any background, with the same alpha, they are right.

    Examples
    --------
    >>> half_of_white_on_black = np.array([[[128, 128, 128, 128]]], np.uint8)
    >>> bare(half_of_white_on_black, np.zeros(3, np.int16)).tolist()
    [[[255, 255, 255, 128]]]
    """
    alpha = canvas[..., 3:].astype(np.int32)
    excess = canvas[..., :3].astype(np.int32) - background
    colors = background + (excess * 255 + np.sign(excess) * (alpha // 2)) // np.maximum(alpha, 1)
    return np.concatenate([colors.clip(0, 255), alpha], axis=-1).astype(np.uint8)
