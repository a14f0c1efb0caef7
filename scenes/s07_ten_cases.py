"""Step 7: the next layer has to know every way in which the motifs can stand."""

from collections.abc import Sequence

import numpy as np
from manim import (
    DOWN,
    LEFT,
    RIGHT,
    UP,
    AnimationGroup,
    FadeIn,
    FadeOut,
    GrowFromEdge,
    LaggedStart,
    RoundedRectangle,
    VGroup,
)
from manim.animation.animation import Animation

from dnacnn import hold_out_cases, linear_witness, position_cases, realize, telling_case
from scenes.kit import theme
from scenes.kit.arrangement import CaseRow
from scenes.kit.balance import Answer, Balance
from scenes.kit.caselist import CaseList
from scenes.kit.cells import NamedCells, cells_of
from scenes.kit.graph import edge
from scenes.kit.heldout import HeldOutTable, weighted_sum
from scenes.kit.reading import Reading
from scenes.kit.step import Step
from scenes.kit.type import Type, fact, figure, math, text, told
from scenes.kit.words import listed, spoken

SIDE = 0.72  # of a cell
SNAPSHOTS = (10, 100, 1000)  # steps of training after which the weights are shown


class TenCases(Step):
    """The cells, one case read aloud, all cases; then two layers are asked about a case that they have not seen."""

    number = 7
    title = "Ten cases"

    def construct(self) -> None:
        """Compute, then tell."""
        t, lecture = self.trace, self.lecture
        self.cases = position_cases(len(t.strand), len(lecture.motifs), lecture.width, shift=lecture.shift)
        self.case = telling_case(lecture)
        self.place = self.cases.index(self.case)
        self.strand = realize(self.case, lecture)
        self.unseen = hold_out_cases(lecture)
        self.seen = self.unseen.by_cells[self.place]
        self.know("cases", np.array(self.cases) + 1)
        self.know_layers()

        self.cells = NamedCells(t.detected, lecture.motifs, side=SIDE)
        self.cells.move_to(self.stage.at(0, 0.45), aligned_edge=LEFT)
        starts = np.array(self.cases) - lecture.shift
        self.list = CaseList(self.known["cases"], starts, len(t.strand), lecture.width, height=0.68 * self.stage.height)
        self.list.move_to(self.stage.at(0.69, 0.53))

        self.tell_layer()
        self.tell_case()
        self.tell_cases()
        self.tell_cells()
        self.tell_witness()
        self.tell_alone()

    def know_layers(self) -> None:
        """Name what the experiment found."""
        u, alone = self.unseen, self.unseen.by_cases[self.place]
        self.know("cell weights", self.seen.weights)
        self.know("bias", self.seen.bias)
        self.answer = self.trace_of(self.strand).detected
        self.know("case weights", alone.weights)
        self.asked = self.facts("asked", [len(layer.strands) for layer in u.by_cells])
        self.accepted = {
            "cases": self.facts("accepted by cases", [layer.hits for layer in u.by_cases]),
            "cells": self.facts("accepted by cells", [layer.hits for layer in u.by_cells]),
        }
        self.sums = self.facts("sums", [u.asked, u.hits["cases"], u.hits["cells"]])
        self.wrong = self.facts(
            "negatives", [self.seen.train_negatives, alone.train_false_alarms, self.seen.train_false_alarms]
        )

    # Beats.

    def tell_layer(self) -> None:
        """Name the cells, and ask what the next layer is to do with them."""
        box = RoundedRectangle(corner_radius=0.2, width=3.0, height=1.1)
        box.set_stroke(theme.palette().ink, width=theme.LINE).set_fill(theme.palette().panel, opacity=1)
        layer = VGroup(box, text("next layer").move_to(box)).move_to(self.stage.at(0.72, 0.5))
        layer.match_y(self.cells.matrix.grid)
        question = text("positive?", theme.LARGE, theme.palette().positive, weight=600)
        question.next_to(layer, DOWN, buff=0.9)
        arrows = VGroup(edge(self.cells.matrix.grid, box, gap=0.25), edge(box, question, gap=0.15))
        sentence = f"The next layer sees only Ẋ: {self.trace.detected.size} cells. When is it to say “positive”?"
        with self.beat("the cells", sentence):
            self.play(FadeIn(self.cells.matrix), run_time=theme.QUICK)
            self.play(
                LaggedStart(*(FadeIn(name) for row in self.cells.names for name in row), lag_ratio=0.1),
                run_time=theme.SLOW,
            )
            self.play(FadeIn(arrows[0], layer), run_time=theme.NORMAL)
            self.play(FadeIn(arrows[1], question), run_time=theme.NORMAL)
        self.next_layer = VGroup(layer, question, arrows)

    def tell_case(self) -> None:
        """Read one case aloud, on a strand that realizes it."""
        lecture = self.lecture
        starts = [column - lecture.shift for column in self.case]
        self.row = CaseRow(self.strand, starts, lecture.motifs, side=SIDE, numbers=None)
        grid = self.cells.matrix
        self.row.shift(grid.cell(0, lecture.shift).get_center() - self.row.slots[0].get_center() + UP * 1.45)
        spoken_case = [
            f"{motif} starts at position {column + 1}" for motif, column in zip(lecture.motifs, self.case, strict=True)
        ]
        with self.beat("one case", f"One case: {listed(spoken_case)}. {self.strand} is such a strand."):
            self.play(FadeOut(self.next_layer), FadeIn(self.row.slots, self.row.rest), run_time=theme.NORMAL)
            for row, block in enumerate(self.row.blocks):
                self.play(FadeIn(block, shift=DOWN * 0.2), run_time=theme.NORMAL)
                lit = self.cells.lit | {cells_of(self.case)[row]}
                self.play(*self.cells.light(lit), run_time=theme.QUICK)
            self.play(FadeIn(self.list.lines[self.place]), run_time=theme.NORMAL)
            self.play(FadeIn(self.list.strips[self.place]), run_time=theme.QUICK)

    def tell_cases(self) -> None:
        """Go through all cases: the blocks take their places, its cells light, its line is written."""
        count = len(self.cases)
        sentence = (
            f"{spoken(count).capitalize()} cases in all, each its own combination of {spoken(len(self.case))} cells. "
            "The next layer has to know every one of them."
        )
        with self.beat("all cases", sentence):
            self.play(FadeOut(self.row.rest), run_time=theme.QUICK)
            for k, case in enumerate(self.cases):
                pace = theme.NORMAL if k == 0 else theme.QUICK * (1.0 if k < count // 2 else 0.75)
                # What two cases share stays lit between them.
                stay = self.cells.light(self.cells.lit.intersection(cells_of(case)))
                self.play(*self.slide_blocks(case), *stay, run_time=pace)
                new = [FadeIn(self.list.rows[k])] if k != self.place else []
                self.play(*self.cells.light(cells_of(case)), *new, run_time=pace)

    def slide_blocks(self, case: Sequence[int]) -> list[Animation]:
        """Return what moves the motifs to where a case has them."""
        starts = [column - self.lecture.shift for column in case]
        return [
            block.animate.move_to(self.row.middle(start, self.lecture.width))
            for block, start in zip(self.row.blocks, starts, strict=True)
        ]

    def tell_cells(self) -> None:
        """Train a layer with a weight per cell without one case, and ask it about that case."""
        hits, asked = self.seen.hits, len(self.seen.strands)
        why = "each of its cells occurs in another" if hits else "one of its cells occurs in no other"
        sentence = (
            f"Trained without {self.spoken_case}, a layer with one weight per cell accepts "
            f"{'all' if hits == asked else f'{hits} of the'} {asked} strands that fit no other case: {why}."
        )
        mark, title = self.list.frame(self.place), math("W", theme.LARGE).move_to(self.cells.matrix.title)
        states, losses = self.states()
        answer = told(
            "accepts {hits} of {asked}",
            theme.LABEL,
            theme.palette().positive if hits else theme.palette().negative,
            hits=self.accepted["cells"][self.place],
            asked=self.asked[self.place],
        )
        self.list.beside(self.place, answer)
        note = text("not seen", theme.LABEL, theme.palette().muted).move_to(answer, aligned_edge=LEFT)
        total = self.total().move_to(losses[0]).match_x(self.cells.matrix.grid)
        old = VGroup(self.cells.names, self.cells.matrix.title)
        with self.beat("a weight per cell", sentence):
            self.play(*self.slide_blocks(self.case), *self.cells.light(()), FadeIn(mark, note), run_time=theme.NORMAL)
            for k, (values, weights) in enumerate(states):
                gone = old if k == 0 else VGroup(states[k - 1][1], losses[k - 1])
                new = VGroup(weights, losses[k], title) if k == 0 else VGroup(weights, losses[k])
                self.play(FadeOut(gone), FadeIn(new), *self.cells.shade(values, self.largest), run_time=theme.NORMAL)
            self.play(FadeIn(self.row.rest), *self.quiet_weights(states[-1][1]), run_time=theme.NORMAL)
            self.play(FadeOut(losses[-1]), FadeIn(total), run_time=theme.NORMAL)
            self.play(*self.list.share(self.list.strips[self.place].starts), run_time=theme.NORMAL)
            self.play(FadeOut(note), FadeIn(answer), run_time=theme.QUICK)
        self.mark = mark

    def states(self) -> tuple[list[tuple[np.ndarray, VGroup]], list[Type]]:
        """Return the weights before and during training, as arrays and as figures, and the losses then."""
        self.know("steps", (0, *SNAPSHOTS))
        trained = [hold_out_cases(self.lecture, steps=steps).by_cells[self.place].weights for steps in SNAPSHOTS]
        runs = zip((0, *SNAPSHOTS), (self.seen.start, *trained), strict=True)
        self.largest = float(np.abs(self.seen.weights).max())
        losses = self.know("losses", self.seen.losses)
        states, notes = [], []
        for steps, values in runs:
            name = f"cell weights after {steps} steps"
            states.append((values, self.cells.weights(self.know(name, values), name, self.largest)))
            note = told(
                "{steps} steps: loss {loss}",
                theme.LABEL,
                theme.palette().muted,
                steps=fact(steps, "steps", (len(notes),)),
                loss=fact(losses[steps], "losses", (steps,), 2),
            )
            notes.append(note.next_to(self.cells.matrix.grid, DOWN, buff=0.35))
        return states, notes

    def quiet_weights(self, weights: VGroup) -> list[Animation]:
        """Return what leaves only the weights of the cells that the strand lights."""
        return [weights[r][c].animate.set_fill(opacity=theme.QUIET) for r, c in np.argwhere(self.answer == 0)]

    def total(self) -> Type:
        """Return what the layer adds up for the strand: the weights of the cells that it lights, and the bias."""
        lit = [tuple(map(int, place)) for place in np.argwhere(self.answer > 0)]
        terms = [fact(self.seen.weights[place], "cell weights", place, 2) for place in lit]
        score = self.know("score", self.seen.score(self.answer))
        return weighted_sum([*terms, fact(self.seen.bias, "bias", (), 2)], fact(float(score), "score", (), 2))

    def tell_witness(self) -> None:
        """Show two pairs of strands that no weights per cell can tell apart."""
        found = linear_witness(self.lecture)
        if found is None:
            return
        self.know("witness", found.cells)
        strands = (*found.positives, *found.negatives)
        detected = [self.trace_of(strand).detected for strand in strands]
        scores = self.know("scores", [self.seen.score(one) for one in detected])
        side = 0.36
        answers = [
            Answer(strand, one, figure(scores[k], "scores", (k,), digits=2, size=theme.LABEL), side=side)
            for k, (strand, one) in enumerate(zip(strands, detected, strict=True))
        ]
        balance = Balance(answers[:2], answers[2:], found.cells, self.lecture.motifs, side=side)
        negatives, _, accepted = self.wrong
        price = told(
            f"trained without {self.spoken_case}, it accepts {{accepted}} of {{negatives}} negative strands",
            theme.LABEL,
            theme.palette().muted,
            accepted=accepted,
            negatives=negatives,
        )
        price.next_to(balance, DOWN, buff=0.45)
        self.stage.fit(balance, price)
        sentence = (
            "But it only adds. These two positive and these two negative strands light the same cells in sum, so no "
            "weights can be right about all four."
        )
        with self.beat("it only adds", sentence):
            self.clear_stage(along=[FadeIn(balance.heads)])
            for answer in (balance.left, balance.right):
                arriving = LaggedStart(*(FadeIn(one.strand, one.dots) for one in answer), lag_ratio=0.5)
                self.play(arriving, run_time=theme.NORMAL)
            self.play(FadeIn(balance.plus[:2]), run_time=theme.QUICK)
            for k, total in enumerate(balance.sums):
                self.play(*balance.gather(k), FadeIn(total), run_time=1.2)
            self.play(FadeIn(balance.equals[1]), run_time=theme.QUICK)
            scores = [FadeIn(one.score) for one in answers]
            self.play(*scores, FadeIn(balance.plus[2:], balance.equals[0]), run_time=theme.NORMAL)
            self.play(FadeIn(price), run_time=theme.QUICK)

    def tell_alone(self) -> None:
        """Give each case a unit of its own, and ask about cases that were not seen."""
        for strip in self.list.strips:
            strip.blocks.set_fill(opacity=1)
        self.list.move_to(self.stage.at(0, 0.53) + RIGHT * 0.2, aligned_edge=LEFT)
        table = HeldOutTable(
            self.list,
            self.known["case weights"],
            self.place,
            self.spoken_case,
            asked=self.asked,
            accepted=self.accepted,
            sums=self.sums,
            wrong=self.wrong[1:],
            lonely=[k for k, layer in enumerate(self.unseen.by_cells) if layer.lonely],
            room=self.stage,
        )
        units, (alone, shared) = table.units, table.columns
        asked, hits, _ = self.sums
        sentence = (
            f"With a unit for each case there is nothing to share: of {asked.shown} strands of unseen cases it accepts "
            f"{hits.shown}. Every case needs examples of its own."
        )
        with self.beat("a unit per case", sentence):
            self.clear_stage(along=[FadeIn(self.list)], run_time=theme.NORMAL)
            self.play(LaggedStart(*map(FadeIn, units.units), lag_ratio=0.15), run_time=theme.NORMAL)
            self.play(FadeIn(table.mark, table.head), run_time=theme.QUICK)
            pairs = zip(units.bars, units.figures, strict=True)
            growing = [AnimationGroup(GrowFromEdge(bar, LEFT), FadeIn(one)) for bar, one in pairs]
            self.play(LaggedStart(*growing, lag_ratio=0.15), run_time=theme.SLOW)
            self.play(FadeIn(alone.head, alone.answers[self.place]), run_time=theme.NORMAL)
            others = [FadeIn(one) for k, one in enumerate(alone.answers) if k != self.place]
            self.play(LaggedStart(*others, lag_ratio=0.2), run_time=theme.NORMAL)
            answering = LaggedStart(*map(FadeIn, shared.answers), lag_ratio=0.2)
            self.play(FadeIn(shared.head), answering, run_time=1.2)
            self.play(FadeIn(table.notes, alone.totals, shared.totals), run_time=theme.NORMAL)

    # Small pieces.

    def facts(self, name: str, values: Sequence[float]) -> list[Reading]:
        """Name some numbers of the core, and return each as it is displayed."""
        return [fact(value, name, (k,)) for k, value in enumerate(self.know(name, values))]

    @property
    def spoken_case(self) -> str:
        """The case that is told, as the notes write it."""
        return f"({', '.join(str(column + 1) for column in self.case)})"
