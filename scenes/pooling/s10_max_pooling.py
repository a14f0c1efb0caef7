"""Step 10: max-pooling keeps the largest value of each group."""

from typing import Any

from manim import DOWN, UP, Create, FadeIn, FadeOut, Mobject, Transform

from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import LectureTrace
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.motion import moves
from scenes.kit.telling.step import Step
from scenes.pooling.figures.tables.max_line import WRITTEN, MaxLine, number_line
from scenes.pooling.figures.tables.pooled_tables import PooledTables, columns_left, nothing_pooled


class MaxPooling(Step):
    """Yes and no are 1 and 0, and each cell of Ẍ is the max of one group of cells of Ẋ."""

    parts = ("pooling", "pooled")
    takes_over = True
    hands_over = True

    @classmethod
    def unfit(cls, lecture: Lecture) -> str | None:
        """Say why there is nothing to pool."""
        return nothing_pooled(lecture)

    def construct(self) -> None:
        """Turn the replies into numbers, write each as a max, and see who wins."""
        self.compute()
        self.lay_out()
        self.open_on(*self.tables.answered())
        with self.beat("the-larger-of-two", size=size(self.trace)):
            self.turn_to_numbers()
            for row in range(min(self.rows, WRITTEN)):
                self.compare(row)
        with self.beat("one-formula", hold=1.5 * theme.HOLD, cells=self.trace.pooled.size, groups=self.groups,
                       left=columns_left(self.trace)):  # fmt: skip
            self.set_the_formula()
        with self.beat("which-one-wins", **self.ties):
            self.send_winners()
            self.answer(*(FadeIn(tie) for tie in self.tables.ties), run_time=theme.NORMAL)
        with self.beat("max-pooling", rows=self.rows, columns=self.trace.detected.shape[1], groups=self.groups):
            self.name_it()

    def compute(self) -> None:
        """Count the groups, and those that tie."""
        self.rows, self.groups = self.trace.pooled.shape
        self.ties = ties(self.trace)

    def lay_out(self) -> None:
        """Place both tables as step 9 left them."""
        self.tables = PooledTables(self.trace, self.stage)
        self.register_all(self.tables.arrays)
        self.tables.shade()
        self.lines = FastGroup()

    def turn_to_numbers(self) -> None:
        """Turn each yes into a 1 and each no into a 0, and name the smaller table."""
        tables = self.tables
        self.play(FadeOut(tables.words.summary, tables.marks), run_time=theme.QUICK)
        cells = tables.pooled.flat
        words = [FadeOut(word, scale=0.6) for row in tables.answers for word in row]
        self.play(*words, *(cell.animate.fill() for cell in cells), run_time=theme.NORMAL)
        self.play(tables.pooled.title.animate.set_fill(opacity=1), run_time=theme.QUICK)

    def compare(self, row: int) -> None:
        """Write one cell of the first group as the max of its numbers."""
        tables, said = self.tables, number_line(self.tables, row)
        pace = theme.NORMAL if row == 0 else theme.QUICK
        looking = [table.outline(0, tables.colors[row], row) for table in (tables.detected, tables.pooled)]
        self.play(Create(looking[0]), run_time=pace)
        self.write(said, [tables.detected.cell(row, column).numeral for column in said.columns], pace)
        self.play(Create(looking[1]), run_time=pace)
        self.play(FadeOut(*looking), run_time=theme.FLASH)
        self.lines.add(said.line)

    def write(self, said: MaxLine, sources: list[Mobject], run_time: float) -> None:
        """Let a line's terms come from the cells that they are, then let its result appear."""
        coming = [moves.arrive(term, source) for term, source in zip(said.terms, sources, strict=True)]
        self.play(*coming, FadeIn(said.rest), run_time=run_time)
        self.play(FadeIn(said.result), run_time=0.5 * run_time)
        self.remove(*said.terms, said.rest, said.result)
        self.add(said.line)

    def set_the_formula(self) -> None:
        """Set the formula, and go through all groups once."""
        tables = self.tables
        self.play(FadeIn(tables.words.formula, shift=0.2 * DOWN))
        looking = [table.outline(0, theme.palette().ink) for table in (tables.detected, tables.pooled)]
        self.play(*map(Create, looking), run_time=theme.QUICK)
        for group in range(1, self.groups):
            there = [table.outline(group, theme.palette().ink) for table in (tables.detected, tables.pooled)]
            self.play(*map(Transform, looking, there), run_time=max(theme.FLASH, theme.NORMAL / group))
        self.play(FadeOut(*looking), run_time=theme.QUICK)

    def send_winners(self) -> None:
        """Mark in each group who wins alone, and let a copy of it fall on what it has become."""
        tables, winners, tied = self.tables, self.trace.winners, self.trace.tied
        for group in range(self.groups):
            places = [(row, group) for row in range(self.rows) if not tied[row, group]]
            if not places:
                continue
            pace = theme.NORMAL / (1 + 0.5 * group)
            self.play(*(FadeIn(tables.outcome(*at)) for at in places), run_time=0.6 * pace)
            falling = [tables.detected.cell(at[0], winners[at]).numeral.copy() for at in places]
            targets = [tables.pooled.cell(*at).numeral for at in places]
            self.play(*map(moves.travel, falling, targets), run_time=pace)
            self.remove(*falling)

    def name_it(self) -> None:
        """Set the name over the formula, and the sizes below it."""
        tables, panel = self.tables, self.tables.words
        if len(self.lines):
            self.play(FadeOut(self.lines), run_time=theme.QUICK)
        self.play(FadeIn(panel.name, shift=0.2 * DOWN), FadeIn(panel.sizes, shift=0.2 * UP), run_time=theme.NORMAL)
        still = tables.finished()
        self.remove(*still, *tables.rings, *tables.ties)
        self.add(*still)


def ties(trace: LectureTrace) -> dict[str, Any]:
    """Return how many maxima there are, how many of them tie, and whether all of those are 0."""
    zero = not trace.pooled[trace.tied].any()
    return {"ties": int(trace.tied.sum()), "maxima": trace.tied.size, "zero": zero, "size": size(trace)}


def size(trace: LectureTrace) -> int:
    """Return how many columns each group has; 0 if they are not alike."""
    sizes = {int(end - first) for first, end in trace.groups}
    return sizes.pop() if len(sizes) == 1 else 0
