"""Step 15: where both inputs of a max are equal, the slope is undefined; what is done then, and the real way back."""

from typing import Any

import numpy as np
from manim import DOWN, LEFT, RIGHT, AnimationGroup, Create, FadeIn, FadeOut, GrowArrow, LaggedStart, Transform

from dnacnn.cases.examples import example_that_learns
from dnacnn.experiments.ties import descend_max, first_live_tie, first_tied, tie_milestones
from dnacnn.lecture.lecture_trace import LectureTrace
from scenes.backprop.figures.branches.kink import Kink
from scenes.backprop.figures.branches.sweep import Sweep
from scenes.backprop.figures.gradient.backward_pass import SLOPES, BackwardPass
from scenes.backprop.figures.gradient.fired_units import FiredUnits
from scenes.backprop.figures.gradient.kernel_gradients import KernelGradients
from scenes.backprop.figures.gradient.loss_column import LossColumn
from scenes.backprop.figures.gradient.mask import mask_legend, slopes_legend
from scenes.backprop.figures.gradient.masked_move import MaskedMove
from scenes.backprop.figures.gradient.page_layout import PageLayout
from scenes.backprop.figures.gradient.wide_matrix import WideMatrix
from scenes.backprop.figures.ties.conventions import Conventions
from scenes.backprop.figures.ties.crossing import Crossing
from scenes.kit.fast_group import FastGroup, Outline
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.motion import moves
from scenes.kit.telling.step import Step
from scenes.kit.things.pooling_tables import PoolingTables
from scenes.kit.type.text import Glyphs, label, math, mono, reading

_SHARES = theme.LARGE - 6  # size of the shares in the chain rule
_LEAST = theme.LABEL / theme.BODY  # to which what is beside the numbers may shrink
_INSET = 0.22  # of the frame around a window that ties
_STEPS = 6  # of the descent


