"""Step 4: the detectors' answers have one column fewer than the strand, since the last window does not fit."""

import numpy as np
from manim import (
    DOWN,
    FadeIn,
    FadeOut,
    LaggedStart,
)
from manim.animation.animation import Animation

from dnacnn.lecture.lecture import Lecture
from dnacnn.network.padding import hang_over
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.motion import moves
from scenes.kit.telling.step import Step
from scenes.kit.type.text import text
from scenes.kit.type.words import plural, spoken
from scenes.padding.figures.detection.overhang import LAYERS, Overhang
from scenes.padding.figures.detection.stack import Stack


class OneColumnShort(Step):
    """X and X-dot stand under one another; the kernel tries the window that X-dot lacks, and hangs over the edge."""

    takes_over = True
    hands_over = True

    @property
    def title(self) -> str:
        """How many columns are missing."""
        missing = self.lecture.width - 1
        return f"{spoken(missing).capitalize()} column{'s' * (missing > 1)} short"

    @classmethod
    def unfit(cls, lecture: Lecture) -> str | None:
        """Leave it out for kernels of one letter, which fit wherever a letter stands."""
        return "a motif of one letter starts at every letter: no column is missing" if lecture.width == 1 else None

    def construct(self) -> None:
        """Tell the step."""
        self.bare = self.trace_under("unpadded", pad_side="none", upstream=None)
        self.stack = Stack(self.stage, self.lecture, self.bare)
        self.lay_out()
        self.tell_mismatch()
        self.tell_overhang()
        self.tell_formula()
        self.tell_price()

    def lay_out(self) -> None:
        """Build the picture that the step before left, and open on it."""
        stack, bare = self.stack, self.bare
        self.edge = Overhang(stack)
        for arrays in (stack.arrays, self.edge.arrays, stack.list_starts(bare.detected, "unpadded.starts")):
            self.register_all(arrays)
        self.detectors = [stack.detector(f, f) for f in range(stack.detectors)]
        self.said = [stack.statement(f, bare.detected, "unpadded.starts") for f in range(stack.detectors)]
        self.open_on(*self.stack.parts, *self.detectors, *self.said)

    def tell_mismatch(self) -> None:
        """Pair the columns of X and of X-dot, until one finds no partner."""
        inputs, answers = self.bare.onehot.shape[1], self.bare.detected.shape[1]
        sentence = (
            f"Each column of Ẋ stands under the letter where its window starts. X has {plural(inputs, 'column')}, "
            f"Ẋ has only {answers}."
        )
        with self.beat("columns", sentence):
            self.play(*(FadeOut(thing) for thing in (*self.detectors, *self.said)))
            band = self.stack.band(0)
            self.play(FadeIn(band), run_time=theme.QUICK)
            for column in range(1, answers):
                self.play(band.animate.move_to(self.stack.band(column)), run_time=0.3 * min(1.0, 7 / answers))
            self.play(band.animate.move_to(self.stack.band(answers)), FadeIn(self.edge.missing), run_time=theme.NORMAL)
            self.counts = FastGroup(
                self.stack.count(inputs, "onehot.shape", "one for each letter", self.stack.upper),
                self.stack.count(answers, "unpadded.detected.shape", "one for each window", self.stack.lower),
            )
            self.play(LaggedStart(*(FadeIn(count) for count in self.counts), lag_ratio=0.6), run_time=theme.SLOW)
            self.counts.add(band)

    def tell_overhang(self) -> None:
        """Let the last kernel try the first window that does not fit."""
        stack, edge = self.stack, self.edge
        last, window = edge.detector, edge.window
        hanging = hang_over(self.bare.strand, self.lecture)
        self.register("hanging.windows", hanging.windows)
        self.register("hanging.products", hanging.products)
        products = hanging.products[last, window]
        sentence = (
            f"Try the next window: the kernel hangs over the edge. "
            f"For {np.isnan(products).sum()} of its {products.size} products there is nothing to multiply."
        )
        stencil = stack.stencil(last, window - 1)
        self.products = stack.products(last, window, hanging, "hanging.")
        pipeline = self.stack.pipeline(last)
        asks = text("?", pipeline.type_size, theme.palette().undefined, weight=600)
        self.open_sum = FastGroup(pipeline.boxes[0], pipeline.names[0], asks.move_to(pipeline.boxes[0]))
        with self.beat("over the edge", sentence):
            self.play(FadeOut(self.counts), FadeIn(edge.kernel))
            self.play(FadeIn(stencil), run_time=theme.QUICK)
            self.play(stencil.animate.light(self.bare.products[last, window - 1]), run_time=theme.QUICK)
            self.play(stencil.animate.rest().move_to(edge.stencil), run_time=theme.SLOW)
            self.play(FadeIn(edge.beyond), run_time=theme.QUICK)
            self.play(self.form_what_can_be(window))
            self.play(FadeIn(self.open_sum), run_time=theme.QUICK)

    def tell_formula(self) -> None:
        """Count the windows that fit."""
        length, width, windows = self.stack.length, self.stack.width, self.edge.window
        sentence = f"A kernel of width k fits N − k + 1 times into N letters: here {length} − {width} + 1 = {windows}."
        formula = self.edge.formula
        numbers, signs = formula.numbers, formula.signs
        with self.beat("how many fit", sentence):
            self.play(FadeOut(self.products), FadeOut(self.open_sum))
            self.play(FadeIn(formula.symbols), FadeIn(formula.legend))
            self.play(moves.arrive(numbers[0], self.stack.positions[-1]), run_time=theme.NORMAL)
            self.play(FadeIn(signs[0]), moves.arrive(numbers[1], self.edge.kernel.label), run_time=theme.NORMAL)
            self.play(*(FadeIn(sign) for sign in signs[1:]), run_time=theme.QUICK)
            self.play(moves.arrive(numbers[2], self.stack.answers.column_labels[-1]), run_time=theme.NORMAL)

    def tell_price(self) -> None:
        """Say what is lost by it and what is not, and stack more such layers."""
        lost, stairs = self.lecture.width - 1, self.edge.stairs
        where = "the last letter" if lost == 1 else f"the last {spoken(lost)} letters"
        layers = len(stairs.rows) - 1
        price = (
            f"every further layer costs {spoken(lost)} more."
            if layers == LAYERS
            else f"after {spoken(layers)} {'layer' if layers == 1 else 'layers'} no other fits."
        )
        sentence = f"No motif is missed, as none can start at {where}. But columns stop matching letters, and {price}"
        with self.beat("the price", sentence):
            for row in range(len(stairs.rows)):
                self.play(FadeIn(stairs.step(row), shift=0.15 * DOWN), run_time=theme.NORMAL)
            self.settle(*self.stack.parts, *self.edge.parts)

    def form_what_can_be(self, window: int) -> Animation:
        """Form the products for which there are two factors, then leave the others open."""
        motions = []
        for c in range(self.lecture.width):
            for r, row in enumerate(self.products.items):
                inside = window + c < self.stack.inputs.values.shape[1]
                factor = self.stack.inputs.cell(r, window + c).numeral if inside else None
                motions.append(row[c].form(factor, self.edge.kernel.matrix.cell(r, c).numeral, run_time=1.0))
        return LaggedStart(*motions, lag_ratio=0.3)
