"""Where X, X-dot, the kernels and the calculations of a lecture stand: side by side, or one under another.

Few columns leave room beside them for kernels and calculations. Many columns take the whole width, and so does
everything in an upright picture: then the rest stands below.
"""

from dataclasses import dataclass
from math import inf

from scenes.kit.look.region import Region, cell_side
from scenes.padding.figures.detection.detector import LIFT

_NUMBERS = 0.3  # above the tiles
_BETWEEN = 0.6  # X and X-dot, whose numbers stand there
_BELOW = 0.36  # under everything, for a remark
_TITLES = 0.72  # left of the row labels
_TITLE = 0.5  # above the numbers, where titles stand there
_PANEL = 0.85  # between the last column and the kernels
_LETTERS = 0.42  # beside the first kernel, for its rows' letters
_HEAD = 0.34  # above a kernel's tiles, for the word
_LOWER = 1.7  # the least height of the lower room
_PIPELINE = 4.6  # and its least width
_PRODUCT = 1.15  # width of a product that is written out
_KERNEL = 0.3  # the least side of a kernel's cell that stands below
_CALCULATION = 2.5  # the height of the lower room in an upright picture
_SHARE = 0.8  # of a cell of X that a kernel's has there
_APART = 0.35  # between kernels, at least
_CLOSE = 0.2  # and where they stand below
_FRAME = 0.05  # of a stencil on the last column, beside it
_FACTOR = 1.2  # by which cells must become larger for the kernels to move below


@dataclass(frozen=True)
class Needs:
    """What is to be drawn.

    Attributes
    ----------
    length, width, letters, detectors : of the strand, of a kernel, of the alphabet, and how many detectors.
    labels : how wide a row's label is.
    """

    length: int
    width: int
    letters: int
    detectors: int
    labels: float

    @property
    def columns(self) -> int:
        """Of X, with those that its padding adds."""
        return self.length + self.width - 1


@dataclass(frozen=True)
class StackLayout:
    """Where things stand.

    Attributes
    ----------
    side, kernel_side : of a cell of X and of X-dot, and of a kernel's.
    left, top, outputs_top : of the cells of X; X-dot's are below them.
    upper, lower : the rooms for kernels and products, and for what follows from them; the upper one is as high as a
        kernel's cells.
    title : the middle of the titles left of the cells; None if they stand above, over the row labels.
    stacked : whether the rooms are below X-dot, not beside X and X-dot.
    """

    side: float
    kernel_side: float
    left: float
    top: float
    outputs_top: float
    upper: Region
    lower: Region
    title: float | None
    stacked: bool


def arrange(region: Region, needs: Needs) -> StackLayout:
    """Choose the layout in which cells are largest; if it makes little difference, the rooms are beside."""
    if region.upright:
        return _upright(region, needs)
    beside, below = _beside(region, needs), _below(region, needs)
    return below if below.side > _FACTOR * beside.side else beside


def _beside(region: Region, needs: Needs) -> StackLayout:
    """Put kernels and calculations to the right of X and X-dot."""
    above, columns, width = 1 + needs.letters, needs.columns, needs.width
    room = region.height - _NUMBERS - _BETWEEN - _BELOW - LIFT
    across = region.width - _TITLES - needs.labels - _PANEL
    side = cell_side(
        inf,
        (room, above + needs.detectors),
        (room - _LOWER, above),
        (across - _PIPELINE, columns),
        (across - 0.5 - width * _PRODUCT, columns + width),
        (across - _APART * (needs.detectors - 1), columns + width * needs.detectors),
    )
    lower = max(needs.detectors * side, _LOWER)
    # What is not as high as the region stands a little above its middle.
    spare = 0.4 * (room - above * side - lower)
    left = region.left + _TITLES + needs.labels
    top = region.top - spare - _NUMBERS - side - LIFT
    outputs_top = top - needs.letters * side - _BETWEEN
    right = left + columns * side + _PANEL
    return StackLayout(
        side=side,
        kernel_side=side,
        left=left,
        top=top,
        outputs_top=outputs_top,
        upper=Region(right, region.right, top - needs.letters * side, top),
        lower=Region(right - 0.3, region.right, outputs_top - lower, outputs_top),
        title=region.left + _TITLES / 2 - 0.05,
        stacked=False,
    )


