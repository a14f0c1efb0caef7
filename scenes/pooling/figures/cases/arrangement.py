"""How the motifs can stand in a strand: a case as a line of text, as a thin strip, and as blocks of letters."""

from collections.abc import Sequence

import numpy as np
from manim import DOWN, RIGHT, UP, Line

from scenes.kit.fast_group import FastGroup, Outline
from scenes.kit.look import theme
from scenes.kit.look.boxes import rectangle, rounded
from scenes.kit.look.region import Region
from scenes.kit.things.strand import Tile
from scenes.kit.type.shown import Reading, counted
from scenes.kit.type.text import Glyphs, filled, math

ORDERED, CHOSEN = ("(", ")"), ("brace.l ", " brace.r")  # brackets, as formulas


def case_line(readings: Sequence[Reading], size: float = theme.BODY, *, brackets: tuple[str, str] = ORDERED) -> Glyphs:
    """Write a case as the notes do, (1, 3, 7), each position in its detector's colour.

    Parameters
    ----------
    facts : one displayed position per motif, as `fact` gives them
    brackets : `ORDERED` for a case, `CHOSEN` for a choice

    Returns
    -------
    line : Type
        `line.part("m0")` is the first motif's position, and so on.
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
    ground, rules, blocks : the parts; `blocks[f]` is the f-th motif's.
    """

    def __init__(
        self, places: int, starts: Sequence[int], span: int, *, cell: float, height: float, ruled: bool = False
    ) -> None:
        palette = theme.palette()
        self.places, self.starts, self.cell, self.strip_height = places, tuple(starts), cell, height
        left = -places * cell / 2
        self.background = rectangle(width=places * cell, height=height)
        self.background.set_fill(palette.rule, opacity=0.4).set_stroke(width=0)
        self.rules = FastGroup()
        if ruled:
            self.rules.add(
                *(
                    Outline.of(Line(UP * height / 2, DOWN * height / 2)).shift(RIGHT * (left + k * cell))
                    for k in range(1, places)
                )
            ).set_stroke(palette.background, width=theme.HAIR)
        inset = min(0.02, 0.1 * cell)
        self.blocks = FastGroup()
        for row, start in enumerate(starts):
            block = rectangle(width=span * cell - 2 * inset, height=height)
            block.set_fill(palette.detector(row), opacity=1).set_stroke(width=0)
            self.blocks.add(block.move_to(RIGHT * (left + (start + span / 2) * cell)))
        super().__init__(self.background, self.rules, self.blocks)

    def place(self, position: int) -> np.ndarray:
        """Return the centre of one place."""
        width = self.background.width / self.places
        return self.background.get_left() + RIGHT * (position + 0.5) * width


class Listing(FastGroup):
    """Cases under one another, one strip each, the first at the bottom or (`down`) at the top."""

    def __init__(
        self,
        cases: Sequence[Sequence[int]],
        places: int,
        span: int,
        *,
        cell: float,
        pitch: float,
        fill: float = 0.72,
        down: bool = False,
        ruled: bool = False,
    ) -> None:
        strips = [Strip(places, case, span, cell=cell, height=fill * pitch, ruled=ruled) for case in cases]
        for at, strip in enumerate(strips):
            strip.shift((DOWN if down else UP) * at * pitch)
        super().__init__(*strips)
        self.center()


class Stacks(FastGroup):
    """Listings side by side on one floor, all at one scale, with room above and below for a figure.

    Parameters
    ----------
    cases : for each listing its cases.
    lengths : of each listing's strands.
    span : how many places a motif takes.
    room : where they go.
    """

    def __init__(
        self, cases: Sequence[Sequence[Sequence[int]]], lengths: Sequence[int], span: int, room: Region
    ) -> None:
        pitch = min(0.4 if room.upright else 0.2, room.height / max(len(some) for some in cases))
        cell = 0.8 * room.width / sum(lengths)
        super().__init__(
            *(
                Listing(some, length, span, cell=cell, pitch=pitch, down=True)
                for some, length in zip(cases, lengths, strict=True)
            )
        )
        self.arrange(RIGHT, buff=0.16 * room.width / max(1, len(lengths) - 1), aligned_edge=DOWN)
        self.move_to(room.at(0.5, 0), aligned_edge=DOWN)


class Block(FastGroup):
    """A motif as letter tiles in a frame of its detector's colour.

    Attributes
    ----------
    tiles, border : the parts.
    """

    def __init__(self, motif: str, detector: int, *, side: float = theme.TILE, pitch: float | None = None) -> None:
        pitch = side if pitch is None else pitch
        self.motif, self.detector = motif, detector
        self.color_of = theme.palette().detector(detector)
        self.tiles = FastGroup(*(Tile(letter, 0.86 * side).shift(RIGHT * k * pitch) for k, letter in enumerate(motif)))
        self.border = border_around(len(motif), side=side, pitch=pitch, color=self.color_of).move_to(self.tiles)
        super().__init__(self.tiles, self.border)


def border_around(places: int, *, side: float, pitch: float, color: str) -> Outline:
    """Return a frame around so many places of a row of tiles."""
    box = rounded(corner_radius=0.18 * side, width=(places - 1) * pitch + 0.98 * side, height=0.98 * side)
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
        self,
        letters: str,
        starts: Sequence[int],
        motifs: Sequence[str],
        *,
        side: float = theme.TILE,
        numbers: np.ndarray | None = UP,
    ) -> None:
        palette = theme.palette()
        self.letters, self.starts, self.motifs, self.side = letters, tuple(starts), tuple(motifs), side
        slot = rounded(corner_radius=0.14 * side, width=0.86 * side, height=0.86 * side)
        slot.set_fill(palette.panel, opacity=0.5).set_stroke(palette.rule, width=theme.HAIR)
        self.slots = FastGroup(*(slot.copy().shift(RIGHT * k * side) for k in range(len(letters)))).center()
        self.numbers = FastGroup()
        if numbers is not None:
            self.numbers.add(
                *(
                    filled("{k}", theme.SMALLEST, palette.muted, k=counted(k)).next_to(place, numbers, buff=0.16)
                    for k, place in enumerate(self.slots, start=1)
                )
            )
        self.tiles = [Tile(letter, 0.86 * side).move_to(at) for letter, at in zip(letters, self.slots, strict=True)]
        self.blocks = FastGroup(*(Block(motif, row, side=side) for row, motif in enumerate(motifs)))
        for block, start in zip(self.blocks, starts, strict=True):
            block.move_to(self.middle(start, len(block.motif)))
            self.tiles[start : start + len(block.motif)] = block.tiles
        self.rest = FastGroup(*(tile for tile in self.tiles if not any(tile in block.tiles for block in self.blocks)))
        super().__init__(self.slots, self.numbers, self.rest, self.blocks)

    def middle(self, start: int, span: int) -> np.ndarray:
        """Return the middle of some places."""
        return (self.slots[start].get_center() + self.slots[start + span - 1].get_center()) / 2
