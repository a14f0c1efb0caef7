"""A descent that crosses the line on which both inputs of a max are equal, and how often random pairs lie on it."""

from collections.abc import Sequence

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, Arrow, Dot, Line

from dnacnn.arrays import Floats
from dnacnn.experiments.ties import MaxDescent, RandomTies
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.clearance import are_clear, boxes
from scenes.kit.look.region import Region
from scenes.kit.things.graph import straight
from scenes.kit.things.plot import Plot
from scenes.kit.type.text import Glyphs, label, math, numeral

_MARGIN = 0.25  # of the axes, below and above what is descended through
_WORDS = 0.55  # of the plane's side: how wide the words in its corner are
_DOT = 0.09
_ENDS = (0.3, 0.56, 0.98)  # of the tables' columns, as shares of their width, unless their heads are wider
_APART = 0.25  # between two heads, at least
_CLEAR = 0.12  # between the words in the plane and what is descended through
_DIGITS = 7  # of the closest pair's distance
_LINE = 0.5  # from one line of a table down to the next, at most


class Crossing:
    """The descent in a plane, beside a table of its steps over one of random pairs.

    Parameters
    ----------
    stage : where to lay out.
    found : the descent.
    pairs : the experiment with pairs, at its beginning and at its end.

    Attributes
    ----------
    plane, diagonal, name : the axes, the line on which both numbers are equal, and what it is called.
    words : what each step does.
    start, hops : the first point, and for each step an arrow to the next point.
    heads, steps : the heading of the table of differences, and its lines.
    pair_heads, pair_lines : the same for random pairs.
    arrays : name -> array: what is displayed.
    """

    def __init__(self, stage: Region, found: MaxDescent, pairs: tuple[RandomTies, RandomTies]) -> None:
        self.arrays = {
            "descent step": np.arange(len(found.x)),
            "descent difference": found.difference,
            "pairs so far": np.array([at.pairs for at in pairs]),
            "ties so far": np.array([at.ties for at in pairs]),
            "closest so far": np.array([at.closest for at in pairs]),
        }
        share = 0.5 if stage.upright else 0.45
        cloud = stage.part(bottom=share) if stage.upright else stage.part(right=share)
        table = stage.part(left=0.02, right=0.98, top=share - 0.04) if stage.upright else stage.part(left=0.52)
        ends = float(found.x.min()) - _MARGIN, float(found.x.max()) + _MARGIN
        self._build_plane(cloud, ends)
        self._build_path(found.x)
        self._place_words(ends)
        self._build_tables(table)

    def _build_plane(self, region: Region, ends: tuple[float, float]) -> None:
        palette = theme.palette()
        side = min(region.height, region.width) - 0.9
        self.plane = Plot(ends, ends, width=side, height=side, x_label="x_1", y_label="x_2")
        region.fit(self.plane)
        for axis, color in zip(self.plane.labels, palette.branches, strict=True):
            axis.set_fill(color)
        self.diagonal = Line(self.plane.point(ends[0], ends[0]), self.plane.point(ends[1], ends[1]))
        self.diagonal.set_stroke(palette.undefined, width=theme.LINE)
        self.name = math("x_1 = x_2", theme.BODY, palette.undefined)
        self.name.next_to(self.plane.point(ends[1], ends[1]), LEFT, buff=0.3)

    def _build_path(self, x: Floats) -> None:
        points = [self.plane.point(*at) for at in x]
        self.start = Dot(points[0], radius=_DOT, color=_color(x[0]))
        self.hops = [
            FastGroup(_arrow(here, there, _color(before)), Dot(there, radius=_DOT, color=_color(after)))
            for here, there, before, after in zip(points, points[1:], x, x[1:], strict=False)
        ]

    def _place_words(self, ends: tuple[float, float]) -> None:
        """Say in the lower right corner what each step does; in the upper left one, if the descent passes the other."""
        width = _WORDS * (self.plane.point(ends[1], 0) - self.plane.point(ends[0], 0))[0]
        self.words: Glyphs = label("larger-moves", theme.LABEL, width=width, align="right")
        self.words.move_to(self.plane.point(ends[1], ends[0]) + 0.2 * UP, aligned_edge=RIGHT + DOWN)
        if not are_clear(boxes(self.words), boxes(*self.hops), _CLEAR):
            self.words = label("larger-moves", theme.LABEL, width=width)
            corner = self.plane.point(ends[0], ends[1])
            below_the_name = np.array([corner[0] + 0.2, self.name.get_bottom()[1] - 0.2, 0])
            self.words.move_to(below_the_name, aligned_edge=LEFT + UP)

    def _build_tables(self, region: Region) -> None:
        palette, arrays = theme.palette(), self.arrays
        differences = arrays["descent difference"]
        # No difference may be written as if it were 0.
        digits = next(n for n in range(2, 16) if (np.round(differences, n) != 0).all())
        line = min(_LINE, region.height / (len(differences) + 4.8))
        top = region.top - line / 2
        heads = (label("step", theme.LABEL, palette.muted), math("x_1 - x_2", theme.BODY, palette.ink))
        names = ("pairs-drawn", "ties", "closest-so-far")
        pair_heads = [label(name, theme.LABEL, palette.muted) for name in names]
        ends = _columns(region, pair_heads)
        self.heads = _line(ends, top, *heads)
        self.steps = [
            _line(
                ends,
                top - (step + 1) * line,
                numeral(step, "descent step", (step,), size=theme.LABEL, color=palette.muted),
                numeral(
                    difference, "descent difference", (step,), digits=digits, color=_color([difference, 0]), weight=600
                ),
            )
            for step, difference in enumerate(differences)
        ]
        top -= (len(differences) + 1.8) * line
        self.pair_heads = _line(ends, top, *pair_heads)
        self.pair_lines = [
            _line(
                ends,
                top - (place + 1) * line,
                numeral(arrays["pairs so far"][place], "pairs so far", (place,)),
                numeral(ties, "ties so far", (place,), color=palette.undefined, weight=700),
                numeral(arrays["closest so far"][place], "closest so far", (place,), digits=_DIGITS),
            )
            for place, ties in enumerate(arrays["ties so far"])
        ]


def _color(pair: Floats | list[float]) -> str:
    """Return the colour of the larger of two numbers."""
    return theme.palette().branches[int(np.argmax(pair))]


def _arrow(start: np.ndarray, end: np.ndarray, color: str) -> Arrow:
    return straight(start, end, color, buff=_DOT, tip=0.14)


def _columns(region: Region, heads: Sequence[Glyphs]) -> list[float]:
    """Return where columns end, so that no head touches the one before; heads that are too long become smaller."""
    room = (region.width - _APART * (len(heads) - 1)) / sum(head.width for head in heads)
    for head in heads:
        head.scale(min(1.0, max(room, theme.SMALLEST / head.pixels)))
    ends, free = [], region.left
    for share, head in zip(_ENDS, heads, strict=True):
        ends.append(max(region.left + share * region.width, free + head.width))
        free = ends[-1] + _APART
    return ends


def _line(ends: Sequence[float], height: float, *entries: Glyphs) -> FastGroup:
    """Place the entries of a line of a table, each with its right end in its column, on one baseline."""
    for entry, end in zip(entries, ends, strict=False):
        entry.move_to((end, height, 0), aligned_edge=RIGHT)
    for entry in entries[1:]:
        entry.on_baseline_of(entries[0])
    return FastGroup(*entries)
