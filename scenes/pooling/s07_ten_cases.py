"""Step 7: the next layer has to know every way in which the motifs can stand."""

from typing import Any

import numpy as np
from manim import DOWN, LEFT, RIGHT, FadeIn, FadeOut, GrowFromEdge, LaggedStart

from dnacnn.cases.cases import count_cases, position_cases
from dnacnn.cases.examples import realize
from dnacnn.experiments.unseen import HeldOut, hold_out_cases
from dnacnn.experiments.witness import linear_witness
from dnacnn.lecture.lecture import Lecture
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import rounded
from scenes.kit.telling.step import Step
from scenes.kit.things.graph import edge
from scenes.kit.type.text import label, math, reading, readings
from scenes.pooling.figures.cases.aligned import AlignedBalance, balance
from scenes.pooling.figures.cases.balance import Balance, Pairs
from scenes.pooling.figures.cases.case_board import CaseBoard
from scenes.pooling.figures.cases.cells import cells_of
from scenes.pooling.figures.cases.held_out import Acceptance, HeldOutTable, rows_region
from scenes.pooling.figures.cases.training import Training, WeightedSum
from scenes.pooling.figures.excerpt import example_case, excerpt
from scenes.script.script import say
from scenes.script.values import Message

NO_BREAK = "\N{NO-BREAK SPACE}"
_SNAPSHOTS = (10, 100, 1000)  # steps of training after which the weights are shown
_HELD = 10  # cases that are held out in turn, at most
_SWEEP = 11.0  # seconds in which all listed cases are gone through, at most


