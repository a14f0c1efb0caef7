"""One window of a strand padded in two ways, with zeros and with equal parts of every letter."""

from dataclasses import replace

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, Animation, FadeIn

from dnacnn.lecture.lecture import Lecture
from dnacnn.network.encoding import DNA
from dnacnn.network.padding import PaddedTrace
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import framed
from scenes.kit.look.region import Region, cell_side
from scenes.kit.motion import moves
from scenes.kit.things.matrix import Matrix
from scenes.kit.things.strand import Strand
from scenes.kit.type.text import Glyphs, label, numeral, reading
from scenes.padding.figures.detection.detector import Stencil, tile_side

_TILE, _CELL = 0.8, 0.74  # sides of a tile of the strand, and of a cell, at most
_ROUND = 0.3  # width that the frame takes
_STRAND = 0.24  # share of the height that the strand takes
_RESULTS = {"sum": "matches", "score": "scores", "output": "detected"}  # name -> array


class FillComparison:
    """The first window in which equal parts of every letter light a detector for nothing, padded in both ways.

    Parameters
    ----------
    region : all of it lies in here.
    lecture : whose kernels are used.
    ways : the strand padded with zeros, and with equal parts of every letter, on the same side.

    Attributes
    ----------
    strand, frame : the padded strand, and a frame around the window.
    fills : both ways.
    place : the detector and the window that are calculated.
    arrays : what they display and no trace holds.
    """

    def __init__(self, region: Region, lecture: Lecture, ways: tuple[PaddedTrace, PaddedTrace]) -> None:
        zeros, shares = ways
        self.place = detector, window = tuple(int(place) for place in np.argwhere(shares.spurious)[0])
        letters = _padded(zeros, lecture)
        side = cell_side(_TILE, (region.width - _ROUND, len(letters)))
        self.strand = Strand(letters, side=tile_side(side), pitch=side)
        self.strand.move_to(region.part(bottom=1 - _STRAND).center)
        seen = self.strand.window(window, lecture.width)
        self.frame = framed(seen, theme.palette().detector(detector), gap=0.08, width=theme.BOLD, corner=0.12)
        room = region.part(top=1 - _STRAND)
        halves = room.part(right=0.48), room.part(left=0.52)
        if region.upright:
            halves = room.part(bottom=0.52), room.part(top=0.48)
        named = zip(("zeros", "shares"), ways, halves, strict=True)
        self.fills = [Fill(half, lecture, way, self.place, prefix=f"{name}.") for name, way, half in named]
        self.arrays = {name: values for fill in self.fills for name, values in fill.arrays.items()}


class Fill(FastGroup):
    """One way: what the padding holds, the window under its letters with the kernel's rings, and what comes of it.

    Attributes
    ----------
    numerals : sum, score and output, not yet part of the picture.
    """

    def __init__(
        self, region: Region, lecture: Lecture, way: PaddedTrace, place: tuple[int, ...], *, prefix: str
    ) -> None:
        detector, window = place
        self.arrays = {
            f"{prefix}{name}": np.asarray(getattr(way, name)) for name in ("windows", "fill", *_RESULTS.values())
        }
        side = min(_CELL, region.height / (len(DNA) + 1.3))
        colors = [theme.palette().base(letter) for letter in DNA]
        matrix = Matrix(
            way.windows[window], f"{prefix}windows", index=(window,), rows=DNA, colors=colors, columns=False, side=side
        )
        letters = _padded(way, lecture)[window : window + lecture.width]
        tiles = Strand(letters, side=tile_side(side), pitch=side).next_to(matrix.grid, UP, buff=0.07)
        kernel = lecture.network.kernels[detector]
        stencil = Stencil(kernel, detector, side).light(way.products[place])
        stencil.remove(stencil.mark).move_to(matrix.grid)
        seen = FastGroup(matrix, tiles, stencil)
        self.numerals = [self._write(name, way, place, prefix) for name in _RESULTS]
        names = FastGroup(*(label(f"padding_{name}", theme.BODY, theme.palette().muted) for name in _RESULTS))
        names.arrange(DOWN, buff=0.42, aligned_edge=LEFT)
        lead = label("pad-with-o_pad", theme.LARGE, weight=600, value=reading(way.fill, f"{prefix}fill"))
        words = FastGroup(lead, names).arrange(DOWN, buff=0.42, aligned_edge=LEFT)
        words.next_to(matrix.grid, RIGHT, buff=0.6)
        for numeral_of, name in zip(self.numerals, names, strict=True):
            numeral_of.next_to(names, RIGHT, buff=0.4).on_baseline_of(name)
        super().__init__(seen, words)
        region.fit(self, *self.numerals)
        for letter in matrix.row_labels:
            letter.scale(max(1.0, theme.SMALLEST / letter.pixels))

    def _write(self, name: str, way: PaddedTrace, place: tuple[int, ...], prefix: str) -> Glyphs:
        """Write what comes of the window: the output in the kernel's colour, if it is not 0."""
        palette, array = theme.palette(), _RESULTS[name]
        value = getattr(way, array)[place]
        color = palette.detector(place[0]) if name == "output" and value else palette.ink
        return numeral(value, f"{prefix}{array}", place, size=theme.LARGE, color=color)

    def pass_on(self, step: int) -> Animation:
        """Return how the sum arrives, or turns into the score, or the score into the output."""
        if step == 0:
            return FadeIn(self.numerals[0], shift=0.4 * RIGHT)
        return moves.turn_into(*self.numerals[step - 1 : step + 1])


def _padded(way: PaddedTrace, lecture: Lecture) -> str:
    return replace(lecture, pad_side=way.side).padded(way.strand)
