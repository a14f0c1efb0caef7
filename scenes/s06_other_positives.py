"""Step 6: the same layer on other strands: the pattern again, each time at other places."""

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, AnimationGroup, Create, FadeIn, FadeOut, LaggedStart, Mobject, VGroup
from manim.animation.animation import Animation

from dnacnn import Trace
from scenes.kit import motion, theme
from scenes.kit.specimen import Specimen
from scenes.kit.step import Step
from scenes.kit.strand import Tile
from scenes.kit.type import Type, fact, told
from scenes.kit.words import listed, spoken

WIDEST, LEGIBLE = 0.46, 0.345  # sides of a cell
LABELS = 1.35  # left of the first strand
BELOW = 1.25  # for what is found, and its places
NAMED = 3  # cells off the path that a sentence can name
WORDS = 4.4  # for the same, where it stands at the right


class OtherPositives(Step):
    """Several strands side by side: padded, detected, and in each the path from motif to motif."""

    number = 6
    title = "Other positives"

    def construct(self) -> None:
        """Tell the step."""
        self.traces = [self.trace_of(strand) for strand in self.lecture.others]
        self.lay_out()
        self.tell_strands()
        self.tell_layer()
        self.tell_paths()
        if any(map(astray, self.traces)):
            self.tell_astray()
        self.tell_places()

    def lay_out(self) -> None:
        """Put the strands side by side, or one under another without X where they are too long for that."""
        count = len(self.traces)
        columns = max(trace.padded.shape[1] for trace in self.traces)
        letters, motifs = len(self.lecture.alphabet), len(self.lecture.motifs)
        room = self.stage.width - LABELS - (count - 1) * theme.GAP
        tall = (self.stage.height - BELOW - 0.75) / (1 + letters + motifs)
        side = min(WIDEST, room / (count * columns), tall)
        self.beside = side >= LEGIBLE
        if self.beside:
            self.specimens = [Specimen(trace, side, labelled=n == 0) for n, trace in enumerate(self.traces)]
            row = VGroup(*self.specimens).arrange(RIGHT, buff=theme.GAP, aligned_edge=DOWN)
            self.stage.part(0, 1, BELOW / self.stage.height, 1).fit(row)
        else:
            tall = self.stage.height / count - 1.0
            side = min(WIDEST, (self.stage.width - LABELS - WORDS) / columns, tall / (1 + motifs))
            self.specimens = [Specimen(trace, side, labelled=True, whole=False) for trace in self.traces]
            stack = VGroup(*self.specimens).arrange(DOWN, buff=0.3, aligned_edge=RIGHT)
            self.stage.part(0, 1 - WORDS / self.stage.width).fit(stack)
        self.labels = [self.label(specimen) for specimen in self.specimens]
        self.triples = [
            self.triple(specimen, label) for specimen, label in zip(self.specimens, self.labels, strict=True)
        ]

    def label(self, specimen: Specimen) -> Type:
        """Return where the motifs start, in words."""
        trace = specimen.trace
        if not trace.cases:
            shown = told("negative", theme.FINE, theme.palette().negative)
        else:
            array = self.places(trace)
            facts = {f"n{n}": fact(start, array, (n,)) for n, start in enumerate(self.known[array])}
            template = ", ".join(f"{motif} at {{n{n}}}" for n, motif in enumerate(self.lecture.motifs))
            shown = told(template, theme.FINE, **facts)
        if self.beside:
            return shown.next_to(specimen.answers.grid, DOWN, buff=0.25)
        return shown.next_to(specimen.body, RIGHT, buff=0.4).match_y(specimen.answers.grid)

    def triple(self, specimen: Specimen, label: Type) -> Type | None:
        """Return the same starts as the next chapter will write them."""
        if not specimen.trace.cases:
            return None
        array = self.places(specimen.trace)
        facts = {f"n{n}": fact(start, array, (n,)) for n, start in enumerate(self.known[array])}
        template = f"({', '.join(f'{{{name}}}' for name in facts)})"
        return told(template, theme.LARGE, weight=600, **facts).next_to(label, DOWN, buff=0.22)

    def places(self, trace: Trace) -> str:
        """Know where the motifs of a strand's first case start, counted from 1; return the name."""
        name = f"places@{trace.strand}"
        self.know(name, trace.starts[list(trace.cases[0])] + 1)
        return name

    def tell_strands(self) -> None:
        """Let the strands arrive, with their pads and their X."""
        traces = self.traces
        kind = "positive strand" if all(trace.positive for trace in traces) else "strand"
        names = listed([trace.strand for trace in traces])
        pad = f"Each gets its {self.lecture.pad_letter} and becomes" if self.lecture.pad_columns else "Each becomes"
        sizes = {trace.padded.shape for trace in traces}
        size = " an X of {} × {}.".format(*sizes.pop()) if len(sizes) == 1 else " its X."
        several = f"{spoken(len(traces)).capitalize()} more {kind}s: {names}. "
        sentence = (several if len(traces) > 1 else f"One more {kind}: {names}. ") + pad + size
        with self.beat("more strands", sentence):
            letters, pads = self.tiles()
            self.play(LaggedStart(*(FadeIn(tile, shift=DOWN * 0.25) for tile in letters), lag_ratio=0.15), run_time=2.0)
            if pads:
                shift = LEFT if self.lecture.pad_side == "right" else RIGHT
                self.play(*(FadeIn(tile, shift=0.4 * shift) for tile in pads), run_time=theme.NORMAL)
            self.play(*(FadeIn(part) for one in self.specimens for part in one.submobjects[1:]), run_time=theme.QUICK)
            if self.beside:
                columns = range(max(trace.padded.shape[1] for trace in traces))
                self.play(LaggedStart(*(self.fill_input(column) for column in columns), lag_ratio=0.4), run_time=2.0)
            self.add(*self.specimens)

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
        return AnimationGroup(*map(motion.fill, cells))

    def tell_layer(self) -> None:
        """Slide one window over all strands at once; each column of X-dot fills as the window reaches it."""
        count = len(self.lecture.motifs)
        kernels = f"same {spoken(count)} kernels slide" if count > 1 else "same kernel slides"
        several = "both" if len(self.traces) == 2 else f"all {spoken(len(self.traces))}"
        over = f"over {several}" if len(self.traces) > 1 else "over it"
        width = self.lecture.width
        sentence = f"The {kernels} {over}. Nothing in the layer was made for one strand."
        with self.beat("the same layer", sentence):
            frames = [one.window(0, width) for one in self.specimens]
            self.play(*map(Create, frames), run_time=theme.NORMAL)
            for start in range(max(trace.detected.shape[1] for trace in self.traces)):
                pace = theme.QUICK if start == 0 else theme.FLASH
                going = [
                    (one, frame)
                    for one, frame in zip(self.specimens, frames, strict=True)
                    if start < one.trace.detected.shape[1]
                ]
                if start > 0:
                    moves = [frame.animate.move_to(one.window(start, width)) for one, frame in going]
                    self.play(*moves, run_time=pace)
                self.answer([one for one, _ in going], start, pace)
            self.play(*map(FadeOut, frames), run_time=theme.QUICK)
            self.add(*self.specimens)

    def answer(self, specimens: list[Specimen], start: int, pace: float) -> None:
        """Fill a column of every X-dot; what is not zero falls there from the window."""
        falling, fills = [], []
        for one in specimens:
            for cell in one.answers.column(start):
                fills.append(motion.fill(cell))
                if cell.value:
                    ghost = cell.figure.copy().set_fill(cell.color_of, opacity=1)
                    falling.append((ghost.match_y(one.answers.column_labels).shift(UP * 0.2), cell))
        if falling:
            self.play(*(ghost.animate.move_to(cell.figure) for ghost, cell in falling), run_time=1.5 * pace)
        self.play(*fills, run_time=pace)
        self.remove(*(ghost for ghost, _ in falling))

    def tell_paths(self) -> None:
        """Trace the way from motif to motif, in one X-dot after the other."""
        motifs, every = self.lecture.motifs, all(trace.cases for trace in self.traces)
        way = (
            f"a path leads from {' to '.join(motifs)}, ever further right" if len(motifs) > 1 else f"{motifs[0]} lights"
        )
        sentence = f"In {'each' if every else 'each positive one'}, {way}. The letters above say why."
        self.paths: dict[int, list[Mobject]] = {}
        with self.beat("the paths", sentence):
            for place in range(len(self.specimens)):
                self.trace_path(place, theme.NORMAL if place == 0 else theme.QUICK)

    def trace_path(self, place: int, pace: float) -> None:
        """Trace one path: a pair of letters, its cell, the arrow to the next."""
        one, label = self.specimens[place], self.labels[place]
        self.paths[place] = []
        if one.trace.cases:
            case = one.trace.cases[0]
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
        named = [
            f"{self.lecture.motifs[row]} at {one.trace.starts[column] + 1} in {one.trace.strand}"
            for one, row, column in found
        ]
        which = listed(named) if len(named) <= NAMED else f"{spoken(len(named))} of them"
        sentence = f"Not every lit cell lies on a path: {which} {'come' if len(named) > 1 else 'comes'} out of order."
        with self.beat("out of order", sentence):
            self.dashes = [one.dashed(row, column) for one, row, column in found]
            self.play(LaggedStart(*map(Create, self.dashes), lag_ratio=0.4), run_time=theme.SLOW)

    def tell_places(self) -> None:
        """Write the starts as triples, and quieten the rest."""
        triples = [triple for triple in self.triples if triple is not None]
        places = {tuple(self.known[self.places(trace)]) for trace in self.traces if trace.cases}
        if len(places) > 1:
            places = spoken(len(places))
            sentence = f"The same pattern, at {places} different places. Whatever reads Ẋ next has to know them all."
        else:
            sentence = "Whatever reads Ẋ next has to know every place where the pattern can stand."
        with self.beat("different places", sentence):
            quiet = [part for one in self.specimens if one.inputs is not None for part in (one.inputs, *one.names[:1])]
            if quiet:
                self.play(*map(motion.quieten, quiet), run_time=theme.QUICK)
            for triple in triples:
                self.play(FadeIn(triple, shift=DOWN * 0.25), run_time=theme.NORMAL)


def astray(trace: Trace) -> list[tuple[int, int]]:
    """Return the lit cells of X-dot that belong to no case which holds."""
    on = {cell for case in trace.cases for cell in enumerate(case)}
    lit = [(int(row), int(column)) for row, column in np.argwhere(trace.detected > 0)]
    return [cell for cell in lit if cell not in on]
