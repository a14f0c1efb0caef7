"""Step 6: the same layer on other strands: the pattern again, each time at other places."""

from functools import cached_property

import numpy as np
from manim import DOWN, RIGHT, UP, AnimationGroup, Create, FadeIn, FadeOut, LaggedStart, Mobject
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
from scenes.kit.things.strand import Tile
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import Glyphs, filled, reading, text
from scenes.kit.type.words import listed, spoken
from scenes.padding.figures.specimens.specimen import Specimen
from scenes.padding.figures.specimens.specimens import Specimens

NAMED = 3  # cells off the path that a sentence can name
SAID = 31  # letters of strands that a sentence names
USUAL = 9  # columns; more are swept faster
MANY = 3  # motifs; places of more are written smaller
KERNEL_HEAD = 0.72  # of a kernel's height what is no cells, and room around it
KERNEL = (0.27, 0.4)  # sides of a kernel's cell, from which on there is room for kernels and at most


class OtherPositives(Step):
    """Several strands side by side: padded, detected, and in each the path from motif to motif."""

    @classmethod
    def unfit(cls, lecture: Lecture) -> str | None:
        """Say that there is nothing to show without other strands."""
        return None if lecture.others else "there are no other strands on which the pattern could stand elsewhere"

    @property
    def title(self) -> str:
        """Strands that are not all positive are just others."""
        return super().title if all(trace.positive for trace in self.traces) else "Other strands"

    @cached_property
    def traces(self) -> list[LectureTrace]:
        """The values of the other strands."""
        return [self.trace_of(strand) for strand in self.lecture.others]

    def construct(self) -> None:
        """Tell the step."""
        self.lay_out()
        self.tell_strands()
        self.tell_layer()
        self.tell_paths()
        if any(map(astray, self.traces)):
            self.tell_astray()
        if any(trace.cases for trace in self.traces):
            self.tell_places()

    def lay_out(self) -> None:
        """Place the strands, and below a row of them the kernels, for as long as nothing is written there."""
        room = Specimens(self.traces, self.stage, lines=self.lines, words=self.words, places=self.triple)
        self.specimens, self.labels, self.triples = room.all, room.labels, room.places
        self.traces = [one.trace for one in self.specimens]
        letters = len(DNA)
        side = min(KERNEL[1], (room.spare - KERNEL_HEAD) / letters)
        self.kernels = FastGroup()
        self.lowered = DOWN * 0.45 * room.spare
        if side >= KERNEL[0]:
            for place, motif in enumerate(self.lecture.motifs):
                self.kernels.add(Kernel(self.trace.kernels[place], motif, place, side=side))
            self.kernels.arrange(RIGHT, buff=2 * side)
            self.kernels.move_to(self.stage.part(top=room.spare / self.stage.height).at(0.5, 0.4))
            self.kernels.set(submobjects=self.kernels.submobjects if self.kernels.width < self.stage.width else [])

    def lines(self, trace: LectureTrace) -> list[Glyphs]:
        """Return where the motifs start, each in words of its own."""
        if not trace.cases:
            return [self.negative()]
        return [
            filled(f"{motif} at {{n}}", theme.FINE, n=one)
            for motif, one in zip(self.lecture.motifs, self.readings(trace).values(), strict=True)
        ]

    def words(self, trace: LectureTrace, width: float | None) -> Glyphs:
        """Return where the motifs start, in words."""
        if not trace.cases:
            return self.negative()
        template = ", ".join(f"{motif} at {{n{n}}}" for n, motif in enumerate(self.lecture.motifs))
        return filled(template, theme.FINE, width=width, align="center", **self.readings(trace))

    def negative(self) -> Glyphs:
        """Return what is said of a strand without the pattern."""
        return text("negative", theme.FINE, theme.palette().negative)

    def triple(self, trace: LectureTrace) -> Glyphs | None:
        """Return the same starts as the next chapter will write them."""
        if not trace.cases:
            return None
        readings = self.readings(trace)
        size = theme.LARGE if len(readings) <= MANY else theme.BODY
        return filled(f"({', '.join(f'{{{name}}}' for name in readings)})", size, weight=600, **readings)

    def readings(self, trace: LectureTrace) -> dict[str, Reading]:
        """Return the columns of a strand's first case, counted from 1, as they are displayed."""
        name = f"places@{trace.strand}"
        return {
            f"n{n}": reading(column, name, (n,))
            for n, column in enumerate(self.register(name, np.array(trace.cases[0]) + 1))
        }

    def tell_strands(self) -> None:
        """Let the strands arrive, with their pads and their X."""
        group = FastGroup(*self.specimens)
        with self.beat("more strands", self.introduced()):
            group.shift(self.lowered)
            letters, pads = self.tiles()
            self.play(LaggedStart(*(FadeIn(tile, shift=DOWN * 0.25) for tile in letters), lag_ratio=0.15), run_time=2.0)
            if pads:
                # From below: from the side they would come past the next strand's letters, or from outside the picture.
                self.play(*(FadeIn(tile, shift=0.25 * UP) for tile in pads), run_time=theme.NORMAL)
            self.play(*(FadeIn(part) for one in self.specimens for part in one.submobjects[1:]), run_time=theme.QUICK)
            if self.specimens[0].inputs is not None:
                columns = range(max(trace.padded.shape[1] for trace in self.traces))
                self.play(LaggedStart(*(self.fill_input(column) for column in columns), lag_ratio=0.4), run_time=2.0)
            self.add(*self.specimens)

    def introduced(self) -> str:
        """Say which strands there are, and what becomes of them."""
        traces, lecture = self.traces, self.lecture
        several = len(traces) > 1
        kind = "positive strand" if all(trace.positive for trace in traces) else "strand"
        short = sum(len(trace.strand) for trace in traces) <= SAID
        names = f": {listed([trace.strand for trace in traces])}" if short else ""
        strands = f"{spoken(len(traces)).capitalize() if several else 'One'} other {kind}{'s' * several}{names}."
        pads = f"gets its {lecture.pad_letter}" if lecture.pad_columns == 1 else ""
        if lecture.pad_columns > 1:
            pads = f"gets its {spoken(lecture.pad_columns)} letters {lecture.pad_letter}"
        sizes = {trace.padded.shape for trace in traces}
        becomes = ""
        if self.specimens[0].inputs is not None:
            becomes = "becomes an X of {} × {}".format(*sizes.pop()) if len(sizes) == 1 else "becomes an X of its own"
        done = " and ".join(part for part in (pads, becomes) if part)
        return f"{strands} {'Each' if several else 'It'} {done}." if done else strands

    def tiles(self) -> tuple[list[Tile], list[Tile]]:
        """Return the tiles of the strands' letters, and those of their pads."""
        together = [tile for one in self.specimens for tile in one.strand]
        letters = [tile for tile in together if tile.letter != self.lecture.pad_letter]
        return letters, [tile for tile in together if tile.letter == self.lecture.pad_letter]

    def fill_input(self, column: int) -> Animation:
        """Return the motion that fills a column of every X."""
        cells = [
            cell
            for one in self.specimens
            if one.inputs is not None and column < one.inputs.values.shape[1]
            for cell in one.inputs.column(column)
        ]
        return AnimationGroup(*map(moves.fill, cells))

    def tell_layer(self) -> None:
        """Slide one window over all strands at once; each column of X-dot fills as the window reaches it."""
        count = len(self.lecture.motifs)
        kernels = f"same {spoken(count)} kernels slide" if count > 1 else "same kernel slides"
        several = "both" if len(self.traces) == 2 else f"all {spoken(len(self.traces))}"
        over = f"over {several}" if len(self.traces) > 1 else "over it"
        width = self.lecture.width
        sentence = f"The {kernels} {over}. Nothing in the layer was made for one strand."
        columns = max(trace.detected.shape[1] for trace in self.traces)
        with self.beat("the same layer", sentence):
            if self.lowered.any():
                raised = FastGroup(*self.specimens).animate.shift(-self.lowered)
                self.play(raised, *map(FadeIn, self.kernels), run_time=theme.NORMAL)
            frames = [one.window(0, width) for one in self.specimens]
            self.play(*map(Create, frames), run_time=theme.NORMAL)
            for start in range(columns):
                pace = theme.QUICK if start == 0 else theme.FLASH * min(1, USUAL / columns)
                going = [
                    (one, frame)
                    for one, frame in zip(self.specimens, frames, strict=True)
                    if start < one.trace.detected.shape[1]
                ]
                if start > 0:
                    motions = [frame.animate.move_to(one.window(start, width)) for one, frame in going]
                    self.play(*motions, run_time=pace)
                self.answer([one for one, _ in going], start, pace)
            self.play(*map(FadeOut, frames), run_time=theme.QUICK)
            self.add(*self.specimens)

    def answer(self, specimens: list[Specimen], start: int, pace: float) -> None:
        """Fill a column of every X-dot; what is not zero falls there from the window."""
        falling, fills = [], []
        for one in specimens:
            for cell in one.answers.column(start):
                fills.append(moves.fill(cell))
                if cell.value:
                    ghost = cell.numeral.copy().set_fill(cell.color_of, opacity=1)
                    above = one.answers.grid.get_top()[1] + 0.4
                    falling.append((ghost.set_y(above), cell))
        if falling:
            self.play(*(ghost.animate.move_to(cell.numeral) for ghost, cell in falling), run_time=1.5 * pace)
        self.play(*fills, run_time=pace)
        self.remove(*(ghost for ghost, _ in falling))

    def tell_paths(self) -> None:
        """LectureTrace the way from motif to motif, in one X-dot after the other."""
        motifs, found = self.lecture.motifs, [trace for trace in self.traces if trace.cases]
        way = f"a path leads from {' to '.join(motifs)}, always to the right"
        if len(motifs) == 1:
            way = f"{motifs[0]} lights"
        where = "In each"
        if len(found) < len(self.traces):
            where = "In each positive one" if len(found) > 1 else "In the positive one"
        elif len(found) == 1:
            where = "In it"
        sentence = f"{where}, {way}. The letters above say why."
        if not found:
            sentence = f"No path leads {'from ' + ' to '.join(motifs) if len(motifs) > 1 else 'to ' + motifs[0]}."
        self.paths: dict[int, list[Mobject]] = {}
        with self.beat("the paths", sentence):
            if len(self.kernels):
                self.play(FadeOut(self.kernels), run_time=theme.QUICK)
            for place in range(len(self.specimens)):
                self.trace_path(place, theme.NORMAL if place == 0 else theme.QUICK)

    def trace_path(self, place: int, pace: float) -> None:
        """LectureTrace one path: a pair of letters, its cell, the arrow to the next."""
        one, label = self.specimens[place], self.labels[place]
        self.paths[place] = []
        if one.trace.cases:
            case = one.trace.cases[0]
            pace *= min(1, 3 / len(case))
            rings, steps = one.path(case)
            pairs = [one.pair(row, column, self.lecture.width) for row, column in enumerate(case)]
            for row in range(len(case)):
                step = [Create(steps[row - 1])] if row else []
                self.play(FadeIn(pairs[row]), *step, run_time=pace)
                self.play(Create(rings[row]), run_time=pace / 2)
            self.paths[place] = [*pairs, *rings, *steps]
        self.play(FadeIn(label), run_time=theme.QUICK)

    def tell_astray(self) -> None:
        """Show which lit cells belong to no path."""
        found = [(one, row, column) for one in self.specimens for row, column in astray(one.trace)]
        named = [f"{self.lecture.motifs[row]} at {column + 1} in {one.trace.strand}" for one, row, column in found]
        few = len(found) <= NAMED and sum(map(len, named)) <= 2 * SAID
        which = listed(named) if few else f"{spoken(len(named))} of them"
        many = len(found) > 1
        # Out of order is not the only reason: motifs may overlap, or one of them is missing.
        clash = all(one.clash is not None for one in list_overlaps(self.lecture.motifs))
        order = clash and all(one.trace.cases for one, _, _ in found)
        why = f"come{'s' * (not many)} out of order" if order else f"belong{'s' * (not many)} to none"
        sentence = f"Not every lit cell lies on a path: {which} {why}."
        with self.beat("out of order" if order else "off the path", sentence):
            self.dashes = [one.dashed(row, column) for one, row, column in found]
            self.play(LaggedStart(*map(Create, self.dashes), lag_ratio=0.4), run_time=theme.SLOW)

    def tell_places(self) -> None:
        """Write the starts as triples, and quieten the rest."""
        triples = [triple for triple in self.triples if triple is not None]
        places = {trace.cases[0] for trace in self.traces if trace.cases}
        if len(places) > 1:
            places = spoken(len(places))
            sentence = f"The same pattern, at {places} different places. Whatever reads Ẋ next has to know them all."
        else:
            sentence = "Whatever reads Ẋ next has to know every place where the pattern can stand."
        with self.beat("different places", sentence):
            quiet = [part for one in self.specimens if one.inputs is not None for part in (one.inputs, *one.names[:1])]
            if quiet:
                self.play(*map(moves.quieten, quiet), run_time=theme.QUICK)
            for triple in triples:
                self.play(FadeIn(triple, shift=DOWN * 0.25), run_time=theme.NORMAL)


def astray(trace: LectureTrace) -> list[tuple[int, int]]:
    """Return the lit cells of X-dot that belong to no case which holds."""
    on = {cell for case in trace.cases for cell in enumerate(case)}
    lit = [(int(row), int(column)) for row, column in np.argwhere(trace.detected > 0)]
    return [cell for cell in lit if cell not in on]
