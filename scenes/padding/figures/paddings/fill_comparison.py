"""One strand padded in two ways, with zeros and with equal parts of every letter, in one layout."""

from dataclasses import replace

import numpy as np
from manim import LEFT, VMobject

from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from dnacnn.network.padding import PaddedTrace
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.things.matrix import Cell
from scenes.kit.type.text import Glyphs, label, reading
from scenes.padding.figures.detection.pipeline import Pipeline
from scenes.padding.figures.detection.stack import Stack

_ROOM = 6.0  # the width that the two pipelines need
_SIDE = 0.62  # of their boxes, at most
_NAMES = ("zeros", "shares")  # of the two ways, before the names of their arrays
_ARRAYS = ("windows", "products", "matches", "scores", "detected", "fill")


class FillComparison:
    """The first window in which equal parts of every letter light a detector for nothing, padded in both ways.

    Parameters
    ----------
    region : all of it lies in here.
    lecture : whose kernels are used.
    ways : the strand padded with zeros, and with equal parts of every letter, on the same side.

    Attributes
    ----------
    detector, window : which window is calculated; `place` is both.
    tiles, positions, inputs, kernel, stencil : what both ways share.
    pads, answers, sizes, products, pipelines, leads, numerals : what differs, a pair each.
    stacked : whether the products lie below X-dot.
    arrays : what they display and no trace holds.
    """

    def __init__(self, region: Region, lecture: Lecture, ways: tuple[PaddedTrace, PaddedTrace]) -> None:
        self.ways = ways
        zeros, shares = ways
        self.detector, self.window = (int(place) for place in np.argwhere(shares.spurious)[0])
        self.place = self.detector, self.window
        bare = run(zeros.strand, replace(lecture, pad_side="none"))
        stack = Stack(region, lecture, bare, row=1, follows=_ROOM)
        self.stacked = stack.stacked
        length, pads = stack.length, stack.width - 1
        # The columns of the padded strand that hold the strand, and those that hold the padding.
        self._first = pads if zeros.side == "left" else 0
        self._pad = range(pads) if self._first else range(length, length + pads)
        letters = lecture.pad_letter * pads
        self.tiles = stack.draw_strand(letters + zeros.strand if self._first else zeros.strand + letters)
        self.positions = stack.draw_positions(length, at=self._first)
        self.kernel, self.stencil = stack.detector(self.detector), stack.stencil(self.detector, self.window)
        self.arrays = self._list_arrays(length)
        self.inputs = stack.draw_inputs(self.arrays["trial.onehot"], "trial.onehot", at=self._first, labelled=True)
        self.pads = [
            stack.draw_inputs(self.arrays[f"{name}.pad"], f"{name}.pad", at=self._pad.start, labelled=False)
            for name in _NAMES
        ]
        named = list(zip(_NAMES, ways, strict=True))
        self.answers = [stack.draw_answers(way.detected, f"{name}.detected") for name, way in named]
        self.sizes = [
            stack.draw_size(self.inputs, zeros.padded.shape, "trial.padded.shape"),
            stack.draw_size(self.answers[0], zeros.detected.shape, "trial.detected.shape"),
        ]
        self.products = [stack.products(self.detector, self.window, way, f"{name}.") for name, way in named]
        self._lay_pipelines(stack)

    @property
    def shared(self) -> tuple[VMobject, ...]:
        """What stands there from the beginning: the strand and both matrices, padded with zeros."""
        return (self.positions, self.tiles, self.inputs, self.pads[0], self.answers[0], *self.sizes)

    @property
    def changed(self) -> list[tuple[int, int]]:
        """The entries of X-dot at which the two ways differ."""
        zeros, shares = self.ways
        return [(int(row), int(column)) for row, column in np.argwhere(zeros.detected != shares.detected)]

    def input_cell(self, way: int, row: int, column: int) -> Cell:
        """Return the cell of the padded X below a column of the window."""
        at = self.window + column
        if at in self._pad:
            return self.pads[way].cell(row, at - self._pad.start)
        return self.inputs.cell(row, at - self._first)

    def in_padding(self, column: int) -> bool:
        """Whether a column of the window lies in the padding."""
        return self.window + column in self._pad

    def _list_arrays(self, length: int) -> dict[str, np.ndarray]:
        zeros = self.ways[0]
        arrays: dict[str, np.ndarray] = {
            "trial.onehot": zeros.padded[:, self._first : self._first + length],
            "trial.padded.shape": np.array(zeros.padded.shape),
            "trial.detected.shape": np.array(zeros.detected.shape),
        }
        for name, way in zip(_NAMES, self.ways, strict=True):
            arrays[f"{name}.pad"] = way.padded[:, self._pad.start : self._pad.stop]
            arrays |= {f"{name}.{array}": np.asarray(getattr(way, array)) for array in _ARRAYS}
        return arrays

    def _lay_pipelines(self, stack: Stack) -> None:
        """Lay one under the other, the names of the boxes above the first and below the second."""
        room, side = stack.lower, _SIDE
        if stack.stacked:
            side = min(_SIDE, 0.5 * (room.height - 1.0))
            first = room.top - 0.4 - side / 2
            heights = (first, max(first - 1.6 * side, room.bottom + 0.45 + side / 2))
        else:
            heights = (room.at(0, 0.73)[1], room.at(0, 0.07)[1])
        left = room.left if stack.stacked else stack.upper.left
        self.pipelines: list[Pipeline] = []
        self.leads: list[Glyphs] = []
        self.numerals: list[tuple[Glyphs, Glyphs, Glyphs]] = []
        for n, (name, way, height) in enumerate(zip(_NAMES, self.ways, heights, strict=True)):
            line = Region(room.at(0.26, 0)[0], room.at(0.98, 0)[0], height, height)
            pipeline = Pipeline(self.detector, stack.trace.bias, "bias", line, side=side, labelled=n == 1)
            lead = label("pad-with-o_pad", theme.BODY, value=reading(way.fill, f"{name}.fill"))
            lead.move_to(pipeline.boxes[0]).align_to(np.array([left, 0.0, 0.0]), LEFT)
            self.pipelines.append(pipeline)
            self.leads.append(lead)
            self.numerals.append(pipeline.numerals(self.window, way, f"{name}."))
        # The second does as the first says.
        self.pipelines[1].remove(self.pipelines[1].labels)
