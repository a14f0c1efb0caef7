"""Step 6: the same layer on other strands: the pattern again, each time at other places."""

from collections.abc import Iterator, Sequence
from functools import cached_property, reduce
from typing import Any

import numpy as np
from manim import DOWN, RIGHT, UP, AnimationGroup, Create, FadeIn, FadeOut, LaggedStart, Succession, Transform, VMobject
from manim.animation.animation import Animation

from dnacnn.cases.overlap import list_overlaps
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import LectureTrace
from dnacnn.network.encoding import DNA
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.motion import moves
from scenes.kit.telling.step import Step
from scenes.kit.things.kernel import Kernel
from scenes.kit.things.matrix import Cell
from scenes.padding.figures.specimens.specimen import Specimen
from scenes.padding.figures.specimens.specimens import Specimens
from scenes.script.script import say

SAID = 31  # letters of strands that a sentence names
USUAL = 13  # steps; more are taken faster
_STEP = 0.3  # seconds for each
KERNEL_HEAD = 0.72  # of a kernel's height what is no cells, and room around it
KERNEL = (0.27, 0.4)  # sides of a kernel's cell, from which on there is room for kernels and at most

Cells = list[tuple[Specimen, int, int]]  # a specimen, and a row and a column of its X-dot


class OtherPositives(Step):
    """Several strands side by side: padded, detected, and in each the path from motif to motif."""

    parts = ("strand", "onehot", "detected")

    @classmethod
    def unfit(cls, lecture: Lecture) -> str | None:
        """Say that there is nothing to show without other strands."""
        return None if lecture.others else "there are no other strands on which the pattern could stand elsewhere"

    @property
    def title(self) -> str:
        """Strands that are not all positive are just others."""
        return say("title" if all(trace.positive for trace in self.traces) else "title-strands")

    @cached_property
    def traces(self) -> list[LectureTrace]:
        """The values of the other strands."""
        return [self.trace_of(strand) for strand in self.lecture.others]

    def construct(self) -> None:
        """Let strands arrive, run one layer over all of them, and trace the paths that it lights."""
        self.lay_out()
        traces = [one.trace for one in self.specimens]
        with self.beat("more-strands", **introduce(traces, matrices=self.specimens[0].inputs is not None)):
            self.bring_in_strands()
            self.fill_inputs()
        with self.beat("the-same-layer", kernels=len(self.lecture.motifs), count=len(traces)):
            self.bring_in_kernels()
            self.sweep()
        with self.beat("the-paths", **describe_paths(traces)):
            self.make_room_for_words()
            for place in range(len(traces)):
                self.trace_path(place, 0.6 if place == 0 else 0.3)
        stray = [(one, *cell) for one in self.specimens for cell in astray(one.trace)]
        if stray:
            name = "out-of-order" if self.all_out_of_order(stray) else "off-the-path"
            with self.beat(name, count=len(stray)):
                rings = [one.dashed(row, column) for one, row, column in stray]
                self.play(LaggedStart(*map(Create, rings), lag_ratio=0.4), run_time=theme.SLOW)
        places = {trace.cases[0] for trace in traces if trace.cases}
        if places:
            message = "different-places" if len(places) > 1 else "one-place"
            with self.beat("different-places", message=message, count=len(places)):
                self.quieten_inputs()
                for triple in filter(None, self.triples):
                    self.play(FadeIn(triple, shift=DOWN * 0.25), run_time=theme.NORMAL)

    def lay_out(self) -> None:
        """Place the strands, and below a row of them the kernels, for as long as nothing is written there."""
        room = Specimens(self.traces, self.stage)
        self.specimens, self.labels, self.triples = room.all, room.labels, room.places
        self.register_all(room.arrays)
        self.lowered = DOWN * 0.45 * room.spare
        words = [one for one in (*self.labels, *self.triples) if one is not None]
        below = min(one.get_bottom()[1] for one in words) - self.stage.bottom
        self.centred = DOWN * 0.5 * max(0.0, below) * room.row
        for one in words:
            one.shift(self.centred)
        self.kernels = FastGroup()
        side = min(KERNEL[1], (room.spare - KERNEL_HEAD) / len(DNA))
        if side < KERNEL[0]:
            return
        kernels = FastGroup(
            *(Kernel(self.trace.kernels[f], motif, f, side=side) for f, motif in enumerate(self.lecture.motifs))
        )
        kernels.arrange(RIGHT, buff=2 * side)
        if kernels.width < self.stage.width:
            self.kernels = kernels.move_to(self.stage.part(top=room.spare / self.stage.height).at(0.5, 0.4))

    # Strands

    def bring_in_strands(self) -> None:
        """Let the letters of the strands arrive, and then those of their pads, with all that stands beside them."""
        FastGroup(*self.specimens).shift(self.lowered)
        tiles = [tile for one in self.specimens for tile in one.strand]
        letters = [tile for tile in tiles if tile.letter != self.lecture.pad_letter]
        pads = [tile for tile in tiles if tile.letter == self.lecture.pad_letter]
        self.play(LaggedStart(*(FadeIn(tile, shift=DOWN * 0.25) for tile in letters), lag_ratio=0.15), run_time=1.5)
        if pads:
            # From below: from the side they would come past the next strand's letters, or from outside the picture.
            self.play(*(FadeIn(tile, shift=0.25 * UP) for tile in pads), run_time=theme.NORMAL)
        self.play(*(FadeIn(part) for one in self.specimens for part in one.submobjects[1:]), run_time=theme.QUICK)

    def fill_inputs(self) -> None:
        """Fill every X at once, column by column."""
        inputs = [one.inputs for one in self.specimens if one.inputs is not None]
        if inputs:
            columns = range(max(matrix.values.shape[1] for matrix in inputs))
            filled = [[row[c] for matrix in inputs for row in matrix.cells if c < len(row)] for c in columns]
            fills = [AnimationGroup(*map(moves.fill, cells)) for cells in filled]
            self.play(LaggedStart(*fills, lag_ratio=0.4), run_time=1.5)
        self.add(*self.specimens)

    # The layer

    def bring_in_kernels(self) -> None:
        """Make room below the strands for the kernels, if there is any."""
        if self.lowered.any():
            raised = FastGroup(*self.specimens).animate.shift(-self.lowered)
            self.play(raised, *map(FadeIn, self.kernels), run_time=theme.NORMAL)

    def sweep(self) -> None:
        """Let the kernels slide over all strands at once, one behind the other; each fills its row of every X-dot."""
        width, rows = self.lecture.width, range(len(self.lecture.motifs))
        last = max(one.trace.detected.shape[1] for one in self.specimens) + width * rows[-1]
        pace = _STEP * min(1, USUAL / last)
        self.stencils: dict[tuple[Specimen, int], VMobject] = {}
        for step in range(last + 1):
            motions = [
                motion for one in self.specimens for row in rows for motion in self.slide(one, row, step - width * row)
            ]
            self.play(*motions, run_time=theme.NORMAL if step == 0 else pace)
        self.add(*self.specimens)

    def slide(self, one: Specimen, row: int, window: int) -> Iterator[Animation]:
        """Return the motions by which a kernel comes to a window, and leaves what it found in the one before."""
        last = one.trace.detected.shape[1]
        if window == 0:
            there = one.stencil(row, 0)
            here = self.stencils[one, row] = self.lifted(there, row)
            yield Transform(here, there)
        elif 0 < window < last:
            yield Transform(self.stencils[one, row], one.stencil(row, window))
        elif window == last:
            yield FadeOut(self.stencils[one, row])
        if 0 < window <= last:
            yield self.output(one, one.outputs.cell(row, window - 1))

    def lifted(self, stencil: VMobject, row: int) -> VMobject:
        """Return a stencil as it lies on its kernel, or as it comes in where there is none."""
        if not len(self.kernels):
            return stencil.copy().set_stroke(opacity=0)
        kernel = self.kernels[row].border
        return stencil.copy().scale(kernel.height / stencil[0].height).move_to(kernel)

    def output(self, one: Specimen, cell: Cell) -> Animation:
        """Return the motion that fills a cell of X-dot; what is not zero falls there from the window."""
        if not cell.value:
            return moves.fill(cell)
        ghost = cell.numeral.copy().set_fill(cell.color_of, opacity=1)
        ghost.set_y(one.outputs.grid.get_top()[1] + 0.4)
        return Succession(ghost.animate.move_to(cell.numeral), AnimationGroup(moves.fill(cell), FadeOut(ghost)))

    # The paths

    def make_room_for_words(self) -> None:
        """Take the kernels away, and move the strands to the middle of what is left beside the words below them."""
        self.play(FadeOut(self.kernels), FastGroup(*self.specimens).animate.shift(self.centred), run_time=theme.QUICK)

    def trace_path(self, place: int, pace: float) -> None:
        """Trace one path: a pair of letters, its cell, the arrow to the next."""
        one = self.specimens[place]
        if one.trace.cases:
            case = one.trace.cases[0]
            pace *= min(1, 3 / len(case))
            rings, ways = one.path(case)
            for row, column in enumerate(case):
                step = [Create(ways[row - 1])] if row else []
                self.play(FadeIn(one.pair(row, column, self.lecture.width)), *step, run_time=pace)
                self.play(Create(rings[row]), run_time=pace / 2)
        self.play(FadeIn(self.labels[place]), run_time=theme.QUICK)

    def all_out_of_order(self, stray: Cells) -> bool:
        """Whether no lit cell is off the paths for another reason: motifs that overlap, or one that is missing."""
        clash = all(one.clash is not None for one in list_overlaps(self.lecture.motifs))
        return clash and all(one.trace.cases for one, _, _ in stray)

    def quieten_inputs(self) -> None:
        """Let every X and its name step back."""
        quiet = [part for one in self.specimens if one.inputs is not None for part in (one.inputs, *one.names[:1])]
        if quiet:
            self.play(*map(moves.quieten, quiet), run_time=theme.QUICK)


