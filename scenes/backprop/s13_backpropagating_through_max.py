"""Step 13: the question how a derivative gets back through a max."""

from collections.abc import Callable

import numpy as np
from manim import (
    DOWN,
    RIGHT,
    UP,
    Create,
    FadeIn,
    FadeOut,
    GrowArrow,
    LaggedStart,
    Mobject,
    ReplacementTransform,
    Wiggle,
)

from scenes.backprop.figures.branches.blocked_gradient import Question
from scenes.backprop.figures.branches.branch_graph import SIDES, Fork, line_terms
from scenes.backprop.figures.branches.sweep import Sweep
from scenes.backprop.figures.branches.window_graph import Window
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.motion import moves
from scenes.kit.motion.writing import unwritten, write_part
from scenes.kit.telling.step import Step
from scenes.kit.things.graph import Node
from scenes.kit.things.pooling import Pooling
from scenes.kit.type.text import Glyphs, math, numeral
from scenes.kit.type.words import spoken

_LEAST = 0.85  # scale at which the graph beside the matrices is still legible


class TheQuestion(Step):
    """One max-pool window becomes a small graph; forwards it is easy, and the way back stops at the max."""

    hands_over = True

    def construct(self) -> None:
        """Take one window out of the network, give it a parameter, compute, and ask."""
        self.example = Sweep(self.lecture)
        for name, values in self.example.arrays.items():
            self.register(name, values)
        self.picture = Question(self.stage, self.example)
        sweep, place = self.example, self.example.home
        larger = sweep.carries(place)
        self.window = self.find_window()
        first, end = self.trace.groups[self.window[1]]
        self.count = int(end - first)
        with self.beat("one window", self.tell_of_the_window()):
            self.show_the_network()
            self.take_one_window()
        smallest = "a max of two. One parameter w" if self.count > 2 else "One parameter w"
        with self.beat(
            "one parameter",
            f"Now the smallest example{':' if self.count > 2 else '.'} {smallest} feeds both: "
            "x₁ and x₂ are real numbers that depend on w.",
        ):
            self.leave_the_network()
            self.feed_both()
        shown = [sweep.reading("x", place, number).shown for number in range(2)]
        with self.beat(
            "forwards",
            f"Forwards it is easy. At w = {sweep.reading('w', place).shown}, x₁ is {shown[0]} and x₂ is {shown[1]}; "
            f"the max lets {shown[larger]} through.",
        ):
            self.go_forwards()
        with self.beat(
            "backwards",
            "But training needs the way back: how does ẋ change when w does? The arrow comes to the max, and stops.",
        ):
            self.come_back()

    # Beats

    def tell_of_the_window(self) -> str:
        """Say what goes into the window's max, and what comes out."""
        if self.count == 1:
            return (
                "In our network, each max has a single number to choose from. Take one that has a choice: "
                "x₁ and x₂ go in, and the larger one comes out as ẋ."
            )
        look, comes = "Look at a single max of the pooling layer:", "comes out as ẋ"
        if self.count > 2:
            return f"{look} {spoken(self.count)} numbers go in, and the largest {comes}."
        if self.trace.tied[self.window]:
            return f"{look} numbers x₁ and x₂ go in, and their max {comes}; here they are equal."
        return f"{look} numbers x₁ and x₂ go in, and the larger one {comes}."

    def find_window(self) -> tuple[int, int]:
        """Return the row and the group of a window whose first column wins alone; else of one that is large."""
        trace = self.trace
        sizes = np.diff(trace.groups, axis=1)[:, 0]
        for row, group in np.ndindex(trace.tied.shape):
            if not trace.tied[row, group] and trace.winners[row, group] == trace.groups[group, 0] and sizes[group] > 1:
                return row, group
        alone = [(row, group) for row, group in np.argwhere(~trace.tied) if sizes[group] > 1]
        row, group = alone[0] if alone else (0, int(sizes.argmax()))
        return int(row), int(group)

    def show_the_network(self) -> None:
        """Show Ẋ and Ẍ as chapter 2 left them, and mark one window."""
        self.pooling = Pooling(self.trace, self.stage)
        pooling = self.pooling
        for row in pooling.pooled.cells:
            for cell in row:
                cell.fill()
        pooling.pooled.title.set_fill(opacity=1)
        self.play(*(FadeIn(part) for part in pooling.base()), run_time=theme.NORMAL)
        row, group = self.window
        tables = (pooling.detected, pooling.pooled) if self.count > 1 else ()
        self.marks = FastGroup(*(table.outline(group, theme.palette().winner, row) for table in tables))
        if tables:
            self.play(Create(self.marks), run_time=theme.NORMAL)

    def take_one_window(self) -> None:
        """Let the window's numbers leave their cells and become the nodes of a graph."""
        row, group = self.window
        first = int(self.trace.groups[group, 0])
        graph = self.compact = Window(max(2, self.count))
        panel = self.pooling.panel
        beside = min(panel.width / (graph.width + 0.4), panel.height / graph.height) >= _LEAST
        (panel if beside else self.stage).fit(graph)
        if not beside:
            # The numbers come from where their cells were.
            self.clear_stage(run_time=theme.NORMAL)
        ins = []
        if self.count > 1:
            ins = [
                self.taken_from("detected", (row, first + place), graph.beside, node)
                for place, node in zip(graph.places, graph.nodes, strict=True)
            ]
        out = [self.taken_from("pooled", (row, group), below, graph.result)] if self.count > 1 else []
        self.taken = [shown for shown, _ in (*ins, *out)]
        self.play(
            *(FadeIn(node) for node in graph.nodes),
            FadeIn(graph.more),
            *(moves.arrive(*pair) for pair in ins),
            run_time=theme.SLOW,
        )
        self.play(*(Create(way) for way in graph.ways), FadeIn(graph.gate), run_time=theme.NORMAL)
        self.play(Create(graph.out), FadeIn(graph.result), *(moves.arrive(*pair) for pair in out), run_time=theme.SLOW)

    def taken_from(
        self, array: str, index: tuple[int, int], put: Callable[[Node, Glyphs], Glyphs], node: Node
    ) -> tuple[Glyphs, Glyphs]:
        """Return a cell's number as it stands at a node, and as it stands in its cell."""
        table = self.pooling.detected if array == "detected" else self.pooling.pooled
        cell = table.cell(*index)
        color = cell.color_of if cell.value else theme.palette().ink
        shown = numeral(cell.value, array, index, size=theme.BODY, color=color, weight=600)
        return put(node, shown), cell.numeral

    def leave_the_network(self) -> None:
        """Let the matrices go; the small graph takes the stage, and its max is written out."""
        picture = self.picture
        self.clear_stage(*self.compact.pair(), run_time=theme.QUICK)
        pairs = zip(self.compact.pair(), tail_of(picture.fork), strict=True)
        self.play(*(ReplacementTransform(*pair) for pair in pairs), run_time=theme.SLOW)
        rule = unwritten(picture.rule)
        self.aside = (rule.get_x() - rule.part("rule").get_x()) * RIGHT
        self.add(rule.shift(self.aside))
        self.play(write_part(rule, "rule"), run_time=theme.NORMAL)

    def feed_both(self) -> None:
        """Bring w, its arrows, and the two lines."""
        fork = self.picture.fork
        self.play(FadeIn(fork.source), run_time=theme.QUICK)
        self.play(*(Create(branch.into) for branch in fork.branches), run_time=theme.NORMAL)
        self.play(
            LaggedStart(
                *(FadeIn(branch.formula, shift=-0.15 * branch.side) for branch in fork.branches), lag_ratio=0.5
            ),
            run_time=theme.SLOW,
        )
        self.settle(fork, self.picture.rule)

    def go_forwards(self) -> None:
        """Put in a number for w, compute along both ways, and let the larger result through."""
        picture, fork = self.picture, self.picture.fork
        w, *xs, value = picture.values
        self.play(FadeIn(w, shift=0.15 * UP), run_time=theme.NORMAL)
        for number, x in enumerate(xs):
            self.compute(number, w, x, theme.SLOW if number == 0 else theme.NORMAL)
        self.play(picture.rule.animate.shift(-self.aside), run_time=theme.QUICK)
        self.play(write_part(picture.rule, "put"), run_time=theme.NORMAL)
        larger = self.example.carries(self.example.home)
        traveller = xs[larger].copy()
        onto = fork.branches[larger].onto
        self.play(traveller.animate.move_to(onto.get_center() - 0.35 * SIDES[larger]), run_time=0.5 * theme.SLOW)
        self.play(FadeOut(traveller, target_position=fork.gate), run_time=0.3 * theme.SLOW)
        self.play(moves.arrive(value, fork.gate.label), write_part(picture.rule, "v"), run_time=theme.NORMAL)

    def compute(self, number: int, w: Glyphs, x: Glyphs, pace: float) -> None:
        """Compute one branch: w travels into its formula, and the result to its node."""
        working = self.working(number)
        if "w" not in working.labels:
            # A branch with slope 0 is the same whatever w is.
            self.play(FadeIn(working), run_time=pace)
            self.play(moves.arrive(x, working.part("result")), FadeOut(working), run_time=0.7 * pace)
            return
        inner = {id(glyph) for label in ("w", "result") for glyph in working.part(label)}
        rest = FastGroup(*(glyph for glyph in working if id(glyph) not in inner))
        traveller = w.copy()
        self.play(moves.travel(traveller, working.part("w")), FadeIn(rest), run_time=pace)
        self.remove(traveller)
        self.add(working.part("w"))
        self.play(FadeIn(working.part("result")), run_time=0.4 * pace)
        self.play(moves.arrive(x, working.part("result")), FadeOut(working), run_time=0.7 * pace)

    def working(self, number: int) -> Glyphs:
        """Write one branch's arithmetic, at its node."""
        sweep, branch = self.example, self.picture.fork.branches[number]
        w = sweep.reading("w", sweep.home)
        put = f"{{{{ {w.shown} : w }}}}"
        terms, readings = line_terms(self.lecture, number, put if w.value >= 0 else f"({put})")
        result = sweep.reading("x", sweep.home, number)
        line = math(
            f"{terms} = {{{{ {result.shown} : result }}}}",
            theme.BODY + 4,
            branch.color_of,
            readings=(w, *readings, result),
        )
        return line.next_to(branch.node, -branch.side, buff=0.16)

    def come_back(self) -> None:
        """Ask for the derivative, send an arrow back, and let it stop."""
        picture, fork = self.picture, self.picture.fork
        self.play(FadeOut(picture.rule), run_time=theme.QUICK)
        self.play(FadeIn(picture.asked, shift=0.2 * UP), run_time=theme.NORMAL)
        self.play(GrowArrow(picture.back), run_time=theme.SLOW)
        self.play(Wiggle(fork.gate, scale_value=1.08, rotation_angle=0), run_time=theme.NORMAL)
        steps = [Create(way) for way in picture.ways] + [FadeIn(mark) for mark in picture.marks]
        self.play(LaggedStart(*steps, lag_ratio=0.35), run_time=theme.SLOW)
        # What the next step opens on, as it builds it.
        self.settle(*Question(self.stage, self.example).everything())


def below(node: Node, piece: Glyphs) -> Glyphs:
    """Place a number below its node."""
    return piece.next_to(node.ring, DOWN, buff=0.12)


def tail_of(fork: Fork) -> list[Mobject]:
    """Return a graph's parts from the branches' nodes on."""
    arrows = [branch.onto for branch in fork.branches]
    return [*arrows, *(branch.node for branch in fork.branches), fork.gate, fork.out, fork.result]
