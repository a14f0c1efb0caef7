"""How two tables share a region with what is said about them: beside them or below, in one line or in several."""

from dataclasses import dataclass

from scenes.kit.look import theme
from scenes.kit.look.region import Region, cell_side

GAP = 0.35  # between the tables and what is said below them

_NUMBERS = 0.48  # above each line of the upper table
_ENOUGH = 0.44  # side of a cell from which words may stand beside the tables
_LARGEST = {False: 0.66, True: 1.2}  # side of a cell, in a wide region and in an upright one
_APART = (0.14, 0.36)  # between groups: at least, at most
_BETWEEN = 0.45  # lines of tables
_LINES = 3  # at most
_BESIDE = (4.0, 4.7)  # width of the room beside the tables: at least, at most
_BELOW = {False: 0.95, True: 4.4}  # height of the room below them, at least
_BELOW_LINES = 2.6  # the same below several lines
_MORE = 0.3  # height of the same where something stands above the tables, of which more is said
_ROUND = 0.3  # width that frames take


@dataclass(frozen=True)
class TablesLayout:
    """Where groups of columns stand, and how large a cell is.

    Attributes
    ----------
    beside : width of the room at the right of the tables; 0 if the room is below them.
    per_line : groups side by side.
    side : of a cell.
    apart : between groups.
    funnel : from the upper table down to the lower one.
    above : room above each line.
    """

    beside: float
    per_line: int
    side: float
    apart: float
    funnel: float
    above: float

    def pitch(self, rows: int, side: float) -> float:
        """Return how far it is from one line down to the next, with cells of a side."""
        return 2 * rows * side + self.funnel + self.above + _BETWEEN


def lay_out_tables(region: Region, groups: list[int], rows: int, letters: int, *, above: float) -> TablesLayout:
    """Choose where groups stand, so that cells are large.

    Parameters
    ----------
    region : for the tables and for what is said about them.
    groups : how many columns each has.
    rows : of each table.
    letters : of a row's label.
    above : room that each line wants above its numbers.
    """

    def layout(lines: int, *, beside: bool = False) -> TablesLayout:
        per_line = -(-len(groups) // lines)
        columns = max(sum(groups[start : start + per_line]) for start in range(0, len(groups), per_line))
        taken = min(max(0.36 * region.width, _BESIDE[0]), _BESIDE[1]) if beside else 0.0
        labels = 0.13 * letters + (1.44 if beside else 1.0)
        room = region.width - labels - (taken + theme.WIDE_GAP if beside else _ROUND)
        apart = min(max(_APART[0], 0.12 * room / max(per_line - 1, 1)), _APART[1]) if per_line > 1 else 0.0
        funnel = 1.05 if beside else 1.25 if region.upright and lines == 1 else 0.75
        below = (_BELOW_LINES if lines > 1 else _BELOW[region.upright]) + (_MORE if above else 0.0) + GAP
        tall = region.height - (0.0 if beside else below)
        tall -= lines * (funnel + _NUMBERS + above) + (lines - 1) * _BETWEEN
        across = (room - (per_line - 1) * apart, columns)
        side = cell_side(_LARGEST[region.upright], across, (tall, 2 * rows * lines))
        return TablesLayout(taken, per_line, side, apart, funnel, _NUMBERS + above)

    wide = layout(1, beside=True)
    if wide.side >= _ENOUGH and not region.upright:
        return wide
    below = [layout(lines) for lines in range(1, min(_LINES, len(groups)) + 1)]
    return max(below, key=lambda one: (round(one.side, 2), one.per_line))
