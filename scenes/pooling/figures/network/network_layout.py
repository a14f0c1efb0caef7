"""Where the parts of the whole network lie: beside or below one another, whichever leaves room for larger cells."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import product

import numpy as np

from scenes.kit.fit.layout import Size, box, first_fitting
from scenes.kit.look.region import Region

FIRED = 0.45  # from the scores to what ReLU makes of them
MORE = 0.42  # under the units' weights, for what says how many more there are
DOTS = 0.3  # under the scores, for the dots that stand for them
BETWEEN = (0.34, 0.16)  # between units' weights, across and down

_MOST, _MOST_UPRIGHT, _STEP = 0.44, 0.6, 0.004  # sides of a cell that are tried
_LEGIBLE = 0.238  # the least side for a letter that can be read; below it, only if there is no other way
_LEAST = 0.12
_SCORE = 0.34  # the least side of a score: a minus sign stands before its digit
_SHOWN = 4  # units at most: enough to see what they have in common
_WORTH = 0.4  # how much more units shown are worth against larger cells
_LETTERS = 0.35  # room for the labels left of X
_WAY = 1.3  # of a level arrow with words over it
_BELOW = 0.74  # from one matrix down to the next
_ABOVE = 0.5  # from a parameter down to what it works on
_STRAND = 0.95  # from X's top up to the middle of the strand
_LABEL = 0.37  # over a kernel or a unit's weights, with their border
_INSET = 0.1  # right of the parameters, for a frame around them
_TITLE = 1.5  # left of the pooled matrix, for its name
_UNITS = 1.32  # from the pooled matrix to the units' names
_NAME = 1.1  # of the detectors' output, over it left of the arrow; where that is too narrow, right of it
_PILL = 1.75  # of the answer
_SIDEWAYS = 0.7  # from the scores to weights right of them
_ROUND = 0.45  # around an arrow that comes round a corner, from what it passes
_NEXT = 0.85  # from the scores to the answer
_HEADS = 0.4  # over the scores
_SPREADS = (0.6, 0.3, 0.0)  # by which gaps may grow where there is height left


@dataclass(frozen=True)
class Counts:
    """How much there is to show.

    Attributes
    ----------
    letters, columns : rows and columns of X.
    motifs, width : how many kernels there are, and how wide each is.
    windows, groups : columns of the detectors' output and of the pooled one.
    units : of the next layer.
    motif_label, case_label : how wide the names of a row and of a unit are, in units of the picture.
    """

    letters: int
    columns: int
    motifs: int
    width: int
    windows: int
    groups: int
    units: int
    motif_label: float
    case_label: float


@dataclass(frozen=True)
class Choice:
    """What a layout is made with.

    Attributes
    ----------
    side : of a cell.
    shown, across : how many units are shown, and how many of their weights lie side by side.
    abreast : how many kernels lie side by side.
    spread : by how much gaps between matrices below one another may grow.
    """

    side: float
    shown: int
    across: int
    abreast: int
    spread: float

    @property
    def score(self) -> float:
        """The side of a cell that holds a score."""
        return max(self.side, _SCORE)


@dataclass(frozen=True)
class NetworkLayout:
    """Places of matrices (without their labels), and of the parameters (with them).

    Attributes
    ----------
    counts, choice : what is shown, and how.
    strand : the middle of its left end.
    onehot, detected, pooled, scores : of the matrices; the scores with what ReLU makes of them.
    kernels, weights, pill : of the parameters, and of the answer.
    way : where the arrow from X to the detectors' output lies, if it leads down.
    level : the height at which the kernels' arrow comes to it from the right; None if it comes from above.
    """

    counts: Counts
    choice: Choice
    strand: np.ndarray
    onehot: Region
    detected: Region
    pooled: Region
    scores: Region
    kernels: Region
    weights: Region
    pill: Region
    way: float | None = None
    level: float | None = None

    @property
    def stacked(self) -> bool:
        """Whether the matrices lie below one another."""
        return self.way is not None

    @property
    def below(self) -> bool:
        """Whether the scores lie under the pooled matrix."""
        return self.scores.top < self.pooled.bottom

    @property
    def narrow(self) -> bool:
        """Whether the name of the detectors' output finds no room over it."""
        return _is_narrow(self.detected, self.way)

    def boxes(self) -> list[Region]:
        """Return the room that each part needs with its labels."""
        onehot, scores, pill, counts = self.onehot, self.scores, self.pill, self.counts
        names = scores.left - counts.case_label - 0.15
        return [
            Region(onehot.left - _LETTERS, onehot.right, onehot.bottom, self.strand[1] + 0.45 * self.choice.side),
            _with_name(self.detected, self.way).inset(left=-counts.motif_label, top=-0.5),
            self.pooled.inset(left=-(_TITLE if self.stacked else 1.3)),
            Region(names, pill.right, min(scores.bottom, pill.bottom), scores.top + _HEADS),
            self.kernels.inset(bottom=-0.1),
            self.weights.inset(bottom=-0.1),
        ]


