"""Step 18: argmax as a layer of a network; its output is a step."""

from collections.abc import Sequence

from manim import DOWN, LEFT, Create, FadeIn, Mobject, Restore, Transform, linear
from manim.animation.animation import Animation

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.motion.writing import unwritten, write
from scenes.kit.telling.step import Step
from scenes.script.numbers import number
from scenes.softargmax.figures.argmax.argmax import Argmax

_TALL = (3.1, 3.9)  # between the nodes' middles, while the layer has an upright picture to itself


class ArgmaxAsALayer(Step):
    """Two inputs, two outputs, two formulas; moved along one input, an output is flat, jumps, and is flat."""

    hands_over = True

    def construct(self) -> None:
        """Build the layer, write its formulas, and move one input."""
        self.picture = Argmax(self.stage, self.lecture)
        for name, values in self.picture.arrays.items():
            self.register(name, values)
        held, jump = number(self.picture.at.logits[1]), number(self.picture.curve.jump)
        with self.beat(
            "four arrows",
            "Let’s try to build that argmax as a layer. Each output has to look at both inputs: four arrows.",
        ):
            self.draw_layer()
        with self.beat(
            "two formulas",
            "An output is 1 if its own input is at least as large as the other, and 0 if the other is larger.",
        ):
            self.write_formulas()
        with self.beat(
            "a step",
            f"Hold x₂ at {held} and move x₁ along. Nothing happens, nothing happens, and at {jump} the output jumps.",
        ):
            self.trace_the_step()
        with self.beat(
            "at the tie",
            "At the jump itself the inputs tie, and both formulas say 1. Everywhere else it is one 1 and one 0.",
        ):
            self.show_the_tie()

    def draw_layer(self) -> None:
        """Draw inputs, outputs and arrows, and then what comes out."""
        picture = self.picture
        layer, numerals = picture.layer, picture.numerals
        self.assembly = (layer, picture.name, *numerals)
        for part in self.assembly:
            part.save_state()
        if self.stage.upright:
            picture.spread(_TALL)
        room = self.stage if self.stage.upright else self.stage.part(left=0.15, right=0.85, bottom=0.05, top=0.97)
        room.fit(*self.assembly, grow=True)
        self.play(*(FadeIn(node) for node in layer.inputs), *(FadeIn(value) for value in numerals[:2]))
        self.play(FadeIn(picture.name), *(FadeIn(node) for node in layer.outputs), run_time=theme.NORMAL)
        for place in range(len(layer.inputs)):
            ways = [arrow for (start, _), arrow in layer.edges.items() if start == place]
            self.play(*(Create(arrow) for arrow in ways), run_time=theme.NORMAL)
        self.play(*(FadeIn(value) for value in numerals[2:]), run_time=theme.NORMAL)
        self.remove(*layer)
        self.add(layer)

    def write_formulas(self) -> None:
        """Write the two cases of each output, and show which of them holds."""
        picture, ink = self.picture, theme.palette().ink
        if self.stage.upright:
            layer, beside = self.stage.part(bottom=0.56, top=0.98), self.stage.part(left=0.1, right=0.9, top=0.48)
        else:
            layer = self.stage.part(left=0.02, right=0.45, bottom=0.14, top=0.9)
            beside = self.stage.part(left=0.57, right=0.97, bottom=0.16, top=0.88)
        self.play(*moves_into(self.assembly, layer), run_time=theme.NORMAL)
        for formula in picture.formulas:
            formula.save_state()
        FastGroup(*picture.formulas).arrange(DOWN, buff=0.5, aligned_edge=LEFT)
        beside.fit(*picture.formulas, grow=True)
        for formula, pace in zip(picture.formulas, (2 * theme.SLOW, theme.SLOW), strict=True):
            self.add(unwritten(formula.set_fill(ink)))
            self.play(write(formula, run_time=pace, rate_func=linear))
        for output, formula in enumerate(picture.formulas):
            lit = formula.copy()
            picture.light(lit, picture.at.chosen[output])
            self.play(Transform(formula, lit), run_time=theme.NORMAL)

    def trace_the_step(self) -> None:
        """Move the first input from end to end, and draw the first output as it goes."""
        picture = self.picture
        last = len(picture.curve.x) - 1
        self.play(*(Restore(part) for part in self.assembly), run_time=theme.NORMAL)
        # Around the layer, not through it.
        self.play(*(Restore(formula, path_arc=-0.5) for formula in picture.formulas), run_time=theme.NORMAL)
        self.play(FadeIn(picture.plot), run_time=theme.NORMAL)
        self.play(Create(picture.held), FadeIn(picture.held_words), run_time=theme.NORMAL)
        _, *others = picture.move(range(picture.nearest(picture.at.logits[0]), -1, -1))
        self.play(*others, run_time=theme.NORMAL)
        picture.follow_probe(0)
        self.play(FadeIn(picture.probe), run_time=theme.QUICK)
        even = {"rate_func": linear, "run_time": 2.2}
        self.play(*picture.move(range(picture.tie)), Create(picture.left), **even)
        self.play(FadeIn(picture.open), FadeIn(picture.closed), *picture.move([picture.tie]), run_time=theme.QUICK)
        self.play(*picture.move(range(picture.tie, last + 1)), Create(picture.right), **even)

    def show_the_tie(self) -> None:
        """Go back to the jump itself."""
        picture = self.picture
        last = len(picture.curve.x) - 1
        self.play(*picture.move(range(last, picture.tie - 1, -1)), run_time=theme.SLOW)
        self.play(FadeIn(picture.tie_words), run_time=theme.NORMAL)
        # What the next step opens on, as it builds it.
        self.remove(*picture.everything())
        self.picture = Argmax(self.stage, self.lecture)
        self.picture.stand(self.picture.tie)
        self.add(*self.picture.everything())


def moves_into(parts: Sequence[Mobject], region: Region) -> list[Animation]:
    """Return the motions that take parts into a region together, as large as fits."""
    copies = [part.copy() for part in parts]
    region.fit(*copies, grow=True)
    return [Transform(part, there) for part, there in zip(parts, copies, strict=True)]
