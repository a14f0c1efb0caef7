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
    Transform,
    TransformFromCopy,
    UpdateFromAlphaFunc,
    linear,
)

from dnacnn.cases.cases import closed_form, position_cases, squeeze, squeezed_length
from dnacnn.cases.examples import realize
from dnacnn.cases.growth import count_growth
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.motion.moves import quieten
from scenes.kit.telling.step import Step
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import Glyphs, filled, math, numeral, reading, text
from scenes.kit.type.words import listed
from scenes.pooling.figures.cases.arrangement import CHOSEN, case_line
from scenes.pooling.figures.cases.excerpt import example_case
from scenes.pooling.figures.growth.counting import Counting
from scenes.pooling.figures.growth.in_words import binomial, order, power, say_counts
from scenes.pooling.figures.growth.ledger import GAP, Ledger
from scenes.pooling.figures.growth.lengths import drawable_length
from scenes.pooling.figures.growth.squeezing import Squeezing, WrittenOut, fit_choices
from scenes.pooling.figures.growth.stacks import Stacks, large_stack
from scenes.pooling.figures.growth.tangent import Probe
from scenes.script.numbers import number

LISTED = 16  # letters more than the first length: up to there the cases are listed one by one
FAR, FARTHEST = 100, 1000  # letters: where the linear and the log-log axes end
STACKS = 5  # lengths whose cases are drawn, each as a line
PLOT = 0.62  # of the width, for a plot
BESIDE = 0.13  # of the width, for what is written beside a strand
BELOW = 0.42  # of the height, for formulas below a table
CLOSE = 0.3  # between the columns of a table, at least


