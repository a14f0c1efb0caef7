"""Lights on single cells of a table whose cells are named; they can go on from one table to another."""

from collections.abc import Iterable

from manim.animation.animation import Animation

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import rounded
from scenes.kit.things.matrix import Matrix
from scenes.pooling.figures.tables.symbols import symbols

Place = tuple[int, int]  # row, column


class Lights:
    """The names of a table's cells, and lights under them.

    Parameters
    ----------
    table : its figures don't show.
    letter : the cells' letter, as in `symbols`.

    Attributes
    ----------
    names : row by row; they lie over all lights.
    """

    def __init__(self, table: Matrix, letter: str) -> None:
        self.table = table
        self.names = symbols(table, letter).set_fill(theme.palette().muted).set_z_index(2)

    def lamps(self, places: Iterable[Place]) -> FastGroup:
        """Return a light in the row's colour for each of these cells."""
        lamps = FastGroup()
        for row, column in places:
            cell = self.table.cell(row, column)
            side = 0.94 * cell.box.width
            lamp = rounded(corner_radius=0.12 * side, width=side, height=side)
            lamps.add(lamp.set_fill(cell.color_of, opacity=0.48).set_stroke(width=0).move_to(cell.box))
        return lamps.set_z_index(1)

    def highlight(self, places: Iterable[Place]) -> list[Animation]:
        """Return what makes these names stand out."""
        return [self.names[row][column].animate.set_fill(theme.palette().ink) for row, column in places]

    def dim(self, places: Iterable[Place]) -> list[Animation]:
        """Return what makes these names as quiet as the others."""
        return [self.names[row][column].animate.set_fill(theme.palette().muted) for row, column in places]
