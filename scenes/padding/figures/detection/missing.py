"""What is missing: a square in dashes."""

from manim import DashedVMobject

from scenes.kit.look import theme
from scenes.kit.look.boxes import rectangle


def missing(side: float, *, stroke: float = theme.HAIR, dashes: int = 12) -> DashedVMobject:
    """Return the dashed outline of a cell that is not there."""
    square = rectangle(width=side, height=side).set_stroke(theme.palette().undefined, width=stroke)
    return DashedVMobject(square, num_dashes=dashes)
