"""Why pooling loses nothing: motifs that can't overlap, and so stand in different groups."""

from collections.abc import Sequence

from manim import DOWN, LEFT, RIGHT, UP

from dnacnn.cases.overlap import Overlap
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import framed, rounded
from scenes.kit.look.region import Region
from scenes.kit.type.text import label, math, reading
from scenes.pooling.figures.cases.arrangement import Block

_SIDE = 1.0
_MOST = 4  # clashes that are shown
_CLAIM = theme.LARGE + 8  # pixels


class Clash(FastGroup):
    """A motif and, below it, another that starts inside it: one letter would have to be two.

    Attributes
    ----------
    first, second : the blocks.
    frame, question : around the two letters, and what is asked of them.
    """

    def __init__(self, motifs: Sequence[str], overlap: Overlap) -> None:
        if overlap.clash is None or overlap.letters is None:
            raise ValueError(f"these motifs don't clash: {overlap}")
        color = theme.palette().negative
        (one, other), shift = overlap.motifs, overlap.shift
        self.first = Block(motifs[one], one, side=_SIDE)
        self.second = Block(motifs[other], other, side=_SIDE)
        place = self.first.tiles[0].get_center() + RIGHT * shift * _SIDE + 1.12 * DOWN * _SIDE
        self.second.shift(place - self.second.tiles[0].get_center())
        both = FastGroup(self.first.tiles[overlap.clash], self.second.tiles[overlap.clash - shift])
        self.frame = framed(both, color, gap=0.11, width=theme.BOLD, corner=0.14)
        # Long motifs are scaled down the most.
        size = theme.LARGE - 6 if len(motifs[one]) < 4 else theme.LARGE + 8
        self.question = label("at-once", size, color, weight=600, letters=list(overlap.letters))
        self.question.next_to(FastGroup(self.first, self.second), RIGHT, buff=0.45).match_y(both)
        super().__init__(self.first, self.second, self.frame, self.question)
        self.center()


class Apart(FastGroup):
    """Two motifs, the second right after the first, on columns that are taken in groups.

    Parameters
    ----------
    motifs, pair : all motifs, and which two.
    size : columns per group.
    before : how many columns of its group lie before the first motif's column.

    Attributes
    ----------
    blocks, frames, letters : the parts: the motifs, the groups, and i and j under the columns where the motifs start.
    """

    def __init__(self, motifs: Sequence[str], pair: tuple[int, int], size: int, before: int) -> None:
        palette = theme.palette()
        width = len(motifs[pair[0]])
        self.blocks = FastGroup(*(Block(motifs[place], place, side=_SIDE) for place in pair))
        start = self.blocks[0].tiles[0].get_center()
        self.blocks[1].shift(start + RIGHT * width * _SIDE - self.blocks[1].tiles[0].get_center())
        self.letters = FastGroup(
            *(
                math(name, size=theme.LARGE, color=block.color_of).next_to(block.tiles[0], DOWN, buff=0.45)
                for name, block in zip("ij", self.blocks, strict=True)
            )
        )
        self.letters[1].shift((self.letters[0].baseline - self.letters[1].baseline) * UP)
        self.frames = FastGroup()
        last = (before + 2 * width - 1) // size
        for group in range(last + 1):
            middle = start + RIGHT * _SIDE * ((group + 0.5) * size - 0.5 - before)
            frame = rounded(corner_radius=0.16, width=size * _SIDE - 0.08, height=1.45 * _SIDE)
            self.frames.add(frame.set_stroke(palette.muted, width=2.5).set_fill(opacity=0).move_to(middle))
        super().__init__(self.frames, self.blocks, self.letters)


class Exactness:
    """The whole reason: at the left every overlap with its clash, at the right the motifs apart, below what follows.

    Parameters
    ----------
    motifs : all motifs.
    overlaps : of neighbouring motifs; each clashes.
    size : columns per group.
    region : where all of it lies.

    Attributes
    ----------
    clashes, rows, claim : the parts; a row for each way in which groups can begin. Of many clashes some are shown.
        The claim has two lines: what follows from the clashes, and what that means for groups.
    many : how many overlaps there are, where not all are shown; known as `overlaps`.
    """

    def __init__(self, motifs: Sequence[str], overlaps: tuple[Overlap, ...], size: int, region: Region) -> None:
        width = len(motifs[0])
        upright = region.upright
        left = region.part(bottom=0.56) if upright else region.part(0, 0.46)
        right = region.part(top=0.5) if upright else region.part(0.52, 1)
        shown = overlaps if len(overlaps) <= _MOST else _choose(overlaps)
        self.clashes = FastGroup(*(Clash(motifs, one) for one in shown))
        columns = 2 if upright and len(shown) > 2 and width < 3 else 1
        self.clashes.arrange_in_grid(cols=columns, buff=(1.0, 0.55 if len(shown) > 2 else 0.8), cell_alignment=LEFT)
        self.many = FastGroup()
        if len(shown) < len(overlaps):
            count = reading(len(overlaps), "overlaps")
            self.many.add(label("such-overlaps", theme.LABEL, theme.palette().muted, n=count))
            left.part(top=0.08).fit(self.many)
            left = left.part(bottom=0.12)
        left.fit(self.clashes)
        for question in (clash.question for clash in self.clashes):
            room = (left.right - question.get_left()[0]) / question.width
            question.scale(max(1.0, min(theme.LABEL / question.pixels, room)), about_edge=LEFT)
        self.rows = FastGroup(*(Apart(motifs, overlaps[0].motifs, size, before) for before in range(size)))
        # The motifs stand under one another; the groups begin elsewhere.
        for place, row in enumerate(self.rows):
            row.shift(self.rows[0].blocks.get_center() - row.blocks.get_center() + place * 2.15 * _SIDE * DOWN)
        right.part(bottom=0.3).fit(self.rows)
        for letter in (one for row in self.rows for one in row.letters):
            letter.scale(max(1.0, theme.SMALLEST / letter.pixels))
        groups = [reading(size, "pool_size") for _ in range(2)]
        self.claim = FastGroup(
            math(f"i < j quad {{{{ <=> : sign }}}} quad i + {width} <= j", _CLAIM, readings=[reading(width, "width")]),
            math(f"{{{{ <=> : sign }}}} quad ceil(i\\/{size}) < ceil(j\\/{size})", _CLAIM, readings=groups),
        ).arrange(DOWN, buff=0.25)
        first, second = (line.part("sign").get_x() for line in self.claim)
        self.claim[1].shift((first - second) * RIGHT)
        right.part(top=0.24).fit(self.claim)


def _choose(overlaps: tuple[Overlap, ...]) -> tuple[Overlap, ...]:
    """Choose some overlaps: of each pair of motifs the last ones, in which the fewest letters are shared."""
    last = {one.motifs: one for one in overlaps}
    return tuple(last.values())[:_MOST]
