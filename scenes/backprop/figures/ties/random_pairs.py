"""Random pairs as points in a plane, and a table of how many have been drawn, and how many tie."""

from collections.abc import Sequence

import numpy as np
from manim import LEFT, RIGHT, UP, Line

from dnacnn.arrays import Floats
from dnacnn.experiments.ties import RandomTies, random_pairs
from scenes.kit.fast_group import FastGroup, Outline
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.things.plot import Plot
from scenes.kit.type.text import Glyphs, label, math, numeral

_SHOWN = 500  # pairs that are drawn as points
_REACH = 3.2  # of the axes: beyond, there is hardly a point
_DOT = 0.035
_ENDS = (0.42, 0.58, 0.97)  # of the table's columns, as shares of its width
_DIGITS = 7  # of the closest pair's distance


class RandomPairs:
    """A cloud of points beside a table.

    Parameters
    ----------
    stage : where to lay out.
    milestones : the experiment as it runs.

    Attributes
    ----------
    plane, diagonal, label : the axes, the line on which both numbers are equal, and what it is called.
    batches : for each milestone the points that are drawn until then.
    heads, rows : the table's headings, and for each milestone its figures.
    arrays : name -> array: what is displayed.
    """

    def __init__(self, stage: Region, milestones: Sequence[RandomTies]) -> None:
        self.arrays = {
            "pairs so far": np.array([at.pairs for at in milestones]),
            "ties so far": np.array([at.ties for at in milestones]),
            "closest so far": np.array([at.closest for at in milestones]),
        }
        if stage.upright:
            side = min(0.43 * stage.height, stage.width - 1.2)
            cloud, table = stage.part(bottom=0.5), stage.part(left=0.04, right=0.96, top=0.46)
        else:
            side = min(stage.height - 0.9, 0.42 * stage.width)
            cloud, table = stage.part(right=0.45), stage.part(left=0.52, right=0.98)
        self._build_plane(cloud, side)
        pairs = random_pairs(min(_SHOWN, milestones[-1].pairs), milestones[0].seed)
        ends = [min(at.pairs, len(pairs)) for at in milestones]
        self.batches = [
            FastGroup(*(self._dot(pair) for pair in pairs[start:end] if np.abs(pair).max() < _REACH))
            for start, end in zip([0, *ends], ends, strict=False)
        ]
        self._build_table(table, len(milestones))

    def _build_plane(self, region: Region, side: float) -> None:
        palette = theme.palette()
        ends = (-_REACH, _REACH)
        self.plane = Plot(ends, ends, width=side, height=side, x_axis_at=0, y_axis_at=0, x_label="x_1", y_label="x_2")
        region.fit(self.plane)
        for name, color in zip(self.plane.labels, palette.branches, strict=True):
            name.set_fill(color)
        self.diagonal = Line(self.plane.point(-_REACH, -_REACH), self.plane.point(_REACH, _REACH))
        self.diagonal.set_stroke(palette.undefined, width=theme.LINE)
        self.label = math("x_1 = x_2", theme.BODY, palette.undefined)
        self.label.next_to(self.plane.point(0.93 * _REACH, 0.93 * _REACH), UP + LEFT, buff=0.12)

    def _dot(self, pair: Floats) -> Outline:
        """Draw one pair in the colour of its larger number, as an octagon: there are many."""
        angles = np.linspace(0, 2 * np.pi, 9)
        around = np.column_stack([np.cos(angles), np.sin(angles), 0 * angles])
        dot = Outline().set_points_as_corners(self.plane.point(*pair) + _DOT * around)
        return dot.set_fill(theme.palette().branches[int(pair.argmax())], opacity=0.85).set_stroke(width=0)

    def _build_table(self, region: Region, count: int) -> None:
        palette = theme.palette()
        top, step = region.top - 0.35, min(0.62, (region.height - 0.6) / (count + 0.8))
        names = ("pairs-drawn", "ties", "closest-so-far")
        self.heads = _line(region, top, *(label(name, theme.LABEL, palette.muted) for name in names))
        first, last = region.at(_ENDS[0], 0)[0], region.at(_ENDS[-1], 0)[0]
        rule = Line((first - 2.1, top - 0.32, 0), (last, top - 0.32, 0))
        self.heads.add(rule.set_stroke(palette.rule, width=theme.HAIR))
        pairs, ties, closest = self.arrays.values()
        self.rows = [
            _line(
                region,
                top - 0.75 - place * step,
                numeral(pairs[place], "pairs so far", (place,)),
                numeral(ties[place], "ties so far", (place,), color=palette.undefined, weight=700),
                numeral(closest[place], "closest so far", (place,), digits=_DIGITS),
            )
            for place in range(count)
        ]


def _line(region: Region, height: float, *entries: Glyphs) -> FastGroup:
    """Place the entries of a line of the table, each with its right end in its column, on one baseline."""
    for entry, share in zip(entries, _ENDS, strict=True):
        entry.move_to((region.left + share * region.width, height, 0), aligned_edge=RIGHT)
    for entry in entries[1:]:
        entry.on_baseline_of(entries[0])
    return FastGroup(*entries)
