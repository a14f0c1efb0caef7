"""One vector at the left, and three lanes from it: softmax, argmax and max, one below the other."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, DashedLine, Line, Mobject

from dnacnn.functions.softargmax import SoftmaxComparison
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.things.matrix import Matrix
from scenes.kit.type.text import Glyphs, math, numeral
from scenes.softargmax.figures.bars import Scale
from scenes.softargmax.figures.lane import Lane, widen

_UNIT = 2.2  # the least length of 1 on the scale
_APART = 0.5  # between two numbers that are written beside each other at the end of the scale
_CLEAR = 0.1  # from a dashed line to words between two
_OVER = 0.4  # from a lane's bars to the ends of the dashed lines, where each lane has its own


@dataclass(frozen=True)
class _Layout:
    """Sizes and places in a region, in units from its edges.

    Attributes
    ----------
    rows : the lanes' middles, as shares of the region's height.
    side : of a cell.
    bars_left : where the bars begin.
    bars_below : from a lane's middle down to its first bar; None for bars beside the cells.
    """

    rows: tuple[float, float, float]
    side: float
    bars_left: float
    bars_below: float | None = None


_BESIDE = _Layout(rows=(0.78, 0.46, 0.14), side=0.66, bars_left=7.3)
_BELOW = _Layout(rows=(0.88, 0.56, 0.24), side=0.78, bars_left=2.3, bars_below=2.0)


class Lanes:
    """The lanes with their bars on one scale.

    Parameters
    ----------
    at : the vector and what the functions give.
    region : where to draw.

    Attributes
    ----------
    arrays : name -> array.
    vector, vector_name : the column at the left, and the x above it.
    softmax, argmax, max : the lanes.
    colors : one for each entry of the vector.
    scale, ticks : of all bars, and the 0 and 1 at their dashed lines.
    """

    def __init__(self, at: SoftmaxComparison, region: Region) -> None:
        self.at, self.region = at, region
        self.arrays = {
            "logits": at.logits[:, None],
            "softmax": at.probs[:, None],
            "argmax": at.chosen[:, None],
            "max": np.array([[at.largest]]),
            "ends": np.array([0, 1]),
        }
        palette, layout = theme.palette(), _BELOW if region.upright else _BESIDE
        self.colors = [palette.winner if one else palette.muted for one in at.chosen]
        self.heights = [region.at(0, row)[1] for row in layout.rows]
        self.vector = Matrix(at.logits[:, None], "logits", columns=False, side=layout.side, colors=self.colors)
        widen(self.vector)
        self.vector.move_to((region.left + 0.75, self.heights[1], 0))
        self.vector_name = math("x", theme.LARGE).next_to(self.vector, UP, buff=0.22)
        self.scale = _scale(at.largest, region.left + layout.bars_left, region.right - 0.3)
        self.softmax = self._lane(0, "softmax", at.probs, layout, digits=2)
        self.argmax = self._lane(1, "argmax", at.chosen, layout)
        self.max = self._lane(2, "max", np.array([at.largest]), layout)
        self._place_marks()

    def __iter__(self) -> Iterator[Lane]:
        """Give the lanes, the highest first."""
        return iter((self.softmax, self.argmax, self.max))

    def largest_at_its_end(self) -> tuple[Mobject, Glyphs]:
        """Return how large the max is, at the end of its bar, and a line there; beyond the scale, a gap in the bar."""
        largest, scale, upright = self.at.largest, self.scale, self.region.upright
        words = numeral(largest, "max", (0, 0), size=theme.FINE, color=theme.palette().muted)
        bar = self.max.bars[0]
        if not scale.reach[0] <= largest <= scale.reach[1]:
            words.next_to(bar, UP, buff=0.12).align_to(bar, RIGHT if largest > 0 else LEFT)
            return self._gap(), words
        low, high = self._spans[-1][0], self._spans[-1 if upright else 0][1]
        end = _dashed(scale.at(largest), low, high)
        words.next_to(end, DOWN if upright else UP, buff=0.1)
        if not upright and min(abs(largest), abs(largest - 1)) * scale.unit < _APART:
            # The numbers at the top stand too near: the line and its number stay in the lane.
            end = _dashed(scale.at(largest), low, self.heights[2] + 0.45)
            aside = RIGHT if largest > 1 or 0 < largest < 0.5 else LEFT
            words.next_to(end, UP, buff=0.1).shift((words.width / 2 + 0.12) * aside)
        return end, words

    def beside_shares(self, words: Glyphs) -> Glyphs:
        """Place words right of softmax's bars, or where no room is, below them."""
        bars, one, largest = self.softmax.bars, self.scale.at(1.0), self.scale.at(self.at.largest)
        words.next_to((one, float(np.mean(bars.heights)), 0), RIGHT, buff=0.2)
        right = words.get_right()[0]
        crossed = not self.region.upright and one < largest < right + 0.1
        if right > self.region.right or crossed:
            foot = bars.heights[-1] - 0.5 * bars.thickness
            self.clear_of_the_max(words.next_to((self.scale.at(0.5), foot, 0), DOWN, buff=0.12))
        return words

    def clear_of_the_max(self, words: Glyphs) -> Glyphs:
        """Move words below softmax's bars to the wider side of the dashed line where the max ends, if it is there."""
        largest = self.at.largest
        if not self.region.upright and 0 < largest < 1:
            left, right = (0.0, largest) if largest > 0.5 else (largest, 1.0)
            room = (right - left) * self.scale.unit - 2 * _CLEAR
            words.scale(min(1.0, room / words.width)).set_x(self.scale.at((left + right) / 2))
        return words

    def _lane(self, row: int, name: str, values: np.ndarray, layout: _Layout, digits: int | None = None) -> Lane:
        region = self.region
        box_x, cells_x = region.left + 3.3, region.left + 6.0
        if region.upright:
            box_x, cells_x = region.left + 3.5, region.right - 1.3
        colors = self.colors if len(values) > 1 else [theme.palette().winner]
        return Lane(
            name,
            values,
            self.vector,
            box_x=box_x,
            cells_x=cells_x,
            y=self.heights[row],
            scale=self.scale,
            colors=colors,
            digits=digits,
            bars_below=layout.bars_below,
        )

    def _place_marks(self) -> None:
        """Place the dashed lines at 0 and 1, through all bars or through each lane's own, and their numbers."""
        low, middle, high = self.region.bottom + 0.05, self.softmax.cells.get_bottom()[1], self.region.top - 0.45
        self._spans = [(middle, high), (low, middle)]
        if self.region.upright:
            self._spans = [(lane.bars.heights[-1] - _OVER, lane.bars.heights[0] + _OVER) for lane in self]
        for lane, span in zip(self, self._spans, strict=False):
            lane.marks.add(*(_dashed(self.scale.at(end), *span) for end in self.arrays["ends"]))
        side, muted = DOWN if self.region.upright else UP, theme.palette().muted
        self.ticks = FastGroup(
            *(
                numeral(end, "ends", (place,), size=theme.FINE, color=muted).next_to(mark, side, buff=0.1)
                for place, (end, mark) in enumerate(zip(self.arrays["ends"], self.softmax.marks, strict=True))
            )
        )

    def _gap(self) -> FastGroup:
        """Return a gap across the bar of the max, near the end at which it is cut."""
        bar, color = self.max.bars[0], theme.palette().background
        end = bar.get_right() if self.at.largest > 0 else bar.get_left()
        middle = end + (bar.get_center() - end) * min(1.0, 0.7 / max(bar.width, 0.1))
        slant = np.array([0.09, 0.62 * self.max.bars.thickness, 0])
        lines = (Line(middle + shift - slant, middle + shift + slant) for shift in (0.07 * LEFT, 0.07 * RIGHT))
        return FastGroup(*(line.set_stroke(color, width=theme.BOLD) for line in lines))


def _scale(largest: float, left: float, right: float) -> Scale:
    """Return the scale of all bars; a max that would dwarf the shares lies beyond it."""
    reach = (right - left) / _UNIT
    low = max(min(0.0, largest), 1 - reach)
    return Scale.between(left, right, low, max(1.0, min(largest, reach + low)))


def _dashed(x: float, low: float, high: float) -> DashedLine:
    line = DashedLine((x, low, 0), (x, high, 0), dash_length=0.09, dashed_ratio=0.5)
    return line.set_stroke(theme.palette().rule, width=theme.LINE)
