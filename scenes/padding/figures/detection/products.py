"""One window's arithmetic: the products of its cells with the kernel's."""

from collections.abc import Callable

import numpy as np
from manim import (
    DOWN,
    LEFT,
    ORIGIN,
    RIGHT,
    UP,
    AnimationGroup,
    FadeIn,
    FadeOut,
    LaggedStart,
    Mobject,
    Succession,
    VMobject,
    Wait,
)
from manim.animation.animation import Animation

from scenes.kit.fast_group import FastGroup, Outline
from scenes.kit.look import theme
from scenes.kit.look.boxes import rounded
from scenes.kit.look.quiet import MOST_TINT, tint
from scenes.kit.look.region import Region
from scenes.kit.motion import moves
from scenes.kit.things.matrix import FRACTIONS, Matrix, fraction
from scenes.kit.type.text import Glyphs, label, math, numeral, text
from scenes.padding.figures.detection.missing import missing

_DIGIT = 0.62  # of the size of the type, that a digit is wide
_NEAR, _FAR = 0.28, 0.34  # of the size of the type: on either side of a product's dot, and of its equals sign
_WRITTEN = 0.17  # of a product's width that its figures are large


class Product(FastGroup):
    """One product, `x · k = p`, on its background.

    Attributes
    ----------
    background, factor, times, weight, equals, result : the parts. Without a factor there is an empty slot in its
        place and a question mark as the result.
    """

    def __init__(self, background: Outline, factor: Glyphs | None, weight: Glyphs, result: Glyphs | None) -> None:
        palette = theme.palette()
        size = weight.size
        self.background = background
        self._colored, self._plain = background.copy(), background.copy().set_fill(palette.panel, opacity=0.55)
        self.weight = weight
        side = 0.8 * size / theme.PIXELS_PER_UNIT
        self.factor: VMobject = missing(side) if factor is None else factor
        self.times = math("dot.op", size=size, color=palette.muted)
        self.equals = math("=", size=size, color=palette.muted)
        self.result = result if result is not None else text("?", size=size, color=palette.undefined, weight=600)
        parts = (self.factor, self.times, self.weight, self.equals, self.result)
        # Places are those of single digits, the same for all; the outer two grow outwards, should they have decimals.
        em = size / theme.PIXELS_PER_UNIT
        widths = np.array([_DIGIT * em, self.times.width, _DIGIT * em, self.equals.width, _DIGIT * em])
        rights = np.cumsum(widths) + em * np.array([0, *np.cumsum((_NEAR, _NEAR, _FAR, _FAR))])
        rights -= rights[-1] / 2
        at = [rights[0], *(rights - widths / 2)[1:4], rights[4] - widths[4]]
        for part, x, edge in zip(parts, at, (RIGHT, ORIGIN, ORIGIN, ORIGIN, LEFT), strict=True):
            part.move_to(background.get_center() + RIGHT * x, aligned_edge=edge)
        super().__init__(background, *parts)
        # Figures travel over the stencil, and the background stays below them when it changes.
        background.set_z_index(2)
        for part in parts:
            part.set_z_index(3)

    def form(self, factor: Mobject | None, weight: Mobject, *, run_time: float = theme.NORMAL) -> Animation:
        """Bring both factors from the cells that hold them, then their product; without a factor its slot stays."""
        self.plain()
        come = [moves.arrive(self.weight, weight)]
        come.append(moves.arrive(self.factor, factor) if factor is not None else FadeIn(self.factor))
        return Succession(
            AnimationGroup(FadeIn(self.background), *come, FadeIn(self.times), run_time=0.65 * run_time),
            AnimationGroup(FadeIn(self.equals), *self._output(), run_time=0.35 * run_time),
        )

    def renew(self, factor: Mobject, *, run_time: float) -> Animation:
        """Bring another factor; everything but it and the result is on screen already."""
        self.plain()
        return Succession(
            moves.arrive(self.factor, factor, run_time=0.65 * run_time),
            AnimationGroup(*self._output(), run_time=0.35 * run_time),
        )

    def forget(self) -> Animation:
        """Take factor and result away, and leave the rest for another window."""
        return AnimationGroup(
            FadeOut(self.factor), FadeOut(self.result), self.background.animate.match_style(self._plain)
        )

    def plain(self) -> "Product":
        """Let the background not yet show by its colour what the result is."""
        self.background.match_style(self._plain)
        return self

    @property
    def stays(self) -> tuple[VMobject, ...]:
        """What `forget` leaves."""
        return (self.background, self.times, self.weight, self.equals)

    def _output(self) -> list[Animation]:
        return [self.background.animate.match_style(self._colored), FadeIn(self.result, shift=0.25 * RIGHT)]


