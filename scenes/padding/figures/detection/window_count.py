"""How many windows fit: the formula."""

import numpy as np
from manim import LEFT, RIGHT

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import Glyphs, label, math

_PITCH = 0.54  # from one sign to the next, at the size `theme.HEADLINE`


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
        self._glyphs = [
            math(one.shown, size, color if one is width else None, readings=(one,)) for one in (length, width, count)
        ]
        self.numbers = FastGroup(*self._glyphs)
        self.signs = FastGroup(*(_sign(sign, size) for sign in ("minus", "plus", "1", "eq")))
        (n, k, found), (minus, plus, one, equals) = self.numbers, self.signs
        lower = [n, minus, k, plus, one, equals, found]
        # As wide as its widest sign each, and one sign under another.
        slots = np.array([max(_PITCH * size / theme.HEADLINE, part.width + 0.24) for part in lower])
        for place, number in ((0, length), (-1, count)):
            # Padding makes both numbers larger, which may take another digit.
            padded = number.value + width.value - 1
            slots[place] *= len(f"{padded:.0f}") / len(f"{number.value:.0f}")
        places = np.cumsum(slots) - 0.5 * slots - 0.5 * slots.sum()
        for line, height in (([*self.symbols], 0.72), (lower, 0.38)):
            for place, part in zip(places, line, strict=False):
                part.move_to(region.at(0.5, height) + RIGHT * place).on_baseline_of(line[0])
        with_signs = FastGroup(self.numbers, self.signs)
        narrow = min(1.0, region.width / with_signs.width)
        for group in (self.symbols, with_signs):
            group.scale(narrow, about_point=region.center)
        muted = theme.palette().muted
        self.legend = label("padding_window-count", theme.FINE, muted)
        if self.legend.width > region.width:
            self.legend = label("padding_window-count", theme.SMALLEST, muted)
        self.legend.move_to(region.at(0.5, 0.1)).align_to(self.symbols, LEFT)
        super().__init__(self.symbols, self.numbers, self.signs, self.legend)

    def instead(self, place: int, one: Reading) -> Glyphs:
        """Return another number for one of the three places, not yet part of the picture."""
        old = self._glyphs[place]
        new = math(one.shown, old.pixels, readings=(one,)).move_to(old)
        return new.on_baseline_of(old)


def _sign(sign: str, size: float, color: str | None = None) -> Glyphs:
    return math(sign, size, color, notation=["1"] if sign == "1" else ())
