"""Step 9: summarize the detectors' results over groups of columns."""

from typing import Any

from manim import (
    DOWN,
    PI,
    UP,
    Create,
    CyclicReplace,
    FadeIn,
    FadeOut,
    GrowFromEdge,
    LaggedStart,
    Mobject,
    Restore,
    Transform,
)
from manim.animation.animation import Animation

from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import LectureTrace
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.telling.step import Step
from scenes.pooling.figures.tables.grouping import Grouping
from scenes.pooling.figures.tables.pooled_tables import PooledTables, columns_left, nothing_pooled
from scenes.pooling.figures.tables.question import Question

_FRAMING = 2.0  # seconds for all frames, at most


class Summarize(Step):
    """The columns of Ẋ are taken in groups; of each group, each detector is asked whether there is one in it."""

    parts = ("pooling",)
    hands_over = True
    question: Question

    @classmethod
    def unfit(cls, lecture: Lecture) -> str | None:
        """Say why there is nothing to summarize."""
        return nothing_pooled(lecture)

    def construct(self) -> None:
        """Take columns in groups, ask each detector about each, and see what the answers forget."""
        self.compute()
        self.lay_out()
        with self.beat("groups", **group_counts(self.trace)):
            self.take_in_groups()
        with self.beat("one-question", groups=self.groups, detectors=self.rows):
            self.make_room()
            for row in range(self.rows):
                self.ask(row)
        with self.beat("all-questions", questions=self.rows * self.groups, yes=self.yes):
            self.ask_the_rest()
        with self.beat("what-is-forgotten", message=forgotten(self.trace), shift=self.lecture.shift):
            self.forget_the_column()

    def compute(self) -> None:
        """Count the questions, and how many are answered with a yes."""
        self.rows, self.groups = self.trace.pooled.shape
        self.yes = int((self.trace.pooled > 0).sum())

    def lay_out(self) -> None:
        """Place both tables, then move Ẋ into the middle of the stage."""
        self.tables = PooledTables(self.trace, self.stage)
        self.register_all(self.tables.arrays)
        self.matrix = self.tables.detected
        self.grouping = Grouping(self.tables, self.stage)

    def take_in_groups(self) -> None:
        """Let the columns move apart into groups, and frame these."""
        grouping = self.grouping
        self.play(FadeIn(self.matrix))
        self.wait(theme.QUICK)
        self.play(self.matrix.animate.spread(grouping.apart), run_time=theme.SLOW)
        grouping.frame()
        pace = min(theme.QUICK, _FRAMING / self.groups)
        for frame, name in zip(grouping.frames, grouping.names, strict=True):
            self.play(Create(frame), FadeIn(name, shift=0.15 * DOWN), run_time=pace)
        if len(grouping.count):
            self.play(FadeIn(grouping.count, shift=0.2 * DOWN))

    def make_room(self) -> None:
        """Move Ẋ up to its place, and let the smaller table come out of its groups."""
        tables, frames = self.tables, self.grouping.frames
        words, numbers = zip(*self.grouping.names, strict=True)
        self.play(
            Restore(self.matrix),
            Transform(frames, tables.frames),
            *(FadeOut(word) for word in words),
            *(FadeOut(one) for one in self.grouping.count),
            *(Transform(number, to) for number, to in zip(numbers, tables.pooled.column_labels, strict=True)),
            run_time=theme.NORMAL,
        )
        self.play(
            LaggedStart(*(GrowFromEdge(funnel, UP) for funnel in tables.funnels), lag_ratio=0.15),
            FadeIn(FastGroup(tables.pooled.grid, tables.pooled.row_labels), shift=0.2 * DOWN),
            run_time=theme.NORMAL,
        )
        # From here on the parts lie over one another as the next step finds them.
        self.remove(*tables.pooled, *numbers, *tables.funnels, frames)
        self.restack(*tables.base())

    def ask(self, row: int) -> None:
        """Ask a detector about the first group: look closely, answer, and let the answer fall into the table."""
        tables, question = self.tables, Question(self.tables, row, 0)
        slow = row == 0
        pace = 0.6 if slow else 0.25
        outline = self.matrix.outline(0, tables.colors[row], row)
        if slow:
            self.looking = outline
            self.play(Create(outline), FadeIn(question.words), run_time=pace)
        else:
            last = self.question
            gone = FadeOut(last.words, last.lens, last.answer)
            self.play(Transform(self.looking, outline), gone, FadeIn(question.words), run_time=pace)
        self.question = question
        if len(question.lens):
            self.play(question.look(question.lens.animate), run_time=pace)
        self.play(FadeIn(question.answer, shift=0.2 * DOWN), run_time=pace)
        falling, answer = question.answer.copy(), tables.answers[row][0]
        self.play(Transform(falling, answer), self.shade(row, 0), run_time=1.5 * pace)
        self.remove(falling)
        self.add(answer)

    def shade(self, row: int, group: int) -> Animation:
        """Give an answered cell the colours that its value has."""
        shading: Animation = self.tables.pooled.cell(row, group).box.animate.match_style(self.tables.shaded(row, group))
        return shading

    def ask_the_rest(self) -> None:
        """Go through the other groups, all detectors each, ever faster."""
        tables, question = self.tables, self.question
        self.play(FadeOut(question.words, question.lens, question.answer), run_time=theme.QUICK)
        for group in range(1, self.groups):
            pace = 0.3 / group
            for row in range(self.rows):
                there = self.matrix.outline(group, tables.colors[row], row)
                self.play(Transform(self.looking, there), run_time=pace)
                coming = FadeIn(tables.answers[row][group], target_position=self.looking.get_center())
                self.play(coming, self.shade(row, group), run_time=pace)
        self.play(FadeOut(self.looking), FadeIn(tables.words.summary[0]), run_time=theme.NORMAL)

    def forget_the_column(self) -> None:
        """Let a found motif stand in another column of its group: the answer stays."""
        tables, (row, group) = self.tables, self.tables.example
        self.play(*(Create(mark) for mark in tables.marks), run_time=theme.NORMAL)
        won = int(self.trace.winners[row, group]) - self.matrix.groups[group][0]
        start = max(won - 1, 0)
        pair = self.matrix.block(group, row)[start : start + 2]
        if len(pair) > 1 and self.trace.pooled[row, group]:
            for _ in range(2):
                self.play(CyclicReplace(*pair, path_arc=0.6 * PI), run_time=theme.NORMAL)
                self.wait(theme.FLASH)
        self.play(FadeIn(tables.words.summary[1], shift=0.2 * UP))
        self.restack(*tables.answered())

    def restack(self, *mobjects: Mobject) -> None:
        """Put what is in the picture into one order, without changing how it looks."""
        self.remove(*mobjects)
        self.add(*mobjects)


def group_counts(trace: LectureTrace) -> dict[str, Any]:
    """Return how many columns are taken in how many groups of which size, and how many the last has if it is short."""
    columns, groups = trace.detected.shape[1], len(trace.groups)
    return {"columns": columns, "size": trace.lecture.pool_size, "groups": groups, "left": columns_left(trace)}


def forgotten(trace: LectureTrace) -> str:
    """Choose the message about what the answers forget."""
    if not trace.pooled.any():
        return "what-a-no-says" if len(trace.groups) > 1 else "what-a-no-says-of-all"
    return "what-is-forgotten" if len(trace.groups) > 1 else "what-is-forgotten-altogether"
