"""The lecture in one picture: the network forwards to its loss, and the gradient back; a part for each chapter."""

from collections.abc import Sequence

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, Arrow, Dot, Mobject, SurroundingRectangle

from dnacnn.lecture.lecture_trace import LectureTrace
from dnacnn.network.encoding import DNA
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import frame
from scenes.kit.telling.chapter import ChapterName, chapters
from scenes.kit.things.bar_matrix import BarMatrix
from scenes.kit.things.decision import Shares, Units, dots_for_more, loss_label, shown_units
from scenes.kit.things.dots import Dots
from scenes.kit.things.graph import edge
from scenes.kit.things.kernel import Kernel
from scenes.kit.things.matrix import Matrix
from scenes.kit.things.strand import Strand
from scenes.kit.things.tag import Verdict
from scenes.kit.type.text import label, math, mono

_CELL = 0.37  # side of a cell where there is room
_LEAST = 0.265  # side of a cell that still holds a digit
_BAND = 0.3  # height of a row without digits
_BESIDE = 3.8  # what labels, the units and the prediction take of the width
_LABELS = 0.67  # of it, at the left of X
_UNIT = 0.33  # least side of a unit's cell
_ARROW, _SHORT = 0.75, 0.5  # from one thing to the next
_STARTS = (0.0, 0.1, 0.2, 0.3, 0.4)  # how far down the kernels their arrow may start, as a share of their height
_ABOVE = 0.16  # a matrix, its label
_NAME = 0.32  # between the picture and a chapter's name
_CLEAR = 0.06  # from that arrow to X
_LETTER = 0.11  # of a kernel's motif, at least
_APART, _APART_NARROW, _BORDER = 0.26, 0.16, 0.06  # between kernels; what a border adds to one
_COLUMN = 3.45  # width of what stands at the right in an upright picture
_TALL = (0.44, 0.36)  # sides of X's cells and of the others in an upright picture


