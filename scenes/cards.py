"""Title cards: the lecture's opening, and one before each chapter, all on the lecture's one picture."""

from math import ceil
from typing import ClassVar

from manim import DOWN, LEFT, RIGHT, UP, FadeIn, FadeOut, LaggedStart, Mobject

from dnacnn import count_cases, count_pooled_cases
from scenes.kit import motion, theme
from scenes.kit.chapter import CHAPTERS, Chapter, ChapterName
from scenes.kit.lean import LeanGroup
from scenes.kit.quiet import quiet
from scenes.kit.recap import Recap
from scenes.kit.stage import Region, frame
from scenes.kit.step import Step
from scenes.kit.strand import Strand, Tile
from scenes.kit.type import text
from scenes.kit.words import spoken

TITLE = "Padding and pooling"
SUBTITLE = "in a small network that reads DNA"
_OF_OTHERS = "A small network that reads DNA"  # below a lecturer's own title
HEADER = 1.0  # height of a title in an upright picture, from which on nothing is added
BACKWARD = 3  # the chapter that goes from right to left


class _Card(Step):
    """A title above the picture."""

    headed = False

    def lay_out(self, title: Mobject) -> None:
        """Place the picture, and the title in line with its left side."""
        whole = Region(self.stage.left, self.stage.right, self.stage.bottom, frame().top - theme.SAFE)
        self.recap = Recap(self.trace, self.stage.width)
        for name, values in self.recap.known.items():
            self.know(name, values)
        title.move_to(whole.at(0, 1), aligned_edge=LEFT + UP)
        least = 0 if self.stage.upright else 0.14
        whole.part(top=1 - max(least, (title.height + 1.5 * theme.GAP) / whole.height)).fit(self.recap)
        title.align_to(self.recap, LEFT)
        if title.get_right()[0] > whole.right:
            title.set_x(whole.center[0])


class Opening(_Card):
    """The title, then the picture, chapter by chapter."""

    number = 0
    title = TITLE

    @property
    def headline(self) -> str:
        """The lecturer's own title, if there is one."""
        return self.settings.title or self.title

    @property
    def subtitle(self) -> str:
        """What the lecture is about; the notes' own title goes on in it."""
        return _OF_OTHERS if self.settings.title else SUBTITLE

    def construct(self) -> None:
        """Tell the card."""
        small = self.header()
        self.lay_out(small)
        big = self.title_page()
        pitch = min(1.1 * (1 if self.stage.upright else theme.TILE), self.stage.width / len(self.trace.strand))
        letters = Strand(self.trace.strand, side=pitch / 1.1)
        page = LeanGroup(big, letters).arrange(DOWN, buff=2.5 * theme.GAP)
        self.stage.fit(page)
        with self.beat("the title", "How does a small network read DNA, and how does it learn to?"):
            self.play(FadeIn(big[0], shift=UP * 0.15), run_time=theme.NORMAL)
            self.play(*map(FadeIn, big[1:]), run_time=theme.NORMAL)
            self.play(LaggedStart(*(FadeIn(tile, shift=UP * 0.2) for tile in letters), lag_ratio=0.2), run_time=1.2)
        count = spoken(len(CHAPTERS)).capitalize()
        sentence = f"{count} chapters in one picture: two on the way through the network, two on the way back."
        with self.beat("the picture", sentence, hold=2.0):
            own = [tile for tile in self.recap.strand if tile.letter != self.lecture.pad_letter]
            moves = [large.animate.become(little) for large, little in zip(big, small, strict=False)]
            moves += [tile.animate.become(place) for tile, place in zip(letters, own, strict=True)]
            self.play(*moves, *map(FadeOut, big[len(small) :]), run_time=1.2)
            self.remove(*big)
            self.add(*small)
            pads = [tile for tile in self.recap.strand if tile.letter == self.lecture.pad_letter]
            for chapter in CHAPTERS:
                self.play(self.bring_in(chapter.number, pads), run_time=1.3)
            self.remove(*letters)
            self.add(self.recap)

    def title_page(self) -> LeanGroup:
        """Return the title in large, what the lecture is about, and whose it is, one under another."""
        wide, size = 0.94 * self.stage.width, theme.DISPLAY
        title = text(self.headline, size, weight=700)
        if title.width > wide:
            # A long title takes two lines or three, of like length.
            size = theme.HEADLINE * 1.1
            title = text(self.headline, size, weight=700)
            lines = ceil(title.width / wide)
            title = text(self.headline, size, weight=700, width=min(wide, 1.15 * title.width / lines), align="center")
        page = LeanGroup(title, text(self.subtitle, theme.LARGE, theme.palette().muted))
        if self.settings.author:
            page.add(text(self.settings.author, theme.BODY))
        for line in page:
            line.scale(min(1.0, wide / line.width))
        return page.arrange(DOWN, buff=theme.GAP)

    def header(self) -> LeanGroup:
        """Return the same, small and side by side, as much of it as fits; the title in lines if it has to be."""
        wide, muted = self.stage.width, theme.palette().muted
        title = text(self.headline, theme.HEADLINE, weight=700)
        if title.width > wide:
            title = text(self.headline, theme.LARGE, weight=700)
        if title.width > wide:
            title = text(self.headline, theme.LARGE, weight=700, width=wide)
        header = LeanGroup(title)
        for words in (self.subtitle, self.settings.author):
            one = text(words or "", theme.BODY, muted)
            one.next_to(header, RIGHT, buff=theme.GAP)
            if self.stage.upright or one.get_right()[0] - title.get_left()[0] > wide:
                one.next_to(header, DOWN, buff=0.6 * theme.GAP, aligned_edge=LEFT)
                if not self.stage.upright or header.height > HEADER:
                    break
            elif words:
                one.on_baseline_of(title)
            if words:
                header.add(one)
        return header

    def bring_in(self, chapter: int, pads: list[Tile]) -> LaggedStart:
        """Return the motion that brings in a chapter's part, one thing after the other; of the strand only the pads."""
        way = 0.2 * (LEFT if chapter == BACKWARD else RIGHT)
        parts = [one for one in self.recap.part(chapter) if one is not self.recap.strand]
        if chapter == 1:
            parts[1:1] = pads
        return LaggedStart(*(FadeIn(one, shift=way) for one in parts), lag_ratio=0.35)


