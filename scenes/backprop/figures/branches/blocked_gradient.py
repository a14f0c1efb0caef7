"""The picture that asks how a derivative gets through a max: what step 13 leaves and step 14 takes over."""

from manim import DashedLine, Mobject

from scenes.backprop.figures.branches.branch_graph import Fork
from scenes.backprop.figures.branches.sweep import Sweep
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.type.text import Glyphs, math, text

_RADIUS = 0.52
_WIDEST = 10.4  # between the nodes' middles, across
_BELOW = 0.25  # the share of the stage below the graph, for the formula


class Question:
    """The graph with its values, the arrow that has come back as far as the max, and what is asked.

    Parameters
    ----------
    stage : where to draw.
    sweep : the values; those at home are shown.

    Attributes
    ----------
    fork : the graph.
    values : w, both branches and the max, as figures at their nodes.
    back : the arrow from the result to the max.
    ways, marks : where it could go on, dashed, each with a question mark.
    asked : the derivative that is asked for; it stands where `rule`, the max itself, stood before.
    """

    def __init__(self, stage: Region, sweep: Sweep) -> None:
        palette = theme.palette()
        place = sweep.home
        # The graph is as wide as the stage; where that is narrow it may be higher.
        across = min(_WIDEST, stage.width - 2 * _RADIUS - 0.1)
        up = 0.42 * stage.height
        self.fork = Fork(sweep.lecture, size=(across, up), radius=_RADIUS, type_size=theme.BODY + 4)
        stage.part(bottom=_BELOW).fit(self.fork)
        fork = self.fork
        nodes = (fork.source, *(branch.node for branch in fork.branches), fork.result)
        entries = (("w", place), ("x", place, 0), ("x", place, 1), ("value", place))
        self.values: list[Glyphs] = []
        for node, entry in zip(nodes, entries, strict=True):
            color = palette.winner if node is fork.result else palette.ink
            numeral = sweep.numeral(*entry, size=theme.BODY + 4, color=color, weight=600)
            self.values.append(fork.value_of(node, numeral))
        self.back = fork.back_out()
        self.ways, self.marks = FastGroup(), FastGroup()
        for number in range(len(fork.branches)):
            onto, _ = fork.back(number)
            way = DashedLine(onto.get_start(), onto.get_end(), dash_length=0.12)
            self.ways.add(way.set_stroke(palette.gradient, width=theme.LINE, opacity=0.9))
            mark = text("?", theme.HEADLINE, palette.gradient, weight=700)
            self.marks.add(fork.beside(number, "onto", mark, clear=0.14))
        asked = "{{ (partial dot(x)) / (partial w) : d }} {{ = : e }} med {{ ? : q }}"
        room = stage.part(bottom=0.04, top=_BELOW) if stage.upright else stage.part(top=_BELOW)
        self.asked = math(asked, theme.HEADLINE - 8, palette.gradient).move_to(room.center)
        self.rule = self._rule(sweep)
        room.fit(self.rule)

    def _rule(self, sweep: Sweep) -> Glyphs:
        """Write the max as a formula, and what it is at home."""
        palette = theme.palette()
        readings = [
            *(sweep.reading("x", sweep.home, number) for number in range(2)),
            sweep.reading("value", sweep.home),
        ]
        first, second, value = (one.shown for one in readings)
        rule = math(
            "{{ dot(x) = max({{ x_1 : x0 }}, {{ x_2 : x1 }}) : rule }} "
            f"{{{{ = max({{{{ {first} : n0 }}}}, {{{{ {second} : n1 }}}}) = : put }}}} {{{{ {value} : v }}}}",
            theme.LARGE,
            readings=readings,
        )
        for number, color in enumerate(palette.branches):
            for label in (f"x{number}", f"n{number}"):
                rule.part(label).set_fill(color)
        rule.part("v").set_fill(palette.winner)
        return rule

    def everything(self) -> list[Mobject]:
        """Return all parts, the lowest first."""
        return [self.ways, self.fork, *self.values, self.back, self.marks, self.asked]
