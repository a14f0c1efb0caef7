"""Argmax as a layer: its graph, its formulas, and its first output as a function of its first input."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, Circle, DashedLine, Dot, Line, Mobject, UpdateFromAlphaFunc, VMobject
from manim.animation.animation import Animation

from dnacnn.arrays import Floats
from dnacnn.functions.softargmax import StepCurve, step_curve, three_functions
from dnacnn.lecture.lecture import Lecture
from dnacnn.network.layers import argmax_one_hot
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.things.plot import Plot, ticks
from scenes.kit.type.readout import Readout
from scenes.kit.type.text import Glyphs, math, numeral, reading, text
from scenes.softargmax.figures.argmax.layer import Layer

OWN = -1  # the place that stands for the lecture's own vector, rather than for one of the curve's points
_SAMPLES = 301
_LAYER, _LARGE = (2.7, 1.6), (4.0, 2.2)  # between the nodes' middles; in upright pictures there is more room
_RING, _LARGE_RING = 0.44, 0.5  # radius of a node
_BESIDE = 0.2  # from a node to its number, and from there to the edge of the room
_MOST_TICKS = 8
_MOST_DIGITS = 3
_ABOVE = 0.08  # from a layer to its name
_ROW = 7.6  # width of a room in which both formulas stand side by side
_ROOM = 0.2  # of the range, that the first input has on either side at least
_LEAST = 0.25  # share of the axis on either side of the jump, so that there is a step to be seen


class Argmax:
    """The picture that two steps share, as parts in their places.

    Parameters
    ----------
    stage : where to draw.
    lecture : its logits, and how far the first of them moves.

    Attributes
    ----------
    known : name -> array: what the displayed numbers are entries of.
    layer, name, formulas : the graph, the word above it, the case formulas below it.
    plot, held, left, right, closed, open : the axes, the line at which the inputs tie, and the step in four parts.
    tie_words : what both outputs are at the tie.
    probe : the knob on the axis and the dot on the step.
    figures : the layer's numbers; the first input's and the outputs' follow `stand`.
    """

    def __init__(self, stage: Region, lecture: Lecture) -> None:
        self.stage = stage
        self.lecture = lecture
        self.at = three_functions(lecture.logits)
        self.curve: StepCurve = step_curve(
            lecture.logits, lecture.sharpnesses, between=_ends(lecture), samples=_SAMPLES
        )
        self.hats: Floats = argmax_one_hot(
            np.column_stack([self.curve.x, np.full_like(self.curve.x, self.at.logits[1])])
        )
        apart = self.curve.x[-1] - self.curve.x[0]
        self._digits = int(np.clip(1 - np.floor(np.log10(apart / 6)), 0, _MOST_DIGITS))
        self.tie = int(np.flatnonzero(self.curve.x == self.curve.jump)[0])
        self.arrays = {
            "logits": self.at.logits,
            "argmax": self.at.chosen,
            "x1": self.curve.x,
            "argmax along x1": self.hats,
            "slope along x1": self.curve.hard_slope,
            "softmax": self.at.probs,
            "soft Jacobian": self.at.soft_jacobian,
            "hard Jacobian": self.at.hard_jacobian,
            "upstream": self.at.upstream,
            "soft gradient": self.at.soft_gradient,
            "hard gradient": self.at.hard_gradient,
        }
        self._build_layer()
        self._build_plot()
        self.stand(OWN)

    def everything(self) -> list[Mobject]:
        """Return all parts, lowest first."""
        step = [self.held, self.held_words, self.left, self.right, self.open, self.closed]
        return [self.plot, *step, self.tie_words, self.probe, self.layer, self.name, *self.formulas, *self.numerals]

    def x(self, place: int) -> float:
        """Return the first input at a place of the curve, or the lecture's own."""
        return float(self.at.logits[0] if place == OWN else self.curve.x[place])

    def outputs(self, place: int) -> Floats:
        """Return both outputs at a place."""
        return self.at.chosen if place == OWN else self.hats[place]

    def nearest(self, value: float) -> int:
        """Return the place of the curve's point that is nearest to a value."""
        return int(np.abs(self.curve.x - value).argmin())

    def stand(self, place: int) -> None:
        """Let everything show the first input at a place."""
        self.follow_probe(place)
        for number in (self.numerals[0], *self.numerals[2:]):
            number.show(place)
        for formula, output in zip(self.formulas, self.outputs(place), strict=True):
            self.light(formula, output)

    def follow_probe(self, place: int) -> None:
        """Move the knob and the dot."""
        x, y = self.x(place), float(self.outputs(place)[0])
        low = self.plot.y_range[0]
        self.probe.knob.move_to(self.plot.point(x, low))
        self.probe.dot.move_to(self.plot.point(x, y))
        self.probe.stem.put_start_and_end_on(self.plot.point(x, low), self.plot.point(x, y + 1e-6))

    def light(self, formula: Glyphs, output: float) -> None:
        """Show which case of a formula holds."""
        palette = theme.palette()
        formula.part("one").set_fill(palette.winner if output else palette.muted)
        formula.part("zero").set_fill(palette.muted if output else palette.ink)

    def move(self, places: Sequence[int], **options: Any) -> list[Animation]:
        """Return the motions that lead the first input through places of the curve."""

        def through(show: Callable[[int], Any]) -> Callable[[Mobject, float], Any]:
            return lambda _, share: show(int(places[round(share * (len(places) - 1))]))

        def light(formula: Glyphs, output: int) -> Callable[[int], None]:
            return lambda place: self.light(formula, self.outputs(place)[output])

        shows = [(self.probe, self.follow_probe)]
        shows += [(number, number.show) for number in (self.numerals[0], *self.numerals[2:])]
        shows += [(formula, light(formula, output)) for output, formula in enumerate(self.formulas)]
        return [UpdateFromAlphaFunc(one, through(show), **options) for one, show in shows]

    def spread(self, size: tuple[float, float]) -> None:
        """Put other distances between the layer's nodes; its name and its numbers follow."""
        names = ([node.label.source for node in nodes] for nodes in (self.layer.inputs, self.layer.outputs))
        self.layer.become(Layer(*names, size=size, radius=self.layer.inputs[0].ring.width / 2))
        self.name.next_to(self.layer, UP, buff=_ABOVE)
        for place, (given, made) in enumerate(zip(self.numerals[:2], self.numerals[2:], strict=True)):
            self.layer.beside_input(place, given)
            self.layer.beside_output(place, made)

    # Building

    def _build_layer(self) -> None:
        room, _ = rooms(self.stage)
        moving = [numeral(end, "x1", digits=self._digits) for end in self.curve.x[[0, -1]]]
        given = [numeral(one, "logits") for one in self.at.logits]
        made = [numeral(one, "argmax") for one in self.at.chosen]
        self.layer = layer_at(room, ("x_1", "x_2"), ("hat(x)_1", "hat(x)_2"), given + moving, made)
        self.name = name_above(self.layer, "argmax")
        self.formulas = [_cases(*pair) for pair in (("1", "2"), ("2", "1"))]
        below = room.part(top=0.46, bottom=0.02)
        if room.width > _ROW:
            FastGroup(*self.formulas).arrange(RIGHT, buff=0.6)
            below = room.part(top=0.36, bottom=0.02)
        else:
            FastGroup(*self.formulas).arrange(DOWN, buff=0.34, aligned_edge=LEFT)
        below.fit(*self.formulas)
        x1 = Readout(self._write_input, OWN)
        x2 = self.layer.beside_input(1, numeral(self.at.logits[1], "logits", (1,)))
        hats = [Readout(lambda place, o=o: self._write_output(place, o), OWN) for o in range(2)]
        self.numerals: list[Glyphs] = [x1, x2, *hats]

    def _write_input(self, place: int) -> Glyphs:
        tie = place == self.tie
        color = theme.palette().undefined if tie else theme.palette().ink
        if place == OWN:
            piece = numeral(self.at.logits[0], "logits", (0,), color=color)
        else:
            # At the tie it is the other input to the last digit; on the way there, the last digits would flicker.
            piece = numeral(self.curve.x[place], "x1", (place,), color=color, digits=None if tie else self._digits)
        return self.layer.beside_input(0, piece)

    def _write_output(self, place: int, output: int) -> Glyphs:
        palette = theme.palette()
        value = self.outputs(place)[output]
        array, index = ("argmax", (output,)) if place == OWN else ("argmax along x1", (place, output))
        color = palette.winner if value else palette.muted
        piece = numeral(value, array, index, color=palette.undefined if place == self.tie else color)
        return self.layer.beside_output(output, piece)

    def _build_plot(self) -> None:
        palette, curve = theme.palette(), self.curve
        _, room = rooms(self.stage)
        self.plot = step_plot(room, curve, "hat(x)_1")
        plot, jump = self.plot, curve.jump
        low, high = plot.y_range
        self.held = DashedLine(plot.point(jump, low), plot.point(jump, high), dash_length=0.09)
        self.held.set_stroke(palette.undefined, width=theme.LINE, opacity=0.7)
        self.held_words = math(
            f"x_2 = {reading(self.at.logits[1], 'logits', (1,)).shown}",
            theme.LABEL,
            palette.undefined,
            readings=[reading(self.at.logits[1], "logits", (1,))],
        ).next_to(self.held, UP, buff=0.12)
        before, after = curve.x < jump, curve.x >= jump
        self.left, self.right = self.halves(plot, palette.ink)
        # The line of the probe passes under the dots, the probe's own dot over them.
        self.open = plot.dot(jump, float(curve.hard[before][-1]), palette.ink, 0.11, hollow=True).set_z_index(1)
        self.closed = plot.dot(jump, float(curve.hard[after][0]), palette.ink, 0.11).set_z_index(1)
        ties = [
            reading(value, "argmax along x1", (self.tie, output)) for output, value in enumerate(self.hats[self.tie])
        ]
        self.tie_words = math(
            f"hat(x)_1 = {ties[0].shown}, space hat(x)_2 = {ties[1].shown}",
            theme.LABEL,
            palette.undefined,
            readings=ties,
        )
        room = plot.point(jump, 1)[0] - plot.y_axis.get_x()
        aside = LEFT if room > self.tie_words.width + 0.4 else RIGHT
        self.tie_words.next_to(self.closed, aside + UP, buff=0.14)
        self.probe = Probe()

    def halves(self, plot: Plot, color: str) -> tuple[VMobject, VMobject]:
        """Return the step's two lines; neither joins the other."""
        curve = self.curve
        before, after = curve.x < curve.jump, curve.x >= curve.jump
        # The line before the jump goes up to it, though the value there is the other line's.
        xs = np.append(curve.x[before], curve.jump)
        left = plot.curve(xs, np.append(curve.hard[before], curve.hard[before][-1]), color, theme.BOLD)
        return left, plot.curve(curve.x[after], curve.hard[after], color, theme.BOLD)


