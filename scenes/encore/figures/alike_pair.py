"""A positive and a negative strand, and what each group of their letters answers, in groups of two sizes."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, Dot

from dnacnn.experiments.learning.alike import Alike
from dnacnn.experiments.learning.design import Design
from dnacnn.network.network import Network
from scenes.encore.figures.moved_rows import answer_cell
from scenes.kit.fast_group import FastGroup, Outline
from scenes.kit.look import theme
from scenes.kit.look.boxes import framed, rounded
from scenes.kit.look.region import Region
from scenes.kit.things.strand import Strand
from scenes.kit.things.tag import Verdict
from scenes.kit.type.text import Glyphs, math, mono

_TALLEST = 0.42  # cell
_BETWEEN, _GAP = 0.84, 0.42  # the two strands' cells, and a strand and its own
_START = 0.075  # radius of the mark where a motif starts


class AlikePair:
    """Two strands, the one above the other, and between them each one's pooled cells, as wide as their groups.

    Parameters
    ----------
    alike : the strands.
    design : whose network looks at them.
    names : for two sizes of groups, what they are called; those of the second make the strands alike.
    region : where to lay out.

    Attributes
    ----------
    strands, motifs, verdicts, rows : of the positive, above, and of the negative, below; a dot is where a motif starts,
        and so which group has it; rows are labelled by their motifs.
    groups : for each size, the frames around letters, and the cells, of both.
    marks : for each size, frames around the groups where the strands differ, or else where two motifs share one; of
        both strands, with what is said between: that they are unequal or equal.
    """

    def __init__(self, alike: Alike, design: Design, names: dict[int, Glyphs], region: Region) -> None:
        length, count = len(alike.positive), len(design.motifs)
        aside = 0.0 if region.upright else 3.4
        pitch = min(0.66, (region.width - aside - 1.4) / length)
        around = _BETWEEN + 2 * (_GAP + pitch + 0.09 * count + (1.0 if region.upright else 0.0))
        self._height = min(_TALLEST, (region.height - around) / (2 * count))
        self._network, both = design.network(), (alike.positive, alike.negative)
        self.strands = [Strand(letters, side=0.86 * pitch, pitch=pitch) for letters in both]
        self._middles = [way * 0.5 * (_BETWEEN + count * self._height) * UP for way in (1, -1)]
        for strand, middle, side in zip(self.strands, self._middles, (UP, DOWN), strict=True):
            strand.move_to(middle + (0.5 * (count * self._height + strand.height) + _GAP) * side)
        self.motifs = [mark_starts(underline(strand, self._network)) for strand in self.strands]
        self.rows = [self._label_rows(design.motifs, place) for place in (0, 1)]
        values = {size: design.network(size).forward(both).pooled.values > 0 for size in names}
        self.groups = [FastGroup(*(self._draw(place, values[size][place], size) for place in (0, 1))) for size in names]
        self.marks = [self._mark(place, values[size], name) for place, (size, name) in enumerate(names.items())]
        self.verdicts = [Verdict(positive) for positive in (True, False)]
        for verdict, strand, side in zip(self.verdicts, self.strands, (UP, DOWN), strict=True):
            verdict.next_to(strand, side if region.upright else RIGHT, buff=0.45)
        region.fit(*self.strands, *self.motifs, *self.rows, *self.groups, *self.marks, *self.verdicts)

    def _draw(self, place: int, answers: np.ndarray, size: int) -> FastGroup:
        """Return a frame for each group of a strand's letters, and its pooled cells, (F, P), a row for each motif."""
        frames = frame_groups(self.strands[place], self._network, size)
        rows = FastGroup(*(FastGroup() for _ in answers))
        for (row, group), answer in np.ndenumerate(answers):
            frame = frames[group]
            cell = answer_cell(answer, theme.palette().detector(row), frame.width, self._height)
            rows[row].add(cell.set_x(frame.get_x()).set_y(self._row_y(place, row, len(answers))))
        return FastGroup(frames, rows)

    def _row_y(self, place: int, row: int, count: int) -> float:
        """Return where a row of a strand's cells is."""
        return float(self._middles[place][1] + (0.5 * (count - 1) - row) * self._height)

    def _label_rows(self, motifs: Sequence[str], place: int) -> FastGroup:
        """Name the rows of a strand's cells after their motifs, and all of it on the right."""
        left, right = self.strands[0].get_left()[0], self.strands[0].get_right()[0]
        rows = FastGroup()
        for row, motif in enumerate(motifs):
            name = mono(motif, theme.FINE, theme.palette().detector(row))
            rows.add(name.move_to((left - 0.2, self._row_y(place, row, len(motifs)), 0.0), aligned_edge=RIGHT))
        whole = math("dot.double(X)", theme.LARGE)
        return rows.add(whole.move_to((right + 0.25, self._middles[place][1], 0.0), aligned_edge=LEFT))

    def _mark(self, place: int, answers: np.ndarray, name: Glyphs) -> FastGroup:
        """Frame groups of both strands, and write between which groups these are, and what they are to each other."""
        differ = (answers[0] != answers[1]).any(axis=0)
        marked = np.flatnonzero(differ if differ.any() else answers[0].sum(axis=0) > 1)
        sign = math("!=" if differ.any() else "=", theme.HEADLINE, theme.palette().winner)
        marks = FastGroup(*(_frame(rows, run) for _, rows in self.groups[place] for run in _runs(marked) if len(run)))
        sign.set_x(marks.get_x() if len(marks) else 0.0)
        name.next_to(sign, LEFT if sign.get_x() > 0 else RIGHT, buff=0.35)
        return marks.add(sign, name)


def _runs(places: np.ndarray) -> list[np.ndarray]:
    """Split places into runs of neighbours."""
    return np.split(places, [at for at, (one, other) in enumerate(pairwise(places), 1) if other > one + 1])


def _frame(rows: FastGroup, groups: np.ndarray) -> Outline:
    """Return a frame around some groups' cells."""
    return framed(FastGroup(*(row[int(group)] for row in rows for group in groups)), theme.palette().winner, gap=0.05)


def frame_groups(strand: Strand, network: Network, size: int) -> FastGroup:
    """Frame the letters at which the windows of each group start."""
    frames = FastGroup()
    for start in range(0, network.columns(len(strand)), size):
        tiles = strand[max(0, start - network.shift) : start + size - network.shift]
        box = rounded(corner_radius=0.08, width=len(tiles) * strand.pitch - 0.04, height=1.3 * strand.side)
        frames.add(box.move_to(tiles).set_stroke(theme.palette().muted, width=theme.HAIR).set_fill(opacity=0))
    return frames


def underline(strand: Strand, network: Network) -> FastGroup:
    """Underline each motif on a strand in its detector's colour."""
    found = network.forward(strand.letters).detected > 0
    lines = FastGroup()
    for row, column in np.argwhere(found):
        tiles = strand.window(int(column) - network.shift, network.width)
        bar = rounded(corner_radius=0.03, width=len(tiles) * strand.pitch - 0.12, height=0.07)
        bar.set_fill(theme.palette().detector(int(row)), opacity=1).set_stroke(width=0)
        lines.add(bar.next_to(tiles, DOWN, buff=0.02 + 0.09 * int(row)))
    return lines


def mark_starts(lines: FastGroup) -> FastGroup:
    """Give each underline a dot where its motif starts."""
    dots = (Dot(line.get_left(), radius=_START, color=line.get_fill_color()).shift(_START * RIGHT) for line in lines)
    return FastGroup(*lines, *dots)