class Fused(Product):
    """A product where there is no room to write it out: both factors come to one place and leave their product there.

    Attributes
    ----------
    background, result : the parts.
    """

    def __init__(self, background: Outline, factor: Glyphs | None, weight: Glyphs, result: Glyphs | None) -> None:
        super().__init__(background, factor, weight, result)
        self.remove(self.factor, self.times, self.weight, self.equals)
        self.result.move_to(background)

    def form(self, factor: Mobject | None, weight: Mobject, *, run_time: float = theme.NORMAL) -> Animation:
        """Bring both factors from the cells that hold them, and let them leave their product."""
        self.plain()
        comers = [one for one in (factor, weight) if one is not None]
        return Succession(
            AnimationGroup(FadeIn(self.background), *map(self._come, comers), run_time=0.65 * run_time),
            AnimationGroup(*self._output(), run_time=0.35 * run_time),
        )

    def renew(self, factor: Mobject, *, run_time: float) -> Animation:
        """Bring another factor; the background is on screen already."""
        self.plain()
        return Succession(
            self._come(factor, run_time=0.65 * run_time), AnimationGroup(*self._output(), run_time=0.35 * run_time)
        )

    def forget(self) -> Animation:
        """Take the result away."""
        return AnimationGroup(FadeOut(self.result), self.background.animate.match_style(self._plain))

    @property
    def stays(self) -> tuple[VMobject, ...]:
        """What `forget` leaves."""
        return (self.background,)

    def _come(self, one: Mobject, **options: float) -> Animation:
        return FadeOut(one.copy().set_z_index(3), target_position=self.background, **options)


class Products(FastGroup):
    """The products of one window, in the rows of the matrix and the columns of the kernel.

    Parameters
    ----------
    place : (kernel, window): which entry of `products`.
    factors, weights, results : (letters, width) what the window holds, the kernel holds, and their products; NaN where
        the window lies outside the matrix.
    arrays : the names of the arrays of which they are entries.
    region : where the rows lie.
    bases : a colour for each row.

    Attributes
    ----------
    items : rows of `Product`; `item(row, column)` is one of them.
    """

    def __init__(
        self,
        place: tuple[int, int],
        factors: np.ndarray,
        weights: np.ndarray,
        results: np.ndarray,
        *,
        arrays: tuple[str, str, str],
        region: Region,
        bases: list[str],
    ) -> None:
        self.kernel, self.window = place
        self.values = (factors, weights, results)
        self.arrays = arrays
        rows, width = weights.shape
        gap = 0.12
        across = (region.width - gap * (width - 1)) / width
        size = min(theme.BODY + 2, across * _WRITTEN * theme.PIXELS_PER_UNIT)
        down, self._kind = 0.86 * region.height / rows, Product
        if size < theme.SMALLEST:
            down = min(region.height / rows, across)
            across, gap, size, self._kind = down, 0.0, max(theme.SMALLEST, 0.52 * down * theme.PIXELS_PER_UNIT), Fused
        self.items: list[list[Product]] = []
        for r in range(rows):
            box = rounded(corner_radius=0.08, width=across, height=down)
            box.move_to(region.at(0, 1 - (r + 0.5) / rows) + RIGHT * across / 2)
            row = [self._item(r, c, box.copy().shift(RIGHT * c * (across + gap)), size, bases[r]) for c in range(width)]
            self.items.append(row)
        self.title = label("padding_products", theme.SMALLEST, theme.palette().muted)
        self.title.move_to(region.at(0, 1) + 0.5 * (width * (across + gap) - gap) * RIGHT + UP * 0.2, aligned_edge=DOWN)
        super().__init__(*(FastGroup(*row) for row in self.items), self.title)

    def all(self) -> list[Product]:
        """Return the products in reading order."""
        return [item for row in self.items for item in row]

    def form(
        self, factor: Callable[[int, int], Mobject], weights: Matrix, *, run_time: float = theme.NORMAL
    ) -> list[Animation]:
        """Return how each product is formed, in reading order, from the mobject at its row and column and a weight."""
        return [
            item.form(factor(r, c), weights.cell(r, c).numeral, run_time=run_time)
            for r, row in enumerate(self.items)
            for c, item in enumerate(row)
        ]

    def add_up(self, total: Mobject) -> Animation:
        """Let all results run together into their sum."""
        runners = [item.result.copy() for item in self.all()]
        return AnimationGroup(
            LaggedStart(*(runner.animate.move_to(total).fade(1) for runner in runners), lag_ratio=0.06),
            Succession(Wait(0.5), FadeIn(total, run_time=0.5)),
            run_time=theme.NORMAL,
        )

    def _item(self, r: int, c: int, box: Outline, size: float, base: str) -> Product:
        palette = theme.palette()
        own = palette.detector(self.kernel)
        factor, weight, result = (float(values[r, c]) for values in self.values)
        inside = not np.isnan(factor)
        background = Outline.of(box).set_stroke(palette.rule, width=theme.HAIR)
        room = (0.31 if self._kind is Product else 0.84) * box.width

        def digit(value: float, place: int, index: tuple[int, ...], color: str) -> Glyphs:
            color, array = (color if value else palette.muted), self.arrays[place]
            shown = numeral(value, array, index, size=size, color=color)
            # Decimals that reach out of their product become one sign.
            return fraction(value, array, index, size, color) if shown.width > room and value in FRACTIONS else shown

        hit = inside and result != 0
        share = tint(own, MOST_TINT, palette.muted, palette.ink, own, base)
        background.set_fill(own if hit else palette.panel, opacity=share if hit else 0.55)
        return self._kind(
            background,
            digit(factor, 0, (self.window, r, c), base) if inside else None,
            digit(weight, 1, (self.kernel, r, c), own),
            digit(result, 2, (self.kernel, self.window, r, c), palette.ink) if inside else None,
        )