class CubicGrowth(Step):
    """Cases are listed, counted, plotted on linear and on log-log axes; and why they are so many."""

    @property
    def title(self) -> str:
        """As many motifs, so high a power."""
        return order(len(self.lecture.motifs))

    def construct(self) -> None:
        """Compute, then tell."""
        self.span, self.motifs = self.lecture.width, len(self.lecture.motifs)
        # Long strands have too many cases to draw each; shorter ones tell the same.
        self.first = drawable_length(self.lecture, STACKS)
        self.listed_to = self.first + LISTED
        self.growth = count_growth(self.lecture, longest=FARTHEST + 1, listed_to=self.listed_to, shortest=self.first)
        for name in ("lengths", "listed", "slopes"):
            self.register(name, getattr(self.growth, name))
        self.register("counts", np.array(self.growth.counts, dtype=float))
        less, divisor = closed_form(self.motifs, self.span)
        self.less = self.readings("less", less)
        self.power, self.divisor = self.readings("power and divisor", [self.motifs, divisor])
        # A single case would be no example of a choice.
        self.small = self.first + (self.growth.counts[0] == 1)
        self.case = tuple(column - self.lecture.shift for column in example_case(self.lecture, self.small))
        self.places = self.readings("places", [self.small, squeezed_length(self.small, self.motifs, self.span)])

        upright = self.stage.upright
        room = self.stage.part(bottom=0.46, top=1) if upright else self.stage.part(right=PLOT)
        self.beside = self.stage.part(top=0.42) if upright else self.stage.part(left=PLOT + 0.03)
        self.counting = Counting(self.growth, room, self.growth.counts[FAR - self.first])
        self.tell_stacks()
        self.tell_formula()
        self.tell_far()
        self.tell_slope()
        self.tell_squeeze()
        self.tell_choices()

    def tell_stacks(self) -> None:
        """List the cases of the first lengths, one line each."""
        lengths, counts = self.growth.lengths[:STACKS], self.growth.listed[:STACKS]
        cases = [position_cases(length, self.motifs, self.span) for length in lengths]
        stage = self.stage
        self.stacks = Stacks(cases, lengths, self.span, stage.part(bottom=0.12, top=0.9))
        large = large_stack(cases[0], self.first, self.span, stage)
        feet, tops = FastGroup(), FastGroup()
        for k, stack in enumerate(self.stacks):
            length = reading(lengths[k], "lengths", (k,))
            feet.add(math(f"N = {length.shown}", readings=[length]).next_to(stack, DOWN, buff=0.2))
            tops.add(numeral(counts[k], "listed", (k,)).next_to(stack, UP, buff=0.16))
        sentence = say_counts(self.lecture, lengths, counts)
        with self.beat("every case a line", sentence):
            self.play(LaggedStart(*(FadeIn(strip, shift=DOWN * 0.1) for strip in large), lag_ratio=0.3), run_time=1.6)
            self.play(ReplacementTransform(large, self.stacks[0]), run_time=theme.SLOW)
            self.play(FadeIn(feet[0], tops[0]), run_time=theme.QUICK)
            for stack, foot, top in zip(self.stacks[1:], feet[1:], tops[1:], strict=True):
                rising = [FadeIn(strip) for strip in reversed(stack)]
                self.play(FadeIn(foot), LaggedStart(*rising, lag_ratio=0.5), run_time=theme.NORMAL)
                self.play(FadeIn(top), run_time=theme.FLASH)
        self.stack_labels = FastGroup(feet, tops)

    def tell_formula(self) -> None:
        """Set the counts on linear axes, and the formula through them."""
        g = self.growth
        self.plot = self.counting.near()
        self.dots, self.stems = self.counting.dots(self.plot), self.counting.stems(self.plot)
        self.curves = [(self.counting.curve(self.plot, self.first, self.listed_to), self.first, self.listed_to)]
        heads = [math("N"), text("listed", theme.LABEL), self.count_formula(theme.LABEL)]
        marks = np.linspace(0, len(g.listed) - 1, 5).astype(int)
        self.board = self.ledger(
            heads, [[self.entry(name, k) for name in ("lengths", "listed", "counts")] for k in marks]
        )
        heads, columns = self.board.heads, [self.board.column(c) for c in range(3)]
        agree = g.listed == g.counts[: len(g.listed)]
        sentence = (
            f"Listed one by one up to {self.listed_to} letters, the counts {'are' if agree else 'are not'} "
            f"{self.formula} throughout."
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
        plot = self.counting.far(FAR)
        heads = [math("N"), text("cases", theme.LABEL), text("slope", theme.LABEL)]
        rows = [[self.entry("lengths", k), self.entry("counts", k), self.entry("slopes", k, 2)] for k in self.marks()]
        board = self.ledger(heads, rows)
        board.rule.match_points(board.ruled(2))
        at_far = self.growth.counts[self.counting.at(FAR)]
        sentence = f"It only gets worse with length: {FAR} letters would make {number(at_far)} cases to know."
        with self.beat("much farther", sentence):
            self.play(FadeOut(self.stems, self.board), run_time=theme.QUICK)
            self.play(
                *self.counting.rescale(self.plot, plot, self.dots, self.curves, dot_scale=0.6), run_time=theme.SLOW
            )
            self.curves.append((self.counting.curve(plot, self.listed_to, FAR), self.listed_to, FAR))
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
        while 2 * lengths[-1] < 0.9 * FAR:
            lengths.append(2 * lengths[-1])
        return [self.counting.at(length) for length in (*lengths, FAR, FARTHEST)]

    def tell_slope(self) -> None:
        """Turn both axes logarithmic, and follow the slope."""
        g = self.growth
        plot = self.counting.farthest(FARTHEST)
        marks = self.marks()
        first, last = (number(g.slopes[k], 2) for k in (marks[0], marks[-1]))
        sentence = (
            f"On log-log axes the slope, from N to N + 1, falls from {first} to {last}: it tends to {self.power.shown}."
        )
        name = math("N")
        if self.motifs > 1:
            name = math(f"N^{self.power.shown} slash {self.divisor.shown}", readings=(self.power, self.divisor))
        goal = self.counting.leading(plot, self.first, FARTHEST, name.set_fill(theme.palette().muted))
        probe = Probe(plot, g.lengths, g.counts, g.slopes, "slopes")
        numerals = self.board.column(2)
        with self.beat("the slope", sentence):
            self.play(
                *self.counting.rescale(self.plot, plot, self.dots, self.curves, dot_scale=1.2), run_time=theme.SLOW
            )
            self.curves.append((self.counting.curve(plot, FAR, FARTHEST), FAR, FARTHEST))
            self.play(Create(self.curves[-1][0], rate_func=linear), FadeIn(self.board.rows[-1][:2]))
            whole = Transform(self.board.rule, self.board.ruled(3))
            self.play(FadeIn(goal, self.board.heads[2]), whole, run_time=theme.NORMAL)
            self.play(FadeIn(probe, numerals[0]), run_time=theme.QUICK)
            for start, end, slope in zip(marks, marks[1:], numerals[1:], strict=False):
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
        strand = realize([start + self.lecture.shift for start in self.case], self.lecture, self.small)
        lines = [
            case_line(self.readings("case", np.array(self.case) + 1), theme.LARGE),
            case_line(self.readings("choice", np.array(chosen) + 1), theme.LARGE, brackets=CHOSEN),
        ]
        muted, (places, left) = theme.palette().muted, self.places
        notes = [
            filled("{n} places", color=muted, n=places),
            filled("{n} places, {f} chosen", color=muted, n=left, f=self.power),
        ]
        # What is written stands beside the strand, or above it and below it where that is too narrow.
        narrow = self.stage.upright or max(line.width for line in lines) > BESIDE * self.stage.width
        side = min(1.05, (0.98 if narrow else 0.63) * self.stage.width / self.small)
        apart = max(3.0, 0.22 * self.stage.height / side) if self.stage.upright else 1.5
        picture = Squeezing(strand, self.case, self.lecture.motifs, chosen, side=side, apart=apart)
        picture.move_to(self.stage.at(0.5, 0.5))
        above, below = picture.above, picture.below
        for row, edge, line, note in zip((above, below), (UP, DOWN), lines, notes, strict=True):
            if narrow:
                FastGroup(line, note).arrange(RIGHT, buff=0.6).next_to(row, edge, buff=0.4)
            else:
                line.next_to(picture, LEFT, buff=0.6).match_y(row.slots)
                note.next_to(row.slots, RIGHT, buff=0.5)
        uses = "use up beyond their first" if self.motifs > 1 else "uses up beyond its first"
        are = "is" if self.motifs == 1 else "are"
        sentence = (
            f"Why? Squeeze out the letters that {listed(self.lecture.motifs)} {uses}: "
            f"{left.shown} places stay, and {self.power.shown} of them {are} chosen."
        )
        with self.beat("squeeze", sentence):
            arriving = FadeIn(above.slots, above.numbers, above.rest, above.blocks, notes[0], lines[0])
            self.clear_stage(along=[arriving], run_time=theme.NORMAL)
            self.play(quieten(*(above.tiles[k] for k in picture.used)), run_time=theme.NORMAL)
            self.play(FadeIn(below.slots, below.numbers), run_time=theme.QUICK)
            for place, k in enumerate(picture.kept):
                falling = TransformFromCopy(above.tiles[k], below.tiles[place])
                self.play(falling, Create(picture.links[place]), run_time=min(theme.QUICK, 5 / len(picture.kept)))
            borders = zip(above.blocks, below.blocks, strict=True)
            self.play(*(TransformFromCopy(one.border, two.border) for one, two in borders), run_time=theme.NORMAL)
            self.play(FadeIn(lines[1], notes[1]), run_time=theme.QUICK)
        self.picture, self.words = picture, (lines, notes)

    def tell_choices(self) -> None:
        """Squeeze every case: each choice comes from one case, so the count is a binomial."""
        cases = position_cases(self.small, self.motifs, self.span)
        counted = self.register("cases", np.array(cases) + 1)
        chosen = self.register("choices", np.array([squeeze(case, self.span) for case in cases]) + 1)
        heads = tuple(filled("{n} places", theme.LABEL, theme.palette().muted, n=n) for n in self.places)
        at = self.counting.at(self.small)
        count = reading(self.growth.counts[at], "counts", (at,))
        own = cases.index(self.case)
        # Four factors or more would be too wide beside the table.
        rooms = [self.stage.part(bottom=BELOW)]
        if not self.stage.upright and self.motifs < 4:
            rooms = [self.stage.part(right=0.58), *rooms]
        table = fit_choices(counted, chosen, rooms, keep=own, heads=heads, places=self.places, span=self.span)
        wide = table.room is rooms[-1]
        formulas = WrittenOut(
            self.places,
            count,
            power=self.power,
            less=self.less,
            divisor=self.divisor,
            binomial=self.count_formula(theme.LARGE),
            across=wide and not self.stage.upright,
        )
        (self.stage.part(top=BELOW - 0.04) if wide else self.stage.part(left=0.63)).fit(formulas)
        some = "Each case" if len(table.shown) == len(cases) else f"{len(cases)} cases, some of them here: each case"
        factors = "1 factor" if self.motifs == 1 else f"{self.power.shown} factors"
        sentence = (
            f"{some} is one choice, and each choice is one case. Written out, {self.formula} has {factors} of about N: "
            f"it grows with {power(self.motifs)}."
        )
        same = table.rows[table.shown.index(own)]
        others = [row for row in table.rows if row is not same]
        (case, choice), notes = self.words
        with self.beat("choose", sentence, hold=2 * theme.HOLD):
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

    def readings(self, name: str, values: Sequence[float]) -> list[Reading]:
        """Name some numbers of the core, and return each as it is displayed."""
        return [reading(value, name, (k,)) for k, value in enumerate(self.register(name, values))]

    @property
    def formula(self) -> str:
        """The closed form, in a sentence."""
        return binomial(int(self.less[0].value), self.motifs)

    def entry(self, name: str, k: int, digits: int | None = None) -> Glyphs:
        """Return one entry of a named array."""
        return numeral(self.arrays[name][k], name, (k,), digits=digits)

    def ledger(self, heads: list[Glyphs], rows: list[list[Glyphs]]) -> Ledger:
        """Return a table, right of the plot or below it."""
        ledger = Ledger(heads, rows)
        over = ledger.width - self.beside.width
        if over > 0:  # columns that are closer together are easier to read than smaller ones
            ledger = Ledger(heads, rows, gap=max(CLOSE, GAP - over / (len(heads) - 1)))
        self.beside.fit(ledger, grow=self.stage.upright)
        return ledger

    def count_formula(self, size: float) -> Glyphs:
        """Return the closed form."""
        less, power = self.less[0], self.power
        return math(f"C(N - {less.shown}, {power.shown})", size, theme.palette().accent, readings=(less, power))