class Recap(FastGroup):
    """The whole lecture, from one strand's trace.

    In a wide picture it goes to the right and back, in an upright one down at the left and up at the right. Every
    object belongs to exactly one part, so that parts can be brought in, quietened and restored one by one.

    Parameters
    ----------
    trace : of the strand that is shown.
    width : room from left to right, in units; more columns make smaller cells, and bars instead of digits.

    Attributes
    ----------
    strand, onehot, kernels, detected : the first chapter's things.
    groups, pooled, units : the second's.
    loss, grad_units, grad_pooled, grad_detected : the third's.
    shares, prediction : the fourth's.
    arrows : what leads from one thing to the next, by (from, to).
    names : chapter -> its name.
    """

    def __init__(self, trace: LectureTrace, width: float = 13.2) -> None:
        self.trace = trace
        self.upright = frame().upright
        self.gap = _ARROW if width > 12 else _SHORT
        (self._measure_upright if self.upright else self._measure_wide)(width)
        self._detectors = [theme.palette().detector(index) for index in range(len(trace.detected))]
        self._build_input()
        self._build_kernels()
        self._build_outputs()
        self._build_gradients()
        (self._place_upright if self.upright else self._place_wide)()
        self._name_matrices()
        self._build_groups()
        self.arrows = self._join_upright() if self.upright else self._join_wide()
        self.names = self._name_upright() if self.upright else self._name_wide()
        parts = (self._padding_part(), self._pooling_part(), self._backprop_part(), self._softargmax_part())
        self._parts = dict(enumerate(parts, start=1))
        super().__init__(*parts)
        self.center()

    def _measure_wide(self, width: float) -> None:
        """Choose the side of the matrices' cells, and of the kernels'; these have no digits if they would not fit."""
        columns = [values.shape[1] for values in (self.trace.padded, self.trace.detected, self.trace.pooled)]
        count, letters = len(self.trace.kernels), self.trace.lecture.width
        room = width - _BESIDE - 3.1 * self.gap
        self.cell = min(_CELL, room / sum(columns))
        # The kernels may be wider than X with what stands at its left.
        borders = count * _BORDER + (count - 1) * _APART
        most = (room + _LABELS - borders) / (count * letters + sum(columns[1:]))
        self.narrow = min(self.cell, most) < _LEAST
        if self.narrow:
            most = (room + _LABELS - count * (_APART_NARROW + _LETTER * letters)) / sum(columns[1:])
        self.cell = self.small = min(self.cell, most)
        left = room + _LABELS - self.cell * sum(columns[1:])
        self.kernel_side = min(self.cell, (left - borders) / (count * letters)) if self.narrow else self.cell

    def _measure_upright(self, width: float) -> None:
        """Choose the sides of X's cells and of the others', and of the kernels'."""
        count, letters = len(self.trace.kernels), self.trace.lecture.width
        self.cell = min(_TALL[0], (width - 1.3) / self.trace.padded.shape[1])
        self.small = min(_TALL[1], (width / 2 - 1.2) / self.trace.detected.shape[1])
        self.kernel_side = min(self.cell, _CELL)
        self.narrow = self.kernel_side < _LEAST or count * letters * self.kernel_side + (count - 1) * _APART > _COLUMN
        if self.narrow:
            self.kernel_side = min(self.kernel_side, (_COLUMN - (count - 1) * _APART_NARROW) / (count * letters))

    def part(self, chapter: int) -> FastGroup:
        """Return everything that a chapter is about, its name included."""
        return self._parts[chapter]

    def _build_input(self) -> None:
        """Draw X, and the strand above it: where cells are small, its letters alone."""
        colors = [theme.palette().base(letter) for letter in DNA]
        self.onehot = self._matrix(self.trace.padded, "padded", self.cell, colors, rows=DNA)
        self.strand = Strand(self.trace.padded_strand, side=0.92 * self.cell, pitch=self.cell)
        if self.cell < _LEAST:
            for tile in self.strand:
                tile.background.set_opacity(0)
                tile.glyph.scale(theme.SMALLEST / tile.glyph.pixels)
        self.strand.next_to(self.onehot.grid, UP, buff=0.08)

    def _build_kernels(self) -> None:
        """Draw the kernels side by side: without digits where there is little room."""
        draw = _narrow if self.narrow else Kernel
        self.kernels = FastGroup()
        for place, (motif, values) in enumerate(zip(self.trace.lecture.motifs, self.trace.kernels, strict=True)):
            self.kernels.add(draw(values, motif, place, side=self.kernel_side))
        self.kernels.arrange(RIGHT, buff=_APART_NARROW if self.narrow else _APART)

    def _build_outputs(self) -> None:
        """Draw X-dot, X-double-dot, the units, and what follows from them."""
        trace, side = self.trace, self.small
        self.detected = self._matrix(
            trace.detected, "detected", side, self._detectors, rows=() if self.upright else trace.lecture.motifs
        )
        self.pooled = self._matrix(trace.pooled, "pooled", side, self._detectors)
        self.units = Units(trace, max(_UNIT, side), RIGHT if self.upright else DOWN)
        self.shares, self.loss = Shares(trace), loss_label(trace)
        self.prediction = Verdict(trace.predicted, theme.LABEL if self.gap == _ARROW or self.upright else theme.FINE)

    def _build_gradients(self) -> None:
        """Draw the gradients at X-dot and X-double-dot, and at the units before their ReLU."""
        side, color = self.small, theme.palette().gradient
        self.grad_detected, self.grad_pooled = (
            BarMatrix(values, [color] * len(values), side, _BAND)
            if side < _LEAST
            else Dots(values, [color] * len(values), side)
            for values in (self.trace.grad_detected, self.trace.grad_pooled)
        )
        shown = shown_units(self.trace)
        of_units = np.atleast_2d(self.trace.grad_unit_scores[list(shown)] if shown else [0.0])
        of_units = of_units if self.upright else of_units.T
        dots = Dots(of_units, [color] * len(of_units), max(_UNIT, side))
        more = dots_for_more(len(shown) < len(self.trace.units), dots, RIGHT if self.upright else DOWN)
        self.grad_units = FastGroup(dots, more)
        self.gradient_label = label("lecture_gradient", theme.FINE, color)

    def _build_groups(self) -> None:
        """Frame the groups of columns that pooling takes the maxima of."""
        self.groups = FastGroup()
        for first, end in self.trace.groups:
            box = self.detected.frame(first, end - first, theme.palette().winner)
            box.set_stroke(width=theme.HAIR if self.small < _LEAST else 2.5)
            self.groups.add(box.stretch_to_fit_width(max(0.05, box.width - 0.14)))

    def _place_wide(self) -> None:
        """Place the network from left to right, and the gradients under what they are the gradients of."""
        right = self.onehot.grid.get_right()[0]
        self.kernels.next_to(self.onehot.grid, DOWN, buff=0.4)
        over = max(0.0, self.kernels.get_right()[0] - right)
        self.detected.next_to(self.onehot.grid, RIGHT, buff=self.gap + over)
        self.pooled.next_to(self.detected.grid, RIGHT, buff=1.25 * max(self.gap, 0.65))
        self.units.next_to(self.pooled.grid, RIGHT, buff=0.75 * self.gap)
        self.shares.next_to(self.units, RIGHT, buff=max(0.6, self.gap)).shift(0.3 * UP)
        self.prediction.next_to(self.shares, DOWN, buff=0.22)
        level = self.kernels.get_bottom()[1] + 0.5 * (self.kernels.height - 0.4)
        # Between two tall matrices there must be room for a label.
        clear = self.gradient_label.height + 2 * _ABOVE + 0.5 * self.grad_detected.height
        level = min(level, self.detected.grid.get_bottom()[1] - clear)
        self.grad_detected.match_x(self.detected.grid).set_y(level)
        self.grad_pooled.match_x(self.pooled.grid).set_y(level)
        self.gradient_label.next_to(self.grad_detected, UP, buff=_ABOVE)
        self.grad_units.match_x(self.units).set_y(level)
        self.loss.match_x(self.prediction).set_y(level)

    def _place_upright(self) -> None:
        """Place the network from the top to the bottom at the left, and the way back up at the right."""
        left, right = self.onehot.get_left()[0] + 1.9, self.onehot.get_left()[0] + 5.75
        bottom = self.onehot.grid.get_bottom()[1]
        self.kernels.set_x(right).set_y(bottom - 0.6, UP)
        self.detected.set_x(left).set_y(self.kernels.get_y() - 0.3)
        self.grad_detected.set_x(right).set_y(
            min(self.kernels.get_bottom()[1], self.detected.get_bottom()[1]) - 1.0, UP
        )
        self.pooled.set_x(left).match_y(self.grad_detected)
        self.grad_pooled.set_x(right).set_y(self.grad_detected.get_bottom()[1] - 0.75, UP)
        self.units.set_x(left).match_y(self.grad_pooled)
        self.shares.set_x(left).set_y(self.units.get_bottom()[1] - 0.6, UP)
        self.prediction.next_to(self.shares, DOWN, buff=0.25)
        self.grad_units.set_x(right).set_y(self.grad_pooled.get_bottom()[1] - 0.6, UP)
        self.loss.set_x(right).match_y(self.prediction)
        self.gradient_label.move_to(0.5 * (self.grad_detected.get_bottom() + self.grad_pooled.get_top())).shift(
            RIGHT * 0.85
        )

    def _name_matrices(self) -> None:
        for matrix, name in ((self.detected, "dot(X)"), (self.pooled, "dot.double(X)")):
            shown = math(name, size=theme.BODY)
            if self.upright:
                matrix.add(shown.next_to(matrix.grid, LEFT, buff=0.25))
            else:
                matrix.add(shown.next_to(matrix.grid, UP, buff=0.16))
        self.onehot.add(math("X", size=theme.BODY).next_to(self.onehot.row_labels, LEFT, buff=0.2))

    def _join_wide(self) -> dict[tuple[str, str], Arrow]:
        gradient, level, back = self._way_back(), self.detected.grid.get_y(), self.grad_pooled.get_y()
        return {
            ("onehot", "detected"): _across(self.onehot.grid, self.detected, level),
            ("kernels", "detected"): self._past_the_input(),
            ("detected", "pooled"): _across(self.detected.grid, self.pooled.grid, level),
            ("pooled", "units"): _across(self.pooled.grid, self.units.cells, level),
            ("units", "shares"): _across(self.units.cells, self.shares, level),
            ("loss", "units"): self._from_the_shares(gradient),
            ("units", "pooled"): _across(self.grad_units, self.grad_pooled, back, gradient),
            ("pooled", "detected"): _across(self.grad_pooled, self.grad_detected, back, gradient),
            ("detected", "kernels"): _across(self.grad_detected, self.kernels, back, gradient),
        }

    def _from_the_shares(self, gradient: str) -> Arrow:
        """Return the arrow from the bars of softmax, of which the loss is made, back to the units."""
        bars = FastGroup(*(share[0] for share in self.shares))
        if self.upright:
            return _arrow(bars.get_right(), self.grad_units.get_left(), gradient)
        return _arrow(bars.get_corner(DOWN + LEFT), self.grad_units.get_corner(UP + RIGHT), gradient)

    def _way_back(self) -> str:
        """Return the colour of the arrows back: a gradient's, if there is one."""
        palette = theme.palette()
        return palette.gradient if self.trace.learns else palette.rule

    def _past_the_input(self) -> Arrow:
        """Return the arrow from the kernels to Ẋ: from as high up as it may start without crossing X."""
        aim, corner = self.detected.get_corner(DOWN + LEFT), self.onehot.grid.get_corner(DOWN + RIGHT)
        for down in _STARTS:
            start = self.kernels.get_corner(UP + RIGHT) + down * self.kernels.height * DOWN
            there = np.interp(corner[0], [start[0], aim[0]], [start[1], aim[1]])
            if start[0] >= corner[0] or there <= corner[1] - _CLEAR:
                break
        return _arrow(start, aim)

    def _join_upright(self) -> dict[tuple[str, str], Arrow]:
        gradient = self._way_back()
        left, right = self.detected.grid.get_x(), self.grad_detected.get_x()
        start, end = self.kernels.get_left(), self.detected.grid.get_right()
        if start[0] < end[0]:
            start, end = self.kernels.get_bottom() + LEFT * 0.3 * self.kernels.width, self.detected.grid.get_top()
        return {
            ("onehot", "detected"): _down(self.onehot.grid, self.detected.grid, left),
            ("kernels", "detected"): _arrow(start, end),
            ("detected", "pooled"): _down(self.detected.grid, self.pooled.grid, left),
            ("pooled", "units"): _down(self.pooled.grid, self.units.cells, left),
            ("units", "shares"): _down(self.units.cells, self.shares, left),
            ("loss", "units"): self._from_the_shares(gradient),
            ("units", "pooled"): _down(self.grad_units, self.grad_pooled, right, gradient),
            ("pooled", "detected"): _down(self.grad_pooled, self.grad_detected, right, gradient),
            ("detected", "kernels"): _down(self.grad_detected, self.kernels, right, gradient, 0.55),
        }

    def _name_wide(self) -> dict[int, ChapterName]:
        """Place the names above the picture, but for that of the way back below it."""
        names = {chapter.number: ChapterName(chapter, theme.LABEL) for chapter in chapters()}
        top = self.strand.get_top()[1] + _NAME
        top = max(top, self.shares.get_top()[1] + _NAME)
        lowest = self.kernels, self.grad_units, self.grad_detected
        bottom = min(one.get_bottom()[1] for one in lowest) - _NAME
        names[1].move_to(np.array([0, top, 0.0]), aligned_edge=DOWN).align_to(self.onehot, LEFT)
        names[2].move_to(np.array([0, top, 0.0]), aligned_edge=DOWN).align_to(self.detected.grid, LEFT)
        names[3].move_to(np.array([0, bottom, 0.0]), aligned_edge=UP).align_to(self.grad_detected, LEFT)
        names[4].move_to(np.array([0, top, 0.0]), aligned_edge=DOWN).align_to(self.prediction, RIGHT)
        names[4].shift(RIGHT * max(0.0, names[2].get_right()[0] + theme.GAP - names[4].get_left()[0]))
        return names

    def _name_upright(self) -> dict[int, ChapterName]:
        """Place each chapter's name beside or above what it is about."""
        names = {chapter.number: ChapterName(chapter, theme.FINE) for chapter in chapters()}
        top = self.strand.get_top()[1] + _NAME
        names[1].move_to(np.array([0, top, 0.0]), aligned_edge=DOWN).align_to(self.onehot, LEFT)
        names[2].next_to(self.arrows["detected", "pooled"], LEFT, buff=0.25)
        names[3].next_to(self.grad_detected, UP, buff=0.16)
        names[4].next_to(self.prediction, DOWN, buff=0.2)
        return names

    def _padding_part(self) -> FastGroup:
        arrows = self.arrows["onehot", "detected"], self.arrows["kernels", "detected"]
        return FastGroup(self.names[1], self.strand, self.onehot, self.kernels, *arrows, self.detected)

    def _pooling_part(self) -> FastGroup:
        pooling, asking = self.arrows["detected", "pooled"], self.arrows["pooled", "units"]
        rule = math("max", size=theme.LABEL, color=theme.palette().winner)
        rule.next_to(pooling, RIGHT if self.upright else UP, buff=0.1)
        return FastGroup(self.names[2], self.groups, pooling, rule, self.pooled, asking, self.units)

    def _backprop_part(self) -> FastGroup:
        first, second, through, last = (
            self.arrows[way]
            for way in (("loss", "units"), ("units", "pooled"), ("pooled", "detected"), ("detected", "kernels"))
        )
        back = self.loss, first, self.grad_units, second, self.grad_pooled, through, self.grad_detected
        return FastGroup(self.names[3], *back, self.gradient_label, last)

    def _softargmax_part(self) -> FastGroup:
        return FastGroup(self.names[4], self.arrows["units", "shares"], self.shares, self.prediction)

    def _matrix(
        self, values: np.ndarray, array: str, side: float, colors: Sequence[str], rows: Sequence[str] = ()
    ) -> Matrix | BarMatrix:
        if side < _LEAST:
            return BarMatrix(values, colors, side, _BAND, rows=rows)
        return Matrix(values, array, rows=rows, colors=colors, columns=False, side=side)


