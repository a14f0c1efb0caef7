"""Three mosaics that fill while a census is being taken, with their running counts."""

from collections.abc import Callable, Sequence

import numpy as np
from manim import DOWN, LEFT, ORIGIN, PI, RIGHT, UP, BackgroundRectangle, Circle, Line
from manim.typing import Point3DLike

from dnacnn.experiments.census import Census
from dnacnn.experiments.tally import Tally
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.type.readout import Readout
from scenes.kit.type.text import Glyphs, label, mono, reading
from scenes.pooling.figures.collisions.mosaic import Mosaic

_TITLE = 0.9  # over a mosaic that stands under another
_COUNTS = ("positive", "by_cases", "by_pooled")


class Polling(FastGroup):
    """What the pattern, the position cases and the pooled cases say of each strand.

    Parameters
    ----------
    census, tally : the answers, and how they add up; the counts are entries of `census.positive` and so on.
    titles : one over each mosaic.
    region : where all of it lies.

    Attributes
    ----------
    mosaics, fronts, counts : one of each for each answer: the lit strands, the line down to which they were asked, and
        how many are lit.
    example : a ring around the worked strand's point, with its name; brought in by the step.
    axes : what chooses a strand's place.
    asked, differing : how many were asked, and how many got different answers.
    """

    def __init__(self, census: Census, tally: Tally, titles: Sequence[Glyphs], region: Region) -> None:
        palette = theme.palette()
        self.tally = tally
        answers = (census.positive, census.by_cases, census.by_pooled)
        upright = region.upright
        if upright:
            side = min((region.height - 1.6) / 3 - _TITLE, 0.5 * region.width)
        else:
            side = min(region.height - 2.75, (region.width - 3.0) / 3)
        self.mosaics = FastGroup(*(Mosaic(census, one, side, palette.positive) for one in answers))
        self.mosaics.arrange(DOWN if upright else RIGHT, buff=_TITLE if upright else theme.WIDE_GAP)
        self.mosaics.move_to(region.at(0.32, 0.54) if upright else region.center + 0.02 * UP)
        if not upright:
            self.mosaics.shift(0.12 * RIGHT)
        self.titles, self.counts = FastGroup(*titles), FastGroup()
        for name, title, mosaic in zip(_COUNTS, titles, self.mosaics, strict=True):
            background = mosaic.background
            if upright:
                beside = background.get_right() + (region.right - background.get_right()[0]) / 2 * RIGHT
                title.scale(min(1.0, 0.92 * (region.right - background.get_right()[0]) / title.width))
                title.move_to(beside + 0.3 * UP)
                place = beside + 0.4 * DOWN
            else:
                clear = 0.8 if census.complete else 0.35  # of the axes
                title.scale(min(1.0, (side + 0.6) / title.width)).next_to(background, UP, buff=clear)
                place = background.get_bottom() + 0.36 * DOWN
            self.counts.add(Readout(_writer(tally, name, "count-positive", place, palette.positive)))
        self.axes = self._axes(census)
        self.fronts = FastGroup(
            *(Line(mosaic.background.get_left(), mosaic.background.get_right()) for mosaic in self.mosaics)
        ).set_stroke(palette.accent, width=theme.LINE)
        self.example = self._example(census)
        below = region.bottom + 0.4 if upright else self.mosaics.get_bottom()[1] - 0.95
        self.asked, self.differing = self._below(below, region)
        super().__init__(self.mosaics, self.axes, self.titles, self.fronts, self.counts, self.asked, self.differing)
        self.show_after(0)

    def _axes(self, census: Census) -> FastGroup:
        """Say what chooses the column and the row of a strand's point."""
        color, axes = theme.palette().muted, FastGroup()
        shape = self.mosaics[0].shape
        for mosaic in self.mosaics:
            if census.complete:
                across = label("last-letters", theme.SMALLEST, color, n=census.length - shape.beginning)
                axes.add(across.next_to(mosaic.background, UP, buff=0.42))
        first = self.mosaics[0].background
        if census.complete:
            down = label("first-letters", theme.SMALLEST, color, n=shape.beginning).rotate(PI / 2)
            return axes.add(down.next_to(first, LEFT, buff=0.42))
        for words, share in (("random", 0.75), ("motifs-put-in", 0.25)):
            half = label(words, theme.SMALLEST, color).rotate(PI / 2)
            axes.add(half.next_to(first, LEFT, buff=0.15).set_y(first.get_bottom()[1] + share * first.height))
        return axes

    def _example(self, census: Census) -> FastGroup:
        """Name the worked strand's point in the first mosaic; empty if it has none, or in a sample."""
        strand, mosaic = census.lecture.worked, self.mosaics[0]
        if not census.complete:
            return FastGroup()
        number = next((int(number) for number in mosaic.lit if census.strand(int(number)) == strand), None)
        if number is None:
            return FastGroup()
        palette, background = theme.palette(), mosaic.background
        point = mosaic.point_of(number)
        ring = Circle(radius=0.09).set_stroke(palette.ink, width=theme.LINE).move_to(point)
        # In the quarter that lies farthest from the point.
        down, left = (1 if point[1] > background.get_y() else -1), (1 if point[0] > background.get_x() else -1)
        name = mono(strand, size=theme.FINE)
        name.move_to(
            background.get_center() + 0.08 * background.height * down * DOWN + 0.12 * background.width * left * LEFT
        )
        back = BackgroundRectangle(name, color=palette.panel, fill_opacity=1, buff=0.06)
        edge = name.get_corner(UP * down + RIGHT * left)
        line = Line(edge, ring.get_center(), buff=0.1).set_stroke(palette.ink, width=2)
        return FastGroup(ring, line, back, name)

    def show_after(self, part: int) -> "Polling":
        """Show how far the census has come after so many parts."""
        checked = int(self.tally.checked[part])
        share = checked / int(self.tally.checked[-1])
        for mosaic, front in zip(self.mosaics, self.fronts, strict=True):
            mosaic.show_first(checked)
            front.move_to(mosaic.point(share), aligned_edge=LEFT)
        for readout in (*self.counts, self.asked, self.differing):
            readout.show(part)
        return self

    def _below(self, level: float, region: Region) -> tuple[Readout, Readout]:
        """Set the two counts of all strands beside each other, so that they end up in the middle."""
        lines = (("checked", "count-asked", RIGHT), ("differing", "count-differing", LEFT))
        ends = [_writer(self.tally, name, words, (0, 0, 0))(-1).width for name, words, _ in lines]
        between = (region.center[0] if region.upright else self.mosaics.get_x()) + (ends[0] - ends[1]) / 2
        asked, differing = (
            Readout(_writer(self.tally, name, words, (between + side * 0.45, level, 0), edge=edge))
            for side, (name, words, edge) in zip((-1, 1), lines, strict=True)
        )
        return asked, differing


def _writer(
    tally: Tally, name: str, words: str, place: Point3DLike, color: str | None = None, *, edge: np.ndarray = ORIGIN
) -> Callable[[int], Glyphs]:
    """Return what writes a count after each part: at a place, or with an edge there."""
    counts, array = getattr(tally, name), f"census.{name}"

    def write(part: int) -> Glyphs:
        count = reading(counts[part], array, (part % len(counts),))
        return label(words, theme.LARGE - 8, color, weight=600, n=count).move_to(place, aligned_edge=edge)

    return write


def pattern_line(motifs: Sequence[str]) -> Glyphs:
    """Write the pattern, each motif in its colour."""
    line = mono("*" + "*".join(motifs) + "*", size=theme.BODY)
    for row, motif in enumerate(motifs):
        start = 1 + row * (len(motif) + 1)
        line[start : start + len(motif)].set_fill(theme.palette().detector(row))
    return line
