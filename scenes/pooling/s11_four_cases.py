"""Step 11: after pooling, the next layer has fewer cases to know; what pooling loses, and what larger groups do."""

import numpy as np
from manim import DOWN, RIGHT, UP, Create, FadeIn, FadeOut, LaggedStart, Transform, UpdateFromAlphaFunc, linear

from dnacnn.cases.cases import Case
from dnacnn.cases.growth import count_growth
from dnacnn.cases.overlap import list_overlaps
from dnacnn.experiments.census import survey
from dnacnn.experiments.price import Collision, PoolingTrade, first_false_alarm, first_missed, pool_price
from dnacnn.experiments.tally import tally_census
from dnacnn.lecture.lecture import Lecture
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import framed
from scenes.kit.motion import moves
from scenes.kit.telling.step import Step
from scenes.kit.things.matrix import Cell
from scenes.kit.type.text import readings
from scenes.pooling.figures.cases.gathering import Gathering
from scenes.pooling.figures.cases.lights import Lights
from scenes.pooling.figures.cases.merged import Merged, apart, collision, compared, traded
from scenes.pooling.figures.cases.sorting import Sorting
from scenes.pooling.figures.cases.spelling import Spelling
from scenes.pooling.figures.collisions.census_view import CensusView
from scenes.pooling.figures.collisions.clash import Exactness
from scenes.pooling.figures.collisions.collided import Collided
from scenes.pooling.figures.collisions.trade_table import TradeTable
from scenes.pooling.figures.growth.lower_curve import LowerCurve
from scenes.pooling.figures.tables.pooled_tables import PooledTables, nothing_pooled
from scenes.pooling.figures.tables.symbols import DETECTED, POOLED

_FAR = 100  # letters, up to which cases are counted before and after pooling
_PROOF = 5.0  # seconds for which the reason stands
_ARRAYS = ("listed_cases", "listed_pooled_cases", "members")