def _narrow(values: np.ndarray, motif: str, place: int, *, side: float) -> FastGroup:
    """Draw a kernel without digits: its bars in a border, its motif above."""
    color = theme.palette().detector(place)
    bars = BarMatrix(values, [color] * len(values), side, _BAND)
    border = SurroundingRectangle(bars, color=color, buff=0.03, corner_radius=0.05, stroke_width=theme.LINE)
    return FastGroup(bars, border, mono(motif, theme.SMALLEST, color).next_to(border, UP, buff=0.14))


def _down(start: Mobject, end: Mobject, across: float, color: str | None = None, spare: float = 0.0) -> Arrow:
    """Draw an upright arrow between the facing sides of two things; it starts so far from the first."""
    downwards = start.get_y() > end.get_y()
    first, last = (start.get_bottom(), end.get_top()) if downwards else (start.get_top(), end.get_bottom())
    away = DOWN if downwards else UP
    return _arrow(np.array([across, first[1], 0]) + spare * away, np.array([across, last[1], 0]), color)


def _across(start: Mobject, end: Mobject, level: float, color: str | None = None) -> Arrow:
    """Draw a level arrow between the facing sides of two things."""
    rightwards = start.get_x() < end.get_x()
    first, last = (start.get_right(), end.get_left()) if rightwards else (start.get_left(), end.get_right())
    return _arrow(np.array([first[0], level, 0]), np.array([last[0], level, 0]), color)


def _arrow(start: np.ndarray, end: np.ndarray, color: str | None = None) -> Arrow:
    return edge(Dot(start, radius=0.02), Dot(end, radius=0.02), color=color, gap=0.1)
