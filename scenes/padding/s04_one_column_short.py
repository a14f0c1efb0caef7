"""Step 4: the detectors' outputs have one column fewer than the strand, since the last window does not fit."""

import numpy as np
from manim import DOWN, FadeIn, FadeOut, LaggedStart

from dnacnn.network.padding import hang_over
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.motion import moves
from scenes.kit.telling.step import Step
from scenes.kit.type.text import text
from scenes.padding.figures.detection.overhang import Overhang
from scenes.padding.figures.detection.stack import Stack
from scenes.padding.figures.detection.staircase import LAYERS
from scenes.script.script import say

_BAND = 0.3  # seconds that the band takes to the next column, where there are few


class OneColumnShort(Step):
    """X and X-dot stand under one another; the kernel tries the window that X-dot lacks, and hangs over the edge."""

    parts = ("onehot", "detected")
    takes_over = True
    hands_over = True

    @property
    def title(self) -> str:
        """How many columns are missing."""
        return say("title-counted", missing=self.lecture.width - 1)

    def construct(self) -> None:
        """Pair columns, try the window that X-dot lacks, count those that fit, and say what is lost."""
        self.compute()
        self.lay_out()
        letters, width, windows = self.stack.length, self.stack.width, self.edge.window
        with self.beat("columns", letters=letters, windows=windows):
            self.pair_columns()
            self.count_columns()
        with self.beat("over-the-edge", open=np.isnan(self.tried).sum(), products=self.tried.size):
            self.slide_over_the_edge()
            self.form_what_can_be()
        with self.beat("how-many-fit", letters=letters, width=width, windows=windows):
            self.write_formula()
        layers = len(self.edge.stairs.rows) - 1
        with self.beat(
            "the-price", message="the-price" if layers == LAYERS else "the-price-end", lost=width - 1, layers=layers
        ):
            for row in range(layers + 1):
                tell = self.answer if row == 2 else self.play
                tell(FadeIn(self.edge.stairs.step(row), shift=0.15 * DOWN), run_time=theme.NORMAL)
            self.settle(*self.stack.parts, *self.edge.parts)

    def compute(self) -> None:
        """Ask the core for the strand without padding, and for windows that run past its end."""
        self.bare = self.trace_under("unpadded", pad_side="none")
        self.hanging = hang_over(self.bare.strand, self.lecture.network)
        self.register("hanging.windows", self.hanging.windows)
        self.register("hanging.products", self.hanging.products)

    def lay_out(self) -> None:
        """Build the picture that the step before left, and open on it; then what is tried at the edge."""
        self.stack = stack = Stack(self.stage, self.lecture, self.bare)
        self.edge = edge = Overhang(stack)
        for arrays in (stack.arrays, edge.arrays, stack.list_starts(self.bare.detected, "unpadded.starts")):
            self.register_all(arrays)
        self.detectors = [stack.detector(f, f) for f in range(stack.detectors)]
        self.said = [stack.statement(f, self.bare.detected, "unpadded.starts") for f in range(stack.detectors)]
        self.open_on(*stack.parts, *self.detectors, *self.said)
        self.tried = self.hanging.products[edge.detector, edge.window]
        self.products = stack.products(edge.detector, edge.window, self.hanging, "hanging.")
        pipeline = stack.pipeline(edge.detector)
        asks = text("?", pipeline.type_size, theme.palette().undefined, weight=600).move_to(pipeline.boxes[0])
        self.open_sum = FastGroup(pipeline.boxes[0], pipeline.names[0], asks)

    def pair_columns(self) -> None:
        """Lay a band over each column of X and the one of X-dot below, until one finds no partner."""
        stack, windows = self.stack, self.edge.window
        self.play(*(FadeOut(thing) for thing in (*self.detectors, *self.said)))
        self.band = stack.band(0)
        self.play(FadeIn(self.band), run_time=theme.QUICK)
        for column in range(1, windows):
            self.play(self.band.animate.move_to(stack.band(column)), run_time=_BAND * min(1.0, 7 / windows))
        self.play(self.band.animate.move_to(stack.band(windows)), FadeIn(self.edge.missing), run_time=theme.NORMAL)

    def count_columns(self) -> None:
        """Write how many columns X and X-dot have."""
        stack = self.stack
        self.counts = FastGroup(
            stack.count(stack.length, "onehot.shape", "one-for-each-letter", stack.upper),
            stack.count(self.edge.window, "unpadded.detected.shape", "one-for-each-window", stack.lower),
        )
        self.answer(LaggedStart(*(FadeIn(count) for count in self.counts), lag_ratio=0.6), run_time=theme.SLOW)
        self.counts.add(self.band)

    def slide_over_the_edge(self) -> None:
        """Let the last kernel go from the last window that fits to the first that does not."""
        edge, last = self.edge, self.edge.window - 1
        stencil = self.stack.stencil(edge.detector, last)
        self.play(FadeOut(self.counts), FadeIn(edge.kernel))
        self.play(FadeIn(stencil), run_time=theme.QUICK)
        self.play(stencil.animate.light(self.bare.products[edge.detector, last]), run_time=theme.QUICK)
        self.play(stencil.animate.rest().move_to(edge.stencil), run_time=theme.SLOW)
        self.play(FadeIn(edge.beyond), run_time=theme.QUICK)

    def form_what_can_be(self) -> None:
        """Form the products for which there are two factors, then leave the others and their sum open."""
        inputs, weights, window = self.stack.inputs, self.edge.kernel.matrix, self.edge.window
        motions = []
        for c in range(self.stack.width):
            for r, row in enumerate(self.products.items):
                factor = inputs.cell(r, window + c).numeral if window + c < self.stack.length else None
                motions.append(row[c].form(factor, weights.cell(r, c).numeral, run_time=1.0))
        self.play(LaggedStart(*motions, lag_ratio=0.3))
        self.answer(FadeIn(self.open_sum))

    def write_formula(self) -> None:
        """Count the windows that fit: each number comes from where it stands already."""
        formula = self.edge.formula
        numbers, signs = formula.numbers, formula.signs
        self.play(FadeOut(self.products), FadeOut(self.open_sum))
        self.play(FadeIn(formula.upper), FadeIn(formula.legend))
        self.wait(theme.NORMAL)
        self.answer(moves.arrive(numbers[0], self.stack.positions[-1]), run_time=theme.NORMAL)
        self.play(FadeIn(signs[0]), moves.arrive(numbers[1], self.edge.kernel.label), run_time=theme.NORMAL)
        self.play(*(FadeIn(sign) for sign in signs[1:]), run_time=theme.QUICK)
        self.play(moves.arrive(numbers[2], self.stack.outputs.column_labels[-1]), run_time=theme.NORMAL)
