"""Step 2: the pattern, and a reader that looks for it in every strand."""

import numpy as np
from manim import DOWN, LEFT, PI, RIGHT, UP, FadeIn, FadeOut, LaggedStart, Mobject
from manim.utils.rate_functions import linear

from dnacnn.cases.scan import scan
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.motion import moves
from scenes.kit.telling.step import Step
from scenes.kit.things.tag import Tag
from scenes.kit.type.text import Glyphs, filled, reading, text
from scenes.kit.type.words import listed, spoken
from scenes.padding.figures.pattern.card import Card
from scenes.padding.figures.pattern.roster import Roster
from scenes.padding.figures.pattern.scan import ScannedStrand
from scenes.padding.figures.pattern.star import Star
from scenes.padding.figures.pattern.verdict import faulty, reason, remark

SHORT, LONG = 0.4, 2.0  # widths of a star that stands for nothing and for a long run, in tiles
OWN_BEAT = 3  # strands, beside the last, that have a beat of their own
LEGIBLE = 0.3  # side of a tile
SAID = 31  # letters of strands that a sentence names
USUAL = 8  # letters; longer strands are read faster
SLOW_STEP, STEP, QUICK_STEP = 0.5, 0.26, 0.08  # seconds for which a window is looked at


class Pattern(Step):
    """The card, then each strand read from left to right, those that fit first."""

    def construct(self) -> None:
        """Tell the step."""
        self.readings_of = [scan(strand, self.lecture.motifs) for strand in self.lecture.strands]
        self.lay_out()
        self.tell_card()
        order = sorted(self.rows, key=lambda row: not row.scan.positive)
        alone = order if len(order) == OWN_BEAT + 1 else order[:OWN_BEAT]
        for row in alone:
            self.tell_strand(row, first=row is order[0])
        if len(order) > len(alone):
            self.tell_rest(order[len(alone) :])
        self.tell_positives()

    def lay_out(self) -> None:
        """Build the card and what its star means above, the strands below, and with each its verdict."""
        stage = self.stage
        self.legend = FastGroup(Star(0.36, 0.42), text("any letters, or none", theme.BODY)).arrange(RIGHT, buff=0.2)
        whole = Card(self.lecture.motifs, side=1.0).width
        beside = stage.width - self.legend.width - theme.WIDE_GAP
        over = beside < LEGIBLE * whole  # the card stands over what its star means
        side = min(0.62, (stage.width if over else beside) / whole)
        high = 1.3 * side + over * (self.legend.height + theme.GAP) + theme.GAP
        low = 1 - max(0.15, high / stage.height)
        self.roster = Roster(self.readings_of, self.remark, stage.part(top=low))
        self.grid, self.verdicts = self.roster.strands, self.roster.verdicts
        self.remarks, self.tags = self.roster.remarks, self.roster.tags
        self.rows = [ScannedStrand(scan, strand) for scan, strand in zip(self.readings_of, self.grid, strict=True)]

        legend, left = self.legend.copy(), self.grid.get_left()[0]
        if self.roster.columns:
            side = min(side, (self.verdicts.get_left()[0] - left - theme.GAP) / whole)
        card = Card(self.lecture.motifs, side=side)
        if over:
            FastGroup(card, legend).arrange(DOWN, buff=theme.GAP)
        else:
            legend.next_to(card, RIGHT, buff=theme.WIDE_GAP)
        FastGroup(card, legend).move_to(stage.part(bottom=low).at(0.5, 0.55))
        if self.roster.columns and not over:
            card.set_x(left, LEFT)
            legend.align_to(self.verdicts, LEFT)
        self.aside = (card, legend)
        self.lay_out_card()

    def lay_out_card(self) -> None:
        """Build the card in large, in the middle; in an upright picture with a line for each motif."""
        count, width, upright = len(self.lecture.motifs), self.lecture.width, self.stage.upright
        # As wide as it gets when its stars stretch.
        if upright:
            widest = LONG + 1.06 * width + 0.5 + (LONG if count == 1 else SHORT)
        else:
            widest = (count + 1) * (LONG + SHORT) / 2 + count * (1.06 * width + 0.5) + LONG / 2
        side = min(1.7 if upright else 1.0, self.stage.width / widest)
        self.card = Card(self.lecture.motifs, side=side, stacked=upright)
        self.stage.part(0, 1, 0.32 if upright else 0.38, 0.9 if upright else 0.82).fit(self.card)
        self.stage.part(0, 1, 0.12 if upright else 0.2, 0.3 if upright else 0.34).fit(self.legend)

    def remark(self, place: int, size: float) -> Glyphs:
        """Return what stands with a verdict: where the motifs are, or what is missing."""
        scan = self.readings_of[place]
        if not scan.positive:
            return text(remark(scan), size)
        array = f"found@{scan.strand}"
        found = self.register(array, np.array(scan.found) + 1)
        readings = {f"n{n}": reading(start, array, (n,)) for n, start in enumerate(found)}
        template = ", ".join(f"{motif} at {{n{n}}}" for n, motif in enumerate(scan.motifs))
        return filled(template, size, **readings)

    def tell_card(self) -> None:
        """Show the pattern, and let its stars stretch and shrink."""
        form = f"*{'*'.join(self.lecture.motifs)}*"
        sentence = (
            f"Suppose that every strand of the form {form} is responsible for some bodily function. "
            "Each star stands for any run of letters, even for none."
        )
        count = len(self.card.stars)
        with self.beat("the card", sentence):
            motifs = [FastGroup(*pair) for pair in zip(self.card.frames, self.card.motifs, strict=True)]
            self.play(LaggedStart(*(FadeIn(one, shift=UP * 0.2) for one in motifs), lag_ratio=0.35), run_time=1.4)
            self.play(LaggedStart(*(FadeIn(star) for star in self.card.stars), lag_ratio=0.2), run_time=theme.NORMAL)
            self.remove(*motifs, *self.card.stars)
            self.add(self.card)
            self.play(FadeIn(self.legend), run_time=theme.QUICK)
            for phase in range(2):
                widths = [SHORT if (place + phase) % 2 == 0 else LONG for place in range(count)]
                self.play(self.card.animate.spread(widths), run_time=1.1)
            self.play(self.card.animate.spread([1.0] * count), run_time=theme.NORMAL)

    def tell_strand(self, row: ScannedStrand, *, first: bool) -> None:
        """Read one strand."""
        scan = row.scan
        with self.beat(f"read {scan.strand}", self.sentence(row, first=first)):
            if first:
                self.play(
                    self.card.animate.become(self.aside[0]), self.legend.animate.become(self.aside[1]), run_time=1.0
                )
                self.play(
                    LaggedStart(*(FadeIn(tiles, shift=RIGHT * 0.2) for tiles in self.grid), lag_ratio=0.2),
                    run_time=theme.NORMAL,
                )
                self.unread = [tiles for tiles in self.grid if tiles is not row.strand]
                if self.unread:
                    self.play(*map(moves.quieten, self.unread), run_time=theme.QUICK)
            self.scan(row, SLOW_STEP if first else STEP)

    def tell_rest(self, rows: list[ScannedStrand]) -> None:
        """Read the remaining strands quickly."""
        fitting = sum(row.scan.positive for row in rows)
        fit = f"{spoken(fitting) if fitting else 'none'} {'fits' if fitting == 1 else 'fit'} the pattern"
        sentence = f"Of the other {spoken(len(rows))}, {fit}."
        with self.beat("the rest", sentence):
            for row in rows:
                self.scan(row, QUICK_STEP)

    def sentence(self, row: ScannedStrand, *, first: bool) -> str:
        """Say how a strand fares; a second one that fits is told by its stars."""
        scan = row.scan
        empty = sum(start == end for start, end in scan.stars)
        if first:
            return f"Read from left to right, {reason(scan)}"
        if not scan.positive or not empty:
            return reason(scan)
        return f"{reason(scan)} {spoken(empty).capitalize()} of its stars stand{'s' * (empty == 1)} for nothing."

    def scan(self, row: ScannedStrand, pace: float) -> None:
        """Look for one motif after the other, and give the verdict."""
        scan = row.scan
        place = self.rows.index(row)
        pace *= min(1, USUAL / len(scan.strand))
        if row.strand in self.unread:
            self.unread.remove(row.strand)
            self.play(moves.restore(row.strand), *self.card.light([]), run_time=theme.QUICK)
        for motif in range(len(scan.motifs)):
            if scan.stopped is not None and motif > scan.stopped:
                break
            self.look_for(row, motif, pace)
        for motif in faulty(scan):
            self.show_fault(row, motif)
        if scan.positive:
            self.stretch_last(row)
        words = [FadeIn(self.remarks[place])] if len(self.remarks) else []
        self.play(FadeIn(self.verdicts[place], shift=RIGHT * 0.15), *words, run_time=theme.QUICK)

    def look_for(self, row: ScannedStrand, motif: int, pace: float) -> None:
        """Move the reader's frame on until the motif stands in it; the star before it stretches along."""
        scan = row.scan
        start, end = scan.tried[motif]
        found = scan.found[motif]
        frame, star = row.frame(motif, start), row.star(start, start)
        self.play(*self.card.light(range(motif + 1)), FadeIn(frame), FadeIn(star), run_time=theme.QUICK)
        for window in range(start + 1, end):
            self.play(
                frame.animate.move_to(row.frame(motif, window)),
                star.animate.span(*row.ends(start, window)),
                run_time=0.6 * pace,
            )
            self.wait(0.4 * pace)
        if found is None:
            self.wait(pace)
            self.play(star.animate.span(*row.ends(start, len(scan.strand))), run_time=theme.QUICK)
            self.play(FadeOut(frame), FadeOut(star), *self.card.light(range(motif)), run_time=theme.QUICK)
            return
        row.marks += [frame, star]
        pair = row.strand.window(found, row.width)
        self.play(
            *(tile.animate.shift(UP * row.lift) for tile in pair),
            frame.animate.become(row.frame(motif, found, lifted=True)),
            run_time=theme.QUICK,
        )

    def stretch_last(self, row: ScannedStrand) -> None:
        """Let the last star take what is left."""
        first, end = row.scan.stars[-1]
        star = row.star(first, first)
        row.marks.append(star)
        self.play(FadeIn(star), run_time=theme.FLASH)
        if end > first:
            self.play(star.animate.span(*row.ends(first, end)), run_time=theme.QUICK)

    def show_fault(self, row: ScannedStrand, motif: int) -> None:
        """Show where a motif stands in vain, or look through the whole strand for one that is nowhere."""
        scan = row.scan
        starts = scan.occurrences[motif]
        if starts:
            dashed = [row.dashed(motif, start) for start in starts]
            row.marks += dashed
            self.play(*(FadeIn(frame) for frame in dashed), run_time=theme.NORMAL)
        elif motif != scan.stopped:
            frame = row.frame(motif, 0)
            self.play(FadeIn(frame), *self.card.light([motif]), run_time=theme.FLASH)
            last = len(scan.strand) - row.width
            time = QUICK_STEP * min(USUAL, last + 1)
            self.play(frame.animate(rate_func=linear).move_to(row.frame(motif, last)), run_time=time)
            held = [place for place, start in enumerate(scan.found) if start is not None]
            self.play(FadeOut(frame), *self.card.light(held), run_time=theme.FLASH)

    def tell_positives(self) -> None:
        """Name the positives, and tag them."""
        positives = [place for place, scan in enumerate(self.readings_of) if scan.positive]
        sentence = f"So {self.named(positives)} positive. As in a game of tag: you’re it!"
        if not positives:
            sentence = "None of the strands is positive." if len(self.rows) > 1 else "So the strand is negative."
        quiet: list[Mobject] = []
        for place in range(len(self.rows)):
            if place not in positives:
                quiet += [self.verdicts[place], *self.remarks[place : place + 1]]
                quiet += [self.rows[place].strand, *self.rows[place].marks]
        with self.beat("you’re it" if positives else "none", sentence):
            changes = [*self.card.light(range(len(self.lecture.motifs))), *map(moves.quieten, quiet)]
            if changes:
                self.play(*changes, run_time=theme.QUICK)
            before: Tag | None = None
            for place in positives:
                before = self.hang(place, before)

    def named(self, places: list[int]) -> str:
        """Name strands as what a sentence is about; many letters are not read out."""
        strands = [self.readings_of[place].strand for place in places]
        if sum(map(len, strands)) <= SAID:
            return f"{listed(strands)} {'are' if len(places) > 1 else 'is'}"
        if len(places) < len(self.rows):
            return f"{spoken(len(places))} of the {spoken(len(self.rows))} strands {'are' if len(places) > 1 else 'is'}"
        return f"{'both' if len(places) == 2 else f'all {spoken(len(places))}'} strands are"

    def hang(self, place: int, before: Tag | None) -> Tag:
        """Hang a tag on a verdict; every tag but the first leaps off the one before."""
        verdict = self.verdicts[place]
        tag = self.tags[place]
        start = tag.copy().shift(RIGHT * 0.3 + UP * 0.5).set_opacity(0) if before is None else before.copy()
        self.add(start)
        gone = [FadeOut(verdict)] if self.roster.instead else []
        self.play(start.animate(path_arc=-PI / 2).become(tag), *gone, run_time=theme.NORMAL)
        if gone:
            return start
        self.play(verdict.animate.scale(1.1), run_time=theme.FLASH)
        self.play(verdict.animate.scale(1 / 1.1), run_time=theme.FLASH)
        return start
