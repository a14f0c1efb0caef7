"""A strand on which pooling goes wrong: two of its motifs in one group, or overlapping in two, and what follows."""

from collections.abc import Callable
from itertools import product
from typing import Any

import numpy as np
from manim import DOWN, RIGHT

from dnacnn.experiments.price import Collision, Price
from dnacnn.lecture.lecture_trace import LectureTrace
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import framed
from scenes.kit.look.region import Region
from scenes.kit.things.pooling_tables import PoolingTables
from scenes.kit.things.strand import Tile
from scenes.kit.type.text import Glyphs, label, math, reading, readings
from scenes.pooling.figures.cases.arrangement import COLUMNS, GROUPS, case_line
from scenes.pooling.figures.cases.lights import Lights
from scenes.pooling.figures.tables.panel import growth
from scenes.pooling.figures.tables.symbols import DETECTED, POOLED
from scenes.script.numbers import spelled

_ABOVE = 0.62  # room over the numbers for a letter


class Collided:
    """The strand over its Ẋ in groups, Ẍ below, and what is said about it.

    Parameters
    ----------
    trace : of the strand, pooled; its arrays are `wider.detected` and so on, or have another prefix.
    found : where pooling goes wrong; the array `case` holds its columns and groups, counted from 1.
    price : what the pool size costs, as the array `counts`: missed, positives, false alarms, columns of a group.
    region : where all of it lies.
    prefix, case, counts : names of the arrays.

    Attributes
    ----------
    layout : Ẋ and Ẍ, the latter hollow.
    tiles : the strand, padded on the left if it is, a letter over each column.
    lights, landings : the cells of the case in Ẋ, and where they fall in Ẍ.
    crash : a frame around what goes wrong, above and below.
    words : what follows, for the panel.
    """

    def __init__(
        self,
        trace: LectureTrace,
        found: Collision,
        price: Price,
        region: Region,
        *,
        prefix: str = "wider.",
        case: str = "lost_case",
        counts: str = "price",
    ) -> None:
        palette = theme.palette()
        # Letters with which no window starts stand at the right of the others.
        beyond = max(0, len(trace.strand) + trace.lecture.shift - trace.detected.shape[1])
        room = Region(region.left, region.right - _ABOVE * beyond, region.bottom, region.top)
        self.layout = layout = PoolingTables(trace, room, prefix=prefix, above=_ABOVE)
        layout.pooled.title.set_fill(opacity=1)
        self.tiles = self._strand(trace)
        self.lights = Lights(layout.detected, DETECTED).lamps(enumerate(found.case))
        self.landings = Lights(layout.pooled, POOLED).lamps(enumerate(found.groups))
        if found.shared:
            self.crash = FastGroup(
                layout.detected.outline(found.group, palette.negative),
                framed(layout.pooled.column(found.group), palette.negative, gap=0.04, width=theme.BOLD),
            )
        else:
            self.crash = FastGroup(
                *(
                    framed(table.cell(motif, place[motif]).box, palette.negative, gap=0.04, width=theme.BOLD)
                    for table, place in ((layout.detected, found.case), (layout.pooled, found.groups))
                    for motif in found.motifs
                )
            )
        self.words = self._words(trace, found, price, case, counts)

    def _strand(self, trace: LectureTrace) -> FastGroup:
        """Set each letter, and what pads them on the left, over the column of the window that starts with it."""
        detected, lecture = self.layout.detected, trace.lecture
        columns = detected.cells[0]
        numbers = [label.get_top()[1] for label in detected.column_labels]
        side = min(0.92 * columns[0].box.width, 0.52)
        tiles = FastGroup(*(Tile(letter, side) for letter in lecture.pad_letter * lecture.shift + trace.strand))
        for place, tile in enumerate(tiles):
            if place < len(columns):
                box = columns[place].box
                line = [top - other.box.get_top()[1] for top, other in zip(numbers, columns, strict=True)]
                tile.move_to([box.get_x(), box.get_top()[1] + max(line) + 0.12 + side / 2, 0])
            else:  # no window starts here
                tile.next_to(tiles[place - 1], RIGHT, buff=0.08 * side)
        return tiles

    def _words(self, trace: LectureTrace, found: Collision, price: Price, case: str, counts: str) -> FastGroup:
        """Say what became of the case, what each side answers, and what it costs over all strands."""
        panel = self.layout.panel
        grown, muted = growth(panel), theme.palette().muted
        size = reading(found.pool_size, counts, (3,))
        columns = size if spelled(size.value) == size.shown else found.pool_size  # a word shows no number
        answers = FastGroup(
            _verdict(label("the-pattern-says", grown * theme.LABEL, muted), trace.positive, grown),
            _verdict(label("groups-say", grown * theme.LABEL, muted, columns=columns), trace.predicted, grown),
        )
        whole, costs = self._case(found, case, grown), self._costs(found, price, counts, grown)
        words = FastGroup(whole, answers, *costs)
        # What costs nothing would take room all the same.
        parts = [whole, answers, *([FastGroup(*costs).arrange(DOWN, buff=0.22)] if costs else [])]
        ways: list[Callable[[], FastGroup]] = [
            lambda: FastGroup(*parts).arrange(RIGHT, buff=0.9),
            lambda: FastGroup(FastGroup(*parts[:2]).arrange(DOWN, buff=0.3), *parts[2:]).arrange(RIGHT, buff=0.9),
            lambda: FastGroup(*parts).arrange(DOWN, buff=0.25),
        ]
        if not panel.flat:
            ways = [lambda: words.arrange(DOWN, buff=0.6 * grown)]

        def room(chosen: tuple[np.ndarray, Callable[[], FastGroup], np.ndarray]) -> float:
            """Lay out, and return how much of its size the type keeps."""
            turn, way, after = chosen
            for answer in answers:
                _arrange(answer, after)
            answers.arrange(turn, buff=0.6 if turn is RIGHT else 0.25)
            way()
            return min(1.0, panel.width / words.width, panel.height / words.height)

        # Beside each other, in two stacks, or in one: whichever can be read best, with answers
        # below who gives them unless that is too small.
        best = max(product((RIGHT, DOWN), ways, (DOWN,)), key=room)
        if room(best) * grown * theme.LABEL < theme.SMALLEST:
            best = max(product((RIGHT, DOWN), ways, (DOWN, RIGHT)), key=room)
        room(best)
        panel.fit(words)
        return words

    def _case(self, found: Collision, case: str, grown: float) -> FastGroup:
        """Write the columns of the case, and the groups they become."""
        before, after = (
            case_line(readings((at + 1 for at in places), case, (line,)), grown * (theme.HEADLINE - 10), brackets=kind)
            for line, (places, kind) in enumerate(((found.case, COLUMNS), (found.groups, GROUPS)))
        )
        arrow = math("->", size=grown * theme.LARGE, color=theme.palette().muted)
        return FastGroup(before, arrow, after).arrange(RIGHT, buff=0.25)

    def _costs(self, found: Collision, price: Price, counts: str, grown: float) -> tuple[Glyphs, ...]:
        """Count the wrong answers."""
        missed, positives, alarms = readings((price.missed, price.positives, price.false_alarms), counts)
        if not found.shared and not price.false_alarms:
            return ()
        values: dict[str, Any] = {"missed": missed, "positives": positives, "n": alarms, "complete": price.complete}
        size, width = grown * theme.BODY, None if self.layout.panel.flat else self.layout.panel.width
        name = "missed" if found.shared else "accepted"
        return (label(name, size, weight=600, width=width, align="center", **values),)


def _verdict(who: Glyphs, answer: bool, grown: float) -> FastGroup:
    palette = theme.palette()
    name, color = ("positive", palette.positive) if answer else ("negative", palette.negative)
    return FastGroup(who, label(name, grown * theme.LARGE, color, weight=600))


def _arrange(answer: FastGroup, after: np.ndarray) -> None:
    """Set an answer below who gives it, or after that in a line."""
    who, given = answer.arrange(after, buff=0.14)
    if after is RIGHT:
        given.on_baseline_of(who)
