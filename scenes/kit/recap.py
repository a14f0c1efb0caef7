"""The lecture in one picture: the network forwards, the gradient back, and softargmax; a part for each chapter."""

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, Arrow, Dot, Mobject, Rectangle, VGroup

from dnacnn import Trace, softmax
from scenes.kit import theme
from scenes.kit.chapter import CHAPTERS, ChapterName
from scenes.kit.dots import Dots
from scenes.kit.graph import edge
from scenes.kit.kernel import Kernel
from scenes.kit.matrix import Matrix
from scenes.kit.strand import Strand
from scenes.kit.tag import Verdict
from scenes.kit.type import figure, math, text

_CELL = 0.37  # side of a cell where there is room
_BESIDE = 5.3  # what labels, arrows and the prediction take of the width
_ARROW = 0.85  # from one thing to the next


class Recap(VGroup):
    """The whole lecture, from one strand's trace.

    Every object belongs to exactly one part, so that parts can be brought in, quietened and restored one by one.

    Parameters
    ----------
    trace : of the strand that is shown.
    width : room from left to right, in units; more columns make smaller cells.

    Attributes
    ----------
    known : name -> array: what the digits outside the trace are entries of; a step passes each to `know`.
    strand, onehot, kernels, detected : the first chapter's things.
    groups, pooled, prediction : the second's.
    grad_pooled, grad_detected : the third's.
    softargmax : the fourth's.
    arrows : what leads from one thing to the next, by (from, to).
    names : chapter -> its name.
    """

    def __init__(self, trace: Trace, width: float = 13.2) -> None:
        self.trace = trace
        logits = np.array(trace.lecture.logits)
        self.known = {"logits": logits, "softmax": softmax(logits)}
        columns = trace.padded.shape[1] + trace.detected.shape[1] + trace.pooled.shape[1]
        self.cell = min(_CELL, (width - _BESIDE) / columns)
        self._detectors = [theme.palette().detector(index) for index in range(len(trace.detected))]
        self._build_input()
        self._build_detectors()
        self._build_pooling()
        self._build_gradient()
        self._build_softargmax()
        self.arrows = self._join()
        self.names = self._name()
        self._parts = self._share_out()
        super().__init__(*self._parts.values())
        self.center()

    def part(self, chapter: int) -> VGroup:
        """Return everything that a chapter is about, its name included."""
        return self._parts[chapter]

    def others(self, chapter: int) -> VGroup:
        """Return what the other chapters are about."""
        return VGroup(*(part for number, part in self._parts.items() if number != chapter))

    def _build_input(self) -> None:
        trace, palette = self.trace, theme.palette()
        letters = trace.lecture.alphabet
        self.onehot = self._matrix(
            trace.padded, "padded", rows=letters, colors=[palette.base(letter) for letter in letters]
        )
        self.strand = Strand(trace.padded_strand, side=0.92 * self.cell, pitch=self.cell)
        self.strand.next_to(self.onehot.grid, UP, buff=0.08)
        self.onehot.add(math("X", size=theme.BODY).next_to(self.onehot.row_labels, LEFT, buff=0.2))

    def _build_detectors(self) -> None:
        trace = self.trace
        motifs = trace.lecture.motifs
        self.kernels = VGroup(
            *(Kernel(trace.kernels[place], motif, place, side=self.cell) for place, motif in enumerate(motifs))
        ).arrange(RIGHT, buff=0.26)
        self.kernels.next_to(self.onehot.grid, DOWN, buff=0.4)
        self.detected = self._matrix(trace.detected, "detected", rows=motifs, colors=self._detectors)
        right = max(self.onehot.grid.get_right()[0], self.kernels.get_right()[0])
        self.detected.next_to(self.onehot.grid, RIGHT, buff=_ARROW + right - self.onehot.grid.get_right()[0])
        self.detected.add(math("dot(X)", size=theme.BODY).next_to(self.detected.grid, UP, buff=0.16))

    def _build_pooling(self) -> None:
        trace, palette = self.trace, theme.palette()
        self.groups = VGroup()
        for first, end in trace.groups:
            frame = self.detected.frame(first, end - first, palette.winner).set_stroke(width=2.5)
            self.groups.add(frame.stretch_to_fit_width(frame.width - 0.14))
        self.pooled = self._matrix(trace.pooled, "pooled", colors=self._detectors)
        self.pooled.next_to(self.detected.grid, RIGHT, buff=1.25 * _ARROW)
        self.pooled.add(math("dot.double(X)", size=theme.BODY).next_to(self.pooled.grid, UP, buff=0.16))
        self.prediction = Verdict(trace.predicted).next_to(self.pooled.grid, RIGHT, buff=_ARROW)

    def _build_gradient(self) -> None:
        """Place the gradients under what they are the gradients of."""
        trace = self.trace
        colors = [theme.palette().gradient] * len(trace.detected)
        level = self.kernels[0].matrix.get_y()
        self.grad_detected = Dots(trace.grad_detected, colors, self.cell).match_x(self.detected.grid).set_y(level)
        self.grad_pooled = Dots(trace.upstream, colors, self.cell).match_x(self.pooled.grid).set_y(level)
        self.said = text("gradient", size=theme.FINE, color=theme.palette().gradient)
        self.said.next_to(self.grad_detected, UP, buff=0.16)

    def _build_softargmax(self) -> None:
        """Show what argmax would give to one number alone, and how softargmax shares it out."""
        palette = theme.palette()
        tall, wide = 2.6 * _CELL, 1.15 * _CELL
        self.softargmax = VGroup()
        for index, (logit, share) in enumerate(zip(self.known["logits"], self.known["softmax"], strict=True)):
            whole = Rectangle(width=wide, height=tall).set_stroke(palette.rule, width=theme.HAIR)
            whole.set_fill(palette.panel, opacity=0.55).shift(RIGHT * index * 2.1 * _CELL)
            part = Rectangle(width=wide, height=max(share, 0.01) * tall).move_to(whole, aligned_edge=DOWN)
            part.set_fill(palette.accent, opacity=0.9).set_stroke(width=0)
            got = figure(share, "softmax", (index,), digits=2, size=theme.FINE).next_to(whole, UP, buff=0.12)
            given = figure(logit, "logits", (index,), size=theme.FINE).next_to(whole, DOWN, buff=0.12)
            self.softargmax.add(VGroup(whole, part, given, got))
        self.softargmax.match_x(self.prediction).set_y(self.grad_pooled.get_y())

    def _join(self) -> dict[tuple[str, str], Arrow]:
        gradient = theme.palette().gradient
        level, back = self.detected.grid.get_y(), self.grad_pooled.get_y()
        corner, aim = self.kernels.get_corner(UP + RIGHT), self.detected.get_corner(DOWN + LEFT)
        return {
            ("onehot", "detected"): _across(self.onehot.grid, self.detected, level),
            ("kernels", "detected"): _arrow(corner, aim),
            ("detected", "pooled"): _across(self.detected.grid, self.pooled.grid, level),
            ("pooled", "prediction"): _across(self.pooled.grid, self.prediction, level),
            ("softargmax", "pooled"): _across(self.softargmax, self.grad_pooled, back, gradient),
            ("pooled", "detected"): _across(self.grad_pooled, self.grad_detected, back, gradient),
            ("detected", "kernels"): _across(self.grad_detected, self.kernels, back, gradient),
        }

    def _name(self) -> dict[int, ChapterName]:
        names = {chapter.number: ChapterName(chapter) for chapter in CHAPTERS}
        top, bottom = self.strand.get_top()[1] + 0.32, self.kernels.get_bottom()[1] - 0.32
        for number, left in ((1, self.onehot), (2, self.arrows["detected", "pooled"])):
            names[number].move_to([0, top, 0], aligned_edge=DOWN).align_to(left, LEFT)
        names[3].move_to([0, bottom, 0], aligned_edge=UP).align_to(self.grad_detected, LEFT)
        names[4].move_to([0, bottom, 0], aligned_edge=UP).align_to(self.softargmax, RIGHT)
        over = names[3].get_right()[0] + theme.GAP - names[4].get_left()[0]
        names[3].shift(LEFT * max(0.0, over))
        return names

    def _share_out(self) -> dict[int, VGroup]:
        arrows = self.arrows
        winner = math("max", size=theme.LABEL, color=theme.palette().winner)
        self.rule = winner.next_to(arrows["detected", "pooled"], UP, buff=0.1)
        return {
            1: VGroup(
                self.names[1],
                self.strand,
                self.onehot,
                self.kernels,
                arrows["onehot", "detected"],
                arrows["kernels", "detected"],
                self.detected,
            ),
            2: VGroup(
                self.names[2],
                self.groups,
                arrows["detected", "pooled"],
                self.rule,
                self.pooled,
                arrows["pooled", "prediction"],
                self.prediction,
            ),
            3: VGroup(
                self.names[3],
                self.grad_pooled,
                arrows["pooled", "detected"],
                self.grad_detected,
                self.said,
                arrows["detected", "kernels"],
            ),
            4: VGroup(self.names[4], self.softargmax, arrows["softargmax", "pooled"]),
        }

    def _matrix(self, values: np.ndarray, array: str, **options: object) -> Matrix:
        matrix = Matrix(values, array, columns=False, side=self.cell, **options)
        if matrix.cell(0, 0).figure.pixels < theme.SMALLEST:
            for cell in matrix.grid:
                for one in cell:
                    one.figure.set_fill(opacity=0)
        return matrix


def _across(start: Mobject, end: Mobject, level: float, color: str | None = None) -> Arrow:
    """Draw a level arrow between the facing sides of two things."""
    rightwards = start.get_x() < end.get_x()
    first, last = (start.get_right(), end.get_left()) if rightwards else (start.get_left(), end.get_right())
    return _arrow(np.array([first[0], level, 0]), np.array([last[0], level, 0]), color)


def _arrow(start: np.ndarray, end: np.ndarray, color: str | None = None) -> Arrow:
    return edge(Dot(start, radius=0.02), Dot(end, radius=0.02), color=color, gap=0.1)
