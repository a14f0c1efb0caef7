"""Step 1: DNA is text: four letters, and four strands written in them."""

from collections.abc import Sequence

from manim import DOWN, LEFT, RIGHT, UP, FadeIn, FadeOut, LaggedStart, Line, UpdateFromAlphaFunc, VGroup
from manim.animation.animation import Animation
from manim.utils.rate_functions import linear, smooth

from scenes.kit import motion, theme
from scenes.kit.frame import framed
from scenes.kit.helix import Helix
from scenes.kit.step import Step
from scenes.kit.strand import Strand, Tile
from scenes.kit.type import Type, text
from scenes.kit.words import listed, spoken

NAMES = {"A": "adenine", "C": "cytosine", "G": "guanine", "T": "thymine", "U": "uracil"}
TURNS = 1.5  # of the molecule about its axis
UNTWISTING = 0.5  # from which share of the turning on
BIG = 1.5  # side of a letter of the alphabet when it is introduced
KEY = 0.14  # seconds from key to key
REST = 3  # keys for which the typist rests at the end of a line


class DnaIsText(Step):
    """The molecule is laid flat, its letters get their names, and four strands are typed."""

    number = 1
    title = "DNA is text"

    def construct(self) -> None:
        """Tell the step."""
        self.strands = self.lecture.strands
        self.lay_out()
        self.tell_molecule()
        self.tell_alphabet()
        self.tell_strands()
        self.tell_positions()

    def lay_out(self) -> None:
        """Build the molecule, the alphabet large and small, and the grid of strands."""
        first = self.strands[0]
        pitch = min(1.4, 0.92 * self.stage.width / len(first))
        self.helix = Helix(first, pitch=pitch, radius=1.6, side=min(1.1 * theme.TILE, 0.85 * pitch))
        self.helix.middle = self.stage.at(0.5, 0.5)
        self.legend = VGroup(*(Named(letter, theme.TILE, RIGHT) for letter in self.lecture.alphabet))
        self.legend.arrange(DOWN, buff=theme.GAP, aligned_edge=LEFT)
        room = self.stage.part(0.37, 1)
        longest = max(map(len, self.strands))
        side = min(theme.TILE, room.width / (1.1 * longest), room.height / (1.45 * len(self.strands)))
        self.grid = VGroup(*(Strand(letters, side=side) for letters in self.strands))
        self.grid.arrange(DOWN, buff=theme.GAP * side / theme.TILE, aligned_edge=LEFT)
        columns = max(self.grid, key=len)
        self.positions = VGroup(
            *(
                text(str(n + 1), theme.SMALLEST, theme.palette().muted).next_to(self.grid, UP, buff=0.22).match_x(tile)
                for n, tile in enumerate(columns)
            )
        )
        room.fit(self.grid, self.positions)
        self.stage.part(0, 0.3).fit(self.legend)
        self.legend.match_y(self.grid)

    def tell_molecule(self) -> None:
        """Turn the twisted ladder, and lay it flat."""
        sentence = "DNA is a long, twisted molecule. Lay it flat, and what it says is the order of its building blocks."
        with self.beat("a molecule", sentence):
            self.play(FadeIn(self.helix.pose(-TURNS, 1)), run_time=theme.QUICK)
            self.play(lay_flat(self.helix), run_time=5)

    def tell_alphabet(self) -> None:
        """Let each letter rise out of the strand and get its name."""
        letters = self.lecture.alphabet
        named = [f"{letter} for {NAMES[letter]}" if letter in NAMES else letter for letter in letters]
        sentence = f"There are {spoken(len(letters))} of them, each known by a letter: {listed(named)}."
        self.alphabet = VGroup(*(Named(letter, BIG, DOWN) for letter in letters)).arrange(
            RIGHT, buff=theme.WIDE_GAP, aligned_edge=UP
        )
        self.stage.part(0, 1, 0.4, 0.96).fit(self.alphabet)
        self.strand = self.helix.strand
        row = Strand(self.strands[0])
        self.stage.part(0, 1, 0.06, 0.3).fit(row)
        with self.beat("four letters", sentence):
            # The ladder leaves behind its letters.
            self.strand.set_z_index(1)
            self.play(FadeOut(self.helix.rest), run_time=theme.NORMAL)
            self.remove(self.helix)
            self.add(self.strand.set_z_index(0))
            self.play(*(tile.animate.match_height(to).move_to(to) for tile, to in zip(self.strand, row, strict=True)))
            for place, named_letter in enumerate(self.alphabet):
                pace = theme.NORMAL if place == 0 else 0.6
                self.play(self.rise(named_letter), run_time=pace)
                self.play(FadeIn(named_letter.word, shift=DOWN * 0.1), run_time=theme.QUICK)

    def rise(self, named: "Named") -> Animation:
        """Return a letter's way from its first place in the strand, if it has one, into the alphabet."""
        place = self.strands[0].find(named.tile.letter)
        return FadeIn(named.tile) if place < 0 else motion.arrive(named.tile, self.strand[place])

    def tell_strands(self) -> None:
        """Type the strands on a common grid."""
        lengths = sorted({len(strand) for strand in self.strands})
        size = f"each of {spoken(lengths[0])} letters" if len(lengths) == 1 else "long and short"
        written = f"{spoken(len(self.strands))} strands, {size}" if len(self.strands) > 1 else "one strand"
        sentence = (
            f"So a strand of DNA can be typed like a word. Here {'are' if len(self.strands) > 1 else 'is'} {written}."
        )
        with self.beat("typed strands", sentence):
            self.play(*(FadeOut(big.word) for big in self.alphabet), run_time=theme.QUICK)
            self.play(
                *(motion.travel(big.tile, small.tile) for big, small in zip(self.alphabet, self.legend, strict=True)),
                *(motion.travel(tile, to) for tile, to in zip(self.strand, self.grid[0], strict=True)),
                run_time=1.2,
            )
            self.play(*(FadeIn(small.word, shift=RIGHT * 0.1) for small in self.legend), run_time=theme.QUICK)
            caret = Line(DOWN, UP).set_stroke(theme.palette().accent, width=theme.BOLD)
            caret.scale_to_fit_height(self.grid[0].height)
            for strand in self.grid[1:]:
                self.play(typed(strand, caret))
            self.play(FadeOut(caret), run_time=theme.FLASH)

    def tell_positions(self) -> None:
        """Count the positions, and read one of them down the grid."""
        place = most_varied(self.strands)
        read = [strand[place] for strand in self.strands]
        down = f"At position {place + 1} they read {listed(read)}." if len(read) > 1 else ""
        sentence = f"Every letter has a position, counted from 1. {down}".strip()
        shown = VGroup(*(tiles[place] for tiles in self.grid))
        frame = framed(VGroup(self.positions[place], *shown), theme.palette().ink, gap=0.05 * self.grid[0].side)
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


