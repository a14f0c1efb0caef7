"""The layout that the pooling steps share: Ẋ in groups, Ẍ below it, and beside them room for what is said."""

import numpy as np
from manim import (
    DOWN,
    LEFT,
    RIGHT,
    UP,
    Arrow,
    BackgroundRectangle,
    Circle,
    Mobject,
    Polygon,
    RoundedRectangle,
    VGroup,
    VMobject,
)

from dnacnn import Trace
from scenes.kit import theme
from scenes.kit.grouped import Grouped
from scenes.kit.stage import Region
from scenes.kit.type import Type, fact, math, text, told

FRAME_GAP = 0.08  # between the cells of a group and the frame around it
_SIDE = 0.66  # of a cell, where there is room
_APART = 0.36  # between groups
_FUNNEL = 1.05  # from the detectors' output down to the pooled one
_NUMBERS = 0.48  # above the detectors' output
_PANEL = 4.7  # width of the room beside them
_LABELS = 1.7  # width of the row labels and the names


class Pooling:
    """Ẋ above, in its groups; Ẍ below, each column under its group; and the panel at their right.

    It places mobjects and adds nothing to the picture: a step brings them in, and `answered` and `finished` tell in
    which order the pictures between two steps lie over one another.

    Parameters
    ----------
    trace : what is pooled; its lecture names the rows.
    region : where to lay out.
    prefix : stands before the names of the trace's arrays.

    Attributes
    ----------
    detected, pooled : Ẋ with its values, and Ẍ, hollow and without its name.
    frames : a frame around each group of Ẋ.
    answers, summary, marks : step 9's words in Ẍ's cells, what stands in the panel, and frames around an example.
    rings, ties : step 10's marks on Ẋ, in reading order: a ring for a winner, a sign of equality for a tie.
    formula, name, sizes : what step 10 leaves in the panel.
    funnels : the way down from each group to its column of Ẍ.
    panel : the region beside.
    """

    def __init__(self, trace: Trace, region: Region, *, prefix: str = "") -> None:
        self.trace = trace
        self.region = region
        motifs = trace.lecture.motifs
        palette = theme.palette()
        self.colors = [palette.detector(row) for row in range(len(motifs))]
        groups = trace.groups
        columns = trace.detected.shape[1]
        gaps = len(groups) - 1
        room = region.width - _PANEL - theme.WIDE_GAP - _LABELS
        self.apart = min(_APART, 0.12 * room / max(gaps, 1))
        tall = (region.height - _FUNNEL - _NUMBERS) / (2 * len(motifs))
        self.side = min(_SIDE, (room - gaps * self.apart) / columns, tall)
        options = {"rows": motifs, "colors": self.colors, "side": self.side}
        self.detected = Grouped(trace.detected, f"{prefix}detected", groups, gap=self.apart, name="dot(X)", **options)
        self.detected.column_labels.shift(FRAME_GAP * UP)
        self.detected.row_labels.shift(FRAME_GAP * LEFT)
        singles = [(place, place + 1) for place in range(len(groups))]
        self.pooled = Grouped(trace.pooled, f"{prefix}pooled", singles, name="dot.double(X)", hollow=True, **options)
        self.pooled.title.set_fill(opacity=0)
        self._place()
        self.frames = VGroup(
            *(self.detected.outline(p, palette.rule, width=2.5, gap=FRAME_GAP) for p in range(len(groups)))
        )
        self.funnels = VGroup(*(self._funnel(place) for place in range(len(groups))))
        self.answers = self._answers()
        self.summary = self._summary()
        self.example = self._example()
        row, group = self.example
        self.marks = VGroup(*(table.outline(group, palette.winner, row) for table in (self.detected, self.pooled)))
        self.rings = VGroup(*(self._ring(row, place) for row, place in np.argwhere(~trace.tied)))
        self.ties = VGroup(*(self._tie(row, place) for row, place in np.argwhere(trace.tied)))
        self.formula = self._formula()
        self.name = self._name()
        self.sizes = self._sizes()

    def _place(self) -> None:
        """Set the pooled columns under the middles of their groups, and both at the left of the region."""
        for place in range(len(self.detected.groups)):
            above = VGroup(*(cell.box for cell in self.detected.block(place))).get_x()
            column = VGroup(self.pooled.column(place), self.pooled.column_labels[place])
            column.set_x(above)
        top = self.detected.grid.get_bottom()[1] - _FUNNEL
        self.pooled.shift(UP * (top - self.pooled.grid.get_top()[1]))
        for below, above in (
            (self.pooled.row_labels, self.detected.row_labels),
            (self.pooled.title, self.detected.title),
        ):
            below.match_x(above)
        both = VGroup(self.detected, self.pooled)
        self.region.part(0, 1 - (_PANEL + theme.WIDE_GAP) / self.region.width).fit(both)
        left = both.get_right()[0] + theme.WIDE_GAP
        self.panel = Region(left, self.region.right, self.region.bottom, self.region.top)

    def _funnel(self, place: int) -> Polygon:
        """Draw the way from a group down to its pooled column."""
        above = VGroup(*(cell.box for cell in self.detected.block(place)))
        below = self.pooled.column(place)
        gap = FRAME_GAP + 0.05
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
        row, group = late[0] if late else found[0] if len(found) else (0, 0)
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

    def _answers(self) -> VGroup:
        """Return a yes or a no for each cell of Ẍ, row by row, each in its cell's place."""
        size = min(0.4 * self.side * theme.PIXELS_PER_UNIT, theme.LABEL)
        words = VGroup()
        level = text("no", size=size)
        for row in self.pooled.cells:
            line = VGroup()
            for cell in row:
                yes = cell.value > 0
                color = cell.color_of if yes else theme.palette().muted
                word = text("yes" if yes else "no", size=size, color=color, weight=600).move_to(cell.box)
                line.add(word.on_baseline_of(level.move_to(cell.box)))
            words.add(line)
        return words

    def _summary(self) -> VGroup:
        """Return what the answers keep, for the panel: the sizes of both tables, each at its level, and what it means.

        Its numbers are entries of `detected_shape` and `pooled_shape`.
        """
        palette = theme.palette()
        before = _sized("numbers", self.trace.detected.shape, "detected_shape").set_y(self.detected.grid.get_y())
        after = _sized("answers", self.trace.pooled.shape, "pooled_shape").set_y(self.pooled.grid.get_y())
        VGroup(before, after).set_x(self.panel.center[0])
        way = Arrow(before.get_bottom(), after.get_top(), buff=0.3, stroke_width=theme.LINE, tip_length=0.2)
        way.set_color(palette.muted)
        forgotten = text("forgets which column").move_to(way)
        ground = BackgroundRectangle(forgotten, color=palette.ground, fill_opacity=1, buff=0.14)
        kept = text("keeps which region").next_to(after, DOWN, buff=0.25)
        whole = VGroup(VGroup(before, way, after), VGroup(VGroup(ground, forgotten), kept))
        whole.scale(min(1.0, self.panel.width / whole.width))
        return whole

    def ring(self, row: int, group: int) -> Mobject:
        """Return what marks the outcome of one max: a ring around the only winner, or a sign of equality."""
        tied = self.trace.tied
        order = [tuple(at) for at in np.argwhere(tied == tied[row, group])]
        return (self.ties if tied[row, group] else self.rings)[order.index((row, group))]

    def _ring(self, row: int, group: int) -> RoundedRectangle:
        """Draw a ring around the winner of a group."""
        box = self.detected.cell(row, self.trace.winners[row, group]).box
        inner = 0.86 * box.width
        ring = RoundedRectangle(corner_radius=0.16 * inner, width=inner, height=inner)
        return ring.set_stroke(theme.palette().winner, width=theme.LINE).set_fill(opacity=0).move_to(box)

    def _tie(self, row: int, group: int) -> VGroup:
        """Draw a quiet sign of equality between the neighbours that tie."""
        palette = theme.palette()
        signs = VGroup()
        first, end = self.trace.groups[group]
        most = self.trace.pooled[row, group]
        for column in range(first, end - 1):
            if (self.trace.detected[row, column : column + 2] == most).all():
                sign = text("=", size=theme.SMALLEST, color=palette.undefined)
                ground = Circle(radius=0.13).set_fill(palette.panel, opacity=1).set_stroke(width=0)
                sides = VGroup(*(self.detected.cell(row, at).box for at in (column, column + 1)))
                signs.add(VGroup(ground, sign).move_to(sides))
        return signs

    def _formula(self) -> VGroup:
        """Set the rule of one cell of Ẍ, for the panel, and say what its letters count."""
        size = self.trace.lecture.pool_size
        offsets = range(size - 1, -1, -1) if size <= 3 else (size - 1, None, 0)
        factor = "p" if size == 1 else f"{size} p"
        cells = ", ".join(
            "..." if offset is None else f"dot(X)[f, {factor}{f' - {offset}' if offset else ''}]" for offset in offsets
        )
        shown = math(f"dot.double(X)[f, p] = \\ max({cells})", size=theme.LARGE)
        shown.scale(min(1.0, self.panel.width / shown.width))
        shown.move_to(self.panel.at(0.5, 0.63))
        muted = theme.palette().muted
        legend = VGroup()
        for letter, word in (("f", "detector"), ("p", "region")):
            sign = math(letter, size=theme.BODY, color=muted)
            name = text(word, size=theme.LABEL, color=muted).next_to(sign, RIGHT, buff=0.16)
            legend.add(VGroup(sign, name.on_baseline_of(sign)))
        legend[1].next_to(legend[0], RIGHT, buff=0.55)
        legend[1].shift(UP * (legend[0][1].baseline - legend[1][1].baseline))
        return VGroup(shown, legend.next_to(shown, DOWN, buff=0.28))

    def _name(self) -> Type:
        name = text("max-pooling", size=theme.HEADLINE, color=theme.palette().winner, weight=700)
        name.scale(min(1.0, self.panel.width / name.width))
        return name.move_to(self.panel.at(0.5, 0.84))

    def _sizes(self) -> Type:
        """Set both sizes, for the panel. The numbers are entries of `detected_shape` and `pooled_shape`."""
        shapes = {"detected_shape": self.trace.detected.shape, "pooled_shape": self.trace.pooled.shape}
        before, after = ([fact(size, array, (axis,)) for axis, size in enumerate(shapes[array])] for array in shapes)
        shown = told(
            "{a} × {b}  →  {c} × {d}", size=theme.LARGE, weight=600, a=before[0], b=before[1], c=after[0], d=after[1]
        )
        return shown.move_to(self.panel.at(0.5, 0.26))


def _sized(noun: str, shape: tuple[int, int], array: str) -> Type:
    rows, columns = (fact(size, array, (axis,)) for axis, size in enumerate(shape))
    return told("{rows} × {columns} " + noun, size=theme.LARGE, weight=600, rows=rows, columns=columns)
