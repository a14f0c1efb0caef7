"""What larger groups save and what they cost, as a small table."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from dnacnn.experiments.price import PoolingTrade
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import framed
from scenes.kit.look.region import Region
from scenes.kit.type.text import label, numeral, reading, readings
from scenes.pooling.figures.growth.ledger import Ledger

_NUMERAL = theme.LARGE
_HEAD = 1.4  # width of a head that has several lines
_AROUND = 0.5  # by which the frame is wider than the rows


class TradeTable(FastGroup):
    """One row per pool size: the cases of long strands and of short ones, and how many of these get a wrong answer.

    Parameters
    ----------
    trades : of each pool size; known as "trade", in columns: size, cases, cases of short strands, wrong; the last
        row is framed, as the one that is spoken of.
    short : the letters of the strands that were asked.
    region : where it lies.

    Attributes
    ----------
    ledger, frame : the parts.
    arrays : what is displayed.
    """

    def __init__(self, trades: Sequence[PoolingTrade], short: int, region: Region) -> None:
        palette, price = theme.palette(), trades[0].price
        table = np.array([(one.price.pool_size, one.units, one.price.cases, one.wrong) for one in trades])
        # Where no negative strand is taken, all that is wrong is a positive one that is missed.
        wrong = any(one.price.false_alarms for one in trades)
        asked = price.strands if wrong else price.positives
        lengths = (trades[0].length, short)
        self.arrays = {"trade": table, "asked": np.array(asked), "trade_lengths": np.array(lengths)}
        far, near = readings(lengths, "trade_lengths")
        errors: dict[str, Any] = {
            "length": near,
            "asked": reading(asked, "asked"),
            "complete": price.complete,
        }
        rows = [
            [
                numeral(value, "trade", (row, column), size=_NUMERAL, color=color)
                for column, (value, color) in enumerate(zip(line, self._colors(line), strict=True))
            ]
            for row, line in enumerate(table)
        ]
        heads = (
            ("trade-size", palette.muted, {}),
            *(("trade-cases", palette.accent, {"length": length}) for length in (far, near)),
            ("trade-wrong" if wrong else "trade-missed", palette.negative, errors),
        )
        gap = 0.9 if region.width > region.height else 0.45
        for width in (None, _HEAD):
            words = [label(name, theme.BODY, color, width=width, align="right", **said) for name, color, said in heads]
            self.ledger = Ledger(words, rows, gap=gap, pitch=0.95)
            if self.ledger.width + _AROUND <= region.width:
                break
        self.frame = framed(self.ledger.rows[-1], palette.ink, gap=0.2)
        self.frame.stretch_to_fit_width(self.ledger.width + _AROUND).match_x(self.ledger)
        super().__init__(self.ledger, self.frame)
        region.fit(self)

    @staticmethod
    def _colors(line: np.ndarray) -> tuple[str, str, str, str]:
        palette = theme.palette()
        return palette.ink, palette.accent, palette.accent, palette.negative if line[-1] else palette.positive
