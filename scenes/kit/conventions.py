"""The conventions for a tie, side by side: what each gives a tied window, and whether that is a subgradient."""

from dataclasses import replace
from typing import Any

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, Line, RoundedRectangle, VGroup

from dnacnn import Trace, tie_conventions
from scenes.kit import theme
from scenes.kit.matrix import Matrix
from scenes.kit.plot import Plot
from scenes.kit.stage import Region
from scenes.kit.type import figure, math, text

TOLD = {
    "first": ("the first takes all", ("pooling in PyTorch,", "TensorFlow and JAX")),
    "split": ("equal shares", ("jnp.max, tf.reduce_max,", "torch.amax")),
    "all": ("each in full", ("old Theano",)),
}
_SIDE = 0.74
_WIDTH = 7.9  # of a card
_FIRST_LINE, _LINE = 0.46, 0.36  # from one line's baseline down to the next
_PLANE = 3.1  # side of the plane
_REACH = 1.25


class Conventions:
    """A card for each convention, and the plane in which its mask is a point, if a window has two places.

    Parameters
    ----------
    stage : where to lay out.
    trace : whose window ties.
    place : the window's row and group.

    Attributes
    ----------
    ways : the conventions on the window.
    window, window_name : the window itself, and what it is called.
    cards : for each convention its ground, name, users, mask, total and verdict.
    masks : the matrices on the cards.
    plane, segment, points : the axes, all subgradients, and a named point for each convention; empty for other windows.
    known : name -> array: what is displayed.
    """

    def __init__(self, stage: Region, trace: Trace, place: tuple[int, int]) -> None:
        row, group = place
        first, end = trace.groups[group]
        window = trace.detected[row, first:end]
        ways = self.ways = tie_conventions(window)
        self.color = theme.palette().detector(row)
        self.known = {
            "tie masks": np.array([way.mask for way in ways]),
            "tie totals": np.array([way.total for way in ways]),
        }
        flat = self.known["tie masks"].shape[1] == 2
        self.masks: list[Matrix] = []
        stage = stage.part(bottom=0.01, top=0.97)
        height = (stage.height - 0.3 * (len(ways) - 1)) / len(ways)
        self.cards = VGroup(*(self._card(place, height) for place in range(len(ways))))
        self.cards.arrange(DOWN, buff=0.3)
        stage.part(right=0.62).fit(self.cards)
        self.plane, self.segment, self.points = VGroup(), VGroup(), VGroup()
        self.cards.align_to([stage.left, 0, 0], LEFT)
        if flat:
            beside = Region(self.cards.get_right()[0] + 0.4, stage.right, stage.bottom, stage.top)
            self._plane(beside.part(top=0.72))
        self.window = Row(window, "detected", (row, int(first)), colors=[self.color], columns=False, side=_SIDE)
        self.window_name = text("a tied window", theme.LABEL, theme.palette().muted)
        self._place_window(stage)

    def _card(self, place: int, height: float) -> VGroup:
        palette, way = theme.palette(), self.ways[place]
        ground = RoundedRectangle(corner_radius=0.18, width=_WIDTH, height=height)
        ground.set_fill(palette.panel, opacity=0.6).set_stroke(palette.rule, width=theme.HAIR)
        name, users = TOLD[way.name]
        words = VGroup(text(name, theme.BODY, weight=600))
        for line in users:
            small = text(line, theme.FINE, palette.muted).align_to(words, LEFT)
            drop = _FIRST_LINE if len(words) == 1 else _LINE
            words.add(small.shift((words[-1].baseline - drop - small.baseline) * UP))
        words.move_to(ground).align_to(ground.get_left() + 0.35 * RIGHT, LEFT)
        mask = Row(way.mask, "tie masks", (place, 0), colors=[self.color], columns=False, side=_SIDE)
        mask.move_to(ground).set_x(ground.get_left()[0] + 0.57 * _WIDTH)
        self.masks.append(mask)
        total = VGroup(
            text("sum", theme.FINE, palette.muted),
            figure(way.total, "tie totals", (place,), size=theme.BODY, weight=600),
        ).arrange(RIGHT, buff=0.16)
        total[0].on_baseline_of(total[1])
        verdict = text(
            "subgradient" if way.inside else "no subgradient",
            theme.FINE,
            palette.positive if way.inside else palette.negative,
            weight=600,
        )
        side = VGroup(total, verdict).arrange(DOWN, buff=0.2, aligned_edge=LEFT)
        side.move_to(ground).align_to(ground.get_left() + 0.715 * _WIDTH * RIGHT, LEFT)
        return VGroup(ground, words, mask, side)

    def _place_window(self, stage: Region) -> None:
        """Put the window over the plane, or beside the cards."""
        room = Region(self.cards.get_right()[0] + 0.4, stage.right, stage.bottom, stage.top)
        self.window.move_to(room.at(0.5, 0.84))
        self.window_name.next_to(self.window, UP, buff=0.16)

    def _plane(self, region: Region) -> None:
        palette = theme.palette()
        reach = (0.0, _REACH)
        side = min(_PLANE, region.width - 1.2)
        axes = {"x_ticks": (1,), "y_ticks": (1,), "x_label": "m_1", "y_label": "m_2"}
        self.plane = Plot(reach, reach, width=side, height=side, **axes)
        region.fit(self.plane)
        ends = [self.plane.point(1, 0), self.plane.point(0, 1)]
        line = Line(*ends).set_stroke(palette.undefined, width=theme.BOLD + 2)
        self.plane.x_numbers.shift(0.1 * DOWN)
        self.plane.y_numbers.shift(0.1 * LEFT)
        total = math("m_1 + m_2 = 1", theme.LABEL, palette.undefined, notation=("1",))
        self.segment = VGroup(line, total.next_to(self.plane.point(0.2, 0.8), RIGHT + 0.4 * UP, buff=0.14))
        for way in self.ways:
            color = palette.positive if way.inside else palette.negative
            dot = self.plane.dot(*way.mask, color, radius=0.13)
            label = text(way.name, theme.LABEL, color, weight=600)
            label.next_to(dot, UP + RIGHT, buff=0.06)
            self.points.add(VGroup(dot, label))


class Row(Matrix):
    """Entries of one row of an array, from a place on, drawn as a matrix of one row."""

    def __init__(self, values: np.ndarray, array: str, start: tuple[int, int], **options: Any) -> None:
        super().__init__(np.array(values)[None], array, **options)
        row, first = start
        for place, cell in enumerate(self.cells[0]):
            (one,) = cell.figure.readings
            cell.figure.readings = (replace(one, index=(row, first + place)),)
