"""Argmax as a layer: its graph, its formulas, and its first output as a function of its first input."""

from collections.abc import Callable
from functools import partial
from typing import Any

from manim import DOWN, LEFT, RIGHT, Mobject
from manim.animation.animation import Animation

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.motion.moves import run_through
from scenes.kit.type.readout import Readout
from scenes.kit.type.text import Glyphs, math, numeral, text
from scenes.script.script import say
from scenes.softargmax.figures.argmax.argmax_sweep import OWN, ArgmaxSweep
from scenes.softargmax.figures.argmax.layer import WIDE, Layer
from scenes.softargmax.figures.argmax.step_plot import StepPlot

Show = Callable[[int], object]  # lets a part show the first input of an index
INPUTS, OUTPUTS = ("x_1", "x_2"), ("hat(x)_1", "hat(x)_2")


class Argmax:
    """The picture that two steps share, as parts in their places.

    Parameters
    ----------
    stage : where to draw.
    sweep : the values.

    Attributes
    ----------
    layer, name, formulas : the graph, the word above it, the formulas by cases below it.
    given, made : the numbers beside the inputs and the outputs; all but the second input's follow `stand`.
    plot : the step.
    """

    def __init__(self, stage: Region, sweep: ArgmaxSweep) -> None:
        self.sweep = sweep
        region, other = rooms(stage)
        at = sweep.at
        widest = [numeral(end, "x1", digits=sweep.digits) for end in sweep.curve.x[[0, -1]]]
        widest += [numeral(value, "argmax logits") for value in at.logits]
        self.layer = Layer.at_top_of(region, INPUTS, OUTPUTS, widest, [numeral(one, "argmax") for one in at.chosen])
        self.name = self.layer.above(text("argmax", theme.LABEL, weight=600))
        self.formulas = [_cases(*pair) for pair in (("1", "2"), ("2", "1"))]
        self._place_formulas(region)
        first, second = Readout(self._write_input, OWN), numeral(at.logits[1], "argmax logits", (1,))
        self.given = (first, self.layer.beside_input(1, second))
        self.made = [Readout(partial(self._write_output, output), OWN) for output in range(len(OUTPUTS))]
        self.plot = StepPlot(other, sweep)
        self.stand(OWN)

    def everything(self) -> list[Mobject]:
        """Return all parts, the lowest first."""
        plot = [*self.plot.parts(), self.plot.tie_words, self.plot.probe]
        return [*plot, self.layer, self.name, *self.formulas, *self.given, *self.made]

    def stand(self, index: int) -> None:
        """Let everything show the first input at a point of the curve."""
        self.plot.probe_at(index)
        for changing in (self.given[0], *self.made):
            changing.show(index)
        for output in range(len(OUTPUTS)):
            self.light_case(output, index)

    def light_case(self, output: int, index: int) -> None:
        """Show which case of a formula holds."""
        palette, formula = theme.palette(), self.formulas[output]
        one = bool(self.sweep.outputs(index)[output])
        formula.part("one").set_fill(palette.winner if one else palette.muted)
        formula.part("zero").set_fill(palette.muted if one else palette.ink)

    def move(self, first: int, last: int, **options: Any) -> list[Animation]:
        """Return the motions that lead the first input from one point of the curve to another."""
        probe = run_through(self.plot.probe, self.plot.probe_at, first, last, **options)
        return [probe, *self.move_numbers(first, last, **options)]

    def move_numbers(self, first: int, last: int, **options: Any) -> list[Animation]:
        """Return these motions without the probe's."""
        followers: list[tuple[Mobject, Show]] = [
            *((one, one.show) for one in (self.given[0], *self.made)),
            *((formula, partial(self.light_case, output)) for output, formula in enumerate(self.formulas)),
        ]
        return [run_through(one, show, first, last, **options) for one, show in followers]

    def spread(self, size: tuple[float, float]) -> None:
        """Put other distances between the layer's nodes; its name and its numbers follow."""
        self.layer.become(Layer(INPUTS, OUTPUTS, size=size, radius=self.layer.inputs[0].ring.width / 2))
        self.layer.above(self.name)
        for place, (given, made) in enumerate(zip(self.given, self.made, strict=True)):
            self.layer.beside_input(place, given)
            self.layer.beside_output(place, made)

    def _place_formulas(self, region: Region) -> None:
        if region.width > WIDE:
            FastGroup(*self.formulas).arrange(RIGHT, buff=0.6)
            region.part(top=0.36, bottom=0.02).fit(*self.formulas)
        else:
            FastGroup(*self.formulas).arrange(DOWN, buff=0.34, aligned_edge=LEFT)
            region.part(top=0.46, bottom=0.02).fit(*self.formulas)

    def _write_input(self, index: int) -> Glyphs:
        sweep, palette, tie = self.sweep, theme.palette(), index == self.sweep.tie
        if index == OWN:
            return self.layer.beside_input(0, numeral(sweep.x(OWN), "argmax logits", (0,), color=palette.ink))
        # At the tie it is the other input to the last digit; on the way there, the last digits would flicker.
        color, digits = (palette.undefined, None) if tie else (palette.ink, sweep.digits)
        return self.layer.beside_input(0, numeral(sweep.x(index), "x1", (index,), color=color, digits=digits))

    def _write_output(self, output: int, index: int) -> Glyphs:
        palette, value = theme.palette(), self.sweep.outputs(index)[output]
        color = palette.winner if value else palette.muted
        if index == OWN:
            return self.layer.beside_output(output, numeral(value, "argmax", (output,), color=color))
        color = palette.undefined if index == self.sweep.tie else color
        return self.layer.beside_output(output, numeral(value, "argmax along x1", (index, output), color=color))


def rooms(stage: Region) -> tuple[Region, Region]:
    """Return where the layer and its formulas stand, and where the plot does: beside each other, or one above."""
    if stage.upright:
        return stage.part(bottom=0.52), stage.part(top=0.49)
    return stage.part(right=0.44), stage.part(left=0.5)


def _cases(own: str, other: str) -> Glyphs:
    """Write one output of argmax as the notes do."""
    where = say("if")
    return math(
        f"hat(x)_{own} = cases(gap: #0.55em, "
        f'{{{{ 1 quad "{where}" x_{own} >= x_{other} : one }}}}, '
        f'{{{{ 0 quad "{where}" x_{other} > x_{own} : zero }}}})',
        1.2 * theme.BODY,
        notation=("1", "0"),
    )
