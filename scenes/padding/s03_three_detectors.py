"""Step 3: a strand becomes its one-hot matrix, and three kernels look for their motifs in it."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from manim import DOWN, LEFT, AnimationGroup, Create, FadeIn, FadeOut, LaggedStart, Restore, Succession, Transform
from manim.animation.animation import Animation

from dnacnn.lecture.lecture_trace import LectureTrace
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.motion import moves
from scenes.kit.telling.step import Step
from scenes.kit.things.matrix import Matrix
from scenes.kit.things.strand import Strand
from scenes.kit.type.text import Glyphs
from scenes.padding.figures.detection.products import Products
from scenes.padding.figures.detection.stack import Stack

_PACES = (0.3, 0.18, 0.14)  # seconds that the first, the second and every later kernel stays at a window
_USUAL = 21  # outputs; where there are more, the kernels move on faster
_PASSING = 1.0  # seconds in which windows between are passed, at most
_FALLING = 8  # outputs that are not 0; where there are more, they fall faster


class ThreeDetectors(Step):
    """CAGTTAAG drops into its one-hot; a kernel that looks like its motif's own one-hot sweeps over it."""

    parts = ("strand", "onehot", "kernels", "detected")
    hands_over = True

    def construct(self) -> None:
        """Turn the strand and the motifs into matrices, and let each kernel output at each window."""
        self.compute()
        self.lay_out()
        motifs, bare = self.lecture.motifs, self.bare
        with self.beat("one-hot", strand=bare.strand):
            self.bring_in_the_strand()
            self.drop_the_strand()
            self.bring_in_the_map()
        with self.beat("kernels", detectors=len(motifs), motifs=motifs):
            self.drop_the_motifs()
        with self.beat("products", motif=motifs[0], products=bare.kernels[0].size, sum=bare.matches[0, 0]):
            self.leave_the_first_kernel()
            self.lay_it_on_the_first_window()
            self.add_up_the_first()
        why = "bias-and-relu-why" if self.half is None else "bias-and-relu"
        with self.beat("bias-and-relu", message=why, **self.values_at(0)):
            self.pass_on(first=True)
            self.answer()
            self.hand_in(0)
        if self.second is not None:
            again = "another-match" if bare.detected[0, self.second] else "no-match"
            with self.beat(again, message="next-window", **self.values_at(self.second)):
                self.move_on(0, self.second)
                self.answer(self.products.add_up(self.outcome[0]), run_time=theme.NORMAL)
                self.pass_on(first=False)
                self.hand_in(self.second)
        if self.second is not None and self.half is not None:
            with self.beat("half-a-motif", **self.values_at(self.half)):
                self.move_on(self.second, self.half)
                self.play(self.products.add_up(self.outcome[0]), run_time=theme.NORMAL)
                self.answer()
                self.pass_on(first=False)
                self.hand_in(self.half)
        rows, columns = bare.detected.shape
        swept = "sweep" if columns > 1 else "sweep-one-window"
        with self.beat("sweep", message=swept, motif=motifs[0], others=motifs[1:], rows=rows, columns=columns):
            self.bring_in_the_other_kernels()
            self.sweep()
            self.leave_the_outputs()

    def compute(self) -> None:
        """Run the strand without padding; choose the windows that are looked at slowly after the first."""
        self.bare = self.trace_under("unpadded", pad_side="none")
        self.second = next_window(self.bare.scores[0]) if len(self.bare.windows) > 1 else None
        self.half = None if self.second is None else near_miss(self.bare, self.second + 1)

    def values_at(self, window: int) -> dict[str, Any]:
        """Return what the sentence about the first kernel's output at a window is filled with."""
        bare = self.bare
        return {
            "motif": self.lecture.motifs[0],
            "bias": bare.bias[0],
            "window": window + 1,
            "letters": bare.strand[window : window + self.lecture.width],
            "sum": bare.matches[0, window],
            "score": bare.scores[0, window],
            "output": bare.detected[0, window],
            "width": self.lecture.width,
            "half": self.lecture.width == 2,
            "passes": bool(bare.detected[0, window]),
            "changed": bare.scores[0, window] < 0,
        }

    def lay_out(self) -> None:
        """Build what stays, where it will stay, and make it large for the first two beats; the map comes later."""
        self.map.set_fill(opacity=0)
        self.stack = stack = Stack(self.stage, self.lecture, self.bare, hollow=True)
        self.register_all(stack.arrays)
        self.register_all(stack.list_starts(self.bare.detected, "unpadded.starts"))
        self.shown = set(range(self.bare.onehot.shape[1]))
        self.block = FastGroup(*stack.above)
        self.detectors = [stack.detector(f, f) for f in range(stack.detectors)]
        self.statements: list[Glyphs] = []
        for thing in (self.block, *self.detectors):
            thing.save_state()
        if stack.stacked:
            # The kernels may grow, but not shrink: their labels are small as it is.
            below = 0.02 + max(0.38, self.detectors[0].height / self.stage.height)
            self.stage.part(0, 1, below + 0.06, 0.98).fit(self.block, grow=True)
            self.stage.part(0, 1, 0.02, below).fit(*self.detectors, grow=True)
        else:
            closer = 0.5 * (self.detectors[0].get_left()[0] - self.block.get_right()[0])
            for detector in self.detectors:
                detector.shift(LEFT * closer)
            self.stage.part(0, 1, 0.08, 0.98).fit(self.block, *self.detectors, grow=True)
        self.beside = self.block.copy()
        margin = 0 if stack.stacked else 0.04
        self.stage.part(margin, 1 - margin, 0.04, 0.98).fit(self.block, grow=True)

    def bring_in_the_strand(self) -> None:
        """Show the strand letter by letter, and X, which is empty."""
        hollow(self.stack.inputs)
        self.stack.inputs_size.set_opacity(0)
        tiles = (FadeIn(tile, shift=DOWN * 0.2) for tile in self.stack.strand)
        self.play(LaggedStart(*tiles, lag_ratio=0.12), run_time=0.8)
        self.play(FadeIn(self.stack.positions), FadeIn(self.stack.inputs), run_time=theme.QUICK)

    def drop_the_strand(self) -> None:
        """Let each letter fall into its row of X, the first two by themselves."""
        codes = self.bare.onehot.argmax(axis=0)
        drops = drop_letters(self.stack.strand, self.stack.inputs, codes, paces(len(codes)))
        for drop in drops[:2]:
            self.play(drop)
        self.play(LaggedStart(*drops[2:], lag_ratio=0.4))
        self.play(self.stack.inputs_size.animate.set_opacity(1), run_time=theme.QUICK)

    def bring_in_the_map(self) -> None:
        """Show for the first time where in the network we are."""
        self.answer(self.locate(*self.parts), run_time=theme.NORMAL)

    def drop_the_motifs(self) -> None:
        """Make room beside the strand and X, and let each motif become a kernel there."""
        self.play(Transform(self.block, self.beside), run_time=theme.NORMAL)
        for place in range(len(self.detectors)):
            self.drop_a_motif(place)

    def drop_a_motif(self, place: int) -> None:
        """Let a motif fall into a one-hot of its own: that is its kernel."""
        detector, codes = self.detectors[place], self.bare.kernels[place].argmax(axis=0)
        pace = theme.NORMAL if place == 0 else theme.QUICK
        hollow(detector.matrix)
        self.play(FadeIn(detector.tiles, shift=DOWN * 0.2), FadeIn(detector.matrix), run_time=pace / 2)
        drops = drop_letters(detector.tiles, detector.matrix, codes, [pace] * len(codes))
        self.play(LaggedStart(*drops, lag_ratio=0.5))
        self.play(Create(detector.border), FadeIn(detector.label), run_time=pace)
        self.add(detector)

    def leave_the_first_kernel(self) -> None:
        """Leave the first kernel beside X, and bring in the empty X-dot."""
        self.pipeline = self.stack.pipeline(0)
        self.products, self.outcome = self.products_at(0), self.outcome_at(0)
        others = (FadeOut(other) for other in self.detectors[1:])
        self.play(Restore(self.block), Restore(self.detectors[0]), *others)
        self.play(FadeIn(self.stack.outputs), run_time=theme.QUICK)

    def lay_it_on_the_first_window(self) -> None:
        """Lift a stencil off the first kernel, and lay it on the first window."""
        self.stencil = self.stack.stencil(0, 0)
        lifted = self.stack.lifted(self.stencil, self.detectors[0])
        self.play(FadeIn(lifted), FadeIn(self.products.title), run_time=theme.QUICK)
        self.play(Transform(lifted, self.stencil), *self.turn_to(0), run_time=theme.SLOW)
        self.remove(lifted)
        self.add(self.stencil)

    def add_up_the_first(self) -> None:
        """Form the products, bring in the box of the sum, and add them up into it."""
        self.form_products(0, slow=True)
        self.play(FadeIn(self.pipeline.boxes[0]), FadeIn(self.pipeline.names[0]), run_time=theme.QUICK)
        self.answer(self.products.add_up(self.outcome[0]), run_time=theme.SLOW)

    def move_on(self, last: int, window: int) -> None:
        """Move the stencil on from the last window, past those between, and form the products at the new one."""
        self.play(
            self.stencil.animate.rest().move_to(self.stack.stencil(0, last + 1)),
            *self.turn_to(*range(last + 1, window + 1)),
            *(item.forget() for item in self.products.all()),
            *(FadeOut(part) for part in self.outcome),
        )
        if between := range(last + 1, window):
            pace = min(_PACES[0], _PASSING / len(between))
            self.play(Succession(*(self.look_through(0, passed, pace) for passed in between)))
            there = self.stencil.animate.rest().move_to(self.stack.stencil(0, window))
            self.play(there, *self.turn_to(window), run_time=theme.QUICK)
        self.remove(*self.products.get_family())
        self.products, self.outcome = self.products_at(window), self.outcome_at(window)
        self.add(self.products.title, *(part for item in self.products.all() for part in item.plain().stays))
        self.form_products(window, slow=False)

    def bring_in_the_other_kernels(self) -> None:
        """Clear the arithmetic away, and bring back the other kernels."""
        gone = [self.products, self.pipeline, *self.outcome]
        everything = self.turn_to(*range(len(self.bare.strand)), width=1)
        self.play(*(FadeOut(thing) for thing in gone), *everything, run_time=theme.QUICK)
        others = self.detectors[1:]
        for other in others:
            other.restore()
        if others:
            self.play(*map(FadeIn, others), run_time=theme.QUICK)

    def sweep(self) -> None:
        """Let one kernel after the other pass over all windows; what comes of it is named before the last one does."""
        rows = len(self.bare.detected)
        for f in range(rows):
            if f == rows - 1:
                self.answer(FadeIn(self.stack.outputs_size))
            self.sweep_over(f)

    def sweep_over(self, f: int) -> None:
        """One kernel over all windows that it has not yet seen, and what it found, in words."""
        bare, stack = self.bare, self.stack
        if f > 0:
            self.take_up(f)
        # However many windows there are, the sweeps together take about as long as in the notes' example.
        pace = _PACES[min(f, len(_PACES) - 1)] * min(1.0, _USUAL / bare.detected.size)
        windows = [w for w in range(bare.detected.shape[1]) if not self.stack.outputs.cell(f, w).full]
        if windows:
            self.play(Succession(*(self.look_through(f, window, pace) for window in windows)))
        self.statements.append(stack.statement(f, bare.detected, "unpadded.starts"))
        self.play(FadeIn(self.statements[-1]), run_time=theme.QUICK)

    def leave_the_outputs(self) -> None:
        """Take the last stencil away."""
        self.play(FadeOut(self.stencil), run_time=theme.QUICK)
        self.settle(*self.stack.parts, *self.detectors, *self.statements)

    def take_up(self, f: int) -> None:
        """Lift a stencil off another kernel, and lay it on the first window in place of the last one."""
        stencil = self.stack.stencil(f, 0)
        lifted = self.stack.lifted(stencil, self.detectors[f])
        self.play(FadeOut(self.stencil), FadeIn(lifted), run_time=theme.QUICK)
        self.play(Transform(lifted, stencil), run_time=theme.QUICK)
        self.remove(lifted)
        self.add(stencil)
        self.stencil = stencil

    def look_through(self, f: int, window: int, pace: float) -> Animation:
        """Return a kernel's step to a window, and its output as it falls into X-dot."""
        bare, cell = self.bare, self.stack.outputs.cell(f, window)
        # So do the outputs that fall.
        falling_time = min(1.0, _FALLING / np.count_nonzero(bare.detected)) if bare.detected.any() else 1.0
        there = self.stack.stencil(f, window)
        steps = [
            self.stencil.animate(run_time=0.5 * pace).rest().move_to(there),
            self.stencil.animate(run_time=0.25 * pace).move_to(there).light(bare.products[f, window]),
        ]
        if bare.detected[f, window]:
            falling = cell.numeral.copy().set_z_index(2)
            falling.move_to(there.mark)
            steps.append(falling.animate(run_time=theme.QUICK * falling_time).move_to(cell).set_fill(opacity=1))
            steps.append(AnimationGroup(moves.fill(cell), FadeOut(falling), run_time=theme.FLASH * falling_time))
        else:
            steps.append(moves.fill(cell, run_time=0.25 * pace))
        return Succession(*steps)

    def products_at(self, window: int) -> Products:
        """Return the first kernel's products at a window."""
        return self.stack.products(0, window, self.bare, "unpadded.")

    def outcome_at(self, window: int) -> tuple[Glyphs, Glyphs, Glyphs]:
        """Return sum, score and output of the first kernel at a window, in their boxes."""
        return self.pipeline.numerals(window, self.bare, "unpadded.")

    def turn_to(self, *starts: int, width: int | None = None) -> list[Animation]:
        """Return the animations that leave only these windows of X as they are and quieten the rest."""
        width = self.lecture.width if width is None else width
        wanted = {column for start in starts for column in range(start, start + width)}
        leave, come = self.shown - wanted, wanted - self.shown
        self.shown = wanted
        cells = self.stack.inputs.column
        return [
            *(moves.quieten(*cells(column)) for column in sorted(leave)),
            *(moves.restore(*cells(column)) for column in sorted(come)),
        ]

    def form_products(self, window: int, *, slow: bool) -> None:
        """Form each product from the cell of X and the cell of the kernel that it multiplies."""
        motions = []
        for r, row in enumerate(self.products.items):
            for c, item in enumerate(row):
                factor = self.stack.inputs.cell(r, window + c).numeral
                weight = self.detectors[0].matrix.cell(r, c).numeral
                motions.append((item, factor, weight))
        if not slow:
            self.play(LaggedStart(*(item.renew(x, run_time=0.7) for item, x, _ in motions), lag_ratio=0.12))
        else:
            for item, x, k in motions[:2]:
                self.play(item.form(x, k, run_time=1.0))
            rest = motions[2:]
            lag = 0.3 * min(1.0, 6 / len(rest))
            self.play(LaggedStart(*(item.form(x, k, run_time=1.0) for item, x, k in rest), lag_ratio=lag))
        self.play(self.stencil.animate.light(self.bare.products[0, window]), run_time=theme.QUICK)

    def pass_on(self, *, first: bool) -> None:
        """Take the sum through the bias and ReLU."""
        pipe, pace = self.pipeline, theme.NORMAL + theme.FLASH if first else theme.NORMAL
        for n in range(2):
            if first:
                parts = (pipe.arrows[n], pipe.labels[n], pipe.boxes[n + 1], pipe.names[n + 1], *pipe.names[3 : 3 + n])
                self.play(*(FadeIn(part) for part in parts), run_time=theme.QUICK)
            self.play(moves.turn_into(self.outcome[n], self.outcome[n + 1]), run_time=pace)

    def hand_in(self, window: int) -> None:
        """Carry the output into its cell of X-dot, below where the window starts."""
        cell = self.stack.outputs.cell(0, window)
        carried = self.outcome[2].copy().set_z_index(2)
        self.play(moves.travel(carried, cell.numeral), run_time=theme.NORMAL)
        self.play(moves.fill(cell), FadeOut(carried), run_time=theme.FLASH)


