"""The graph of chapter 3: w feeds two branches, and a max lets the larger one through."""

from collections.abc import Iterable

import numpy as np
from manim import DOWN, RIGHT, UP, Arrow, Mobject

from dnacnn.lecture.lecture import Lecture
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import rounded
from scenes.kit.look.quiet import faintest
from scenes.kit.things.graph import Node, edge, gradient_arrow, normal
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import Glyphs, math, reading

SIDES = (UP, DOWN)  # the first branch lies above, the second below
_SHARES = (0.0, 0.34, 0.69, 1.0)  # of the width: w, the branches, the max, its result
_CLEAR = 0.12  # between a number and what it must not touch
_BESIDE = 0.17  # between an edge and the arrow that leads back beside it


class Branch(FastGroup):
    """One of the two ways: from w to the branch's node, and on to the max.

    Attributes
    ----------
    into, onto, node, formula : the parts.
    side : up or down, as the way lies.
    """

    def __init__(self, number: int, into: Arrow, onto: Arrow, node: Node, formula: Glyphs) -> None:
        self.color_of = theme.palette().branches[number]
        self.side = SIDES[number]
        self.into, self.onto, self.node, self.formula = into, onto, node, formula
        super().__init__(into, onto, node, formula)
        self.light(1.0)

    def light(self, share: float) -> "Branch":
        """Show what the way carries back: all (1), nothing (0: it goes dark), or something undefined (NaN)."""
        color = theme.palette().undefined if np.isnan(share) else self.color_of
        strength = theme.QUIET if share == 0 else 1.0
        for arrow in (self.into, self.onto):
            arrow.set_stroke(color, opacity=strength)
            arrow.tip.set_fill(color, opacity=strength)
        self.node.ring.set_stroke(color, opacity=strength)
        for words in (self.node.label, self.formula):
            words.set_fill(color, opacity=1.0 if strength == 1 else faintest(color))
        return self


class BranchGraph(FastGroup):
    """The whole graph, built around the origin.

    Parameters
    ----------
    lecture : its branches.
    size : width and height between the nodes' middles, in units.
    radius : of a node.
    type_size : of the formulas, in pixels.

    Attributes
    ----------
    source, result : the nodes of w and of the max.
    branches : both ways.
    nodes : all of them: of w, both branches and the max.
    gate, out : the max, and its arrow to the result.
    """

    def __init__(self, lecture: Lecture, *, size: tuple[float, float], radius: float, type_size: float) -> None:
        palette = theme.palette()
        width, height = size
        w, x, gate, end = ((share - 0.5) * width for share in _SHARES)
        names = 1.05 * radius * theme.PIXELS_PER_UNIT * 0.8
        self.source = Node("w", radius=radius, size=names).move_to((w, 0, 0))
        self.result = Node("dot(x)", radius=radius, size=names, color=palette.winner).move_to((end, 0, 0))
        self.gate = Gate(radius, type_size).move_to((gate, 0, 0))
        self.branches = []
        for number, side in enumerate(SIDES):
            node = Node(f"x_{number + 1}", radius=radius, size=names).move_to((x, side[1] * height / 2, 0))
            into, onto = edge(self.source, node), edge(node, self.gate.box)
            formula = branch_formula(lecture, number, size=type_size).next_to(node, side, buff=0.16)
            self.branches.append(Branch(number, into, onto, node, formula))
        self.out = edge(self.gate.box, self.result, color=palette.winner)
        self.nodes = [self.source, *(branch.node for branch in self.branches), self.result]
        super().__init__(*self.branches, self.source, self.gate, self.out, self.result)

    def light(self, shares: Iterable[float]) -> "BranchGraph":
        """Show what each way carries back; see `Branch.light`."""
        for branch, share in zip(self.branches, shares, strict=True):
            branch.light(float(share))
        return self

    def tail(self) -> list[Mobject]:
        """Return the parts from the branches' nodes on, in the order of a pooling window's graph."""
        arrows = [branch.onto for branch in self.branches]
        return [*arrows, *(branch.node for branch in self.branches), self.gate, self.out, self.result]

    def beside(self, number: int, which: str, piece: Glyphs, *, clear: float = _CLEAR) -> Glyphs:
        """Place a piece outside one of a branch's arrows, "into" or "onto", clear of the arrow that leads back."""
        branch = self.branches[number]
        arrow = getattr(branch, which)
        across = _outwards(arrow, branch.side)
        return piece.move_to(arrow.get_center() + (_reach(piece, across) + clear + _BESIDE) * across)

    def value_of(self, node: Node, piece: Glyphs) -> Glyphs:
        """Place a value at its node: the branches' face each other, the others stand below."""
        facing = {id(branch.node): branch for branch in self.branches}.get(id(node))
        away = DOWN if facing is None else -facing.side
        piece.next_to(node.ring, away, buff=_CLEAR)
        # A long number below w, which stands at the edge, keeps to the right of the edge.
        piece.shift(RIGHT * max(0.0, self.get_left()[0] - piece.get_left()[0]))
        if facing is not None:
            ways = [(arrow, -_outwards(arrow, facing.side), 0.0) for arrow in (facing.into, facing.onto)]
            inwards = float((piece.get_center() - self.result.get_center()) @ facing.side)
            most = max(0.0, inwards - piece.height / 2)
        else:
            # The arrow that leads back to w comes from the right below.
            arrow = self.branches[1].into
            ways, most = [(arrow, _outwards(arrow, DOWN), _BESIDE)] if node is self.source else [], piece.height
        lacking: float = max([0.0, *(_lacking(piece, *way, away) for way in ways)])
        return piece.shift(min(most, lacking) * away)

    def back(self, number: int) -> list[Arrow]:
        """Return the arrows that lead back along a branch, from the max to w."""
        branch = self.branches[number]
        return [gradient_arrow(one, _BESIDE * _outwards(one, branch.side)) for one in (branch.onto, branch.into)]

    def back_out(self) -> Arrow:
        """Return the arrow that leads back from the result to the max."""
        return gradient_arrow(self.out, _BESIDE * _outwards(self.out, UP))


