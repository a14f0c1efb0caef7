"""Step 1: DNA is text: four letters, and four strands written in them."""

from collections.abc import Callable, Sequence
from typing import Any, cast

from manim import DOWN, RIGHT, UP, FadeIn, FadeOut, LaggedStart, Line, Mobject, UpdateFromAlphaFunc
from manim.animation.animation import Animation
from manim.utils.rate_functions import linear

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.motion import moves
from scenes.kit.telling.step import Step
from scenes.kit.things.strand import Strand
from scenes.padding.figures.alphabet import NamedLetter, alphabet_key, large_alphabet
from scenes.padding.figures.helix import Helix, lay_flat, twisted
from scenes.padding.figures.strand_grid import LARGEST, StrandGrid

_KEY = 0.14  # seconds from key to key
_TYPING = 5.0  # for all strands together, at most
_REST = 3  # keys for which the typist rests at the end of a line


class DnaIsText(Step):
    """The molecule is laid flat, its letters get their names, and four strands are typed."""

    def construct(self) -> None:
        """Lay the molecule flat, name its letters, and type strands of them."""
        self.compute()
        self.lay_out()
        with self.beat("a-molecule"):
            self.play(FadeIn(twisted(self.helix)), run_time=theme.QUICK)
            self.play(lay_flat(self.helix), run_time=5)
        with self.beat("four-letters"):
            self.leave_the_letters()
            self.name_the_letters()
        with self.beat("typed-strands", **lengths(self.strands)):
            self.shrink_into_the_key()
            self.type_strands()
        with self.beat("positions", **read_down(self.strands, self.varied)):
            self.count_positions()
            self.frame_a_position()

    def compute(self) -> None:
        """Choose the strand that is a molecule, and the position that is read down the strands."""
        self.strands = self.lecture.strands
        self.shown = max(range(len(self.strands)), key=lambda place: len(set(self.strands[place])))
        self.varied = most_varied(self.strands)

    def lay_out(self) -> None:
        """Build the molecule; the alphabet in large over a row of letters; the key above the grid of strands."""
        stage, first = self.stage, self.strands[self.shown]
        self.helix = Helix(first, stage)
        self.alphabet = large_alphabet(stage.part(bottom=0.4, top=0.96), upright=stage.upright)
        self.row = Strand(first, side=min(LARGEST, stage.width / (1.1 * len(first))))
        stage.part(bottom=0.06, top=0.3).fit(self.row)
        self.key = alphabet_key(stage, max(map(len, self.strands)))
        self.grid = StrandGrid(self.strands, stage.part(top=1 - (self.key.height + theme.GAP) / stage.height))

    def leave_the_letters(self) -> None:
        """Let the ladder leave behind its letters, and line them up."""
        self.letters = self.helix.strand
        self.letters.set_z_index(1)
        self.play(FadeOut(self.helix.rest), run_time=theme.NORMAL)
        self.remove(self.helix)
        self.add(self.letters.set_z_index(0))
        self.play(*(tile.animate.become(to) for tile, to in zip(self.letters, self.row, strict=True)))

    def name_the_letters(self) -> None:
        """Let each letter rise out of the strand and get its name."""
        for place, named in enumerate(self.alphabet):
            self.play(self.rise(named), run_time=theme.NORMAL if place == 0 else 0.6)
            self.play(FadeIn(named.word, shift=DOWN * 0.1), run_time=theme.QUICK)

    def rise(self, named: NamedLetter) -> Animation:
        """Return a letter's way from its first place in the strand, if it has one, into the alphabet."""
        place = self.strands[self.shown].find(named.tile.letter)
        return FadeIn(named.tile) if place < 0 else moves.arrive(named.tile, self.letters[place])

    def shrink_into_the_key(self) -> None:
        """Turn the alphabet into a key, and take the strand to its place on the grid."""
        self.play(*(FadeOut(large.word) for large in self.alphabet), run_time=theme.QUICK)
        self.play(
            *(moves.travel(large.tile, small.tile) for large, small in zip(self.alphabet, self.key, strict=True)),
            *(tile.animate.become(to) for tile, to in zip(self.letters, self.grid.rows[self.shown], strict=True)),
            run_time=1.2,
        )
        self.play(*(FadeIn(small.word, shift=RIGHT * 0.1) for small in self.key), run_time=theme.QUICK)

    def type_strands(self) -> None:
        """Type the other strands on the grid."""
        caret = Line(DOWN, UP).set_stroke(theme.palette().accent, width=theme.BOLD)
        caret.scale_to_fit_height(self.grid.rows[0].height)
        others = [strand for place, strand in enumerate(self.grid.rows) if place != self.shown]
        keys = sum(len(strand) + _REST for strand in others)
        for strand in others:
            self.play(typed(strand, caret, min(_KEY, _TYPING / keys)))
        self.play(FadeOut(caret), run_time=theme.FLASH)

    def count_positions(self) -> None:
        """Count the positions above the grid."""
        numbers = (FadeIn(one, shift=UP * 0.12) for one in self.grid.positions)
        self.play(LaggedStart(*numbers, lag_ratio=0.15), run_time=1.2)

    def frame_a_position(self) -> None:
        """Frame what stands at one position, strand by strand."""
        number = self.grid.positions[self.varied]
        lit = number.animate.set_fill(theme.palette().ink).scale(theme.BODY / number.pixels)
        self.play(FadeIn(self.grid.frame(self.varied)), lit, run_time=theme.QUICK)


def typed(strand: Strand, caret: Line, key: float) -> Animation:
    """Return the motion that types a strand at the caret, a letter in so many seconds."""
    gap = (strand.pitch - strand.side) / strand.side

    def take(line: FastGroup, share: float) -> None:
        tiles, caret = line
        keys = share * (len(tiles) + _REST)
        for place, tile in enumerate(tiles):
            tile.set_opacity(min(1.0, max(0.0, 2 * (keys - place))))
        struck = min(len(tiles), int(keys + 0.5))
        side = tiles[0].background.width
        left = tiles[struck].get_left() if struck < len(tiles) else tiles[-1].get_right() + gap * side * RIGHT
        caret.move_to(left - 0.5 * gap * side * RIGHT)

    run_time = key * (len(strand) + _REST)
    typing = cast("Callable[[Mobject, float], None]", take)
    return UpdateFromAlphaFunc(FastGroup(strand, caret), typing, rate_func=linear, run_time=run_time)


def most_varied(strands: Sequence[str]) -> int:
    """Return the position at which most different letters stand; of several, the one nearest the middle."""
    shared = range(min(len(strand) for strand in strands))
    middle = (len(shared) - 1) / 2
    return max(shared, key=lambda place: (len({strand[place] for strand in strands}), -abs(place - middle)))


def lengths(strands: Sequence[str]) -> dict[str, Any]:
    """Return how many strands there are, and how long: what the sentence about them is filled with."""
    shortest, longest = min(map(len, strands)), max(map(len, strands))
    return {"strands": len(strands), "letters": shortest, "alike": shortest == longest}


def read_down(strands: Sequence[str], place: int) -> dict[str, Any]:
    """Return what stands at one position, strand by strand: what the sentence about it is filled with."""
    letters = [strand[place] for strand in strands]
    alike = len(set(letters)) == 1
    return {"position": place + 1, "strands": len(strands), "letters": letters, "first": letters[0], "alike": alike}
