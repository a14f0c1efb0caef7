"""How the motifs can stand in a strand: a case as a line of text, as a thin strip, and as blocks of letters."""

from collections.abc import Sequence

import numpy as np
from manim import DOWN, RIGHT, UP, Line

from scenes.kit.fast_group import FastGroup, Outline
from scenes.kit.look import theme
from scenes.kit.look.boxes import rectangle, rounded
from scenes.kit.things.strand import Tile
from scenes.kit.type.shown import COUNTED, Reading
from scenes.kit.type.text import Glyphs, math, numeral

Brackets = tuple[str, str]  # as formulas
# Of a case's columns, of the groups that a unit asks for, and of the places that are chosen.
COLUMNS, GROUPS, CHOSEN = ("(", ")"), ("bracket.l ", " bracket.r"), ("brace.l ", " brace.r")
_TILE = 0.86  # side of a tile, as a share of its place's


def case_line(readings: Sequence[Reading], size: float = theme.BODY, *, brackets: Brackets = COLUMNS) -> Glyphs:
    """Write a case as the notes do, (1, 3, 7) or [1, 2, 4], each position in its detector's colour.

    Parameters
    ----------
    readings : one position per motif.
    brackets : `COLUMNS`, `GROUPS` or `CHOSEN`, so that the eye can tell what is counted.

    Returns
    -------
    line : `line.part("m0")` is the first motif's position, and so on.
    """
    inside = ", ".join(f"{{{{ {one.shown} : m{row} }}}}" for row, one in enumerate(readings))
    opening, closing = brackets
    line = math(f"{opening}{inside}{closing}", size=size, color=theme.palette().muted, readings=readings)
    for row in range(len(readings)):
        line.part(f"m{row}").set_fill(theme.palette().detector(row))
    return line


class Strip(FastGroup):
    """A strand as a thin strip, with a block of colour where each motif stands.

    Parameters
    ----------
    places : how many places the strip has.
    starts : where each motif starts, from 0.
    span : how many places a motif takes.
    cell, height : of one place, in units.
    ruled : whether thin lines part the places.

    Attributes
    ----------
    background, rules, blocks : the parts; `blocks[f]` is the f-th motif's.
    """

    def __init__(
        self, places: int, starts: Sequence[int], span: int, *, cell: float, height: float, ruled: bool = False
    ) -> None:
        palette = theme.palette()
        self.starts = tuple(starts)
        left = -places * cell / 2
        self.background = rectangle(width=places * cell, height=height)
        self.background.set_fill(palette.rule, opacity=0.4).set_stroke(width=0)
        rules = [Outline.of(Line(UP * height / 2, DOWN * height / 2)) for _ in range(1, places) if ruled]
        self.rules = FastGroup(*(rule.shift(RIGHT * (left + k * cell)) for k, rule in enumerate(rules, start=1)))
        self.rules.set_stroke(palette.background, width=theme.HAIR)
        inset = min(0.02, 0.1 * cell)
        self.blocks = FastGroup()
        for row, start in enumerate(starts):
            block = rectangle(width=span * cell - 2 * inset, height=height)
            block.set_fill(palette.detector(row), opacity=1).set_stroke(width=0)
            self.blocks.add(block.move_to(RIGHT * (left + (start + span / 2) * cell)))
        super().__init__(self.background, self.rules, self.blocks)


class Block(FastGroup):
    """A motif as letter tiles in a frame of its detector's colour.

    Attributes
    ----------
    tiles, border : the parts.
    """

    def __init__(self, motif: str, detector: int, *, side: float) -> None:
        self.motif = motif
        self.color_of = theme.palette().detector(detector)
        self.tiles = FastGroup(*(Tile(letter, _TILE * side).shift(RIGHT * k * side) for k, letter in enumerate(motif)))
        self.border = border_around(len(motif), side=side, color=self.color_of).move_to(self.tiles)
        super().__init__(self.tiles, self.border)


def border_around(places: int, *, side: float, color: str) -> Outline:
    """Return a frame around so many places of a row of tiles."""
    box = rounded(corner_radius=0.18 * side, width=(places - 1) * side + 0.98 * side, height=0.98 * side)
    return Outline.of(box).set_stroke(color, width=theme.BOLD).set_fill(opacity=0)


class CaseRow(FastGroup):
    """A strand on which a case holds: its motifs as blocks, the letters between them, each place with its number.

    Parameters
    ----------
    letters : the strand.
    starts : where each motif starts, from 0.
    motifs : the motifs' letters.
    side : of a place, in units.
    numbers : where the places' numbers stand, from 1; `None` leaves them out.

    Attributes
    ----------
    slots, numbers, rest, blocks : the parts; `rest` are the tiles that no motif takes, `blocks[f]` is the f-th motif.
    tiles : all tiles, by position.
    """

    def __init__(
        self, letters: str, starts: Sequence[int], motifs: Sequence[str], *, side: float, numbers: np.ndarray | None
    ) -> None:
        palette = theme.palette()
        self.letters = letters
        slot = rounded(corner_radius=0.14 * side, width=_TILE * side, height=_TILE * side)
        slot.set_fill(palette.panel, opacity=0.5).set_stroke(palette.rule, width=theme.HAIR)
        self.slots = FastGroup(*(slot.copy().shift(RIGHT * k * side) for k in range(len(letters)))).center()
        self.numbers = FastGroup()
        if numbers is not None:
            for k, place in enumerate(self.slots):
                count = numeral(k + 1, COUNTED, (k,), size=theme.SMALLEST, color=palette.muted, weight=400)
                self.numbers.add(count.next_to(place, numbers, buff=0.16))
        self.tiles = [Tile(letter, _TILE * side).move_to(at) for letter, at in zip(letters, self.slots, strict=True)]
        self.rest = FastGroup(*self.tiles)
        blocks = [Block(motif, row, side=side) for row, motif in enumerate(motifs)]
        self.blocks = FastGroup(*blocks)
        for block, start in zip(blocks, starts, strict=True):
            span = len(block.motif)
            block.move_to(self.middle(start, span))
            self.rest.remove(*self.tiles[start : start + span])
            self.tiles[start : start + span] = block.tiles
        super().__init__(self.slots, self.numbers, self.rest, self.blocks)

    def middle(self, start: int, span: int) -> np.ndarray:
        """Return the middle of some places."""
        ends = self.slots[start].get_center() + self.slots[start + span - 1].get_center()
        return np.asarray(ends / 2)
