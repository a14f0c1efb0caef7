"""Step 1: DNA is text: four letters, and four strands written in them."""

from collections.abc import Sequence

from manim import DOWN, LEFT, RIGHT, UP, FadeIn, FadeOut, LaggedStart, Line, UpdateFromAlphaFunc
from manim.animation.animation import Animation
from manim.utils.rate_functions import linear, smooth

from dnacnn.network.encoding import DNA
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import framed
from scenes.kit.look.region import Region
from scenes.kit.motion import moves
from scenes.kit.telling.step import Step
from scenes.kit.things.matrix import number_columns
from scenes.kit.things.strand import Strand, Tile
from scenes.kit.type.text import Glyphs, text
from scenes.kit.type.words import listed, spoken
from scenes.padding.figures.helix import Helix

NAMES = {"A": "adenine", "C": "cytosine", "G": "guanine", "T": "thymine", "U": "uracil"}
TURNS = 1.5  # of the molecule about its axis
UNTWISTING = 0.5  # from which share of the turning on
BIG = 1.5  # side of a letter of the alphabet when it is introduced
LARGEST, SMALL = 0.82, 0.5  # sides of a strand's tile
NARROW, WIDE = 0.3, 0.5  # gaps between strands, in sides of a tile
NUMBERS = 0.5  # height that the positions take
KEY = 0.14  # seconds from key to key
TYPING = 5.0  # for all strands together, at most
REST = 3  # keys for which the typist rests at the end of a line


