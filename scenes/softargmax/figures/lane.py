"""One function's way from a vector to its result: its name in a box, the result in cells and as bars."""

from collections.abc import Sequence

import numpy as np
from manim import RIGHT, UP, AnimationGroup, Arrow, Create, Dot, FadeIn, UpdateFromAlphaFunc
from manim.animation.animation import Animation

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import rounded
from scenes.kit.things.graph import edge
from scenes.kit.things.matrix import Cell, Matrix
from scenes.kit.type.text import Glyphs, level, text
from scenes.softargmax.figures.bars import Bars, Scale

_BOX = (2.35, 0.82)
_X_HEIGHT = 0.54  # of a small letter, in sizes of the type
_ROW = 0.8  # from one bar to the next below it, in sides of a cell
_FULL = 0.82  # of a cell's width, that a number takes
_THICKNESS = 0.62  # of a bar, in sides of a cell


class Lane:
    """The parts of one function's lane, to be brought in by the step.

    Parameters
    ----------
    name : of the function; the result is registered under it.
    values : (C,), the result.
    source : the vector at the left that the function is applied to.
    box_x, cells_x : where the middles of the box and of the cells are.
    y : of the lane's middle.
    scale : of the bars.
    colors : one for each entry.
    digits : decimals of the result.
    bars_below : how far under the lane's middle the first bar lies; without it each bar lies beside its cell.

    Attributes
    ----------
    values : (C,), the result as far as the scale reaches.
    box, name : the function.
    cells : the result, empty at first.
    numeral_size : of the numbers in the cells, in pixels.
    bars : the result as lengths, zero at first.
    ways : the arrows into the box and out of it.
    marks : dashed lines at 0 and 1 through the bars.
    """

    def __init__(
        self,
        name: str,
        values: np.ndarray,
        source: Matrix,
        *,
        box_x: float,
        cells_x: float,
        y: float,
        scale: Scale,
        colors: Sequence[str],
        digits: int | None,
        bars_below: float | None,
    ) -> None:
        palette = theme.palette()
        self.values = np.clip(values.astype(float), *scale.reach)
        self.box = rounded(corner_radius=0.18, width=_BOX[0], height=_BOX[1]).move_to((box_x, y, 0))
        self.box.set_fill(palette.panel, opacity=1).set_stroke(palette.muted, width=theme.LINE)
        self.name: Glyphs = text(name, theme.BODY, weight=600).move_to(self.box)
        # Small letters stand in the middle, whether or not one reaches below the line.
        self.name.shift(UP * (y - _X_HEIGHT / 2 * theme.BODY / theme.PIXELS_PER_UNIT - self.name.baseline))
        side = source.side
        self.cells = Matrix(values[:, None], name, columns=False, side=side, colors=colors, digits=digits, hollow=True)
        widen(self.cells)
        self.cells.move_to((cells_x, y, 0))
        self.numeral_size = level([cell.numeral for cell in self.entries])
        heights = [cell.box.get_y() for cell in self.entries]
        if bars_below is not None:
            heights = [y - bars_below - _ROW * side * row for row in range(len(heights))]
        self.bars = Bars(np.zeros(len(heights)), heights, scale, colors, thickness=_THICKNESS * side)
        # The first arrow ends at the middle of the box's left side, so that it leaves the room around it free.
        start, end = (Dot(point, radius=0.001) for point in (source.get_right(), self.box.get_left()))
        self.ways: tuple[Arrow, Arrow] = (edge(start, end, gap=0.14), edge(self.box, self.cells, gap=0.14))
        self.marks = FastGroup()

    @property
    def entries(self) -> list[Cell]:
        """The result's cells, from the top."""
        return [row[0] for row in self.cells.cells]

    def arrive(self) -> Animation:
        """Return the motion that brings in the box, the arrows and the empty cells."""
        way_in, way_out = self.ways
        return AnimationGroup(
            Create(way_in),
            FadeIn(self.box, shift=0.2 * RIGHT),
            FadeIn(self.name, shift=0.2 * RIGHT),
            Create(way_out),
            FadeIn(self.cells, shift=0.2 * RIGHT),
            FadeIn(self.bars),
        )

    def grow(self, *rows: int) -> Animation:
        """Return the motion that lets the bars of some rows, or all bars, grow to their values."""
        start = self.bars.values.copy()
        end = start.copy()
        chosen = list(rows or range(len(end)))
        end[chosen] = self.values[chosen]
        return UpdateFromAlphaFunc(self.bars, lambda _, share: self.bars.set_values(start + share * (end - start)))


def widen(column: Matrix) -> None:
    """Make the cells of a single column so wide that no number in them is smaller than what can be read."""
    cells = [row[0] for row in column.cells]
    for cell in cells:
        cell.numeral.scale(max(1.0, theme.SMALLEST / cell.numeral.pixels))
    width = max(cell.numeral.width for cell in cells) / _FULL
    for cell in cells:
        cell.box.stretch_to_fit_width(max(cell.box.width, width))
