"""Softargmax's first output along the first input, under growing sharpness, over argmax's step."""

from collections.abc import Iterator

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, DashedLine, Dot, Line, Mobject

from dnacnn.functions.softargmax import Sharpening, StepCurve, sharpen
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.clearance import are_clear, boxes
from scenes.kit.look.region import Region
from scenes.kit.things.matrix import fraction
from scenes.kit.type.readout import Readout
from scenes.kit.type.text import Glyphs, label, math, reading, text
from scenes.softargmax.figures.argmax.step_plot import step_axes, step_lines

_DOT = 0.11  # radius
_REACH = 0.75  # half a tangent's length
# Shares of the axis at which the first curve may have its name.
_FIRST_NAME_AT = (0.75, 0.28, 0.85, 0.2, 0.65, 0.36, 0.92, 0.44, 0.58, 0.12)


class SharpenedStep:
    """A curve that nears the step, and its tangent at the lecture's own first input.

    Parameters
    ----------
    region : where to draw.
    sharp : softargmax of the lecture's inputs.
    curve : the first output along the first input, for the same sharpnesses.

    Attributes
    ----------
    axes, own, step, legend : the axes, the mark of the own first input, argmax, and which is which.
    first, first_name : the curve of the first sharpness stays behind; its name.
    soft, tangent : the curve and its tangent; they follow `set_curve` and `set_tangent`.
    tie : where the inputs tie, what softargmax gives and what argmax does.
    tie_line, tie_slope : the tangent there and its slope; they follow `set_tie`. `tie_words` names it.
    arrays : what they display and no other array holds.
    """

    def __init__(self, region: Region, sharp: Sharpening, curve: StepCurve) -> None:
        palette = theme.palette()
        self._sharp, self._curve, self._right = sharp, curve, region.right
        self.axes = step_axes(region, curve, "s_1", room=1.9).shift(0.1 * DOWN)
        self.step = FastGroup(*step_lines(self.axes, curve, palette.muted))
        self._curves = [self.axes.curve(curve.x, soft, palette.accent, theme.BOLD) for soft in curve.soft]
        self.first = self._curves[0].copy().set_stroke(width=theme.LINE, opacity=0.4)
        self.soft = self._curves[0].copy()
        self._line = Line(LEFT, RIGHT).set_stroke(palette.gradient, width=theme.BOLD + 1)
        self._dot = Dot(radius=_DOT, color=palette.gradient)
        self.tangent = FastGroup(self._line, self._dot)
        self.own = self._mark_own()
        at_tie = sharpen((curve.jump, curve.jump), sharp.sharpness).gradient
        self.arrays = {"soft at the tie": curve.soft[-1, curve.x == curve.jump], "slope at the tie": at_tie}
        self.tie = self._mark_tie()
        self.tie_line = Line(LEFT, RIGHT).set_stroke(palette.gradient, width=theme.BOLD + 1)
        self.tie_words = label("slope", theme.LABEL, palette.gradient, s="β/4")
        self.tie_words.notation = ("4",)
        self._tie_slope_at = self.axes.point(curve.jump, 0.5)
        self._tie_slope_at = self._place_tie_words()
        self.tie_slope = Readout(self._write_tie_slope)
        self.first_name = self._name_first()
        names = {"argmax": palette.muted, "softargmax": palette.accent}
        self.legend = FastGroup(*(text(name, theme.LABEL, color, weight=600) for name, color in names.items()))
        self.legend.arrange(RIGHT, buff=0.4).move_to((self.axes.get_x(), region.top, 0), aligned_edge=UP)

    def parts(self) -> list[Mobject]:
        """Return all parts but the tangent, the lowest first."""
        return [self.axes, self.own, self.step, self.legend, self.first, self.first_name, self.soft]

    def set_curve(self, index: int) -> None:
        """Show the curve of a sharpness."""
        self.soft.points = self._curves[index].points.copy()

    def set_tangent(self, index: int) -> None:
        """Show the tangent to the curve of a sharpness."""
        x, y = float(self._sharp.logits[0]), float(self._sharp.probs[index, 0])
        self.axes.lay_tangent(self._line, (x, y), float(self._sharp.gradient[index]), _REACH)
        self._dot.move_to(self.axes.point(x, y))

    def set_tie(self, index: int) -> None:
        """Show the tangent where the inputs tie, for a sharpness."""
        tie = self._curve.jump, float(self.arrays["soft at the tie"][0])
        self.axes.lay_tangent(self.tie_line, tie, float(self.arrays["slope at the tie"][index]), _REACH)

    def _name_first(self) -> Glyphs:
        """Write which sharpness the first curve has, clear of sharper curves, of the own input and of the tie."""
        beta = reading(self._sharp.sharpness[0], "sharpness", (0,))
        words = math(f"beta = {beta.shown}", theme.LABEL, theme.palette().accent, readings=[beta])
        curve, taken = self._curve, (self.tie[1], self.tie_words, self.tie_slope)
        for share in _FIRST_NAME_AT:
            at = round(share * (len(curve.x) - 1))
            # Where no sharper curve passes: below it right of the jump, above it left of the jump.
            side = DOWN + RIGHT if curve.x[at] > curve.jump else UP + LEFT
            words.next_to(self.axes.point(curve.x[at], curve.soft[0, at]), side, buff=0.2)
            if self._is_clear(words, *taken):
                break
        return words

    def _mark_tie(self) -> FastGroup:
        """Mark both functions where the inputs tie, the share beside its dot."""
        palette, jump = theme.palette(), self._curve.jump
        share = float(self.arrays["soft at the tie"][0])
        soft = self.axes.dot(jump, share, palette.accent, _DOT)
        words = fraction(share, "soft at the tie", (0,), theme.LARGE, palette.accent)
        # All curves rise through the dot: none passes above it at the left, nor below it at the right.
        words.next_to(soft, UP + LEFT, buff=0.1)
        if not self._is_clear(words):
            words.next_to(soft, DOWN + RIGHT, buff=0.1)
        dots = self.axes.dot(jump, 0, palette.ink, _DOT, hollow=True), self.axes.dot(jump, 1, palette.ink, _DOT)
        return FastGroup(soft, words, *dots).set_z_index(1)

    def _place_tie_words(self) -> np.ndarray:
        """Name the slope in the first place that is clear, and return where the slope itself goes."""
        lines = FastGroup(self.tie_words, self._write_tie_slope(len(self._sharp.sharpness) - 1))
        lines.arrange(DOWN, buff=0.12, aligned_edge=LEFT)
        for point, side in self._beside_tie():
            lines.next_to(point, side, buff=0.2)
            if self._is_clear(lines, self.tie[1]):
                break
        corner: np.ndarray = lines[1].get_corner(DOWN + LEFT)
        return corner

    def _beside_tie(self) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        """Find where no curve passes, right of the tie below it and left of it above: there, and past what is there."""
        tie, own = self.axes.point(self._curve.jump, 0.5), self.own[0].get_x()
        share = self.tie[1]
        for x in (tie[0], own):
            for side, edge in ((DOWN + RIGHT, share.get_bottom()), (UP + LEFT, share.get_top())):
                if (x - tie[0]) * side[0] >= 0:
                    yield np.array([x, tie[1], 0.0]), side
                if (share.get_x() - tie[0]) * side[0] > 0:
                    yield np.array([x, edge[1], 0.0]), side

    def _is_clear(self, words: Mobject, *others: Mobject) -> bool:
        """Return whether words lie right of the axis, in the region, and neither on the own input's line nor others."""
        left, right, axis = words.get_left()[0], words.get_right()[0], self.axes.point(self.axes.x_range[0], 0)[0]
        inside = bool(axis + 0.1 < left and right < self._right)
        return inside and are_clear(boxes(words), boxes(self.own[0], *others), 0.1)

    def _write_tie_slope(self, index: int) -> Glyphs:
        value = reading(self.arrays["slope at the tie"][index], "slope at the tie", (index,), 2)
        return math(f"= {value.shown}", theme.BODY, theme.palette().gradient, readings=[value]).move_to(
            self._tie_slope_at, aligned_edge=DOWN + LEFT
        )

    def _mark_own(self) -> FastGroup:
        """Mark the lecture's own first input on the axis."""
        palette, (low, high) = theme.palette(), self.axes.y_range
        own = reading(self._sharp.logits[0], "argmax logits", (0,))
        line = DashedLine(self.axes.point(own.value, low), self.axes.point(own.value, high), dash_length=0.09)
        line.set_stroke(palette.rule, width=theme.LINE)
        words = math(f"x_1 = {own.shown}", theme.LABEL, palette.muted, readings=[own])
        words.next_to(line, UP, buff=0.12)
        axis = self.axes.point(self.axes.x_range[0], low)[0]
        words.shift(RIGHT * max(0.0, axis + 0.2 - words.get_left()[0]))
        return FastGroup(line, words)
