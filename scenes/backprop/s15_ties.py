"""Step 15: where both inputs of a max are equal, the slope is undefined; how often that is, and what is done then."""

import numpy as np
from manim import (
    DOWN,
    LEFT,
    RIGHT,
    Create,
    FadeIn,
    FadeOut,
    LaggedStart,
    Mobject,
    UpdateFromAlphaFunc,
)

from dnacnn.experiments.ties import first_tied, tie_milestones
from scenes.backprop.figures.branches.slider_view import Sliding
from scenes.backprop.figures.branches.sweep import Sweep
from scenes.backprop.figures.ties.conventions import Conventions
from scenes.backprop.figures.ties.random_pairs import Experiment
from scenes.backprop.figures.ties.subgradients import Fan
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.motion import moves
from scenes.kit.telling.step import Step
from scenes.kit.things.pooling import Pooling
from scenes.kit.type.text import Glyphs, filled, math, reading, text
from scenes.kit.type.words import listed, spoken
from scenes.script.numbers import number

_SIDES = 30  # size of the one-sided differences
_INSET = 0.22


class Ties(Step):
    """The kink and its slopes; ties of random numbers, and of the network; three conventions for them."""

    takes_over = True

    def construct(self) -> None:
        """Go to the kink, look at chance, look at the network, and compare the conventions."""
        sweep = self.example = Sweep(self.lecture)
        for name, values in sweep.arrays.items():
            self.register(name, values)
        self.sliding = Sliding.after(self.stage, sweep)
        self.fan = Fan(self.sliding.envelope)
        self.open_on(*self.sliding.everything())
        low, high = (sweep.reading(name, sweep.kink).shown for name in ("low", "high"))
        with self.beat(
            "the kink",
            f"Where x₁ = x₂ there is a kink. From the left, the slope is {low}, from the right {high}: "
            "at the kink itself it is undefined.",
        ):
            self.go_to_the_kink()
            self.take_both_sides()
        with self.beat(
            "all slopes between",
            f"The slope of any line through the kink that stays below ẋ will do: all from {low} to {high}, "
            "the subgradients.",
        ):
            self.turn_the_needle()
        milestones = tie_milestones(self.lecture.tie_pairs, self.lecture.seed)
        with self.beat("by chance", self.tell_of_chance(milestones[-1].pairs, milestones[-1].ties)):
            self.clear_stage()
            self.draw_pairs(Experiment(self.stage, milestones))
        with self.beat("in our network", self.tell_of_ties(), hold=2 * theme.HOLD):
            self.clear_stage()
            self.count_ties()
        place = first_tied(self.trace)
        if place is None:
            return
        conventions = Conventions(self.stage, self.trace, place)
        inside = [f"“{way.name}”" for way in conventions.ways if way.inside]
        with self.beat(
            "three conventions",
            "So a convention decides: the first takes all, or they share, or each gets all of it. "
            f"Only {listed(inside)} are subgradients.",
        ):
            self.compare(place, conventions)

    # The kink

    def go_to_the_kink(self) -> None:
        """Move the slider to where both branches are equal."""
        sliding, sweep = self.sliding, self.example
        self.play(*sliding.move(sweep.way(sweep.last, sweep.kink)), run_time=1.6 * theme.SLOW)
        self.undefined = self.explain_the_sign().move_to(sliding.key, aligned_edge=LEFT)
        self.play(FadeOut(sliding.key), FadeIn(self.undefined), run_time=theme.QUICK)

    def explain_the_sign(self) -> Glyphs:
        """Say what the sign in place of a number stands for."""
        return filled(
            "{sign}  is undefined",
            theme.LABEL,
            theme.palette().undefined,
            weight=600,
            sign=self.example.reading("derivative", self.example.kink),
        )

    def take_both_sides(self) -> None:
        """Put the differences to each side in place of the one across."""
        sliding, fan = self.sliding, self.fan
        sides = FastGroup(self.one_sided("backward"), self.one_sided("forward")).arrange(RIGHT, buff=0.55)
        sides.scale(min(1.0, (sliding.left.width - 0.1) / sides.width))
        sides.move_to(sliding.difference, aligned_edge=LEFT).align_to(sliding.fork, LEFT)
        self.play(FadeOut(sliding.difference), FadeOut(sliding.measured), run_time=theme.QUICK)
        for side, line in zip(sides, fan.sides, strict=True):
            self.play(FadeIn(side), Create(line), run_time=theme.NORMAL)

    def one_sided(self, array: str) -> Glyphs:
        """Write the difference to one side."""
        rule = {
            "backward": "(dot(x)(w) - dot(x)(w - h)) / h",
            "forward": "(dot(x)(w + h) - dot(x)(w)) / h",
        }[array]
        one = self.example.reading(array, self.example.kink, digits=3)
        line = math(f"{rule} = {{{{ {one.shown} : n }}}}", _SIDES, readings=[one])
        line.part("n").set_fill(theme.palette().gradient)
        return line

    def turn_the_needle(self) -> None:
        """Turn a line from the one slope to the other; its slopes fill an interval."""
        sliding, fan, palette = self.sliding, self.fan, theme.palette()
        fork, chain = sliding.fork, sliding.chain
        shares = [math(f"m_{n + 1}", theme.BODY, palette.branches[n]) for n in range(2)]
        below = [chain.below(math(f"m_{n + 1}", theme.LARGE - 6, palette.branches[n]), "outer", n) for n in range(2)]
        mixed = chain.below(math("g", theme.LARGE - 6, palette.undefined), "whole")
        for branch, share in enumerate(shares):
            fork.beside(branch, "onto", share)
        terms = FastGroup(
            math("m_1 + m_2 = 1", theme.LABEL, notation=["1"]), math("m_1, m_2 >= 0", theme.LABEL, notation=["0"])
        )
        terms.arrange(DOWN, buff=0.12, aligned_edge=LEFT).set_fill(palette.muted)
        terms.move_to(self.undefined, aligned_edge=LEFT)
        signs = [*sliding.rates[0::2], *sliding.numbers[0::2], sliding.result, self.undefined]
        self.play(
            *(FadeOut(one) for one in signs),
            *(FadeIn(one) for one in (*shares, *below, mixed, terms)),
            run_time=theme.NORMAL,
        )
        self.play(FadeIn(fan.ribs), FadeIn(fan.ends[0]), FadeIn(fan.needle), run_time=theme.QUICK)

        self.turn(0, fan.last, 1.6 * theme.SLOW)
        self.play(FadeIn(fan.ends[1]), FadeIn(fan.range), run_time=theme.QUICK)
        self.turn(fan.last, fan.last // 2, theme.SLOW)

    def turn(self, first: int, last: int, run_time: float) -> None:
        """Turn the needle from one line to another."""
        fan = self.fan

        def go(_: Mobject, share: float) -> None:
            fan.turn(round(first + share * (last - first)))

        moving = (fan.interval, fan.ribs, fan.needle)
        self.play(*(UpdateFromAlphaFunc(one, go) for one in moving), run_time=run_time)

    # Chance

    def tell_of_chance(self, pairs: int, ties: int) -> str:
        """Say what the experiment found."""
        found = "not one ties" if ties == 0 else f"{spoken(ties)} tie"
        hope = ": the line x₁ = x₂ has no width to hit." if ties == 0 else "."
        return f"Will we land there? Of {number(pairs)} pairs of random real numbers, {found}{hope}"

    def draw_pairs(self, experiment: Experiment) -> None:
        """Draw pairs, more and more, and keep the books."""
        for name, values in experiment.arrays.items():
            self.register(name, values)
        self.play(FadeIn(experiment.plane), FadeIn(experiment.heads), run_time=theme.NORMAL)
        self.play(Create(experiment.diagonal), FadeIn(experiment.label), run_time=theme.NORMAL)
        for place, (batch, row) in enumerate(zip(experiment.batches, experiment.rows, strict=True)):
            points = [LaggedStart(*(FadeIn(dot) for dot in batch), lag_ratio=0.5)] if 0 < len(batch) < 100 else []
            points += [FadeIn(batch)] if len(batch) >= 100 else []
            self.play(
                *points, FadeIn(row, shift=0.1 * DOWN), run_time=theme.NORMAL if place < 2 else 0.7 * theme.NORMAL
            )

    # The network

    def tell_of_ties(self) -> str:
        """Say how many windows tie, and where."""
        trace = self.trace
        ties, windows = int(trace.tied.sum()), trace.tied.size
        of = f"of the {windows} maxima" if windows > 1 else "of the one max"
        if not ties:
            if np.diff(trace.groups).max() == 1:
                return f"And in our network? Its groups are one column wide: there is nothing to tie in {trace.strand}."
            return f"And in our network? {of.capitalize()} of {trace.strand}, none ties."
        tie = f"{spoken(ties)} tie{'s' * (ties == 1)}"
        if not trace.pooled[trace.tied].any():
            level = ", all of them at 0" if ties > 1 else ", at 0"
            return f"But our detectors answer with exact zeros: {of} of {trace.strand}, {tie}{level}."
        high = int((trace.pooled[trace.tied] > 0).sum())
        above = f"{'all' if high == ties else spoken(high)} of them above 0" if ties > 1 else "above 0"
        return f"But our detectors answer with exact numbers: {of} of {trace.strand}, {tie}, {above}."

    def count_ties(self) -> None:
        """Mark the windows that tie, and count them."""
        trace = self.trace
        pooling = self.pooling = Pooling(trace, self.stage)
        for row in pooling.pooled.cells:
            for cell in row:
                cell.fill()
        pooling.pooled.title.set_fill(opacity=1)
        self.play(*(FadeIn(part) for part in pooling.base()), run_time=theme.NORMAL)
        tied = [(int(row), int(group)) for row, group in zip(*trace.tied.nonzero(), strict=True)]
        self.marks = FastGroup(*(self.mark(row, group) for row, group in tied))
        self.register("ties counted", range(len(tied) + 1))
        self.register("all windows", trace.tied.size)
        shown = [self.tally(done) for done in range(len(tied) + 1)]
        self.play(FadeIn(shown[0]), run_time=theme.QUICK)
        for place, (mark, sign) in enumerate(zip(self.marks, pooling.ties, strict=True)):
            pace = theme.NORMAL if place == 0 else 0.35 * theme.NORMAL
            self.play(Create(mark), FadeIn(sign), run_time=pace)
            self.remove(shown[place])
            self.add(shown[place + 1])
        self.say_what_it_costs()

    def mark(self, row: int, group: int) -> Mobject:
        """Return a frame for a window that ties, inside of its cells so that neighbours don't touch."""
        frame = self.pooling.detected.outline(group, theme.palette().undefined, row, width=theme.LINE)
        frame.stretch_to_fit_width(frame.width - _INSET).stretch_to_fit_height(frame.height - _INSET)
        return frame.set_fill(theme.palette().undefined, opacity=0.12)

    def tally(self, done: int) -> Glyphs:
        """Write how many windows have been found to tie."""
        found = reading(done, "ties counted", (done,))
        total = reading(self.trace.tied.size, "all windows")
        words = "{n} of {m} " + ("ties" if done == 1 else "tie")
        line = filled(words, theme.HEADLINE, theme.palette().undefined, weight=700, n=found, m=total)
        panel = self.pooling.panel
        line.scale(min(1.0, panel.width / line.width, 0.5 * panel.height / line.height))
        return line.move_to(panel.at(0.5, 0.68 if panel.height > 2 else 0.78))

    def say_what_it_costs(self) -> None:
        """Say, if so, that no gradient reaches these places anyway."""
        trace = self.trace
        if not trace.tied.any():
            return
        learns = [trace.grad_scores[row, slice(*trace.groups[group])].any() for row, group in np.argwhere(trace.tied)]
        said = "Harmless here: ReLU lets no gradient pass at any of them."
        if trace.tied.sum() == 1:
            said = "Harmless here: ReLU lets no gradient pass at it."
        if any(learns):
            said = "Where the tie is above zero, ReLU lets the gradient pass: who receives it is a choice."
        words = text(said, theme.LABEL, theme.palette().muted, width=0.9 * self.pooling.panel.width, align="center")
        panel = self.pooling.panel
        words.scale(min(1.0, 0.5 * panel.height / words.height))
        self.play(FadeIn(words.move_to(panel.at(0.5, 0.42 if panel.height > 2 else 0.22))), run_time=theme.NORMAL)

    def compare(self, place: tuple[int, int], conventions: Conventions) -> None:
        """Take one tied window, give it each convention's mask, and see which are subgradients."""
        for name, values in conventions.arrays.items():
            self.register(name, values)
        first, end = self.trace.groups[place[1]]
        source = self.pooling.detected.window(first, min(int(end - first), conventions.shown), row=place[0])
        come = moves.arrive(conventions.window, source)
        self.add(conventions.window)
        self.clear_stage(conventions.window)
        self.play(come, run_time=theme.NORMAL)
        self.play(FadeIn(conventions.window_name), run_time=theme.QUICK)
        for card in conventions.cards:
            background, words, mask, side = card
            self.play(FadeIn(background), FadeIn(words), run_time=theme.QUICK)
            self.play(moves.arrive(mask, conventions.window), run_time=theme.NORMAL)
            self.play(FadeIn(side[0]), run_time=theme.QUICK)
        if len(conventions.points):
            self.play(FadeIn(conventions.plane), run_time=theme.QUICK)
            self.play(Create(conventions.segment), run_time=theme.NORMAL)
        for way, card in enumerate(conventions.cards):
            points = [FadeIn(conventions.points[way], scale=1.5)] if len(conventions.points) else []
            self.play(*points, FadeIn(card[3][1]), run_time=theme.NORMAL)