def _below(region: Region, needs: Needs) -> StackLayout:
    """Put X and X-dot over the whole width, and kernels and calculations side by side under them."""
    above, width = 1 + needs.letters, needs.width
    fixed = _NUMBERS + LIFT + _BETWEEN + 0.25
    head = _HEAD + LIFT
    beside = _TITLES + needs.labels
    across = region.width - beside - 2 * _FRAME
    room = region.height - fixed - head
    rows = above + needs.detectors
    # A kernel's cells are a little smaller than X's, but not too small.
    side = min(room / (rows + _SHARE * above), (room - above * _KERNEL) / rows, across / needs.columns)
    band = region.height - fixed - rows * side
    room = region.width - _LETTERS - 0.2 - _PIPELINE
    gaps, abreast = _CLOSE * (needs.detectors - 1), width * needs.detectors
    kernel = min((band - head) / above, (room - gaps) / abreast, 1.2 * side)
    across = max(abreast * kernel + gaps, min(room, width * kernel + 0.5 + width * _PRODUCT))
    left = region.left + 0.5 * (region.width - beside - needs.columns * side) + beside
    top = region.top - _NUMBERS - side - LIFT
    outputs_top = top - needs.letters * side - _BETWEEN
    cells = outputs_top - needs.detectors * side - 0.25 - head - kernel
    start = region.left + _LETTERS
    lower = Region(start + across + 0.5, region.right, region.bottom, cells + kernel + _HEAD)
    return StackLayout(
        side=side,
        kernel_side=kernel,
        left=left,
        top=top,
        outputs_top=outputs_top,
        upper=Region(start, start + across, cells - needs.letters * kernel, cells),
        lower=lower,
        title=left - beside + _TITLES / 2 - 0.05,
        stacked=True,
    )


def _upright(region: Region, needs: Needs) -> StackLayout:
    """Put everything over the whole width, the titles above the cells: X, X-dot, kernels, calculations."""
    above, width = 1 + needs.letters, needs.width
    fixed = 2 * _TITLE + _NUMBERS + LIFT + _BETWEEN
    side = min(
        (0.48 * region.height - fixed) / (above + needs.detectors), (region.width - needs.labels - 0.1) / needs.columns
    )
    rest = region.height - fixed - (above + needs.detectors) * side - _BELOW
    head = _HEAD + LIFT
    across = region.width - _LETTERS - 0.1
    kernel = min(
        (rest - head - _CALCULATION - 0.9) / above,
        (across - _APART * (needs.detectors - 1)) / (width * needs.detectors),
        0.5 * across / width,
        0.72,
    )
    # What is left over parts the four.
    spare = rest - head - above * kernel - _CALCULATION - 0.9
    gap = 0.45 + max(0.0, min(0.6, spare / 3))
    left = region.left + needs.labels + 0.5 * (region.width - needs.labels - needs.columns * side) - 0.05
    top = region.top - _TITLE - _NUMBERS - side - LIFT
    outputs_top = top - needs.letters * side - _BETWEEN - _TITLE - (gap - 0.45)
    cells = outputs_top - needs.detectors * side - gap - head - kernel
    start = region.left + _LETTERS
    upper = Region(start, region.right - 0.1, cells - needs.letters * kernel, cells)
    return StackLayout(
        side=side,
        kernel_side=kernel,
        left=left,
        top=top,
        outputs_top=outputs_top,
        upper=upper,
        lower=Region(region.left, region.right, region.bottom + _BELOW, upper.bottom - gap),
        title=None,
        stacked=True,
    )
