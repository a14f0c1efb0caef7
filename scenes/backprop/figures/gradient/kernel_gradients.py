"""The gradients of all kernels, side by side, below the rule that gives them."""

from collections.abc import Sequence

from manim import DOWN, RIGHT, UP, VMobject

from dnacnn.lecture.lecture_trace import LectureTrace
from dnacnn.network.encoding import DNA
from scenes.backprop.figures.gradient.wide_matrix import DIGITS, WideMatrix, room_for
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region, cell_side
from scenes.kit.things.kernel import kernel_border
from scenes.kit.type.text import Glyphs, math, mono
from scenes.script.script import say

_SIDE, _LEAST = 0.62, 0.3  # height of a cell: at most, and at least
_APART = 0.3  # between kernels
_BETWEEN = 0.4  # between lines of them
_LETTERS = 0.5  # room for the letters left of a line
_HEAD = 0.45  # and for the motifs above it
_RULE = 1.3  # and for the rule above all


class KernelGradients:
    """All kernels' gradients, hollow, on as many lines as it takes.

    Parameters
    ----------
    trace : whose gradients.
    rooms : where they may stand; the first is taken in which they are legible.
    prefix : stands before the names of the trace's arrays.

    Attributes
    ----------
    rule, kernels, borders : the rule, the gradients, and what stands around each.
    place : which of the rooms was taken.
    """

    def __init__(self, trace: LectureTrace, rooms: Sequence[Region], prefix: str = "") -> None:
        self._trace, self._prefix = trace, prefix
        self.count, self.letters, self.width = trace.grad_kernels.shape
        self.need = room_for(trace.grad_kernels)
        lines = range(1, self.count + 1)
        sizes = [max((self._side(room, count), -count) for count in lines) for room in rooms]
        self.place = next((place for place, (side, _) in enumerate(sizes) if side), len(rooms) - 1)
        side, fewest = sizes[self.place]
        self.rule: Glyphs = math(
            f'(partial L) / (partial K) = sum (partial L) / (partial z) dot.op "{say("window")}"', theme.BODY
        )
        self._build(side or _LEAST, -(-self.count // -fewest))
        rooms[self.place].fit(self.rule, *self.kernels, self.borders)

    def parts(self) -> list[VMobject]:
        """Return all parts, the lowest first."""
        return [self.borders, self.rule, *self.kernels]

    def _side(self, room: Region, lines: int) -> float:
        """Return how high cells become on so many lines; 0 if they are not legible."""
        each = -(-self.count // lines)
        across = room.width - (each - 1) * _APART - _LETTERS
        free = room.height - _RULE - lines * (_HEAD + _BETWEEN)
        side = cell_side(_SIDE, (free, lines * self.letters), (across, each * self.width))
        wide = across / (each * self.width)
        return side if wide >= self.need and side >= _LEAST else 0.0

    def _build(self, side: float, each: int) -> None:
        starts = range(0, self.count, each)
        wide = max(side, self.need)
        self.kernels = [self._kernel(row, side, wide, DNA if row in starts else "") for row in range(self.count)]
        self.kernels[0].even(*self.kernels)
        self.borders = FastGroup(*(self._border(row) for row in range(self.count)))
        framed = [FastGroup(*pair) for pair in zip(self.kernels, self.borders, strict=True)]
        rows = [
            FastGroup(*framed[start : start + each]).arrange(RIGHT, buff=_APART, aligned_edge=DOWN) for start in starts
        ]
        whole = FastGroup(*rows).arrange(DOWN, buff=_BETWEEN)
        for row, start in zip(rows[1:], starts[1:], strict=True):
            # Cells stand below cells, whatever letters stand beside the first.
            row.shift((self.kernels[0].grid.get_left()[0] - self.kernels[start].grid.get_left()[0]) * RIGHT)
        self.rule.next_to(whole, UP, buff=_BETWEEN)

    def _kernel(self, row: int, side: float, wide: float, letters: str) -> WideMatrix:
        colors = [theme.palette().base(letter) for letter in DNA]
        values, array = self._trace.grad_kernels[row], f"{self._prefix}grad_kernels"
        return WideMatrix(values, array, side=side, wide=wide, index=(row,), rows=letters, colors=colors, columns=False,
                          hollow=True, digits=DIGITS).mark()  # fmt: skip

    def _border(self, row: int) -> FastGroup:
        kernel, color = self.kernels[row], theme.palette().detector(row)
        border = kernel_border(kernel.grid, color)
        name = mono(self._trace.lecture.motifs[row], theme.LABEL, color)
        return FastGroup(border, name.next_to(border, UP, buff=0.12))
