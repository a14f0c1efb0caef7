"""How a gradient goes back through the network: past the winners' mask and ReLU, down to the kernels."""

import numpy as np
from manim import (
    DOWN,
    LEFT,
    UP,
    AnimationGroup,
    Create,
    FadeIn,
    FadeOut,
    LaggedStart,
    Mobject,
    Transform,
)

from scenes.backprop.figures.branches.piecewise import max_of_two, relu, slope_of_larger, slope_of_relu, substitute
from scenes.backprop.figures.gradient.backward_pass import Passage
from scenes.backprop.figures.gradient.kernel_sum import Weighing
from scenes.backprop.figures.gradient.kernels import Learning
from scenes.backprop.figures.gradient.mask import first_window, in_practice, mask_legend
from scenes.backprop.figures.gradient.masked_move import Fall
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.motion import moves
from scenes.kit.telling.step import Step
from scenes.kit.type.text import filled, reading

_VERBS = (("arrive", "arrives"), ("pass", "passes"))
_SLOWLY = 2  # pictures after the first for which there is time


class Backflow(Step):
    """The part of a step that lets the worked strand's gradient flow back.

    Attributes
    ----------
    pages, passage : the columns, on as many pictures as it takes, and the one that is on the stage.
    """

    def prepare(self) -> None:
        """Lay out the network's gradients, and know their numbers."""
        self.pages = Passage.through(self.trace, self.stage)
        self.passage = self.pages[0]
        for name, values in self.passage.arrays.items():
            self.register(name, values)

    def show_the_mask(self) -> None:
        """Show the gradient at Ẍ and, below, which place of each window won."""
        passage = self.passage
        self.play(FadeIn(passage.upstream), run_time=theme.NORMAL)
        self.legend = mask_legend(self.trace)
        passage.panel.part(left=0.06, top=0.5).fit(self.legend)
        self.play(FadeIn(passage.funnels), FadeIn(passage.mask), FadeIn(self.legend), run_time=theme.NORMAL)
        self.play(FadeIn(passage.detected), *self.say_which(), run_time=theme.QUICK)

    def say_which(self) -> list[FadeIn]:
        """Return what says which columns are shown, if they are not all."""
        return [FadeIn(self.passage.place)] if self.passage.place else []

    def turn(self, passage: Passage, leaving: list[Mobject], coming: list[Mobject]) -> None:
        """Go on to other columns."""
        old, self.passage = self.passage, passage
        gone = [FadeOut(part) for part in (*leaving, old.place) if part]
        self.play(*gone, run_time=theme.QUICK)
        self.play(*(FadeIn(part) for part in coming), *self.say_which(), run_time=theme.QUICK)

    def pace(self) -> float:
        """Return how long each picture after the first may take: many go faster."""
        return theme.SLOW * min(1.0, _SLOWLY / max(1, len(self.pages) - 1))

    def fall_through_the_mask(self) -> None:
        """Let the first number fall with its arithmetic, then the rest of its column, then the other columns."""
        passage, rows = self.passage, range(len(self.trace.upstream))
        lines = first_window(self.trace)
        passage.panel.part(bottom=0.52, top=0.98 if passage.place is None else 0.88).fit(lines)
        self.play(FadeIn(lines.align_to(self.legend, LEFT)), run_time=theme.NORMAL)
        self.let_fall(passage.through_mask(0, rows[:1]), run_time=1.6 * theme.SLOW)
        self.let_fall(passage.through_mask(0, rows[1:]), run_time=theme.SLOW)
        others = range(1, len(passage.groups))
        self.let_fall(*(passage.through_mask(group, rows) for group in others), run_time=1.2 * theme.SLOW)
        for page in self.pages[1:]:
            # What was said of the first window leaves with it.
            leaving = [*self.passage.above(), self.passage.detected, *([lines] if page is self.pages[1] else [])]
            self.turn(page, leaving, [*page.above(), page.detected])
            falls = [page.through_mask(group, rows) for group in range(len(page.groups))]
            self.let_fall(*falls, run_time=self.pace())

    def let_fall(self, *columns: list[Fall], run_time: float) -> None:
        """Let numbers fall from level to level, a column after the other."""
        columns = tuple(column for column in columns if column)
        if not columns:
            return
        motions = [AnimationGroup(*(move for fall in column for move in fall.motion())) for column in columns]
        self.play(LaggedStart(*motions, lag_ratio=0.4), run_time=run_time)
        self.remove(*(fall.come() for column in columns for fall in column))

    def turn_into_relu(self) -> None:
        """Let what has come rise to the top; below it stands what went into the ReLU, then ReLU's slope there."""
        passage = self.passage = self.pages[0]
        for page in self.pages[1:]:
            page.detected.shift(page.rise(2))
        rise = passage.rise(2)
        if len(self.pages) == 1:
            self.clear_stage(passage.detected)
            self.play(passage.detected.animate.shift(rise), FadeIn(passage.scores), run_time=theme.NORMAL)
        else:
            self.clear_stage()
            passage.detected.shift(rise)
            first = (FadeIn(passage.detected), FadeIn(passage.scores))
            self.play(*first, *self.say_which(), run_time=theme.NORMAL)
        size = theme.LARGE - 4
        before = FastGroup(max_of_two(size), slope_of_larger(0, size))
        after = FastGroup(relu(size), slope_of_relu(size))
        for pair in (before, after):
            pair.arrange(DOWN, buff=0.45, aligned_edge=LEFT)
            passage.panel.part(left=0.06, bottom=0.42, top=1.0 if passage.place is None else 0.88).fit(pair)
        after.align_to(before, LEFT)
        self.play(FadeIn(before), run_time=theme.QUICK)
        self.play(*(substitute(*pair) for pair in zip(before, after, strict=True)), run_time=theme.SLOW)
        self.remove(*before.get_family(), *after.get_family())
        self.add(after)
        self.rules = after
        practice = in_practice(self.trace)
        if practice is not None:
            self.play(FadeIn(practice.next_to(after, DOWN, buff=0.4).align_to(after, LEFT)), run_time=theme.QUICK)
        self.play(FadeOut(passage.scores), FadeIn(passage.slopes), run_time=theme.NORMAL)

    def fall_through_relu(self) -> None:
        """Let all that has come fall on; where ReLU's slope is 0 it ends."""
        passage = self.passage
        self.play(FadeIn(passage.passed), run_time=theme.QUICK)
        self.let_fall(passage.through_relu(), run_time=1.6 * theme.SLOW)
        for page in self.pages[1:]:
            old = self.passage
            self.turn(page, [old.detected, old.slopes, old.passed], [page.detected, page.slopes, page.passed])
            self.let_fall(page.through_relu(), run_time=self.pace())
        counts = {name: reading(float(self.arrays[name]), name) for name in ("arriving", "passing")}
        arrive, pass_on = (verbs[one.value == 1] for verbs, one in zip(_VERBS, counts.values(), strict=True))
        count = filled(f"{{arriving}} {arrive}, {{passing}} {pass_on}", theme.LARGE, **counts)
        passage.panel.part(top=0.28, bottom=0.04).fit(count)
        count.align_to(self.rules, LEFT)
        self.play(FadeIn(count, shift=0.15 * UP), run_time=theme.NORMAL)

    def reach_the_kernels(self) -> None:
        """Weigh the windows by what has passed, and add them up."""
        trace, last = self.trace, self.passage
        detector, passage = self.most_telling()
        self.passage = passage
        self.clear_stage(*([passage.passed] if passage is last else []))
        closed = passage.closed()
        come = Transform(passage.passed, closed) if passage is last else FadeIn(passage.passed.become(closed))
        self.play(come, run_time=1.2 * theme.NORMAL)
        self.letters = passage.strand(passage.passed)
        learning = Learning(trace, self.stage, self.letters, detector, passage.survivors(detector))
        weighing, gallery = learning.weighing, learning.gallery
        hollow = [gallery.borders, gallery.name, *gallery.kernels]
        along = hollow if learning.together else []
        self.play(*(FadeIn(part) for part in (self.letters, *along)), run_time=theme.NORMAL)
        self.weigh(weighing, detector)
        if not learning.together:
            self.clear_stage(weighing.total)
            self.play(*(FadeIn(part) for part in hollow), run_time=theme.NORMAL)
        self.fill_kernels(learning, detector)

    def most_telling(self) -> tuple[int, Passage]:
        """Return the detector that most numbers reach, and the columns in which most of them do."""
        detector = int(np.argmax((self.trace.grad_scores != 0).sum(axis=1)))
        return detector, max(self.pages, key=lambda page: len(page.survivors(detector)))

    def shown(self) -> str:
        """Say which columns of the windows are in the picture, if they are not all that are added up."""
        _, passage = self.most_telling()
        if passage.place is None:
            return ""
        return f" Columns {passage.first + 1} to {passage.end} are shown; all count."

    def weigh(self, weighing: Weighing, detector: int) -> None:
        """Write out the sum, each term from where it stands."""
        passage, width = self.passage, self.lecture.width
        for place, term in enumerate(weighing.terms):
            pace = 1.5 * theme.NORMAL if place == 0 else theme.NORMAL
            column = term.column - passage.first
            frame = self.letters.frame(column, width, theme.palette().detector(detector))
            source = passage.passed.cell(detector, column).numeral
            self.play(Create(frame), moves.arrive(term.factor, source), FadeIn(term.signs), run_time=pace)
            self.play(moves.arrive(term.window, self.letters.window(column, width)), run_time=pace)
        if weighing.terms:
            self.play(FadeIn(weighing.equals), FadeIn(weighing.total), run_time=theme.QUICK)
            self.play(*(cell.animate.fill() for row in weighing.total.cells for cell in row), run_time=theme.NORMAL)

    def fill_kernels(self, learning: Learning, first: int) -> None:
        """Carry the sum to its kernel, and let the other kernels fill."""
        weighing, gallery, together = learning.weighing, learning.gallery, learning.together
        order = [first, *(row for row in range(len(gallery.kernels)) if row != first)]
        for place, row in enumerate(order):
            kernel = gallery.kernels[row]
            come = [moves.fill(cell) for cells in kernel.cells for cell in cells]
            traveller = weighing.total.copy() if together else weighing.total
            if place == 0 and weighing.terms:
                come.append(traveller.animate.match_height(kernel.grid).move_to(kernel.grid))
            self.play(*come, run_time=theme.NORMAL if place == 0 else theme.QUICK)
            if place == 0:
                self.remove(traveller)
