"""What a function makes of a vector: its name in a box, its result in cells, the result as bars."""

from collections.abc import Sequence

import numpy as np
from manim import RIGHT, UP, AnimationGroup, Arrow, Create, Dot, FadeIn, UpdateFromAlphaFunc
from manim.animation.animation import Animation

from scenes.kit.look import theme
from scenes.kit.look.boxes import rounded
from scenes.kit.things.bars import Bars, Scale
from scenes.kit.things.graph import edge
from scenes.kit.things.matrix import Cell, Matrix
from scenes.kit.type.text import Glyphs, level, text

_BOX = (2.35, 0.82)
_HALF_X = 0.27  # half the height of a small letter, in sizes of the type


class Lane:
    """One function's way from left to right; its parts are brought in by the step.

    Parameters
    ----------
    name : of the function.
    values : (C, 1), the result, as the column that is drawn.
    array : the core's name of the result.
    source : what the function is applied to, at the left.
    places : from left to right, where the box's and the cells' middles are.
    height : of the lane's middle in the picture.
    scale : of the bars.
    colors : one for each entry.
    below : how far under the lane's middle the first bar lies; without it each lies beside its entry.

    Attributes
    ----------
    values : the result as far as the scale reaches.
    box, name : the function.
    cells : the result, empty at first.
    bars : the result as lengths, of no length at first.
    size : of the cells' figures, in pixels.
    ways : the arrows into the box and out of it.
    """

    def __init__(
        self,
        name: str,
        values: np.ndarray,
        array: str,
        source: Matrix,
        *,
        places: tuple[float, float],
        height: float,
        scale: Scale,
        colors: Sequence[str],
        digits: int | None = None,
        below: float | None = None,
    ) -> None:
        palette = theme.palette()
        self.values = np.clip(np.array(values[:, 0], dtype=float), *scale.reach)
        self.box = rounded(corner_radius=0.18, width=_BOX[0], height=_BOX[1]).move_to([places[0], height, 0])
        self.box.set_fill(palette.panel, opacity=1).set_stroke(palette.muted, width=theme.LINE)
        self.name: Glyphs = text(name, theme.BODY, weight=600).move_to(self.box)
        # Small letters stand in the middle, whether or not one reaches below the line.
        middle = height - _HALF_X * theme.BODY / theme.PIXELS_PER_UNIT
        self.name.shift(UP * (middle - self.name.baseline))
        side = source.side
        self.cells = Matrix(values, array, columns=False, side=side, colors=colors, digits=digits, hollow=True)
        self.cells.move_to([places[1], height, 0])
        self.size = level([cell.numeral for cell in self.entries])
        heights = [cell.box.get_y() for cell in self.entries]
        if below is not None:
            heights = [height - below - 0.8 * side * place for place in range(len(heights))]
        self.bars = Bars(np.zeros_like(self.values), heights, scale, colors, thickness=0.62 * side)
        # The arrows in end at the middle of the box's left side, so that they leave the room around it free.
        start, end = (Dot(point, radius=0.001) for point in (source.get_right(), self.box.get_left()))
        self.ways: tuple[Arrow, Arrow] = (edge(start, end, gap=0.14), edge(self.box, self.cells, gap=0.14))

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

    def grow(self, *places: int) -> Animation:
        """Return the motion that lets some bars grow to their values; bars not named stay as they are."""
        start = self.bars.values.copy()
        end = start.copy()
        end[list(places)] = self.values[list(places)]
        return UpdateFromAlphaFunc(self.bars, lambda bars, share: bars.show(start + share * (end - start)))
