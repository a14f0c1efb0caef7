"""What padding adds to strand, X and X-dot."""

import numpy as np
from manim import RIGHT, FadeIn, FadeOut, Mobject
from manim.animation.animation import Animation

from dnacnn.lecture.lecture_trace import LectureTrace
from scenes.kit.fast_group import FastGroup
from scenes.kit.things.matrix import Cell
from scenes.padding.figures.detection.overhang import Overhang, missing_outputs
from scenes.padding.figures.detection.stack import Stack


class Pad:
    """What padding adds to strand, X and X-dot: at the end, or at the start, to which the rest must give way.

    Parameters
    ----------
    padded : the worked strand's values, with padding.
    stack, edge : what stands there without it.

    Attributes
    ----------
    first : how many columns the strand gives way.
    windows : those that X-dot gains, the one that reaches least into the padding first.
    tiles, inputs, outputs, inputs_size, outputs_size : the parts; inputs and outputs are empty at first.
    missing : what X-dot lacks, where it will be gained.
    arrays : what the parts display and no trace holds.
    """

    def __init__(self, padded: LectureTrace, stack: Stack, edge: Overhang) -> None:
        self.stack, self.edge = stack, edge
        length, pads = stack.length, stack.width - 1
        self.first = padded.lecture.shift
        self._at = 0 if self.first else length
        columns = slice(self._at, self._at + pads)
        self.tiles = stack.draw_strand(padded.padded_strand[columns], at=self._at)
        self.arrays = {
            "padded.pad": padded.padded[:, columns],
            "padded.gained": padded.detected[:, edge.window :],
            "padded.shape": np.array(padded.padded.shape),
            "padded.detected.shape": np.array(padded.detected.shape),
        }
        self.inputs = stack.draw_inputs(
            self.arrays["padded.pad"], "padded.pad", at=self._at, hollow=True, labelled=False
        )
        if self.first:
            self.windows = list(reversed(range(pads)))
            self.missing: Mobject = missing_outputs(stack, 0)
            self.outputs = stack.draw_outputs(padded.detected, "padded.detected")
            for row in self.outputs.cells:
                for cell in row[:pads]:
                    cell.empty()
        else:
            self.windows = list(range(edge.window, length))
            self.missing = edge.missing
            gained = self.arrays["padded.gained"]
            self.outputs = stack.draw_outputs(gained, "padded.gained", at=edge.window, hollow=True)
        self.inputs_size = stack.draw_size(stack.inputs, padded.padded.shape, "padded.shape")
        self.outputs_size = stack.draw_size(stack.outputs, padded.detected.shape, "padded.detected.shape")

    def give_way(self) -> list[Animation]:
        """Return how strand, X and X-dot move on, so that padding finds room at the start."""
        stack, by = self.stack, RIGHT * self.first * self.stack.side
        letters = FastGroup(stack.positions, stack.strand, stack.inputs.grid)
        return [
            letters.animate.shift(by),
            stack.outputs.grid.animate.shift(by),
            FadeOut(self.edge.missing),
            FadeIn(self.missing),
            *(FadeIn(label) for label in self.outputs.column_labels[self.edge.window :]),
        ]

    def input_cell(self, row: int, column: int) -> Cell:
        """Return a cell of the padded X."""
        inside = column - self.first
        if 0 <= inside < self.stack.length:
            return self.stack.inputs.cell(row, inside)
        return self.inputs.cell(row, column - self._at)

    def output_cell(self, detector: int, window: int) -> Cell:
        """Return a cell of what X-dot gains."""
        return self.outputs.cell(detector, window if self.first else window - self.edge.window)
