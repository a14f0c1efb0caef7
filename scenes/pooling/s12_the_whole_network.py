"""Step 12: the whole network as one diagram of causes."""

from itertools import chain
from typing import Any

import numpy as np
from manim import (
    DOWN,
    AnimationGroup,
    Arrow,
    Circle,
    Create,
    FadeIn,
    FadeOut,
    GrowArrow,
    LaggedStart,
    Mobject,
    MoveAlongPath,
    Succession,
    Transform,
)
from manim.animation.animation import Animation

from dnacnn.cases.cases import position_cases
from dnacnn.cases.examples import realize
from dnacnn.cases.next_layer import NextLayer, NextLayerOutput, ask_next_layer, build_next_layer
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import LectureTrace, run
from dnacnn.network.encoding import DNA
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import framed
from scenes.kit.motion import moves
from scenes.kit.telling.step import Step
from scenes.pooling.figures.network.arrows import Bend, course
from scenes.pooling.figures.network.network import NetworkDiagram
from scenes.script.script import say

# Each node with its parents, in the order of computation; the first has none.
FLOW = (
    ("onehot", ("strand",)),
    ("detected", ("onehot", "kernels")),
    ("pooled", ("detected",)),
    ("scores", ("pooled", "weights")),
    ("fired", ("scores",)),
)


class WholeNetwork(Step):
    """The diagram is built from left to right; one strand goes through it to "positive", another to "negative"."""

    parts = ("strand", "onehot", "kernels", "detected", "pooling", "pooled", "units", "output")

    @classmethod
    def unfit(cls, lecture: Lecture) -> str | None:
        """Refuse strands whose pooled output has no room for the motifs: the next layer would have no unit."""
        if build_next_layer(lecture).cases:
            return None
        return (
            f"pooled by {lecture.pool_size}, {len(lecture.worked)} letters leave no case for the next layer, "
            "which then has no unit"
        )

    def construct(self) -> None:
        """Build the diagram, send two strands through it, and see what stays the same."""
        self.compute()
        self.lay_out()
        with self.beat("up-to-the-detectors"):
            self.build_left()
        pooled = "yes" if self.lecture.pool_size > 1 else "no"
        with self.beat("up-to-the-answer", pooled=pooled, units=len(self.layer.cases)):
            self.build_right()
        outcome = describe(self.trace, self.layer)
        with self.beat("a-strand-goes-through", message=f"a-strand-is-{outcome['answer']}", **outcome):
            self.send(self.trace, self.answer)
        outcome = describe(self.other, self.layer)
        with self.beat("another-strand", message=f"another-is-{outcome['answer']}", **outcome):
            self.empty_the_diagram()
            self.send(self.other, self.other_answer, f"@{self.other.strand}")
        with self.beat("what-stays-the-same"):
            self.point_at_parameters()

    def compute(self) -> None:
        """Let the next layer answer for the worked strand and for one that gets the other answer."""
        self.layer = build_next_layer(self.lecture, len(self.trace.strand))
        self.other = self.trace_of(other_strand(self.trace))
        self.answer, self.other_answer = (ask_next_layer(one.pooled, self.layer) for one in (self.trace, self.other))
        for answer, suffix in ((self.answer, ""), (self.other_answer, f"@{self.other.strand}")):
            self.register(f"next_scores{suffix}", answer.unit_scores[:, None])
            self.register(f"fired{suffix}", answer.units[:, None])

    def lay_out(self) -> None:
        """Place the diagram, empty; it shows the unit that fires for one of the strands."""
        answers = self.answer, self.other_answer
        fired = next((int(np.argmax(one.units)) for one in answers if one.predicted), None)
        self.net = NetworkDiagram(self.trace, self.layer, self.stage, fired)
        self.register_all(self.net.arrays)
        self.empty = self.net.state(self.trace, self.answer, hollow=True)

    def build_left(self) -> None:
        """Draw the nodes up to Ẋ, each after its parents."""
        net, titles, empty = self.net, self.net.titles, self.empty
        self.play(FadeIn(net.slots()))
        self.join("onehot", "strand")
        self.play(FadeIn(empty.onehot, titles["letters"], titles["onehot"]))
        self.play(LaggedStart(*(FadeIn(kernel, shift=0.2 * DOWN) for kernel in net.kernels), lag_ratio=0.3))
        self.join("detected", "onehot", "kernels")
        self.play(FadeIn(empty.detected, titles["motifs"], titles["detected"]))

    def build_right(self) -> None:
        """Draw the nodes from Ẋ to the answer."""
        net, empty = self.net, self.empty
        self.join("pooled", "detected")
        self.play(FadeIn(empty.pooled, net.titles["pooled"]))
        blocks = [FadeIn(block, shift=0.2 * DOWN) for block in (*net.weights, *net.more)]
        self.play(LaggedStart(*blocks, lag_ratio=0.3))
        self.join("scores", "pooled", "weights")
        units = (net.labels, net.heads, net.dots, empty.scores, empty.fired)
        self.play(FadeIn(*units, net.arrows["scores", "fired"]))
        self.join("prediction", "fired")
        self.play(FadeIn(empty.prediction))

    def join(self, node: str, *parents: str) -> None:
        """Draw the arrows from a node's parents, with what is written there."""
        keys = [(parent, node) for parent in parents]
        arrows = [_draw(self.net.arrows[key]) for key in keys]
        self.play(*arrows, *(FadeIn(self.net.names[key]) for key in keys), run_time=theme.QUICK)

    def flow(self, node: str, *parents: str) -> None:
        """Let a light run along each arrow that leads to a node."""
        ways = [course(self.net.arrows[parent, node]) for parent in parents]
        lights = FastGroup(*(_light().move_to(way.get_start()) for way in ways))
        self.play(FadeIn(lights), run_time=0.15)
        self.play(*map(MoveAlongPath, lights, ways), run_time=theme.QUICK)
        self.play(FadeOut(lights), run_time=0.15)

    def send(self, trace: LectureTrace, answer: NextLayerOutput, suffix: str = "") -> None:
        """Send a strand through the empty diagram; its arrays' names end with the suffix."""
        state = self.state = self.net.state(trace, answer, suffix)
        self.play(LaggedStart(*(FadeIn(tile, shift=0.2 * DOWN) for tile in state.strand), lag_ratio=0.15))
        for node, parents in FLOW:
            self.flow(node, *parents)
            empty, full = getattr(self.empty, node), getattr(state, node)
            columns = zip(zip(*empty.cells, strict=True), zip(*full.cells, strict=True), strict=True)
            filling = [AnimationGroup(*map(Transform, hollow, filled)) for hollow, filled in columns]
            self.play(LaggedStart(*filling, lag_ratio=0.25), run_time=theme.NORMAL)
            # What an animation of parts has taken out of the whole is in the picture by itself.
            self.remove(*empty.get_family())
            self.add(full)
        self.flow("prediction", "fired")
        self.play(FadeOut(self.empty.prediction), FadeIn(state.prediction), run_time=theme.QUICK)
        self.path = self.net.path(state, trace, answer)
        if len(self.path):
            self.play(Create(self.path), run_time=theme.NORMAL)

    def empty_the_diagram(self) -> None:
        """Take out the strand and all that it has brought about."""
        old, empty = self.state, self.net.state(self.other)
        emptying = [
            Transform(mine, theirs)
            for was, now in zip(old.matrices(), empty.matrices(), strict=True)
            for rows in zip(was.cells, now.cells, strict=True)
            for mine, theirs in zip(*rows, strict=True)
        ]
        gone = FadeOut(self.path, old.strand, old.prediction)
        self.play(*emptying, gone, FadeIn(empty.prediction), run_time=theme.NORMAL)
        self.remove(*(part for matrix in old.matrices() for part in matrix.get_family()))
        self.add(*empty.matrices())
        self.empty = empty

    def point_at_parameters(self) -> None:
        """Let everything but the parameters step back."""
        net, state, accent = self.net, self.state, theme.palette().accent
        kept = {("kernels", "detected"), ("weights", "scores")}
        rest: list[Mobject] = [state.strand, *state.matrices(), state.prediction, net.labels, net.heads, net.dots]
        rest += net.titles.values()
        rest += [part for parts in (net.arrows, net.names) for key, part in parts.items() if key not in kept]
        self.play(*(moves.quieten(part) for part in rest), run_time=theme.NORMAL)
        parameters = net.kernels, FastGroup(net.weights, net.more)
        self.play(Create(FastGroup(*(framed(one, accent, gap=0.1) for one in parameters))), run_time=theme.NORMAL)