class Probe(FastGroup):
    """A knob on an axis, a dot on a curve, and a line between them."""

    def __init__(self) -> None:
        palette = theme.palette()
        self.stem = Line(DOWN, UP).set_stroke(palette.accent, width=2, opacity=0.6)
        self.knob = Circle(radius=0.13).set_fill(palette.accent, opacity=1).set_stroke(palette.ink, width=2)
        self.dot = Dot(radius=0.13, color=palette.accent).set_stroke(palette.ink, width=2)
        for part in (self.knob, self.dot):
            part.set_z_index(2)
        super().__init__(self.stem, self.knob, self.dot)


def rooms(stage: Region) -> tuple[Region, Region]:
    """Return where the layer and its formulas stand, and where the plot does: beside each other, or one above."""
    if stage.upright:
        return stage.part(bottom=0.52), stage.part(top=0.49)
    return stage.part(right=0.44), stage.part(left=0.5)


def layer_at(
    region: Region, inputs: Sequence[str], outputs: Sequence[str], given: Sequence[Glyphs], made: Sequence[Glyphs]
) -> Layer:
    """Return a layer at the top of a region, with room for its name above, and for its numbers beside it."""
    left, right = (max(one.width for one in numbers) + 2 * _BESIDE for numbers in (given, made))
    (width, height), ring = (_LARGE, _LARGE_RING) if region.width > _ROW else (_LAYER, _RING)
    width = min(width, region.width - left - right - 2 * ring)
    layer = Layer(inputs, outputs, size=(width, height), radius=ring)
    layer.move_to(region.at(0.5, 1) + DOWN * 0.55, aligned_edge=UP)
    over = region.left + left - layer.get_left()[0], layer.get_right()[0] - (region.right - right)
    return layer.shift((max(0.0, over[0]) - max(0.0, over[1])) * RIGHT)


