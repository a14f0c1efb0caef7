"""How Typst sets a piece of type: its outlines, before they have a place and a colour.

Typst sees the fonts that come with two locked packages and those that it embeds, never the system's, so a text is
the same picture on every machine. A piece of type is filled outlines only: the bars that Typst strokes (fractions,
underlines) become filled too, since Manim's strokes don't grow with what they belong to.
"""

import json
import re
from collections import Counter
from contextlib import suppress
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cached_property, lru_cache
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile
from types import MappingProxyType
from xml.etree import ElementTree as ET
from zipfile import BadZipFile

import fontpkg_inter
import fontpkg_jetbrains_mono
import manim
import numpy as np
import typst
from manim import ORIGIN, MathTypst, Polygon, Typst, VMobject

from scenes.kit.fast_group import FastGroup, Outline

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
class Typeset:
    """A typeset piece before it has a place: its outlines, which of them each label names, and its baseline."""

    glyphs: tuple[Outline, ...]
    parts: MappingProxyType[str, tuple[int, ...]]
    baseline: float  # height of the baseline above the bottom, as a share of the height

    @cached_property
    def extent(self) -> tuple[float, float]:
        """Width and height, in units."""
        around = FastGroup(*self.glyphs)
        return around.width, around.height


_shelf: ContextVar[Path | None] = ContextVar("shelf", default=None)


def shelve(folder: Path | None) -> None:
    """Keep typeset pieces in a folder, for later runs and other processes; None keeps them in memory alone.

    Reading a piece's outlines back is several times quicker than setting and importing it again.
    """
    _shelf.set(folder)


@lru_cache(maxsize=4096)
def typeset(body: str, size: float, *, math: bool) -> Typeset:
    """Set a piece of type.

    Parameters
    ----------
    body : in Typst's markup, or its notation for formulas.
    size : in pixels at 1080p.
    math : whether it is a formula.

    Returns
    -------
    setting : the piece; not to be changed, since others get the same.
    """
    folder = _shelf.get()
    if folder is None:
        return _set(body, size, math=math)
    key = sha256(json.dumps([_PREAMBLE, manim.__version__, body, size, math]).encode()).hexdigest()[:24]
    path = folder / f"{key}.npz"
    # A piece that cannot be read or kept is set again: the shelf is only a help.
    with suppress(OSError, ValueError, KeyError, BadZipFile):
        return _from_shelf(path)
    setting = _set(body, size, math=math)
    with suppress(OSError):
        _onto_shelf(path, setting)
    return setting


def _onto_shelf(path: Path, setting: Typeset) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    points = [glyph.points for glyph in setting.glyphs]
    with NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as partial:
        np.savez(
            partial,
            points=np.concatenate(points) if points else np.empty((0, 3)),
            counts=np.array([len(one) for one in points], dtype=np.int64),
            parts=np.array(json.dumps(dict(setting.parts))),
            baseline=np.array(setting.baseline),
        )
    # Another process may look for the same piece at any time: it finds all of it or nothing.
    Path(partial.name).replace(path)


def _from_shelf(path: Path) -> Typeset:
    with np.load(path, allow_pickle=False) as kept:
        points = np.split(kept["points"], np.cumsum(kept["counts"])[:-1]) if len(kept["counts"]) else []
        parts = {label: tuple(places) for label, places in json.loads(str(kept["parts"])).items()}
        baseline = float(kept["baseline"])
    return Typeset(tuple(_outline(one) for one in points), MappingProxyType(parts), baseline)


def _outline(points: np.ndarray) -> Outline:
    outline = Outline()
    outline.points = points.copy()
    return outline


def _set(body: str, size: float, *, math: bool) -> Typeset:
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
    return Typeset(tuple(_outline(_filled(glyph).points) for glyph in glyphs), MappingProxyType(parts), share)


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
