"""Step 2: the pattern, and a reader that looks for it in every strand."""

from collections.abc import Sequence
from typing import Any

from manim import DOWN, LEFT, RIGHT, UP, FadeIn, FadeOut, LaggedStart, Mobject
from manim.utils.rate_functions import linear

from dnacnn.cases.scan import Scan, scan
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.quiet import quiet
from scenes.kit.look.region import Region
from scenes.kit.motion import moves
from scenes.kit.telling.step import Step
from scenes.kit.things.strand import Strand
from scenes.kit.things.tag import Tag, Verdict
from scenes.kit.type.text import Glyphs, label, readings, text
from scenes.padding.figures.pattern.explanation import explain, faulty, order, places_of, remark
from scenes.padding.figures.pattern.pattern_card import PatternCard
from scenes.padding.figures.pattern.scanned_strand import ScannedStrand
from scenes.padding.figures.pattern.star import Star
from scenes.padding.figures.pattern.strand_list import EDGE, PITCH, StrandList

_SHORT, _LONG = 0.4, 2.0  # widths of a star that stands for nothing and for a long run, in tiles
_OWN_BEAT = 3  # strands, beside the last, that have a beat of their own
_LEGIBLE = 0.3  # side of a tile
_NAMED = 31  # letters of strands that a sentence names
_LARGE = 1.2  # side of a tile of the strand that is read first
_USUAL = 8  # letters; longer strands are read faster
_SLOW_STEP, _STEP, _QUICK_STEP = 0.25, 0.1, 0.08  # seconds for which a window is looked at