def introduce(traces: Sequence[LectureTrace], *, matrices: bool) -> dict[str, Any]:
    """Return what the first sentence needs: which strands there are, and what becomes of them.

    Parameters
    ----------
    traces : the strands'.
    matrices : whether their X is shown.
    """
    lecture, strands = traces[0].lecture, [trace.strand for trace in traces]
    shared = len({trace.padded.shape for trace in traces}) == 1
    rows, columns = traces[0].padded.shape
    return {
        "message": "more-strands" if matrices or lecture.pad_columns else "strands",
        "count": len(strands),
        "kind": "positive" if all(trace.positive for trace in traces) else "any",
        "named": sum(map(len, strands)) <= SAID,
        "strands": strands,
        "letter": lecture.pad_letter,
        "pads": lecture.pad_columns,
        "becomes": ("shared" if shared else "own") if matrices else "none",
        "rows": rows,
        "columns": columns,
    }


def describe_paths(traces: Sequence[LectureTrace]) -> dict[str, Any]:
    """Return what the sentence on paths needs: where there are some, and from which motif to which they lead."""
    motifs, found = traces[0].lecture.motifs, sum(bool(trace.cases) for trace in traces)
    one, several = ("it", "each") if found == len(traces) else ("one", "some")
    return {
        "message": "the-paths" if found else "the-paths-none",
        "where": several if found > 1 else one,
        "motifs": len(motifs),
        "way": reduce(lambda way, motif: say("other-positives_way", way=way, motif=motif), motifs),
    }


def astray(trace: LectureTrace) -> list[tuple[int, int]]:
    """Return the lit cells of X-dot that belong to no case which holds."""
    on = {cell for case in trace.cases for cell in enumerate(case)}
    lit = [(int(row), int(column)) for row, column in np.argwhere(trace.detected > 0)]
    return [cell for cell in lit if cell not in on]