class Gate(FastGroup):
    """The max, as a box.

    Attributes
    ----------
    box, label : the parts.
    """

    def __init__(self, radius: float, type_size: float) -> None:
        palette = theme.palette()
        self.label = math("max", size=type_size, color=palette.winner)
        self.box = rounded(corner_radius=0.16, width=max(2 * radius, self.label.width + 0.36), height=1.45 * radius)
        self.box.set_stroke(palette.winner, width=theme.LINE).set_fill(palette.panel, opacity=1)
        super().__init__(self.box, self.label.move_to(self.box))


def branch_formula(lecture: Lecture, number: int, *, size: float) -> Glyphs:
    """Write a branch as a line in w, the positive part first."""
    terms, readings = line_terms(lecture, number, "w")
    return math(f"x_{number + 1} = {terms}", size, theme.palette().branches[number], readings=readings)


def line_terms(lecture: Lecture, number: int, w: str) -> tuple[str, list[Reading]]:
    """Write slope times w plus offset in Typst's notation, and say which numbers that displays.

    A slope of one or minus one is not written, as usual, unless a number in parentheses follows.
    """
    slope = reading(lecture.slopes[number], "slopes", (number,))
    offset = reading(lecture.offsets[number], "offsets", (number,))
    letter = w.isalpha()
    if slope.value == 0:
        return offset.shown, [offset]
    unit = abs(slope.value) == 1 and not w.startswith("(")
    times = " " if letter else " dot.op "
    sign = "-" if slope.value < 0 else ""
    product = f"{sign}{w}" if unit else f"{slope.shown}{times}{w}"
    readings = [] if unit else [slope]
    if offset.value == 0:
        return product, readings
    if offset.value < 0:
        return f"{product} {offset.shown}", [*readings, offset]
    if slope.value < 0:
        return f"{offset.shown} {product}", [*readings, offset]
    return f"{product} + {offset.shown}", [*readings, offset]


def _lacking(piece: Glyphs, arrow: Arrow, across: np.ndarray, beside: float, away: np.ndarray) -> float:
    """Return how far a piece has to move away to be clear of an arrow, and of another beside it."""
    lacks = _reach(piece, across) + beside + _CLEAR - (piece.get_center() - arrow.get_center()) @ across
    return float(lacks / (across @ away))


def _reach(piece: Glyphs, across: np.ndarray) -> float:
    """Return how far a piece's box reaches from its middle in a direction."""
    return float(np.abs(across[:2]) @ np.array([piece.width, piece.height]) / 2)


def _outwards(arrow: Arrow, side: np.ndarray) -> np.ndarray:
    across = normal(arrow)
    return across if across @ side > 0 else -across