def other_strand(trace: LectureTrace) -> str:
    """Return a strand of the same length that gets the other answer, the lecture's own if it has one."""
    lecture, length = trace.lecture, len(trace.strand)
    own = (s for s in (*lecture.strands, *lecture.others) if len(s) == length and len(set(s)) > 1)
    turned = (trace.strand[start:] + trace.strand[:start] for start in range(1, length))
    cases = position_cases(length, len(lecture.motifs), lecture.width, shift=lecture.shift)
    # The motifs in the places of some case make a strand positive; a strand of one letter, which lights at most one
    # motif, is negative for all letters but perhaps one.
    placed = (realize(case, lecture) for case in cases) if not trace.predicted else ()
    plain = (letter * length for letter in DNA)
    candidates = chain(own, placed, [trace.strand[::-1]], turned, plain)
    return next(strand for strand in candidates if run(strand, lecture).predicted != trace.predicted)


def describe(trace: LectureTrace, layer: NextLayer) -> dict[str, Any]:
    """Return what a strand brings about, as the script wants it.

    `fired` are the units that fire, of `units` in all; `groups` is the first one's case. `mistaken` says whether the
    network is right about the pattern: "no", "missed" or "accepted".
    """
    answer, motifs = ask_next_layer(trace.pooled, layer), trace.lecture.motifs
    fired = np.flatnonzero(answer.units > 0)
    return {
        "answer": "positive" if answer.predicted else "negative",
        "strand": trace.strand,
        "units": len(layer.cases),
        "fired": len(fired),
        "more": len(fired) - 1,
        "motifs": len(motifs),
        "found": [say("a-motif", motif=motif) for motif in motifs],
        "groups": ", ".join(str(group + 1) for group in layer.cases[fired[0]]) if len(fired) else "",
        "mistaken": "no" if trace.predicted == trace.positive else "missed" if trace.positive else "accepted",
    }


def _draw(arrow: Arrow | Bend) -> Animation:
    """Return the motion that draws an arrow."""
    if isinstance(arrow, Bend):
        return Succession(Create(arrow.line, run_time=0.4), GrowArrow(arrow.arrow, run_time=0.6))
    return GrowArrow(arrow)


def _light() -> FastGroup:
    """Draw what runs along an arrow."""
    accent = theme.palette().accent
    halo = Circle(radius=0.2).set_fill(accent, opacity=0.3).set_stroke(width=0)
    return FastGroup(halo, Circle(radius=0.1).set_fill(accent, opacity=1).set_stroke(width=0))
