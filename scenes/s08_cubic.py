"""Step 8: the number of cases grows with the cube of the length."""

from collections.abc import Sequence
from functools import partial

import numpy as np
from manim import (
    DOWN,
    LEFT,
    RIGHT,
    UP,
    AnimationGroup,
    Create,
    FadeIn,
    FadeOut,
    FadeTransform,
    GrowFromEdge,
    LaggedStart,
    ReplacementTransform,
    TransformFromCopy,
    UpdateFromAlphaFunc,
    VGroup,
    linear,
)

from dnacnn import closed_form, count_growth, position_cases, realize, squeeze, squeezed_length, telling_case
from scenes.kit import theme
from scenes.kit.arrangement import CHOSEN, Listing, Stacks, case_line
from scenes.kit.counting import Counting
from scenes.kit.ledger import Ledger
from scenes.kit.probe import Probe
from scenes.kit.reading import Reading, number
from scenes.kit.squeezing import ChoiceTable, Squeezing, WrittenOut
from scenes.kit.step import Step
from scenes.kit.type import Type, fact, figure, math, text, told
from scenes.kit.words import listed

LISTED_TO = 24  # letters: up to here the cases are listed one by one
FAR, FARTHEST = 100, 1000  # letters: where the linear and the log-log axes end
POWERS = {1: "N", 2: "the square of N", 3: "the cube of N", 4: "the fourth power of N", 5: "the fifth power of N"}
STACKS = 5  # lengths whose cases are drawn, each as a line


