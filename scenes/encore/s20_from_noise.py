"""Step 20: a network of random numbers, its loss on one strand, and one step against the gradient."""

from typing import Any

import numpy as np
from manim import (
    DOWN,
    LEFT,
    RIGHT,
    UP,
    AnimationGroup,
    Arrow,
    Create,
    FadeIn,
    FadeOut,
    GrowArrow,
    GrowFromEdge,
    LaggedStart,
    Mobject,
)
from manim.animation.animation import Animation

from dnacnn.experiments.learning.design import obstacle
from dnacnn.experiments.learning.first_step import Path, first_step, single_path
from dnacnn.lecture.lecture import Lecture
from dnacnn.network.encoding import DNA
from scenes.encore.figures.network_figure import NetworkFigure, clear_way, digits_of, loss_line, way
from scenes.encore.figures.tinted import Tinted, legend
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import framed
from scenes.kit.motion import moves
from scenes.kit.telling.step import Step
from scenes.kit.type.text import Glyphs, label, math, reading

_SEED = 1
_LARGE = 0.86  # side of a cell in the sum
_WHEN = ("noise", "new")  # what arrays before and after the step are called by


class FromNoise(Step):
    """Forwards, the loss, back through the winners, and one step."""

    parts = ("kernels", "grad_pooled", "grad_kernels")

    @classmethod
    def unfit(cls, lecture: Lecture) -> str | None:
        """Say why there is nothing to learn."""
        return obstacle(lecture)

    def construct(self) -> None:
        """Let a strand go through random kernels, send the gradient back, and take a step."""
        self.compute()
        self.lay_out()
        with self.beat("random-kernels", kernels=len(self.figure.kernels), strand=self.taken.strand):
            self.bring_in_the_kernels()
        with self.beat("forwards", units=self.units):
            self.go_forwards()
        with self.beat("the-loss", message=f"the-loss-{self.kind}", **self.first_loss()):
            self.write_the_loss()
        with self.beat("backwards", message="backwards" if self.reached.size else "backwards-nothing"):
            self.go_back()
        if self.path is not None:
            with self.beat("one-cell", **self.factors()):
                self.follow_to_one_cell(self.path)
        with self.beat("one-step", message="one-step" if self.reached.size else "one-step-nothing", rate=self.rate):
            self.write_the_step()
        with self.beat("the-loss-changes", message=self.change, before=self.losses[0], after=self.losses[1]):
            self.compare_losses()

    def compute(self) -> None:
        """Take the step, and find the kernel that it changes most."""
        self.taken = taken = first_step(self.lecture, seed=_SEED)
        passes = (taken.before, taken.after)
        self.kind = ("negative", "positive")[taken.label]
        self.reached = np.flatnonzero(np.abs(taken.moves).max(axis=(1, 2)))
        self.chosen = int(np.abs(taken.moves).max(axis=(1, 2)).argmax())
        self.path = single_path(taken.before, self.chosen)
        for when, one in zip(_WHEN, passes, strict=True):
            self.register_all(
                {
                    f"{when} kernels": one.trace.kernels,
                    f"{when} biases": one.classifier.network.bias,
                    f"{when} detected": one.trace.detected,
                    f"{when} pooled": one.trace.pooled,
                    f"{when} probs": one.probs,
                }
            )
        losses, units = [one.loss for one in passes], len(taken.before.active)
        biases = [one.classifier.network.bias for one in passes]
        self.register_all({"moves": taken.moves, "bias moves": biases[0] - biases[1]})
        if self.path is not None:
            trace, at = taken.before.trace, self.path
            arrived = trace.grad_pooled[at.kernel, at.group]
            slope = trace.scores[at.kernel, at.window] > 0
            ones = (trace.mask[at.kernel, at.window], slope, trace.windows[at.window, at.row, at.column])
            self.register("one cell", [arrived, *ones, trace.grad_kernels[at.kernel, at.row, at.column]])
        self.register_all({"rate": taken.rate, "units": units, "losses": losses})
        self.digits = digits_of(taken)
        self.losses = [reading(loss, "losses", (place,), self.digits) for place, loss in enumerate(losses)]
        self.share = reading(taken.before.probs[taken.label], "noise probs", (taken.label,), self.digits)
        self.units = reading(units, "units")
        self.rate = reading(taken.rate, "rate")
        self.change = "the-loss-falls" if losses[1] < losses[0] else "the-loss-stays"

    def factors(self) -> dict[str, Any]:
        """Say what a pooled cell's gradient is multiplied by on its way to a kernel's cell, and what it is there."""
        assert self.path is not None  # noqa: S101 - asked before
        arrived, winner, slope, seen, gradient = (
            reading(float(value), "one cell", (place,), 3 if place in {0, 4} else 0)
            for place, value in enumerate(self.arrays["one cell"])
        )
        said = {"arrived": arrived, "winner": winner, "slope": slope, "seen": seen, "gradient": gradient}
        return said | {"letter": DNA[self.path.row]}

    def first_loss(self) -> dict[str, Any]:
        """Say what each class is given, whether the right one already has most, and the loss."""
        lucky = self.taken.before.probs[self.taken.label] > 0.5
        other = 1 - self.taken.label
        rest = reading(self.taken.before.probs[other], "noise probs", (other,), self.digits)
        return {"share": self.share, "rest": rest, "loss": self.losses[0], "lucky": lucky}

    def lay_out(self) -> None:
        """Place the whole network; the loss goes below it."""
        room = self.stage.part(bottom=0.16)
        trace, shift = self.taken.before.trace, self.taken.before.classifier.network.shift
        whole = trace.detected.shape[1] + trace.kernels.shape[2] - 1
        letter = self.lecture.pad_letter
        padded = (shift * letter + self.taken.strand).ljust(whole, letter)
        self.figure, self.renewed = (
            NetworkFigure(padded, one, room, when=when, digits=self.digits)
            for when, one in zip(_WHEN, (self.taken.before, self.taken.after), strict=True)
        )
        self.legend = legend().move_to(self.stage.at(0, 0), aligned_edge=LEFT + DOWN)

    def bring_in_the_kernels(self) -> None:
        """Show the strand and the kernels, one after the other."""
        figure = self.figure
        self.play(LaggedStart(*(FadeIn(tile, shift=0.15 * UP) for tile in figure.strand), lag_ratio=0.1), run_time=1.0)
        self.play(LaggedStart(*(FadeIn(one, shift=0.2 * LEFT) for one in figure.kernels), lag_ratio=0.4), run_time=1.4)
        self.play(FadeIn(self.legend), run_time=theme.QUICK)

    def go_forwards(self) -> None:
        """Fill each layer from the one before."""
        figure = self.figure
        rows = [LaggedStart(*map(FadeIn, one.boxes), lag_ratio=0.15) for one in figure.detected]
        self.play(*rows, FadeIn(figure.names[0]), run_time=2.4)
        self.play(*(FadeIn(one.numerals) for one in figure.detected), run_time=theme.QUICK)
        self.pool(figure)
        self.classify(figure)

    def pool(self, figure: NetworkFigure) -> None:
        """Let the largest of each group go on."""
        falls = [FadeIn(to, target_position=source) for source, to in zip(figure.detected, figure.pooled, strict=True)]
        self.play(*falls, FadeIn(figure.names[1]), run_time=theme.NORMAL)

    def classify(self, figure: NetworkFigure) -> None:
        """Go on through the units to the two classes."""
        wires, ends = figure.wires[: -len(figure.classes)], figure.wires[-len(figure.classes) :]
        first = figure is self.figure
        come = LaggedStart(FadeIn(wires), LaggedStart(*map(FadeIn, figure.hidden.boxes), lag_ratio=0.1))
        move = self.answer if first else self.play
        move(come, FadeIn(figure.names[2]), run_time=theme.SLOW if first else theme.NORMAL)
        self.play(FadeIn(figure.classes, *ends), run_time=theme.NORMAL)
        grown = [GrowFromEdge(bar, LEFT) for bar in figure.bars]
        self.play(*grown, FadeIn(figure.shares), run_time=1.2 if first else theme.NORMAL)

    def write_the_loss(self) -> None:
        """Light the right class, and write minus the logarithm of its probability."""
        figure, right = self.figure, 1 - self.taken.label
        self.line = loss_line(self.share, self.losses[0]).move_to(self.stage.at(1, 0), aligned_edge=RIGHT + DOWN)
        sides = [FastGroup(figure.classes[at], figure.bars[at], figure.shares[at]) for at in (right, 1 - right)]
        color = theme.palette().positive if self.taken.label else theme.palette().negative
        frame = framed(sides[0], color, gap=0.12)
        self.play(Create(frame), run_time=theme.SLOW)
        self.play(moves.quieten(*sides[1]), run_time=theme.SLOW)
        self.answer(FadeOut(frame), FadeIn(self.line, shift=0.2 * RIGHT), run_time=1.2)

    def go_back(self) -> None:
        """Send the gradient from the loss to the pooled cells, to their winners, and to the kernels."""
        figure, color = self.figure, theme.palette().gradient
        trace = self.taken.before.trace
        lit, won = [], []
        for row, (pooled, detected) in enumerate(zip(figure.pooled, figure.detected, strict=True)):
            lit += [pooled.cell(0, int(at)) for at in np.flatnonzero(trace.grad_pooled[row] * (trace.pooled[row] > 0))]
            won += [detected.cell(0, int(at)) for at in np.flatnonzero(trace.grad_scores[row])]
        other = [part[self.taken.label] for part in (figure.classes, figure.bars, figure.shares)]
        self.play(moves.quieten(figure.strand), moves.restore(*other), run_time=theme.QUICK)
        self.arrows = FastGroup(*(way(figure.hidden.get_left(), row.get_right()) for row in figure.pooled))
        if not figure.hidden.get_left()[0] > figure.pooled[0].get_right()[0]:
            self.arrows = FastGroup(way(figure.hidden.get_top(), figure.pooled[-1].get_bottom()))
        first = self.lead_from_the_loss()
        self.arrows.add(*first)
        for together in (first[:1], first[1:]):
            self.play(*map(GrowArrow, together), run_time=theme.QUICK)
        self.play(*map(GrowArrow, self.arrows[: -len(first)]), run_time=theme.NORMAL)
        for cells in (lit, won):
            if cells:
                self.play(*(cell.animate.set_stroke(color, width=theme.BOLD) for cell in cells), run_time=theme.NORMAL)
        frames = [figure.kernels[row].boxes.animate.set_stroke(color, width=theme.LINE) for row in self.reached]
        if frames:
            self.play(*frames, run_time=theme.NORMAL)

    def follow_to_one_cell(self, path: Path) -> None:
        """Follow the gradient of one pooled cell through its winner and a letter to one cell of the kernel."""
        figure, row = self.figure, path.kernel
        pooled, winner = figure.pooled[row].shown(0, path.group), figure.detected[row].shown(0, path.window)
        tile, cell = figure.strand[path.window + path.column], figure.kernels[row].cell(path.row, path.column)
        frames = [framed(one, theme.palette().winner, gap=0.04) for one in (pooled, winner, tile, cell)]
        arrived, *ones, gradient = self.write_factors()
        others = [*figure.kernels, *figure.detected, *figure.pooled, figure.hidden, figure.wires, self.arrows]
        self.play(*map(moves.quieten, others), run_time=theme.NORMAL)
        self.play(Create(frames[0]), moves.restore(pooled), FadeIn(arrived), run_time=theme.NORMAL)
        self.answer(Create(frames[1]), moves.restore(winner), FadeIn(*ones[:2]), run_time=theme.NORMAL)
        self.play(Create(frames[2]), moves.restore(tile), FadeIn(ones[2]), run_time=theme.NORMAL)
        self.play(Create(frames[3]), moves.restore(cell), FadeIn(gradient), run_time=theme.NORMAL)

    def write_factors(self) -> list[Glyphs]:
        """Write the gradient of a pooled cell, what it is multiplied by, and the gradient of a kernel's cell."""
        values = self.factors()
        signs = {"arrived": "", "winner": "dot.op", "slope": "dot.op", "seen": "dot.op", "gradient": "="}
        terms = [
            math(f"{sign} {values[name].shown}", theme.LARGE, theme.palette().gradient, readings=[values[name]])
            for name, sign in signs.items()
        ]
        line = FastGroup(*terms).arrange(RIGHT, buff=0.16)
        for term in terms[1:]:
            term.on_baseline_of(terms[0])
        if self.stage.upright:
            line.next_to(self.legend, UP, buff=0.3, aligned_edge=LEFT)
        else:
            line.match_y(self.line).set_x(self.stage.center[0])
        return terms

    def lead_from_the_loss(self) -> list[Arrow]:
        """Return arrows from the loss to the right class's probability, and on from both classes to the units."""
        figure, right = self.figure, 1 - self.taken.label
        word = figure.classes[right]
        upright = word.get_top()[1] < figure.hidden.get_bottom()[1]
        start, end = (UP, DOWN) if upright else (LEFT, RIGHT)
        top, side = self.line.get_top(), self.line.get_corner(UP + RIGHT)
        starts = [top + 0.4 * RIGHT, *np.linspace(side, self.line.get_corner(UP + LEFT), 25)]
        ends = [figure.shares[right].get_bottom(), figure.bars[right].get_left()]
        others = [part[1 - right] for part in (figure.classes, figure.bars, figure.shares)]
        source = clear_way(starts, ends, (*others, word, figure.hidden, *figure.names))
        # Softmax has the loss depend on both; of two, one below the other, the upper is in the lower one's way.
        onwards = [word] if upright else figure.classes
        hidden = figure.hidden.get_critical_point(end)
        return [source, *(way(one.get_critical_point(start), hidden) for one in onwards)]

    def write_the_step(self) -> None:
        """Write one kernel, minus the rate times its gradient, is the new kernel."""
        terms, signs, names = self.lay_the_sum()
        first, source = terms[0], self.figure.kernels[self.chosen]
        self.clear_stage(source, self.line, self.legend)
        self.play(*pass_into(source, first.boxes), run_time=theme.NORMAL)
        self.play(FadeIn(first.numerals, first.row_labels, names[0]), run_time=theme.QUICK)
        self.add(first)
        self.play(FadeIn(signs[0], terms[1], names[1], shift=0.2 * LEFT), run_time=theme.NORMAL)
        if self.path is not None:
            followed = terms[1].cell(self.path.row, self.path.column)
            self.play(Create(framed(followed, theme.palette().winner, gap=0)), run_time=theme.QUICK)
        self.play(FadeIn(signs[1]), AnimationGroup(FadeIn(terms[2], shift=0.2 * RIGHT), FadeIn(names[2])), run_time=0.8)
        self.new_kernel = terms[2]

    def lay_the_sum(self) -> tuple[list[Tinted], list[Glyphs], list[Glyphs]]:
        """Return the three kernels of the sum, the signs between them, and their names."""
        kernels, row = self.arrays["noise kernels"], self.chosen
        size = min(_LARGE, self.stage.width / (3 * kernels.shape[2] + 5))
        how = {"side": size, "most": float(np.abs(kernels).max()), "rows": DNA, "digits": 3}
        names = ("noise kernels", "moves", "new kernels")
        terms = [Tinted(self.arrays[name][row], name, (row,), **how) for name in names]
        signs = [math("-", theme.HEADLINE), math("=", theme.HEADLINE)]
        line = FastGroup(terms[0], signs[0], terms[1], signs[1], terms[2]).arrange(RIGHT, buff=0.45)
        self.stage.part(bottom=0.22, top=0.94).fit(line)
        below = [
            label(name, theme.BODY, theme.palette().muted, rate=self.rate).next_to(term.boxes, DOWN, buff=0.25)
            for name, term in zip(("kernel", "times-gradient", "new-kernel"), terms, strict=True)
        ]
        arrays = ("noise biases", "bias moves", "new biases")
        for name, array in zip(below, arrays, strict=True):
            bias = reading(float(self.arrays[array][row]), array, (row,), 3)
            name.add(label("bias", theme.LABEL, theme.palette().muted, n=bias).next_to(name, DOWN, buff=0.15))
        return terms, signs, below

    def compare_losses(self) -> None:
        """Send the strand through the network with its new kernels, and write its loss beside the one before."""
        figure, written = self.renewed, self.new_kernel
        kernel, others = figure.kernels[self.chosen], [*figure.kernels]
        others.remove(kernel)
        self.clear_stage(written, self.line, self.legend)
        self.play(FadeOut(written.numerals, written.row_labels), run_time=theme.QUICK)
        boxes = written.boxes
        changes = pass_into(boxes, kernel)
        self.play(*changes, FadeIn(figure.strand, *others), run_time=theme.NORMAL)
        self.play(FadeIn(*figure.detected, figure.names[0], shift=0.2 * RIGHT), run_time=theme.NORMAL)
        self.pool(figure)
        self.classify(figure)
        after = math(
            f"L = {self.losses[0].shown} quad --> quad {{{{ {self.losses[1].shown} : new }}}}",
            theme.LARGE,
            readings=self.losses,
        ).move_to(self.line, aligned_edge=RIGHT)
        after.part("new").set_fill(theme.palette().positive if self.change == "the-loss-falls" else theme.palette().ink)
        self.answer(FadeOut(self.line), FadeIn(after), run_time=theme.NORMAL)


def pass_into(source: Mobject, target: Mobject) -> list[Animation]:
    """Return the motion in which one thing becomes another at another place and of another size."""
    scale = target.height / source.height
    leaving = FadeOut(source, target_position=target, scale=scale)
    return [leaving, FadeIn(target, target_position=source, scale=1 / scale)]
