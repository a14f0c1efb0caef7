"""One cell of Ẍ written out as the max of its group: `max(a, b) = r`."""

from collections.abc import Callable, Iterable
from itertools import pairwise

from manim import DOWN

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import math, reading
from scenes.pooling.figures.tables.pooled_tables import PooledTables

WRITTEN = 3  # rows whose first result is written out
_TERMS = 4  # of a max that are written, at most
_FIRST, _PITCH = 0.33, 0.11  # height of the first result in a panel, and from there to the next, as shares of it


class MaxLine:
    """A max as a line of type, scaled to fit into the panel.

    Parameters
    ----------
    tables : whose panel it goes to.
    columns : of Ẋ, from left to right; None stands for those that are left out.
    term : writes the cell of a column.
    result, color : the written result, and its colour.
    readings : the numbers in it.

    Attributes
    ----------
    line : all of it.
    columns : those that are written.
    terms, result, rest : its parts; a term for each column.
    """

    def __init__(
        self,
        tables: PooledTables,
        columns: list[int | None],
        term: Callable[[int], str],
        result: str,
        *,
        color: str,
        readings: Iterable[Reading],
    ) -> None:
        inside = ["..." if one is None else f"{{{{ {term(one)} : a{one} }}}}" for one in columns]
        formula = f"max({', '.join(inside)}) = {{{{ {result} : r }}}}"
        self.line = math(formula, tables.words.grown * theme.HEADLINE, readings=readings)
        tables.words.fit(self.line)
        self.columns = [column for column in columns if column is not None]
        self.terms = [self.line.part(f"a{column}") for column in self.columns]
        self.result = self.line.part("r").set_fill(color)
        used = {id(glyph) for part in (*self.terms, self.result) for glyph in part}
        self.rest = FastGroup(*(glyph for glyph in self.line if id(glyph) not in used))


def number_line(tables: PooledTables, row: int) -> MaxLine:
    """Write a row's cell in the first group in numbers, under the formula, or beside it in a flat panel."""
    trace, panel = tables.trace, tables.words
    columns = written(*tables.detected.groups[0], int(trace.winners[row, 0]))
    cells = {at: reading(trace.detected[row, at], "detected", (row, at)) for at in columns if at is not None}
    result, color = reading(trace.pooled[row, 0], "pooled", (row, 0)), tables.pooled.cell(row, 0).ink
    said = MaxLine(
        tables, columns, lambda at: cells[at].shown, result.shown, color=color, readings=(*cells.values(), result)
    )
    rows = min(WRITTEN, len(trace.pooled))
    if panel.flat:
        room = panel.region.part(0.52, 1, 1 - (row + 0.94) / rows, 1 - (row + 0.06) / rows)
        panel.fit(said.line, room).move_to(room.center)
    else:
        panel.under_formula(said.line.scale(0.8), _FIRST)
        room = said.line.get_bottom()[1] - panel.region.bottom
        said.line.shift(row * min(_PITCH * panel.region.height, room / max(1, rows - 1)) * DOWN)
    return said


def written(first: int, end: int, winner: int) -> list[int | None]:
    """Choose the columns of a group that are written in its max; None stands for those left out between two.

    >>> written(0, 3, 1), written(0, 8, 5), written(0, 8, 1)
    ([0, 1, 2], [0, None, 5, None, 7], [0, 1, None, 7])
    """
    if end - first <= _TERMS:
        return list(range(first, end))
    kept = sorted({first, winner, end - 1})
    chosen: list[int | None] = [kept[0]]
    for one, other in pairwise(kept):
        chosen += [other] if other == one + 1 else [None, other]
    return chosen
