"""Where several strands stand on their way through the detectors, and what is written beside each."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, Mobject

from dnacnn.lecture.lecture_trace import LectureTrace
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import Glyphs, label, readings, text
from scenes.padding.figures.specimens.specimen import Specimen
from scenes.script.script import message

LABELS = 1.35  # left of a strand that is labelled
ALONE, LEAST = 0.29, 0.25  # the smallest sides of a cell: where there is another way, and at all
MOST = 0.62
HEAD, CLOSE = 0.75, 0.5  # of a specimen's height what is no cells: with X, and without
APART = 0.3  # between specimens, one under another
ASIDE = 0.4  # between a specimen and what is written beside it
UNDER = 1.4  # for what is written below
_SIZES = (theme.BODY, 34)  # of what is written in one line
MANY = 3  # motifs; places of more are written smaller


@dataclass(frozen=True)
class _Arrangement:
    """One way to arrange: the side of a cell, and what is shown where."""

    side: float
    count: int
    row: bool = False
    whole: bool = True
    under: bool = False
    numbered: bool = True


class Specimens:
    """Several strands: in a row, or one under another, without X where that takes too much.

    As many as have room are shown, and at least one.

    Parameters
    ----------
    traces : of the strands.
    room : for all of it.

    Attributes
    ----------
    all : the specimens.
    labels : for each, what is found in it.
    places : for each, the places as a tuple, or None.
    row : whether they stand side by side.
    spare : the height that is left below a row before anything is written there.
    arrays : the places, counted from 1, as `places@STRAND`.
    """

    def __init__(self, traces: Sequence[LectureTrace], room: Region) -> None:
        self.room = room
        self.arrays = {f"places@{trace.strand}": np.array(trace.cases[0]) + 1 for trace in traces if trace.cases}
        self.places = [draw_places(trace) for trace in traces]
        self._lines = [draw_lines(trace) for trace in traces]
        chosen = next(one for one in self._arrangements(traces) if one is not None)
        self.row = chosen.row
        self.all = [
            Specimen(
                trace,
                chosen.side,
                labelled=not chosen.row or place == 0,
                whole=chosen.whole,
                numbered=chosen.numbered or place == 0,
            )
            for place, trace in enumerate(traces[: chosen.count])
        ]
        self.places = self.places[: chosen.count]
        self.spare = 0.0
        if chosen.row:
            self.labels: list[Mobject] = self._set_row()
        elif chosen.under:
            self.labels = self._set_under()
        else:
            self.labels = self._set_beside()

    def _arrangements(self, traces: Sequence[LectureTrace]) -> list[_Arrangement | None]:
        """Return ways to arrange, the best first; None where there is no room for one."""
        found: list[_Arrangement | None] = []
        for count in range(len(traces), 0, -1):
            shown = traces[:count]
            down = [self._stack(shown, whole=True), self._stack(shown, whole=True, under=True)]
            found += [*down, self._row(shown)] if self.room.upright else [self._row(shown), *down]
            for under in (False, True):
                for numbered in (True, False):
                    found.append(self._stack(shown, whole=False, under=under, numbered=numbered))
        return [*found, _Arrangement(LEAST, 1, whole=False, under=True, numbered=False)]

    def _row(self, traces: Sequence[LectureTrace]) -> _Arrangement | None:
        columns = sum(trace.padded.shape[1] for trace in traces)
        gaps = (len(traces) - 1) * self._gap(len(traces))
        rows = 1 + len(traces[0].padded) + len(traces[0].detected)
        wide = (self.room.width - LABELS - gaps) / columns
        side = min(MOST, wide, (self.room.height - UNDER - HEAD) / rows)
        return _Arrangement(side, len(traces), row=True) if side >= ALONE else None

    def _gap(self, count: int) -> float:
        return theme.GAP if self.room.width > 12 or count == 1 else 0.28

    def _stack(
        self, traces: Sequence[LectureTrace], *, whole: bool, under: bool = False, numbered: bool = True
    ) -> _Arrangement | None:
        count, columns = len(traces), max(trace.padded.shape[1] for trace in traces)
        rows = 1 + whole * len(traces[0].padded) + len(traces[0].detected)
        head = (HEAD if whole else CLOSE) if numbered else 0.12
        high = self.room.height - (count - 1) * APART - (0 if numbered else CLOSE) - count * (head + under * UNDER)
        aside = 0.0 if under else ASIDE + self._written()
        side = min(MOST, (self.room.width - LABELS - aside) / columns, high / (count * rows))
        if side < (ALONE if whole else LEAST):
            return None
        return _Arrangement(side, count, whole=whole, under=under, numbered=numbered)

    def _written(self) -> float:
        pieces = [piece for lines in self._lines for piece in lines] + [one for one in self.places if one is not None]
        return max(float(piece.width) for piece in pieces)

    def _set_row(self) -> list[Mobject]:
        row = FastGroup(*self.all).arrange(RIGHT, buff=self._gap(len(self.all)), aligned_edge=DOWN)
        row.move_to(self.room.at(0.5, 1), aligned_edge=UP)
        self.spare = self.room.height - row.height
        labels: list[Mobject] = []
        for place, one in enumerate(self.all):
            width = one.outputs.grid.width + 0.2
            shown = draw_starts(one.trace, width)
            labels.append(shown.next_to(one.outputs.grid, DOWN, buff=0.26))
            if (triple := self.places[place]) is not None:
                triple.scale(min(1.0, width / triple.width)).match_x(shown)
        lowest = min(label.get_bottom()[1] for label in labels)
        for triple in self.places:
            if triple is not None:
                triple.set_y(lowest - 0.28, UP)
        return labels

    def _set_under(self) -> list[Mobject]:
        stack = FastGroup(*self.all).arrange(DOWN, buff=UNDER + APART, aligned_edge=LEFT)
        self.room.part(bottom=UNDER / self.room.height).fit(stack)
        labels: list[Mobject] = []
        for one, triple in zip(self.all, self.places, strict=True):
            shown = draw_starts(one.trace, one.width)
            shown.next_to(one.outputs.grid, DOWN, buff=0.22).align_to(one.outputs.grid, LEFT)
            labels.append(shown.shift(LEFT * max(0.0, shown.get_right()[0] - self.room.right)))
            if triple is not None:
                triple.next_to(shown, DOWN, buff=0.18, aligned_edge=LEFT)
        return labels

    def _set_beside(self) -> list[Mobject]:
        """Write each motif's place beside its row, and all of them above."""
        stack = FastGroup(*self.all).arrange(DOWN, buff=APART, aligned_edge=LEFT)
        written = self._written()
        self.room.fit(stack)
        stack.shift(LEFT * (ASIDE + written) / 2)
        left = stack.get_right()[0] + ASIDE
        labels: list[Mobject] = []
        for one, lines, triple in zip(self.all, self._lines, self.places, strict=False):
            rows = one.outputs.grid
            for place, piece in enumerate(lines):
                piece.set_x(left, LEFT).match_y(rows[place] if len(lines) > 1 else rows)
            labels.append(FastGroup(*lines))
            if triple is not None:
                above = one.strand if one.inputs is None else one.inputs.grid
                triple.set_x(left, LEFT).match_y(above)
        return labels


