"""Step 9: summarize the detectors' results over groups of columns."""

from manim import (
    DOWN,
    PI,
    RIGHT,
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
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.telling.step import Step
from scenes.kit.things.pooling import Pooling, nothing_pooled
from scenes.kit.type.shown import counted
from scenes.kit.type.text import Glyphs, filled, mono, reading, text
from scenes.kit.type.words import article, plural, spoken, times

_CLOSE = 1.55  # how much larger Ẋ is while it stands alone
_LENS = 1.1  # side of a cell under the question
_FRAMING = 2.0  # seconds for all frames, at most


class Summarize(Step):
    """The columns of Ẋ are taken in groups; of each group, each detector is asked whether there is one in it."""

    hands_over = True

    @classmethod
    def unfit(cls, lecture: Lecture) -> str | None:
        """Say why there is nothing to summarize."""
        return nothing_pooled(lecture)

    def construct(self) -> None:
        """Tell the step."""
        trace = self.trace
        self.register("detected_shape", trace.detected.shape)
        self.register("pooled_shape", trace.pooled.shape)
        self.layout = Pooling(trace, self.stage)
        self.matrix = self.layout.detected
        rows, groups = trace.pooled.shape

        with self.beat("groups", self.tell_the_groups()):
            self.take_in_groups()
        with self.beat("one question", self.tell_the_question()):
            self.make_room()
            for row in range(rows):
                self.ask(row, 0, slow=row == 0)
        yes = int((trace.pooled > 0).sum())
        with self.beat(
            "all answers",
            f"{plural(rows * groups, 'question')}, {times(yes)} yes. The answers make a smaller table.",
        ):
            self.ask_the_rest()
        with self.beat("what is forgotten", self.tell_what_is_forgotten(yes)):
            self.forget_the_column()

    # What is said

    def tell_the_groups(self) -> str:
        """Say how many columns there are, and how they are taken together."""
        columns, groups = self.trace.detected.shape[1], self.trace.groups
        asked = "Must the next layer know the exact column?"
        if len(groups) == 1:
            return f"{asked} Let’s take all {spoken(columns)} together: one group."
        size = spoken(self.lecture.pool_size)
        first, end = groups[-1]
        left = int(end - first)
        short = f"; the last has only {spoken(left)}" if left < self.lecture.pool_size else ""
        return f"{asked} Let’s take the {columns} columns {size} by {size}: {spoken(len(groups))} groups{short}."

    def tell_the_question(self) -> str:
        """Say what is asked, of what and of whom."""
        each = "each detector is" if len(self.lecture.motifs) > 1 else "the detector is"
        asked = f"{each} asked one thing: is there one in here?"
        return f"Of each group, {asked}" if len(self.trace.groups) > 1 else f"{asked[0].upper()}{asked[1:]}"

    def tell_what_is_forgotten(self, yes: int) -> str:
        """Say what an answer still tells."""
        one = len(self.trace.groups) == 1
        if not yes:
            where = "nowhere at all" if one else "nowhere in its group"
            return f"A no says: {where}. A yes would say that there is one, and forget the column."
        lights = "the motif starts" if not self.lecture.shift else "the detector lights"
        if one:
            return f"A yes stays a yes wherever {lights}: the table forgets the column altogether."
        return f"A yes stays a yes wherever in its group {lights}: the table forgets the column, not the group."

    # What is shown

    def take_in_groups(self) -> None:
        """Let the columns move apart into groups, in the middle of the stage."""
        matrix, palette, layout, stage = self.matrix, theme.palette(), self.layout, self.stage
        matrix.save_state()
        close = min(_CLOSE, (stage.width - 0.3) / matrix.width, stage.height / (matrix.height + 1.2))
        matrix.spread(-layout.apart).scale(close).move_to(stage.center)
        if stage.upright:
            matrix.shift(0.1 * stage.height * UP)
        self.play(FadeIn(matrix))
        self.wait(theme.QUICK)
        self.play(matrix.animate.spread(close * layout.apart), run_time=theme.SLOW)
        places = range(len(matrix.groups))
        self.frames = FastGroup(*(matrix.outline(place, palette.rule, width=2.5, gap=layout.gap) for place in places))
        self.names = self.name_groups()
        pace = min(theme.QUICK, _FRAMING / len(places))
        for frame, name in zip(self.frames, self.names, strict=True):
            self.play(Create(frame), FadeIn(name, shift=0.15 * DOWN), run_time=pace)
        self.counted = FastGroup()
        if stage.upright:
            self.counted.add(self.count_groups().next_to(FastGroup(matrix, self.names), DOWN, buff=1.2))
            self.play(FadeIn(self.counted, shift=0.2 * DOWN))

    def name_groups(self) -> FastGroup:
        """Set the word and the number of a group under its frame; the number alone where the word has no room."""
        color = theme.palette().muted
        names = FastGroup()
        for place, frame in enumerate(self.frames):
            word, number = text("group", color=color), text(str(place + 1), color=color)
            number.readings = (counted(place + 1),)
            number.next_to(word, RIGHT, buff=0.14).on_baseline_of(word)
            names.add(FastGroup(word, number).next_to(frame, DOWN, buff=0.3))
        room = min(frame.width for frame in self.frames) + 0.5 * self.layout.apart
        if max(name.width for name in names) > room:
            for (word, number), frame in zip(names, self.frames, strict=True):
                word.set_opacity(0)
                FastGroup(word, number).shift((frame.get_x() - number.get_x()) * RIGHT)
        return names

    def count_groups(self) -> Glyphs:
        """Write how many columns have become how many groups."""
        columns, groups = (
            reading(self.trace.detected.shape[1], "detected_shape", (1,)),
            reading(self.trace.pooled.shape[1], "pooled_shape", (1,)),
        )
        word = "groups" if groups.value > 1 else "group"
        return filled(f"{{c}} columns  →  {{g}} {word}", size=1.4 * theme.LARGE, weight=600, c=columns, g=groups)

    def make_room(self) -> None:
        """Move Ẋ up to its place, and let the smaller table come out of its groups."""
        layout = self.layout
        labels = layout.pooled.column_labels
        self.play(
            Restore(self.matrix),
            Transform(self.frames, layout.frames),
            *(FadeOut(word) for word, _ in self.names),
            *(FadeOut(one) for one in self.counted),
            *(Transform(number, label) for (_, number), label in zip(self.names, labels, strict=True)),
            run_time=theme.SLOW,
        )
        self.play(
            LaggedStart(*(GrowFromEdge(funnel, UP) for funnel in layout.funnels), lag_ratio=0.15),
            FadeIn(FastGroup(layout.pooled.grid, layout.pooled.row_labels), shift=0.2 * DOWN),
        )
        self.remove(*layout.pooled, *(number for _, number in self.names))
        # From here on the parts lie over one another as the next step finds them.
        self.remove(*layout.funnels, self.frames)
        self.restack(*layout.base())

    def ask(self, row: int, group: int, *, slow: bool) -> None:
        """Ask one detector about one group: look closely, answer, and let the answer fall into the table."""
        pace = theme.NORMAL if slow else theme.QUICK
        pair = self.matrix.block(group, row)
        asked = self.question(row)
        if slow:
            self.looking = self.matrix.outline(group, self.layout.colors[row], row)
            self.play(Create(self.looking), FadeIn(asked), run_time=pace)
        else:
            self.play(
                Transform(self.looking, self.matrix.outline(group, self.layout.colors[row], row)),
                FadeOut(self.asked, self.lens, self.said),
                FadeIn(asked),
                run_time=pace,
            )
        self.asked, panel, flat = asked, self.layout.panel, self.layout.recipe.flat
        beside = RIGHT if flat else DOWN
        self.lens = FastGroup(*(cell.copy() for cell in pair))
        side = min(_LENS * self.layout.recipe.grown, (0.25 if flat else 1) * panel.width / len(pair), panel.height)
        if side >= pair[0].box.width:  # otherwise its numbers would be too small: they are read in their place
            self.play(
                self.lens.animate.scale(side / pair[0].box.width).next_to(asked, beside, buff=0.45), run_time=pace
            )
        else:
            self.lens = FastGroup()
        answer = self.layout.answers[row][group]
        self.said = answer.copy().scale(max(1.7, theme.LABEL * self.layout.recipe.grown / answer.pixels))
        self.said.next_to(self.lens if len(self.lens) else asked, beside, buff=0.45)
        self.play(FadeIn(self.said, shift=0.2 * DOWN), run_time=pace)
        if slow:
            self.wait(theme.QUICK)
        falling = self.said.copy()
        self.play(Transform(falling, answer), self.shade(row, group), run_time=1.5 * pace)
        self.remove(falling)
        self.add(answer)

    def question(self, row: int) -> FastGroup:
        """Set the question about one detector, at the top of the panel."""
        motif, recipe, panel = self.lecture.motifs[row], self.layout.recipe, self.layout.panel
        size = recipe.grown * theme.LARGE
        first = FastGroup(
            text(f"Is there {article(motif)}", size=size),
            mono(motif, size=size, color=self.layout.colors[row], weight=700),
        ).arrange(RIGHT, buff=0.2)
        first[1].on_baseline_of(first[0])
        last = text("in here?", size=size)
        if recipe.flat:
            last.next_to(first, RIGHT, buff=0.2).on_baseline_of(first[0])
            room = panel.part(right=0.55)
            return recipe.fit(FastGroup(first, last), room).move_to(room.center)
        whole = FastGroup(first, last).arrange(DOWN, buff=0.16)
        return recipe.fit(whole).move_to(panel.at(0.5, 0.76))

    def shade(self, row: int, group: int) -> Animation:
        """Give an answered cell the ground that its value has."""
        return self.layout.pooled.cell(row, group).box.animate.match_style(self.layout.shaded(row, group))

    def ask_the_rest(self) -> None:
        """Go through the other groups, all detectors each, ever faster."""
        rows, groups = self.trace.pooled.shape
        self.play(FadeOut(self.asked, self.lens, self.said), run_time=theme.QUICK)
        for group in range(1, groups):
            pace = theme.QUICK / group
            for row in range(rows):
                there = self.matrix.outline(group, self.layout.colors[row], row)
                answer = self.layout.answers[row][group]
                self.play(Transform(self.looking, there), run_time=pace)
                source = self.looking.get_center()
                self.play(FadeIn(answer, target_position=source), self.shade(row, group), run_time=pace)
        self.play(FadeOut(self.looking), FadeIn(self.layout.summary[0]), run_time=theme.NORMAL)

    def forget_the_column(self) -> None:
        """Let a found motif stand in another column of its group: the answer stays."""
        layout = self.layout
        row, group = layout.example
        self.play(*(Create(mark) for mark in layout.marks), run_time=theme.NORMAL)
        cells = self.matrix.block(group, row)
        won = int(self.trace.winners[row, group]) - self.matrix.groups[group][0]
        pair = cells[max(won - 1, 0) : max(won - 1, 0) + 2]
        if len(pair) > 1 and self.trace.pooled[row, group]:
            for _ in range(2):
                self.play(CyclicReplace(*pair, path_arc=0.6 * PI), run_time=theme.NORMAL)
                self.wait(theme.FLASH)
        self.play(FadeIn(layout.summary[1], shift=0.2 * UP))
        self.restack(*layout.answered())

    def restack(self, *mobjects: Mobject) -> None:
        """Put what is in the picture into one order, without changing how it looks."""
        self.remove(*mobjects)
        self.add(*mobjects)
