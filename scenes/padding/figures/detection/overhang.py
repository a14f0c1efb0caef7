"""The last kernel where it hangs over the edge, and what is missing there."""

from dataclasses import replace

import numpy as np
from manim import DOWN, UP, DashedVMobject, Mobject

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import rectangle
from scenes.kit.things.matrix import number_columns
from scenes.kit.type.text import math, reading, text
from scenes.padding.figures.detection.stack import Stack
from scenes.padding.figures.detection.window_count import Staircase, WindowCount

LAYERS = 3  # that the staircase shows


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
        columns = columns_by_layer(stack)
        values = {"letters": stack.length, "kernel width": stack.width, "windows": self.window}
        self.arrays = {name: np.array(value) for name, value in (values | {"columns by layer": columns}).items()}
        length, width, count = (reading(value, name) for name, value in values.items())
        self.missing = missing_answers(stack)
        self.beyond = missing_inputs(stack)
        self.kernel = stack.detector(self.detector)
        self.formula = WindowCount(length, width, count, stack.products_region(), self.kernel.color_of)
        names = [math("X", theme.BODY), math("dot(X)", theme.BODY)]
        names += [text(f"{nth} layer", theme.FINE, theme.palette().muted) for nth in ("second", "third", "fourth")]
        room = stack.lower.part(0.05, 1, -0.04, 1.04)
        self.stairs = Staircase(np.array(columns), "columns by layer", names[: len(columns)], room)
        self.stencil = stack.stencil(self.detector, self.window)

    @property
    def parts(self) -> tuple[Mobject, ...]:
        """All parts."""
        return (self.missing, self.beyond, self.kernel, self.formula, self.stairs, self.stencil)


def columns_by_layer(stack: Stack) -> list[int]:
    """Return how many columns are left when layer follows layer, none of them padded, as long as a kernel fits."""
    bare = replace(stack.lecture, pad_side="none", upstream=None)
    counts = [stack.length]
    while len(counts) < LAYERS + 1 and counts[-1] >= stack.width:
        counts.append(bare.columns(counts[-1]))
    return counts


def missing_inputs(stack: Stack) -> FastGroup:
    """Return the cells of X that a window over the edge would need: dashed, with nothing in them."""
    columns = range(stack.length, stack.length + stack.width - 1)
    places = [stack.point(row, column) for column in columns for row in range(stack.letters)]
    return FastGroup(*(_missing(0.86 * stack.side).move_to(place) for place in places))


def missing_answers(stack: Stack, at: int | None = None) -> FastGroup:
    """Return the columns that X-dot lacks: dashed cells that each ask; those at the end have their numbers too."""
    palette, side = theme.palette(), stack.side
    cells = FastGroup()
    start = stack.length - stack.width + 1 if at is None else at
    for column in range(start, start + stack.width - 1):
        above = stack.answer_point(0, column) + UP * (0.5 * side + 0.12)
        for label in number_columns(stack.labels[column : column + 1] if at is None else (), side):
            cells.add(label.set_fill(palette.undefined).move_to(above, aligned_edge=DOWN))
        for row in range(stack.detectors):
            cell = _missing(0.86 * side).move_to(stack.answer_point(row, column))
            size = max(theme.SMALLEST, 0.52 * side * theme.PIXELS_PER_UNIT)
            asks = text("?", size, palette.undefined)
            cells.add(FastGroup(cell, asks.move_to(cell)))
    return cells


def _missing(side: float) -> DashedVMobject:
    square = rectangle(width=side, height=side).set_stroke(theme.palette().undefined, width=2)
    return DashedVMobject(square, num_dashes=16)
