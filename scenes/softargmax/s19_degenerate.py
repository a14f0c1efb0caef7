"""Step 19: argmax has no gradient to pass on, softargmax has; and the lecture in one picture."""

import numpy as np
from manim import DOWN, LEFT, ORIGIN, RIGHT, Create, FadeIn, FadeOut, Transform

from dnacnn.functions.softargmax import SoftmaxComparison
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.motion.moves import fill, run_through, travel
from scenes.kit.motion.writing import unwritten, write
from scenes.kit.telling.chapter import chapters
from scenes.kit.telling.map_marks import PARTS
from scenes.kit.telling.step import Step
from scenes.kit.things.recap import Recap
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import Glyphs, label, math, numeral, reading, text
from scenes.script.numbers import number
from scenes.softargmax.figures.argmax.argmax import INPUTS, OUTPUTS, Argmax, rooms
from scenes.softargmax.figures.argmax.argmax_sweep import OWN, ArgmaxSweep
from scenes.softargmax.figures.argmax.backward import backward, stopped
from scenes.softargmax.figures.argmax.four_steps import FourSteps
from scenes.softargmax.figures.argmax.jacobian import Jacobian
from scenes.softargmax.figures.argmax.layer import Layer
from scenes.softargmax.figures.argmax.sharpening_plots import SharpeningPlots
from scenes.softargmax.figures.argmax.tangent import Tangent

_SHARES = ("s_1", "s_2")
_DIGITS = 3  # of a slope
_BELOW = 0.38  # from a value down to its gradient
_UP, _AGAIN = 3.2, 3.0  # seconds for which the sharpness grows, and goes down and up again
_REACH = 0.38  # of an edge that a gradient goes back before argmax stops it


