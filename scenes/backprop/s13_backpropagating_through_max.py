"""Step 13: the question how a derivative gets back through a max."""

from manim import RIGHT, UP, Create, FadeIn, FadeOut, GrowArrow, LaggedStart, Wiggle

from scenes.backprop.figures.branches.blocked_gradient import BlockedGradient
from scenes.backprop.figures.branches.branch_graph import SIDES
from scenes.backprop.figures.branches.layer_bands import LayerBands
from scenes.backprop.figures.branches.sweep import Sweep
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.motion import moves
from scenes.kit.motion.writing import unwritten, write_part
from scenes.kit.telling.step import Step
from scenes.kit.type.text import Glyphs


class TheQuestion(Step):
    """A max of two numbers, which one parameter feeds: forwards it is easy, and the way back stops at the max."""

    parts = ("grad_pooling",)
    hands_over = True

    def construct(self) -> None:
        """Show a max between two layers, give it a parameter, compute, and ask."""
        self.sweep = Sweep(self.lecture)
        self.register_all(self.sweep.arrays)
        self.blocked = BlockedGradient(self.stage, self.sweep)
        self.bands = LayerBands(self.blocked.graph)
        w, first, second = (one.shown for one in self.sweep.at_home())
        with self.beat("one-max"):
            self.show_layer()
            self.show_next_layer()
        with self.beat("one-parameter"):
            self.feed_both()
        with self.beat("forwards", w=w, larger=(first, second)[self.sweep.larger(self.sweep.home)]):
            self.put_in_w()
            self.let_larger_through()
        with self.beat("backwards"):
            self.ask()
            self.come_back()

    def show_layer(self) -> None:
        """Show the two numbers of one layer."""
        nodes = [branch.node for branch in self.blocked.graph.branches]
        self.play(FadeIn(self.bands.first), run_time=theme.QUICK)
        self.play(LaggedStart(*(FadeIn(node) for node in nodes), lag_ratio=0.5), run_time=theme.SLOW)

    def show_next_layer(self) -> None:
        """Let both go through the max into the next layer, and write the max out."""
        graph, rule = self.blocked.graph, unwritten(self.blocked.rule)
        self.play(FadeIn(self.bands.next), run_time=theme.QUICK)
        ways = [Create(branch.onto) for branch in graph.branches]
        self.play(*ways, FadeIn(graph.gate), run_time=theme.NORMAL)
        self.play(Create(graph.out), FadeIn(graph.result), run_time=theme.NORMAL)
        self.aside = (rule.get_x() - rule.part("rule").get_x()) * RIGHT
        self.add(rule.shift(self.aside))
        self.play(write_part(rule, "rule"), run_time=theme.NORMAL)

    def feed_both(self) -> None:
        """Bring w, its arrows, and the two lines."""
        graph = self.blocked.graph
        self.play(FadeIn(graph.source), run_time=theme.QUICK)
        self.play(*(Create(branch.into) for branch in graph.branches), run_time=theme.NORMAL)
        formulas = [FadeIn(branch.formula, shift=-0.15 * branch.side) for branch in graph.branches]
        self.play(LaggedStart(*formulas, lag_ratio=0.5), run_time=theme.SLOW)
        self.settle(self.bands, graph, self.blocked.rule)

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
        larger = self.sweep.larger(self.sweep.home)
        self.play(blocked.rule.animate.shift(-self.aside), run_time=theme.QUICK)
        self.play(write_part(blocked.rule, "put"), run_time=theme.NORMAL)
        traveller = xs[larger].copy()
        end = graph.branches[larger].onto.get_center() - 0.35 * SIDES[larger]
        self.play(traveller.animate.move_to(end), run_time=0.5 * theme.SLOW)
        self.play(FadeOut(traveller, target_position=graph.gate), run_time=0.3 * theme.SLOW)
        come = moves.arrive(value, graph.gate.label)
        self.answer(come, write_part(blocked.rule, "v"), run_time=theme.NORMAL)

    def ask(self) -> None:
        """Ask for the derivative in place of the max's formula."""
        self.play(FadeOut(self.blocked.rule), FadeOut(self.bands), run_time=theme.QUICK)
        self.play(FadeIn(self.blocked.asked, shift=0.2 * UP), run_time=theme.NORMAL)

    def come_back(self) -> None:
        """Send an arrow back, and let it stop at the max."""
        blocked = self.blocked
        self.play(GrowArrow(blocked.back), run_time=theme.SLOW)
        self.answer(Wiggle(blocked.graph.gate, scale_value=1.08, rotation_angle=0), run_time=theme.NORMAL)
        steps = [Create(way) for way in blocked.ways] + [FadeIn(mark) for mark in blocked.marks]
        self.play(LaggedStart(*steps, lag_ratio=0.35), run_time=theme.SLOW)
        # What the next step opens on, as it builds it.
        self.settle(*BlockedGradient(self.stage, self.sweep).parts())
