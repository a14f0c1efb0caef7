"""The conventions for a tie, side by side: what each gives a tied window, and whether that is a subgradient."""

from typing import Any

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, Dot

from dnacnn.experiments.ties import tie_conventions
from dnacnn.lecture.lecture_trace import LectureTrace
from scenes.backprop.figures.gradient.wide_matrix import WideMatrix, room_for
from scenes.backprop.figures.ties.mask_space import MaskSpace
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import rounded
from scenes.kit.look.region import Region
from scenes.kit.type.text import Glyphs, math, numeral, text

_TOLD = {
    "first": ("takes all", ("pooling in PyTorch,", "TensorFlow and JAX")),
    "split": ("equal shares", ("jnp.max, tf.reduce_max,", "torch.amax")),
    "all": ("each in full", ("old Theano",)),
}
_SIDES = (0.74, 0.6, 0.5, 0.42)  # of a cell, the one preferred first
_AIRY = 2.3  # times as wide as its number needs, a cell looks best
_INNER = 0.35  # between a card's border and what stands in it
_APART = 0.25  # at least, between the columns of a card
_WIDTH = 7.9  # of a card, where there is room
_TALL = 1.75  # of a card in an upright picture
_BETWEEN = 0.3  # between cards
_FIRST_LINE, _LINE = 0.46, 0.36  # from one line's baseline down to the next
_PLANE = 3.7  # room for the plane beside the cards, at least
_WINDOW = 1.45  # room for the window over the cards
_DRAWN = (2, 3)  # places of a window for which there is a plane or a space


