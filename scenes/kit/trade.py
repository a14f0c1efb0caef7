"""What sharpness trades: softargmax nears argmax, and its gradient fades."""

from collections.abc import Callable
from typing import Any

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, Create, DashedLine, Dot, Line, Mobject, UpdateFromAlphaFunc, VGroup, linear
from manim.animation.animation import Animation

from dnacnn.softargmax import sharpen, step_curve
from scenes.kit import theme
from scenes.kit.argmax import Argmax, step_plot
from scenes.kit.plot import Plot
from scenes.kit.reading import number
from scenes.kit.readout import Readout
from scenes.kit.stage import Region
from scenes.kit.type import Type, fact, math, text, told

_SAMPLES = 61  # sharpnesses
_REACH = 0.75  # half a tangent's length
_NICE = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0)  # pitches of ticks


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
        grid = np.geomspace(1.0, max(lecture.sharpnesses[-1], 2.0), _SAMPLES)
        self.sharp = sharpen(at.logits, grid)
        ends = float(argmax.curve.x[0]), float(argmax.curve.x[-1])
        self.curve = step_curve(at.logits, sharpnesses=grid, between=ends, samples=241)
        self.known = {
            "sharpness": self.sharp.sharpness,
            "distance": self.sharp.distance,
            "gradient": self.sharp.gradient,
        }
        self.marks = [mark for mark in lecture.sharpnesses if grid[0] <= mark <= grid[-1]]
        self._build_left(stage.part(right=0.48))
        self._build_right(stage.part(left=0.55))
        self.show(0)

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
        self.left = step_plot(region, curve, "s_1", room=1.3)
        self.step = VGroup(*self.argmax.halves(self.left, palette.muted))
        self._curves = [self.left.curve(curve.x, soft, palette.accent, theme.BOLD) for soft in curve.soft]
        self.ghost = self._curves[0].copy().set_stroke(width=theme.LINE, opacity=0.4)
        self.ghost_words = self._name_ghost()
        self.soft = self._curves[0].copy()
        self.tangent = VGroup(Line(LEFT, RIGHT).set_stroke(palette.gradient, width=theme.BOLD + 1))
        self.tangent.add(Dot(radius=0.11, color=palette.gradient))
        self.own = self._mark_own()
        names = {"argmax": palette.muted, "softargmax": palette.accent}
        self.legend = VGroup(*(text(name, theme.LABEL, color, weight=600) for name, color in names.items()))
        self.legend.arrange(DOWN, aligned_edge=LEFT, buff=0.16)
        self.legend.move_to(self.left.point(curve.x[0], 0.8), aligned_edge=LEFT).shift(0.25 * RIGHT)

    def _name_ghost(self) -> Type:
        """Say which sharpness the curve has that stays behind."""
        beta = fact(self.sharp.sharpness[0], "sharpness", (0,))
        at = len(self.curve.x) * 3 // 4
        words = math(f"beta = {beta.shown}", theme.LABEL, theme.palette().accent, facts=[beta])
        here = self.left.point(self.curve.x[at], self.curve.soft[0, at])
        return words.next_to(here, DOWN + RIGHT, buff=0.2)

    def _mark_own(self) -> VGroup:
        """Mark the lecture's own first input on the axis."""
        palette, x = theme.palette(), float(self.sharp.logits[0])
        low, high = self.left.y_range
        line = DashedLine(self.left.point(x, low), self.left.point(x, high), dash_length=0.09)
        line.set_stroke(palette.rule, width=theme.LINE)
        value = fact(x, "logits", (0,))
        words = math(f"x_1 = {value.shown}", theme.LABEL, palette.muted, facts=[value])
        return VGroup(line, words.next_to(line, UP, buff=0.12))

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

    def _build_right(self, region: Region) -> None:
        palette, sharp = theme.palette(), self.sharp
        top = float(max(sharp.distance.max(), sharp.gradient.max()))
        pitch = next((nice for nice in _NICE if 4 * nice >= top), top)
        ticks = np.arange(0, top, pitch)
        ends = float(np.log(sharp.sharpness[0])), float(np.log(sharp.sharpness[-1]))
        self.right = Plot(
            ends, (0.0, 1.15 * top), width=region.width - 1.2, height=region.height - 1.7, y_ticks=ticks, x_label="beta"
        )
        self.right.move_to(region.center)
        feet = self.left.point(0, self.left.y_range[0])[1], self.right.point(ends[0], 0)[1]
        self.right.shift((feet[0] - feet[1]) * UP)
        self.mark_sharpness()
        rows = ((sharp.distance, "distance", palette.accent), (sharp.gradient, "gradient", palette.gradient))
        self.trails = [
            self.right.curve(np.log(sharp.sharpness), values, color, theme.BOLD) for values, _, color in rows
        ]
        self.dots = VGroup(*(Dot(radius=0.11, color=color) for _, _, color in rows))
        words = ("off argmax by {v}", "gradient {v}")
        corner = self.right.point(ends[1], 1.08 * top)
        self.values = [
            Readout(self._write_value(template, values, name, color, corner + 0.5 * row * DOWN))
            for row, (template, (values, name, color)) in enumerate(zip(words, rows, strict=True))
        ]
        self.beta = Readout(lambda place: self._write_beta(place, corner + 0.55 * UP))

    def mark_sharpness(self) -> None:
        """Write the sharpnesses along the axis, equal factors equally far apart."""
        numbers = VGroup()
        for mark in self.marks:
            foot = self.right.point(float(np.log(mark)), 0)
            line = Line(foot, self.right.point(float(np.log(mark)), self.right.y_range[1]))
            self.right.grid.add(line.set_stroke(theme.palette().rule, width=theme.HAIR, opacity=0.35))
            numbers.add(text(number(mark), theme.FINE, theme.palette().muted).next_to(foot, DOWN, buff=0.14))
        self.right.x_numbers.add(*numbers)

    def _show_dots(self, place: int) -> None:
        x = float(np.log(self.sharp.sharpness[place]))
        for dot, values in zip(self.dots, (self.sharp.distance, self.sharp.gradient), strict=True):
            dot.move_to(self.right.point(x, float(values[place])))

    def _write_value(
        self, template: str, values: np.ndarray, name: str, color: str, corner: np.ndarray
    ) -> Callable[[int], Type]:
        def write(place: int) -> Type:
            value = fact(values[place], name, (place,), 3)
            return told(template, theme.BODY, color, v=value).move_to(corner, aligned_edge=RIGHT)

        return write

    def _write_beta(self, place: int, corner: np.ndarray) -> Type:
        beta = fact(self.sharp.sharpness[place], "sharpness", (place,), 1)
        return math(f"beta = {beta.shown}", theme.LARGE, facts=[beta]).move_to(corner, aligned_edge=RIGHT)
