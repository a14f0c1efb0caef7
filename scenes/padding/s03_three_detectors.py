"""Step 3: a strand becomes its one-hot matrix, and three kernels look for their motifs in it."""

import numpy as np
from manim import (
    DOWN,
    LEFT,
    AnimationGroup,
    Create,
    FadeIn,
    FadeOut,
    LaggedStart,
    Restore,
    Succession,
    Transform,
)
from manim.animation.animation import Animation

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.motion import moves
from scenes.kit.telling.step import Step
from scenes.kit.type.text import Glyphs
from scenes.kit.type.words import listed, plural, spoken
from scenes.padding.figures.detection.stack import Stack
from scenes.script.numbers import number

PACES = (0.48, 0.34, 0.26)  # seconds that the first, the second and every later kernel stays at a window


class ThreeDetectors(Step):
    """CAGTTAAG drops into its one-hot; a kernel that looks like its motif's own one-hot sweeps over it."""

    hands_over = True

    def construct(self) -> None:
        """Tell the step."""
        self.bare = self.trace_under("unpadded", pad_side="none", upstream=None)
        self.stack = Stack(self.stage, self.lecture, self.bare, hollow=True)
        self.register_all(self.stack.arrays)
        self.register_all(self.stack.list_starts(self.bare.detected, "unpadded.starts"))
        self.lay_out()
        self.tell_one_hot()
        self.tell_kernels()
        self.tell_products()
        self.tell_score()
        self.tell_no_match()
        self.tell_sweep()

    def lay_out(self) -> None:
        """Build what stays, where it will stay, and make it large for the first two beats."""
        stack = self.stack
        self.block = FastGroup(*stack.above)
        self.detectors = [stack.detector(f, f) for f in range(stack.detectors)]
        self.said: list[Glyphs] = []
        for thing in (self.block, *self.detectors):
            thing.save_state()
        if stack.stacked:
            self.stage.part(0, 1, 0.46, 0.98).fit(self.block, grow=True)
            self.stage.part(0, 1, 0.02, 0.4).fit(*self.detectors, grow=True)
        else:
            closer = 0.5 * (self.detectors[0].get_left()[0] - self.block.get_right()[0])
            for detector in self.detectors:
                detector.shift(LEFT * closer)
            self.stage.part(0, 1, 0.08, 0.98).fit(self.block, *self.detectors, grow=True)
        self.beside = self.block.copy()
        margin = 0 if stack.stacked else 0.04
        self.stage.part(margin, 1 - margin, 0.04, 0.98).fit(self.block, grow=True)

    @property
    def title(self) -> str:
        """How many detectors there are."""
        count = len(self.lecture.motifs)
        return f"{spoken(count).capitalize()} {plural(count, 'detector').partition(' ')[2]}"

    def tell_one_hot(self) -> None:
        """Letter by letter, the strand falls into the rows of X."""
        strand, codes = self.bare.strand, self.bare.onehot.argmax(axis=0)
        sentence = (
            f"{strand} becomes a matrix, X: each letter turns into a column with a single 1, in that letter's row."
        )
        for row in self.stack.inputs.cells:
            for cell in row:
                cell.empty()
        self.stack.inputs_size.set_opacity(0)
        with self.beat("one-hot", sentence):
            self.play(
                LaggedStart(*(FadeIn(t, shift=DOWN * 0.2) for t in self.stack.strand), lag_ratio=0.12), run_time=1.0
            )
            self.play(FadeIn(self.stack.positions), FadeIn(self.stack.inputs), run_time=theme.QUICK)
            drops = [
                moves.drop_letter(
                    self.stack.strand[n], [row[n] for row in self.stack.inputs.cells], int(code), run_time=pace
                )
                for n, (code, pace) in enumerate(zip(codes, paces(len(codes)), strict=True))
            ]
            for drop in drops[:2]:
                self.play(drop)
            self.play(LaggedStart(*drops[2:], lag_ratio=0.4))
            self.play(self.stack.inputs_size.animate.set_opacity(1), run_time=theme.QUICK)

    def tell_kernels(self) -> None:
        """Each motif falls into a one-hot of its own: that is its kernel."""
        motifs = self.lecture.motifs
        letters, width = self.bare.kernels.shape[1:]
        sentence = f"{self.title}, for {listed(motifs)}. A kernel is its motif's one-hot matrix: {letters} × {width}."
        for detector in self.detectors:
            for row in detector.matrix.cells:
                for cell in row:
                    cell.empty()
        with self.beat("kernels", sentence):
            self.play(Transform(self.block, self.beside), run_time=theme.NORMAL)
            for place, detector in enumerate(self.detectors):
                pace = theme.NORMAL if place == 0 else theme.QUICK
                codes = self.bare.kernels[place].argmax(axis=0)
                self.play(FadeIn(detector.tiles, shift=DOWN * 0.2), FadeIn(detector.matrix), run_time=pace / 2)
                drops = [
                    moves.drop_letter(
                        detector.tiles[c], [row[c] for row in detector.matrix.cells], int(code), run_time=pace
                    )
                    for c, code in enumerate(codes)
                ]
                self.play(LaggedStart(*drops, lag_ratio=0.5))
                self.play(Create(detector.border), FadeIn(detector.label), run_time=pace)
                self.add(detector)

    def tell_products(self) -> None:
        """Lay the first kernel on the first window: its products, and their sum."""
        bare = self.bare
        count, total = bare.products[0, 0].size, number(bare.matches[0, 0])
        sentence = (
            f"Lay {self.lecture.motifs[0]} on the first window and multiply cell by cell: {count} products. "
            f"Their sum is {total}."
        )
        kernel = self.detectors[0]
        self.stencil = self.stack.stencil(0, 0)
        self.products = self.stack.products(0, 0, bare, "unpadded.")
        self.pipeline = self.stack.pipeline(0)
        self.outcome = self.outcome_at(0)
        self.shown = set(range(bare.onehot.shape[1]))
        with self.beat("products", sentence):
            self.play(Restore(self.block), Restore(kernel), *(FadeOut(other) for other in self.detectors[1:]))
            self.play(FadeIn(self.stack.answers), run_time=theme.QUICK)
            lifted = self.stack.lifted(self.stencil, kernel)
            self.play(FadeIn(lifted), FadeIn(self.products.title), run_time=theme.QUICK)
            self.play(Transform(lifted, self.stencil), *self.turn_to(0), run_time=theme.SLOW)
            self.remove(lifted)
            self.add(self.stencil)
            self.form_products(0, slow=True)
            self.play(FadeIn(self.pipeline.boxes[0]), FadeIn(self.pipeline.names[0]), run_time=theme.QUICK)
            self.play(self.products.add_up(self.outcome[0]), run_time=theme.SLOW)

    def tell_score(self) -> None:
        """Turn the sum into the detector's answer, by the bias and ReLU."""
        bare, motif = self.bare, self.lecture.motifs[0]
        score, answer = number(bare.scores[0, 0]), number(bare.detected[0, 0])
        passed = (
            f"The {score} that is left passes ReLU: {motif} stands here."
            if bare.detected[0, 0]
            else f"The score is {score}, and ReLU gives {answer}: {motif} does not stand here."
        )
        sentence = f"The bias, {number(bare.bias[0])}, sees to it that part of a motif is not enough. {passed}"
        with self.beat("bias and ReLU", sentence):
            self.pass_on(first=True)
            self.hand_in(0)

    def tell_no_match(self) -> None:
        """Go one window on, slowly: one that answers 0, if there is one."""
        bare = self.bare
        if len(bare.windows) == 1:
            return
        self.second = window = first_refusal(bare.scores[0])
        seen = bare.strand[window : window + self.lecture.width]
        total, score, answer = (number(values[0, window]) for values in (bare.matches, bare.scores, bare.detected))
        moved = "One step on" if window == 1 else f"At {window + 1}"
        kept = f"turns that into {answer}" if bare.scores[0, window] < 0 else f"leaves {answer}"
        sentence = f"{moved}, the window holds {seen}: the sum is {total}, the score {score}, and ReLU {kept}."
        with self.beat("another match" if bare.detected[0, window] else "no match", sentence):
            self.play(
                self.stencil.animate.rest().move_to(self.stack.stencil(0, window)),
                *self.turn_to(window),
                *(item.forget() for item in self.products.all()),
                *(FadeOut(part) for part in self.outcome),
            )
            self.remove(*self.products.get_family())
            self.products, self.outcome = self.stack.products(0, window, bare, "unpadded."), self.outcome_at(window)
            self.add(self.products.title, *(part for item in self.products.all() for part in item.plain().stays))
            self.form_products(window, slow=False)
            self.play(self.products.add_up(self.outcome[0]), run_time=theme.NORMAL)
            self.pass_on(first=False)
            self.hand_in(window)

    def tell_sweep(self) -> None:
        """All three kernels slide over all windows, and X-dot fills."""
        bare, motifs = self.bare, self.lecture.motifs
        rows, columns = bare.detected.shape
        others = listed(motifs[1:])
        begin = f"{motifs[0]} slides on{f'; {others} follow' if rows > 1 else ''}{'s' if rows == 2 else ''}."
        if columns == 1:
            begin = f"The same for {others}." if rows > 1 else "There is no other window."
        sentence = f"{begin} Ẋ has a row per detector and a column per window: {rows} × {columns}."
        with self.beat("sweep", sentence):
            gone = [self.products, self.pipeline, *self.outcome]
            everything = self.turn_to(*range(len(bare.strand)), width=1)
            self.play(*(FadeOut(thing) for thing in gone), *everything, run_time=theme.QUICK)
            for other in self.detectors[1:]:
                other.restore()
            if rows > 1:
                self.play(*(FadeIn(other) for other in self.detectors[1:]), run_time=theme.NORMAL)
            for f in range(rows):
                self.sweep_over(f)
            self.play(FadeOut(self.stencil), FadeIn(self.stack.answers_size), run_time=theme.QUICK)
            self.settle(*self.stack.parts, *self.detectors, *self.said)

    def sweep_over(self, f: int) -> None:
        """One kernel over all windows that it has not yet seen, and what it found, in words."""
        bare, stack = self.bare, self.stack
        if f > 0:
            kernel = self.detectors[f]
            stencil = stack.stencil(f, 0)
            lifted = stack.lifted(stencil, kernel)
            self.play(FadeOut(self.stencil), FadeIn(lifted), run_time=theme.QUICK)
            self.play(Transform(lifted, stencil), run_time=theme.NORMAL)
            self.remove(lifted)
            self.add(stencil)
            self.stencil = stencil
        # However many windows there are, the sweeps together take about as long as in the notes' example.
        pace = PACES[min(f, len(PACES) - 1)] * min(1.0, 21 / bare.detected.size)
        windows = [w for w in range(bare.detected.shape[1]) if not self.stack.answers.cell(f, w).full]
        if windows:
            self.play(Succession(*(self.look_through(f, window, pace) for window in windows)))
        self.said.append(stack.statement(f, bare.detected, "unpadded.starts"))
        self.play(FadeIn(self.said[-1]), run_time=theme.QUICK)

    def look_through(self, f: int, window: int, pace: float) -> Animation:
        """Return a kernel's step to a window, and its answer as it falls into X-dot."""
        bare, cell = self.bare, self.stack.answers.cell(f, window)
        # So do the answers that fall.
        falling_time = min(1.0, 8 / np.count_nonzero(bare.detected)) if bare.detected.any() else 1.0
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

    def outcome_at(self, window: int) -> tuple[Glyphs, Glyphs, Glyphs]:
        """Return sum, score and answer of the first kernel at a window, in their boxes."""
        return self.pipeline.numerals(window, self.bare, "unpadded.")

    def turn_to(self, *starts: int, width: int | None = None) -> list:
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
            self.play(LaggedStart(*(item.renew(x, run_time=0.9) for item, x, _ in motions), lag_ratio=0.15))
        else:
            for item, x, k in motions[:2]:
                self.play(item.form(x, k, run_time=1.4))
            rest = motions[2:]
            lag = 0.3 * min(1.0, 6 / len(rest))
            self.play(LaggedStart(*(item.form(x, k, run_time=1.0) for item, x, k in rest), lag_ratio=lag))
        self.play(self.stencil.animate.light(self.bare.products[0, window]), run_time=theme.QUICK)

    def pass_on(self, *, first: bool) -> None:
        """Take the sum through the bias and ReLU."""
        pipe = self.pipeline
        for n in range(2):
            if first:
                parts = (pipe.arrows[n], pipe.labels[n], pipe.boxes[n + 1], pipe.names[n + 1], *pipe.names[3 : 3 + n])
                self.play(*(FadeIn(part) for part in parts), run_time=theme.QUICK)
            self.play(moves.turn_into(self.outcome[n], self.outcome[n + 1]), run_time=theme.NORMAL + theme.FLASH)

    def hand_in(self, window: int) -> None:
        """Carry the answer into its cell of X-dot, below where the window starts."""
        cell = self.stack.answers.cell(0, window)
        carried = self.outcome[2].copy().set_z_index(2)
        self.play(moves.travel(carried, cell.numeral), run_time=theme.NORMAL)
        self.play(moves.fill(cell), FadeOut(carried), run_time=theme.FLASH)


def paces(count: int) -> list[float]:
    """Return how long each of so many letters falls: the first slowly, the second faster, the rest at a run."""
    return [theme.SLOW, theme.NORMAL, *[0.6] * count][:count]


def first_refusal(scores: np.ndarray) -> int:
    """Return the first window after the very first whose score ReLU has to change; the second if there is none."""
    below = np.flatnonzero(scores[1:] < 0)
    return int(below[0]) + 1 if len(below) else 1
