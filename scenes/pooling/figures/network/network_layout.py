"""Where the parts of the whole network lie: beside or below one another, whichever leaves room for larger cells."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import combinations, product

import numpy as np

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
    """What an arrangement is made with.

    Attributes
    ----------
    side : of a cell.
    shown, across : how many units are shown, and how many of their weights lie side by side.
    abreast : how many kernels lie side by side.
    """

    side: float
    shown: int
    across: int
    abreast: int

    @property
    def score(self) -> float:
        """The side of a cell that holds a score."""
        return max(self.side, _SCORE)


@dataclass(frozen=True)
class Netplan:
    """Places of matrices (without their labels), and of the parameters (with them).

    Attributes
    ----------
    choice : what it is made with.
    strand : the middle of its left end.
    onehot, detected, pooled, scores : of the matrices; the scores with what ReLU makes of them.
    kernels, weights, pill : of the parameters, and of the answer.
    way : where the arrow from X to the detectors' output lies, if it leads down.
    level : the height at which the kernels' arrow comes to it from the right; None if it comes from above.
    """

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

    def claims(self, counts: Counts) -> Iterator[Region]:
        """Give the room that each part needs with its labels."""
        onehot, detected, pooled, scores = self.onehot, self.detected, self.pooled, self.scores
        head = self.strand[1] + 0.45 * self.choice.side
        yield Region(onehot.left - _LETTERS, onehot.right, onehot.bottom, head)
        named = _named(detected, self.way)
        yield replace(named, left=detected.left - counts.motif_label, top=detected.top + 0.5)
        yield replace(pooled, left=pooled.left - (_TITLE if self.stacked else 1.3))
        left = scores.left - counts.case_label - 0.15
        yield Region(left, self.pill.right, min(scores.bottom, self.pill.bottom), scores.top + _HEADS)
        yield replace(self.kernels, bottom=self.kernels.bottom - 0.1)
        yield replace(self.weights, bottom=self.weights.bottom - 0.1)


_Arrange = Callable[[Counts, Region, Choice, float], Netplan | None]


def plan(counts: Counts, region: Region) -> Netplan:
    """Find the arrangement with the largest cells, in which as many units as possible are shown.

    Parameters
    ----------
    counts : what there is to show.
    region : where it has to lie.

    Returns
    -------
    found : Netplan

    Raises
    ------
    ValueError
        If there is more than the region can hold.
    """
    arrangements = (_stacked, partial(_stacked, band=True)) if region.upright else (_level, _stacked)
    for least in (_LEGIBLE, _LEAST):
        found = [
            candidate
            for arrange in arrangements
            for across, down in product(range(1, _SHOWN + 1), repeat=2)
            if (candidate := _largest(arrange, counts, region, (across, down), least))
        ]
        if found:
            break
    else:
        raise ValueError(f"there is no room for {counts}")
    return max(found, key=lambda one: one.choice.side * one.choice.shown**_WORTH)


def _largest(arrange: _Arrange, counts: Counts, region: Region, grid: tuple[int, int], least: float) -> Netplan | None:
    """Return an arrangement with the largest cells that fit."""
    across, down = grid
    shown = min(counts.units, across * down)
    if shown > _SHOWN or -(-shown // across) < down or shown < across:
        return None
    for side in np.arange(_MOST_UPRIGHT if region.upright else _MOST, least, -_STEP):
        for abreast, spread in product(dict.fromkeys((counts.motifs, -(-counts.motifs // 2))), _SPREADS):
            found = arrange(counts, region, Choice(float(side), shown, across, abreast), spread)
            if found and _fits([*found.claims(counts)], region):
                return found
    return None


def _fits(boxes: list[Region], region: Region) -> bool:
    slack = 0.02
    inside = all(
        box.left >= region.left - slack
        and box.right <= region.right + slack
        and box.bottom >= region.bottom - slack
        and box.top <= region.top + slack
        for box in boxes
    )
    return inside and not any(
        min(one.right, other.right) > max(one.left, other.left) + slack
        and min(one.top, other.top) > max(one.bottom, other.bottom) + slack
        for one, other in combinations(boxes, 2)
    )


class _Sizes:
    """Widths and heights that follow from a choice."""

    def __init__(self, counts: Counts, choice: Choice) -> None:
        side, more = choice.side, counts.units > choice.shown
        self.onehot = (counts.columns * side, counts.letters * side)
        self.detected = (counts.windows * side, counts.motifs * side)
        self.pooled = (counts.groups * side, counts.motifs * side)
        self.scores = (2 * choice.score + FIRED, choice.shown * choice.score + more * DOTS)
        lines = -(-choice.shown // choice.across)
        block = max(counts.groups * side + 0.06, counts.case_label)
        self.weights = (
            choice.across * block + (choice.across - 1) * BETWEEN[0],
            lines * (counts.motifs * side + _LABEL) + (lines - 1) * BETWEEN[1] + more * MORE,
        )
        lines = -(-counts.motifs // choice.abreast)
        self.kernels = (
            choice.abreast * (counts.width * side + 0.06) + (choice.abreast - 1) * 0.7 * side,
            lines * (counts.letters * side + _LABEL) + (lines - 1) * BETWEEN[1],
        )


def _box(left: float, top: float, size: tuple[float, float]) -> Region:
    return Region(left, left + size[0], top - size[1], top)


def _is_narrow(detected: Region, way: float | None) -> bool:
    """Tell whether the name of the detectors' output finds no room over it, left of the arrow that comes down there."""
    return way is not None and way - detected.left < _NAME