class Degenerate(Step):
    """The step's slopes fill a Jacobian with zeros; softargmax's own Jacobian lets a gradient through."""

    parts = ("output",)
    takes_over = True

    def construct(self) -> None:
        """Go on from the step, and end with the whole lecture."""
        self.compute()
        self.lay_out()
        self.open_on(*self.picture.everything())
        with self.beat("flat-on-both-sides"):
            self.run_tangent()
        with self.beat("four-zeros"):
            self.draw_all_four_steps()
            self.fill_zeros()
            self.answer()
        slope = reading(self.at.soft_jacobian[0, 0], "soft Jacobian", (0, 0), _DIGITS)
        with self.beat("its-soft-version", message=written("its-soft-version", slope), slope=slope):
            self.draw_softargmax()
            self.derive_a_slope()
        passed = written("one-dies-one-passes", slope)
        with self.beat("one-dies-one-passes", message=passed, gradient=self.at.upstream[0]):
            self.fill_soft_table()
            self.send_back()
        peak = self.trade.peak
        with self.beat("the-trade", message=trade_claim(peak), peak=number(peak or 0, 1)):
            self.trade_off()
            self.show_the_tie()
        with self.beat("the-lecture-in-one-picture", hold=2 * theme.HOLD):
            self.recapitulate()

    def compute(self) -> None:
        """Follow argmax along its first input."""
        self.sweep = ArgmaxSweep(self.lecture)
        self.at = self.sweep.at
        self.register_all(self.sweep.arrays)

    def lay_out(self) -> None:
        """Build what the step before has left, and the plots of the trade."""
        self.picture = Argmax(self.stage, self.sweep)
        self.picture.stand(self.sweep.tie)
        self.steps = FourSteps(rooms(self.stage)[1], self.sweep)
        self.trade = SharpeningPlots(self.stage, self.sweep, self.lecture)
        self.register_all(self.trade.arrays)

    def run_tangent(self) -> None:
        """Let a tangent run along the step; note its slope on either side, and that it has none at the jump."""
        sweep, x, tie = self.sweep, self.sweep.curve.x, self.sweep.tie
        end = sweep.nearest(sweep.x(OWN))
        # First the side on which the lecture's own first input is not.
        middle = sweep.nearest(((x[0] if end > tie else x[-1]) + sweep.curve.jump) / 2)
        self.tangent = Tangent(self.picture.plot)
        self.slopes: list[Glyphs] = []
        self.play(FadeOut(self.picture.plot.tie_words), run_time=theme.QUICK)
        self.play(*self.picture.move(tie, middle), run_time=theme.NORMAL)
        self.tangent.set_index(middle)
        self.play(Create(self.tangent), run_time=theme.QUICK)
        self.note_slope(middle)
        self.glide(middle, tie)
        self.note_slope(tie)
        self.glide(tie, end)
        self.picture.stand(OWN)
        self.note_slope(end, RIGHT)

    def glide(self, first: int, last: int) -> None:
        """Move the first input, and the tangent with it."""
        tangent = run_through(self.tangent, self.tangent.set_index, first, last)
        self.play(*self.picture.move(first, last), tangent, run_time=theme.SLOW)

    def note_slope(self, place: int, aside: np.ndarray = ORIGIN) -> None:
        """Write the slope beside the step."""
        self.slopes.append(self.tangent.words(place, aside))
        self.play(FadeIn(self.slopes[-1]), run_time=theme.QUICK)

    def draw_all_four_steps(self) -> None:
        """Let the step become the first of four, and draw an empty table of derivatives in place of the formulas."""
        plot, steps = self.picture.plot, self.steps
        room, _ = rooms(self.stage)
        self.hard_table = Jacobian(self.at.hard_jacobian, "hard Jacobian", OUTPUTS, INPUTS, symbol="hat(x)")
        self.hard_table.move_to(room.at(0, 0.02), aligned_edge=DOWN).match_x(self.picture.layer)
        large, small = FastGroup(*plot.parts(), plot.probe, self.tangent, *self.slopes), steps.plots[0, 0]
        shrunk = small.width / large.width
        self.play(
            FadeOut(large, target_position=small, scale=shrunk),
            FadeIn(small, target_position=large, scale=1 / shrunk),
            FadeOut(*self.picture.formulas),
        )
        others = [FadeIn(steps.plots[which]) for which in list(steps.plots)[1:]]
        self.play(FadeIn(steps.names), FadeIn(self.hard_table), *others, run_time=theme.NORMAL)

    def fill_zeros(self) -> None:
        """Send each slope from where it is found into the table."""
        for place, (which, slope) in enumerate(self.steps.slopes.items()):
            pace = theme.NORMAL if place == 0 else theme.QUICK
            arrow, cell = self.picture.layer.edges[which[::-1]], self.hard_table.matrix.cell(*which)
            lit, plain, found = arrow.copy().set_color(theme.palette().gradient), arrow.copy(), slope[-1].copy()
            self.play(Transform(arrow, lit), FadeIn(slope), run_time=pace)
            self.play(travel(found, cell.numeral), Transform(arrow, plain), run_time=pace)
            self.play(fill(cell), FadeOut(found), run_time=theme.FLASH)

    def draw_softargmax(self) -> None:
        """Put softargmax of the same numbers in the place of the steps."""
        at, palette = self.at, theme.palette()
        self.play(FadeOut(self.steps), run_time=theme.NORMAL)
        self.room = rooms(self.stage)[1] if self.stage.upright else self.stage.part(left=0.53)
        values = [numeral(one, "argmax logits", (i,)) for i, one in enumerate(at.logits)]
        shares = [
            numeral(one, "softmax", (o,), digits=2, color=palette.winner if at.chosen[o] else palette.muted)
            for o, one in enumerate(at.probs)
        ]
        self.layer = Layer.at_top_of(self.room, INPUTS, _SHARES, values, shares)
        name = self.layer.above(text("softargmax", theme.LABEL, weight=600))
        for place, (value, share) in enumerate(zip(values, shares, strict=True)):
            self.layer.beside_input(place, value)
            self.layer.beside_output(place, share)
        self.play(FadeIn(self.layer), FadeIn(name), *(FadeIn(one) for one in values), run_time=theme.NORMAL)
        self.play(*(FadeIn(one) for one in shares), run_time=theme.NORMAL)

    def derive_a_slope(self) -> None:
        """Write below the layer where the first derivative comes from, and what it comes to."""
        self.derivation = derivation(self.at)
        Region(self.room.left, self.room.right, self.room.bottom, self.layer.get_bottom()[1] - _BELOW).fit(
            *self.derivation
        )
        self.add(*map(unwritten, self.derivation))
        *lines, last = self.derivation
        for line in lines:
            self.play(write(line), run_time=theme.SLOW)
        self.answer(write(last), run_time=theme.SLOW)

    def fill_soft_table(self) -> None:
        """Take the first derivative into a table, and fill in what the other share loses, then the other input's."""
        table = Jacobian(self.at.soft_jacobian, "soft Jacobian", _SHARES, INPUTS, symbol="s", digits=_DIGITS)
        table.move_to(self.room.at(0, 0.02), aligned_edge=DOWN).match_x(self.layer)
        *lines, last = self.derivation
        found = last.part("slope").copy()
        self.add(found)
        (first, right), (below, last_one) = table.matrix.cells
        self.play(FadeOut(*lines, last), FadeIn(table), travel(found, first.numeral), run_time=theme.SLOW)
        self.play(fill(first), FadeOut(found), run_time=theme.FLASH)
        self.play(fill(below), run_time=theme.NORMAL)
        self.play(fill(right), fill(last_one), run_time=theme.NORMAL)

    def send_back(self) -> None:
        """Let the same gradient arrive at both layers, and follow it back."""
        at, palette = self.at, theme.palette()
        sides = (
            (self.picture.layer, at.hard_gradient, "hard gradient", False),
            (self.layer, at.soft_gradient, "soft gradient", True),
        )
        arriving, flowing, passed = [], [], []
        for layer, gradient, array, passes in sides:
            for o, one in enumerate(at.upstream):
                value = numeral(one, "upstream", (o,), size=theme.BODY, color=palette.gradient)
                arriving.append(layer.beside_output(o, value).shift(_BELOW * DOWN))
            for i, one in enumerate(gradient):
                arrow = layer.edges[i, 0]
                flowing.append(backward(arrow) if passes else stopped(arrow, share=_REACH))
                digits = _DIGITS if passes else None
                value = numeral(one, array, (i,), size=theme.BODY, color=palette.gradient, digits=digits)
                passed.append(layer.beside_input(i, value).shift(_BELOW * DOWN))
        self.play(*(FadeIn(one, shift=0.2 * LEFT) for one in arriving), run_time=theme.NORMAL)
        self.play(*(Create(one) for one in flowing), run_time=2 * theme.SLOW)
        self.answer(*(FadeIn(one) for one in passed), run_time=theme.NORMAL)

    def trade_off(self) -> None:
        """Turn the sharpness up, and watch both curves fall."""
        left, right = self.trade.left, self.trade.right
        self.clear_stage()
        self.play(*(FadeIn(part) for part in left.parts()), run_time=theme.NORMAL)
        self.play(FadeIn(left.tangent), run_time=theme.QUICK)
        self.play(*(FadeIn(part) for part in right.parts()), run_time=theme.NORMAL)
        self.play(*self.trade.turn_up(), run_time=_UP)

    def show_the_tie(self) -> None:
        """Mark the tie with its tangent, and turn the sharpness down and up again."""
        left = self.trade.left
        left.set_tie(self.trade.last)
        left.tie_slope.show(self.trade.last)
        self.answer(FadeIn(left.tie_line, left.tie, left.tie_words, left.tie_slope), run_time=theme.NORMAL)
        self.play(*self.trade.turn_down_and_up(), run_time=_AGAIN)

    def recapitulate(self) -> None:
        """Bring the whole lecture together under a heading of its own, chapter by chapter, the last with the answer."""
        self.clear_stage()
        self.heading.submobjects[1] = self.end_title()
        room = self.map.get_right()[0] - self.heading[1].get_right()[0] - theme.GAP
        if room < self.map.width:
            self.map.stretch_to_fit_width(room, about_edge=RIGHT)
        recap = Recap(self.trace, self.stage.width)
        self.stage.fit(recap)
        first, second, third, last = (recap.part(chapter.number) for chapter in chapters())
        bars = recap.arrows["units", "shares"], recap.shares
        self.play(FadeIn(first), self.locate(*PARTS), run_time=theme.NORMAL)
        self.play(FadeIn(second), run_time=theme.NORMAL)
        # The loss is made of the bars.
        self.play(FadeIn(third, *bars), run_time=theme.NORMAL)
        self.pause(theme.HOLD)
        self.answer(FadeIn(*(part for part in last if part not in bars)), run_time=theme.NORMAL)

    def end_title(self) -> Glyphs:
        """Return what the heading says at the end, in the place of the step's title."""
        old: Glyphs = self.heading[1]
        new = label("end", theme.LABEL, theme.palette().muted, weight=600)
        return new.align_to(old, LEFT).on_baseline_of(old)


