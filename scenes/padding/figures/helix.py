"""A strand of DNA as the molecule that it is: a twisted ladder, which can be turned and laid flat."""

from typing import TYPE_CHECKING, cast

import numpy as np
from manim import Line, Mobject, UpdateFromAlphaFunc
from manim.utils.rate_functions import linear, smooth

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.things.strand import Strand

if TYPE_CHECKING:
    from collections.abc import Callable

_TURNS = 1.5  # about its axis, while it is laid flat
_UNTWISTING = 0.5  # from which share of the turning on
_PITCH = 1.4  # between two rungs, at most
_RADIUS, _RADIUS_UPRIGHT = 1.6, 2.2  # from the axis to a rail
_FAR = 0.72  # size and strength of what lies at the back
_FINENESS = 6  # pieces of a rail between two rungs


class Helix(FastGroup):
    """Two rails with a rung for each letter. The letters stand on the first rail, always upright.

    Parameters
    ----------
    letters : from left to right, or from the top where there is more height than width.
    region : the axis goes through its middle.

    Attributes
    ----------
    strand : the letters' tiles.
    rails, rungs : the rest of the molecule.
    """

    def __init__(self, letters: str, region: Region) -> None:
        palette = theme.palette()
        self.down = region.upright
        self.radius = _RADIUS_UPRIGHT if self.down else _RADIUS
        self.middle = region.center
        pitch = min(_PITCH, 0.92 * (region.height if self.down else region.width) / len(letters))
        side = min(theme.TILE, 0.82 * pitch)
        self.xs = pitch * (np.arange(len(letters)) - (len(letters) - 1) / 2)
        count = _FINENESS * (len(letters) + 1)
        self.rail_xs = np.linspace(self.xs[0] - pitch / 2, self.xs[-1] + pitch / 2, count + 1)
        self.strand = Strand(letters, side=side, pitch=pitch)
        # Small letters can be read at the back, too.
        least = min(1.0, theme.SMALLEST / self.strand[0].glyph.size)
        self.far = max(_FAR, least / (2 - least))
        self.side = 2 * side / (1 + self.far)
        self.rails = FastGroup(
            *(FastGroup(*(Line().set_stroke(palette.muted) for _ in range(count))) for _ in range(2))
        )
        self.rungs = FastGroup(
            *(FastGroup(Line().set_stroke(palette.base(letter)), Line().set_stroke(palette.rule)) for letter in letters)
        )
        super().__init__(self.rails, self.rungs, self.strand)
        self.pose(0.0, 0.0)

    @property
    def rest(self) -> FastGroup:
        """What is not the text: the rails and the rungs."""
        return FastGroup(self.rails, self.rungs)

    def pose(self, turned: float, turns: float) -> "Helix":
        """Turn the molecule.

        Parameters
        ----------
        turned : about its axis, in whole turns; at 0 the flat ladder stands upright, the letters on top.
        turns : that the rails make over the whole length; at 0 the ladder is flat.
        """
        for rail, sign in zip(self.rails, (1, -1), strict=True):
            points, depths = self._places(self.rail_xs, turned, turns, sign)
            for n, piece in enumerate(rail):
                depth = 0.5 * (depths[n] + depths[n + 1])
                piece.set_points_as_corners(points[n : n + 2])
                piece.set_stroke(width=theme.LINE * (1.2 + 0.8 * depth), opacity=0.6 + 0.4 * depth)
        near, depths = self._places(self.xs, turned, turns, 1)
        far, _ = self._places(self.xs, turned, turns, -1)
        for n, (rung, tile) in enumerate(zip(self.rungs, self.strand, strict=True)):
            middle = (near[n] + far[n]) / 2
            rung[0].set_points_as_corners([near[n], middle]).set_stroke(width=5, opacity=0.7 + 0.3 * depths[n])
            rung[1].set_points_as_corners([middle, far[n]]).set_stroke(width=5, opacity=0.7 - 0.3 * depths[n])
            tile.scale_to_fit_height(self.side * (self.far + (1 - self.far) * (1 + depths[n]) / 2)).move_to(near[n])
        return self

    def _places(self, xs: np.ndarray, turned: float, turns: float, sign: int) -> tuple[np.ndarray, np.ndarray]:
        """Return where a rail passes, and how near it is there, from -1 to 1."""
        length = self.rail_xs[-1] - self.rail_xs[0]
        angles = 2 * np.pi * (turned + turns * xs / length)
        across = sign * self.radius * np.cos(angles)
        # The first rail is above the axis, or left of it.
        x, y = (-across, -xs) if self.down else (xs, across)
        return np.stack([x, y, np.zeros_like(xs)], axis=1) + self.middle, sign * np.sin(angles)


def twisted(helix: Helix) -> Helix:
    """Pose the molecule as it is before it is laid flat."""
    return helix.pose(-_TURNS, 1)


def lay_flat(helix: Helix) -> UpdateFromAlphaFunc:
    """Return the motion that turns the molecule about its axis and, towards the end, takes its twist out."""

    def pose(molecule: Helix, share: float) -> None:
        untwisted = max(0.0, (share - _UNTWISTING) / (1 - _UNTWISTING))
        molecule.pose(_TURNS * (smooth(share) - 1), 1 - smooth(untwisted))

    return UpdateFromAlphaFunc(helix, cast("Callable[[Mobject, float], None]", pose), rate_func=linear)
