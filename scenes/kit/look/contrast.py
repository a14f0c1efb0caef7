"""How well a colour stands out from another: the contrast ratio of the Web Content Accessibility Guidelines."""

import numpy as np

READABLE = 4.5  # the guidelines' least ratio for text


def contrast(one: str | np.ndarray, other: str | np.ndarray) -> float:
    """Return the contrast ratio of two colours, from 1 to 21.

    Parameters
    ----------
    one, other : each `#rrggbb`, or its red, green and blue from 0 to 1.

    Examples
    --------
    >>> contrast("#000000", "#ffffff"), contrast("#777777", "#777777")
    (21.0, 1.0)
    """
    low, high = sorted((_luminance(rgb(one)), _luminance(rgb(other))))
    return float((high + 0.05) / (low + 0.05))


def rgb(color: str | np.ndarray) -> np.ndarray:
    """Return red, green and blue from 0 to 1."""
    if isinstance(color, str):
        return np.array([int(color[at : at + 2], 16) for at in (1, 3, 5)]) / 255
    return np.asarray(color, dtype=float)


def _luminance(color: np.ndarray) -> float:
    linear = np.where(color <= 0.04045, color / 12.92, ((color + 0.055) / 1.055) ** 2.4)
    return float(linear @ [0.2126, 0.7152, 0.0722])
