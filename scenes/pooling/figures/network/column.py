"""Numbers of one axis, one below the other, in cells that may be wider than high."""

from collections.abc import Sequence

import numpy as np
from manim import DOWN

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import rectangle
from scenes.kit.look.quiet import MOST_TINT, tint
from scenes.kit.things.matrix import FRACTIONS, fraction
from scenes.kit.type.text import Glyphs, numeral


class Slot(FastGroup):
    """A cell with a number; above 0 its box takes the number's colour.

    Attributes
    ----------
    box, numeral, value : the parts, and the entry.
    """

    def __init__(
        self, value: float, array: str, index: int, size: tuple[float, float], color: str, *, digits: int | None
    ) -> None:
        self.value, palette = float(value), theme.palette()
        self.box = rectangle(width=size[0], height=size[1]).set_stroke(palette.rule, width=theme.HAIR)
        self.box.set_fill(color if value > 0 else palette.panel, opacity=tint(color, MOST_TINT) if value > 0 else 0.55)
        pixels = max(theme.SMALLEST, min(theme.BODY, 0.68 * size[1] * theme.PIXELS_PER_UNIT))
        ink = color if value > 0 else palette.muted
        self.numeral: Glyphs = (
            fraction(self.value, array, (index,), pixels, ink)
            if self.value in FRACTIONS
            else numeral(value, array, (index,), size=pixels, color=ink, digits=digits)
        )
        super().__init__(self.box, self.numeral.move_to(self.box))

    def empty(self) -> None:
        """Show the box alone."""
        self.box.set_fill(theme.palette().panel, opacity=0.2)
        self.numeral.set_fill(opacity=0)


class Column(FastGroup):
    """Some entries of an array of one axis.

    Parameters
    ----------
    values, array : all entries, and the array's name.
    shown : which of them are shown; all of them, if left out.
    size : of a cell.
    colors : one for each that is shown; the ink, if left out.
    hollow : whether the cells are empty.
    digits : decimals.

    Attributes
    ----------
    cells : rows of one cell each.
    """

    def __init__(
        self,
        values: np.ndarray,
        array: str,
        size: tuple[float, float],
        *,
        shown: Sequence[int] | None = None,
        colors: Sequence[str] | None = None,
        hollow: bool = False,
        digits: int | None = None,
    ) -> None:
        places = range(len(values)) if shown is None else shown
        colors = colors or [theme.palette().ink] * len(places)
        slots = [
            Slot(values[place], array, place, size, color, digits=digits).shift(row * size[1] * DOWN)
            for row, (place, color) in enumerate(zip(places, colors, strict=True))
        ]
        self.cells = [[slot] for slot in slots]
        super().__init__(*slots)
        if hollow:
            for slot in slots:
                slot.empty()

    def cell(self, row: int, column: int = 0) -> Slot:
        """Return one cell, as of a matrix."""
        return self.cells[row][column]

    @property
    def grid(self) -> FastGroup:
        """All cells: the column itself."""
        return self
