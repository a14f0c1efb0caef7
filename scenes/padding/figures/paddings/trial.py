"""One strand padded in two ways, zeros and equal parts of every letter: all parts of the comparison, in one layout."""

import numpy as np
from manim import LEFT, Mobject

from dnacnn.network.padding import PaddedTrace
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.things.matrix import Cell
from scenes.kit.type.text import Glyphs, filled, reading
from scenes.padding.figures.detection.pipeline import Pipeline
from scenes.padding.figures.detection.stack import Stack

LANES = 6.0  # the width that two lanes need
NAMES = ("zeros", "shares")  # of the two ways, before the names of their arrays


class Trial:
    """A window that reaches into the padding, under two ways of padding on one side.

    Parameters
    ----------
    stack : of the same strand; only its places are used.
    ways : zeros, and equal parts of every letter.
    place : (detector, window): which window is calculated.

    Attributes
    ----------
    tiles, positions, inputs, kernel, stencil : what both ways share.
    pads, answers, sizes, products, lanes, leads, numerals : what differs, a pair each.
    arrays : what they display and no trace holds.
    """

    def __init__(self, stack: Stack, ways: tuple[PaddedTrace, PaddedTrace], place: tuple[int, int]) -> None:
        self.ways, self.place = ways, place
        detector, window = place
        length, pads = stack.length, stack.width - 1
        # The columns of the padded strand that hold the strand, and those that hold the padding.
        self.first = pads if ways[0].side == "left" else 0
        inside = slice(self.first, self.first + length)
        self.padding = slice(0, pads) if self.first else slice(length, length + pads)
        letters = stack.lecture.pad_letter * pads
        self.tiles = stack.draw_strand(letters + ways[0].strand if self.first else ways[0].strand + letters)
        self.positions = stack.draw_positions(length, at=self.first)
        onehot = ways[0].padded[:, inside]
        self.inputs = stack.draw_inputs(onehot, "trial.onehot", at=self.first, labelled=True)
        self.kernel, self.stencil = stack.detector(detector), stack.stencil(detector, window)
        self.arrays: dict[str, np.ndarray] = {
            "trial.onehot": onehot,
            "trial.padded.shape": np.array(ways[0].padded.shape),
            "trial.detected.shape": np.array(ways[0].detected.shape),
        }
        for name, way in self._named():
            self.arrays[f"{name}.pad"] = way.padded[:, self.padding]
            for array in ("windows", "products", "matches", "scores", "detected", "fill"):
                self.arrays[f"{name}.{array}"] = np.asarray(getattr(way, array))
        self.pads = [
            stack.draw_inputs(way.padded[:, self.padding], f"{n}.pad", at=self.padding.start, labelled=False)
            for n, way in self._named()
        ]
        self.answers = [stack.draw_answers(way.detected, f"{n}.detected") for n, way in self._named()]
        self.sizes = [
            stack.draw_size(self.inputs, ways[0].padded.shape, "trial.padded.shape"),
            stack.draw_size(self.answers[0], ways[0].detected.shape, "trial.detected.shape"),
        ]
        self.products = [stack.products(detector, window, way, f"{n}.") for n, way in self._named()]
        self._lay_lanes(stack)

    def input_cell(self, way: int, row: int, column: int) -> Cell:
        """Return a cell of the padded X."""
        if self._padded(column):
            return self.pads[way].cell(row, column - self.padding.start)
        return self.inputs.cell(row, column - self.first)

    def in_padding(self, column: int) -> bool:
        """Tell whether a column of the window lies in the padding."""
        return self._padded(self.place[1] + column)

    def _padded(self, column: int) -> bool:
        return bool(self.padding.start <= column < self.padding.stop)

    @property
    def shared(self) -> tuple[Mobject, ...]:
        """What stands there from the beginning: the strand and both matrices, padded with zeros."""
        return (self.positions, self.tiles, self.inputs, self.pads[0], self.answers[0], *self.sizes)

    @property
    def changed(self) -> list[tuple[int, int]]:
        """The entries of X-dot at which the two ways differ."""
        before, after = (way.detected for way in self.ways)
        return [(int(row), int(column)) for row, column in np.argwhere(before != after)]

    def _lay_lanes(self, stack: Stack) -> None:
        detector, window = self.place
        self.lanes: list[Pipeline] = []
        self.leads: list[Glyphs] = []
        self.numerals: list[tuple[Glyphs, Glyphs, Glyphs]] = []
        # Two lanes, with their labels over the first and their names under the second.
        top, bottom = stack.lower.top, stack.lower.bottom
        if stack.stacked:
            side = min(0.62, 0.5 * (stack.lower.height - 1.0))
            heights = (top - 0.4 - side / 2, max(top - 0.4 - 2.1 * side, bottom + 0.45 + side / 2))
        else:
            side, heights = 0.62, (stack.lower.at(0, 0.73)[1], stack.lower.at(0, 0.07)[1])
        left = stack.lower.left if stack.stacked else stack.upper.left
        for n, (name, way) in enumerate(self._named()):
            room = Region(stack.lower.at(0.26, 0)[0], stack.lower.at(0.98, 0)[0], heights[n], heights[n])
            lane = Pipeline(detector, stack.trace.bias, "bias", room, side=side, labelled=n == 1)
            lead = filled("pad {v}", theme.BODY, v=reading(way.fill, f"{name}.fill"))
            lead.move_to(lane.boxes[0]).align_to(np.array([left, 0.0, 0.0]), LEFT)
            self.lanes.append(lane)
            self.leads.append(lead)
            self.numerals.append(lane.numerals(window, way, f"{name}."))
        # The second lane does as the first says.
        self.lanes[1].remove(self.lanes[1].labels)

    def _named(self) -> list[tuple[str, PaddedTrace]]:
        return list(zip(NAMES, self.ways, strict=True))
