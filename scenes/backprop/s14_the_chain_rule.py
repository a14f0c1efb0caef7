"""Step 14: the chain rule sends the derivative along the larger branch."""

from typing import Any

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

from scenes.backprop.figures.branches.blocked_gradient import BlockedGradient
from scenes.backprop.figures.branches.chain_formula import ChainFormula
from scenes.backprop.figures.branches.kink import Kink
from scenes.backprop.figures.branches.piecewise import highlight_row, max_cases, max_slope, substitute
from scenes.backprop.figures.branches.slider_view import SliderView
from scenes.backprop.figures.branches.small_relu import SmallRelu
from scenes.backprop.figures.branches.sweep import Sweep
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.motion import moves
from scenes.kit.motion.writing import unwritten, write
from scenes.kit.telling.step import Step
from scenes.kit.type.text import math

_CHAIN = 52  # size of the formula while it has the stage's width
_FACTOR = 40
_CASES = 42


class ChainRule(Step):
    """A sum over two paths, of which a max leaves one; the same for ReLU, and along a slider."""

    takes_over = True
    hands_over = True
    parts = ("grad_pooling",)

    def construct(self) -> None:
        """Write the chain rule, see which path is open, meet ReLU again, and move the slider, at last to the kink."""
        self.compute()
        self.lay_out()
        with self.beat("sum-over-paths"):
            self.make_room_for_the_formula()
            self.write_the_chain_rule()
        with self.beat("the-larger-decides"):
            self.move_aside()
            self.pause()
            self.answer()
            self.write_cases()
            self.choose_case()
            self.put_in_numbers()
        with self.beat("relu-is-a-max"):
            self.turn_max_into_relu()
            self.draw_relu()
        left, right = self.sweep.rates()
        agrees = "everywhere" if self.agrees else "off-the-kink"
        with self.beat("along-the-slider", left=left, right=right, agrees=agrees):
            self.show_curves()
            self.move_slider()
        with self.beat("the-kink", left=left, right=right):
            self.go_to_kink()
            self.take_both_sides()

    def compute(self) -> None:
        """Follow the branches along the slider, and see whether finite differences agree with the chain rule."""
        self.sweep = Sweep(self.lecture)
        self.register_all(self.sweep.arrays)
        at = self.sweep.at
        near = np.isclose(at.central, at.derivative, atol=1e-6 * np.ptp(self.lecture.slopes))
        self.agrees = bool(near[~at.tied].all())

    def lay_out(self) -> None:
        """Open on the question of step 13; lay out the slider's picture, and what becomes of it for ReLU."""
        self.blocked = BlockedGradient(self.stage, self.sweep)
        self.view = SliderView(self.stage, self.sweep)
        self.cases = [max_cases(_CASES), max_slope(0, _CASES), max_slope(1, _CASES)]
        room = self.view.room if self.stage.upright else self.view.room.part(left=0.08)
        room.fit(FastGroup(*self.cases).arrange(DOWN, buff=0.42, aligned_edge=LEFT))
        self.relu = SmallRelu(self.view, _CASES)
        self.open_on(*self.blocked.parts())

    # The small example

    def make_room_for_the_formula(self) -> None:
        """Move what is asked to where the formula begins."""
        asked = self.blocked.asked
        self.chain = ChainFormula(self.sweep, _CHAIN, self.stage.width).move_to(asked)
        self.slots = unwritten(self.chain.copy().formula)
        formula = self.chain.formula
        self.asked = FastGroup(asked.part("d"), asked.part("e"))
        self.remove(asked)
        self.add(self.asked, asked.part("q"), self.slots)
        start = FastGroup(formula.part("whole"), formula.part("equals"))
        self.play(Transform(self.asked, start), FadeOut(asked.part("q")), run_time=theme.NORMAL)

    def write_the_chain_rule(self) -> None:
        """Follow each path back, and let its derivatives become a term of the formula."""
        self.labels = FastGroup()
        self.arrows: list[FastGroup] = []
        written: list[Mobject] = [self.asked]
        for number in range(len(self.blocked.graph.branches)):
            written += self.follow_back(number, theme.NORMAL if number == 0 else 0.6 * theme.NORMAL)
        self.remove(self.slots, *written)
        self.add(self.chain)

    def follow_back(self, number: int, pace: float) -> list[Mobject]:
        """Send the arrow along one path to w, name its derivatives, and multiply them; return what is written."""
        blocked, graph, formula = self.blocked, self.blocked.graph, self.chain.formula
        back = graph.back(number)
        self.arrows.append(FastGroup(*back))
        leaving = [FadeOut(blocked.ways[number]), FadeOut(blocked.marks[number])]
        x = f"x_{number + 1}"
        bend = -1.2 if number == 0 else 0.0  # around the lower path
        copies, motions = [], []
        for array, which, arrow, slope, arc in (
            ("outer", "onto", back[0], f"(partial dot(x)) / (partial {x})", bend),
            ("inner", "into", back[1], f"(partial {x}) / (partial w)", -bend),
        ):
            name = graph.beside(number, which, math(slope, _FACTOR, graph.branches[number].color_of))
            self.labels.add(name)
            self.play(GrowArrow(arrow), FadeIn(name), *leaving, run_time=1.2 * pace)
            leaving = []
            copies.append(FastGroup(*name.copy()))
            motions.append(Transform(copies[-1], formula.part(f"{array}{number}"), path_arc=arc))
        signs = [formula.part(f"times{number}").copy(), *([formula.part("plus").copy()] if number else [])]
        self.play(LaggedStart(*motions, lag_ratio=0.4), *(FadeIn(sign) for sign in signs), run_time=1.8 * pace)
        return [*copies, *signs]

    def move_aside(self) -> None:
        """Make room: the graph and the formula move to the left."""
        blocked, view = self.blocked, self.view
        view.graph.light([1.0, 1.0])
        pairs = [
            (blocked.graph, view.graph),
            (blocked.back, view.backs[0]),
            *zip(self.arrows, view.backs[1:], strict=True),
            (self.chain, view.chain),
        ]
        # What becomes narrower shrinks on its way, for it may end near the edge of the picture.
        values = [
            (old, new, min(1.0, new.width / old.width)) for old, new in zip(blocked.values, view.values, strict=True)
        ]
        for back in view.backs[1:]:
            back.set_opacity(1)
        self.play(FadeOut(self.labels), run_time=theme.QUICK)
        self.play(
            *(ReplacementTransform(*pair) for pair in pairs),
            *(FadeOut(old, target_position=new, scale=narrower) for old, new, narrower in values),
            *(FadeIn(new, target_position=old) for old, new, _ in values),
            run_time=theme.SLOW,
        )

    def write_cases(self) -> None:
        """Write the max and its slopes as cases."""
        for formula, pace in zip(self.cases, (0.9, 1.2, 0.7), strict=True):
            self.add(unwritten(formula))
            self.play(write(formula, run_time=pace * theme.NORMAL, rate_func=linear))

    def choose_case(self) -> None:
        """See which case holds; its slopes go to the arrows, and the other path goes dark."""
        view, row = self.view, self.sweep.larger(self.sweep.home)
        outer, inner = view.rates[0::2], view.rates[1::2]
        self.play(
            *(Transform(formula, highlight_row(formula.copy(), row)) for formula in self.cases), run_time=theme.NORMAL
        )
        slopes = [formula.part(f"row{row}")[0] for formula in self.cases[1:]]
        self.play(*(moves.arrive(*pair) for pair in zip(outer, slopes, strict=True)), run_time=1.2 * theme.NORMAL)
        dark = 1 - row
        self.play(
            view.graph.branches[dark].animate.light(0.0),
            FadeOut(view.backs[1 + dark]),
            *(FadeIn(rate) for rate in inner),
            run_time=theme.NORMAL,
        )

    def put_in_numbers(self) -> None:
        """Put the slopes at the arrows into the formula, and compute."""
        view = self.view
        pairs = zip(view.numbers, view.rates, strict=True)
        self.play(*(moves.arrive(*pair) for pair in pairs), FadeIn(view.signs), run_time=1.2 * theme.NORMAL)
        self.play(FadeIn(view.result), run_time=theme.QUICK)

    # ReLU

    def turn_max_into_relu(self) -> None:
        """Let the second input be 0 for good: the max becomes ReLU, in the graph and in the formulas."""
        view, small = self.view, self.relu
        old, new = FastGroup(*self.cases[:2]), small.rules
        leaving = [*view.backs, *view.rates, *view.values, *view.formula_parts(), self.cases[2]]
        leaving += [part for branch in view.graph.branches for part in (branch.into, branch.formula)]
        # The graph itself is needed again.
        tail = [part.copy() for part in view.graph.tail()]
        self.remove(view.graph)
        self.add(*tail)
        self.play(*(FadeOut(part) for part in (*leaving, view.graph.source)), run_time=theme.QUICK)
        self.play(
            *(ReplacementTransform(*pair) for pair in zip(tail, small.graph, strict=True)),
            *(substitute(*pair) for pair in zip(old, new, strict=True)),
            run_time=theme.SLOW,
        )
        self.remove(*old.get_family(), *new.get_family())
        self.add(new)

    def draw_relu(self) -> None:
        """Draw both inputs over z, and the larger one along them, with its slopes."""
        plot = self.relu.plot
        self.add(plot.glow)
        self.play(FadeIn(plot.axes), *(Create(line) for line in plot.lines), run_time=theme.NORMAL)
        glow: Any = plot.glow.animate  # Manim types it as a mobject or its animation
        self.answer(glow.set_stroke(opacity=0.28), FadeIn(plot.name), run_time=theme.NORMAL)
        self.play(LaggedStart(*(FadeIn(slope) for slope in plot.slopes), lag_ratio=0.5), run_time=theme.NORMAL)

    # The slider

    def show_curves(self) -> None:
        """Bring the example back, beside its curves."""
        view, plots = self.view, self.view.plots
        view.stand(0)
        self.clear_stage()
        left = [*view.graph_parts(), *view.formula_parts(), view.key, view.difference, view.measured]
        self.play(*(FadeIn(part) for part in left), run_time=theme.NORMAL)
        self.play(FadeIn(plots.upper), FadeIn(plots.lower), FadeIn(plots.words), run_time=theme.QUICK)
        self.play(*(Create(line) for line in plots.lines), FadeIn(plots.names), run_time=theme.NORMAL)
        self.play(FadeIn(plots.glow), FadeIn(plots.probe), run_time=theme.NORMAL)
        self.settle(*view.parts())

    def move_slider(self) -> None:
        """Move w to where the lines cross, over that place when the slope before it has been seen, and to the end."""
        view, sweep = self.view, self.sweep
        before, after = sweep.beside()
        self.play(*view.move(sweep.way(0, before)), run_time=2.2 * theme.SLOW)
        self.pause(theme.HOLD)
        self.answer(*view.move(sweep.way(before, after)), run_time=theme.QUICK)
        self.pause(theme.HOLD)
        self.play(*view.move(sweep.way(after, sweep.last)), run_time=theme.SLOW)

    def go_to_kink(self) -> None:
        """Move the slider to where both branches are equal; the difference across means nothing there, and leaves."""
        view, sweep = self.view, self.sweep
        self.play(*(FadeOut(part) for part in (view.key, view.difference, view.measured)), run_time=theme.QUICK)
        moving = view.move(sweep.way(sweep.last, sweep.kink), gone=[view.measured])
        self.play(*moving, run_time=1.6 * theme.SLOW)

    def take_both_sides(self) -> None:
        """Take the differences to each side, and say that there is no slope between."""
        kink = Kink(self.stage, self.sweep)
        for side, line in zip(kink.sides, kink.subgradients.sides, strict=True):
            self.play(FadeIn(side), Create(line), run_time=1.2 * theme.NORMAL)
        self.answer(FadeIn(kink.undefined))
        # What the next step opens on, as it builds it.
        self.settle(*kink.parts())
