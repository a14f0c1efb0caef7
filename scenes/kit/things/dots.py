"""A matrix too small for digits: a dot where an entry is not zero."""

from collections.abc import Sequence

import numpy as np
from manim import DOWN, RIGHT, Circle

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import rectangle


class Dots(FastGroup):
    """Boxes on a grid. An entry's dot grows with its size; it is full above zero, a ring below, and missing at zero.

    Parameters
    ----------
    values : (rows, columns)
    colors : a colour for each row
    side : of a box, in units

    Attributes
    ----------
    boxes, dots : rows of boxes, and rows of dots; the dot of a zero is there but has no ink.
    """

    def __init__(self, values: np.ndarray, colors: Sequence[str], side: float) -> None:
        super().__init__()
        self.values = np.array(values, dtype=float)
        largest = np.abs(self.values).max() or 1.0
        palette = theme.palette()
        self.boxes = FastGroup()
        self.dots = FastGroup()
        for r, row in enumerate(self.values):
            boxes, dots = FastGroup(), FastGroup()
            for c, value in enumerate(row):
                box = rectangle(width=side, height=side).shift(RIGHT * c * side + DOWN * r * side)
                box.set_stroke(palette.rule, width=theme.HAIR).set_fill(palette.panel, opacity=0.55)
                boxes.add(box)
                dots.add(_dot(value / largest, colors[r], side).move_to(box))
            self.boxes.add(boxes)
            self.dots.add(dots)
        self.add(self.boxes, self.dots)
        self.center()


def _dot(share: float, color: str, side: float) -> Circle:
    """Draw one entry as a share of the largest: its area is the share."""
    dot = Circle(radius=0.36 * side * np.sqrt(max(abs(share), 0.04)))
    if share == 0:
        return dot.set_fill(opacity=0).set_stroke(width=0)
    if share < 0:
        return dot.set_fill(opacity=0).set_stroke(color, width=theme.LINE)
    # A ring's line lies half outside; a full dot is as large without one.
    return dot.scale((dot.width + theme.LINE / 100) / dot.width).set_fill(color, opacity=1).set_stroke(width=0)
