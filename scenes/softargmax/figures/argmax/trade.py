"""What sharpness trades: softargmax nears argmax, and its gradient fades."""

from collections.abc import Callable
from typing import Any

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, Create, DashedLine, Dot, Line, Mobject, UpdateFromAlphaFunc, linear
from manim.animation.animation import Animation

from dnacnn.functions.softargmax import peak_sharpness, sharpen, step_curve
from dnacnn.lecture.lecture import Lecture
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.things.plot import Plot, scale_number, ticks
from scenes.kit.type.readout import Readout
from scenes.kit.type.text import Glyphs, filled, math, reading, text
from scenes.softargmax.figures.argmax.argmax import Argmax, step_plot

_SAMPLES = 61  # sharpnesses
_REACH = 0.75  # half a tangent's length
_SOFT, _HARD = 1.55, 8.0  # sharpness times distance of the inputs, from where the gradient falls, and where it is gone
_MOST_MARKS = 6
_GHOST_AT = (0.75, 0.28, 0.85, 0.2, 0.65)  # shares of the axis at which the first curve may have its name
_ROW = 0.5  # from one line above the right plot to the next


class Trade:
    """Two plots over growing sharpness: the first output along the first input, and what is gained and lost.

    Parameters
    ----------
    stage : where to draw.
    argmax : whose step it is.

    Attributes
    ----------
    known : name -> array.
    left, right : the plots; all other parts are in `parts`, lowest first.
    """

    def __init__(self, stage: Region, argmax: Argmax) -> None:
        self.argmax = argmax
        at, lecture = argmax.at, argmax.lecture
        self.sharp = sharpen(at.logits, np.geomspace(*_span(lecture), _SAMPLES))
        ends = float(argmax.curve.x[0]), float(argmax.curve.x[-1])
        self.curve = step_curve(at.logits, sharpnesses=self.sharp.sharpness, between=ends, samples=241)
        self.arrays = {
            "sharpness": self.sharp.sharpness,
            "distance": self.sharp.distance,
            "gradient": self.sharp.gradient,
        }
        self._digits = 1 if self.sharp.sharpness[0] >= 1 else None
        upright = stage.upright
        self._build_left(stage.part(bottom=0.53) if upright else stage.part(right=0.48))
        self._build_right(stage.part(top=0.47) if upright else stage.part(left=0.55), beside=not upright)
        self.show(0)

    @property
    def peak(self) -> float | None:
        """The sharpness at which the gradient is largest, or None if it falls from the beginning."""
        peak = peak_sharpness(self.sharp.logits)
        return peak if peak > self.sharp.sharpness[0] else None

    @property
    def last(self) -> int:
        """The place of the largest sharpness."""
        return len(self.sharp.sharpness) - 1

    def show(self, place: int) -> None:
        """Let both plots show the sharpness at a place."""
        for show in self._shows().values():
            show(place)

    def move(self, first: int, last: int, **options: Any) -> list[Animation]:
        """Return the motions from one sharpness to another."""

        def through(show: Callable[[int], Any]) -> Callable[[Mobject, float], Any]:
            return lambda _, share: show(round(first + share * (last - first)))

        return [
            *(
                UpdateFromAlphaFunc(one, through(show), rate_func=linear, **options)
                for one, show in self._shows().items()
            ),
            *(Create(trail, rate_func=linear, **options) for trail in self.trails),
        ]

    def _shows(self) -> dict[Mobject, Callable[[int], Any]]:
        """Return, for each part that follows the sharpness, how it does."""
        return {
            self.soft: self._show_curve,
            self.tangent: self._show_tangent,
            self.dots: self._show_dots,
            self.beta: self.beta.show,
            **{value: value.show for value in self.values},
        }

    # The left plot

    def _build_left(self, region: Region) -> None:
        palette, curve = theme.palette(), self.curve
        self.left = step_plot(region, curve, "s_1", room=1.9)
        self.left.shift(0.1 * DOWN)
        self.step = FastGroup(*self.argmax.halves(self.left, palette.muted))
        self._curves = [self.left.curve(curve.x, soft, palette.accent, theme.BOLD) for soft in curve.soft]
        self.ghost = self._curves[0].copy().set_stroke(width=theme.LINE, opacity=0.4)
        self.ghost_words = self._name_ghost()
        self.soft = self._curves[0].copy()
        self.tangent = FastGroup(Line(LEFT, RIGHT).set_stroke(palette.gradient, width=theme.BOLD + 1))
        self.tangent.add(Dot(radius=0.11, color=palette.gradient))
        self.own = self._mark_own()
        names = {"argmax": palette.muted, "softargmax": palette.accent}
        self.legend = FastGroup(*(text(name, theme.LABEL, color, weight=600) for name, color in names.items()))
        self.legend.arrange(RIGHT, buff=0.4).move_to([self.left.get_x(), region.top, 0], aligned_edge=UP)

    def _name_ghost(self) -> Glyphs:
        """Say which sharpness the curve has that stays behind."""
        beta = reading(self.sharp.sharpness[0], "sharpness", (0,))
        words = math(f"beta = {beta.shown}", theme.LABEL, theme.palette().accent, readings=[beta])
        own = self.left.point(float(self.sharp.logits[0]), 0)[0]
        for share in _GHOST_AT:
            at = round(share * (len(self.curve.x) - 1))
            # Where no sharper curve passes: below it right of the jump, above it left of the jump.
            side = DOWN + RIGHT if self.curve.x[at] > self.curve.jump else UP + LEFT
            words.next_to(self.left.point(self.curve.x[at], self.curve.soft[0, at]), side, buff=0.2)
            if not words.get_left()[0] - 0.1 < own < words.get_right()[0] + 0.1:
                break
        return words

    def _mark_own(self) -> FastGroup:
        """Mark the lecture's own first input on the axis."""
        palette, x = theme.palette(), float(self.sharp.logits[0])
        low, high = self.left.y_range
        line = DashedLine(self.left.point(x, low), self.left.point(x, high), dash_length=0.09)
        line.set_stroke(palette.rule, width=theme.LINE)
        value = reading(x, "logits", (0,))
        words = math(f"x_1 = {value.shown}", theme.LABEL, palette.muted, readings=[value])
        return FastGroup(line, words.next_to(line, UP, buff=0.12))

    def _show_curve(self, place: int) -> None:
        self.soft.points = self._curves[place].points.copy()

    def _show_tangent(self, place: int) -> None:
        x, y = float(self.sharp.logits[0]), float(self.sharp.probs[place, 0])
        slope = float(self.sharp.gradient[place])
        here = self.left.point(x, y)
        along = self.left.point(x + 1, y + slope) - here
        reach = _REACH * along / np.linalg.norm(along)
        self.tangent[0].put_start_and_end_on(here - reach, here + reach)
        self.tangent[1].move_to(here)

    # The right plot

    def _build_right(self, region: Region, *, beside: bool) -> None:
        palette, sharp = theme.palette(), self.sharp
        top = float(max(sharp.distance.max(), sharp.gradient.max()))
        ends = float(np.log(sharp.sharpness[0])), float(np.log(sharp.sharpness[-1]))
        above = 3.1 * _ROW
        self.right = Plot(
            ends,
            (0.0, 1.1 * top),
            width=region.width - 1.5,
            height=region.height - above - 0.9,
            y_ticks=ticks(0, 1.1 * top, 4),
            x_label="beta",
        )
        self.right.move_to(region.at(0.5, 0), aligned_edge=DOWN).shift(0.1 * UP)
        if beside:
            feet = self.left.point(0, self.left.y_range[0])[1], self.right.point(ends[0], 0)[1]
            self.right.shift((feet[0] - feet[1]) * UP)
        self.mark_sharpness()
        rows = (
            (sharp.distance, "distance", palette.accent, "abs(s_1 - hat(x)_1)", "off argmax by {v}"),
            (sharp.gradient, "gradient", palette.gradient, "partial s_1 slash partial x_1", "gradient {v}"),
        )
        self.trails = [
            self.right.curve(np.log(sharp.sharpness), values, color, theme.BOLD) for values, _, color, *_ in rows
        ]
        self.dots = FastGroup(*(Dot(radius=0.11, color=color) for _, _, color, *_ in rows))
        # The axis' names and the values on it, one line for each curve.
        self.names, self.values = FastGroup(), []
        left, right = self.right.y_numbers.get_left()[0], self.right.point(ends[1], 0)[0]
        for row, (values, name, color, formula, words) in enumerate(rows):
            level = region.top - (row + 1.5) * _ROW
            self.names.add(math(formula, theme.BODY, color).move_to([left, level, 0], aligned_edge=LEFT))
            self.values.append(Readout(self._write_value(words, values, name, color, np.array([right, level, 0.0]))))
        self.beta = Readout(lambda place: self._write_beta(place, np.array([right, region.top - 0.4 * _ROW, 0.0])))

    def mark_sharpness(self) -> None:
        """Write the sharpnesses along the axis, equal factors equally far apart."""
        low, high = self.sharp.sharpness[[0, -1]]
        powers = np.arange(np.ceil(np.log2(low) - 1e-9), np.floor(np.log2(high) + 1e-9) + 1)
        numbers = FastGroup()
        for mark in 2.0 ** powers[:: -(-len(powers) // _MOST_MARKS)]:
            foot = self.right.point(float(np.log(mark)), 0)
            line = Line(foot, self.right.point(float(np.log(mark)), self.right.y_range[1]))
            self.right.grid.add(line.set_stroke(theme.palette().rule, width=theme.HAIR, opacity=0.35))
            numbers.add(scale_number(mark).next_to(foot, DOWN, buff=0.14))
        self.right.x_numbers.add(*numbers)

    def _show_dots(self, place: int) -> None:
        x = float(np.log(self.sharp.sharpness[place]))
        for dot, values in zip(self.dots, (self.sharp.distance, self.sharp.gradient), strict=True):
            dot.move_to(self.right.point(x, float(values[place])))

    def _write_value(
        self, template: str, values: np.ndarray, name: str, color: str, corner: np.ndarray
    ) -> Callable[[int], Glyphs]:
        def write(place: int) -> Glyphs:
            value = reading(values[place], name, (place,), 3)
            return filled(template, theme.LABEL, color, v=value).move_to(corner, aligned_edge=RIGHT)

        return write

    def _write_beta(self, place: int, corner: np.ndarray) -> Glyphs:
        beta = reading(self.sharp.sharpness[place], "sharpness", (place,), self._digits)
        return math(f"beta = {beta.shown}", theme.LARGE, readings=[beta]).move_to(corner, aligned_edge=RIGHT)


def _span(lecture: Lecture) -> tuple[float, float]:
    """Return from which sharpness to which: from 1, or less for inputs far apart, to the last, or until it tells."""
    apart = abs(lecture.logits[0] - lecture.logits[1])
    first, last = 2.0 ** np.ceil(np.log2(_SOFT / apart)), 2.0 ** np.ceil(np.log2(_HARD / apart))
    return min(1.0, float(first)), max(lecture.sharpnesses[-1], float(last), 2.0)
