"""Step 13: the question how a derivative gets back through a max."""

from manim import (
    RIGHT,
    UP,
    Create,
    FadeIn,
    FadeOut,
    GrowArrow,
    LaggedStart,
    Mobject,
    ReplacementTransform,
    VGroup,
    Wiggle,
)

from scenes.kit import motion, theme
from scenes.kit.fork import SIDES, Fork, line_terms
from scenes.kit.graph import Node
from scenes.kit.pooling import Pooling
from scenes.kit.question import Question
from scenes.kit.step import Step
from scenes.kit.sweep import Sweep
from scenes.kit.type import Type, figure, math
from scenes.kit.writing import unwritten, write_part

_COMPACT = (5.6, 2.2)  # the graph beside the matrices, between the nodes' middles
_RADIUS = 0.45


class TheQuestion(Step):
    """One max-pool window becomes a small graph; forwards it is easy, and the way back stops at the max."""

    number = 13
    title = "Backpropagating through max"
    hands_over = True

    def construct(self) -> None:
        """Take one window out of the network, give it a parameter, compute, and ask."""
        self.example = Sweep(self.lecture)
        for name, values in self.example.known.items():
            self.know(name, values)
        self.picture = Question(self.stage, self.example)
        sweep, place = self.example, self.example.home
        larger = sweep.carries(place)
        with self.beat(
            "one window",
            "Look at a single max of the pooling layer: numbers x₁ and x₂ go in, and the larger one comes out as ẋ.",
        ):
            self.show_the_network()
            self.take_one_window()
        with self.beat(
            "one parameter",
            "Now the smallest example. One parameter w feeds both: x₁ and x₂ are real numbers that depend on w.",
        ):
            self.leave_the_network()
            self.feed_both()
        shown = [sweep.fact("x", place, number).shown for number in range(2)]
        with self.beat(
            "forwards",
            f"Forwards it is easy. At w = {sweep.fact('w', place).shown}, x₁ is {shown[0]} and x₂ is {shown[1]}; "
            f"the max lets {shown[larger]} through.",
        ):
            self.go_forwards()
        with self.beat(
            "backwards",
            "But training needs the way back: how does ẋ change when w does? The arrow comes to the max, and stops.",
        ):
            self.come_back()

    # Beats

    def show_the_network(self) -> None:
        """Show Ẋ and Ẍ as chapter 2 left them, and mark one window."""
        self.pooling = Pooling(self.trace, self.stage)
        pooling = self.pooling
        for row in pooling.pooled.cells:
            for cell in row:
                cell.fill()
        pooling.pooled.title.set_fill(opacity=1)
        self.play(*(FadeIn(part) for part in pooling.base()), run_time=theme.NORMAL)
        self.window = self.find_window()
        row, group = self.window
        marks = [table.outline(group, theme.palette().winner, row) for table in (pooling.detected, pooling.pooled)]
        self.marks = VGroup(*marks)
        self.play(Create(self.marks), run_time=theme.NORMAL)

    def find_window(self) -> tuple[int, int]:
        """Return the row and the group of a window whose first column wins alone; any if there is none."""
        trace = self.trace
        for row, group in ((r, g) for r in range(trace.tied.shape[0]) for g in range(trace.tied.shape[1])):
            first, end = trace.groups[group]
            if not trace.tied[row, group] and trace.winners[row, group] == first and end - first > 1:
                return row, group
        return self.pooling.example

    def take_one_window(self) -> None:
        """Let the window's numbers leave their cells and become the nodes of a graph."""
        row, group = self.window
        first, end = self.trace.groups[group]
        fork = self.compact = Fork(self.lecture, size=_COMPACT, radius=_RADIUS, type_size=theme.BODY)
        nodes = [branch.node for branch in fork.branches[: end - first]]
        self.small = tail_of(fork)
        self.pooling.panel.fit(*self.small)
        ins = [self.taken_from("detected", row, first + place, node) for place, node in enumerate(nodes)]
        out = self.taken_from("pooled", row, group, fork.result)
        self.taken = [*(shown for shown, _ in ins), out[0]]
        self.play(
            *(FadeIn(branch.node) for branch in fork.branches),
            *(motion.arrive(*pair) for pair in ins),
            run_time=theme.SLOW,
        )
        self.play(*(Create(branch.onto) for branch in fork.branches), FadeIn(fork.gate), run_time=theme.NORMAL)
        self.play(Create(fork.out), FadeIn(fork.result), motion.arrive(*out), run_time=theme.SLOW)

    def taken_from(self, array: str, row: int, column: int, node: Node) -> tuple[Type, Type]:
        """Return a cell's number as it stands at a node, and as it stands in its cell."""
        table = self.pooling.detected if array == "detected" else self.pooling.pooled
        cell = table.cell(row, column)
        size, color = theme.BODY, cell.color_of if cell.value else theme.palette().ink
        shown = figure(cell.value, array, (row, column), size=size, color=color, weight=600)
        return self.compact.value_of(node, shown), cell.figure

    def leave_the_network(self) -> None:
        """Let the matrices go; the small graph takes the stage, and its max is written out."""
        picture = self.picture
        leaving = [*self.pooling.base(), self.marks, *self.taken]
        self.play(*(FadeOut(part) for part in leaving), run_time=theme.QUICK)
        pairs = zip(self.small, tail_of(picture.fork), strict=True)
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
        self.play(motion.arrive(value, fork.gate.label), write_part(picture.rule, "v"), run_time=theme.NORMAL)

    def compute(self, number: int, w: Type, x: Type, pace: float) -> None:
        """Compute one branch: w travels into its formula, and the result to its node."""
        working = self.working(number)
        inner = {id(glyph) for label in ("w", "result") for glyph in working.part(label)}
        rest = VGroup(*(glyph for glyph in working if id(glyph) not in inner))
        traveller = w.copy()
        self.play(motion.travel(traveller, working.part("w")), FadeIn(rest), run_time=pace)
        self.remove(traveller)
        self.add(working.part("w"))
        self.play(FadeIn(working.part("result")), run_time=0.4 * pace)
        self.play(motion.arrive(x, working.part("result")), FadeOut(working), run_time=0.7 * pace)

    def working(self, number: int) -> Type:
        """Write one branch's arithmetic, at its node."""
        sweep, branch = self.example, self.picture.fork.branches[number]
        w = sweep.fact("w", sweep.home)
        put = f"{{{{ {w.shown} : w }}}}"
        terms, facts = line_terms(self.lecture, number, put if w.value >= 0 else f"({put})")
        result = sweep.fact("x", sweep.home, number)
        line = math(
            f"{terms} = {{{{ {result.shown} : result }}}}", theme.BODY + 4, branch.color_of, facts=(w, *facts, result)
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


def tail_of(fork: Fork) -> list[Mobject]:
    """Return a graph's parts from the branches' nodes on."""
    arrows = [branch.onto for branch in fork.branches]
    return [*arrows, *(branch.node for branch in fork.branches), fork.gate, fork.out, fork.result]
