"""The names of single cells, as formulas."""

from manim import VGroup

from scenes.kit import theme
from scenes.kit.matrix import Matrix
from scenes.kit.type import math

DETECTED = "dot(x)"
POOLED = "dot.double(x)"


def symbol(letter: str, row: int, column: int) -> str:
    """Write a cell's name with its place, counted from 1; a comma parts the two if one has several digits.

    >>> symbol("dot(x)", 0, 3), symbol("dot(x)", 0, 11)
    ('dot(x)_(14)', 'dot(x)_(1,12)')
    """
    between = "," if max(row, column) >= 9 else ""
    return f"{letter}_({row + 1}{between}{column + 1})"


def symbols(matrix: Matrix, letter: str) -> VGroup:
    """Return the names of a matrix's cells, row by row, each in its cell's place and its row's colour."""
    side = matrix.cell(0, 0).box.width
    rows = VGroup()
    for r, cells in enumerate(matrix.cells):
        line = VGroup()
        for c, cell in enumerate(cells):
            name = math(symbol(letter, r, c), size=0.54 * side * theme.PIXELS_PER_UNIT, color=cell.color_of)
            name.scale(min(1.0, 0.86 * side / name.width))
            line.add(name.move_to(cell.box))
        rows.add(line)
    return rows
