"""Step 12: the whole network as one diagram of causes."""

from collections.abc import Sequence
from itertools import chain

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
    MoveAlongPath,
    Succession,
    Transform,
)
from manim.animation.animation import Animation

from dnacnn.cases.cases import position_cases
from dnacnn.cases.examples import realize
from dnacnn.cases.next_layer import NextLayerOutput, ask_next_layer, build_next_layer
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import LectureTrace, run
from dnacnn.network.encoding import DNA
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import framed
from scenes.kit.motion import moves
from scenes.kit.telling.step import Step
from scenes.kit.type.words import article, listed, spoken
from scenes.pooling.figures.network.arrows import Bend, course
from scenes.pooling.figures.network.network import NetworkDiagram, State

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

    def construct(self) -> None:
        """Tell the step."""
        trace = self.trace
        self.layer = build_next_layer(self.lecture, len(trace.strand))
        other = self.trace_of(self.other_strand())
        answers = self.ask(trace, ""), self.ask(other, f"@{other.strand}")
        # One of the two is positive; the unit that makes it so is shown.
        fired = next((int(np.argmax(one.fired)) for one in answers if one.predicted), None)
        self.net = NetworkDiagram(trace, self.layer, self.stage, fired)
        self.name_parameters()
        self.empty = self.net.state(trace, answers[0], hollow=True)
        self.empty.prediction = self.net.empty.prediction
        self.slots = self.empty_slots()

        with self.beat(
            "up to the detectors",
            "All of it as one diagram of causes: a strand becomes X, and X together with the kernels makes Ẋ.",
        ):
            self.build_left()
        with self.beat("up to the answer", self.tell_of_layers()):
            self.build_right()
        with self.beat("a strand goes through", self.tell_of(trace, answers[0])):
            self.state = self.send(trace, answers[0])
        with self.beat("another strand", self.tell_of_other(other, answers[1])):
            self.exchange(other, answers[1])
        with self.beat(
            "what stays the same",
            "What is framed was the same for both strands: the kernels and the weights. They and the biases are what "
            "training sets.",
        ):
            self.point_at_parameters()

    @classmethod
    def unfit(cls, lecture: Lecture) -> str | None:
        """Refuse strands whose pooled output has no room for the motifs: the next layer would have no unit."""
        if build_next_layer(lecture).cases:
            return None
        return (
            f"pooled by {lecture.pool_size}, {len(lecture.worked)} letters leave no case for the next layer, "
            "which then has no unit"
        )

    def name_parameters(self) -> None:
        """Name what the diagram shows of the next layer, and the sizes that it writes down."""
        layer = self.layer
        self.register("weights", layer.weights)
        self.register("next_bias", layer.bias)
        self.register("units", np.array(layer.cases) + 1)
        self.register("hidden", len(layer.cases) - len(self.net.units))
        for name in ("padded", "detected", "pooled"):
            self.register(f"{name}_shape", getattr(self.trace, name).shape)

    def ask(self, trace: LectureTrace, suffix: str) -> NextLayerOutput:
        """Let the next layer answer, and name what it computes."""
        answer = ask_next_layer(trace.pooled, self.layer)
        self.register(f"next_scores{suffix}", answer.scores[:, None])
        self.register(f"fired{suffix}", answer.fired[:, None])
        return answer

    def other_strand(self) -> str:
        """Return a strand of the same length that gets the other answer, the lecture's own if it has one."""
        lecture, trace = self.lecture, self.trace
        length = len(trace.strand)
        own = (s for s in (*lecture.strands, *lecture.others) if len(s) == length and len(set(s)) > 1)
        turned = (trace.strand[start:] + trace.strand[:start] for start in range(1, length))
        cases = position_cases(length, len(lecture.motifs), lecture.width, shift=lecture.shift)
        # The motifs in the places of some case make a strand positive; a strand of one letter, which lights at most one
        # motif, is negative for all letters but perhaps one.
        placed = (realize(case, lecture) for case in cases) if not trace.predicted else ()
        plain = (letter * length for letter in DNA)
        candidates = chain(own, placed, [trace.strand[::-1]], turned, plain)
        return next(strand for strand in candidates if run(strand, lecture).predicted != trace.predicted)

    # What is said

    def tell_of_layers(self) -> str:
        """Say what comes after the detectors."""
        count = len(self.layer.cases)
        first = "The max makes Ẍ, without any weights."
        if self.lecture.pool_size == 1:
            first = "Groups of one column change nothing: Ẍ is Ẋ."
        if count == 1:
            return f"{first} Then one unit, for the only case: if it fires, the answer is positive."
        return f"{first} Then {spoken(count)} units, one for each case: if any fires, the answer is positive."

    def tell_of(self, trace: LectureTrace, answer: NextLayerOutput) -> str:
        """Say what the worked strand brings about."""
        if not answer.predicted:
            return (
                f"{trace.strand} goes through. {self.nothing_fires()}, and the answer is negative{pooled_away(trace)}."
            )
        case = ", ".join(str(group + 1) for group in self.layer.cases[int(np.argmax(answer.fired))])
        motifs = listed([f"{article(motif)} {motif}" for motif in self.lecture.motifs])
        others = int((answer.fired > 0).sum()) - 1
        fires = f"It fires, as {'does' if others == 1 else 'do'} {spoken(others)} more" if others else "It fires"
        where = "group" if len(self.lecture.motifs) == 1 else "groups"
        return (
            f"{trace.strand} goes through: {motifs}, in the {where} of the unit ({case}). {fires}: "
            f"positive{pooled_away(trace)}."
        )

    def tell_of_other(self, trace: LectureTrace, answer: NextLayerOutput) -> str:
        """Say what the other strand brings about."""
        how, word = self.nothing_fires(), "negative"
        if answer.predicted:
            fired = int((answer.fired > 0).sum())
            cells = "{} cell" if len(self.lecture.motifs) == 1 else "all of {} cells"
            how = f"one unit finds {cells.format('its')}"
            if fired > 1:
                how = f"{spoken(fired)} units find {cells.format('their')}"
            word = "positive"
        return (
            f"Now {trace.strand}: other values, node by node. This time {how[0].lower()}{how[1:]}, and the answer is "
            f"{word}{pooled_away(trace)}."
        )

    def nothing_fires(self) -> str:
        """Say that no unit fires."""
        if len(self.layer.cases) == 1:
            return "The unit misses a cell"
        return "No unit finds its cell" if len(self.lecture.motifs) == 1 else "No unit finds all of its cells"

    def empty_slots(self) -> FastGroup:
        """Return a place for each letter of a strand."""
        palette = theme.palette()
        slots = FastGroup(*(tile.background.copy() for tile in self.empty.strand))
        return slots.set_stroke(palette.rule, width=2).set_fill(palette.panel, opacity=0.3)

    def build_left(self) -> None:
        """Draw the nodes up to Ẋ, each after its parents."""
        net = self.net
        titles, empty = net.titles, self.empty
        self.play(FadeIn(self.slots))
        self.join("strand", "onehot")
        self.play(FadeIn(empty.onehot, titles["letters"], titles["onehot"]))
        self.play(LaggedStart(*(FadeIn(kernel, shift=0.2 * DOWN) for kernel in net.kernels), lag_ratio=0.3))
        self.join("onehot", "detected", beside="kernels")
        self.play(FadeIn(empty.detected, titles["motifs"], titles["detected"]))

    def build_right(self) -> None:
        """Draw the nodes from Ẋ to the answer."""
        net = self.net
        empty = self.empty
        self.join("detected", "pooled")
        self.play(FadeIn(empty.pooled, net.titles["pooled"]))
        blocks = [FadeIn(block, shift=0.2 * DOWN) for block in (*net.weights, *net.more)]
        self.play(LaggedStart(*blocks, lag_ratio=0.3))
        self.join("pooled", "scores", beside="weights")
        units = (net.labels, net.heads, net.dots, empty.scores, empty.fired)
        self.play(FadeIn(*units, net.arrows["scores", "fired"]))
        self.join("fired", "prediction")
        self.play(FadeIn(empty.prediction))

    def join(self, parent: str, node: str, *, beside: str | None = None) -> None:
        """Draw the arrow from a parent, or from two, with what is written there."""
        keys = [(start, node) for start in (parent, beside) if start]
        arrows = [_draw(self.net.arrows[key]) for key in keys]
        self.play(*arrows, *(FadeIn(self.net.names[key]) for key in keys), run_time=theme.QUICK)

    def flow(self, parents: Sequence[str], node: str) -> None:
        """Let a light run along each arrow that leads to a node."""
        lights, runs = FastGroup(), []
        for parent in parents:
            arrow = self.net.arrows[parent, node]
            way = course(arrow)
            lights.add(_light().move_to(way.get_start()))
            runs.append(MoveAlongPath(lights[-1], way))
        self.play(FadeIn(lights), run_time=0.15)
        self.play(*runs, run_time=theme.QUICK)
        self.play(FadeOut(lights), run_time=0.15)

    def send(self, trace: LectureTrace, answer: NextLayerOutput, suffix: str = "") -> State:
        """Send a strand through the empty diagram; its arrays' names end with the suffix."""
        net = self.net
        state = net.state(trace, answer, suffix)
        self.play(LaggedStart(*(FadeIn(tile, shift=0.2 * DOWN) for tile in state.strand), lag_ratio=0.15))
        for node, parents in FLOW:
            self.flow(parents, node)
            empty, full = getattr(self.empty, node), getattr(state, node)
            columns = zip(zip(*empty.cells, strict=True), zip(*full.cells, strict=True), strict=True)
            filling = [AnimationGroup(*map(Transform, hollow, filled)) for hollow, filled in columns]
            self.settle(empty, full, [LaggedStart(*filling, lag_ratio=0.25)])
        self.flow(("fired",), "prediction")
        self.play(FadeOut(self.empty.prediction), FadeIn(state.prediction), run_time=theme.QUICK)
        self.path = net.path(state, trace, answer, theme.palette().positive)
        if len(self.path):
            self.play(Create(self.path), run_time=theme.NORMAL)
        return state

    def settle(
        self, old: FastGroup, new: FastGroup, animations: Sequence[Animation], run_time: float = theme.NORMAL
    ) -> None:
        """Play what makes one matrix look like another, and put the other in its place."""
        self.play(*animations, run_time=run_time)
        # What an animation of parts has taken out of the whole is in the picture by itself.
        self.remove(*old.get_family())
        self.add(new)

    def exchange(self, trace: LectureTrace, answer: NextLayerOutput) -> None:
        """Empty the diagram, and send another strand through it."""
        old = self.state
        empty = self.empty = self.net.state(trace, None, hollow=True)
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
        self.state = self.send(trace, answer, f"@{trace.strand}")

    def point_at_parameters(self) -> None:
        """Let everything but the parameters step back."""
        net, state = self.net, self.state
        accent = theme.palette().accent
        rest = [
            state.strand,
            *state.matrices(),
            state.prediction,
            net.labels,
            net.heads,
            net.dots,
            *net.titles.values(),
        ]
        kept = {("kernels", "detected"), ("weights", "scores")}
        rest += [part for parts in (net.arrows, net.names) for key, part in parts.items() if key not in kept]
        frames = FastGroup(
            framed(net.kernels, accent, gap=0.1), framed(FastGroup(net.weights, net.more), accent, gap=0.1)
        )
        self.play(*(moves.quieten(part) for part in rest), run_time=theme.NORMAL)
        self.play(Create(frames), run_time=theme.NORMAL)


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


def pooled_away(trace: LectureTrace) -> str:
    """Say that the network is mistaken about a strand, if it is."""
    if trace.predicted == trace.positive:
        return ""
    return ", though the pattern holds" if trace.positive else ", though the pattern does not hold"
