"""The parts of the picture: where a step may draw."""

from dataclasses import dataclass

import numpy as np
from manim import Mobject, config

from scenes.kit.look import theme

_FLAT = 2.4  # how many times wider than high


@dataclass(frozen=True)
class Region:
    """An upright rectangle of the picture, in Manim's units."""

    left: float
    right: float
    bottom: float
    top: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From bottom to top."""
        return self.top - self.bottom

    @property
    def center(self) -> np.ndarray:
        """The middle, as a point."""
        return self.at(0.5, 0.5)

    @property
    def upright(self) -> bool:
        """Whether it is higher than it is wide."""
        return self.height > self.width

    @property
    def flat(self) -> bool:
        """Whether it is so low that things had better stand side by side in it."""
        return self.width > _FLAT * self.height

    def at(self, across: float, up: float) -> np.ndarray:
        """Return the point at these shares of the width (from the left) and of the height (from the bottom)."""
        return np.array([self.left + across * self.width, self.bottom + up * self.height, 0.0])

    def part(self, left: float = 0, right: float = 1, bottom: float = 0, top: float = 1) -> "Region":
        """Return the region between these shares of the width and the height."""
        (x0, y0, _), (x1, y1, _) = self.at(left, bottom), self.at(right, top)
        return Region(x0, x1, y0, y1)

    def inset(self, left: float = 0, right: float = 0, bottom: float = 0, top: float = 0) -> "Region":
        """Return the region without so much at its sides; a negative length adds to it."""
        return Region(self.left + left, self.right - right, self.bottom + bottom, self.top - top)

    def fit(self, *mobjects: Mobject, grow: bool = False) -> None:
        """Scale mobjects down together (or up too, with `grow`) until they fit, and centre them here."""
        together = _Together(mobjects)
        factor = min(self.width / together.width, self.height / together.height)
        factor = factor if grow else min(1.0, factor)
        middle = together.middle
        for mobject in mobjects:
            if factor != 1:
                mobject.scale(factor, about_point=middle)
            mobject.shift(self.center - middle)


class _Together:
    """The box around several mobjects, without grouping them."""

    def __init__(self, mobjects: tuple[Mobject, ...]) -> None:
        low = np.min([m.get_corner(np.array([-1, -1, 0])) for m in mobjects], axis=0)
        high = np.max([m.get_corner(np.array([1, 1, 0])) for m in mobjects], axis=0)
        self.width, self.height = (high - low)[:2]
        self.middle = (low + high) / 2


def frame() -> Region:
    """Return the whole picture."""
    return Region(-config.frame_width / 2, config.frame_width / 2, -config.frame_height / 2, config.frame_height / 2)


def stage() -> Region:
    """Return where a step draws: inside the safe margin, below the heading, above the captions."""
    whole = frame()
    return Region(
        whole.left + theme.SAFE, whole.right - theme.SAFE, caption_band().top + 0.1, whole.top - theme.HEADING_BAND
    )


def caption_band() -> Region:
    """Return the lowest eighth, which is the captions' alone."""
    whole = frame()
    return Region(
        whole.left + theme.SAFE,
        whole.right - theme.SAFE,
        whole.bottom + 0.12,
        whole.bottom + theme.CAPTION_SHARE * whole.height,
    )


def cell_side(most: float, *rooms: tuple[float, float]) -> float:
    """Return the side of the largest cell, given lengths and how many cells have to fit into each.

    >>> cell_side(0.5, (4.0, 10), (2.4, 3))
    0.4
    """
    return min(most, *(length / cells for length, cells in rooms))
