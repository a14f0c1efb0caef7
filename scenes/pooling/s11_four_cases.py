"""Step 11: after pooling, the next layer has fewer cases to know; what pooling loses, and what larger groups do."""

import numpy as np
from manim import (
    DOWN,
    RIGHT,
    UP,
    Create,
    FadeIn,
    FadeOut,
    LaggedStart,
    Transform,
    UpdateFromAlphaFunc,
    linear,
)

from dnacnn.cases.cases import Case, position_cases
from dnacnn.cases.overlap import list_overlaps
from dnacnn.cases.pooled import CaseGroups, group_cases
from dnacnn.experiments.census import Census, survey
from dnacnn.experiments.price import Collision, first_false_alarm, first_missed, pool_price
from dnacnn.experiments.tally import Tally, tally_census
from dnacnn.lecture.lecture import Lecture
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import framed
from scenes.kit.motion import moves
from scenes.kit.telling.step import Step
from scenes.kit.things.matrix import Cell
from scenes.kit.type.text import filled, reading
from scenes.kit.type.words import listed, plural, spoken
from scenes.pooling.figures.cases.gathering import Gathering
from scenes.pooling.figures.cases.lights import Lights
from scenes.pooling.figures.cases.sorting import Sorting
from scenes.pooling.figures.cases.spelling import Spelling
from scenes.pooling.figures.collisions.clash import Exactness
from scenes.pooling.figures.collisions.collided import Collided
from scenes.pooling.figures.collisions.polling import Polling, pattern_line
from scenes.pooling.figures.tables.pooled_tables import PooledTables, nothing_pooled
from scenes.pooling.figures.tables.symbols import DETECTED, POOLED

_LISTED = 6  # shares that are told one by one, at most
_SHORT = 12  # letters of a strand that is named within a sentence, at most
_NAMED = 3  # pairs of motifs that are named, at most
_ARRAYS = ("listed_cases", "listed_pooled_cases", "members")


