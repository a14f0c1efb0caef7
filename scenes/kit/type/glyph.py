"""The outline of a glyph: read once from what Typst draws, then put anywhere.

An outline comes out to the bit as Manim's own import of the same SVG makes it, so both may be mixed.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
from svgelements import Close, CubicBezier, Line, Move, Path, Point, QuadraticBezier

_CLOSED = 1e-4  # points nearer than this are the same


@dataclass(frozen=True)
class GlyphOutline:
    """A glyph before it has a place.

    Attributes
    ----------
    knots : (knots, 2), all points of its path, as Typst gives them.
    curves : (curves, 4), for each curve the knots of its start, its two handles and its end; a line has its start and
        its end as handles, a quadratic curve its only handle twice.
    kinds : (curves,), 1 for lines, 2 for quadratic curves, 3 for cubic ones.
    """

    knots: np.ndarray
    curves: np.ndarray
    kinds: np.ndarray

    def points(self, a: float, b: float, c: float, d: float, e: float, f: float) -> np.ndarray:  # noqa: PLR0917
        """Return the outline as Manim keeps it, under an affine transform in SVG's order: (4 curves, 3)."""
        x, y = self.knots.T
        moved = np.zeros((len(self.knots), 3))
        moved[:, 0] = x * a + y * c + 1 * e
        moved[:, 1] = x * b + y * d + 1 * f
        curves = moved[self.curves]
        start, first, second, end = (curves[:, place].copy() for place in range(4))
        line, quadratic = self.kinds == 1, self.kinds == 2
        curves[line, 1] = ((start + start + end) / 3)[line]
        curves[line, 2] = ((start + end + end) / 3)[line]
        curves[quadratic, 1] = ((start + first + first) / 3)[quadratic]
        curves[quadratic, 2] = ((second + second + end) / 3)[quadratic]
        return np.asarray(curves).reshape(-1, 3)


@cache
def outline(path: str) -> GlyphOutline:
    """Read an outline from the data of an SVG path."""
    knots: list[tuple[float, float]] = []
    curves: list[tuple[int, int, int, int]] = []
    kinds: list[int] = []
    pen = begun = -1

    def knot(point: Point) -> int:
        knots.append((point.x, point.y))
        return len(knots) - 1

    for segment in Path(path):
        if isinstance(segment, Move):
            pen = begun = knot(segment.end)
            continue
        if isinstance(segment, Close):
            if np.hypot(*np.subtract(knots[pen], knots[begun])) > _CLOSED:
                curves.append((pen, pen, begun, begun))
                kinds.append(1)
                pen = begun
            continue
        if isinstance(segment, CubicBezier):
            handles, kind = (knot(segment.control1), knot(segment.control2)), 3
        elif isinstance(segment, QuadraticBezier):
            handles, kind = (knot(segment.control),) * 2, 2
        elif isinstance(segment, Line):
            handles, kind = (pen, pen), 1
        else:
            raise TypeError(f"a glyph of Typst has lines and curves, got {type(segment).__name__}")
        end = knot(segment.end)
        curves.append((pen, *handles, end))
        kinds.append(kind)
        pen = end
    return GlyphOutline(np.array(knots).reshape(-1, 2), np.array(curves, dtype=int).reshape(-1, 4), np.array(kinds))
