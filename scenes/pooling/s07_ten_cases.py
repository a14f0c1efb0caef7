"""Step 7: the next layer has to know every way in which the motifs can stand."""

from collections.abc import Sequence

import numpy as np
from manim import (
    DOWN,
    LEFT,
    RIGHT,
    FadeIn,
    FadeOut,
    GrowFromEdge,
    LaggedStart,
)
from manim.animation.animation import Animation

from dnacnn.cases.cases import Case, count_cases, position_cases
from dnacnn.cases.examples import realize
from dnacnn.experiments.unseen import hold_out_cases
from dnacnn.experiments.witness import linear_witness
from dnacnn.lecture.lecture import Lecture
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import rounded
from scenes.kit.look.region import Region
from scenes.kit.telling.step import Step
from scenes.kit.things.graph import edge
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import Glyphs, filled, math, reading, text
from scenes.kit.type.words import listed, plural, spoken
from scenes.pooling.figures.cases.aligned import balanced
from scenes.pooling.figures.cases.case_board import CaseBoard
from scenes.pooling.figures.cases.cells import cells_of
from scenes.pooling.figures.cases.excerpt import example_case, excerpt
from scenes.pooling.figures.cases.held_out import FOOT, HEAD, HeldOutTable
from scenes.pooling.figures.cases.training import Training, say_answer
from scenes.pooling.figures.growth.in_words import NO_BREAK

SNAPSHOTS = (10, 100, 1000)  # steps of training after which the weights are shown
HELD = 10  # cases that are held out in turn, at most
SWEEP = 11.0  # seconds in which all listed cases are gone through, at most