def hollow(matrix: Matrix) -> None:
    """Empty a matrix's cells."""
    for cell in matrix.flat:
        cell.empty()


def drop_letters(tiles: Strand, matrix: Matrix, codes: np.ndarray, run_times: Sequence[float]) -> list[Animation]:
    """Return each letter's fall from its tile into its row of the column below, where it becomes the one.

    Parameters
    ----------
    codes : (letters,), the rows.
    run_times : (letters,), seconds.
    """
    return [
        moves.drop_letter(tiles[n], [row[n] for row in matrix.cells], int(code), run_time=run_time)
        for n, (code, run_time) in enumerate(zip(codes, run_times, strict=True))
    ]


def paces(count: int) -> list[float]:
    """Return how long each of so many letters falls: the first slowly, the second faster, the rest at a run."""
    return [theme.SLOW, theme.NORMAL, *[0.6] * count][:count]


def near_miss(trace: LectureTrace, first: int) -> int | None:
    """Return the first window, from one on, in which all but one letter of the first motif stand; None without one."""
    near = np.flatnonzero((trace.matches[0] > 0) & (trace.scores[0] == 0))
    return next((int(window) for window in near if window >= first), None)


def next_window(scores: np.ndarray) -> int:
    """Return the first window after the very first whose score ReLU has to change; the second if there is none."""
    below = np.flatnonzero(scores[1:] < 0)
    return int(below[0]) + 1 if len(below) else 1
