"""Letting things step back, so that the rest is meant: shapes almost vanish, text stays just readable."""

from functools import cache

from manim import Mobject, VMobject

from scenes.kit.look import theme
from scenes.kit.look.contrast import READABLE, contrast, rgb
from scenes.kit.type.text import Glyphs

MOST_TINT = 0.24  # of a colour, that a box takes behind text
_STEPS = 100
_MARGIN = 0.1  # what rounding to bytes may take from a contrast


def quiet(mobject: Mobject) -> Mobject:
    """Let a thing step back; `loud` undoes it. Returns the thing itself."""
    return _scaled(mobject, undo=False)


def loud(mobject: Mobject) -> Mobject:
    """Bring back what `quiet` made step back, as long as its colours are the same. Returns the thing itself."""
    return _scaled(mobject, undo=True)


def faintest(color: str) -> float:
    """Return the least opacity, `theme.QUIET` or more, at which text in a colour can be read on what is quiet.

    That is the ground, the panel, or a box that takes as much of the text's own colour as it may.
    """
    palette = theme.palette()
    return _faintest(color, palette.background, palette.panel)


def tint(color: str, most: float, *inks: str) -> float:
    """Return how much of a colour a box may take, at most so much, for text in that colour or in inks to be read."""
    palette = theme.palette()
    return min(_tint(color, palette.background, most, ink) for ink in inks or (color,))


@cache
def _tint(color: str, background: str, most: float, ink: str) -> float:
    for step in range(round(_STEPS * most), 0, -1):
        share = step / _STEPS
        if contrast(ink, share * rgb(color) + (1 - share) * rgb(background)) >= READABLE + _MARGIN:
            return share
    return 0.0


@cache
def _faintest(color: str, *behind: str) -> float:
    for step in range(int(_STEPS * theme.QUIET), _STEPS):
        share = step / _STEPS
        boxed = theme.QUIET * MOST_TINT
        grounds = [*map(rgb, behind), boxed * rgb(color) + (1 - boxed) * rgb(behind[0])]
        if all(contrast(share * rgb(color) + (1 - share) * one, one) >= READABLE + _MARGIN for one in grounds):
            return share
    return 1.0


def _scaled(mobject: Mobject, *, undo: bool) -> Mobject:
    if isinstance(mobject, Glyphs):
        for glyph in mobject:
            share = faintest(glyph.get_fill_color().to_hex().lower())
            _fade(glyph, 1 / share if undo else share)
        return mobject
    if isinstance(mobject, VMobject):
        _fade(mobject, 1 / theme.QUIET if undo else theme.QUIET)
    for part in mobject.submobjects:
        _scaled(part, undo=undo)
    return mobject


def _fade(mobject: VMobject, share: float) -> None:
    mobject.set_fill(opacity=share * mobject.get_fill_opacity(), family=False)
    mobject.set_stroke(opacity=share * mobject.get_stroke_opacity(), family=False)
