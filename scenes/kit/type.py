"""Text and formulas, set by Typst with pinned fonts.

Typst sees the fonts that come with two locked packages and those that it embeds, never the system's, so a text is
the same picture on every machine. A piece of type is filled outlines only: the bars that Typst strokes (fractions,
underlines) become filled too, since Manim's strokes don't grow with what they belong to.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from xml.etree import ElementTree as ET

import fontpkg_inter
import fontpkg_jetbrains_mono
import numpy as np
import typst
from manim import ORIGIN, MathTypst, Polygon, Typst, VGroup, VMobject

from scenes.kit import theme
from scenes.kit.lean import LeanGroup, Outline
from scenes.kit.reading import Reading, number

SANS = "Inter"
MONO = "JetBrains Mono"
MATH = "New Computer Modern Math"

_PACKAGES = (fontpkg_inter, fontpkg_jetbrains_mono)
_FONTS = typst.Fonts(
    include_system_fonts=False,
    font_paths=[str(Path(package.__file__).parent / "files") for package in _PACKAGES],
)


def font_versions() -> dict[str, str]:
    """Return what sets the type: each font package's version, and Typst's, which embeds the others."""
    versions = {
        package.FAMILY: json.loads((Path(package.__file__).parent / "metadata.json").read_text()).get("version", "?")
        for package in _PACKAGES
    }
    return {**versions, "Typst": typst.__version__}


# Manim's cache of typeset SVG files leaves the fonts out of its key; this comment puts them in.
_PREAMBLE = f"""\
// {json.dumps(font_versions(), sort_keys=True)}
#set text(font: "{SANS}", fallback: false)
#show math.equation: set text(font: "{MATH}")
"""

_PX_PER_FONT_SIZE = 1.40625  # Manim sets ten points as half a unit at font size 48; half a unit is 67.5 px at 1080p


@dataclass(frozen=True)
class _Setting:
    """A typeset piece before it has a place: its outlines, which of them each label names, and its baseline."""

    glyphs: tuple[Outline, ...]
    parts: MappingProxyType[str, tuple[int, ...]]
    baseline: float  # height of the baseline above the bottom, as a share of the height


class Type(LeanGroup):
    """A typeset piece: one submobject per outline, with its source kept.

    Attributes
    ----------
    source : what was typeset, as the caller wrote it.
    size : in pixels at 1080p, as it was built (scaling does not change it; see `pixels`).
    readings : the numbers of the trace that it displays, if any.
    """

    def __init__(self, setting: _Setting, source: str, size: float, color: str) -> None:
        super().__init__(*(glyph.copy() for glyph in setting.glyphs))
        self.source = source
        self.size = size
        self.readings: tuple[Reading, ...] = ()
        self._parts = setting.parts
        self._baseline = setting.baseline
        self._built_height = self.height
        self._built_width = self.width
        self.set_fill(color, opacity=1).set_stroke(width=0)

    def part(self, label: str) -> VGroup:
        """Return the outlines that a formula's `{{ body : label }}` names."""
        return VGroup(*(self[index] for index in self.places(label)))

    def places(self, label: str) -> tuple[int, ...]:
        """Return which of the outlines a part consists of."""
        if label not in self._parts:
            raise KeyError(f"no part {label!r} in {self.source!r}; it has {sorted(self._parts)}")
        return self._parts[label]

    @property
    def baseline(self) -> float:
        """The height in the picture on which the letters stand."""
        return float(self.get_bottom()[1] + self._baseline * self.height)

    def on_baseline_of(self, other: "Type") -> "Type":
        """Move up or down until both stand on one line."""
        return self.shift(np.array([0.0, other.baseline - self.baseline, 0.0]))

    @property
    def pixels(self) -> float:
        """The size of the type as it now stands, in pixels at 1080p."""
        grown = self.height / self._built_height if self._built_height else self.width / self._built_width
        return self.size * grown


def text(
    words: str,
    size: float = theme.BODY,
    color: str | None = None,
    *,
    weight: int = 400,
    font: str = SANS,
    width: float | None = None,
    align: str = "left",
) -> Type:
    """Set words as they are written; nothing in them is markup.

    Parameters
    ----------
    words : what to set.
    size : in pixels at 1080p.
    color : defaults to the palette's ink.
    weight : 400 is regular, 600 semi-bold, 700 bold.
    font : one of `SANS` and `MONO`.
    width : where to break lines, in units; without it there is one line.
    align : "left", "center" or "right", for several lines.
    """
    body = f'#text(font: "{font}", weight: {weight})[#{_literal(words)}]'
    if width is not None:
        em = size / theme.PIXELS_PER_UNIT
        body = f"#block(width: {width / em * 10:.3f}pt)[#set align({align})\n#set par(leading: 0.55em)\n{body}]"
    return Type(_set(body, size, math=False), words, size, color or theme.palette().ink)


