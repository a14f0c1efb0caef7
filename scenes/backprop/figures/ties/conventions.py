"""The conventions for a tie, side by side: what each place of a tied window gets, and whether that is a subgradient."""

from collections.abc import Sequence

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, Dot, Restore

from dnacnn.arrays import Floats
from dnacnn.experiments.ties import Convention, tie_conventions
from dnacnn.lecture.lecture_trace import LectureTrace
from scenes.backprop.figures.gradient.wide_matrix import WideMatrix, room_for
from scenes.backprop.figures.ties.mask_space import MaskSpace
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import rectangle, rounded
from scenes.kit.look.region import Region
from scenes.kit.things.matrix import Cell
from scenes.kit.type.shown import Reading, counted
from scenes.kit.type.text import Glyphs, label, math, readings, text

_SIDES = (0.74, 0.6, 0.5, 0.42)  # of a cell, the one preferred first
_AIRY = 2.3  # times as wide as its number needs: a cell at most
_DELTA = 0.3  # room for δ in a cell
_FILLED = 0.86  # of a cell's width, that a share may take
_INNER = 0.35  # between a card's border and what stands in it
_APART = 0.25  # at least, between the columns of a card
_WIDTH = 7.9  # of a card, where there is room
_TALL = 1.75  # of a card in an upright picture
_BETWEEN = 0.3  # between cards
_ASIDE = 0.4  # between the cards and the plane
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
    prefix : stands before the names of the trace's arrays.

    Attributes
    ----------
    ways : the conventions on the window.
    shown : how many of the window's places are shown; of a very large one not all.
    window, name : the window itself, and which it is and what arrives there.
    cards : for each convention its ground, its name, what each place gets, and the sum of that with a verdict.
    plane, segment, points : the axes, all subgradients, and a named point for each convention; empty for other windows.
    arrays : name -> array: what is displayed; shares of the gradient that arrives, which is called δ, or of 1.
    """

    def __init__(self, stage: Region, trace: LectureTrace, place: tuple[int, int], prefix: str) -> None:
        row, group = place
        first, end = (int(edge) for edge in trace.groups[group])
        window = trace.detected[row, first:end]
        self.color = theme.palette().detector(row)
        self.ways = tie_conventions(window)
        self.arrays = {
            "tie shares": np.array([way.mask for way in self.ways]),
            "tie totals": np.array([way.total for way in self.ways]),
        }
        self.live = bool(trace.grad_pooled[place])
        stage = stage.part(bottom=0.01, top=0.97)
        drawn = len(window) in _DRAWN
        beside = drawn and not stage.upright
        self._build_cards(stage, beside=beside)
        aside = Region(self.cards.get_right()[0] + _ASIDE, stage.right, stage.bottom, stage.top)
        below = Region(stage.left, stage.right, stage.bottom, self.cards.get_bottom()[1] - _ASIDE)
        self.plane, self.segment, self.points = FastGroup(), FastGroup(), FastGroup()
        if drawn:
            self._build_plane(aside.part(top=0.66) if beside else below, window)
        self.window = self._row(window, f"{prefix}detected", row, first)
        over = stage.at(0.5, 1) + (_WINDOW - 0.2 - self.side / 2) * DOWN
        self.window.move_to(aside.at(0.5, 0.78) if beside else over)
        motif, number = trace.lecture.motifs[row], counted(group + 1)
        self.name = FastGroup(label("tied-group", theme.BODY, self.color, weight=600, motif=motif, group=number))
        if self.live:
            self.name.add(label("arrives", theme.BODY))
        self.name.arrange(DOWN if beside else RIGHT, buff=0.2)
        self.name.next_to(self.window, UP, buff=0.2)

    def arrive(self, cells: Sequence[Cell]) -> Restore:
        """Let the window come from cells that hold the same numbers, but may be narrower."""
        self.window.save_state()
        for own, cell in zip(self.window.cells[0], cells, strict=False):
            own.box.replace(cell.box, stretch=True)
            own.numeral.match_height(cell.numeral).move_to(cell.box)
        for beside in self.window:
            if beside is not self.window.grid:
                beside.move_to(own).set_opacity(0)
        return Restore(self.window)

    def _build_cards(self, stage: Region, *, beside: bool) -> None:
        """Make the cards as wide as there is room, beside the plane or below the window."""
        words = [label(way.name, theme.BODY, weight=600) for way in self.ways]
        totals = readings(self.arrays["tie totals"], "tie totals")
        sums = [_verdict(*one, live=self.live) for one in zip(self.ways, totals, strict=True)]
        columns = [max(one.width for one in words), max(one.width for one in sums)]
        most = stage.width - (_PLANE + _ASIDE if beside else 0.0)
        self._choose(most - sum(columns) - 2 * _INNER - 2 * _APART, _PLANE if beside else np.inf)
        used = sum(columns) + self.shown * self.wide + 2 * _INNER + 4 * _APART
        width = most if stage.upright else min(most, max(_WIDTH, used))
        area = stage if beside else Region(stage.left, stage.right, stage.bottom, stage.top - _WINDOW)
        height = _TALL if stage.upright else (area.height - _BETWEEN * (len(words) - 1)) / len(words)
        self.cards = FastGroup()
        for number, (name, total) in enumerate(zip(words, sums, strict=True)):
            mask = self._row(self.arrays["tie shares"][number], "tie shares", number)
            if self.live:
                _name_shares(mask)
            self.cards.add(_card(name, mask, total, columns, (width, height)))
        self.cards.arrange(DOWN, buff=_BETWEEN)
        if beside:
            self.cards.move_to((stage.left + width / 2, stage.center[1], 0))
        else:
            self.cards.move_to(area.at(0.5, 1), aligned_edge=UP)

    def _choose(self, room: float, above: float) -> None:
        """Choose how large cells are and how many are shown, for the room on a card and above the plane."""
        shares = self.arrays["tie shares"]
        count, need = shares.shape[1], room_for(shares, digits=None) + _DELTA * self.live
        for side in _SIDES:
            self.side, self.wide = side, max(side, need, min(_AIRY * need, room / count, above / count))
            if count * self.wide <= room:
                break
        self.shown = min(count, int(room / self.wide))

    def _row(self, values: Floats, array: str, row: int, first: int = 0) -> WideMatrix:
        """Return entries of one row of an array, from a column on."""
        made = WideMatrix(
            values[None, : self.shown],
            array,
            first=first,
            above=row,
            colors=[self.color],
            columns=False,
            side=self.side,
            wide=self.wide,
        )
        made.mark().even()
        if self.shown < len(values):
            made.add(math("dots.c", theme.BODY, theme.palette().muted).next_to(made.grid, RIGHT, buff=0.1))
        return made

    def _build_plane(self, region: Region, window: Floats) -> None:
        self._draw_plane(region, window)
        over = self.points.get_right()[0] - region.right
        if over > 0:  # the names of points are longer than the axes, which stand in the middle
            self._draw_plane(region.inset(right=2 * over), window)

    def _draw_plane(self, region: Region, window: Floats) -> None:
        palette = theme.palette()
        self.points = FastGroup()
        space = MaskSpace(region, window == window.max())
        self.plane, self.segment = space.axes, space.masks
        for way in self.ways:
            color = palette.positive if way.inside else palette.negative
            dot = Dot(space.point(way.mask), radius=0.13, color=color)
            name = label(f"{way.name}-name", theme.LABEL, color, weight=600)
            name.next_to(dot, space.aside(way.name), buff=0.06)
            if way.inside and (way.mask > 0).sum() > 2:  # the name stands inside the triangle
                room = space.room_beside(way.mask) - dot.radius - 2 * 0.06
                share = np.clip(room / name.width, theme.SMALLEST / theme.LABEL, 1.0)
                name.scale(share, about_edge=LEFT)
                if share < 1:  # lower down there is more room
                    name.shift(0.14 * DOWN + 0.03 * LEFT)
            self.points.add(FastGroup(dot, name))


def _name_shares(mask: WideMatrix) -> None:
    """Write shares of 1 as shares of δ, the gradient that arrives."""
    for cell in mask.cells[0]:
        old = cell.numeral
        if cell.value:
            words, shown = _of_delta(old.readings[0])
            new = math(words, old.pixels, cell.ink, readings=shown)
            new.scale(min(1.0, _FILLED * cell.box.width / new.width)).move_to(cell.box)
            cell.remove(old).add(new)
            cell.numeral = new


def _of_delta(share: Reading, delta: str = "delta") -> tuple[str, tuple[Reading, ...]]:
    return (delta, ()) if share.value == 1 else (f"{share.shown} {delta}", (share,))


def _verdict(way: Convention, total: Reading, *, live: bool) -> FastGroup:
    """Return what a convention's shares add up to, and whether they are a subgradient."""
    palette = theme.palette()
    color = palette.positive if way.inside else palette.negative
    words, numbers = _of_delta(total, "δ") if live else (total.shown, (total,))
    shown = text(words, theme.BODY, palette.ink if way.inside else color, weight=600, readings=numbers)
    name = label("sum", theme.LABEL)
    line = FastGroup(name, shown).arrange(RIGHT, buff=0.16)
    name.on_baseline_of(shown)
    verdict = label("verdict", theme.LABEL, color, weight=600, inside=way.inside)
    return FastGroup(line, verdict).arrange(DOWN, buff=0.2, aligned_edge=LEFT)


def _card(
    words: Glyphs, mask: WideMatrix, sums: FastGroup, columns: list[float], size: tuple[float, float]
) -> FastGroup:
    """Return a card of a size, its words at the left, its sum in a column at the right, its mask between them."""
    palette = theme.palette()
    background = rounded(corner_radius=0.18, width=size[0], height=size[1])
    background.set_fill(palette.panel, opacity=0.6).set_stroke(palette.rule, width=theme.HAIR)
    # A tint is as strong as it can be on the ground of the picture, so the mask's cells lie on that.
    ground = rectangle(width=mask.grid.width, height=mask.grid.height).set_stroke(width=0)
    ground.set_fill(palette.background, opacity=1)
    left, right = background.get_left()[0] + _INNER, background.get_right()[0] - _INNER
    words.move_to(background).align_to((left, 0, 0), LEFT)
    sums.move_to(background).align_to((right - columns[1], 0, 0), LEFT)
    mask.move_to(background).set_x((left + columns[0] + right - columns[1]) / 2)
    return FastGroup(FastGroup(background, ground.move_to(mask.grid)), words, mask, sums)
