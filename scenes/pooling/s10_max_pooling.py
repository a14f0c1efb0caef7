"""Step 10: max-pooling keeps the largest value of each group."""

from collections.abc import Iterable
from typing import Any

from manim import DOWN, UP, Create, FadeIn, FadeOut, Mobject, Transform

from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import LectureTrace
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.motion import moves
from scenes.kit.telling.step import Step
from scenes.pooling.figures.tables.max_line import WRITTEN, MaxLine, mark_tie, number_line, symbol_line
from scenes.pooling.figures.tables.pooled_tables import PooledTables, columns_left, nothing_pooled
from scenes.pooling.figures.tables.symbols import DETECTED, POOLED, symbols


class MaxPooling(Step):
    """Each cell of Ẍ is the max of one group of cells of Ẋ: first as symbols, then with the strand's values."""

    parts = ("pooling", "pooled")
    takes_over = True
    hands_over = True

    @classmethod
    def unfit(cls, lecture: Lecture) -> str | None:
        """Say why there is nothing to pool."""
        return nothing_pooled(lecture)

    def construct(self) -> None:
        """Turn the question into a max, write it for all cells, and pool the strand's values."""
        self.compute()
        self.lay_out()
        self.open_on(*self.tables.answered())
        size = int(self.trace.groups[0][1])
        with self.beat("the-larger-of-two", message="the-larger-of-two" if size == 2 else "the-largest", size=size):
            self.turn_to_symbols()
            self.form_the_first()
        with self.beat("one-formula", hold=1.5 * theme.HOLD, cells=self.trace.pooled.size, groups=self.groups,
                       left=columns_left(self.trace)):  # fmt: skip
            self.form_the_rest()
        with self.beat("the-first-group", message="the-first-group" if self.groups > 1 else "the-only-group",
                       strand=self.trace.strand, rows=self.rows, **self.ties):  # fmt: skip
            self.turn_to_numbers()
            for row in range(min(self.rows, WRITTEN)):
                self.send_slowly(row)
            self.send(0, range(WRITTEN, self.rows), theme.NORMAL)
        if self.groups > 1:
            with self.beat("the-winners-travel", **self.ties):
                for group in range(1, self.groups):
                    self.send(group, range(self.rows), theme.NORMAL / (1 + 0.5 * (group - 1)))
        with self.beat("max-pooling", rows=self.rows, columns=self.trace.detected.shape[1], groups=self.groups):
            self.name_it()

    def compute(self) -> None:
        """Count the groups, and those that tie."""
        self.rows, self.groups = self.trace.pooled.shape
        self.ties = ties(self.trace)

    def lay_out(self) -> None:
        """Place both tables as step 9 left them, and the names of their cells."""
        self.tables = PooledTables(self.trace, self.stage)
        for name, values in self.tables.arrays.items():
            self.register(name, values)
        self.tables.shade()
        self.above = symbols(self.tables.detected, DETECTED)
        self.below = symbols(self.tables.pooled, POOLED)
        self.lines = FastGroup()

    def turn_to_symbols(self) -> None:
        """Put the cells' names in place of their values, and the name Ẍ beside the smaller table."""
        tables = self.tables
        self.play(
            FadeOut(tables.words.summary, tables.marks, tables.answers),
            *(cell.animate.empty() for row in tables.pooled.cells for cell in row),
            *(cell.animate.blank() for row in tables.detected.cells for cell in row),
            FadeIn(self.above),
            tables.pooled.title.animate.set_fill(opacity=1),
        )

    def form_the_first(self) -> None:
        """Write the first cell of Ẍ as the max of its group: the cells' names come, the result goes."""
        said = symbol_line(self.tables)
        self.line = said.line
        self.looking = self.tables.detected.outline(0, self.tables.colors[0], 0)
        self.play(Create(self.looking), run_time=0.5 * theme.SLOW)
        self.write(said, [self.above[0][column] for column in said.columns], theme.SLOW)
        target, traveller = self.below[0][0], said.result.copy()
        self.play(Transform(traveller, target), run_time=theme.SLOW)
        self.remove(traveller)
        self.add(target)

    def write(self, said: MaxLine, sources: list[Mobject], run_time: float) -> None:
        """Let a line's terms come from the cells that they are, then let its result appear."""
        coming = [moves.arrive(term, source) for term, source in zip(said.terms, sources, strict=True)]
        self.play(*coming, FadeIn(said.rest), run_time=run_time)
        self.play(FadeIn(said.result), run_time=0.5 * run_time)
        self.remove(*said.terms, said.rest, said.result)
        self.add(said.line)

    def form_the_rest(self) -> None:
        """Let the other cells' names merge on their way down, ever faster, and set the formula for all."""
        tables, panel = self.tables, self.tables.words
        away = [] if panel.flat else [self.line.animate.move_to(panel.region.at(0.5, 0.84))]
        self.play(FadeOut(self.looking), *away, run_time=theme.QUICK)
        for group in range(self.groups):
            rows = range(group == 0, self.rows)  # the very first cell has been written
            if not rows:
                continue
            columns = range(*tables.detected.groups[group])
            names = [FastGroup(*(self.above[row][column].copy() for column in columns)) for row in rows]
            targets = [self.below[row][group] for row in rows]
            pace = max(theme.NORMAL, theme.SLOW - 0.3 * group) * 0.8 ** max(0, group - 3)
            merging = [name.animate.move_to(to) for line, to in zip(names, targets, strict=True) for name in line]
            self.play(*merging, run_time=0.7 * pace)
            self.play(FadeOut(*names), *(FadeIn(target) for target in targets), run_time=0.3 * pace)
        self.play(FadeIn(panel.formula, shift=0.2 * DOWN))

    def turn_to_numbers(self) -> None:
        """Put the strand's values in place of the names; Ẍ is empty again."""
        filling = [cell.animate.fill() for row in self.tables.detected.cells for cell in row]
        self.play(FadeOut(self.above, self.below, self.line), *filling)

    def send_slowly(self, row: int) -> None:
        """Compute one cell of the first group in the panel, and send its winner down."""
        tables, said = self.tables, number_line(self.tables, row)
        pace = theme.NORMAL if row == 0 else theme.QUICK
        looking = tables.detected.outline(0, tables.colors[row], row)
        self.play(Create(looking), run_time=pace)
        self.write(said, [tables.detected.cell(row, column).numeral for column in said.columns], pace)
        if self.trace.tied[row, 0]:
            mark_tie(tables, said)
        self.play(FadeIn(tables.outcome(row, 0)), run_time=pace)
        self.drop([(row, 0)], run_time=2 * pace)
        self.play(FadeOut(looking), run_time=theme.FLASH)
        self.lines.add(said.line)

    def send(self, group: int, rows: Iterable[int], run_time: float) -> None:
        """Mark the outcomes of a group in some rows, and let the winners travel down."""
        places = [(row, group) for row in rows]
        if places:
            self.play(*(FadeIn(self.tables.outcome(*at)) for at in places), run_time=0.7 * run_time)
            self.drop(places, run_time=1.5 * run_time)

    def drop(self, places: list[tuple[int, int]], *, run_time: float) -> None:
        """Let winners travel down from Ẋ into Ẍ."""
        tables, winners = self.tables, self.trace.winners
        targets = [tables.pooled.cell(*at) for at in places]
        travellers = [tables.detected.cell(at[0], winners[at]).numeral.copy() for at in places]
        self.play(
            *(moves.travel(traveller, cell.numeral) for traveller, cell in zip(travellers, targets, strict=True)),
            *(cell.box.animate.match_style(tables.shaded(*at)) for cell, at in zip(targets, places, strict=True)),
            run_time=run_time,
        )
        self.remove(*travellers)
        for cell in targets:
            cell.fill()

    def name_it(self) -> None:
        """Set the name over the formula, and the sizes below it."""
        tables, panel = self.tables, self.tables.words
        self.play(FadeOut(self.lines), run_time=theme.QUICK)
        self.play(FadeIn(panel.name, shift=0.2 * DOWN), FadeIn(panel.sizes, shift=0.2 * UP), run_time=theme.NORMAL)
        still = tables.finished()
        self.remove(*still, *tables.rings, *tables.ties)
        self.add(*still)


def ties(trace: LectureTrace) -> dict[str, Any]:
    """Return how many maxima there are, how many of them tie, and whether all of those are 0."""
    zero = "no" if trace.pooled[trace.tied].any() else "yes"
    return {"ties": int(trace.tied.sum()), "maxima": trace.tied.size, "zero": zero}
