"""Step 15: where both inputs of a max are equal, the slope is undefined; how often that is, and what is done then."""

from typing import Any

import numpy as np
from manim import (
    DOWN,
    LEFT,
    RIGHT,
    Create,
    FadeIn,
    FadeOut,
    LaggedStart,
)

from dnacnn.experiments.ties import first_tied, tie_milestones
from dnacnn.lecture.lecture_trace import LectureTrace
from scenes.backprop.figures.branches.slider_view import SliderView
from scenes.backprop.figures.branches.sweep import Sweep
from scenes.backprop.figures.pooled_layer import pooled_layer
from scenes.backprop.figures.ties.conventions import Conventions
from scenes.backprop.figures.ties.random_pairs import RandomPairs
from scenes.backprop.figures.ties.subgradients import Subgradients
from scenes.kit.fast_group import FastGroup, Outline
from scenes.kit.look import theme
from scenes.kit.motion import moves
from scenes.kit.telling.step import Step
from scenes.kit.type.text import Glyphs, label, math, reading

_SIDES = 30  # size of the one-sided differences
_SHARES = theme.LARGE - 6  # size of the shares in the chain rule
_INSET = 0.22  # of the frame around a window that ties
_MANY = 100  # points that appear at once


class Ties(Step):
    """The kink and its slopes; ties of random numbers, and of the network; three conventions for them."""

    parts = ("grad_pooling",)
    takes_over = True

    def construct(self) -> None:
        """Go to the kink, look at chance, look at the network, and compare the conventions."""
        self.compute()
        self.lay_out()
        low, high = (self.sweep.reading(name, self.sweep.kink) for name in ("low", "high"))
        with self.beat("the-kink", left=low, right=high):
            self.go_to_kink()
            self.take_both_sides()
        with self.beat("all-slopes-between", low=low, high=high):
            self.mix_slopes()
            self.turn_needle()
        with self.beat("by-chance", pairs=self.milestones[-1].pairs, ties=self.milestones[-1].ties):
            self.clear_stage()
            self.draw_pairs()
        with self.beat("in-our-network", hold=2 * theme.HOLD, **ties_found(self.trace)):
            self.clear_stage()
            self.count_ties()
            self.say_what_it_costs()
        if self.tied is not None:
            with self.beat("three-conventions"):
                self.take_tied_window(*self.tied)
                self.apply_conventions()
                self.judge_conventions()

    def compute(self) -> None:
        """Follow the branches, draw random pairs, and look for ties in the network."""
        self.sweep = Sweep(self.lecture)
        self.milestones = tie_milestones(self.lecture.tie_pairs, self.lecture.seed)
        self.tied = first_tied(self.trace)
        self.register_all(self.sweep.arrays)
        self.register("ties counted", range(int(self.trace.tied.sum()) + 1))
        self.register("all windows", self.trace.tied.size)

    def lay_out(self) -> None:
        """Open on the last picture of step 14; lay out the experiment, the network and the conventions."""
        self.view = SliderView.after(self.stage, self.sweep)
        self.subgradients = Subgradients(self.view.plots)
        self.random_pairs = RandomPairs(self.stage, self.milestones)
        self.pooling = pooled_layer(self.trace, self.stage)
        self.register_all(self.random_pairs.arrays)
        if self.tied is not None:
            self.conventions = Conventions(self.stage, self.trace, self.tied)
            self.register_all(self.conventions.arrays)
        self.open_on(*self.view.parts())

    # The kink

    def go_to_kink(self) -> None:
        """Move the slider to where both branches are equal, and say what the sign for "undefined" is."""
        view, sweep = self.view, self.sweep
        self.play(*view.move(sweep.way(sweep.last, sweep.kink)), run_time=1.6 * theme.SLOW)
        sign = sweep.reading("derivative", sweep.kink)
        self.undefined = label("is-undefined", theme.LABEL, theme.palette().undefined, weight=600, sign=sign)
        self.undefined.move_to(view.key, aligned_edge=LEFT)
        self.play(FadeOut(view.key), FadeIn(self.undefined), run_time=theme.QUICK)

    def take_both_sides(self) -> None:
        """Put the differences to each side in place of the one across."""
        view = self.view
        left = self.one_sided("backward", "(dot(x)(w) - dot(x)(w - h)) / h")
        right = self.one_sided("forward", "(dot(x)(w + h) - dot(x)(w)) / h")
        sides = FastGroup(left, right).arrange(RIGHT, buff=0.55)
        sides.scale(min(1.0, (view.left.width - 0.1) / sides.width))
        sides.move_to(view.difference, aligned_edge=LEFT).align_to(view.graph, LEFT)
        self.play(FadeOut(view.difference), FadeOut(view.measured), run_time=theme.QUICK)
        for side, line in zip(sides, self.subgradients.sides, strict=True):
            self.play(FadeIn(side), Create(line), run_time=theme.NORMAL)

    def one_sided(self, array: str, rule: str) -> Glyphs:
        """Write the difference to one side, and what it is at the kink."""
        one = self.sweep.reading(array, self.sweep.kink, digits=3)
        line = math(f"{rule} = {{{{ {one.shown} : n }}}}", _SIDES, readings=[one])
        line.part("n").set_fill(theme.palette().gradient)
        return line

    def mix_slopes(self) -> None:
        """Put shares of both slopes into the graph and into the chain rule, in place of what is undefined."""
        view, palette = self.view, theme.palette()
        shares = [math(f"m_{n + 1}", theme.BODY, color) for n, color in enumerate(palette.branches)]
        factors = [math(f"m_{n + 1}", _SHARES, color) for n, color in enumerate(palette.branches)]
        for n in range(2):
            view.graph.beside(n, "onto", shares[n])
            view.chain.below(factors[n], "outer", n)
        mixed = view.chain.below(math("g", _SHARES, palette.undefined), "whole")
        terms = FastGroup(
            math("m_1 + m_2 = 1", theme.LABEL, notation=["1"]), math("m_1, m_2 >= 0", theme.LABEL, notation=["0"])
        )
        terms.arrange(DOWN, buff=0.12, aligned_edge=LEFT).set_fill(palette.muted)
        terms.move_to(self.undefined, aligned_edge=LEFT)
        signs = [*view.rates[0::2], *view.numbers[0::2], view.result, self.undefined]
        self.play(
            *(FadeOut(one) for one in signs),
            *(FadeIn(one) for one in (*shares, *factors, mixed, terms)),
            run_time=theme.NORMAL,
        )

    def turn_needle(self) -> None:
        """Turn a line from the one slope to the other, and half back; its slopes fill an interval."""
        lines = self.subgradients
        self.play(FadeIn(lines.ribs), FadeIn(lines.ends[0]), FadeIn(lines.needle), run_time=theme.QUICK)
        self.turn(0, lines.last, 1.6 * theme.SLOW)
        self.play(FadeIn(lines.ends[1]), FadeIn(lines.range), run_time=theme.QUICK)
        self.turn(lines.last, lines.last // 2, theme.SLOW)

    def turn(self, first: int, last: int, run_time: float) -> None:
        """Turn the needle from one line to another."""
        lines = self.subgradients
        moving = (lines.interval, lines.ribs, lines.needle)
        self.play(*(moves.run_through(one, lines.turn, first, last) for one in moving), run_time=run_time)

    # Chance

    def draw_pairs(self) -> None:
        """Draw pairs, more and more, and count the ties."""
        pairs = self.random_pairs
        self.play(FadeIn(pairs.plane), FadeIn(pairs.heads), run_time=theme.NORMAL)
        self.play(Create(pairs.diagonal), FadeIn(pairs.label), run_time=theme.NORMAL)
        for place, (batch, row) in enumerate(zip(pairs.batches, pairs.rows, strict=True)):
            slowly = len(batch) < _MANY
            points = LaggedStart(*(FadeIn(dot) for dot in batch), lag_ratio=0.5) if slowly else FadeIn(batch)
            pace = theme.NORMAL if place < 2 else 0.7 * theme.NORMAL
            self.play(*([points] if len(batch) else []), FadeIn(row, shift=0.1 * DOWN), run_time=pace)

    # The network

    def count_ties(self) -> None:
        """Mark the windows that tie, and count them."""
        pooling = self.pooling
        self.play(*(FadeIn(part) for part in pooling.base()), run_time=theme.NORMAL)
        self.marks = [self.frame_window(row, group) for row, group in np.argwhere(self.trace.tied)]
        tallies = [self.tally(done) for done in range(len(self.marks) + 1)]
        self.play(FadeIn(tallies[0]), run_time=theme.QUICK)
        for place, (mark, sign) in enumerate(zip(self.marks, pooling.ties, strict=True)):
            pace = theme.NORMAL if place == 0 else 0.35 * theme.NORMAL
            self.play(Create(mark), FadeIn(sign), run_time=pace)
            self.remove(tallies[place])
            self.add(tallies[place + 1])

    def frame_window(self, row: int, group: int) -> Outline:
        """Return a frame for a window that ties, inside of its cells so that neighbours don't touch."""
        frame = self.pooling.detected.outline(group, theme.palette().undefined, row, width=theme.LINE)
        frame.stretch_to_fit_width(frame.width - _INSET).stretch_to_fit_height(frame.height - _INSET)
        return frame.set_fill(theme.palette().undefined, opacity=0.12)

    def tally(self, done: int) -> Glyphs:
        """Write how many windows have been found to tie."""
        line = label(
            "tally",
            theme.HEADLINE,
            theme.palette().undefined,
            weight=700,
            found=reading(done, "ties counted", (done,)),
            maxima=reading(self.trace.tied.size, "all windows"),
        )
        panel = self.pooling.panel
        line.scale(min(1.0, panel.width / line.width, 0.5 * panel.height / line.height))
        return line.move_to(panel.at(0.5, 0.68 if panel.height > 2 else 0.78))

    def say_what_it_costs(self) -> None:
        """Say whether a gradient reaches the windows that tie, if any do."""
        trace, panel = self.trace, self.pooling.panel
        if not trace.tied.any():
            return
        learns = [trace.grad_scores[row, slice(*trace.groups[group])].any() for row, group in np.argwhere(trace.tied)]
        words = label(
            "cost",
            theme.LABEL,
            theme.palette().muted,
            width=0.9 * panel.width,
            align="center",
            learns="yes" if any(learns) else "no",
            ties=len(learns),
        )
        words.scale(min(1.0, 0.5 * panel.height / words.height))
        self.play(FadeIn(words.move_to(panel.at(0.5, 0.42 if panel.height > 2 else 0.22))), run_time=theme.NORMAL)

    # The conventions

    def take_tied_window(self, row: int, group: int) -> None:
        """Take one tied window out of the network."""
        conventions = self.conventions
        first, end = self.trace.groups[group]
        source = self.pooling.detected.window(first, min(int(end - first), conventions.shown), row=row)
        come = moves.arrive(conventions.window, source)
        self.add(conventions.window)
        self.clear_stage(conventions.window)
        self.play(come, run_time=theme.NORMAL)
        self.play(FadeIn(conventions.window_name), run_time=theme.QUICK)

    def apply_conventions(self) -> None:
        """Give the window each convention's mask."""
        conventions = self.conventions
        for background, words, mask, (total, _) in conventions.cards:
            self.play(FadeIn(background), FadeIn(words), run_time=theme.QUICK)
            self.play(moves.arrive(mask, conventions.window), run_time=theme.NORMAL)
            self.play(FadeIn(total), run_time=theme.QUICK)

    def judge_conventions(self) -> None:
        """See which masks are subgradients, as points of a plane or a space if the window is small."""
        conventions = self.conventions
        if len(conventions.points):
            self.play(FadeIn(conventions.plane), run_time=theme.QUICK)
            self.play(Create(conventions.segment), run_time=theme.NORMAL)
        for place, (*_, (_, verdict)) in enumerate(conventions.cards):
            points = [FadeIn(point, scale=1.5) for point in conventions.points[place : place + 1]]
            self.play(*points, FadeIn(verdict), run_time=theme.NORMAL)


def ties_found(trace: LectureTrace) -> dict[str, Any]:
    """Return what is said of a network's ties: what was found on which strand, and how many are above 0."""
    ties, above = int(trace.tied.sum()), int((trace.pooled[trace.tied] > 0).sum())
    if ties:
        found = "above-zero" if above else "at-zero"
    else:
        found = "no-tie" if np.diff(trace.groups).max() > 1 else "nothing-to-tie"
    return {
        "found": found,
        "strand": trace.strand,
        "maxima": trace.tied.size,
        "ties": ties,
        "above": above,
        "others": ties - above,
    }
