"""Pooled cases written out, one line each: the case, and for each motif the group that it stands in."""

from collections.abc import Sequence

from manim import DOWN, LEFT, RIGHT

from dnacnn.cases.cases import Case
from scenes.kit.fast_group import FastGroup, Outline
from scenes.kit.look import theme
from scenes.kit.look.boxes import framed
from scenes.kit.look.region import Region
from scenes.kit.type.text import Glyphs, label, readings
from scenes.pooling.figures.cases.arrangement import GROUPS, case_line

_HEAD = theme.LARGE - 4  # size of a case
_INDENT = 0.15  # of lines that fill their room, at both ends: a frame may come around one
_APART = 0.3  # between a case and its words
_PITCH = 0.44  # from line to line at least, at the size of body text
_FOLD = 0.4  # from one line to the next of the same case, at the size of body text
_LEAST = theme.SMALLEST / theme.BODY  # what text may shrink to
_BROAD = 6.0  # width from which lines may be larger
_BUFF = 0.8  # between two columns of lines


class Spelling:
    """As many lines as have room: all of them, or the first ones, those that are wanted, and the last one.

    Parameters
    ----------
    cases : all pooled cases, known, counted from 1, under the name `array`.
    wanted : numbers of cases that should be among the lines.
    motifs : a word for each entry of a case.
    region : where the lines stand.

    Attributes
    ----------
    numbers : of the cases that are written.
    heads, words : the lines' parts, in this order.
    abreast : motifs side by side; as many as can be read there, the others go on below them.
    gaps : dots where cases are left out.
    """

    def __init__(
        self, cases: Sequence[Case], wanted: Sequence[int], motifs: Sequence[str], region: Region, array: str
    ) -> None:
        self.cases, self.motifs, self.array, self.abreast = cases, motifs, array, len(motifs)
        self._floor = region.bottom
        widest, flat = self._widest(), region.flat
        columns = 2 if flat and 2 * widest.width * _LEAST + _BUFF < region.width else 1
        width = (region.width - (columns - 1) * _BUFF) / columns
        while widest.width * _LEAST > width - 2 * _INDENT and self.abreast > 1:
            self.abreast -= 1
            widest = self._widest()
        line = _PITCH + (-(-len(motifs) // self.abreast) - 1) * _FOLD
        broad = width > _BROAD and not flat
        scale = min(1.3 if broad else 1.0, (width - (0.4 if broad or flat else 2 * _INDENT)) / widest.width)
        room = int((region.height + 0.1) / (line * _LEAST))
        self.numbers = _choose(len(cases), wanted, max(1, min(room, 6)) * columns)
        rows = -(-len(self._entries()) // columns)
        scale = max(_LEAST, min(scale, (region.height + 0.1) / (rows * line)))
        pitch = max(line * scale, min(1.45 * scale, 0.62 * region.height / max(1, rows - 1)))
        self.heads, self.words, self.gaps = FastGroup(), FastGroup(), FastGroup()
        top = (rows - 1) * pitch / 2
        middle = region.center if rows > 3 or flat else region.at(0.5, 0.49)
        left = region.left + max(
            0.0, (width - scale * widest.width) / 2 if columns == 1 and (flat or broad) else _INDENT
        )
        for place, number in enumerate(self._entries()):
            column, row = divmod(place, rows)
            start = (left + column * (width + _BUFF), middle[1] + top - row * pitch, 0)
            if number is None:
                dots = label("gap", theme.BODY * scale, theme.palette().muted)
                self.gaps.add(dots.move_to(start, aligned_edge=LEFT))
                continue
            head, words = self._line(number)
            FastGroup(head, words).scale(scale).move_to(start, aligned_edge=LEFT)
            self.heads.add(head)
            self.words.add(words)

    def frame(self, number: int) -> Outline:
        """Return a frame around a case's line; where lines fill their room, so does the frame."""
        place = self.numbers.index(number)
        line = FastGroup(self.heads[place], self.words[place])
        room = max(0.05, line.get_bottom()[1] - self._floor)
        return framed(line, theme.palette().positive, gap=min(0.15, 0.3 * line.height, room))

    def _entries(self) -> list[int | None]:
        """Give the lines from top to bottom; None where cases are left out."""
        found: list[int | None] = []
        for number in self.numbers:
            if number and number - 1 not in found:
                found.append(None)
            found.append(number)
        return found

    def _widest(self) -> FastGroup:
        """Write the last case, whose numbers are the largest."""
        return FastGroup(*self._line(len(self.cases) - 1))

    def _line(self, number: int) -> tuple[Glyphs, FastGroup]:
        groups = readings((group + 1 for group in self.cases[number]), self.array, (number,))
        words = [
            label("motif-in", color=theme.palette().detector(row), motif=motif, n=groups[row])
            for row, motif in enumerate(self.motifs)
        ]
        lines = [
            FastGroup(*words[first : first + self.abreast]).arrange(RIGHT, buff=0.24)
            for first in range(0, len(words), self.abreast)
        ]
        folded = FastGroup(*lines).arrange(DOWN, buff=_FOLD - lines[0].height, aligned_edge=LEFT)
        head = case_line(groups, _HEAD, brackets=GROUPS)
        return head, folded.next_to(head, RIGHT, buff=_APART)


def _choose(count: int, wanted: Sequence[int], room: int) -> list[int]:
    """Choose the numbers that are written, in so many lines, dots included.

    >>> _choose(4, [1], 6), _choose(220, [50], 6), _choose(220, [1], 3)
    ([0, 1, 2, 3], [0, 1, 50, 219], [0, 1])
    """
    if count <= room:
        return list(range(count))
    chosen: list[int] = []
    for number in (*wanted[:1], 0, count - 1, 1, *wanted[1:]):
        more = sorted({*chosen, number})
        dots = sum(one and one - 1 not in more for one in more)
        if number < count and len(more) + dots <= room:
            chosen = more
    return chosen or [0]
