"""Lights on single cells of a table whose cells are named; they can go on from one table to another."""

from collections.abc import Iterable

from manim import FadeIn, FadeOut
from manim.animation.animation import Animation

from scenes.kit.fast_group import FastGroup, Outline
from scenes.kit.look import theme
from scenes.kit.look.boxes import rounded
from scenes.kit.look.quiet import tint
from scenes.kit.things.matrix import Matrix
from scenes.pooling.figures.tables.symbols import symbols

_TINT = 0.48  # of a row's colour in a light, at most

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
    lit : the lamps that `light` has switched on.
    """

    def __init__(self, table: Matrix, letter: str) -> None:
        self.table = table
        self.names = symbols(table, letter).set_fill(theme.palette().muted).set_z_index(2)
        self.lit: dict[Place, Outline] = {}

    def lamp(self, place: Place) -> Outline:
        """Return a light in the row's colour under a cell's name."""
        cell = self.table.cell(*place)
        side = 0.94 * cell.box.width
        lamp = rounded(corner_radius=0.12 * side, width=side, height=side)
        share = tint(cell.color_of, _TINT, theme.palette().ink)
        return lamp.set_fill(cell.color_of, opacity=share).set_stroke(width=0).move_to(cell.box).set_z_index(1)

    def lamps(self, places: Iterable[Place]) -> FastGroup:
        """Return a light for each of these cells."""
        return FastGroup(*map(self.lamp, places)).set_z_index(1)

    def light(self, places: Iterable[Place]) -> list[Animation]:
        """Return what lights these cells and no others."""
        wanted = frozenset(places)
        going = {place: self.lit.pop(place) for place in self.lit.keys() - wanted}
        coming = {place: self.lamp(place) for place in sorted(wanted - self.lit.keys())}
        self.lit |= coming
        fading = [*map(FadeIn, coming.values()), *map(FadeOut, going.values())]
        return [*fading, *self.highlight(coming), *self.dim(going)]

    def highlight(self, places: Iterable[Place]) -> list[Animation]:
        """Return what makes these names stand out."""
        return [self.names[row][column].animate.set_fill(theme.palette().ink) for row, column in places]

    def dim(self, places: Iterable[Place]) -> list[Animation]:
        """Return what makes these names as quiet as the others."""
        return [self.names[row][column].animate.set_fill(theme.palette().muted) for row, column in places]