class DnaIsText(Step):
    """The molecule is laid flat, its letters get their names, and four strands are typed."""

    def construct(self) -> None:
        """Tell the step."""
        self.strands = self.lecture.strands
        self.shown = max(range(len(self.strands)), key=lambda place: len(set(self.strands[place])))
        self.lay_out()
        self.tell_molecule()
        self.tell_alphabet()
        self.tell_strands()
        self.tell_positions()

    def lay_out(self) -> None:
        """Build the molecule, the alphabet as a key above, and the grid of strands below it."""
        first, stage = self.strands[self.shown], self.stage
        along = stage.height if stage.upright else stage.width
        pitch = min(1.4, 0.92 * along / len(first))
        radius = 2.2 if stage.upright else 1.6
        self.helix = Helix(first, pitch=pitch, radius=radius, side=min(theme.TILE, 0.82 * pitch), down=stage.upright)
        self.helix.middle = stage.center
        # In an upright picture the key fills what small tiles leave.
        large = stage.upright and stage.width / (1.1 * max(map(len, self.strands))) < SMALL
        way, side = (DOWN, 0.9) if stage.upright and not large else (RIGHT, 1.2 if large else 0.6)
        self.legend = FastGroup(*(Named(letter, side, way) for letter in DNA))
        if large:
            self.legend.arrange_in_grid(cols=2, buff=(2 * theme.WIDE_GAP, theme.WIDE_GAP), cell_alignment=LEFT)
        else:
            self.legend.arrange(RIGHT, buff=theme.WIDE_GAP, aligned_edge=UP)
        self.legend.move_to(stage.at(0.5, 1), aligned_edge=UP)
        self.lay_grid(stage.part(top=1 - (self.legend.height + theme.GAP) / stage.height))

    def lay_grid(self, room: Region) -> None:
        """Build the strands, letter under letter, and the positions above them."""
        count, longest = len(self.strands), max(map(len, self.strands))
        high = room.height - NUMBERS
        side = min(LARGEST, room.width / (1.1 * longest), high / ((1 + NARROW) * count - NARROW))
        self.grid = FastGroup(*(Strand(letters, side=side) for letters in self.strands))
        between = (high - count * side) / count
        widest = max(WIDE * side, 1.2) if room.upright else WIDE * side
        self.grid.arrange(DOWN, buff=min(max(between, NARROW * side), widest), aligned_edge=LEFT)
        numbers = number_columns([str(place + 1) for place in range(longest)], 1.1 * side)
        for number, tile in zip(numbers, max(self.grid, key=len), strict=True):
            number.next_to(self.grid, UP, buff=0.22).match_x(tile)
        self.positions = FastGroup(*numbers)
        room.fit(self.grid, self.positions)

    def tell_molecule(self) -> None:
        """Turn the twisted ladder, and lay it flat."""
        sentence = "DNA is a long, twisted molecule. Lay it flat, and what it says is the order of its building blocks."
        with self.beat("a molecule", sentence):
            self.play(FadeIn(self.helix.pose(-TURNS, 1)), run_time=theme.QUICK)
            self.play(lay_flat(self.helix), run_time=5)

    def tell_alphabet(self) -> None:
        """Let each letter rise out of the strand and get its name."""
        letters = DNA
        named = [f"{letter} for {NAMES[letter]}" if letter in NAMES else letter for letter in letters]
        sentence = f"There are {spoken(len(letters))} of them, each known by a letter: {listed(named)}."
        stage = self.stage
        self.alphabet = FastGroup(*(Named(letter, 1.4 * BIG if stage.upright else BIG, DOWN) for letter in letters))
        if stage.upright:
            self.alphabet.arrange_in_grid(cols=2, buff=(1.5 * theme.WIDE_GAP, theme.WIDE_GAP))
        else:
            self.alphabet.arrange(RIGHT, buff=theme.WIDE_GAP, aligned_edge=UP)
        stage.part(0, 1, 0.4, 0.96).fit(self.alphabet)
        self.strand = self.helix.strand
        row = Strand(self.strands[self.shown], side=min(LARGEST, stage.width / (1.1 * len(self.strand))))
        stage.part(0, 1, 0.06, 0.3).fit(row)
        with self.beat("four letters", sentence):
            # The ladder leaves behind its letters.
            self.strand.set_z_index(1)
            self.play(FadeOut(self.helix.rest), run_time=theme.NORMAL)
            self.remove(self.helix)
            self.add(self.strand.set_z_index(0))
            self.play(*(tile.animate.become(to) for tile, to in zip(self.strand, row, strict=True)))
            for place, named_letter in enumerate(self.alphabet):
                pace = theme.NORMAL if place == 0 else 0.6
                self.play(self.rise(named_letter), run_time=pace)
                self.play(FadeIn(named_letter.word, shift=DOWN * 0.1), run_time=theme.QUICK)

    def rise(self, named: "Named") -> Animation:
        """Return a letter's way from its first place in the strand, if it has one, into the alphabet."""
        place = self.strands[self.shown].find(named.tile.letter)
        return FadeIn(named.tile) if place < 0 else moves.arrive(named.tile, self.strand[place])

    def tell_strands(self) -> None:
        """Type the strands on a common grid."""
        lengths, count = {len(strand) for strand in self.strands}, len(self.strands)
        letters = f"of {spoken(min(lengths))} letters"
        size = f"each {letters}" if len(lengths) == 1 else "long and short"
        here = f"Here are {spoken(count)} strands, {size}" if count > 1 else f"Here is one {letters}"
        sentence = f"So a strand of DNA can be typed like a word. {here}."
        with self.beat("typed strands", sentence):
            self.play(*(FadeOut(big.word) for big in self.alphabet), run_time=theme.QUICK)
            self.play(
                *(moves.travel(big.tile, small.tile) for big, small in zip(self.alphabet, self.legend, strict=True)),
                *(tile.animate.become(to) for tile, to in zip(self.strand, self.grid[self.shown], strict=True)),
                run_time=1.2,
            )
            self.play(*(FadeIn(small.word, shift=RIGHT * 0.1) for small in self.legend), run_time=theme.QUICK)
            caret = Line(DOWN, UP).set_stroke(theme.palette().accent, width=theme.BOLD)
            caret.scale_to_fit_height(self.grid[0].height)
            others = [strand for place, strand in enumerate(self.grid) if place != self.shown]
            keys = sum(len(strand) + REST for strand in others)
            for strand in others:
                self.play(typed(strand, caret, min(KEY, TYPING / keys)))
            self.play(FadeOut(caret), run_time=theme.FLASH)

    def tell_positions(self) -> None:
        """Count the positions, and read one of them down the grid."""
        place = most_varied(self.strands)
        sentence = f"Every letter has a position, counted from 1. {down(self.strands, place)}"
        shown = FastGroup(*(tiles[place] for tiles in self.grid))
        frame = framed(FastGroup(self.positions[place], *shown), theme.palette().ink, gap=0.05 * self.grid[0].side)
        frame.stretch_to_fit_height(frame.height + 0.16)
        with self.beat("positions", sentence):
            self.play(
                LaggedStart(*(FadeIn(one, shift=UP * 0.12) for one in self.positions), lag_ratio=0.15), run_time=1.2
            )
            self.play(
                FadeIn(frame),
                self.positions[place].animate.set_fill(theme.palette().ink),
                run_time=theme.QUICK,
            )