def _named(detected: Region, way: float | None) -> Region:
    """Return the room of the detectors' output with its name, if that stands right of it."""
    return replace(detected, right=detected.right + _is_narrow(detected, way) * (_NAME + 0.25))


def _level(counts: Counts, region: Region, choice: Choice, _: float) -> Netplan | None:
    """X at the left, the detectors' output at its right, the pooled one below, the units at the far right."""
    if choice.abreast < counts.motifs:
        return None
    sizes = _Sizes(counts, choice)
    half = 0.5 * max(sizes.pooled[1], sizes.scores[1])
    level = region.bottom + half
    middle = level + sizes.detected[1] + _BELOW
    onehot = _box(region.left + _LETTERS, middle + 0.5 * sizes.onehot[1], sizes.onehot)
    detected = _box(onehot.right + _WAY + counts.motif_label, middle + 0.5 * sizes.detected[1], sizes.detected)
    pooled = _box(detected.left, level + 0.5 * sizes.pooled[1], sizes.pooled)
    kernels = _box(0.5 * (detected.left + detected.right - sizes.kernels[0]), region.top, sizes.kernels)
    weights = _box(region.right - _INSET - sizes.weights[0], region.top, sizes.weights)
    least = pooled.right + _UNITS + counts.case_label
    most = region.right - _PILL - 0.52 - sizes.scores[0]
    scores = _box(max(least, min(weights.left, most)), level + 0.5 * sizes.scores[1], sizes.scores)
    pill = _answer(region.right - 0.02 - _PILL, scores)
    # An arrow from the weights comes down to the scores past the detectors' output.
    roomy = weights.left - scores.left <= 2 * BETWEEN[0] and (
        kernels.bottom - detected.top >= _ABOVE
        and kernels.left - onehot.right >= BETWEEN[0]
        and weights.left - kernels.right >= BETWEEN[0]
        and weights.bottom - scores.top >= _HEADS + _ABOVE
        and pill.left - scores.right >= 0.5
    )
    strand = np.array([onehot.left, onehot.top + _STRAND, 0.0])
    return Netplan(choice, strand, onehot, detected, pooled, scores, kernels, weights, pill) if roomy else None


