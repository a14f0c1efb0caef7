"""The names of single cells, as formulas."""

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.things.matrix import Matrix
from scenes.kit.type.text import math

DETECTED = "dot(x)"
POOLED = "dot.double(x)"


def symbol(letter: str, row: int, column: int) -> str:
    """Write a cell's name with its place, counted from 1; a comma parts the two if one has several digits.

    >>> symbol("dot(x)", 0, 3), symbol("dot(x)", 0, 11)
    ('dot(x)_(14)', 'dot(x)_(1,12)')
    """
    between = "," if max(row, column) >= 9 else ""
    return f"{letter}_({row + 1}{between}{column + 1})"


def symbols(matrix: Matrix, letter: str) -> FastGroup:
    """Return the names of a matrix's cells, row by row, each in its cell's place and its row's colour.

    Where the places don't fit legibly into the cells, the names do without: rows and columns are labelled.
    """
    side = matrix.cell(0, 0).box.width
    size = 0.54 * side * theme.PIXELS_PER_UNIT
    widest = math(symbol(letter, len(matrix.cells) - 1, len(matrix.cells[0]) - 1), size).width
    placed = min(1.0, 0.86 * side / widest) * size >= theme.SMALLEST
    rows = FastGroup()
    for r, cells in enumerate(matrix.cells):
        line = FastGroup()
        for c, cell in enumerate(cells):
            if placed:
                name = math(symbol(letter, r, c), size, cell.color_of)
                name.scale(min(1.0, 0.86 * side / name.width))
            else:
                name = math(letter, max(size, theme.SMALLEST), cell.color_of)
            line.add(name.move_to(cell.box))
        rows.add(line)
    return rows