class Conventions:
    """A card for each convention, and the plane in which its mask is a point, if a window has two or three places.

    Parameters
    ----------
    stage : where to lay out.
    trace : whose window ties.
    place : the window's row and group.

    Attributes
    ----------
    ways : the conventions on the window.
    shown : how many of the window's places are shown; of a very large one not all.
    window, window_name : the window itself, and what it is called.
    cards : for each convention its ground, name, users, mask, total and verdict.
    masks : the matrices on the cards.
    plane, segment, points : the axes, all subgradients, and a named point for each convention; empty for other windows.
    known : name -> array: what is displayed.
    """

    def __init__(self, stage: Region, trace: LectureTrace, place: tuple[int, int]) -> None:
        row, group = place
        first, end = (int(edge) for edge in trace.groups[group])
        window = trace.detected[row, first:end]
        ways = self.ways = tie_conventions(window)
        self.color = theme.palette().detector(row)
        self.arrays = {
            "tie masks": np.array([way.mask for way in ways]),
            "tie totals": np.array([way.total for way in ways]),
        }
        drawn = len(window) in _DRAWN
        stage = stage.part(bottom=0.01, top=0.97)
        beside = drawn and not stage.upright
        self._words = [self._text(way.name, joined=not (beside or stage.upright)) for way in ways]
        self._sums = [self._verdict(number) for number in range(len(ways))]
        most = stage.width - (_PLANE + 0.4 if beside else 0.0)
        aside = max(words.width for words in self._words) + max(sums.width for sums in self._sums)
        room = most - aside - 2 * _INNER - 2 * _APART
        self._choose(room, _PLANE if beside else np.inf)
        used = aside + self.shown * self.wide + 2 * _INNER + 4 * _APART
        width = most if stage.upright else min(most, max(_WIDTH, used))
        area = stage if beside else Region(stage.left, stage.right, stage.bottom, stage.top - _WINDOW)
        height = _TALL if stage.upright else (area.height - _BETWEEN * (len(ways) - 1)) / len(ways)
        self.masks: list[WideMatrix] = []
        self.cards = FastGroup(*(self._card(number, width, height) for number in range(len(ways))))
        self.cards.arrange(DOWN, buff=_BETWEEN)
        if beside:
            self.cards.move_to([stage.left + width / 2, stage.center[1], 0])
        else:
            self.cards.move_to(area.at(0.5, 1), aligned_edge=UP)
        self.plane, self.segment, self.points = FastGroup(), FastGroup(), FastGroup()
        if drawn:
            right = Region(self.cards.get_right()[0] + 0.4, stage.right, stage.bottom, stage.top).part(top=0.72)
            under = Region(stage.left, stage.right, stage.bottom, self.cards.get_bottom()[1] - 0.4)
            self._draw(right if beside else under, window)
        self.window = self._row(window, "detected", row, first)
        self.window_name = text("a tied group", theme.LABEL, theme.palette().muted)
        over = Region(self.cards.get_right()[0] + 0.4, stage.right, stage.bottom, stage.top).at(0.5, 0.84)
        self.window.move_to(over if beside else stage.at(0.5, 1) + (_WINDOW - 0.45 - self.side / 2) * DOWN)
        self.window_name.next_to(self.window, UP, buff=0.16)

    def _choose(self, room: float, above: float) -> None:
        """Choose how large cells are and how many are shown, for the room on a card and above the plane."""
        count, need = self.arrays["tie masks"].shape[1], room_for(self.arrays["tie masks"])
        for side in _SIDES:
            self.side, self.wide = side, max(side, need, min(_AIRY * need, room / count, above / count))
            if count * self.wide <= room:
                break
        self.shown = min(count, int(room / self.wide))

    def _row(self, values: np.ndarray, array: str, row: int, first: int = 0) -> WideMatrix:
        """Return entries of one row of an array, from a column on."""
        options: dict[str, Any] = {"colors": [self.color], "columns": False, "side": self.side, "wide": self.wide}
        made = WideMatrix(values[None, : self.shown], array, first=first, above=row, **options).even()
        if self.shown < len(values):
            made.add(math("dots.c", theme.BODY, theme.palette().muted).next_to(made.grid, RIGHT, buff=0.1))
        return made

    def _text(self, way: str, *, joined: bool) -> FastGroup:
        """Return a convention's name, and who has it, in one line if there is room."""
        said, users = _TOLD[way]
        users = (" ".join(users),) if joined else users
        words = FastGroup(text(f"{way}: {said}", theme.BODY, weight=600))
        for line in users:
            small = text(line, theme.FINE, theme.palette().muted).align_to(words, LEFT)
            drop = _FIRST_LINE if len(words) == 1 else _LINE
            words.add(small.shift((words[-1].baseline - drop - small.baseline) * UP))
        return words

    def _verdict(self, number: int) -> FastGroup:
        """Return what a convention's shares add up to, and whether they are a subgradient."""
        palette, way = theme.palette(), self.ways[number]
        total = FastGroup(
            text("sum", theme.FINE, palette.muted),
            numeral(way.total, "tie totals", (number,), size=theme.BODY, weight=600),
        ).arrange(RIGHT, buff=0.16)
        total[0].on_baseline_of(total[1])
        verdict: Glyphs = text(
            "subgradient" if way.inside else "not a subgradient",
            theme.FINE,
            palette.positive if way.inside else palette.negative,
            weight=600,
        )
        return FastGroup(total, verdict).arrange(DOWN, buff=0.2, aligned_edge=LEFT)

    def _card(self, number: int, width: float, height: float) -> FastGroup:
        palette = theme.palette()
        background = rounded(corner_radius=0.18, width=width, height=height)
        background.set_fill(palette.panel, opacity=0.6).set_stroke(palette.rule, width=theme.HAIR)
        words, sums = self._words[number], self._sums[number]
        left, right = background.get_left()[0] + _INNER, background.get_right()[0] - _INNER
        widest = [max(one.width for one in ones) for ones in (self._words, self._sums)]
        words.move_to(background).align_to([left, 0, 0], LEFT)
        sums.move_to(background).align_to([right - widest[1], 0, 0], LEFT)
        mask = self._row(self.ways[number].mask, "tie masks", number)
        mask.move_to(background).set_x((left + widest[0] + right - widest[1]) / 2)
        self.masks.append(mask)
        return FastGroup(background, words, mask, sums)

    def _draw(self, region: Region, window: np.ndarray) -> None:
        palette = theme.palette()
        simplex = MaskSpace(region, window == window.max())
        self.plane, self.segment = simplex.axes, simplex.masks
        for way in self.ways:
            color = palette.positive if way.inside else palette.negative
            dot = Dot(simplex.point(way.mask), radius=0.13, color=color)
            label = text(way.name, theme.LABEL, color, weight=600)
            self.points.add(FastGroup(dot, label.next_to(dot, simplex.aside(way.name), buff=0.06)))
