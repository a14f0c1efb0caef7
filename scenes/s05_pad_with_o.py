"""Step 5: a fifth letter at the end of the strand gives every letter its column of answers."""

from dataclasses import replace

import numpy as np
from manim import (
    LEFT,
    UP,
    FadeIn,
    FadeOut,
    GrowArrow,
    LaggedStart,
    Mobject,
    VGroup,
)

from dnacnn import Lecture, compare_paddings, first_spurious, read, run
from scenes.kit import motion, theme
from scenes.kit.alignment import Alignment
from scenes.kit.detection import Detection
from scenes.kit.matrix import Cell
from scenes.kit.reading import number
from scenes.kit.step import Step
from scenes.kit.tableau import Overhang, Tableau
from scenes.kit.trial import Trial
from scenes.kit.type import Type, fact
from scenes.kit.words import listed, spoken


class PadWithO(Step):
    """O arrives with its zero column, the kernel takes its last step, and the choice of zeros on the right is tried."""

    number = 5
    title = "Pad with O"
    takes_over = True

    def construct(self) -> None:
        """Tell the step."""
        self.bare = self.trace_under("unpadded", pad_side="none", upstream=None)
        self.padded = self.trace_under("padded", pad_side="right", upstream=None)
        self.plan = Detection(self.stage, self.lecture, self.bare)
        self.lay_out()
        self.tell_pad()
        self.tell_last_step()
        self.tell_what_lights()
        self.tell_zeros()
        self.tell_right()

    def lay_out(self) -> None:
        """Build the picture that the step before left, and open on it; then what will be gained."""
        plan, padded = self.plan, self.padded
        self.table, self.edge = Tableau(plan, self), Overhang(plan, self)
        self.open_on(*self.table.parts, *self.edge.parts)
        self.tiles = plan.strand(padded.padded_strand[plan.length :], at=plan.length)
        pad = self.know("padded.pad", padded.padded[:, plan.length :])
        gained = self.know("padded.gained", padded.detected[:, self.edge.window :])
        self.pad = plan.inputs(pad, "padded.pad", at=plan.length, hollow=True)
        self.gained = plan.answers(gained, "padded.gained", at=self.edge.window, hollow=True)
        inputs, answers = self.table.inputs, self.table.answers
        self.know("padded.shape", padded.padded.shape)
        self.know("padded.detected.shape", padded.detected.shape)
        self.inputs_size = plan.shape(inputs, padded.padded.shape, "padded.shape")
        self.answers_size = plan.shape(answers, padded.detected.shape, "padded.detected.shape")

    def tell_pad(self) -> None:
        """Let the pad letter arrive, and find no row of its own."""
        letter, rows = self.lecture.pad_letter, self.padded.padded.shape
        windows = self.padded.detected.shape[1]
        nth = {4: "a fifth letter"}.get(self.plan.letters, "one letter more")
        sentence = (
            f"The remedy: {nth}, {letter}, at the end. It has no row, so its column is all zeros. "
            f"X is now {rows[0]} × {rows[1]}, and {windows} windows fit."
        )
        longer = self.edge.formula.instead(0, fact(rows[1], "padded.shape", (1,)))
        more = self.edge.formula.instead(2, fact(windows, "padded.detected.shape", (1,)))
        before = self.edge.formula.numbers
        with self.beat("the pad letter", sentence):
            self.play(FadeOut(self.edge.stairs))
            self.play(FadeIn(self.tiles, shift=2 * LEFT), run_time=theme.NORMAL)
            self.play(FadeOut(self.edge.beyond), FadeIn(self.pad), run_time=theme.QUICK)
            columns = [[row[c] for row in self.pad.cells] for c in range(len(self.tiles))]
            drops = [
                motion.drop_letter(tile, column, None, run_time=2.0)
                for tile, column in zip(self.tiles, columns, strict=True)
            ]
            self.play(LaggedStart(*drops, lag_ratio=0.3))
            self.play(FadeOut(self.table.inputs_size), FadeIn(self.inputs_size), run_time=theme.QUICK)
            for old, new in ((before[0], longer), (before[2], more)):
                self.play(FadeOut(old, shift=0.4 * UP), FadeIn(new, shift=0.4 * UP), run_time=theme.NORMAL)
        formula = self.edge.formula
        self.formula = VGroup(formula.symbols, formula.signs, formula.legend, longer, before[1], more)

    def tell_last_step(self) -> None:
        """Let the kernel take the step that it could not take, and the others theirs."""
        f, window, padded = self.edge.detector, self.edge.window, self.padded
        values = [number(array[f, window]) for array in (padded.matches, padded.scores, padded.detected)]
        rows, columns = padded.detected.shape
        sentence = (
            f"Now the step can be taken: sum {values[0]}, score {values[1]}, answer {values[2]}. "
            f"Ẋ is {rows} × {columns}, as wide as the strand."
        )
        products = self.plan.products(f, window, padded, "padded.")
        pipeline = self.plan.pipeline(f)
        sources = (padded.matches, padded.scores, padded.detected)
        names = ("padded.matches", "padded.scores", "padded.detected")
        figures = pipeline.figures(window, tuple(float(a[f, window]) for a in sources), names)
        with self.beat("the last step", sentence):
            moves = []
            for r, row in enumerate(products.items):
                for c, item in enumerate(row):
                    factor = self.input_cell(r, window + c).figure
                    moves.append(item.form(factor, self.edge.kernel.matrix.cell(r, c).figure, run_time=0.9))
            self.play(FadeOut(self.formula), run_time=theme.QUICK)
            self.play(LaggedStart(*moves, lag_ratio=0.2), FadeIn(products.title))
            lit = self.edge.stencil.animate.light(padded.products[f, window])
            self.play(lit, FadeIn(pipeline), run_time=theme.QUICK)
            self.play(products.add_up(figures[0]), run_time=theme.NORMAL)
            for n in range(2):
                self.play(motion.turn_into(figures[n], figures[n + 1]), run_time=theme.NORMAL)
            self.play(FadeOut(self.edge.missing), FadeIn(self.gained), run_time=theme.QUICK)
            carried = figures[2].copy().set_z_index(2)
            self.play(motion.travel(carried, self.gained.cell(f, 0).figure), run_time=theme.NORMAL)
            self.play(motion.fill(self.gained.cell(f, 0)), FadeOut(carried), run_time=theme.FLASH)
            gone = (products, pipeline, *figures, self.edge.kernel, self.edge.stencil)
            self.detectors = [self.plan.detector(k, k) for k in range(self.plan.detectors)]
            self.play(*(FadeOut(thing) for thing in gone), *(FadeIn(one) for one in self.detectors))
            for k in range(self.plan.detectors):
                self.take_last_steps(k)
            self.play(FadeOut(self.table.answers_size), FadeIn(self.answers_size), run_time=theme.QUICK)
            self.count = self.plan.count(columns, "padded.detected.shape", "one for each letter", self.plan.lower)
            self.play(FadeIn(self.count), run_time=theme.NORMAL)

    def take_last_steps(self, f: int) -> None:
        """Let one kernel fill what is still empty of the gained columns."""
        for c in range(len(self.gained.cells[f])):
            cell = self.gained.cell(f, c)
            if cell.full:
                continue
            stencil = self.plan.stencil(f, self.edge.window + c)
            there = stencil.copy()
            stencil.shift(self.detectors[f].border.get_center() - stencil.border.get_center())
            self.play(FadeIn(stencil), run_time=theme.FLASH)
            self.play(stencil.animate.move_to(there), run_time=theme.NORMAL)
            lit = stencil.animate.light(self.padded.products[f, self.edge.window + c])
            self.play(lit, motion.fill(cell), run_time=theme.QUICK)
            self.play(FadeOut(stencil), run_time=theme.FLASH)

    def tell_what_lights(self) -> None:
        """Read off every detection, also the one that the notes overlook."""
        plan, motifs, detected = self.plan, self.lecture.motifs, self.padded.detected
        starts = [np.flatnonzero(row) for row in detected]
        places = [f"at {listed([str(s + 1) for s in at])}" if len(at) else "nowhere" for at in starts]
        found = "; ".join(f"{motif} {place}" for motif, place in zip(motifs, places, strict=True))
        sentence = f"Each letter now has a column of answers, and each detection its place: {found}."
        note = self.note_overlooked(starts)
        with self.beat("what lights", sentence):
            self.play(FadeOut(self.count), run_time=theme.QUICK)
            shown: list[Mobject] = []
            for f, at in enumerate(starts):
                said = plan.statement(f, detected, "padded.starts", self)
                stencils = [plan.stencil(f, int(s)).light(self.padded.products[f, s]) for s in at]
                arriving = [FadeIn(one) for one in (*stencils, said)]
                self.play(*(FadeOut(one) for one in shown), *arriving, run_time=theme.NORMAL)
                self.wait(theme.QUICK)
                shown = [*stencils]
            if note is not None:
                self.play(FadeIn(note), run_time=theme.NORMAL)

    def tell_zeros(self) -> None:
        """Try equal parts of every letter in the new column, on a strand for which it matters."""
        way = first_spurious(self.lecture)
        if way is None or way.side != "right":
            way = compare_paddings(self.lecture.worked, self.lecture)[1]
        zeros = compare_paddings(way.strand, self.lecture)[0]
        lit = np.argwhere(way.spurious)
        f, window = (int(n) for n in (lit[0] if len(lit) else (0, way.detected.shape[1] - 1)))
        plan = Detection(
            self.stage, self.lecture, run(way.strand, replace(self.lecture, pad_side="none", upstream=None))
        )
        self.trial = trial = Trial(plan, (zeros, way), (f, window), self)
        share = {4: "¼"}.get(plan.letters, f"1/{plan.letters}")
        motif, value = self.lecture.motifs[f], number(way.detected[f, window])
        effect = (
            f"{motif} lights by {value} at {window + 1}, where no {motif} stands." if len(lit) else "no answer changes."
        )
        sentence = f"Why zeros, and not {share} in each row? On {way.strand}, with {share}, {effect}"
        note = self.note_same()
        with self.beat("why zeros", sentence):
            self.clear_stage(along=[FadeIn(part) for part in trial.shared], run_time=theme.SLOW)
            self.play(FadeIn(trial.kernel), FadeIn(trial.stencil), run_time=theme.QUICK)
            self.calculate(trial, 0)
            self.swap_padding(trial)
            self.calculate(trial, 1)
            cells = [(trial.answers[0].cell(*at), trial.answers[1].cell(*at)) for at in trial.changed]
            for old, new in cells:
                carried = trial.figures[1][2].copy().set_z_index(2)
                self.play(motion.travel(carried, new.figure), FadeOut(old.figure), run_time=theme.NORMAL)
                self.play(FadeIn(new), FadeOut(carried), run_time=theme.FLASH)
            if note is not None:
                self.play(FadeIn(note), run_time=theme.QUICK)

    def tell_right(self) -> None:
        """Pad the worked strand on either side, and see where its detections stand."""
        ways = compare_paddings(self.lecture.worked, self.lecture)
        right, left = ways[0], next(way for way in ways if way.side == "left")
        for way in (right, left):
            self.know(f"{way.side}.detected", way.detected)
            self.know(f"{way.side}.shift", way.shift)
        at_home = Alignment(right, "right.detected", self.lecture, self.stage.part(0, 0.49, 0, 1), "right.shift")
        moved = Alignment(left, "left.detected", self.lecture, self.stage.part(0.51, 1, 0, 1), "left.shift")
        self.alignments = (at_home, moved)
        places = f"{spoken(left.shift)} {'place' if left.shift == 1 else 'places'}"
        sentence = (
            f"Why on the right? Pad on the left, and every detection moves {places} over. "
            f"On the right it stands where its motif starts."
        )
        with self.beat("why on the right", sentence):
            # The strand stays in view while everything else goes, and becomes the worked one on its way.
            self.clear_stage(self.trial.tiles)
            leaving = FadeOut(self.trial.tiles, target_position=at_home.row)
            coming = FadeIn(at_home.row, target_position=self.trial.tiles)
            self.play(leaving, coming, run_time=theme.NORMAL)
            self.play(*(FadeIn(part) for part in (at_home.numbers, at_home.answers, at_home.title)))
            self.play(LaggedStart(*(GrowArrow(link) for link in at_home.links), lag_ratio=0.3), FadeIn(at_home.verdict))
            copies = at_home.still.copy()
            self.play(copies.animate.shift(moved.tiles.get_center() - at_home.tiles.get_center()))
            self.play(*moved.shift_from(at_home, copies), FadeIn(moved.title), run_time=theme.SLOW)
            self.remove(*copies.get_family())
            self.add(moved.still)
            self.play(LaggedStart(*(GrowArrow(link) for link in moved.links), lag_ratio=0.3), FadeIn(moved.verdict))

    def calculate(self, trial: Trial, way: int) -> None:
        """Form a trial's products, those that are new, and take them to the answer."""
        products, figures = trial.products[way], trial.figures[way]
        weights = trial.kernel.matrix
        moves = []
        for r, row in enumerate(products.items):
            for c, item in enumerate(row):
                factor = trial.input_cell(way, r, trial.place[1] + c).figure
                if way == 0:
                    moves.append(item.form(factor, weights.cell(r, c).figure, run_time=theme.NORMAL))
                elif trial.in_padding(c):
                    moves.append(item.renew(factor, run_time=theme.NORMAL))
        titles = [FadeIn(products.title)] if way == 0 else []
        self.play(LaggedStart(*moves, lag_ratio=0.12), *titles)
        lit = trial.stencil.animate.light(trial.ways[way].products[trial.place])
        self.play(lit, FadeIn(trial.leads[way]), FadeIn(trial.lanes[way]), run_time=theme.QUICK)
        self.play(products.add_up(figures[0]), run_time=theme.NORMAL)
        for n in range(2):
            self.play(motion.turn_into(figures[n], figures[n + 1]), run_time=theme.NORMAL)

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

    def input_cell(self, row: int, column: int) -> Cell:
        """Return a cell of the padded X."""
        length = self.plan.length
        return self.table.inputs.cell(row, column) if column < length else self.pad.cell(row, column - length)

    def note_overlooked(self, starts: list[np.ndarray]) -> Type | None:
        """Return the remark on the detection that the notes leave out, if this is the notes' own example."""
        notes = Lecture()
        if (self.lecture.worked, self.lecture.motifs) != (notes.worked, notes.motifs):
            return None
        taken = read(self.lecture.worked, self.lecture.motifs, self.lecture.alphabet).found
        extra = [(f, int(s)) for f, at in enumerate(starts) for s in at if s != taken[f]]
        words = listed([f"the {self.lecture.motifs[f]} at {s + 1}" for f, s in extra])
        return self.footnote(f"The notes overlook {words}. The detector does not.") if extra else None

    def note_same(self) -> Type | None:
        """Return the remark that the worked strand does not tell the two paddings apart, if so."""
        zeros, shares = compare_paddings(self.lecture.worked, self.lecture)[:2]
        same = np.array_equal(zeros.detected, shares.detected)
        return self.footnote(f"On {self.lecture.worked}, both give the same Ẋ.") if same else None