class _ChapterCard(_Card):
    """A chapter's name in large; its part of the picture lights up, the others stay quiet."""

    chapter: ClassVar[Chapter]

    def construct(self) -> None:
        """Tell the card."""
        chapter = self.chapter
        name = ChapterName(chapter, theme.HEADLINE)
        name.scale(min(1.0, self.stage.width / name.width))
        self.lay_out(name)
        part = self.recap.part(chapter.number)
        with self.beat(f"chapter {chapter.number}", f"Chapter {chapter.number}: {self.sentence()}"):
            quiet(self.recap)
            for number, other in self.recap.names.items():
                if number != chapter.number:
                    other.step_back()
            self.play(FadeIn(name, shift=UP * 0.15), FadeIn(self.recap), run_time=theme.NORMAL)
            self.play(motion.restore(part), run_time=theme.NORMAL)

    def sentence(self) -> str:
        """Say what the chapter is about."""
        raise NotImplementedError


class ChapterOne(_ChapterCard):
    """Padding."""

    chapter = CHAPTERS[0]
    number = chapter.first
    title = chapter.title

    def sentence(self) -> str:
        """Say what padding mends."""
        missing = self.lecture.width - 1
        if not missing:
            return "padding. Here the detectors answer for every letter without it."
        whose = "detectors’" if len(self.lecture.motifs) > 1 else "detector’s"
        return f"padding. The {whose} answer comes out {spoken(missing)} column{'s' * (missing > 1)} short."


class ChapterTwo(_ChapterCard):
    """Pooling."""

    chapter = CHAPTERS[1]
    number = chapter.first
    title = chapter.title

    def sentence(self) -> str:
        """Say what pooling saves."""
        length, width, motifs = len(self.trace.strand), self.lecture.width, len(self.lecture.motifs)
        before = count_cases(length, motifs, width)
        after = count_pooled_cases(length, motifs, width, self.lecture.pool_size, shift=self.lecture.shift)
        if not 0 < after < before:
            return f"pooling. It summarizes what the detector{'s answer' if motifs > 1 else ' answers'}."
        return f"pooling. It turns {spoken(before)} cases to learn into {spoken(after)}."


class ChapterThree(_ChapterCard):
    """Backpropagating through max."""

    chapter = CHAPTERS[2]
    number = chapter.first
    title = chapter.title

    def sentence(self) -> str:
        """Ask what the chapter asks."""
        return "backpropagating through max. How does a gradient find its way back?"


class ChapterFour(_ChapterCard):
    """Softmax is softargmax."""

    chapter = CHAPTERS[3]
    number = chapter.first
    title = chapter.title

    def sentence(self) -> str:
        """Say what the chapter sets right."""
        return "softmax is softargmax. A name set right, and why it matters."
