"""The number of cases against the length, before pooling and after it: lower, and as steep."""

from math import comb

from manim import LEFT, UP

from dnacnn.cases.growth import Growth
from dnacnn.lecture.lecture import Lecture
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.clearance import are_clear, boxes, boxes_along
from scenes.kit.look.region import Region
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import Glyphs, label, math, numeral, reading
from scenes.pooling.figures.growth.counting import Counting
from scenes.pooling.figures.growth.ledger import Ledger
from scenes.pooling.figures.growth.lengths import doubled

_PLOT = 0.6  # of the width, for the plot
_NUMERAL = theme.LARGE - 8
_NAMED = 0.78  # where the upper curve has its formula, as a share of the last length
_NAMED_BELOW = (0.9, 0.95, 1.0)  # where the lower one has its own: the first that is clear of the upper curve


class LowerCurve(FastGroup):
    """Two curves on the same axes, with a table of both beside or below them.

    Parameters
    ----------
    growth : of the cases and of those left after pooling, known as "lengths", "counts" and "pooled_counts".
    lecture : whose they are; its number of motifs is known as "motifs".
    less : what a strand's length loses when motifs are squeezed, known as "squeezed".
    region : where all of it lies.
    end : the last length.

    Attributes
    ----------
    plot, upper, lower, names, ledger : the parts; the ledger's columns are the length and both counts.
    """

    def __init__(self, growth: Growth, lecture: Lecture, less: int, region: Region, end: int) -> None:
        self.growth, self.size, self.end = growth, lecture.pool_size, end
        palette, first = theme.palette(), growth.lengths[0]
        room = region.part(bottom=0.46) if region.upright else region.part(right=_PLOT)
        counting = Counting(growth, room, growth.counts[end - first])
        self.plot = counting.far(end)
        self.upper = counting.curve(self.plot, first, end)
        # A shorter last group makes no case: the curve goes through the lengths of whole groups.
        whole = [at for at, length in enumerate(growth.lengths[: end - first + 1]) if length % self.size == 0]
        lengths, left = ([values[at] for at in whole] for values in (growth.lengths, growth.pooled))
        self.lower = self.plot.curve(lengths, left, palette.winner, width=theme.BOLD)
        motifs, size = reading(len(lecture.motifs), "motifs"), reading(self.size, "pool_size")
        squeezed = reading(less, "squeezed")
        self.names = FastGroup(self._name(f"N - {squeezed.shown}", [squeezed, motifs], growth.counts, _NAMED))
        if left == [comb(length // self.size, len(lecture.motifs)) for length in lengths]:
            names = [self._name(f"N\\/{size.shown}", [size, motifs], growth.pooled, at) for at in _NAMED_BELOW]
            above = boxes_along(self.upper.get_anchors())
            clear = (name for name in names if are_clear(boxes(name), above))
            self.names.add(next(clear, names[-1]).set_fill(palette.winner))
        self.ledger = self._tabulate()
        (region.part(top=0.42) if region.upright else region.part(left=_PLOT + 0.04)).fit(self.ledger)
        super().__init__(self.plot, self.upper, self.lower, self.names, self.ledger)

    def _name(self, places: str, readings: list[Reading], counts: tuple[int, ...], share: float) -> Glyphs:
        """Write a count as a binomial at its curve."""
        at = round(share * self.end) - self.growth.lengths[0]
        name = math(f"binom({places}, {readings[1].shown})", theme.BODY, theme.palette().accent, readings=readings)
        return name.next_to(self.plot.point(self.growth.lengths[at], counts[at]), UP + LEFT, buff=0.12)

    def _tabulate(self) -> Ledger:
        palette, growth, first = theme.palette(), self.growth, self.growth.lengths[0]
        colors = palette.ink, palette.accent, palette.winner
        columns = {"lengths": growth.lengths, "counts": growth.counts, "pooled_counts": growth.pooled}
        rows = [
            [
                numeral(values[at], name, (at,), size=_NUMERAL, color=color)
                for (name, values), color in zip(columns.items(), colors, strict=True)
            ]
            for at in (length - first for length in doubled(first, self.end))
        ]
        heads = [math("N"), label("cases", color=colors[1]), label("cases-left", color=colors[2])]
        return Ledger(heads, rows, pitch=0.78)
