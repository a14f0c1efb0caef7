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
from dnacnn.cases.next_layer import THRESHOLD, build_next_layer
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import LectureTrace, run
from dnacnn.network.encoding import DNA
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import framed
from scenes.kit.motion import moves
from scenes.kit.telling.step import Step
from scenes.kit.things.matrix import FRACTIONS
from scenes.pooling.figures.network.arrows import Bend, course
from scenes.pooling.figures.network.last_layer import loss_reading, true_answer
from scenes.pooling.figures.network.network_diagram import NetworkDiagram
from scenes.script.script import say

# Each node with its parents, in the order of computation; the first has none.
FLOW = (
    ("onehot", ("strand",)),
    ("detected", ("onehot", "kernels")),
    ("pooled", ("detected",)),
    ("scores", ("pooled",)),
    ("units", ("scores",)),
    ("logits", ("units",)),
    ("probs", ("logits",)),
)


class WholeNetwork(Step):
    """The diagram is built line by line; one strand goes through it to an answer and its loss, then another."""

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
        """Build the diagram, send two strands through it, and see what training adjusts."""
        self.compute()
        self.lay_out()
        kernels = len(self.lecture.motifs)
        with self.beat("up-to-the-detectors", kernels=kernels):
            self.build_detectors()
        with self.beat("up-to-the-units", **describe_units(self.trace)):
            self.build_units()
        with self.beat("the-last-layer", units=len(self.trace.units), threshold=FRACTIONS[THRESHOLD]):
            self.build_last_layer()
        outcome = describe(self.trace)
        with self.beat("a-strand-goes-through", message=f"a-strand-is-{outcome['answer']}", **outcome):
            self.send(self.trace)
            self.answer(*self.decide())
        with self.beat("the-loss", loss=loss_reading(self.trace)):
            self.write_loss()
        outcome = describe(self.other)
        with self.beat("another-strand", message=f"another-is-{outcome['answer']}", **outcome):
            self.change_strand()
            self.answer(*self.decide())
        with self.beat("what-training-adjusts", kernels=kernels):
            self.point_at_parameters()

    def compute(self) -> None:
        """Take the worked strand through the network, and one that gets the other answer."""
        self.other = self.trace_of(other_strand(self.trace))

    def lay_out(self) -> None:
        """Place the diagram, empty; it shows the unit that fires for one of the strands."""
        fired = next((int(np.argmax(one.units)) for one in (self.trace, self.other) if one.learns), None)
        self.net = NetworkDiagram(self.trace, self.stage, fired)
        self.register_all(self.net.arrays)
        self.empty = self.net.empty

    def build_detectors(self) -> None:
        """Draw the nodes up to Ẋ, each after its parents."""
        net, titles, empty = self.net, self.net.titles, self.empty
        self.play(FadeIn(net.slots()))
        self.join("onehot", "strand")
        self.play(FadeIn(empty.onehot, titles["letters"], titles["onehot"]), run_time=theme.QUICK)
        self.play(LaggedStart(*(FadeIn(kernel, shift=0.2 * DOWN) for kernel in net.kernels), lag_ratio=0.3))
        self.join("detected", "onehot", "kernels")
        self.play(FadeIn(empty.detected, titles["motifs"], titles["detected"]))

    def build_units(self) -> None:
        """Draw the nodes from Ẋ to the units."""
        net, empty, table = self.net, self.empty, self.net.table
        self.join("pooled", "detected", run_time=theme.NORMAL)
        self.play(FadeIn(empty.pooled, net.titles["pooled"]), run_time=theme.QUICK)
        self.join("scores", "pooled", run_time=theme.NORMAL)
        lines = zip(table.patterns, table.names, strict=True)
        arriving = (FadeIn(*line, shift=0.2 * DOWN) for line in lines)
        sums, relu, weights = table.heads
        self.play(LaggedStart(*arriving, lag_ratio=0.3), FadeIn(weights), run_time=2.0)
        self.play(FadeIn(sums, table.more, empty.scores))
        self.play(FadeIn(relu, empty.units, net.arrows["scores", "units"]))

    def build_last_layer(self) -> None:
        """Draw the two logits, their probabilities and the answer."""
        last, output = self.net.last, self.empty.output
        self.join("logits", "units", run_time=theme.NORMAL)
        self.play(FadeIn(last.names, output.logits))
        self.join("probs", "logits", run_time=theme.NORMAL)
        self.play(FadeIn(output.probs), run_time=theme.NORMAL)
        self.join("prediction", "probs")
        self.play(FadeIn(output.prediction), run_time=theme.NORMAL)

    def join(self, node: str, *parents: str, run_time: float = theme.QUICK) -> None:
        """Draw the arrows from a node's parents, with what is written there."""
        keys = [(parent, node) for parent in parents]
        arrows = [_draw(self.net.arrows[key]) for key in keys]
        names = [FadeIn(self.net.names[key]) for key in keys if key in self.net.names]
        self.play(*arrows, *names, run_time=run_time)

    def flow(self, node: str, *parents: str) -> None:
        """Let a light run along each arrow that leads to a node."""
        ways = [course(self.net.arrows[parent, node]) for parent in parents]
        lights = FastGroup(*(_light().move_to(way.get_start()) for way in ways))
        self.play(FadeIn(lights), run_time=0.1)
        self.play(*map(MoveAlongPath, lights, ways), run_time=0.25)
        self.play(FadeOut(lights), run_time=0.1)

    def send(self, trace: LectureTrace) -> None:
        """Send a strand through the empty diagram, node by node, up to the probabilities."""
        state = self.state = self.net.state(trace)
        self.play(LaggedStart(*(FadeIn(tile, shift=0.2 * DOWN) for tile in state.strand), lag_ratio=0.15))
        for node, parents in FLOW:
            self.flow(node, *parents)
            empty, full = getattr(self.empty, node), getattr(state, node)
            self.play(_change(empty, full), run_time=0.3)
            # What an animation of parts has taken out of the whole is in the picture by itself.
            self.remove(*empty.get_family())
            self.add(full)

    def decide(self) -> list[Animation]:
        """Return the motion that shows the answer, and what made a unit fire."""
        state = self.state
        self.path = self.net.path(state)
        shown = [FadeOut(self.empty.output.prediction), FadeIn(state.output.prediction)]
        return [*shown, *([Create(self.path)] if len(self.path) else [])]

    def write_loss(self) -> None:
        """Let the probability of the truth move into the loss."""
        output = self.state.output
        name, line = output.loss
        prob = line.part("p")
        rest = FastGroup(*(glyph for glyph in line if glyph not in prob.submobjects))
        source = output.probs.cell(true_answer(self.trace)).numeral
        self.play(FadeIn(name), moves.arrive(prob, source), run_time=theme.NORMAL)
        self.play(FadeIn(rest), run_time=theme.QUICK)
        self.remove(name, prob, rest)
        self.add(output.loss)

    def change_strand(self) -> None:
        """Let another strand take the first one's place: all cells empty, then fill from node to node."""
        suffix, old = f"@{self.other.strand}", self.state
        new, empty = (self.net.state(self.other, suffix, hollow=hollow) for hollow in (False, True))
        leaving = [old.strand, *old.numbers(), old.output.prediction, old.output.loss, self.path]
        coming = FadeIn(new.strand, *empty.numbers(), empty.output.prediction)
        self.play(*(FadeOut(one) for one in leaving if len(one)), coming, run_time=theme.NORMAL)
        changes = [_change(was, now) for was, now in zip(empty.numbers(), new.numbers(), strict=True)]
        self.play(LaggedStart(*changes, lag_ratio=0.5), run_time=2 * theme.SLOW)
        self.remove(*(part for one in empty.numbers() for part in one.get_family()))
        self.empty = empty
        self.add(*new.numbers())
        self.state = new

    def point_at_parameters(self) -> None:
        """Let everything but the parameters step back."""
        net, state, accent = self.net, self.state, theme.palette().accent
        table, convolution = net.table, net.names["onehot", "detected"]
        rest: list[Mobject] = [state.strand, *state.numbers(), state.output.prediction, net.last.names]
        rest += [table.heads[1], *net.titles.values(), *net.arrows.values(), convolution[0], convolution[2]]
        rest += [name for key, name in net.names.items() if key != ("onehot", "detected")]
        self.play(*(moves.quieten(part) for part in rest), run_time=theme.NORMAL)
        used = [head for head in (convolution[1], table.heads[0]) if head.readings]
        parameters = [net.kernels, FastGroup(table.patterns, table.more) if len(table.more) else table.patterns, *used]
        self.answer(*(Create(framed(one, accent, gap=0.08)) for one in parameters), run_time=theme.NORMAL)


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


