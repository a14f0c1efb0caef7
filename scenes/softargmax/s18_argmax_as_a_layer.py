"""Step 18: argmax as a layer of a network; its output is a step."""

from collections.abc import Sequence
from itertools import pairwise

from manim import DOWN, LEFT, RIGHT, Create, FadeIn, FadeOut, Mobject, Restore, Transform, linear
from manim.animation.animation import Animation

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.motion.writing import unwritten, write
from scenes.kit.telling.step import Step
from scenes.kit.things.decision import Shares
from scenes.kit.things.tag import Verdict
from scenes.softargmax.figures.argmax.argmax import Argmax
from scenes.softargmax.figures.argmax.argmax_sweep import OWN, ArgmaxSweep

_TALL = (3.1, 3.9)  # between the nodes' middles, while the layer has an upright picture to itself
_ACROSS = 1.8  # seconds from an end of the axis to the jump


class ArgmaxAsALayer(Step):
    """Two inputs, two outputs, two formulas; moved along one input, an output is flat, jumps, and is flat."""

    parts = ("output",)
    hands_over = True

    def construct(self) -> None:
        """Build the layer, write its formulas, and move one input."""
        self.compute()
        self.lay_out()
        with self.beat("four-arrows"):
            self.recall_the_end()
            self.draw_nodes()
            self.draw_arrows()
        with self.beat("two-formulas"):
            self.move_the_layer_aside()
            self.write_formulas()
            self.light_the_cases_that_hold()
        with self.beat("a-step", held=self.sweep.at.logits[1], jump=self.sweep.curve.jump):
            self.make_room_for_the_plot()
            self.go_to_the_left_end()
            self.trace_the_step()
        with self.beat("at-the-tie"):
            self.play(*self.picture.move(self.sweep.last, self.sweep.tie), run_time=theme.SLOW)
            self.play(FadeIn(self.plot.tie_words), run_time=theme.NORMAL)
            self.answer()
            self.cross_the_tie()
            self.leave_what_the_next_step_opens_on()

    def compute(self) -> None:
        """Follow argmax along its first input."""
        self.sweep = ArgmaxSweep(self.lecture)
        self.register_all(self.sweep.arrays)

    def lay_out(self) -> None:
        """Place everything as it is in the end, then the layer as large as it fits."""
        self.picture = Argmax(self.stage, self.sweep)
        self.plot = self.picture.plot
        self.assembly = (self.picture.layer, self.picture.name, *self.picture.given, *self.picture.made)
        for part in (*self.assembly, *self.picture.formulas):
            part.save_state()
        if self.stage.upright:
            self.picture.spread(_TALL)
            self.stage.fit(*self.assembly, grow=True)
        else:
            self.stage.part(left=0.15, right=0.85, bottom=0.05, top=0.97).fit(*self.assembly, grow=True)

    def recall_the_end(self) -> None:
        """Show the two numbers at the network's end, and what the larger one decides."""
        shares, verdict = Shares(self.trace), Verdict(self.trace.predicted)
        verdict.next_to(shares, RIGHT, buff=0.6)
        self.stage.part(left=0.2, right=0.8, bottom=0.15, top=0.85).fit(shares, verdict, grow=True)
        self.play(FadeIn(shares), run_time=theme.NORMAL)
        self.play(FadeIn(verdict, shift=0.2 * RIGHT), run_time=theme.NORMAL)
        self.pause(theme.HOLD)
        self.play(FadeOut(shares, verdict), run_time=theme.QUICK)

    def draw_nodes(self) -> None:
        """Draw inputs and outputs."""
        layer = self.picture.layer
        self.play(*map(FadeIn, (*layer.inputs, *self.picture.given, self.picture.name, *layer.outputs)))

    def draw_arrows(self) -> None:
        """Draw the arrows from each input to both outputs, and then what comes out."""
        layer = self.picture.layer
        for place in range(len(layer.inputs)):
            ways = [arrow for (start, _), arrow in layer.edges.items() if start == place]
            self.play(*(Create(arrow) for arrow in ways), run_time=theme.NORMAL)
        self.play(*(FadeIn(value) for value in self.picture.made), run_time=theme.NORMAL)
        self.remove(*layer)
        self.add(layer)

    def move_the_layer_aside(self) -> None:
        """Make room for the formulas."""
        if self.stage.upright:
            there = self.stage.part(bottom=0.56, top=0.98)
        else:
            there = self.stage.part(left=0.02, right=0.45, bottom=0.14, top=0.9)
        self.play(*moves_into(self.assembly, there), run_time=theme.NORMAL)

    def write_formulas(self) -> None:
        """Write the two cases of each output."""
        formulas, ink = self.picture.formulas, theme.palette().ink
        FastGroup(*formulas).arrange(DOWN, buff=0.5, aligned_edge=LEFT)
        if self.stage.upright:
            beside = self.stage.part(left=0.1, right=0.9, top=0.48)
        else:
            beside = self.stage.part(left=0.57, right=0.97, bottom=0.16, top=0.88)
        beside.fit(*formulas, grow=True)
        for formula, pace in zip(formulas, (2 * theme.SLOW, theme.SLOW), strict=True):
            self.add(unwritten(formula.set_fill(ink)))
            self.play(write(formula, run_time=pace, rate_func=linear))

    def light_the_cases_that_hold(self) -> None:
        """Show which case of each output holds."""
        for output, formula in enumerate(self.picture.formulas):
            plain = formula.copy()
            self.picture.light_case(output, OWN)
            lit = formula.copy()
            self.play(Transform(formula.become(plain), lit), run_time=theme.NORMAL)

    def make_room_for_the_plot(self) -> None:
        """Put the layer and its formulas to their place, and draw the axes."""
        self.play(*(Restore(part) for part in self.assembly), run_time=theme.NORMAL)
        # Around the layer, not through it.
        self.play(*(Restore(formula, path_arc=-0.5) for formula in self.picture.formulas), run_time=theme.NORMAL)
        self.play(FadeIn(self.plot.axes), run_time=theme.NORMAL)
        self.play(Create(self.plot.held), FadeIn(self.plot.held_words), run_time=theme.NORMAL)

    def go_to_the_left_end(self) -> None:
        """Move the first input to the left end of the axis."""
        start = self.sweep.nearest(self.sweep.x(OWN))
        self.play(*self.picture.move_numbers(start, 0), run_time=theme.NORMAL)
        self.plot.probe_at(0)
        self.play(FadeIn(self.plot.probe), run_time=theme.QUICK)

    def trace_the_step(self) -> None:
        """Move the first input to the right end, and draw the first output as it goes."""
        plot, tie, move = self.plot, self.sweep.tie, self.picture.move
        left, right = (Create(line, rate_func=linear) for line in (plot.left, plot.right))
        self.play(*move(0, tie - 1, rate_func=linear), left, run_time=_ACROSS)
        self.answer(FadeIn(plot.open), FadeIn(plot.closed), *move(tie, tie))
        self.play(*move(tie, self.sweep.last, rate_func=linear), right, run_time=_ACROSS)

    def cross_the_tie(self) -> None:
        """Move the first input to either side of the tie, and back to it; only there both are 1."""
        tie, beside = self.sweep.tie, (self.sweep.last - self.sweep.tie) // 2
        words, stops = self.plot.tie_words, (tie, max(tie - beside, 0), tie + beside, tie)
        for first, last in pairwise(stops):
            leaving = [FadeOut(words, run_time=theme.FLASH)] if first == tie else []
            self.play(*self.picture.move(first, last), *leaving, run_time=theme.NORMAL)
        self.play(FadeIn(words), run_time=theme.FLASH)

    def leave_what_the_next_step_opens_on(self) -> None:
        """Let the picture consist of what the next step builds."""
        self.picture = Argmax(self.stage, self.sweep)
        self.picture.stand(self.sweep.tie)
        self.settle(*self.picture.everything())


def moves_into(parts: Sequence[Mobject], region: Region) -> list[Animation]:
    """Return the motions that take parts into a region together, as large as fits."""
    copies = [part.copy() for part in parts]
    region.fit(*copies, grow=True)
    return [Transform(part, there) for part, there in zip(parts, copies, strict=True)]