class FourCases(Step):
    """The ten cases fall into four; every strand is asked; why it works, and what larger groups cost."""

    parts = ("pooled", "units")
    takes_over = True

    @classmethod
    def unfit(cls, lecture: Lecture) -> str | None:
        """Say why no cases fall together."""
        letters, needed = len(lecture.worked), len(lecture.motifs) * lecture.width
        if letters < needed:
            return f"The motifs need {needed} letters and {lecture.worked} has {letters}: there are no cases."
        return nothing_pooled(lecture)

    def construct(self) -> None:
        """Let the cases fall together, ask every strand, and show why it works and where it doesn't."""
        self.compute()
        self.lay_out()
        self.open_on(*self.tables.finished())
        message, values = self.merged.fall()
        with self.beat("cases-fall-together", message=message, **values):
            self.bring_in_names()
            self.drop_cases()
        if self.pooled_cases:
            message, values = self.merged.lines(self.trace)
            with self.beat("four-lines", message=message, **values):
                self.write_lines()
                self.find_the_line()
        message, values = self.merged.census(self.census)
        with self.beat("every-strand" if self.census.complete else "many-strands", message=message, **values):
            self.take_the_census()
        if self.apart is not None:
            with self.beat("why-nothing-is-lost", hold=_PROOF, **self.apart):
                self.set_apart()
        if self.kept is not None:
            with self.beat("still-so-many", **self.kept):
                self.draw_both_curves()
        if self.taken is not None:
            with self.beat("a-false-alarm", **collision(self.taken, self.lecture)):
                self.show_wrong(self.taken, "overlapping", "alarm")
        if self.lost is not None:
            with self.beat("the-price", hold=2 * theme.HOLD, **collision(self.lost, self.lecture)):
                self.show_wrong(self.lost, "wider", "price")
        if self.trades is not None:
            message, values = traded(self.trades, self.lecture)
            with self.beat("the-trade", message=message, hold=2 * theme.HOLD, **values):
                self.set_the_table(self.trades)

    def compute(self) -> None:
        """Group the cases, ask every strand or a sample of them, and find strands on which pooling goes wrong."""
        lecture = self.lecture
        self.merged = Merged.of(lecture)
        self.cases, self.pooled_cases, members = self.merged.cases, self.merged.pooled, self.merged.grouping.members
        self.members = members
        self.register_all(self.merged.arrays)
        self.register("width", lecture.width)
        self.census = survey(lecture)
        self.tally = tally_census(self.census)
        for name in ("checked", "positive", "by_cases", "by_pooled", "differing"):
            self.register(f"census.{name}", getattr(self.tally, name))
        self.apart = apart(lecture)
        self.register("overlaps", len(list_overlaps(lecture.motifs)))
        self.taken = first_false_alarm(lecture)
        self.count_far()
        sizes = range(lecture.pool_size, self.trace.detected.shape[1] + 1) if len(lecture.motifs) > 1 else ()
        self.lost = next((lost for size in sizes if (lost := first_missed(size, lecture))), None)

    def count_far(self) -> None:
        """Count the cases of long strands, before pooling and after it, and with smaller and larger groups."""
        lecture = self.lecture
        shortest = max(len(lecture.worked), len(lecture.motifs) * lecture.width)
        self.growth = growth = count_growth(lecture, longest=_FAR, listed_to=0, shortest=shortest)
        self.register("lengths", growth.lengths)
        self.register("counts", growth.counts)
        self.register("pooled_counts", growth.pooled)
        motifs = int(self.register("motifs", len(lecture.motifs)))
        self.register("squeezed", motifs * (lecture.width - 1))
        values = {"before": growth.counts[-1], "after": growth.pooled[-1], "length": _FAR, "motifs": motifs}
        self.kept = {**values, "kept": lecture.pool_size**motifs} if growth.pooled[-1] else None
        self.trades = compared(lecture, _FAR)

    def lay_out(self) -> None:
        """Place the tables as step 10 left them, the cells' names and the cases."""
        tables = self.tables = PooledTables(self.trace, self.stage)
        self.register_all(tables.arrays)
        tables.fill()
        self.above, self.below = Lights(tables.detected, DETECTED), Lights(tables.pooled, POOLED)
        self.sorting = Sorting(self.cases, self.members, tables.panel, _ARRAYS)

    def bring_in_names(self) -> None:
        """Put the cells' names in place of their values."""
        tables, words = self.tables, self.tables.words
        self.play(
            FadeOut(tables.rings, tables.ties, words.name, words.formula, words.sizes),
            *(cell.animate.empty() for cell in self.cells()),
            FadeIn(self.above.names, self.below.names),
        )

    def drop_cases(self) -> None:
        """Let the cases fall, each of them or, where they are too many, some."""
        if self.sorting.fits:
            self.sort()
        else:
            self.gather()

    def sort(self) -> None:
        """Let each case fall under the one that it becomes, and count them there."""
        sorting, lost = self.sorting, self.merged.grouping.collided
        self.play(LaggedStart(*(FadeIn(line) for line in sorting.waiting.values()), lag_ratio=0.1), run_time=0.6)
        rest = min(0.16, 4 / len(sorting.becomes))
        for number, case in enumerate(sorting.becomes):
            self.drop(case, pace=(theme.NORMAL, 0.5)[number] if number < 2 else rest)
        if lost:
            self.play(*(moves.quieten(sorting.waiting[case]) for case in lost))
        counted = LaggedStart(*(FadeIn(one, shift=0.1 * UP) for one in sorting.counts), lag_ratio=0.2)
        self.answer(counted, run_time=0.6)
        self.show_the_first_column()

    def gather(self) -> None:
        """Let some of very many cases fall, then count them all."""
        gathering = self.gathering = Gathering(self.cases, self.members, self.tables.panel, _ARRAYS)
        lines = zip(gathering.examples, gathering.before, gathering.ways, gathering.after, strict=True)
        for place, ((case, column), before, way, after) in enumerate(lines):
            pace = theme.SLOW if place == 0 else theme.NORMAL
            lit, landing = list(enumerate(self.cases[case])), list(enumerate(self.pooled_cases[column]))
            lamps = self.above.lamps(lit)
            self.play(FadeIn(lamps), *self.above.highlight(lit), FadeIn(before), run_time=0.6 * pace)
            self.play(
                Transform(lamps, self.below.lamps(landing)),
                *self.above.dim(lit),
                *self.below.highlight(landing),
                FadeIn(way, after),
                run_time=pace,
            )
            self.play(FadeOut(lamps), *self.below.dim(landing), run_time=0.4 * pace)
        self.answer(FadeIn(gathering.total, shift=0.1 * UP), run_time=theme.NORMAL)
        if len(gathering.bars):
            self.play(FadeIn(gathering.bars, shift=0.1 * UP), run_time=theme.NORMAL)

    def cells(self) -> list[Cell]:
        """Return all cells of Ẋ and Ẍ."""
        return [*self.tables.detected.flat, *self.tables.pooled.flat]

    def drop(self, case: Case, *, pace: float) -> None:
        """Let one case fall."""
        sorting, above, below = self.sorting, self.above, self.below
        line, becomes = sorting.waiting[case], sorting.becomes[case]
        lit, landing = list(enumerate(case)), list(enumerate(becomes))
        lamps = above.lamps(lit)
        self.play(
            LaggedStart(*(FadeIn(lamp) for lamp in lamps), lag_ratio=0.3), *above.highlight(lit), run_time=0.6 * pace
        )
        self.play(
            Transform(lamps, below.lamps(landing)),
            *above.dim(lit),
            *below.highlight(landing),
            line.animate.move_to(sorting.slot(case)),
            run_time=pace,
        )
        column = sorting.columns[becomes]
        new = [sorting.heads[column], sorting.rules[column]] if sorting.order[case] == 0 else []
        self.play(FadeOut(lamps), *below.dim(landing), *(FadeIn(part) for part in new), run_time=0.4 * pace)

    def show_the_first_column(self) -> None:
        """Light all cells of the cases in the first column, and the cells that they share in Ẍ."""
        sorting, (case, members) = self.sorting, self.members[0]
        self.lit = sorted({at for member in members for at in enumerate(member)}), list(enumerate(case))
        self.lamps = FastGroup(self.above.lamps(self.lit[0]), self.below.lamps(self.lit[1]))
        lines = FastGroup(sorting.heads[0], sorting.counts[0], *(sorting.waiting[member] for member in members))
        self.around = framed(lines, theme.palette().accent)
        self.play(
            Create(self.around),
            FadeIn(self.lamps),
            *self.above.highlight(self.lit[0]),
            *self.below.highlight(self.lit[1]),
        )

    def write_lines(self) -> None:
        """Write out what each pooled case says, and light its cells."""
        wanted = [self.pooled_cases.index(case) for case in self.trace.pooled_cases]
        motifs, panel = self.lecture.motifs, self.tables.panel
        spelling = self.spelling = Spelling(self.pooled_cases, wanted, motifs, panel, "listed_pooled_cases")
        if self.sorting.fits:
            self.keep_heads()
        else:
            gathering = self.gathering
            leaving = (gathering.before, gathering.ways, gathering.after, gathering.total, gathering.bars)
            self.play(FadeOut(*leaving), run_time=theme.QUICK)
            self.play(FadeIn(spelling.heads), run_time=theme.NORMAL)
        if len(spelling.gaps):
            self.play(FadeIn(spelling.gaps), run_time=theme.QUICK)
        for place, (number, line) in enumerate(zip(spelling.numbers, spelling.words, strict=True)):
            lit = list(enumerate(self.pooled_cases[number]))
            lamps = self.below.lamps(lit)
            pace = theme.QUICK if place == 0 else 1.5 * theme.FLASH
            lighting = LaggedStart(*(FadeIn(lamp) for lamp in lamps), lag_ratio=0.3)
            self.play(lighting, *self.below.highlight(lit), FadeIn(line), run_time=2 * pace)
            self.play(FadeOut(lamps), *self.below.dim(lit), run_time=0.5 * pace)

    def keep_heads(self) -> None:
        """Turn the heads of the columns into those of the lines; the cases under them go."""
        sorting, spelling = self.sorting, self.spelling
        heads = [sorting.heads[number] for number in spelling.numbers]
        others = [head for number, head in enumerate(sorting.heads) if number not in spelling.numbers]
        self.play(
            FadeOut(*sorting.waiting.values(), sorting.rules, sorting.counts, self.around, self.lamps, *others),
            *self.above.dim(self.lit[0]),
            *self.below.dim(self.lit[1]),
            *(Transform(head, new) for head, new in zip(heads, spelling.heads, strict=True)),
            run_time=theme.NORMAL,
        )
        self.remove(*heads)
        self.add(spelling.heads)

    def find_the_line(self) -> None:
        """Bring the worked strand's values back, and keep a line that it fits."""
        tables, trace, spelling = self.tables, self.trace, self.spelling
        self.play(FadeOut(self.above.names, self.below.names), *(cell.animate.fill() for cell in self.cells()))
        positive, frames = theme.palette().positive, FastGroup()
        for case in trace.pooled_cases[:1]:
            frames.add(spelling.frame(self.pooled_cases.index(case)))
            frames.add(*(tables.pooled.outline(group, positive, row) for row, group in enumerate(case)))
        self.answer(*([Create(frames)] if len(frames) else []), run_time=theme.NORMAL)

    def take_the_census(self) -> None:
        """Let the answers appear, strand by strand, from the first in the alphabet to the last."""
        self.clear_stage()
        cases = readings(self.arrays["case_counts"].tolist(), "case_counts")
        view = CensusView(self.census, self.tally, self.lecture.motifs, cases, self.stage)
        parts = len(self.tally.checked) - 1
        self.play(FadeIn(view))
        filling = UpdateFromAlphaFunc(view, lambda picture, share: picture.show_after(round(share * parts)))
        self.play(filling, run_time=2.5, rate_func=linear)
        self.answer(FadeOut(view.fronts), FadeIn(view.example))

    def set_apart(self) -> None:
        """Lay each motif over the one before it, then put it right after it, wherever the groups begin."""
        self.clear_stage()
        motifs = self.lecture.motifs
        reason = Exactness(motifs, list_overlaps(motifs), self.lecture.pool_size, self.stage)
        for clash in reason.clashes:
            self.play(FadeIn(clash.first, clash.second, shift=0.1 * UP), run_time=theme.QUICK)
            self.play(Create(clash.frame), FadeIn(clash.question), run_time=theme.NORMAL)
        if len(reason.many):
            self.play(FadeIn(reason.many), run_time=theme.QUICK)
        self.play(FadeIn(reason.claim[0], shift=0.1 * UP), run_time=theme.QUICK)
        for row in reason.rows:
            self.play(FadeIn(row.blocks, row.letters, shift=0.3 * RIGHT), run_time=theme.QUICK)
            self.play(LaggedStart(*(Create(frame) for frame in row.frames), lag_ratio=0.4), run_time=theme.NORMAL)
        self.play(FadeIn(reason.claim[1], shift=0.1 * UP), run_time=theme.QUICK)

    def draw_both_curves(self) -> None:
        """Draw how the cases grow, and below it how those grow that pooling leaves."""
        self.clear_stage()
        picture = LowerCurve(self.growth, self.lecture, int(self.arrays["squeezed"]), self.stage, _FAR)
        ledger = picture.ledger
        self.play(FadeIn(picture.plot, ledger.heads, ledger.rule), run_time=theme.NORMAL)
        for column, curve in ((1, picture.upper), (2, picture.lower)):
            shown = [*ledger.column(0), *ledger.column(1)] if column == 1 else [*ledger.column(2)]
            rows = LaggedStart(*map(FadeIn, shown), lag_ratio=0.1)
            self.play(Create(curve, rate_func=linear), rows, run_time=theme.SLOW)
            self.play(FadeIn(picture.names[column - 1 : column]), run_time=theme.QUICK)
        self.answer()

    def set_the_table(self, trades: tuple[PoolingTrade, ...]) -> None:
        """Set pool sizes side by side, one row after the other."""
        self.clear_stage()
        table = TradeTable(trades, len(self.lecture.worked), self.stage)
        self.register_all(table.arrays)
        ledger = table.ledger
        self.play(FadeIn(ledger.heads, ledger.rule), run_time=theme.NORMAL)
        for row in ledger.rows:
            self.play(FadeIn(row, shift=0.1 * UP), run_time=theme.NORMAL)
        self.play(Create(table.frame), run_time=theme.QUICK)

    def show_wrong(self, found: Collision, prefix: str, counts: str) -> None:
        """Show a strand on which pooling goes wrong, and count the others."""
        self.clear_stage()
        price = pool_price(found.pool_size, self.lecture)
        case = "lost_case" if found.shared else "taken_case"
        self.register(case, np.array([found.case, found.groups]) + 1)
        self.register(counts, [price.missed, price.positives, price.false_alarms, found.pool_size])
        trace = self.trace_under(prefix, worked=found.strand, pool_size=found.pool_size)
        picture = Collided(trace, found, price, self.stage, prefix=f"{prefix}.", case=case, counts=counts)
        self.collide(picture)

    def collide(self, picture: Collided) -> None:
        """Let the motifs of a lost strand fall, two of them into one group."""
        layout = picture.layout
        self.play(FadeIn(picture.tiles, layout.frames, layout.detected))
        self.play(
            FadeIn(layout.funnels, shift=0.2 * DOWN), FadeIn(layout.pooled, shift=0.2 * DOWN), run_time=theme.QUICK
        )
        for above, below in zip(picture.lights, picture.landings, strict=True):
            self.play(FadeIn(above), run_time=theme.FLASH)
            self.play(Transform(above, below), run_time=0.6)
        self.play(
            *(FadeOut(light) for light in picture.lights),
            *(cell.animate.fill() for cell in layout.pooled.flat),
            Create(picture.crash),
            run_time=theme.NORMAL,
        )
        for words in picture.words[:-1]:
            self.play(FadeIn(words, shift=0.1 * UP), run_time=0.6)
        self.answer(FadeIn(picture.words[-1], shift=0.1 * UP), run_time=0.6)