class Pattern(Step):
    """The card, then each strand read from left to right, those that fit first."""

    def construct(self) -> None:
        """Show the pattern, read strand after strand for it, and tag those that fit."""
        self.compute()
        self.lay_out()
        with self.beat("the-card", form=f"*{'*'.join(self.lecture.motifs)}*"):
            self.bring_in_the_card()
            self.stretch_its_stars()
        first, *others = self.alone
        with self.beat(f"read-{first.scan.strand}", message="read-first", **sentence(first.scan, places=True)):
            self.make_way_for_a_strand()
            self.read(self.large, self.said_large, _SLOW_STEP)
        for place, row in enumerate(others):
            with self.beat(f"read-{row.scan.strand}", message=which(row.scan), **sentence(row.scan)):
                if place == 0:
                    self.shrink_into_the_list()
                self.read(row, self.said(row), _STEP)
        if self.rest:
            fitting = sum(row.scan.positive for row in self.rest)
            with self.beat("the-rest", strands=len(self.rest), fitting=fitting):
                for row in self.rest:
                    self.read(row, self.said(row), _QUICK_STEP)
        with self.beat("you-re-it" if self.positives else "none", **verdict(self.scans)):
            if not others:
                self.shrink_into_the_list()
            self.quieten_the_negatives()
            self.tag_the_positives()

    def compute(self) -> None:
        """Read all strands."""
        self.scans = [scan(strand, self.lecture.motifs) for strand in self.lecture.strands]
        self.positives = [place for place, one in enumerate(self.scans) if one.positive]
        for one in self.scans:
            if one.positive:
                self.register(f"found@{one.strand}", [start + 1 for start in one.found if start is not None])

    def lay_out(self) -> None:
        """Build the card and what its star means above, the strands below, and with each its verdict."""
        stage = self.stage
        self.legend = FastGroup(Star(0.36, 0.42), label("star", theme.BODY)).arrange(RIGHT, buff=0.2)
        whole = PatternCard(self.lecture.motifs, side=1.0).width
        beside = stage.width - self.legend.width - theme.WIDE_GAP
        over = beside < _LEGIBLE * whole  # the card stands over what its star means
        side = min(0.62, (stage.width if over else beside) / whole)
        high = 1.3 * side + over * (self.legend.height + theme.GAP) + theme.GAP
        low = 1 - max(0.15, high / stage.height)
        self.lay_out_the_list(stage.part(top=low))
        self.aside = self.build_aside(stage.part(bottom=low), side, whole, over=over)
        self.lay_out_card()
        self.lay_out_the_first(stage.part(top=low))

    def lay_out_the_list(self, room: Region) -> None:
        """Build all strands with their verdicts, and choose which have a beat of their own."""
        self.list = StrandList(self.scans, self.verdict_remark, room)
        self.grid, self.verdicts = self.list.strands, self.list.verdicts
        self.remarks, self.tags = self.list.remarks, self.list.tags
        self.rows = [ScannedStrand(one, strand) for one, strand in zip(self.scans, self.grid, strict=True)]
        self.order = sorted(self.rows, key=lambda row: not row.scan.positive)
        own = len(self.order) if len(self.order) == _OWN_BEAT + 1 else _OWN_BEAT
        self.alone, self.rest = self.order[:own], self.order[own:]

    def build_aside(self, room: Region, side: float, whole: float, *, over: bool) -> tuple[PatternCard, FastGroup]:
        """Return the card and its legend as they stand above the list, in line with it where they fit.

        Parameters
        ----------
        room : above the list.
        side, whole : the card's, and its width at a side of 1.
        over : whether the card stands over its legend, not beside it.
        """
        legend, left = self.legend.copy(), self.grid.get_left()[0]
        over_the_list = (self.verdicts.get_left()[0] - left - theme.GAP) / whole  # the side with which it lies there
        aligned = self.list.columns and not over and over_the_list >= _LEGIBLE
        card = PatternCard(self.lecture.motifs, side=min(side, over_the_list) if aligned else side)
        if over:
            FastGroup(card, legend).arrange(DOWN, buff=theme.GAP)
        else:
            legend.next_to(card, RIGHT, buff=theme.WIDE_GAP)
        FastGroup(card, legend).move_to(room.at(0.5, 0.55))
        if aligned:
            card.set_x(left, LEFT)
            legend.align_to(self.verdicts, LEFT)
        return card, legend

    def lay_out_the_first(self, room: Region) -> None:
        """Build the strand that is read first in large, and its verdict with what is remarked below."""
        scan = self.order[0].scan
        side = min(_LARGE, (room.width - 2 * EDGE) / (PITCH * len(scan.strand)))
        self.large = ScannedStrand(scan, Strand(scan.strand, side=side, pitch=PITCH * side).move_to(room.at(0.5, 0.66)))
        self.said_large = (
            Verdict(scan.positive, theme.LARGE),
            self.verdict_remark(self.scans.index(scan), theme.LARGE),
        )
        room.part(bottom=0.04, top=0.3).fit(
            FastGroup(*self.said_large).arrange(DOWN if room.upright else RIGHT, buff=0.4)
        )

    def lay_out_card(self) -> None:
        """Build the card in large, in the middle; in an upright picture with a line for each motif."""
        count, width, upright = len(self.lecture.motifs), self.lecture.width, self.stage.upright
        # As wide as it gets when its stars stretch.
        if upright:
            widest = _LONG + 1.06 * width + 0.5 + (_LONG if count == 1 else _SHORT)
        else:
            widest = (count + 1) * (_LONG + _SHORT) / 2 + count * (1.06 * width + 0.5) + _LONG / 2
        side = min(1.7 if upright else 1.0, self.stage.width / widest)
        room = self.stage.part(0, 1, 0.32 if upright else 0.38, 0.9 if upright else 0.82)
        # Its stars stretch in units of its side, so it is built as high as there is room, not scaled.
        side *= min(1.0, room.height / PatternCard(self.lecture.motifs, side=side, stacked=upright).height)
        self.card = PatternCard(self.lecture.motifs, side=side, stacked=upright).move_to(room.center)
        self.stage.part(0, 1, 0.12 if upright else 0.2, 0.3 if upright else 0.34).fit(self.legend)

    def verdict_remark(self, place: int, size: float) -> Glyphs:
        """Return what stands with a verdict: where the motifs are, or what is missing."""
        one = self.scans[place]
        if not one.positive:
            return text(remark(one), size)
        array = f"found@{one.strand}"
        starts = readings(self.arrays[array], array)
        return text(places_of(one, starts), size, readings=starts)

    def bring_in_the_card(self) -> None:
        """Show the motifs, the stars between them, and what a star means."""
        card = self.card
        motifs = [FastGroup(*pair) for pair in zip(card.frames, card.motifs, strict=True)]
        self.play(LaggedStart(*(FadeIn(one, shift=UP * 0.2) for one in motifs), lag_ratio=0.35), run_time=1.4)
        self.play(LaggedStart(*map(FadeIn, card.stars), lag_ratio=0.2), run_time=theme.NORMAL)
        self.remove(*motifs, *card.stars)
        self.add(card)
        self.play(FadeIn(self.legend), run_time=theme.QUICK)

    def stretch_its_stars(self) -> None:
        """Let the card's stars stretch and shrink."""
        count = len(self.card.stars)
        for phase in range(2):
            widths = [_SHORT if (place + phase) % 2 == 0 else _LONG for place in range(count)]
            self.play(self.card.animate.spread(widths), run_time=0.8)
        self.play(self.card.animate.spread([1.0] * count), run_time=theme.NORMAL)

    def make_way_for_a_strand(self) -> None:
        """Move the card up, and bring in the strand that is read first, in large."""
        card, legend = self.aside
        self.play(self.card.animate.become(card), self.legend.animate.become(legend), run_time=1.0)
        tiles = (FadeIn(tile, shift=RIGHT * 0.2) for tile in self.large.strand)
        self.play(LaggedStart(*tiles, lag_ratio=0.1), run_time=theme.NORMAL)
        self.add(self.large.strand)

    def shrink_into_the_list(self) -> None:
        """Take the first strand to its place among all of them; those that are not yet read step back."""
        row = self.order[0]
        row.finish()
        large, small = (FastGroup(one.strand, *one.marks) for one in (self.large, row))
        ratio = row.strand.width / self.large.strand.width
        coming = [FadeIn(quiet(other.strand), shift=RIGHT * 0.2) for other in self.rows if other is not row]
        self.play(*map(FadeOut, self.said_large), run_time=theme.FLASH)
        self.play(
            FadeOut(large, target_position=small, scale=ratio),
            FadeIn(small, target_position=large, scale=1 / ratio),
            *coming,
            run_time=theme.NORMAL,
        )
        self.remove(small)
        self.add(*small)
        self.play(*map(FadeIn, self.said(row)), run_time=theme.FLASH)

    def said(self, row: ScannedStrand) -> tuple[Mobject, ...]:
        """Return the verdict on a strand, and what is remarked on it, if there is room for that."""
        place = self.rows.index(row)
        return (self.verdicts[place], *self.remarks[place : place + 1])

    def read(self, row: ScannedStrand, said: Sequence[Mobject], pace: float) -> None:
        """Look for one motif after the other, and give the verdict."""
        pace *= min(1, _USUAL / len(row.scan.strand))
        if row is not self.large:
            self.play(moves.restore(row.strand), *self.card.light([]), run_time=theme.QUICK)
        last = len(row.scan.motifs) - 1 if row.scan.stopped is None else row.scan.stopped
        for motif in range(last + 1):
            self.look_for(row, motif, pace)
        for motif in faulty(row.scan):
            self.show_fault(row, motif)
        if row.scan.positive:
            self.stretch_last(row)
        given = [FadeIn(one, shift=RIGHT * min(0.15, max(0.0, one.get_left()[0] - self.stage.left))) for one in said]
        (self.answer if row not in self.rest else self.play)(*given, run_time=theme.QUICK)

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
            time = _QUICK_STEP * min(_USUAL, last + 1)
            self.play(frame.animate(rate_func=linear).move_to(row.frame(motif, last)), run_time=time)
            held = [place for place, start in enumerate(scan.found) if start is not None]
            self.play(FadeOut(frame), *self.card.light(held), run_time=theme.FLASH)

    def quieten_the_negatives(self) -> None:
        """Let the strands step back that don't fit, with all that is said of them."""
        quiet: list[Mobject] = []
        for place, row in enumerate(self.rows):
            if place not in self.positives:
                quiet += [self.verdicts[place], *self.remarks[place : place + 1], row.strand, *row.marks]
        changes = [*self.card.light(range(len(self.lecture.motifs))), *map(moves.quieten, quiet)]
        if changes:
            self.play(*changes, run_time=theme.QUICK)

    def tag_the_positives(self) -> None:
        """Hang a tag on each positive verdict; every tag but the first leaps off the one before."""
        before: Tag | None = None
        for place in self.positives:
            before = self.hang(place, before)

    def hang(self, place: int, before: Tag | None) -> Tag:
        """Hang a tag on a verdict, coming from the one before."""
        verdict = self.verdicts[place]
        tag = self.tags[place]
        start = tag.copy().shift(UP * 0.5).set_opacity(0) if before is None else before.copy()
        self.add(start)
        gone = [FadeOut(verdict)] if self.list.instead else []
        self.play(start.animate.become(tag), *gone, run_time=theme.NORMAL)
        if gone:
            return start
        self.play(verdict.animate.scale(1.1), run_time=theme.FLASH)
        self.play(verdict.animate.scale(1 / 1.1), run_time=theme.FLASH)
        return start


def sentence(scan: Scan, *, places: bool = False) -> dict[str, Any]:
    """Return what the sentence about a strand is filled with: how it is read, and how it fares."""
    empty = sum(start == end for start, end in scan.stars)
    return {"strand": scan.strand, "order": order(scan), "explanation": explain(scan, places=places), "empty": empty}


def which(scan: Scan) -> str:
    """Return which message says how a strand fares; one that fits is told by its stars."""
    return "read-empty-stars" if scan.positive and any(start == end for start, end in scan.stars) else "read"


def verdict(scans: list[Scan]) -> dict[str, Any]:
    """Return which message names the positives, and its values; many letters are not read out."""
    positives = [scan.strand for scan in scans if scan.positive]
    counts = {"count": len(positives), "strands": len(scans)}
    if not positives:
        return {"message": "none", **counts}
    if sum(map(len, positives)) <= _NAMED:
        return {"message": "youre-it", "positives": positives, **counts}
    return {"message": "youre-it-some" if len(positives) < len(scans) else "youre-it-all", **counts}
