"""Three mosaics side by side that fill while a census is being taken, with their running counts."""

from collections.abc import Callable, Sequence

import numpy as np
from manim import DOWN, LEFT, ORIGIN, RIGHT, UP, Circle, Line, VGroup

from dnacnn import Census, Tally
from scenes.kit import theme
from scenes.kit.mosaic import Mosaic
from scenes.kit.readout import Readout
from scenes.kit.stage import Region
from scenes.kit.type import Type, fact, mono, told

_COUNTS = ("positive", "by_cases", "by_pooled")


class Polling(VGroup):
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
    asked, differing : how many were asked, and how many got different answers.
    """

    def __init__(self, census: Census, tally: Tally, titles: Sequence[Type], region: Region) -> None:
        palette = theme.palette()
        self.tally = tally
        side = min(region.height - 2.35, (region.width - 2.4) / 3)
        answers = (census.positive, census.by_cases, census.by_pooled)
        self.mosaics = VGroup(*(Mosaic(census, one, side, palette.positive) for one in answers))
        self.mosaics.arrange(RIGHT, buff=theme.WIDE_GAP).move_to(region.at(0.5, 0.5)).shift(0.12 * UP)
        self.titles = VGroup(*titles)
        for title, mosaic in zip(titles, self.mosaics, strict=True):
            title.next_to(mosaic.ground, UP, buff=0.5)
        self.fronts = VGroup(
            *(Line(mosaic.ground.get_left(), mosaic.ground.get_right()) for mosaic in self.mosaics)
        ).set_stroke(palette.accent, width=theme.LINE)
        self.counts = VGroup()
        for name, mosaic in zip(_COUNTS, self.mosaics, strict=True):
            place = mosaic.ground.get_bottom() + 0.36 * DOWN
            self.counts.add(Readout(_writer(tally, name, "{n} positive", place, palette.positive)))
        self.example = self._example(census)
        self.asked, self.differing = self._below(self.mosaics.get_bottom()[1] - 0.95)
        super().__init__(self.mosaics, self.titles, self.fronts, self.counts, self.asked, self.differing)
        self.show(0)

    def _example(self, census: Census) -> VGroup:
        """Name the worked strand's point in the first mosaic; empty if it has none."""
        strand, mosaic = census.lecture.worked, self.mosaics[0]
        number = next((int(number) for number in mosaic.lit if census.strand(int(number)) == strand), None)
        if number is None:
            return VGroup()
        ring = Circle(radius=0.09).set_stroke(theme.palette().ink, width=theme.LINE).move_to(mosaic.point_of(number))
        name = mono(strand, size=theme.FINE).move_to(mosaic.ground).match_x(mosaic.rules)
        name.shift(0.08 * mosaic.ground.height * DOWN + 0.12 * mosaic.ground.width * LEFT)
        line = Line(name.get_corner(UP + RIGHT), ring.get_center(), buff=0.1)
        return VGroup(ring, line.set_stroke(theme.palette().ink, width=2), name)

    def show(self, part: int) -> "Polling":
        """Show how far the census has come after so many parts."""
        checked = int(self.tally.checked[part])
        share = checked / int(self.tally.checked[-1])
        for mosaic, front in zip(self.mosaics, self.fronts, strict=True):
            mosaic.show(checked)
            front.move_to(mosaic.point(share), aligned_edge=LEFT)
        for readout in (*self.counts, self.asked, self.differing):
            readout.show(part)
        return self

    def _below(self, level: float) -> tuple[Readout, Readout]:
        """Set the two counts of all strands beside each other, so that they end up in the middle."""
        lines = (("checked", "{n} strands asked", RIGHT), ("differing", "{n} answers differ", LEFT))
        ends = [_writer(self.tally, name, words, [0, 0, 0])(-1).width for name, words, _ in lines]
        between = self.mosaics.get_x() + (ends[0] - ends[1]) / 2
        asked, differing = (
            Readout(_writer(self.tally, name, words, [between + side * 0.45, level, 0], edge=edge))
            for side, (name, words, edge) in zip((-1, 1), lines, strict=True)
        )
        return asked, differing


def _writer(
    tally: Tally, name: str, words: str, place: Sequence[float], color: str | None = None, *, edge: np.ndarray = ORIGIN
) -> Callable[[int], Type]:
    """Return what writes a count after each part: at a place, or with an edge there."""
    counts, array = getattr(tally, name), f"census.{name}"

    def write(part: int) -> Type:
        count = fact(counts[part], array, (part % len(counts),))
        return told(words, theme.LARGE - 8, color, weight=600, n=count).move_to(place, aligned_edge=edge)

    return write


def pattern_line(motifs: Sequence[str]) -> Type:
    """Write the pattern, each motif in its colour."""
    line = mono("*" + "*".join(motifs) + "*", size=theme.BODY)
    for row, motif in enumerate(motifs):
        start = 1 + row * (len(motif) + 1)
        line[start : start + len(motif)].set_fill(theme.palette().detector(row))
    return line
