"""What reaches the kernels: one kernel's gradient as a sum, and all gradients, beside or below the strand."""

from collections.abc import Sequence

from manim import RIGHT, UP, Mobject

from dnacnn.lecture.lecture_trace import LectureTrace
from scenes.backprop.figures.gradient.kernel_gallery import KernelGallery
from scenes.backprop.figures.gradient.kernel_sum import KernelSum
from scenes.kit.look.region import Region

_ASIDE = 0.5  # from the strand
_BETWEEN = (0.45, 0.95)  # the sum and the gradients, at least and at most
_LARGE = (0.74, 0.62, 0.52, 0.46, 0.4, 0.34)  # sides of cells where the gradients have a picture of their own


class Kernels:
    """The sum and the gradients in their places.

    Parameters
    ----------
    trace : whose gradients.
    stage : where to lay out.
    strand : what is there already, at the upper left or, in an upright picture, above.
    detector, columns : whose sum is written out, and from which windows.

    Attributes
    ----------
    sum, gallery : one kernel's sum, and the gradients of all.
    together : whether both fit beside the strand; if not, the gradients take the whole stage after it.
    """

    def __init__(
        self, trace: LectureTrace, stage: Region, strand: Mobject, detector: int, columns: Sequence[int]
    ) -> None:
        beside = Region(strand.get_right()[0] + _ASIDE, stage.right, stage.bottom, stage.top)
        below = Region(stage.left, stage.right, stage.bottom, strand.get_bottom()[1] - _ASIDE)
        rooms = [below] if stage.upright else [beside, below]
        sums = [KernelSum(trace, room, detector, columns) for room in rooms]
        for one, room in zip(sums, rooms, strict=True):
            self.sum = one
            self.together = one.fits and self._stack(trace, room)
            if self.together:
                return
        self.sum = next((one for one in sums if one.fits), sums[-1])
        self.gallery = KernelGallery(trace, stage, _LARGE)

    def _stack(self, trace: LectureTrace, room: Region) -> bool:
        """Put the sum over the gradients, if there is room for both."""
        line = self.sum.line
        used = line.height + _BETWEEN[0] if self.sum.terms else 0.0
        if room.height <= used:
            return False
        self.gallery = KernelGallery(trace, Region(room.left, room.right, room.bottom, room.top - used))
        if not self.gallery.fits or not self.sum.terms:
            return self.gallery.fits
        whole = self.gallery.whole
        free = room.height - line.height - (whole.get_top()[1] - whole.get_bottom()[1])
        gap = min(_BETWEEN[1], free)
        line.move_to(room.center).shift((room.top - (free - gap) / 2 - line.get_top()[1]) * UP)
        drop = line.get_bottom()[1] - gap - whole.get_top()[1]
        whole.shift(drop * UP + (line.get_x() - whole.get_x()) * RIGHT)
        self.sum.total.even(*self.gallery.kernels)
        return True
