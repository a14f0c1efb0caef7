"""Numbers as coloured cells: the sign by hue, the size by strength."""

from collections.abc import Sequence

import numpy as np
from manim import DOWN, LEFT, RIGHT

from dnacnn.experiments.learning.discovery import clear, spelled
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import rectangle
from scenes.kit.look.quiet import tint
from scenes.kit.type.text import Glyphs, label, mono, numeral

_FULL = 0.92  # of a colour, that the largest number takes
_READABLE = 0.55  # the same behind a numeral
_NARROWEST = 0.56  # side of a cell that has room for a numeral


def color_of(value: float) -> str:
    """Return the colour of a sign."""
    palette = theme.palette()
    return palette.accent if value >= 0 else palette.negative


class Tinted(FastGroup):
    """A matrix of coloured cells, with numerals where they are wanted and have room.

    Parameters
    ----------
    values : (rows, columns).
    array, index : where they stand among the arrays of the core; without an array there are no numerals.
    side : of a cell, in units.
    most : the size that has the full colour; the largest here by default.
    rows : a letter for each row, in its colour.
    digits : decimals of the numerals.

    Attributes
    ----------
    boxes, numerals, row_labels : the parts; boxes row by row.
    """

    def __init__(
        self,
        values: np.ndarray,
        array: str = "",
        index: tuple[int, ...] = (),
        *,
        side: float = theme.CELL,
        most: float | None = None,
        rows: str = "",
        digits: int = 2,
    ) -> None:
        self.columns = values.shape[1]
        self._most = most or float(np.abs(values).max()) or 1.0
        self._strength = _READABLE if array and side >= _NARROWEST else _FULL
        self.boxes = FastGroup(*(rectangle(width=side, height=side) for _ in values.flat))
        for place, box in enumerate(self.boxes):
            row, column = divmod(place, self.columns)
            box.move_to(side * (column * RIGHT + row * DOWN)).set_stroke(theme.palette().rule, width=theme.HAIR)
        self.numerals = FastGroup()
        self.row_labels = FastGroup()
        super().__init__(self.boxes, self.numerals, self.row_labels)
        self.paint(values)
        if array and side >= _NARROWEST:
            self._write(values, array, index, digits)
        for row, letter in enumerate(rows):
            shown = mono(letter, max(theme.SMALLEST, min(theme.LABEL, 60 * side)), theme.palette().base(letter))
            self.row_labels.add(shown.next_to(self.cell(row, 0), LEFT, buff=0.14))
        self.center()

    def cell(self, row: int, column: int) -> FastGroup:
        """Return one box."""
        box: FastGroup = self.boxes[row * self.columns + column]
        return box

    def shown(self, row: int, column: int) -> FastGroup:
        """Return one box with its numeral, if it has one."""
        place = row * self.columns + column
        return FastGroup(self.boxes[place], *self.numerals[place : place + 1])

    def paint(self, values: np.ndarray) -> "Tinted":
        """Take the colours of other numbers."""
        palette = theme.palette()
        for box, value in zip(self.boxes, values.flat, strict=True):
            share = min(1.0, abs(value) / self._most)
            color = color_of(value) if share > 0.02 else palette.panel
            most = tint(color_of(value), _READABLE, palette.ink) if self._strength == _READABLE else _FULL
            box.set_fill(color, opacity=max(0.06, share * most))
        return self

    def _write(self, values: np.ndarray, array: str, index: tuple[int, ...], digits: int) -> None:
        for place, (box, value) in enumerate(zip(self.boxes, values.flat, strict=True)):
            at = (*index, *divmod(place, self.columns)) if len(values) > 1 or not index else (*index, place)
            shown = numeral(value, array, at, size=theme.SMALLEST, digits=digits)
            self.numerals.add(shown.move_to(box))


def legend() -> FastGroup:
    """Return what the two colours stand for."""
    palette = theme.palette()
    entries = FastGroup()
    for name, color in (("above-zero", palette.accent), ("below-zero", palette.negative)):
        box = rectangle(width=0.28, height=0.28).set_fill(color, opacity=_FULL).set_stroke(width=0)
        words = label(name, theme.FINE, palette.muted).next_to(box, RIGHT, buff=0.14)
        words.notation = ("0",)
        entries.add(FastGroup(box, words))
    return entries.arrange(RIGHT, buff=0.45)


def words_of(kernels: np.ndarray, motifs: Sequence[str], size: float) -> list[Glyphs]:
    """Set what kernels spell: a motif in its detector's colour; of any word, letters that aren't clear are pale."""
    palette = theme.palette()
    words = []
    for word, letters in zip(spelled(kernels), clear(kernels), strict=True):
        shown = mono(word, size, palette.detector(motifs.index(word)) if word in motifs else palette.ink)
        for glyph, strong in zip(shown, letters, strict=True):
            if not strong:
                glyph.set_fill(palette.muted)
        words.append(shown)
    return words


def spelling(kernels: Sequence[Tinted], values: np.ndarray) -> FastGroup:
    """Frame the largest cell of each column of kernels, (F, 4, K); with a thin line, where it isn't clearly so."""
    marks = FastGroup()
    for kernel, numbers, letters in zip(kernels, values, clear(values), strict=True):
        for column, (row, strong) in enumerate(zip(numbers.argmax(axis=0), letters, strict=True)):
            mark = kernel.cell(int(row), column).copy().set_fill(opacity=0)
            marks.add(mark.set_stroke(theme.palette().ink, width=theme.BOLD if strong else theme.HAIR))
    return marks