class Named(VGroup):
    """A letter of the alphabet with the name of what it stands for.

    Attributes
    ----------
    tile, word : the two parts.
    """

    def __init__(self, letter: str, side: float, direction: object) -> None:
        self.tile = Tile(letter, side)
        size = theme.BODY if side < BIG else 0.85 * theme.LARGE
        self.word: Type = text(NAMES.get(letter, letter), size).next_to(self.tile, direction, buff=0.28)
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


def typed(strand: Strand, caret: Line) -> Animation:
    """Return the motion that types a strand, letter by letter, at the caret."""
    gap = (strand.pitch - strand.side) / strand.side

    def take(line: VGroup, share: float) -> None:
        keys = share * (len(line[0]) + REST)
        for place, tile in enumerate(line[0]):
            tile.set_opacity(min(1.0, max(0.0, 2 * (keys - place))))
        struck = min(len(line[0]), int(keys + 0.5))
        side = line[0][0].ground.width
        left = line[0][struck].get_left() if struck < len(line[0]) else line[0][-1].get_right() + 2 * gap * side * RIGHT
        line[1].move_to(left + gap * side * LEFT)

    group = VGroup(strand, caret)
    return UpdateFromAlphaFunc(group, take, rate_func=linear, run_time=KEY * (len(strand) + REST))


def most_varied(strands: Sequence[str]) -> int:
    """Return the position at which most different letters stand; of several, the one nearest the middle."""
    shared = range(min(len(strand) for strand in strands))
    middle = (len(shared) - 1) / 2
    return max(shared, key=lambda place: (len({strand[place] for strand in strands}), -abs(place - middle)))
