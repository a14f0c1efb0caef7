"""Step 8: the number of cases grows with the cube of the length."""

from collections.abc import Sequence
from typing import Any

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
    LaggedStart,
    ReplacementTransform,
    TransformFromCopy,
    linear,
)

from dnacnn.cases.cases import closed_form, position_cases, squeeze, squeezed_length
from dnacnn.cases.examples import realize
from dnacnn.cases.growth import count_growth
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.motion.moves import quieten
from scenes.kit.telling.step import Step
from scenes.kit.type.text import Glyphs, label, math, numeral, reading, readings
from scenes.pooling.figures.cases.arrangement import CHOSEN, case_line
from scenes.pooling.figures.excerpt import example_case
from scenes.pooling.figures.growth.closed_form import ClosedForm
from scenes.pooling.figures.growth.counting import Counting
from scenes.pooling.figures.growth.ledger import GAP, Ledger
from scenes.pooling.figures.growth.lengths import doubled, drawable_length
from scenes.pooling.figures.growth.squeezing import Squeezing, fit_choices
from scenes.pooling.figures.growth.stacks import Stacks, large_stack

_LISTED = 16  # letters more than the first length: up to there the cases are listed one by one
_FAR, _FARTHEST = 100, 1000  # letters: where the linear and the log-log axes end
_STACKS = 5  # lengths whose cases are drawn, each as a line
_NUMERAL = theme.LARGE - 6  # size of numbers in a table
_PLOT = 0.62  # of the width, for a plot
_BESIDE = 0.13  # of the width, for what is written beside a strand
_BELOW = 0.42  # of the height, for formulas below a table
_CLOSE = 0.3  # between the columns of a table, at least