def describe_units(trace: LectureTrace) -> dict[str, Any]:
    """Return what pooling and the units are, as the script wants it; `less` is taken from each unit's sum."""
    return {
        "pooled": trace.lecture.pool_size > 1,
        "units": len(trace.units),
        "motifs": len(trace.lecture.motifs),
        "less": -trace.unit_bias[0],
    }


def describe(trace: LectureTrace) -> dict[str, Any]:
    """Return what a strand brings about, as the script wants it.

    `fired` are the units that fire, of `units` in all; `groups` is the first one's case. `mistaken` says whether the
    network is right about the pattern: "no", "missed" or "accepted".
    """
    motifs, fired = trace.lecture.motifs, np.flatnonzero(trace.units > 0)
    return {
        "answer": "positive" if trace.predicted else "negative",
        "strand": trace.strand,
        "units": len(trace.units),
        "fired": len(fired),
        "more": len(fired) - 1,
        "motifs": len(motifs),
        "found": [say("a-motif", motif=motif) for motif in motifs],
        "groups": ", ".join(str(group + 1) for group in trace.unit_cases[fired[0]]) if len(fired) else "",
        "mistaken": "no" if trace.predicted == trace.positive else "missed" if trace.positive else "accepted",
    }


def _change(was: Any, now: Any) -> Animation:
    """Return the motion that turns a node's cells into others, column after column."""
    columns = zip(zip(*was.cells, strict=True), zip(*now.cells, strict=True), strict=True)
    return LaggedStart(*(AnimationGroup(*map(Transform, old, new)) for old, new in columns), lag_ratio=0.25)


def _draw(arrow: Arrow | Bend) -> Animation:
    """Return the motion that draws an arrow."""
    if isinstance(arrow, Bend):
        return Succession(Create(arrow.line, run_time=0.6), GrowArrow(arrow.arrow, run_time=0.4))
    return GrowArrow(arrow)


def _light() -> FastGroup:
    """Draw what runs along an arrow."""
    accent = theme.palette().accent
    halo = Circle(radius=0.2).set_fill(accent, opacity=0.3).set_stroke(width=0)
    return FastGroup(halo, Circle(radius=0.1).set_fill(accent, opacity=1).set_stroke(width=0))