def _stacked(counts: Counts, region: Region, choice: Choice, spread: float, *, band: bool = False) -> Netplan | None:
    """One matrix below the other, the kernels right of X or, as a band, under it.

    Where height is left, the gaps between the matrices grow, by at most `spread`.
    """
    sizes = _Sizes(counts, choice)
    tiles, under = 0.9 * choice.side, sizes.kernels[1] + 0.2 if band else 0.0
    last = max(sizes.pooled[1], sizes.weights[1] if region.upright else sizes.scores[1])
    after = _HEADS + sizes.scores[1] if region.upright else 0.0
    drops = 4 if region.upright else 3
    spare = (region.height - tiles - sizes.onehot[1] - under - sizes.detected[1] - last - after) / drops - _BELOW
    if spare < 0:
        return None
    drop = _BELOW + min(spare, spread)
    top = region.top - 0.5 * drops * max(0.0, spare - spread)
    left, inner = region.left + max(_LETTERS, counts.motif_label), region.right - _INSET
    onehot = _box(left, top - tiles - drop, sizes.onehot)
    kernels = _box(inner - sizes.kernels[0], onehot.bottom - 0.25 if band else top, sizes.kernels)
    detected = _box(left, onehot.bottom - under - drop, sizes.detected)
    pooled = _box(region.left + _TITLE, detected.bottom - drop, sizes.pooled)
    way, level = 0.5 * (detected.left + detected.right), None
    if band:
        way = min(way, kernels.left - 1.6)
        roomy = way >= left + 0.2
    else:
        level = onehot.bottom - 0.35
        roomy = kernels.left - onehot.right >= BETWEEN[0] and abs(kernels.bottom - level) >= 0.2
    if region.upright:
        placed = _units_below(counts, region, sizes, pooled, pooled.bottom - drop)
    else:
        matrices = _named(detected, way), pooled
        placed = _units_beside(counts, region, sizes, matrices, min(kernels.bottom, level or np.inf))
    if not (roomy and placed):
        return None
    strand = np.array([left, top - 0.5 * tiles, 0.0])
    scores, weights, pill = placed
    return Netplan(choice, strand, onehot, detected, pooled, scores, kernels, weights, pill, way, level)


_Units = tuple[Region, Region, Region]  # places of scores, weights and answer


def _units_below(counts: Counts, region: Region, sizes: _Sizes, pooled: Region, top: float) -> _Units | None:
    """Place the weights right of the pooled matrix, scores and answer below; a gap under the pooled one ends at top."""
    weights = _box(region.right - _INSET - sizes.weights[0], pooled.top + _LABEL, sizes.weights)
    top -= max(0.0, pooled.bottom - weights.bottom) + _HEADS
    most = region.right - _PILL - _NEXT - sizes.scores[0]
    scores = _box(min(most, pooled.right + counts.case_label), top, sizes.scores)
    names = scores.left - counts.case_label - 0.15
    if weights.left - pooled.right < BETWEEN[0] or names < pooled.left + 0.6:
        return None
    return scores, weights, _answer(scores.right + _NEXT, scores)


def _units_beside(
    counts: Counts, region: Region, sizes: _Sizes, matrices: tuple[Region, Region], below: float
) -> _Units | None:
    """Place all of it right of the pooled matrix: the weights above the scores, or right of them.

    The arrow from the weights comes round a corner: between Ẋ and the scores, or right of Ẋ.
    """
    detected, pooled = matrices
    last = region.right - 0.02 - _PILL
    top = 0.5 * (pooled.top + pooled.bottom + sizes.scores[1])
    clear = detected.bottom - top >= _HEADS + _ROUND
    least = max(pooled.right + _UNITS + counts.case_label, -np.inf if clear else detected.right + _ROUND)
    most = last - _NEXT - sizes.scores[0]
    weights = _box(region.right - _INSET - sizes.weights[0], below - 0.2, sizes.weights)
    over = weights.bottom - top >= 2 * _HEADS
    scores = _box(0.5 * (least + most) if over else least, top, sizes.scores)
    pill = _answer(last, scores)
    beside = weights.left - scores.right >= _SIDEWAYS and weights.bottom - pill.top >= 0.2
    return (scores, weights, pill) if least <= most and (over or beside) else None


def _answer(left: float, scores: Region) -> Region:
    """Return where the answer stands, at the height of the scores."""
    middle = 0.5 * (scores.top + scores.bottom)
    return Region(left, left + _PILL, middle - 0.36, middle + 0.36)
