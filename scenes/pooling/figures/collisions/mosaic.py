"""Every strand of one length as a point in a square: the ones that an answer takes are lit."""

from typing import NamedTuple

import numpy as np
from manim import DOWN, LEFT, UP, Line

from dnacnn.arrays import Bools
from dnacnn.experiments.census import Census
from dnacnn.network.encoding import DNA
from scenes.kit.fast_group import FastGroup, Outline
from scenes.kit.look import theme
from scenes.kit.look.boxes import rectangle
from scenes.kit.type.text import mono

_LEAST = 0.05  # side of a dot: larger than a strand's own share, so that one alone can be seen
_LIT = 0.3  # of the ground, at most, by dots that are larger than their share


class MosaicShape(NamedTuple):
    """Where strands stand: number i in row i // columns and column i % columns."""

    beginning: int  # letters that choose the row; none in a sample
    rows: int
    columns: int


class Mosaic(FastGroup):
    """A square with a place for each strand; its first letters choose the row, its last ones the column.

    A sample has no such order: its strands follow one another row by row.

    Parameters
    ----------
    census : the strands, in alphabetical order.
    answers : (S,), which of them are lit.
    side : of the square, in units.
    color : of what is lit.

    Attributes
    ----------
    background, rules, letters, dots : the parts; `dots` holds one outline for each row that has lit strands.
    lit, last : the numbers of the lit strands; the last of each outline.
    """

    def __init__(self, census: Census, answers: Bools, side: float, color: str) -> None:
        palette = theme.palette()
        self.shape = mosaic_shape(census)
        self.lit = np.flatnonzero(answers)
        self.background = rectangle(width=side, height=side)
        self.background.set_fill(palette.panel, opacity=0.8).set_stroke(palette.rule, width=2)
        self.rules, self.letters = FastGroup(), FastGroup()
        for place, letter in enumerate(DNA if census.complete else ""):
            middle = side * ((place + 0.5) / len(DNA) - 0.5)
            edge = side * (place / len(DNA) - 0.5)
            if place:
                self.rules.add(Outline.of(Line((edge, -side / 2, 0), (edge, side / 2, 0))))
                self.rules.add(Outline.of(Line((-side / 2, -edge, 0), (side / 2, -edge, 0))))
            across = mono(letter, size=theme.SMALLEST, color=palette.base(letter))
            down = across.copy()
            self.letters.add(across.next_to((middle, side / 2, 0), UP, buff=0.08))
            self.letters.add(down.next_to((-side / 2, -middle, 0), LEFT, buff=0.1))
        self.rules.set_stroke(palette.rule, width=theme.HAIR, opacity=0.6)
        least = min(_LEAST, side * np.sqrt(_LIT / max(1, len(self.lit))))
        share = side / self.shape.columns
        size = max(least, share)
        corner = np.array([-side / 2, side / 2, 0])
        cell = side * np.array([1 / self.shape.columns, -1 / self.shape.rows, 0])
        square = size / 2 * np.array([[-1, 1, 0], [1, 1, 0], [1, -1, 0], [-1, -1, 0], [-1, 1, 0]])
        self.dots, self.last = FastGroup(), []
        for row in range(self.shape.rows):
            here = self.lit[self.lit // self.shape.columns == row]
            if not len(here):
                continue
            line = Outline().set_fill(color, opacity=1).set_stroke(width=0)
            columns = here % self.shape.columns
            # Where dots touch, neighbours are drawn as one.
            breaks = np.flatnonzero(np.diff(columns) > 1) + 1 if least <= share else range(1, len(columns))
            for run in np.split(columns, breaks):
                middle = corner + cell * [(run[0] + run[-1]) / 2 + 0.5, row + 0.5, 0]
                points = middle + square * [1 + (run[-1] - run[0]) * share / size, 1, 1]
                line.start_new_path(points[0]).add_points_as_corners(points[1:])
            self.dots.add(line)
            self.last.append(int(here[-1]))
        super().__init__(self.background, self.rules, self.letters, self.dots)

    def point_of(self, strand: int) -> np.ndarray:
        """Return where a strand stands in the picture."""
        row, column = divmod(strand, self.shape.columns)
        share = np.array([(column + 0.5) / self.shape.columns, -(row + 0.5) / self.shape.rows, 0])
        return self.background.get_corner(UP + LEFT) + share * self.background.width

    def show_first(self, checked: int) -> "Mosaic":
        """Light only the rows whose strands come before one of this number."""
        for last, line in zip(self.last, self.dots, strict=True):
            line.set_fill(opacity=1 if last < checked else 0)
        return self

    def point(self, share: float) -> np.ndarray:
        """Return the left end of a level line, so far down as this share of the strands."""
        return self.background.get_corner(UP + LEFT) + DOWN * share * self.background.height


def mosaic_shape(census: Census) -> MosaicShape:
    """Let the first half of the letters choose the row; lay a sample out as a square, or nearly so."""
    if not census.complete:
        rows = int(np.sqrt(len(census.codes)))
        return MosaicShape(0, rows, -(-len(census.codes) // rows))
    beginning = census.length // 2
    return MosaicShape(beginning, len(DNA) ** beginning, len(DNA) ** (census.length - beginning))