class CubicGrowth(Step):
    """Cases are listed, counted, plotted on linear and on log-log axes; and why they are so many."""

    number = 8
    title = "Cubic growth"

    def construct(self) -> None:
        """Compute, then tell."""
        self.span, self.motifs = self.lecture.width, len(self.lecture.motifs)
        self.first = len(self.lecture.worked)
        self.growth = count_growth(self.lecture, longest=FARTHEST + 1, listed_to=LISTED_TO, shortest=self.first)
        for name in ("lengths", "listed", "counts", "slopes"):
            self.know(name, getattr(self.growth, name))
        less, divisor = closed_form(self.motifs, self.span)
        self.less = self.facts("less", less)
        self.power, self.divisor = self.facts("power and divisor", [self.motifs, divisor])
        self.case = tuple(column - self.lecture.shift for column in telling_case(self.lecture))
        self.places = self.facts("places", [self.first, squeezed_length(self.first, self.motifs, self.span)])

        origin = self.stage.at(0, 0) + np.array([1.15, 0.5, 0])
        self.counting = Counting(self.growth, origin, width=6.4, height=4.25)
        self.tell_stacks()
        self.tell_formula()
        self.tell_far()
        self.tell_slope()
        self.tell_squeeze()
        self.tell_choices()

    def tell_stacks(self) -> None:
        """List the cases of the first lengths, one line each."""
        lengths, counts = self.growth.lengths[:STACKS], self.growth.listed[:STACKS]
        sentence = (
            f"{lengths[0]} letters gave {counts[0]} cases, each a line here. One letter more gives {counts[1]}, "
            f"and on it goes: {listed([str(count) for count in counts[2:]])}."
        )
        cases = [position_cases(length, self.motifs, self.span) for length in lengths]
        self.stacks = Stacks(cases, lengths, self.span, self.stage.part(bottom=0.12, top=0.9))
        large = Listing(cases[0], self.first, self.span, cell=0.36, pitch=0.44, down=True).move_to(self.stage.center)
        feet, tops = VGroup(), VGroup()
        for k, stack in enumerate(self.stacks):
            length = fact(lengths[k], "lengths", (k,))
            feet.add(math(f"N = {length.shown}", facts=[length]).next_to(stack, DOWN, buff=0.2))
            tops.add(figure(counts[k], "listed", (k,)).next_to(stack, UP, buff=0.16))
        with self.beat("every case a line", sentence):
            self.play(LaggedStart(*(FadeIn(strip, shift=DOWN * 0.1) for strip in large), lag_ratio=0.3), run_time=1.6)
            self.play(ReplacementTransform(large, self.stacks[0]), run_time=theme.SLOW)
            self.play(FadeIn(feet[0], tops[0]), run_time=theme.QUICK)
            for stack, foot, top in zip(self.stacks[1:], feet[1:], tops[1:], strict=True):
                rising = [FadeIn(strip) for strip in reversed(stack)]
                self.play(FadeIn(foot), LaggedStart(*rising, lag_ratio=0.5), run_time=theme.NORMAL)
                self.play(FadeIn(top), run_time=theme.FLASH)
        self.stack_labels = VGroup(feet, tops)

    def tell_formula(self) -> None:
        """Set the counts on linear axes, and the formula through them."""
        g = self.growth
        self.plot = self.counting.plot((6, LISTED_TO), (0, 1400), (8, 12, 16, 20, 24), (500, 1000))
        self.dots, self.stems = self.counting.dots(self.plot), self.counting.stems(self.plot)
        self.curves = [(self.counting.curve(self.plot, self.first, LISTED_TO), self.first, LISTED_TO)]
        heads = [math("N"), text("listed", theme.LABEL), self.count_formula(theme.LABEL)]
        marks = np.linspace(0, len(g.listed) - 1, 5).astype(int)
        self.board = self.ledger(
            heads, [[self.entry(name, k) for name in ("lengths", "listed", "counts")] for k in marks]
        )
        heads, columns = self.board.heads, [self.board.column(c) for c in range(3)]
        agree = g.listed == g.counts[: len(g.listed)]
        sentence = (
            f"Listed one by one up to {LISTED_TO} letters, the counts {'are' if agree else 'are not'} "
            f"C(N − {self.less[0].shown}, {self.power.shown}) throughout."
        )
        with self.beat("counted and computed", sentence):
            thinner = [
                stack.animate.stretch_to_fit_width(0.12).stretch_to_fit_height(stem.height).move_to(stem)
                for stack, stem in zip(self.stacks, self.stems, strict=False)
            ]
            self.play(FadeOut(self.stack_labels), run_time=theme.QUICK)
            self.play(FadeIn(self.plot), *thinner, run_time=theme.SLOW)
            self.play(FadeOut(self.stacks), FadeIn(self.stems[:STACKS], self.dots[:STACKS]), run_time=theme.QUICK)
            rest = zip(self.stems[STACKS:], self.dots[STACKS:], strict=True)
            growing = [AnimationGroup(GrowFromEdge(stem, DOWN), FadeIn(dot)) for stem, dot in rest]
            counted = FadeIn(heads[:2], self.board.rule, *columns[:2])
            self.play(LaggedStart(*growing, lag_ratio=0.3), counted, run_time=theme.SLOW)
            self.play(Create(self.curves[0][0], rate_func=linear), FadeIn(heads[2]), run_time=theme.SLOW)
            self.play(LaggedStart(*map(FadeIn, columns[2]), lag_ratio=0.4), run_time=theme.NORMAL)

    def tell_far(self) -> None:
        """Zoom out: the same curve, much farther."""
        plot = self.counting.plot((0, FAR), (0, 150_000), (20, 40, 60, 80, 100), (50_000, 100_000, 150_000))
        heads = [math("N"), text("cases", theme.LABEL), text("slope", theme.LABEL)]
        rows = [[self.entry("lengths", k), self.entry("counts", k), self.entry("slopes", k, 2)] for k in self.marks()]
        board = self.ledger(heads, rows)
        at_far = self.growth.counts[self.counting.at(FAR)]
        sentence = f"It only gets worse with length: {FAR} letters would make {number(at_far)} cases to know."
        with self.beat("much farther", sentence):
            self.play(FadeOut(self.stems, self.board), run_time=theme.QUICK)
            self.play(
                *self.counting.rescale(self.plot, plot, self.dots, self.curves, dot_scale=0.6), run_time=theme.SLOW
            )
            self.curves.append((self.counting.curve(plot, LISTED_TO, FAR), LISTED_TO, FAR))
            self.play(
                Create(self.curves[-1][0], rate_func=linear),
                FadeIn(board.heads[:2], board.rule),
                LaggedStart(*(FadeIn(row[0], row[1]) for row in board.rows[:-1]), lag_ratio=0.5),
                run_time=2.0,
            )
        self.axes, self.plot, self.board = self.plot, plot, board

    def marks(self) -> list[int]:
        """Return the places of the first length, its doubles, and the ends of the axes."""
        lengths = [self.first]
        while 2 * lengths[-1] < FAR:
            lengths.append(2 * lengths[-1])
        return [self.counting.at(length) for length in (*lengths, FAR, FARTHEST)]

    def tell_slope(self) -> None:
        """Turn both axes logarithmic, and follow the slope."""
        g = self.growth
        plot = self.counting.plot((6, FARTHEST), (1, 1e9), (10, 100, 1000), (10, 1e3, 1e5, 1e7, 1e9), log=True)
        marks = self.marks()
        first, last = (number(g.slopes[k], 2) for k in (marks[0], marks[-1]))
        sentence = (
            f"On log-log axes the slope, from N to N + 1, falls from {first} to {last}: it tends to {self.power.shown}."
        )
        name = math(f"N^{self.power.shown} slash {self.divisor.shown}", facts=(self.power, self.divisor))
        goal = self.counting.leading(plot, self.first, FARTHEST, name.set_fill(theme.palette().muted))
        probe = Probe(plot, g.lengths, g.counts, g.slopes, "slopes")
        figures = self.board.column(2)
        with self.beat("the slope", sentence):
            self.play(
                *self.counting.rescale(self.plot, plot, self.dots, self.curves, dot_scale=1.2), run_time=theme.SLOW
            )
            self.curves.append((self.counting.curve(plot, FAR, FARTHEST), FAR, FARTHEST))
            self.play(Create(self.curves[-1][0], rate_func=linear), FadeIn(self.board.rows[-1][:2]))
            self.play(FadeIn(goal, self.board.heads[2]), run_time=theme.NORMAL)
            self.play(FadeIn(probe, figures[0]), run_time=theme.QUICK)
            for start, end, slope in zip(marks, marks[1:], figures[1:], strict=False):
                ratio = g.lengths[end] / g.lengths[start]
                run = UpdateFromAlphaFunc(probe, partial(self.run_probe, start=g.lengths[start], ratio=ratio))
                self.play(run, run_time=0.9 * np.sqrt(np.log2(ratio)), rate_func=linear)
                self.play(FadeIn(slope), run_time=theme.FLASH)

    def run_probe(self, probe: Probe, share: float, *, start: float, ratio: float) -> None:
        """Move the probe evenly on the logarithmic axis."""
        probe.go(self.counting.at(start * ratio**share))

    def tell_squeeze(self) -> None:
        """Squeeze the letters out that the motifs use up beyond their first."""
        chosen = squeeze(self.case, self.span)
        strand = realize([start + self.lecture.shift for start in self.case], self.lecture)
        side = min(1.05, 0.63 * self.stage.width / self.first)
        picture = Squeezing(strand, self.case, self.lecture.motifs, chosen, side=side)
        picture.move_to(self.stage.at(0.5, 0.5))
        above, below = picture.above, picture.below
        lines = [
            case_line(self.facts("case", np.array(self.case) + 1), theme.LARGE),
            case_line(self.facts("choice", np.array(chosen) + 1), theme.LARGE, brackets=CHOSEN),
        ]
        muted, (places, left) = theme.palette().muted, self.places
        notes = [
            told("{n} places", color=muted, n=places),
            told("{n} places, {f} chosen", color=muted, n=left, f=self.power),
        ]
        for row, line, note in zip((above, below), lines, notes, strict=True):
            line.next_to(picture, LEFT, buff=0.6).match_y(row.slots)
            note.next_to(row.slots, RIGHT, buff=0.5)
        sentence = (
            f"Why? Squeeze out the letters that {listed(self.lecture.motifs)} use up beyond their first: "
            f"{left.shown} places stay, and {self.power.shown} of them are chosen."
        )
        with self.beat("squeeze", sentence):
            arriving = FadeIn(above.slots, above.numbers, above.rest, above.blocks, notes[0], lines[0])
            self.clear_stage(along=[arriving], run_time=theme.NORMAL)
            self.play(*(above.tiles[k].animate.fade(1 - theme.QUIET) for k in picture.used), run_time=theme.NORMAL)
            self.play(FadeIn(below.slots, below.numbers), run_time=theme.QUICK)
            for place, k in enumerate(picture.kept):
                falling = TransformFromCopy(above.tiles[k], below.tiles[place])
                self.play(falling, Create(picture.links[place]), run_time=theme.QUICK)
            borders = zip(above.blocks, below.blocks, strict=True)
            self.play(*(TransformFromCopy(one.border, two.border) for one, two in borders), run_time=theme.NORMAL)
            self.play(FadeIn(lines[1], notes[1]), run_time=theme.QUICK)
        self.picture, self.words = picture, (lines, notes)

    def tell_choices(self) -> None:
        """Squeeze every case: each choice comes from one case, so the count is a binomial."""
        cases = position_cases(self.first, self.motifs, self.span)
        counted = self.know("cases", np.array(cases) + 1)
        chosen = self.know("choices", np.array([squeeze(case, self.span) for case in cases]) + 1)
        heads = tuple(told("{n} places", theme.LABEL, theme.palette().muted, n=n) for n in self.places)
        sizes = tuple(self.known["places"])
        table = ChoiceTable(counted, chosen, heads, places=sizes, span=self.span)
        self.stage.part(right=0.58).fit(table)
        count = fact(self.growth.counts[0], "counts", (0,))
        formulas = WrittenOut(
            self.places,
            count,
            power=self.power,
            less=self.less,
            divisor=self.divisor,
            binomial=self.count_formula(theme.LARGE),
        )
        self.stage.part(left=0.63).fit(formulas)
        sentence = (
            f"Each case is one choice, and each choice is one case. Written out, C(N − {self.less[0].shown}, "
            f"{self.power.shown}) has {self.power.shown} factors of about N: it grows with {POWERS[self.motifs]}."
        )
        same = table.rows[cases.index(self.case)]
        others = [row for row in table.rows if row is not same]
        (case, choice), notes = self.words
        with self.beat("choose", sentence):
            self.play(
                FadeTransform(self.picture.above, same.strip),
                FadeTransform(self.picture.below, same.squeezed),
                ReplacementTransform(case, same.case),
                ReplacementTransform(choice, same.choice),
                FadeOut(self.picture.links, *notes),
                FadeIn(same.arrow, table.heads),
                run_time=theme.SLOW,
            )
            self.play(LaggedStart(*(FadeIn(row.case, row.strip) for row in others), lag_ratio=0.25))
            self.play(
                LaggedStart(
                    *(AnimationGroup(FadeIn(row.arrow), TransformFromCopy(row.strip, row.squeezed)) for row in others),
                    lag_ratio=0.25,
                ),
                LaggedStart(*(FadeIn(row.choice) for row in others), lag_ratio=0.25),
                run_time=2.0,
            )
            for part in formulas.parts:
                self.play(LaggedStart(*map(FadeIn, part), lag_ratio=0.6), run_time=theme.SLOW)

    # Small pieces.

    def facts(self, name: str, values: Sequence[float]) -> list[Reading]:
        """Name some numbers of the core, and return each as it is displayed."""
        return [fact(value, name, (k,)) for k, value in enumerate(self.know(name, values))]

    def entry(self, name: str, k: int, digits: int | None = None) -> Type:
        """Return one entry of a named array."""
        return figure(self.known[name][k], name, (k,), digits=digits)

    def ledger(self, heads: list[Type], rows: list[list[Type]]) -> Ledger:
        """Return a table, right of the plot."""
        ledger = Ledger(heads, rows)
        self.stage.part(left=0.66).fit(ledger)
        return ledger

    def count_formula(self, size: float) -> Type:
        """Return the closed form."""
        less, power = self.less[0], self.power
        return math(f"C(N - {less.shown}, {power.shown})", size, theme.palette().accent, facts=(less, power))
