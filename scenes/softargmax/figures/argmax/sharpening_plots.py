"""What sharpness trades: softargmax nears argmax, and its gradient fades."""

from collections.abc import Callable
from functools import partial

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, Create, Dot, Line, Mobject, linear, smooth
from manim.animation.animation import Animation

from dnacnn.functions.softargmax import Sharpening, peak_sharpness, sharpen, step_curve
from dnacnn.lecture.lecture import Lecture
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.motion.moves import run_through
from scenes.kit.things.plot import Plot, scale_number, ticks
from scenes.kit.type.readout import Readout
from scenes.kit.type.text import Glyphs, label, math, reading
from scenes.softargmax.figures.argmax.argmax_sweep import ArgmaxSweep
from scenes.softargmax.figures.argmax.sharpened_step import SharpenedStep
from scenes.softargmax.figures.powers import powers_of_two

_SHARPNESSES, _SAMPLES = 61, 241
_SOFT, _HARD = 1.55, 8.0  # sharpness times distance of the inputs, from where the gradient falls, and where it is gone
_ROW = 0.5  # from one line above the right plot to the next
_ABOVE = 3.1  # rows above the right plot
_DOT = 0.11  # radius


class SharpeningPlots:
    """Two plots under growing sharpness: the first output along the first input, and what is gained and lost.

    Parameters
    ----------
    stage : where to draw.
    sweep : argmax, which softargmax nears.
    lecture : its inputs and sharpnesses.

    Attributes
    ----------
    sharp, curve, arrays : the values.
    peak : the sharpness at which the gradient is largest; None if it falls from the beginning.
    last : the index of the largest sharpness.
    left, right : the plots.
    """

    def __init__(self, stage: Region, sweep: ArgmaxSweep, lecture: Lecture) -> None:
        self.sharp = sharpen(lecture.logits, np.geomspace(*_span(lecture), _SHARPNESSES))
        ends = float(sweep.curve.x[0]), float(sweep.curve.x[-1])
        self.curve = step_curve(lecture.logits, self.sharp.sharpness, ends, _SAMPLES)
        peak = peak_sharpness(lecture.logits)
        self.peak = peak if peak > self.sharp.sharpness[0] else None
        self.last = _SHARPNESSES - 1
        upright = stage.upright
        self.left = SharpenedStep(
            stage.part(bottom=0.53) if upright else stage.part(right=0.48), self.sharp, self.curve
        )
        self.arrays = {
            "sharpness": self.sharp.sharpness,
            "distance": self.sharp.distance,
            "gradient": self.sharp.gradient,
            **self.left.arrays,
        }
        floor = None if upright else self.left.axes.point(0, self.left.axes.y_range[0])[1]
        self.right = TradeoffPlot(stage.part(top=0.47) if upright else stage.part(left=0.55), self.sharp, floor)
        for show in self._followers().values():
            show(0)

    def turn_up(self) -> list[Animation]:
        """Return the motions from the first sharpness to the last."""
        return [
            *(run_through(one, show, 0, self.last, rate_func=linear) for one, show in self._followers().items()),
            *(Create(trail, rate_func=linear) for trail in self.right.trails),
        ]

    def turn_down_and_up(self) -> list[Animation]:
        """Return the motions from the last sharpness to the first and back: all moves but the share at the tie."""

        def there_and_back(share: float) -> float:
            return abs(2 * smooth(share) - 1)

        moved = self._followers().items()
        return [run_through(one, show, 0, self.last, rate_func=there_and_back) for one, show in moved]

    def _followers(self) -> dict[Mobject, Callable[[int], object]]:
        """Return how each part shows the sharpness of an index."""
        left, right = self.left, self.right
        return {
            left.soft: left.set_curve,
            left.tangent: left.set_tangent,
            left.tie_line: left.set_tie,
            left.tie_slope: left.tie_slope.show,
            right.dots: right.set_dots,
            right.beta: right.beta.show,
            **{value: value.show for value in right.values},
        }