def told(
    template: str,
    size: float = theme.BODY,
    color: str | None = None,
    *,
    weight: int = 400,
    width: float | None = None,
    align: str = "left",
    **facts: Reading,
) -> Type:
    """Set words with numbers of the core in them; `{name}` stands for the fact of that name, as `fact` gives it."""
    words = template.format(**{name: one.shown for name, one in facts.items()})
    setting = text(words, size, color, weight=weight, width=width, align=align)
    setting.readings = tuple(facts.values())
    return setting


def fact(value: float, array: str, index: tuple[int, ...] = (), digits: int | None = None) -> Reading:
    """Return a number of the core as it is displayed, with the entry that it is."""
    return Reading(array, index, float(value), number(value, digits))


def mono(words: str, size: float = theme.BODY, color: str | None = None, *, weight: int = 600) -> Type:
    """Set letters of a strand or a motif, all of one width."""
    return text(words, size, color, weight=weight, font=MONO)


def math(formula: str, size: float = theme.BODY, color: str | None = None, *, facts: Iterable[Reading] = ()) -> Type:
    """Set a formula in Typst's notation.

    Parameters
    ----------
    formula : `{{ body : label }}` makes a part that `part(label)` returns.
    facts : the numbers of the core that were written into the formula (`f"x = {one.shown}"`).
    """
    setting = Type(_set(formula, size, math=True), formula, size, color or theme.palette().ink)
    setting.readings = tuple(facts)
    return setting


def figure(
    value: float,
    array: str,
    index: tuple[int, ...] = (),
    *,
    size: float = theme.BODY,
    color: str | None = None,
    digits: int | None = None,
    weight: int = 500,
) -> Type:
    """Set one number of the trace, and remember which it is.

    Parameters
    ----------
    value : the number.
    array : the name of the array or scalar that it is an entry of, as the core names it.
    index : its place there; empty for a scalar.
    digits : decimals to show; without it as many as the number needs, at most three.
    """
    one = fact(value, array, index, digits)
    setting = text(one.shown, size, color, weight=weight)
    setting.readings = (one,)
    return setting


def _literal(words: str) -> str:
    """Write words as a Typst string, which has no markup."""
    return json.dumps(words, ensure_ascii=False)


@lru_cache(maxsize=4096)
def _set(body: str, size: float, *, math: bool) -> _Setting:
    kind = MathTypst if math else Typst
    piece = kind(
        body,
        font_size=size / _PX_PER_FONT_SIZE,
        typst_preamble=_PREAMBLE,
        font_paths=_FONTS,
        track_baselines=True,
        use_svg_cache=False,
    )
    glyphs = tuple(piece.submobjects)
    place = {id(glyph): index for index, glyph in enumerate(glyphs)}
    labels = {label for label in piece._label_aliases if not label.startswith(("root", "numbered"))}  # noqa: SLF001
    parts = {label: tuple(place[id(g)] for g in piece.select(label) if id(g) in place) for label in sorted(labels)}
    share = (_baseline(piece, math=math) - float(piece.get_bottom()[1])) / piece.height if piece.height else 0.0
    return _Setting(tuple(Outline.of(_filled(glyph)) for glyph in glyphs), MappingProxyType(parts), share)


def _baseline(piece: Typst, *, math: bool) -> float:
    """Find the height on which the letters stand: of the first line, or of most of a formula."""
    frames = piece.baseline_frames
    depths = _depths(ET.parse(piece.file_name).getroot(), 0.0)  # noqa: S314 - Typst's own output
    if not frames or not depths:
        return float(piece.get_bottom()[1])
    # The frame that Manim reports is the page's own, from its top left corner; depths are below that, in points.
    corner, right, _ = frames[0]
    depth = Counter(depths).most_common(1)[0][0] if math else depths[0]
    return float(corner[1] - depth * (right[0] - corner[0]))


def _depths(element: ET.Element, above: float) -> list[float]:
    """Return how far below the top of the page each letter of a typeset page stands."""
    moved = re.fullmatch(r"(?:matrix|translate)\((.*)\)", element.get("transform", ""))
    here = above + (float(moved[1].split()[-1]) if moved else 0.0)
    if element.tag.endswith("}use"):
        return [round(here, 3)]
    if element.tag.endswith("}defs"):
        return []
    return [depth for child in element for depth in _depths(child, here)]


def _filled(glyph: VMobject) -> VMobject:
    """Turn a stroked bar into a filled one."""
    reference = getattr(glyph, "_typst_reference_size", 0)
    if not reference or glyph.get_fill_opacity() > 0:
        return glyph
    thickness = glyph._typst_source_stroke_width * max(glyph.width, glyph.height) / reference  # noqa: SLF001
    start, end = glyph.get_start(), glyph.get_end()
    along = (end - start) / (np.linalg.norm(end - start) or 1)
    across = np.array([-along[1], along[0], 0.0]) * thickness / 2
    if np.allclose(across, ORIGIN):
        return glyph
    return Polygon(start + across, end + across, end - across, start - across)