def draw_lines(trace: LectureTrace) -> list[Glyphs]:
    """Return where the motifs start, each in words of its own."""
    if not trace.cases:
        return [draw_negative()]
    found = zip(trace.lecture.motifs, starts(trace), strict=True)
    return [label("other-positives_starts-at", theme.FINE, motif=motif, start=start) for motif, start in found]


def draw_starts(trace: LectureTrace, width: float) -> Glyphs:
    """Return where the motifs start, in one line or, if that is wider, in several."""
    if not trace.cases:
        return draw_negative()
    found = zip(trace.lecture.motifs, starts(trace), strict=True)
    said = ", ".join(message("other-positives_starts-at", motif=motif, start=start).text for motif, start in found)
    lines = (text(said, size, readings=starts(trace)) for size in _SIZES)
    line = next((one for one in lines if one.width <= width), None)
    return line or text(said, theme.BODY, width=width, align="center", readings=starts(trace))


def draw_places(trace: LectureTrace) -> Glyphs | None:
    """Return the same starts as the next chapter will write them."""
    places = starts(trace)
    if not places:
        return None
    size = theme.HEADLINE if len(places) <= MANY else theme.BODY
    return text(f"({', '.join(one.shown for one in places)})", size, weight=600, readings=places)


def draw_negative() -> Glyphs:
    """Return what is said of a strand without the pattern."""
    return label("other-positives_negative", theme.FINE, theme.palette().negative)


def starts(trace: LectureTrace) -> list[Reading]:
    """Return where the motifs of a strand's first case start, counted from 1; nothing if it has no case."""
    columns = trace.cases[0] if trace.cases else ()
    return readings((column + 1 for column in columns), f"places@{trace.strand}")
