"""The chain rule over two ways, and below each of its factors the number that it is."""

import numpy as np
from manim import LEFT

from scenes.backprop.figures.branches.sweep import Sweep
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.type.readout import Readout
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import Glyphs, math

FACTORS = (("outer", 0), ("inner", 0), ("outer", 1), ("inner", 1))  # in the order of the formula
_WIDEST = 1.4  # of a factor's width: how wide a number below it may be
_EACH = 0.45  # how much wider with each further space around the signs
_CLEAR = 0.1  # between the derivative's number and the sign after it
_SHORT = 4  # signs of a number for which there is room anyway


class ChainFormula(FastGroup):
    """The formula, built around the origin.

    Parameters
    ----------
    sweep : the numbers.
    size : of the formula, in pixels.
    room : how wide it may be; where the numbers are long, its signs stand further apart.

    Attributes
    ----------
    formula : its parts are "whole", the derivative asked for; "term0" and "term1", with a factor each as "outer0" and
        "inner0"; and the signs between them.
    """

    def __init__(self, sweep: Sweep, size: float, room: float) -> None:
        self.sweep = sweep
        excess = max(0, max(len(sweep.reading("inner", 0, number).shown) for number in range(2)) - _SHORT)
        self._widest = _WIDEST + _EACH * excess
        source = _source(2 + excess, 2 + 3 * excess)
        self.formula = math(source, size)
        if self.formula.width > room:
            self.formula = math(source, size * room / self.formula.width)
        self.formula.part("whole").set_fill(theme.palette().gradient)
        for number, color in enumerate(theme.palette().branches):
            self.formula.part(f"term{number}").set_fill(color)
        super().__init__(self.formula)

    def signs(self) -> Glyphs:
        """Return the signs between the numbers, one piece, below the formula's own."""
        written = math("{{ = : equals }} {{ dot.op : times0 }} {{ + : plus }} {{ dot.op : times1 }}", self.formula.size)
        shift = (0, self._level() - written.baseline, 0)
        for label in written.labels:
            written.part(label).match_x(self.formula.part(label)).shift(shift)
        return written

    def number(self, array: str, number: int) -> Readout:
        """Return a factor's number, as it follows the slider."""

        def write(place: int) -> Glyphs:
            one, palette = self.sweep.reading(array, place, number), theme.palette()
            color = palette.muted if one.value == 0 else palette.branches[number]
            in_brackets = array == "inner" and one.value < 0
            return self.below(self._set(one, f"({one.shown})" if in_brackets else one.shown, color), array, number)

        return Readout(write, self.sweep.home)

    def result(self) -> Readout:
        """Return the derivative's number, as it follows the slider."""

        def write(place: int) -> Glyphs:
            one = self.sweep.reading("derivative", place)
            return self.below(self._set(one, one.shown, theme.palette().gradient), "whole")

        return Readout(write, self.sweep.home)

    def below(self, piece: Glyphs, array: str, number: int | None = None) -> Glyphs:
        """Place a piece under a factor, or under the "whole", on the line of the numbers."""
        part = self.formula.part(array if number is None else f"{array}{number}")
        limit = self._widest * part.width
        if number is None:
            limit = min(limit, self.formula.part("equals").get_left()[0] - part.get_left()[0] - _CLEAR)
        piece.scale(min(1.0, limit / piece.width))
        piece.match_x(part)
        if number is None and piece.width > part.width:
            # Nothing may stand out at the left.
            piece.align_to(part, LEFT)
        return piece.shift((0, self._level() - piece.baseline, 0))

    def _set(self, one: Reading, written: str, color: str) -> Glyphs:
        color = theme.palette().undefined if np.isnan(one.value) else color
        return math(written, 1.1 * self.formula.size, color, readings=[one])

    def _level(self) -> float:
        """Return the height on which the numbers stand."""
        return float(self.formula.get_bottom()[1] - 1.35 * self.formula.size / theme.PIXELS_PER_UNIT)


def _source(spaces: int, after_whole: int) -> str:
    """Write the formula, with so many spaces around each sign, and before the sign of equality."""
    wide, wider = " ".join(["thick"] * spaces), " ".join(["thick"] * after_whole)
    terms = [
        f"{{{{ {{{{ (partial dot(x)) / (partial x_{n}) : outer{n - 1} }}}} {wide} {{{{ dot.op : times{n - 1} }}}} "
        f"{wide} {{{{ (partial x_{n}) / (partial w) : inner{n - 1} }}}} : term{n - 1} }}}}"
        for n in (1, 2)
    ]
    whole = f"{{{{ (partial dot(x)) / (partial w) : whole }}}} {wider} {{{{ = : equals }}}}"
    return f"{whole} {wide} {terms[0]} {wide} {{{{ + : plus }}}} {wide} {terms[1]}"
