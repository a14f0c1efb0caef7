"""What larger groups save and what they cost, as a small table."""

from collections.abc import Sequence

import numpy as np

from dnacnn.experiments.price import PoolingTrade
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import framed
from scenes.kit.look.region import Region
from scenes.kit.type.text import label, numeral, reading
from scenes.pooling.figures.growth.ledger import Ledger

_NUMERAL = theme.LARGE


class TradeTable(FastGroup):
    """One row per pool size: how many cases long strands have, and how many short ones get a wrong answer.

    Parameters
    ----------
    trades : of each pool size; known as "trade", in columns: size, cases, wrong; and "asked" and "trade_length".
    own : the lecture's pool size, whose row is framed.
    region : where it lies.

    Attributes
    ----------
    ledger, frame : the parts; the frame is empty if there is no such row.
    arrays : what is displayed.
    """

    def __init__(self, trades: Sequence[PoolingTrade], own: int, region: Region) -> None:
        palette = theme.palette()
        table = np.array([(one.pool_size, one.units, one.wrong) for one in trades])
        self.arrays = {"trade": table, "asked": np.array(trades[0].asked), "trade_length": np.array(trades[0].length)}
        length, asked = reading(trades[0].length, "trade_length"), reading(trades[0].asked, "asked")
        heads = [
            label("trade-size", theme.BODY, palette.muted),
            label("trade-cases", theme.BODY, palette.accent, length=length),
            label("trade-wrong", theme.BODY, palette.negative, asked=asked),
        ]
        rows = [
            [
                numeral(value, "trade", (row, column), size=_NUMERAL, color=color)
                for column, (value, color) in enumerate(zip(line, self._colors(line), strict=True))
            ]
            for row, line in enumerate(table)
        ]
        self.ledger = Ledger(heads, rows, gap=1.1, pitch=0.95)
        self.frame = FastGroup()
        for row, line in zip(self.ledger.rows, table, strict=True):
            if line[0] == own:
                around = framed(row, palette.ink, gap=0.2)
                self.frame.add(around.stretch_to_fit_width(self.ledger.width + 0.5).match_x(self.ledger))
        super().__init__(self.ledger, self.frame)
        region.fit(self)

    @staticmethod
    def _colors(line: np.ndarray) -> tuple[str, str, str]:
        palette = theme.palette()
        return palette.ink, palette.accent, palette.negative if line[2] else palette.positive