class FourCases(Step):
    """The ten cases fall into four; every strand is asked; why it works, and what larger groups cost."""

    takes_over = True

    @classmethod
    def unfit(cls, lecture: Lecture) -> str | None:
        """Say why no cases fall together."""
        letters, needed = len(lecture.worked), len(lecture.motifs) * lecture.width
        if letters < needed:
            return f"The motifs need {needed} letters and {lecture.worked} has {letters}: there are no cases."
        return nothing_pooled(lecture)

    @property
    def title(self) -> str:
        """How many cases are left."""
        count = len(_group(self.lecture).members)
        if not count:
            return "No case left"
        number = spoken(count)
        return f"{number[0].upper()}{number[1:]} case{'s' if count > 1 else ''}"

    def construct(self) -> None:
        """Tell the step."""
        lecture, trace = self.lecture, self.trace
        shape = (len(trace.strand), len(lecture.motifs), lecture.width)
        self.cases = position_cases(*shape, shift=lecture.shift)
        self.grouping = _group(lecture)
        self.pooled_cases = [case for case, _ in self.grouping.members]
        self.sizes = [len(members) for _, members in self.grouping.members]
        self.register("detected_shape", trace.detected.shape)
        self.register("pooled_shape", trace.pooled.shape)
        self.register("pool_size", lecture.pool_size)
        self.register("width", lecture.width)
        self.register("offsets", range(lecture.pool_size))
        self.register("listed_cases", np.array(self.cases) + 1)
        self.register("listed_pooled_cases", np.array(self.pooled_cases) + 1)
        self.register("members", self.sizes)
        self.register("case_counts", [len(self.cases), len(self.pooled_cases)])
        if any(letter.isdigit() for letter in self.title):
            self.heading[1].readings = (reading(len(self.pooled_cases), "case_counts", (1,)),)
        self.layout = PooledTables(trace, self.stage)
        self.show_finished()
        with self.beat("cases fall together", self.tell_the_fall()):
            self.let_fall()
        if self.pooled_cases:
            count = len(self.pooled_cases)
            with self.beat(f"{spoken(count)} line{'s' if count > 1 else ''}", self.tell_the_lines()):
                self.write_lines()
        self.ask_everyone()
        self.explain()
        self.show_a_false_alarm()
        self.count_the_price()

    def tell_the_fall(self) -> str:
        """Say into how many cases the cases fall, and how many are lost."""
        before, after, lost = len(self.cases), len(self.pooled_cases), len(self.grouping.collided)
        asked = f"Where do the {spoken(before)} cases go?" if before > 1 else "Where does the one case go?"
        two = "two motifs in one group"
        if not after:
            each = "Each of them" if before > 1 else "It"
            return f"{asked} {each} has {two}: no case is left, and the next layer can’t say yes."
        shares = [spoken(size) for size in self.sizes]
        low, high = min(self.sizes), max(self.sizes)
        if before == after:
            fall = (
                "Each becomes a case of its own."
                if before > 1
                else "It becomes one case, of groups instead of columns."
            )
        elif after == 1:
            fall = "They all fall into one." if not lost else f"{shares[0].capitalize()} fall into one."
        elif low == high:
            fall = f"They fall into {spoken(after)}, {spoken(low)} into each."
        elif after <= _LISTED:
            fall = f"They fall into {spoken(after)}: {listed(shares)}."
        else:
            fall = f"They fall into {spoken(after)}, {spoken(low)} to {spoken(high)} into each."
        rest = f" But {spoken(lost)} {'have' if lost > 1 else 'has'} {two}." if lost else ""
        return f"{asked} {fall}{rest}"

    def show_finished(self) -> None:
        """Open on the picture that the technique has left."""
        self.layout.fill()
        self.open_on(*self.layout.finished())

    def let_fall(self) -> None:
        """Light cases' cells in Ẋ, let the lights fall into Ẍ, and each case under the one that it has become."""
        layout = self.layout
        self.sorting = Sorting(self.cases, self.grouping.members, layout.panel, _ARRAYS)
        self.above, self.below = Lights(layout.detected, DETECTED), Lights(layout.pooled, POOLED)
        self.play(
            FadeOut(layout.rings, layout.ties, layout.words.name, layout.words.formula, layout.words.sizes),
            *(cell.animate.empty() for cell in self.cells()),
            FadeIn(self.above.names, self.below.names),
        )
        if not self.sorting.fits:
            self.gather()
            return
        self.play(LaggedStart(*(FadeIn(line) for line in self.sorting.waiting.values()), lag_ratio=0.1), run_time=0.6)
        rest = min(0.28, 6 / len(self.sorting.becomes))
        for number, case in enumerate(self.sorting.becomes):
            self.drop(case, pace=(1.3, theme.NORMAL, 0.5)[number] if number < 3 else rest)
        if self.grouping.collided:
            self.play(*(moves.quieten(self.sorting.waiting[case]) for case in self.grouping.collided))
        self.play(
            LaggedStart(*(FadeIn(count, shift=0.1 * UP) for count in self.sorting.counts), lag_ratio=0.2), run_time=0.6
        )
        self.show_column(0)

    def gather(self) -> None:
        """Let some of very many cases fall, then count them all."""
        gathering = self.gathering = Gathering(self.cases, self.grouping.members, self.layout.panel, _ARRAYS)
        lines = zip(gathering.examples, gathering.before, gathering.ways, gathering.after, strict=True)
        for place, ((case, column), before, way, after) in enumerate(lines):
            pace = theme.SLOW if place == 0 else theme.NORMAL
            lit, landing = list(enumerate(self.cases[case])), list(enumerate(self.pooled_cases[column]))
            lamps = self.above.lamps(lit)
            self.play(FadeIn(lamps), *self.above.tell(lit), FadeIn(before), run_time=0.6 * pace)
            self.play(
                Transform(lamps, self.below.lamps(landing)),
                *self.above.quieten(lit),
                *self.below.tell(landing),
                FadeIn(way, after),
                run_time=pace,
            )
            self.play(FadeOut(lamps), *self.below.quieten(landing), run_time=0.4 * pace)
        self.play(FadeIn(gathering.total, shift=0.1 * UP), run_time=theme.NORMAL)
        if len(gathering.bars):
            self.play(FadeIn(gathering.bars, shift=0.1 * UP), run_time=theme.NORMAL)

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
        self.lamps = FastGroup(self.above.lamps(self.lit[0]), self.below.lamps(self.lit[1]))
        lines = FastGroup(
            sorting.heads[column], sorting.counts[column], *(sorting.waiting[member] for member in members)
        )
        self.around = framed(lines, theme.palette().accent)
        self.play(Create(self.around), FadeIn(self.lamps), *self.above.tell(self.lit[0]), *self.below.tell(self.lit[1]))

    def tell_the_lines(self) -> str:
        """Say how many lines are left, and which of them the worked strand fits."""
        trace = self.trace
        count, before = len(self.pooled_cases), len(self.cases)
        lines = f"{spoken(count)} line{'s' if count > 1 else ''}"
        said = f"So the next layer needs {lines}" + (
            f" instead of {spoken(before)}." if count < before else ", as before."
        )
        strand = _named(trace.strand)
        strand = strand[0].upper() + strand[1:]
        if not trace.pooled_cases:
            which = "it" if count == 1 else "none of them"
            no = "doesn’t fit" if count == 1 else "fits"
            also = "is positive, but " if trace.positive else ""
            return f"{said} {strand} {also}{no} {which}."
        case = ", ".join(str(group + 1) for group in trace.pooled_cases[0])
        fitting = len(trace.pooled_cases)
        some = f"all {spoken(count)}" if fitting == count else spoken(fitting)
        which = f"the line ({case})" if fitting == 1 else f"{some} of them, ({case}) first"
        though = "" if trace.positive else ", though it is negative"
        return f"{said} {strand} fits {which}{though}."

    def write_lines(self) -> None:
        """Write out what each pooled case says, and light its cells; then find the worked strand's."""
        sorting = self.sorting
        wanted = [self.pooled_cases.index(case) for case in self.trace.pooled_cases]
        spelling = self.spelling = Spelling(
            self.pooled_cases, wanted, self.lecture.motifs, self.layout.panel, "listed_pooled_cases"
        )
        if sorting.fits:
            heads = [sorting.heads[number] for number in spelling.numbers]
            others = [head for number, head in enumerate(sorting.heads) if number not in spelling.numbers]
            self.play(
                FadeOut(*sorting.waiting.values(), sorting.rules, sorting.counts, self.around, self.lamps, *others),
                *self.above.quieten(self.lit[0]),
                *self.below.quieten(self.lit[1]),
                *(Transform(head, new) for head, new in zip(heads, spelling.heads, strict=True)),
                run_time=theme.SLOW,
            )
            self.remove(*heads)
            self.add(spelling.heads)
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
            pace = theme.NORMAL if place == 0 else theme.QUICK
            lighting = LaggedStart(*(FadeIn(lamp) for lamp in lamps), lag_ratio=0.3)
            self.play(lighting, *self.below.tell(lit), FadeIn(line), run_time=2 * pace)
            self.play(FadeOut(lamps), *self.below.quieten(lit), run_time=0.5 * pace)
        self.find_the_line()

    def find_the_line(self) -> None:
        """Bring the worked strand's values back, and keep a line that it fits."""
        layout, trace, spelling = self.layout, self.trace, self.spelling
        self.play(
            FadeOut(self.above.names, self.below.names),
            *(cell.animate.fill() for cell in self.cells()),
        )
        positive = theme.palette().positive
        frames = FastGroup()
        for case in trace.pooled_cases[:1]:
            place = spelling.numbers.index(self.pooled_cases.index(case))
            line = FastGroup(spelling.heads[place], spelling.words[place])
            frames.add(framed(line, positive, gap=min(0.15, 0.3 * line.height)))
            frames.add(*(layout.pooled.outline(group, positive, row) for row, group in enumerate(case)))
        if len(frames):
            self.play(Create(frames))

    def ask_everyone(self) -> None:
        """Put every strand, or a sample of them, to the pattern and to both lists."""
        census = survey(self.lecture)
        tally = tally_census(census)
        for name in ("checked", "positive", "by_cases", "by_pooled", "differing"):
            self.register(f"census.{name}", getattr(tally, name))
        with self.beat("every strand" if census.complete else "many strands", self.tell_the_census(census)):
            self.clear_stage()
            self.take(census, tally)

    def tell_the_census(self, census: Census) -> str:
        """Say who was asked, and what came of it."""
        before, after = len(self.cases), len(self.pooled_cases)
        one, other = (f"the {spoken(count)} case{'s' if count > 1 else ''}" for count in (before, after))
        wrong = len(census.codes) - census.pooled_agree
        strands = plural(len(census.codes), "strand")
        asked = f"All {strands} of length {census.length}, a point each:"
        if not census.complete:
            asked = f"{strands} of {census.length} letters drawn at random, the motifs put into half of them:"
        never = "never differ" if census.complete else "differ on none of them"
        if not wrong and after == before == 1:
            return f"{asked} the pattern and the one case, on Ẋ or on Ẍ, {never}."
        if not wrong:
            return f"{asked} the pattern, {one} and {f'the {spoken(after)}' if after > 1 else other} {never}."
        if not after:
            return f"{asked} with no case left, all {spoken(census.positives)} positive ones are missed."
        err = "errs" if after == 1 else "err"
        short = other if after == 1 else f"the {spoken(after)}"
        return f"{asked} the pattern and {one} never differ, but {short} {err} on {plural(wrong, 'strand')}."

    def take(self, census: Census, tally: Tally) -> None:
        """Let the answers appear, strand by strand, from the first in the alphabet to the last."""
        titles = [
            pattern_line(self.lecture.motifs),
            *(
                filled(
                    f"{{n}} {'case' if count == 1 else 'cases'} on {name}",
                    weight=600,
                    n=reading(count, "case_counts", (at,)),
                )
                for at, (count, name) in enumerate(((len(self.cases), "Ẋ"), (len(self.pooled_cases), "Ẍ")))
            ),
        ]
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
        motifs, size, width = self.lecture.motifs, self.lecture.pool_size, self.lecture.width
        overlaps = list_overlaps(motifs)
        if size > width or not overlaps or any(one.clash is None for one in overlaps):
            return
        self.register("overlaps", len(overlaps))
        first, *others = dict.fromkeys(" and ".join(motifs[place] for place in one.motifs) for one in overlaps)
        letters = "a letter" if width == 2 else "letters"
        pairs = f"{first} can’t share {letters}" + "".join(f", nor can {pair}" for pair in others)
        if len(others) >= _NAMED:
            pairs = f"No motif can share {letters} with the one before it"
        with self.beat(
            "why nothing is lost",
            f"Why? {pairs}. So they start at least {spoken(width)} columns apart: in different groups.",
            hold=2 * theme.HOLD,
        ):
            self.clear_stage()
            self.set_apart(Exactness(motifs, overlaps, size, self.stage))

    def set_apart(self, reason: Exactness) -> None:
        """Lay each motif over the one before it, then put it right after it, wherever the groups begin."""
        for clash in reason.clashes:
            self.play(FadeIn(clash.first, clash.second, shift=0.1 * UP), run_time=theme.NORMAL)
            self.play(Create(clash.frame), FadeIn(clash.question), run_time=theme.NORMAL)
        if len(reason.many):
            self.play(FadeIn(reason.many), run_time=theme.NORMAL)
        for row in reason.rows:
            self.play(FadeIn(row.blocks, row.letters, shift=0.3 * RIGHT), run_time=theme.NORMAL)
            self.play(LaggedStart(*(Create(frame) for frame in row.frames), lag_ratio=0.4), run_time=theme.NORMAL)
        self.play(FadeIn(reason.claim, shift=0.1 * UP))

    def show_a_false_alarm(self) -> None:
        """Show a negative strand that the pooled cases take, since its motifs share letters, if there is one."""
        found = first_false_alarm(self.lecture)
        if found is None:
            return
        one, other = (self.lecture.motifs[place] for place in found.motifs)
        pair = f"the {one} and the {other}" if one != other else f"two {one}"
        first, second = (found.case[place] for place in found.motifs)
        letters = "letters" if abs(second - first) < self.lecture.width - 1 else "a letter"
        with self.beat(
            "a false alarm",
            f"What can go wrong? In {_named(found.strand)}, {pair} share {letters}, so it is negative. But they stand "
            "in two groups, and pooling calls it positive.",
        ):
            self.show_wrong(found, "overlapping", "alarm")

    def count_the_price(self) -> None:
        """Show a strand that these groups lose, or larger ones: where its motifs collide, and how many are lost."""
        lecture = self.lecture
        if len(lecture.motifs) == 1:
            return
        sizes = range(lecture.pool_size, self.trace.detected.shape[1] + 1)
        found = next((lost for size in sizes if (lost := first_missed(size, lecture))), None)
        if found is None:
            return
        one, other = (lecture.motifs[place] for place in found.motifs)
        own = found.pool_size == lecture.pool_size
        price = "What is lost?" if own else "Larger groups have their price:"
        groups = f"{'In' if own else 'in'} groups of {spoken(found.pool_size)}"
        pair = (
            f"the {one} and the {other} of {_named(found.strand)}"
            if one != other
            else f"two {one} of {_named(found.strand)}"
        )
        sentence = f"{price} {groups}, {pair} share one, and their order is lost."
        with self.beat("the price", sentence, hold=2 * theme.HOLD):
            self.show_wrong(found, "wider", "price")

    def show_wrong(self, found: Collision, prefix: str, counts: str) -> None:
        """Show a strand on which pooling goes wrong, and count the others."""
        price = pool_price(found.pool_size, self.lecture)
        case = "lost_case" if found.shared else "taken_case"
        self.register(case, np.array([found.case, found.groups]) + 1)
        self.register(counts, [price.missed, price.positives, price.lenient_false_alarms, price.false_alarms])
        self.clear_stage()
        trace = self.trace_under(prefix, worked=found.strand, pool_size=found.pool_size, upstream=None)
        self.collide(Collided(trace, found, price, self.stage, prefix=f"{prefix}.", case=case, counts=counts))

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


def _group(lecture: Lecture) -> CaseGroups:
    return group_cases(len(lecture.worked), len(lecture.motifs), lecture.width, lecture.pool_size, shift=lecture.shift)


def _named(strand: str) -> str:
    """Name a strand within a sentence; a long one is to be seen beside it."""
    return strand if len(strand) <= _SHORT else "this strand"
