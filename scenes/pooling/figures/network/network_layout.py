"""Where the parts of the whole network lie: in lines, read like text, with cells as large as there is room for."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, product
from typing import Any

import numpy as np

from scenes.kit.look.region import Region

FIRED = 0.45  # from the scores to what ReLU makes of them
DOTS = 0.34  # under the scores, for the dots that stand for units that are not shown
HEADS = 0.44  # over the scores
BESIDE = 0.14  # between a unit's weights, its groups and its score
LAST = (4.9, 1.84)  # the last layer's logits, shares, answer and loss
STRAND = 0.5  # from X up to the strand
BETWEEN = (0.22, 0.14)  # between kernels, across and down
DROP = 0.38  # from the kernels down to the arrow under them
BIT = 0.15  # the most for the height of a unit's weight
_WIDER = 1.5  # times as wide, where there is room

_MOST, _MOST_UPRIGHT, _STEP = 0.52, 0.64, 0.004  # sides of a cell that are tried
_LEGIBLE = 0.238  # the least side for a letter that can be read; below it, only if there is no other way
_LEAST = 0.12
_SCORES = (0.5, 0.44, 0.36)  # sides of a score
_SHOWN = 4  # units at most: enough to see what they have in common
_WORTH, _SPOKEN = 0.4, 0.5  # how much more units, and larger scores, are worth against larger cells
_NAME, _OVER = 0.62, 0.46  # of a matrix, left of it or over it
_LETTERS = 0.35  # room for the labels left of X
_TURN = 0.4  # left of what begins a line, for an arrow that comes down there
_FRAME = 0.06  # at the right and at the top, for frames
_PAST = 0.6  # left of the kernels in a line of their own, for the arrow from X
WAY = 0.3  # of it, to the arrow
_IN = (0.15, 0.5)  # from the left end of X or of Ẋ to that arrow; and past the name over Ẋ
_FOOT = 0.3  # from the foot of X up to an arrow, in cells
_UNDER = 0.46  # of the words under the arrow from X
_LABEL = 0.37  # over a kernel, with its border
_PATTERN = 1.4  # the most for the width of a unit's weights
# Between neighbours in a line, with arrow and words.
_GAPS = {("A", "B"): 0.4, ("B", "C"): 0.8, ("C", "D"): 1.1, ("D", "E"): 1.85, ("E", "L"): 0.9}
_LINE = 0.48  # between lines
_SPREAD = 0.4  # by which gaps may grow where there is room left

# A: strand and X; B: kernels; C: the detectors' output; D: the pooled one; E: the units; L: the last layer.
_LINES = (
    ("ABC", "DEL"),
    ("AB", "C", "DEL"),
    ("AB", "CD", "EL"),
    ("AB", "C", "DE", "L"),
    ("A", "B", "C", "DE", "L"),
    ("AB", "C", "D", "E", "L"),
    ("A", "B", "C", "D", "E", "L"),
)


Size = tuple[float, float]  # width, height


@dataclass(frozen=True)
class Counts:
    """How much there is to show.

    Attributes
    ----------
    letters, columns : rows and columns of X.
    motifs, width : how many kernels there are, and how wide each is.
    windows, groups : columns of the detectors' output and of the pooled one.
    units : of the next layer.
    motif_label, unit_label : how wide the names of a row and of a unit are, in units of the picture.
    """

    letters: int
    columns: int
    motifs: int
    width: int
    windows: int
    groups: int
    units: int
    motif_label: float
    unit_label: float


@dataclass(frozen=True)
class Choice:
    """What a layout is made with.

    Attributes
    ----------
    lines : which parts stand in each line.
    side, score : of a cell, and of one that holds a score.
    shown : how many units are shown.
    abreast : how many kernels lie side by side.
    over : whether the names of Ẋ and Ẍ stand over them, or at their left.
    """

    lines: tuple[str, ...]
    side: float
    score: float
    shown: int
    abreast: int
    over: bool

    @property
    def worth(self) -> float:
        """How good the choice is: cells should be large, and so should scores, and units many."""
        return float(self.side * self.score**_SPOKEN * self.shown**_WORTH)


@dataclass(frozen=True)
class _Part:
    """What takes room: the size of the thing itself, and what stands left of it, and up and down from its line."""

    size: Size
    before: float
    above: float
    below: float


@dataclass(frozen=True)
class NetworkLayout:
    """Places of matrices (without their labels) and of the rest (with them).

    Attributes
    ----------
    choice : how it is shown.
    bit : width and height of a unit's weight.
    places : by letter: A for X, B for the kernels, C for the detectors' output, D for the pooled one, E for the units,
        L for the last layer.
    levels : by letter: the height of the gap over a part's line.
    """

    choice: Choice
    bit: Size
    places: dict[str, Region]
    levels: dict[str, float]

    @property
    def foot(self) -> float:
        """The height of the arrow from X that runs under the kernels."""
        return self.places["A"].bottom + _FOOT * self.choice.side

    def together(self, *parts: str) -> bool:
        """Whether parts stand in one line."""
        return any(set(parts) <= set(line) for line in self.choice.lines)


def lay_out(counts: Counts, region: Region) -> NetworkLayout:
    """Return the layout with the largest cells, in which as many units as possible are shown.

    Raises
    ------
    ValueError
        If there is more than the region can hold.
    """
    region = region.inset(right=_FRAME, top=_FRAME)
    for least in (_LEGIBLE, _LEAST):
        found = [one for one in _largest(counts, region, least) if one]
        if found:
            return max(found, key=lambda one: (min(one.choice.side, _LEGIBLE), one.choice.worth))
    raise ValueError(f"there is no room for {counts}")


def _largest(counts: Counts, region: Region, least: float) -> Iterator[NetworkLayout | None]:
    """Give, for each way of placing the parts, the layout with the largest cells that fit."""
    sides = np.arange(least, _MOST_UPRIGHT if region.upright else _MOST, _STEP)
    abreast = dict.fromkeys((counts.motifs, -(-counts.motifs // 2)))
    shown = range(1, min(_SHOWN, counts.units) + 1)
    for lines, *rest in product(_LINES, _SCORES, shown, abreast, (True, False)):

        def placed(side: float, lines: tuple[str, ...] = lines, rest: list[Any] = rest) -> NetworkLayout | None:
            return _placed(counts, region, Choice(lines, float(side), *rest))

        # What has room for large cells has room for smaller ones.
        fitting = bisect_left(sides, True, key=lambda side: placed(side) is None)
        yield placed(sides[fitting - 1]) if fitting else None


def _placed(counts: Counts, region: Region, choice: Choice) -> NetworkLayout | None:
    """Return the layout that follows from a choice, or None if it has no room."""
    high = min(BIT, (choice.score - 0.06) / counts.motifs, _PATTERN / counts.groups)
    bit = (min(_WIDER * high, _PATTERN / counts.groups), high)
    parts = _parts(counts, choice, bit)
    widths = [
        sum(parts[part].before + parts[part].size[0] for part in line) + sum(_GAPS[pair] for pair in pairwise(line))
        for line in choice.lines
    ]
    heights = [max(parts[p].above for p in line) + max(parts[p].below for p in line) for line in choice.lines]
    spare = region.height - sum(heights) - _LINE * (len(heights) - 1)
    if max(widths) > region.width or spare < 0:
        return None
    spread = min(_SPREAD, spare / max(1, len(heights) - 1))
    top = region.top - 0.5 * (spare - spread * (len(heights) - 1))
    places, levels = {}, {}
    for line, width, height in zip(choice.lines, widths, heights, strict=True):
        axis = top - max(parts[part].above for part in line)
        wider = min(_SPREAD, (region.width - width) / len(line))
        left = region.left + 0.5 * (region.width - width - wider * (len(line) - 1))
        if line == "B":  # the arrow from X passes at the left
            left = region.right - parts["B"].size[0] - parts["B"].before
        elif line in ("A", "C") and "B" in choice.lines:  # it comes down straight into both
            entered = _IN[line == "C" and choice.over]
            left = min(left, region.right - parts["B"].size[0] - WAY - entered - parts[line].before)
        for place, part in enumerate(line):
            left += (_GAPS[line[place - 1], part] + wider if place else 0.0) + parts[part].before
            places[part] = _at(left, axis, parts[part], part)
            left = places[part].right
            levels[part] = top + 0.5 * (_LINE + spread)
        top -= height + _LINE + spread
    return NetworkLayout(choice, bit, places, levels)


def _parts(counts: Counts, choice: Choice, bit: Size) -> dict[str, _Part]:
    """Return the room that each part needs; the arrows between neighbours run along its line's axis."""
    side, score = choice.side, choice.score
    under = "ABC" in choice.lines  # the kernels stand over the arrow from X
    tall, wide = counts.letters * side, counts.columns * side
    drawn = _grid(counts.motifs, choice.abreast, (counts.width * side + 0.06, tall + _LABEL))
    alone = _NAME + counts.motif_label + _PAST if "B" in choice.lines else 0.0
    turn = 0.0 if "DEL" in choice.lines or "DE" in choice.lines else _TURN
    rows = counts.motifs * side
    name, over = (0.0, _OVER) if choice.over else (_NAME, 0.0)
    units = choice.shown * score
    table = counts.groups * bit[0] + counts.unit_label + 2 * (score + BESIDE) + FIRED
    hidden = DOTS * (counts.units > choice.shown)
    # With the kernels over its arrow, X stands so much higher that the arrow leaves it near its foot.
    middle = _FOOT * side if under else 0.5 * tall
    low = min(0.5 * rows, _UNDER) if under else 0.5 * rows
    return {
        "A": _Part((wide, tall), _NAME + _LETTERS, tall - middle + STRAND + 0.9 * side, middle),
        "B": _Part(drawn, 0.0, drawn[1] + DROP, _UNDER) if under else _Part(drawn, alone, *_halves(drawn[1])),
        "C": _Part((counts.windows * side, rows), name + counts.motif_label, rows - low + over, low),
        "D": _Part((counts.groups * side, rows), name, 0.5 * rows + over, 0.5 * rows),
        "E": _Part((table, units), turn, 0.5 * units + HEADS, 0.5 * units + hidden),
        "L": _Part(LAST, _TURN if "L" in choice.lines else 0.0, *_halves(LAST[1])),
    }


def _at(left: float, axis: float, part: _Part, letter: str) -> Region:
    """Return where a thing lies whose left side and whose line's axis are known."""
    width, height = part.size
    feet = {"A": axis - part.below, "B": axis + part.above - height, "C": axis - part.below}
    foot = feet.get(letter, axis - 0.5 * height)
    return Region(left, left + width, foot, foot + height)


def _halves(height: float) -> Size:
    return 0.5 * height, 0.5 * height


def _grid(count: int, across: int, size: Size) -> Size:
    """Return the size of a grid of kernels."""
    lines = -(-count // across)
    return across * size[0] + (across - 1) * BETWEEN[0], lines * size[1] + (lines - 1) * BETWEEN[1]