class Ties(Step):
    """The kink and its slopes; a descent that crosses it; ties of the network and conventions; the real way back."""

    parts = ("grad_pooling",)
    takes_over = True

    def construct(self) -> None:
        """See which slopes a kink allows, cross it, find ties, compare the conventions, and go all the way back."""
        self.compute()
        self.lay_out()
        low, high = self.sweep.rates()
        with self.beat("all-slopes-between", low=low, high=high):
            self.mix_slopes()
            self.turn_needle()
        with self.beat("by-chance", pairs=self.pairs[-1].pairs, ties=self.pairs[-1].ties):
            self.clear_stage()
            self.cross_the_line()
            self.count_pairs()
        with self.beat("in-our-network", **ties_found(self.trace)):
            self.clear_stage(along=[self.locate("pooling")])
            self.count_ties()
        if self.tie is not None:
            self.tell_conventions(*self.tie)
        self.tell_the_way_back()

    def tell_the_way_back(self) -> None:
        """Go back through the real network, a layer a beat."""
        arrives = what_arrives(self.back)
        with self.beat("the-loss", **way_back(self.trace, self.back)):
            self.clear_stage(along=[self.locate("grad_output", "grad_units", "grad_pooled")])
            self.show_loss()
        with self.beat("through-the-mask", **arrives):
            self.pass_mask()
        with self.beat("through-relu", **arrives):
            self.pass_relu()
        with self.beat("down-to-the-kernels", **arrives):
            self.show_strand()
            self.fill_kernels()

    def compute(self) -> None:
        """Follow the branches, descend, draw random pairs, and look for a tie and a gradient in the network."""
        self.sweep = Sweep(self.lecture)
        milestones = tie_milestones(self.lecture.tie_pairs, self.lecture.seed)
        self.pairs = milestones[0], milestones[-1]
        self.back, self.prefix = self.trace, ""
        if not self.trace.learns and (found := example_that_learns(self.lecture)) is not None:
            self.prefix = "positive."
            self.back = self.trace_under("positive", worked=found.strand)
        self.tie = self.find_tie()
        self.register_all(self.sweep.arrays)
        self.register("ties counted", range(int(self.trace.tied.sum()) + 1))
        self.register("all windows", self.trace.tied.size)

    def find_tie(self) -> tuple[LectureTrace, str, tuple[int, int]] | None:
        """Return a trace with a tie that matters, its prefix, and where that is; else with one that does no harm."""
        found = first_live_tie(self.lecture)
        if found is not None:
            return self.trace_under("tie", worked=found.strand), "tie.", (found.row, found.group)
        place = first_tied(self.trace)
        return None if place is None else (self.trace, "", place)

    def lay_out(self) -> None:
        """Open on the last picture of step 14; lay out what follows."""
        self.kink = Kink(self.stage, self.sweep)
        self.crossing = Crossing(self.stage, descend_max(_STEPS, self.lecture.seed), self.pairs)
        self.pooling = PoolingTables(self.trace, self.stage)
        self.pooling.fill()
        self.page = BackwardPass(self.back, PageLayout.of(self.back, self.stage), self.prefix)
        for figure in (self.crossing, self.page):
            self.register_all(figure.arrays)
        self.open_on(*self.kink.parts())

    # The kink

    def mix_slopes(self) -> None:
        """Put shares of both slopes into the graph and into the chain rule, in place of what is undefined."""
        view, undefined, palette = self.kink.view, self.kink.undefined, theme.palette()
        shares = [math(f"m_{n + 1}", theme.BODY, color) for n, color in enumerate(palette.branches)]
        factors = [math(f"m_{n + 1}", _SHARES, color) for n, color in enumerate(palette.branches)]
        for n in range(2):
            view.graph.beside(n, "onto", shares[n])
            view.chain.below(factors[n], "outer", n)
        mixed = view.chain.below(math("g", _SHARES, palette.undefined), "whole")
        terms = self.relate_shares(mixed)
        signs = [*view.rates[0::2], *view.numbers[0::2], view.result, undefined]
        self.play(
            *(FadeOut(one) for one in signs),
            *(FadeIn(one) for one in (*shares, *factors, mixed, terms)),
            run_time=theme.NORMAL,
        )

    def relate_shares(self, mixed: Glyphs) -> FastGroup:
        """Write what shares add up to, beside the chain rule's numbers in two lines, or below them in one."""
        undefined = self.kink.undefined
        below = undefined.get_left()[0] < mixed.get_right()[0]
        size = theme.LABEL if below else theme.BODY
        terms = FastGroup(math("m_1 + m_2 = 1", size, notation=["1"]), math("m_1, m_2 >= 0", size, notation=["0"]))
        if below:
            terms.arrange(RIGHT, buff=theme.GAP)
        else:
            terms.arrange(DOWN, buff=0.12, aligned_edge=LEFT)
            terms.scale(min(1.0, max((self.kink.view.left.right - undefined.get_left()[0]) / terms.width, _LEAST)))
        return terms.set_fill(theme.palette().ink).move_to(undefined, aligned_edge=LEFT)

    def turn_needle(self) -> None:
        """Turn a line from the one slope to the other, and half back; its slopes fill an interval."""
        lines = self.kink.subgradients
        self.play(FadeIn(lines.ribs), FadeIn(lines.ends[0]), FadeIn(lines.needle), run_time=theme.QUICK)
        self.turn(0, lines.last, 2 * theme.SLOW)
        self.answer(FadeIn(lines.ends[1]), FadeIn(lines.range), run_time=theme.QUICK)
        self.turn(lines.last, lines.last // 2, theme.SLOW)

    def turn(self, first: int, last: int, run_time: float) -> None:
        """Turn the needle from one line to another."""
        lines = self.kink.subgradients
        moving = (lines.interval, lines.ribs, lines.needle)
        self.play(*(moves.run_through(one, lines.turn, first, last) for one in moving), run_time=run_time)

    # Crossing

    def cross_the_line(self) -> None:
        """Let a descent go step by step across the line, and write down the difference after each."""
        crossing = self.crossing
        self.play(FadeIn(crossing.plane), Create(crossing.diagonal), FadeIn(crossing.name), run_time=theme.NORMAL)
        self.play(
            *(FadeIn(part) for part in (crossing.heads, crossing.start, crossing.steps[0], crossing.words)),
            run_time=theme.NORMAL,
        )
        for place, (hop, line) in enumerate(zip(crossing.hops, crossing.steps[1:], strict=True)):
            pace = theme.NORMAL if place < 2 else 0.4 * theme.NORMAL
            self.play(GrowArrow(hop[0]), FadeIn(hop[1]), FadeIn(line, shift=0.1 * DOWN), run_time=pace)

    def count_pairs(self) -> None:
        """Say that no step has landed, and show what becomes of random pairs."""
        crossing = self.crossing
        self.answer(FadeIn(crossing.pair_heads), run_time=theme.QUICK)
        for line in crossing.pair_lines:
            self.play(FadeIn(line, shift=0.1 * DOWN), run_time=theme.NORMAL)

    # Ties in the network

    def count_ties(self) -> None:
        """Mark the windows that tie, and count them."""
        pooling = self.pooling
        self.play(*(FadeIn(part) for part in pooling.base()), run_time=theme.NORMAL)
        self.add(write_strand(self.trace, self.pooling.panel, 0.68))
        marks = [self.frame_window(pooling, row, group) for row, group in np.argwhere(self.trace.tied)]
        self.marks = FastGroup(*marks)
        tallies = [self.tally(done) for done in range(len(marks) + 1)]
        self.play(FadeIn(tallies[0]), run_time=theme.QUICK)
        for place, (mark, sign) in enumerate(zip(marks, pooling.ties, strict=True)):
            pace = theme.NORMAL if place == 0 else 0.35 * theme.NORMAL
            self.play(Create(mark), FadeIn(sign), run_time=pace)
            self.remove(tallies[place])
            self.add(tallies[place + 1])

    def frame_window(self, pooling: PoolingTables, row: int, group: int) -> Outline:
        """Return a frame for a window that ties, inside of its cells so that neighbours don't touch."""
        frame = pooling.detected.outline(group, theme.palette().undefined, row, width=theme.LINE)
        frame.stretch_to_fit_width(frame.width - _INSET).stretch_to_fit_height(frame.height - _INSET)
        return frame

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
        line.scale(min(1.0, panel.width / line.width, 0.3 * panel.height / line.height))
        return line.move_to(panel.at(0.5, 0.38))

    # The conventions

    def tell_conventions(self, trace: LectureTrace, prefix: str, place: tuple[int, int]) -> None:
        """Take one tied window, at which a gradient arrives if there is such a one, and compare the conventions."""
        self.conventions = Conventions(self.stage, trace, place, prefix)
        self.register_all(self.conventions.arrays)
        with self.beat("three-conventions", **what_ties(trace, place)):
            self.take_tied_window(trace, prefix, place)
            self.pause(1.5 * theme.HOLD)
            self.answer()
            self.apply_conventions()
            self.judge_conventions()

    def take_tied_window(self, trace: LectureTrace, prefix: str, place: tuple[int, int]) -> None:
        """Show the layer in which the window ties, and take it out; each convention has its card."""
        conventions, (row, group) = self.conventions, place
        pooling = self.pooling
        if prefix:
            self.clear_stage()
            pooling = PoolingTables(trace, self.stage, prefix=prefix)
            pooling.fill()
            strand = write_strand(trace, pooling.panel, 0.5)
            self.play(*(FadeIn(part) for part in (*pooling.base(), strand)), run_time=theme.NORMAL)
            self.play(Create(self.frame_window(pooling, row, group)), run_time=theme.QUICK)
        first, end = trace.groups[group]
        come = conventions.arrive(pooling.detected.cells[row][first:end])
        self.add(conventions.window)
        self.clear_stage(conventions.window)
        named = [FadeIn(part) for background, words, *_ in conventions.cards for part in (background, words)]
        self.play(come, FadeIn(conventions.name), *named, run_time=theme.NORMAL)

    def apply_conventions(self) -> None:
        """Give each place of the window what each convention gives it."""
        conventions = self.conventions
        for _, _, mask, (total, _) in conventions.cards:
            self.play(moves.arrive(mask, conventions.window), run_time=theme.NORMAL)
            self.play(FadeIn(total), run_time=theme.FLASH)

    def judge_conventions(self) -> None:
        """See which masks are subgradients, as points of a plane or a space if the window is small."""
        conventions = self.conventions
        if len(conventions.points):
            self.play(FadeIn(conventions.plane), Create(conventions.segment), run_time=theme.NORMAL)
        for place, (*_, (_, verdict)) in enumerate(conventions.cards):
            points = conventions.points[place : place + 1]
            shown = [motion for dot, name in points for motion in (FadeIn(dot, scale=1.5), FadeIn(name))]
            self.play(*shown, FadeIn(verdict), run_time=theme.QUICK)

    # The way back through the network

    def show_loss(self) -> None:
        """Compute the loss and its gradient, which the units that fired pass on to Ẍ."""
        page = self.page
        self.loss = LossColumn(self.back, page.panel.part(bottom=0.28, top=0.86 if page.place else 0.96), self.prefix)
        self.units = FiredUnits(page)
        self.register_all(self.units.arrays)
        parts = (page.upstream, *page.place, self.units.row)
        self.play(*(FadeIn(part) for part in parts), run_time=theme.QUICK)
        for line in self.loss:
            self.play(FadeIn(line, shift=0.1 * DOWN), run_time=theme.NORMAL)
        # In an upright picture the units stand right above these lines.
        arriving = [] if self.stage.upright else self.units.arriving(self.loss.gradient)
        passing = self.units.passing()
        self.ways = [*arriving, *passing]
        self.answer(*(GrowArrow(arrow) for arrow in arriving), run_time=theme.NORMAL)
        fills = [moves.fill(cell) for cell in page.upstream.flat]
        self.play(*(GrowArrow(arrow) for arrow in passing), *fills, run_time=theme.NORMAL)

    def pass_mask(self) -> None:
        """Let the mask send each number to the winner of its group."""
        page, loss = self.page, self.loss
        legend = self.place_legend(mask_legend(self.back, self.prefix))
        leaving = (loss.logits, loss.probs, loss.loss, loss.gradient, self.units.row, *self.ways)
        gone = [FadeOut(part) for part in leaving]
        self.play(*gone, self.locate("grad_pooling", "grad_detected"), run_time=theme.QUICK)
        self.play(*(FadeIn(part) for part in (page.funnels, page.mask, legend)), run_time=theme.NORMAL)
        self.play(FadeIn(page.detected), run_time=theme.QUICK)
        self.answer()
        self.pass_on(page.through_pooling(), run_time=1.5 * theme.SLOW)
        self.play(*(moves.fill(cell) for cell in page.detected.flat), run_time=theme.QUICK)

    def place_legend(self, legend: FastGroup) -> FastGroup:
        """Place a legend in the panel below the strand."""
        self.page.panel.part(top=0.62, bottom=0.2).fit(legend)
        return legend.align_to(self.loss, LEFT)

    def pass_relu(self) -> None:
        """Let all that has arrived rise, and pass ReLU's slopes, which are 1 there."""
        page = self.page
        name = f"{self.prefix}{SLOPES}"
        legend = self.place_legend(slopes_legend(self.back, page.arrays[name], name))
        self.clear_stage(page.detected, self.loss.strand, *page.place)
        self.play(page.detected.animate.shift(page.rise(2)), run_time=theme.NORMAL)
        self.play(*(FadeIn(part) for part in (page.slopes, legend, page.passed)), run_time=theme.NORMAL)
        self.answer()
        self.pass_on([page.through_relu()], run_time=1.2 * theme.SLOW)

    def pass_on(self, columns: list[list[MaskedMove]], run_time: float) -> None:
        """Let numbers move from level to level, a column after the other."""
        motions = [AnimationGroup(*(motion for move in column for motion in move.motion())) for column in columns]
        if motions:
            self.play(LaggedStart(*motions, lag_ratio=0.4), run_time=run_time)
        self.remove(*(move.finish() for column in columns for move in column))

    # The kernels

    def show_strand(self) -> None:
        """Show what has passed over the strand that it came from, and the hollow kernels where there is room."""
        page, stage = self.page, self.stage
        closed = page.closed()
        self.clear_stage(page.passed, along=[self.locate("grad_kernels")])
        self.play(Transform(page.passed, closed), run_time=theme.NORMAL)
        self.strand = page.strand(page.passed)
        beside = Region(self.strand.get_right()[0] + theme.WIDE_GAP, stage.right, stage.bottom, stage.top)
        below = Region(stage.left, stage.right, stage.bottom, self.strand.get_bottom()[1] - theme.GAP)
        self.kernels = KernelGradients(self.back, [beside, below, stage], self.prefix)
        self.play(FadeIn(self.strand), run_time=theme.QUICK)

    def fill_kernels(self) -> None:
        """Carry each number with its window to its kernel."""
        kernels, width = self.kernels, self.lecture.width
        apart = kernels.place == 2
        if not apart:
            self.play(*(FadeIn(part) for part in kernels.parts()), run_time=theme.NORMAL)
        frames = FastGroup()
        for row in range(len(kernels.kernels)):
            frames.add(*(self.strand.frame(c - self.page.first, width, theme.palette().detector(row))
                         for c in self.page.survivors(row)))  # fmt: skip
        if len(frames):
            self.play(LaggedStart(*(Create(frame) for frame in frames), lag_ratio=0.4), run_time=theme.NORMAL)
        if apart:
            self.clear_stage()
            self.play(*(FadeIn(part) for part in kernels.parts()), run_time=theme.NORMAL)
        for row, kernel in enumerate(kernels.kernels):
            self.fill_kernel(row, kernel, theme.SLOW if row == 0 else 0.6 * theme.SLOW, apart=apart)
            if row == 0:
                self.answer()

    def fill_kernel(self, row: int, kernel: WideMatrix, pace: float, *, apart: bool) -> None:
        """Let a kernel fill, its windows coming from the strand if that is still there."""
        windows = (
            []
            if apart
            else [
                self.strand.window(column - self.page.first, self.lecture.width).copy()
                for column in self.page.survivors(row)
            ]
        )
        come = [moves.travel(window, kernel.grid, fit=True) for window in windows]
        if come:
            self.play(*come, run_time=0.6 * pace)
            self.remove(*windows)
        self.play(*(moves.fill(cell) for cell in kernel.flat), run_time=0.4 * pace)


def write_strand(trace: LectureTrace, panel: Region, height: float) -> Glyphs:
    """Write a strand in a panel, at a share of its height."""
    strand = mono(trace.strand, theme.HEADLINE)
    strand.scale(min(1.0, panel.width / strand.width, 0.3 * panel.height / strand.height))
    return strand.move_to(panel.at(0.5, height))


def ties_found(trace: LectureTrace) -> dict[str, Any]:
    """Return what is said of a network's ties: what was found, how many are above 0, and whether a gradient arrives."""
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
        "harm": "some" if trace.grad_pooled[trace.tied].any() else "none",
    }


def what_ties(trace: LectureTrace, place: tuple[int, int]) -> dict[str, Any]:
    """Return what is said of the window whose tie is shown: its strand, its height, and whether a gradient arrives."""
    row, group = place
    return {
        "live": bool(trace.grad_pooled[place]),
        "strand": trace.strand,
        "motif": trace.lecture.motifs[row],
        "group": group + 1,
        "gradient": trace.grad_pooled[place],
    }


def way_back(worked: LectureTrace, back: LectureTrace) -> dict[str, Any]:
    """Return what is said of the units that pass the gradient on, and of strands for which none does."""
    units = int(np.count_nonzero(back.units))
    strand = "worked" if worked.strand == back.strand else "other"
    return {
        "units": units,
        "cells": int(np.count_nonzero(back.grad_pooled)),
        "which": strand if units else "none",
        "worked": worked.strand,
        "strand": back.strand,
        "positive": back.positive,
    }


def what_arrives(back: LectureTrace) -> dict[str, Any]:
    """Return what is said of the kernels' gradients: whether there are any, for all, and what a step does to motifs."""
    reached = back.grad_kernels.any(axis=(1, 2))
    return {
        "arrives": reached.any(),
        "every": reached.all(),
        "towards": "more" if back.positive else "less",
    }
