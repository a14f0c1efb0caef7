"""What the panel of the pooling steps says: what is kept, the rule for one cell, its name, and the sizes."""

from manim import DOWN, RIGHT, UP, Arrow, BackgroundRectangle, Mobject

from dnacnn.network.trace import Trace
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.type.text import Glyphs, filled, math, reading, text

_PANEL = (4.7, 4.4)  # width and height for which the sizes are made
_GROWN = 1.35  # at most, in a larger panel
_WAY = {"stroke_width": theme.LINE, "tip_length": 0.2}
_PARTED = 3.5  # times as high as the words on it, an arrow is seen to go on
_FLAT = 2.4  # how many times wider than high a panel is in which things stand side by side


class Recipe:
    """What is said beside or below the tables, for a panel that is rather square or for one that is flat.

    Parameters
    ----------
    trace : what is pooled.
    panel : where to write.
    levels : of the middles of both tables, if they stand beside the panel.

    Attributes
    ----------
    flat : whether things stand side by side.
    grown : by how much type may be larger than in the notes' own picture.
    summary : the sizes of both tables and what the answers keep; `summary[0]` are the sizes with the way between.
    formula, name, sizes : the rule of one cell of Ẍ, what it is called, and both sizes.
    """

    def __init__(self, trace: Trace, panel: Region, levels: tuple[float, float] | None) -> None:
        self.trace, self.panel = trace, panel
        self.flat = panel.width > _FLAT * panel.height
        grown = min(panel.width / _PANEL[0], panel.height / _PANEL[1])
        self.grown = 1.0 if self.flat else min(_GROWN, max(1.0, grown))
        self.summary = self._summary(levels)
        self.formula = self._formula()
        self.name = self._name()
        self.sizes = self._sizes()

    def fit(self, mobject: Mobject, region: Region | None = None) -> Mobject:
        """Scale something down until it fits into the panel or a part of it."""
        region = region or self.panel
        return mobject.scale(min(1.0, region.width / mobject.width, region.height / mobject.height))

    def _summary(self, levels: tuple[float, float] | None) -> FastGroup:
        """Return what the answers keep.

        Its numbers are entries of `detected_shape` and `pooled_shape`.
        """
        palette, trace, big = theme.palette(), self.trace, self.grown * theme.LARGE
        before = _sized("numbers", trace.detected.shape, "detected_shape", big)
        after = _sized("answers", trace.pooled.shape, "pooled_shape", big)
        forgotten = text("forgets which column", self.grown * theme.BODY)
        kept = text(_kept(trace), self.grown * theme.BODY)
        if self.flat:
            forgotten.set_color(palette.muted)
            way = Arrow([0, 0, 0], [forgotten.width + 0.8, 0, 0], buff=0, **_WAY)
            FastGroup(before, way, after).arrange(RIGHT, buff=0.4)
            forgotten.next_to(way, UP, buff=0.12)
            kept.next_to(way, DOWN, buff=0.12)
            background = FastGroup()
        else:
            low, high = self.panel.at(0.5, 0.22)[1], self.panel.at(0.5, 0.78)[1]
            before.set_y(levels[0] if levels else high)
            after.set_y(levels[1] if levels else low)
            FastGroup(before, after).set_x(self.panel.center[0])
            way = Arrow(before.get_bottom(), after.get_top(), buff=0.3, **_WAY)
            background = FastGroup()
            if way.height > _PARTED * forgotten.height:
                forgotten.move_to(way)
                background.add(BackgroundRectangle(forgotten, color=palette.background, fill_opacity=1, buff=0.14))
            else:
                forgotten.next_to(way, RIGHT, buff=0.25)
                FastGroup(way, forgotten).set_x(self.panel.center[0])
            kept.next_to(after, DOWN, buff=0.25)
        way.set_color(palette.muted)
        whole = FastGroup(FastGroup(before, way, after), FastGroup(FastGroup(background, forgotten), kept))
        return self.fit(whole) if levels else self.fit(whole).move_to(self.panel.center)

    def _formula(self) -> FastGroup:
        """Set the rule of one cell of Ẍ, and say what its letters count."""
        size = self.trace.lecture.pool_size
        offsets = range(size - 1, -1, -1) if size <= 3 else (size - 1, None, 0)
        factor = "p" if size == 1 else f"{size} p"
        cells = ", ".join(
            "..." if offset is None else f"dot(X)[f, {factor}{f' - {offset}' if offset else ''}]" for offset in offsets
        )
        factors = [reading(size, "pool_size") for offset in offsets if offset is not None and size > 1]
        readings = [*factors, *(reading(offset, "offsets", (offset,)) for offset in offsets if offset)]
        room = self.panel.part(right=0.48) if self.flat else self.panel
        shown = None
        for line in ("", "\\ ") if self.flat else ("\\ ",):  # in one line if it has room there
            if shown is None or shown.width > room.width:
                rule = f"dot.double(X)[f, p] = {line}max({cells})"
                shown = math(rule, self.grown * theme.LARGE, readings=readings)
        muted = theme.palette().muted
        legend = FastGroup()
        for letter, word in (("f", "detector"), ("p", "group")):
            sign = math(letter, size=self.grown * theme.BODY, color=muted)
            name = text(word, size=self.grown * theme.LABEL, color=muted).next_to(sign, RIGHT, buff=0.16)
            legend.add(FastGroup(sign, name.on_baseline_of(sign)))
        legend[1].next_to(legend[0], RIGHT, buff=0.55)
        legend[1].shift(UP * (legend[0][1].baseline - legend[1][1].baseline))
        if self.flat:
            # The formula makes room for its legend, which has the smaller letters.
            above = Region(room.left, room.right, room.bottom + legend.height + 0.2, room.top)
            legend.next_to(self.fit(shown, above), DOWN, buff=0.2)
            return FastGroup(shown, legend).move_to(room.center)
        self.fit(shown).move_to(self.panel.at(0.5, 0.63))
        return FastGroup(shown, legend.next_to(shown, DOWN, buff=0.28))

    def _name(self) -> Glyphs:
        name = text("max-pooling", size=self.grown * theme.HEADLINE, color=theme.palette().winner, weight=700)
        room = self.panel.part(0.52, 1, 0.45) if self.flat else self.panel
        return self.fit(name, room).move_to(room.center if self.flat else self.panel.at(0.5, 0.84))

    def _sizes(self) -> Glyphs:
        """Set both sizes. The numbers are entries of `detected_shape` and `pooled_shape`."""
        shapes = {"detected_shape": self.trace.detected.shape, "pooled_shape": self.trace.pooled.shape}
        before, after = ([reading(size, array, (axis,)) for axis, size in enumerate(shapes[array])] for array in shapes)
        shown = filled(
            "{a} × {b}  →  {c} × {d}",
            size=self.grown * theme.LARGE,
            weight=600,
            a=before[0],
            b=before[1],
            c=after[0],
            d=after[1],
        )
        room = self.panel.part(0.52, 1, 0, 0.4) if self.flat else self.panel
        return self.fit(shown, room).move_to(room.center if self.flat else self.panel.at(0.5, 0.26))


def _kept(trace: Trace) -> str:
    """Say what the answers still tell."""
    return "keeps which group" if len(trace.groups) > 1 else "keeps whether at all"


def _sized(noun: str, shape: tuple[int, int], array: str, size: float) -> Glyphs:
    rows, columns = (reading(count, array, (axis,)) for axis, count in enumerate(shape))
    noun = noun if shape != (1, 1) else noun.removesuffix("s")
    return filled("{rows} × {columns} " + noun, size=size, weight=600, rows=rows, columns=columns)
