"""How many windows fit: the formula."""

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, FadeIn, FadeOut, Transform
from manim.animation.animation import Animation

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
    pads : how many columns padding adds; then it is `N + pads − k + 1`.

    Attributes
    ----------
    upper : the upper line, sign by sign, without what padding adds.
    numbers, signs : what stands in the lower line: N, k and the count; and the rest.
    added : what padding adds to either line: a plus sign and a number each; nothing without it.
    legend : what the letters mean.
    """

    def __init__(
        self,
        length: Reading,
        width: Reading,
        count: Reading,
        region: Region,
        color: str,
        *,
        pads: Reading | None,
    ) -> None:
        size = min(theme.HEADLINE, 0.27 * region.height * theme.PIXELS_PER_UNIT)
        accent = theme.palette().accent
        n, k, found = (
            math(one.shown, size, color if one is width else None, readings=(one,)) for one in (length, width, count)
        )
        minus, plus, one, equals = (_sign(sign, size) for sign in ("minus", "plus", "1", "eq"))
        upper = [_sign(sign, size, color if sign == "k" else None) for sign in ("N", "minus", "k", "plus", "1")]
        lower = [n, minus, k, plus, one, equals, found]
        self.added = FastGroup()
        if pads is not None:
            for line in (upper, lower):
                line[1:1] = more = [_sign("plus", size, accent), math(pads.shown, size, accent, readings=(pads,))]
                self.added.add(*more)
        # As wide as its widest sign each, and one sign under another.
        slots = np.array([max(_PITCH * size / theme.HEADLINE, part.width + 0.24) for part in lower])
        places = np.cumsum(slots) - 0.5 * slots - 0.5 * slots.sum()
        for line, height in ((upper, 0.72), (lower, 0.38)):
            for place, part in zip(places, line, strict=False):
                part.move_to(region.at(0.5, height) + RIGHT * place).on_baseline_of(line[0])
        self.upper = FastGroup(*(sign for sign in upper if sign not in self.added))
        self.numbers, self.signs = FastGroup(n, k, found), FastGroup(minus, plus, one, equals)
        formula = FastGroup(self.upper, self.numbers, self.signs, self.added)
        if formula.width > region.width:
            formula.scale(region.width / formula.width, about_point=region.center)
        wanted = [label("padding_window-count", size, theme.palette().muted) for size in (theme.LABEL, theme.SMALLEST)]
        self.legend = next((one for one in wanted if one.width <= region.width), wanted[-1])
        self.legend.move_to(region.at(0.5, 0.1)).align_to(self.upper, LEFT)
        left, right = self.legend.get_left()[0] - region.left, self.legend.get_right()[0] - region.right
        self.legend.shift(LEFT * max(0.0, min(left, right)))  # the kernel stands left of the region
        super().__init__(self.upper, self.numbers, self.signs, self.added, self.legend)

    def pad(self, padded: "WindowCount") -> list[Animation]:
        """Return how this becomes the count for the padded strand: signs make room, and both lines gain a number."""
        (*stay, count), (*there, more) = self.numbers, padded.numbers
        old = (*self.upper, *stay, *self.signs, self.legend)
        new = (*padded.upper, *there, *padded.signs, padded.legend)
        return [
            *(Transform(before, after) for before, after in zip(old, new, strict=True)),
            FadeIn(padded.added, shift=0.4 * DOWN),
            FadeOut(count, shift=0.4 * UP),
            FadeIn(more, shift=0.4 * UP),
        ]


def _sign(sign: str, size: float, color: str | None = None) -> Glyphs:
    return math(sign, size, color, notation=["1"] if sign == "1" else ())
