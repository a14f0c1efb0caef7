"""The picture that asks how a derivative gets through a max: what step 13 leaves and step 14 takes over."""

from manim import UP, Arrow, DashedLine, Mobject

from scenes.backprop.figures.branches.branch_graph import BranchGraph, line_terms
from scenes.backprop.figures.branches.sweep import ENTRIES, Sweep
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.type.text import Glyphs, math, text
from scenes.script.numbers import decimal_mark

_RADIUS = 0.52
_WIDEST = 10.4  # between the nodes' middles, across
_TYPE = theme.BODY + 4
_CLEAR = 0.1  # between w's value and the arrow that leads back to it
_BELOW = 0.25  # the share of the stage below the graph, for the formula
_ABOVE = 0.93  # and up to where it reaches: above, the layers are named


class BlockedGradient:
    """The graph with its values, the arrow that has come back as far as the max, and what is asked.

    Parameters
    ----------
    stage : where to draw.
    sweep : the values; those at home are shown.

    Attributes
    ----------
    graph : the graph.
    values : w, both branches and the max, as figures at their nodes.
    back : the arrow from the result to the max.
    ways, marks : where it could go on, dashed, each with a question mark.
    asked : the derivative that is asked for; it stands where `rule`, the max itself, stood before.
    """

    def __init__(self, stage: Region, sweep: Sweep) -> None:
        self.sweep = sweep
        palette = theme.palette()
        # The graph is as wide as the stage; where that is narrow it may be higher.
        across = min(_WIDEST, stage.width - 2 * _RADIUS - 0.5)
        up = 0.36 * stage.height
        self.graph = BranchGraph(sweep.lecture, size=(across, up), radius=_RADIUS, type_size=_TYPE)
        stage.part(bottom=_BELOW, top=_ABOVE).fit(self.graph)
        graph = self.graph
        self.values: list[Glyphs] = []
        for node, (array, index) in zip(graph.nodes, ENTRIES, strict=True):
            color = palette.winner if node is graph.result else palette.ink
            numeral = sweep.numeral(array, sweep.home, *index, size=_TYPE, color=color, weight=600)
            self.values.append(graph.value_of(node, numeral))
        _lower(self.values[0], graph.back(1)[1])
        self.back = graph.back_out()
        self.ways, self.marks = FastGroup(), FastGroup()
        for number in range(len(graph.branches)):
            onto, _ = graph.back(number)
            way = DashedLine(onto.get_start(), onto.get_end(), dash_length=0.12)
            self.ways.add(way.set_stroke(palette.gradient, width=theme.LINE, opacity=0.9))
            mark = text("?", theme.HEADLINE, palette.gradient, weight=700)
            self.marks.add(graph.beside(number, "onto", mark, clear=0.14))
        asked = "{{ (partial dot(x)) / (partial w) : d }} {{ = : e }} med {{ ? : q }}"
        room = stage.part(bottom=0.04, top=_BELOW) if stage.upright else stage.part(top=_BELOW)
        self.asked = math(asked, theme.HEADLINE - 8, palette.gradient).move_to(room.center)
        self.rule = _written_max(sweep)
        room.fit(self.rule)

    def working(self, number: int) -> Glyphs:
        """Write one branch's arithmetic, at its node; its parts are "w", unless the slope is 0, and "result"."""
        sweep, branch = self.sweep, self.graph.branches[number]
        w, result = sweep.at_home()[0], sweep.reading("x", sweep.home, number)
        put = f"{{{{ {w.shown} : w }}}}"
        terms, readings = line_terms(sweep.lecture, number, put if w.value >= 0 else f"({put})")
        formula = f"{terms} = {{{{ {result.shown} : result }}}}"
        line = math(formula, _TYPE, branch.color_of, readings=(w, *readings, result))
        return line.next_to(branch.node, -branch.side, buff=0.16)

    def parts(self) -> list[Mobject]:
        """Return all parts, the lowest first."""
        return [self.ways, self.graph, *self.values, self.back, self.marks, self.asked]


def _lower(value: Glyphs, arrow: Arrow) -> None:
    """Move a value down until it is clear of the arrow that comes up beside it."""
    tip, start = arrow.get_end(), arrow.get_start()
    share = (value.get_right()[0] + _CLEAR - tip[0]) / (start[0] - tip[0])
    beside = tip[1] + share * (start[1] - tip[1])
    if share > 0 and value.get_top()[1] > beside:
        value.set_y(beside, UP)


def _written_max(sweep: Sweep) -> Glyphs:
    """Write the max as a formula, and what it is at home."""
    palette = theme.palette()
    _, *xs = sweep.at_home()
    value = sweep.reading("value", sweep.home)
    first, second = (one.shown for one in xs)
    # A comma that parts numbers would be read as the decimal one.
    apart = '";"' if decimal_mark() == "," else ","
    rule = math(
        "{{ dot(x) = max({{ x_1 : x0 }}, {{ x_2 : x1 }}) : rule }} "
        f"{{{{ = max({{{{ {first} : n0 }}}}{apart} {{{{ {second} : n1 }}}}) = : put }}}} {{{{ {value.shown} : v }}}}",
        theme.LARGE,
        readings=[*xs, value],
    )
    for number, color in enumerate(palette.branches):
        for label in (f"x{number}", f"n{number}"):
            rule.part(label).set_fill(color)
    rule.part("v").set_fill(palette.winner)
    return rule
