"""Where the detectors' cells and the list of cases stand: side by side, or the list below the cells."""

from dataclasses import dataclass

from scenes.kit.fit.layout import cell_side
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.pooling.figures.cases.case_list import APART, GAP

_NAMED, _LONG_NAMED = 0.46, 0.55  # side of a cell from which its name can be read, with one digit and with two
_SIDE = {False: 0.72, True: 1.3}  # of a cell at most, in a wide picture and in an upright one
_SHARE = 0.52  # of the width, that cells may take beside a list
_LIST = 0.57  # where a list beside them begins
_UPPER = 0.56  # of the height, that cells may take above a list
_NUMBERS = 0.4  # above the cells
_SUM = 0.8  # below them
_HEAD = 0.5  # above the list
_ROW = {False: 0.43, True: 0.6}  # from row to row of the list, at least
_PLACE = 0.075  # of a strip, at least
_FRAME = 0.2  # left and right of the list, for a frame around a row
_LETTER = 0.6  # width of a letter, as a share of its size


@dataclass(frozen=True)
class CaseLayout:
    """Where things stand.

    Attributes
    ----------
    below : whether the list stands below the cells.
    side : of a cell.
    named : whether the cells' names can be read in them.
    cases : where the list goes.
    columns, most : of its rows, and how many rows there is room for in all.
    """

    below: bool
    side: float
    named: bool
    cases: Region
    columns: int
    most: int


def lay_out_cases(
    stage: Region, shape: tuple[int, int], *, letters: int, length: int, line: float, count: int, shift: int = 0
) -> CaseLayout:
    """Choose where cells and list stand.

    Parameters
    ----------
    stage : the whole room.
    shape : rows and columns of cells.
    letters : of a motif, which labels a row.
    length : letters of the strand.
    line : width of a case as it is written.
    count : cases.
    shift : columns by which the padding moves a detection.
    """
    rows, columns = shape
    across = max(columns, length + shift)  # the strand above may reach farther than the cells
    labels = letters * _LETTER * theme.LABEL / theme.PIXELS_PER_UNIT + 0.2
    legible = _NAMED if columns < 10 else _LONG_NAMED
    side = cell_side(_SIDE[False], (_SHARE * stage.width - labels - 0.6, across))
    if side >= _NAMED and not stage.upright:
        region = stage.part(left=_LIST, bottom=0.15, top=0.91).inset(right=_FRAME)
        return CaseLayout(False, side, side >= legible, region, 1, int(region.height / _ROW[False]))
    above = _UPPER * stage.height - _NUMBERS - _SUM
    side = cell_side(_SIDE[stage.upright], (stage.width - labels, across), (above, rows + 1.2))
    used = (rows + 1.2) * side + _NUMBERS + _SUM + _HEAD
    region = stage.inset(left=_FRAME, right=_FRAME, top=used)
    per = max(2, int(region.height / _ROW[stage.upright]))
    least = line + GAP + _PLACE * length
    wide = max(1, int((region.width + APART) / (least + APART)))
    wide = 1 if stage.upright else min(wide, -(-count // per))
    return CaseLayout(True, side, side >= legible, region, wide, per * wide)
