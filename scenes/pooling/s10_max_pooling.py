"""Step 10: max-pooling keeps the largest value of each group."""

from collections.abc import Iterable
from itertools import pairwise

from manim import DOWN, UP, Create, FadeIn, FadeOut, Mobject, Transform

from dnacnn.lecture.lecture import Lecture
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.motion import moves
from scenes.kit.telling.step import Step
from scenes.kit.things.pooling import Pooling, nothing_pooled
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import Glyphs, math, reading, text
from scenes.kit.type.words import plural, spoken
from scenes.pooling.figures.cases.symbols import DETECTED, POOLED, symbol, symbols

_WRITTEN = 3  # rows whose first result is written out
_TERMS = 4  # of a max that are written, at most


class MaxPooling(Step):
    """Each cell of Ẍ is the max of one group of cells of Ẋ: first as symbols, then with the strand's values."""

    takes_over = True
    hands_over = True

    @classmethod
    def unfit(cls, lecture: Lecture) -> str | None:
        """Say why there is nothing to pool."""
        return nothing_pooled(lecture)

    def construct(self) -> None:
        """Tell the step."""
        trace = self.trace
        self.register("detected_shape", trace.detected.shape)
        self.register("pooled_shape", trace.pooled.shape)
        self.register("pool_size", self.lecture.pool_size)
        self.register("offsets", range(self.lecture.pool_size))
        self.layout = Pooling(trace, self.stage)
        self.layout.shade()
        self.above = symbols(self.layout.detected, DETECTED)
        self.below = symbols(self.layout.pooled, POOLED)
        self.lines = FastGroup()
        self.open_on(*self.layout.answered())

        rows, groups = trace.pooled.shape
        size = int(trace.groups[0][1])
        larger = "larger" if size == 2 else "largest"
        with self.beat(
            f"the {larger} of {spoken(size)}",
            f"Is one of the {spoken(size)} a 1? That asks for the {larger} of the {spoken(size)} numbers: their max.",
        ):
            self.turn_to_symbols()
            self.form(0, 0, run_time=theme.SLOW)
        with self.beat("one formula", self.tell_the_formula(), hold=1.5 * theme.HOLD):
            self.form_the_rest()
        with self.beat("the first group", self.tell_the_first()):
            self.turn_to_numbers()
            for row in range(min(rows, _WRITTEN)):
                self.send_slowly(row)
            self.send(0, range(_WRITTEN, rows), theme.NORMAL)
        if groups > 1:
            with self.beat("the winners travel", f"The other winners follow.{self.tell_of_ties()}"):
                self.send_the_rest()
        with self.beat("max-pooling", self.tell_the_name()):
            self.name_it()

    def tell_the_formula(self) -> str:
        """Say for how many cells the formula stands, and where a group is shorter."""
        count, size = self.trace.pooled.size, self.lecture.pool_size
        cells = f"all {count} cells" if count > 1 else "the one cell"
        said = f"The same for {cells} of the smaller table, Ẍ: one formula."
        first, end = self.trace.groups[-1]
        left = int(end - first)
        if left == size:
            return said
        only = "group" if len(self.trace.groups) == 1 else "last group"
        return f"{said} The {only} ends after {plural(left, 'column')}: there are no more."

    def tell_the_first(self) -> str:
        """Say whose numbers are pooled first, and all of what follows if there is one group."""
        rows, groups = self.trace.pooled.shape
        winner = "each detector’s max travels down." if rows > 1 else "the max travels down."
        said = (
            f"In the first group, {winner}" if groups > 1 else f"{winner[0].upper()}{winner[1:]}{self.tell_of_ties()}"
        )
        return f"Now with the numbers of {self.trace.strand}. {said}"

    def tell_of_ties(self) -> str:
        """Say how many groups tie, and that it does no harm."""
        trace = self.trace
        ties, count = int(trace.tied.sum()), trace.tied.size
        if not ties:
            return " None of the maxima is a tie."
        level = " at 0" if not trace.pooled[trace.tied].any() else ""
        are = "is a tie" if ties == 1 else "are ties"
        maxima = plural(count, "max", "maxima")
        return f" {ties} of the {maxima} {are}{level}: it makes no difference to the max which one wins."

    def tell_the_name(self) -> str:
        """Say what became of the sizes, and what it is called."""
        (rows, columns), groups = self.trace.detected.shape, self.trace.pooled.shape[1]
        return f"A {rows} by {columns} matrix has become {rows} by {groups}. This is called max-pooling."

    def turn_to_symbols(self) -> None:
        """Put the cells' names in place of their values, and the name Ẍ beside the smaller table."""
        layout = self.layout
        self.play(
            FadeOut(layout.summary, layout.marks, layout.answers),
            *(cell.animate.empty() for row in layout.pooled.cells for cell in row),
            *(cell.animate.blank() for row in layout.detected.cells for cell in row),
            FadeIn(self.above),
            layout.pooled.title.animate.set_fill(opacity=1),
        )

    def form(self, row: int, group: int, *, run_time: float) -> None:
        """Write one cell of Ẍ as the max of its group: the cells' names come, the result goes."""
        layout = self.layout
        first, end = layout.detected.groups[group]
        columns = written(first, end, first)
        self.line = self.max_line(
            [None if column is None else symbol(DETECTED, row, column) for column in columns],
            symbol(POOLED, row, group),
            color=layout.colors[row],
        )
        recipe = layout.recipe
        if recipe.flat:
            recipe.fit(self.line, layout.panel.part(left=0.52)).move_to(layout.panel.at(0.76, 0.5))
        else:
            self.line.move_to(layout.panel.at(0.5, 0.63))
        self.looking = layout.detected.outline(group, layout.colors[row], row)
        self.play(Create(self.looking), run_time=0.5 * run_time)
        self.write(self.line, [self.above[row][column] for column in columns if column is not None], run_time)
        self.bring(self.line.part("r").copy(), self.below[row][group], run_time)

    def write(self, line: Glyphs, sources: list[Mobject], run_time: float) -> None:
        """Let a line's terms come from the cells that they are, then let its result appear."""
        terms = [line.part(f"a{place}") for place in range(len(sources))]
        result = line.part("r")
        shown = {id(glyph) for part in (*terms, result) for glyph in part}
        rest = FastGroup(*(glyph for glyph in line if id(glyph) not in shown))
        self.play(
            *(moves.arrive(term, source) for term, source in zip(terms, sources, strict=True)),
            FadeIn(rest),
            run_time=run_time,
        )
        self.play(FadeIn(result), run_time=0.5 * run_time)
        self.remove(*terms, rest, result)
        self.add(line)

    def bring(self, traveller: Mobject, target: Mobject, run_time: float) -> None:
        """Let a copy of a result fall into its place in the smaller table."""
        self.play(Transform(traveller, target), run_time=run_time)
        self.remove(traveller)
        self.add(target)

    def max_line(
        self, terms: list[str | None], result: str, *, color: str, readings: tuple[Reading, ...] = ()
    ) -> Glyphs:
        """Set `max(a0, a1) = r`, the result in its row's colour; None stands for terms that are left out."""
        places = iter(range(len(terms)))
        inside = ", ".join("..." if term is None else f"{{{{ {term} : a{next(places)} }}}}" for term in terms)
        recipe = self.layout.recipe
        line = math(f"max({inside}) = {{{{ {result} : r }}}}", size=recipe.grown * theme.HEADLINE, readings=readings)
        recipe.fit(line)
        line.part("r").set_fill(color)
        return line

    def form_the_rest(self) -> None:
        """Write the second cell faster, let the others merge on their way down, and set the formula for all."""
        layout = self.layout
        rows, groups = self.trace.pooled.shape
        away = [] if layout.recipe.flat else [self.line.animate.move_to(layout.panel.at(0.5, 0.84))]
        self.play(FadeOut(self.looking), *away, run_time=theme.QUICK)
        for group in range(groups):
            rest = [row for row in range(rows) if (row, group) != (0, 0)]
            if not rest:
                continue
            names = [
                FastGroup(*(self.above[row][column].copy() for column in range(*layout.detected.groups[group])))
                for row in rest
            ]
            targets = [self.below[row][group] for row in rest]
            pace = max(theme.NORMAL, theme.SLOW - 0.3 * group) * 0.8 ** max(0, group - 3)
            self.play(
                *(name.animate.move_to(target) for pair, target in zip(names, targets, strict=True) for name in pair),
                run_time=0.7 * pace,
            )
            self.play(FadeOut(*names), *(FadeIn(target) for target in targets), run_time=0.3 * pace)
        self.play(FadeIn(layout.formula, shift=0.2 * DOWN))

    def turn_to_numbers(self) -> None:
        """Put the strand's values in place of the names; Ẍ is empty again."""
        layout = self.layout
        self.play(
            FadeOut(self.above, self.below, self.line),
            *(cell.animate.fill() for row in layout.detected.cells for cell in row),
        )

    def send_slowly(self, row: int) -> None:
        """Compute one cell of the first group in the panel, and send its winner down."""
        trace, layout = self.trace, self.layout
        columns = written(*layout.detected.groups[0], int(trace.winners[row, 0]))
        terms = [
            None if column is None else reading(trace.detected[row, column], "detected", (row, column))
            for column in columns
        ]
        result = reading(trace.pooled[row, 0], "pooled", (row, 0))
        color = layout.pooled.cell(row, 0).ink
        readings = (*(one for one in terms if one is not None), result)
        line = self.max_line([one and one.shown for one in terms], result.shown, color=color, readings=readings)
        self.put(line, row)
        pace = theme.NORMAL if row == 0 else theme.QUICK
        looking = layout.detected.outline(0, layout.colors[row], row)
        self.play(Create(looking), run_time=pace)
        sources = [layout.detected.cell(row, column).numeral for column in columns if column is not None]
        self.write(line, sources, pace)
        if trace.tied[row, 0]:
            size = max(theme.SMALLEST, min(theme.LABEL * layout.recipe.grown, line.pixels))
            line.add(text("tie", size=size, color=theme.palette().undefined).next_to(line, buff=0.3))
        self.play(FadeIn(layout.ring(row, 0)), run_time=pace)
        self.drop([(row, 0)], run_time=2 * pace)
        self.play(FadeOut(looking), run_time=theme.FLASH)
        self.lines.add(line)

    def put(self, line: Glyphs, row: int) -> None:
        """Place the result of a row under the formula, or beside it in a flat panel."""
        recipe, panel = self.layout.recipe, self.layout.panel
        if recipe.flat:
            rows = min(_WRITTEN, len(self.trace.pooled))
            room = panel.part(0.52, 1, 1 - (row + 0.94) / rows, 1 - (row + 0.06) / rows)
            recipe.fit(line, room).move_to(room.center)
        else:
            line.scale(0.8).move_to(panel.at(0.5, 0.33 - 0.11 * row))

    def send(self, group: int, rows: Iterable[int], run_time: float) -> None:
        """Mark the outcomes of a group in some rows, and let the winners travel down."""
        places = [(row, group) for row in rows]
        if places:
            self.play(*(FadeIn(self.layout.ring(*at)) for at in places), run_time=0.7 * run_time)
            self.drop(places, run_time=1.5 * run_time)

    def drop(self, places: list[tuple[int, int]], *, run_time: float) -> None:
        """Let winners travel down from Ẋ into Ẍ."""
        layout = self.layout
        targets = [layout.pooled.cell(row, group) for row, group in places]
        travellers = [layout.detected.cell(row, self.trace.winners[row, group]).numeral.copy() for row, group in places]
        self.play(
            *(moves.travel(traveller, cell.numeral) for traveller, cell in zip(travellers, targets, strict=True)),
            *(cell.box.animate.match_style(layout.shaded(*at)) for cell, at in zip(targets, places, strict=True)),
            run_time=run_time,
        )
        self.remove(*travellers)
        for cell in targets:
            cell.fill()

    def send_the_rest(self) -> None:
        """Let the winners of the other groups travel down, a group at a time, ever faster."""
        rows, groups = self.trace.pooled.shape
        for group in range(1, groups):
            self.send(group, range(rows), theme.NORMAL / (1 + 0.5 * (group - 1)))

    def name_it(self) -> None:
        """Set the name over the formula, and the sizes below it."""
        layout = self.layout
        self.play(FadeOut(self.lines), run_time=theme.QUICK)
        self.play(FadeIn(layout.name, shift=0.2 * DOWN), FadeIn(layout.sizes, shift=0.2 * UP), run_time=theme.NORMAL)
        still = layout.finished()
        self.remove(*still, *layout.rings, *layout.ties)
        self.add(*still)


def written(first: int, end: int, telling: int) -> list[int | None]:
    """Choose the columns of a group that are written in its max; None stands for those left out between two.

    >>> written(0, 3, 1), written(0, 8, 5), written(0, 8, 1)
    ([0, 1, 2], [0, None, 5, None, 7], [0, 1, None, 7])
    """
    if end - first <= _TERMS:
        return list(range(first, end))
    kept = sorted({first, telling, end - 1})
    chosen: list[int | None] = [kept[0]]
    for one, other in pairwise(kept):
        chosen += [other] if other == one + 1 else [None, other]
    return chosen
