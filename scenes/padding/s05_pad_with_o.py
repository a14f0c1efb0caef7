"""Step 5: a fifth letter at the end of the strand gives every letter its column of answers."""

from dataclasses import replace

import numpy as np
from manim import LEFT, RIGHT, UP, FadeIn, FadeOut, LaggedStart, Mobject, Transform

from dnacnn.cases.examples import first_spurious
from dnacnn.cases.scan import scan
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from dnacnn.network.padding import compare_paddings
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.motion import moves
from scenes.kit.telling.step import Step
from scenes.kit.type.text import Glyphs, reading
from scenes.kit.type.words import listed, spoken
from scenes.padding.figures.detection.overhang import Overhang
from scenes.padding.figures.detection.stack import Stack
from scenes.padding.figures.paddings.comparison import compare
from scenes.padding.figures.paddings.pad import Pad
from scenes.padding.figures.paddings.trial import LANES, Trial
from scenes.script.numbers import number

_LISTED = 5  # places that a sentence names one by one


class PadWithO(Step):
    """O arrives with its zero column, the kernel takes its last step, and the choice of zeros on the right is tried."""

    takes_over = True

    @classmethod
    def unfit(cls, lecture: Lecture) -> str | None:
        """Leave it out for kernels of one letter, which fit wherever a letter stands."""
        return "motifs of one letter need no padding" if lecture.width == 1 else None

    @property
    def title(self) -> str:
        """Which letter it is; whether the lecture pads at all."""
        letter = self.lecture.pad_letter
        return f"What padding with {letter} would do" if self.would else f"Pad with {letter}"

    @property
    def would(self) -> bool:
        """Whether the lecture pads nothing: then the step says what padding would do."""
        return self.lecture.pad_side == "none"

    def construct(self) -> None:
        """Tell the step."""
        self.side = "left" if self.lecture.pad_side == "left" else "right"
        self.bare = self.trace_under("unpadded", pad_side="none", upstream=None)
        self.padded = self.trace_under("padded", pad_side=self.side, upstream=None)
        self.stack = Stack(self.stage, self.lecture, self.bare)
        self.lay_out()
        self.tell_pad()
        self.tell_last_step()
        self.tell_what_lights()
        self.tell_zeros()
        self.tell_side()

    def lay_out(self) -> None:
        """Build the picture that the step before left, and open on it; then what will be gained."""
        self.edge = Overhang(self.stack)
        self.open_on(*self.stack.parts, *self.edge.parts)
        self.pad = Pad(self.padded, self.stack, self.edge)
        for arrays in (self.stack.arrays, self.edge.arrays, self.pad.arrays):
            self.register_all(arrays)
        self.register_all(self.stack.list_starts(self.padded.detected, "padded.starts"))

    def tell_pad(self) -> None:
        """Let the pad letter arrive, and find no row of its own."""
        letter, rows = self.lecture.pad_letter, self.padded.padded.shape
        windows, pads = self.padded.detected.shape[1], self.lecture.width - 1
        nth = {4: "a fifth letter"}.get(self.stack.letters, "one letter more")
        times = {1: "", 2: " twice"}.get(pads, f" {spoken(pads)} times")
        place = f"at the {'start' if self.pad.first else 'end'}"
        columns = "column is" if pads == 1 else "columns are"
        remedy, be, fit = (
            ("A remedy would be", "would be", "would fit") if self.would else ("The remedy:", "is now", "fit")
        )
        sentence = (
            f"{remedy} {nth}, {letter},{times} {place}. It has no row, so its {columns} all zeros. "
            f"X {be} {rows[0]} × {rows[1]}, and {windows} windows {fit}."
        )
        longer = self.edge.formula.instead(0, reading(rows[1], "padded.shape", (1,)))
        more = self.edge.formula.instead(2, reading(windows, "padded.detected.shape", (1,)))
        before = self.edge.formula.numbers
        pad = self.pad
        with self.beat("the pad letter", sentence):
            self.play(FadeOut(self.edge.stairs))
            if pad.first:
                self.play(FadeOut(self.edge.stencil), FadeOut(self.edge.beyond), run_time=theme.QUICK)
                self.play(*pad.give_way(), run_time=theme.SLOW)
                self.remove(self.stack.answers, *self.stack.answers.get_family(), *pad.answers.column_labels)
                self.add(pad.answers, pad.missing)
            left, right = pad.tiles.get_left()[0] - self.stage.left, self.stage.right - pad.tiles.get_right()[0]
            way = min(2.0, left) * RIGHT if pad.first else min(2.0, right) * LEFT
            self.play(FadeIn(pad.tiles, shift=way), run_time=theme.NORMAL)
            gone = [] if pad.first else [FadeOut(self.edge.beyond)]
            self.play(*gone, FadeIn(pad.inputs), run_time=theme.QUICK)
            columns_of = [[row[c] for row in pad.inputs.cells] for c in range(len(pad.tiles))]
            drops = [
                moves.drop_letter(tile, column, None, run_time=2.0)
                for tile, column in zip(pad.tiles, columns_of, strict=True)
            ]
            self.play(LaggedStart(*drops, lag_ratio=0.3))
            self.play(FadeOut(self.stack.inputs_size), FadeIn(pad.inputs_size), run_time=theme.QUICK)
            # Both numbers at once, so that at no time a sum is wrong.
            changes = ((before[0], longer), (before[2], more))
            gone = [FadeOut(old, shift=0.4 * UP) for old, _ in changes]
            self.play(*gone, *(FadeIn(new, shift=0.4 * UP) for _, new in changes), run_time=theme.NORMAL)
        formula = self.edge.formula
        self.formula = FastGroup(formula.symbols, formula.signs, formula.legend, longer, before[1], more)

    def tell_last_step(self) -> None:
        """Let the kernel take the step that it could not take, and the others theirs."""
        pad, padded = self.pad, self.padded
        f, window = self.edge.detector, pad.windows[0]
        values = [number(array[f, window]) for array in (padded.matches, padded.scores, padded.detected)]
        rows, columns = padded.detected.shape
        taken = "Then the step could be taken" if self.would else "Now the step can be taken"
        if pad.first:
            taken = "Now a window can start on the pad"
        sentence = (
            f"{taken}: sum {values[0]}, score {values[1]}, answer {values[2]}. "
            f"Ẋ {'would be' if self.would else 'is'} {rows} × {columns}, as wide as the strand."
        )
        products = self.stack.products(f, window, padded, "padded.")
        pipeline = self.stack.pipeline(f)
        numerals = pipeline.numerals(window, padded, "padded.")
        stencil = self.stack.stencil(f, window) if pad.first else self.edge.stencil
        with self.beat("the last step" if not pad.first else "the first step", sentence):
            motions = []
            for r, row in enumerate(products.items):
                for c, item in enumerate(row):
                    factor = pad.input_cell(r, window + c).numeral
                    motions.append(item.form(factor, self.edge.kernel.matrix.cell(r, c).numeral, run_time=0.9))
            self.play(FadeOut(self.formula), run_time=theme.QUICK)
            if pad.first:
                lifted = self.stack.lifted(stencil, self.edge.kernel)
                self.play(FadeIn(lifted), run_time=theme.FLASH)
                self.play(Transform(lifted, stencil), run_time=theme.NORMAL)
                self.remove(lifted)
                self.add(stencil)
            self.play(LaggedStart(*motions, lag_ratio=0.2 * min(1.0, 8 / len(motions))), FadeIn(products.title))
            lit = stencil.animate.light(padded.products[f, window])
            self.play(lit, FadeIn(pipeline), run_time=theme.QUICK)
            self.play(products.add_up(numerals[0]), run_time=theme.NORMAL)
            for n in range(2):
                self.play(moves.turn_into(numerals[n], numerals[n + 1]), run_time=theme.NORMAL)
            coming = [] if pad.first else [FadeIn(pad.answers)]
            sizes = FadeOut(self.stack.answers_size), FadeIn(pad.answers_size)
            self.play(FadeOut(pad.missing), *coming, *sizes, run_time=theme.QUICK)
            cell = pad.answer_cell(f, window)
            carried = numerals[2].copy().set_z_index(2)
            self.play(moves.travel(carried, cell.numeral), run_time=theme.NORMAL)
            self.play(moves.fill(cell), FadeOut(carried), run_time=theme.FLASH)
            gone = (products, pipeline, *numerals, self.edge.kernel, stencil)
            self.detectors = [self.stack.detector(k, k) for k in range(self.stack.detectors)]
            self.play(*(FadeOut(thing) for thing in gone), *(FadeIn(one) for one in self.detectors))
            for k in range(self.stack.detectors):
                self.take_last_steps(k)
            self.count = self.stack.count(columns, "padded.detected.shape", "one-for-each-letter", self.stack.lower)
            self.play(FadeIn(self.count), run_time=theme.NORMAL)

    def take_last_steps(self, f: int) -> None:
        """Let one kernel fill what is still empty of the gained columns."""
        left = [window for window in self.pad.windows if not self.pad.answer_cell(f, window).full]
        if not left:
            return
        pace = min(1.0, 3 / (len(left) * self.stack.detectors))
        stencil = self.stack.lifted(self.stack.stencil(f, left[0]), self.detectors[f])
        self.play(FadeIn(stencil), run_time=theme.FLASH)
        for window in left:
            there = self.stack.stencil(f, window)
            self.play(Transform(stencil, there), run_time=theme.NORMAL * pace)
            lit = there.copy().light(self.padded.products[f, window])
            cell = self.pad.answer_cell(f, window)
            self.play(Transform(stencil, lit), moves.fill(cell), run_time=theme.QUICK * pace)
        self.play(FadeOut(stencil), run_time=theme.FLASH)

    def tell_what_lights(self) -> None:
        """Read off every detection, also the one that the notes overlook."""
        stack, motifs, detected = self.stack, self.lecture.motifs, self.padded.detected
        starts = [np.flatnonzero(row) for row in detected]
        says = "padding_lights-at" if self.pad.first else "padding_starts-at"
        said = [stack.statement(f, detected, "padded.starts", message=says) for f in range(len(motifs))]
        places = [_where(at) for at in starts]
        found = "; ".join(f"{motif} {place}" for motif, place in zip(motifs, places, strict=True))
        each = "Each letter would have" if self.would else "Each letter now has"
        kept = "each detection its place"
        if self.pad.first:
            many = f"{spoken(self.pad.first)} {'place' if self.pad.first == 1 else 'places'}"
            kept = f"each detection stands {many} after its motif's start"
        sentence = f"{each} a column of answers, and {kept}: {found}."
        note = self.note_overlooked([at - self.pad.first for at in starts])
        with self.beat("what lights", sentence):
            self.play(FadeOut(self.count), run_time=theme.QUICK)
            shown: list[Mobject] = []
            for f, at in enumerate(starts):
                stencils = [stack.stencil(f, int(s)).light(self.padded.products[f, s]) for s in at]
                arriving = [FadeIn(one) for one in (*stencils, said[f])]
                self.play(*(FadeOut(one) for one in shown), *arriving, run_time=theme.NORMAL)
                self.wait(theme.QUICK)
                shown = [*stencils]
            if note is not None:
                self.play(FadeIn(note), run_time=theme.NORMAL)

    def tell_zeros(self) -> None:
        """Try equal parts of every letter in the new columns, on a strand for which it matters."""
        way = first_spurious(self.lecture, self.side)
        if way is None:
            return
        zeros = next(one for one in compare_paddings(way.strand, self.lecture.network) if one.side == self.side)
        f, window = (int(n) for n in np.argwhere(way.spurious)[0])
        bare = run(way.strand, replace(self.lecture, pad_side="none", upstream=None))
        stack = Stack(self.stage, self.lecture, bare, row=1, follows=LANES)
        self.trial = trial = Trial(stack, (zeros, way), (f, window))
        self.register_all(trial.arrays)
        share = {4: "¼"}.get(stack.letters, f"1/{stack.letters}")
        motif, value = self.lecture.motifs[f], number(way.detected[f, window])
        sentence = (
            f"Why zeros, and not {share} in each row? On {way.strand}, with {share}, {motif} lights with {value} at "
            f"{window + 1}, where no {motif} stands."
        )
        note = self.note_same() if self.stage.upright or not stack.stacked else None
        with self.beat("why zeros", sentence):
            self.clear_stage(along=[FadeIn(part) for part in trial.shared], run_time=theme.SLOW)
            self.play(FadeIn(trial.kernel), FadeIn(trial.stencil), run_time=theme.QUICK)
            self.calculate(trial, 0)
            self.swap_padding(trial)
            self.calculate(trial, 1)
            cells = [(trial.answers[0].cell(*at), trial.answers[1].cell(*at)) for at in trial.changed]
            for old, new in cells[:1]:
                carried = trial.numerals[1][2].copy().set_z_index(2)
                if carried.source != new.numeral.source:  # written otherwise where the cell is small
                    going = FadeOut(carried, target_position=new.numeral)
                    self.play(going, FadeOut(old), FadeIn(new), run_time=theme.NORMAL)
                    continue
                self.play(moves.travel(carried, new.numeral), FadeOut(old.numeral), run_time=theme.NORMAL)
                self.play(FadeIn(new), FadeOut(carried), run_time=theme.FLASH)
            if cells[1:]:
                self.play(*(FadeOut(old) for old, _ in cells[1:]), *(FadeIn(new) for _, new in cells[1:]))
            if note is not None:
                self.play(FadeIn(note), run_time=theme.QUICK)

    def tell_side(self) -> None:
        """Pad the worked strand in the lecture's way and in another, and see where its detections stand."""
        told = compare(self)
        self.alignments = (at_home, other) = told.alignments
        with self.beat(told.name, told.sentence):
            # The strand stays in view while everything else goes, and becomes the worked one on its way.
            self.clear_stage(self.trial.tiles)
            grown = at_home.row.width / self.trial.tiles.width
            leaving = FadeOut(self.trial.tiles, target_position=at_home.row, scale=grown)
            coming = FadeIn(at_home.row, target_position=self.trial.tiles, scale=1 / grown)
            self.play(leaving, coming, run_time=theme.NORMAL)
            self.play(*(FadeIn(part) for part in (at_home.numbers, at_home.answers, at_home.title)))
            self.play(*at_home.conclude())
            copies = at_home.still.copy()
            self.play(copies.animate.shift(other.tiles.get_center() - at_home.tiles.get_center()))
            self.play(*other.shift_from(at_home, copies), FadeIn(other.title), run_time=theme.SLOW)
            self.remove(*copies.get_family())
            self.add(other.still)
            self.play(*other.conclude())

    def calculate(self, trial: Trial, way: int) -> None:
        """Form a trial's products, those that are new, and take them to the answer."""
        products, numerals = trial.products[way], trial.numerals[way]
        weights = trial.kernel.matrix
        motions = []
        for r, row in enumerate(products.items):
            for c, item in enumerate(row):
                factor = trial.input_cell(way, r, trial.place[1] + c).numeral
                if way == 0:
                    motions.append(item.form(factor, weights.cell(r, c).numeral, run_time=theme.NORMAL))
                elif trial.in_padding(c):
                    motions.append(item.renew(factor, run_time=theme.NORMAL))
        titles = [FadeIn(products.title)] if way == 0 else []
        self.play(LaggedStart(*motions, lag_ratio=0.12), *titles)
        lit = trial.stencil.animate.light(trial.ways[way].products[trial.place])
        self.play(lit, FadeIn(trial.leads[way]), FadeIn(trial.lanes[way]), run_time=theme.QUICK)
        self.play(products.add_up(numerals[0]), run_time=theme.NORMAL)
        for n in range(2):
            self.play(moves.turn_into(numerals[n], numerals[n + 1]), run_time=theme.NORMAL)

    def swap_padding(self, trial: Trial) -> None:
        """Put equal parts of every letter where the zeros were, and forget what followed from the zeros."""
        before, after = trial.products
        outdated = [item for row in before.items for c, item in enumerate(row) if trial.in_padding(c)]
        self.play(FadeOut(trial.pads[0]), FadeIn(trial.pads[1]), *(item.forget() for item in outdated))
        self.remove(*before.get_family())
        self.add(after.title)
        for row in after.items:
            for c, item in enumerate(row):
                self.add(*(item.plain().stays if trial.in_padding(c) else [item]))

    def note_overlooked(self, starts: list[np.ndarray]) -> Glyphs | None:
        """Return the remark on the detection that the notes leave out, if this is the notes' own example."""
        notes = Lecture()
        if (self.lecture.worked, self.lecture.motifs) != (notes.worked, notes.motifs):
            return None
        taken = scan(self.lecture.worked, self.lecture.motifs).found
        extra = [(f, int(s)) for f, at in enumerate(starts) for s in at if s != taken[f]]
        self.register("overlooked", [s + 1 for _, s in extra])
        readings = [reading(s + 1, "overlooked", (place,)) for place, (_, s) in enumerate(extra)]
        words = listed(
            [f"the {self.lecture.motifs[f]} at {one.shown}" for (f, _), one in zip(extra, readings, strict=True)]
        )
        note = self.footnote(f"The notes overlook {words}. The detector does not.") if extra else None
        if note is not None:
            note.readings = tuple(readings)
        return note

    def note_same(self) -> Glyphs | None:
        """Return the remark that the worked strand does not tell the two paddings apart, if so."""
        ways = compare_paddings(self.lecture.worked, self.lecture.network)
        zeros, shares = (way for way in ways if way.side == self.side)
        same = np.array_equal(zeros.detected, shares.detected)
        return self.footnote(f"On {self.lecture.worked}, both give the same Ẋ.") if same else None


def _where(starts: np.ndarray) -> str:
    """Write at which columns something is, or at how many."""
    if not len(starts):
        return "nowhere"
    return f"at {listed([str(s + 1) for s in starts])}" if len(starts) <= _LISTED else f"at {len(starts)} places"
