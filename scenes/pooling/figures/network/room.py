"""Room for words in a diagram: where they are clear of all that stands there."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np
from manim import Mobject, VMobject

from scenes.kit.fast_group import FastGroup
from scenes.kit.look.region import Region

_CLEAR = 0.04  # around words
_THICK = 0.02  # from the middle of a line to its side
_STEP = 0.05  # between the points of a line that are looked at
_SIZES = (1.0, 0.9, 0.8, 0.7)  # that are tried, one after the other: the last one of body text can still be read

Place = tuple[np.ndarray, np.ndarray]  # a point, and which side or corner of the words lies there


class Room:
    """A region with what is in it.

    Parameters
    ----------
    region : what words must not leave.
    things : boxes around them are taken.
    ways : lines, which may have corners.
    """

    def __init__(self, region: Region, things: Iterable[Mobject], ways: Iterable[VMobject]) -> None:
        self._region = region
        self._taken = [_box(thing) for thing in things]
        for way in ways:
            self._taken += [np.array([x - _THICK, x + _THICK, y - _THICK, y + _THICK]) for x, y, _ in _points(way)]

    def settle(self, words: FastGroup, places: Sequence[Place]) -> FastGroup:
        """Move words to the first place that is free, smaller if none is otherwise; it is taken from then on."""
        last = 1.0
        for size in (*_SIZES, 1.0):
            words.scale(size / last)
            last = size
            for point, side in places:
                if self._free(words.move_to(point, aligned_edge=side)):
                    self._taken.append(_box(words))
                    return words
        words.move_to(places[0][0], aligned_edge=places[0][1])
        return words

    def _free(self, words: Mobject) -> bool:
        left, right, bottom, top = _box(words)
        region, (lefts, rights, bottoms, tops) = self._region, np.array(self._taken).T
        inside = region.left <= left and right <= region.right and region.bottom <= bottom and top <= region.top
        beside = (right + _CLEAR < lefts) | (rights < left - _CLEAR)
        return bool(inside and (beside | (top + _CLEAR < bottoms) | (tops < bottom - _CLEAR)).all())


def _box(thing: Mobject) -> np.ndarray:
    """Return the left, the right, the bottom and the top of a thing."""
    (left, bottom, _), (right, top, _) = thing.get_corner(np.array([-1, -1, 0])), thing.get_corner(np.array([1, 1, 0]))
    return np.array([left, right, bottom, top])


def _points(way: VMobject) -> np.ndarray:
    """Return points along a line."""
    parts = [
        np.linspace(start, end, 2 + int(np.linalg.norm(end - start) / _STEP))
        for start, end in pairwise(way.get_anchors())
    ]
    return np.concatenate(parts)