class TenCases(Step):
    """The cells, one case read aloud, all cases; then two layers are asked about a case that they have not seen."""

    parts = ("detected", "units")

    @classmethod
    def unfit(cls, lecture: Lecture) -> str | None:
        """Say why there is nothing to know, if the motifs don't fit into the strand."""
        *some, last = lecture.motifs
        letters, needed = len(lecture.worked), len(lecture.motifs) * lecture.width
        if letters >= needed:
            return None
        motifs = f"{', '.join(some)} and {last}"
        return f"There is no case to know: {motifs} take {needed} letters, and {lecture.worked} has {letters}."

    @property
    def title(self) -> str:
        """How many cases there are."""
        lecture = self.lecture
        return say("title-counted", count=count_cases(len(lecture.worked), len(lecture.motifs), lecture.width))

    def construct(self) -> None:
        """List the cases, train one layer without one of them and another with a unit for each, and ask both."""
        self.compute()
        self.lay_out()
        alone, motifs = len(self.cases) == 1, len(self.case)
        with self.beat("the-cells", cells=self.trace.detected.size):
            self.show_cells()
            self.ask_next_layer()
        with self.beat("one-case", message="the-only-case" if alone else None, where=self.where, strand=self.strand):
            self.show_strand()
            self.set_motifs()
        if alone:
            return
        listed = "some" if self.board.head else "all"
        with self.beat("all-cases", count=len(self.cases), motifs=motifs, listed=listed):
            self.go_through_cases()
        message = "a-weight-per-cell-sampled" if self.unseen.sampled else "a-weight-per-cell"
        with self.beat("a-weight-per-cell", message=message, case=self.written_case, **claim(self.seen)):
            self.train()
            self.add_up()
        # One motif's cases share no cells anyway: a weight per cell is a unit per case.
        if motifs == 1:
            return
        self.lay_out_answers()
        if self.balance is not None:
            with self.beat("it-only-adds", hits=self.seen.hits):
                self.weigh(self.balance)
        asked, hits, _ = self.acceptance.readings("sums")
        with self.beat("a-unit-per-case", hold=2 * theme.HOLD, asked=asked, hits=hits):
            self.give_units()
            self.answer_unseen()

    def compute(self) -> None:
        """List the cases, choose one, and train layers that have not seen it."""
        lecture = self.lecture
        self.cases = position_cases(len(lecture.worked), len(lecture.motifs), lecture.width, shift=lecture.shift)
        self.case = example_case(lecture, len(lecture.worked))
        self.place = self.cases.index(self.case)
        self.strand = realize(self.case, lecture)
        self.answer = self.trace_of(self.strand).detected
        name = "lights" if lecture.shift else "starts"
        pairs = zip(lecture.motifs, self.case, strict=True)
        self.where = [say(name, motif=motif, position=column + 1) for motif, column in pairs]
        if len(self.cases) == 1:
            return
        self.held = excerpt(len(self.cases), _HELD, keep=(self.place,))
        self.held_at = self.held.index(self.place)
        held = tuple(self.cases[k] for k in self.held)
        self.unseen = hold_out_cases(lecture, held=held, steps=_SNAPSHOTS[-1], after=_SNAPSHOTS)
        self.seen = self.unseen.by_cells[self.held_at]
        self.acceptance = Acceptance(self.unseen)
        self.register_all(self.acceptance.arrays)
        self.register("negatives", [self.seen.train_negatives, self.seen.train_false_alarms])

    @property
    def written_case(self) -> Message:
        """The case that the layers have not seen, as the notes write it."""
        row = readings(self.arrays["cases"][self.place], "cases", (self.place,))
        return Message(f"({f',{NO_BREAK}'.join(one.shown for one in row)})", tuple(row))

    # Layout

    def lay_out(self) -> None:
        """Place cells, strand and list, and what is asked of them."""
        place, strand = self.place, self.strand
        self.board = CaseBoard(
            self.lecture, self.trace.detected, self.cases, place=place, strand=strand, stage=self.stage
        )
        self.cells, self.row, self.list = self.board.cells, self.board.row, self.board.list
        self.register_all(self.board.arrays)
        count = reading(self.register("count", [len(self.cases)])[0], "count", (0,))
        if count.shown in self.title:
            self.heading[1].readings = (count,)
        self.place_next_layer()
        if len(self.cases) > 1:
            self.place_training()

    def place_next_layer(self) -> None:
        """Place the next layer behind the cells, and behind it the question."""
        grid, palette, board = self.cells.matrix.grid, theme.palette(), self.board
        box = rounded(corner_radius=0.2, width=3.0, height=1.1)
        box.set_stroke(palette.ink, width=theme.LINE).set_fill(palette.panel, opacity=1)
        layer = FastGroup(box, label("next-layer").move_to(box))
        question = label("question", theme.LARGE, palette.positive, weight=600)
        if not board.below:
            layer.move_to(self.stage.at(0.72, 0.5)).match_y(grid)
            question.next_to(layer, DOWN, buff=0.9)
        else:
            layer.move_to(board.region.center).match_x(grid)
            question.next_to(layer, *((DOWN, 0.9) if self.stage.upright else (RIGHT, 1.2)))
        self.next_layer = FastGroup(layer, question, edge(grid, box, gap=0.25), edge(box, question, gap=0.15))

    def place_training(self) -> None:
        """Place the weights during training, and below them what they add up to for the case."""
        matrix, palette, board = self.cells.matrix, theme.palette(), self.board
        self.training = Training(self.seen, self.cells)
        self.weights_name = math("W", theme.LARGE).move_to(matrix.title)
        self.mark = self.list.frame(board.at)
        hits, asked = (self.acceptance.readings(name)[self.held_at] for name in ("accepted by cells", "asked"))
        color = palette.positive if hits.value else palette.negative
        self.accepts = label("accepts", theme.LABEL, color, hits=hits, asked=asked)
        room = matrix.grid.width if board.single else matrix.grid.width - self.accepts.width - 0.5
        self.total = WeightedSum(self.seen, self.answer, width=max(room, 0.5 * self.stage.width))
        self.total.next_to(matrix.grid, DOWN, buff=0.35)
        if board.single:
            self.list.beside(board.at, self.accepts)
        else:
            self.total.align_to(matrix.grid, LEFT)
            self.accepts.match_y(self.total.line).align_to(matrix.grid, RIGHT)
        self.not_seen = label("not-seen", theme.LABEL, palette.muted).move_to(self.accepts, aligned_edge=LEFT)
        for arrays in (self.training.arrays, self.total.arrays):
            self.register_all(arrays)

    def lay_out_answers(self) -> None:
        """Place the strands that no weights can tell apart, and the table of what was answered."""
        self.balance, self.price = None, FastGroup()
        found = linear_witness(self.lecture)
        if found is not None:
            strands = (*found.positives, *found.negatives)
            detected = [self.trace_of(strand).detected for strand in strands]
            scores = np.array([self.seen.score(one) for one in detected])
            pairs = Pairs(self.lecture, strands, detected, found.cells, scores)
            self.register_all(pairs.arrays)
            self.balance = balance(pairs, self.stage)
        if self.balance is not None:
            self.price = self.false_alarms().next_to(self.balance, DOWN, buff=0.35)
            self.stage.fit(self.balance, *([self.price] if len(self.price) else []))
        rows = self.board.listing(self.held, rows_region(self.stage), under=self.stage.upright)
        self.table = HeldOutTable(rows, self.acceptance, self.held_at, self.written_case, self.stage)
        self.rows = rows
        self.register_all(self.table.arrays)

    def false_alarms(self) -> FastGroup:
        """Say how many negative strands the layer accepts; nothing if it is right about all that it was shown."""
        negatives, accepted = readings(self.arrays["negatives"], "negatives")
        if not accepted.value:
            return FastGroup()
        return label(
            "false-alarms",
            theme.LABEL,
            theme.palette().muted,
            width=self.stage.width if self.stage.upright else None,
            case=self.written_case,
            accepted=accepted,
            negatives=negatives,
            strands="drawn" if self.unseen.sampled else "all",
        )

    # Beats

    def show_cells(self) -> None:
        """Bring in the cells, and name each."""
        self.play(FadeIn(self.cells.matrix), run_time=theme.QUICK)
        names = [FadeIn(name) for row in self.cells.names for name in row]
        if names:
            self.play(LaggedStart(*names, lag_ratio=0.1), run_time=theme.SLOW)

    def ask_next_layer(self) -> None:
        """Lead the cells into the next layer, and ask for its answer."""
        layer, question, to_layer, to_question = self.next_layer
        self.play(FadeIn(to_layer, layer), run_time=theme.NORMAL)
        self.play(FadeIn(to_question, question), run_time=theme.NORMAL)

    def show_strand(self) -> None:
        """Bring in a strand on which the case holds, without its motifs."""
        self.play(FadeOut(self.next_layer), FadeIn(self.row.slots, self.row.rest), run_time=theme.NORMAL)
        if len(self.board.pads):
            self.play(FadeIn(self.board.pads), run_time=theme.QUICK)

    def set_motifs(self) -> None:
        """Set one motif after the other, light its cell, and write the case."""
        at = self.board.at
        for block, cell in zip(self.row.blocks, cells_of(self.case), strict=True):
            self.play(FadeIn(block, shift=DOWN * 0.2), run_time=theme.NORMAL)
            self.play(*self.cells.light(self.cells.lit | {cell}), run_time=theme.QUICK)
        self.play(FadeIn(self.list.lines[at]), run_time=theme.NORMAL)
        self.play(FadeIn(self.list.strips[at]), run_time=theme.QUICK)

    def go_through_cases(self) -> None:
        """Go through all cases: the blocks take their places, its cells light, its line is written."""
        board, shown = self.board, self.board.shown
        pace = min(theme.QUICK, _SWEEP / 2 / len(shown))
        self.play(FadeOut(self.row.rest), *([FadeIn(board.head)] if board.head else []), run_time=theme.QUICK)
        for at, k in enumerate(shown):
            case = self.cases[k]
            seconds = theme.NORMAL if at == 0 else pace * (1.0 if at < len(shown) // 2 else 0.75)
            # What two cases share stays lit between them.
            stay = self.cells.light(self.cells.lit.intersection(cells_of(case)))
            self.play(*board.slide_blocks(case), *stay, run_time=seconds)
            new = [FadeIn(self.list.rows[at])] if at != board.at else []
            self.play(*self.cells.light(cells_of(case)), *new, run_time=seconds)

    def train(self) -> None:
        """Go back to the one case, and train a layer without it: the cells fill with their weights."""
        cells, training = self.cells, self.training
        back = self.board.slide_blocks(self.case)
        self.play(*back, *cells.light(()), FadeIn(self.mark, self.not_seen), run_time=theme.NORMAL)
        gone = FastGroup(cells.names, cells.matrix.title)
        for values, weights, loss in zip(training.values, training.weights, training.losses, strict=True):
            shades = cells.shade(values, training.largest, written=training.written)
            self.play(FadeOut(gone), FadeIn(weights, loss, self.weights_name), *shades, run_time=theme.NORMAL)
            gone = FastGroup(weights, loss)

    def add_up(self) -> None:
        """Let the layer add up the weights of the case's cells, and answer."""
        cells, training = self.cells, self.training
        unlit = [(int(r), int(c)) for r, c in np.argwhere(self.answer == 0)]
        self.play(FadeIn(self.row.rest), *cells.quieten(training.weights[-1], unlit), run_time=theme.NORMAL)
        self.play(FadeOut(training.losses[-1]), FadeIn(self.total), run_time=theme.NORMAL)
        self.play(*self.list.quieten_others(self.board.at), run_time=theme.NORMAL)
        self.play(FadeOut(self.not_seen), FadeIn(self.accepts), run_time=theme.QUICK)

    def weigh(self, pairs: Balance | AlignedBalance) -> None:
        """Show two pairs of strands with the same sum, and what the layer answers wrongly."""
        self.clear_stage(along=[FadeIn(pairs.heads)])
        for moves, seconds in pairs.acts():
            self.play(*moves, run_time=seconds)
        if len(self.price):
            self.play(FadeIn(self.price), run_time=theme.QUICK)

    def give_units(self) -> None:
        """Give each case a unit of its own, and show how much weight it gets."""
        table, units = self.table, self.table.units
        self.clear_stage(along=[FadeIn(self.rows)], run_time=theme.NORMAL)
        self.play(LaggedStart(*map(FadeIn, units.units), lag_ratio=0.15), run_time=theme.NORMAL)
        self.play(FadeIn(table.mark, table.head, units.axis), run_time=theme.QUICK)
        growing = LaggedStart(*(GrowFromEdge(bar, LEFT) for bar in units.bars), lag_ratio=0.15)
        self.play(growing, FadeIn(units.numeral), run_time=theme.SLOW)

    def answer_unseen(self) -> None:
        """Ask both kinds of layer about every case that was held out."""
        alone, shared = self.table.columns
        self.play(FadeIn(alone.head, alone.answers[self.held_at]), run_time=theme.NORMAL)
        others = [FadeIn(one) for k, one in enumerate(alone.answers) if k != self.held_at]
        self.play(LaggedStart(*others, lag_ratio=0.2), run_time=theme.NORMAL)
        answering = LaggedStart(*map(FadeIn, shared.answers), lag_ratio=0.2)
        self.play(FadeIn(shared.head), answering, run_time=1.2)
        self.play(FadeIn(self.table.notes, alone.total, shared.total), run_time=theme.NORMAL)


def claim(layer: HeldOut) -> dict[str, Any]:
    """Return what a layer with a weight per cell answers to the case that it has not seen, and why.

    Returns
    -------
    values : of the message that says so: `accepted` is "all", "some" or "none" of the strands, or of a single one "one"
        or "not-one"; `cells` is "own", "lonely" or "shared", as the case's cells are; `expected` is "yes" or "no".
    """
    hits, asked = layer.hits, len(layer.strands)
    accepted = "all" if hits == asked else "some" if hits else "none"
    if asked == 1:
        accepted = "one" if hits else "not-one"
    single = layer.case is not None and len(layer.case) == 1
    return {
        "accepted": accepted,
        "hits": hits,
        "asked": asked,
        "drawn": layer.train_positives + layer.train_negatives,
        "cells": "own" if single else "lonely" if layer.lonely else "shared",
        "expected": "no" if bool(hits) == bool(layer.lonely) else "yes",
    }
