"""What one detector is asked about one group: the question, the group's cells under a lens, and the answer."""

from manim import DOWN, RIGHT

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.type.text import label, mono
from scenes.pooling.figures.tables.pooled_tables import PooledTables

_LENS = 1.1  # side of a cell under the lens
_ANSWER = 1.7  # how much larger the answer is than in its cell, at least


class Question:
    """The question about a row of a group, laid out in the panel.

    Attributes
    ----------
    words : is there one in here?
    lens : copies of the cells, still in their places; `look` says where they go. Empty where they would not become
        larger: then they are read in their place.
    answer : a large copy of what stands in the cell of Ẍ.
    """

    def __init__(self, tables: PooledTables, row: int, group: int) -> None:
        panel, self._beside = tables.words, RIGHT if tables.words.flat else DOWN
        self.words = _words(tables, row)
        cells = tables.detected.block(group, row)
        room = panel.region.width * (0.25 if panel.flat else 1)
        self._side = min(_LENS * panel.grown, room / len(cells), panel.region.height) / cells[0].box.width
        self.lens = FastGroup(*(cell.copy() for cell in cells)) if self._side >= 1 else FastGroup()
        below = self.look(self.lens.copy()) if len(self.lens) else self.words
        answer = tables.answers[row][group]
        self.answer = answer.copy().scale(max(_ANSWER, theme.LABEL * panel.grown / answer.pixels))
        self.answer.next_to(below, self._beside, buff=0.45)

    def look(self, lens: FastGroup) -> FastGroup:
        """Enlarge the cells, beside or below the words."""
        return lens.scale(self._side).next_to(self.words, self._beside, buff=0.45)


def _words(tables: PooledTables, row: int) -> FastGroup:
    """Set the question, in one line or in two."""
    motif, panel = tables.trace.lecture.motifs[row], tables.words
    size = panel.grown * theme.LARGE
    first = FastGroup(label("is-there", size, motif=motif), mono(motif, size, tables.colors[row], weight=700))
    first.arrange(RIGHT, buff=0.2)
    first[1].on_baseline_of(first[0])
    last = label("in-here", size)
    if panel.flat:
        last.next_to(first, RIGHT, buff=0.2).on_baseline_of(first[0])
        room = panel.region.part(right=0.55)
        return panel.fit(FastGroup(first, last), room).move_to(room.center)
    whole = FastGroup(first, last).arrange(DOWN, buff=0.16)
    return panel.fit(whole).move_to(panel.region.at(0.5, 0.76))