class Named(FastGroup):
    """A letter of the alphabet with the name of what it stands for.

    Attributes
    ----------
    tile, word : the two parts.
    """

    def __init__(self, letter: str, side: float, direction: object) -> None:
        self.tile = Tile(letter, side)
        size = theme.BODY if side < BIG else 0.85 * theme.LARGE
        self.word: Glyphs = text(NAMES.get(letter, letter), size).next_to(self.tile, direction, buff=0.28)
        # Words stand on one line, whether or not a letter reaches below it; beside a tile, small letters in its middle.
        em = size / theme.PIXELS_PER_UNIT
        line = self.tile.get_y() - 0.27 * em if direction is RIGHT else self.tile.get_bottom()[1] - 0.28 - 0.75 * em
        self.word.shift(UP * (line - self.word.baseline))
        super().__init__(self.tile, self.word)


def lay_flat(helix: Helix) -> Animation:
    """Return the motion that turns the molecule about its axis and, towards the end, takes its twist out."""

    def pose(molecule: Helix, share: float) -> None:
        molecule.pose(TURNS * (smooth(share) - 1), 1 - smooth(max(0.0, (share - UNTWISTING) / (1 - UNTWISTING))))

    return UpdateFromAlphaFunc(helix, pose, rate_func=linear)


def typed(strand: Strand, caret: Line, key: float) -> Animation:
    """Return the motion that types a strand at the caret, a letter in so many seconds."""
    gap = (strand.pitch - strand.side) / strand.side

    def take(line: FastGroup, share: float) -> None:
        keys = share * (len(line[0]) + REST)
        for place, tile in enumerate(line[0]):
            tile.set_opacity(min(1.0, max(0.0, 2 * (keys - place))))
        struck = min(len(line[0]), int(keys + 0.5))
        side = line[0][0].background.width
        left = line[0][struck].get_left() if struck < len(line[0]) else line[0][-1].get_right() + gap * side * RIGHT
        line[1].move_to(left + 0.5 * gap * side * LEFT)

    group = FastGroup(strand, caret)
    return UpdateFromAlphaFunc(group, take, rate_func=linear, run_time=key * (len(strand) + REST))


def down(strands: Sequence[str], place: int) -> str:
    """Say what stands at one position, strand by strand.

    >>> down(["GATT", "CAGT"], 2), down(["GATT", "CAGT"], 1), down(["GATT"], 0)
    ('At position 3 they read T and G.', 'At position 2 both read A.', 'At position 1 stands G.')
    """
    read = [strand[place] for strand in strands]
    if len(read) == 1:
        return f"At position {place + 1} stands {read[0]}."
    if len(set(read)) == 1:
        return f"At position {place + 1} {'both' if len(read) == 2 else 'all'} read {read[0]}."
    return f"At position {place + 1} they read {listed(read)}."


def most_varied(strands: Sequence[str]) -> int:
    """Return the position at which most different letters stand; of several, the one nearest the middle."""
    shared = range(min(len(strand) for strand in strands))
    middle = (len(shared) - 1) / 2
    return max(shared, key=lambda place: (len({strand[place] for strand in strands}), -abs(place - middle)))
