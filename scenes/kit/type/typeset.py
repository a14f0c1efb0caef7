"""How Typst sets a piece of type: its outlines, before they have a place and a colour.

Typst sees the fonts that come with two locked packages and those that it embeds, never the system's, so a text is
the same picture on every machine. A piece of type is filled outlines only: the bars that Typst strokes (fractions,
underlines) become filled too, since Manim's strokes don't grow with what they belong to.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from xml.etree import ElementTree as ET

import numpy as np
from manim import RIGHT, TAU, MathTypst, Polygon
from manim.constants import SCALE_FACTOR_PER_FONT_POINT
from manim.utils.space_ops import rotation_matrix
from manim.utils.typst_file_writing import TYPST_TEMPLATE

from scenes.kit.type.fonts import MATH, SANS, drawn
from scenes.kit.type.glyph import outline

_PREAMBLE = f"""\
#set text(font: "{SANS}", fallback: false)
#show math.equation: set text(font: "{MATH}")
"""
_TEXT_SIZE = 10  # points, at which Typst sets
_PX_PER_FONT_SIZE = 1.40625  # Manim sets ten points as half a unit at font size 48; half a unit is 67.5 px at 1080p
_XLINK = "{http://www.w3.org/1999/xlink}href"
_DOWN_IS_UP = rotation_matrix(TAU / 2, RIGHT).T  # SVG's axis points down
_STILL = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

Affine = tuple[float, float, float, float, float, float]  # in SVG's order


@dataclass(frozen=True)
class Typeset:
    """A typeset piece before it has a place.

    Attributes
    ----------
    glyphs : the outline of each glyph, in Manim's order: (4 curves, 3).
    parts : which of them each label names.
    baseline : its height above the bottom, as a share of the height.
    """

    glyphs: tuple[np.ndarray, ...]
    parts: Mapping[str, tuple[int, ...]]
    baseline: float

    @cached_property
    def extent(self) -> tuple[float, float]:
        """Width and height, in units."""
        if not self.glyphs:
            return 0.0, 0.0
        width, height, _ = np.ptp(np.concatenate(self.glyphs), axis=0)
        return width, height


@dataclass(frozen=True)
class _Leaf:
    """Something that Typst draws: a glyph, or a bar that it strokes.

    Attributes
    ----------
    path : the data of its SVG path.
    place : where it stands.
    stroke : the width of a bar; 0 for a glyph, which is filled.
    """

    path: str
    place: Affine
    stroke: float = 0.0


@lru_cache(maxsize=4096)
def typeset(body: str, size: float, *, math: bool) -> Typeset:
    """Set a piece of type.

    Parameters
    ----------
    body : in Typst's markup, or its notation for formulas, in which `{{ ... : label }}` names a part.
    size : in pixels at 1080p.
    math : whether it is a formula.

    Returns
    -------
    piece : not to be changed, since others get the same.
    """
    if not math:
        leaves, labelled = _leaves(body), {}
    else:
        grouped, labels = MathTypst._preprocess_groups(body)  # noqa: SLF001 - Manim's notation for parts
        leaves = _leaves(f"$ {grouped} $", _hiding("") if labels else "")
        # A part is what vanishes when it is hidden: this leaves the layout alone, which a box around it would not.
        labelled = {
            label: _missing(leaves, _leaves(f"$ {grouped} $", _hiding(label)))
            for label in sorted(dict.fromkeys(labels))
        }
    if not leaves:
        return Typeset((), dict.fromkeys(labelled, ()), 0.0)
    outlines = [outline(leaf.path).points(*leaf.place) for leaf in leaves]
    depth = _depth(leaves, math=math)
    glyphs, baseline = _placed(outlines, size, depth)
    made = [
        _bar(points, flat, leaf.stroke) if leaf.stroke else points
        for points, flat, leaf in zip(glyphs, outlines, leaves, strict=True)
    ]
    return Typeset(tuple(made), labelled, baseline)


def _hiding(label: str) -> str:
    """Return the definition by which Typst sets a labelled part as it is, or hides it if it has this label."""
    return f'#let manimgrp(lbl, body) = if lbl == "{label}" {{ hide(body) }} else {{ body }}\n'


def _leaves(body: str, definitions: str = "") -> list[_Leaf]:
    """Let Typst set a body, and return all that it draws, in order."""
    source = TYPST_TEMPLATE.format(text_size=_TEXT_SIZE, preamble=definitions + _PREAMBLE, body=body)
    root = ET.fromstring(drawn(source))  # noqa: S314 - Typst's own output
    symbols = {one.get("id"): one[0].get("d", "") for one in root.iter() if one.tag.endswith("}symbol") and len(one)}
    return [leaf for leaf in _walk(root, _STILL, symbols) if len(outline(leaf.path).kinds)]


def _walk(element: ET.Element, place: Affine, symbols: dict[str | None, str]) -> Iterator[_Leaf]:
    for child in element:
        kind = child.tag.rpartition("}")[2]
        if kind == "defs":
            continue
        here = _compose(place, child.get("transform", ""))
        if kind == "g":
            yield from _walk(child, here, symbols)
        elif kind == "use":
            across, down = float(child.get("x", 0)), float(child.get("y", 0))
            yield _Leaf(symbols[child.get(_XLINK, "#")[1:]], _moved(here, across, down))
        elif kind == "path":
            stroked = child.get("stroke", "none") != "none"
            yield _Leaf(child.get("d", ""), here, float(child.get("stroke-width", 0)) if stroked else 0.0)
        else:
            raise TypeError(f"Typst draws glyphs and bars, got {kind}")


def _compose(outer: Affine, transform: str) -> Affine:
    """Put a transform, as SVG writes it, inside another one."""
    if not transform:
        return outer
    written = re.fullmatch(r"(matrix|translate|scale)\(([^()]*)\)", transform)
    if written is None:
        raise ValueError(f"Typst moves by a matrix, got {transform!r}")
    numbers = [float(one) for one in written[2].replace(",", " ").split()]
    if written[1] == "translate":
        return _moved(outer, *numbers)
    if written[1] == "scale":
        numbers = [numbers[0], 0.0, 0.0, numbers[-1], 0.0, 0.0]
    a, b, c, d, e, f = numbers
    oa, ob, oc, od, oe, of = outer
    return (
        a * oa + b * oc,
        a * ob + b * od,
        c * oa + d * oc,
        c * ob + d * od,
        e * oa + f * oc + oe,
        e * ob + f * od + of,
    )


def _moved(outer: Affine, across: float, down: float = 0.0) -> Affine:
    a, b, c, d, e, f = outer
    return a, b, c, d, across * a + down * c + e, across * b + down * d + f


def _missing(leaves: Sequence[_Leaf], rest: Sequence[_Leaf]) -> tuple[int, ...]:
    """Return which leaves are not among the rest, which has the others in the same order."""
    found, place = [], 0
    for index, leaf in enumerate(leaves):
        if place < len(rest) and rest[place] == leaf:
            place += 1
        else:
            found.append(index)
    return tuple(found)


def _depth(leaves: Sequence[_Leaf], *, math: bool) -> float | None:
    """Return how far below the top the letters stand: those of the first line, or most of a formula."""
    depths = [round(leaf.place[5], 3) for leaf in leaves if not leaf.stroke]
    if not depths:
        return None
    return Counter(depths).most_common(1)[0][0] if math else depths[0]


def _placed(outlines: Sequence[np.ndarray], size: float, depth: float | None) -> tuple[list[np.ndarray], float]:
    """Turn outlines upright, scale them to a size and centre them; return them with the baseline's share of the height.

    Every operation is Manim's own, in its order, so that no bit differs from what its import gives.
    """
    ends = np.cumsum([len(one) for one in outlines])[:-1]
    points = np.concatenate(
        [*outlines, [[0.0, 0.0 if depth is None else depth, 0.0]]]
    )  # the last stands on the baseline
    glyphs = points[:-1]
    middle = _middle(glyphs)
    points -= middle
    points[:] = np.dot(points, _DOWN_IS_UP)
    points += middle
    points -= _middle(glyphs)
    height = np.ptp(glyphs[:, 1])
    if height > 0:
        middle = _middle(glyphs)
        points -= middle
        points *= size / _PX_PER_FONT_SIZE / (height / height / SCALE_FACTOR_PER_FONT_POINT)
        points += middle
    top, bottom = glyphs[:, 1].max(), glyphs[:, 1].min()
    share = float((points[-1, 1] - bottom) / (top - bottom)) if top > bottom and depth is not None else 0.0
    return np.split(glyphs, ends), share


def _middle(points: np.ndarray) -> np.ndarray:
    """Return the middle of the box around the ends of all curves."""
    anchors = points.reshape(-1, 4, 3)[:, [0, 3]].reshape(-1, 3)
    return np.asarray((anchors.min(axis=0) + anchors.max(axis=0)) / 2)


def _bar(points: np.ndarray, flat: np.ndarray, stroke: float) -> np.ndarray:
    """Turn a stroked bar into a filled one, since Manim's strokes don't grow with what they belong to."""
    thickness = stroke * max(np.ptp(points[:, 0]), np.ptp(points[:, 1])) / max(np.ptp(flat[:, 0]), np.ptp(flat[:, 1]))
    start, end = points[0], points[-1]
    along = (end - start) / (np.linalg.norm(end - start) or 1)
    across = np.array([-along[1], along[0], 0.0]) * thickness / 2
    return Polygon(start + across, end + across, end - across, start - across).points
