"""Room for words in a diagram: where they are clear of all that stands there."""

from collections.abc import Iterable, Sequence

import numpy as np
from manim import Mobject, VMobject

from scenes.kit.fast_group import FastGroup
from scenes.kit.look.clearance import are_clear, boxes, boxes_along
from scenes.kit.look.region import Region

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
        self._taken = np.concatenate([boxes(*things), *(boxes_along(way.get_anchors()) for way in ways)])

    def settle(self, words: FastGroup, places: Sequence[Place]) -> FastGroup:
        """Move words to the first place that is free, smaller if none is otherwise; it is taken from then on."""
        last = 1.0
        for size in (*_SIZES, 1.0):
            words.scale(size / last)
            last = size
            for point, side in places:
                box = boxes(words.move_to(point, aligned_edge=side))
                if self._free(box):
                    self._taken = np.concatenate([self._taken, box])
                    return words
        words.move_to(places[0][0], aligned_edge=places[0][1])
        return words

    def _free(self, box: np.ndarray) -> bool:
        (left, bottom, right, top), region = box[0], self._region
        inside = region.left <= left and right <= region.right and region.bottom <= bottom and top <= region.top
        return bool(inside) and are_clear(box, self._taken)
