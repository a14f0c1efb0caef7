"""What the encore came to, in a few large numbers with a line of words below each."""

from collections.abc import Sequence

from manim import DOWN, RIGHT, UP

from scenes.kit.fast_group import FastGroup
from scenes.kit.look.region import Region
from scenes.kit.type.text import Glyphs

_APART = 0.7


def upshot(pairs: Sequence[tuple[Glyphs, Glyphs]], region: Region) -> list[FastGroup]:
    """Place each number above its words, side by side, or one under the other in an upright picture."""
    columns = [FastGroup(number, words.next_to(number, DOWN, buff=0.3)) for number, words in pairs]
    row = FastGroup(*columns).arrange(DOWN if region.upright else RIGHT, buff=_APART)
    if not region.upright:
        for column in columns:
            column.align_to(row, UP)
    region.fit(row)
    return columns
