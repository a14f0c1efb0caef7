"""The detectors' output as named cells, some of which are lit, or as the weights that a layer gives them."""

from collections.abc import Iterable, Sequence

import numpy as np
from manim import VGroup
from manim.animation.animation import Animation

from scenes.kit import theme
from scenes.kit.lean import LeanGroup
from scenes.kit.matrix import Matrix
from scenes.kit.symbols import DETECTED, symbols
from scenes.kit.type import figure

Place = tuple[int, int]  # row, column


class NamedCells(LeanGroup):
    """The cells of the detectors' output, each with its symbol.

    Parameters
    ----------
    detected : (F, W), only its shape is shown.
    motifs : a label for each row.

    Attributes
    ----------
    matrix, names : the boxes with their labels, and the symbols, row by row.
    lit : the cells that are lit.
    """

    def __init__(self, detected: np.ndarray, motifs: Sequence[str], *, side: float) -> None:
        palette = theme.palette()
        colors = [palette.detector(row) for row in range(len(motifs))]
        self.matrix = Matrix(detected, "detected", rows=motifs, colors=colors, name="dot(X)", hollow=True, side=side)
        self.names = symbols(self.matrix, DETECTED).set_fill(palette.muted)
        self.lit: frozenset[Place] = frozenset()
        super().__init__(self.matrix, self.names)

    def light(self, places: Iterable[Place]) -> list[Animation]:
        """Return what lights these cells and no others."""
        palette = theme.palette()
        wanted = frozenset(places)
        changes: list[Animation] = []
        for row, column in sorted(wanted ^ self.lit):
            cell, name = self.matrix.cell(row, column), self.names[row][column]
            if (row, column) in wanted:
                changes += [cell.box.animate.set_fill(cell.color_of, 0.5), name.animate.set_fill(palette.ink)]
            else:
                changes += [cell.box.animate.set_fill(palette.panel, 0.2), name.animate.set_fill(palette.muted)]
        self.lit = wanted
        return changes

    def weights(self, values: np.ndarray, array: str, largest: float, *, digits: int = 2) -> VGroup:
        """Return weights as figures of one size, row by row, each in its cell; those near zero are quiet."""
        palette = theme.palette()
        rows = VGroup()
        for r, cells in enumerate(self.matrix.cells):
            line = VGroup()
            for c, cell in enumerate(cells):
                color = palette.ink if values[r, c] > 0.1 * largest else palette.muted
                line.add(figure(values[r, c], array, (r, c), color=color, digits=digits).move_to(cell.box))
            rows.add(line)
        widest = max(one.width for line in rows for one in line)
        side = self.matrix.cell(0, 0).box.width
        for line in rows:
            for one in line:
                one.scale(min(1.0, 0.86 * side / widest))
        return rows

    def shade(self, values: np.ndarray, largest: float) -> list[Animation]:
        """Return what fills each box the more, the larger its weight."""
        return [
            cell.box.animate.set_fill(cell.color_of, 0.5 * max(0.0, values[r, c]) / largest)
            for r, row in enumerate(self.matrix.cells)
            for c, cell in enumerate(row)
        ]


def cells_of(case: Sequence[int]) -> list[Place]:
    """Return the cells of a case: one column per row.

    >>> cells_of((0, 2, 6))
    [(0, 0), (1, 2), (2, 6)]
    """
    return list(enumerate(case))
