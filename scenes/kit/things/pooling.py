"""The layout that the pooling steps share: Ẋ in groups, Ẍ below it, and beside or below them room for what is said."""

import numpy as np
from manim import DOWN, LEFT, UP, Circle, Mobject, Polygon, VMobject

from dnacnn.lecture.lecture import Lecture
from dnacnn.network.trace import Trace
from scenes.kit.fast_group import FastGroup, Outline
from scenes.kit.fit.stacking import GAP, stack
from scenes.kit.look import theme
from scenes.kit.look.boxes import rounded
from scenes.kit.look.region import Region
from scenes.kit.things.grouped import Grouped
from scenes.kit.things.recipe import Recipe
from scenes.kit.type.text import text

_FRAME = 0.08  # between the cells of a group and the frame around it, where there is room


class Pooling:
    """Ẋ above, in its groups; Ẍ below, each column under its group; and a panel at their right or below them.

    Long tables go on in further lines, each with its part of Ẋ over its part of Ẍ.

    It places mobjects and adds nothing to the picture: a step brings them in, and `answered` and `finished` tell in
    which order the pictures between two steps lie over one another.

    Parameters
    ----------
    trace : what is pooled; its lecture names the rows.
    region : where to lay out.
    prefix : stands before the names of the trace's arrays.
    above : room over each line of Ẋ, for what is to stand there.

    Attributes
    ----------
    detected, pooled : Ẋ with its values, and Ẍ, hollow and without its name.
    frames : a frame around each group of Ẋ.
    answers, summary, marks : step 9's words in Ẍ's cells, what stands in the panel, and frames around an example.
    rings, ties : step 10's marks on Ẋ, in reading order: a ring for a winner, a sign of equality for a tie.
    formula, name, sizes : what step 10 leaves in the panel.
    funnels : the way down from each group to its column of Ẍ.
    panel : the region beside or below.
    gap : between the cells of a group and the frame around it.
    """

    def __init__(self, trace: Trace, region: Region, *, prefix: str = "", above: float = 0.0) -> None:
        self.trace = trace
        self.region = region
        motifs = trace.lecture.motifs
        palette = theme.palette()
        self.colors = [palette.detector(row) for row in range(len(motifs))]
        sizes = [int(end - first) for first, end in trace.groups]
        self.stacking = stack(region, sizes, len(motifs), trace.lecture.width, above=above)
        self.side, self.apart = self.stacking.side, self.stacking.apart
        self.gap = min(_FRAME, 0.3 * self.apart) if len(sizes) > 1 else _FRAME
        self.tables = region.part(right=1 - (self.stacking.beside + theme.WIDE_GAP) / region.width)
        if not self.stacking.beside:
            self.tables = Region(region.left + 0.15, region.right - 0.15, region.bottom, region.top)
        self._build(prefix)
        # Type does not shrink with its cell, so that a table that comes out too wide is built anew.
        while (wide := FastGroup(self.detected, self.pooled).width) > self.tables.width + 1e-6:
            self.side *= 0.99 * self.tables.width / wide
            self._build(prefix)
        self._place(above)
        groups = range(len(sizes))
        self.frames = FastGroup(*(self.detected.outline(p, palette.rule, width=2.5, gap=self.gap) for p in groups))
        self.funnels = FastGroup(*(self._funnel(place) for place in groups))
        self.answers = self._answers()
        self.example = self._example()
        row, group = self.example
        self.marks = FastGroup(*(table.outline(group, palette.winner, row) for table in (self.detected, self.pooled)))
        self.rings = FastGroup(*(self._ring(row, place) for row, place in np.argwhere(~trace.tied)))
        self.ties = FastGroup(*(self._tie(row, place) for row, place in np.argwhere(trace.tied)))
        levels = None if not self.stacking.beside else (self.detected.grid.get_y(), self.pooled.grid.get_y())
        self.recipe = Recipe(trace, self.panel, levels)
        self.summary, self.formula = self.recipe.summary, self.recipe.formula
        self.name, self.sizes = self.recipe.name, self.recipe.sizes

    def _build(self, prefix: str) -> None:
        """Make both tables, each pooled column under the middle of its group."""
        trace, stacking = self.trace, self.stacking
        motifs = trace.lecture.motifs
        pitch = stacking.pitch(len(motifs)) + 2 * len(motifs) * (self.side - stacking.side)
        options = {"rows": motifs, "colors": self.colors, "side": self.side, "per_line": stacking.per_line,
                   "pitch": pitch}  # fmt: skip
        self.detected = Grouped(
            trace.detected, f"{prefix}detected", trace.groups, gap=self.apart, name="dot(X)", **options
        )
        self.detected.column_labels.shift(self.gap * UP)
        self.detected.row_labels.shift(self.gap * LEFT)
        singles = [(place, place + 1) for place in range(len(trace.groups))]
        self.pooled = Grouped(trace.pooled, f"{prefix}pooled", singles, name="dot.double(X)", hollow=True, **options)
        self.pooled.title.set_fill(opacity=0)
        for place in range(len(self.detected.groups)):
            above = FastGroup(*(cell.box for cell in self.detected.block(place)))
            FastGroup(self.pooled.column(place), self.pooled.column_labels[place]).set_x(above.get_x())
        top = self.detected.cell(len(motifs) - 1, 0).box.get_bottom()[1] - stacking.funnel
        self.pooled.shift(UP * (top - self.pooled.cell(0, 0).box.get_top()[1]))
        for below, above in (
            (self.pooled.row_labels, self.detected.row_labels),
            (self.pooled.title, self.detected.title),
        ):
            below.match_x(above)

    def _place(self, above: float) -> None:
        """Set both tables at the left of the region or at its top, and leave the rest to the panel."""
        both = FastGroup(self.detected, self.pooled)
        if self.stacking.beside:
            self.tables.part(top=1 - above / self.tables.height).fit(both)
            left = both.get_right()[0] + theme.WIDE_GAP
            self.panel = Region(left, self.region.right, self.region.bottom, self.region.top)
            return
        both.move_to(self.region.at(0.5, 1) + above * DOWN, aligned_edge=UP)
        left, right, top = self.region.left, self.region.right, both.get_bottom()[1] - GAP
        if top - self.region.bottom > 0.5 * self.region.height and not self.region.upright:
            both.shift(0.25 * (top - self.region.bottom - 0.5 * self.region.height) * DOWN)
        self.panel = Region(left, right, self.region.bottom, both.get_bottom()[1] - GAP)

    def _funnel(self, place: int) -> Polygon:
        """Draw the way from a group down to its pooled column."""
        above = FastGroup(*(cell.box for cell in self.detected.block(place)))
        below = self.pooled.column(place)
        gap = self.gap + 0.05
        corners = [
            above.get_corner(DOWN + LEFT) + gap * DOWN,
            [above.get_right()[0], above.get_bottom()[1] - gap, 0],
            [below.get_right()[0], below.get_top()[1] + 0.02, 0],
            [below.get_left()[0], below.get_top()[1] + 0.02, 0],
        ]
        funnel = Polygon(*np.array(corners, dtype=float))
        return funnel.set_fill(theme.palette().panel, opacity=1).set_stroke(width=0)

    def base(self) -> tuple[Mobject, ...]:
        """Return what both steps before and after show throughout, the lowest first."""
        return self.funnels, self.frames, self.detected, self.pooled

    def answered(self) -> tuple[Mobject, ...]:
        """Return the picture with all answers, the lowest first: what step 9 leaves and step 10 takes over."""
        return *self.base(), self.answers, self.summary, self.marks

    def finished(self) -> tuple[Mobject, ...]:
        """Return the picture of the technique, the lowest first: what step 10 leaves and step 11 takes over."""
        return *self.base(), self.rings, self.ties, self.name, self.formula, self.sizes

    def _example(self) -> tuple[int, int]:
        """Return the row and the group of one found motif, best of one that stands not in its group's first column."""
        trace = self.trace
        found = np.argwhere(trace.pooled > 0)
        late = [at for at in found if trace.winners[tuple(at)] > trace.groups[at[1]][0]]
        wide = [at for at in found if np.diff(trace.groups[at[1]])[0] > 1]
        row, group = (*late, *wide, *found, (0, 0))[0]
        return int(row), int(group)

    def shade(self) -> None:
        """Give each box of Ẍ the ground that its value has, as when it has been answered."""
        for row, cells in enumerate(self.pooled.cells):
            for group, cell in enumerate(cells):
                cell.box.match_style(self.shaded(row, group))

    def shaded(self, row: int, group: int) -> VMobject:
        """Return the box of an answered cell of Ẍ."""
        cell = self.pooled.cell(row, group).copy().fill()
        return cell.box

    def _answers(self) -> FastGroup:
        """Return a yes or a no for each cell of Ẍ, row by row, each in its cell's place."""
        size = max(theme.SMALLEST, min(0.4 * self.side * theme.PIXELS_PER_UNIT, theme.LABEL))
        words = FastGroup()
        level = text("no", size=size)
        for row in self.pooled.cells:
            line = FastGroup()
            for cell in row:
                yes = cell.value > 0
                color = cell.color_of if yes else theme.palette().muted
                word = text("yes" if yes else "no", size=size, color=color, weight=600).move_to(cell.box)
                line.add(word.on_baseline_of(level.move_to(cell.box)))
            words.add(line)
        return words

    def ring(self, row: int, group: int) -> Mobject:
        """Return what marks the outcome of one max: a ring around the only winner, or a sign of equality."""
        tied = self.trace.tied
        order = [tuple(at) for at in np.argwhere(tied == tied[row, group])]
        return (self.ties if tied[row, group] else self.rings)[order.index((row, group))]

    def _ring(self, row: int, group: int) -> Outline:
        """Draw a ring around the winner of a group."""
        box = self.detected.cell(row, self.trace.winners[row, group]).box
        inner = 0.86 * box.width
        ring = rounded(corner_radius=0.16 * inner, width=inner, height=inner)
        return ring.set_stroke(theme.palette().winner, width=theme.LINE).set_fill(opacity=0).move_to(box)

    def _tie(self, row: int, group: int) -> FastGroup:
        """Draw a quiet sign of equality between the neighbours that tie."""
        palette = theme.palette()
        signs = FastGroup()
        first, end = self.trace.groups[group]
        most = self.trace.pooled[row, group]
        for column in range(first, end - 1):
            if (self.trace.detected[row, column : column + 2] == most).all():
                sign = text("=", size=theme.SMALLEST, color=palette.undefined)
                background = (
                    Circle(radius=min(0.13, 0.36 * self.side)).set_fill(palette.panel, opacity=1).set_stroke(width=0)
                )
                sides = FastGroup(*(self.detected.cell(row, at).box for at in (column, column + 1)))
                signs.add(FastGroup(background, sign).move_to(sides))
        return signs


def nothing_pooled(lecture: Lecture) -> str | None:
    """Say why pooling changes nothing, if it doesn't: every group is a single column.

    >>> nothing_pooled(Lecture()) is None, nothing_pooled(Lecture(pool_size=1))
    (True, 'In groups of one column nothing is pooled: Ẍ would be Ẋ.')
    """
    columns = lecture.columns(len(lecture.worked))
    if lecture.pool_size > 1 and columns > 1:
        return None
    if columns == 1:
        return "Ẋ has a single column, so there is nothing to pool."
    return "In groups of one column nothing is pooled: Ẍ would be Ẋ."