class TradeoffPlot:
    """The distance from argmax, and the gradient, over the sharpness.

    Parameters
    ----------
    region : where to draw.
    sharp : the values.
    floor : the y of the axis; without it the plot stands at the foot of the region.

    Attributes
    ----------
    axes : equal factors of the sharpness are equally far apart.
    trails : both curves; `dots` are at their ends, and follow `set_dots`.
    names, values, beta, at : above the axes: what the curves are, their values, the sharpness, and at which input.
    """

    def __init__(self, region: Region, sharp: Sharpening, floor: float | None) -> None:
        palette = theme.palette()
        self._sharp, self._logs = sharp, np.log(sharp.sharpness)
        self._digits = 1 if sharp.sharpness[0] >= 1 else None
        self.axes = self._place_axes(region, floor)
        self._mark_sharpnesses()
        self._curves = (sharp.distance, sharp.gradient)
        colors = (palette.accent, palette.gradient)
        self.trails = [
            self.axes.curve(self._logs, values, color, theme.BOLD)
            for values, color in zip(self._curves, colors, strict=True)
        ]
        self.dots = FastGroup(*(Dot(radius=_DOT, color=color) for color in colors))
        left, right = self.axes.y_numbers.get_left()[0], self.axes.point(self._logs[-1], 0)[0]
        formulas = "abs(s_1 - hat(x)_1)", "partial s_1 slash partial x_1"
        self.names, self.values = FastGroup(), []
        for row, (name, formula) in enumerate(zip(("distance", "gradient"), formulas, strict=True)):
            y, color = region.top - (row + 1.5) * _ROW, colors[row]
            self.names.add(math(formula, theme.BODY, color).move_to((left, y, 0), aligned_edge=LEFT))
            write = partial(self._write_value, name, self._curves[row], color, (right, y, 0))
            self.values.append(Readout(write))
        self.beta = Readout(partial(self._write_beta, (right, region.top - 0.4 * _ROW, 0)))
        own = reading(sharp.logits[0], "argmax logits", (0,))
        self.at = label("at-own", theme.LABEL, palette.muted, x=own)
        self.at.move_to((left, region.top - 0.4 * _ROW, 0), aligned_edge=LEFT)

    def parts(self) -> list[Mobject]:
        """Return all parts but the trails, the lowest first."""
        return [self.axes, self.names, self.at, self.dots, self.beta, *self.values]

    def set_dots(self, index: int) -> None:
        """Let the dots show a sharpness."""
        for dot, values in zip(self.dots, self._curves, strict=True):
            dot.move_to(self.axes.point(float(self._logs[index]), float(values[index])))

    def _place_axes(self, region: Region, floor: float | None) -> Plot:
        top = 1.1 * float(max(self._sharp.distance.max(), self._sharp.gradient.max()))
        axes = Plot(
            (float(self._logs[0]), float(self._logs[-1])),
            (0.0, top),
            width=region.width - 1.5,
            height=region.height - _ABOVE * _ROW - 0.9,
            y_ticks=ticks(0, top, 4),
            x_label="beta",
        )
        axes.move_to(region.at(0.5, 0), aligned_edge=DOWN).shift(0.1 * UP)
        if floor is not None:
            axes.shift((floor - axes.point(self._logs[0], 0)[1]) * UP)
        return axes

    def _mark_sharpnesses(self) -> None:
        """Write powers of two along the axis."""
        for mark in powers_of_two(*self._sharp.sharpness[[0, -1]]):
            foot, head = (self.axes.point(float(np.log(mark)), y) for y in (0, self.axes.y_range[1]))
            line = Line(foot, head).set_stroke(theme.palette().rule, width=theme.HAIR, opacity=0.35)
            self.axes.grid.add(line)
            self.axes.x_numbers.add(scale_number(mark).next_to(foot, DOWN, buff=0.14))

    def _write_value(
        self, name: str, values: np.ndarray, color: str, end: tuple[float, float, float], index: int
    ) -> Glyphs:
        value = reading(values[index], name, (index,), 3)
        return label(name, theme.LABEL, color, v=value).move_to(end, aligned_edge=RIGHT)

    def _write_beta(self, end: tuple[float, float, float], index: int) -> Glyphs:
        beta = reading(self._sharp.sharpness[index], "sharpness", (index,), self._digits)
        return math(f"beta = {beta.shown}", theme.LARGE, readings=[beta]).move_to(end, aligned_edge=RIGHT)


def _span(lecture: Lecture) -> tuple[float, float]:
    """Return from which sharpness to which: from 1, or less for inputs far apart, to the last, or until it shows."""
    apart = abs(lecture.logits[0] - lecture.logits[1])
    first, last = 2.0 ** np.ceil(np.log2(_SOFT / apart)), 2.0 ** np.ceil(np.log2(_HARD / apart))
    return min(1.0, float(first)), max(lecture.sharpnesses[-1], float(last), 2.0)
