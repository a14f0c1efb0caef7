"""The next layer's units, one a line: what each weighs and its groups, beside places for its score and its answer."""

from collections.abc import Sequence

import numpy as np
from manim import DOWN, LEFT, RIGHT

from dnacnn.cases.cases import Case
from dnacnn.lecture.lecture_trace import LectureTrace
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import framed, rectangle
from scenes.kit.look.region import Region
from scenes.kit.type.text import Glyphs, label, math, reading, readings
from scenes.pooling.figures.cases.arrangement import GROUPS, case_line
from scenes.pooling.figures.network.column import Column
from scenes.pooling.figures.network.network_layout import BESIDE, DOTS, HEADS, Size

_APART = 0.08  # between two heads, at least
_FRAME = 0.12  # how much higher than a name the frame around it is


def unit_name(case: Case, unit: int) -> Glyphs:
    """Write the groups of a unit; the array `unit_cases` holds them, counted from 1."""
    return case_line(readings((group + 1 for group in case), "unit_cases", (unit,)), theme.LARGE, brackets=GROUPS)


class UnitTable:
    """What stands around the columns of the units' scores and answers.

    Parameters
    ----------
    trace : of any strand.
    shown : which units are.
    columns : the scores and the answers, empty.
    colors : one for each row of the weights.
    bit : width and height of a weight.

    Attributes
    ----------
    patterns, names : each unit's weights, without digits, and its groups.
    heads : over the columns.
    more : what stands for the units that are not shown; nothing if there are none.
    """

    def __init__(
        self, trace: LectureTrace, shown: Sequence[int], columns: tuple[Column, Column], colors: list[str], bit: Size
    ) -> None:
        self.patterns, self.names, self.more = FastGroup(), FastGroup(), FastGroup()
        for unit, slot in zip(shown, columns[0], strict=True):
            name = unit_name(trace.unit_cases[unit], unit)
            # Low rows have low names: so they lie clear of one another, and of a frame around one.
            name.scale(min(1.0, (slot.height - _FRAME) / name.height)).next_to(slot, LEFT, buff=BESIDE)
            self.names.add(name)
            self.patterns.add(_pattern(trace.unit_weights[unit], colors, bit).next_to(name, LEFT, buff=BESIDE))
        bias, muted = trace.unit_bias[0], theme.palette().muted
        # A single motif needs no bias: its cell is all that a unit asks for.
        used = [reading(bias, "unit_bias", (0,))] if bias else []
        sum_of = " ".join(["Sigma", *(one.shown for one in used)])
        self.heads = FastGroup(
            math(sum_of, theme.BODY, readings=used), label("relu", theme.BODY, muted), label("weights", theme.BODY)
        )
        for head, column in zip(self.heads, (*columns, FastGroup(self.patterns, self.names)), strict=True):
            head.move_to(np.array([column.get_x(), columns[0].get_top()[1] + 0.5 * HEADS, 0.0]))
        hidden = len(trace.units) - len(shown)
        if hidden:
            words = label("and-more", theme.LABEL, muted, n=reading(hidden, "hidden"))
            self.more.add(words.move_to(columns[1].get_corner(DOWN + RIGHT) + 0.55 * DOTS * DOWN, aligned_edge=RIGHT))

    def stay_within(self, region: Region) -> None:
        """Move heads that are wider than their columns to the left where they would leave a region."""
        end = region.right
        for head in (self.heads[1], self.heads[0]):
            head.shift(LEFT * max(0.0, head.get_right()[0] - end))
            end = head.get_left()[0] - _APART


def _pattern(weights: np.ndarray, colors: Sequence[str], bit: Size) -> FastGroup:
    """Draw a unit's weights without digits: a full cell where they are 1, in the row's colour."""
    palette, cells = theme.palette(), FastGroup()
    for (row, column), weight in np.ndenumerate(weights):
        cell = rectangle(width=bit[0], height=bit[1]).shift(column * bit[0] * RIGHT + row * bit[1] * DOWN)
        cell.set_stroke(palette.rule, width=0.5 * theme.HAIR)
        cells.add(cell.set_fill(colors[row] if weight else palette.panel, opacity=1.0 if weight else 0.55))
    return FastGroup(cells, framed(cells, palette.muted, gap=0.02, width=theme.HAIR))
