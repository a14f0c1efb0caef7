"""The small graph beside its curves, at any stop of the slider."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from manim import DOWN, LEFT, RIGHT, UP, Mobject, UpdateFromAlphaFunc, VMobject
from manim.animation.animation import Animation

from scenes.backprop.figures.branches.branch_graph import BranchGraph
from scenes.backprop.figures.branches.chain_formula import FACTORS, ChainFormula
from scenes.backprop.figures.branches.max_plot import MaxPlot, dash, ring
from scenes.backprop.figures.branches.sweep import ENTRIES, Sweep
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.things.graph import Node
from scenes.kit.type.readout import Readout
from scenes.kit.type.text import Glyphs, label, math

_LEFT = 0.47  # the share of a wide stage for graph and formulas
_LEAST = 5.65  # width that they need
_GRAPH = 0.4  # the share of a wide stage's height below the graph
_GAP = 0.3


@dataclass(frozen=True)
class _Sizes:
    """Between the nodes' middles; of a node; of the graph's type and of the formulas, in pixels."""

    graph: tuple[float, float]
    radius: float = 0.4
    type: int = 34
    chain: int = 38


_WIDE = _Sizes((5.3, 2.0))
_NARROW = _Sizes((4.75, 2.4), chain=34)
_UPRIGHT = _Sizes((6.9, 2.5), radius=0.5, type=38, chain=48)
_ROOM = 24
_LEAST_CHAIN = theme.SPOKEN / 1.1  # pixels of the formula at which its numbers are legible


class SliderView:
    """All parts in their places, each following `stand`.

    Parameters
    ----------
    stage : where to draw.
    sweep : the values.

    Attributes
    ----------
    graph, values, rates, backs : the graph; the numbers at its nodes; the factors at its arrows, in the order of
        `FACTORS`; the arrows that lead back, the result's first.
    chain, signs, numbers, result : the chain rule, and below it its numbers.
    difference, measured : the finite difference as a formula, and its number.
    key : what the derivative's line in the lower plot stands for.
    plots : the curves.
    room : where they are drawn.
    """

    def __init__(self, stage: Region, sweep: Sweep) -> None:
        self.stage, self.sweep = stage, sweep
        share = 1.0 if stage.upright else max(_LEFT, _LEAST / stage.width)
        self.left = stage.part(right=share)
        self.sizes = _UPRIGHT if stage.upright else _WIDE if share == _LEFT else _NARROW
        self.graph = BranchGraph(
            sweep.lecture, size=self.sizes.graph, radius=self.sizes.radius, type_size=self.sizes.type
        )
        self.left.part(bottom=_GRAPH).fit(self.graph)
        self.graph.align_to((self.left.left, 0, 0), LEFT).align_to((0, stage.top, 0), UP)
        self._build_graph()
        self._build_formulas()
        if stage.upright:
            self.room = Region(stage.left, stage.right, stage.bottom, self.difference.get_bottom()[1] - 0.5)
        else:
            self.room = stage.part(left=share + 0.02)
        self.plots = MaxPlot(self.room, sweep)
        self.stand(sweep.home)

    def graph_parts(self) -> list[Mobject]:
        """Return the graph and its numbers, the lowest first."""
        return [self.graph, *self.backs, *self.values, *self.rates]

    def formula_parts(self) -> list[Mobject]:
        """Return the chain rule and its numbers."""
        return [self.chain, self.signs, *self.numbers, self.result]

    def parts(self) -> list[Mobject]:
        """Return all parts, the lowest first."""
        return [
            *self.graph_parts(),
            *self.formula_parts(),
            self.key,
            self.difference,
            self.measured,
            *self.plots.parts(),
        ]

    def stand(self, place: int, seen: tuple[int, int] | None = None) -> None:
        """Let everything show one place, and the slope where the slider has been."""
        self.seen = seen or (place, place)
        for _, show in self._followers():
            show(place)

    def move(self, places: Sequence[int], gone: Sequence[Mobject] = ()) -> list[Animation]:
        """Return the motions that lead the slider through places, but of what has gone; all passed is then seen."""

        def through(show: Callable[[int], object]) -> Callable[[Mobject, float], object]:
            return lambda _, share: show(int(places[round(share * (len(places) - 1))]))

        followers = self._followers()
        self.seen = (min(*self.seen, *places), max(*self.seen, *places))
        return [UpdateFromAlphaFunc(one, through(show)) for one, show in followers if one not in gone]

    def _followers(self) -> list[tuple[Mobject, Callable[[int], object]]]:
        """Return what follows the slider, and how, if some places have been seen before."""
        at, plots, (first, last) = self.sweep.at, self.plots, self.seen
        out, *backs = self.backs
        numbers = [*self.values, *self.rates, *self.numbers, self.result, self.measured]
        return [
            (self.graph, lambda place: self.graph.light(at.outer[place])),
            (out, lambda place: _set_opacity(out, float(not at.tied[place]))),
            *((back, partial(self._light_back, number)) for number, back in enumerate(backs)),
            *((number, number.show) for number in numbers),
            (plots.slope, lambda place: plots.visit(min(first, place), max(last, place))),
            (plots.probe, plots.probe.stand),
        ]

    def _light_back(self, number: int, place: int) -> None:
        """Show the arrow that leads back along a branch if the derivative passes there."""
        _set_opacity(self.backs[number + 1], float(self.sweep.at.outer[place, number] == 1))

    # Building

    def _build_graph(self) -> None:
        graph, palette = self.graph, theme.palette()
        self.values = [
            self._value(node, *entry, palette.winner if node is graph.result else palette.ink)
            for node, entry in zip(graph.nodes, ENTRIES, strict=True)
        ]
        self.rates = [self._rate(*factor) for factor in FACTORS]
        self.backs = [graph.back_out(), *(FastGroup(*graph.back(number)) for number in range(2))]

    def _value(self, node: Node, array: str, index: tuple[int, ...], color: str) -> Readout:
        def write(place: int) -> Glyphs:
            piece = self.sweep.numeral(array, place, *index, size=theme.BODY, color=color, digits=2, weight=600)
            return self.graph.value_of(node, piece)

        return Readout(write, self.sweep.home, room=_ROOM)

    def _rate(self, array: str, number: int) -> Readout:
        which = {"outer": "onto", "inner": "into"}[array]

        def write(place: int) -> Glyphs:
            palette = theme.palette()
            value = self.sweep.arrays[array][place, number]
            color = palette.branches[number] if value == value else palette.undefined  # noqa: PLR0124 - NaN is not
            piece = self.sweep.numeral(array, place, number, size=theme.BODY, color=color, weight=600)
            if self.sweep.at.outer[place, number] == 0:
                piece.set_fill(palette.muted)
            return self.graph.beside(number, which, piece)

        return Readout(write, self.sweep.home, room=_ROOM)

    def _build_formulas(self) -> None:
        sweep = self.sweep
        left = self.graph.get_left()[0]
        self.key = _key(dash(), "key-chain-rule")
        self.chain = ChainFormula(sweep, self.sizes.chain, self.left.width - self.key.width - 0.1)
        below = self.chain.formula.size < _LEAST_CHAIN  # the key stands below the numbers, not beside them
        if below:
            self.chain = ChainFormula(sweep, self.sizes.chain, self.left.width)
        self.chain.next_to(self.graph, DOWN, buff=2 * _GAP if self.stage.upright else _GAP).align_to((left, 0, 0), LEFT)
        self.signs = self.chain.signs()
        self.numbers = [self.chain.number(*factor) for factor in FACTORS]
        self.result = self.chain.result()
        beyond = max(0.0, self.numbers[-1].get_right()[0] + 0.5 * _GAP - self.chain.get_right()[0])
        self.key.next_to(self.chain, RIGHT, buff=max(_GAP, beyond)).match_y(self.result)
        if below or self.key.get_right()[0] > self.stage.right:
            self.key.next_to(self.result, DOWN, buff=0.5 * _GAP).align_to((left, 0, 0), LEFT)
        self._build_difference(left)

    def _build_difference(self, left: float) -> None:
        """Write the finite difference, with room for its number."""
        palette, sweep = theme.palette(), self.sweep
        step = sweep.reading("w_step")
        widest = max(
            (sweep.reading("central", place, digits=3) for place in (0, sweep.last)), key=lambda one: len(one.shown)
        )
        formula = f"(dot(x)(w + h) - dot(x)(w - h)) / (2 h) {{{{ = : e }}}} {{{{ {widest.shown} : n }}}}"
        rule = math(formula, self.sizes.type, notation=["2"])
        above = min(self.result.get_bottom()[1], self.key.get_bottom()[1])
        bottom = above - 1.6 if self.stage.upright else self.stage.bottom
        rule.align_to((left, 0, 0), LEFT).align_to((0, bottom, 0), DOWN)
        slot = rule.part("n")
        corner = slot.get_corner(LEFT + DOWN)
        rule.remove(*slot)
        rule.source = formula[: formula.rindex("{{")]  # the number itself is a piece of its own
        key = _key(ring(), "key-finite-difference")
        width = math(f"h = {step.shown}", theme.BODY, palette.muted, readings=[step])
        beside = FastGroup(key, width.next_to(key[1], DOWN, buff=0.1).align_to(key[1], LEFT))
        beside.next_to(slot, RIGHT, buff=_GAP).match_y(rule)
        if beside.get_right()[0] > self.left.right:
            # In one line above the rule: the other key may stand over it.
            width.next_to(key, RIGHT, buff=_GAP)
            beside.next_to(rule, UP, buff=0.2).align_to((left, 0, 0), LEFT)
            if beside.get_top()[1] > self.key.get_bottom()[1] and self.key.get_left()[0] < beside.get_right()[0]:
                beside.next_to(self.key, RIGHT, buff=_GAP).align_to(self.key, UP)
        self.difference = FastGroup(rule, *beside)

        def write(place: int) -> Glyphs:
            one = sweep.reading("central", place, digits=3)
            piece = math(one.shown, self.sizes.type, palette.gradient, readings=[one])
            return piece.move_to(corner, aligned_edge=LEFT + DOWN)

        self.measured = Readout(write, sweep.home)


def _key(sign: VMobject, name: str) -> FastGroup:
    """Return what explains a sign of the lower plot."""
    words = label(name, theme.SPOKEN, theme.palette().muted)
    return FastGroup(sign, words.next_to(sign, RIGHT, buff=0.14))


def _set_opacity(arrows: Mobject, opacity: float) -> None:
    for part in arrows.family_members_with_points():
        part.set_stroke(opacity=opacity).set_fill(opacity=opacity)
