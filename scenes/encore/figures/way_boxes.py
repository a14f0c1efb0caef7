"""Ways to place the motifs as boxes, full where examples have them, which become one where groups make them one."""

from collections.abc import Iterable

import numpy as np
from manim import Transform
from manim.animation.animation import Animation

from dnacnn.experiments.learning.coverage import Coverage
from scenes.kit.fast_group import FastGroup, Outline
from scenes.kit.look import theme
from scenes.kit.look.boxes import framed, rectangle
from scenes.kit.look.region import Region

_FILLED = 0.8  # of a box's pitch
_APART = 0.6  # between tiles of boxes, in pitches
_LARGEST = 0.34  # pitch
_EMPTY, _MET, _LOST, _LOST_MET = range(4)


class WayBoxes:
    """A box for each way; those that become one stand together in a tile.

    Parameters
    ----------
    coverage : the ways.
    color : of the boxes once they have become one.
    region : where to lay out.

    Attributes
    ----------
    kinds : the empty boxes, those that examples have, and those where two motifs share a group, each one outline.
    """

    def __init__(self, coverage: Coverage, color: str, region: Region) -> None:
        self.groups, self._color = coverage.groups, color
        self._lay_out(region)
        kind = np.where(self.groups < 0, _LOST, np.where(coverage.met, _MET, _EMPTY))
        self._members = [np.flatnonzero(kind == one) for one in (_EMPTY, _MET, _LOST)]
        full = np.flatnonzero((kind == _LOST) & coverage.met)
        self.kinds = FastGroup(*(self._draw(self.boxes[members]) for members in (*self._members, full)))
        for place in (_MET, _LOST_MET):
            self.kinds[place].set_fill(theme.palette().ink, opacity=0.85)

    def _lay_out(self, region: Region) -> None:
        """Choose the tiles' rows and columns, and those of the boxes in each, for the largest boxes."""
        kept = self.groups[self.groups >= 0]
        most = int(np.bincount(kept).max())
        inside = np.zeros(len(self.groups), dtype=int)  # place within the tile
        tile = self.groups.copy()
        for one in range(int(kept.max()) + 1):
            inside[tile == one] = np.arange((tile == one).sum())
        lost = np.flatnonzero(tile < 0)
        inside[lost], tile[lost] = np.arange(len(lost)) % most, kept.max() + 1 + np.arange(len(lost)) // most
        count = int(tile.max()) + 1

        def pitch(shape: tuple[int, int]) -> float:
            columns, across = shape
            rows, down = -(-most // columns), -(-count // across)
            wide, high = across * (columns + _APART), down * (rows + _APART)
            return min(_LARGEST, region.width / wide, region.height / high)

        columns, across = max(((c, a) for c in range(1, most + 1) for a in range(1, count + 1)), key=pitch)
        self._pitch, rows = pitch((columns, across)), -(-most // columns)
        size = self._pitch * np.array([columns + _APART, rows + _APART])
        corners = np.stack([tile % across, -(tile // across)], axis=1) * size
        self.boxes = corners + self._pitch * np.stack([inside % columns, -(inside // columns)], axis=1)
        self.tiles = corners + 0.5 * self._pitch * np.array([columns - 1, 1 - rows])
        self._tile = self._pitch * (np.array([columns, rows]) - 1 + _FILLED)
        middle = 0.5 * (self.tiles.max(axis=0) + self.tiles.min(axis=0)) - region.center[:2]
        self.boxes, self.tiles = self.boxes - middle, self.tiles - middle

    def _draw(self, centers: np.ndarray, size: Iterable[float] | None = None) -> Outline:
        """Return boxes about these points as one outline."""
        width, height = size if size is not None else [_FILLED * self._pitch] * 2
        corners = rectangle(width=width, height=height).points
        points = [corners + np.array([*center, 0.0]) for center in centers]
        outline = Outline.through(np.concatenate(points) if points else np.zeros((0, 3)))
        return outline.set_stroke(theme.palette().muted, width=theme.HAIR).set_fill(opacity=0)

    def frame(self, way: int) -> Outline:
        """Return a frame around a way's box."""
        return framed(self._draw(self.boxes[[way]]), theme.palette().winner, gap=0.05)

    def become_one(self, frame: Outline, way: int) -> list[Animation]:
        """Return the motion in which each tile's boxes become one, and a frame goes around one of the tiles."""
        changes = [(frame, framed(self._draw(self.tiles[[way]], self._tile), theme.palette().winner, gap=0.05))]
        for outline, members, opacity in zip(self.kinds, self._members[:_LOST], (0, 0.5), strict=False):
            grown = self._draw(self.tiles[members], self._tile).set_fill(self._color, opacity=opacity)
            changes.append((outline, grown))
        return [Transform(one, other) for one, other in changes if len(one.points)]

    @property
    def lost(self) -> FastGroup:
        """The boxes that become part of no tile."""
        return FastGroup(*(outline for outline in self.kinds[_LOST:] if len(outline.points)))
