"""Step 5: a fifth letter at the end of the strand gives every letter its column of answers."""

from itertools import pairwise

import numpy as np
from manim import LEFT, RIGHT, UP, FadeIn, FadeOut, LaggedStart, Transform, VMobject

from dnacnn.cases.examples import first_spurious
from dnacnn.cases.scan import scan
from dnacnn.lecture.lecture import Lecture
from dnacnn.network.padding import PaddedTrace, compare_paddings
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.motion import moves
from scenes.kit.telling.step import Step
from scenes.kit.type.text import Glyphs, reading
from scenes.padding.figures.detection.overhang import Overhang
from scenes.padding.figures.detection.products import Products
from scenes.padding.figures.detection.stack import Stack
from scenes.padding.figures.paddings.fill_comparison import FillComparison
from scenes.padding.figures.paddings.pad import Pad
from scenes.padding.figures.paddings.side_comparison import SideComparison
from scenes.script.script import say

_LISTED = 5  # places that a sentence names one by one
_WAY = 2.0  # that the pad letters come, at most


class PadWithO(Step):
    """O arrives with its zero column, the kernel takes its last step, and the choice of zeros on the right is tried."""

    parts = ("strand", "onehot", "detected")
    takes_over = True

    @property
    def title(self) -> str:
        """Which letter it is; whether the lecture pads at all."""
        return say("title-would" if self.would else "title-letter", letter=self.lecture.pad_letter)

    @property
    def would(self) -> bool:
        """Whether the lecture pads nothing: then the step says what padding would do."""
        return self.lecture.pad_side == "none"

    def construct(self) -> None:
        """Pad the strand, let each kernel take its last step, read off what lights, and try other paddings."""
        self.compute()
        self.lay_out()
        left, padded, fill = self.side == "left", self.padded, self.fill
        (rows, columns), (detectors, windows) = padded.padded.shape, padded.detected.shape
        with self.beat(
            "the-pad-letter",
            message=self.claim("the-pad-letter"),
            letter=self.lecture.pad_letter,
            pads=self.lecture.width - 1,
            side=self.side,
            rows=rows,
            columns=columns,
            windows=windows,
        ):
            self.play(FadeOut(self.edge.stairs))
            if left:
                self.give_way()
            self.bring_in_the_pad()
            self.count_again()
        step, at = "the-first-step" if left else "the-last-step", (self.edge.detector, self.pad.windows[0])
        total, score, answer = (values[at] for values in (padded.matches, padded.scores, padded.detected))
        with self.beat(
            step, message=self.claim(step), sum=total, score=score, answer=answer, rows=detectors, columns=windows
        ):
            self.play(FadeOut(self.formula), run_time=theme.QUICK)
            if left:
                self.lift_stencil()
            self.calculate_the_step()
            self.hand_in_the_answer()
            self.take_the_others_steps()
        found = "; ".join(self.say_where(f) for f in range(detectors))
        with self.beat("what-lights", message=self.claim("what-lights"), shift=self.pad.first, found=found):
            self.read_off()
        with self.beat(
            "why-zeros",
            strand=self.shares.strand,
            motif=self.lecture.motifs[fill.detector],
            value=self.shares.detected[fill.place],
            window=fill.window + 1,
        ):
            self.show_another_strand()
            self.calculate_padded(0)
            self.swap_padding()
            self.calculate_padded(1)
            self.change_answers()
        why = {"right": "why-on-the-right", "left": "why-on-the-left", "none": "why-nothing"}[self.lecture.pad_side]
        with self.beat(
            why,
            lit=np.count_nonzero(padded.detected),
            shift=self.sides.shift,
            added=self.sides.added,
            columns=self.bare.detected.shape[1],
            letters=self.stack.length,
        ):
            self.return_to_the_worked_strand()
            self.pad_otherwise()

    def compute(self) -> None:
        """Ask the core for the strand without and with padding, and for one that equal parts would light falsely."""
        self.side = "left" if self.lecture.pad_side == "left" else "right"
        self.bare = self.trace_under("unpadded", pad_side="none")
        self.padded = self.trace_under("padded", pad_side=self.side)
        self.shares = first_spurious(self.lecture, self.side)

    def pads_with(self, strand: str) -> tuple[PaddedTrace, PaddedTrace]:
        """Return a strand padded with zeros, and with equal parts of every letter."""
        zeros, shares = (way for way in compare_paddings(strand, self.lecture.network) if way.side == self.side)
        return zeros, shares

    def claim(self, name: str) -> str:
        """Return the message that says what is, or what would be, if the lecture pads nothing."""
        return f"{name}-would" if self.would else name

    def lay_out(self) -> None:
        """Build the picture that the step before left, and open on it; then what will come."""
        self.stack = stack = Stack(self.stage, self.lecture, self.bare)
        self.edge = edge = Overhang(stack)
        self.open_on(*stack.parts, *edge.parts)
        self.pad = Pad(self.padded, stack, edge)
        self.lay_out_the_step()
        self.fill = FillComparison(self.stage, self.lecture, self.pads_with(self.shares.strand))
        self.sides = SideComparison(self.lecture, self.stage)
        for arrays in (figure.arrays for figure in (stack, edge, self.pad, self.fill, self.sides)):
            self.register_all(arrays)
        self.register_all(stack.list_starts(self.padded.detected, "padded.starts"))

    def lay_out_the_step(self) -> None:
        """Place the arithmetic of the first window that padding adds, and the numbers that become larger."""
        stack, edge, padded = self.stack, self.edge, self.padded
        detector, window, columns = edge.detector, self.pad.windows[0], padded.detected.shape[1]
        self.longer = edge.formula.instead(0, reading(padded.padded.shape[1], "padded.shape", (1,)))
        self.more = edge.formula.instead(2, reading(columns, "padded.detected.shape", (1,)))
        self.products = stack.products(detector, window, padded, "padded.")
        self.pipeline = stack.pipeline(detector)
        self.numerals = self.pipeline.numerals(window, padded, "padded.")
        self.stencil = stack.stencil(detector, window) if self.pad.first else edge.stencil
        self.detectors = [stack.detector(k, k) for k in range(stack.detectors)]
        self.count = stack.count(columns, "padded.detected.shape", "one-for-each-letter", stack.lower)

    # The pad letter

    def give_way(self) -> None:
        """Move strand, X and X-dot on, so that padding finds room at the start."""
        pad, answers = self.pad, self.stack.answers
        self.play(FadeOut(self.edge.stencil), FadeOut(self.edge.beyond), run_time=theme.QUICK)
        self.play(*pad.give_way(), run_time=theme.SLOW)
        # What has given way becomes a part of what X-dot will be.
        self.remove(answers, *answers.get_family(), *pad.answers.column_labels)
        self.add(pad.answers, pad.missing)

    def bring_in_the_pad(self) -> None:
        """Let the pad letters arrive, and fall through the rows of X: none is theirs."""
        pad, stage = self.pad, self.stage
        left, right = pad.tiles.get_left()[0] - stage.left, stage.right - pad.tiles.get_right()[0]
        way = min(_WAY, left) * RIGHT if pad.first else min(_WAY, right) * LEFT
        self.play(FadeIn(pad.tiles, shift=way), run_time=theme.NORMAL)
        gone = [] if pad.first else [FadeOut(self.edge.beyond)]
        self.play(*gone, FadeIn(pad.inputs), run_time=theme.QUICK)
        drops = [
            moves.drop_letter(tile, [row[c] for row in pad.inputs.cells], None, run_time=2.0)
            for c, tile in enumerate(pad.tiles)
        ]
        self.play(LaggedStart(*drops, lag_ratio=0.3))
        self.play(FadeOut(self.stack.inputs_size), FadeIn(pad.inputs_size), run_time=theme.QUICK)

    def count_again(self) -> None:
        """Write how many windows fit now; both numbers change at once, so that at no time a sum is wrong."""
        formula = self.edge.formula
        letters, width, windows = formula.numbers
        gone = [FadeOut(old, shift=0.4 * UP) for old in (letters, windows)]
        come = [FadeIn(new, shift=0.4 * UP) for new in (self.longer, self.more)]
        self.play(*gone, *come, run_time=theme.NORMAL)
        self.formula = FastGroup(formula.symbols, formula.signs, formula.legend, self.longer, width, self.more)

    # The step that padding allows

    def lift_stencil(self) -> None:
        """Take the stencil from its kernel to the window that starts on the pad."""
        lifted = self.stack.lifted(self.stencil, self.edge.kernel)
        self.play(FadeIn(lifted), run_time=theme.FLASH)
        self.play(Transform(lifted, self.stencil), run_time=theme.NORMAL)
        self.remove(lifted)
        self.add(self.stencil)

    def calculate_the_step(self) -> None:
        """Form the window's products, and take their sum through bias and ReLU."""
        pad, window, weights = self.pad, self.pad.windows[0], self.edge.kernel.matrix
        motions = self.products.form(lambda r, c: pad.input_cell(r, window + c).numeral, weights, run_time=0.9)
        formed = LaggedStart(*motions, lag_ratio=0.2 * min(1.0, 8 / len(motions)))
        self.play(formed, FadeIn(self.products.title))
        lit = self.stencil.animate.light(self.padded.products[self.edge.detector, window])
        self.play(lit, FadeIn(self.pipeline), run_time=theme.QUICK)
        self.pass_on(self.products, self.numerals)

    def pass_on(self, products: Products, numerals: tuple[Glyphs, Glyphs, Glyphs]) -> None:
        """Add products up, and take their sum through bias and ReLU."""
        self.play(products.add_up(numerals[0]), run_time=theme.NORMAL)
        for before, after in pairwise(numerals):
            self.play(moves.turn_into(before, after), run_time=theme.NORMAL)

    def hand_in_the_answer(self) -> None:
        """Carry the answer into its cell of what X-dot gains."""
        pad, stack = self.pad, self.stack
        coming = [] if pad.first else [FadeIn(pad.answers)]
        sizes = FadeOut(stack.answers_size), FadeIn(pad.answers_size)
        self.play(FadeOut(pad.missing), *coming, *sizes, run_time=theme.QUICK)
        cell = pad.answer_cell(self.edge.detector, pad.windows[0])
        carried = self.numerals[2].copy().set_z_index(2)
        self.play(moves.travel(carried, cell.numeral), run_time=theme.NORMAL)
        self.play(moves.fill(cell), FadeOut(carried), run_time=theme.FLASH)

    def take_the_others_steps(self) -> None:
        """Let the kernels fill what is still empty of the columns that X-dot gains, and count these."""
        gone = (self.products, self.pipeline, *self.numerals, self.edge.kernel, self.stencil)
        self.play(*(FadeOut(thing) for thing in gone), *(FadeIn(one) for one in self.detectors))
        for f in range(self.stack.detectors):
            windows = [window for window in self.pad.windows if not self.pad.answer_cell(f, window).full]
            if windows:
                self.take_steps(f, windows)
        self.play(FadeIn(self.count), run_time=theme.NORMAL)

    def take_steps(self, f: int, windows: list[int]) -> None:
        """Let one kernel answer at windows."""
        stack = self.stack
        pace = min(1.0, 3 / (len(windows) * stack.detectors))
        stencil = stack.lifted(stack.stencil(f, windows[0]), self.detectors[f])
        self.play(FadeIn(stencil), run_time=theme.FLASH)
        for window in windows:
            there = stack.stencil(f, window)
            self.play(Transform(stencil, there), run_time=theme.NORMAL * pace)
            lit = there.copy().light(self.padded.products[f, window])
            filled = moves.fill(self.pad.answer_cell(f, window))
            self.play(Transform(stencil, lit), filled, run_time=theme.QUICK * pace)
        self.play(FadeOut(stencil), run_time=theme.FLASH)

    # What lights

    def say_where(self, f: int) -> str:
        """Say at which columns a motif lights, or at how many."""
        places = np.flatnonzero(self.padded.detected[f]) + 1
        name = "found" if len(places) <= _LISTED else "found-many"
        return say(name, motif=self.lecture.motifs[f], places=places, count=len(places))

    def read_off(self) -> None:
        """Show every detection on the letters where it was made, also the one that the notes overlook."""
        stack, detected = self.stack, self.padded.detected
        message = "padding_lights-at" if self.pad.first else "padding_starts-at"
        self.play(FadeOut(self.count), run_time=theme.QUICK)
        shown: list[VMobject] = []
        for f, row in enumerate(detected):
            stencils = [stack.stencil(f, s).light(self.padded.products[f, s]) for s in np.flatnonzero(row).tolist()]
            said = stack.statement(f, detected, "padded.starts", message=message)
            arriving = [FadeIn(one) for one in (*stencils, said)]
            self.play(*(FadeOut(one) for one in shown), *arriving, run_time=theme.NORMAL)
            self.wait(theme.QUICK)
            shown = [*stencils]
        overlooked = find_overlooked(self.lecture, detected[:, self.pad.first :])
        if overlooked is not None:
            f, start = overlooked
            self.register("overlooked", [start])
            note = self.footnote("overlooked", motif=self.lecture.motifs[f], start=reading(start, "overlooked", (0,)))
            self.play(FadeIn(note), run_time=theme.NORMAL)

    # Zeros or equal parts of every letter

    def show_another_strand(self) -> None:
        """Show a strand for which it matters what the new columns hold, padded with zeros."""
        self.clear_stage(along=[FadeIn(part) for part in self.fill.shared], run_time=theme.SLOW)
        self.play(FadeIn(self.fill.kernel), FadeIn(self.fill.stencil), run_time=theme.QUICK)

    def calculate_padded(self, way: int) -> None:
        """Form the products, those that are new, and take them to the answer."""
        fill, weights = self.fill, self.fill.kernel.matrix
        products = fill.products[way]
        if way == 0:
            motions = products.form(lambda r, c: fill.input_cell(0, r, c).numeral, weights)
            self.play(LaggedStart(*motions, lag_ratio=0.12), FadeIn(products.title))
        else:
            cells = [(r, c) for r, row in enumerate(products.items) for c in range(len(row)) if fill.in_padding(c)]
            motions = [products.item(r, c).renew(fill.input_cell(way, r, c).numeral) for r, c in cells]
            self.play(LaggedStart(*motions, lag_ratio=0.12))
        lit = fill.stencil.animate.light(fill.ways[way].products[fill.place])
        self.play(lit, FadeIn(fill.leads[way]), FadeIn(fill.pipelines[way]), run_time=theme.QUICK)
        self.pass_on(products, fill.numerals[way])

    def swap_padding(self) -> None:
        """Put equal parts of every letter where the zeros were, and forget what followed from the zeros."""
        fill = self.fill
        before, after = fill.products
        outdated = [item for row in before.items for c, item in enumerate(row) if fill.in_padding(c)]
        self.play(FadeOut(fill.pads[0]), FadeIn(fill.pads[1]), *(item.forget() for item in outdated))
        self.remove(*before.get_family())
        self.add(after.title)
        for row in after.items:
            for c, item in enumerate(row):
                self.add(*(item.plain().stays if fill.in_padding(c) else [item]))

    def change_answers(self) -> None:
        """Carry the answer to its cell of X-dot, and the others that differ; say if the worked strand's don't."""
        fill = self.fill
        (old, new), *others = [(fill.answers[0].cell(*at), fill.answers[1].cell(*at)) for at in fill.changed]
        carried = fill.numerals[1][2].copy().set_z_index(2)
        if carried.source == new.numeral.source:
            self.play(moves.travel(carried, new.numeral), FadeOut(old.numeral), run_time=theme.NORMAL)
            self.play(FadeIn(new), FadeOut(carried), run_time=theme.FLASH)
        else:  # written otherwise where the cell is small
            going = FadeOut(carried, target_position=new.numeral)
            self.play(going, FadeOut(old), FadeIn(new), run_time=theme.NORMAL)
        if others:
            self.play(*(FadeOut(old) for old, _ in others), *(FadeIn(new) for _, new in others))
        zeros, shares = self.pads_with(self.lecture.worked)
        if np.array_equal(zeros.detected, shares.detected) and (self.stage.upright or not fill.stacked):
            self.play(FadeIn(self.footnote("same", strand=self.lecture.worked)), run_time=theme.QUICK)

    # Right or left

    def return_to_the_worked_strand(self) -> None:
        """Keep the strand in view while everything else goes, and let it become the worked one, padded as it is."""
        tiles, own = self.fill.tiles, self.sides.own
        self.clear_stage(tiles)
        grown = own.row.width / tiles.width
        leaving = FadeOut(tiles, target_position=own.row, scale=grown)
        coming = FadeIn(own.row, target_position=tiles, scale=1 / grown)
        self.play(leaving, coming, run_time=theme.NORMAL)
        self.play(*(FadeIn(part) for part in (own.numbers, own.answers, own.title)))
        self.play(*own.conclude())

    def pad_otherwise(self) -> None:
        """Let a copy of it be padded in the other way, and see where its detections stand."""
        own, other = self.sides.own, self.sides.other
        copies = own.still.copy()
        self.play(copies.animate.shift(other.tiles.get_center() - own.tiles.get_center()))
        self.play(*other.shift_from(own, copies), FadeIn(other.title), run_time=theme.SLOW)
        self.remove(*copies.get_family())
        self.add(other.still)
        self.play(*other.conclude())


def find_overlooked(lecture: Lecture, detected: np.ndarray) -> tuple[int, int] | None:
    """Return the detection that the notes leave out, if this is their own example.

    Parameters
    ----------
    lecture : any.
    detected : (detectors, windows), without the columns that start on a pad.

    Returns
    -------
    overlooked : which detector, and where its motif starts, counted from 1.
    """
    notes = Lecture()
    if (lecture.worked, lecture.motifs) != (notes.worked, notes.motifs):
        return None
    taken = scan(lecture.worked, lecture.motifs).found
    return next((int(f), int(start) + 1) for f, start in np.argwhere(detected) if start != taken[f])
