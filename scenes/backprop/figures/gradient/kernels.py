"""What reaches the kernels: one detector's sum, and all gradients, beside or below the strand that they are from."""

from collections.abc import Sequence

from manim import RIGHT, UP, Mobject

from dnacnn.lecture.lecture_trace import LectureTrace
from scenes.backprop.figures.gradient.kernel_gallery import Gallery
from scenes.backprop.figures.gradient.kernel_sum import Weighing
from scenes.kit.look.region import Region

_ASIDE = 0.5  # from the strand
_BETWEEN = (0.45, 0.95)  # the sum and the gradients, at least and at most
_LARGE = (0.74, 0.62, 0.52, 0.46, 0.4, 0.34)  # sides of cells where the gradients have a picture of their own


class Learning:
    """Both in their places.

    Parameters
    ----------
    trace : whose gradients.
    stage : where to lay out.
    strand : what is there already, at the upper left or, in an upright picture, above.
    detector, columns : whose sum is written out, and from which windows.

    Attributes
    ----------
    weighing, gallery : the sum, and the gradients.
    together : whether both fit beside the strand; if not, the gradients take the whole stage after it.
    """

    def __init__(
        self, trace: LectureTrace, stage: Region, strand: Mobject, detector: int, columns: Sequence[int]
    ) -> None:
        beside = Region(strand.get_right()[0] + _ASIDE, stage.right, stage.bottom, stage.top)
        below = Region(stage.left, stage.right, stage.bottom, strand.get_bottom()[1] - _ASIDE)
        rooms = [below] if stage.upright else [beside, below]
        for room in rooms:
            self.weighing = Weighing(trace, room, detector, columns)
            self.together = self.weighing.fits and self._stack(trace, room)
            if self.together:
                return
        for room in rooms:
            self.weighing = Weighing(trace, room, detector, columns)
            if self.weighing.fits:
                break
        self.gallery = Gallery(trace, stage, _LARGE)

    def _stack(self, trace: LectureTrace, room: Region) -> bool:
        """Put the sum over the gradients, if there is room for both."""
        line = self.weighing.line
        used = line.height + _BETWEEN[0] if self.weighing.terms else 0.0
        rest = Region(room.left, room.right, room.bottom, room.top - used)
        if rest.height <= 0:
            return False
        self.gallery = Gallery(trace, rest)
        if not self.gallery.fits or not self.weighing.terms:
            return self.gallery.fits
        parts = [*self.gallery.kernels, *self.gallery.borders, self.gallery.name]
        tall = max(p.get_top()[1] for p in parts) - min(p.get_bottom()[1] for p in parts)
        free = room.height - line.height - tall
        gap = min(_BETWEEN[1], free)
        line.move_to(room.center).shift((room.top - (free - gap) / 2 - line.get_top()[1]) * UP)
        drop = line.get_bottom()[1] - gap - max(p.get_top()[1] for p in parts)
        left = min(p.get_left()[0] for p in parts)
        across = line.get_x() - (left + max(p.get_right()[0] for p in parts)) / 2
        for part in (*self.gallery.kernels, *self.gallery.borders, self.gallery.name):
            part.shift(drop * UP + across * RIGHT)
        self.weighing.total.even(*self.gallery.kernels)
        return True
