"""The last kernel where it hangs over the edge, and what is missing there."""

import numpy as np
from manim import DOWN, UP, VMobject

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.things.matrix import number_columns
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import reading, text
from scenes.padding.figures.detection.missing import missing
from scenes.padding.figures.detection.stack import Stack
from scenes.padding.figures.detection.staircase import Staircase, columns_by_layer
from scenes.padding.figures.detection.window_count import WindowCount


class Overhang:
    """The last kernel where it does not fit, what is missing there, and how many windows do fit.

    Attributes
    ----------
    missing, beyond, kernel, formula, stairs, stencil : the parts; `parts` are all of them, in order.
    window : the first that does not fit; `detector` is the kernel's index.
    arrays : what they display and no trace holds.
    """

    def __init__(self, stack: Stack) -> None:
        self.detector = stack.detectors - 1
        self.window = stack.trace.detected.shape[1]
        columns = columns_by_layer(stack.length, stack.lecture)
        values = {"letters": stack.length, "kernel width": stack.width, "windows": self.window}
        self.arrays = {name: np.array(value) for name, value in values.items()}
        self.arrays["columns by layer"] = np.array(columns)
        self._length, self._width, count = (reading(value, name) for name, value in values.items())
        self.missing = missing_outputs(stack)
        self.beyond = missing_inputs(stack)
        self.kernel = stack.detector(self.detector)
        self._room = stack.products_region()
        self.formula = self.count_windows(count)
        self.stairs = Staircase(columns, "columns by layer", stack.lower.part(0.05, 1, -0.04, 1.04))
        self.stencil = stack.stencil(self.detector, self.window)

    def count_windows(self, count: Reading, pads: Reading | None = None) -> WindowCount:
        """Return how many windows fit into the strand, perhaps with so many columns of padding."""
        return WindowCount(self._length, self._width, count, self._room, self.kernel.color_of, pads=pads)

    @property
    def parts(self) -> tuple[VMobject, ...]:
        """All parts."""
        return (self.missing, self.beyond, self.kernel, self.formula, self.stairs, self.stencil)


def missing_inputs(stack: Stack) -> FastGroup:
    """Return the cells of X that a window over the edge would need: dashed, with nothing in them."""
    columns = range(stack.length, stack.length + stack.width - 1)
    return FastGroup(
        *(_cell(stack).move_to(stack.point(row, column)) for column in columns for row in range(stack.letters))
    )


def missing_outputs(stack: Stack, at: int | None = None) -> FastGroup:
    """Return the columns that X-dot lacks: dashed cells that each ask; those at the end have their numbers too."""
    undefined, side = theme.palette().undefined, stack.side
    cells = FastGroup()
    start = stack.length - stack.width + 1 if at is None else at
    for column in range(start, start + stack.width - 1):
        above = stack.output_point(0, column) + UP * (0.5 * side + 0.12)
        for number in number_columns(stack.labels[column : column + 1] if at is None else (), side):
            cells.add(number.set_fill(undefined).move_to(above, aligned_edge=DOWN))
        for row in range(stack.detectors):
            cell = _cell(stack).move_to(stack.output_point(row, column))
            asks = text("?", max(theme.SMALLEST, 0.52 * side * theme.PIXELS_PER_UNIT), undefined)
            cells.add(FastGroup(cell, asks.move_to(cell)))
    return cells


def _cell(stack: Stack) -> VMobject:
    return missing(0.86 * stack.side, stroke=2, dashes=16)
