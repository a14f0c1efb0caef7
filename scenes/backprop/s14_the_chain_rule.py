"""Step 14: the chain rule sends the derivative along the larger branch."""

import numpy as np
from manim import (
    DOWN,
    LEFT,
    Create,
    FadeIn,
    FadeOut,
    GrowArrow,
    LaggedStart,
    Mobject,
    ReplacementTransform,
    Transform,
    linear,
)

from scenes.backprop.figures.branches.blocked_gradient import Question
from scenes.backprop.figures.branches.chain_formula import Chain
from scenes.backprop.figures.branches.piecewise import hold, larger, slope_of_larger
from scenes.backprop.figures.branches.slider_view import Sliding
from scenes.backprop.figures.branches.sweep import Sweep
from scenes.backprop.figures.gradient.backflow import Backflow
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.motion import moves
from scenes.kit.motion.writing import unwritten, write
from scenes.kit.type.text import math
from scenes.kit.type.words import spoken

_CHAIN = 52  # size of the formula while it has the stage's width
_FACTOR = 40
_CASES = 42


class ChainRule(Backflow):
    """A sum over two paths, of which a max leaves one; the same in the real network; and along a slider."""

    takes_over = True
    hands_over = True

    def construct(self) -> None:
        """Tell the small example, the network, and the slider."""
        self.example = Sweep(self.lecture)
        for name, values in self.example.arrays.items():
            self.register(name, values)
        self.prepare()
        self.question = Question(self.stage, self.example)
        self.sliding = Sliding(self.stage, self.example)
        self.open_on(*self.question.everything())
        with self.beat(
            "sum over paths",
            "The chain rule sums over all paths from ẋ back to w; along a path, derivatives multiply. "
            "Two paths: two terms.",
        ):
            self.sum_over_paths()
        with self.beat(
            "the larger decides",
            "Through the max, the derivative is 1 for the larger input and 0 for the other: that path is closed.",
        ):
            self.shrink()
            self.write_cases()
            self.decide()
        with self.beat(
            "through the mask",
            "In the real network, each group does just that: the gradient at Ẍ falls to the winner of its group.",
        ):
            self.clear_stage()
            self.show_the_mask()
            self.fall_through_the_mask()
        with self.beat("relu is a max", self.tell_of_relu()):
            self.turn_into_relu()
            self.fall_through_relu()
        with self.beat(
            "down to the kernels",
            f"What is left reaches the kernels: each number times the window that it came from, added up.{self.shown()}"
            if self.trace.grad_scores.any()
            else "Nothing is left for the kernels: from this strand they learn nothing.",
        ):
            self.reach_the_kernels()
        with self.beat(
            "along the slider",
            "Now move w. The larger branch sets the slope, and where they cross, it jumps. "
            f"The finite difference {self.tell_of_difference()}.",
        ):
            self.slide()

    def tell_of_relu(self) -> str:
        """Say how many of the numbers that arrive at the ReLU pass it."""
        arriving, passing = (int(self.arrays[name]) for name in ("arriving", "passing"))
        mask = "ReLU is the same with x₂ = 0. Its slope is a mask, too"
        if arriving == 0:
            return f"{mask}; but nothing arrives here."
        if passing == arriving:
            return f"{mask}; here all that arrives passes."
        of = f"of {spoken(arriving)} numbers" if arriving > 1 else "of one number"
        if passing == 0:
            return (
                f"{mask}: {of}, none pass; all die at z ≤ 0."
                if arriving > 1
                else f"{mask}: the one number dies at z ≤ 0."
            )
        rest = "the rest die" if arriving - passing > 1 else "the other dies"
        return f"{mask}: {of}, {spoken(passing)} pass{'es' * (passing == 1)}; {rest} at z ≤ 0."

    def tell_of_difference(self) -> str:
        """Say whether the finite difference is the slope at every stop at which there is one."""
        at = self.example.at
        agrees = np.isclose(at.central, at.derivative, atol=1e-6 * np.ptp(self.lecture.slopes))
        return "agrees" if agrees[~at.tied].all() else "agrees, except within h of there"

    # The small example

    def sum_over_paths(self) -> None:
        """Follow each path back, and let its derivatives become a term of the formula."""
        asked, fork = self.question.asked, self.question.fork
        chain = Chain(self.example, _CHAIN).move_to(asked)
        slots = unwritten(chain.copy()).formula
        kept = FastGroup(asked.part("d"), asked.part("e"))
        self.remove(asked)
        self.add(kept, asked.part("q"), slots)
        signs = FastGroup(chain.formula.part("whole"), chain.formula.part("equals"))
        self.play(Transform(kept, signs), FadeOut(asked.part("q")), run_time=theme.NORMAL)
        self.labels, self.arrows, written = FastGroup(), [], [kept]
        for number in range(len(fork.branches)):
            pace = theme.NORMAL if number == 0 else 0.6 * theme.NORMAL
            written += self.follow_back(number, chain, pace)
        self.remove(slots, *written)
        self.chain = chain
        self.add(chain)

    def follow_back(self, number: int, chain: Chain, pace: float) -> list[Mobject]:
        """Send the arrow along one path to w, name its derivatives, and multiply them; return what is written."""
        question, fork, formula = self.question, self.question.fork, chain.formula
        back = FastGroup(*fork.back(number))
        self.arrows.append(back)
        leaving = [FadeOut(question.ways[number]), FadeOut(question.marks[number])]
        x = f"x_{number + 1}"
        bend = -1.2 if number == 0 else 0.0  # around the lower path
        copies, motions = [], []
        for array, which, arrow, slope, arc in (
            ("outer", "onto", back[0], f"(partial dot(x)) / (partial {x})", bend),
            ("inner", "into", back[1], f"(partial {x}) / (partial w)", -bend),
        ):
            label = fork.beside(number, which, math(slope, _FACTOR, fork.branches[number].color_of))
            self.labels.add(label)
            self.play(GrowArrow(arrow), FadeIn(label), *leaving, run_time=1.2 * pace)
            leaving = []
            copies.append(FastGroup(*label.copy()))
            motions.append(Transform(copies[-1], formula.part(Chain.factor(array, number)), path_arc=arc))
        signs = [formula.part(f"times{number}").copy(), *([formula.part("plus").copy()] if number else [])]
        self.play(LaggedStart(*motions, lag_ratio=0.4), *(FadeIn(sign) for sign in signs), run_time=1.8 * pace)
        return [*copies, *signs]

    def shrink(self) -> None:
        """Make room: the graph and the formula step to the left."""
        question, sliding = self.question, self.sliding
        sliding.fork.show([1.0, 1.0])
        pairs = [
            (question.fork, sliding.fork),
            (question.back, sliding.backs[0]),
            *zip(self.arrows, sliding.backs[1:], strict=True),
            (self.chain, sliding.chain),
        ]
        values = list(zip(question.values, sliding.values, strict=True))
        for back in sliding.backs[1:]:
            back.set_opacity(1)
        self.play(FadeOut(self.labels), run_time=theme.QUICK)
        self.play(
            *(ReplacementTransform(*pair) for pair in pairs),
            *(FadeOut(old, target_position=new) for old, new in values),
            *(FadeIn(new, target_position=old) for old, new in values),
            run_time=theme.SLOW,
        )

    def write_cases(self) -> None:
        """Write the max and its slopes as cases."""
        self.cases = FastGroup(larger(_CASES), slope_of_larger(0, _CASES), slope_of_larger(1, _CASES))
        self.cases.arrange(DOWN, buff=0.42, aligned_edge=LEFT)
        room = self.sliding.room
        (room if self.stage.upright else room.part(left=0.08)).fit(self.cases)
        for formula, pace in zip(self.cases, (0.9, 1.2, 0.7), strict=True):
            self.add(unwritten(formula))
            self.play(write(formula, run_time=pace * theme.NORMAL, rate_func=linear))

    def decide(self) -> None:
        """See which case holds; its slopes go to the arrows, and the other path goes dark."""
        sliding, place = self.sliding, self.example.home
        row = self.example.carries(place)
        outer, inner = sliding.rates[0::2], sliding.rates[1::2]
        self.play(*(Transform(formula, hold(formula.copy(), row)) for formula in self.cases), run_time=theme.NORMAL)
        self.play(
            *(moves.arrive(rate, one.part(f"row{row}")[0]) for rate, one in zip(outer, self.cases[1:], strict=True)),
            run_time=1.2 * theme.NORMAL,
        )
        dark = 1 - row
        self.play(
            sliding.fork.branches[dark].animate.show(0.0),
            FadeOut(sliding.backs[1 + dark]),
            *(FadeIn(rate) for rate in inner),
            run_time=theme.NORMAL,
        )
        self.play(
            *(moves.arrive(number, rate) for number, rate in zip(sliding.numbers, sliding.rates, strict=True)),
            FadeIn(sliding.signs),
            run_time=1.2 * theme.NORMAL,
        )
        self.play(FadeIn(sliding.result), run_time=theme.QUICK)

    # The slider

    def slide(self) -> None:
        """Bring the example back, beside its curves, and move w from end to end."""
        sliding, sweep = self.sliding, self.example
        sliding.stand(sweep.home)
        self.clear_stage()
        left = [*sliding.graph(), *sliding.formulas(), sliding.key, sliding.difference, sliding.measured]
        self.play(*(FadeIn(part) for part in left), run_time=theme.NORMAL)
        envelope = sliding.envelope
        self.play(FadeIn(envelope.upper), FadeIn(envelope.lower), FadeIn(envelope.words), run_time=theme.QUICK)
        self.play(*(Create(line) for line in envelope.lines), FadeIn(envelope.names), run_time=theme.NORMAL)
        self.play(FadeIn(envelope.glow), FadeIn(envelope.probe), run_time=theme.NORMAL)
        self.settle(*sliding.everything())
        self.play(*sliding.move(sweep.way(sweep.home, 0)), run_time=2 * theme.SLOW)
        self.play(*sliding.move(sweep.way(0, sweep.last)), run_time=2.1 * theme.SLOW)
        # What the next step opens on, as it builds it.
        self.settle(*Sliding.after(self.stage, sweep).everything())
