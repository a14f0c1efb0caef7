"""The gradients of all kernels, side by side."""

from manim import DOWN, LEFT, RIGHT, UP, VMobject

from dnacnn.lecture.lecture_trace import LectureTrace
from dnacnn.network.encoding import DNA
from scenes.backprop.figures.gradient.kernel_sum import SIDES, kernel_gradient
from scenes.backprop.figures.gradient.wide_matrix import WideMatrix
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import rounded
from scenes.kit.look.region import Region
from scenes.kit.type.text import math, mono

_APART = 0.45  # between kernels
_BETWEEN = 0.4  # between lines of them


class KernelGallery:
    """All kernels' gradients, hollow, on as many lines as it takes.

    Parameters
    ----------
    trace : whose gradients.
    region : where to lay out.
    sides : of a cell, the one preferred first.

    Attributes
    ----------
    kernels, borders, name : the gradients, what stands around each, and the name of all.
    whole : all of these.
    fits : whether they fit into the region, legible.
    """

    def __init__(self, trace: LectureTrace, region: Region, sides: tuple[float, ...] = SIDES) -> None:
        count, letters, width = trace.grad_kernels.shape
        self.name = math("(partial L) / (partial K)", theme.LARGE)
        tried = [(side, lines) for side in sides for lines in range(1, count + 1)]
        for side, lines in tried:
            each = -(-count // lines)
            room_for_cells = each * width * side <= region.width and lines * letters * side <= region.height
            if not room_for_cells and (side, lines) != tried[-1]:
                continue
            rows = self._build(trace, side, each)
            above = region.upright and len(rows) > 1
            self.name.next_to(FastGroup(*rows), UP if above else LEFT, buff=0.4 if above else 0.35)
            whole = FastGroup(*rows, self.name)
            self.fits = whole.width <= region.width and whole.height <= region.height
            if self.fits:
                break
        region.fit(*rows, self.name)
        self.whole = FastGroup(*self.kernels, self.borders, self.name)

    def parts(self) -> list[VMobject]:
        """Return all parts, the lowest first."""
        return [self.borders, self.name, *self.kernels]

    def _build(self, trace: LectureTrace, side: float, each: int) -> list[FastGroup]:
        """Make the kernels and their borders, and return them in lines of so many."""
        starts = range(0, len(trace.grad_kernels), each)
        self.kernels = [
            kernel_gradient(trace, row, side, DNA if row in starts else "") for row in range(len(trace.grad_kernels))
        ]
        self.kernels[0].even(*self.kernels)
        self.borders = FastGroup(*(_border(trace, row, kernel) for row, kernel in enumerate(self.kernels)))
        framed = [FastGroup(*pair) for pair in zip(self.kernels, self.borders, strict=True)]
        rows = [
            FastGroup(*framed[start : start + each]).arrange(RIGHT, buff=_APART, aligned_edge=DOWN) for start in starts
        ]
        FastGroup(*rows).arrange(DOWN, buff=_BETWEEN)
        for row, start in zip(rows[1:], starts[1:], strict=True):
            # Cells stand below cells, whatever letters stand beside the first.
            row.shift((self.kernels[0].grid.get_left()[0] - self.kernels[start].grid.get_left()[0]) * RIGHT)
        return rows


def _border(trace: LectureTrace, row: int, kernel: WideMatrix) -> FastGroup:
    color = theme.palette().detector(row)
    border = rounded(corner_radius=0.1, width=kernel.grid.width + 0.06, height=kernel.grid.height + 0.06)
    border.set_stroke(color, width=theme.BOLD).move_to(kernel.grid)
    return FastGroup(border, mono(trace.lecture.motifs[row], theme.LABEL, color).next_to(border, UP, buff=0.12))