def name_above(layer: Layer, name: str) -> Glyphs:
    """Return a layer's name, above it."""
    return text(name, theme.LABEL, weight=600).next_to(layer, UP, buff=_ABOVE)


def step_plot(region: Region, curve: StepCurve, y_label: str, *, room: float = 1.6) -> Plot:
    """Return axes for an output between 0 and 1 as a function of the first input; `room` is for what stands around."""
    low, high = float(curve.x[0]), float(curve.x[-1])
    plot = Plot(
        (low, high),
        (-0.25, 1.25),
        width=region.width - 1.3,
        height=region.height - room,
        x_ticks=ticks(low, high, _MOST_TICKS),
        y_ticks=(0, 1),
        x_label="x_1",
        y_label=y_label,
    )
    return plot.move_to(region.center)


def _ends(lecture: Lecture) -> tuple[float, float]:
    """Return from where to where the first input moves: as chosen, or further, so that the step has two sides.

    Where the first input stands there is room for a tangent.
    """
    low, high = lecture.logit_range
    own, jump = lecture.logits
    room, least = _ROOM * (high - low), _LEAST * (high - low)
    return min(low, jump - least, own - room), max(high, jump + least, own + room)


def _cases(own: str, other: str) -> Glyphs:
    """Write one output of argmax as the notes do."""
    return math(
        f"hat(x)_{own} = cases(gap: #0.55em, "
        f'{{{{ 1 quad "if" x_{own} >= x_{other} : one }}}}, {{{{ 0 quad "if" x_{other} > x_{own} : zero }}}})',
        1.2 * theme.BODY,
        notation=("1", "0"),
    )