_Arrange = Callable[[Counts, Region, Choice], NetworkLayout | None]


def lay_out(counts: Counts, region: Region) -> NetworkLayout:
    """Return the layout with the largest cells, in which as many units as possible are shown.

    Raises
    ------
    ValueError
        If there is more than the region can hold.
    """
    arrange: list[_Arrange] = [_stacked, partial(_stacked, band=True)] if region.upright else [_level, _stacked]
    grids = [
        (shown, across)
        for across in range(1, _SHOWN + 1)
        for shown in range(across, min(_SHOWN, counts.units) + 1)
        if shown % across == 0 or shown == counts.units
    ]
    for least in (_LEGIBLE, _LEAST):
        layouts = [_largest(make, counts, region, grid, least) for make, grid in product(arrange, grids)]
        found = [layout for layout in layouts if layout]
        if found:
            return max(found, key=lambda one: one.choice.side * one.choice.shown**_WORTH)
    raise ValueError(f"there is no room for {counts}")


def _largest(
    arrange: _Arrange, counts: Counts, region: Region, grid: tuple[int, int], least: float
) -> NetworkLayout | None:
    """Return the layout of one kind with the largest cells that fit."""
    sides = np.arange(_MOST_UPRIGHT if region.upright else _MOST, least, -_STEP)
    abreast = dict.fromkeys((counts.motifs, -(-counts.motifs // 2)))
    choices = (Choice(float(side), *grid, *rest) for side, *rest in product(sides, abreast, _SPREADS))
    return first_fitting((arrange(counts, region, choice) for choice in choices), NetworkLayout.boxes, region)


class _Sizes:
    """Widths and heights that follow from a choice."""

    def __init__(self, counts: Counts, choice: Choice) -> None:
        side, hidden = choice.side, counts.units > choice.shown
        self.onehot = (counts.columns * side, counts.letters * side)
        self.detected = (counts.windows * side, counts.motifs * side)
        self.pooled = (counts.groups * side, counts.motifs * side)
        self.scores = (2 * choice.score + FIRED, choice.shown * choice.score + hidden * DOTS)
        unit = (max(counts.groups * side + 0.06, counts.case_label), counts.motifs * side + _LABEL)
        width, height = _grid(choice.shown, choice.across, unit, BETWEEN)
        self.weights = (width, height + hidden * MORE)
        kernel = (counts.width * side + 0.06, counts.letters * side + _LABEL)
        self.kernels = _grid(counts.motifs, choice.abreast, kernel, (0.7 * side, BETWEEN[1]))


def _grid(count: int, across: int, size: Size, gaps: Size) -> Size:
    """Return the size of a grid of things of one size."""
    lines = -(-count // across)
    return across * size[0] + (across - 1) * gaps[0], lines * size[1] + (lines - 1) * gaps[1]


def _is_narrow(detected: Region, way: float | None) -> bool:
    return way is not None and way - detected.left < _NAME


def _with_name(detected: Region, way: float | None) -> Region:
    """Return the room of the detectors' output with its name, if that stands right of it."""
    return detected.inset(right=-_NAME - 0.25) if _is_narrow(detected, way) else detected


def _level(counts: Counts, region: Region, choice: Choice) -> NetworkLayout | None:
    """X at the left, the detectors' output at its right, the pooled one below, the units at the far right."""
    if choice.abreast < counts.motifs:
        return None
    sizes = _Sizes(counts, choice)
    level = region.bottom + 0.5 * max(sizes.pooled[1], sizes.scores[1])
    middle = level + sizes.detected[1] + _BELOW
    onehot = _around(region.left + _LETTERS, middle, sizes.onehot)
    detected = _around(onehot.right + _WAY + counts.motif_label, middle, sizes.detected)
    pooled = _around(detected.left, level, sizes.pooled)
    kernels = box(detected.x - 0.5 * sizes.kernels[0], region.top, sizes.kernels)
    weights = box(region.right - _INSET - sizes.weights[0], region.top, sizes.weights)
    least = pooled.right + _UNITS + counts.case_label
    most = region.right - _PILL - 0.52 - sizes.scores[0]
    scores = _around(max(least, min(weights.left, most)), level, sizes.scores)
    pill = _pill(region.right - 0.02 - _PILL, scores)
    # An arrow from the weights comes down to the scores past the detectors' output.
    roomy = (
        weights.left - scores.left <= 2 * BETWEEN[0]
        and kernels.bottom - detected.top >= _ABOVE
        and kernels.left - onehot.right >= BETWEEN[0]
        and weights.left - kernels.right >= BETWEEN[0]
        and weights.bottom - scores.top >= _HEADS + _ABOVE
        and pill.left - scores.right >= 0.5
    )
    strand = np.array([onehot.left, onehot.top + _STRAND, 0.0])
    parts = (strand, onehot, detected, pooled, scores, kernels, weights, pill)
    return NetworkLayout(counts, choice, *parts) if roomy else None


def _stacked(counts: Counts, region: Region, choice: Choice, *, band: bool = False) -> NetworkLayout | None:
    """One matrix below the other, the kernels right of X or, as a band, under it.

    Where height is left, the gaps between the matrices grow.
    """
    sizes, upright = _Sizes(counts, choice), region.upright
    tiles, under = 0.9 * choice.side, sizes.kernels[1] + 0.2 if band else 0.0
    last = max(sizes.pooled[1], sizes.weights[1]) + _HEADS + sizes.scores[1]
    if not upright:
        last = max(sizes.pooled[1], sizes.scores[1])
    drops = 4 if upright else 3
    spare = (region.height - tiles - sizes.onehot[1] - under - sizes.detected[1] - last) / drops - _BELOW
    if spare < 0:
        return None
    drop = _BELOW + min(spare, choice.spread)
    top = region.top - 0.5 * drops * max(0.0, spare - choice.spread)
    left, inner = region.left + max(_LETTERS, counts.motif_label), region.right - _INSET
    onehot = box(left, top - tiles - drop, sizes.onehot)
    kernels = box(inner - sizes.kernels[0], onehot.bottom - 0.25 if band else top, sizes.kernels)
    detected = box(left, onehot.bottom - under - drop, sizes.detected)
    pooled = box(region.left + _TITLE, detected.bottom - drop, sizes.pooled)
    way, level = detected.x, None
    if band:
        way = min(way, kernels.left - 1.6)
        roomy = way >= left + 0.2
    else:
        level = onehot.bottom - 0.35
        roomy = kernels.left - onehot.right >= BETWEEN[0] and abs(kernels.bottom - level) >= 0.2
    if upright:
        placed = _units_below(counts, region, sizes, pooled, drop)
    else:
        below = min(kernels.bottom, np.inf if level is None else level)
        placed = _units_beside(counts, region, sizes, (_with_name(detected, way), pooled), below)
    if not (roomy and placed):
        return None
    scores, weights = placed
    pill = _pill(scores.right + _NEXT if upright else region.right - 0.02 - _PILL, scores)
    strand = np.array([left, top - 0.5 * tiles, 0.0])
    parts = (strand, onehot, detected, pooled, scores, kernels, weights, pill)
    return NetworkLayout(counts, choice, *parts, way, level)


_Units = tuple[Region, Region]  # places of scores and weights


def _units_below(counts: Counts, region: Region, sizes: _Sizes, pooled: Region, drop: float) -> _Units | None:
    """Place the weights right of the pooled matrix, and the scores below both."""
    weights = box(region.right - _INSET - sizes.weights[0], pooled.top + _LABEL, sizes.weights)
    top = min(pooled.bottom, weights.bottom) - drop - _HEADS
    most = region.right - _PILL - _NEXT - sizes.scores[0]
    scores = box(min(most, pooled.right + counts.case_label), top, sizes.scores)
    names = scores.left - counts.case_label - 0.15
    roomy = weights.left - pooled.right >= BETWEEN[0] and names >= pooled.left + 0.6
    return (scores, weights) if roomy else None


def _units_beside(
    counts: Counts, region: Region, sizes: _Sizes, matrices: tuple[Region, Region], below: float
) -> _Units | None:
    """Place all of it right of the pooled matrix: the weights above the scores, or right of them.

    The arrow from the weights comes round a corner: between Ẋ and the scores, or right of Ẋ.
    """
    detected, pooled = matrices
    top = pooled.y + 0.5 * sizes.scores[1]
    clear = detected.bottom - top >= _HEADS + _ROUND
    least = max(pooled.right + _UNITS + counts.case_label, -np.inf if clear else detected.right + _ROUND)
    most = region.right - 0.02 - _PILL - _NEXT - sizes.scores[0]
    weights = box(region.right - _INSET - sizes.weights[0], below - 0.2, sizes.weights)
    over = weights.bottom - top >= 2 * _HEADS
    scores = box(0.5 * (least + most) if over else least, top, sizes.scores)
    beside = weights.left - scores.right >= _SIDEWAYS and weights.bottom - _pill(0, scores).top >= 0.2
    return (scores, weights) if least <= most and (over or beside) else None


def _around(left: float, middle: float, size: Size) -> Region:
    """Return the box with its left side and the height of its middle."""
    return box(left, middle + 0.5 * size[1], size)


def _pill(left: float, scores: Region) -> Region:
    """Return where the answer stands, at the height of the scores."""
    return _around(left, scores.y, (_PILL, 0.72))
