"""Step 13: the question how a derivative gets back through a max."""

import numpy as np
from manim import (
    RIGHT,
    UP,
    Create,
    FadeIn,
    FadeOut,
    GrowArrow,
    LaggedStart,
    ReplacementTransform,
    Wiggle,
)

from dnacnn.lecture.lecture_trace import LectureTrace
from scenes.backprop.figures.branches.blocked_gradient import BlockedGradient
from scenes.backprop.figures.branches.branch_graph import SIDES
from scenes.backprop.figures.branches.sweep import Sweep
from scenes.backprop.figures.branches.window_graph import WindowGraph
from scenes.backprop.figures.pooled_layer import pooled_layer
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.motion import moves
from scenes.kit.motion.writing import unwritten, write_part
from scenes.kit.telling.step import Step
from scenes.kit.type.text import Glyphs, numeral

_LEAST = 0.85  # scale at which the graph beside the matrices is still legible

Arrival = tuple[Glyphs, Glyphs]  # a number where it is to stand, and the same number in its cell


class TheQuestion(Step):
    """One max-pool window becomes a small graph; forwards it is easy, and the way back stops at the max."""

    hands_over = True

    def construct(self) -> None:
        """Take one window out of the network, give it a parameter, compute, and ask."""
        self.compute()
        self.lay_out()
        w, first, second = (one.shown for one in self.sweep.at_home())
        with self.beat("one-window", window=self.kind, count=self.count):
            self.show_network()
            self.take_one_window()
        with self.beat("one-parameter", window=self.kind):
            self.leave_network()
            self.feed_both()
        with self.beat("forwards", w=w, first=first, second=second, larger=(first, second)[self.larger]):
            self.put_in_w()
            self.let_larger_through()
        with self.beat("backwards"):
            self.ask()
            self.come_back()

    def compute(self) -> None:
        """Choose a window of the network, and follow the small example's branches."""
        self.window = choose_window(self.trace)
        self.kind = kind_of_window(self.trace, self.window)
        first, end = self.trace.groups[self.window[1]]
        self.count = int(end - first)
        self.sweep = Sweep(self.lecture)
        self.larger = self.sweep.larger(self.sweep.home)
        self.register_all(self.sweep.arrays)

    def lay_out(self) -> None:
        """Place the pooling layer, the window's graph beside it or alone, and the small example."""
        self.pooling = pooled_layer(self.trace, self.stage)
        graph, panel = WindowGraph(max(2, self.count)), self.pooling.panel
        self.beside = min(panel.width / (graph.width + 0.4), panel.height / graph.height) >= _LEAST
        (panel if self.beside else self.stage).fit(graph)
        self.window_graph = graph
        self.blocked = BlockedGradient(self.stage, self.sweep)

    # The network

    def show_network(self) -> None:
        """Show Ẋ and Ẍ as chapter 2 left them, and mark one window, if it has a choice."""
        self.play(*(FadeIn(part) for part in self.pooling.base()), run_time=theme.NORMAL)
        if self.count > 1:
            row, group = self.window
            tables = (self.pooling.detected, self.pooling.pooled)
            marks = FastGroup(*(table.outline(group, theme.palette().winner, row) for table in tables))
            self.play(Create(marks), run_time=theme.NORMAL)

    def take_one_window(self) -> None:
        """Let the window's numbers leave their cells and become the nodes of a graph."""
        graph = self.window_graph
        if not self.beside:
            # The numbers come from where their cells were.
            self.clear_stage(run_time=theme.NORMAL)
        inputs, results = self.arrivals() if self.count > 1 else ([], [])
        self.play(
            *(FadeIn(node) for node in graph.nodes),
            FadeIn(graph.more),
            *(moves.arrive(*pair) for pair in inputs),
            run_time=theme.SLOW,
        )
        self.play(*(Create(way) for way in graph.ways), FadeIn(graph.gate), run_time=theme.NORMAL)
        come = [moves.arrive(*pair) for pair in results]
        self.play(Create(graph.out), FadeIn(graph.result), *come, run_time=theme.SLOW)

    def arrivals(self) -> tuple[list[Arrival], list[Arrival]]:
        """Return the window's inputs and its result, each at its node and in its cell."""
        (row, group), graph = self.window, self.window_graph
        first = int(self.trace.groups[group, 0])
        places = [("detected", (row, first + place)) for place in graph.places] + [("pooled", (row, group))]
        found = []
        for (array, index), node in zip(places, [*graph.nodes, graph.result], strict=True):
            cell = (self.pooling.detected if array == "detected" else self.pooling.pooled).cell(*index)
            color = cell.color_of if cell.value else theme.palette().ink
            shown = numeral(cell.value, array, index, size=theme.BODY, color=color, weight=600)
            found.append((graph.label(node, shown), cell.numeral))
        return found[:-1], found[-1:]

    def leave_network(self) -> None:
        """Let the matrices go; the small graph takes the stage, and its max is written out."""
        pair = self.window_graph.pair()
        self.clear_stage(*pair, run_time=theme.QUICK)
        tails = zip(pair, self.blocked.graph.tail(), strict=True)
        self.play(*(ReplacementTransform(*parts) for parts in tails), run_time=theme.SLOW)
        rule = unwritten(self.blocked.rule)
        self.aside = (rule.get_x() - rule.part("rule").get_x()) * RIGHT
        self.add(rule.shift(self.aside))
        self.play(write_part(rule, "rule"), run_time=theme.NORMAL)

    # The small example

    def feed_both(self) -> None:
        """Bring w, its arrows, and the two lines."""
        graph = self.blocked.graph
        self.play(FadeIn(graph.source), run_time=theme.QUICK)
        self.play(*(Create(branch.into) for branch in graph.branches), run_time=theme.NORMAL)
        formulas = [FadeIn(branch.formula, shift=-0.15 * branch.side) for branch in graph.branches]
        self.play(LaggedStart(*formulas, lag_ratio=0.5), run_time=theme.SLOW)
        self.settle(graph, self.blocked.rule)

    def put_in_w(self) -> None:
        """Put in a number for w, and compute along both ways."""
        w, *xs, _ = self.blocked.values
        self.play(FadeIn(w, shift=0.15 * UP), run_time=theme.NORMAL)
        for number, x in enumerate(xs):
            self.compute_branch(number, w, x, theme.SLOW if number == 0 else theme.NORMAL)

    def compute_branch(self, number: int, w: Glyphs, x: Glyphs, pace: float) -> None:
        """Compute one branch: w travels into its formula, and the result to its node."""
        working = self.blocked.working(number)
        if "w" not in working.labels:
            # A branch with slope 0 is the same whatever w is.
            self.play(FadeIn(working), run_time=pace)
        else:
            inner = {id(glyph) for label in ("w", "result") for glyph in working.part(label)}
            rest = FastGroup(*(glyph for glyph in working if id(glyph) not in inner))
            traveller = w.copy()
            self.play(moves.travel(traveller, working.part("w")), FadeIn(rest), run_time=pace)
            self.remove(traveller)
            self.add(working.part("w"))
            self.play(FadeIn(working.part("result")), run_time=0.4 * pace)
        self.play(moves.arrive(x, working.part("result")), FadeOut(working), run_time=0.7 * pace)

    def let_larger_through(self) -> None:
        """Write the max with its numbers, and let the larger one go through it."""
        blocked, graph = self.blocked, self.blocked.graph
        _, *xs, value = blocked.values
        self.play(blocked.rule.animate.shift(-self.aside), run_time=theme.QUICK)
        self.play(write_part(blocked.rule, "put"), run_time=theme.NORMAL)
        traveller = xs[self.larger].copy()
        end = graph.branches[self.larger].onto.get_center() - 0.35 * SIDES[self.larger]
        self.play(traveller.animate.move_to(end), run_time=0.5 * theme.SLOW)
        self.play(FadeOut(traveller, target_position=graph.gate), run_time=0.3 * theme.SLOW)
        self.play(moves.arrive(value, graph.gate.label), write_part(blocked.rule, "v"), run_time=theme.NORMAL)

    def ask(self) -> None:
        """Ask for the derivative in place of the max's formula."""
        self.play(FadeOut(self.blocked.rule), run_time=theme.QUICK)
        self.play(FadeIn(self.blocked.asked, shift=0.2 * UP), run_time=theme.NORMAL)

    def come_back(self) -> None:
        """Send an arrow back, and let it stop at the max."""
        blocked = self.blocked
        self.play(GrowArrow(blocked.back), run_time=theme.SLOW)
        self.play(Wiggle(blocked.graph.gate, scale_value=1.08, rotation_angle=0), run_time=theme.NORMAL)
        steps = [Create(way) for way in blocked.ways] + [FadeIn(mark) for mark in blocked.marks]
        self.play(LaggedStart(*steps, lag_ratio=0.35), run_time=theme.SLOW)
        # What the next step opens on, as it builds it.
        self.settle(*BlockedGradient(self.stage, self.sweep).parts())


def choose_window(trace: LectureTrace) -> tuple[int, int]:
    """Return the row and the group of a window whose first column wins alone; else of one that is large."""
    sizes = np.diff(trace.groups, axis=1)[:, 0]
    won = [(row, group) for row, group in np.argwhere(~trace.tied) if sizes[group] > 1]
    by_first = [(row, group) for row, group in won if trace.winners[row, group] == trace.groups[group, 0]]
    row, group = (*by_first, *won, (0, sizes.argmax()))[0]
    return int(row), int(group)


def kind_of_window(trace: LectureTrace, window: tuple[int, int]) -> str:
    """Return "single", "several", "tied" or "pair", by how many numbers a window has and whether they tie."""
    first, end = trace.groups[window[1]]
    if end - first != 2:
        return "single" if end - first == 1 else "several"
    return "tied" if trace.tied[window] else "pair"
