"""All seeds at a glance: each one's kernels in small, and how many motifs they spell."""

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP

from dnacnn.experiments.learning.discovery import Discovery
from scenes.encore.figures.tinted import Tinted
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import framed, rounded
from scenes.kit.look.region import Region
from scenes.kit.type.text import label, numeral, reading

_TILE = 0.38
_NAMED = 0.3  # width of a column that has room for its seed


def seed_row(found: Discovery, seeds: tuple[int, ...], region: Region) -> list[FastGroup]:
    """Return each seed's kernels, one under the other below the seed; those that found all motifs are framed."""
    most = float(np.quantile(np.abs(found.kernels), 0.98))
    wide = -(-len(found.kernels) // (2 if region.upright else 1))
    side = min(0.26, 0.74 * region.width / wide / found.kernels.shape[-1], 0.8 * region.height / (4.8 * found.count))
    columns = []
    for kernels, complete in zip(found.kernels, np.all(found.found, axis=1), strict=True):
        column = FastGroup(*(Tinted(one, side=side, most=most) for one in kernels)).arrange(DOWN, buff=0.55 * side)
        frame = framed(column, theme.palette().positive if complete else theme.palette().background, gap=0.06)
        columns.append(FastGroup(column, frame.set_stroke(opacity=1.0 if complete else 0.0)))
    rows = [
        FastGroup(*columns[first : first + wide]).arrange(RIGHT, buff=0.05) for first in range(0, len(columns), wide)
    ]
    region.fit(FastGroup(*rows).arrange(DOWN, buff=theme.GAP + 0.3))
    if columns[0].width > _NAMED:
        for place, (column, frame) in enumerate(columns):
            seed = numeral(seeds[place], "seeds", (place,), size=theme.FINE, color=theme.palette().muted)
            column.add(seed.next_to(frame, UP, buff=0.12))
    return columns


class Tallies(FastGroup):
    """A line for each number of kernels: a tile for each seed, how many found all motifs, and the median accuracy.

    Attributes
    ----------
    lines : each with its name, its tiles, and its two numbers.
    heads : what stands in the columns.
    """

    def __init__(self, discoveries: tuple[Discovery, ...], motifs: int, region: Region) -> None:
        wide = -(-len(discoveries[0].counts) // (2 if region.upright else 1))
        self.lines = [_line(one, place, motifs, wide) for place, one in enumerate(discoveries)]
        names = max(line[0].width for line in self.lines)
        for line in self.lines:
            name, tiles, *numbers = line
            tiles.next_to(name, RIGHT, buff=0.35 + names - name.width)
            for column, number in enumerate(numbers):
                number.next_to(tiles, RIGHT, buff=0).shift((0.8 + 1.55 * column - number.width / 2) * RIGHT)
            if region.upright:
                FastGroup(*numbers).next_to(tiles, DOWN, buff=0.2).align_to(tiles, LEFT)
        super().__init__(*self.lines)
        self.arrange(DOWN, buff=0.6 if region.upright else 0.9, aligned_edge=LEFT)
        muted = theme.palette().muted
        self.heads = FastGroup(
            label("tiles", theme.FINE, muted, width=max(1.7, self.lines[0][1].width)),
            *(label(name, theme.FINE, muted, width=1.5, align="center") for name in ("all-spelled", "median")),
        )
        self.heads[0].next_to(self.lines[0][1], UP, buff=0.3).align_to(self.lines[0][1], LEFT)
        for head, number in zip(self.heads[1:], self.lines[0][2:], strict=True):
            head.match_x(number).align_to(self.heads[0], DOWN)
        if region.upright:
            self.heads.remove(*self.heads[1:])
        self.add(self.heads)
        region.fit(self)


def _line(found: Discovery, place: int, motifs: int, wide: int) -> FastGroup:
    palette = theme.palette()
    name = label("kernels", theme.BODY, n=reading(found.count, "kernel counts", (place,)))
    tiles = FastGroup()
    for order, count in enumerate(sorted(found.counts, reverse=True)):
        full = count == motifs
        tile = rounded(corner_radius=0.06, width=_TILE, height=_TILE).set_stroke(palette.rule, width=theme.HAIR)
        tile.set_fill(palette.positive if full else palette.panel, opacity=0.9)
        ink = palette.background if full else palette.muted
        digit = numeral(count, "finds", (place, order), size=theme.FINE, color=ink, weight=600)
        tiles.add(FastGroup(tile, digit.move_to(tile)))
    tiles.arrange_in_grid(cols=wide, buff=0.06)
    complete = numeral(found.complete, "complete", (place,), size=theme.BODY, color=palette.positive)
    right = reading(100 * float(np.median(found.accuracy)), "median percent", (place,), 1)
    return FastGroup(name, tiles, complete, label("percent", theme.BODY, right=right))
