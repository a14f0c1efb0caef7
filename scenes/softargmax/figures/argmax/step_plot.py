"""Argmax's first output as a function of its first input: a step."""

from functools import partial

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, Circle, DashedLine, Dot, Line, Mobject, VMobject

from dnacnn.functions.softargmax import StepCurve
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.things.plot import Plot, ticks
from scenes.kit.type.text import Glyphs, label, math, reading
from scenes.softargmax.figures.argmax.argmax_sweep import ArgmaxSweep

_MOST_TICKS = 8
_DOT = 0.11  # radius
_ASIDE = 0.14  # from a dot to words, and from there to the axis


class StepPlot:
    """The step between axes, and a probe on it.

    Parameters
    ----------
    region : where to draw.
    sweep : the values.

    Attributes
    ----------
    axes : the axes.
    held, held_words : a line where the inputs tie, and the second input.
    left, right, open, closed : the step's two lines, and the dots at their ends.
    tie_words : what both outputs are where the inputs tie.
    probe : the knob at the first input, and the dot on the step; see `probe_at`.
    """

    def __init__(self, region: Region, sweep: ArgmaxSweep) -> None:
        palette, curve, jump = theme.palette(), sweep.curve, sweep.curve.jump
        self.sweep = sweep
        self.axes = step_axes(region, curve, "hat(x)_1")
        low, high = self.axes.y_range
        self.held = DashedLine(self.axes.point(jump, low), self.axes.point(jump, high), dash_length=0.09)
        self.held.set_stroke(palette.undefined, width=theme.LINE, opacity=0.7)
        second = reading(sweep.at.logits[1], "argmax logits", (1,))
        self.held_words = math(f"x_2 = {second.shown}", theme.BODY, palette.undefined, readings=[second])
        self.held_words.next_to(self.held, UP, buff=0.12)
        self.left, self.right = step_lines(self.axes, curve, palette.ink)
        # The line of the probe passes under the dots, the probe's own dot over them.
        self.open = self.axes.dot(jump, 0, palette.ink, _DOT, hollow=True).set_z_index(1)
        self.closed = self.axes.dot(jump, 1, palette.ink, _DOT).set_z_index(1)
        self.tie_words = self._write_tie(region.right)
        self.probe = InputMarker()

    def parts(self) -> list[Mobject]:
        """Return the axes and the step, the lowest part first."""
        return [self.axes, self.held, self.held_words, self.left, self.right, self.open, self.closed]

    def probe_at(self, index: int) -> None:
        """Let the probe stand at a point of the step."""
        x, low = self.sweep.x(index), self.axes.y_range[0]
        self.probe.move(self.axes.point(x, low), self.axes.point(x, float(self.sweep.outputs(index)[0])))

    def _write_tie(self, end: float) -> Glyphs:
        """Write what both outputs are: right of the upper dot, or left if there is more room; as small as it must."""
        tie, dot = self.sweep.tie, self.closed
        one = reading(self.sweep.outputs_along[tie, 0], "argmax along x1", (tie, 0))
        write = partial(label, "argmax-as-a-layer_tie-both", theme.BODY, theme.palette().undefined, one=one)
        axis, last = (self.axes.point(x, 1)[0] for x in self.axes.x_range)
        left, right = dot.get_left()[0] - axis - 2 * _ASIDE, end - dot.get_right()[0] - _ASIDE
        wide = write().width
        if wide > last - dot.get_x() and left > min(right, wide):
            return write(room=left).next_to(dot, LEFT + UP, buff=_ASIDE)
        return write(room=right).next_to(dot, RIGHT + UP, buff=_ASIDE)


class InputMarker(FastGroup):
    """A knob on an axis, a dot on a curve, and a line between them."""

    def __init__(self) -> None:
        palette = theme.palette()
        self.stem = Line(DOWN, UP).set_stroke(palette.accent, width=2, opacity=0.6)
        self.knob = Circle(radius=0.13).set_fill(palette.accent, opacity=1).set_stroke(palette.ink, width=2)
        self.dot = Dot(radius=0.13, color=palette.accent).set_stroke(palette.ink, width=2)
        for part in (self.knob, self.dot):
            part.set_z_index(2)
        super().__init__(self.stem, self.knob, self.dot)

    def move(self, foot: np.ndarray, head: np.ndarray) -> None:
        """Stand with the knob and the dot at these points."""
        self.knob.move_to(foot)
        self.dot.move_to(head)
        self.stem.put_start_and_end_on(foot, head)


def step_axes(region: Region, curve: StepCurve, y_label: str, *, room: float = 1.6) -> Plot:
    """Return axes for an output between 0 and 1 as a function of the first input; `room` is for what stands around."""
    low, high = float(curve.x[0]), float(curve.x[-1])
    axes = Plot(
        (low, high),
        (-0.25, 1.25),
        width=region.width - 1.3,
        height=region.height - room,
        x_ticks=ticks(low, high, _MOST_TICKS),
        y_ticks=(0, 1),
        x_label="x_1",
        y_label=y_label,
    )
    return axes.move_to(region.center)


def step_lines(axes: Plot, curve: StepCurve, color: str) -> tuple[VMobject, VMobject]:
    """Return the step's two lines; neither joins the other."""
    before, after = curve.x < curve.jump, curve.x >= curve.jump
    # The line before the jump goes up to it, though the value there is the other line's.
    xs = np.append(curve.x[before], curve.jump)
    left = axes.curve(xs, np.append(curve.hard[before], curve.hard[before][-1]), color, theme.BOLD)
    return left, axes.curve(curve.x[after], curve.hard[after], color, theme.BOLD)
