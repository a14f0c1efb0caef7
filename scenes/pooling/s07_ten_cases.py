"""Step 7: the next layer has to know every way in which the motifs can stand."""

import numpy as np
from manim import DOWN, RIGHT, Create, FadeIn, FadeOut, LaggedStart

from dnacnn.cases.cases import count_cases, position_cases
from dnacnn.cases.examples import realize
from dnacnn.cases.held import cases_hold
from dnacnn.experiments.witness import linear_witness
from dnacnn.lecture.lecture import Lecture
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import rounded
from scenes.kit.look.region import Region
from scenes.kit.telling.step import Step
from scenes.kit.things.graph import edge
from scenes.kit.type.text import label, reading
from scenes.pooling.figures.cases.case_board import CaseBoard
from scenes.pooling.figures.cases.case_units import CaseUnits, MissedStrand
from scenes.pooling.figures.cases.equal_sums import EqualSums, equal_sums
from scenes.pooling.figures.excerpt import example_case, excerpt
from scenes.script.script import say

_UNITS = 10  # that are drawn, at most
_SWEEP = 7.0  # seconds in which all listed cases are gone through, at most


class TenCases(Step):
    """The cells, one case read aloud, all cases; why a sum won't do, and what a unit for each case can't."""

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
        """List the cases, see that a sum can't tell them, and give each a unit."""
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
        if self.equal_sums is not None:
            with self.beat("a-sum"):
                self.weigh(self.equal_sums)
        about = "a-unit-per-case" if motifs > 1 else "a-unit-per-case-single"
        with self.beat("a-unit-per-case", message=about, motifs=motifs, hold=2 * theme.HOLD):
            self.give_units()
            if self.only_case:
                self.ask_units()

    def compute(self) -> None:
        """List the cases, choose one, and find strands that no sum can tell apart."""
        lecture = self.lecture
        self.cases = position_cases(len(lecture.worked), len(lecture.motifs), lecture.width, shift=lecture.shift)
        self.case = example_case(lecture, len(lecture.worked))
        self.place = self.cases.index(self.case)
        self.strand = realize(self.case, lecture)
        name = "lights" if lecture.shift else "starts"
        pairs = zip(lecture.motifs, self.case, strict=True)
        self.where = [say(name, motif=motif, position=column + 1) for motif, column in pairs]
        answer = self.trace_of(self.strand)
        self.only_case = answer.cases == (self.case,)
        self.listed = excerpt(len(self.cases), _UNITS, keep=(self.place,))
        listed = [self.cases[k] for k in self.listed]
        # A unit that has never seen its case has no weight, and gives 0 for everything.
        fires = cases_hold(answer.detected, listed) & (np.array(self.listed) != self.place)
        self.register("fired", fires.astype(int))
        self.witness = linear_witness(lecture) if len(self.cases) > 1 else None

    # Layout

    def lay_out(self) -> None:
        """Place cells, strand and list, the next layer, the pairs that a sum can't tell apart, and the units."""
        board = self.board = CaseBoard(
            self.lecture, self.trace.detected, self.cases, place=self.place, strand=self.strand, stage=self.stage
        )
        self.register_all(board.arrays)
        count = reading(self.register("count", [len(self.cases)])[0], "count", (0,))
        if count.shown in self.title:
            self.heading[1].readings = (count,)
        self.place_next_layer()
        self.place_pairs()
        self.place_units()

    def place_next_layer(self) -> None:
        """Place the next layer behind the cells, and behind it the question."""
        grid, palette, board = self.board.matrix.grid, theme.palette(), self.board
        box = rounded(corner_radius=0.2, width=3.0, height=1.1)
        box.set_stroke(palette.ink, width=theme.LINE).set_fill(palette.panel, opacity=1)
        layer = FastGroup(box, label("next-layer").move_to(box))
        question = label("question", theme.LARGE, palette.positive, weight=600)
        if not board.below:
            layer.move_to(board.region.center).match_y(grid)
            question.next_to(layer, DOWN, buff=0.9)
        else:
            layer.move_to(board.region.center).match_x(grid)
            question.next_to(layer, *((DOWN, 0.9) if self.stage.upright else (RIGHT, 1.2)))
        self.next_layer = FastGroup(layer, question, edge(grid, box, gap=0.25), edge(box, question, gap=0.15))

    def place_pairs(self) -> None:
        """Place two positive and two negative strands that light the same cells in sum, if there are any."""
        self.equal_sums = None
        if self.witness is not None:
            strands = (*self.witness.positives, *self.witness.negatives)
            self.register("pair's cells", self.witness.cells)
            detected = [self.trace_of(strand).detected for strand in strands]
            self.equal_sums = equal_sums(self.lecture, strands, detected, self.stage)

    def place_units(self) -> None:
        """Place the list with a unit for each case, and the strand that needs one of them."""
        stage, lecture = self.stage, self.lecture
        rows = stage.part(bottom=0.34, top=0.96, right=0.62) if stage.upright else stage.part(right=0.42, top=0.91)
        self.rows = self.board.listing(self.listed, rows.inset(left=0.2), under=stage.upright)
        self.units = CaseUnits(self.rows, self.arrays["fired"], self.listed.index(self.place), stage.right)
        left = self.units.get_right()[0] + theme.WIDE_GAP
        room = stage.part(top=0.28) if stage.upright else Region(left, stage.right, stage.bottom, stage.top)
        starts = [column - lecture.shift for column in self.case]
        self.missed = MissedStrand(self.strand, starts, lecture.motifs, room)

    # Beats

    def show_cells(self) -> None:
        """Bring in the cells, and name each."""
        self.play(FadeIn(self.board.matrix), run_time=theme.QUICK)
        names = [FadeIn(name) for row in self.board.lights.names for name in row]
        self.play(LaggedStart(*names, lag_ratio=0.1), run_time=theme.SLOW)

    def ask_next_layer(self) -> None:
        """Lead the cells into the next layer, and ask for its answer."""
        layer, question, to_layer, to_question = self.next_layer
        self.play(FadeIn(to_layer, layer), run_time=theme.NORMAL)
        self.play(FadeIn(to_question, question), run_time=theme.NORMAL)

    def show_strand(self) -> None:
        """Bring in a strand on which the case holds, without its motifs."""
        row = self.board.row
        self.play(FadeOut(self.next_layer), FadeIn(row.slots, row.rest), run_time=theme.NORMAL)
        if len(self.board.pads):
            self.play(FadeIn(self.board.pads), run_time=theme.QUICK)

    def set_motifs(self) -> None:
        """Set one motif after the other, light its cell, and write the case."""
        board, lights = self.board, self.board.lights
        for block, cell in zip(board.row.blocks, enumerate(self.case), strict=True):
            self.play(FadeIn(block, shift=DOWN * 0.2), run_time=theme.NORMAL)
            self.play(*lights.light({*lights.lit, cell}), run_time=theme.QUICK)
        self.play(FadeIn(board.list.lines[board.at]), run_time=theme.NORMAL)
        self.play(FadeIn(board.list.strips[board.at]), run_time=theme.QUICK)

    def go_through_cases(self) -> None:
        """Go through all cases: the blocks take their places, its cells light, its line is written."""
        board, shown = self.board, self.board.shown
        pace = min(theme.QUICK, _SWEEP / 2 / len(shown))
        self.play(FadeOut(board.row.rest), *([FadeIn(board.head)] if board.head else []), run_time=theme.QUICK)
        for at, k in enumerate(shown):
            cells = set(enumerate(self.cases[k]))
            seconds = theme.NORMAL if at == 0 else pace * (1.0 if at < len(shown) // 2 else 0.75)
            # What two cases share stays lit between them.
            stay = board.lights.light(cells & board.lights.lit.keys())
            self.play(*board.slide_blocks(self.cases[k]), *stay, run_time=seconds)
            new = [FadeIn(board.list.rows[at])] if at != board.at else []
            self.play(*board.lights.light(cells), *new, run_time=seconds)

    def weigh(self, pairs: EqualSums) -> None:
        """Add up what two positive strands light, then what two negative ones do: it is the same."""
        self.clear_stage()
        for moves, seconds in pairs.acts():
            self.play(*moves, run_time=seconds)
        self.answer(*pairs.contradiction())

    def give_units(self) -> None:
        """Give each case a unit of its own; one has never seen its case."""
        units = self.units
        self.clear_stage(along=[FadeIn(self.rows)], run_time=theme.NORMAL)
        arriving = (FadeIn(*both) for both in zip(units.wires, units.units, strict=True))
        self.play(LaggedStart(*arriving, lag_ratio=0.15), FadeIn(units.head), run_time=theme.NORMAL)
        self.play(Create(units.mark), FadeIn(units.unseen), run_time=theme.NORMAL)

    def ask_units(self) -> None:
        """Ask all units about a strand that only the unseen case fits."""
        missed, units = self.missed, self.units
        self.play(FadeIn(missed.row, missed.truth), run_time=theme.NORMAL)
        self.play(LaggedStart(*map(FadeIn, units.fired), lag_ratio=0.15), run_time=theme.NORMAL)
        self.play(FadeIn(missed.none, missed.answer), run_time=theme.NORMAL)