def derivation(at: SoftmaxComparison) -> FastGroup:
    """Write the first share, its derivative by the quotient rule, and what that comes to."""
    share = reading(at.probs[0], "softmax", (0,), _DIGITS)
    rest = reading(at.probs[1], "softmax", (1,), _DIGITS)
    slope = reading(at.soft_jacobian[0, 0], "soft Jacobian", (0, 0), _DIGITS)
    color = theme.palette().gradient
    lines = FastGroup(
        math("s_1 = e^(x_1) / (e^(x_1) + e^(x_2))", theme.LARGE),
        math("(partial s_1) / (partial x_1) = s_1 - s_1^2 = s_1 (1 - s_1)", theme.LARGE, notation=("2", "1")),
        math(
            f"= {share.shown} dot.c {rest.shown} = {{{{ {slope.shown} : slope }}}}",
            theme.LARGE,
            readings=(share, rest, slope),
        ),
    )
    lines[2].part("slope").set_fill(color)
    lines.arrange(DOWN, buff=0.35, aligned_edge=LEFT)
    return lines


def written(message: str, slope: Reading) -> str:
    """Return the message for a slope that shows, or for one so small that it is written as 0."""
    return message if round(slope.value, _DIGITS) else f"{message}-small"


def trade_claim(peak: float | None) -> str:
    """Return which message says what sharpness trades; the gradient may grow up to a peak."""
    return "the-trade" if peak is None else "the-trade-past"
