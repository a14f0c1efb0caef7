"""Formulas that are written part by part."""

from collections.abc import Callable, Sequence
from typing import Any, cast

from manim import Mobject, UpdateFromAlphaFunc
from manim.animation.animation import Animation

from scenes.kit.type.text import Glyphs

_UNDER_WAY = 3  # letters that take ink at once


def unwritten(piece: Glyphs) -> Glyphs:
    """Take a piece's ink away, so that it can be written."""
    return piece.set_fill(opacity=0)


def write(piece: Glyphs, **options: Any) -> Animation:
    """Return the motion that gives a whole piece its ink."""
    return _write(piece, range(len(piece)), **options)


def write_part(piece: Glyphs, *labels: str, **options: Any) -> Animation:
    """Return the motion that gives parts of a formula their ink, letter by letter; the formula stays one piece."""
    return _write(piece, [place for label in labels for place in piece.places(label)], **options)


def _write(piece: Glyphs, places: Sequence[int], **options: Any) -> Animation:
    def take(formula: Glyphs, share: float) -> None:
        front = share * (len(places) + _UNDER_WAY)
        for order, place in enumerate(places):
            formula[place].set_fill(opacity=min(1.0, max(0.0, (front - order) / _UNDER_WAY)))

    return UpdateFromAlphaFunc(piece, cast("Callable[[Mobject, float], None]", take), **options)