class CubicGrowth(Step):
    """Why cases are choices; then they are listed, counted, and plotted on linear and on log-log axes."""

    parts = ("units",)

    def construct(self) -> None:
        """See why the cases are choices, count them for longer and longer strands, and see how they grow."""
        self.compute()
        self.lay_out()
        growth, motifs, less, power = self.growth, self.motifs, self.form.less[0], self.form.power
        with self.beat("squeeze", length=self.places[0], motifs=motifs, left=self.places[1], power=power):
            self.show_case()
            self.squeeze_case()
        shown = "all" if len(self.table.shown) == len(self.all_cases) else "some"
        values: dict[str, Any] = {"less": less, "power": power}
        with self.beat("choose", cases=len(self.all_cases), shown=shown, **values):
            self.squeeze_all()
            self.write_binomials()
        lengths, counts = growth.lengths[0], growth.listed[:_STACKS]
        with self.beat("every-case-a-line", length=lengths, count=counts[0], next=counts[1], more=counts[2:]):
            self.list_cases()
            self.add_stacks()
        with self.beat("much-farther", length=_FAR, cases=growth.counts[self.counting.at(_FAR)]):
            self.stand_stacks_on_axes()
            self.zoom_out()
        with self.beat("the-slope", hold=2 * theme.HOLD, motifs=motifs, power=power):
            self.write_out()
            self.turn_logarithmic()

    def compute(self) -> None:
        """Count the cases of all lengths, and choose the one that is squeezed."""
        self.span, self.motifs = self.lecture.width, len(self.lecture.motifs)
        # Long strands have too many cases to draw each; shorter ones tell the same.
        self.first = drawable_length(self.lecture, _STACKS)
        self.listed_to = self.first + _LISTED
        self.growth = count_growth(self.lecture, longest=_FARTHEST + 1, listed_to=self.listed_to, shortest=self.first)
        less, divisor = closed_form(self.motifs, self.span)
        # A single case would be no example of a choice.
        self.small = self.first + (self.growth.counts[0] == 1)
        self.case = tuple(column - self.lecture.shift for column in example_case(self.lecture, self.small))
        self.all_cases = position_cases(self.small, self.motifs, self.span)
        chosen = [squeeze(case, self.span) for case in self.all_cases]
        sizes = [self.small, squeezed_length(self.small, self.motifs, self.span)]
        self.register_all(
            {
                "lengths": self.growth.lengths,
                "listed": self.growth.listed,
                "slopes": self.growth.slopes,
                "counts": np.array(self.growth.counts, dtype=float),
                "less": less,
                "power and divisor": [self.motifs, divisor],
                "places": sizes,
                "cases": np.array(self.all_cases) + 1,
                "choices": np.array(chosen) + 1,
            }
        )
        self.places = readings(sizes, "places")
        power, divided = readings([self.motifs, divisor], "power and divisor")
        self.form = ClosedForm(power, readings(less, "less"), divided)

    # Layout

    def lay_out(self) -> None:
        """Place stacks, plots and tables, the strand that is squeezed, and the table of choices."""
        upright = self.stage.upright
        room = self.stage.part(bottom=0.46, top=1) if upright else self.stage.part(right=_PLOT)
        self.beside = self.stage.part(top=0.42) if upright else self.stage.part(left=_PLOT + 0.03)
        self.counting = Counting(self.growth, room, self.growth.counts[_FAR - self.first])
        self.place_squeezing()
        self.place_choices()
        self.place_stacks()
        self.place_plots()

    def place_stacks(self) -> None:
        """Place the cases of the first lengths, with their numbers."""
        lengths, stage = self.growth.lengths[:_STACKS], self.stage
        cases = [position_cases(length, self.motifs, self.span) for length in lengths]
        self.stacks = Stacks(cases, lengths, self.span, stage.part(bottom=0.12, top=0.9))
        self.large = large_stack(cases[0], self.first, self.span, stage)
        self.feet, self.tops = FastGroup(), FastGroup()
        for k, stack in enumerate(self.stacks):
            length = reading(lengths[k], "lengths", (k,))
            self.feet.add(math(f"N = {length.shown}", readings=[length]).next_to(stack, DOWN, buff=0.2))
            self.tops.add(self.entry("listed", k).next_to(stack, UP, buff=0.16))

    def place_plots(self) -> None:
        """Place the three pairs of axes, and the tables beside them."""
        counting, marks = self.counting, self.marks
        self.near, self.far, self.farthest = counting.near(), counting.far(_FAR), counting.farthest(_FARTHEST)
        self.dots, self.stems = counting.dots(self.near), counting.stems(self.near)
        self.curves = [(counting.curve(self.near, self.first, self.listed_to), self.first, self.listed_to)]
        self.table_of_counts = self.ledger([math("N"), label("cases")], ("lengths", "counts"), marks)
        name = math(self.form.leading, readings=self.form.leading_readings, color=theme.palette().muted)
        self.goal = counting.leading(self.farthest, self.first, _FARTHEST, name)
        at = counting.at(_FARTHEST)
        self.slope = label("slope", theme.BODY, weight=600, slope=reading(self.growth.slopes[at], "slopes", (at,), 2))
        self.slope.next_to(self.farthest.point(_FARTHEST, self.growth.counts[at]), LEFT, buff=0.5)
        self.written_out = self.form.written_out()
        self.beside.fit(self.written_out)

    @property
    def marks(self) -> list[int]:
        """The places of the first length, of its doubles, and of the end of the linear axes."""
        return [self.counting.at(length) for length in doubled(self.first, _FAR)]

    def place_squeezing(self) -> None:
        """Place the strand above, what is left of it below, and what is written of both."""
        chosen = squeeze(self.case, self.span)
        strand = realize([start + self.lecture.shift for start in self.case], self.lecture, self.small)
        case, choice = (
            self.register(name, np.array(one) + 1) for name, one in (("case", self.case), ("choice", chosen))
        )
        self.lines = [
            case_line(readings(case, "case"), theme.LARGE),
            case_line(readings(choice, "choice"), theme.LARGE, brackets=CHOSEN),
        ]
        muted, (places, left) = theme.palette().muted, self.places
        self.notes = [
            label("places", color=muted, places=places),
            label("places-chosen", color=muted, places=left, chosen=self.form.power),
        ]
        # What is written stands beside the strand, or above it and below it where that is too narrow.
        narrow = self.stage.upright or max(line.width for line in self.lines) > _BESIDE * self.stage.width
        self.write_beside(strand, chosen, narrow=narrow)
        if max(note.get_right()[0] for note in self.notes) > self.stage.right:
            self.write_beside(strand, chosen, narrow=True)

    def write_beside(self, strand: str, chosen: Sequence[int], *, narrow: bool) -> None:
        """Build the strand with what is left of it, and place what is written: at their sides or, narrow, outside."""
        side = min(1.05, (0.98 if narrow else 0.63) * self.stage.width / self.small)
        apart = max(3.0, 0.22 * self.stage.height / side) if self.stage.upright else 1.5
        self.picture = Squeezing(strand, self.case, self.lecture.motifs, chosen, side=side, apart=apart)
        self.picture.move_to(self.stage.center)
        rows = (self.picture.above, self.picture.below)
        for row, edge, line, note in zip(rows, (UP, DOWN), self.lines, self.notes, strict=True):
            if narrow:
                FastGroup(line, note).arrange(RIGHT, buff=0.6).next_to(row, edge, buff=0.4)
            else:
                line.next_to(self.picture, LEFT, buff=0.6).match_y(row.slots)
                note.next_to(row.slots, RIGHT, buff=0.5)

    def place_choices(self) -> None:
        """Place the table of cases and choices, and the count written out."""
        muted, at = theme.palette().muted, self.counting.at(self.small)
        heads = tuple(label("places", theme.LABEL, muted, places=n) for n in self.places)
        # Four factors or more would be too wide beside the table.
        rooms = [self.stage.part(bottom=_BELOW)]
        if not self.stage.upright and self.motifs < 4:
            rooms = [self.stage.part(right=0.61), *rooms]
        self.table = fit_choices(
            self.arrays["cases"],
            self.arrays["choices"],
            rooms,
            keep=self.all_cases.index(self.case),
            heads=heads,
            places=self.places,
            span=self.span,
        )
        wide = self.table.room is rooms[-1]
        count = reading(self.growth.counts[at], "counts", (at,))
        self.binomials = self.form.for_one(self.places[0], self.places[1], count)
        if wide and not self.stage.upright:
            self.binomials.arrange(RIGHT, buff=1.6, aligned_edge=UP)
        else:
            self.binomials.arrange(DOWN, buff=0.9, aligned_edge=LEFT)
        (self.stage.part(top=_BELOW - 0.04) if wide else self.stage.part(left=0.66)).fit(self.binomials)

    def entry(self, name: str, k: int, size: float = theme.BODY) -> Glyphs:
        """Return one entry of a registered array."""
        return numeral(self.arrays[name][k], name, (k,), size=size)

    def ledger(self, heads: list[Glyphs], columns: Sequence[str], places: Sequence[int]) -> Ledger:
        """Return a table of some entries of arrays, right of the plot or below it."""

        def made(gap: float) -> Ledger:
            return Ledger(
                heads, [[self.entry(name, k, _NUMERAL) for name in columns] for k in places], gap=gap, pitch=0.8
            )

        ledger = made(GAP)
        over = ledger.width - self.beside.width
        if over > 0:  # columns that are closer together are easier to read than smaller ones
            ledger = made(max(_CLOSE, GAP - over / (len(heads) - 1)))
        self.beside.fit(ledger, grow=self.stage.upright)
        return ledger

    # Beats

    def list_cases(self) -> None:
        """List the cases of the first length, one line each."""
        self.clear_stage()
        arriving = (FadeIn(strip, shift=DOWN * 0.1) for strip in self.large)
        self.play(LaggedStart(*arriving, lag_ratio=0.3), run_time=1.6)
        self.play(ReplacementTransform(self.large, self.stacks[0]), run_time=theme.SLOW)
        self.play(FadeIn(self.feet[0], self.tops[0]), run_time=theme.QUICK)

    def add_stacks(self) -> None:
        """Stack the cases of the next lengths."""
        for stack, foot, top in zip(self.stacks[1:], self.feet[1:], self.tops[1:], strict=True):
            rising = [FadeIn(strip) for strip in reversed(stack)]
            self.play(FadeIn(foot), LaggedStart(*rising, lag_ratio=0.5), run_time=theme.NORMAL)
            self.play(FadeIn(top), run_time=theme.FLASH)

    def stand_stacks_on_axes(self) -> None:
        """Turn the stacks into stems over their lengths, and draw the closed form through all that were listed."""
        thinner = [
            stack.animate.stretch_to_fit_width(0.12).stretch_to_fit_height(stem.height).move_to(stem)
            for stack, stem in zip(self.stacks, self.stems, strict=False)
        ]
        self.play(FadeOut(FastGroup(self.feet, self.tops)), run_time=theme.QUICK)
        self.play(FadeIn(self.near), *thinner, run_time=theme.SLOW)
        curve = Create(self.curves[0][0], rate_func=linear)
        self.play(FadeOut(self.stacks), FadeIn(self.stems[:_STACKS], self.dots), curve, run_time=theme.NORMAL)

    def zoom_out(self) -> None:
        """Show the same curve, much farther."""
        ledger, counting = self.table_of_counts, self.counting
        self.play(FadeOut(self.stems[:_STACKS]), run_time=theme.QUICK)
        moves = counting.rescale(self.near, self.far, self.dots, self.curves, dot_scale=0.6)
        self.play(*moves, run_time=theme.SLOW)
        self.curves.append((counting.curve(self.far, self.listed_to, _FAR), self.listed_to, _FAR))
        self.play(
            Create(self.curves[-1][0], rate_func=linear),
            FadeIn(ledger.heads, ledger.rule),
            LaggedStart(*map(FadeIn, ledger.rows), lag_ratio=0.5),
            run_time=2.0,
        )

    def turn_logarithmic(self) -> None:
        """Turn both axes logarithmic, and draw the power that the count approaches, and its slope."""
        counting = self.counting
        moves = counting.rescale(self.far, self.farthest, self.dots, self.curves, dot_scale=1.2)
        self.play(*moves, run_time=theme.SLOW)
        self.curves.append((counting.curve(self.farthest, _FAR, _FARTHEST), _FAR, _FARTHEST))
        self.play(Create(self.curves[-1][0], rate_func=linear), run_time=theme.NORMAL)
        self.play(FadeIn(self.goal), run_time=theme.NORMAL)
        self.answer(FadeIn(self.slope), run_time=theme.QUICK)

    def write_out(self) -> None:
        """Write the count as a product of factors of about N."""
        self.play(FadeOut(self.table_of_counts), run_time=theme.QUICK)
        self.play(LaggedStart(*map(FadeIn, self.written_out), lag_ratio=0.6), run_time=theme.SLOW)

    def show_case(self) -> None:
        """Show a strand with its case, and quieten the letters that the motifs use up beyond their first."""
        picture, above = self.picture, self.picture.above
        arriving = FadeIn(above.slots, above.numbers, above.rest, above.blocks, self.notes[0], self.lines[0])
        self.play(arriving, run_time=theme.NORMAL)
        self.play(quieten(*(above.tiles[k] for k in picture.used)), run_time=theme.NORMAL)

    def squeeze_case(self) -> None:
        """Let the other letters fall together: each motif is one place."""
        picture, above, below = self.picture, self.picture.above, self.picture.below
        self.play(FadeIn(below.slots, below.numbers), run_time=theme.QUICK)
        for place, k in enumerate(picture.kept):
            falling = TransformFromCopy(above.tiles[k], below.tiles[place])
            self.play(falling, Create(picture.links[place]), run_time=min(theme.QUICK, 5 / len(picture.kept)))
        borders = zip(above.blocks, below.blocks, strict=True)
        self.play(*(TransformFromCopy(one.border, two.border) for one, two in borders), run_time=theme.NORMAL)
        self.answer(FadeIn(self.lines[1], self.notes[1]))

    def squeeze_all(self) -> None:
        """Squeeze every case: each choice comes from one case."""
        table = self.table
        same = table.rows[table.shown.index(self.all_cases.index(self.case))]
        others = [row for row in table.rows if row is not same]
        self.play(
            FadeTransform(self.picture.above, same.strip),
            FadeTransform(self.picture.below, same.squeezed),
            ReplacementTransform(self.lines[0], same.case),
            ReplacementTransform(self.lines[1], same.choice),
            FadeOut(self.picture.links, *self.notes),
            FadeIn(same.arrow, table.heads),
            run_time=1.0,
        )
        self.play(LaggedStart(*(FadeIn(row.case, row.strip) for row in others), lag_ratio=0.25))
        squeezing = (AnimationGroup(FadeIn(row.arrow), TransformFromCopy(row.strip, row.squeezed)) for row in others)
        choices = LaggedStart(*(FadeIn(row.choice) for row in others), lag_ratio=0.25)
        self.play(LaggedStart(*squeezing, lag_ratio=0.25), choices, run_time=1.5)

    def write_binomials(self) -> None:
        """Write the count of one length as a binomial, then that of any length."""
        for part in self.binomials:
            self.play(LaggedStart(*map(FadeIn, part), lag_ratio=0.6), run_time=theme.NORMAL)
