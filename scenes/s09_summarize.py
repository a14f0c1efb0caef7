"""Step 9: summarize the detectors' results over subregions."""

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
    VGroup,
)
from manim.animation.animation import Animation

from scenes.kit import theme
from scenes.kit.pooling import FRAME_GAP, Pooling
from scenes.kit.step import Step
from scenes.kit.type import mono, text
from scenes.kit.words import article, spoken

_CLOSE = 1.55  # how much larger Ẋ is while it stands alone
_LENS = 1.1  # side of a cell under the question


class Summarize(Step):
    """The columns of Ẋ are taken two by two; of each region, each detector is asked whether there is one in it."""

    number = 9
    title = "Summarize"
    hands_over = True

    def construct(self) -> None:
        """Tell the step."""
        trace = self.trace
        self.know("detected_shape", trace.detected.shape)
        self.know("pooled_shape", trace.pooled.shape)
        self.layout = Pooling(trace, self.stage)
        self.matrix = self.layout.detected
        rows, groups = trace.pooled.shape
        size = spoken(self.lecture.pool_size)

        with self.beat(
            "regions",
            f"Must the next layer know the exact column? Let’s take the {trace.detected.shape[1]} columns {size} by "
            f"{size}: {spoken(groups)} regions.",
        ):
            self.take_in_groups()
        with self.beat("one question", "Of each region, each detector is asked one thing: is there one in here?"):
            self.make_room()
            for row in range(rows):
                self.ask(row, 0, slow=row == 0)
        yes = int((trace.pooled > 0).sum())
        with self.beat(
            "all answers",
            f"{rows * groups} questions, {yes} times yes. The answers make a smaller table.",
        ):
            self.ask_the_rest()
        with self.beat(
            "what is forgotten",
            "A yes stays a yes wherever in its region the motif starts: the table forgets the column, not the region.",
        ):
            self.forget_the_column()

    def take_in_groups(self) -> None:
        """Let the columns move apart into groups, in the middle of the stage."""
        matrix, palette = self.matrix, theme.palette()
        matrix.save_state()
        matrix.spread(-self.layout.apart).scale(_CLOSE).move_to(self.stage.center)
        self.play(FadeIn(matrix))
        self.wait(theme.QUICK)
        self.play(matrix.animate.spread(_CLOSE * self.layout.apart), run_time=theme.SLOW)
        places = range(len(matrix.groups))
        self.frames = VGroup(*(matrix.outline(place, palette.rule, width=2.5, gap=FRAME_GAP) for place in places))
        self.regions = VGroup(*(self.name_region(place) for place in places))
        for frame, name in zip(self.frames, self.regions, strict=True):
            self.play(Create(frame), FadeIn(name, shift=0.15 * DOWN), run_time=theme.QUICK)

    def name_region(self, place: int) -> VGroup:
        """Set the word and the number of a region under its frame."""
        color = theme.palette().muted
        word, number = text("region", color=color), text(str(place + 1), color=color)
        number.next_to(word, RIGHT, buff=0.14).on_baseline_of(word)
        return VGroup(word, number).next_to(self.frames[place], DOWN, buff=0.3)

    def make_room(self) -> None:
        """Move Ẋ up to its place, and let the smaller table come out of its groups."""
        layout = self.layout
        labels = layout.pooled.column_labels
        self.play(
            Restore(self.matrix),
            Transform(self.frames, layout.frames),
            *(FadeOut(word) for word, _ in self.regions),
            *(Transform(number, label) for (_, number), label in zip(self.regions, labels, strict=True)),
            run_time=theme.SLOW,
        )
        self.play(
            LaggedStart(*(GrowFromEdge(funnel, UP) for funnel in layout.funnels), lag_ratio=0.15),
            FadeIn(VGroup(layout.pooled.grid, layout.pooled.row_labels), shift=0.2 * DOWN),
        )
        self.remove(*layout.pooled, *(number for _, number in self.regions))
        # From here on the parts lie over one another as the next step finds them.
        self.remove(*layout.funnels, self.frames)
        self.restack(*layout.base())

    def ask(self, row: int, group: int, *, slow: bool) -> None:
        """Ask one detector about one region: look closely, answer, and let the answer fall into the table."""
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
        self.asked = asked
        self.lens = VGroup(*(cell.copy() for cell in pair))
        self.play(self.lens.animate.scale_to_fit_height(_LENS).next_to(asked, DOWN, buff=0.45), run_time=pace)
        answer = self.layout.answers[row][group]
        self.said = answer.copy().scale_to_fit_height(1.7 * answer.height).next_to(self.lens, DOWN, buff=0.45)
        self.play(FadeIn(self.said, shift=0.2 * DOWN), run_time=pace)
        if slow:
            self.wait(theme.QUICK)
        falling = self.said.copy()
        self.play(Transform(falling, answer), self.shade(row, group), run_time=1.5 * pace)
        self.remove(falling)
        self.add(answer)

    def question(self, row: int) -> VGroup:
        """Set the question about one detector, at the top of the panel."""
        motif = self.lecture.motifs[row]
        first = VGroup(
            text(f"Is there {article(motif)}", size=theme.LARGE),
            mono(motif, size=theme.LARGE, color=self.layout.colors[row], weight=700),
        ).arrange(RIGHT, buff=0.2)
        first[1].on_baseline_of(first[0])
        whole = VGroup(first, text("in here?", size=theme.LARGE)).arrange(DOWN, buff=0.16)
        whole.scale(min(1.0, self.layout.panel.width / whole.width))
        return whole.move_to(self.layout.panel.at(0.5, 0.76))

    def shade(self, row: int, group: int) -> Animation:
        """Give an answered cell the ground that its value has."""
        return self.layout.pooled.cell(row, group).box.animate.match_style(self.layout.shaded(row, group))

    def ask_the_rest(self) -> None:
        """Go through the other regions, all detectors each, ever faster."""
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
        """Let a found motif stand in its region's other column: the answer stays."""
        layout = self.layout
        row, group = layout.example
        self.play(*(Create(mark) for mark in layout.marks), run_time=theme.NORMAL)
        for _ in range(2):
            self.play(CyclicReplace(*self.matrix.block(group, row), path_arc=0.6 * PI), run_time=theme.NORMAL)
            self.wait(theme.FLASH)
        self.play(FadeIn(layout.summary[1], shift=0.2 * UP))
        self.restack(*layout.answered())

    def restack(self, *mobjects: Mobject) -> None:
        """Put what is in the picture into one order, without changing how it looks."""
        self.remove(*mobjects)
        self.add(*mobjects)
