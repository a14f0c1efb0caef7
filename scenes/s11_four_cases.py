"""Step 11: after pooling, the next layer has fewer cases to know, and it loses nothing; larger groups do."""

import numpy as np
from manim import (
    DOWN,
    LEFT,
    RIGHT,
    UP,
    Create,
    FadeIn,
    FadeOut,
    LaggedStart,
    Transform,
    UpdateFromAlphaFunc,
    VGroup,
    linear,
)

from dnacnn import (
    Case,
    Census,
    Tally,
    first_missed,
    group_cases,
    list_overlaps,
    pool_price,
    position_cases,
    take_census,
    tally_census,
)
from scenes.kit import motion, theme
from scenes.kit.clash import Exactness
from scenes.kit.collided import Collided
from scenes.kit.frame import framed
from scenes.kit.lights import Lights
from scenes.kit.matrix import Cell
from scenes.kit.polling import Polling, pattern_line
from scenes.kit.pooling import Pooling
from scenes.kit.sorting import Sorting
from scenes.kit.step import Step
from scenes.kit.symbols import DETECTED, POOLED
from scenes.kit.type import fact, told
from scenes.kit.words import listed, plural, spoken


class FourCases(Step):
    """The ten cases fall into four; every strand is asked; why it works, and what larger groups cost."""

    number = 11
    title = "Four cases"
    takes_over = True

    def construct(self) -> None:
        """Tell the step."""
        lecture, trace = self.lecture, self.trace
        shape = (len(trace.strand), len(lecture.motifs), lecture.width)
        self.cases = position_cases(*shape, shift=lecture.shift)
        self.grouping = group_cases(*shape, lecture.pool_size, shift=lecture.shift)
        self.pooled_cases = [case for case, _ in self.grouping.members]
        sizes = [len(members) for _, members in self.grouping.members]
        self.know("detected_shape", trace.detected.shape)
        self.know("pooled_shape", trace.pooled.shape)
        self.know("listed_cases", np.array(self.cases) + 1)
        self.know("listed_pooled_cases", np.array(self.pooled_cases) + 1)
        self.know("members", sizes)
        self.layout = Pooling(trace, self.stage)
        self.show_finished()
        before, after = spoken(len(self.cases)), spoken(len(self.pooled_cases))

        shares = listed([spoken(size) for size in sizes])
        lost = spoken(len(self.grouping.collided))
        rest = f" But {lost} have two motifs in one region." if self.grouping.collided else ""
        with self.beat(
            "cases fall together",
            f"Where do the {before} cases go? They fall into {after}: {shares}.{rest}",
        ):
            self.let_fall()
        with self.beat("four lines", self.tell_the_lines()):
            self.write_lines()
        self.ask_everyone()
        self.explain()
        self.count_the_price()

    def show_finished(self) -> None:
        """Open on the picture that the technique has left."""
        for row in self.layout.pooled.cells:
            for cell in row:
                cell.fill()
        self.layout.pooled.title.set_fill(opacity=1)
        self.open_on(*self.layout.finished())

    def let_fall(self) -> None:
        """Light each case's cells in Ẋ, let the lights fall into Ẍ, and the case under the one that it has become."""
        layout = self.layout
        self.sorting = Sorting(
            self.cases,
            self.grouping.members,
            layout.panel,
            ("listed_cases", "listed_pooled_cases", "members"),
        )
        self.above, self.below = Lights(layout.detected, DETECTED), Lights(layout.pooled, POOLED)
        self.play(
            FadeOut(layout.rings, layout.ties, layout.name, layout.formula, layout.sizes),
            *(cell.animate.empty() for cell in self.cells()),
            FadeIn(self.above.names, self.below.names),
        )
        self.play(LaggedStart(*(FadeIn(line) for line in self.sorting.waiting.values()), lag_ratio=0.1), run_time=0.6)
        for number, case in enumerate(self.sorting.becomes):
            self.drop(case, pace=(1.3, theme.NORMAL, 0.5)[number] if number < 3 else 0.28)
        if self.grouping.collided:
            self.play(*(motion.quieten(self.sorting.waiting[case]) for case in self.grouping.collided))
        self.play(
            LaggedStart(*(FadeIn(count, shift=0.1 * UP) for count in self.sorting.counts), lag_ratio=0.2), run_time=0.6
        )
        self.show_column(0)

    def cells(self) -> list[Cell]:
        """Return all cells of Ẋ and Ẍ."""
        return [cell for table in (self.layout.detected, self.layout.pooled) for row in table.cells for cell in row]

    def drop(self, case: Case, *, pace: float) -> None:
        """Let one case fall."""
        sorting, above, below = self.sorting, self.above, self.below
        line, becomes = sorting.waiting[case], sorting.becomes[case]
        lit, landing = list(enumerate(case)), list(enumerate(becomes))
        lamps = above.lamps(lit)
        self.play(LaggedStart(*(FadeIn(lamp) for lamp in lamps), lag_ratio=0.3), *above.tell(lit), run_time=0.6 * pace)
        self.play(
            Transform(lamps, below.lamps(landing)),
            *above.quieten(lit),
            *below.tell(landing),
            line.animate.move_to(sorting.slot(case)),
            run_time=pace,
        )
        column = sorting.columns[becomes]
        new = [sorting.heads[column], sorting.rules[column]] if sorting.order[case] == 0 else []
        self.play(FadeOut(lamps), *below.quieten(landing), *(FadeIn(part) for part in new), run_time=0.4 * pace)

    def show_column(self, column: int) -> None:
        """Light all cells of the cases in one column, and the cells that they share in Ẍ."""
        sorting = self.sorting
        case, members = self.grouping.members[column]
        self.lit = sorted({at for member in members for at in enumerate(member)}), list(enumerate(case))
        self.lamps = VGroup(self.above.lamps(self.lit[0]), self.below.lamps(self.lit[1]))
        lines = VGroup(sorting.heads[column], sorting.counts[column], *(sorting.waiting[member] for member in members))
        self.around = framed(lines, theme.palette().accent)
        self.play(Create(self.around), FadeIn(self.lamps), *self.above.tell(self.lit[0]), *self.below.tell(self.lit[1]))

    def tell_the_lines(self) -> str:
        """Say how many lines are left, and which of them the worked strand fits."""
        trace = self.trace
        count = len(self.pooled_cases)
        lines = f"{spoken(count)} line{'s' if count > 1 else ''}"
        said = f"So the next layer needs {lines} instead of {spoken(len(self.cases))}."
        if not trace.pooled_cases:
            return said
        case = ", ".join(str(group + 1) for group in trace.pooled_cases[0])
        return f"{said} {trace.strand} fits the line ({case})."

    def write_lines(self) -> None:
        """Write out what each pooled case says, and light its cells; then find the worked strand's."""
        sorting, region = self.sorting, self.layout.panel
        heads = sorting.heads
        self.play(
            FadeOut(*sorting.waiting.values(), sorting.rules, sorting.counts, self.around, self.lamps),
            *self.above.quieten(self.lit[0]),
            *self.below.quieten(self.lit[1]),
            *(
                head.animate.move_to(region.at(0, 0.8 - 0.62 * place / max(1, len(heads) - 1)), aligned_edge=LEFT)
                for place, head in enumerate(heads)
            ),
            run_time=theme.SLOW,
        )
        self.lines = VGroup()
        for place, case in enumerate(self.pooled_cases):
            lit = list(enumerate(case))
            lamps = self.below.lamps(lit)
            line = sorting.spelled(place, self.lecture.motifs).next_to(heads[place], RIGHT, buff=0.3)
            pace = theme.NORMAL if place == 0 else theme.QUICK
            lighting = LaggedStart(*(FadeIn(lamp) for lamp in lamps), lag_ratio=0.3)
            self.play(lighting, *self.below.tell(lit), FadeIn(line), run_time=2 * pace)
            self.play(FadeOut(lamps), *self.below.quieten(lit), run_time=0.5 * pace)
            self.lines.add(line)
        self.find_the_line()

    def find_the_line(self) -> None:
        """Bring the worked strand's values back, and keep the line that it fits."""
        layout, trace = self.layout, self.trace
        self.play(
            FadeOut(self.above.names, self.below.names),
            *(cell.animate.fill() for cell in self.cells()),
        )
        positive = theme.palette().positive
        frames = VGroup()
        for case in trace.pooled_cases:
            number = self.pooled_cases.index(case)
            frames.add(framed(VGroup(self.sorting.heads[number], self.lines[number]), positive))
            frames.add(*(layout.pooled.outline(group, positive, row) for row, group in enumerate(case)))
        if len(frames):
            self.play(Create(frames))

    def ask_everyone(self) -> None:
        """Put every strand of the census to the pattern and to both lists."""
        census = take_census(self.lecture)
        tally = tally_census(census)
        for name in ("checked", "positive", "by_cases", "by_pooled", "differing"):
            self.know(f"census.{name}", getattr(tally, name))
        lists = f"the {spoken(len(self.cases))} cases and the {spoken(len(self.pooled_cases))}"
        differ = int(tally.differing[-1])
        outcome = "never differ" if not differ else f"differ on {plural(differ, 'strand')}"
        with self.beat(
            "every strand",
            f"All {plural(len(census.codes), 'strand')} of length {census.length}, a point each: the pattern, {lists} "
            f"{outcome}.",
        ):
            self.clear_stage()
            self.take(census, tally)

    def take(self, census: Census, tally: Tally) -> None:
        """Let the answers appear, strand by strand, from the first in the alphabet to the last."""
        titles = [
            pattern_line(self.lecture.motifs),
            told("{n} cases on Ẋ", weight=600, n=fact(len(self.cases), "case_counts", (0,))),
            told("{n} cases on Ẍ", weight=600, n=fact(len(self.pooled_cases), "case_counts", (1,))),
        ]
        self.know("case_counts", [len(self.cases), len(self.pooled_cases)])
        polling = Polling(census, tally, titles, self.stage)
        parts = len(tally.checked) - 1
        self.play(FadeIn(polling))
        self.play(
            UpdateFromAlphaFunc(polling, lambda picture, share: picture.show(round(share * parts))),
            run_time=5,
            rate_func=linear,
        )
        self.play(FadeOut(polling.fronts), FadeIn(polling.example), run_time=theme.QUICK)

    def explain(self) -> None:
        """Show why nothing is lost: motifs that can't overlap stand a whole motif apart, and so in different groups."""
        motifs, size = self.lecture.motifs, self.lecture.pool_size
        overlaps = list_overlaps(motifs)
        if size > self.lecture.width or not overlaps or any(one.clash is None for one in overlaps):
            return
        first, *others = [" and ".join(motifs[place] for place in one.motifs) for one in overlaps]
        pairs = f"{first} can’t share a letter" + "".join(f", nor can {pair}" for pair in others)
        with self.beat(
            "why nothing is lost",
            f"Why? {pairs}. So they start at least {spoken(self.lecture.width)} columns apart: in different groups.",
        ):
            self.clear_stage()
            self.set_apart(Exactness(motifs, overlaps, size, self.stage))

    def set_apart(self, reason: Exactness) -> None:
        """Lay each motif over the one before it, then put it right after it, wherever the groups begin."""
        for clash in reason.clashes:
            self.play(FadeIn(clash.first, clash.second, shift=0.1 * UP), run_time=theme.NORMAL)
            self.play(Create(clash.frame), FadeIn(clash.question), run_time=theme.NORMAL)
        for row in reason.rows:
            self.play(FadeIn(row.blocks, row.letters, shift=0.3 * RIGHT), run_time=theme.NORMAL)
            self.play(LaggedStart(*(Create(frame) for frame in row.frames), lag_ratio=0.4), run_time=theme.NORMAL)
        self.play(FadeIn(reason.claim, shift=0.1 * UP))

    def count_the_price(self) -> None:
        """Show a strand that larger groups lose, where its motifs collide, and how many are lost in all."""
        lecture = self.lecture
        sizes = range(lecture.pool_size + 1, self.trace.detected.shape[1] + 1)
        found = next((lost for size in sizes if (lost := first_missed(size, lecture))), None)
        if found is None:
            return
        price = pool_price(found.pool_size, lecture)
        self.know("lost_case", np.array([found.case, found.groups]) + 1)
        self.know("price", [price.missed, price.positives, price.lenient_false_alarms])
        one, other = (lecture.motifs[place] for place in found.motifs)
        with self.beat(
            "the price",
            f"Larger groups have their price: in groups of {spoken(found.pool_size)}, the {one} and the {other} of "
            f"{found.strand} share one, and their order is lost.",
        ):
            self.clear_stage()
            trace = self.trace_under("wider", worked=found.strand, pool_size=found.pool_size, upstream=None)
            self.collide(Collided(trace, found, price, self.stage))

    def collide(self, picture: Collided) -> None:
        """Let the motifs of a lost strand fall, two of them into one group."""
        layout = picture.layout
        self.play(FadeIn(picture.tiles, layout.frames, layout.detected))
        self.play(
            FadeIn(layout.funnels, shift=0.2 * DOWN),
            FadeIn(layout.pooled, shift=0.2 * DOWN),
            run_time=theme.QUICK,
        )
        for above, below in zip(picture.lights, picture.landings, strict=True):
            self.play(FadeIn(above), run_time=theme.QUICK)
            self.play(Transform(above, below), run_time=theme.NORMAL)
        self.play(
            *(FadeOut(light) for light in picture.lights),
            *(cell.animate.fill() for row in layout.pooled.cells for cell in row),
            Create(picture.crash),
        )
        for words in picture.words:
            self.play(FadeIn(words, shift=0.1 * UP), run_time=theme.NORMAL)
