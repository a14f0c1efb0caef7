"""Two mosaics that fill while a census is being taken: what the pattern takes, and where the answers differ."""

from collections.abc import Callable, Sequence

from manim import DOWN, LEFT, PI, RIGHT, UP, BackgroundRectangle, Circle, Line
from manim.typing import Point3DLike

from dnacnn.experiments.census import Census
from dnacnn.experiments.tally import Tally
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.type.readout import Readout
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import Glyphs, label, mono, reading
from scenes.pooling.figures.collisions.mosaic import Mosaic

_ABOVE, _BELOW, _BESIDE = 1.45, 0.75, 0.8  # room around a mosaic: title and axis, count, axis
_COUNTS = (("positive", "count-positive"), ("differing", "count-differing"))


class CensusView(FastGroup):
    """Which strands the pattern takes, and of which the position cases or the pooled ones say something else.

    Parameters
    ----------
    census, tally : the answers, and how they add up; the counts are entries of `census.positive` and so on.
    motifs : of the pattern.
    cases : how many there are before and after pooling, as readings.
    region : where all of it lies.

    Attributes
    ----------
    mosaics, titles, axes, fronts, counts : one of each for either: the lit strands, what they are, what chooses a
        strand's place, the line down to which they were asked, and how many are lit.
    example : a ring around the worked strand's point, with its name; brought in by the step.
    """

    def __init__(
        self, census: Census, tally: Tally, motifs: Sequence[str], cases: Sequence[Reading], region: Region
    ) -> None:
        palette, self.tally = theme.palette(), tally
        differ = (census.by_cases != census.positive) | (census.by_pooled != census.positive)
        upright = region.upright
        rooms = (region.width, (region.height - 0.5) / 2) if upright else ((region.width - 1.2) / 2, region.height)
        side = min(rooms[0] - _BESIDE, rooms[1] - _ABOVE - _BELOW)
        colors = palette.positive, palette.negative
        self.mosaics = FastGroup(
            Mosaic(census, census.positive, side, colors[0]), Mosaic(census, differ, side, colors[1])
        )
        if upright:
            self.mosaics.arrange(DOWN, buff=_ABOVE + _BELOW - 0.2)
        else:
            self.mosaics.arrange(RIGHT, buff=min(2.4, region.width - 2 * side - 2 * _BESIDE))
        self.mosaics.move_to(region.center + 0.5 * (_ABOVE - _BELOW) * DOWN * 0.6)
        before, after = cases
        self.titles = FastGroup(pattern_line(motifs), label("do-they-agree", weight=600, before=before, after=after))
        self.axes, self.fronts, self.counts = FastGroup(), FastGroup(), FastGroup()
        lines = zip(self.mosaics, self.titles, _COUNTS, colors, strict=True)
        for mosaic, title, (name, words), color in lines:
            ground = mosaic.background
            self.axes.add(*_axes(census, mosaic))
            title.next_to(ground, UP, buff=0.82 if census.complete else 0.35)
            place = ground.get_bottom() + 0.42 * DOWN
            self.counts.add(Readout(_writer(tally, name, words, place, color)))
            self.fronts.add(Line(ground.get_left(), ground.get_right()).set_stroke(palette.accent, width=theme.LINE))
        self.example = self._example(census)
        super().__init__(self.mosaics, self.axes, self.titles, self.fronts, self.counts)
        self.show_after(0)

    def show_after(self, part: int) -> "CensusView":
        """Show how far the census has come after so many parts."""
        checked = int(self.tally.checked[part])
        share = checked / int(self.tally.checked[-1])
        for mosaic, front, count in zip(self.mosaics, self.fronts, self.counts, strict=True):
            mosaic.show_first(checked)
            front.move_to(mosaic.point(share), aligned_edge=LEFT)
            count.show(part)
        return self

    def _example(self, census: Census) -> FastGroup:
        """Name the worked strand's point in the first mosaic; empty if it has none, or in a sample."""
        strand, mosaic = census.lecture.worked, self.mosaics[0]
        lit = mosaic.lit if census.complete else ()
        number = next((int(number) for number in lit if census.strand(int(number)) == strand), None)
        if number is None:
            return FastGroup()
        palette, background = theme.palette(), mosaic.background
        point = mosaic.point_of(number)
        ring = Circle(radius=0.09).set_stroke(palette.ink, width=theme.LINE).move_to(point)
        # In the quarter that lies farthest from the point.
        down, left = (1 if point[1] > background.get_y() else -1), (1 if point[0] > background.get_x() else -1)
        name = mono(strand, size=theme.LABEL)
        away = 0.08 * background.height * down * DOWN + 0.12 * background.width * left * LEFT
        name.move_to(background.get_center() + away)
        back = BackgroundRectangle(name, color=palette.panel, fill_opacity=1, buff=0.06)
        line = Line(name.get_corner(UP * down + RIGHT * left), ring.get_center(), buff=0.1)
        return FastGroup(ring, line.set_stroke(palette.ink, width=2), back, name)


def _axes(census: Census, mosaic: Mosaic) -> list[Glyphs]:
    """Say what chooses the column and the row of a strand's point."""
    color, ground = theme.palette().muted, mosaic.background
    if census.complete:
        beginning = mosaic.shape.beginning
        across = label("last-letters", theme.SMALLEST, color, n=census.length - beginning)
        down = label("first-letters", theme.SMALLEST, color, n=beginning).rotate(PI / 2)
        return [across.next_to(ground, UP, buff=0.42), down.next_to(ground, LEFT, buff=0.42)]
    halves = [label(words, theme.SMALLEST, color).rotate(PI / 2) for words in ("random", "motifs-put-in")]
    for half, share in zip(halves, (0.75, 0.25), strict=True):
        half.next_to(ground, LEFT, buff=0.15).set_y(ground.get_bottom()[1] + share * ground.height)
    return halves


def _writer(tally: Tally, name: str, words: str, place: Point3DLike, color: str) -> Callable[[int], Glyphs]:
    """Return what writes a count after each part."""
    counts, checked, agreed = getattr(tally, name), tally.checked, theme.palette().positive

    def write(part: int) -> Glyphs:
        at = part % len(counts)
        count, asked = reading(counts[at], f"census.{name}", (at,)), reading(checked[at], "census.checked", (at,))
        if name == "differing" and not count.value:
            said = label("count-agreeing", theme.LARGE - 8, agreed, weight=600, asked=asked)
        else:
            said = label(words, theme.LARGE - 8, color, weight=600, n=count, asked=asked)
        return said.move_to(place)

    return write


def pattern_line(motifs: Sequence[str]) -> Glyphs:
    """Write the pattern, each motif in its colour."""
    line = mono("*" + "*".join(motifs) + "*", size=theme.BODY)
    for row, motif in enumerate(motifs):
        start = 1 + row * (len(motif) + 1)
        line[start : start + len(motif)].set_fill(theme.palette().detector(row))
    return line
