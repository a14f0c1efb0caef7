"""Step 5: a fifth letter at the end of the strand gives every letter its column of outputs."""

from itertools import pairwise
from typing import Any

import numpy as np
from manim import LEFT, RIGHT, Create, FadeIn, FadeOut, LaggedStart, Transform, there_and_back

from dnacnn.cases.examples import first_spurious
from dnacnn.cases.scan import scan
from dnacnn.lecture.lecture import Lecture
from dnacnn.network.padding import PaddedTrace, compare_paddings
from scenes.kit.look import theme
from scenes.kit.motion import moves
from scenes.kit.telling.step import Step
from scenes.kit.type.text import reading
from scenes.padding.figures.detection.detector import Stencil
from scenes.padding.figures.detection.overhang import Overhang
from scenes.padding.figures.detection.stack import Stack
from scenes.padding.figures.paddings.fill_comparison import FillComparison
from scenes.padding.figures.paddings.pad import Pad
from scenes.padding.figures.paddings.side_comparison import SideComparison
from scenes.script.script import say

_WAY = 2.0  # that the pad letters come, at most


class PadWithO(Step):
    """O arrives with its zero column, the kernel takes its last step, and the choice of zeros on the right is tried."""

    parts = ("onehot", "kernels", "detected")
    takes_over = True

    @property
    def title(self) -> str:
        """Whether the lecture pads at all."""
        return say("title-would" if self.would else "title")

    @property
    def would(self) -> bool:
        """Whether the lecture pads nothing: then the step says what padding would do."""
        return self.lecture.pad_side == "none"

    def construct(self) -> None:
        """Pad the strand, let each kernel take its last step, read off what lights, and try other paddings."""
        self.compute()
        self.lay_out()
        detectors, windows = self.padded.detected.shape
        added: dict[str, Any] = {"pads": self.lecture.width - 1, "side": self.side}
        with self.beat("the-pad-letter", message=self.claim("the-pad-letter"), letter=self.lecture.pad_letter, **added):
            self.play(FadeOut(self.edge.stairs))
            if self.pad.first:
                self.give_way()
            self.bring_in_the_pad()
        with self.beat("windows-again", message=self.claim("windows-again"), windows=windows, **added):
            self.count_again()
        step = "the-first-step" if self.pad.first else "the-last-step"
        with self.beat(step, message=self.claim("the-step"), **self.values_at_the_step()):
            self.take_the_step()
        with self.beat("what-lights", message=self.claim(self.say_what_lights()), **self.values_of_what_lights()):
            for f in range(detectors):
                self.read_off(f)
            self.point_out_the_overlooked()
        with self.beat("why-zeros", **self.values_of_the_quarter()):
            self.compare_fills()
        why = {"right": "why-on-the-right", "left": "why-on-the-left", "none": "why-nothing"}[self.lecture.pad_side]
        with self.beat(why, added=self.sides.added, columns=self.bare.detected.shape[1], letters=self.stack.length):
            self.return_to_the_worked_strand()
            self.pad_otherwise()

    def compute(self) -> None:
        """Ask the core for the strand without and with padding, and for one that equal parts would light falsely."""
        self.side = "left" if self.lecture.pad_side == "left" else "right"
        self.bare = self.trace_under("unpadded", pad_side="none")
        self.padded = self.trace_under("padded", pad_side=self.side)
        self.overlooked = find_overlooked(self.lecture, self.bare.detected)
        self.shares = first_spurious(self.lecture, self.side)

    def pads_with(self, strand: str) -> tuple[PaddedTrace, PaddedTrace]:
        """Return a strand padded with zeros, and with equal parts of every letter."""
        zeros, shares = (way for way in compare_paddings(strand, self.lecture.network) if way.side == self.side)
        return zeros, shares

    def claim(self, name: str) -> str:
        """Return the message that says what is, or what would be, if the lecture pads nothing."""
        return f"{name}-would" if self.would else name

    def values_at_the_step(self) -> dict[str, Any]:
        """Return what the window gives that padding adds first."""
        padded, at = self.padded, (self.edge.detector, self.pad.windows[0])
        return {"sum": padded.matches[at], "score": padded.scores[at], "output": padded.detected[at]}

    def values_of_the_quarter(self) -> dict[str, Any]:
        """Return where equal parts of every letter would light a detector, and which."""
        place = self.fill.place
        motif, value = self.lecture.motifs[place[0]], self.shares.detected[place]
        return {"strand": self.shares.strand, "motif": motif, "value": value, "side": self.side}

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
        """Place how many windows fit now, and the arithmetic of the first of those that padding adds."""
        stack, edge, padded = self.stack, self.edge, self.padded
        detector, window, columns = edge.detector, self.pad.windows[0], padded.detected.shape[1]
        self.formula = edge.count_windows(
            reading(columns, "padded.detected.shape", (1,)), reading(self.lecture.width - 1, "pads")
        )
        self.register("pads", self.lecture.width - 1)
        self.products = stack.products(detector, window, padded, "padded.")
        self.pipeline = stack.pipeline(detector)
        self.numerals = self.pipeline.numerals(window, padded, "padded.")
        self.stencil = stack.stencil(detector, window) if self.pad.first else edge.stencil
        self.detectors = [stack.detector(k, k) for k in range(stack.detectors)]
        self.lit: dict[int, Stencil] = {}
        self.count = stack.count(columns, "padded.detected.shape", "one-for-each-letter", stack.lower)

    # The pad letter

    def give_way(self) -> None:
        """Move strand, X and X-dot on, so that padding finds room at the start."""
        pad, outputs = self.pad, self.stack.outputs
        self.play(FadeOut(self.edge.stencil), FadeOut(self.edge.beyond), run_time=theme.QUICK)
        self.play(*pad.give_way(), run_time=theme.SLOW)
        # What has given way becomes a part of what X-dot will be.
        self.remove(outputs, *outputs.get_family(), *pad.outputs.column_labels)
        self.add(pad.outputs, pad.missing)

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
        """Write how many windows fit now: the strand keeps its N letters, and padding adds to them."""
        before = self.edge.formula
        self.play(*before.pad(self.formula), run_time=theme.SLOW)
        self.remove(before, *before.get_family(), *self.formula.get_family())
        self.add(self.formula)

    # The step that padding allows

    def take_the_step(self) -> None:
        """Let one kernel take the step that it could not take, and then the others."""
        self.play(FadeOut(self.formula), run_time=theme.QUICK)
        if self.pad.first:
            self.lift_stencil()
        self.calculate_the_step()
        self.hand_in_the_output()
        self.take_the_others_steps()

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
        self.play(self.products.add_up(self.numerals[0]), run_time=theme.NORMAL)
        for before, after in pairwise(self.numerals):
            self.play(moves.turn_into(before, after), run_time=theme.NORMAL)

    def hand_in_the_output(self) -> None:
        """Carry the output into its cell of what X-dot gains."""
        pad, stack = self.pad, self.stack
        coming = [] if pad.first else [FadeIn(pad.outputs)]
        sizes = FadeOut(stack.outputs_size), FadeIn(pad.outputs_size)
        self.play(FadeOut(pad.missing), *coming, *sizes, run_time=theme.QUICK)
        cell = pad.output_cell(self.edge.detector, pad.windows[0])
        carried = self.numerals[2].copy().set_z_index(2)
        self.play(moves.travel(carried, cell.numeral), run_time=theme.NORMAL)
        self.play(moves.fill(cell), FadeOut(carried), run_time=theme.FLASH)

    def take_the_others_steps(self) -> None:
        """Let the kernels fill what is still empty of the columns that X-dot gains, and count these."""
        gone = (self.products, self.pipeline, *self.numerals, self.edge.kernel, self.stencil)
        self.play(*(FadeOut(thing) for thing in gone), *(FadeIn(one) for one in self.detectors))
        for f in range(self.stack.detectors):
            windows = [window for window in self.pad.windows if not self.pad.output_cell(f, window).full]
            if windows:
                self.take_steps(f, windows)
        self.answer(FadeIn(self.count), run_time=theme.NORMAL)

    def take_steps(self, f: int, windows: list[int]) -> None:
        """Let one kernel output at windows."""
        stack = self.stack
        pace = min(1.0, 3 / (len(windows) * stack.detectors))
        stencil = stack.lifted(stack.stencil(f, windows[0]), self.detectors[f])
        self.play(FadeIn(stencil), run_time=theme.FLASH)
        for window in windows:
            there = stack.stencil(f, window)
            self.play(Transform(stencil, there), run_time=theme.NORMAL * pace)
            lit = there.copy().light(self.padded.products[f, window])
            filled = moves.fill(self.pad.output_cell(f, window))
            self.play(Transform(stencil, lit), filled, run_time=theme.QUICK * pace)
        self.play(FadeOut(stencil), run_time=theme.FLASH)

    # What lights

    def say_what_lights(self) -> str:
        """Return which message says where detections stand: at starts or ends, and whether one is easily overlooked."""
        side = "left" if self.pad.first else "right"
        return f"what-lights-{side}" if self.overlooked is None or self.would else f"what-lights-{side}-overlooked"

    def values_of_what_lights(self) -> dict[str, Any]:
        """Return which detection is easily overlooked, if one is."""
        if self.overlooked is None:
            return {}
        f, start = self.overlooked
        return {"motif": self.lecture.motifs[f], "place": start + self.pad.first + 1}

    def read_off(self, f: int) -> None:
        """Show each detection of one kernel on the letters where it was made."""
        stack, row = self.stack, self.padded.detected[f]
        message = "padding_lights-at" if self.pad.first else "padding_starts-at"
        gone = map(FadeOut, self.lit.values() if f else [self.count])
        self.lit = {s: self.lit_stencil(f, s) for s in np.flatnonzero(row).tolist()}
        said = stack.statement(f, self.padded.detected, "padded.starts", message=message)
        self.play(*gone, *map(FadeIn, (*self.lit.values(), said)), run_time=theme.NORMAL)

    def lit_stencil(self, f: int, window: int) -> Stencil:
        """Return a kernel's stencil on a window, its rings as the products are."""
        return self.stack.stencil(f, window).light(self.padded.products[f, window])

    def point_out_the_overlooked(self) -> None:
        """Let the detection swell that is easily overlooked, if there is one."""
        if self.overlooked is None or self.would:
            return
        f, window = self.overlooked[0], self.overlooked[1] + self.pad.first
        if f < self.stack.detectors - 1:
            gone, self.lit = map(FadeOut, self.lit.values()), {window: self.lit_stencil(f, window)}
            self.play(*gone, FadeIn(self.lit[window]), run_time=theme.QUICK)
        lit = self.lit[window]
        # The edge that stays, since it may be the picture's.
        inward = LEFT if lit.get_x() < self.stage.center[0] else RIGHT
        self.answer(lit.animate(rate_func=there_and_back).scale(1.15, about_edge=inward), run_time=theme.NORMAL)

    # Zeros or equal parts of every letter

    def compare_fills(self) -> None:
        """Show a strand for which it matters what the padding holds, and what its window there gives in both ways."""
        fill = self.fill
        self.clear_stage(along=[FadeIn(fill.strand)], run_time=theme.NORMAL)
        self.play(Create(fill.frame), *map(FadeIn, fill.fills), run_time=theme.NORMAL)
        for place in range(2):
            self.play(*(one.pass_on(place) for one in fill.fills), run_time=theme.NORMAL)
        self.answer(*(one.pass_on(2) for one in fill.fills), run_time=theme.NORMAL)

    # Right or left

    def return_to_the_worked_strand(self) -> None:
        """Keep the strand in view while everything else goes, and let it become the worked one, padded as it is."""
        tiles, own = self.fill.strand, self.sides.own
        self.clear_stage(tiles)
        grown = own.row.width / tiles.width
        leaving = FadeOut(tiles, target_position=own.row, scale=grown)
        coming = FadeIn(own.row, target_position=tiles, scale=1 / grown)
        self.play(leaving, coming, run_time=theme.NORMAL)
        self.play(*(FadeIn(part) for part in (own.numbers, own.outputs, own.title)))
        self.play(*own.conclude())

    def pad_otherwise(self) -> None:
        """Let a copy of it be padded in the other way, and see where its detections stand."""
        own, other = self.sides.own, self.sides.other
        copies = own.still.copy()
        self.play(copies.animate.shift(other.tiles.get_center() - own.tiles.get_center()))
        self.play(*other.shift_from(own, copies), FadeIn(other.title), run_time=theme.SLOW)
        self.remove(*copies.get_family())
        self.add(other.still)
        (self.play if self.would else self.answer)(*other.conclude(), run_time=theme.SLOW)


def find_overlooked(lecture: Lecture, detected: np.ndarray) -> tuple[int, int] | None:
    """Return a detection beside those that make the worked strand positive, if it is.

    Parameters
    ----------
    lecture : any.
    detected : (detectors, windows), without padding.

    Returns
    -------
    overlooked : which detector, and where its motif starts, from 0.
    """
    taken = scan(lecture.worked, lecture.motifs)
    if not taken.positive:
        return None
    return next(((int(f), int(start)) for f, start in np.argwhere(detected) if start != taken.found[f]), None)
