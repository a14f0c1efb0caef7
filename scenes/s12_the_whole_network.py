"""Step 12: the whole network as one diagram of causes."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from manim import (
    DOWN,
    AnimationGroup,
    Circle,
    Create,
    FadeIn,
    FadeOut,
    GrowArrow,
    LaggedStart,
    Line,
    MoveAlongPath,
    Transform,
    VGroup,
)
from manim.animation.animation import Animation

from dnacnn import Answer, Trace, ask_next_layer, build_next_layer, example_negative, position_cases, realize, run
from scenes.kit import motion, theme
from scenes.kit.frame import framed
from scenes.kit.network import Network, State
from scenes.kit.step import Step
from scenes.kit.words import article, listed, plural, spoken

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

    number = 12
    title = "The whole network"

    def construct(self) -> None:
        """Tell the step."""
        trace = self.trace
        self.layer = build_next_layer(self.lecture, len(trace.strand))
        self.know("weights", self.layer.weights)
        self.know("next_bias", self.layer.bias)
        self.know("units", np.array(self.layer.cases) + 1)
        for name in ("padded", "detected", "pooled"):
            self.know(f"{name}_shape", getattr(trace, name).shape)
        answer = self.ask(trace, "")
        self.net = Network(trace, self.layer, self.stage)
        self.empty = self.net.state(trace, answer, hollow=True)
        self.empty.prediction = self.net.empty.prediction
        self.slots = self.empty_slots()
        units = plural(len(self.layer.cases), "unit").replace(str(len(self.layer.cases)), spoken(len(self.layer.cases)))

        with self.beat(
            "up to the detectors",
            "All of it as one diagram of causes: a strand becomes X, and X together with the kernels makes Ẋ.",
        ):
            self.build_left()
        with self.beat(
            "up to the answer",
            f"The max makes Ẍ, without any weights. Then {units}, one for each case: if any fires, the answer is "
            "positive.",
        ):
            self.build_right()
        with self.beat("a strand goes through", self.tell_of(trace, answer)):
            self.state = self.send(trace, answer)
        other = self.trace_of(self.other_strand())
        answer = self.ask(other, f"@{other.strand}")
        with self.beat("another strand", self.tell_of_other(other)):
            self.exchange(other, answer)
        with self.beat(
            "what stays the same",
            "What hangs above was the same for both strands: the kernels and the weights. They are what training sets.",
        ):
            self.point_at_parameters()

    def ask(self, trace: Trace, suffix: str) -> Answer:
        """Let the next layer answer, and name what it computes."""
        answer = ask_next_layer(trace.pooled, self.layer)
        self.know(f"next_scores{suffix}", answer.scores[:, None])
        self.know(f"fired{suffix}", answer.fired[:, None])
        return answer

    def other_strand(self) -> str:
        """Return a strand of the same length that gets the other answer, the lecture's own if it has one."""
        lecture, length = self.lecture, len(self.trace.strand)
        if self.trace.predicted:
            own = {
                name: tuple(strand for strand in getattr(lecture, name) if len(strand) == length) or (lecture.worked,)
                for name in ("strands", "others")
            }
            return example_negative(replace(lecture, **own))
        cases = position_cases(length, len(lecture.motifs), lecture.width, shift=lecture.shift)
        strands = [realize(case, lecture) for case in cases]
        return next((strand for strand in strands if run(strand, lecture).predicted), lecture.worked)

    def tell_of(self, trace: Trace, answer: Answer) -> str:
        """Say what the worked strand brings about."""
        if not trace.predicted:
            return f"{trace.strand} goes through. No unit finds all of its cells, and the answer is negative."
        case = ", ".join(str(group + 1) for group in self.layer.cases[int(np.argmax(answer.fired))])
        motifs = listed([f"{article(motif)} {motif}" for motif in self.lecture.motifs])
        return f"{trace.strand} goes through: {motifs}, in the regions of the unit ({case}). It fires: positive."

    def tell_of_other(self, trace: Trace) -> str:
        """Say what the other strand brings about."""
        how = "one unit finds all of its cells" if trace.predicted else "no unit finds all of its cells"
        word = "positive" if trace.predicted else "negative"
        return f"Now {trace.strand}: other values, node by node. This time {how}, and the answer is {word}."

    def empty_slots(self) -> VGroup:
        """Return a place for each letter of a strand."""
        palette = theme.palette()
        slots = VGroup(*(tile.ground.copy() for tile in self.empty.strand))
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
        self.play(LaggedStart(*(FadeIn(block, shift=0.2 * DOWN) for block in net.weights), lag_ratio=0.3))
        self.join("pooled", "scores", beside="weights")
        self.play(FadeIn(net.labels, net.heads, empty.scores, empty.fired, net.arrows["scores", "fired"]))
        self.join("fired", "prediction")
        self.play(FadeIn(empty.prediction))

    def join(self, parent: str, node: str, *, beside: str | None = None) -> None:
        """Draw the arrow from a parent, or from two, with what is written there."""
        keys = [(start, node) for start in (parent, beside) if start]
        arrows = [GrowArrow(self.net.arrows[key]) for key in keys]
        self.play(*arrows, *(FadeIn(self.net.names[key]) for key in keys), run_time=theme.QUICK)

    def flow(self, parents: Sequence[str], node: str) -> None:
        """Let a light run along each arrow that leads to a node."""
        lights, runs = VGroup(), []
        for parent in parents:
            arrow = self.net.arrows[parent, node]
            lights.add(_light().move_to(arrow.get_start()))
            runs.append(MoveAlongPath(lights[-1], Line(arrow.get_start(), arrow.get_end())))
        self.play(FadeIn(lights), run_time=0.15)
        self.play(*runs, run_time=theme.QUICK)
        self.play(FadeOut(lights), run_time=0.15)

    def send(self, trace: Trace, answer: Answer) -> State:
        """Send a strand through the empty diagram."""
        net = self.net
        state = net.state(trace, answer)
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

    def settle(self, old: VGroup, new: VGroup, animations: Sequence[Animation], run_time: float = theme.NORMAL) -> None:
        """Play what makes one matrix look like another, and put the other in its place."""
        self.play(*animations, run_time=run_time)
        # What an animation of parts has taken out of the whole is in the picture by itself.
        self.remove(*old.get_family())
        self.add(new)

    def exchange(self, trace: Trace, answer: Answer) -> None:
        """Put another strand into the diagram, and change node by node what depends on it."""
        net, old = self.net, self.state
        state = net.state(trace, answer, f"@{trace.strand}")
        # What still belongs to the strand before steps back until the light has come to it.
        stale = [motion.quieten(node) for node in (*old.matrices(), old.prediction)]
        self.play(FadeOut(self.path), *stale, run_time=theme.NORMAL)
        letters = [Transform(mine, theirs) for mine, theirs in zip(old.strand, state.strand, strict=True)]
        self.settle(old.strand, state.strand, [LaggedStart(*letters, lag_ratio=0.15)])
        for node, parents in FLOW:
            self.flow(parents, node)
            was, now = getattr(old, node), getattr(state, node)
            pairs = [pair for rows in zip(was.cells, now.cells, strict=True) for pair in zip(*rows, strict=True)]
            self.settle(was, now, [Transform(mine, theirs) for mine, theirs in pairs])
        self.flow(("fired",), "prediction")
        self.play(FadeOut(old.prediction), FadeIn(state.prediction), run_time=theme.QUICK)
        self.path = net.path(state, trace, answer, theme.palette().positive)
        if len(self.path):
            self.play(Create(self.path), run_time=theme.NORMAL)
        self.state = state

    def point_at_parameters(self) -> None:
        """Let everything but the parameters step back."""
        net, state = self.net, self.state
        accent = theme.palette().accent
        rest = [state.strand, *state.matrices(), state.prediction, net.labels, net.heads, *net.titles.values()]
        kept = {("kernels", "detected"), ("weights", "scores")}
        rest += [part for parts in (net.arrows, net.names) for key, part in parts.items() if key not in kept]
        frames = VGroup(framed(net.kernels, accent, gap=0.1), framed(net.weights, accent, gap=0.1))
        self.play(*(motion.quieten(part) for part in rest), run_time=theme.NORMAL)
        self.play(Create(frames), run_time=theme.NORMAL)


def _light() -> VGroup:
    """Draw what runs along an arrow."""
    accent = theme.palette().accent
    halo = Circle(radius=0.2).set_fill(accent, opacity=0.3).set_stroke(width=0)
    return VGroup(halo, Circle(radius=0.1).set_fill(accent, opacity=1).set_stroke(width=0))
