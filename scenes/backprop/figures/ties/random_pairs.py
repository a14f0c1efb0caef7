"""Random pairs as points in a plane, and a table of what has been met by when."""

from collections.abc import Sequence

import numpy as np
from manim import LEFT, RIGHT, UP, Line

from dnacnn.experiments.ties import RandomTies, random_pairs
from scenes.kit.fast_group import FastGroup, Outline
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.things.plot import Plot
from scenes.kit.type.text import Glyphs, math, numeral, text

_SHOWN = 500  # pairs that are drawn as points
_REACH = 3.2  # of the axes: beyond, there is hardly a point
_DOT = 0.035
_COLUMNS = ("pairs", "ties", "closest")
_DIGITS = 7


class RandomPairs:
    """A cloud of points beside a table; by relation, in a region.

    Parameters
    ----------
    stage : where to lay out.
    milestones : the experiment as it runs.

    Attributes
    ----------
    plane, diagonal, label : the axes, the line on which both numbers are equal, and what it is called.
    batches : the points, as many groups as there are milestones before all points are drawn.
    heads, rows : the table's headings, and for each milestone its figures.
    known : name -> array: what is displayed.
    """

    def __init__(self, stage: Region, milestones: Sequence[RandomTies]) -> None:
        palette = theme.palette()
        self.arrays = {
            "pairs so far": np.array([at.pairs for at in milestones]),
            "ties so far": np.array([at.ties for at in milestones]),
            "closest so far": np.array([at.closest for at in milestones]),
        }
        side = (
            min(0.43 * stage.height, stage.width - 1.2)
            if stage.upright
            else min(stage.height - 0.9, 0.42 * stage.width)
        )
        reach = (-_REACH, _REACH)
        axes = {"x_axis_at": 0, "y_axis_at": 0, "x_label": "x_1", "y_label": "x_2"}
        self.plane = Plot(reach, reach, width=side, height=side, **axes)
        (stage.part(bottom=0.5) if stage.upright else stage.part(right=0.45)).fit(self.plane)
        for label, color in zip(self.plane.labels, palette.branches, strict=True):
            label.set_fill(color)
        self.diagonal = Line(*(self.plane.point(end, end) for end in reach))
        self.diagonal.set_stroke(palette.undefined, width=theme.LINE)
        self.label = math("x_1 = x_2", theme.BODY, palette.undefined)
        self.label.next_to(self.plane.point(0.93 * _REACH, 0.93 * _REACH), UP + LEFT, buff=0.12)
        self.batches = self._points(milestones)
        table = stage.part(left=0.04, right=0.96, top=0.46) if stage.upright else stage.part(left=0.52, right=0.98)
        self._table(table, milestones)

    def _points(self, milestones: Sequence[RandomTies]) -> list[FastGroup]:
        pairs = random_pairs(min(_SHOWN, milestones[-1].pairs), milestones[0].seed)
        ends = [min(at.pairs, len(pairs)) for at in milestones]
        starts = [0, *ends[:-1]]
        return [
            FastGroup(*(self._dot(pair) for pair in pairs[start:end] if np.abs(pair).max() < _REACH))
            for start, end in zip(starts, ends, strict=True)
        ]

    def _dot(self, pair: np.ndarray) -> Outline:
        """Draw one pair in the colour of its larger number, as an octagon: there are many."""
        angles = np.linspace(0, 2 * np.pi, 9)
        around = np.column_stack([np.cos(angles), np.sin(angles), 0 * angles])
        dot = Outline().set_points_as_corners(self.plane.point(*pair) + _DOT * around)
        return dot.set_fill(theme.palette().branches[int(pair.argmax())], opacity=0.85).set_stroke(width=0)

    def _table(self, region: Region, milestones: Sequence[RandomTies]) -> None:
        palette = theme.palette()
        across = [region.left + share * region.width for share in (0.42, 0.58, 0.97)]  # right ends of the columns
        names = ("pairs drawn", "ties", "closest so far")
        step = min(0.62, (region.height - 0.6) / (len(milestones) + 0.8))
        top = region.top - 0.35
        self.heads = FastGroup(*(text(name, theme.LABEL, palette.muted) for name in names))
        for head, right in zip(self.heads, across, strict=True):
            head.move_to([right, top, 0], aligned_edge=RIGHT)
        for head in self.heads[1:]:
            head.on_baseline_of(self.heads[0])
        rule = Line([across[0] - 2.1, top - 0.32, 0], [across[-1], top - 0.32, 0])
        self.heads.add(rule.set_stroke(palette.rule, width=theme.HAIR))
        self.rows = []
        for place in range(len(milestones)):
            row = FastGroup(*(self._entry(column, place) for column in _COLUMNS))
            for entry, right in zip(row, across, strict=True):
                entry.move_to([right, top - 0.75 - place * step, 0], aligned_edge=RIGHT)
            for entry in row[1:]:
                entry.on_baseline_of(row[0])
            self.rows.append(row)

    def _entry(self, column: str, place: int) -> Glyphs:
        name = f"{column} so far"
        color = theme.palette().undefined if column == "ties" else None
        digits = _DIGITS if column == "closest" else None
        weight = 700 if column == "ties" else 500
        return numeral(self.arrays[name][place], name, (place,), color=color, digits=digits, weight=weight)
