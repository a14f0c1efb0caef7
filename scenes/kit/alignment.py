"""A padded strand over what was detected in it, to see whether a detection stands where its motif starts."""

import numpy as np
from manim import DOWN, RIGHT, UP, Arrow, FadeIn, FadeOut
from manim.animation.animation import Animation

from dnacnn import Lecture, Padding
from scenes.kit import theme
from scenes.kit.detector import LIFT, NUMBER_LIFT, TILE_SHARE
from scenes.kit.lean import LeanGroup
from scenes.kit.matrix import Matrix
from scenes.kit.stage import Region
from scenes.kit.strand import Strand
from scenes.kit.type import Type, fact, text, told
from scenes.kit.words import plural

_GAP = 1.25  # between the tiles and X-dot, where the links run


class Alignment(LeanGroup):
    """Tiles with their positions, X-dot with its columns at the same places, and a link for each detection.

    Parameters
    ----------
    way : the strand, how it is padded, and what is detected then.
    array : the name of what is detected.
    lecture : its motifs were looked for.
    shift : the name of how far the padding moves a detection.
    region : all of it stands in the middle of this; there is room for the pad on either side.

    Attributes
    ----------
    tiles, pads, numbers, answers, links, title, verdict : the parts; `still` are the first four, `row`
        the first two, `side` that of a cell.
    """

    def __init__(self, way: Padding, array: str, lecture: Lecture, region: Region, shift: str) -> None:
        palette = theme.palette()
        self.way = way
        length, pads = len(way.strand), lecture.width - 1
        self.side = min(0.62, region.width / (length + 2 * pads + 1.2))
        pad_at = -pads if way.side == "left" else length
        self.tiles = Strand(way.strand, side=TILE_SHARE * self.side, pitch=self.side)
        self.pads = Strand(lecture.pad_letter * pads, side=TILE_SHARE * self.side, pitch=self.side)
        self.tiles.shift(-self.tiles[0].get_center())
        self.pads.shift(RIGHT * self.side * pad_at - self.pads[0].get_center())
        self.numbers = LeanGroup(
            *(
                text(str(n + 1), theme.SMALLEST, palette.muted).move_to(
                    tile.get_center() + UP * (0.5 * self.side + NUMBER_LIFT)
                )
                for n, tile in enumerate(self.tiles)
            )
        )
        self.answers = Matrix(
            way.detected,
            array,
            rows=lecture.motifs,
            colors=[palette.detector(f) for f in range(len(lecture.motifs))],
            side=self.side,
        )
        self.answers.shift(DOWN * (self.side + LIFT + _GAP) - self.answers.cell(0, 0).box.get_center())
        self.links = LeanGroup(*(self._link(f, column) for f, column in np.argwhere(way.detected > 0)))
        words = f"pad on the {way.side}"
        self.title = text(words, theme.BODY, weight=600).next_to(self.numbers, UP, buff=0.3)
        self.verdict = self._verdict(shift).next_to(self.answers.grid, DOWN, buff=0.35)
        self.row = LeanGroup(*((self.pads, self.tiles) if way.side == "left" else (self.tiles, self.pads)))
        self.still = LeanGroup(self.tiles, self.pads, self.numbers, self.answers)
        super().__init__(self.still, self.title, self.links, self.verdict)
        # The strand, not the strand with its pad, stands in the middle, whichever side the pad is on.
        middle = (self.get_top()[1] + self.get_bottom()[1]) / 2
        self.shift(region.center - np.array([self.tiles.get_x(), middle, 0.0]))

    def shift_from(self, other: "Alignment", copies: LeanGroup) -> list[Animation]:
        """Return how copies of another's still parts, brought here, become these: the pad hops, the columns move on."""
        _, pads, _, answers = copies
        by = self.way.shift - other.way.shift
        columns = answers.values.shape[1]
        moves: list[Animation] = [
            pads.animate(path_arc=np.pi / 2).move_to(self.pads),
            *(
                FadeOut(answers.column(c), shift=RIGHT * by * self.side)
                if c + by >= columns
                else answers.column(c).animate.shift(RIGHT * by * self.side)
                for c in range(columns)
            ),
            *(FadeIn(self.answers.column(c), shift=RIGHT * by * self.side) for c in range(by)),
        ]
        return moves

    def _verdict(self, shift: str) -> Type:
        """Say how far the detections stand from where their motifs start."""
        late = self.way.shift
        if late == 0:
            return text("Ẋ lights where the motif starts", theme.LABEL, theme.palette().positive)
        return told(
            "Ẋ lights {n} " + plural(late, "place").partition(" ")[2] + " late",
            theme.LABEL,
            theme.palette().negative,
            n=fact(late, shift),
        )

    def _link(self, f: int, column: int) -> Arrow:
        """Draw an arrow from the letter where a motif starts to the column that lights."""
        tile = self.tiles[column - self.way.shift]
        return Arrow(
            tile.ground.get_bottom() + DOWN * 0.06,
            self.answers.column_labels[column].get_center() + UP * 0.2,
            buff=0,
            stroke_width=theme.BOLD,
            color=theme.palette().detector(int(f)),
            tip_length=0.22,
            max_tip_length_to_length_ratio=0.5,
            max_stroke_width_to_length_ratio=100,
        )
