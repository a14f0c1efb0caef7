"""The pattern as a card: the motifs in order, a star before, between and after them."""

from collections.abc import Sequence

import numpy as np
from manim import RIGHT
from manim.animation.animation import Animation

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import framed
from scenes.kit.motion import moves
from scenes.kit.things.strand import Strand
from scenes.padding.figures.pattern.star import Star

_GAP, _MARGIN = 0.14, 0.16  # between a star and a motif, and around a motif, in sides of a tile
_LINE = 1.6  # from line to line


class PatternCard(FastGroup):
    """The pattern that a strand is read for.

    Parameters
    ----------
    motifs : F texts.
    side : of a letter's tile.
    stacked : whether each motif has a line of its own.

    Attributes
    ----------
    stars, motifs, frames : F + 1 stars, F motifs in tiles, and a frame around each in its detector's colour.
    """

    def __init__(self, motifs: Sequence[str], side: float = theme.TILE, *, stacked: bool = False) -> None:
        self.side = side
        self.stacked = stacked
        self.lit = frozenset(range(len(motifs)))
        self.stars = FastGroup(*(Star(height=0.8 * side) for _ in range(len(motifs) + 1)))
        self.motifs = FastGroup(*(Strand(motif, side=side, pitch=1.06 * side) for motif in motifs))
        self.frames = FastGroup()
        for place, motif in enumerate(self.motifs):
            color, gap = theme.palette().detector(place), 0.5 * _MARGIN * side
            self.frames.add(framed(motif, color, gap=gap, width=theme.BOLD, corner=0.14 * side))
        super().__init__(self.stars, self.frames, self.motifs)
        self.spread([1.0] * len(self.stars))

    def spread(self, widths: Sequence[float]) -> "PatternCard":
        """Give the stars widths, in tiles, and keep the middle where it is."""
        middle = self.get_center()
        left, gap = np.zeros(3), RIGHT * _GAP * self.side
        for place, star in enumerate(self.stars):
            if self.stacked and 0 < place < len(self.motifs):
                left = np.array([0.0, left[1] - _LINE * self.side, 0.0])
            right = left + RIGHT * max(0.4, widths[place]) * self.side
            star.span(left, right)
            left = right + gap
            if place < len(self.motifs):
                frame = self.frames[place]
                frame.move_to(left + RIGHT * frame.width / 2)
                self.motifs[place].move_to(frame)
                left = left + RIGHT * frame.width + gap
        return self.move_to(middle)

    def light(self, places: Sequence[int]) -> list[Animation]:
        """Return what leaves these motifs as they are and quietens the others."""
        wanted = frozenset(places)
        parts = [(self.frames[place], self.motifs[place]) for place in range(len(self.motifs))]
        changes = [moves.quieten(*parts[place]) for place in sorted(self.lit - wanted)]
        changes += [moves.restore(*parts[place]) for place in sorted(wanted - self.lit)]
        self.lit = wanted
        return changes
