"""What stands beside or below both tables: what is kept, the rule for one cell, its name, and the sizes."""

from typing import TypeVar

from manim import DOWN, RIGHT, UP, Arrow, BackgroundRectangle, Mobject

from dnacnn.lecture.lecture_trace import LectureTrace
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.type.text import Glyphs, label, math, reading, readings

Piece = TypeVar("Piece", bound=Mobject)

_PANEL = (4.7, 4.4)  # width and height for which the sizes are made
_GROWN = 1.35  # at most, in a larger panel
_CLEAR = 0.12  # below the formula's legend
_PARTED = 3.5  # times as high as the words on it, an arrow is seen to go on


class Panel:
    """What is said beside or below the tables, in a panel that is rather square or in one that is flat.

    Its numbers are entries of `detected_shape`, `pooled_shape`, `pool_size` and `offsets`.

    Parameters
    ----------
    trace : what is pooled.
    region : where to write.
    levels : of the middles of both tables, if they stand beside the panel.

    Attributes
    ----------
    grown : by how much type may be larger than in the notes' own picture.
    summary : the sizes of both tables with the way between, and what the answers forget and keep.
    formula, name, sizes : the rule of one cell of Ẍ, what it is called, and both sizes.
    """

    def __init__(self, trace: LectureTrace, region: Region, levels: tuple[float, float] | None) -> None:
        self.trace, self.region, self.flat = trace, region, region.flat
        self.grown = growth(region)
        self._detected, self._pooled = (
            readings(getattr(trace, name).shape, f"{name}_shape") for name in ("detected", "pooled")
        )
        self.summary = self._summary(levels)
        self.formula = self._formula()
        self.name, self.sizes = self._name(), self._sizes()

    def fit(self, mobject: Piece, region: Region | None = None) -> Piece:
        """Scale something down until it fits into the panel or a part of it."""
        region = region or self.region
        return mobject.scale(min(1.0, region.width / mobject.width, region.height / mobject.height))

    def under_formula(self, piece: Piece, up: float) -> Piece:
        """Move something so far up the panel, or as far as the formula's legend lets it, in a panel that isn't flat."""
        highest = self.formula.get_bottom()[1] - _CLEAR - piece.height / 2
        middle = self.region.at(0.5, up)
        return piece.move_to((middle[0], min(middle[1], highest), 0))

    def _summary(self, levels: tuple[float, float] | None) -> FastGroup:
        big, body = self.grown * theme.LARGE, self.grown * theme.BODY
        before, after = (
            label(name, big, weight=600, rows=rows, columns=columns, count=rows.value * columns.value)
            for name, (rows, columns) in (("numbers", self._detected), ("replies", self._pooled))
        )
        forgotten, kept = label("forgets", body), label("keeps", body, groups=len(self.trace.groups))
        arrange = self._side_by_side if self.flat else self._one_below_the_other
        whole = arrange(before, after, forgotten, kept, levels)
        return self.fit(whole) if levels else self.fit(whole).move_to(self.region.center)

    def _side_by_side(self, before: Glyphs, after: Glyphs, forgotten: Glyphs, kept: Glyphs, _: object) -> FastGroup:
        forgotten.set_color(theme.palette().muted)
        way = _way([0, 0, 0], [forgotten.width + 0.8, 0, 0], buff=0)
        FastGroup(before, way, after).arrange(RIGHT, buff=0.4)
        forgotten.next_to(way, UP, buff=0.12)
        kept.next_to(way, DOWN, buff=0.12)
        return FastGroup(FastGroup(before, way, after), FastGroup(FastGroup(FastGroup(), forgotten), kept))

    def _one_below_the_other(
        self, before: Glyphs, after: Glyphs, forgotten: Glyphs, kept: Glyphs, levels: tuple[float, float] | None
    ) -> FastGroup:
        high, low = levels or (self.region.at(0.5, up)[1] for up in (0.78, 0.22))
        FastGroup(before.set_y(high), after.set_y(low)).set_x(self.region.center[0])
        way = _way(before.get_bottom(), after.get_top(), buff=0.3)
        background = FastGroup()
        if way.height > _PARTED * forgotten.height:
            forgotten.move_to(way)
            ground = theme.palette().background
            background.add(BackgroundRectangle(forgotten, color=ground, fill_opacity=1, buff=0.14))
        else:
            forgotten.next_to(way, RIGHT, buff=0.25)
            FastGroup(way, forgotten).set_x(self.region.center[0])
        kept.next_to(after, DOWN, buff=0.25)
        return FastGroup(FastGroup(before, way, after), FastGroup(FastGroup(background, forgotten), kept))

    def _formula(self) -> FastGroup:
        """Set the rule of one cell of Ẍ, and say what its letters count."""
        room = self.region.part(right=0.48) if self.flat else self.region
        rule = self._rule("\\ ")
        if self.flat and (line := self._rule("")).width <= room.width:  # in one line if it has room there
            rule = line
        muted, legend = theme.palette().muted, FastGroup()
        for letter, word in (("f", "detector"), ("p", "group")):
            sign = math(letter, self.grown * theme.BODY, muted)
            name = label(word, self.grown * theme.LABEL, muted).next_to(sign, RIGHT, buff=0.16)
            legend.add(FastGroup(sign, name.on_baseline_of(sign)))
        legend[1].next_to(legend[0], RIGHT, buff=0.55)
        legend[1].shift(UP * (legend[0][1].baseline - legend[1][1].baseline))
        if self.flat:
            # The formula makes room for its legend, which has the smaller letters.
            legend.next_to(self.fit(rule, room.inset(bottom=legend.height + 0.2)), DOWN, buff=0.2)
            return FastGroup(rule, legend).move_to(room.center)
        self.fit(rule).move_to(self.region.at(0.5, 0.63))
        return FastGroup(rule, legend.next_to(rule, DOWN, buff=0.28))

    def _rule(self, line: str) -> Glyphs:
        """Set the rule itself, after the sign of equality in a new line or not."""
        size = reading(self.trace.lecture.pool_size, "pool_size")
        last = int(size.value) - 1
        offsets = range(last, -1, -1) if last < 3 else (last, None, 0)
        factor = "p" if last == 0 else f"{size.shown} p"
        cells = ["..." if one is None else f"dot(X)[f, {factor}{f' - {one}' if one else ''}]" for one in offsets]
        shown = [size for one in offsets if one is not None and last]
        shown += [reading(one, "offsets", (one,)) for one in offsets if one]
        rule = f"dot.double(X)[f, p] = {line}max({', '.join(cells)})"
        return math(rule, self.grown * theme.LARGE, readings=shown)

    def _name(self) -> Glyphs:
        name = label("technique", self.grown * theme.HEADLINE, theme.palette().winner, weight=700)
        room = self.region.part(0.52, 1, 0.45) if self.flat else self.region
        return self.fit(name, room).move_to(room.center if self.flat else self.region.at(0.5, 0.84))

    def _sizes(self) -> Glyphs:
        (rows, columns), (kept, groups) = self._detected, self._pooled
        shown = label(
            "sizes", self.grown * theme.LARGE, weight=600, rows=rows, columns=columns, kept=kept, groups=groups
        )
        if not self.flat:
            return self.under_formula(self.fit(shown), 0.26)
        room = self.region.part(0.52, 1, 0, 0.4)
        return self.fit(shown, room).move_to(room.center)


def growth(region: Region) -> float:
    """Return by how much type in a panel may be larger than in the notes' own picture."""
    grown = min(region.width / _PANEL[0], region.height / _PANEL[1])
    return 1.0 if region.flat else min(_GROWN, max(1.0, grown))


def _way(start: object, end: object, *, buff: float) -> Arrow:
    return Arrow(start, end, buff=buff, stroke_width=theme.LINE, tip_length=0.2).set_color(theme.palette().muted)
