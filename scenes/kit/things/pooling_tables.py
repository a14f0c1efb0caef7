"""Ẋ in groups, Ẍ below it, and beside or below them room for what is said."""

from functools import partial

import numpy as np
from manim import DOWN, LEFT, UP, Circle, Mobject

from dnacnn.lecture.lecture_trace import LectureTrace
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.things.grouped import Grouped, funnel
from scenes.kit.things.tables_layout import GAP, lay_out_tables
from scenes.kit.type.text import text

_FRAME = 0.08  # between the cells of a group and the frame around it, where there is room


class PoolingTables:
    """Ẋ above, in its groups; Ẍ below, each column under its group; and a panel at their right or below them.

    Long tables go on in further lines, each with its part of Ẋ over its part of Ẍ. Nothing is added to a picture.

    Parameters
    ----------
    trace : what is pooled; its lecture names the rows.
    region : where to lay out.
    prefix : stands before the names of the trace's arrays.
    above : room over each line of Ẋ, for what is to stand there.

    Attributes
    ----------
    detected, pooled : Ẋ with its values, and Ẍ, hollow and without its name.
    colors : of the rows.
    side, apart : of a cell, and between groups.
    gap : between the cells of a group and the frame around it.
    frames, funnels : around each group of Ẋ, and from there down to its column of Ẍ.
    ties : a sign of equality for each group that ties, in reading order.
    panel : the region beside or below.
    """

    def __init__(self, trace: LectureTrace, region: Region, *, prefix: str = "", above: float = 0.0) -> None:
        self.trace, self.region = trace, region
        motifs, palette = trace.lecture.motifs, theme.palette()
        self.colors = [palette.detector(row) for row in range(len(motifs))]
        sizes = [int(end - first) for first, end in trace.groups]
        self.layout = lay_out_tables(region, sizes, len(motifs), trace.lecture.width, above=above)
        self.beside = self.layout.beside > 0
        self.side, self.apart = self.layout.side, self.layout.apart
        self.gap = min(_FRAME, 0.3 * self.apart) if len(sizes) > 1 else _FRAME
        room = region.inset(right=self.layout.beside + theme.WIDE_GAP) if self.beside else region.inset(0.15, 0.15)
        self._build(prefix)
        # Type does not shrink with its cell, so that a table that comes out too wide is built anew.
        while (wide := FastGroup(self.detected, self.pooled).width) > room.width + 1e-6:
            self.side *= 0.99 * room.width / wide
            self._build(prefix)
        self.panel = self._place(room, above)
        groups = range(len(sizes))
        self.frames = FastGroup(*(self.detected.outline(p, palette.rule, width=2.5, gap=self.gap) for p in groups))
        ends = ((self.detected.boxes(place), self.pooled.column(place)) for place in groups)
        self.funnels = FastGroup(*(funnel(*pair, self.gap + 0.05, 0.02) for pair in ends))
        self.ties = FastGroup(*(self._tie(row, place) for row, place in np.argwhere(trace.tied)))

    def base(self) -> tuple[Mobject, ...]:
        """Return what lies below all marks and words, the lowest first."""
        return self.funnels, self.frames, self.detected, self.pooled

    def fill(self) -> None:
        """Show the values of Ẍ, and its name."""
        for cell in self.pooled.flat:
            cell.fill()
        self.pooled.title.set_fill(opacity=1)

    def _build(self, prefix: str) -> None:
        """Make both tables, each pooled column under the middle of its group."""
        trace, layout, motifs = self.trace, self.layout, self.trace.lecture.motifs
        table = partial(Grouped, rows=motifs, colors=self.colors, side=self.side, per_line=layout.per_line,
                        pitch=layout.pitch(len(motifs), self.side))  # fmt: skip
        self.detected = table(trace.detected, f"{prefix}detected", trace.groups, gap=self.apart, name="dot(X)")
        self.detected.column_labels.shift(self.gap * UP)
        self.detected.row_labels.shift(self.gap * LEFT)
        singles = [(place, place + 1) for place in range(len(trace.groups))]
        self.pooled = table(trace.pooled, f"{prefix}pooled", singles, name="dot.double(X)", hollow=True)
        self.pooled.title.set_fill(opacity=0)
        for place in range(len(singles)):
            below = FastGroup(self.pooled.column(place), self.pooled.column_labels[place])
            below.match_x(self.detected.boxes(place))
        top = self.detected.cell(len(motifs) - 1, 0).box.get_bottom()[1] - layout.funnel
        self.pooled.shift(UP * (top - self.pooled.cell(0, 0).box.get_top()[1]))
        self.pooled.row_labels.match_x(self.detected.row_labels)
        self.pooled.title.match_x(self.detected.title)

    def _place(self, room: Region, above: float) -> Region:
        """Set both tables at the left of the region or at its top; return what is left."""
        both, region = FastGroup(self.detected, self.pooled), self.region
        if self.beside:
            room.inset(top=above).fit(both)
            return Region(both.get_right()[0] + theme.WIDE_GAP, region.right, region.bottom, region.top)
        both.move_to(region.at(0.5, 1) + above * DOWN, aligned_edge=UP)
        spare = both.get_bottom()[1] - GAP - region.bottom - 0.5 * region.height
        if spare > 0 and not region.upright:
            both.shift(0.25 * spare * DOWN)
        return Region(region.left, region.right, region.bottom, both.get_bottom()[1] - GAP)

    def _tie(self, row: int, group: int) -> FastGroup:
        """Draw a quiet sign of equality between the neighbours that tie."""
        palette, radius = theme.palette(), min(0.19, 0.36 * self.side)
        first, end = self.trace.groups[group]
        largest = self.trace.detected[row, first:end] == self.trace.pooled[row, group]
        signs = FastGroup()
        for column in first + np.flatnonzero(largest[:-1] & largest[1:]):
            size = max(theme.SMALLEST, min(theme.BODY, 0.42 * self.side * theme.PIXELS_PER_UNIT))
            sign = text("=", size=size, color=palette.undefined, weight=600)
            background = Circle(radius=radius).set_fill(palette.panel, opacity=1).set_stroke(width=0)
            sides = FastGroup(*(self.detected.cell(row, at).box for at in (column, column + 1)))
            signs.add(FastGroup(background, sign).move_to(sides))
        return signs