class TenCases(Step):
    """The cells, one case read aloud, all cases; then two layers are asked about a case that they have not seen."""

    @classmethod
    def unfit(cls, lecture: Lecture) -> str | None:
        """Say why there is nothing to know, if the motifs don't fit into the strand."""
        needed = len(lecture.motifs) * lecture.width
        if len(lecture.worked) >= needed:
            return None
        return (
            f"There is no case to know: {listed(lecture.motifs)} take {needed} letters, and {lecture.worked} has "
            f"{len(lecture.worked)}."
        )

    @property
    def title(self) -> str:
        """How many cases there are."""
        lecture = self.lecture
        count = count_cases(len(lecture.worked), len(lecture.motifs), lecture.width)
        return f"{spoken(count).capitalize()} case{'s' * (count != 1)}"

    def construct(self) -> None:
        """Compute, then tell."""
        t, lecture = self.trace, self.lecture
        self.cases = position_cases(len(t.strand), len(lecture.motifs), lecture.width, shift=lecture.shift)
        self.case = example_case(lecture, len(lecture.worked))
        self.place = self.cases.index(self.case)
        self.strand = realize(self.case, lecture)
        self.answer = self.trace_of(self.strand).detected
        self.register("cases", np.array(self.cases) + 1)
        self.board = CaseBoard(lecture, t.detected, self.cases, place=self.place, strand=self.strand, stage=self.stage)
        self.cells, self.row, self.list = self.board.cells, self.board.row, self.board.list
        (count,) = self.readings("count", [len(self.cases)])
        if count.shown in self.title:
            self.heading[1].readings = (count,)
        self.head: Glyphs | None = None
        if len(self.board.shown) < len(self.cases):
            self.head = self.board.head(*self.readings("listed", [len(self.board.shown), len(self.cases)]))
        self.tell_layer()
        self.tell_case()
        if len(self.cases) == 1:
            return
        self.tell_cases()
        self.experiment()
        self.tell_cells()
        # One motif's cases share no cells anyway: a weight per cell is a unit per case.
        if len(lecture.motifs) > 1:
            self.tell_witness()
            self.tell_alone()

    def experiment(self) -> None:
        """Hold cases out, and name what was found."""
        rows = excerpt(len(self.cases), HELD, keep=(self.place,))
        self.held = tuple(self.cases[k] for k in rows)
        self.held_places, self.held_at = rows, rows.index(self.place)
        self.unseen = u = hold_out_cases(self.lecture, held=self.held, steps=SNAPSHOTS[-1], after=SNAPSHOTS)
        self.seen, self.alone = u.by_cells[self.held_at], u.by_cases[self.held_at]
        self.register("case weights", self.alone.weights)
        self.asked = self.readings("asked", [len(layer.strands) for layer in u.by_cells])
        self.accepted = {
            "cases": self.readings("accepted by cases", [layer.hits for layer in u.by_cases]),
            "cells": self.readings("accepted by cells", [layer.hits for layer in u.by_cells]),
        }
        self.sums = self.readings("sums", [u.asked, u.hits["cases"], u.hits["cells"]])
        self.wrong = self.readings("negatives", [self.seen.train_negatives, self.seen.train_false_alarms])

    # Beats.

    def tell_layer(self) -> None:
        """Name the cells, and ask what the next layer is to do with them."""
        matrix, below = self.cells.matrix, self.board.plan.below
        box = rounded(corner_radius=0.2, width=3.0, height=1.1)
        box.set_stroke(theme.palette().ink, width=theme.LINE).set_fill(theme.palette().panel, opacity=1)
        layer = FastGroup(box, text("next layer").move_to(box))
        question = text("positive?", theme.LARGE, theme.palette().positive, weight=600)
        if below:
            layer.move_to(self.board.plan.cases.at(0.5, 0.5)).match_x(matrix.grid)
            question.next_to(layer, *((DOWN, 0.9) if self.stage.upright else (RIGHT, 1.2)))
        else:
            layer.move_to(self.stage.at(0.72, 0.5)).match_y(matrix.grid)
            question.next_to(layer, DOWN, buff=0.9)
        arrows = FastGroup(edge(matrix.grid, box, gap=0.25), edge(box, question, gap=0.15))
        cells = plural(self.trace.detected.size, "cell")
        with self.beat("the cells", f"The next layer sees only Ẋ: {cells}. When is it to say “positive”?"):
            self.play(FadeIn(matrix), run_time=theme.QUICK)
            names = [FadeIn(name) for row in self.cells.names for name in row]
            if names:
                self.play(LaggedStart(*names, lag_ratio=0.1), run_time=theme.SLOW)
            self.play(FadeIn(arrows[0], layer), run_time=theme.NORMAL)
            self.play(FadeIn(arrows[1], question), run_time=theme.NORMAL)
        self.next_layer = FastGroup(layer, question, arrows)

    def tell_case(self) -> None:
        """Read one case aloud, on a strand that realizes it."""
        if len(self.cases) == 1:
            sentence = f"There is only one case: {self.read_aloud()}. {self.strand} leaves no room for another."
        else:
            sentence = f"One case: {self.read_aloud()}. {self.strand} is such a strand."
        with self.beat("one case", sentence):
            self.play(FadeOut(self.next_layer), FadeIn(self.row.slots, self.row.rest), run_time=theme.NORMAL)
            if len(self.board.pads):
                self.play(FadeIn(self.board.pads), run_time=theme.QUICK)
            for row, block in enumerate(self.row.blocks):
                self.play(FadeIn(block, shift=DOWN * 0.2), run_time=theme.NORMAL)
                lit = self.cells.lit | {cells_of(self.case)[row]}
                self.play(*self.cells.light(lit), run_time=theme.QUICK)
            self.play(FadeIn(self.list.lines[self.board.at]), run_time=theme.NORMAL)
            self.play(FadeIn(self.list.strips[self.board.at]), run_time=theme.QUICK)

    def read_aloud(self) -> str:
        """Say where the motifs stand, or, where the padding moves what they light, which columns they light."""
        pairs = list(zip(self.lecture.motifs, self.case, strict=True))
        if self.lecture.shift:
            said = [f"{motif} lights column {column + 1}" for motif, column in pairs]
        else:
            said = [f"{motif} starts at position {column + 1}" for motif, column in pairs]
        return listed(said)

    def tell_cases(self) -> None:
        """Go through all cases: the blocks take their places, its cells light, its line is written."""
        count, motifs = len(self.cases), len(self.case)
        said = f"{spoken(count).capitalize()} cases in all{'' if self.head is None else ', some of them listed here'}"
        own = f"its own combination of {spoken(motifs)} cells" if motifs > 1 else "a cell of its own"
        sentence = f"{said}, each {own}. The next layer has to know every one of them."
        pace = min(theme.QUICK, SWEEP / 2 / len(self.board.shown))
        with self.beat("all cases", sentence):
            self.play(FadeOut(self.row.rest), *([FadeIn(self.head)] if self.head else []), run_time=theme.QUICK)
            for at, k in enumerate(self.board.shown):
                case = self.cases[k]
                seconds = theme.NORMAL if at == 0 else pace * (1.0 if at < len(self.board.shown) // 2 else 0.75)
                # What two cases share stays lit between them.
                stay = self.cells.light(self.cells.lit.intersection(cells_of(case)))
                self.play(*self.slide_blocks(case), *stay, run_time=seconds)
                new = [FadeIn(self.list.rows[at])] if at != self.board.at else []
                self.play(*self.cells.light(cells_of(case)), *new, run_time=seconds)

    def slide_blocks(self, case: Case) -> list[Animation]:
        """Return what moves the motifs to where a case has them."""
        starts = [column - self.lecture.shift for column in case]
        return [
            block.animate.move_to(self.row.middle(start, self.lecture.width))
            for block, start in zip(self.row.blocks, starts, strict=True)
        ]

    def tell_cells(self) -> None:
        """Train a layer with a weight per cell without one case, and ask it about that case."""
        matrix, palette, board = self.cells.matrix, theme.palette(), self.board
        hits, asked = self.accepted["cells"][self.held_at], self.asked[self.held_at]
        mark, title = self.list.frame(board.at), math("W", theme.LARGE).move_to(matrix.title)
        training = Training(self.seen, self.cells, self.register)
        color = palette.positive if hits.value else palette.negative
        answer = filled("accepts {hits} of {asked}", theme.LABEL, color, hits=hits, asked=asked)
        room = matrix.grid.width if board.single else matrix.grid.width - answer.width - 0.5
        total = training.total(self.answer, max(room, 0.5 * self.stage.width))
        if board.single:
            self.list.beside(board.at, answer)
        else:
            total.align_to(matrix.grid, LEFT)
            answer.match_y(total.line).align_to(matrix.grid, RIGHT)
        note = text("not seen", theme.LABEL, palette.muted).move_to(answer, aligned_edge=LEFT)
        sentence = say_answer(self.seen, self.spoken_case, sampled=self.unseen.sampled is not None)
        if len(self.case) == 1:
            sentence += " Every case needs examples of its own."
        gone = FastGroup(self.cells.names, matrix.title)
        with self.beat("a weight per cell", sentence):
            back = self.slide_blocks(self.case)
            self.play(*back, *self.cells.light(()), FadeIn(mark, note), run_time=theme.NORMAL)
            for values, weights, loss in zip(training.values, training.weights, training.losses, strict=True):
                new = FadeIn(weights, loss, *([title] if title not in self.mobjects else []))
                shades = self.cells.shade(values, training.largest, written=training.written)
                self.play(FadeOut(gone), new, *shades, run_time=theme.NORMAL)
                gone = FastGroup(weights, loss)
            unlit = [(int(r), int(c)) for r, c in np.argwhere(self.answer == 0)]
            self.play(FadeIn(self.row.rest), *self.cells.quieten(training.weights[-1], unlit), run_time=theme.NORMAL)
            self.play(FadeOut(training.losses[-1]), FadeIn(total), run_time=theme.NORMAL)
            self.play(*self.list.share(self.list.strips[board.at].starts), run_time=theme.NORMAL)
            self.play(FadeOut(note), FadeIn(answer), run_time=theme.QUICK)

    def tell_witness(self) -> None:
        """Show two pairs of strands that no weights per cell can tell apart."""
        found = linear_witness(self.lecture)
        if found is None:
            return
        strands = (*found.positives, *found.negatives)
        self.register("witness", found.cells)
        detected = [self.trace_of(strand).detected for strand in strands]
        scores = self.register("scores", [self.seen.score(one) for one in detected])
        self.register("pair's score", scores[:2].sum())
        balance = balanced(strands, found.cells, self.lecture, detected=detected, scores=scores, stage=self.stage)
        if balance is None:
            return
        negatives, accepted = self.wrong
        drawn = "" if self.unseen.sampled is None else " drawn"
        price = filled(
            f"trained without {self.written_case}, it accepts {{n}} of {{all}} negative strands{drawn}",
            theme.LABEL,
            theme.palette().muted,
            n=accepted,
            all=negatives,
            **self.case_facts,
            width=self.stage.width if self.stage.upright else None,
        )
        # A layer may be right about all negatives that it was shown, and yet not about these two.
        below = [price.next_to(balance, DOWN, buff=0.35)] if accepted.value else []
        self.stage.fit(balance, *below)
        sentence = (
            f"{'But' if self.seen.hits else 'And'} it only adds. These two positive and these two negative strands "
            "light the same cells in sum, so no weights can be right about all four."
        )
        with self.beat("it only adds", sentence):
            self.clear_stage(along=[FadeIn(balance.heads)])
            for moves, seconds in balance.acts():
                self.play(*moves, run_time=seconds)
            if below:
                self.play(FadeIn(price), run_time=theme.QUICK)

    def tell_alone(self) -> None:
        """Give each case a unit of its own, and ask about cases that were not seen."""
        upright, stage = self.stage.upright, self.stage
        room = Region(stage.left + 0.2, stage.left + (0.36 if upright else 0.43) * stage.width, stage.bottom + FOOT, 0)
        room = Region(room.left, room.right, room.bottom, stage.top - HEAD)
        rows = self.board.listing(self.held_places, room, under=upright)
        tried = "" if self.unseen.sampled is None else " tried"
        table = HeldOutTable(
            rows,
            self.arrays["case weights"],
            [self.unseen.cases.index(case) for case in self.held],
            self.held_at,
            filled(f"without {self.written_case}", theme.FINE, theme.palette().muted, **self.case_facts),
            asked=self.asked,
            accepted=self.accepted,
            sums=self.sums,
            lonely=[k for k, layer in enumerate(self.unseen.by_cells) if layer.lonely],
            why=f"has a cell that occurs in no other case{tried}",
            room=stage,
        )
        units, (alone, shared) = table.units, table.columns
        asked, hits, _ = self.sums
        sentence = (
            f"With a unit for each case there is nothing to share: of {asked.shown} strands of unseen cases it accepts "
            f"{hits.shown}. Every case needs examples of its own."
        )
        with self.beat("a unit per case", sentence, hold=2 * theme.HOLD):
            self.clear_stage(along=[FadeIn(rows)], run_time=theme.NORMAL)
            self.play(LaggedStart(*map(FadeIn, units.units), lag_ratio=0.15), run_time=theme.NORMAL)
            self.play(FadeIn(table.mark, table.head, units.axis), run_time=theme.QUICK)
            growing = LaggedStart(*(GrowFromEdge(bar, LEFT) for bar in units.bars), lag_ratio=0.15)
            self.play(growing, FadeIn(units.numeral), run_time=theme.SLOW)
            self.play(FadeIn(alone.head, alone.answers[self.held_at]), run_time=theme.NORMAL)
            others = [FadeIn(one) for k, one in enumerate(alone.answers) if k != self.held_at]
            self.play(LaggedStart(*others, lag_ratio=0.2), run_time=theme.NORMAL)
            answering = LaggedStart(*map(FadeIn, shared.answers), lag_ratio=0.2)
            self.play(FadeIn(shared.head), answering, run_time=1.2)
            self.play(FadeIn(table.notes, alone.total, shared.total), run_time=theme.NORMAL)

    # Small pieces.

    def readings(self, name: str, values: Sequence[float]) -> list[Reading]:
        """Name some numbers of the core, and return each as it is displayed."""
        return [reading(value, name, (k,)) for k, value in enumerate(self.register(name, values))]

    @property
    def written_case(self) -> str:
        """The case that is told, with places for `case_facts`."""
        return f"({', '.join(f'{{m{row}}}' for row in range(len(self.case)))})"

    @property
    def case_facts(self) -> dict[str, Reading]:
        """The positions of the case that is told, counted from 1."""
        places = enumerate(self.arrays["cases"][self.place])
        return {f"m{row}": reading(position, "cases", (self.place, row)) for row, position in places}

    @property
    def spoken_case(self) -> str:
        """The case that is told, as the notes write it."""
        return f"({f',{NO_BREAK}'.join(str(column + 1) for column in self.case)})"
