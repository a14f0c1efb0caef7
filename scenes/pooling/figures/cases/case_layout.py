"""Where the detectors' cells and the list of cases stand: side by side, or the list below the cells."""

from dataclasses import dataclass
from typing import Self

from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.pooling.figures.cases.case_list import APART, GAP

NAMED, LONG_NAMED = 0.46, 0.55  # side of a cell from which its name can be read, with one digit and with two
ANSWER = 2.5  # width of what is said beside a row

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
class CasePlan:
    """Where things stand.

    Attributes
    ----------
    below : whether the list stands below the cells.
    side : of a cell.
    longest : the number of the last column.
    cases : where the list goes.
    columns, most : of its rows, and how many rows there is room for in all.
    """

    below: bool
    side: float
    longest: int
    cases: Region
    columns: int
    most: int

    @property
    def named(self) -> bool:
        """Whether the cells' names can be read in them."""
        return self.side >= (NAMED if self.longest < 10 else LONG_NAMED)

    @classmethod
    def of(
        cls,
        stage: Region,
        shape: tuple[int, int],
        *,
        letters: int,
        length: int,
        line: float,
        count: int,
        shift: int = 0,
    ) -> Self:
        """Plan a picture.

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
        side = min(_SIDE[False], (_SHARE * stage.width - labels - 0.6) / across)
        if side >= NAMED and not stage.upright:
            room = stage.part(left=_LIST, bottom=0.15, top=0.91)
            room = Region(room.left, room.right - _FRAME, room.bottom, room.top)
            return cls(False, side, columns, room, 1, int(room.height / _ROW[False]))
        tall = (_UPPER * stage.height - _NUMBERS - _SUM) / (rows + 1.2)
        side = min(_SIDE[stage.upright], (stage.width - labels) / across, tall)
        used = (rows + 1.2) * side + _NUMBERS + _SUM + _HEAD
        room = Region(stage.left + _FRAME, stage.right - _FRAME, stage.bottom, stage.top - used)
        per = max(2, int(room.height / _ROW[stage.upright]))
        least = line + GAP + _PLACE * length
        wide = max(1, int((room.width + APART) / (least + APART)))
        wide = min(wide, -(-count // per)) if not stage.upright else 1
        return cls(True, side, columns, room, wide, per * wide)
