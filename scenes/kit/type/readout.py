"""A piece of type that changes while the picture moves, such as the number beside a slider.

A moving picture is drawn from a list of objects that is made when the motion begins, so whatever changes must keep
its objects. A readout has a fixed number of outlines and lends them to one piece of type after another.
"""

from collections.abc import Callable
from itertools import zip_longest

import numpy as np

from scenes.kit.fast_group import FastGroup, Outline
from scenes.kit.type.text import Glyphs

_ROOM = 24


class Readout(Glyphs):
    """Shows one of several pieces of type.

    Parameters
    ----------
    write : returns the piece for an index, where it stands in the picture.
    index : of the first one.
    room : the glyphs of the longest piece, or more.
    """

    def __init__(self, write: Callable[[int], Glyphs], index: int = 0, *, room: int = _ROOM) -> None:
        FastGroup.__init__(self, *(Outline() for _ in range(room)))

        def alone(index: int) -> Glyphs:
            # A copy of the readout shares a function, but would copy what a method belongs to.
            return write(index)

        self._write = alone
        self.show(index)

    def show(self, index: int) -> "Readout":  # type: ignore[override]  # Manim's own opens an image viewer
        """Become the piece for an index."""
        piece = self._write(index)
        if len(piece) > len(self):
            raise ValueError(f"a readout with room for {len(self)} glyphs got {piece.source!r} of {len(piece)}")
        for slot, glyph in zip_longest(self, piece):
            if glyph is None:
                slot.points = np.zeros((0, 3))
            else:
                slot.points = glyph.points.copy()
                slot.match_style(glyph, family=False)
        known = {name: value for name, value in vars(piece).items() if name in _SAID}
        vars(self).update(known)
        return self


_SAID = ("source", "size", "readings", "notation", "_parts", "_baseline", "_built_height", "_built_width")
