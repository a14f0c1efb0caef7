"""A strand that is read for the pattern: its tiles, the reader's frame, what is found, and the stars in between."""

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, DashedVMobject, VMobject

from dnacnn.cases.scan import Scan
from scenes.kit.fast_group import Outline
from scenes.kit.look import theme
from scenes.kit.look.boxes import rounded
from scenes.kit.things.strand import Strand
from scenes.padding.figures.pattern.explanation import faulty
from scenes.padding.figures.pattern.star import Star

LIFT = 0.15  # share of a tile by which a found pair rises
_SHORTEST, _NARROW = 0.3, 0.25  # letters in the frame where none is left, and how wide it is at most
_UNDER = 0.08  # between the tiles and the stars' bands
_BAND = 0.24  # height of a star's band
BELOW = _UNDER + _BAND  # height of what is below the tiles


class ScannedStrand:
    """One row: builds what is drawn on a strand where it belongs; the step brings it in.

    Parameters
    ----------
    scan : what its reader meets.
    strand : its tiles, which stay where they are.

    Attributes
    ----------
    marks : what was drawn on the strand and stays; the step keeps it.
    """

    def __init__(self, scan: Scan, strand: Strand) -> None:
        self.scan = scan
        self.strand = strand
        self.width = len(scan.motifs[0])
        self.marks: list[VMobject] = []
        self._middle = strand.get_y()

    @property
    def side(self) -> float:
        """The side of a tile as it now stands."""
        return float(self.strand[0].background.width)

    @property
    def pitch(self) -> float:
        """From one tile's middle to the next one's."""
        return self.strand.pitch * self.side / self.strand.side

    def edge(self, position: float) -> np.ndarray:
        """Return the point in the gap before a position, at the tiles' middle."""
        first = self.strand[0].get_x()
        return np.array([first + (position - 0.5) * self.pitch, self._middle, 0.0])

    def frame(self, motif: int, start: int, *, lifted: bool = False) -> Outline:
        """Return the reader's frame as it stands over one window, in its motif's colour."""
        # No window ends past the strand: where too few letters are left, the frame is as short as they are.
        least = min(_SHORTEST, _NARROW / self.pitch)
        end = min(start + self.width, max(len(self.scan.strand), start + least))
        left, right = self.edge(start), self.edge(end)
        # Frames of neighbouring pairs stand side by side.
        width, height = np.array([right[0] - left[0], self.pitch]) - theme.BOLD / 100
        box = rounded(corner_radius=min(0.2 * self.side, 0.5 * width), width=width, height=height)
        box.move_to((left + right) / 2).set_stroke(theme.palette().detector(motif), width=theme.BOLD)
        return box.set_fill(opacity=0).shift(UP * self.lift * lifted)

    @property
    def lift(self) -> float:
        """How far a found pair rises."""
        return LIFT * self.side

    def finish(self) -> None:
        """Stand as the reader leaves it: found pairs lifted, all marks drawn."""
        scan = self.scan
        found = [(motif, start) for motif, start in enumerate(scan.found) if start is not None]
        for motif, start in found:
            self.strand.window(start, self.width).shift(UP * self.lift)
            self.marks += [self.frame(motif, start, lifted=True), self.star(*scan.stars[motif])]
        if scan.positive:
            self.marks.append(self.star(*scan.stars[-1]))
        self.marks += [self.dashed(motif, start) for motif in faulty(scan) for start in scan.occurrences[motif]]

    def dashed(self, motif: int, start: int) -> DashedVMobject:
        """Return a dashed frame around a motif that stands where it doesn't help."""
        return DashedVMobject(self.frame(motif, start).set_stroke(width=theme.LINE), num_dashes=26)

    def star(self, first: int, end: int) -> Star:
        """Return a star that stands for the letters from one position up to another."""
        return Star(_BAND).span(*self.ends(first, end))

    def ends(self, first: int, end: int) -> tuple[np.ndarray, np.ndarray]:
        """Return where such a star begins and ends."""
        down = DOWN * (self.side / 2 + _UNDER + _BAND / 2)
        narrow = 0.5 * (self.pitch - self.side)
        left, right = self.edge(first) + down, self.edge(end) + down
        return (left, right) if first == end else (left + RIGHT * narrow, right + LEFT * narrow)
