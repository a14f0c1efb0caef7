"""Pictures without their background."""

import numpy as np


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
