"""Many cases that become fewer: some of them one by one, then how many become one each, as bars."""

from collections.abc import Sequence

import numpy as np
from manim import DOWN, RIGHT

from dnacnn.cases.cases import Case
from scenes.kit.fast_group import FastGroup, Outline
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.type.text import Glyphs, label, math, reading, readings
from scenes.pooling.figures.cases.arrangement import COLUMNS, GROUPS, Brackets, case_line

_EXAMPLES = 3
_SIZE = theme.LARGE - 6  # of them, in pixels


class Gathering:
    """What is told of cases that are too many to be listed.

    Parameters
    ----------
    cases, columns, region, names : as for `Sorting`; the number of cases before and after is known as `case_counts`.

    Attributes
    ----------
    examples : numbers of some cases, and of the columns into which they fall.
    before, after : their lines, one for each example; `ways` are the arrows between.
    total : how many cases there were and are.
    bars : one for each column, as high as many cases have fallen into it; with what they show.
    """

    def __init__(
        self,
        cases: Sequence[Case],
        columns: Sequence[tuple[Case, Sequence[Case]]],
        region: Region,
        names: tuple[str, str, str],
    ) -> None:
        into = {member: number for number, (_, members) in enumerate(columns) for member in members}
        kept = [number for number, case in enumerate(cases) if case in into]
        shares = np.linspace(0.05, 0.95, _EXAMPLES) if kept else ()
        picked = sorted({kept[round(share * (len(kept) - 1))] for share in shares})
        self.examples = [(number, into[cases[number]]) for number in picked]
        flat = region.flat
        left = region.part(right=0.36) if flat else region.part(bottom=0.62)
        middle = region.part(0.38, 0.6) if flat else region.part(bottom=0.36, top=0.6)
        right = region.part(0.63) if flat else region.part(top=0.34)
        rows = FastGroup(
            *(
                self._row((cases[number], names[0], number, COLUMNS), (columns[column][0], names[1], column, GROUPS))
                for number, column in self.examples
            )
        )
        self.before, self.ways, self.after = (FastGroup(*(row[place] for row in rows)) for place in range(3))
        if len(rows):
            for place, row in enumerate(rows):
                row.shift((rows[0][1].get_x() - row[1].get_x()) * RIGHT + 0.55 * place * DOWN)
            left.fit(rows)
        before, after = readings((len(cases), len(columns)), "case_counts")
        size = theme.LARGE if flat or region.width < 6 else theme.HEADLINE
        self.total: Glyphs = label("before-after", size, weight=700, before=before, after=after)
        middle.fit(self.total)
        self.bars = self._bars([len(members) for _, members in columns], right, names[2]) if columns else FastGroup()

    def _row(self, *ends: tuple[Case, str, int, Brackets]) -> FastGroup:
        """Draw a case, an arrow and the case that it becomes."""
        before, after = (
            case_line(readings((at + 1 for at in case), name, (place,)), _SIZE, brackets=kind)
            for case, name, place, kind in ends
        )
        return FastGroup(before, math("->", _SIZE, theme.palette().muted), after).arrange(RIGHT, buff=0.25)

    def _bars(self, sizes: Sequence[int], region: Region, name: str) -> FastGroup:
        """Draw how many cases have fallen into each column, and say from how many to how many."""
        palette = theme.palette()
        low, high = (int(choose(sizes)) for choose in (np.argmin, np.argmax))
        least, most = (reading(sizes[place], name, (place,)) for place in (low, high))
        even = least.value == most.value
        says = label("fall-into-each", theme.LABEL, palette.muted, even=even, low=least, high=most)
        region.part(top=0.4).fit(says)
        says.move_to(region.at(0.5, 0), aligned_edge=DOWN)
        height = region.top - says.get_top()[1] - 0.15
        step = region.width / len(sizes)
        fill = 0.78 if step > 0.08 else 1.0
        bars = Outline().set_fill(palette.accent, opacity=1).set_stroke(width=0)
        foot = says.get_top()[1] + 0.12
        for place, size in enumerate(sizes):
            x, rise = region.left + (place + 0.5) * step, height * size / max(sizes)
            half = fill * min(step, 0.6) / 2
            corners = np.array([[-half, 0], [half, 0], [half, rise], [-half, rise], [-half, 0]])
            points = np.column_stack([corners + np.array([x, foot]), np.zeros(5)])
            bars.start_new_path(points[0]).add_points_as_corners(points[1:])
        return FastGroup(bars, says)
