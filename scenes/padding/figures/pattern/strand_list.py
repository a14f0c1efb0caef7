"""Strands one under another, and with each what is found out about it: a verdict, a remark, a tag."""

from collections.abc import Callable, Sequence

from manim import DOWN, LEFT, RIGHT

from dnacnn.cases.scan import Scan
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.things.strand import Strand
from scenes.kit.things.tag import Tag, Verdict
from scenes.kit.type.text import Glyphs
from scenes.padding.figures.pattern.scanned_strand import BELOW, LIFT
from scenes.script.script import say

PITCH = 1.17  # from tile to tile, in sides
LEAST, MOST, MOST_UPRIGHT = 0.26, 0.62, 1.2  # sides of a tile
EDGE = 0.28  # what sticks out of a strand: a star that stands for nothing, a frame without letters
LINE, OVER = 0.44, 0.12  # height of a line below a strand, and the room above the first
UNDER = 0.16  # between the two lines below a strand, since the tag hangs aslant
LARGER = 1.25  # tiles that much larger are worth a line below the strand
APART = 0.3  # between things on a line
ASIDE = 0.65  # between a strand and what stands beside it

Remark = Callable[[int, float], Glyphs]


class StrandList:
    """Where strands stand, and where their verdicts, remarks and tags do.

    They stand in columns where there is room for that; else below each strand; else there are no remarks.

    Parameters
    ----------
    scans : of the strands, from the top.
    remark : builds what is remarked on a strand, by its place and the size of the type.
    room : for all of it.

    Attributes
    ----------
    strands, verdicts, remarks, tags : one for each strand; there may be no remarks.
    columns : whether everything stands in columns.
    instead : whether a tag stands where the verdict was.
    """

    def __init__(self, scans: Sequence[Scan], remark: Remark, room: Region) -> None:
        self.room = room
        self.count = len(scans)
        self.longest = max(len(scan.strand) for scan in scans)
        self.columns = self.instead = False
        self._scans = scans
        for size in (theme.BODY, theme.LABEL, theme.FINE):
            self._build(size, remark)
            beside, below = self._side_beside(), self._side_below()
            self.columns = beside > 0 and LARGER * beside >= below
            if self.columns:
                self._set_beside(beside)
                break
            if below:
                self._set_below(below)
                break
        else:
            self._build(theme.FINE, None)
            self._set_bare()
        parts = (self.strands, self.verdicts, self.remarks, *([] if self.instead else [self.tags]))
        room.fit(*parts)
        over = room.left + EDGE - self.strands.get_left()[0]
        for part in parts:
            part.shift(RIGHT * max(0.0, over))

    def _build(self, size: float, remark: Remark | None) -> None:
        self.verdicts = FastGroup(*(Verdict(scan.positive, size) for scan in self._scans))
        self.remarks = FastGroup(*(remark(place, size) for place in range(self.count) if remark))
        self.tags = FastGroup(*(Tag(say("the-pattern_tag"), size) for _ in self._scans))

    def _set(self, side: float, pitch: float) -> None:
        self.strands = FastGroup(*(Strand(scan.strand, side=side, pitch=PITCH * side) for scan in self._scans))
        for place, strand in enumerate(self.strands):
            strand.move_to(DOWN * pitch * place, aligned_edge=LEFT)

    def _side(self, width: float, height: float) -> float:
        """Return the side of tiles for a strand with its stars, if there is so much room for one."""
        most = MOST_UPRIGHT if self.room.upright else MOST
        return min(most, width / (PITCH * self.longest), (height - BELOW) / (1 + LIFT))

    def _line_up(self, *columns: FastGroup) -> None:
        left = self.strands.get_right()[0] + ASIDE
        for column in columns:
            for strand, one in zip(self.strands, column, strict=True):
                one.match_y(strand).set_x(left, LEFT)
            left = column.get_right()[0] + APART

    def _side_beside(self) -> float:
        """Return the side of tiles where everything stands in columns, 0 if there is no room for it."""
        taken = ASIDE + 2 * APART + sum(column.width for column in (self.verdicts, self.remarks, self.tags))
        side = self._side(self.room.width - taken - EDGE, self.room.height / self.count)
        return side if side >= LEAST else 0.0

    def _set_beside(self, side: float) -> None:
        self._set(side, min(1.25, self.room.height / self.count))
        self._line_up(self.verdicts, self.remarks, self.tags)

    def _side_below(self) -> float:
        """Return the side of tiles where everything stands below its strand, 0 if there is no room for it."""
        width = self.room.width - 2 * EDGE
        pitch = self.room.height / self.count
        lines = self._lines(width)
        side = self._side(width, pitch - OVER - lines * LINE - (lines - 1) * UNDER - 0.1)
        return side if side >= LEAST and self.remarks.width <= width else 0.0

    def _lines(self, width: float) -> int:
        return 1 if 2 * APART + sum(column.width for column in (self.verdicts, self.remarks, self.tags)) <= width else 2

    def _set_below(self, side: float) -> None:
        lines = self._lines(self.room.width - 2 * EDGE)
        verdict_width, remark_width = self.verdicts.width, self.remarks.width
        self._set(side, min(self.room.height / self.count, 3.2 if self.room.upright else 2.2))
        left = self.strands.get_left()[0]
        beside = left + verdict_width + APART
        for strand, verdict, words, tag in zip(self.strands, self.verdicts, self.remarks, self.tags, strict=True):
            level = strand.get_bottom()[1] - BELOW - OVER - LINE / 2
            verdict.move_to([left, level, 0], aligned_edge=LEFT)
            words.match_y(verdict).set_x(beside, LEFT)
            tag.match_y(verdict).set_x(beside + (remark_width + APART if lines == 1 else 0), LEFT)
            if lines > 1:
                words.set_x(left, LEFT).shift(DOWN * (LINE + UNDER))

    def _set_bare(self) -> None:
        pitch = min(1.25, self.room.height / self.count)
        taken = EDGE + APART + self.verdicts.width
        side = self._side(self.room.width - taken - APART - self.tags.width, pitch)
        self.instead = side < LEAST
        if self.instead:
            side = self._side(self.room.width - taken, pitch)
        self._set(side, pitch)
        left = self.strands.get_right()[0] + APART
        for strand, verdict, tag in zip(self.strands, self.verdicts, self.tags, strict=True):
            verdict.match_y(strand).set_x(left, LEFT)
            if self.instead:
                tag.move_to(verdict)
            else:
                tag.next_to(verdict, RIGHT, buff=APART)
