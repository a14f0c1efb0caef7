"""Step 14: the chain rule sends the derivative along the larger branch."""

import numpy as np
from manim import (
    DOWN,
    LEFT,
    UP,
    AnimationGroup,
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
from scenes.backprop.figures.branches.piecewise import (
    highlight_row,
    max_cases,
    max_of_two,
    max_slope,
    relu,
    relu_slope,
    substitute,
)
from scenes.backprop.figures.branches.slider_view import SliderView
from scenes.backprop.figures.branches.sweep import Sweep
from scenes.backprop.figures.gradient.backward_pass import BackwardPass
from scenes.backprop.figures.gradient.kernels import Kernels
from scenes.backprop.figures.gradient.mask import first_window, mask_legend, zero_legend
from scenes.backprop.figures.gradient.masked_move import MaskedMove
from scenes.backprop.figures.gradient.page_layout import PageLayout
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.motion import moves
from scenes.kit.motion.writing import unwritten, write
from scenes.kit.telling.step import Step
from scenes.kit.type.text import label, math, reading

_CHAIN = 52  # size of the formula while it has the stage's width
_FACTOR = 40
_CASES = 42
_RULES = theme.LARGE - 4
_SLOWLY = 2  # pictures after the first for which there is time


class ChainRule(Step):
    """A sum over two paths, of which a max leaves one; the same in the real network; and along a slider."""

    parts = ("grad_pooling",)
    takes_over = True
    hands_over = True

    def construct(self) -> None:
        """Tell the small example, the network, and the slider."""
        self.compute()
        self.lay_out()
        with self.beat("sum-over-paths"):
            self.make_room_for_the_formula()
            self.write_the_chain_rule()
        with self.beat("the-larger-decides"):
            self.move_aside()
            self.write_cases()
            self.choose_case()
            self.put_in_numbers()
        with self.beat("through-the-mask"):
            self.clear_stage()
            self.show_mask()
            self.show_first_window()
            self.pass_mask()
        with self.beat("relu-is-a-max", passes=self.passes, arriving=self.arriving, passing=self.passing):
            self.show_scores()
            self.turn_max_into_relu()
            self.pass_relu()
            self.count_passing()
        with self.beat(
            "down-to-the-kernels", columns=self.columns, first=self.busiest.first + 1, last=self.busiest.end
        ):
            self.show_strand()
            self.write_sum()
            self.fill_kernels()
        with self.beat("along-the-slider", agrees="everywhere" if self.agrees else "off-the-kink"):
            self.show_curves()
            self.move_slider()

    def compute(self) -> None:
        """Follow the branches along the slider, and count what passes the ReLU."""
        self.sweep = Sweep(self.lecture)
        at = self.sweep.at
        near = np.isclose(at.central, at.derivative, atol=1e-6 * np.ptp(self.lecture.slopes))
        self.agrees = bool(near[~at.tied].all())
        reached = self.trace.grad_scores != 0
        self.arriving, self.passing = int(np.count_nonzero(self.trace.grad_detected)), int(reached.sum())
        self.passes = which_pass(self.arriving, self.passing)
        self.detector = int(np.argmax(reached.sum(axis=1)))  # that most numbers reach

    def lay_out(self) -> None:
        """Open on the question of step 13; lay out the slider's picture and the network's gradients."""
        self.blocked = BlockedGradient(self.stage, self.sweep)
        self.view = SliderView(self.stage, self.sweep)
        self.pages = BackwardPass.pages(self.trace, PageLayout.of(self.trace, self.stage))
        self.page = self.pages[0]
        self.busiest = max(self.pages, key=lambda page: len(page.survivors(self.detector)))
        left = "some" if self.page.place else "all"
        self.columns = left if self.trace.grad_scores.any() else "nothing-left"
        self.register_all(self.sweep.arrays)
        self.register_all(self.page.arrays)
        self.open_on(*self.blocked.parts())

    # The small example

    def make_room_for_the_formula(self) -> None:
        """Move what is asked to where the formula begins."""
        asked = self.blocked.asked
        self.chain = ChainFormula(self.sweep, _CHAIN).move_to(asked)
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
        values = list(zip(blocked.values, view.values, strict=True))
        for back in view.backs[1:]:
            back.set_opacity(1)
        self.play(FadeOut(self.labels), run_time=theme.QUICK)
        self.play(
            *(ReplacementTransform(*pair) for pair in pairs),
            *(FadeOut(old, target_position=new) for old, new in values),
            *(FadeIn(new, target_position=old) for old, new in values),
            run_time=theme.SLOW,
        )

    def write_cases(self) -> None:
        """Write the max and its slopes as cases."""
        self.cases = [max_cases(_CASES), max_slope(0, _CASES), max_slope(1, _CASES)]
        room = self.view.room if self.stage.upright else self.view.room.part(left=0.08)
        room.fit(FastGroup(*self.cases).arrange(DOWN, buff=0.42, aligned_edge=LEFT))
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

    # The network: where not all columns fit into one picture, page by page

    def show_mask(self) -> None:
        """Show the gradient at Ẍ and, below, which place of each window won."""
        page = self.page
        self.play(FadeIn(page.upstream), run_time=theme.NORMAL)
        self.legend = mask_legend(self.trace)
        page.panel.part(left=0.06, top=0.5).fit(self.legend)
        self.play(FadeIn(page.funnels), FadeIn(page.mask), FadeIn(self.legend), run_time=theme.NORMAL)
        self.play(FadeIn(page.detected), *(FadeIn(place) for place in page.place), run_time=theme.QUICK)

    def show_first_window(self) -> None:
        """Let the first number pass with its arithmetic, then the rest of its column, then the other columns."""
        page, rows = self.page, range(len(self.trace.grad_pooled))
        self.products = first_window(self.trace)
        page.panel.part(bottom=0.52, top=0.88 if page.place else 0.98).fit(self.products)
        self.play(FadeIn(self.products.align_to(self.legend, LEFT)), run_time=theme.NORMAL)
        self.pass_on(page.through_mask(0, rows[:1]), run_time=1.6 * theme.SLOW)
        self.pass_on(page.through_mask(0, rows[1:]), run_time=theme.SLOW)

    def pass_mask(self) -> None:
        """Let the other columns pass the mask."""
        page, rows = self.page, range(len(self.trace.grad_pooled))
        others = range(1, len(page.groups))
        self.pass_on(*(page.through_mask(group, rows) for group in others), run_time=1.2 * theme.SLOW)
        leaving = [self.products]  # which is about the first window
        for page in self.pages[1:]:
            old = self.page
            self.turn_to(page, [*old.above(), old.detected, *leaving], [*page.above(), page.detected])
            self.pass_on(*(page.through_mask(group, rows) for group in range(len(page.groups))), run_time=self.pace())
            leaving = []

    def show_scores(self) -> None:
        """Let what has arrived rise to the top, and show below it what went into the ReLU."""
        page = self.page = self.pages[0]
        detected = page.detected
        if len(self.pages) == 1:
            self.clear_stage(detected)
            self.play(detected.animate.shift(page.rise(2)), FadeIn(page.scores), run_time=theme.NORMAL)
            return
        for one in self.pages:
            one.detected.shift(one.rise(2))
        self.clear_stage()
        self.play(*(FadeIn(part) for part in (detected, page.scores, *page.place)), run_time=theme.NORMAL)

    def turn_max_into_relu(self) -> None:
        """Turn the max and its slope into ReLU and its slope, and show the slope where the scores stood."""
        page = self.page
        before, after = [max_of_two(_RULES), max_slope(0, _RULES)], [relu(_RULES), relu_slope(_RULES)]
        old, self.rules = FastGroup(*before), FastGroup(*after)
        for pair in (old, self.rules):
            pair.arrange(DOWN, buff=0.45, aligned_edge=LEFT)
            page.panel.part(left=0.06, bottom=0.42, top=0.88 if page.place else 1.0).fit(pair)
        self.rules.align_to(old, LEFT)
        self.play(FadeIn(old), run_time=theme.QUICK)
        self.play(*(substitute(*pair) for pair in zip(before, after, strict=True)), run_time=theme.SLOW)
        self.remove(*old.get_family(), *self.rules.get_family())
        self.add(self.rules)
        for legend in zero_legend(self.trace):
            legend.next_to(self.rules, DOWN, buff=0.4).align_to(self.rules, LEFT)
            self.play(FadeIn(legend), run_time=theme.QUICK)
        self.play(FadeOut(page.scores), FadeIn(page.slopes), run_time=theme.NORMAL)

    def pass_relu(self) -> None:
        """Let all that has arrived go on; where ReLU's slope is 0 it ends."""
        self.play(FadeIn(self.page.passed), run_time=theme.QUICK)
        self.pass_on(self.page.through_relu(), run_time=1.6 * theme.SLOW)
        for page in self.pages[1:]:
            old = self.page
            self.turn_to(page, [old.detected, old.slopes, old.passed], [page.detected, page.slopes, page.passed])
            self.pass_on(page.through_relu(), run_time=self.pace())

    def count_passing(self) -> None:
        """Write how many numbers arrive at the ReLU, and how many pass."""
        arriving, passing = reading(self.arriving, "arriving"), reading(self.passing, "passing")
        count = label("passing", theme.LARGE, arriving=arriving, passing=passing)
        self.page.panel.part(top=0.28, bottom=0.04).fit(count)
        self.play(FadeIn(count.align_to(self.rules, LEFT), shift=0.15 * UP), run_time=theme.NORMAL)

    def pass_on(self, *columns: list[MaskedMove], run_time: float) -> None:
        """Let numbers move from level to level, a column after the other."""
        filled = [column for column in columns if column]
        if not filled:
            return
        motions = [AnimationGroup(*(motion for move in column for motion in move.motion())) for column in filled]
        self.play(LaggedStart(*motions, lag_ratio=0.4), run_time=run_time)
        self.remove(*(move.finish() for column in filled for move in column))

    def turn_to(self, page: BackwardPass, leaving: list[Mobject], coming: list[Mobject]) -> None:
        """Go on to other columns."""
        self.play(*(FadeOut(part) for part in (*leaving, *self.page.place)), run_time=theme.QUICK)
        self.play(*(FadeIn(part) for part in (*coming, *page.place)), run_time=theme.QUICK)
        self.page = page

    def pace(self) -> float:
        """Return how long each page after the first may take: many go faster."""
        return theme.SLOW * min(1.0, _SLOWLY / max(1, len(self.pages) - 1))

    # The kernels

    def show_strand(self) -> None:
        """Show what has passed over the strand that it came from, and if there is room, the hollow kernels."""
        page, last = self.busiest, self.page
        self.page = page
        closed = page.closed()
        if page is last:
            self.clear_stage(page.passed)
            self.play(Transform(page.passed, closed), run_time=1.2 * theme.NORMAL)
        else:
            self.clear_stage()
            self.play(FadeIn(page.passed.become(closed)), run_time=1.2 * theme.NORMAL)
        self.strand = page.strand(page.passed)
        self.kernels = Kernels(self.trace, self.stage, self.strand, self.detector, page.survivors(self.detector))
        hollow = self.kernels.gallery.parts() if self.kernels.together else []
        self.play(*(FadeIn(part) for part in (self.strand, *hollow)), run_time=theme.NORMAL)

    def write_sum(self) -> None:
        """Write out one kernel's sum, each term from where it stands."""
        page, width, total = self.page, self.lecture.width, self.kernels.sum
        for place, term in enumerate(total.terms):
            pace = 1.5 * theme.NORMAL if place == 0 else theme.NORMAL
            column = term.column - page.first
            frame = self.strand.frame(column, width, theme.palette().detector(self.detector))
            source = page.passed.cell(self.detector, column).numeral
            self.play(Create(frame), moves.arrive(term.factor, source), FadeIn(term.signs), run_time=pace)
            self.play(moves.arrive(term.window, self.strand.window(column, width)), run_time=pace)
        if total.terms:
            self.play(FadeIn(total.equals), FadeIn(total.total), run_time=theme.QUICK)
            self.play(*(moves.fill(cell) for row in total.total.cells for cell in row), run_time=theme.NORMAL)
        if not self.kernels.together:
            self.clear_stage(total.total)
            self.play(*(FadeIn(part) for part in self.kernels.gallery.parts()), run_time=theme.NORMAL)

    def fill_kernels(self) -> None:
        """Carry the sum to its kernel, and let the other kernels fill."""
        kernels, total = self.kernels.gallery.kernels, self.kernels.sum
        first = kernels[self.detector]
        come = [moves.fill(cell) for cells in first.cells for cell in cells]
        traveller = total.total.copy() if self.kernels.together else total.total
        if total.terms:
            come.append(moves.travel(traveller, first.grid))
        self.play(*come, run_time=theme.NORMAL)
        self.remove(traveller)
        for kernel in kernels:
            if kernel is not first:
                self.play(*(moves.fill(cell) for cells in kernel.cells for cell in cells), run_time=theme.QUICK)

    # The slider

    def show_curves(self) -> None:
        """Bring the example back, beside its curves."""
        view, plots = self.view, self.view.plots
        view.stand(self.sweep.home)
        self.clear_stage()
        left = [*view.graph_parts(), *view.formula_parts(), view.key, view.difference, view.measured]
        self.play(*(FadeIn(part) for part in left), run_time=theme.NORMAL)
        self.play(FadeIn(plots.upper), FadeIn(plots.lower), FadeIn(plots.words), run_time=theme.QUICK)
        self.play(*(Create(line) for line in plots.lines), FadeIn(plots.names), run_time=theme.NORMAL)
        self.play(FadeIn(plots.glow), FadeIn(plots.probe), run_time=theme.NORMAL)
        self.settle(*view.parts())

    def move_slider(self) -> None:
        """Move w from end to end."""
        view, sweep = self.view, self.sweep
        self.play(*view.move(sweep.way(sweep.home, 0)), run_time=2 * theme.SLOW)
        self.play(*view.move(sweep.way(0, sweep.last)), run_time=2.1 * theme.SLOW)
        # What the next step opens on, as it builds it.
        self.settle(*SliderView.after(self.stage, sweep).parts())


def which_pass(arriving: int, passing: int) -> str:
    """Return which of the numbers that arrive at the ReLU pass it.

    >>> [which_pass(*counts) for counts in ((0, 0), (5, 5), (5, 0), (5, 4), (5, 2))]
    ['nothing-arrives', 'all', 'none', 'all-but-one', 'some']
    """
    if not arriving:
        return "nothing-arrives"
    if passing in (0, arriving):
        return "all" if passing else "none"
    return "all-but-one" if arriving - passing == 1 else "some"
