"""How many windows fit: the formula, and what becomes of the columns when layer follows layer."""

from collections.abc import Sequence

import numpy as np
from manim import LEFT, RIGHT, DashedVMobject

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import rectangle
from scenes.kit.look.region import Region
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import Glyphs, filled, math, reading, text
from scenes.kit.type.words import plural

_PITCH = 0.54  # from one sign of a formula to the next


class WindowCount(FastGroup):
    """`N − k + 1`, and under it the numbers that stand for it, with what they come to.

    Parameters
    ----------
    length, width, count : the letters N, the kernel's width k, and how many windows fit.
    region : it stands in the middle of this.
    color : the kernel's.

    Attributes
    ----------
    symbols : the upper line, sign by sign.
    numbers, signs : what stands in the lower line: N, k and the count; and the rest.
    legend : what the letters mean.
    """

    def __init__(self, length: Reading, width: Reading, count: Reading, region: Region, color: str) -> None:
        size = min(theme.HEADLINE, 0.27 * region.height * theme.PIXELS_PER_UNIT)
        self.symbols = FastGroup(
            *(_sign(sign, size, color if sign == "k" else None) for sign in ("N", "minus", "k", "plus", "1"))
        )
        self.numbers = FastGroup(
            *(math(one.shown, size, color if one is width else None, readings=(one,)) for one in (length, width, count))
        )
        self.signs = FastGroup(*(_sign(sign, size) for sign in ("minus", "plus", "1", "eq")))
        (n, k, found), (minus, plus, one, equals) = self.numbers, self.signs
        lines = list(self.symbols), [n, minus, k, plus, one, equals, found]
        # As wide as its widest sign each, and one sign under another.
        slots = [max(_PITCH * size / theme.HEADLINE, part.width + 0.24) for part in lines[1]]
        for place, number in ((0, length), (-1, count)):
            # Padding makes both numbers larger, which may take another digit.
            padded = number.value + width.value - 1
            slots[place] *= len(f"{padded:.0f}") / len(f"{number.value:.0f}")
        places = np.cumsum(slots) - 0.5 * np.array(slots) - 0.5 * sum(slots)
        for line, height in zip(lines, (0.72, 0.38), strict=True):
            for place, part in zip(places, line, strict=False):
                part.move_to(region.at(0.5, height) + RIGHT * place).on_baseline_of(line[0])
        lower = FastGroup(self.numbers, self.signs)
        narrow = min(1.0, region.width / lower.width)
        for line in (self.symbols, lower):
            line.scale(narrow, about_point=region.at(0.5, 0.5))
        words, muted = "N letters, kernel of width k", theme.palette().muted
        self.legend = text(words, theme.FINE, muted)
        if self.legend.width > region.width:
            self.legend = text(words, theme.SMALLEST, muted)
        self.legend.move_to(region.at(0.5, 0.1)).align_to(self.symbols, LEFT)
        super().__init__(self.symbols, self.numbers, self.signs, self.legend)

    def instead(self, place: int, one: Reading) -> Glyphs:
        """Return another number for one of the three places, not yet part of the picture."""
        old = self.numbers[place]
        new = math(one.shown, old.pixels, readings=(one,)).move_to(old)
        return new.on_baseline_of(old)


class Staircase(FastGroup):
    """How many columns are left, layer by layer: a row of squares each, with what is gone in dashes.

    Parameters
    ----------
    columns : how many, first before any layer.
    array : the name of these counts.
    names : what stands left of each row; a formula where it is one of the kit's names.
    region : the rows fill its height.

    Attributes
    ----------
    rows, gone, names, counts : the parts, row by row.
    """

    def __init__(self, columns: np.ndarray, array: str, names: Sequence[Glyphs], region: Region) -> None:
        palette = theme.palette()
        pitch = region.height / len(columns)
        width = max(name.width for name in names) + 0.3
        counts = [
            filled("{n} " + plural(int(n), "column").partition(" ")[2], theme.FINE, n=reading(n, array, (r,)))
            for r, n in enumerate(columns)
        ]
        side = min(0.8 * pitch, (region.width - width - max(count.width for count in counts) - 0.3) / columns[0])
        self.rows, self.gone = FastGroup(), FastGroup()
        self.names, self.counts = FastGroup(*names), FastGroup(*counts)
        for r, kept in enumerate(columns):
            start = np.array([region.left + width, region.top - (r + 0.5) * pitch, 0.0])
            places = [start + RIGHT * (c + 0.5) * side for c in range(int(columns[0]))]
            square = rectangle(width=0.84 * side, height=0.84 * side).set_stroke(palette.muted, width=theme.HAIR)
            square.set_fill(palette.muted, opacity=0.35)
            self.rows.add(FastGroup(*(square.copy().move_to(place) for place in places[: int(kept)])))
            self.gone.add(FastGroup(*(_missing(0.84 * side).move_to(place) for place in places[int(kept) :])))
            names[r].move_to(start + LEFT * 0.3, aligned_edge=RIGHT)
            counts[r].move_to(start + RIGHT * (columns[0] * side + 0.3), aligned_edge=LEFT)
        super().__init__(self.rows, self.gone, self.names, self.counts)

    def step(self, row: int) -> FastGroup:
        """Return one row with its name and its count."""
        return FastGroup(self.rows[row], self.gone[row], self.names[row], self.counts[row])


def _sign(sign: str, size: float, color: str | None = None) -> Glyphs:
    return math(sign, size, color, notation=["1"] if sign == "1" else ())


def _missing(side: float) -> DashedVMobject:
    square = rectangle(width=side, height=side).set_stroke(theme.palette().undefined, width=theme.HAIR)
    return DashedVMobject(square, num_dashes=12)
