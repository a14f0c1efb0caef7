"""A positive strand that wide groups lose: two of its motifs in one group, and what follows."""

from manim import DOWN, RIGHT, UP, VGroup

from dnacnn import Collision, Price, Trace
from scenes.kit import theme
from scenes.kit.arrangement import case_line
from scenes.kit.frame import framed
from scenes.kit.lights import Lights
from scenes.kit.pooling import Pooling
from scenes.kit.stage import Region
from scenes.kit.strand import Tile
from scenes.kit.symbols import DETECTED, POOLED
from scenes.kit.type import fact, math, text, told
from scenes.kit.words import spoken

_TILES = 0.15  # share of the height that the strand takes


class Collided:
    """The strand over its Ẋ in wide groups, Ẍ below, and what is said about it.

    Parameters
    ----------
    trace : of the strand, pooled in wide groups; its arrays are known as `wider.detected` and so on.
    found : which case holds on it, and which of its motifs collide; known, counted from 1, as `lost_case`: the
        columns and the groups.
    price : what the pool size costs; known as `price`: missed, positives, lenient false alarms.
    region : where all of it lies.

    Attributes
    ----------
    layout : Ẋ and Ẍ, the latter hollow.
    tiles : the strand, a letter over each column.
    lights, landings : the cells of the case in Ẋ, and where they fall in Ẍ.
    crash : a frame around the group in which two motifs collide, above and below.
    words : what follows, for the panel.
    """

    def __init__(self, trace: Trace, found: Collision, price: Price, region: Region) -> None:
        palette = theme.palette()
        self.layout = layout = Pooling(trace, region.part(top=1 - _TILES), prefix="wider.")
        layout.pooled.title.set_fill(opacity=1)
        self.tiles = self._strand(trace)
        self.lights = Lights(layout.detected, DETECTED).lamps(enumerate(found.case))
        self.landings = Lights(layout.pooled, POOLED).lamps(enumerate(found.groups))
        self.crash = VGroup(
            layout.detected.outline(found.group, palette.negative),
            framed(layout.pooled.column(found.group), palette.negative, gap=0.04, width=theme.BOLD),
        )
        self.words = self._words(trace, found, price)

    def _strand(self, trace: Trace) -> VGroup:
        """Set each letter over the column of the window that starts with it."""
        numbers, shift = self.layout.detected.column_labels, trace.lecture.shift
        side = self.layout.detected.cell(0, 0).box.width
        tiles = VGroup(*(Tile(letter, 0.92 * side) for letter in trace.strand))
        for place, tile in enumerate(tiles):
            if place + shift < len(numbers):
                tile.next_to(numbers[place + shift], UP, buff=0.12)
            else:  # no window starts here
                tile.next_to(tiles[place - 1], RIGHT, buff=0.08 * side)
        return tiles

    def _words(self, trace: Trace, found: Collision, price: Price) -> VGroup:
        """Say what became of the case, what each side answers, and what it costs over all strands."""
        facts = [
            [fact(column + 1, "lost_case", (line, row)) for row, column in enumerate(places)]
            for line, places in enumerate((found.case, found.groups))
        ]
        before, after = (case_line(line, theme.HEADLINE - 10) for line in facts)
        arrow = math("->", size=theme.LARGE, color=theme.palette().muted)
        case = VGroup(before, arrow, after).arrange(RIGHT, buff=0.25)
        answers = VGroup(
            _verdict("the pattern says", trace.positive),
            _verdict(f"groups of {spoken(found.pool_size)} say", trace.predicted),
        ).arrange(RIGHT, buff=0.6)
        missed, positives, alarms = (
            fact(count, "price", (place,))
            for place, count in enumerate((price.missed, price.positives, price.lenient_false_alarms))
        )
        lost = told("{m} of {p} positives are missed", weight=600, m=missed, p=positives)
        lenient = VGroup(
            text("Or, if a shared group counted:", size=theme.LABEL, color=theme.palette().muted),
            told("{a} false alarms", size=theme.BODY, weight=600, a=alarms),
        ).arrange(DOWN, buff=0.14)
        words = VGroup(case, answers, lost, lenient).arrange(DOWN, buff=0.6)
        self.layout.panel.fit(words)
        return words


def _verdict(who: str, answer: bool) -> VGroup:
    palette = theme.palette()
    word, color = ("positive", palette.positive) if answer else ("negative", palette.negative)
    said = text(who, size=theme.LABEL, color=palette.muted)
    return VGroup(said, text(word, size=theme.LARGE, color=color, weight=600)).arrange(DOWN, buff=0.14)
