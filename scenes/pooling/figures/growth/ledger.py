"""A table of typeset figures: heads, a rule, and rows that come in one by one."""

from collections.abc import Sequence

from manim import DOWN, LEFT, RIGHT, Line

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.type.text import Glyphs

GAP = 0.7  # between columns, where there is room
_PITCH = 0.62  # from one row's baseline to the next
_RULE = 0.14  # under the heads
_FIRST = 0.8  # from the rule to the first row's baseline at least, in pitches: heads may have several lines


class Ledger(FastGroup):
    """Columns of figures, flush right, under their heads.

    Parameters
    ----------
    heads : one per column.
    rows : one figure per column each.
    gap : between columns.
    pitch : from one row's baseline to the next.

    Attributes
    ----------
    heads, rule, rows : the parts; `rows[k]` is a row, `column(c)` the figures of a column.
    """

    def __init__(
        self, heads: Sequence[Glyphs], rows: Sequence[Sequence[Glyphs]], *, gap: float = GAP, pitch: float = _PITCH
    ) -> None:
        self.heads = FastGroup(*heads)
        self.rows = FastGroup(*(FastGroup(*row) for row in rows))
        right, foot = 0.0, max(head.baseline - head.get_bottom()[1] for head in heads)
        first = max(pitch + 0.16, foot + _RULE + _FIRST * pitch)
        for c, head in enumerate(heads):
            numerals = [row[c] for row in rows]
            right += max(part.width for part in (head, *numerals))
            for k, part in enumerate((head, *numerals)):
                part.align_to((right, 0.0, 0.0), RIGHT)
                part.shift(DOWN * (part.baseline + (first + (k - 1) * pitch if k else 0)))
            right += gap
        width = right - gap
        self.rule = Line((0.0, 0.0, 0.0), (width, 0.0, 0.0)).set_stroke(theme.palette().rule, width=2)
        super().__init__(self.heads, self.rule, self.rows)
        self.rule.move_to(self.heads.get_bottom() + DOWN * _RULE).align_to((0.0, 0.0, 0.0), LEFT)
        self.center()

    def column(self, column: int) -> FastGroup:
        """Return the figures of one column, without its head."""
        return FastGroup(*(row[column] for row in self.rows))
