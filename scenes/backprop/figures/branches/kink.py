"""The slider at the kink, with the slopes from both sides: what step 14 leaves and step 15 takes over."""

from manim import LEFT, RIGHT, Mobject

from scenes.backprop.figures.branches.slider_view import SliderView
from scenes.backprop.figures.branches.subgradients import Subgradients
from scenes.backprop.figures.branches.sweep import Sweep
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.type.text import Glyphs, label, math

_SIDES = 34  # size of the one-sided differences
_APART = 0.55  # between them


class Kink:
    """The picture after the slider has been everywhere and stands where both branches are equal.

    Parameters
    ----------
    stage : where to draw.
    sweep : the values.

    Attributes
    ----------
    view : the slider's picture; its key and its central difference give way to what follows.
    undefined : what the sign for "undefined" is.
    sides : the differences to the left and to the right, written.
    subgradients : what is drawn at the kink; its `sides` are part of the picture.
    """

    def __init__(self, stage: Region, sweep: Sweep) -> None:
        self.view = SliderView(stage, sweep)
        self.view.stand(sweep.kink, (0, sweep.last))
        sign = sweep.reading("derivative", sweep.kink)
        room = self.view.left.right - self.view.key.get_left()[0]
        self.undefined: Glyphs = label(
            "is-undefined", theme.BODY, theme.palette().undefined, weight=600, room=room, sign=sign
        )
        self.undefined.move_to(self.view.key, aligned_edge=LEFT)
        left = _one_sided(sweep, "backward", "(dot(x)(w) - dot(x)(w - h)) / h")
        right = _one_sided(sweep, "forward", "(dot(x)(w + h) - dot(x)(w)) / h")
        self.sides = FastGroup(left, right).arrange(RIGHT, buff=_APART)
        self.sides.scale(min(1.0, (self.view.left.width - 0.1) / self.sides.width))
        self.sides.move_to(self.view.difference, aligned_edge=LEFT).align_to(self.view.graph, LEFT)
        self.subgradients = Subgradients(self.view.plots)

    def parts(self) -> list[Mobject]:
        """Return all parts, the lowest first."""
        view = self.view
        drawn = [*view.graph_parts(), *view.formula_parts(), *view.plots.parts()]
        return [*drawn, self.undefined, *self.sides, *self.subgradients.sides]


def _one_sided(sweep: Sweep, array: str, rule: str) -> Glyphs:
    """Write the difference to one side, and what it is at the kink."""
    one = sweep.reading(array, sweep.kink, digits=3)
    line = math(f"{rule} = {{{{ {one.shown} : n }}}}", _SIDES, readings=[one])
    line.part("n").set_fill(theme.palette().gradient)
    return line
