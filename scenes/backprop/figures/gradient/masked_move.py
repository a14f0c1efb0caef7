"""A number on its way from one cell to another, through a mask."""

from typing import Any

import numpy as np
from manim import Mobject, UpdateFromAlphaFunc, VMobject, interpolate, linear, smooth, squish_rate_func
from manim.animation.animation import Animation

from scenes.kit.things.matrix import Cell

_HALF = 0.5  # of the way: where the mask is
_FADING = 0.28  # of the way: from where on a number fades that the mask doesn't let pass
_ARRIVING = 0.7  # of the way: from where on the cell at its end shows


class MaskedMove:
    """A number's move from one cell to another, past a cell of a mask that lets it pass or doesn't.

    Attributes
    ----------
    start, mask, end : the cells.
    traveller : the moving copy of the number.
    """

    def __init__(self, start: Cell, mask: Cell, end: Cell) -> None:
        self.start, self.mask, self.end = start, mask, end
        self.traveller = start.numeral.copy()

    def motion(self) -> list[Animation]:
        """Return the motions of the number and of the cell at the end of its way."""
        stops = [cell.box.get_center() for cell in (self.start, self.mask, self.end)]
        passes = self.mask.value != 0

        def go(one: Mobject, share: float) -> None:
            leg, part = divmod(min(share, 1 - 1e-9 if passes else _HALF - 1e-9) / _HALF, 1)
            one.move_to(interpolate(stops[int(leg)], stops[int(leg) + 1], smooth(part)))
            if not passes:
                # It is gone before it stands on the mask's own number.
                one.set_fill(opacity=float(np.clip((_HALF - share) / (_HALF - _FADING), 0, 1)))

        result = self.end.copy().fill()
        motions = [_restyle(self.end.box, result.box)]
        if self.start.value != 0:
            motions.append(UpdateFromAlphaFunc(self.traveller, go, rate_func=linear))
        if self.end.value == 0:
            motions.append(_restyle(self.end.numeral, result.numeral))
        return motions

    def finish(self) -> Mobject:
        """Let the end show its number; return the traveller, which is to leave the picture."""
        self.end.fill()
        return self.traveller


def _restyle(part: VMobject, goal: VMobject) -> Animation:
    """Return the motion that gives a part of the end cell another's style when the number arrives."""
    animate: Any = part.animate
    motion: Animation = animate(rate_func=squish_rate_func(smooth, _ARRIVING, 1)).match_style(goal)
    return motion
